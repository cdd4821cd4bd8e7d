# ruff: noqa: D102, ARG002  (what a method is for, and what it is told, stands where `Said` defines it)
"""What words say of a time, before anybody asks the calendar.

A `Said` knows nothing of a document: given the day it is counted from and the tense of its clause, it answers with a
`Range` of days, or None where the words do not tell (law 3).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import ClassVar

from ..model.terms import Precision
from .calendar import DAY, UNIT_PRECISION, Date, Range, Tense, away, choose, distance, months, period

CLOCK_UNITS = {"hour": 3600, "minute": 60, "second": 1}


@dataclass(frozen=True)
class Said:
    """The common part: how finely it is told, and what it is counted from."""

    fineness: ClassVar[Precision] = Precision.UNKNOWN
    absolute: ClassVar[bool] = False

    @property
    def precision(self) -> Precision:
        """How finely it is told."""
        return self.fineness

    @property
    def needs_day(self) -> bool:
        """Whether it is counted from a day."""
        return not self.absolute

    @property
    def from_text(self) -> bool:
        """Whether that day is the one told just before, rather than that of the document."""
        return False

    def on(self, now: Date, tense: Tense) -> Range | None:
        """The days meant, seen from `now`; None where the words and the tense do not tell."""
        return None

    def yearless(self) -> str | None:
        """The EDTF of a date whose year the words leave out."""
        return None


@dataclass(frozen=True)
class CivilDate(Said):
    """A date, a month or a year, of which the year, or year and month (*the 14th*), may be left out.

    The day of the week, if it is told beside the date, holds only in some years. `alone`: a bare number (*el 23*).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    alone: bool = False

    @property
    def precision(self) -> Precision:
        return Precision.DAY if self.day else Precision.MONTH if self.month else Precision.YEAR

    @property
    def needs_day(self) -> bool:
        return self.year is None

    def on(self, now: Date, tense: Tense) -> Range | None:
        if self.year is not None:
            return self.of(self.year)
        if self.month is None:
            # Friday the 12th comes again within months, the 12th in each.
            steps = range(-1, 2) if self.weekday is None else range(-6, 7)
            near = [CivilDate(m.begin.year, m.begin.month, self.day) for s in steps if (m := period("month", now, s)).begin]
        else:
            # Eight years hold a 29 February, even across a century that has none.
            near = [replace(self, year=y) for y in range(max(1, now.year - 8), min(9999, now.year + 9))]
        ranges = [r for d in near if d.year and (r := d.of(d.year)) is not None]
        if self.weekday is not None:
            ranges = [r for r in ranges if r.begin and r.begin.isoweekday() == self.weekday]
            tense = Tense.PRESENT
        # Print leaves the year out of a date that is near: without any tense it is the nearest, and against it the one of a
        # few weeks rather than that of almost a year.
        if tense is Tense.NONE:
            tense = Tense.PRESENT
        told, nearest = choose(ranges, now, tense), choose(ranges, now, Tense.PRESENT)
        if self.day and self.month and told and nearest and distance(told, now) > 335 and distance(nearest, now) < 30:
            return nearest
        return told

    def of(self, year: int) -> Range | None:
        """The days of this date in a year; None where the year has no such day."""
        if self.month is None:
            return months(year, 1, 12)
        whole = months(year, self.month)
        if self.day is None or whole.begin is None or whole.end is None:
            return whole
        if self.day > whole.end.day:
            return None
        return Range(whole.begin.replace(day=self.day), whole.begin.replace(day=self.day))

    def yearless(self) -> str | None:
        if self.year is not None or self.month is None:
            return None
        return f"XXXX-{self.month:02}" + (f"-{self.day:02}" if self.day else "")


@dataclass(frozen=True)
class EitherDate(Said):
    """A date in digits whose day and month may be exchanged: one of two days, and the words do not tell which."""

    absolute: ClassVar[bool] = True

    fineness: ClassVar[Precision] = Precision.DAY
    first: CivilDate
    second: CivilDate

    def on(self, now: Date, tense: Tense) -> Range | None:
        one, two = self.first.on(now, tense), self.second.on(now, tense)
        if one is None or two is None or one.begin is None or two.begin is None:
            return one or two
        return Range(min(one.begin, two.begin), max(one.begin, two.begin))


@dataclass(frozen=True)
class Weekday(Said):
    """A day of the week, of last (-1) or next (1) week, or (0) the nearest; `near`: the last or next such day.

    Without a step it is the bare name.
    """

    fineness: ClassVar[Precision] = Precision.DAY
    weekday: int
    step: int | None = None
    near: bool = False
    text: bool = False

    @property
    def from_text(self) -> bool:
        return self.text

    def on(self, now: Date, tense: Tense) -> Range | None:
        back = (now.isoweekday() - self.weekday) % 7
        latest = now - back * DAY
        if not self.step:
            # In print a day's name, the day itself included, is of the week just over or just ahead; *this* says no more.
            near = tense is Tense.PRESENT or (self.step == 0 and tense is Tense.NONE)
            day = latest + 7 * DAY if back and (tense is Tense.FUTURE or (near and back > 3)) else latest
        elif not self.near:
            day = now + (self.weekday - now.isoweekday() + 7 * self.step) * DAY
        elif self.step > 0:
            day = latest + 7 * DAY
        else:
            day = latest if back else latest - 7 * DAY
        return Range(day, day)


