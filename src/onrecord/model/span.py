"""Spans: the exact words of an exact text (law 1).

A span is a half-open range of Unicode code points, never of bytes or UTF-16 units. It carries its words, 32 code points
of context on each side, the SHA-256 of the snapshot, and where its source is divided the page or the time, so that it can
be found again, and checked, by anyone who holds the text. The fields fold Web Annotation's TextPositionSelector,
TextQuoteSelector and FragmentSelector into one record.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from .fragment import fragment
from .ids import mint
from .record import Record

CONTEXT: Final = 32
"""Code points of context kept before and after."""


class SpanError(ValueError):
    """A range that is empty, out of the text, or whose words are not in it."""


@dataclass(frozen=True, kw_only=True)
class Span(Record):
    """Words of a snapshot. Made by `Snapshot.span`, which cannot make a wrong one."""

    PREFIX = "sp"

    span_of: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    sha256: str
    fragment: str | None = None
    withdrawn: bool | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if not 0 <= self.start < self.end:
            raise SpanError(f"a span must not be empty or negative: [{self.start}, {self.end})")
        if self.withdrawn:
            if self.exact or self.prefix or self.suffix:
                raise SpanError(f"[{self.start}, {self.end}) was withdrawn and still has words")
        elif len(self.exact) != self.end - self.start:
            raise SpanError(f"[{self.start}, {self.end}) does not have the length of {self.exact!r}")
        if self.id != span_id(self.span_of, self.start, self.end):
            raise SpanError(f"{self.id} is not the id of [{self.start}, {self.end}) in {self.span_of}")

    def stands_in(self, text: str) -> bool:
        """Whether law 1 holds of this span in that text."""
        return (
            text[self.start : self.end] == self.exact
            and text[max(0, self.start - CONTEXT) : self.start] == self.prefix
            and text[self.end : self.end + CONTEXT] == self.suffix
            and fragment(text, self.start) == self.fragment
        )


@lru_cache(maxsize=1)
def span_id(snapshot: str, start: int, end: int) -> str:
    """The id of [start, end) in a snapshot; the last is kept, for a span checks at once what it was made with."""
    return mint(Span.PREFIX, snapshot, start, end)
