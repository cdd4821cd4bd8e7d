"""A bilateral timeline: what two states said, and what they share, in an order that claims no more than is known.

First version of across-documents.md §7. A lane holds the statements of the state, of its organisations, and of those who
hold a post of it, as documents say; between the lanes stand the events in which both take part, and what both said
together. What is second-hand, collective or only proposed is left out. What only its publication dates stands by the
week up to it, marked as inferred.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any

from onrecord.model import Attestation, Document, Event, EventReport, Statement
from onrecord.model.terms import EventStatus, EventType, Polarity, RoleStatus, SaidBasis
from onrecord.resolve.when import news_window
from onrecord.store import Store

from .gathering import Gathered, gather
from .lanes import Lane, Speakers, lane_of, speakers
from .order import Dated, order
from .silence import Held, Silence, silences
from .sources import Named, Quoted, Source, named, quoted, source
from .timeline_text import plain


@dataclass(frozen=True)
class Printed:
    """Where an entry is printed: the report, its document and the words."""

    report: str
    document: Source
    words: tuple[Quoted, ...]


@dataclass(frozen=True)
class Capacity:
    """In what capacity somebody spoke: the title as printed. `here` tells that a document of this entry gives it."""

    actor: str
    title: str
    status: RoleStatus
    here: bool


@dataclass(frozen=True)
class Entry:
    """A statement or a shared event.

    `earliest` and `latest` are the civil days by which it stands; `inferred` when they are the week up to publication.
    `polarity` is the speaker's attitude to the words, as the reports have it; more than one, where they differ; `cue` are
    the reporting words as printed.
    `place` is its first and last possible place; `order_unknown_with` the ids of those that may come before or after.
    """

    id: str
    lane: Lane
    kind: str
    text: str
    who: tuple[Named, ...]
    capacity: tuple[Capacity, ...]
    earliest: str | None
    latest: str | None
    basis: SaidBasis
    inferred: bool
    printed: tuple[Printed, ...]
    event_type: EventType | None = None
    event_status: EventStatus | None = None
    place: tuple[int, int] | None = None
    order_unknown_with: tuple[str, ...] = ()
    polarity: tuple[Polarity, ...] = ()
    cue: tuple[str, ...] = ()


@dataclass(frozen=True)
class Side:
    """One of the two states: its ISO 3166-1 alpha-2 code, its name in the record, and its lane's silences."""

    code: str
    name: str
    silences: tuple[Silence, ...] = ()


@dataclass(frozen=True)
class Timeline:
    """Two lanes and what is between them; `undated` are the entries that no day bounds on both sides."""

    a: Side
    b: Side
    entries: tuple[Entry, ...]
    undated: tuple[Entry, ...]


def timeline(
    store: Store, a: str, b: str, *, earliest: str | None = None, latest: str | None = None, collection: str | None = None
) -> Timeline:
    """The timeline of two states, by code; `earliest` and `latest` are ISO dates within which an entry may lie.

    Raises ValueError when both codes are one.
    """
    if a == b:
        raise ValueError(f"a timeline is of two states, and {a} was given twice")
    both = {Lane.A: speakers(store, a), Lane.B: speakers(store, b)}
    found = [*_statements(store, both, collection), *_events(store, both, collection)]
    entries = [e for e in found if _within(e, earliest, latest)]
    by_id = {e.id: e for e in entries}
    places, undated = order(Dated(e.id, e.earliest, e.latest) for e in entries)
    ordered = tuple(replace(by_id[p.id], place=(p.first, p.last), order_unknown_with=p.order_unknown_with) for p in places)
    one, other = (
        Side(code, both[lane].name, _silences(store, ordered, lane, both[lane], (earliest, latest), collection))
        for lane, code in ((Lane.A, a), (Lane.B, b))
    )
    return Timeline(one, other, ordered, tuple(by_id[i] for i in undated))


