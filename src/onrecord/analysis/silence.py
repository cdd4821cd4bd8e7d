"""Silence: stretches of days on which nothing of a lane can lie, and what the record holds of those days.

A silence is only as good as the record: with too few documents from those days it is a gap in the record
(across-documents.md §7). Nothing is ever said to have been silent; the record is said to hold no statement.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

LEAST: Final = 7
"""Days in a row that make a silence."""

ENOUGH: Final = 5
"""Documents from those days below which the record, not the lane, has the gap."""

_DAY: Final = dt.timedelta(days=1)


class Call(StrEnum):
    """What a stretch is called."""

    SILENCE = "silence"
    GAP_IN_RECORD = "gapInRecord"


@dataclass(frozen=True)
class Held:
    """A document of the record: the days on which it may have been published, its outlet, whether it mentions the lane's state,
    and whether its outlet is of that state.
    """

    earliest: str
    latest: str
    outlet: str | None
    mentions: bool
    domestic: bool = False


@dataclass(frozen=True)
class Silence:
    """A stretch of days, both ends included, with what the record holds of them."""

    first: str
    last: str
    days: int
    documents: int
    outlets: int
    mentioning: int
    call: Call
    domestic: int = 0

    def words(self, lane: str, undated: int = 0) -> str:
        """What may be said of it, and no more; `undated` is how many entries of the lane no day bounds."""
        days = f"between {self.first} and {self.last}"
        outlets = _counted(self.outlets, "outlet")
        held = f"{_counted(self.documents, 'document')} of {outlets}" if self.documents else "no document"
        told = f", {self.mentioning} of which mention {lane} and {self.domestic} of which are from {lane}"
        record = f"the record holds {held} from those days{told if self.documents else ''}"
        beside = f" {_counted(undated, 'entry')} of {lane} without a day may lie there." if undated else ""
        if self.call is Call.GAP_IN_RECORD:
            return f"Gap in the record {days}: {record}, too few to say whether {lane} made a statement.{beside}"
        return f"No statement by {lane} in this record {days}; {record}.{beside}"


def silences(
    extents: Iterable[tuple[str, str]],
    documents: Iterable[Held],
    first: str,
    last: str,
    *,
    least: int = LEAST,
    enough: int = ENOUGH,
) -> list[Silence]:
    """The stretches within [first, last] that no extent touches; extents are (earliest, latest) civil days."""
    held = list(documents)
    found = []
    for begin, end in _free(sorted(extents), _date(first), _date(last)):
        days = (end - begin).days + 1
        if days < least:
            continue
        a, b = begin.isoformat(), end.isoformat()
        within = [d for d in held if a <= d.earliest and d.latest <= b]
        call = Call.SILENCE if len(within) >= enough else Call.GAP_IN_RECORD
        outlets = len({d.outlet for d in within if d.outlet})
        mentioning, domestic = sum(d.mentions for d in within), sum(d.domestic for d in within)
        found.append(Silence(a, b, days, len(within), outlets, mentioning, call, domestic))
    return found


def _free(extents: Iterable[tuple[str, str]], first: dt.date, last: dt.date) -> Iterable[tuple[dt.date, dt.date]]:
    begin = first
    for earliest, latest in extents:
        if begin < _date(earliest) <= last:
            yield begin, _date(earliest) - _DAY
        begin = max(begin, _date(latest) + _DAY)
    if begin <= last:
        yield begin, last


def _date(day: str) -> dt.date:
    return dt.date.fromisoformat(day[:10])


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else 'entries' if noun == 'entry' else noun + 's'}"
