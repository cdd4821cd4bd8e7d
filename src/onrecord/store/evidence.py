"""The evidence that stands behind members: what current readings of documents say, as persons' decisions leave it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from onrecord.model import (
    MEMBERS,
    Activity,
    Actor,
    ActorReference,
    Curation,
    Document,
    Extraction,
    Member,
    Record,
    RoleHolding,
    prefix_of,
    references,
)
from onrecord.model.decided import decided

from .currency import current
from .deciding import decisions
from .reading import Held, read
from .rows import by_class, class_of, ids
from .transaction import Transaction

FAR: Final = frozenset({"Snapshot", "Acquisition", "Extraction", "Resolution", "Curation", "Software", "Curator"})
"""What evidence names but does not carry along: whole texts, and who recorded it."""


def readings(tx: Transaction, members: Iterable[str]) -> dict[str, Record]:
    """What documents now say of members, with persons' decisions in effect: attestations, references, roles, reports, parts."""
    found = considered(tx, members)
    return decided(found.as_read, found.acts, found.earlier)


@dataclass(frozen=True)
class Considered:
    """What a decision on members goes by: their readings as software made them now and earlier, and every decision so far."""

    as_read: tuple[Record, ...]
    earlier: tuple[Record, ...]
    acts: tuple[Curation, ...]


def considered(tx: Transaction, members: Iterable[str], further: Iterable[str] = ()) -> Considered:
    """The readings of members, and the decisions on all of these and on `further` records."""
    asked = set(members)
    members_of = by_class(i for i in asked if prefix_of(i) in MEMBERS)
    named = {i for name, group in members_of.items() for i in ids(tx, f"readings/{name}", group)}
    read_so = {i: h for i, h in read(tx, named).items() if not getattr(h.record, "corrects", None)}
    standing = _current(tx, read_so)
    earlier = tuple(h.record for i, h in read_so.items() if i not in standing)
    acts = decisions(tx, asked | read_so.keys() | set(further))
    return Considered(tuple(standing.values()), earlier, tuple(acts.values()))


def evidence(tx: Transaction, members: Iterable[str]) -> dict[str, Record]:
    """Members, as they are stored, with all that says something of them now, so that they can be pictured.

    That is their current readings; what these name, but no whole texts, and not every mention of an actor; and every
    description of the documents that report statements, events and figures.
    """
    found = {i: h.record for i, h in read(tx, members).items()}
    found |= readings(tx, found)
    named = {n for record in found.values() for n in _near(record)} - found.keys()
    found |= {i: h.record for i, h in read(tx, named).items()}
    telling = [r for r in found.values() if not isinstance(r, ActorReference | RoleHolding)]
    documents = {n for r in telling for n in references(r) if class_of(n) == "Document"}
    return dict(sorted((found | descriptions(tx, documents)).items()))


def context(tx: Transaction, members: Iterable[str]) -> dict[str, Record]:
    """The evidence of members with the names of everyone in it and where they are mentioned, so that it can be judged; of
    members in an office also what tells the day of the document.
    """
    members = set(members)
    found = evidence(tx, members)
    actors = {i for i, r in found.items() if isinstance(r, Actor)}
    found |= readings(tx, actors - members)
    mentions = {m for r in found.values() if isinstance(r, ActorReference) for m in r.mention}
    found |= {i: h.record for i, h in read(tx, mentions - found.keys()).items()}
    dated = {r.in_document for r in found.values() if isinstance(r, RoleHolding) and r.holder in members}
    return dict(sorted((found | descriptions(tx, dated)).items()))


def descriptions(tx: Transaction, documents: Iterable[str]) -> dict[str, Record]:
    """Every description of these documents, also those that others replaced, but none withdrawn."""
    found = {i: h.record for i, h in read(tx, ids(tx, "store/descriptions", documents)).items()}
    return {i: r for i, r in found.items() if not getattr(r, "withdrawn", None)}


def _near(record: Record) -> Iterable[str]:
    """What a record of the evidence names, as far as it must come along."""
    if isinstance(record, Member | Document | Activity):
        return ()
    left_out = set(record.mention) if isinstance(record, ActorReference) else {getattr(record, "corrects", None)}
    return (n for n in references(record) if n not in left_out and class_of(n) not in FAR)


def _current(tx: Transaction, found: Mapping[str, Held]) -> dict[str, Record]:
    """The readings that no newer reading of their document has superseded."""
    extractions = {a for h in found.values() for a in h.generated_by if class_of(a) == Extraction.__name__}
    standing = {
        c.extraction for c in current(tx, ids(tx, "store/document_of_extraction", extractions)).values()
    }  # fmt: skip
    superseded = extractions - standing
    return {
        i: h.record for i, h in found.items()
        if not superseded.issuperset(h.generated_by) or not h.generated_by
    }  # fmt: skip
