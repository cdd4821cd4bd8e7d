# ruff: noqa: D102, ARG002  (what a method is for, and what it is told, stands where `Said` defines it)
"""What comes again each year, and the longer stretches of years: quarters, seasons, holidays, decades, centuries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from ..model.terms import Precision
from .calendar import DAY, Date, Range, Tense, choose, hull, months
from .said import Said


@dataclass(frozen=True)
class Section(Said):
    """The `number`-th month, quarter or half (`length` in months) of a year that is told, or that the tense points at."""

    number: int
    length: int
    year: Said | None = None

    @property
    def precision(self) -> Precision:
        return Precision.MONTH if self.length == 1 else Precision.SEASON

    @property
    def needs_day(self) -> bool:
        return self.year is None or self.year.needs_day

    def on(self, now: Date, tense: Tense) -> Range | None:
        if self.number * self.length > 12:
            return None
        if self.year is None:
            # A quarter that is just over is still spoken of as to come, when its figures are.
            since = now - 93 * DAY if tense is Tense.FUTURE and self.length == 3 else now
            return choose([self._of(y) for y in range(now.year - 1, now.year + 2)], since, tense)
        year = self.year.on(now, tense)
        return self._of(year.begin.year) if year and year.begin else None

    def _of(self, year: int) -> Range:
        return months(year, (self.number - 1) * self.length + 1, self.length)


@dataclass(frozen=True)
class Season(Said):
    """A season, of the half of the earth that is known; else bounded by both. `number`: 1 spring … 4 winter."""

    fineness: ClassVar[Precision] = Precision.SEASON
    number: int
    year: int | None = None
    step: int | None = None
    south: bool | None = None

    @property
    def needs_day(self) -> bool:
        return self.year is None

    @property
    def either(self) -> bool:
        """Whether it is not known of which half of the earth it is."""
        return self.south is None

    def on(self, now: Date, tense: Tense) -> Range | None:
        if self.year is not None:
            return self._of(self.year)
        if self.south is None:
            either = [r for half in (True, False) if (r := replace(self, south=half).on(now, tense)) is not None]
            return hull(either) if len(either) == 2 else None
        found = [self._of(y) for y in range(now.year - 2, now.year + 3)]
        if self.step == -1:
            return choose([r for r in found if r.end and r.end < now], now, Tense.PAST)
        if self.step == 1:
            return choose([r for r in found if r.begin and r.begin > now], now, Tense.FUTURE)
        return choose(found, now, Tense.PRESENT if self.step == 0 and tense is Tense.NONE else tense)

    def _of(self, year: int) -> Range:
        """The winter of a year is the one that begins in it, north, or lies in it, south."""
        north = months(year, 3 * self.number, 3)
        south = months(year, (3 * self.number + 5) % 12 + 1, 3)
        if self.south is not None:
            return south if self.south else north
        early = [r.begin for r in (north, south) if r.begin]
        late = [r.end for r in (north, south) if r.end]
        if self.number in (2, 4):  # a summer or winter that crosses the new year may be named after either
            early.append(Date(year - 1, 12, 1))
        return Range(min(early), max(late))


@dataclass(frozen=True)
class Decade(Said):
    """*the 1990s*; with two digits (*the '90s*), of the century that the day counted from has already seen."""

    fineness: ClassVar[Precision] = Precision.DECADE
    year: int
    century: bool = True

    @property
    def needs_day(self) -> bool:
        return not self.century

    def on(self, now: Date, tense: Tense) -> Range | None:
        if self.century:
            return months(self.year, 1, 120)
        begin = now.year // 100 * 100 + self.year
        return months(begin if begin <= now.year else begin - 100, 1, 120)


@dataclass(frozen=True)
class Century(Said):
    """*the 20th century*."""

    absolute: ClassVar[bool] = True

    number: int

    def on(self, now: Date, tense: Tense) -> Range | None:
        return months((self.number - 1) * 100 + 1, 1, 1200)


@dataclass(frozen=True)
class Holiday(Said):
    """A day that a rule finds in each year: a date, the n-th weekday of a month, or days after Easter (western)."""

    fineness: ClassVar[Precision] = Precision.DAY
    month: int = 0
    day: int = 0
    weekday: int = 0
    nth: int = 0
    easter: int | None = None
    year: int | None = None
    step: int | None = None

    @property
    def needs_day(self) -> bool:
        return self.year is None

    def on(self, now: Date, tense: Tense) -> Range | None:
        if self.year is not None:
            return self._of(self.year)
        found = [self._of(y) for y in range(now.year - 1, now.year + 2)]
        if self.step == -1:
            return choose([r for r in found if r.end and r.end < now], now, Tense.PAST)
        if self.step == 1:
            return choose([r for r in found if r.begin and r.begin > now], now, Tense.FUTURE)
        if self.step == 0:
            return found[1]
        return choose(found, now, Tense.PRESENT if tense is Tense.NONE else tense)

    def _of(self, year: int) -> Range:
        if self.easter is not None:
            day = easter(year) + self.easter * DAY
        elif self.nth > 0:
            first = Date(year, self.month, 1)
            day = first + ((self.weekday - first.isoweekday()) % 7 + 7 * (self.nth - 1)) * DAY
        elif self.nth < 0:
            last = months(year, self.month).end or Date(year, self.month, 28)
            day = last - (last.isoweekday() - self.weekday) % 7 * DAY
        else:
            day = Date(year, self.month, self.day)
        return Range(day, day)

    @classmethod
    def by(cls, rule: Mapping[str, Any], year: int | None, step: int | None) -> Holiday:
        """The holiday that a rule of a language pack describes."""
        return cls(**{k: int(v) for k, v in rule.items()}, year=year, step=step)


def easter(year: int) -> Date:
    """Easter Sunday of the Gregorian calendar (the computus as Meeus gives it, after an anonymous letter of 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return Date(year, month, day + 1)
