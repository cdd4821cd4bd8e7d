"""Times as words bound them (law 3): bounds, precision and anchor, never a default."""

import datetime as dt
from dataclasses import dataclass

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


def check_civil(text: str) -> None:
    """Raise TimeError unless this is a civil date or a local date-time without offset."""
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError as error:
        raise TimeError(f"{text!r} is not an ISO 8601 date") from error
    if moment.tzinfo is not None:
        raise TimeError(f"{text!r} has an offset; civil times are kept as the place's own clock shows them")


def overlap(a: tuple[str | None, str | None], b: tuple[str | None, str | None]) -> bool:
    """Whether two extents, each (earliest, latest) with null for open, may share a day."""
    (a_from, a_to), (b_from, b_to) = a, b
    return not (
        (a_to is not None and b_from is not None and a_to[:10] < b_from[:10])
        or (b_to is not None and a_from is not None and b_to[:10] < a_from[:10])
    )
