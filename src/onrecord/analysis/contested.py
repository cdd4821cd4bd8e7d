"""Contested clusters: two members that are said to be two, by a rule or a person, and that others hold together nevertheless.

Such a cluster is shown cut (`onrecord.resolve.clusters`), and where it should be cut no rule knows. If a rule keeps the two
apart, the question is whether they are two; if a person does, it is each thing that holds them together and that nobody has
decided about.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.model import Bearing, Judgement
from onrecord.model.decided import PERSON, valid
from onrecord.model.terms import Decision
from onrecord.resolve.clusters import CURATED, Edges, Pair
from onrecord.resolve.decisions import edges
from onrecord.resolve.rules import RULES
from onrecord.store import Store


@dataclass(frozen=True)
class Contest:
    """What to decide about, a judgement; the two members of that; and why."""

    id: str
    pair: Pair
    why: str


def contested(store: Store) -> list[Contest]:
    """What a decision would end a contradiction by, each once."""
    rows = [r for r in store.run("queue/different") if RULES.get(r["rule"], r["version"]) == r["version"]]
    if not rows:
        return []
    judged, together = _component(store, {m for row in rows for m in (row["one"], row["other"])})
    acts = store.decisions(judged)
    standing = [j for j in judged.values() if RULES.get(j.rule, j.rule_version) == j.rule_version]
    known = edges((*judged.values(), *acts), standing)
    ruled = {i for a in valid(acts) if a.decision is not Decision.UNDO for i in a.used if i in judged}
    settled = {judged[i].pair for i in ruled}
    same = {p: level for p, level in known.same.items() if level == CURATED or p in together}
    by_pair: dict[Pair, Judgement | Bearing] = {
        j.pair: j for j in sorted(standing, key=lambda j: j.id, reverse=True) if j.rule != PERSON
    }
    found: dict[str, Contest] = {}
    for pair, path in _ways(Edges(same, known.different)):
        if pair in settled:
            contests = _cuts(pair, [by_pair[p] for p in path if p not in settled and p in by_pair])
        else:
            contests = [_kept_apart(by_pair[pair], [by_pair[p] for p in path if p in by_pair])] if pair in by_pair else []
        for contest in contests:
            found.setdefault(contest.id, contest)
    return list(found.values())


def _component(store: Store, seeds: set[str]) -> tuple[dict[str, Judgement | Bearing], set[Pair]]:
    """All that holds together or keeps apart these members and whoever is joined to them; and which pairs a rule may join."""
    judged: dict[str, Judgement | Bearing] = {}
    together: set[Pair] = set()
    seen: set[str] = set()
    asked = seeds
    while asked:
        seen |= asked
        rows = store.run("queue/joined", ids=sorted(asked))
        new = store.get({row["id"] for row in rows} - judged.keys())
        judged |= {i: j for i, j in new.items() if isinstance(j, Judgement | Bearing)}
        together |= {judged[row["id"]].pair for row in rows if row["together"] and row["id"] in judged}
        asked = {row["other"] for row in rows} - seen
    return judged, together


def _ways(known: Edges) -> Iterable[tuple[Pair, list[Pair]]]:
    """Each two that are kept apart and yet held together, with the shortest way between them."""
    beside: dict[str, list[str]] = defaultdict(list)
    for a, b in sorted(known.same):
        beside[a].append(b)
        beside[b].append(a)
    for pair in sorted(known.different):
        if way := _way(*pair, beside):
            yield pair, way


def _way(one: str, other: str, beside: Mapping[str, list[str]]) -> list[Pair]:
    came: dict[str, str | None] = {one: None}
    waiting = deque([one])
    while waiting and other not in came:
        here = waiting.popleft()
        for there in beside.get(here, ()):
            if there not in came:
                came[there] = here
                waiting.append(there)
    way: list[Pair] = []
    here = other
    while (before := came.get(here)) is not None:
        way.append((min(before, here), max(before, here)))
        here = before
    return way[::-1]


def _kept_apart(different: Judgement | Bearing, between: Iterable[Judgement | Bearing]) -> Contest:
    held = "; ".join(dict.fromkeys(j.reason for j in between))
    return Contest(different.id, different.pair, f"{different.reason}; yet what holds them together is: {held}")


def _cuts(apart: Pair, between: Iterable[Judgement | Bearing]) -> list[Contest]:
    one, other = apart
    told = f"a person keeps {one} and {other} apart, and this holds them together"
    return [Contest(j.id, j.pair, f"{told}: {j.reason}") for j in between]
