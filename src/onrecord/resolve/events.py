"""Events: when what two documents tell is one event, by its kind, its days, its place and those who took part.

Precision first. One event is only what is of one kind, within a few days that meet, and has two participants in common, or
one and the place; whether it was planned or is past makes no difference, so what was announced and what was held are one.
Much less in common makes a proposal. Days that cannot meet make nothing, and neither does an unknown day.
"""

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from onrecord.model import Judgement, Place, overlap
from onrecord.model.terms import ActorType, EventStatus, EventType, JudgementKind

from . import words
from .evidence import Evidence
from .names import is_full

SAME_EVENT: Final = "event.same-participants"
SAME_TOLD: Final = "event.same-passage"
VERSION: Final = "2"

FEW_DAYS: Final = 3
"""Days within which an event is known well enough to be one with another."""

LONGEST: Final = 10
"""Days within which it must be known to be compared at all: *last week* may be, *last year* not."""

_ALIKE: Final = 4
"""Letters that two words begin with alike, to be of one stem."""

_WORDS: Final = 2
"""Words in common that make a proposal of one day, also where neither who nor where is told on both sides."""

_BROAD: Final = frozenset({EventType.OTHER, EventType.INCIDENT})
"""Kinds that tell too little: their words must have something in common too."""

_NEAR: Final = {EventType.VISIT: EventType.MEETING}
"""Kinds that one reporter prints for another: compared, and proposed at most."""


@dataclass(frozen=True)
class Participant:
    """Who took part, as one document prints the name."""

    folded: str
    parts: frozenset[str]
    state: str | None
    full: bool

    def meets(self, other: "Participant") -> bool:
        """Whether the two may be one: the same state, or the one name's parts are among the other's."""
        if self.state or other.state:
            return self.state == other.state
        return bool(self.parts and other.parts) and (self.parts <= other.parts or other.parts <= self.parts)


@dataclass(frozen=True)
class Happening:
    """One document's report of an event. `earliest` and `latest` are civil days, `place` a folded name."""

    member: str
    source: str
    places: tuple[tuple[int, int], ...]
    kind: EventType
    status: EventStatus
    words: frozenset[str]
    earliest: str | None
    latest: str | None
    place: str | None
    participants: tuple[Participant, ...]

    @property
    def days(self) -> tuple[str, ...]:
        """Every day on which it may have been; none where that is not known to `LONGEST` days."""
        if self.earliest is None or self.latest is None:
            return ()
        first, last = dt.date.fromisoformat(self.earliest), dt.date.fromisoformat(self.latest)
        count = (last - first).days + 1
        return tuple((first + dt.timedelta(d)).isoformat() for d in range(count)) if count <= LONGEST else ()


def happenings(evidence: Evidence, among: Collection[str] | None = None) -> Iterator[Happening]:
    """Every event reported, or those `among` some members."""
    for member, (report, *_) in sorted(evidence.event_reports.items()):
        if among is not None and member not in among:
            continue
        spans, time = evidence.spans(report.trigger), evidence.time(report.event_time)
        place = evidence.by_id.get(report.event_place or "")
        yield Happening(
            member=member,
            source=spans[0].span_of if spans else member,
            places=tuple((s.start, s.end) for s in spans),
            kind=report.event_type,
            status=report.event_status,
            words=words.name_parts(words.fold_name(report.name)),
            earliest=time.earliest_begin[:10] if time and time.earliest_begin else None,
            latest=time.latest_end[:10] if time and time.latest_end else None,
            place=words.fold_name(place.name) if isinstance(place, Place) else None,
            participants=tuple(_participants(member, report.id, evidence)),
        )


def event_keys(happening: Happening) -> Iterator[tuple[str, ...]]:
    """What two reports must share to be judged: the kind, a day, and a name's part, a state, the place or a word."""
    kind = _NEAR.get(happening.kind, happening.kind)
    who = {("part", part) for p in happening.participants if not p.state for part in p.parts}
    who |= {("state", p.state) for p in happening.participants if p.state}
    who |= {("place", happening.place)} if happening.place else set()
    who |= {("word", word) for word in happening.words}
    return ((kind, day, *one) for day in happening.days for one in sorted(who))


