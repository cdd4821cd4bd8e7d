"""One line of ``onrecord extract``: the records of one document in the published format."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeVar

from onrecord.model import (
    ActorReference,
    Attestation,
    EventReport,
    FigureReport,
    NonStatement,
    Participation,
    Place,
    Post,
    Record,
    RoleHolding,
    Snapshot,
    Span,
    TimeExtent,
    decimal_text,
    described_actor_id,
)
from onrecord.model.terms import Item

from .findings import Findings, TimeRead

META = ("title", "outlet", "agency", "author", "dateline", "published", "issuer", "url")
UNMENTIONED: Final[Mapping[str, Any]] = {"type": "Organization", "other_names": [], "country": None, "mentions": []}
"""What is printed of an issuer whom the text itself does not name."""

R = TypeVar("R", bound=Record)


def line(identifier: str, snapshot: Snapshot, items: Mapping[Item, str], findings: Findings) -> dict[str, Any]:
    """The document as JSON-ready data: spans are half-open code points of the text, what is unknown is null."""
    held = {r.id: r for r in findings.records}

    def of(kind: type[R]) -> list[R]:
        return [r for r in findings.records if isinstance(r, kind)]

    def ranges(ids: Iterable[str]) -> list[list[int]]:
        spans = [held[i] for i in ids]
        return sorted([s.start, s.end] for s in spans if isinstance(s, Span))

    references = sorted((r for r in of(ActorReference) if r.mention), key=lambda r: (ranges(r.mention), r.name))
    names = {r.refers_to: f"a{n}" for n, r in enumerate(references, 1)}
    issuer = described_actor_id(snapshot.snapshot_of, Item.ISSUER, items.get(Item.ISSUER, ""))
    if any(issuer in a.speaker for a in of(Attestation)):
        names[issuer] = f"a{len(names) + 1}"  # known by the metadata alone
    own = (a for a in of(Attestation) if a.in_document == snapshot.snapshot_of)
    reports = sorted(own, key=lambda a: (ranges(a.content_span), a.id))
    index = {a.attests: n for n, a in enumerate(reports)}
    others = [{"span": s, "why": n.reason} for n in of(NonStatement) for s in ranges(n.evidence_span)]
    roles = [_role(r, held, ranges, names) for r in of(RoleHolding) if r.holder in names]
    parts = of(Participation)
    return {
        "id": identifier,
        "language": findings.language or items.get(Item.LANGUAGE),
        "sha256": snapshot.sha256,
        "meta": {key: items.get(Item(key)) for key in META},
        "notes": list(findings.notes),
        "actors": [
            *(_actor(r, names, ranges) for r in references),
            *({**UNMENTIONED, "id": names[i], "name": items[Item.ISSUER]} for i in (issuer,) if i in names),
        ],
        "attributions": [_attribution(a, held, ranges, names, index) for a in reports],
        "not_statements": sorted(others, key=lambda n: (n["span"], n["why"])),
        "roles": sorted(roles, key=lambda r: (r["span"], r["holder"])),
        "times": [_time(t) for t in findings.times],
        "figures": sorted((_figure(f, held, ranges) for f in of(FigureReport)), key=lambda f: f["span"]),
        "events": sorted((_event(e, held, ranges, names, parts) for e in of(EventReport)), key=lambda e: e["span"]),
    }


def _actor(r: ActorReference, names: Mapping[str, str], ranges: Any) -> dict[str, Any]:
    return {
        "id": names[r.refers_to],
        "type": r.actor_type.value,
        "name": r.name,
        "other_names": list(r.other_name),
        "country": r.country_code,
        "mentions": ranges(r.mention),
    }


def _time(t: TimeRead) -> dict[str, Any]:
    return {
        "span": [t.start, t.end],
        "earliest": t.earliest,
        "latest": t.latest,
        "precision": t.precision.value,
        "edtf": t.edtf,
        "anchor": t.anchor.value,
        **({"duration": t.duration} if t.duration else {}),
    }


def _attribution(
    a: Attestation, held: Mapping[str, Record], ranges: Any, names: Mapping[str, str], index: Mapping[str, int]
) -> dict[str, Any]:
    first = min((s for i in a.content_span if isinstance(s := held[i], Span)), key=lambda s: s.start)
    told = {"name": a.told_to, "span": (ranges(a.citation_span) or [None])[0]} if a.told_to else None
    return {
        "source": ranges(a.source_span),
        "cue": ranges(a.cue_span),
        "content": ranges(a.content_span),
        "fragment": first.fragment,
        "kind": a.kind.value,
        "speakers": _sorted(names[s] for s in a.speaker if s in names),
        "told": told,
        "occasion": a.occasion,
        "occasion_carried": bool(a.occasion_carried),
        "said": _said(_bounds(a.said_at, held), ranges),
        "hearsay_of": index.get(a.hearsay_of) if a.hearsay_of else None,
        "quotation_goes_on": bool(a.quotation_goes_on),
        "context": ranges(a.context_span),
        "polarity": a.polarity.value,
        "modality": a.modality.value,
        "speech": a.speech,
        "collective": a.collective,
        "translation": a.translation.value if a.translation else None,
        "translation_reason": a.translation_reason,
        "rule": a.rule,
        "speaker_status": a.speaker_status.value,
        "speaker_rule": a.speaker_rule,
        "antecedent": ranges(a.antecedent_span),
    }


def _said(time: TimeExtent | None, ranges: Any) -> dict[str, Any] | None:
    """When it was said, as the words around it tell; None where they do not."""
    if time is None:
        return None
    return {
        "span": (ranges(time.read_from) or [None])[0],
        "earliest": time.earliest_begin,
        "latest": time.latest_end,
        "precision": time.precision.value,
        "anchor": time.anchor.value,
    }


def _role(r: RoleHolding, held: Mapping[str, Record], ranges: Any, names: Mapping[str, str]) -> dict[str, Any]:
    post = held[r.held_post]
    assert isinstance(post, Post)
    return {
        "holder": names[r.holder],
        "post": post.post_title,
        "jurisdiction": post.jurisdiction,
        "span": ranges(r.evidence_span)[0],
        "status": r.role_status.value,
        "title": r.title_as_printed,
    }


def _bounds(identifier: str | None, held: Mapping[str, Record]) -> TimeExtent | None:
    time = held.get(identifier) if identifier else None
    return time if isinstance(time, TimeExtent) else None


def _place(identifier: str | None, held: Mapping[str, Record]) -> str | None:
    place = held.get(identifier) if identifier else None
    return place.name if isinstance(place, Place) else None


def _figure(f: FigureReport, held: Mapping[str, Record], ranges: Any) -> dict[str, Any]:
    period, as_of = _bounds(f.reference_period, held), _bounds(f.as_of, held)
    return {
        "span": ranges(f.number_span)[0],
        "value": decimal_text(f.value) if f.value is not None else None,
        "low": decimal_text(f.low) if f.low is not None else None,
        "high": decimal_text(f.high) if f.high is not None else None,
        "comparator": f.comparator.value,
        "unit": f.unit,
        "direction": f.direction.value if f.direction else None,
        "nature": f.nature.value,
        "as_of": as_of.verbatim if as_of else None,
        "population": f.population,
        "measured": f.measured,
        "place": _place(f.figure_place, held),
        "period": period.verbatim if period else None,
    }


def _event(
    e: EventReport, held: Mapping[str, Record], ranges: Any, names: Mapping[str, str], parts: Sequence[Participation]
) -> dict[str, Any]:
    time = _bounds(e.event_time, held)
    involved = [p.participant for p in parts if p.participation_in == e.reports_event]
    return {
        "span": ranges(e.trigger)[0],
        "type": e.event_type.value,
        "status": e.event_status.value,
        "name": e.name,
        "earliest": time.earliest_begin if time else None,
        "latest": time.latest_end if time else None,
        "place": _place(e.event_place, held),
        "participants": _sorted(names[i] for i in involved if i in names),
    }


def _sorted(names: Iterable[str]) -> list[str]:
    """Names of actors by their number: a2 before a10."""
    return sorted(names, key=lambda name: int(name[1:]))
