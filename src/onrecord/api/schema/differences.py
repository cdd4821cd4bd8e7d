"""What changed in the record between two instants."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import Any, Final, cast

import graphene

from onrecord.analysis import diff as analysis
from onrecord.api.errors import ClientError
from onrecord.api.instants import dated, instant
from onrecord.api.paging import Connection, Page

from .connections import FORWARD, connection
from .enums import of
from .fields import context, maybe, several, type_of, value
from .nodes import made
from .scalars import Instant

_CHANGES: Final = cast("type[Enum]", Enum("DifferenceChange", {c.name: c.value for c in analysis.Change}))

DifferenceChange = of(
    _CHANGES,
    "What became of something between two instants.",
    (
        "It is shown, and was not.",
        "It is shown otherwise.",
        "It is shown no more: read no longer, rejected, joined with another, or taken out.",
    ),
)

_KINDS: Final = cast("type[Enum]", Enum("DifferenceKind", {k.__name__.upper(): k.__name__ for k in analysis.KINDS}))

DifferenceKind = of(
    _KINDS,
    "Kinds of things that are compared.",
    tuple(f"{name}." for name in ("Statements", "People and bodies", "Events", "Figures", "Claims", "Documents")),
)

Alteration = made(
    "Alteration",
    "One thing that is shown otherwise, in words.",
    {
        "what": value(graphene.String, "What it is, such as the speaker."),
        "before": maybe(graphene.String, "What was shown. Null when nothing was."),
        "after": maybe(graphene.String, "What is shown. Null when nothing is."),
    },
)


@dataclass(frozen=True)
class Told:
    """A difference, with the ids under which both sides of it are asked for; none on the side where it is not shown."""

    id: str
    before: str | None
    after: str | None
    difference: analysis.Difference


def _told(found: analysis.Difference, earlier: dt.datetime, later: dt.datetime) -> Told:
    before = None if found.change is analysis.Change.ADDED else dated(found.id, earlier)
    after = None if found.change is analysis.Change.WITHDRAWN else dated(found.id, later)
    return Told(found.id, before, after, found)


def _ids(name: str) -> Any:
    return lambda told, _: [one.id for one in getattr(told.difference, name)]


Difference = made(
    "Difference",
    "Something that the record shows otherwise at the later instant than at the earlier.",
    {
        "kind": value(DifferenceKind, "What it is.", lambda told, _: _KINDS(told.difference.kind)),
        "change": value(
            DifferenceChange, "What became of it.", lambda told, _: _CHANGES(told.difference.change.value)
        ),
        "label": value(
            graphene.String, "Its words, or what it is called: after, or else before.", lambda told, _: told.difference.label
        ),
        "before": maybe(graphene.ID, "Its id as of the earlier instant, for `node`. Null when it was added."),
        "after": maybe(graphene.ID, "Its id as of the later instant, for `node`. Null when it is shown no more."),
        "altered": several(Alteration, "What is shown otherwise.", lambda told, _: told.difference.altered),
        "merged_with": several(graphene.ID, "Those that it shows now as well.", _ids("merged_with")),
        "split_from": several(graphene.ID, "Those that showed it before and are still shown.", _ids("split_from")),
        "entries": several(
            type_of("Activity"), "The runs and decisions that brought it about.",
            lambda told, info: context(info).records(told.difference.entries),
        ),
    },
)  # fmt: skip

DifferenceConnection = connection("Difference", Difference, "differences")


async def answer(
    _: Any, info: Any, *, from_: str, to: str | None = None, kinds: Sequence[Any] | None = None, first: int | None = None,
    after: str | None = None,
) -> Connection:  # fmt: skip
    """A page of what changed."""
    earlier, later = instant(from_), instant(to) if to else dt.datetime.now(dt.UTC)
    request, page = context(info), Page.of("diff", first=first, after=after)
    wanted = None if kinds is None else {kind.value for kind in kinds}
    try:
        whole = await request.call(partial(analysis.diff, earlier=earlier, later=later))
    except analysis.DiffError as error:
        raise ClientError(str(error)) from error
    found = [d for d in whole.differences if wanted is None or d.kind in wanted]
    rows = [{"id": d.id, "sort": f"{n:08}"} for n, d in enumerate(found)]
    by_id = {d.id: _told(d, earlier, later) for d in found}

    async def fetch() -> list[dict[str, Any]]:
        return [row for row in rows if page.after is None or (row["sort"], row["id"]) > page.after][: page.size + 1]

    async def nodes(ids: list[str]) -> list[Told]:
        return [by_id[i] for i in ids]

    async def count() -> int:
        return len(rows)

    return Connection(page, fetch, nodes, count)


diff = value(
    DifferenceConnection,
    "What the record shows otherwise at one instant than at an earlier one, and which entries of the log brought it about: what"
    " was added, changed and taken out, in this order. It compares instants itself, so it takes no `asOf`.",
    answer,
    from_=graphene.Argument(graphene.NonNull(Instant), name="from", description="The earlier instant."),
    to=graphene.Argument(Instant, description="The later one. Now, when left out; give it to page on, so that nothing moves."),
    kinds=graphene.Argument(
        graphene.List(graphene.NonNull(DifferenceKind)), description="Only these kinds. All when left out."
    ),
    **FORWARD,
)
