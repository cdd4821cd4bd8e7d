# ruff: noqa: D102  (what a method is for stands where `Said` defines it)
"""What words say of other times: parts of them, from one to the other, since and until."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import ClassVar

from ..model.terms import Precision
from .calendar import DAY, UNIT_PRECISION, Date, Range, Tense, away, hull, period
from .recurring import Season
from .said import CLOCK_UNITS, CivilDate, Period, Said, Weekday


@dataclass(frozen=True)
class Around(Said):
    """What is said of another time, and counted from where that one is."""

    inner: Said

    @property
    def needs_day(self) -> bool:
        return self.inner.needs_day

    @property
    def from_text(self) -> bool:
        return self.inner.from_text


def _either(said: Around, season: Season, now: Date, tense: Tense) -> Range | None:
    """What is said of a season that may be that of either half of the earth."""
    halves = [replace(said, inner=replace(season, south=south)).on(now, tense) for south in (False, True)]
    return None if None in halves else hull([r for r in halves if r])


@dataclass(frozen=True)
class Part(Around):
    """*early*, *mid*, *late* of something longer, in thirds; its halves; what of it is over or to come."""

    edge: str

    @property
    def needs_day(self) -> bool:
        return self.inner.needs_day or self.edge in ("sofar", "remaining")

    @property
    def precision(self) -> Precision:
        finer = {
            Precision.MONTH: Precision.PART_OF_MONTH, Precision.WEEK: Precision.PART_OF_MONTH,
            Precision.DAY: Precision.PART_OF_DAY, Precision.YEAR: Precision.SEASON, Precision.DECADE: Precision.YEAR,
        }  # fmt: skip
        return finer.get(self.inner.precision, self.inner.precision)

    def on(self, now: Date, tense: Tense) -> Range | None:
        if isinstance(self.inner, Season) and self.inner.either:
            return _either(self, self.inner, now, tense)
        whole = self.inner.on(now, tense)
        if whole is None or whole.begin is None or whole.end is None or whole.begin == whole.end:
            return whole
        begin, end = whole.begin, whole.end
        second, last, half = self._cuts(begin, end)
        match self.edge:
            case "sofar":
                return Range(begin, min(end, max(begin, now)))
            case "remaining":
                return Range(max(begin, min(end, now)), end)
            case "early":
                return Range(begin, second - DAY)
            case "mid":
                return Range(second, last - DAY)
            case "late":
                return Range(last, end)
            case "first_half":
                return Range(begin, half - DAY)
        return Range(half, end)

    def yearless(self) -> str | None:
        return self.inner.yearless()

    def _cuts(self, begin: Date, end: Date) -> tuple[Date, Date, Date]:
        """Where the second third, the last third and the second half begin."""
        match self.inner.precision:
            case Precision.MONTH:
                return begin.replace(day=11), begin.replace(day=21), begin.replace(day=16)
            case Precision.YEAR:
                return begin.replace(month=5), begin.replace(month=9), begin.replace(month=7)
            case Precision.DECADE:
                return (
                    begin.replace(year=begin.year + 4),
                    begin.replace(year=begin.year + 7),
                    begin.replace(year=begin.year + 5),
                )
        days = (end - begin).days + 1
        return begin + days // 3 * DAY, end + DAY - days // 3 * DAY, begin + days // 2 * DAY


@dataclass(frozen=True)
class Ends(Around):
    """So many units at the beginning, after `skip` of them, or (`sign` -1) at the end of something longer.

    *the last three weeks of 2020*, *the second week of May*.
    """

    unit: str
    count: int
    sign: int
    skip: int = 0

    @property
    def precision(self) -> Precision:
        return UNIT_PRECISION[self.unit]

    def on(self, now: Date, tense: Tense) -> Range | None:
        whole = self.inner.on(now, tense)
        if whole is None or whole.begin is None or whole.end is None:
            return None
        if self.unit == "week" and self.inner.precision is Precision.YEAR:
            return self._weeks(whole.begin.year)
        if self.sign > 0:
            first = away(whole.begin, self.unit, self.skip)
            last = away(first, self.unit, self.count) - DAY
            return Range(first, last) if last <= whole.end else None
        return Range(away(whole.end + DAY, self.unit, -self.count), whole.end)

    def _weeks(self, year: int) -> Range | None:
        """The weeks of a year are whole ones, as ISO 8601 numbers them: the first is that of 4 January."""
        first, after = (period("week", Date(y, 1, 4)).begin for y in (year, year + 1))
        if first is None or after is None:
            return None
        weeks = dt.timedelta(weeks=self.count)
        begin = first + dt.timedelta(weeks=self.skip) if self.sign > 0 else after - weeks
        return Range(begin, begin + weeks - DAY) if begin + weeks <= after else None


@dataclass(frozen=True)
class DayPart(Around):
    """*Monday morning*, *last night*: the day is bounded, the hours are not.

    `alone`, as in *in the morning*: of the day told just before, else of that of the document.
    """

    fineness: ClassVar[Precision] = Precision.PART_OF_DAY
    alone: bool = False

    def on(self, now: Date, tense: Tense) -> Range | None:
        return self.inner.on(now, tense)

    def yearless(self) -> str | None:
        return self.inner.yearless()


@dataclass(frozen=True)
class Clock(Said):
    """A time of day, of a day told beside it or of none."""

    fineness: ClassVar[Precision] = Precision.TIME
    clock: str
    inner: Said | None = None

    @property
    def needs_day(self) -> bool:
        return self.inner is not None and self.inner.needs_day

    @property
    def from_text(self) -> bool:
        return self.inner is not None and self.inner.from_text

    def on(self, now: Date, tense: Tense) -> Range | None:
        day = self.inner.on(now, tense) if self.inner else None
        return replace(day, clock=self.clock) if day and day.begin == day.end else day

    def yearless(self) -> str | None:
        return self.inner.yearless() if self.inner else None


def clock(hour: int, minute: int, half: str | None) -> str | None:
    """A time of day as ``14:30``; `half` is ``am`` or ``pm``. None for an hour that is none."""
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return dt.time(hour, minute).strftime("%H:%M") if hour < 24 and minute < 60 else None


@dataclass(frozen=True)
class WeekdayOf(Around):
    """A day of a week that is told beside it: *Monday of last week*; no `weekday`: all of it, *the week of April 10*."""

    weekday: int | None

    @property
    def precision(self) -> Precision:
        return Precision.WEEK if self.weekday is None else Precision.DAY

    def on(self, now: Date, tense: Tense) -> Range | None:
        week = self.inner.on(now, tense)
        if week is None or week.begin is None:
            return None
        if self.weekday is None:
            return period("week", week.begin)
        day = week.begin + (self.weekday - week.begin.isoweekday()) * DAY
        return Range(day, day)


@dataclass(frozen=True)
class AwayFrom(Around):
    """So many units before or after a time told beside it: *two days before yesterday*, *a week after March 3*."""

    unit: str
    count: int
    sign: int

    @property
    def precision(self) -> Precision:
        return UNIT_PRECISION[self.unit]

    def on(self, now: Date, tense: Tense) -> Range | None:
        base = self.inner.on(now, tense)
        if base is None or base.begin is None or base.begin != base.end or self.unit in CLOCK_UNITS:
            return None
        there = away(base.begin, self.unit, self.sign * self.count)
        return Range(there, there)


@dataclass(frozen=True)
class Span(Said):
    """*from … to …* (`through`: it lasts from the one to the other) or *between … and …*."""

    first: Said
    last: Said
    through: bool

    @property
    def precision(self) -> Precision:
        ranked = list(Precision)
        return min(self.first.precision, self.last.precision, key=ranked.index)

    @property
    def needs_day(self) -> bool:
        return self.first.needs_day or self.last.needs_day

    @property
    def from_text(self) -> bool:
        return self.first.from_text or self.last.from_text

    def on(self, now: Date, tense: Tense) -> Range | None:
        first, last = self.first.on(now, tense), self.last.on(now, tense)
        if last is not None and last.begin is not None and _recurs(self.first):
            # The first of two comes before the second: from November to January.
            first = self.first.on(last.begin, Tense.PAST)
        elif first is not None and first.begin is not None and _recurs(self.last):
            last = self.last.on(first.begin, Tense.FUTURE)
        if first is None or last is None or first.begin is None or last.end is None or first.begin > last.end:
            return None
        if not self.through:
            return Range(first.begin, last.end)
        return Range(first.begin, last.end, first.end, last.begin)


def _recurs(said: Said) -> bool:
    inner = said.inner if isinstance(said, (Part, DayPart)) else said
    return (isinstance(inner, CivilDate) and inner.year is None) or (isinstance(inner, Weekday) and inner.step is None)


def _names_a_day(said: Said) -> bool:
    return isinstance(said, (Weekday, Period)) and said.step is None


@dataclass(frozen=True)
class Open(Around):
    """*since*, *until*, *by*, *before*, *after* a time: bounded on one side alone."""

    side: str

    @property
    def precision(self) -> Precision:
        return self.inner.precision

    def on(self, now: Date, tense: Tense) -> Range | None:
        if self.side == "since":
            tense = Tense.PAST
        elif self.side == "until" and tense is Tense.PAST:
            tense = Tense.PRESENT  # what was begun may still last
        elif self.side == "until" and tense is Tense.PRESENT:
            tense = Tense.FUTURE
        elif self.side == "before" and _names_a_day(self.inner):
            tense = Tense.FUTURE  # a day's name before which something is to be done
        if isinstance(self.inner, Season) and self.inner.either:
            return _either(self, self.inner, now, tense)
        inner = self.inner.on(now, tense)
        if inner is None:
            return None
        if isinstance(self.inner, Clock):
            return Range(inner.begin, None) if self.side in ("since", "from", "after") else Range(None, inner.end)
        match self.side:
            case "since" | "from":
                return Range(inner.begin, None, inner.end)
            case "until":
                return Range(None, inner.end, None, inner.begin)
            case "by":
                return Range(None, inner.end)
            case "before" if isinstance(self.inner, Part):  # before the end of May: May is not over
                return Range(None, inner.end)
            case "after" if isinstance(self.inner, Part):
                return Range(inner.begin, None)
            case "before":
                return Range(None, inner.begin - DAY if inner.begin else None)
        return Range(inner.end + DAY if inner.end else None, None)

    def yearless(self) -> str | None:
        date = self.inner.yearless()
        return None if date is None else f"{date}/.." if self.side in ("since", "from", "after") else f"../{date}"
