"""The log in the store: whoever writes takes the lock, learns where the log ends, and writes its next entries."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from onrecord.model import Activity, Batch
from onrecord.model.log import End, entered

from .rows import ids, run
from .transaction import Row, Transaction

Clock: TypeAlias = Callable[[], dt.datetime]
"""Tells the time, in UTC."""


def now() -> dt.datetime:
    """The time by this machine's clock."""
    return dt.datetime.now(dt.UTC)


def lock(tx: Transaction) -> End:
    """Take the lock until the transaction ends; where the log ends."""
    return _end(run(tx, "store/lock")[0])


def log_end(tx: Transaction) -> End:
    """Where the log ends, without taking the lock; in a transaction of the past, where it ended then.

    The digest of an entry stands in the one that follows.
    """
    if tx.past:
        kinds = [row for row in run(tx, "store/entered_by", at=tx.past.stamp) if row["sequence"] is not None]
        if not kinds:
            return End()
        last = max(kinds, key=lambda row: row["sequence"])
        present = tx.as_of(None)
        if following := run(present, "store/follows", sequence=last["sequence"] + 1):
            return End(last["sequence"], last["recorded"], following[0]["digest"])
        tx = present
    rows = run(tx, "store/log_end")
    return _end(rows[0]) if rows else End()


def enter(tx: Transaction, batch: Batch, end: End, clock: Clock) -> tuple[Batch, End]:
    """The batch with those of its activities that are not held as the next entries of the log, and where that ends now."""
    activities = batch.of_class(Activity)
    known = ids(tx, "store/activities_held", (a.id for a in activities))
    entries, ends = entered((a for a in activities if a.id not in known), batch.generated, end, clock())
    if entries:
        set_log_end(tx, ends)
    made = {entry.id: entry for entry in entries}
    return replace(batch, records=tuple(made.get(r.id, r) for r in batch.records)), ends


def set_log_end(tx: Transaction, end: End) -> None:
    """Note where the log ends."""
    run(tx, "store/set_log_end", sequence=end.sequence, recorded=end.recorded_at, digest=end.digest)


def _end(row: Row) -> End:
    return End(row["sequence"], row["recorded"], row["digest"])
