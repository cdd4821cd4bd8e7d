"""The bilateral timeline: what two states said, and what they share, in an order that claims no more than is known."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import graphene

from onrecord.analysis import timeline as analysis
from onrecord.analysis.capacity import WORDS
from onrecord.analysis.capacity import Capacity as Spoken
from onrecord.analysis.silence import Call
from onrecord.api.errors import ClientError
from onrecord.api.filtering import bound
from onrecord.api.paging import Connection, Page

from .connections import FORWARD, connection
from .enums import ENUMS, of
from .events import Event
from .fields import context, maybe, several, type_of, value
from .nodes import made, union
from .scalars import EDTF, CivilTime, CountryCode
from .statements import Statement

Lane = of(
    analysis.Lane,
    "On whose side an entry of a timeline stands.",
    (
        "That of the first state.",
        "That of the second state.",
        "Between them: both take part, or said it together.",
        "Of neither: a former holder of a post, or somebody outside the state.",
    ),
)

Capacity = of(
    Spoken,
    "In what capacity somebody spoke, by rules over the words of the office.",
    tuple(f"{WORDS[c].capitalize()}." for c in Spoken),
)

SilenceCall = of(
    Call,
    "What a stretch of days without a statement is.",
    (
        "The record holds at least 5 documents of those days, and none of them has one. It does not say that nobody spoke.",
        "The record holds too few documents of those days to tell.",
    ),
)

TimelineItem = union("TimelineItem", "What stands on a timeline.", (Statement, Event))


def _sources(entry: analysis.Entry, info: Any) -> Any:
    return context(info).records(list(dict.fromkeys(p.document.id for p in entry.printed)))


Office = made(
    "Office",
    "An office of somebody who spoke, and the capacity that it gives.",
    {
        "actor": value(type_of("Actor"), "Who.", lambda office, info: context(info).record(office.actor)),
        "title": value(graphene.String, "The title as printed."),
        "status": value(ENUMS["RoleStatus"], "How they stood to the office."),
        "capacity": value(Capacity, "What the office makes of the words."),
        "here": value(graphene.Boolean, "Whether a document of this entry gives the title, not only another one."),
    },
)

TimelineEntry = made(
    "TimelineEntry",
    "A statement of one side, or what both share.",
    {
        "id": value(graphene.ID, "The id of the item."),
        "lane": value(Lane, "On whose side it stands."),
        "item": value(TimelineItem, "The statement or event.", lambda entry, info: context(info).record(entry.id)),
        "offices": several(
            Office,
            "The offices of its speakers when they spoke; empty for states and bodies.",
            lambda entry, _: entry.offices,
        ),
        "capacity": maybe(Capacity, "In what capacity its speakers spoke. Null for events."),
        "collective": value(graphene.Boolean, "Whether its reports give the words to several together."),
        "earliest": maybe(CivilTime, "The first day by which it stands here. Null when unbounded."),
        "latest": maybe(CivilTime, "The last day by which it stands here. Null when unbounded."),
        "inferred": value(
            graphene.Boolean, "Whether these days are only the week up to the publication of its first report, by a fixed rule."
        ),
        "first_place": maybe(
            graphene.Int,
            "Its first possible place in the order, from 1. Null when undated.",
            lambda entry, _: (entry.place or (None,))[0],
        ),
        "last_place": maybe(
            graphene.Int,
            "Its last possible place in the order. Null when undated.",
            lambda entry, _: (entry.place or (None,))[-1],
        ),
        "order_unknown_with": several(graphene.ID, "The ids of the items that may have come before or after it."),
        "wording": maybe(ENUMS["Kind"], "How much of a statement's text stands in quotation marks. Null for events."),
        "translated": maybe(ENUMS["Translation"], "Whether the text is a translation. Null when nothing shows that it is."),
        "accepted": value(graphene.Boolean, "Whether a person accepted it; all else is read by software and not checked."),
        "sources": several(
            type_of("Document"),
            "The documents that print it, by date; those not held, which one of these names, too.",
            _sources,
        ),
    },
)

Silence = made(
    "Silence",
    "Days on which no entry of a side can lie, and what the record holds of them.",
    {
        "first": value(CivilTime, "The first day, included."),
        "last": value(CivilTime, "The last day, included."),
        "days": value(graphene.Int, "How many days; 7 or more."),
        "documents": value(graphene.Int, "How many documents held were published on them."),
        "outlets": value(graphene.Int, "By how many outlets."),
        "mentioning": value(graphene.Int, "How many of the documents mention the state."),
        "domestic": value(graphene.Int, "How many of the documents are of the state's own outlets."),
        "call": value(SilenceCall, "What it is."),
        "undated": several(graphene.ID, "The ids of its items, or shared ones, that may lie in it, since no day bounds them."),
    },
)

TimelineSide = made(
    "TimelineSide",
    "One of the two states.",
    {
        "code": value(CountryCode, "Its code."),
        "name": value(graphene.String, "Its name in the record, or its code when the record does not name it."),
        "silences": several(Silence, "Stretches without a statement of its side, the first first."),
        "undated": value(graphene.Int, "How many of its entries no day bounds; they may lie in any silence."),
    },
)

UnplacedSpeaker = made(
    "UnplacedSpeaker",
    "Somebody of whom no document prints a state.",
    {
        "actor": value(type_of("Actor"), "Who.", lambda speaker, info: context(info).record(speaker.actor)),
        "statements": value(graphene.Int, "How many statements of theirs the record holds."),
    },
)

LeftOut = made(
    "TimelineLeftOut",
    "How many statements and events of the two states the record holds beyond those that stand here, and why.",
    {
        "second_hand": value(graphene.Int, "Statements told by others only."),
        "proposed": value(graphene.Int, "Statements whose speaker is only perhaps of these states."),
        "rejected": value(graphene.Int, "What a person rejected."),
        "other_days": value(graphene.Int, "What lies outside the days asked for."),
        "one_sided": value(graphene.Int, "What concerns one state alone, where only the mutual was asked for."),
        "not_chosen": value(graphene.Int, "What is not among the ids asked for."),
    },
)

Holding = made(
    "TimelineHolding",
    "The documents in which a timeline was looked for.",
    {
        "documents": value(graphene.Int, "How many."),
        "outlets": value(graphene.Int, "Of how many outlets."),
        "issuers": value(graphene.Int, "Of how many bodies that published them themselves."),
        "undated": value(graphene.Int, "How many of them bear no date."),
        "collections": several(graphene.String, "The collections that they belong to."),
        "earliest": maybe(CivilTime, "The first day on which one may have been published. Null when none is dated."),
        "latest": maybe(CivilTime, "The last day on which one may have been published. Null when none is dated."),
    },
)

TimelineConnection = connection("Timeline", TimelineEntry, "entries")

Timeline = made(
    "Timeline",
    "Two states side by side: what each said, and between them what they share. What is second-hand or only proposed is left"
    " out, what is collective is marked.",
    {
        "a": value(TimelineSide, "The first state."),
        "b": value(TimelineSide, "The second state."),
        "entries": value(
            TimelineConnection, "What days bound on both sides, by earliest day, then latest, then id.",
            lambda found, info, **page: _page(found, context(info).stamp, **page), **FORWARD,
        ),
        "undated": several(TimelineEntry, "What no day bounds on both sides; it stands in no order."),
        "apart": several(
            TimelineEntry, "What former holders of posts, people outside the states and who spoke for both said, in no lane."
        ),
        "unplaced": several(UnplacedSpeaker, "Who speaks where a state is mentioned, and has none in print."),
        "left_out": value(LeftOut, "What is not shown, counted."),
        "holding": value(Holding, "The documents in which this was looked for."),
    },
)  # fmt: skip

CountryPair = type(
    "CountryPair",
    (graphene.InputObjectType,),
    {
        "a": graphene.InputField(graphene.NonNull(CountryCode), description="The first state."),
        "b": graphene.InputField(graphene.NonNull(CountryCode), description="The second state, another one."),
        "Meta": {"description": "Two states."},
    },
)


def _page(found: analysis.Timeline, at: str, first: int | None = None, after: str | None = None) -> Connection:
    page = Page.of("timeline", first=first, after=after, at=at)
    entries = {entry.id: entry for entry in found.entries}
    rows = [{"id": entry.id, "sort": f"{entry.earliest}/{entry.latest}"} for entry in found.entries]

    async def fetch() -> list[dict[str, Any]]:
        return [row for row in rows if page.after is None or (row["sort"], row["id"]) > page.after][: page.size + 1]

    async def nodes(ids: list[str]) -> list[Any]:
        return [entries[i] for i in ids]

    async def count() -> int:
        return len(rows)

    return Connection(page, fetch, nodes, count)


async def answer(
    _: Any,
    info: Any,
    *,
    between: Mapping[str, str],
    from_: str | None = None,
    to: str | None = None,
    collection: str | None = None,
    mutual: bool = False,
    only: Sequence[str] | None = None,
) -> analysis.Timeline:
    """The timeline of two states."""
    work = partial(
        analysis.timeline, a=between["a"], b=between["b"], earliest=bound(from_, 0), latest=bound(to, 1), collection=collection,
        mutual=mutual, only=only,
    )  # fmt: skip
    try:
        return await context(info).call(work)
    except analysis.TimelineError as error:
        raise ClientError(str(error)) from error


timeline = value(
    Timeline,
    "What two states said and what they share, in order.",
    answer,
    between=graphene.Argument(graphene.NonNull(CountryPair), description="The two states."),
    from_=graphene.Argument(EDTF, name="from", description="Only what may lie on this day or later. Open when left out."),
    to=graphene.Argument(EDTF, description="Only what may lie on this day or earlier. Open when left out."),
    collection=graphene.Argument(graphene.String, description="Only from documents of this collection. All when left out."),
    mutual=graphene.Argument(
        graphene.Boolean, default_value=False,
        description="Only what concerns the other state, an event that both share, or the places of such events.",
    ),
    only=graphene.Argument(
        graphene.List(graphene.NonNull(graphene.ID)),
        description="Only the items of these ids, in the order of the timeline. All when left out.",
    ),
)  # fmt: skip
