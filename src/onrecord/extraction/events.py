"""Events, under the words that name them: each with its standing, name, day, place and those who take part.

Precision comes first: a noun counts only where the sentence tells it as something that takes place, and a verb that
tells an event only of certain things counts only with these. One trigger an event; what happens to it in the same clause
is read off the parse.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc, Token

from ..model.terms import EventStatus, EventType
from . import circumstances
from .clause import Clauses
from .event_words import EventWords, event_words
from .found import EventFound, TimeFound
from .language import language
from .standing import standing
from .triggers import Trigger, triggers

__all__ = ["EventFound", "events", "same"]


@dataclass(frozen=True)
class Syntax:
    """How a kind of parse is read: which words tell events; of each its standing, name, time, place, and who takes part."""

    triggers: Callable[[Doc, EventWords], Iterable[Trigger]]
    standing: Callable[[Trigger, TimeFound | None, str | None, EventWords], EventStatus | None]
    name: Callable[[Trigger], str]
    when: Callable[[Trigger, Clauses, EventWords], TimeFound | None]
    where: Callable[[Trigger, EventWords], str | None]
    who: Callable[[Trigger, EventWords], Iterable[Token]]


_ENGLISH: Final = Syntax(triggers, standing, circumstances.name, circumstances.when, circumstances.where, circumstances.who)


def events(
    doc: Doc, offset: int, times: Sequence[TimeFound], mentions: Sequence[tuple[int, int, str]], today: str | None = None
) -> list[EventFound]:
    """Every event in `doc`, whose first character stands at `offset` of the whole text, in order.

    `mentions` are the actors in it: start, end (of the whole text) and key; `today` is the day of the text (ISO), if known.
    """
    words, pack = event_words(doc.lang_), language(doc.lang_)
    if words is None or pack is None or pack.universal or not doc.has_annotation("DEP"):
        return []
    syntax = _ENGLISH
    clauses = Clauses.of(doc, offset, times)
    found: list[EventFound] = []
    seen: set[tuple[EventType, str]] = set()
    for trigger in syntax.triggers(doc, words):
        start, end = offset + doc[trigger.first].idx, offset + doc[trigger.last].idx + len(doc[trigger.last])
        key = (trigger.kind, trigger.head.lemma_.lower())
        if key in seen or any(t.start < end and start < t.end for t in times):
            continue  # the same again; or March, which is a month
        time = syntax.when(trigger, clauses, words)
        status = syntax.standing(trigger, time, today, words)
        if status is None:
            continue
        seen.add(key)
        found.append(
            EventFound(
                start=start,
                end=end,
                event_type=trigger.kind,
                status=status,
                name=syntax.name(trigger),
                time=time,
                place=syntax.where(trigger, words),
                participants=_participants(syntax.who(trigger, words), offset, mentions),
            )
        )
    return found


def _participants(words: Iterable[Token], offset: int, mentions: Sequence[tuple[int, int, str]]) -> tuple[str, ...]:
    """The actors that these words mention, each once."""
    at = [offset + t.idx for t in words]
    return tuple(dict.fromkeys(key for start, end, key in mentions if any(start <= i < end for i in at)))


def same(a: EventFound, b: EventFound) -> bool:
    """Whether two passages of one document tell one event: the same name, and no two days."""
    if (a.event_type, a.name.casefold()) != (b.event_type, b.name.casefold()):
        return False
    return (
        a.time is None
        or b.time is None
        or (a.time.earliest_begin, a.time.latest_end) == (b.time.earliest_begin, b.time.latest_end)
    )