@dataclass(frozen=True)
class Period(Said):
    """A calendar unit so many steps away: *last week*, *tomorrow*, *the following day* (`text`); no step: *the weekend*.

    `runs`: that of what is told before, else of the document (*for the year*).
    """

    unit: str
    step: int | None
    text: bool = False
    runs: bool = False

    @property
    def precision(self) -> Precision:
        return UNIT_PRECISION[self.unit]

    @property
    def from_text(self) -> bool:
        return self.text

    def on(self, now: Date, tense: Tense) -> Range | None:
        step = self.step
        if self.unit == "weekend" and not step:
            over = now.isoweekday() < 6
            step = -1 if over and tense is Tense.PAST else 0 if not over or tense in (Tense.FUTURE, Tense.PRESENT) else None
        return None if step is None else period(self.unit, now, step)


@dataclass(frozen=True)
class MonthStep(Said):
    """*last December*, *next March*, *this September*."""

    fineness: ClassVar[Precision] = Precision.MONTH
    month: int
    step: int

    def on(self, now: Date, tense: Tense) -> Range | None:
        year = now.year
        if self.step < 0 and self.month >= now.month:
            year -= 1
        elif self.step > 0 and self.month <= now.month:
            year += 1
        return months(year, self.month)


@dataclass(frozen=True)
class Rolling(Said):
    """So many units up to now, or from now on: *the past two weeks*, *the next three days*; no count: *recent weeks*."""

    unit: str
    count: int | None
    sign: int

    @property
    def precision(self) -> Precision:
        return Precision.UNKNOWN if self.count is None else UNIT_PRECISION[self.unit]

    def on(self, now: Date, tense: Tense) -> Range | None:
        if self.unit == "quarter" and self.count:
            # Quarters are counted as the calendar has them, without the one that runs.
            near, far = period("quarter", now, self.sign), period("quarter", now, self.sign * self.count)
            return Range(far.begin, near.end) if self.sign < 0 else Range(near.begin, far.end)
        if self.count is None:
            there = None
        elif self.unit in CLOCK_UNITS:
            there = away(now, "day", self.sign * round(self.count * CLOCK_UNITS[self.unit] / 86_400))
        else:
            there = away(now, self.unit, self.sign * self.count)
        return Range(there, now) if self.sign < 0 else Range(now, there)


@dataclass(frozen=True)
class Away(Said):
    """So many units before or after a day: *three days ago*, *four days later* (`text`); no count: *several days ago*.

    *in two weeks* (`prospect`) is a time only where the clause looks ahead; else it tells how long something took.
    """

    unit: str
    count: int | None
    sign: int
    text: bool = False
    prospect: bool = False

    @property
    def precision(self) -> Precision:
        loose = self.count is None and self.unit not in ("minute", "second")  # a few minutes ago is still an hour of the day
        return Precision.UNKNOWN if loose else UNIT_PRECISION[self.unit]

    @property
    def from_text(self) -> bool:
        return self.text

    def on(self, now: Date, tense: Tense) -> Range | None:
        if self.count is None and self.unit in CLOCK_UNITS:
            return Range(now, now)
        if self.count is None:
            return Range(None, now) if self.sign < 0 else Range(now, None)
        if self.prospect and tense is not Tense.FUTURE:
            return None
        if self.unit in CLOCK_UNITS:
            # Whether midnight lies between, no words tell; within half a day, it rarely does.
            return Range(now, now) if self.count * CLOCK_UNITS[self.unit] < 43_200 else None
        return period(self.unit, away(now, self.unit, self.sign * self.count))


@dataclass(frozen=True)
class Duration(Said):
    """How long, not when: ISO 8601, with X where the number is not told."""

    absolute: ClassVar[bool] = True

    iso: str
    unit: str = ""
    count: int | None = None


def duration(unit: str, count: Decimal | None) -> Duration:
    """So many units as an ISO 8601 duration; the count may not be told."""
    letter, times = {"weekend": ("W", 1), "quarter": ("M", 3), "decade": ("Y", 10), "century": ("Y", 100)}.get(
        unit, (unit[0].upper(), 1)
    )
    told = "X" if count is None else format((count * times).normalize(), "f")
    whole = int(count) if count is not None and count == int(count) else None
    return Duration(("PT" if unit in CLOCK_UNITS else "P") + told + letter, unit, whole)
