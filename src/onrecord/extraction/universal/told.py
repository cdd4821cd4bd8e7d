"""To whom or where something was said, over Universal Dependencies: *dijo a Radio Z*, *en una entrevista con …*."""

from collections.abc import Sequence

from ..actors import Actors
from ..candidate import Candidate
from ..language import Language
from ..passage import Passage
from ..told import Told


def told(candidate: Candidate, passages: Sequence[Passage], actors: Actors, pack: Language) -> Told | None:
    """What the candidate's own sentence says of the occasion, outside what was said."""
    return None
