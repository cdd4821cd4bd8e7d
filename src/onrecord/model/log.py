"""The log: every activity is an entry, and carries the digest of the entry before it.

The digest of an entry is over what the activity says of itself (its place in the log and the digest before included) and
over the ids of all records that it generated. Those ids are digests of content themselves, so nothing that was written
can be changed, left out or put in between without the chain breaking at that place (Haber and Stornetta 1991).
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from typing import Final

from .activity import Activity
from .ids import Part, digest

TICK: Final = dt.timedelta(microseconds=1)


@dataclass(frozen=True)
class End:
    """Where a log ends: how many entries it has, when the last was recorded, and its digest."""

    sequence: int = 0
    recorded_at: dt.datetime | None = None
    digest: str = ""

    def later(self, now: dt.datetime) -> dt.datetime:
        """Now, or just after the last entry where the clock has gone back: record times only grow."""
        return now if self.recorded_at is None or now > self.recorded_at else self.recorded_at + TICK


def entered(
    activities: Iterable[Activity], generated: Iterable[tuple[str, str]], end: End, now: dt.datetime
) -> tuple[tuple[Activity, ...], End]:
    """The activities of one transaction as the next entries of a log, in the order of ids, and where it ends then.

    `generated` are pairs of a record and the activity that generated it. All are recorded at one instant.
    """
    at = end.later(now)
    made: dict[str, list[str]] = {}
    for record, by in generated:
        made.setdefault(by, []).append(record)
    entries: list[Activity] = []
    for activity in sorted(activities, key=lambda a: a.id):
        entry = replace(activity, recorded_at=at, sequence=end.sequence + 1, previous_hash=end.digest)
        entries.append(entry)
        end = End(end.sequence + 1, at, entry_digest(entry, made.get(entry.id, ())))
    return tuple(entries), end


def entry_digest(activity: Activity, generated: Iterable[str]) -> str:
    """The digest of an entry: 256 bits of BLAKE2b, in hexadecimal."""
    said = [(f.name, _part(getattr(activity, f.name))) for f in fields(activity)]
    return digest(type(activity).__name__, *said, tuple(sorted(generated)))


@dataclass(frozen=True)
class Break:
    """Where a log is not what it was: the entry with that number, and what is wrong."""

    sequence: int
    activity: str | None
    message: str


def breaks(entries: Iterable[tuple[Activity, Iterable[str]]], end: End) -> Iterator[Break]:
    """What is wrong with a log, given its entries in their order, each with the ids that it generated, and its end."""
    last, before = End(), None
    for activity, generated in entries:
        sequence = activity.sequence or 0
        if sequence != last.sequence + 1:
            yield Break(last.sequence + 1, before, f"the entry after number {last.sequence} is number {sequence}")
        elif activity.previous_hash != last.digest:
            yield Break(last.sequence, before, "what it says, or what it generated, is not what was recorded")
        if activity.recorded_at is None or (last.recorded_at and activity.recorded_at < last.recorded_at):
            yield Break(sequence, activity.id, "it was recorded before the entry that it follows")
        last, before = End(sequence, activity.recorded_at, entry_digest(activity, generated)), activity.id
    if last.sequence != end.sequence:
        yield Break(last.sequence, before, f"the log ends here, but had {end.sequence} entries")
    elif last.digest != end.digest:
        yield Break(last.sequence, before, "what it says, or what it generated, is not what was recorded")


def _part(value: object) -> Part:
    return value.isoformat() if isinstance(value, dt.datetime) else value  # type: ignore[return-value]  # fields hold only parts
