"""Between a transaction and the query files: running one, and cutting what is sent into messages of bearable size."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeVar

from onrecord.model import BY_PREFIX, prefix_of

from .past import standing
from .queries import check, twins
from .transaction import Row, Transaction
from .values import plain

T = TypeVar("T")

ROWS: Final = 1_000
"""Rows in one message."""

CHARACTERS: Final = 1_500_000
"""Characters of text in one message, which keeps it under the 8 MB that both stores take."""


def run(tx: Transaction, name: str, /, **parameters: object) -> list[Row]:
    """The rows that a query file answers. Raises QueryFileError for parameters that are not those of its header.

    In a transaction of the past, a query about the picture is answered by its twin under ``then``; and rows are left out
    that name what was not held yet.
    """
    if tx.past is None:
        return _rows(tx, name, parameters)
    twin = f"then/{name}"
    told = _rows(tx, twin, {**parameters, "at": tx.past.stamp}) if twin in twins() else _rows(tx, name, parameters)
    return standing(told, partial(_entered, tx), tx.past)


def _rows(tx: Transaction, name: str, parameters: dict[str, object]) -> list[Row]:
    return [{key: plain(value) for key, value in dict(r).items()} for r in tx.run(check(name, parameters), parameters)]


def _entered(tx: Transaction, identifiers: Iterable[str]) -> list[Row]:
    """When activities recorded what has these ids: rows of {id, recorded}."""
    return [
        row
        for name, group in by_class(identifiers).items()
        for part in parts(group)
        for row in _rows(tx, f"entered/{name}", {"ids": part})
    ]


def ids(tx: Transaction, name: str, wanted: Iterable[str]) -> set[str]:
    """The ids that a query file with the one parameter `ids` answers, asked in messages of bearable size."""
    return {row["id"] for part in parts(sorted(wanted)) for row in run(tx, name, ids=part)}


@dataclass(frozen=True)
class Written:
    """How many nodes and relationships were created, and how many properties were set."""

    nodes: int = 0
    relationships: int = 0
    properties: int = 0

    def __add__(self, other: "Written") -> "Written":
        return Written(
            self.nodes + other.nodes, self.relationships + other.relationships, self.properties + other.properties
        )  # fmt: skip

    def __bool__(self) -> bool:
        return self != Written()


def execute(tx: Transaction, name: str, rows: Sequence[Row]) -> Written:
    """Run a query file whose one parameter is `rows`, in messages of bearable size; what that wrote."""
    written = Written()
    for part in parts(rows):
        counters = tx.run(check(name, {"rows": part}), {"rows": part}).consume().counters
        written += Written(counters.nodes_created, counters.relationships_created, counters.properties_set)
    return written


def parts(rows: Sequence[T]) -> Iterator[list[T]]:
    """The rows in parts of at most `ROWS` rows and about `CHARACTERS` characters; one longer row goes alone."""
    part: list[T] = []
    length = 0
    for row in rows:
        size = _size(row)
        if part and (len(part) >= ROWS or length + size > CHARACTERS):
            yield part
            part, length = [], 0
        part.append(row)
        length += size
    if part:
        yield part


def by_class(identifiers: Iterable[str]) -> dict[str, list[str]]:
    """The ids, sorted, under the name of the class that each one's prefix tells."""
    found: dict[str, list[str]] = defaultdict(list)
    for identifier in sorted(set(identifiers)):
        found[class_of(identifier)].append(identifier)
    return found


def class_of(identifier: str) -> str:
    """The class of the record with this id."""
    return BY_PREFIX[prefix_of(identifier)].__name__


def _size(value: object) -> int:
    if isinstance(value, str):
        return len(value)
    if isinstance(value, dict):
        return sum(map(_size, value.values()))
    return sum(map(_size, value)) if isinstance(value, list) else 8
