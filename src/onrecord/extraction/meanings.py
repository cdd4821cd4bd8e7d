# ruff: noqa: D103  (each function is the meaning of the forms of its name)
"""What each form of a language's ``times.yaml`` means: its words' values in, a `Said` out, or None where they make no time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

from .around import AwayFrom, Clock, DayPart, Open, Part, Span, WeekdayOf, clock
from .calendar import Tense
from .number import Number
from .recurring import Century, Decade, Holiday, Season, Section
from .said import Away, CivilDate, Duration, EitherDate, MonthStep, Period, Rolling, Said, Weekday, duration
from .within import DayOf, Toward

Values = Mapping[str, Any]
Meaning = Callable[[Values], Said | None]

MEANINGS: Final[dict[str, Meaning]] = {}


def meaning(form: Meaning) -> Meaning:
    """Register the meaning of the forms of this name."""
    MEANINGS[form.__name__] = form
    return form


def _int(number: Number | None) -> int | None:
    return None if number is None else int(number.value)


def _step(v: Values) -> int | None:
    """-1 for last, 1 for next, 0 for this; of *this past* and *this coming* the second word counts."""
    steps: list[int] = [v[k] for k in ("this", "current", "last", "past", "latest", "next", "coming") if k in v]
    return steps[-1] if steps else None


def _day(v: Values) -> int | None:
    return _int(v.get("day") or v.get("dayth") or v.get("worded"))


@meaning
def date(v: Values) -> Said | None:
    year = _year_in_words(v) or _int(v.get("year"))
    found = CivilDate(year, v.get("month"), _day(v), v.get("weekday") if year is None else None)
    return None if year is not None and found.of(year) is None else found


def _year_in_words(v: Values) -> int | None:
    """*nineteen ninety-six*, *two thousand four*."""
    if "centuries" in v:
        return int(v["centuries"].value * 100 + v["yearpart"].value)
    return _int(v.get("yearword"))


@meaning
def day_alone(v: Values) -> Said | None:
    return CivilDate(None, None, _day(v), alone=True)


def _toward(v: Values) -> Tense:
    return Tense.PAST if _step(v) == -1 else Tense.FUTURE


@meaning
def date_step(v: Values) -> Said | None:
    return Toward(CivilDate(None, v.get("month"), _day(v)), _toward(v))


@meaning
def day_of(v: Values) -> Said | None:
    step, day = _step(v), _day(v)
    return None if step is None or day is None else DayOf(Period("month", step), day)


@meaning
def isodate(v: Values) -> Said | None:
    year, month, day = (int(x) for x in str(v["isodate"]).split("-"))
    return _civil(year, month, day)


@meaning
def slashdate(v: Values) -> Said | None:
    one, two, year = (int(x) for x in str(v["slashdate"]).split("/"))
    if year < 100:
        return None
    american, other = _civil(year, one, two), _civil(year, two, one)
    if american and other and american != other:
        return EitherDate(american, other)
    return american or other


@meaning
def daydate(v: Values) -> Said | None:
    day, month, year = (int(x) for x in str(v["slashdate"]).replace(".", "/").split("/"))
    return _civil(year, month, day) if year >= 100 else None


@meaning
def dashdate(v: Values) -> Said | None:
    return _civil(int(v["year"].value), int(v["lastday"].value), int(v["day"].value))


def _civil(year: int, month: int, day: int) -> CivilDate | None:
    if not (1 <= month <= 12 and year >= 1 and day >= 1):
        return None
    found = CivilDate(year, month, day)
    return found if found.of(year) else None


@meaning
def days(v: Values) -> Said | None:
    year, month = _int(v.get("year")), v["month"]
    first, last = _day(v), _int(v.get("lastday") or v.get("lastdayth"))
    if first is None or last is None or first >= last:
        return None
    return Span(CivilDate(year, month, first), CivilDate(year, month, last), through="between" not in v)


@meaning
def month_step(v: Values) -> Said | None:
    step = _step(v)
    return None if step is None else MonthStep(v["month"], step)


@meaning
def month_of(v: Values) -> Said | None:
    if v["whole"] != "year":
        return None
    if "textward" in v:
        return Section(v["month"], 1, Period("year", v["textward"], text=True))
    return Section(v["month"], 1, Period("year", _step(v)))


@meaning
def year(v: Values) -> Said | None:
    if "whole" in v and v["whole"] != "year":
        return None
    return CivilDate(_year_in_words(v) or _int(v["year"]))


@meaning
def years(v: Values) -> Said | None:
    first, last = int(v["year"].value), int(v["two"].value)
    last += first // 100 * 100
    return Span(CivilDate(first), CivilDate(last), through="between" not in v) if last > first else None


@meaning
def decade(v: Values) -> Said | None:
    year = int(v["decade"].value)
    if year >= 100:
        return Decade(year) if year % 10 == 0 and 1000 <= year < 2200 else None
    return Decade(year, century=False) if "apostrophe" in v or "the" in v else None


@meaning
def decade_in_words(v: Values) -> Said | None:
    return Decade(v["decadeword"], century=False)


@meaning
def decade_of(v: Values) -> Said | None:
    year: int = v["decadeword"] if "decadeword" in v else int((v.get("two") or v["year"]).value)
    return Decade(year, century=year >= 100) if year % 10 == 0 else None


@meaning
def century(v: Values) -> Said | None:
    number = v["roman"] if "roman" in v else int((v.get("nth") or v["roman_"]).value)
    return Century(number) if 1 <= number <= 30 else None


@meaning
def season(v: Values) -> Said | None:
    if not {"year", "centuries", "the", "this", "last", "next", "past"} & v.keys():
        return None
    return Season(v["season"], _year_in_words(v) or _int(v.get("year")), _step(v))


@meaning
def season_of(v: Values) -> Said | None:
    return Season(v["season"], None, None) if v["whole"] == "year" else None


@meaning
def weekday(v: Values) -> Said | None:
    return Weekday(v["weekday"], _step(v), near="past" in v or "coming" in v)


@meaning
def weekday_text(v: Values) -> Said | None:
    return None if v["textward"] == 0 else Weekday(v["weekday"], v["textward"], near=True, text=True)


@meaning
def weekday_of(v: Values) -> Said | None:
    return WeekdayOf(Period("week", _step(v)), v["weekday"]) if v["whole"] == "week" else None


@meaning
def step(v: Values) -> Said | None:
    unit = v.get("whole") or v.get("longer_unit") or "weekend"
    if unit == "day":  # "this day", "next day" hang on what was told before
        return Period("day", _step(v), text=True) if "next" in v else None
    return Period(unit, _step(v))


@meaning
def weekend(v: Values) -> Said | None:
    return Period("weekend", _step(v))


@meaning
def plain(v: Values) -> Said | None:
    """*for the year*, *en la semana*: the one told of just before, else the one that runs."""
    return Period(v["whole"], 0, text=True, runs=True)


@meaning
def text_step(v: Values) -> Said | None:
    return Period(v["whole"], next((v[k] for k in ("textward", "later", "earlier", "afore") if k in v), 0), text=True)


def count_of(v: Values) -> int | None:
    """How many, where that is told and whole; *a* is one."""
    number: Number | None = v.get("count")
    if number is None:
        return 1 if "a" in v and "few" not in v and "couple" not in v else None
    return int(number.value) if number.value == int(number.value) and number.value < 5000 else None


def unit_of(v: Values) -> tuple[str, int]:
    """The unit, and how many of it the word means (a fortnight is two weeks)."""
    unit = str(v.get("unit") or v.get("longer_unit") or v["units"])
    return ("week", 2) if unit == "fortnight" else (unit, 1)


@meaning
def rolling(v: Values) -> Said | None:
    unit, times = unit_of(v)
    sign = next((v[k] for k in ("bygone", "ahead", "next", "onward") if k in v), 1 if "within" in v else -1)
    count = 1 if "longer_unit" in v else count_of(v)
    return Rolling(unit, None if count is None else count * times, sign)


@meaning
def away(v: Values) -> Said | None:
    unit, times = unit_of(v)
    count = count_of(v)
    return Away(unit, None if count is None else count * times, -1 if "ago" in v else 1)


@meaning
def beyond(v: Values) -> Said | None:
    """*more than two weeks ago*, *less than three days after Monday*."""
    base: Said = v["time"]
    if not isinstance(base, (Away, AwayFrom)) or base.count is None:
        return None
    if v["more"] > 0:
        return Open(base, "until" if base.sign < 0 else "since")
    near = Period("day", 0, text=base.from_text) if isinstance(base, Away) else base.inner
    return Span(base, near, through=False) if base.sign < 0 else Span(near, base, through=False)


@meaning
def away_beyond(v: Values) -> Said | None:
    """*hace más de dos semanas*."""
    return beyond({"time": away(v), "more": v["more"]})


@meaning
def in_future(v: Values) -> Said | None:
    unit, times = unit_of(v)
    count = count_of(v)
    return None if count is None else Away(unit, count * times, 1, prospect=True)


@meaning
def away_text(v: Values) -> Said | None:
    unit, times = unit_of(v)
    count = count_of(v)
    sign = next(v[k] for k in ("later", "tarde", "earlier", "afore", "back") if k in v)
    return Away(unit, None if count is None else count * times, sign, text=True)


@meaning
def away_from(v: Values) -> Said | None:
    apart: Duration = v["length"]
    if "from" in v and apart.iso == "P1D":
        return None  # 24 hours a day from Monday
    return (
        None
        if apart.count is None
        else AwayFrom(v["dayname"], apart.unit, apart.count, v.get("later", -1 if "before" in v else 1))
    )


@meaning
def deictic(v: Values) -> Said | None:
    if "deictic" in v or "deictic_" in v:
        return Period("day", v["deictic"] if "deictic" in v else v["deictic_"])
    return DayPart(Period("day", v["tonight"] if "tonight" in v else _step(v) or 0))


@meaning
def deictic2(v: Values) -> Said | None:
    step = v["deictic"] + (1 if "after" in v else -1)
    return Period("day", step) if v["whole"] == "day" and abs(step) == 2 else None


@meaning
def daypart_alone(v: Values) -> Said | None:
    """*in the morning*, *that night*, *the next morning*."""
    return DayPart(Period("day", v.get("textward", v.get("next", 0)), text=True), alone=True)


@meaning
def overnight(_: Values) -> Said | None:
    return DayPart(Span(Period("day", -1), Period("day", 0), through=False))


def _year_of(v: Values) -> Said | None | bool:
    """The year told in the form; None where none is told; False where something else is."""
    if "year" in v:
        return CivilDate(_int(v["year"]))
    if "whole" not in v:
        return None
    return Period("year", _step(v) or 0) if v["whole"] == "year" else False


@meaning
def quarter(v: Values) -> Said | None:
    number = v["quarter_sign"] if "quarter_sign" in v else int((v.get("nth") or v["count"]).value)
    year = _year_of(v)
    if isinstance(year, bool) or not 1 <= number <= 4:
        return None
    return Section(number, 3, year)


@meaning
def section(v: Values) -> Said | None:
    length: int = v["sectionword"]
    return Section(12 // length if "last" in v else int(v["nth"].value), length)


@meaning
def half_of(v: Values) -> Said | None:
    year = _year_of(v)
    return None if year is None or isinstance(year, bool) else Part(year, v["first"])


@meaning
def clock_time(v: Values) -> Said | None:
    if told := v.get("hour") or v.get("hour_"):
        hour, minute = int(told.value), v.get("minutes") or _int(v.get("past")) or 0
    else:
        parts = str(v.get("clocktime") or v["clockdot"]).replace(".", ":").split(":")
        hour, minute = int(parts[0]), int(parts[1])
    text = clock(hour, minute, v.get("ampm"))
    return Clock(text) if text else None


@meaning
def clockword(v: Values) -> Said | None:
    return Clock(v["clockword"])


@meaning
def holiday(v: Values) -> Said | None:
    rule = next(v[k] for k in ("holiday", "holiday_day", "holiday_eve", "may") if k in v)
    return Holiday.by(rule, _int(v.get("year")), _step(v))


@meaning
def new_year(v: Values) -> Said | None:
    rule = {"month": 12, "day": 31} if "eve_word" in v else {"month": 1, "day": 1}
    return Holiday.by(rule, _int(v.get("year")), None)


@meaning
def length(v: Values) -> Said | None:
    unit, times = unit_of(v)
    number: Number | None = v.get("count")
    if number is None:
        return duration(unit, Decimal(times) if "a" in v and not {"few", "couple"} & v.keys() else None)
    if number.value < 0 or number.value > 10_000_000:
        return None
    return duration(unit, number.value * times)


@meaning
def length_and(v: Values) -> Said | None:
    """*1 hour and 30 minutes*: each unit smaller than the one before."""
    unit, smaller = unit_of(v)[0], str(v["smaller"])
    count, further = count_of(v), v["further"].value
    ranked = ("year", "month", "week", "day", "hour", "minute", "second")
    if count is None or not {unit, smaller} <= set(ranked) or ranked.index(unit) >= ranked.index(smaller):
        return None
    large, small = duration(unit, Decimal(count)).iso, duration(smaller, further).iso
    if large.startswith("PT"):
        small = small.removeprefix("PT")
    return Duration(large + small.removeprefix("P"))


@meaning
def half_more(v: Values) -> Said | None:
    """*half an hour*, *two and a half years*."""
    unit, times = unit_of(v)
    number: Number | None = v.get("count")
    whole = number.value if number else Decimal(1) if "and" in v or "y" in v else Decimal(0)
    if unit == "hour":
        return duration("minute", (whole * 60 + 30) * times)
    return duration(unit, (whole + Decimal("0.5")) * times)


@meaning
def nothing(_: Values) -> Said | None:
    """What recurs (*every Monday*) is no time, and neither are its words."""
    return Duration("")
