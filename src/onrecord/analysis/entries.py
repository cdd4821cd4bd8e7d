"""What stands on a timeline: statements with the side and the capacity of who spoke, and events that both sides share.

Rules: across-documents.md §7. What is second-hand, only proposed or rejected by a person is left out; what is collective is
marked. What only its publication dates stands by the week up to it, marked as inferred.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.model import Actor, Attestation, Document, Event, EventReport, Place, Statement
from onrecord.model.terms import EventStatus, EventType, Kind, Polarity, RoleStatus, SaidBasis, Translation
from onrecord.store import Store

from .capacity import Capacity, Said, of_office, then
from .checked import Checked
from .gathering import Gathered, gather
from .lanes import Lane, Speakers, lane_of
from .said import civil, said_of
from .sources import Named, Quoted, Source, joined, named, quoted, source


@dataclass(frozen=True)
class Printed:
    """Where an entry is printed: the report, its document and the words; `taken_from` is the report that this one credits."""

    report: str
    document: Source
    words: tuple[Quoted, ...]
    taken_from: str | None = None


@dataclass(frozen=True)
class Office:
    """An office of somebody who spoke: the title as printed and what it makes of the words.

    `here` tells that a document of this entry gives it.
    """

    actor: str
    title: str
    status: RoleStatus
    here: bool
    capacity: Capacity


@dataclass(frozen=True)
class Entry:
    """A statement or a shared event.

    `earliest` and `latest` are the civil days by which it stands; `inferred` when they are the week up to publication.
    `wording` tells how much of the text stands in quotation marks, `translated` that these words are a translation,
    `language` (ISO 639-1) in which they stand.
    `polarity` is the speaker's attitude to the words, as the reports have it; more than one, where they differ; `cue` are
    the reporting words as printed. `capacity` is that in which its speakers spoke, the first of the list where they have
    several; null for events. `collective` words are given to several by their reports, and may be nobody's own. `where` are the
    places of an event as printed. `accepted` is what a person accepted, `review` what of it persons checked; all else is read
    by software alone. `place` is its first and last possible place; `order_unknown_with` the ids of those that may come before
    or after.
    """

    id: str
    lane: Lane
    kind: str
    text: str
    who: tuple[Named, ...]
    offices: tuple[Office, ...]
    earliest: str | None
    latest: str | None
    basis: SaidBasis
    inferred: bool
    printed: tuple[Printed, ...]
    event_type: EventType | None = None
    event_status: EventStatus | None = None
    where: tuple[str, ...] = ()
    place: tuple[int, int] | None = None
    order_unknown_with: tuple[str, ...] = ()
    wording: Kind | None = None
    translated: Translation | None = None
    language: str | None = None
    told_to: tuple[str, ...] = ()
    polarity: tuple[Polarity, ...] = ()
    cue: tuple[str, ...] = ()
    capacity: Capacity | None = None
    collective: bool = False
    accepted: bool = False
    review: Checked | None = None

    @property
    def dated(self) -> bool:
        """Whether days bound it on both sides."""
        return self.earliest is not None and self.latest is not None


def statements(store: Store, both: Mapping[Lane, Speakers], collection: str | None) -> Iterable[Entry]:
    """What the speakers of both sides said first-hand, as far as documents of the collection tell it."""
    actors = both[Lane.A].all | both[Lane.B].all
    ids = [r["id"] for r in store.run("analysis/said_by", actors=sorted(actors), collection=collection)]
    among = gather(store, ids)
    among.add(gather(store, [r for s in among.all(Statement, ids) for r in s.report]))
    for statement in among.all(Statement, ids):
        reports = among.all(Attestation, statement.report)
        said = said_of(statement, reports, among)
        if (stood := lane_of(statement.said_by, both, said)) is None:
            continue
        lane, capacity = stood
        words = [r for r in reports if joined(quoted(r.content_span, among)) == statement.text] or reports
        yield Entry(
            id=statement.id,
            lane=lane,
            kind="Statement",
            text=statement.text or "",
            who=_who(statement.said_by, both, among),
            offices=_offices(statement.said_by, both, said),
            earliest=said.earliest,
            latest=said.latest,
            basis=statement.said_basis or SaidBasis.UNKNOWN,
            inferred=not said.stated and said.earliest is not None,
            printed=_printed(
                ((r.id, r.in_document, r.content_span, r.derived_from_attestation) for r in reports), among, collection
            ),
            language=statement.language,
            wording=min((r.kind for r in words), key=list(Kind).index),
            translated=min((r.translation for r in words if r.translation), key=list(Translation).index, default=None),
            told_to=tuple(sorted({r.told_to for r in reports if r.told_to})),
            polarity=tuple(sorted({r.polarity for r in reports})),
            cue=tuple(sorted({" ".join(q.exact for q in quoted(r.cue_span, among)) for r in reports if r.cue_span})),
            capacity=capacity,
            collective=bool(statement.collective),
        )


def events(store: Store, both: Mapping[Lane, Speakers], collection: str | None) -> Iterable[Entry]:
    """The events in which somebody of either side takes part, by the offices of that time."""
    one, other = (sorted(both[lane].all) for lane in (Lane.A, Lane.B))
    ids = [r["id"] for r in store.run("analysis/shared_events", a=one, b=other, collection=collection)]
    among = gather(store, ids)
    among.add(gather(store, [r for e in among.all(Event, ids) for r in e.event_report]))
    for event in among.all(Event, ids):
        reports = among.all(EventReport, event.event_report)
        days = [day[:10] for day in (event.earliest, event.latest) if day]
        earliest, latest = (min(days), max(days)) if len(days) == 2 else (civil(event.earliest), civil(event.latest))
        said = Said(earliest, latest, frozenset(r.in_document for r in reports))
        stood = lane_of(event.involves, both, said)
        if stood is None or stood[0] is not Lane.SHARED:
            continue
        yield Entry(
            id=event.id,
            lane=Lane.SHARED,
            kind="Event",
            text=event.name or "",
            who=_who(event.involves, both, among),
            offices=(),
            earliest=earliest,
            latest=latest,
            basis=SaidBasis.STATED if days else SaidBasis.UNKNOWN,
            inferred=False,
            printed=_printed(((r.id, r.in_document, r.trigger, None) for r in reports), among, collection),
            event_type=event.event_type,
            event_status=event.event_status,
            where=tuple(sorted({p.name for r in reports if (p := among.get(Place, r.event_place))})),
        )


def _who(actors: Iterable[str], both: Mapping[Lane, Speakers], among: Gathered) -> tuple[Named, ...]:
    """These actors by name, those of the first state first."""
    given = list(actors)
    of = {head.id: a in both[Lane.B].all and a not in both[Lane.A].all for a in given if (head := among.head(Actor, a))}
    return tuple(sorted(named(given, among), key=lambda n: (of.get(n.id, False), n.id)))


def _offices(actors: Iterable[str], both: Mapping[Lane, Speakers], said: Said) -> tuple[Office, ...]:
    """The offices of the speakers when the words were said; where none is known, those told at other times, marked so."""
    found = set()
    for speaker in set(actors):
        offices = {lane: then(both[lane].roles.get(speaker, ()), said) for lane in (Lane.A, Lane.B)}
        for lane, held in offices.items():
            for r in held or (() if any(offices.values()) else both[lane].roles.get(speaker, ())):
                capacity = of_office(r, both[lane].names) if held else Capacity.ROLE_THEN_UNKNOWN
                found.add(Office(r.actor, r.title, r.status, r.document in said.documents, capacity))
    told = {(o.actor, o.title) for o in found if o.here}
    return tuple(sorted((o for o in found if o.here or (o.actor, o.title) not in told), key=lambda o: (o.actor, o.title)))


def _printed(
    reports: Iterable[tuple[str, str, tuple[str, ...], str | None]], among: Gathered, collection: str | None
) -> tuple[Printed, ...]:
    """Where it is printed, as far as it is in the collection, or known by name only."""
    found = [
        Printed(report, source(document, among), quoted(spans, among), taken_from)
        for report, held, spans, taken_from in reports
        if (document := among.get(Document, held)) and (document.is_stub or collection in (None, document.collection))
    ]
    return tuple(sorted(found, key=lambda p: (p.document.published or "9999", p.document.id, p.report)))
