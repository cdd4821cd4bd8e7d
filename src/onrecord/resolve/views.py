"""What the rules look at: one document's utterance or actor, reduced to what may be compared.

A view is a function of one document's evidence. It knows nothing of clusters and nothing of what else is held, so that
what is judged of a pair never depends on anything but the pair (across-documents.md §8).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model import ActorReference, Attestation, Span
from onrecord.model.terms import ActorType, Polarity

from . import words
from .evidence import Evidence
from .when import When, window
from .words import Words


@dataclass(frozen=True)
class Utterance:
    """One document's report of an utterance: its words, its time as linking counts it, whom it was told to.

    `source` is the snapshot it is read from; `names` the parts of its speakers' names in that document.
    """

    member: str
    source: str
    content: tuple[str, ...]
    words: Words
    names: frozenset[str]
    when: When
    polarity: Polarity
    told_to: str | None


@dataclass(frozen=True)
class Reference:
    """One document's actor.

    `source` is the snapshot whose words mention it, or the description that names it; empty where the spans of its
    mentions were not given.
    """

    member: str
    source: str
    actor_type: ActorType
    printed: str
    name: str
    country_code: str | None


def utterances(evidence: Evidence) -> Iterator[Utterance]:
    """Every utterance with words of its own; a carrier that is not held has none."""
    for member, attestations in sorted(evidence.attestations.items()):
        if held := [a for a in attestations if a.content_span]:
            yield _utterance(member, held[0], evidence)


def references(evidence: Evidence) -> Iterator[Reference]:
    """Every actor that can be told from another by its name; unnamed groups never can."""
    for member, found in sorted(evidence.references.items()):
        reference = found[0]
        if reference.actor_type is not ActorType.UNNAMED_GROUP and (name := words.fold_name(reference.name)):
            yield Reference(
                member=member,
                source=_source(reference, evidence),
                actor_type=reference.actor_type,
                printed=reference.name,
                name=name,
                country_code=reference.country_code,
            )


def _utterance(member: str, attestation: Attestation, evidence: Evidence) -> Utterance:
    spans = evidence.spans(attestation.content_span)
    return Utterance(
        member=member,
        source=spans[0].span_of,
        content=attestation.content_span,
        words=words.read((s.exact for s in spans), attestation.kind),
        names=frozenset().union(*(_name_parts(speaker, evidence) for speaker in attestation.speaker)),
        when=window(attestation, evidence),
        polarity=attestation.polarity,
        told_to=_hearer(attestation.told_to),
    )


def _name_parts(actor: str, evidence: Evidence) -> frozenset[str]:
    names = (n for r in evidence.references.get(actor, ()) for n in (r.name, *r.other_name))
    return frozenset().union(*(words.name_parts(words.fold_name(n)) for n in names))


def _hearer(printed: str | None) -> str | None:
    """The name of the outlet, body or person told; without a name ("reporters") no two tellings are told apart."""
    name = re.sub(r"^(the|la|el)\s+", "", printed or "", flags=re.IGNORECASE)
    return words.fold_name(name) if name[:1].isupper() else None


def _source(reference: ActorReference, evidence: Evidence) -> str:
    if reference.mention:
        return min((s.span_of for i in reference.mention if isinstance(s := evidence.by_id.get(i), Span)), default="")
    return reference.described_in or reference.in_document
