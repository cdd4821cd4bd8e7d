"""Verb cues over Universal Dependencies: *dijo que …*, *«…», dijo*."""

from collections.abc import Iterator

from ..candidate import Candidate
from ..language import Language
from ..passage import Passage


def verb_candidates(p: Passage, index: int, pack: Language) -> Iterator[Candidate]:
    """The statements that verbs of one passage report, in order of the verbs."""
    for token in p.doc:
        cue = pack.cues.get(token.text.casefold())
        if cue is None or "that" not in cue.takes or p.inside[token.i] >= 0:
            continue
        subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
        clause = next((c for c in token.rights if c.dep_ == "ccomp" and c.left_edge.text == "que"), None)
        if clause is None:
            continue
        yield Candidate(
            rule="clause-after-cue",
            passage=index,
            cue=[p.at(token.i, token.i)],
            content=[p.at(clause.left_edge.i + 1, clause.right_edge.i)],
            source=[p.at(subject.left_edge.i, subject.right_edge.i)] if subject is not None else [],
            speech=cue.speech,
            verb=token.i,
            head=subject.i if subject is not None else None,
            entry=cue,
            polarity=cue.polarity,
            modality=cue.modality,
        )
