"""Clusters: a function of the set of judgements, so that neither order nor batches can show in them.

Clusters are the connected components of *same*. One that holds two members which must not be one is contested: it alone
is cut at the next higher level of strength, until nothing in it is contested. Its head is its least member id; of
members that stand for names, if it has any.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final, TypeAlias

Pair: TypeAlias = tuple[str, str]

CURATED: Final = 4
"""The level of what a person accepted: above every rule's."""


BORNE: Final = 5
"""The level at which an actor bears its name: that it is printed so is never cut, unless a person says otherwise."""


@dataclass(frozen=True)
class Edges:
    """What holds members together, each pair (sorted) with its level, and what must keep two apart."""

    same: dict[Pair, int]
    different: frozenset[Pair]


@dataclass(frozen=True)
class Clusters:
    """The head of every member, and the members of contested components, which a person should look at."""

    head: dict[str, str]
    contested: frozenset[str]

    def members(self) -> dict[str, tuple[str, ...]]:
        """The members under each head, sorted."""
        grouped = defaultdict(list)
        for member, head in sorted(self.head.items()):
            grouped[head].append(member)
        return {head: tuple(members) for head, members in grouped.items()}


def clusters(members: Iterable[str], edges: Edges, first: Collection[str] = ()) -> Clusters:
    """The clusters of these members; edges to others are left out. Heads are among those `first`, where there are any."""
    head: dict[str, str] = {}
    contested: set[str] = set()
    apart: dict[str, set[str]] = defaultdict(set)
    for a, b in edges.different:
        apart[a].add(b)
    open_components = [(component, 1) for component in _components(set(members), edges, 1)]
    while open_components:
        component, level = open_components.pop()
        if len(component) > 1 and any(not component.isdisjoint(apart[a]) for a in component & apart.keys()):
            contested |= component
            open_components += [(part, level + 1) for part in _components(component, edges, level + 1)]
        else:
            head |= dict.fromkeys(component, min(component.intersection(first) or component))
    return Clusters(head, frozenset(contested))


def _components(members: Collection[str], edges: Edges, level: int) -> list[set[str]]:
    """The members grouped by edges of at least this level (union-find)."""
    parent = {member: member for member in members}

    def root(member: str) -> str:
        while parent[member] != member:
            parent[member] = member = parent[parent[member]]
        return member

    for (a, b), strength in edges.same.items():
        if strength >= level and a in parent and b in parent:
            parent[max(root(a), root(b))] = min(root(a), root(b))
    groups: dict[str, set[str]] = defaultdict(set)
    for member in parent:
        groups[root(member)].add(member)
    return list(groups.values())
