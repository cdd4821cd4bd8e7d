"""Times as words bound them: bounds, precision and anchor, never a default (law 3).

The grammar says what words mean; here it is counted from the document's dateline or day of publication, as the tense of
the clause points, or from the time told just before.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from spacy.tokens import Doc, Span

from ..model.terms import Anchor, Precision
from ..model.time import TimeError, bounds
from .around import Around, Clock, DayPart, Open
from .around import Span as Stretch
from .calendar import UNIT_PRECISION, Date, Range, Tense, away, edtf, hull, period
from .compounds import share
from .found import AnchorDates, TimeFound
from .grammar import Grammar, Phrase, grammar
from .recurring import Season
from .said import Away, CivilDate, Duration, Period, Said, Weekday
from .timely import plausible

__all__ = ["AnchorDates", "TimeFound", "last_told", "times"]

_LIST: Final = re.compile(r"\s*(?:,\s*)?(?:and|or|,|&)?\s*")
_ANY: Final = Date(2000, 1, 1)  # what needs no day to be counted from is the same from any
_LATE: Final = dt.timedelta(days=60)  # a dateline this long before publication is misread, or the story is a reprint


@dataclass(frozen=True, slots=True)
class Basis:
    """The days that a relative time may be counted from, first and last, and what they are."""

    first: Date
    last: Date
    anchor: Anchor


def times(doc: Doc, offset: int, anchor: AnchorDates) -> list[TimeFound]:
    """Every time in `doc`, whose first character stands at `offset` of the whole text, in order.

    Mere durations are among them, with a `duration` and no bounds.
    """
    rules = grammar(doc.lang_)
    if rules is None:
        return []
    basis, before = _basis(anchor), _text_basis(anchor.text)
    found: list[TimeFound] = []
    text = doc.text  # put together anew each time that it is asked for
    for told in _listed(rules.phrases(text), text):
        words = doc.char_span(told.start, told.end, alignment_mode="expand")
        if words is None or (phrase := plausible(told, words, text, rules)) is None:
            continue
        told_of, phrase = basis, _dayed(phrase)
        if phrase.said.from_text:
            told_of = before if before and _fits(phrase.said, before) else _else(phrase.said, basis)
        time = _resolved(phrase, text[phrase.start : phrase.end], words, told_of, rules, anchor)
        found.append(replace(time, start=phrase.start + offset, end=phrase.end + offset))
        if not _compares(phrase.said):
            before = _text_basis(last_told(found[-1:])) or before
    return found


def _else(said: Said, basis: Basis | None) -> Basis | None:
    """What counts from the document where nothing is told before: *in the morning*, *the previous year*, not *a year later*."""
    while isinstance(said, (Open, Clock)) and said.inner is not None:
        said = said.inner
    alone = isinstance(said, DayPart) and said.alone
    stepped = isinstance(said, (Period, Weekday)) and (said.step or 0) != 0
    runs = isinstance(said, Period) and said.runs
    return basis if alone or stepped or runs else None


def _dayed(phrase: Phrase) -> Phrase:
    """A time of day that stands without a day is of the day told just before, else of that of the document."""
    said, today = phrase.said, DayPart(Period("day", 0, text=True), alone=True)
    if isinstance(said, Clock) and said.inner is None:
        return replace(phrase, said=Clock(said.clock, today))
    if isinstance(said, Open) and isinstance(said.inner, Clock) and said.inner.inner is None:
        return replace(phrase, said=replace(said, inner=Clock(said.inner.clock, today)))
    return phrase


def _fits(said: Said, before: Basis) -> bool:
    """Whether what is told before is no longer than what is counted from it: no day follows upon a decade."""
    unit = said.unit if isinstance(said, (Period, Away)) else "day"
    longest = {"day": 7, "week": 31, "weekend": 31, "month": 93, "quarter": 366}.get(unit)
    return longest is None or (before.last - before.first).days < longest


def _compares(said: Said) -> bool:
    """Whether it only looks back from the time told before (a year earlier): the story goes on from there."""
    if isinstance(said, Away):
        return said.text and said.sign < 0
    return isinstance(said, Period) and said.text and (said.step or 0) < 0


def last_told(found: Sequence[TimeFound]) -> str | None:
    """The day told last in a passage, in EDTF: the `text` from which the next passage's *four days later* is counted."""
    for time in reversed(found):
        if time.earliest_begin and time.latest_end and time.precision is not Precision.TIME:
            return f"{time.earliest_begin[:10]}/{time.latest_end[:10]}"
    return None


