"""Relay connections: a page of a list with cursors, and how many there are in all."""

from collections.abc import Mapping
from typing import Any, Final

import graphene

from onrecord.api.paging import DEFAULT, LARGEST, Connection

from .fields import maybe, several, value
from .nodes import made


def _int(about: str) -> Any:
    return graphene.Argument(graphene.Int, description=about)


def _cursor(about: str) -> Any:
    return graphene.Argument(graphene.String, description=about)


FORWARD: Final[Mapping[str, Any]] = {
    "first": _int(f"How many items from the front, from 0 to {LARGEST}. {DEFAULT} when neither end is given."),
    "after": _cursor("Items behind this cursor only."),
}
BACKWARD: Final[Mapping[str, Any]] = {
    "last": _int(f"How many items from the back, from 0 to {LARGEST}. Not together with `first`."),
    "before": _cursor("Items before this cursor only."),
}

PageInfo = made(
    "PageInfo",
    "What lies around a page.",
    {
        "has_next_page": value(graphene.Boolean, "Whether there is more behind it or, paging backward, `before` was given."),
        "has_previous_page": value(graphene.Boolean, "Whether there is more before it or, paging forward, `after` was given."),
        "start_cursor": maybe(graphene.String, "The cursor of the first item. Null when the page is empty."),
        "end_cursor": maybe(graphene.String, "The cursor of the last item. Null when the page is empty."),
    },
)


def connection(name: str, kind: Any, items: str, edge: Mapping[str, Any] | None = None) -> Any:
    """The connection type for a type of node; `items` names them in its description, `edge` adds fields to edges."""
    edges = made(
        f"{name}Edge",
        f"One of the {items} on a page.",
        {
            "cursor": value(graphene.String, "Its place in the list, to page on from. Opaque."),
            "node": value(kind, "What stands there."),
            **(edge or {}),
        },
    )
    return made(
        f"{name}Connection",
        f"A page of {items}.",
        {
            "edges": several(edges, "The items with their cursors.", lambda page, _: page.edges()),
            "nodes": several(kind, "The items alone.", _nodes),
            "page_info": value(PageInfo, "What lies around the page.", lambda page, _: page.info()),
            "total_count": value(
                graphene.Int,
                "How many there are in all, whatever the page. Counted only when asked for.",
                lambda page, _: page.count(),
            ),
        },
    )


async def _nodes(page: Connection, _: Any) -> list[Any]:
    return [edge.node for edge in await page.edges()]
