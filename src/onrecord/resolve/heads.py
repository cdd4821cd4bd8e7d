"""What a head shows: the picture's fields of each cluster, from the current readings of all its members."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Final, TypeAlias

from babel import Locale

from onrecord.model import (
    Actor,
    ActorReference,
    Attestation,
    Document,
    Event,
    Figure,
    Naming,
    Statement,
    described_actor_id,
)
from onrecord.model.terms import ActorType, EventStatus, Item, Kind, SaidBasis, SpeakerStatus

from .evidence import Evidence
from .when import UNKNOWN, When, published, said
from .words import fold_name

Cluster: TypeAlias = tuple[str, ...]

GAP: Final = " … "
"""Between the parts of a content that does not stand on end in its document."""


def actor(head: str, members: Cluster, held: Evidence) -> Actor:
    """The head of a cluster of actors, under the fullest of its names; its country only if no name tells another.

    Of an actor that bears no full name, what its document says.
    """
    namings: list[Naming | ActorReference] = [n for m in members if (n := held.namings.get(m))]
    told = namings or [r for m in members for r in held.references[m]]
    name = _shown(told)
    others = {n.name for n in told} | {o for r in told if isinstance(r, ActorReference) for o in r.other_name}
    codes = {n.country_code for n in told if n.country_code}
    return Actor(
        id=head,
        canonical=head,
        reference=references(head, held),
        actor_type=told[0].actor_type,
        name=name,
        other_name=tuple(others - {name}),
        country_code=codes.pop() if len(codes) == 1 else None,
    )


def references(member: str, held: Evidence) -> tuple[str, ...]:
    """What documents now say of one member."""
    return tuple(r.id for r in held.references.get(member, ()))


def _shown(told: Iterable[Naming | ActorReference]) -> str:
    """The name to show: a state's in English, else one in mixed case, of the most parts, with its accents."""

    def rank(one: Naming | ActorReference) -> tuple[object, ...]:
        name = one.name
        parts = len(fold_name(name).split())
        if one.actor_type is ActorType.STATE:
            return name != _english(one.country_code), name.isupper(), parts, name
        return name.isupper() or name.islower(), -parts, sum(c.isascii() for c in name), len(name), name

    return min(told, key=rank).name


@cache
def _english(country_code: str | None) -> str | None:
    return Locale("en").territories.get(country_code)


def statement(members: Cluster, held: Evidence, canonical: Mapping[str, str]) -> Statement:
    """An utterance in the words of its fullest report."""
    reports = [a for m in members for a in held.attestations[m]]
    text, fullest = max(((content(a, held), a) for a in reports), key=lambda pair: (len(pair[0]), pair[0], pair[1].id))
    language = held.described(fullest.in_document).get(Item.LANGUAGE)
    when = narrowed(said(a, held) for a in reports)
    kinds = {a.kind for a in reports}
    return Statement(
        id=members[0],
        canonical=members[0],
        report=tuple(a.id for a in reports),
        said_by=tuple(canonical.get(s, s) for a in reports for s in a.speaker),
        text=text or None,
        kind=next(kind for kind in Kind if kind in kinds),
        language=language.value if language else None,
        said_earliest=when.earliest,
        said_latest=when.latest,
        said_basis=when.basis,
        second_hand=all(a.hearsay_of for a in reports),
        collective=all(a.collective for a in reports),
        proposed=all(a.speaker_status is SpeakerStatus.PROPOSED for a in reports),
    )


def event(members: Cluster, held: Evidence, canonical: Mapping[str, str]) -> Event:
    """An event as reported, with those who take part in it; of what was announced and what was held, as held."""
    reports = [r for m in members for r in held.event_reports[m]]
    first = reports[0]
    times = [t for r in reports if (t := held.time(r.event_time))]
    told = {*members, *(r.id for r in reports)}
    return Event(
        id=members[0],
        canonical=members[0],
        event_report=tuple(r.id for r in reports),
        event_type=first.event_type,
        event_status=min((r.event_status for r in reports), key=list(EventStatus).index),
        name=_usual(r.name for r in reports),
        earliest=_latest_of(t.earliest_begin for t in times),
        latest=_earliest_of(t.latest_end for t in times),
        involves=tuple(canonical.get(p.participant, p.participant) for t in told for p in held.participations.get(t, ())),
    )


