"""Blocking: two members are judged only if they share a key. Pure, and without caps (across-documents.md §8).

An actor's keys are those of its name: the folded name; for a state its code; for a person each part of the name; for a
body that all states have, which that is, and the first letters of its name; for an outlet its first and its last word; and
of somebody in an office of a state, these with each surname and the days. A
statement's are each winnowed shingle of four words of its content with each part of its speakers' names: of every three
neighbouring shingles the one with the least hash is kept (winnowing, Schleimer, Wilkerson and Aiken 2003), half of all. Of
six shared words on end at least one shingle is kept on both sides, so blocking loses no link. For proposals a dated
statement has keys of each two of the rarest words of its content, and of its rarest numbers and names, with each part of a
name and its days: a proposal is made only where keys meet. An event's are its kind and each day on which it may have been,
with each part of its participants' names, with its place and with each word for it. A text's are its
fingerprints, of which two must meet. A claim's are told where claims are judged (`claimed`); a
review's are those that its claim would have as a statement of the speaker that it names.
"""

import datetime as dt
from collections.abc import Iterable
from itertools import combinations
from typing import Final

from onrecord.model import Record, Snapshot
from onrecord.model.terms import ActorType

from .abbreviations import initials
from .bodies import body, without_article
from .claimed import claim_keys, claimed
from .events import Happening, event_keys, happenings
from .evidence import Evidence
from .features import Key, feature, hashed
from .offices import Holder, holder_features, holders
from .passages import Text, fingerprints
from .reviews import reviewed
from .rules import LINK_WORDS
from .views import Name, Utterance, names, utterances
from .words import Run, name_parts, rarest, segments

SHINGLE: Final = 4
DAYS: Final = 4
"""Days in a stretch by which statements are found for proposals: all up to four days apart meet, some up to seven."""
RAREST: Final = 4
RAREST_MARKS: Final = 2
"""Words, and numbers and names, by which a statement is found for proposals."""
WINDOW: Final = LINK_WORDS - SHINGLE + 1


def keys(records: Iterable[Record]) -> dict[str, frozenset[str]]:
    """The blocking keys of every text, name, statement, event, claim and review in these records, by id."""
    evidence = Evidence.of(records)
    found = {
        **{s.id: text_keys(s) for s in evidence.of_class(Snapshot)},
        **{n.member: name_keys(n) for n in names(evidence)},
        **{u.member: utterance_keys(u) for u in utterances(evidence)},
        **{h.member: happening_keys(h) for h in happenings(evidence)},
        **{c.member: claim_keys(c) for c in claimed(evidence)},
        **{r.utterance.member: utterance_keys(r.utterance) for r in reviewed(evidence)},
    }
    for h in holders(evidence):
        found[h.reference] = found.get(h.reference, frozenset()) | holder_keys(h)
    return {member: frozenset([f"{key:x}" for key in of]) for member, of in found.items()}


def text_keys(snapshot: Snapshot) -> frozenset[Key]:
    """The keys of a text: its fingerprints."""
    return frozenset(feature("text") ^ f for f in fingerprints(Text.of(snapshot.text)))


def name_keys(name: Name) -> frozenset[Key]:
    """The keys of a name."""
    found = {hashed("actor", name.folded)} if name.full else set()
    if name.actor_type is ActorType.PERSON:
        found |= {hashed("part", part) for part in name_parts(name.folded)}
    if name.actor_type is ActorType.STATE and name.country_code:
        found.add(hashed("state", name.country_code))
    if name.actor_type is ActorType.ORGANIZATION:
        if meant := body(name.folded):
            found.add(hashed("body", meant.kind))
        if letters := initials(name.folded):
            found.add(hashed("initials", letters))
    if name.actor_type is ActorType.OUTLET and (parts := without_article(name.folded).split()):
        found |= {hashed("outlet", "first", parts[0]), hashed("outlet", "last", parts[-1])}
    return frozenset(found)


def holder_keys(holder: Holder) -> frozenset[Key]:
    """The keys of somebody in an office: with the state, each surname and the days."""
    return frozenset(hashed("office", *features) for features in holder_features(holder))


def utterance_keys(utterance: Utterance) -> frozenset[Key]:
    """The keys of a statement: none without a named speaker, or with fewer than four words on end."""
    kept = {shingle for segment in segments(utterance.words.said) for shingle in winnowed(segment)}
    rare = sorted({*rarest(utterance.words.content, RAREST), *rarest(utterance.marks, RAREST_MARKS)})
    found = [feature("rare", one) ^ feature("rare", other) for one, other in combinations(rare, 2)]
    found = [feature("days", str(stretch)) ^ two for stretch in _days(utterance.when.latest) for two in found]
    found += kept
    return frozenset([feature("said by", name) ^ key for name in utterance.names for key in found])


def _days(day: str | None) -> tuple[int, ...]:
    """The numbers of this stretch of days and of the next, so that days up to four apart always share one."""
    if day is None:
        return ()
    stretch = dt.date.fromisoformat(day).toordinal() // DAYS
    return stretch, stretch + 1


def happening_keys(happening: Happening) -> frozenset[Key]:
    """The keys of an event: none where its days are not known."""
    return frozenset(hashed("event", *key) for key in event_keys(happening))


def winnowed(segment: Run) -> set[Key]:
    """The shingles kept of words on end, hashed."""
    found = [hashed(*s) for s in zip(*(segment[i:] for i in range(SHINGLE)), strict=False)]
    if len(found) < WINDOW:
        return set(sorted(found)[:1])
    return set(map(min, *(found[i:] for i in range(WINDOW))))
