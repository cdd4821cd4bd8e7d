"""JSON Lines: one article a line, with its text, its own id if it has one, and its metadata.

A line is an object with `text`; metadata stand in it or in its `meta`, under the names of the items (`title`, `outlet`,
`published` …), and `meta` counts where both have one. What else it holds is other programs' and is left alone. `id`
comes back as the article's. The file is read a line at a time, so it may be of any length; a bad line stops no other.
"""

import codecs
from collections.abc import Iterator
from typing import Any, BinaryIO

import orjson

from onrecord.model.terms import Origin

from .article import Article, assemble
from .encoding import MAX_BYTES
from .found import Found, given_as
from .given import ALIASES, FIELDS, Given, GivenError
from .problem import Problem, Unreadable


def read(file: BinaryIO, known: tuple[Found, ...], source: str) -> Iterator[Article | Problem]:
    """The articles of a file, and a problem with file and line for each that is not one."""
    number = 0
    while line := file.readline(MAX_BYTES + 1):
        number += 1
        try:
            if len(line) > MAX_BYTES:
                while line and not line.endswith(b"\n"):
                    line = file.readline(MAX_BYTES)
                raise Unreadable("the line is longer than 20 MB", "Split it into articles, one a line")
            if number == 1:
                line = line.removeprefix(codecs.BOM_UTF8)
            if line.strip():
                yield _article(line, known, source, number)
        except Unreadable as error:
            yield Problem(source, f"line {number}", error.message, error.remedy)


def _article(line: bytes, known: tuple[Found, ...], source: str, number: int) -> Article:
    try:
        loaded = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise Unreadable(f"this is not JSON ({error})", "Write one object a line, in UTF-8") from error
    if not isinstance(loaded, dict) or not isinstance(text := loaded.get("text"), str):
        raise Unreadable("this is no article", 'Write an object with "text", such as {"id": "a1", "text": "…"}')
    identifier = loaded.get("id")
    return assemble(
        text,
        (*known, *given_as(_given(loaded), Origin.FRONT_MATTER)),
        source=source,
        identifier=str(identifier) if isinstance(identifier, str | int) else f"{source}:{number}",
    )


def _given(loaded: dict[str, Any]) -> Given:
    meta = loaded.get("meta")
    if meta is not None and not isinstance(meta, dict):
        raise Unreadable("meta is not an object", 'Write it as "meta": {"title": "…"}')
    values: dict[str, str] = {}
    for name, raw in {**loaded, **(meta or {})}.items():
        field = ALIASES.get(name, name)
        if field not in FIELDS or raw is None:
            continue
        if not isinstance(raw, str):
            raise Unreadable(f"{name} is not words in quotation marks", f'Write it as "{name}": "…"')
        if name in FIELDS or field not in values:
            values[field] = raw
    try:
        return Given(**values)
    except GivenError as error:
        raise Unreadable(str(error), "Correct this line") from error