def _statements(store: Store, both: dict[Lane, Speakers], collection: str | None) -> Iterable[Entry]:
    actors = both[Lane.A].all | both[Lane.B].all
    ids = [r["id"] for r in store.run("analysis/said_by", actors=sorted(actors), collection=collection)]
    among = gather(store, ids)
    among.add(gather(store, [r for s in among.all(Statement, ids) for r in s.report]))
    for statement in among.all(Statement, ids):
        if (lane := lane_of(statement.said_by, both)) is None:
            continue
        reports = among.all(Attestation, statement.report)
        documents = {r.in_document for r in reports}
        inferred = statement.said_basis is SaidBasis.ON_OR_BEFORE and statement.said_latest is not None
        yield Entry(
            id=statement.id,
            lane=lane,
            kind="Statement",
            text=statement.text or "",
            who=named(statement.said_by, among),
            capacity=_capacities(statement.said_by, both, documents),
            earliest=news_window(statement.said_latest) if inferred and statement.said_latest else statement.said_earliest,
            latest=statement.said_latest,
            basis=statement.said_basis or SaidBasis.UNKNOWN,
            inferred=inferred,
            printed=_printed(((r.id, r.in_document, r.content_span) for r in reports), among),
            polarity=tuple(sorted({r.polarity for r in reports})),
            cue=tuple(sorted({" ".join(q.exact for q in quoted(r.cue_span, among)) for r in reports if r.cue_span})),
        )


def _events(store: Store, both: dict[Lane, Speakers], collection: str | None) -> Iterable[Entry]:
    one, other = (sorted(both[lane].all) for lane in (Lane.A, Lane.B))
    ids = [r["id"] for r in store.run("analysis/shared_events", a=one, b=other, collection=collection)]
    among = gather(store, ids)
    among.add(gather(store, [r for e in among.all(Event, ids) for r in e.event_report]))
    for event in among.all(Event, ids):
        reports = among.all(EventReport, event.event_report)
        yield Entry(
            id=event.id,
            lane=Lane.SHARED,
            kind="Event",
            text=event.name or "",
            who=named(event.involves, among),
            capacity=(),
            earliest=event.earliest,
            latest=event.latest,
            basis=SaidBasis.STATED if event.earliest or event.latest else SaidBasis.UNKNOWN,
            inferred=False,
            printed=_printed(((r.id, r.in_document, r.trigger) for r in reports), among),
            event_type=event.event_type,
            event_status=event.event_status,
        )


def _capacities(speakers: Iterable[str], both: dict[Lane, Speakers], documents: set[str]) -> tuple[Capacity, ...]:
    rows = [row for s in speakers for side in both.values() for row in side.roles.get(s, ())]
    here = [row for row in rows if row["document"] in documents]
    found = {Capacity(r["actor"], r["title"], RoleStatus(r["status"]), r["document"] in documents) for r in here or rows}
    return tuple(sorted(found, key=lambda c: (c.actor, c.title)))


def _printed(reports: Iterable[tuple[str, str, tuple[str, ...]]], among: Gathered) -> tuple[Printed, ...]:
    found = [
        Printed(report, source(document, among), quoted(spans, among))
        for report, held, spans in reports
        if (document := among.get(Document, held))
    ]
    return tuple(sorted(found, key=lambda p: (p.document.published or "9999", p.document.id, p.report)))


def _within(entry: Entry, earliest: str | None, latest: str | None) -> bool:
    """Whether it may lie within these days; the undated may."""
    return not (
        (earliest is not None and entry.latest is not None and entry.latest < earliest)
        or (latest is not None and entry.earliest is not None and entry.earliest > latest)
    )


def _silences(
    store: Store,
    entries: Iterable[Entry],
    lane: Lane,
    side: Speakers,
    asked: tuple[str | None, str | None],
    collection: str | None,
) -> tuple[Silence, ...]:
    """The lane's silences between the first and the last entry, or the days asked for: never after the last document."""
    extents = [(e.earliest, e.latest) for e in entries if e.earliest and e.latest]
    blocked = [(e.earliest, e.latest) for e in entries if e.lane in (lane, Lane.SHARED) and e.earliest and e.latest]
    if not extents:
        return ()
    first = asked[0] or min(e for e, _ in extents)
    last = asked[1] or max(x for _, x in extents)
    rows = store.run("analysis/documents_between", earliest=first, latest=last, collection=collection)
    mentioning = {r["id"] for r in store.run("analysis/mentioning", actors=sorted(side.state))} if side.state else set()
    documents = [Held(r["earliest"], r["latest"], r["outlet"], r["document"] in mentioning) for r in rows]
    known = max([*(d.latest for d in documents), *(x for _, x in blocked)], default=first)
    return tuple(silences(blocked, documents, first, min(last, known)))


def as_dict(found: Timeline) -> dict[str, Any]:
    """The timeline as plain data, for JSON."""
    return asdict(found)


__all__ = ["Capacity", "Entry", "Lane", "Printed", "Side", "Timeline", "as_dict", "plain", "timeline"]
