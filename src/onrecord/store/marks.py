"""Marks: which documents and members must be pictured anew, and as of which entry of the log.

What one commit touched is pictured as of that commit before what a later one touched, so that each version of the picture
is what the record came to at its instant, also when somebody was quicker to write than to picture.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.model.log import End

from .rows import Written, execute, parts, run
from .transaction import Transaction, stamp


@dataclass(frozen=True)
class Marks:
    """Some of the first marks: what they are of, all as of one instant."""

    since: str
    of: tuple[str, ...]

    @property
    def at(self) -> dt.datetime:
        """The instant."""
        return dt.datetime.fromisoformat(self.since)


def mark(tx: Transaction, touched: Iterable[str], end: End) -> Written:
    """Mark documents and members as touched by the last entry of the log."""
    return put(tx, touched, stamp(end.recorded_at or dt.datetime.min.replace(tzinfo=dt.UTC)))


def put(tx: Transaction, touched: Iterable[str], since: str) -> Written:
    """Mark documents and members as touched at an instant."""
    return execute(tx, "store/mark_dirty", [{"id": f"{since} {i}", "of": i, "since": since} for i in sorted(set(touched))])


def first(tx: Transaction, size: int) -> Marks | None:
    """The first marks, at most so many and all as of one instant; None when nothing waits."""
    rows = run(tx, "store/dirty", size=size)
    return Marks(rows[0]["since"], tuple(r["of"] for r in rows if r["since"] == rows[0]["since"])) if rows else None


def clear(tx: Transaction, marks: Marks) -> None:
    """Take these marks away."""
    for part in parts(marks.of):
        run(tx, "store/clean", ids=[f"{marks.since} {i}" for i in part])
