"""Records back out of the store, by id."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from onrecord.model import Record
from onrecord.vocabulary import GENERATED_BY, from_row

from .rows import by_class, parts, run
from .transaction import Transaction


@dataclass(frozen=True)
class Held:
    """A record as it is held, and the ids of the activities that generated it."""

    record: Record
    generated_by: tuple[str, ...]


def held(class_name: str, row: Mapping[str, Any]) -> Held:
    """The record in a row of ``read`` or ``page``. Raises RowError."""
    links = [(kind, target) for kind, target in row["relationships"] if kind != GENERATED_BY]
    generated = tuple(sorted(target for kind, target in row["relationships"] if kind == GENERATED_BY))
    return Held(from_row(class_name, row["properties"], links), generated)


def read(tx: Transaction, wanted: Iterable[str]) -> dict[str, Held]:
    """The records with these ids, as far as they are held, in the order of their ids."""
    found: dict[str, Held] = {}
    for name, group in by_class(wanted).items():
        for part in parts(group):
            for row in run(tx, f"read/{name}", ids=part):
                one = held(name, row)
                found[one.record.id] = one
    return dict(sorted(found.items()))
