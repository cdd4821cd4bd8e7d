"""What becomes of a decision that a person asks for by a mutation: it is made, or the person is told why it is not."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import graphene

from onrecord.deciding import Asked, DecidedMeanwhile, DecisionError
from onrecord.decisions import line
from onrecord.model import Attestation, Curation, EventReport
from onrecord.model.decided import decided
from onrecord.model.terms import Decision
from onrecord.store import Store

from .fields import context, several, type_of, value
from .nodes import Node, made


@dataclass(frozen=True)
class Made:
    """A decision that was made, and the record that shows now what it is about."""

    act: str
    about: str


@dataclass(frozen=True)
class NotMade:
    """Why a decision was not made; the `acts` to be seen first, where there are some."""

    message: str
    remedy: str
    acts: tuple[str, ...] = ()


async def decide(info: Any, decision: Decision, given: Mapping[str, Any], values: tuple[str, ...]) -> Made | NotMade:
    """The decision that an input asks for, or why it is none."""
    asked = Asked(given["id"], decision, given["by"], given["reason"], values)
    try:
        return await context(info).change(partial(_decide, asked=asked, seen=frozenset(given["seen"])))
    except DecidedMeanwhile as error:
        return NotMade(error.message, error.remedy, tuple(act.id for act in error.acts))
    except DecisionError as error:
        return NotMade(error.message, error.remedy)


def _decide(store: Store, asked: Asked, seen: frozenset[str]) -> Made:
    from onrecord.curating import decide as write  # takes seconds to load, and asking needs it not

    act = write(store, asked, seen)
    return Made(act.id, _standing(store, _about(store, act) if act.decision is Decision.UNDO else asked.target))


def _about(store: Store, act: Curation) -> str:
    """The record that a decision was about; of one that takes another back, what that one was about."""
    while act.decision is Decision.UNDO:
        (undone,) = store.get(act.used).values()
        assert isinstance(undone, Curation)
        act = undone
    told: str = line(act, store.get({act.performed_by, *act.used, *act.set_to}))["id"]
    return told


def _standing(store: Store, identifier: str) -> str:
    """The record that counts in the place of a report that a person set otherwise; else the same."""
    record = store.get([identifier])[identifier]
    if not isinstance(record, Attestation | EventReport):
        return identifier
    as_read = record.corrects or record.id
    found = store.considered([record.attests if isinstance(record, Attestation) else record.reports_event])
    counting = decided(found.as_read, found.acts, found.earlier)
    return next((i for i, r in counting.items() if as_read in (i, getattr(r, "corrects", None))), identifier)


def _told_type(outcome: Made | NotMade, _: Any) -> Any:
    if isinstance(outcome, Made):
        return Decided
    return Meanwhile if outcome.acts else Refused


_WHY: Final[Mapping[str, Any]] = {
    "message": value(graphene.String, "What is wrong."),
    "remedy": value(graphene.String, "What to do."),
}

Unmade = type(
    "Unmade",
    (graphene.Interface,),
    {
        **_WHY,
        "resolve_type": staticmethod(_told_type),
        "Meta": {"description": "Why a decision was not made; nothing was written."},
    },
)

Decided = made(
    "Decided",
    "The decision is made and counts.",
    {
        "decision": value(
            type_of("Curation"), "The decision; its id undoes it.", lambda done, info: context(info).record(done.act)
        ),
        "record": value(
            Node,
            "What was decided about, as it stands now: of a report that a person set otherwise the one that counts in its"
            " place, of an undoing what the decision undone was about.",
            lambda done, info: context(info).record(done.about),
        ),
    },
)
Meanwhile = made(
    "DecidedMeanwhile",
    "Somebody has decided the same question, and who asks now has not seen it. To decide nevertheless, look at these decisions,"
    " and name them in `seen`.",
    {
        **_WHY,
        "decisions": several(
            type_of("Curation"), "What was decided, the latest last.", lambda told, info: context(info).records(told.acts)
        ),
    },
    (Unmade,),
)
Refused = made(
    "DecisionRefused",
    "What was asked for is no decision on this record: there is no such record, it takes another value, or nothing is left to"
    " undo.",
    _WHY,
    (Unmade,),
)

DecidePayload = type(
    "DecidePayload",
    (graphene.Union,),
    {
        "resolve_type": staticmethod(_told_type),
        "Meta": {"description": "What became of a decision that was asked for.", "types": (Decided, Meanwhile, Refused)},
    },
)
