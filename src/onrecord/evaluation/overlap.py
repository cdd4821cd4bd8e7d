"""Spans as sets of word tokens, and pairs of those that overlap most."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

WORD: Final = re.compile(r"\w+(?:['’.,\-]\w+)*")
"""A word token: letters and digits, with the marks inside words and numbers."""

Tokens = frozenset[int]
T = TypeVar("T")


class Text:
    """One text and its word tokens."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._words = [m.span() for m in WORD.finditer(text)]
        self._starts = [start for start, _ in self._words]

    def tokens(self, spans: Any) -> Tokens:
        """The numbers of the word tokens that a span, or any of several, touches."""
        held: set[int] = set()
        for start, end in ranges(spans):
            i = max(0, bisect_right(self._starts, start) - 1)
            while i < len(self._words) and self._words[i][0] < end:
                if self._words[i][1] > start:
                    held.add(i)
                i += 1
        return frozenset(held)

    def words(self, spans: Any) -> str:
        """The words of a span, or of several."""
        return " … ".join(" ".join(self.text[start:end].split()) for start, end in ranges(spans))


def ranges(spans: Any) -> list[tuple[int, int]]:
    """One span, several or none, as several."""
    if not spans:
        return []
    return [tuple(s) for s in spans] if isinstance(spans[0], list | tuple) else [tuple(spans)]


def dice(a: frozenset[T], b: frozenset[T]) -> float:
    """How much two sets have in common, 0 to 1; two empty ones are the same."""
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0


def pairs(gold: Sequence[T], found: Sequence[T], overlap: Callable[[T, T], float], least: float = 0.0) -> list[tuple[int, int]]:
    """One-to-one pairs of places whose overlap is positive and at least `least`, best first, then in order."""
    ranked = sorted(
        (-value, i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if (value := overlap(g, f)) > 0 and value >= least
    )
    chosen: list[tuple[int, int]] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, i, j in ranked:
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            chosen.append((i, j))
    return chosen
