"""Events over Universal Dependencies: triggers with their standing, day, place and those who take part."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from onrecord.model.terms import EventStatus

from ..clause import Clauses
from ..found import EventFound, TimeFound
from ..participants import participants
from .circumstances import begin, name, when, where, who
from .happenings import happenings
from .standing import standing
from .triggers import again, triggers


def events(
    doc: Doc, offset: int, times: Sequence[TimeFound], mentions: Sequence[tuple[int, int, str]], today: str | None
) -> list[EventFound]:
    """Every event in `doc`, in order; parameters as of `..events.events`. None in a language without event words."""
    words = happenings(doc.lang_)
    if words is None:
        return []
    clauses = Clauses.of(doc, offset, times)
    found: list[EventFound] = []
    for trigger in triggers(doc, words):
        time = when(trigger, clauses, words)
        status = standing(trigger, time, today, words)
        if status is None:
            continue
        if status is EventStatus.PAST and time is not None and trigger.verbal:
            time = begin(time)
        found.append(
            EventFound(
                start=offset + doc[trigger.first].idx,
                end=offset + doc[trigger.last].idx + len(doc[trigger.last]),
                event_type=trigger.kind,
                status=status,
                name=name(trigger, words),
                time=time,
                place=where(trigger, words),
                participants=participants((offset + t.idx for t in who(trigger, words)), mentions),
                family=trigger.sense.kin,
                known=again(trigger, words),
            )
        )
    return found
