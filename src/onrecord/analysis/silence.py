"""Silence: stretches of days on which nothing of a lane can lie, and what the record holds of those days.

A silence is only as good as the record: with too few documents from those days it is a gap in the record
(across-documents.md §7). Nothing is ever said to have been silent; the record is said to hold no statement.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from babel import Locale

LEAST: Final = 7
"""Days in a row that make a silence."""

ENOUGH: Final = 5
"""Documents from those days below which the record, not the lane, has the gap."""

_DAY: Final = dt.timedelta(days=1)
_ENGLISH: Final = Locale("en")


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
    """A stretch of days, both ends included, with what the record holds of them.

    `undated` are the ids of the lane's entries that may lie in it, since no day bounds them.
    """

    first: str
    last: str
    days: int
    documents: int
    outlets: int
    mentioning: int
    call: Call
    domestic: int = 0
    undated: tuple[str, ...] = ()

    def words(self, lane: str) -> str:
        """What may be said of it, and no more."""
        days = f"between {between(self.first, self.last)}"
        held = f"{_counted(self.documents, 'document')} of {_counted(self.outlets, 'outlet')}"
        told = f"{_of_which(self.mentioning, 'mention')} {lane} and {_of_which(self.domestic, 'come')} from {lane}"
        holds = f"the record holds {held} from those days, {told}" if self.documents else "it holds none from those days"
        if self.call is Call.GAP_IN_RECORD:
            return f"The record has too few documents to say whether {lane} made a statement {days}: {holds}."
        return f"No statement by {lane} in this record {days}; {holds}."

    def may_hold(self, earliest: str | None, latest: str | None) -> bool:
        """Whether something that no day bounds on both sides may lie in it."""
        return not (earliest and earliest[:10] > self.last) and not (latest and latest[:10] < self.first)


def silences(
    extents: Iterable[tuple[str, str]],
    documents: Iterable[Held],
    first: str,
    last: str,
    *,
    least: int = LEAST,
    enough: int = ENOUGH,
) -> list[Silence]:
    """The stretches within [first, last] that no extent touches; extents are (earliest, latest) civil days.

    After the last extent a stretch ends with the last document: of later days nothing is held.
    """
    held, taken = list(documents), sorted(extents)
    known = max((*(d.earliest for d in held), *(latest for _, latest in taken)), default="")
    found = []
    for begin, end in _free(taken, _date(first), _date(min(last, known))) if known else ():
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
        if _date(earliest) > last:
            break
        if begin < _date(earliest):
            yield begin, _date(earliest) - _DAY
        begin = max(begin, _date(latest) + _DAY)
    if begin <= last:
        yield begin, last


def _date(day: str) -> dt.date:
    return dt.date.fromisoformat(day[:10])


def between(first: str, last: str) -> str:
    """Two days as one reads them: *2 and 18 December 2031*, with what they share told once."""
    a, b = _date(first), _date(last)
    month, year = f" {_month(a)}" * (a.month != b.month or a.year != b.year), f" {a.year}" * (a.year != b.year)
    return f"{a.day}{month}{year} and {day(last)}"


def day(iso: str) -> str:
    """A day as one reads it: *18 December 2031*."""
    date = _date(iso)
    return f"{date.day} {_month(date)} {date.year}"


def _month(date: dt.date) -> str:
    return str(_ENGLISH.months["format"]["wide"][date.month])


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _of_which(number: int, verb: str) -> str:
    return f"{number} of which {verb}{'s' if number == 1 else ''}"
