"""Judging: every reference against its name, and by the rules every pair of members that share a key."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeAlias

from onrecord.model import ActorReference, Judgement, Record, Snapshot, Statement
from onrecord.model.terms import JudgementKind

from . import rules
from .abbreviations import expansions
from .answers import answers
from .blocks import Spread, View, here, met
from .claimed import Claimed, claim_keys, claimed, claims
from .claims import taken
from .copies import copies, records
from .events import Happening, events, happenings
from .evidence import Evidence
from .features import Key
from .keys import happening_keys, holder_keys, name_keys, utterance_keys
from .names import bearings
from .offices import holders, offices
from .reviews import Reviewed, about, reviewed, speakers
from .stubs import carrying, fillings
from .views import Utterance, names, utterances


def judge(new: Iterable[Record], held: Iterable[Record], spread: Spread = here) -> tuple[Record, ...]:
    """What may be said of the new members, whatever else is held.

    That is which names their references bear and which abbreviations stand for them; what their statements affirm or
    deny by their own words, and which they answer; which passages their texts share with others; and of each pair of new names,
    statements, events or claims, and of each new one with each one held, that share a key, what the rules say of it; and which
    statements a review is about, where one of the two is new; and which documents held may be those that others cite for the
    same words.

    Give with every attestation the spans of its content, its speakers' references, its time, and its document's
    descriptions; with every event report its trigger, time, place and participants' references; and for every new document
    its text; of the claims held those that are to be judged. Raises EvidenceError for a span or a time that is missing. Held
    members that are also new are judged as new. `spread` does the work on texts and pairs, which depend on nothing else, on
    other processes or machines: `ProcessPoolExecutor.map` is one. The answer is the same, sorted by id.
    """
    fresh, stood = Evidence.of(new), Evidence.of(held)
    found: dict[str, Record] = {r.id: r for r in bearings(fresh.of_class(ActorReference))}
    found.update((r.id, r) for r in expansions(fresh.of_class(ActorReference)))
    found.update((r.id, r) for t in taken(fresh) for r in (t.claim, t.stance))
    found.update((r.id, r) for r in answers(fresh))
    texts = {s.id: s for e in (stood, fresh) for s in e.of_class(Snapshot)}
    copied = copies(fresh.of_class(Snapshot), stood.of_class(Snapshot), spread)
    found.update((r.id, r) for r in records(copied, texts))
    claims_held = (c for c in claimed(stood) if c.member in stood.by_id)

    def nowhere(_a: object, _b: object) -> bool:
        return False

    def told(a: Utterance | Happening, b: Utterance | Happening) -> bool:
        return copied.hold(a.source, a.places, b.source, b.places)

    def put(a: Claimed, b: Claimed) -> bool:
        return bool(a.text and b.text and a.text != b.text) and copied.hold(a.text or "", a.places, b.text or "", b.places)

    for rule, blocks in (
        (partial(_textless, rules.actors), _blocks(met(names(fresh), names(stood), name_keys), nowhere)),
        (partial(_textless, offices), _blocks(met(holders(fresh), holders(stood), holder_keys), nowhere)),
        (rules.statements, _blocks(met(utterances(fresh), utterances(stood), utterance_keys), told)),
        (events, _blocks(met(happenings(fresh), happenings(stood), happening_keys), told)),
        (claims, _blocks(met(claimed(fresh), claims_held, claim_keys), put)),
    ):
        for judged in spread(partial(_decide, rule), blocks):
            found.update((r.id, r) for r in judged)
    found.update([(j.id, j) for j in _filled(found.values(), fresh, stood)])
    for review, said, where in _reviewed(fresh, stood):
        found.update((k.id, k) for k in about(review, said, speakers(said, where)))
    return tuple(found[i] for i in sorted(found))


def _filled(judged: Iterable[Record], fresh: Evidence, stood: Evidence) -> Iterator[Record]:
    """Of each two reports that are one statement or may be: which documents may be the stubs that the other's cites."""
    for pair in [j.pair for j in judged if isinstance(j, Judgement) and j.judgement_kind is not JudgementKind.DIFFERENT]:
        if pair[0].startswith(Statement.PREFIX):
            one, other = (carrying(m, fresh if m in fresh.attestations else stood) for m in pair)
            if one and other:
                yield from fillings(one, other)


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


_Block: TypeAlias = tuple[View, list[tuple[View, bool]]]
"""A member, and those that it met, each with whether one copied passage holds both."""


def _blocks(found: Iterable[tuple[View, tuple[View, ...]]], copied: Callable[[View, View], bool]) -> Iterator[_Block[View]]:
    return ((one, [(other, copied(one, other)) for other in others]) for one, others in found)


def _decide(rule: Callable[..., Iterable[Record]], block: _Block[View]) -> list[Record]:
    one, others = block
    return [judged for other, copied in others for judged in rule(one, other, copied=copied)]


def _textless(rule: Callable[[View, View], tuple[Judgement, ...]], a: View, b: View, *, copied: bool) -> tuple[Judgement, ...]:
    return () if copied else rule(a, b)
