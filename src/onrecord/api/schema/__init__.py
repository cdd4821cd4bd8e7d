"""The schema, from code: one module a kind of thing. `schema` is graphene's, `sdl` prints it."""

from importlib import import_module
from typing import Final

import graphene

from graphql import print_schema

from .fields import TYPES
from .query import Query

_MODULES: Final = {name: import_module(f"{__name__}.{name}") for name in TYPES}

schema: Final = graphene.Schema(
    query=Query,
    # Also the types that no field names, because an interface or `node` answers with them.
    types=[
        made
        for module, names in TYPES.items()
        for name in names
        if issubclass(made := getattr(_MODULES[module], name), graphene.ObjectType)
    ],
)


def sdl() -> str:
    """The schema in the language of GraphQL, ending in a newline."""
    return print_schema(schema.graphql_schema) + "\n"
