"""Times as words bound them (law 3): bounds, precision and anchor, never a default."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from .record import Reading
from .terms import Anchor, Precision


class TimeError(ValueError):
    """Bounds that are no ISO dates or that contradict each other."""


@dataclass(frozen=True, kw_only=True)
class TimeExtent(Reading):
    """A time as its words bound it: four civil dates (or local date-times), each null where the words leave it open.

    It begins in [earliest_begin, latest_begin] and ends in [earliest_end, latest_end], days included. Dates are ISO 8601
    strings in local civil time (`2031-05-12`, `2031-05-12T14:30`), never turned into UTC; `zone` is the IANA name where
    known. `edtf` is the Extended Date/Time Format (ISO 8601-2). The pattern of four bounds is SEM's and CIDOC CRM's.
    Raises TimeError for bounds that are no dates or cross.
    """

    PREFIX = "ti"

    verbatim: str
    precision: Precision
    anchor: Anchor
    earliest_begin: str | None = None
    latest_begin: str | None = None
    earliest_end: str | None = None
    latest_end: str | None = None
    edtf: str | None = None
    zone: str | None = None
    read_from: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        bounds = (self.earliest_begin, self.latest_begin, self.earliest_end, self.latest_end)
        for bound in bounds:
            if bound is not None:
                check_civil(bound)
        for low, high in ((0, 1), (0, 3), (1, 3), (2, 3), (0, 2)):
            a, b = bounds[low], bounds[high]
            if a is not None and b is not None and a[:10] > b[:10]:
                raise TimeError(f"{self.verbatim!r}: {a} comes after {b}")


_CIVIL: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?)?")


@lru_cache(maxsize=1024)
def check_civil(text: str) -> None:
    """Raise TimeError unless this is a civil date or a local date-time without offset, in the one form that sorts."""
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError as error:
        raise TimeError(f"{text!r} is not an ISO 8601 date") from error
    if moment.tzinfo is not None:
        raise TimeError(f"{text!r} has an offset; civil times are kept as the place's own clock shows them")
    if not _CIVIL.fullmatch(text):
        raise TimeError(f"{text!r} is not an ISO 8601 date written 2031-05-12 or 2031-05-12T14:30")


def overlap(a: tuple[str | None, str | None], b: tuple[str | None, str | None]) -> bool:
    """Whether two extents, each (earliest, latest) with null for open, may share a day."""
    (a_from, a_to), (b_from, b_to) = a, b
    return not (
        (a_to is not None and b_from is not None and a_to[:10] < b_from[:10])
        or (b_to is not None and a_from is not None and b_to[:10] < a_from[:10])
    )


@lru_cache(maxsize=1024)
def bounds(edtf: str) -> tuple[str | None, str | None]:
    """The first and the last civil day that an EDTF date or interval may mean, each null where it is open or unknown.

    `2031-05` is all of May; `2031-05-1X` the tenth to the nineteenth; `XXXX-12-01` has no bounds, since its year is
    unknown; of `2031-05-12T08:30-04:00` the day counts as printed. A season is not bounded: it depends on the place.
    Levels 0 and 1 of ISO 8601-2 are read, and `X` anywhere. Raises TimeError for what is no date.
    """
    first, interval, last = edtf.strip().partition("/")
    if interval:
        return _days(first)[0], _days(last)[1]
    return _days(first)


_DATE: Final = re.compile(r"(?P<year>[0-9X]{4})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2})(?:[T ][0-9:.]+\S*)?)?)?[?~%]?")
_SEASONS: Final = range(21, 42)


def _days(date: str) -> tuple[str | None, str | None]:
    if date in ("", ".."):
        return None, None
    if not (match := _DATE.fullmatch(date)):
        raise TimeError(f"{date!r} is not a date in ISO 8601 or EDTF, such as 2031-05-12, 2031-05 or 2031-05-12/2031-05-14")
    year, month, day = match["year"], match["month"] or "XX", match["day"] or "XX"
    if year[:2] == "XX" or year == "0000" or (month.isdigit() and int(month) in _SEASONS):
        return None, None
    years = int(year.replace("X", "0")), int(year.replace("X", "9"))
    months = _meant(month, 1, 12)
    if not months:
        raise TimeError(f"{date!r} has no such month")
    earliest_days = _meant(day, 1, calendar.monthrange(years[0], months[0])[1])
    latest_days = _meant(day, 1, calendar.monthrange(years[1], months[-1])[1])
    if not earliest_days or not latest_days:
        raise TimeError(f"{date!r} has no such day")
    return (
        dt.date(years[0], months[0], earliest_days[0]).isoformat(),
        dt.date(years[1], months[-1], latest_days[-1]).isoformat(),
    )


def _meant(digits: str, low: int, high: int) -> list[int]:
    """The numbers in [low, high] that these digits may be, `X` standing for any digit."""
    if "X" not in digits:
        return [int(digits)] if low <= int(digits) <= high else []
    pattern = re.compile(digits.replace("X", "[0-9]"))
    return [n for n in range(low, high + 1) if pattern.fullmatch(str(n).zfill(len(digits)))]
