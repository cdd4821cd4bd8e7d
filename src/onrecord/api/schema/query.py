"""The fields of the query."""

import asyncio
from dataclasses import replace
from typing import Any, Final

import graphene

from onrecord.api.errors import ClientError
from onrecord.api.filtering import any_of
from onrecord.api.paging import LARGEST
from onrecord.model.terms import ActorType

from . import inputs
from .differences import diff
from .fields import context, maybe, several, type_of, value
from .judgements import disputes
from .lists import Listing, ordering, own_words
from .measured import side_by_side
from .nodes import Node, made
from .origins import copies, corroboration
from .past import past
from .positions import positions
from .queue import queue
from .reviews import claim_reviews
from .searching import search
from .timelines import timeline
from .traces import trace

Collection = made(
    "Collection",
    "Documents that were taken in under one name.",
    {
        "name": maybe(graphene.String, "The name. Null for the documents that were taken in without one."),
        "documents": value(graphene.Int, "How many documents, those that are only named by others left out."),
        "statements": value(graphene.Int, "How many statements these documents report."),
    },
)


async def _node(_: Any, info: Any, *, id: str) -> Any:  # noqa: A002  # the argument's name in the Relay specification
    held = await context(info).held(id)
    return held.record if held else None


async def _nodes(_: Any, info: Any, *, ids: list[str]) -> list[Any]:
    if len(ids) > LARGEST:
        raise ClientError(f"ids names {len(ids)}; ask for at most {LARGEST} at once.")
    return list(await asyncio.gather(*(_node(None, info, id=i) for i in ids)))


async def _collections(_: Any, info: Any) -> list[dict[str, Any]]:
    return await context(info).run("api/collections")


STATEMENTS: Final = Listing(
    "statements",
    type_of("StatementConnection"),
    "Who said what. Whoever asks for a speaker, by the argument or in the filter, gets what is on record as their own words.",
    inputs.STATEMENTS,
    ordering(
        "Statement",
        {
            "SAID_EARLIEST": "The first day on which it may have been said, then the last.",
            "SAID_LATEST": "The last day on which it may have been said, then the first.",
        },
    ),
    arguments={
        "speaker": graphene.Argument(graphene.ID, description="Said by this actor; the same as in the filter."),
        **own_words(),
    },
)
ACTORS: Final = Listing(
    "actors",
    type_of("ActorConnection"),
    "Who speaks or takes part.",
    inputs.ACTORS,
    ordering("Actor", {"NAME": "The name, by code points.", "COUNTRY": "The code of the state, then the name."}),
)
OUTLETS: Final = replace(
    ACTORS, page=type_of("OutletConnection"), about="What publishes.", always=(any_of("actorType")([ActorType.OUTLET]),)
)
EVENTS: Final = Listing(
    "events",
    type_of("EventConnection"),
    "What is reported to have happened or to be planned.",
    inputs.EVENTS,
    ordering(
        "Event",
        {
            "EARLIEST": "The first day on which it may have happened, then the last.",
            "LATEST": "The last day on which it may have happened, then the first.",
        },
    ),
)
FIGURES: Final = Listing(
    "figures",
    type_of("FigureConnection"),
    "The numbers that documents give.",
    inputs.FIGURES,
    ordering("Figure", {"MEASURED": "What is counted, by code points.", "UNIT": "The unit, then what is counted."}),
)
DOCUMENTS: Final = Listing(
    "documents",
    type_of("DocumentConnection"),
    "What is held, and what is only named by another document.",
    inputs.DOCUMENTS,
    ordering(
        "Document",
        {
            "PUBLISHED": "The first day on which it may have been published, then the last.",
            "TITLE": "The title, by code points.",
        },
    ),
)

Query = made(
    "Query",
    "Who said what, when, to whom, where is it printed, and how do we know. All lists show what current readings of the"
    " documents tell; nothing here is a verdict. With `asOf`, a field answers what the record held at an instant, whatever has"
    " been recorded since; ids and cursors in that answer carry the instant, and ask of it again.",
    past(
        {
            "node": maybe(
                Node,
                "Whatever is held under an id. Where it stands under the head of a cluster, `id` is the one asked,"
                " `canonicalId` the head's, and all else what the head shows. Null when nothing is held under it.",
                _node,
                id=graphene.Argument(graphene.NonNull(graphene.ID), description="The id."),
            ),
            "nodes": value(
                graphene.List(Node),
                "As `node`, for many: in the order asked, null where nothing is held.",
                _nodes,
                ids=graphene.Argument(
                    graphene.NonNull(graphene.List(graphene.NonNull(graphene.ID))), description=f"The ids; at most {LARGEST}."
                ),
            ),
            "statements": STATEMENTS.mounted(),
            "actors": ACTORS.mounted(),
            "outlets": OUTLETS.mounted(),
            "events": EVENTS.mounted(),
            "figures": FIGURES.mounted(),
            "documents": DOCUMENTS.mounted(),
            "search": search,
            "trace": trace,
            "corroboration": corroboration,
            "copies": copies,
            "claim_reviews": claim_reviews,
            "figures_side_by_side": side_by_side,
            "disputes": disputes,
            "positions": positions,
            "queue": queue,
            "timeline": timeline,
            "collections": several(Collection, "What was taken in, by collection, in the order of names.", _collections),
        }
    )
    | {"diff": diff},
)
