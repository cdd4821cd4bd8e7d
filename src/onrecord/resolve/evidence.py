"""Evidence records, indexed by what they say it of: what the views and the picture are computed from."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from onrecord.model import (
    ActorReference,
    Attestation,
    Description,
    Document,
    EventReport,
    FigureReport,
    Member,
    Naming,
    Participation,
    Record,
    RoleHolding,
    Snapshot,
    Span,
    TimeExtent,
    standing,
)
from onrecord.model.terms import Item

R = TypeVar("R", bound=Record)


class EvidenceError(LookupError):
    """Evidence names a record that was not given with it."""


@dataclass(frozen=True)
class Evidence:
    """Records by id, and readings by the member or document that they speak of, each in the order of ids."""

    by_id: dict[str, Record] = field(default_factory=dict)
    attestations: dict[str, list[Attestation]] = field(default_factory=lambda: defaultdict(list))
    references: dict[str, list[ActorReference]] = field(default_factory=lambda: defaultdict(list))
    namings: dict[str, Naming] = field(default_factory=dict)
    event_reports: dict[str, list[EventReport]] = field(default_factory=lambda: defaultdict(list))
    figure_reports: dict[str, list[FigureReport]] = field(default_factory=lambda: defaultdict(list))
    offices: dict[str, list[RoleHolding]] = field(default_factory=lambda: defaultdict(list))
    participations: dict[str, list[Participation]] = field(default_factory=lambda: defaultdict(list))
    descriptions: dict[str, list[Description]] = field(default_factory=lambda: defaultdict(list))
    snapshots: dict[str, list[Snapshot]] = field(default_factory=lambda: defaultdict(list))
    _standing: dict[str, dict[Item, Description]] = field(default_factory=dict)

    @classmethod
    def of(cls, records: Iterable[Record]) -> "Evidence":
        """These records, indexed; their order makes no difference."""
        held = cls()
        given = {r.id: r for r in records}
        for i in sorted(given):
            record = held.by_id[i] = given[i]
            match record:
                case Span():  # most are, and nothing is asked of them but by their ids
                    pass
                case Attestation():
                    held.attestations[record.attests].append(record)
                case ActorReference():
                    held.references[record.refers_to].append(record)
                case Naming():
                    held.namings[record.naming_of] = record
                case EventReport():
                    held.event_reports[record.reports_event].append(record)
                case FigureReport():
                    held.figure_reports[record.reports_figure].append(record)
                case RoleHolding():
                    held.offices[record.holder].append(record)
                case Participation():
                    held.participations[record.participation_in].append(record)
                case Description():
                    held.descriptions[record.describes].append(record)
                case Snapshot():
                    held.snapshots[record.snapshot_of].append(record)
                case _:
                    pass
        return held

    def of_class(self, kind: type[R]) -> list[R]:
        """The records of one class, in the order of ids."""
        return [r for r in self.by_id.values() if isinstance(r, kind)]

    def members(self) -> list[Member]:
        """The members given."""
        return self.of_class(Member)

    def documents(self) -> list[Document]:
        """The documents given."""
        return self.of_class(Document)

    def described(self, document: str) -> dict[Item, Description]:
        """For each item of a document's metadata the description that stands."""
        if document not in self._standing:
            self._standing[document] = standing(self.descriptions.get(document, ()))
        return self._standing[document]

    def spans(self, ids: Iterable[str]) -> list[Span]:
        """These spans, in the order of the text. Raises EvidenceError for one that was not given."""
        return sorted((self._need(i, Span) for i in ids), key=lambda s: (s.span_of, s.start, s.end))

    def time(self, identifier: str | None) -> TimeExtent | None:
        """The time of this id, if any. Raises EvidenceError when it was not given."""
        return self._need(identifier, TimeExtent) if identifier else None

    def _need(self, identifier: str, kind: type[R]) -> R:
        record = self.by_id.get(identifier)
        if not isinstance(record, kind):
            raise EvidenceError(f"the {kind.__name__} {identifier} is named by evidence that was given without it")
        return record
