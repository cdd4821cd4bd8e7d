"""Rows of the past: of what a query answers now, that which was held at an instant.

Evidence, judgements and decisions are only ever added, so a row that names them stood at an instant when every record in it
had entered by then. The picture changes, and has versions: queries about it have twins under ``queries/cypher/then``.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Set
from typing import Final, TypeAlias

from onrecord.model import BY_PREFIX, Activity
from onrecord.model.ids import ID
from onrecord.vocabulary import GENERATED_BY, MAPPING

from .transaction import Past, Row

Entered: TypeAlias = Callable[[Iterable[str]], list[Row]]
"""Tells when records entered: rows of {id, recorded}, one for each activity that generated them."""

DATED: Final = frozenset(
    c.PREFIX for c in BY_PREFIX.values()
    if issubclass(c, Activity) or MAPPING[c.__name__].generated_by
)  # fmt: skip
"""The prefixes of what activities generate, and of activities."""


def standing(rows: list[Row], entered: Entered, past: Past) -> list[Row]:
    """The rows whose records were all held then, each without the activities that generated its record again later."""
    _learn({i for row in rows for i in (*_named(row), *_generated(row))}, entered, past)
    return [_then(row, past) for row in rows if all(_held(i, past) for i in _named(row))]


def _named(row: Row) -> Iterable[str]:
    """The ids that a row answers; of a whole record its own, for what it points at was there before it."""
    values = (row["properties"]["id"],) if "properties" in row else row.values()
    return (v for v in values if isinstance(v, str) and v[:2] in DATED and ID.match(v))


def _generated(row: Row) -> Iterable[str]:
    return (target for kind, target in row.get("relationships", ()) if kind == GENERATED_BY)


def _then(row: Row, past: Past) -> Row:
    later = {i for i in _generated(row) if not _held(i, past)}
    return {**row, "relationships": [p for p in row["relationships"] if p[1] not in later]} if later else row


def _learn(identifiers: Set[str], entered: Entered, past: Past) -> None:
    unknown = identifiers - past.entered.keys()
    first: dict[str, dt.datetime | None] = dict.fromkeys(unknown)
    for row in entered(unknown) if unknown else ():
        known = first[row["id"]]
        first[row["id"]] = row["recorded"] if known is None else min(known, row["recorded"])
    past.entered.update(first)


def _held(identifier: str, past: Past) -> bool:
    recorded = past.entered.get(identifier)
    return recorded is not None and recorded <= past.at
