"""Origins: on how many independent roots reports rest, as bounds, with every collapse explained (across-documents.md §2).

A root is a knot of reports (those that share narration, or credit each other in a ring) which has no parent outside
itself, or whose own words show access: the outlet was told, was there, or the document is the speaker's own. Two roots
may still be one. What surely ties them lowers the number that there can be *at most*; what perhaps ties them, and
reports which do not say where they have it from, lower the number that there are *at least*.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final

import networkx as nx


class Access(StrEnum):
    """How a report comes by the words: from its own document, as a witness, or nobody says."""

    OWN = "own"
    WITNESS = "witness"
    UNKNOWN = "unknown"


class TieKind(StrEnum):
    """Why two reports may have one root."""

    DERIVED = "derived"
    SAME_TEXT = "sameText"
    SAME_OUTLET = "sameOutlet"
    SAME_SPEAKER = "sameSpeaker"
    SAME_OWNER = "sameOwner"
    SAME_INSTITUTION = "sameInstitution"
    PROPOSED = "proposed"


CERTAIN: Final = frozenset({TieKind.SAME_TEXT, TieKind.SAME_OUTLET, TieKind.SAME_SPEAKER})
"""Ties that make one root of two, whatever else is known; the others only may."""


@dataclass(frozen=True)
class Tie:
    """An edge between two reports with what shows it: spans in either text, or what they share in words.

    Of a derivation `one` is the child and `other` the parent; all other ties have no direction.
    """

    one: str
    other: str
    kind: TieKind
    spans: tuple[str, ...] = ()
    because: str = ""


@dataclass(frozen=True)
class Source:
    """A report, or of a claim a statement, as far as its origin goes."""

    id: str
    access: Access = Access.UNKNOWN


@dataclass(frozen=True)
class Origin:
    """A root after all that is certain: the reports that stand at it, and the best access among them."""

    access: Access
    reports: tuple[str, ...]


@dataclass(frozen=True)
class Origins:
    """The roots, least and most, and the edges by which reports were counted as one."""

    at_least: int
    at_most: int
    roots: tuple[Origin, ...]
    collapsed: tuple[Tie, ...]
    doubtful: tuple[Tie, ...]


def origins(sources: Iterable[Source], ties: Iterable[Tie]) -> Origins:
    """The origins of these reports. Ties to others are left out; neither order makes a difference."""
    access = {s.id: s.access for s in sources}
    given = sorted(
        {t for t in ties if t.one in access and t.other in access and t.one != t.other},
        key=lambda t: (t.kind, t.one, t.other, t.spans, t.because),
    )
    knots, roots = _knots(access, given)
    certain = _Union(knots.values())
    loose = _Union(knots.values())
    for tie in given:
        if tie.kind is TieKind.DERIVED:
            continue
        if tie.kind in CERTAIN:
            certain.join(knots[tie.one], knots[tie.other])
        loose.join(knots[tie.one], knots[tie.other])
    grouped = defaultdict(list)
    for name in sorted(access):
        if knots[name] in roots:
            grouped[certain.root(knots[name])].append(name)
    known = {loose.root(knots[name]) for name, how in access.items() if how is not Access.UNKNOWN}
    return Origins(
        at_least=max(len(known), min(1, len(grouped))),
        at_most=len(grouped),
        roots=tuple(sorted((_origin(group, access) for group in grouped.values()), key=lambda o: o.reports)),
        collapsed=tuple(t for t in given if t.kind is TieKind.DERIVED or t.kind in CERTAIN),
        doubtful=tuple(t for t in given if t.kind is not TieKind.DERIVED and t.kind not in CERTAIN),
    )


def chained(groups: Iterable[Sequence[str]], kind: TieKind, because: str = "") -> list[Tie]:
    """The fewest ties that make one of each group: its members are tied in a row, in the order of ids."""
    return [Tie(a, b, kind, because=because) for group in groups for a, b in pairwise(sorted(set(group)))]


def _knots(access: dict[str, Access], ties: Iterable[Tie]) -> tuple[dict[str, int], set[int]]:
    """The knot of every report, and which knots are roots."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(sorted(access))
    for tie in ties:
        if tie.kind is TieKind.DERIVED:
            graph.add_edge(tie.one, tie.other)
        elif tie.kind is TieKind.SAME_TEXT:
            graph.add_edges_from([(tie.one, tie.other), (tie.other, tie.one)])
    knotted = nx.condensation(graph)
    knots: dict[str, int] = knotted.graph["mapping"]
    open_ended = {knot for knot in knotted if knotted.out_degree(knot) == 0}
    return knots, open_ended | {knots[name] for name, how in access.items() if how is not Access.UNKNOWN}


def _origin(reports: list[str], access: dict[str, Access]) -> Origin:
    found = {access[r] for r in reports}
    return Origin(next(a for a in Access if a in found), tuple(reports))


class _Union:
    """Union-find over knots."""

    def __init__(self, knots: Iterable[int]) -> None:
        self._parent = {knot: knot for knot in knots}

    def root(self, knot: int) -> int:
        while self._parent[knot] != knot:
            self._parent[knot] = knot = self._parent[self._parent[knot]]
        return knot

    def join(self, one: int, other: int) -> None:
        self._parent[max(self.root(one), self.root(other))] = min(self.root(one), self.root(other))
