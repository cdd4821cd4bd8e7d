"""The civil calendar: units, steps between them, and which of several recurring days a tense points at.

Weeks begin on Monday (ISO 8601). A step that leaves the years 1 to 9999 raises ValueError or OverflowError.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from ..model.terms import Precision

Date = dt.date
DAY: Final = dt.timedelta(days=1)


class Tense(Enum):
    """When the clause around a time plays, seen from the time of writing."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Range:
    """Civil days from `begin` to `end`, both included, null where open.

    Where words tell how late it begins and how early it ends, `latest_begin` and `earliest_end` hold that; `clock` is a
    time of day of a single day.
    """

    begin: Date | None
    end: Date | None
    latest_begin: Date | None = None
    earliest_end: Date | None = None
    clock: str | None = None


UNIT_PRECISION: Final = {
    "second": Precision.TIME, "minute": Precision.TIME, "hour": Precision.TIME, "day": Precision.DAY, "week": Precision.WEEK,
    "weekend": Precision.WEEK, "month": Precision.MONTH, "quarter": Precision.SEASON, "year": Precision.YEAR,
    "decade": Precision.DECADE, "century": Precision.UNKNOWN,
}  # fmt: skip
MONTHS: Final = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def months(year: int, month: int, count: int = 1) -> Range:
    """All days of `count` months from this one on."""
    last = year * 12 + month - 2 + count
    return Range(Date(year, month, 1), Date(last // 12, last % 12 + 1, monthrange(last // 12, last % 12 + 1)[1]))


def period(unit: str, day: Date, step: int = 0) -> Range:
    """The calendar unit that lies `step` units from the one which holds `day`."""
    match unit:
        case "week" | "weekend":
            monday = day - day.weekday() * DAY + dt.timedelta(weeks=step)
            return Range(monday + (5 * DAY if unit == "weekend" else 0 * DAY), monday + 6 * DAY)
        case "month" | "quarter":
            length = MONTHS[unit]
            at = (day.year * 12 + day.month - 1) // length + step
            return months(at * length // 12, at * length % 12 + 1, length)
        case "year":
            return months(day.year + step, 1, 12)
        case "decade":
            return months(day.year // 10 * 10 + 10 * step, 1, 120)
        case "century":
            return months((day.year - 1) // 100 * 100 + 1 + 100 * step, 1, 1200)
    return Range(day + step * DAY, day + step * DAY)


def away(day: Date, unit: str, count: int) -> Date:
    """The day that lies `count` units from this one; the last of the month where the month is shorter."""
    if unit not in MONTHS:
        return day + dt.timedelta(days=count * (7 if unit in ("week", "weekend") else 1))
    at = day.year * 12 + day.month - 1 + count * MONTHS[unit]
    return Date(at // 12, at % 12 + 1, min(day.day, monthrange(at // 12, at % 12 + 1)[1]))


def choose(ranges: Sequence[Range], now: Date, tense: Tense) -> Range | None:
    """Of recurring ranges, in order, the one that the tense points at: the last begun, the first not over, or the nearest.

    Without any tense, only one that holds the day itself.
    """
    begun = [r for r in ranges if r.begin and r.begin <= now]
    coming = [r for r in ranges if r.end and r.end >= now]
    match tense:
        case Tense.PAST:
            return begun[-1] if begun else None
        case Tense.FUTURE:
            return coming[0] if coming else None
        case Tense.PRESENT:
            return min((*begun[-1:], *coming[:1]), key=lambda r: distance(r, now), default=None)
    return next((r for r in begun if r in coming), None)


def distance(found: Range, now: Date) -> int:
    """How many days lie between a day and a range; 0 inside it."""
    if found.begin is None or found.end is None:
        return 0
    return max((found.begin - now).days, (now - found.end).days, 0)


def hull(ranges: Sequence[Range]) -> Range:
    """All days that the ranges may mean; what only some of them bound is open."""
    if len(ranges) == 1:
        return ranges[0]
    begins, ends = [r.begin for r in ranges], [r.end for r in ranges]
    clock = ranges[0].clock if len({r.begin for r in ranges}) == 1 else None
    return Range(
        min(b for b in begins if b) if all(begins) else None, max(e for e in ends if e) if all(ends) else None, clock=clock
    )


def edtf(found: Range, precision: Precision) -> str | None:
    """The range in EDTF, as short as its precision allows; null when nothing of it is known."""
    begin, end = found.begin, found.end
    if begin is None and end is None:
        return None
    inner = found.latest_begin is not None or found.earliest_end is not None
    if begin is not None and end is not None and not inner:
        if begin == end:
            return f"{begin}T{found.clock}:00" if found.clock else begin.isoformat()
        for unit, text in (
            ("month", f"{begin.year:04}-{begin.month:02}"),
            ("year", f"{begin.year:04}"),
            ("quarter", f"{begin.year:04}-{33 + begin.month // 3}"),
            ("decade", f"{begin.year // 10:03}X" if precision is Precision.DECADE else None),
        ):
            if text and period(unit, begin) == found:
                return text
    return f"{_edge(begin, precision, first=True)}/{_edge(end, precision, first=False)}"


def _edge(day: Date | None, precision: Precision, *, first: bool) -> str:
    """One end of an interval: a month or a year where it is told so and the day is its first or last."""
    if day is None:
        return ".."
    for unit, told, text in (
        ("year", Precision.YEAR, f"{day.year:04}"),
        ("month", Precision.MONTH, f"{day.year:04}-{day.month:02}"),
    ):
        whole = period(unit, day)
        if precision is told and day == (whole.begin if first else whole.end):
            return text
    return day.isoformat()
