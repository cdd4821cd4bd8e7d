"""All rules of a passage, in order."""

from collections.abc import Iterator

from ..candidate import Candidate
from ..language import Language
from ..passage import Passage
from .according import according_candidates
from .nouns import noun_candidates
from .verbs import verb_candidates


def universal_candidates(p: Passage, index: int, pack: Language) -> Iterator[Candidate]:
    """The candidates of one passage, in order of their rules."""
    yield from verb_candidates(p, index, pack)
    yield from according_candidates(p, index, pack)
    yield from noun_candidates(p, index, pack)