def _resolved(
    phrase: Phrase, verbatim: str, words: Span, basis: Basis | None, rules: Grammar, anchor: AnchorDates
) -> TimeFound:
    said, precision = _placed(phrase.said, anchor.south), phrase.said.precision
    if isinstance(said, Duration):
        return TimeFound(phrase.start, phrase.end, verbatim, Precision.UNKNOWN, Anchor.NONE, duration=said.iso)
    if not said.needs_day:
        basis = Basis(_ANY, _ANY, Anchor.NONE)
    if basis is None:
        return TimeFound(phrase.start, phrase.end, verbatim, precision, Anchor.NONE, edtf=said.yearless())
    when = rules.plays(words.root) if said.needs_day else Tense.NONE
    shifted = _shifted(said, basis)
    if shifted is not None:
        return _found(phrase, verbatim, *shifted, basis.anchor)
    try:
        ranges = [said.on(day, when) for day in ((basis.first,) if basis.first == basis.last else (basis.first, basis.last))]
        found = None if None in ranges else hull([r for r in ranges if r])
    except (ValueError, OverflowError):  # beyond the calendar: the year 0 or 10000
        found = None
    if found is None:
        return TimeFound(phrase.start, phrase.end, verbatim, precision, Anchor.NONE, edtf=said.yearless())
    return _found(phrase, verbatim, precision, found, basis.anchor)


def _shifted(said: Said, basis: Basis) -> tuple[Precision, Range] | None:
    """*A year earlier*, told of a quarter or a month, is that of the year before."""
    if not isinstance(said, Away) or not said.text or said.count is None or said.unit != "year":
        return None
    for unit in ("month", "quarter"):
        if period(unit, basis.first) == Range(basis.first, basis.last):
            first = away(basis.first, said.unit, said.sign * said.count)
            return UNIT_PRECISION[unit], period(unit, first)
    return None


def _found(phrase: Phrase, verbatim: str, precision: Precision, found: Range, anchor: Anchor) -> TimeFound:
    def text(day: Date | None) -> str | None:
        return None if day is None else day.isoformat() + (f"T{found.clock}" if found.clock else "")

    one_day = found.begin is not None and found.begin == found.end
    return TimeFound(
        phrase.start,
        phrase.end,
        verbatim,
        precision,
        anchor,
        earliest_begin=text(found.begin),
        latest_begin=text(found.begin if one_day else found.latest_begin),
        earliest_end=text(found.begin if one_day else found.earliest_end),
        latest_end=text(found.end),
        edtf=edtf(found, precision),
    )


def _placed(said: Said, south: bool | None) -> Said:
    """A season, also inside another time, on the half of the earth that the document is known to speak of."""
    if south is None:
        return said
    if isinstance(said, Season):
        return replace(said, south=south)
    if isinstance(said, Stretch):
        return replace(said, first=_placed(said.first, south), last=_placed(said.last, south))
    return replace(said, inner=_placed(said.inner, south)) if isinstance(said, Around) else said


def _listed(phrases: Sequence[Phrase], text: str) -> list[Phrase]:
    """In a list of dates a year said at the end counts for all: *in March, May and June 2024*."""
    listed: list[Phrase] = []
    for phrase in reversed(phrases):
        if listed and isinstance(phrase.said, CivilDate) and _LIST.fullmatch(text[phrase.end : listed[-1].start]):
            phrase = replace(phrase, said=share(phrase.said, listed[-1].said))
        listed.append(phrase)
    return listed[::-1]


def _basis(anchor: AnchorDates) -> Basis | None:
    """The dateline's day, whose year publication tells where it has none itself; else publication."""
    published = _days(anchor.published)
    dateline = _days(anchor.dateline)
    if dateline is None and anchor.dateline and published and anchor.dateline.startswith("XXXX-"):
        for year in (published[1].year, published[1].year - 1):
            days = _days(anchor.dateline.replace("XXXX", f"{year:04}", 1))
            if days is not None and days[0] <= published[1]:
                dateline = days
                break
    if dateline is not None and (published is None or published[0] - dateline[1] <= _LATE):
        return Basis(*dateline, Anchor.DATELINE)
    return Basis(*published, Anchor.PUBLICATION) if published else None


def _text_basis(told: str | None) -> Basis | None:
    days = _days(told)
    return None if days is None else Basis(*days, Anchor.TEXT)


def _days(text: str | None) -> tuple[Date, Date] | None:
    if not text:
        return None
    try:
        first, last = bounds(text)
    except TimeError:
        return None
    return None if first is None or last is None else (Date.fromisoformat(first), Date.fromisoformat(last))
