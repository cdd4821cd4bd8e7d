"""What a unit of work sees of the driver, and what a query answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias, cast, overload

import neo4j

from .values import sent

Row: TypeAlias = dict[str, Any]


@dataclass(frozen=True)
class Past:
    """The record as it stood at an instant, and when what was asked about so far had entered it (None: it is no record
    that an activity generates, so it is not asked about).
    """

    at: dt.datetime
    entered: dict[str, dt.datetime | None] = field(default_factory=dict, compare=False)

    @property
    def stamp(self) -> str:
        """The instant as versions of the picture bear it."""
        return min(stamp(self.at), LAST)


LAST: Final = "9999-12-31T23:59:59.999998Z"
"""The last instant that can be asked about: what is shown now ends just after it."""


def stamp(at: dt.datetime) -> str:
    """An instant in UTC, to the microsecond, so that texts sort as instants do."""
    return at.astimezone(dt.UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


class Transaction:
    """An open transaction: committed when the work that was given it returns, undone when that raises.

    With a `past`, the same transaction answers what the record held then.
    """

    def __init__(self, inner: neo4j.Transaction, past: Past | None = None) -> None:
        self._inner = inner
        self.past = past

    def as_of(self, past: Past | None) -> Transaction:
        """The same transaction as it answers of another time; None: of now."""
        return Transaction(self._inner, past)

    def run(self, query: str, parameters: Mapping[str, Any] | None = None, /, **more: Any) -> neo4j.Result:
        """Run one statement. Date-times go out in UTC. Raises ValueError for one without a zone."""
        return self._inner.run(cast("Any", query), sent({**(parameters or {}), **more}))


@dataclass(frozen=True)
class Answer(Sequence[Row]):
    """The rows of a query, the names of its columns in their order, and whether there are more rows than were asked for.

    The embedded store names no columns when there are no rows.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    truncated: bool

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        return self.rows[index]
