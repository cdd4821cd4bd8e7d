# ruff: noqa: D103  (each function is the meaning of the forms of its name)
"""What the forms mean that are made of other times: *late April*, *10 a.m. on Monday*, *from March to May*, *since 2018*."""

from __future__ import annotations

from ..model.terms import Precision
from .around import Clock, DayPart, Ends, Open, Part, Span, WeekdayOf, clock
from .meanings import Values, count_of, meaning, unit_of
from .recurring import Holiday, Season, Section
from .said import CLOCK_UNITS, CivilDate, Period, Said, Weekday
from .within import WeekdayIn, Within


@meaning
def part(v: Values) -> Said | None:
    inner = v.get("longer") or v["week"]
    return Part(inner, v.get("edge") or v.get("start") or v["first"])


@meaning
def within(v: Values) -> Said | None:
    """Only a year says which of those that come again; only a week, which Monday."""
    first: Said = v["first"]
    if "lastweek" in v:
        if isinstance(first, DayPart):
            return DayPart(inner) if (inner := within({**v, "first": first.inner})) else None
        return WeekdayOf(v["lastweek"], first.weekday) if isinstance(first, Weekday) and first.step is None else None
    last = Period(v["yearend"], 0) if "yearend" in v else v["last"]
    if last.precision is not Precision.YEAR or not isinstance(first, (CivilDate, Section, Season, Holiday)):
        return None
    return Within(first, last) if first.year is None and isinstance(last, (Period, CivilDate)) else None


@meaning
def weekday_in(v: Values) -> Said | None:
    day = v["last"] if "last" in v else v["dayname"]
    if not isinstance(day, Weekday) or day.step != (-1 if "last" in v else None):
        return None
    inner = v["longer"] if "longer" in v else Period(v["yearend"], 0)
    nth = -1 if "last" in v else int(v["nth"].value)
    return WeekdayIn(inner, day.weekday, nth) if inner.precision in (Precision.MONTH, Precision.YEAR) and nth < 6 else None


@meaning
def daypart_of_now(_: Values) -> Said | None:
    return DayPart(Period("day", 0, text=True), alone=True)


@meaning
def part_of_now(v: Values) -> Said | None:
    return Part(Period(v["yearend"], 0), v.get("start") or v["endword"])


@meaning
def sofar(v: Values) -> Said | None:
    if "dayname" in v:
        return DayPart(v["dayname"])
    return Part(v.get("longer") or v["week"], v["sooner"])


@meaning
def sofar_now(v: Values) -> Said | None:
    inner = Period(v["whole"], 0)
    return DayPart(inner) if v["whole"] == "day" else Part(inner, v["sooner"])


@meaning
def week_of(v: Values) -> Said | None:
    return WeekdayOf(v["dayname"], None) if v["whole"] == "week" else None


@meaning
def ends(v: Values) -> Said | None:
    if "length" in v:
        unit, count = v["length"].unit, v["length"].count
    else:
        unit, times = unit_of(v)
        count = count_of(v) if "count" in v else 1
        count = None if count is None else count * times
    if count is None or unit in CLOCK_UNITS:
        return None
    skip = int(v["nth"].value) - 1 if "nth" in v else 0
    if skip and (count != 1 or "length" in v):
        return None
    inner = v["longer"] if "longer" in v else Period(v["yearend"], 0)
    return Ends(inner, unit, count, -1 if "last" in v or v.get("edges") == "late" else 1, skip)


@meaning
def span_now(v: Values) -> Said | None:
    return None if isinstance(v["time"], (Open, Span)) else Span(Period("day", 0), v["time"], through="from" in v)


@meaning
def span_to_now(v: Values) -> Said | None:
    return None if isinstance(v["time"], (Open, Span)) else Span(v["time"], Period("day", 0), through="from" in v)


@meaning
def to_now(_: Values) -> Said | None:
    return Open(Period("day", 0), "until")


@meaning
def open_from(v: Values) -> Said | None:
    return Open(v["time"], "from")


@meaning
def same(v: Values) -> Said | None:
    found: Said = v["time"]
    return found


@meaning
def daypart(v: Values) -> Said | None:
    return DayPart(v["dayname"])


@meaning
def at_clock(v: Values) -> Said | None:
    """*8 a.m. on Monday*; a part of the day behind them tells which half (*a las 10 del domingo por la noche*)."""
    hour, minute = (int(x) for x in v["clock"].clock.split(":"))
    text = clock(hour, minute, v.get("half")) if 1 <= hour <= 12 else v["clock"].clock
    return Clock(text or v["clock"].clock, v["dayname"])


@meaning
def clock_side(v: Values) -> Said | None:
    """*today before 4 p.m.*, *el lunes desde las 8*."""
    side = next(k for k in ("before", "after", "by", "from", "until", "since") if k in v)
    return Open(Clock(v["clock"].clock, v["dayname"]), side)


@meaning
def clock_deictic(v: Values) -> Said | None:
    return Clock(v["clock"].clock, v["today"].inner)


@meaning
def span(v: Values) -> Said | None:
    first, last = v["time"], v["last"]
    if isinstance(first, (Open, Span)) or isinstance(last, (Open, Span)):
        return None
    dates = isinstance(first, CivilDate) and isinstance(last, CivilDate)
    if "from" not in v and "between" not in v and first.precision is not last.precision and not dates:
        return None  # "said Friday to December's figures" is no stretch of time
    return Span(share(first, last), last, through="between" not in v)


@meaning
def clock_span(v: Values) -> Said | None:
    day = v["dayname"]
    return Span(Clock(v["clock"].clock, day), Clock(v["last"].clock, day), through=True)


def share(first: Said, last: Said) -> Said:
    """The first with the year or day that is said once for both: *from January to February 2025*, *9 to 10 a.m. on Monday*."""
    if isinstance(first, Clock) and isinstance(last, Clock) and first.inner is None:
        return Clock(first.clock, last.inner)
    if not isinstance(first, CivilDate) or not isinstance(last, CivilDate):
        return first
    if first.year is not None or last.year is None or not first.month or not last.month:
        return first
    crosses = (first.month, first.day or 0) > (last.month, last.day or 99)
    return CivilDate(last.year - crosses, first.month, first.day)


@meaning
def open_since(v: Values) -> Said | None:
    return Open(v["time"], "since")


@meaning
def open_until(v: Values) -> Said | None:
    return Open(v["time"], "until")


@meaning
def open_by(v: Values) -> Said | None:
    return Open(v["time"], "by")


@meaning
def open_before(v: Values) -> Said | None:
    return Open(v["time"], "before")


@meaning
def open_after(v: Values) -> Said | None:
    return Open(v["time"], "after")
