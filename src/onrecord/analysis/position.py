"""What changed in an actor's position on a claim, as far as the order of his words is known (across-documents.md §6).

A change of office is no change of mind. Reporters choose modal verbs, so a shift of strength counts only where both deciding
words are the speaker's own; otherwise it is a possible one. Where two times overlap, there is no before and after.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import Final

from onrecord.model.terms import Modality, Polarity


class ChangeKind(StrEnum):
    """What happened between two stances."""

    REVERSAL = "reversal"
    OPENED = "opened"
    SETTLED = "settled"
    SOFTENED = "softened"
    HARDENED = "hardened"
    NEW_CONDITION = "newCondition"


STRENGTH: Final = {
    Modality.ASSERTED: 3,
    Modality.DEMANDED: 3,
    Modality.PREDICTED: 2,
    Modality.POSSIBLE: 1,
    Modality.CONDITIONAL: 1,
}
"""How firmly each mood puts something forward."""


@dataclass(frozen=True)
class Held:
    """A stance of the actor, with the first and last day on which it may have been taken, null where unknown.

    `own`: the words that decide polarity and mood are the speaker's own, in quotation or in his own document. `hearsay`:
    somebody else says that he takes it.
    """

    id: str
    polarity: Polarity
    modality: Modality
    earliest: str | None
    latest: str | None
    own: bool = True
    hearsay: bool = False


@dataclass(frozen=True)
class Change:
    """What changed from one stance to the next; `possible` where a reporter's words decide."""

    kind: ChangeKind
    before: str
    after: str
    possible: bool = False


@dataclass(frozen=True)
class Changes:
    """Changes in order, pairs of unlike stances whose order is not known, and what others say of the actor."""

    changes: tuple[Change, ...]
    order_unknown: tuple[tuple[str, str], ...]
    hearsay: tuple[str, ...]


def changes(stances: Iterable[Held]) -> Changes:
    """The changes between neighbours in time: two stances between which surely no third lies."""
    given = sorted(stances, key=lambda s: (s.earliest or "", s.latest or "9999", s.id))
    told = [s for s in given if not s.hearsay]
    found, unknown = [], []
    for a, b in combinations(told, 2):
        if _before(b, a):
            a, b = b, a
        if (kind := _change(a, b)) is None:
            continue
        if not _before(a, b):
            unknown.append((min(a.id, b.id), max(a.id, b.id)))
        elif not any(_before(a, c) and _before(c, b) for c in told):
            of_mood = kind in (ChangeKind.SOFTENED, ChangeKind.HARDENED, ChangeKind.NEW_CONDITION)
            found.append(Change(kind, a.id, b.id, possible=of_mood and not (a.own and b.own)))
    return Changes(tuple(found), tuple(sorted(unknown)), tuple(sorted(s.id for s in given if s.hearsay)))


def _before(a: Held, b: Held) -> bool:
    return a.latest is not None and b.earliest is not None and a.latest < b.earliest


def _change(a: Held, b: Held) -> ChangeKind | None:
    """What the later stance changes, if anything."""
    if a.polarity is not b.polarity:
        if Polarity.QUESTIONS not in (a.polarity, b.polarity):
            return ChangeKind.REVERSAL
        return ChangeKind.OPENED if b.polarity is Polarity.QUESTIONS else ChangeKind.SETTLED
    if STRENGTH[a.modality] != STRENGTH[b.modality]:
        return ChangeKind.SOFTENED if STRENGTH[b.modality] < STRENGTH[a.modality] else ChangeKind.HARDENED
    if b.modality is Modality.CONDITIONAL and a.modality is not Modality.CONDITIONAL:
        return ChangeKind.NEW_CONDITION
    return None
