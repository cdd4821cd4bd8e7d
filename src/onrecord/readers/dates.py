"""Dates at their own precision: what an ISO 8601 or EDTF string says, and the civil days it bounds.

Law 3 forbids to fill in what is not said, so a month stays a month (`2025-11`) and a day without a year keeps its year
unknown (`XXXX-12-01`). A date-time keeps the date that was printed with it: `2031-05-14T23:30:00-04:00` is a 14th of
May, for civil dates are never turned into UTC. (A site that prints UTC may so be a day off; what its own clock showed
is not known.) What is read is Extended Date/Time Format (ISO 8601-2) without seasons,
whose months depend on the hemisphere: years, months, days, date-times, `X` for an unknown digit, `?` `~` `%` for doubt,
and intervals with `..` or nothing for an open end.
"""

import calendar
import datetime as dt
import re
from typing import Final

Bounds = tuple[str | None, str | None]

_QUALIFIER: Final = "[?~%]?"
_PART: Final = re.compile(rf"^([\dX]{{4}})(?:-([\dX]{{2}})(?:-([\dX]{{2}}))?)?({_QUALIFIER})$")
_TIME: Final = re.compile(r"^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s?(Z|[+-]\d\d(?::?\d\d)?)?$", re.IGNORECASE)
_COMPACT: Final = re.compile(r"^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d{4})?)?$")


def iso(text: str) -> str | None:
    """The canonical form of an ISO 8601 or EDTF string, or null for one that is no date (or no day of any calendar).

    Fractions of seconds are dropped; an offset is written `+hh:mm` or `Z`. `20250102` is read, too.
    """
    text = text.strip()
    if compact := _COMPACT.match(text):
        year, month, day, hour, minute, second, zone = compact.groups()
        clock = f"T{hour}:{minute}:{second or '00'}{zone or ''}" if hour else ""
        text = f"{year}-{month}-{day}{clock}"
    if moment := _TIME.match(text):
        day, clock, zone = moment.groups()
        whole = f"{day}T{clock}{_offset(zone)}"
        try:
            dt.datetime.fromisoformat(whole)
        except ValueError:
            return None
        return whole
    ends = text.split("/")
    if len(ends) > 2 or not any(end.strip(".") for end in ends):
        return None
    if not all(_days(end) or (len(ends) == 2 and end in ("", "..")) for end in ends):
        return None
    low, high = _outer(text)
    return None if low and high and low > high else text


def bounds(published: str) -> Bounds:
    """The earliest and the latest civil day that a date string allows, each null where it is open.

    An unknown year leaves both open, and so does a date marked as uncertain or approximate (`2025-12~`), which may lie
    outside what it says. What is no date bounds nothing.
    """
    if (text := iso(published)) is None:
        return None, None
    return (text[:10], text[:10]) if _TIME.match(text) else _outer(text)


def _outer(text: str) -> Bounds:
    """From the first day of the first date to the last day of the last."""
    ends = text.split("/")
    first, last = (_days(end) or (None, None) for end in (ends[0], ends[-1]))
    return first[0], last[1]


def _offset(zone: str | None) -> str:
    if not zone or zone in "zZ":
        return "Z" if zone else ""
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def _days(text: str) -> Bounds | None:
    """The first and last day of one date, (None, None) when nothing is bounded, null when it is no date."""
    if not (match := _PART.match(text)):
        return None
    year, month, day, doubt = match.groups()
    unknown = year == "XXXX"
    # Of an unknown year only the day can be checked: 29 February exists in some years.
    years = [2000] if unknown else _fitting(year, range(1, 10_000))
    months, days = _fitting(month, range(1, 13)), _fitting(day, range(1, 32))
    if not (first := _first_day(years, months, days)):
        return None
    if unknown or doubt:
        return None, None
    return first, _first_day(years[::-1], months[::-1], days[::-1])


def _fitting(pattern: str | None, values: range) -> list[int]:
    """The values that a group of digits and `X` may stand for; all of them for a group that is not there."""
    if pattern is None:
        return list(values)
    if pattern.isdecimal():
        return [int(pattern)] if int(pattern) in values else []
    fits = re.compile(pattern.replace("X", r"\d")).fullmatch
    return [v for v in values if fits(str(v).zfill(len(pattern)))]


def _first_day(years: list[int], months: list[int], days: list[int]) -> str | None:
    """The first combination that is a day of the calendar, in the order given."""
    return next(
        (f"{y:04}-{m:02}-{d:02}" for y in years for m in months for d in days if d <= calendar.monthrange(y, m)[1]), None
    )
