"""All rules of a text over Universal Dependencies, in order."""

from collections.abc import Iterator, Sequence

from ..candidate import Candidate
from ..language import Language
from ..layout import Block
from ..passage import Passage
from .according import according_candidates
from .anaphoric import anaphoric_candidates
from .colon import colon_candidates
from .nouns import noun_candidates
from .verbs import verb_candidates


def candidates(passages: Sequence[Passage], pack: Language) -> Iterator[Candidate]:
    """The candidates of all passages; of those with one content the first is the most definite."""
    for index, p in enumerate(passages):
        found = [
            *verb_candidates(p, index, pack),
            *according_candidates(p, index, pack),
            *noun_candidates(p, index, pack),
        ]
        found += colon_candidates(p, index, found, pack)
        found += anaphoric_candidates(passages, index, found, pack)
        yield from found
        yield from _spoken(p, index, found)


def _spoken(p: Passage, index: int, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """A line of dialogue that no cue reports is a statement all the same; whose, other rules tell."""
    if len(p.quotes) != 1 or not p.quotes[0].dialogue or p.paragraph.block is not Block.BODY:
        return
    start, end = p.at(p.quotes[0].first, p.quotes[0].last)
    if not any(c.covers(start) and c.covers(end - 1) for c in found):
        yield Candidate("dialogue", index, [], [(start, end)], [], speech=True)
