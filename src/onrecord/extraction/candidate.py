"""What the rules hand on: a possible statement, in tokens of one passage or code points of the text."""

from dataclasses import dataclass, field

from onrecord.model.terms import Modality, Polarity

from .language import Cue

Span = tuple[int, int]
"""Code points of the whole text, half-open."""


@dataclass(slots=True)
class Candidate:
    """A possible statement under one cue. `passage` and `verb`, `head` (tokens) tell where its words were parsed.

    `content` grows while quotations without a cue of their own are joined to it; everything else stays as found.
    """

    rule: str
    passage: int
    cue: list[Span]
    content: list[Span]
    source: list[Span]
    speech: bool
    verb: int | None = None
    head: int | None = None
    entry: Cue | None = None
    polarity: Polarity | None = None
    modality: Modality | None = None
    parent: "Candidate | None" = field(default=None, repr=False)

    @property
    def start(self) -> int:
        """Where its content begins."""
        return min(s for s, _ in self.content)

    @property
    def end(self) -> int:
        """Where its content ends."""
        return max(e for _, e in self.content)

    def covers(self, at: int) -> bool:
        """Whether a code point is within its content."""
        return any(s <= at < e for s, e in self.content)
