"""What every type of a record has, and how the type of a record is told."""

from collections.abc import Mapping
from typing import Any, Final

import graphene

from onrecord.model import Actor, Record
from onrecord.model.terms import ActorType
from onrecord.vocabulary import MAPPING

from .fields import canonical, context, properties, several, type_of, value


async def _generators(record: Record, info: Any) -> list[Any]:
    held = await context(info).held(record.id)
    return await context(info).records(held.generated_by if held else ())


def told_type(record: Record, info: Any) -> Any:
    """The type of a record; an actor's hangs on what kind of actor it is."""
    name = type(record).__name__
    if isinstance(record, Actor):
        # An actor of which no document speaks any more has no kind left; then least is said.
        name = (record.actor_type or ActorType.UNNAMED_GROUP).value
    return info.schema.get_type(name).graphene_type


def interface(name: str, about: str, fields: Mapping[str, Any], interfaces: tuple[Any, ...] = ()) -> Any:
    """An interface with these fields and those of the interfaces that it has itself."""
    inherited = {k: field for one in interfaces for k, field in one._meta.fields.items()}
    meta = {"description": about, "interfaces": interfaces}
    return type(name, (graphene.Interface,), {**inherited, **fields, "resolve_type": staticmethod(told_type), "Meta": meta})


def union(name: str, about: str, types: tuple[Any, ...]) -> Any:
    """A union of types of records."""
    return type(
        name, (graphene.Union,), {"resolve_type": staticmethod(told_type), "Meta": {"description": about, "types": types}}
    )


Node = interface(
    "Node",
    "Anything held under an id.",
    {
        "id": value(graphene.ID, "The id under which it was asked for, or is shown. Derived from content, opaque, for ever."),
        "canonical_id": value(
            graphene.ID,
            "The id of the head of its cluster, under which lists show it, when others were judged to be the same; else `id`.",
            lambda record, _: canonical(record),
        ),
    },
)

Generated = interface(
    "Generated",
    "Anything that an activity of this system wrote down.",
    {
        "generated_by": several(
            type_of("Activity"), "The runs and decisions that wrote it down, with software or person, and when.", _generators
        )
    },
)


_WITHDRAWN: Final = "True when the text that its words stood in was withdrawn, and the words with it. Null when it was not."


def node(record: type[Record], about: str, told: Mapping[str, str], *, interfaces: tuple[Any, ...] = (), **more: Any) -> Any:
    """The type of a class of records: `told` describes its properties, `more` are fields of another kind, which follow."""
    generated = (Generated,) if MAPPING[record.__name__].generated_by else ()
    said = {**told, "withdrawn": _WITHDRAWN} if "withdrawn" in MAPPING[record.__name__].by_field else told
    return made(record.__name__, about, {**properties(record, said), **more}, (Node, *generated, *interfaces))


def made(name: str, about: str, fields: Mapping[str, Any], interfaces: tuple[Any, ...] = ()) -> Any:
    """An object type with these fields, in their order."""
    for field in fields.values():
        field.reset_counter()
    return type(name, (graphene.ObjectType,), {**fields, "Meta": {"description": about, "interfaces": interfaces}})
