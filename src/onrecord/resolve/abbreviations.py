"""Abbreviations: the letters that a document prints for a body's name stand for it; elsewhere they may stand alone.

The text that prints both is the evidence (*the National Migration Service (NMS)*). What it shows holds of two names, once
for all documents. An abbreviation is of one state: *INE* is a body of its own in Mexico, in Chile and in Spain. So the two
are one only where the state of both is told, or where the body is of no single state; else it is proposed.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from onrecord.model import Actor, ActorReference, Judgement, Naming, Record
from onrecord.model.terms import ActorType, JudgementKind

from .bodies import WORLD, body, state_told
from .words import fold_name, name_parts

EXPANDED: Final = "actor.expanded"
VERSION: Final = "1"

_LETTERS: Final = re.compile(r"[^\W\d_a-z]{2,8}")
_DOTTED: Final = re.compile(r"(?:[^\W\d_a-z]\.\s?){2,8}")
LEAST: Final = 3
"""Letters from which two names that share them, of one state and of one first word, are told apart as two bodies."""


def is_abbreviation(printed: str) -> bool:
    """Whether a name is letters alone: *NMS*, *EE. UU.*"""
    return bool((_LETTERS.fullmatch(printed) and printed.isupper()) or _DOTTED.fullmatch(printed))


def abbreviations(reference: ActorReference) -> Iterator[Naming]:
    """The naming of each abbreviation that a document prints for the name of a body, with the state that the text tells."""
    if reference.actor_type is not ActorType.ORGANIZATION or is_abbreviation(reference.name):
        return
    for short in sorted(set(reference.other_name)):
        if is_abbreviation(short):
            yield Naming.of(short, reference.actor_type, reference.country_code or state_told(fold_name(reference.name)))


def expansions(references: Iterable[ActorReference]) -> Iterator[Record]:
    """For each body whose name a document abbreviates: the actor of the abbreviation, its naming, and what that shows."""
    for reference in references:
        for short in abbreviations(reference):
            yield from (Actor(id=short.naming_of), short, shown(reference, short))


def shown(reference: ActorReference, short: Naming) -> Judgement:
    """That the abbreviation stands for the name beside which a document prints it."""
    full = Naming.of(reference.name, reference.actor_type, reference.country_code)
    kind = stands_for(full.name, full.country_code, short.country_code)
    state = "" if kind is JudgementKind.SAME else "; of which state the body is, is not told"
    reason = f"a document prints “{short.name}” for “{full.name}”{state}"
    level = 2 if kind is JudgementKind.SAME else 1
    return Judgement.of(EXPANDED, VERSION, kind, (full.naming_of, short.naming_of), level=level, reason=reason)


def stands_for(full: str, of: str | None, short_of: str | None) -> JudgementKind:
    """What a text that prints an abbreviation beside a name makes of the two, by the states that are told of them."""
    folded = fold_name(full)
    world = (meant := body(folded)) is not None and meant.country_code == WORLD
    told = (of or state_told(folded)) is not None and short_of is not None
    return JudgementKind.SAME if world or told else JudgementKind.PROPOSED


@cache
def initials(folded: str) -> str:
    """The first letters of the words of a name that name something; empty for fewer than three."""
    letters = "".join(w[0] for w in folded.split() if w in name_parts(folded))
    return letters if len(letters) >= LEAST else ""


def rivals(one: str, other: str) -> bool:
    """Whether names go by the same letters, begin alike and end otherwise (*Instituto Nacional Electoral*, *… de Salud*)."""
    a, b = one.split(), other.split()
    return initials(one) == initials(other) != "" and a[0] == b[0] and a[-1][:4] != b[-1][:4]
