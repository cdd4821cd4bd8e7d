"""Judging: every reference against its name, and by the rules every pair of members that share a key."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from onrecord.model import ActorReference, Record, Snapshot

from . import rules
from .abbreviations import expansions
from .claimed import Claimed, claim_keys, claimed, claims
from .claims import taken
from .copies import copies, records
from .events import Happening, events, happenings
from .evidence import Evidence
from .features import Key
from .keys import happening_keys, holder_keys, name_keys, utterance_keys
from .names import bearings
from .offices import Holder, holders, offices
from .reviews import Reviewed, about, reviewed, speakers
from .views import Name, Utterance, names, utterances

View = TypeVar("View", Name, Holder, Utterance, Happening, Claimed)


def judge(new: Iterable[Record], held: Iterable[Record]) -> tuple[Record, ...]:
    """What may be said of the new members, whatever else is held.

    That is which names their references bear and which abbreviations stand for them; what their statements deny by their
    own words; which passages their texts share with others; and of each pair of new names, statements, events or claims, and
    of each new one with each one held, that share a key, what the rules say of it; and which statements a review is about,
    where one of the two is new.

    Give with every attestation the spans of its content, its speakers' references, its time, and its document's
    descriptions; with every event report its trigger, time, place and participants' references; and for every new document
    its text; of the claims held those that are to be judged. Raises EvidenceError for a span or a time that is missing. Held
    members that are also new are judged as new. The answer is sorted by id.
    """
    fresh, stood = Evidence.of(new), Evidence.of(held)
    found: dict[str, Record] = {r.id: r for r in bearings(fresh.of_class(ActorReference))}
    found.update((r.id, r) for r in expansions(fresh.of_class(ActorReference)))
    found.update((r.id, r) for t in taken(fresh) for r in (t.claim, t.stance))
    for a, b in _pairs(names(fresh), names(stood), name_keys):
        found.update((j.id, j) for j in rules.actors(a, b))
    for p, q in _pairs(holders(fresh), holders(stood), holder_keys):
        found.update((j.id, j) for j in offices(p, q))
    texts = {s.id: s for e in (stood, fresh) for s in e.of_class(Snapshot)}
    copied = copies(fresh.of_class(Snapshot), stood.of_class(Snapshot))
    found.update((r.id, r) for r in records(copied, texts))
    for u, v in _pairs(utterances(fresh), utterances(stood), utterance_keys):
        both = copied.hold(u.source, u.places, v.source, v.places)
        found.update((j.id, j) for j in rules.statements(u, v, copied=both))
    for one, other in _pairs(happenings(fresh), happenings(stood), happening_keys):
        both = copied.hold(one.source, one.places, other.source, other.places)
        found.update((j.id, j) for j in events(one, other, copied=both))
    for c, d in _pairs(claimed(fresh), (c for c in claimed(stood) if c.member in stood.by_id), claim_keys):
        both = bool(c.text and d.text and c.text != d.text) and copied.hold(c.text or "", c.places, d.text or "", d.places)
        found.update((j.id, j) for j in claims(c, d, copied=both))
    for review, said, where in _reviewed(fresh, stood):
        found.update((k.id, k) for k in about(review, said, speakers(said, where)))
    return tuple(found[i] for i in sorted(found))


def _reviewed(fresh: Evidence, stood: Evidence) -> Iterator[tuple[Reviewed, Utterance, Evidence]]:
    """Reviews with the statements that share a key, and the evidence of these, where one of the two is new."""
    new = list(reviewed(fresh))
    old = [r for r in reviewed(stood) if r.utterance.member not in fresh.by_id]
    for where, reviews in ((fresh, [*new, *old]), (stood, new)):
        if not reviews:
            continue
        blocks: dict[Key, list[Utterance]] = defaultdict(list)
        for said in utterances(where):
            if where is fresh or said.member not in fresh.attestations:
                for key in utterance_keys(said):
                    blocks[key].append(said)
        for review in reviews:
            met = {s.member: s for key in utterance_keys(review.utterance) for s in blocks.get(key, [])}
            yield from ((review, met[i], where) for i in sorted(met))


def _pairs(new: Iterable[View], held: Iterable[View], keys: Callable[[View], frozenset[Key]]) -> Iterator[tuple[View, View]]:
    """Pairs of different sources that share a key, once each: new with new, and new with held."""
    fresh = {view.member: view for view in new}
    stood = {view.member: view for view in held if view.member not in fresh}
    blocks: dict[Key, list[str]] = defaultdict(list)
    for member, view in stood.items():
        for key in keys(view):
            blocks[key].append(member)
    everyone = {**stood, **fresh}
    for member, view in fresh.items():
        met: set[str] = set()
        for key in keys(view):
            met.update(blocks[key])
            blocks[key].append(member)
        yield from ((view, other) for i in sorted(met) if (other := everyone[i]).source != view.source)
