"""Dates as machines write them, held at their own precision.

Law 3 forbids to fill in what is not said, so a month stays a month (`2025-11`) and a day without a year keeps its year
unknown (`XXXX-12-01`). What is read is Extended Date/Time Format (ISO 8601-2, as `model.bounds` bounds it: years, months,
days, seasons, `X` for an unknown digit, `?` `~` `%` for doubt, intervals with `..` or nothing for an open end), date-times
with or without offset, and both without hyphens. A date-time keeps the day that was printed with it:
`2031-05-14T23:30:00-04:00` is a 14th of May, for civil dates are never turned into UTC. (A site that prints UTC may so be
a day off; what a clock on its wall showed is not known.)
"""

import datetime as dt
import re
from typing import Final

from onrecord.model import TimeError, bounds

_CIVIL: Final = re.compile(r"[\dX]{4}(-2[1-4]|-[01X][\dX](-[\dX]{2})?)?[?~%]?", re.ASCII)
"""A year, with a season, a month, or a month and a day."""
_TIME: Final = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s?(Z|[+-]\d\d(?::?\d\d)?)?", re.ASCII | re.IGNORECASE
)
_COMPACT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d{4})?)?", re.ASCII)


def iso(text: str) -> str | None:
    """The canonical form of an ISO 8601 or EDTF string, or null for one that is no date (or no day of any calendar).

    Fractions of seconds are dropped; an offset is written `+hh:mm` or `Z`. `20250102` is read, too.
    """
    text = text.strip()
    if compact := _COMPACT.fullmatch(text):
        year, month, day, hour, minute, second, zone = compact.groups()
        clock = f"T{hour}:{minute}:{second or '00'}{zone or ''}" if hour else ""
        text = f"{year}-{month}-{day}{clock}"
    if moment := _TIME.fullmatch(text):
        return _moment(*moment.groups())
    first, interval, last = text.partition("/")
    ends = [end for end in (first, last) if end not in ("", "..")]
    if not ends or not all(_CIVIL.fullmatch(end) and _is_day_of_a_calendar(end) for end in ends):
        return None
    if not interval and first in ("", ".."):
        return None
    low, high = bounds(text)
    return None if low and high and low > high else text


def _moment(day: str, clock: str, zone: str | None) -> str | None:
    offset = ""
    if zone:
        digits = zone[1:].replace(":", "").ljust(4, "0")
        offset = "Z" if zone in "zZ" else f"{zone[0]}{digits[:2]}:{digits[2:]}"
    whole = f"{day}T{clock}{offset}"
    try:
        dt.datetime.fromisoformat(whole)
    except ValueError:
        return None
    return whole


def _is_day_of_a_calendar(date: str) -> bool:
    """Whether there is such a day; of an unknown year, in a leap year."""
    try:
        bounds(date.replace("XXXX", "2000"))
    except TimeError:
        return False
    return not date.startswith("0000")
