"""Judging: every pair of members that share a key, by the rules, whatever else is held."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from onrecord.model import Judgement, Record, StatementLink

from . import rules
from .evidence import Evidence, EvidenceError
from .keys import reference_keys, utterance_keys
from .views import Reference, Utterance, references, utterances

View = TypeVar("View", Reference, Utterance)


def judge(new: Iterable[Record], held: Iterable[Record]) -> tuple[Judgement | StatementLink, ...]:
    """What may be said of each pair of new members, and of each new member with each one held, that share a key.

    Give with every attestation the spans of its content, its speakers' references, its time, and its document's
    descriptions; with every reference its mentions' spans. Raises EvidenceError for a span or a time that
    is missing. Held members that are also new are judged as new. The answer is sorted by id.
    """
    fresh, stood = Evidence.of(new), Evidence.of(held)
    found: dict[str, Judgement | StatementLink] = {}
    for a, b in _pairs(references(fresh), references(stood), reference_keys):
        found.update((j.id, j) for j in rules.actors(a, b))
    for u, v in _pairs(utterances(fresh), utterances(stood), utterance_keys):
        found.update((j.id, j) for j in rules.statements(u, v))
    return tuple(found[i] for i in sorted(found))


def _pairs(new: Iterable[View], held: Iterable[View], keys: Callable[[View], frozenset[str]]) -> Iterator[tuple[View, View]]:
    """Pairs of different sources that share a key, once each: new with new, and new with held."""
    fresh = {view.member: view for view in new}
    stood = {view.member: view for view in held if view.member not in fresh}
    blocks: dict[str, list[str]] = defaultdict(list)
    for member, view in stood.items():
        for key in keys(view):
            blocks[key].append(member)
    everyone = {**stood, **fresh}
    if missing := [view.member for view in everyone.values() if not view.source]:
        raise EvidenceError(f"{missing[0]} was given without the words that mention it")
    for member, view in fresh.items():
        met = {other for key in keys(view) for other in blocks[key]}
        yield from ((view, other) for i in sorted(met) if (other := everyone[i]).source != view.source)
        for key in keys(view):
            blocks[key].append(member)
