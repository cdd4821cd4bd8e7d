"""What the rules look at: one document's utterance, or a name, reduced to what may be compared.

A view is a function of one document's evidence, or of a name. It knows nothing of clusters and nothing of what else is
held, so that what is judged of a pair never depends on anything but the pair (across-documents.md §8).
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from onrecord.model import ActorReference, Attestation, Naming
from onrecord.model.terms import ActorType, Item, Polarity

from . import words
from .abbreviations import abbreviations
from .evidence import Evidence
from .names import naming
from .when import When, window
from .words import Words


@dataclass(frozen=True)
class Utterance:
    """One document's report of an utterance: its words, its time as linking counts it, whom it was told to.

    `source` is the snapshot it is read from, `places` where its content stands there; `names` the parts of its speakers'
    names in that document; `marks` the numbers and names in its content, which translation leaves as they are; `again`
    whether its cue tells that the words had been said before.
    """

    member: str
    source: str
    content: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    words: Words
    names: frozenset[str]
    when: When
    polarity: Polarity
    told_to: str | None
    language: str | None
    marks: frozenset[str]
    again: bool = False


@dataclass(frozen=True)
class Name:
    """A name as it is judged against others: `folded` is how it is compared.

    `member` is the actor that a full name stands for, or the one document's actor who is printed under another: a person's
    single name, or that of a body which every state has.
    """

    member: str
    actor_type: ActorType
    printed: str
    folded: str
    country_code: str | None
    full: bool

    @classmethod
    def of(cls, member: str, printed: Naming | ActorReference, *, full: bool) -> "Name":
        """The view of a naming, or of a reference that has none."""
        return cls(member, printed.actor_type, printed.name, words.fold_name(printed.name), printed.country_code, full)

    @property
    def source(self) -> str:
        """Names are of no text: each is its own source."""
        return self.member


def utterances(evidence: Evidence, among: Collection[str] | None = None) -> Iterator[Utterance]:
    """Every utterance with words of its own, or those `among` some members; a carrier that is not held has none."""
    for member, attestations in sorted(evidence.attestations.items()):
        if among is not None and member not in among:
            continue
        if held := [a for a in attestations if a.content_span]:
            yield _utterance(member, held[0], evidence)


def names(evidence: Evidence) -> Iterator[Name]:
    """Every name given, those that references bear or abbreviate, and who is printed under one that tells nobody apart."""
    found = {m: Name.of(m, n, full=True) for m, n in evidence.namings.items()}
    for member, (reference, *_) in evidence.references.items():
        if borne := naming(reference):
            for one in (borne, *abbreviations(reference)):
                if one.naming_of not in found:
                    found[one.naming_of] = Name.of(one.naming_of, one, full=True)
        elif reference.actor_type in (ActorType.PERSON, ActorType.ORGANIZATION) and words.fold_name(reference.name):
            found[member] = Name.of(member, reference, full=False)
    for _, name in sorted(found.items()):
        yield name


def _utterance(member: str, attestation: Attestation, evidence: Evidence) -> Utterance:
    spans = evidence.spans(attestation.content_span)
    language = evidence.described(attestation.in_document).get(Item.LANGUAGE)
    return Utterance(
        member=member,
        source=spans[0].span_of,
        content=attestation.content_span,
        places=tuple((s.start, s.end) for s in spans),
        words=words.read((s.exact for s in spans), attestation.kind),
        names=frozenset().union(*(_name_parts(speaker, evidence) for speaker in attestation.speaker)),
        when=window(attestation, evidence),
        polarity=attestation.polarity,
        told_to=_hearer(attestation.told_to),
        language=language.value if language else None,
        marks=frozenset().union(*(words.marks(s.exact) for s in spans)),
        again=words.tells_again((s.exact for s in evidence.spans(attestation.cue_span)), (s.exact for s in spans)),
    )


def _name_parts(actor: str, evidence: Evidence) -> frozenset[str]:
    names = (n for r in evidence.references.get(actor, ()) for n in (r.name, *r.other_name))
    return frozenset().union(*(words.name_parts(words.fold_name(n)) for n in names))


def _hearer(printed: str | None) -> str | None:
    """The name of the outlet, body or person told; without a name ("reporters") no two tellings are told apart."""
    name = re.sub(r"^(the|an?|la|el|una?)\s+", "", printed or "", flags=re.IGNORECASE)
    return words.fold_name(name) if name[:1].isupper() else None