def events(a: Happening, b: Happening, *, copied: bool = False) -> tuple[Judgement, ...]:
    """What may be said of two reports of events. `copied`: one passage that the two texts share tells both.

    Levels of *same*: 3 with two participants and the place, 2 with two participants or in one passage, else 1.
    """
    a, b = sorted((a, b), key=lambda h: h.member)
    if copied and allowed(SAME_TOLD, a, b) is JudgementKind.SAME and _as_many(a, b):
        return (_judged(SAME_TOLD, JudgementKind.SAME, a, b, f"one copied passage tells of both, {_when(a, b)}", 2),)
    if (most := allowed(SAME_EVENT, a, b)) is None:
        return ()
    full = _common(a, b, full=True)
    shared = full or _common(a, b)
    here = bool(a.place and a.place == b.place)
    if most is JudgementKind.SAME and enough(len(full), here=here):
        level = 1 + (len(full) > 1) + (len(full) > 1 and here)
        return (_judged(SAME_EVENT, most, a, b, _why(a, b, full, here=here), level),)
    worded = len(a.words & b.words) >= _WORDS
    if not shared and not worded and not (here and (a.kind not in _BROAD or _alike(a, b))):
        return ()
    return (_judged(SAME_EVENT, JudgementKind.PROPOSED, a, b, f"{_why(a, b, shared, here=here)}; too little to tell"),)


def allowed(rule: str, a: Happening, b: Happening) -> JudgementKind | None:
    """The most that kinds, words, days, places and statuses let a rule say of two reports, whoever took part."""
    if _NEAR.get(a.kind, a.kind) is not _NEAR.get(b.kind, b.kind) or not (a.days and b.days):
        return None
    if not overlap((a.earliest, a.latest), (b.earliest, b.latest)):
        return None
    apart = bool(a.place and b.place and a.place != b.place)
    conditional = a.status is not b.status and EventStatus.CONDITIONAL in (a.status, b.status)
    known = max(len(a.days), len(b.days)) <= FEW_DAYS
    worded = a.words == b.words if rule == SAME_TOLD else a.kind not in _BROAD or _alike(a, b)
    same = a.kind is b.kind and known and worded and not apart and not conditional
    return JudgementKind.SAME if same else JudgementKind.PROPOSED


def enough(participants: int, *, here: bool) -> bool:
    """Whether so many participants in common, and the place, make one event."""
    return participants > 1 or (participants == 1 and here)


def _participants(member: str, report: str, evidence: Evidence) -> Iterator[Participant]:
    taking_part = {p.participant for i in (member, report) for p in evidence.participations.get(i, ())}
    for actor in sorted(taking_part):
        for reference in evidence.references.get(actor, ())[:1]:
            folded = words.fold_name(reference.name)
            state = reference.actor_type is ActorType.STATE
            named = reference.actor_type is not ActorType.UNNAMED_GROUP and is_full(reference.name, reference.actor_type)
            code = (reference.country_code or folded) if state else None
            yield Participant(folded, words.name_parts(folded), code, named)


def _common(a: Happening, b: Happening, *, full: bool = False) -> tuple[str, ...]:
    """The participants that both may have in common, under the names of the lesser list; `full` names alone."""
    ours, theirs = ([p for p in h.participants if p.full or not full] for h in (a, b))
    mine = {p.folded for p in ours if any(p.meets(q) for q in theirs)}
    yours = {q.folded for q in theirs if any(q.meets(p) for p in ours)}
    return min(tuple(sorted(mine)), tuple(sorted(yours)), key=lambda found: (len(found), found))


def _as_many(a: Happening, b: Happening) -> bool:
    return {p.state or p.folded for p in a.participants} == {p.state or p.folded for p in b.participants}


def _alike(a: Happening, b: Happening) -> bool:
    return any(v == w or (v[:_ALIKE] == w[:_ALIKE] and min(len(v), len(w)) >= _ALIKE) for v in a.words for w in b.words)


def _why(a: Happening, b: Happening, shared: tuple[str, ...], *, here: bool) -> str:
    who = f" with {' and '.join(shared)}" if shared else ""
    where = f" in {a.place}" if here else f", in {a.place} and in {b.place}" if a.place and b.place else ""
    told = f" (“{' '.join(sorted(a.words & b.words))}”)" if a.words & b.words else ""
    return f"both tell of {_kind(a, b)}{told}{who}{where}, {_when(a, b)}"


def _kind(a: Happening, b: Happening) -> str:
    kinds = sorted({a.kind, b.kind} - {EventType.OTHER})
    named = " or ".join(kinds) or "happening"
    return f"{'an' if named[0] in 'aeiou' else 'a'} {named}"


def _when(a: Happening, b: Happening) -> str:
    spans = sorted({h.earliest if h.earliest == h.latest else f"{h.earliest} to {h.latest}" for h in (a, b)}, key=str)
    statuses = sorted({a.status, b.status})
    told = f"; {statuses[0]} in one, {statuses[1]} in the other" if len(statuses) > 1 else ""
    return f"{' and '.join(map(str, spans))}{told}"


def _judged(rule: str, kind: JudgementKind, a: Happening, b: Happening, reason: str, level: int = 1) -> Judgement:
    return Judgement.of(rule, VERSION, kind, (a.member, b.member), level=level, reason=reason)
