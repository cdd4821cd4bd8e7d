"""What judgements and decisions come to: what the rules say now, unless a person decided otherwise.

Of persons' decisions on a pair the last one stands (by time, then id) that none undoes; without one the rules do. What a
person alone judges of two is a judgement too, and counts only while the decision that made it stands.
"""

from collections.abc import Iterable
from typing import Final

from onrecord.model import Bearing, Curation, Judgement, Record
from onrecord.model.decided import PERSON, valid
from onrecord.model.terms import Decision, JudgementKind

from .clusters import BORNE, CURATED, Edges, Pair

_ON_PAIRS: Final = (Decision.ACCEPT, Decision.REJECT, Decision.SAME, Decision.DIFFERENT)


def edges(records: Iterable[Record], standing: Iterable[Record]) -> Edges:
    """What the `standing` judgements, and the decisions among all records about any judgement, come to."""
    same: dict[Pair, int] = {}
    different: set[Pair] = set()
    for judgement in (r for r in standing if isinstance(r, Judgement | Bearing) and r.rule != PERSON):
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
    """For each pair that a person's last valid decision settles, whether the two are one."""
    acts = valid(r for r in by_id.values() if isinstance(r, Curation))
    return {
        judgement.pair: _joins(act.decision, judgement)
        for act in acts
        if act.decision in _ON_PAIRS
        for i in act.used
        if isinstance(judgement := by_id.get(i), Judgement | Bearing)
    }


def _joins(decision: Decision, judgement: Judgement | Bearing) -> bool:
    joining = isinstance(judgement, Bearing) or judgement.judgement_kind is not JudgementKind.DIFFERENT
    return joining is (decision is not Decision.REJECT)
