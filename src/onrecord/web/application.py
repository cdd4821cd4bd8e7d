"""The ASGI application: routes, and what every response carries."""

from collections.abc import Collection
from pathlib import Path
from typing import Final

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from onrecord.api import Endpoint
from onrecord.store import Store

from .guard import Guard
from .pages import Pages, graphiql

STATIC: Final = Path(__file__).parent / "static"

LOOPBACK: Final = ("localhost", "127.0.0.1", "[::1]")
"""The names of this machine to itself."""


def application(
    store: Store, *, full_text: bool = False, hosts: Collection[str] | None = None, writes: bool = False
) -> Starlette:
    """Pages at ``/``, GraphQL at ``/graphql``; nothing is fetched, and nothing written but by mutations where it `writes`.

    `full_text` shows whole texts: beyond loopback only with the right to publish them. `hosts` are the names by which a
    request may call this server, any when None; served to one machine alone, `LOOPBACK` keeps out pages from elsewhere
    that reach it under a name of their own. Only so may it be one that `writes`: else raises
    ValueError.
    """
    if writes and hosts is None:
        raise ValueError("a server that writes answers to the names of its own machine alone: give its hosts")
    pages = Pages(store, full_text=full_text)
    return Starlette(
        routes=[
            Route("/", pages.home),
            Route("/graphql", Endpoint(store, full_text=full_text, page=graphiql(), writes=writes)),
            Mount("/static", StaticFiles(directory=STATIC)),
            Route("/{id}.json", pages.thing_as_json),
            Route("/{id}", pages.thing),
        ],
        middleware=[Middleware(Guard, hosts=hosts)],
        exception_handlers={404: pages.missing, 500: pages.broken},
    )
