"""What the leaves find in one document: times, figures and events, with offsets, before they become records.

Offsets are code points in the whole text, half-open.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ..model.terms import Anchor, Comparator, Direction, EventStatus, EventType, Nature, Precision


@dataclass(frozen=True, slots=True)
class AnchorDates:
    """The days a document is counted from: ISO or EDTF, of any precision; the year may be unknown (``XXXX-12-01``).

    `text` is the time told last before this passage, which *four days later* is counted from; `south`, where known, the
    half of the earth that its seasons are those of.
    """

    published: str | None = None
    dateline: str | None = None
    text: str | None = None
    south: bool | None = None


@dataclass(frozen=True, slots=True)
class TimeFound:
    """A time as its words bound it, null where they leave it open; a mere `duration` (ISO 8601) has no bounds at all."""

    start: int
    end: int
    verbatim: str
    precision: Precision
    anchor: Anchor
    earliest_begin: str | None = None
    latest_begin: str | None = None
    earliest_end: str | None = None
    latest_end: str | None = None
    edtf: str | None = None
    duration: str | None = None


@dataclass(frozen=True, slots=True)
class FigureFound:
    """A number with its unit as stated; a range has `low` and `high` and no `value`. What the words do not say is null.

    `unit` is ``person``, ``percent``, ``percentage point``, an ISO 4217 code, an SI symbol, or the noun in the singular.
    """

    start: int
    end: int
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    comparator: Comparator
    unit: str | None
    direction: Direction | None
    nature: Nature
    measured: str | None = None
    population: str | None = None
    place: str | None = None
    period: TimeFound | None = None
    as_of: TimeFound | None = None


@dataclass(frozen=True, slots=True)
class EventFound:
    """An event under its trigger: one word or name. `participants` are keys of the actors given to the reader.

    `family` is what words that tell the same share; `known` where they point to something told before, if anything was;
    `stated_in` the statement whose words tell it, where it is not the document's own.
    """

    start: int
    end: int
    event_type: EventType
    status: EventStatus
    name: str
    time: TimeFound | None = None
    place: str | None = None
    participants: tuple[str, ...] = ()
    family: str = ""
    known: bool = False
    stated_in: str | None = None
