"""Chains: on which documents everything known of some words rests (across-documents.md §2).

A chain leads from the speaker through a report with access and the documents that took it over to a document held. The
greatest number of chains that share no document is the least number of documents without which nothing is known (Menger
1927); of several such sets the one nearest the reader is given. Reports that do not say where they have it from are no
chain.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import networkx as nx
from networkx.algorithms.flow import preflow_push


@dataclass(frozen=True)
class Carried:
    """A document that carries the words: whether its text is held and its own words show access, and whence it has them."""

    document: str
    held: bool
    access: bool
    taken_from: tuple[str, ...] = ()


_SPEAKER: Final = ("", "speaker")
_READER: Final = ("", "reader")


def rests_on(documents: Iterable[Carried]) -> tuple[str, ...]:
    """The least set of documents on which everything known rests, nearest the reader, sorted by id.

    Its length is the number of chains from the speaker to the reader that share no document.
    """
    graph: nx.DiGraph[tuple[str, str]] = nx.DiGraph()
    graph.add_nodes_from((_SPEAKER, _READER))
    for carried in sorted(documents, key=lambda c: c.document):
        into, out = (carried.document, "in"), (carried.document, "out")
        graph.add_edge(into, out, capacity=1)
        if carried.access:
            graph.add_edge(_SPEAKER, into)
        if carried.held:
            graph.add_edge(out, _READER)
        for parent in carried.taken_from:
            graph.add_edge((parent, "out"), into)
    flow = preflow_push(graph, _SPEAKER, _READER)
    # What still reaches the reader against the flow lies behind the cut; a document is cut where only its end does.
    open_edges = [(u, v) for u, v, edge in flow.edges(data=True) if edge["capacity"] > edge["flow"]]
    behind = {_READER} | nx.ancestors(nx.DiGraph([*open_edges, (_READER, _READER)]), _READER)
    return tuple(sorted(d for d, end in graph if end == "in" and (d, "out") in behind and (d, "in") not in behind))
