"""What documents say of an actor, an event, a figure or of themselves, and where: the readings behind a record."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from onrecord.model import (
    Actor,
    ActorReference,
    Attestation,
    Claim,
    ClaimReview,
    Description,
    Document,
    Event,
    EventReport,
    Figure,
    FigureReport,
    Participation,
    Place,
    Post,
    Record,
    ReviewLink,
    RoleHolding,
    Snapshot,
    Span,
    TimeExtent,
    decimal_text,
    references,
)
from onrecord.model.terms import JudgementKind
from onrecord.store import Store

from .checked import Checked
from .gathering import Gathered, gather
from .sources import Quoted, Source, quoted, source


@dataclass(frozen=True)
class Reading:
    """One thing that one document says. `says` tells it in words; `words` are those it was read from, `review` what of it
    persons checked.
    """

    id: str
    kind: str
    says: str
    document: Source | None
    words: tuple[Quoted, ...]
    review: Checked | None = None


def label(record: Record) -> str:
    """What a record is called."""
    match record:
        case Actor():
            return ", ".join(filter(None, (record.name, record.actor_type, record.country_code))) or record.id
        case Event():
            return ", ".join(filter(None, (record.name, record.event_type, record.event_status))) or record.id
        case Figure():
            value = None if record.value_number is None else f"{record.value_number:g}"
            return " ".join(filter(None, (value, record.unit, record.measured and f"({record.measured})"))) or record.id
        case Document():
            return record.title or record.stub_name or record.id
        case Span():
            return record.exact
        case Claim():
            return record.claim_text
        case Post():
            return ", ".join(filter(None, (record.post_title, record.jurisdiction)))
        case Place():
            return record.name
        case TimeExtent():
            return record.verbatim
        case ClaimReview():
            return f"review by {record.reviewer}"
        case ReviewLink():
            about = "is about this" if record.judgement_kind is JudgementKind.SAME else "is proposed to be about this"
            return f"a review {about}: {record.reason}"
        case _:
            return f"{type(record).__name__} {record.id}"


def readings(store: Store, record: Record) -> tuple[Reading, ...]:
    """What the record rests on now, the earliest publication first."""
    ids: Iterable[str]
    match record:
        case Actor():
            ids = [*_ids(store, "analysis/references", record.id), *_ids(store, "analysis/roles", record.id)]
        case Event():
            ids = [*record.event_report, *_ids(store, "analysis/participations", record.id)]
        case Figure():
            ids = record.figure_report
        case Document():
            rows = store.run("analysis/statements_in", document=record.id)
            ids = [*_ids(store, "store/descriptions", record.id), *(r["id"] for r in rows)]
        case _:
            ids = [record.id]
    among = gather(store, [record.id, *ids])
    snapshots = {s.span_of for s in among.records.values() if isinstance(s, Span)} if isinstance(record, Span) else set()
    if snapshots:
        among.add(gather(store, snapshots))
    found = [_reading(r, among) for r in among.all(Record, ids)]
    return tuple(sorted(found, key=lambda r: ((r.document and r.document.published) or "9999", _place(r), r.id)))


def _reading(record: Record, among: Gathered) -> Reading:
    document = among.get(Document, _document(record, among))
    spans = {i for i in references(record) if i.startswith(f"{Span.PREFIX}-")} | _defining(record)
    return Reading(
        id=record.id,
        kind=type(record).__name__,
        says=_says(record, among),
        document=source(document, among) if document else None,
        words=quoted(spans - _beside(record), among),
    )


def _document(record: Record, among: Gathered) -> str | None:
    match record:
        case Description():
            return record.describes
        case Span():
            snapshot = among.get(Snapshot, record.span_of)
            return snapshot.snapshot_of if snapshot else None
        case Participation():
            held = among.get(Span, next(iter(record.evidence_span), None))
            reports = [r for r in among.records.values() if isinstance(r, EventReport)]
            texts = {r.in_document for r in reports for t in among.spans(r.trigger) if held and t.span_of == held.span_of}
            return min(texts, default=None)
        case _:
            return getattr(record, "in_document", None)


def _defining(record: Record) -> set[str]:
    return {record.id} if isinstance(record, Span) else set()


def _beside(record: Record) -> set[str]:
    """Of a statement's report its own words are enough here; the trace of the statement shows the rest."""
    return set(references(record)) - set(record.content_span) if isinstance(record, Attestation) else set()


def _says(record: Record, among: Gathered) -> str:
    match record:
        case ActorReference():
            others = f", also {'; '.join(record.other_name)}" if record.other_name else ""
            described = " in its metadata" if record.described_in else ""
            return f"names {record.name} ({record.actor_type}){described}{others}"
        case RoleHolding():
            return f"gives {among.name(record.holder)} the title {record.title_as_printed} ({record.role_status})"
        case EventReport():
            time, place = among.get(TimeExtent, record.event_time), among.get(Place, record.event_place)
            when, where = f", {time.verbatim}" if time else "", f", {place.name}" if place else ""
            return f"tells of {record.name} ({record.event_type}), as {record.event_status}{when}{where}"
        case Participation():
            return f"has {among.name(record.participant)} take part"
        case FigureReport():
            return figure_words(record, among)
        case Description():
            return f"{record.item}: {record.value} ({ORIGINS.get(record.origin, record.origin)})"
        case ClaimReview():
            claim = among.get(Claim, record.review_of)
            rated = record.rating or record.rating_value
            if record.in_document is None:
                return label(record)
            return f"prints that {record.reviewer} rated “{claim.claim_text if claim else record.review_of}” as “{rated}”"
        case Attestation():
            speakers = ", ".join(among.name(s) or "somebody unnamed" for s in record.speaker) or "nobody named"
            return f"has {speakers} say ({record.kind})"
        case _:
            return label(record)


ORIGINS: Final = {
    "curator": "corrected by a person", "option": "given when it was taken in", "manifest": "from the manifest",
    "frontMatter": "from the front matter", "jsonLd": "from the page's JSON-LD", "meta": "from the page's metadata",
    "dateline": "from the dateline", "byline": "from the byline", "text": "from the text", "detected": "detected",
}  # fmt: skip
"""Where an item of metadata comes from, in words."""


def figure_words(record: FigureReport, among: Gathered) -> str:
    """A number with its scope, in words; what is not stated is said to be so."""
    bounds = [decimal_text(v) if v is not None else "?" for v in (record.low, record.high)]
    number = decimal_text(record.value) if record.value is not None else " to ".join(bounds)
    place, period = among.get(Place, record.figure_place), among.get(TimeExtent, record.reference_period)
    as_of = among.get(TimeExtent, record.as_of)
    scope = {
        "place": place and place.name, "population": record.population, "period": period and period.verbatim,
        "as of": as_of and as_of.verbatim,
    }  # fmt: skip
    told = ", ".join(f"{name} {value}" if value else f"{name} not stated" for name, value in scope.items())
    what = " ".join(filter(None, (number, record.unit, record.measured and f"({record.measured})")))
    return f"gives {COMPARED[record.comparator]} {what}, a {record.nature}; {told}"


COMPARED: Final = {
    "eq": "exactly", "about": "about", "ge": "at least", "le": "at most", "gt": "more than", "lt": "less than",
    "range": "between",
}  # fmt: skip
"""How a number stands to the quantity, in words."""


def _ids(store: Store, query: str, identifier: str) -> list[str]:
    return [r["id"] for r in store.run(query, ids=[identifier])]


def _place(reading: Reading) -> tuple[str, int]:
    return (reading.document.id if reading.document else "", reading.words[0].start if reading.words else -1)
