"""What looks like a statement and is none, over Universal Dependencies: *declinó comentar*, *no quiso dar declaraciones*."""

from collections.abc import Sequence

from ..candidate import Candidate
from ..language import Language
from ..nonstatements import Refusal
from ..passage import Passage


def refusals(passages: Sequence[Passage], candidates: Sequence[Candidate], pack: Language) -> list[Refusal]:
    """The non-statements of a text, in order."""
    return []
