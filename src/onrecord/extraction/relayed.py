"""What an outlet is said to report of somebody: *was quoted by the Gazette as saying that …* tells of two who said it."""

from collections.abc import Iterator, Sequence

from .candidate import Candidate
from .passage import Passage
from .syntax import adjacent_left, phrase


def relayed_candidates(p: Passage, index: int, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Around each statement that an outlet quotes somebody as making, the outlet's own, which reports it."""
    for inner in found:
        link = p.doc[inner.verb].head if inner.verb is not None and p.doc[inner.verb].dep_ == "pcomp" else None
        if link is None or link.text.casefold() != "as" or link.head.tag_ != "VBN":
            continue
        agent = next((c for c in link.head.rights if c.dep_ == "agent" and c.i < link.i), None)
        outlet = next((c for c in agent.children if c.dep_ == "pobj"), None) if agent is not None else None
        if agent is None or outlet is None or outlet.pos_ != "PROPN":
            continue
        start, _ = p.at(link.i, link.i)
        yield Candidate(
            rule="relayed",
            passage=index,
            cue=[p.at(adjacent_left(link.head), agent.i)],
            content=[(start, inner.end)],
            source=[p.at(*phrase(p, outlet, link.i))],
            speech=True,
            verb=link.head.i,
            head=outlet.i,
        )
