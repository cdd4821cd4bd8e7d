"""The program's Cypher: one statement a file under ``queries/cypher``, named by its path without ending.

A file begins with its signature, a comment ``// name(param1, param2): what it answers.``, which may run over several
lines. Nothing is ever spliced into a statement; what varies is a parameter.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from onrecord.assets import AssetMissing, asset

_HEADER: Final = re.compile(r"(?P<name>[a-z][a-z0-9_]*)\((?P<parameters>[a-z0-9_, ]*)\): (?P<answers>.+)", re.DOTALL)
_USED: Final = re.compile(r"\$([A-Za-z_][A-Za-z0-9_]*)")


class QueryFileError(ValueError):
    """A query file that is not there, or whose header does not say what the statement takes."""


@dataclass(frozen=True)
class Query:
    """One file: its own name, what it takes and answers, and its statement without the header."""

    name: str
    parameters: tuple[str, ...]
    answers: str
    text: str

    @property
    def used(self) -> frozenset[str]:
        """The ``$parameters`` that the statement names."""
        return frozenset(_USED.findall(self.text))


@cache
def twins() -> frozenset[str]:
    """The queries about the picture of an instant, by name: each stands under ``then`` beside the one about now."""
    folder = asset("queries", "cypher")
    return frozenset(p.relative_to(folder).with_suffix("").as_posix() for p in (folder / "then").rglob("*.cypher"))


@cache
def query(path: str) -> Query:
    """The query file ``queries/cypher/<path>.cypher``. Raises QueryFileError."""
    try:
        source = asset("queries", "cypher", *f"{path}.cypher".split("/")).read_text(encoding="utf-8")
    except (AssetMissing, IsADirectoryError) as error:
        raise QueryFileError(f"there is no query {path}: {error}") from error
    return parse(path, source)


def statement(name: str) -> str:
    """The statement of a query file, without its header. Raises QueryFileError."""
    return query(name).text


def parse(path: str, source: str) -> Query:
    """The query that a file's text holds; `path` only names it in the QueryFileError for a header that is missing or wrong."""
    lines = source.splitlines()
    length = next((i for i, line in enumerate(lines) if not line.startswith("//")), len(lines))
    header = " ".join(line[2:].strip() for line in lines[:length])
    if not (found := _HEADER.fullmatch(header)):
        raise QueryFileError(f"queries/cypher/{path}.cypher must begin with // name(parameters): what it answers.")
    parameters = tuple(p.strip() for p in found["parameters"].split(",") if p.strip())
    text = "\n".join(lines[length:]).strip()
    parsed = Query(found["name"], parameters, found["answers"].strip(), text)
    if parsed.used != set(parameters):
        raise QueryFileError(f"queries/cypher/{path}.cypher: its header and its statement name different parameters")
    return parsed


def check(path: str, given: dict[str, Any]) -> str:
    """The statement of a file for these parameters. Raises QueryFileError when they are not those of its header."""
    wanted = query(path)
    if set(given) != set(wanted.parameters):
        raise QueryFileError(f"{path} takes ({', '.join(wanted.parameters)}), not ({', '.join(given)})")
    return wanted.text
