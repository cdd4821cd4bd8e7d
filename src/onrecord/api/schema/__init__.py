"""The schema, from code: one module a kind of thing. `schema` is graphene's, `sdl` prints it."""

from importlib import import_module
from typing import Final

import graphene

from graphql import is_introspection_type, is_specified_scalar_type, print_type

from .fields import TYPES
from .mutation import ONE_OF, Mutation
from .query import Query

_MODULES: Final = {name: import_module(f"{__name__}.{name}") for name in TYPES}

schema: Final = graphene.Schema(
    query=Query,
    mutation=Mutation,
    # Also the types that no field names, because an interface or `node` answers with them.
    types=[
        made
        for module, names in TYPES.items()
        for name in names
        if issubclass(made := getattr(_MODULES[module], name), graphene.ObjectType)
    ],
)

for _input in ONE_OF:  # graphene does not hand this on
    schema.graphql_schema.type_map[_input._meta.name].is_one_of = True


def sdl() -> str:
    """The schema in the language of GraphQL, query and mutation first and then by name, ending in a newline."""
    own = [t for t in schema.graphql_schema.type_map.values() if not (is_specified_scalar_type(t) or is_introspection_type(t))]
    own.sort(key=lambda t: (t.name != "Query", t.name != "Mutation", t.name))
    return "\n\n".join(map(print_type, own)) + "\n"
