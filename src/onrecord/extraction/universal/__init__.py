"""Who said what over Universal Dependencies: the rules for every language whose pack says ``syntax: universal``."""

from collections.abc import Iterator

from ..candidate import Candidate
from ..language import Language
from ..passage import Passage
from .verbs import verb_candidates

__all__ = ["universal_candidates"]


def universal_candidates(p: Passage, index: int, pack: Language) -> Iterator[Candidate]:
    """The candidates of one passage, in order of their rules."""
    yield from verb_candidates(p, index, pack)
