"""What judgements and decisions come to: what the rules say now, unless a person decided otherwise.

Of a person's decisions on a pair the last one stands (by time, then id); an undo leaves the pair to the rules again.
"""

from collections.abc import Iterable

from onrecord.model import Bearing, Curation, Judgement, Record
from onrecord.model.terms import Decision, JudgementKind

from .clusters import BORNE, CURATED, Edges, Pair


def edges(records: Iterable[Record], standing: Iterable[Record]) -> Edges:
    """What the `standing` judgements, and the decisions among all records about any judgement, come to."""
    same: dict[Pair, int] = {}
    different: set[Pair] = set()
    for judgement in (r for r in standing if isinstance(r, Judgement | Bearing)):
        pair = judgement.pair
        if isinstance(judgement, Bearing):
            same[pair] = BORNE
        elif judgement.judgement_kind is JudgementKind.SAME:
            same[pair] = max(judgement.level, same.get(pair, 0))
        elif judgement.judgement_kind is JudgementKind.DIFFERENT:
            different.add(pair)
    for pair, joined in _decided({r.id: r for r in records}).items():
        same.pop(pair, None)
        different.discard(pair)
        if joined:
            same[pair] = CURATED
        else:
            different.add(pair)
    return Edges(same, frozenset(different))


def _decided(by_id: dict[str, Record]) -> dict[Pair, bool]:
    """For each pair that a person's last decision settles, whether the two are one."""
    last: dict[Pair, Curation] = {}
    about: dict[Pair, Judgement | Bearing] = {}
    acts = sorted((r for r in by_id.values() if isinstance(r, Curation)), key=lambda c: (c.ended_at, c.id))
    for act in acts:
        for judgement in _judgements(act, by_id):
            last[judgement.pair], about[judgement.pair] = act, judgement
    return {
        pair: (act.decision is Decision.ACCEPT) == _joins(about[pair])
        for pair, act in last.items()
        if act.decision is not Decision.UNDO
    }


def _joins(judgement: Judgement | Bearing) -> bool:
    return isinstance(judgement, Bearing) or judgement.judgement_kind is not JudgementKind.DIFFERENT


def _judgements(act: Curation, by_id: dict[str, Record]) -> list[Judgement | Bearing]:
    """The judgements that an act is about, also by way of the act that it undoes."""
    if act.decision is Decision.DESCRIBE:
        return []
    used = [by_id[i] for i in act.used if i in by_id]
    earlier = [j for u in used if isinstance(u, Curation) for j in _judgements(u, by_id)]
    return [u for u in used if isinstance(u, Judgement | Bearing)] + earlier
