"""Markdown files: YAML front matter tells of the article, what follows its closing line is the text, byte for byte.

Values are read as the words written: YAML's own types would make a day of `2031-05-12` and forget that `2031-05` was
a month. Keys are the items of metadata, with underscores, in any case; what other programs keep there (tags, layout) is
left alone. A list of names is joined by commas.
"""

import re
from typing import Any, Final

import yaml

from .given import ALIASES, FIELDS, Given, GivenError
from .problem import Unreadable

_CLOSING: Final = re.compile(r"^---[ \t]*(?:\r\n|\n|\r|$)", re.MULTILINE)
_OPENING: Final = re.compile(r"---[ \t]*(?:\r\n|\n|\r)")


def read(content: str) -> tuple[str, Given | None]:
    """The text and what the front matter gives, null where there is none. Raises Unreadable naming the line."""
    if not (opening := _OPENING.match(content)):
        return content, None
    if not (closing := _CLOSING.search(content, opening.end())):
        raise Unreadable(
            "the front matter is not closed", "End it with a line ---, or put an empty line before the first one", "line 1"
        )
    return content[closing.end() :], _given(content[opening.end() : closing.start()])


def _given(matter: str) -> Given:
    try:
        # BaseLoader makes nothing but text, lists and mappings, so it is as safe as SafeLoader.
        loaded = yaml.load(matter, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 2}" if mark else "the front matter"
        raise Unreadable("the front matter is not YAML", "Write a line for each item, such as title: …", place) from error
    if loaded is None or loaded == "":
        return Given()
    if not isinstance(loaded, dict):
        raise Unreadable("the front matter is not a list of items", "Write a line for each item, such as title: …", "line 2")
    values = {name: text for key, raw in loaded.items() if (name := _name(key)) and (text := _text(raw, name)) is not None}
    try:
        return Given(**values)
    except GivenError as error:
        raise Unreadable(str(error), "Correct the front matter", "the front matter") from error


def _name(key: object) -> str | None:
    """The item that a key stands for: `archiveUrl`, `archive-url` and `archive_url` are one."""
    plain = re.sub(r"(?<=[a-z])([A-Z])", r"_\1", str(key)).replace("-", "_").lower()
    plain = ALIASES.get(plain, plain)
    return plain if plain in FIELDS else None


def _text(raw: Any, name: str) -> str | None:
    if isinstance(raw, str):
        return raw
    if isinstance(raw, list) and raw and all(isinstance(one, str) for one in raw):
        return ", ".join(raw)
    raise Unreadable(f"{name} is neither words nor a list of words", f"Write it as {name}: words", "the front matter")
