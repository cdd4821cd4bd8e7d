"""Records together with those they name: fetched in a few rounds, whatever their number."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from onrecord.model import Actor, Document, Member, Record, Span
from onrecord.store import Store

R = TypeVar("R", bound=Record)

ALONG: Final[Mapping[str, tuple[str, ...]]] = {
    "Statement": ("canonical", "said_by"),
    "Actor": ("canonical",),
    "Event": ("canonical", "involves"),
    "Figure": ("canonical",),
    "Document": ("published_by", "issued_by", "supplied_by"),
    "Description": ("describes", "evidence_span"),
    "Attestation": (
        "in_document", "speaker", "content_span", "source_span", "cue_span", "antecedent_span", "citation_span", "context_span",
        "said_at", "said_in_role", "hearsay_of", "derived_from_attestation",
    ),
    "NonStatement": ("in_document", "evidence_span", "speaker"),
    "ActorReference": ("in_document", "mention", "described_in"),
    "RoleHolding": ("in_document", "holder", "held_post", "evidence_span", "held_during"),
    "EventReport": ("in_document", "trigger", "event_time", "event_place", "stated_in"),
    "Participation": ("participant", "evidence_span"),
    "FigureReport": ("in_document", "number_span", "figure_place", "reference_period", "as_of", "stated_in"),
    "Naming": ("naming_of",),
    "Bearing": ("bearer", "bears"),
    "StatementLink": ("link_from", "link_to", "evidence_span"),
    "ClaimReview": ("review_of", "in_document", "evidence_span"),
    "ReviewLink": ("of_review", "about_statement", "evidence_span"),
    "Stance": ("stance_of", "towards", "evidence_span"),
    "TimeExtent": ("read_from",),
    "Snapshot": ("snapshot_of",),
}  # fmt: skip
"""What comes along with a record of each class: enough to show it with its words, and nothing that leads further away."""


@dataclass(frozen=True)
class Gathered:
    """Records by id, and the file or address that each document among them was last taken from."""

    records: dict[str, Record] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)

    def add(self, more: "Gathered") -> None:
        """Take in what another round brought."""
        self.records.update(more.records)
        self.files.update(more.files)

    def get(self, kind: type[R], identifier: str | None) -> R | None:
        """The record of that class with this id, if it came along."""
        record = self.records.get(identifier) if identifier else None
        return record if isinstance(record, kind) else None

    def all(self, kind: type[R], ids: Iterable[str]) -> list[R]:
        """The records of that class with these ids, as far as they came along."""
        return [r for i in ids if (r := self.get(kind, i))]

    def spans(self, ids: Iterable[str]) -> list[Span]:
        """These spans in the order of the text."""
        return sorted(self.all(Span, ids), key=lambda s: (s.span_of, s.start, s.end))

    def head(self, kind: type[R], identifier: str | None) -> R | None:
        """The head under which a member stands, or the record itself."""
        record = self.get(kind, identifier)
        return (self.get(kind, record.canonical) or record) if isinstance(record, Member) else record

    def actor(self, member: str | None) -> Actor | None:
        """The head under which an actor stands."""
        return self.head(Actor, member)

    def name(self, actor: str | None) -> str | None:
        """The name of the actor under whose head this member stands."""
        head = self.actor(actor)
        return head.name if head else None


def gather(store: Store, ids: Iterable[str]) -> Gathered:
    """The records with these ids and, round by round, what comes along with each."""
    records: dict[str, Record] = {}
    wanted = set(ids)
    while wanted:
        found = store.get(sorted(wanted))
        records |= found
        wanted = {n for r in found.values() for n in _named(r)} - records.keys()
    return Gathered(records, files_of(store, [i for i, r in records.items() if isinstance(r, Document)]))


def files_of(store: Store, documents: Sequence[str]) -> dict[str, str]:
    """The file or address that each of these documents was last taken from; nothing of those known by name only."""
    rows = store.run("analysis/files_of", ids=list(documents)) if documents else []
    return {row["document"]: row["source"] for row in rows}


def _named(record: Record) -> Iterable[str]:
    for name in ALONG.get(type(record).__name__, ()):
        value = getattr(record, name)
        yield from value if isinstance(value, tuple) else (value,) if value else ()
