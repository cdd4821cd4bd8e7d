"""Interviews printed as lines of dialogue: who asks and who answers, where nothing but the turns tells it."""

from collections.abc import Sequence

from onrecord.model.terms import ActorType

from .actors import Person
from .candidate import Candidate
from .discourse import Discourse
from .passage import Passage


def turns(passages: Sequence[Passage], candidates: Sequence[Candidate]) -> dict[int, bool]:
    """The uncued lines of a dialogue in which questions and answers alternate, by identity: whether a line asks.

    A line that asks is taken for a question wherever it stands; any other line answers the one before it, or asks if that
    one answered; alone behind an interview, it answers too. A dialogue that no question opens is left alone: it is not
    known who begins it.
    """
    found: dict[int, bool] = {}
    before: tuple[int, bool] | None = None
    for c in sorted((c for c in candidates if _line(c, passages[c.passage])), key=lambda c: c.start):
        question = passages[c.passage].doc.text.rstrip().endswith("?")
        if before is not None and before[0] == c.passage - 1:
            asks = not before[1]
        elif question or found:
            asks = question
        else:
            continue
        found[id(c)] = asks
        before = (c.passage, asks)
    return found if any(found.values()) else {}


def _line(c: Candidate, p: Passage) -> bool:
    """Whether a statement is a line of dialogue that no cue reports."""
    return not c.cue and c.rule in ("dialogue", "free-quotation") and bool(p.quotes) and p.quotes[0].dialogue


def interviewed(first: Candidate, told: Discourse) -> Person | None:
    """Who answers: the only person who spoke or acted before the first line."""
    here = (first.passage, 0)
    earlier = [told.sentences[key] for key in told.order if key < here]
    people = [q for said in earlier for q in (*said.speakers, *said.subjects) if q.kind is ActorType.PERSON]
    return people[0] if len(set(map(id, people))) == 1 else None
