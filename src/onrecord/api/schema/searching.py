"""Full-text search over statements, actors, events, figures and documents."""

from collections.abc import Sequence
from enum import Enum
from functools import partial
from typing import Any, Final, cast

import graphene

from onrecord.api.paging import Connection, Page
from onrecord.store import Store
from onrecord.store.search import KINDS

from .actors import Organization, Outlet, Person, State, UnnamedGroup
from .connections import FORWARD, connection
from .enums import of
from .events import Event
from .fields import context, value
from .figures import Figure
from .nodes import union
from .statements import Statement
from .text import Document

MOST: Final = 1_000
"""Hits that can be paged through; whoever needs more asks more narrowly."""

_FOUND_BY: Final = {
    "Statement": "By their words and their speakers' names.",
    "Actor": "By all names that documents give them.",
    "Event": "By their names.",
    "Figure": "By what is counted, and the unit.",
    "Document": "By their titles.",
}

_KINDS: Final = cast("type[Enum]", Enum("SearchType", {kind.upper(): kind for kind in KINDS}))

SearchType = of(_KINDS, "What can be searched for.", tuple(_FOUND_BY[kind] for kind in KINDS))

SearchResult = union(
    "SearchResult",
    "What search can find.",
    (Statement, Person, Organization, State, Outlet, UnnamedGroup, Event, Figure, Document),
)

SearchConnection = connection(
    "Search",
    SearchResult,
    f"hits, of which at most {MOST:,} can be paged through and are counted",
    {"score": value(graphene.Float, "How well it fits, against the others of this search; a higher number fits better.")},
)


def found(store: Store, text: str, kinds: Sequence[str], collection: str | None) -> list[dict[str, Any]]:
    """The rows of the hits, best first: by a score that no page changes, then by id."""
    rows = store.search(text, kinds, MOST)
    if collection is not None and rows:
        inside = {r["id"] for r in store.run("search/within", ids=[row["id"] for row in rows], collection=collection)}
        rows = [row for row in rows if row["id"] in inside]
    # A cursor compares strings: the score counted down from a large number sorts the best first.
    ranked = ({**row, "sort": f"{1e6 - row['score']:014.6f}"} for row in rows)
    return sorted(ranked, key=lambda row: (row["sort"], row["id"]))


async def answer(
    _: Any, info: Any, *, text: str, types: list[Any] | None = None, collection: str | None = None, first: int | None = None,
    after: str | None = None,
) -> Connection:  # fmt: skip
    """The hits for some words."""
    request, page = context(info), Page.of("search", first=first, after=after, at=context(info).stamp)
    kinds = KINDS if types is None else tuple(kind.value for kind in types)
    scope = ("search", text, kinds, collection)
    rows = partial(request.once, scope, partial(found, text=text, kinds=kinds, collection=collection))

    async def fetch() -> list[dict[str, Any]]:
        hits = await rows()
        return [row for row in hits if page.after is None or (row["sort"], row["id"]) > page.after][: page.size + 1]

    async def count() -> int:
        return len(await rows())

    return Connection(page, fetch, request.records, count)


search = value(
    SearchConnection,
    "What holds these words, best first. Every word must be there, without regard to case and accents; the last may be a"
    " beginning; words in quotation marks stand side by side. Without a word nothing is found.",
    answer,
    text=graphene.Argument(graphene.NonNull(graphene.String), description="The words."),
    types=graphene.Argument(
        graphene.List(graphene.NonNull(SearchType)),
        description="Only these. All when left out; an empty list finds nothing.",
    ),
    collection=graphene.Argument(graphene.String, description="Only from documents of this collection. All when left out."),
    **FORWARD,
)
