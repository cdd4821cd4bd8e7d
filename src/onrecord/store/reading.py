"""Records back out of the store: by id, and the evidence that stands behind members."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from onrecord.model import (
    CLASSES,
    Activity,
    Actor,
    ActorReference,
    Document,
    Extraction,
    Member,
    Record,
    RoleHolding,
    references,
)
from onrecord.vocabulary import GENERATED_BY, from_row

from .currency import current
from .rows import by_class, class_of, ids, parts, run
from .transaction import Transaction

FAR: Final = frozenset({"Snapshot", "Acquisition", "Extraction", "Resolution", "Curation", "Software", "Curator"})
"""What evidence names but does not carry along: whole texts, and who recorded it."""


MEMBERS: Final = frozenset(c.__name__ for c in CLASSES if issubclass(c, Member))
"""The classes of which readings say something."""


@dataclass(frozen=True)
class Held:
    """A record as it is held, and the ids of the activities that generated it."""

    record: Record
    generated_by: tuple[str, ...]


def held(class_name: str, row: Mapping[str, Any]) -> Held:
    """The record in a row of ``read`` or ``page``. Raises RowError."""
    links = [(kind, target) for kind, target in row["relationships"] if kind != GENERATED_BY]
    generated = tuple(sorted(target for kind, target in row["relationships"] if kind == GENERATED_BY))
    return Held(from_row(class_name, row["properties"], links), generated)


def read(tx: Transaction, wanted: Iterable[str]) -> dict[str, Held]:
    """The records with these ids, as far as they are held, in the order of their ids."""
    found: dict[str, Held] = {}
    for name, group in by_class(wanted).items():
        for part in parts(group):
            for row in run(tx, f"read/{name}", ids=part):
                one = held(name, row)
                found[one.record.id] = one
    return dict(sorted(found.items()))


def readings(tx: Transaction, members: Iterable[str]) -> dict[str, Record]:
    """What the current readings of documents say of members: attestations, references, roles, reports, parts."""
    said_of = {name: group for name, group in by_class(members).items() if name in MEMBERS}
    named = {i for name, group in said_of.items() for i in ids(tx, f"readings/{name}", group)}
    return _current(tx, read(tx, named))


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
    """Every description of these documents, also those that others replaced."""
    return {i: h.record for i, h in read(tx, ids(tx, "store/descriptions", documents)).items()}


def _near(record: Record) -> Iterable[str]:
    """What a record of the evidence names, as far as it must come along."""
    if isinstance(record, Member | Document | Activity):
        return ()
    left_out = set(record.mention) if isinstance(record, ActorReference) else set()
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