def figure(members: Cluster, held: Evidence) -> Figure:
    """A number as stated; of a range no single value is given."""
    reports = [r for m in members for r in held.figure_reports[m]]
    first = reports[0]
    return Figure(
        id=members[0],
        canonical=members[0],
        figure_report=tuple(r.id for r in reports),
        measured=first.measured,
        unit=first.unit,
        value_number=float(first.value) if first.value is not None else None,
    )


def document(given: Document, held: Evidence) -> Document:
    """A document with what its descriptions come to. The bodies it names are members, never heads: they do not move."""
    stands = held.described(given.id)
    value = {item: d.value for item, d in stands.items()}
    first, last = published(given.id, held)
    snapshots = sorted(s.id for s in held.snapshots.get(given.id, ()))
    kept = given.current_snapshot
    return replace(
        given,
        current_snapshot=kept if kept in snapshots or not snapshots else snapshots[0],
        title=value.get(Item.TITLE),
        published_by=_named(given, Item.OUTLET, value),
        issued_by=_named(given, Item.ISSUER, value),
        supplied_by=_named(given, Item.AGENCY, value),
        author=value.get(Item.AUTHOR),
        dateline=value.get(Item.DATELINE),
        published=value.get(Item.PUBLISHED),
        published_earliest=first,
        published_latest=last,
        modified=value.get(Item.MODIFIED),
        language=value.get(Item.LANGUAGE),
        url=value.get(Item.URL),
        archive_url=value.get(Item.ARCHIVE_URL),
        captured=value.get(Item.CAPTURED),
        original=value.get(Item.ORIGINAL),
        original_outlet=value.get(Item.ORIGINAL_OUTLET),
        source_link=value.get(Item.SOURCE_LINK),
        collection=value.get(Item.COLLECTION),
        licence=value.get(Item.LICENCE),
    )


def content(attestation: Attestation, held: Evidence) -> str:
    """The words of a report's content, its parts joined by an ellipsis; empty for a carrier that is not held."""
    return GAP.join(span.exact for span in held.spans(attestation.content_span))


def narrowed(reports: Iterable[When]) -> When:
    """When it was said, as all reports of it bound it together: words before publication, and the narrowest bounds.

    Bounds that exclude each other are shown whole, from the first to the last.
    """
    given = list(reports)
    stated = [w for w in given if w.basis is SaidBasis.STATED]
    chosen = stated or [w for w in given if w.basis is SaidBasis.ON_OR_BEFORE]
    if not chosen:
        return UNKNOWN
    earliest = _latest_of(w.earliest for w in chosen)
    latest = _earliest_of(w.latest for w in chosen)
    if earliest is not None and latest is not None and earliest > latest:
        earliest = min(w.earliest for w in chosen if w.earliest)
        latest = max(w.latest for w in chosen if w.latest)
    return When(earliest, latest, chosen[0].basis)


def _usual(names: Iterable[str]) -> str:
    """The name printed most often; of equals the longest, then the first in the alphabet."""
    return min(Counter(names).items(), key=lambda item: (-item[1], -len(item[0]), item[0]))[0]


def _named(given: Document, item: Item, value: Mapping[Item, str]) -> str | None:
    return described_actor_id(given.id, item, value[item]) if item in value else None


def _latest_of(days: Iterable[str | None]) -> str | None:
    return max((d[:10] for d in days if d), default=None)


def _earliest_of(days: Iterable[str | None]) -> str | None:
    return min((d[:10] for d in days if d), default=None)
