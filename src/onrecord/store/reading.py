"""Records back out of the store, by id."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from onrecord.model import Record
from onrecord.vocabulary import GENERATED_BY, MAPPING, from_row

from .rows import by_class, parts, run
from .transaction import Transaction


@dataclass(frozen=True)
class Held:
    """A record as it is held, and the ids of the activities that generated it."""

    record: Record
    generated_by: tuple[str, ...]


def held(class_name: str, row: Mapping[str, Any]) -> Held:
    """The record in a row of ``read`` or ``page``, or of their twins, with the picture of then. Raises RowError."""
    properties, links = row["properties"], [(kind, target) for kind, target in row["relationships"] if kind != GENERATED_BY]
    generated = tuple(sorted(target for kind, target in row["relationships"] if kind == GENERATED_BY))
    if "version" in row:
        shown = picture_names(class_name)
        properties = {k: v for k, v in properties.items() if k not in shown}
        properties |= {k: v for k, v in (row["version"] or {}).items() if k in shown}
        links = [pair for pair in links if pair[0] not in shown] + [pair for pair in row["shown"] if pair[0] in shown]
    return Held(from_row(class_name, properties, links), generated)


@cache
def picture_names(class_name: str) -> frozenset[str]:
    """The keys and relationship types of a class that belong to the picture."""
    return frozenset(p.neo4j for p in MAPPING[class_name].properties if p.layer == "picture")


def read(tx: Transaction, wanted: Iterable[str]) -> dict[str, Held]:
    """The records with these ids, as far as they are held, in the order of their ids."""
    found: dict[str, Held] = {}
    for name, group in by_class(wanted).items():
        for part in parts(group):
            for row in run(tx, f"read/{name}", ids=part):
                one = held(name, row)
                found[one.record.id] = one
    return dict(sorted(found.items()))
