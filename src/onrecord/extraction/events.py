"""Events, under the words that name them: each with its standing, name, day, place and those who take part.

Precision comes first: a noun counts only where the sentence tells it as something that takes place, and a verb that
tells an event only of certain things counts only with these. One trigger an event; what happens to it in the same clause
is read off the parse.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from ..model.terms import EventStatus, Precision
from . import circumstances
from .clause import Clauses
from .event_words import event_words
from .found import EventFound, TimeFound
from .language import language
from .participants import participants
from .standing import standing
from .triggers import triggers

__all__ = ["EventFound", "distinct", "english_events", "events", "same"]


def events(
    doc: Doc, offset: int, times: Sequence[TimeFound], mentions: Sequence[tuple[int, int, str]], today: str | None = None
) -> list[EventFound]:
    """Every event in `doc`, whose first character stands at `offset` of the whole text, in order, however often told.

    `mentions` are the actors in it: start, end (of the whole text) and key; `today` is the day of the text (ISO), if known.
    """
    pack = language(doc.lang_)
    if pack is None or not doc.has_annotation("DEP"):
        return []
    return pack.syntax.events(doc, offset, times, mentions, today)


def english_events(
    doc: Doc, offset: int, times: Sequence[TimeFound], mentions: Sequence[tuple[int, int, str]], today: str | None
) -> list[EventFound]:
    """Every event in an English `doc`, in order, however often told; parameters as of `events`."""
    words = event_words(doc.lang_)
    if words is None:
        return []
    clauses = Clauses.of(doc, offset, times)
    found: list[EventFound] = []
    for trigger in triggers(doc, words, clauses):
        start, end = offset + doc[trigger.first].idx, offset + doc[trigger.last].idx + len(doc[trigger.last])
        if any(t.start < end and start < t.end for t in times):
            continue  # March, which is a month
        time = circumstances.when(trigger, clauses, words)
        status = standing(trigger, time, today, words)
        if status is None or (trigger.verbal and _long(time)):
            continue
        event = EventFound(
            start=start,
            end=end,
            event_type=trigger.kind,
            status=status,
            name=circumstances.name(trigger),
            time=time,
            place=circumstances.where(trigger, words),
            participants=participants((offset + t.idx for t in circumstances.who(trigger, words)), mentions),
            family=words.family(trigger.head.lemma_.lower()),
            known=trigger.known,
        )
        found.append(event)
    return found


def _long(time: TimeFound | None) -> bool:
    """Whether a time spans years: what a verb tells of it (67 runners were suspended) is a count rather than one event."""
    if time is None or not time.earliest_begin or not time.latest_end:
        return False
    return int(time.latest_end[:4]) - int(time.earliest_begin[:4]) > 1


def distinct(found: Iterable[EventFound]) -> list[EventFound]:
    """The events of a document without those that tell one again: told by the same source, these may give it time or place."""
    told: list[EventFound] = []
    for event in found:
        at = next((i for i, earlier in enumerate(told) if same(event, earlier)), None)
        if at is None:
            told.append(event)
        elif event.stated_in == told[at].stated_in:
            told[at] = replace(told[at], time=told[at].time or event.time, place=told[at].place or event.place)
    return told


def same(event: EventFound, earlier: EventFound) -> bool:
    """Whether a passage of one document tells again what an earlier one told: no two days, and one name or a known thing."""
    if event.event_type is not earlier.event_type or event.family != earlier.family or not _one_time(event.time, earlier.time):
        return False
    if event.known and earlier.time is None and event.time is not None and event.time.precision is Precision.YEAR:
        return False  # the agreement of 2011
    if event.status is not earlier.status:
        return event.known
    return event.known or event.status is EventStatus.CONDITIONAL or event.name.casefold() == earlier.name.casefold()


def _one_time(a: TimeFound | None, b: TimeFound | None) -> bool:
    return a is None or b is None or (a.earliest_begin, a.latest_end) == (b.earliest_begin, b.latest_end)
