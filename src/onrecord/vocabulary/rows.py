"""Records as rows: plain properties and relationships, as both the store and RDF hold them, and back again.

Decimals travel as canonical strings, coded values as their notation, instants as UTC date-times. Unknown fields and
empty sets are left out, and come back as what they were.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from typing import Any, TypeAlias

from onrecord.model import CLASSES, Reading, Record, decimal_text, terms

from .mapping import Property, load

Value: TypeAlias = "str | int | float | bool | dt.datetime | list[str]"
Row: TypeAlias = tuple[dict[str, Value], list[tuple[str, str]]]


class RowError(ValueError):
    """A row that is no record: a name or value that its class does not have, or an id that its content denies."""


def to_row(record: Record) -> Row:
    """The properties of a record, with its ``id``, by Neo4j key; and its relationships as (type, target id) pairs."""
    properties: dict[str, Value] = {"id": record.id}
    relationships: list[tuple[str, str]] = []
    for p in load()[type(record).__name__].properties:
        value = getattr(record, p.field)
        if value is None or value == ():
            continue
        if p.kind == "object":
            relationships += [(p.neo4j, target) for target in (value if p.many else (value,))]
        else:
            properties[p.neo4j] = list(map(_plain, value)) if p.many else _plain(value)
    return properties, relationships


def from_row(class_name: str, properties: Mapping[str, object], relationships: Iterable[tuple[str, str]] = ()) -> Record:
    """The record that `to_row` turned into this row. Raises RowError.

    Relationships of other kinds (GENERATED_BY, the store's own) must be left out by the caller. The id of a reading is
    derived again from what it says, so a row that was tampered with is refused.
    """
    shape = _shape(class_name)
    values: dict[str, Any] = {}
    for key, value in properties.items():
        if key != "id":
            field = shape.field(key, "datatype")
            values[field] = shape.read(key, value)
    for kind, target in relationships:
        values.setdefault(shape.field(kind, "object"), []).append(target)
    identifier = properties.get("id")
    try:
        record = shape.build(values, identifier)
    except (TypeError, ValueError) as error:
        raise RowError(f"{class_name} {identifier}: {error}") from error
    if record.id != identifier:
        raise RowError(f"{class_name} {identifier} says something else than its id stands for, which would be {record.id}")
    return record


@dataclass(frozen=True)
class _Shape:
    """How rows of one class are read."""

    record: type[Record]
    properties: dict[str, Property]
    readers: dict[str, Callable[[Any], Any]]

    def field(self, key: str, kind: str) -> str:
        p = self.properties.get(key)
        if p is None or p.kind != kind:
            raise RowError(f"{self.record.__name__} has no {kind} property {key}")
        return p.field

    def read(self, key: str, value: Any) -> Any:
        reader = self.readers[key]
        try:
            return tuple(map(reader, value)) if self.properties[key].many else reader(value)
        except (TypeError, ValueError, InvalidOperation) as error:
            raise RowError(f"{self.record.__name__}: {value!r} is no value of {key}") from error

    def build(self, values: dict[str, Any], identifier: object) -> Record:
        for p in self.properties.values():
            if p.many:
                values[p.field] = tuple(values.get(p.field, ()))
            elif p.kind == "object" and p.field in values:
                if len(values[p.field]) != 1:
                    raise RowError(
                        f"{self.record.__name__} {identifier} has {len(values[p.field])} of {p.neo4j}, which takes one"
                    )
                (values[p.field],) = values[p.field]
        if not issubclass(self.record, Reading):
            values["id"] = identifier
        record = self.record(**values)
        if isinstance(record, Reading) and record.withdrawn:  # what its id was derived from is gone
            object.__setattr__(record, "id", identifier)
        return record


@cache
def _shape(class_name: str) -> _Shape:
    record = next((c for c in CLASSES if c.__name__ == class_name), None)
    if record is None:
        raise RowError(f"there is no class {class_name}")
    by_neo4j = load()[class_name].by_neo4j
    return _Shape(record, by_neo4j, {key: _reader(p) for key, p in by_neo4j.items()})


def _plain(value: object) -> Any:
    match value:
        case StrEnum():
            return value.value
        case Decimal():
            return decimal_text(value)
        case dt.datetime():
            return value.astimezone(dt.UTC)
        case _:
            return value


def _reader(p: Property) -> Callable[[Any], Any]:
    if p.code_list:
        enumeration: Callable[[Any], Any] = getattr(terms, p.code_list)
        return enumeration
    return _READERS.get(p.range[0], _exactly(str))  # a class: the id of a record


def _exactly(kind: type) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if not isinstance(value, kind):
            raise TypeError(f"{value!r} is not of type {kind.__name__}")
        return value

    return read


def _instant(value: Any) -> dt.datetime:
    """An instant in UTC from a date-time, from a store's own kind that can turn itself into one, or from ISO 8601."""
    if hasattr(value, "to_native"):
        value = value.to_native()
    moment = dt.datetime.fromisoformat(value) if isinstance(value, str) else value
    if moment.tzinfo is None:
        raise ValueError(f"{value!r} has no offset")
    return moment.astimezone(dt.UTC)


_READERS: dict[str, Callable[[Any], Any]] = {
    "xsd:string": _exactly(str),
    "xsd:boolean": _exactly(bool),
    "xsd:integer": int,
    "xsd:decimal": Decimal,
    "xsd:double": float,
    "xsd:dateTime": _instant,
}
