"""Positions of an actor on claims, in order, and what changed as far as the order is known."""

from functools import partial
from typing import Any

import graphene

from onrecord.analysis import positions as analysis
from onrecord.analysis.position import ChangeKind
from onrecord.analysis.positions_text import when

from .enums import ENUMS, of
from .fields import context, maybe, several, type_of, value
from .nodes import made
from .scalars import CivilTime

CHANGE_KIND = of(
    ChangeKind,
    "What changed from one stance to the next in time.",
    (
        "Affirmed what was denied, or the other way round.",
        "Called into question what was affirmed or denied.",
        "Affirmed or denied what was called into question.",
        "Put forward less firmly.",
        "Put forward more firmly.",
        "Put under a condition, and as firmly.",
    ),
)


def _stance(key: str) -> Any:
    return lambda found, info: context(info).record(getattr(found, key))


async def _pairs(pairs: Any, info: Any) -> list[Any]:
    return [list(await context(info).records(pair)) for pair in pairs]


_PAIRS: Any = graphene.List(graphene.NonNull(graphene.List(graphene.NonNull(type_of("Stance")))))

Office = made(
    "HeldOffice",
    "A title as a document prints it.",
    {
        "title": value(graphene.String, "The title."),
        "status": value(ENUMS["RoleStatus"], "How the holder stands to it."),
        "day": value(graphene.String, "When that document was published, as it tells; empty where it does not."),
        "here": value(graphene.Boolean, "Whether that document reports the stance itself."),
    },
)

Position = made(
    "Position",
    "A stance, with the statement that takes it and the office held then.",
    {
        "stance": value(type_of("Stance"), "The stance.", _stance("stance")),
        "statement": value(type_of("Statement"), "The statement, with its words and sources.", _stance("statement")),
        "polarity": value(ENUMS["Polarity"], "How it stands to the claim."),
        "modality": value(ENUMS["Modality"], "In what mood."),
        "earliest": maybe(CivilTime, "The first day on which it may have been said. Null when not known."),
        "latest": maybe(CivilTime, "The last day on which it may have been said. Null when not known."),
        "inferred": value(graphene.Boolean, "Whether these days are the week up to publication."),
        "when": value(graphene.String, "These days in words that claim no more than is known.", lambda found, _: when(found)),
        "own": value(graphene.Boolean, "Whether the words that decide are the speaker's own."),
        "hearsay": value(graphene.Boolean, "Whether somebody else says that the actor said so; then it counts for no change."),
        "offices": several(Office, "The office held then, as documents print it; empty where none tells."),
    },
)

PositionChange = made(
    "PositionChange",
    "What changed from one stance to the next.",
    {
        "kind": value(CHANGE_KIND, "What changed."),
        "possible": value(graphene.Boolean, "Whether it is only possible, since a reporter's words decide."),
        "summary": value(graphene.String, "The same in words.", lambda found, _: analysis.told(found)),
        "before": value(type_of("Stance"), "The earlier stance.", _stance("before")),
        "after": value(type_of("Stance"), "The later stance.", _stance("after")),
    },
)

Positions = made(
    "Positions",
    "An actor's positions on one claim. A change of office is no change of mind.",
    {
        "claim": value(type_of("Claim"), "The claim.", _stance("claim")),
        "positions": several(Position, "The positions, by the days on which they may have been taken."),
        "changes": several(PositionChange, "What changed between neighbours in time."),
        "order_unknown": value(
            _PAIRS, "Pairs of unlike stances of which neither is known to be the earlier.",
            lambda found, info: _pairs(found.order_unknown, info),
        ),
        "read_otherwise": value(
            _PAIRS, "Pairs of opposite stances read in one statement: a conflict of reports, no change.",
            lambda found, info: _pairs(found.read_otherwise, info),
        ),
    },
)  # fmt: skip


async def _positions(_: Any, info: Any, *, of: str, on: str | None = None) -> Any:
    request = context(info)
    if await request.held(of) is None:
        return None
    return await request.call(partial(analysis.positions, of=of, on=on))


positions = maybe(
    graphene.List(graphene.NonNull(Positions)),
    "An actor's positions, claim by claim, what changed first. Each is a statement of the actor's own whose words state how "
    "he stands to a claim. Null for what is no actor held; empty where no stance is recorded, which is no sign of none.",
    _positions,
    of=graphene.Argument(graphene.NonNull(graphene.ID), description="The id of an actor."),
    on=graphene.Argument(graphene.ID, description="The id of a claim; without it, all on which a stance is recorded."),
)
