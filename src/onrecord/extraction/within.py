# ruff: noqa: D102, ARG002  (what a method is for, and what it is told, stands where `Said` defines it)
"""A time that other words beside it place: the month, week or year it lies in, or whether it is past or to come."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..model.terms import Precision
from .around import Around
from .calendar import DAY, Date, Range, Tense
from .recurring import Holiday, Season, Section
from .said import CivilDate, Said


@dataclass(frozen=True)
class Toward(Around):
    """A date that an adjective, not the verb, puts before or after the day counted from: *el pasado 3 de mayo*."""

    tense: Tense

    @property
    def precision(self) -> Precision:
        return self.inner.precision

    def on(self, now: Date, tense: Tense) -> Range | None:
        return self.inner.on(now, self.tense)

    def yearless(self) -> str | None:
        return self.inner.yearless()


@dataclass(frozen=True)
class Within(Around):
    """What comes again each year, in a year told beside it: *mayo del año pasado*, *el primer semestre de este año*."""

    year: Said

    @property
    def precision(self) -> Precision:
        return self.inner.precision

    @property
    def needs_day(self) -> bool:
        return self.year.needs_day

    @property
    def from_text(self) -> bool:
        return self.year.from_text

    def on(self, now: Date, tense: Tense) -> Range | None:
        year = self.year.on(now, tense)
        if year is None or year.begin is None:
            return None
        inner = self.inner
        if isinstance(inner, Section):
            return replace(inner, year=CivilDate(year.begin.year)).on(now, tense)
        if isinstance(inner, (CivilDate, Season, Holiday)):
            return replace(inner, year=year.begin.year).on(now, tense)
        return None


@dataclass(frozen=True)
class DayOf(Around):
    """A day of a month that is told beside it: *el 15 del mes pasado*."""

    day: int

    @property
    def precision(self) -> Precision:
        return Precision.DAY

    def on(self, now: Date, tense: Tense) -> Range | None:
        month = self.inner.on(now, tense)
        if month is None or month.begin is None or month.end is None or self.day > month.end.day:
            return None
        day = month.begin.replace(day=self.day)
        return Range(day, day)


@dataclass(frozen=True)
class WeekdayIn(Around):
    """The `nth` such weekday of a month or year told beside it, or (-1) the last: *the first Monday of May*."""

    weekday: int
    nth: int

    @property
    def precision(self) -> Precision:
        return Precision.DAY

    def on(self, now: Date, tense: Tense) -> Range | None:
        whole = self.inner.on(now, tense)
        if whole is None or whole.begin is None or whole.end is None:
            return None
        if self.nth < 0:
            day = whole.end - (whole.end.isoweekday() - self.weekday) % 7 * DAY
        else:
            day = whole.begin + ((self.weekday - whole.begin.isoweekday()) % 7 + 7 * (self.nth - 1)) * DAY
        return Range(day, day) if whole.begin <= day <= whole.end else None
