"""What a question is about, told with exact words: a statement, a report, a person or body, an event, a claim, a figure."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from onrecord.model import (
    Actor,
    ActorReference,
    Attestation,
    Claim,
    ClaimReview,
    Document,
    Event,
    EventReport,
    FigureReport,
    Record,
    Stance,
    Statement,
)
from onrecord.store import Store

from .gathering import Gathered, gather
from .readings import figure_words, label
from .sources import Named, Words, joined, named, quoted, source

MOST: Final = 3
"""At so many places at most a side is shown to be printed; a trace shows them all."""


@dataclass(frozen=True)
class Side:
    """One of those whom a question is about: its own id, its words or name, who said it, who tells of that where it is known
    second-hand, and where it is printed, of which `reports` there are in all.
    """

    id: str
    label: str
    who: tuple[Named, ...]
    told_by: tuple[Named, ...]
    printed: tuple[Words, ...]
    reports: int


def sides(store: Store, ids: Iterable[str]) -> dict[str, Side]:
    """These records told, by id; of a member the readings of its own where there are some, else those of its head."""
    asked = sorted(set(ids))
    among = gather(store, asked)
    records = {i: r for i in asked if (r := among.get(Record, i))}
    known = _references(store, records.values()) | _claimed(store, records.values(), among)
    readings = {i: known.get(i) or _readings(r, among) for i, r in records.items()}
    among.add(gather(store, {i for of, found in readings.items() for i in _shown(records[of], found)}))
    return {i: _side(r, readings[i], among) for i, r in records.items()}


def _shown(record: Record, readings: tuple[str, ...]) -> tuple[str, ...]:
    """A name may stand in very many documents, of which those with the least ids will do."""
    return tuple(sorted(readings))[:MOST] if isinstance(record, Actor) else readings


def _references(store: Store, records: Iterable[Record]) -> dict[str, tuple[str, ...]]:
    """By which references documents name each of these actors, or bear each of these names, now."""
    actors = [r.id for r in records if isinstance(r, Actor)]
    found: dict[str, tuple[str, ...]] = {}
    for row in store.run("queue/named", ids=actors) if actors else ():
        found[row["of"]] = (*found.get(row["of"], ()), row["reference"])
    return found


def _claimed(store: Store, records: Iterable[Record], among: Gathered) -> dict[str, tuple[str, ...]]:
    """In which reports the statements stand that take a stance on each of these claims."""
    claims = {r.id: among.head(Claim, r.id) or r for r in records if isinstance(r, Claim)}
    stances = gather(store, {i for claim in claims.values() for i in claim.stance})
    of = {i: [s for s in stances.all(Stance, claim.stance) if s.towards == i] or stances.all(Stance, claim.stance)
          for i, claim in claims.items()}  # fmt: skip
    return {
        i: tuple(r for s in taken if (head := stances.head(Statement, s.stance_of)) for r in head.report)
        for i, taken in of.items()
    }  # fmt: skip


def _readings(record: Record, among: Gathered) -> tuple[str, ...]:
    match record:
        case Statement():
            head = among.head(Statement, record.id)
            return head.report if head else ()
        case Event():
            happened = among.head(Event, record.id)
            return happened.event_report if happened else ()
        case Claim():
            return ()
        case _:
            return (record.id,)


def _side(record: Record, ids: tuple[str, ...], among: Gathered) -> Side:
    readings = among.all(Record, ids)
    own = [r for r in readings if record.id in (getattr(r, name, None) for name in _OF)] or readings
    places = sorted(
        (w for r in own if (w := _printed(r, among))), key=lambda w: (w.document.published or "9999", w.report)
    )  # fmt: skip
    outer = {h.id: h for r in own if (h := among.head(Statement, getattr(r, "hearsay_of", None)))}
    return Side(
        id=record.id,
        label=_label(record, own, places, among),
        who=_who(record, own, among),
        told_by=named((s for h in outer.values() for s in h.said_by), among),
        printed=tuple(places[:MOST]),
        reports=len(ids),
    )


_OF: Final = ("attests", "refers_to", "reports_event")
"""Of which member a reading tells."""


def _printed(reading: Record, among: Gathered) -> Words | None:
    words = quoted(_words(reading, among), among)
    document = among.get(Document, getattr(reading, "in_document", None))
    return Words(reading.id, source(document, among), words) if document and words else None


def _words(reading: Record, among: Gathered) -> tuple[str, ...]:
    match reading:
        case Attestation():
            return reading.content_span
        case ActorReference():
            mentions = among.spans(reading.mention)
            return tuple(s.id for s in ([m for m in mentions if m.exact == reading.name] or mentions)[:1])
        case EventReport():
            return reading.trigger
        case FigureReport():
            return reading.number_span
        case ClaimReview():
            return reading.evidence_span
        case _:
            return ()


def _label(record: Record, own: Iterable[Record], places: Iterable[Words], among: Gathered) -> str:
    match record:
        case Statement() | Attestation():
            words = next((joined(w.words) for w in places), None)
            head = among.head(Statement, record.id)
            return words or (head.text if head else None) or record.id
        case Actor():
            return next((r.name for r in own if isinstance(r, ActorReference)), None) or among.name(record.id) or record.id
        case FigureReport():
            return figure_words(record, among)
        case ClaimReview():
            claim = among.get(Claim, record.review_of)
            return claim.claim_text if claim else record.review_of
        case _:
            return label(record)


def _who(record: Record, own: Iterable[Record], among: Gathered) -> tuple[Named, ...]:
    match record:
        case Attestation():
            return named(record.speaker, among)
        case Statement() | Claim():
            return named((s for r in own if isinstance(r, Attestation) for s in r.speaker), among)
        case _:
            return ()
