"""Any record that the model can hold, for property-based tests."""

import datetime as dt
import typing
from dataclasses import fields
from decimal import Decimal
from enum import StrEnum
from functools import cache

from hypothesis import strategies as st

from onrecord.model import CLASSES, Reading, Record, Snapshot, Span, TimeExtent, mint
from onrecord.vocabulary import MAPPING

DAYS = st.dates().map(dt.date.isoformat)
MOMENTS = st.datetimes(timezones=st.just(dt.UTC))
VALUES = {
    str: st.text(max_size=20),
    bool: st.booleans(),
    int: st.integers(),
    float: st.floats(allow_nan=False),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**40), max_value=10**40),
    dt.datetime: MOMENTS,
}


def ids(*classes: str) -> st.SearchStrategy[str]:
    prefixes = st.sampled_from([MAPPING[c].prefix for c in classes])
    return st.builds(mint, prefixes, st.integers(0, 99))


def snapshots() -> st.SearchStrategy[Snapshot]:
    return st.builds(Snapshot.of, ids("Document"), st.text(min_size=1))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    snapshot = draw(snapshots())
    start = draw(st.integers(0, len(snapshot.text) - 1))
    return snapshot.span(start, draw(st.integers(start + 1, len(snapshot.text))))


@st.composite
def _bounds(draw: st.DrawFn) -> dict[str, str | None]:
    """Four days in order, of which any may be open."""
    days = sorted(draw(st.lists(DAYS, min_size=4, max_size=4)))
    names = ("earliest_begin", "latest_begin", "earliest_end", "latest_end")
    return {name: day if draw(st.booleans()) else None for name, day in zip(names, days, strict=True)}


@st.composite
def _records(draw: st.DrawFn, kind: type[Record]) -> Record:
    values = {f.name: draw(_value(kind, f.name)) for f in fields(kind) if f.init and f.name != "id"}
    if issubclass(kind, TimeExtent):
        values |= draw(_bounds())
    if not issubclass(kind, Reading):
        values["id"] = draw(ids(kind.__name__))
    return kind(**values)


@cache
def _value(kind: type[Record], field: str) -> st.SearchStrategy[object]:
    p = MAPPING[kind.__name__].by_field[field]
    hint = typing.get_type_hints(kind)[field]
    options = [h for h in typing.get_args(hint) if h not in (type(None), Ellipsis)] or [hint]
    one: st.SearchStrategy[object]
    if p.kind == "object":
        one = ids(*p.range)
    elif issubclass(options[0], StrEnum):
        one = st.sampled_from(options[0])
    else:
        one = VALUES[options[0]]
    if p.many:
        return st.lists(one, max_size=3).map(tuple)
    return one if p.required else st.none() | one


def records(kind: type[Record]) -> st.SearchStrategy[Record]:
    if kind is Span:
        return spans()
    return snapshots() if kind is Snapshot else _records(kind)


def any_record() -> st.SearchStrategy[Record]:
    return st.sampled_from(CLASSES).flatmap(records)
