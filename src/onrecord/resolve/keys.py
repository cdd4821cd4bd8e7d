"""Blocking: two members are judged only if they share a key. Pure, and without caps (across-documents.md §8).

An actor's keys are its folded name, and for a state its code. A statement's are each winnowed shingle of four words of
its content with each part of its speakers' names: of every three neighbouring shingles the one with the least hash is
kept (winnowing, Schleimer, Wilkerson and Aiken 2003), half of all. Of six shared words on end at least one shingle is
kept on both sides, so blocking loses no link; a proposal on four or five shared words is made only where keys meet.
"""

import hashlib
from collections.abc import Iterable
from typing import Final

from onrecord.model import Record
from onrecord.model.terms import ActorType

from .evidence import Evidence
from .rules import LINK_WORDS
from .views import Reference, Utterance, references, utterances
from .words import Run, segments

SHINGLE: Final = 4
WINDOW: Final = LINK_WORDS - SHINGLE + 1


def keys(records: Iterable[Record]) -> dict[str, frozenset[str]]:
    """The blocking keys of every actor and statement in these records, by member id."""
    evidence = Evidence.of(records)
    return {
        **{r.member: reference_keys(r) for r in references(evidence)},
        **{u.member: utterance_keys(u) for u in utterances(evidence)},
    }


def reference_keys(reference: Reference) -> frozenset[str]:
    """The keys of an actor."""
    found = {_key("actor", reference.name)}
    if reference.actor_type is ActorType.STATE and reference.country_code:
        found.add(_key("state", reference.country_code))
    return frozenset(found)


def utterance_keys(utterance: Utterance) -> frozenset[str]:
    """The keys of a statement: none without a named speaker, or with fewer than four words on end."""
    kept = {shingle for segment in segments(utterance.words.said) for shingle in winnowed(segment)}
    return frozenset(_key("statement", name, *shingle) for name in utterance.names for shingle in kept)


def winnowed(segment: Run) -> set[Run]:
    """The shingles kept of words on end."""
    found = [segment[i : i + SHINGLE] for i in range(len(segment) - SHINGLE + 1)]
    windows = range(max(1, len(found) - WINDOW + 1)) if found else ()
    return {min(found[i : i + WINDOW], key=lambda s: (_key(*s), s)) for i in windows}


def _key(*parts: str) -> str:
    return hashlib.blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()
