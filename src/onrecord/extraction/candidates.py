"""All rules for statements over the labels of an English parse, in order."""

from collections.abc import Iterator, Sequence

from .candidate import Candidate
from .language import Language
from .nominal import nominal_candidates
from .passage import Passage
from .phrases import phrase_candidates
from .relayed import relayed_candidates
from .verbs import verb_candidates


def candidates(passages: Sequence[Passage], pack: Language) -> Iterator[Candidate]:
    """The candidates of all passages; of those with one content the first is the most definite."""
    for index, p in enumerate(passages):
        found = [*verb_candidates(p, index, pack), *phrase_candidates(p, index, pack)]
        found += relayed_candidates(p, index, found)
        yield from found
        yield from nominal_candidates(p, index, pack, {c.verb for c in found})
