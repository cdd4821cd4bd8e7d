"""A bilateral timeline: what two states said, and what they share, in an order that claims no more than is known.

Rules: across-documents.md §7. A lane holds the statements of the state, of its organisations, and of those who hold a post of
it at the time, as documents say, each with the capacity in which its person spoke; former holders and those outside the
state stand apart, in no lane. Between the lanes stand the events in which both take part, and what both said together. What is
second-hand or only proposed is left out, and what is collective is marked. What only its publication dates stands by the
week up to it, marked as inferred.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any

from onrecord.extraction.gazetteer import gazetteer
from onrecord.model import Attestation, Document, Event, EventReport, Statement
from onrecord.model.terms import EventStatus, EventType, Polarity, RoleStatus, SaidBasis
from onrecord.resolve.when import news_window
from onrecord.store import Store

from .capacity import IN_NO_LANE, Capacity, of_office, then
from .gathering import Gathered, gather
from .lanes import Lane, Speakers, lane_of, speakers
from .mutual import Mutual
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
    `polarity` is the speaker's attitude to the words, as the reports have it; more than one, where they differ; `cue` are
    the reporting words as printed. `capacity` is that in which its speakers spoke, the first of the list where they have
    several; null for events. `collective` words are given to several by their reports, and may be nobody's own.
    `place` is its first and last possible place; `order_unknown_with` the ids of those that may come before or after.
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
    place: tuple[int, int] | None = None
    order_unknown_with: tuple[str, ...] = ()
    polarity: tuple[Polarity, ...] = ()
    cue: tuple[str, ...] = ()
    capacity: Capacity | None = None
    collective: bool = False


@dataclass(frozen=True)
class Side:
    """One of the two states: its ISO 3166-1 alpha-2 code, its name in the record, its lane's silences, and how many of
    its entries no day bounds.
    """

    code: str
    name: str
    silences: tuple[Silence, ...] = ()
    undated: int = 0


@dataclass(frozen=True)
class Unplaced:
    """Somebody of whom no document prints a state, and how many statements of theirs stand beside the timeline."""

    actor: str
    name: str | None
    statements: int


@dataclass(frozen=True)
class Timeline:
    """Two lanes and what is between them; `undated` are the entries that no day bounds on both sides, `apart` those of
    former holders of posts and of people outside the states, in no lane, `unplaced` the people whose state no document prints.
    """

    a: Side
    b: Side
    entries: tuple[Entry, ...]
    undated: tuple[Entry, ...]
    apart: tuple[Entry, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()


def timeline(
    store: Store,
    a: str,
    b: str,
    *,
    earliest: str | None = None,
    latest: str | None = None,
    collection: str | None = None,
    mutual: bool = False,
) -> Timeline:
    """The timeline of two states, by code; `earliest` and `latest` are ISO dates within which an entry may lie. `mutual` keeps
    only what concerns the other state, an event that both share, or the places of such events.

    Raises ValueError when both codes are one.
    """
    if a == b:
        raise ValueError(f"a timeline is of two states, and {a} was given twice")
    both = {Lane.A: speakers(store, a), Lane.B: speakers(store, b)}
    found = [*_statements(store, both, collection), *_events(store, both, collection)]
    entries = held = [e for e in found if _within(e, earliest, latest)]
    if mutual:  # a silence is of all that a lane holds, whatever is shown of it
        concerns = Mutual.of(both[Lane.A].names, both[Lane.B].names, (a, b), [e.text for e in found if e.lane is Lane.SHARED])
        entries = [e for e in entries if e.lane is Lane.SHARED or concerns(e.lane, e.text)]
    by_id = {e.id: e for e in entries}
    places, undated = order(Dated(e.id, e.earliest, e.latest) for e in entries if e.lane is not Lane.NONE)
    ordered = tuple(replace(by_id[p.id], place=(p.first, p.last), order_unknown_with=p.order_unknown_with) for p in places)
    without = tuple(by_id[i] for i in undated)
    one, other = (
        Side(
            code,
            both[lane].name,
            _silences(store, held, lane, (code, both[lane]), (earliest, latest), collection),
            sum(e.lane is lane and not (e.earliest and e.latest) for e in held),
        )
        for lane, code in ((Lane.A, a), (Lane.B, b))
    )
    apart = sorted((e for e in entries if e.lane is Lane.NONE), key=lambda e: (e.earliest or "9999", e.latest or "9999", e.id))
    placed = sorted(both[Lane.A].all | both[Lane.B].all)
    states = sorted(both[Lane.A].state | both[Lane.B].state)
    rows = store.run("analysis/unplaced", states=states, placed=placed, collection=collection) if states else ()
    unplaced = tuple(Unplaced(r["actor"], r["name"], r["statements"]) for r in rows)
    return Timeline(one, other, ordered, without, tuple(apart), unplaced)


def _statements(store: Store, both: dict[Lane, Speakers], collection: str | None) -> Iterable[Entry]:
    actors = both[Lane.A].all | both[Lane.B].all
    ids = [r["id"] for r in store.run("analysis/said_by", actors=sorted(actors), collection=collection)]
    among = gather(store, ids)
    among.add(gather(store, [r for s in among.all(Statement, ids) for r in s.report]))
    for statement in among.all(Statement, ids):
        if (lane := lane_of(statement.said_by, both)) is None:
            continue
        reports = among.all(Attestation, statement.report)
        documents = frozenset(r.in_document for r in reports)
        inferred = statement.said_basis is SaidBasis.ON_OR_BEFORE and statement.said_latest is not None
        offices = _offices(statement, both, documents)
        capacity = _capacity(statement.said_by, both, offices)
        yield Entry(
            id=statement.id,
            lane=Lane.NONE if capacity in IN_NO_LANE else lane,
            kind="Statement",
            text=statement.text or "",
            who=named(statement.said_by, among),
            offices=offices,
            earliest=news_window(statement.said_latest) if inferred and statement.said_latest else statement.said_earliest,
            latest=statement.said_latest,
            basis=statement.said_basis or SaidBasis.UNKNOWN,
            inferred=inferred,
            printed=_printed(((r.id, r.in_document, r.content_span) for r in reports), among),
            polarity=tuple(sorted({r.polarity for r in reports})),
            cue=tuple(sorted({" ".join(q.exact for q in quoted(r.cue_span, among)) for r in reports if r.cue_span})),
            capacity=capacity,
            collective=bool(statement.collective),
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
            offices=(),
            earliest=event.earliest,
            latest=event.latest,
            basis=SaidBasis.STATED if event.earliest or event.latest else SaidBasis.UNKNOWN,
            inferred=False,
            printed=_printed(((r.id, r.in_document, r.trigger) for r in reports), among),
            event_type=event.event_type,
            event_status=event.event_status,
        )


def _offices(statement: Statement, both: dict[Lane, Speakers], documents: frozenset[str]) -> tuple[Office, ...]:
    """The offices of the speakers when the words were said; where none is known, those told at other times, marked so."""
    stated = statement.said_basis is SaidBasis.STATED
    earliest, latest = statement.said_earliest, statement.said_latest
    if statement.said_basis is SaidBasis.ON_OR_BEFORE and latest:
        earliest = news_window(latest)
    found = set()
    for side in both.values():
        for speaker in statement.said_by:
            roles = side.roles.get(speaker, ())
            held = then(roles, earliest, latest, documents, stated=stated)
            for r in held or roles:
                capacity = of_office(r, side.names) if held else Capacity.ROLE_THEN_UNKNOWN
                found.add(Office(r.actor, r.title, r.status, r.document in documents, capacity))
    told = {(o.actor, o.title) for o in found if o.here}
    return tuple(sorted((o for o in found if o.here or (o.actor, o.title) not in told), key=lambda o: (o.actor, o.title)))


def _capacity(speakers: Iterable[str], both: dict[Lane, Speakers], offices: Iterable[Office]) -> Capacity:
    bodies = [side.bodies[s] for s in speakers for side in both.values() if s in side.bodies]
    found = {*bodies, *(o.capacity for o in offices)}
    return next((c for c in Capacity if c in found), Capacity.ROLE_THEN_UNKNOWN)


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
    of: tuple[str, Speakers],
    asked: tuple[str | None, str | None],
    collection: str | None,
) -> tuple[Silence, ...]:
    """The lane's silences between the first and the last entry, or the days asked for: never after the last document."""
    code, side = of
    extents = [(e.earliest, e.latest) for e in entries if e.lane is not Lane.NONE and e.earliest and e.latest]
    blocked = [(e.earliest, e.latest) for e in entries if e.lane in (lane, Lane.SHARED) and e.earliest and e.latest]
    if not extents:
        return ()
    first = asked[0] or min(e for e, _ in extents)
    last = asked[1] or max(x for _, x in extents)
    rows = store.run("analysis/documents_between", earliest=first, latest="9999", collection=collection)
    mentioning = {r["id"] for r in store.run("analysis/mentioning", actors=sorted(side.state))} if side.state else set()
    papers = gazetteer().outlets
    documents = [
        Held(
            r["earliest"][:10], r["latest"][:10], r["outlet"], r["document"] in mentioning,
            code in (r["country"], papers.get((r["name"] or "").casefold())),
        )
        for r in rows
    ]  # fmt: skip
    known = max((d.latest for d in documents), default=first)
    return tuple(silences(blocked, documents, first, min(last, known)))


def as_dict(found: Timeline) -> dict[str, Any]:
    """The timeline as plain data, for JSON."""
    return asdict(found)


__all__ = ["Capacity", "Entry", "Lane", "Office", "Printed", "Side", "Timeline", "Unplaced", "as_dict", "plain", "timeline"]
