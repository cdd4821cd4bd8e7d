"""Names: what the actors of all documents are judged against, so that judging grows with documents, not with their square.

Every full name, with the kind and the state of its bearer, stands for an actor of its own. Who is printed under it is that
actor; names are judged against one another, once for all documents that print them. A person's single name (*Larenas*)
tells nobody apart, nor does that of a body which every state has (*the Foreign Ministry*): they name no one by themselves.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from onrecord.model import Actor, ActorReference, Bearing, Naming, Record
from onrecord.model.terms import ActorType

from . import words
from .bodies import body

BEARS_NAME: Final = "actor.bears-name"
VERSION: Final = "1"


def naming(reference: ActorReference) -> Naming | None:
    """The naming of a reference, if it can be told from others by its name; unnamed groups never can."""
    if reference.actor_type is ActorType.UNNAMED_GROUP or not is_full(reference.name, reference.actor_type):
        return None
    if reference.country_code is None and reference.described_in is None and _of_any_state(reference):
        return None  # who gives it as the issuer of his documents means one
    return _naming(reference.name, reference.actor_type, reference.country_code)


@lru_cache(maxsize=100_000)
def _naming(name: str, actor_type: ActorType, country_code: str | None) -> Naming:
    return Naming.of(name, actor_type, country_code)


def is_full(name: str, actor_type: ActorType) -> bool:
    """Whether a name tells one from others: of a person only one of several parts."""
    folded = words.fold_name(name)
    return bool(folded) if actor_type is not ActorType.PERSON else len(words.name_parts(folded)) > 1


def _of_any_state(reference: ActorReference) -> bool:
    """Whether a name is that of a body which every state has, and does not tell of which state it is."""
    meant = body(words.fold_name(reference.name)) if reference.actor_type is ActorType.ORGANIZATION else None
    return meant is not None and meant.country_code is None


def bearings(references: Iterable[ActorReference]) -> Iterator[Record]:
    """For each reference with a full name: the actor of that name, its naming, and that it bears it."""
    for reference in references:
        if (borne := naming(reference)) is not None:
            yield from (Actor(id=borne.naming_of), borne, bearing(reference, borne))


def bearing(reference: ActorReference, borne: Naming) -> Bearing:
    """That this reference bears its name."""
    return Bearing(
        rule=BEARS_NAME,
        rule_version=VERSION,
        bearer=reference.refers_to,
        bears=borne.naming_of,
        reason=f"named “{borne.name}” in full",
    )
