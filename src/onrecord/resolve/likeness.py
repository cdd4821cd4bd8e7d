"""What two contents have in common short of one sentence: enough to ask a person whether they report one utterance.

Proposals are made on shared words, or, between languages, on shared numbers and names alone (across-documents.md §3).
Contents that say opposite things are no likeness: by a negation, a denial or an antonym (``ingest/resolve``).
"""

from typing import Final

from .views import Utterance
from .words import Run, Words, content_words, negations, phrases, shared_runs

RUN: Final = 4
RUN_CONTENT: Final = 2
"""Words on end, and content words among them."""

JACCARD: Final = 0.3
JACCARD_SHARED: Final = 3
"""The part of all content words that both have, and how many these must be."""

CONTAINED: Final = 0.6
CONTAINED_SHARED: Final = 4
"""The part of the shorter's content words that the longer has too, and how many these must be."""

LONG_RUN: Final = 6
"""Words on end of which one is of content: enough between reports of one speaker in one week."""

SHARED: Final = 3
SHARED_PART: Final = 0.3
"""Content words that both reports have, and the part of the shorter's that these must be."""

MOST: Final = 2
MOST_PART: Final = 0.6
"""Fewer that are most of the shorter, and not all numbers and names, which many statements of one week have in common."""

MARKS: Final = 2
"""Numbers and names that contents of two languages must share."""

SHORT: Final = 20
"""Words up to which a negation anywhere in a content is taken to turn all of it."""

NEAR: Final = 2
"""Words before a shared run in which a negation turns it."""


def alike(a: Utterance, b: Utterance) -> str | None:
    """Why two contents may report one utterance, in words; nothing where they do not, or say opposite things."""
    return None if a.polarity is not b.polarity else in_common(a.words, b.words) or _in_part(a, b)


def in_common(a: Words, b: Words) -> str | None:
    """What words may make two contents one, as words tell it; nothing where they do not, or where one turns the other."""
    one, other = a.content, b.content
    if not (both := one & other):
        return None
    run = longest(shared_runs(a.said, b.said, RUN), RUN_CONTENT)
    all_words, least = len(one) + len(other) - len(both), min(len(one), len(other))
    much = (len(both) >= JACCARD_SHARED and len(both) >= JACCARD * all_words) or (
        len(both) >= CONTAINED_SHARED and len(both) >= CONTAINED * least
    )
    if not (run or much) or turned(a, b, run):
        return None
    if run:
        return f"both have “{' '.join(run)}” ({len(run)} words), not quoted on both sides or too short to tell"
    return f"both have {_listed(both)}"


def _in_part(a: Utterance, b: Utterance) -> str | None:
    """What reports of one speaker and one time have in common besides: less is enough there than between any two texts."""
    one, other = a.words, b.words
    if not (both := one.content & other.content):
        return None
    part = len(both) / min(len(one.content), len(other.content))
    most = len(both) >= MOST and part >= MOST_PART and not both <= a.marks & b.marks
    much = most or (len(both) >= SHARED and part >= SHARED_PART)
    long = longest(shared_runs(one.said, other.said, LONG_RUN), 1)
    if not (much or long) or turned(one, other, longest(shared_runs(one.said, other.said, RUN), RUN_CONTENT) or long):
        return None
    return f"both have “{' '.join(long)}” ({len(long)} words)" if long else f"both have {_listed(both)}"


def translated(a: Utterance, b: Utterance) -> str | None:
    """Why contents of two languages may report one utterance: the numbers and names that both have."""
    if not (a.language and b.language) or a.language[:2] == b.language[:2]:
        return None
    both = a.marks & b.marks
    enough = len(both) >= MARKS and 2 * len(both) >= min(len(a.marks), len(b.marks))
    return f"in two languages, both have {_listed(both)}" if enough else None


def longest(runs: set[Run], content: int) -> Run | None:
    """The longest run with enough content words; of equals the first in the alphabet, so that order cannot matter."""
    return min((r for r in runs if content_words(r) >= content), key=lambda r: (-len(r), r), default=None)


def turned(a: Words, b: Words, run: Run | None) -> bool:
    """Whether one says the opposite of the other: by a negation, a denial or an antonym that the other has not."""
    if len(a.said) <= SHORT and len(b.said) <= SHORT:
        denied = a.denies is not b.denies
        return denied is not _opposed(a.poles, b.poles)
    return run is not None and negated(a.said, run) is not negated(b.said, run)


def reversed_before(a: Words, b: Words, run: Run) -> bool:
    """Whether right before the words that both have, one has a negation and the other has words that are none.

    Of a quotation that begins with the words both have, nothing is known of what stood before.
    """
    fronts = [_before(words.said, run) for words in (a, b)]
    turns = [any(front[-len(p) :] == p for p in phrases("verb-negations.txt")) for front in fronts]
    return all(front and front[-1] is not None for front in fronts) and turns[0] is not turns[1]


def _before(said: tuple[str | None, ...], run: Run) -> tuple[str | None, ...]:
    return said[: next(i for i in range(len(said)) if said[i : i + len(run)] == run)]


def _opposed(one: frozenset[tuple[int, int]], other: frozenset[tuple[int, int]]) -> bool:
    """Whether one has a word and the other its antonym, neither both, for an odd number of such pairs of words."""
    facing = [(row, side) for row, side in one if (row, 1 - side) in other]
    return sum((row, 1 - side) not in one and (row, side) not in other for row, side in facing) % 2 == 1


def negated(said: tuple[str | None, ...], run: Run, *, after: bool = False) -> bool:
    """Whether a negation stands just before the run where it first stands, or just `after` it."""
    at = next(i for i in range(len(said)) if said[i : i + len(run)] == run)
    end = at + len(run)
    return any(word in negations() for word in (said[end : end + NEAR] if after else said[max(0, at - NEAR) : at]))


def _listed(words: frozenset[str]) -> str:
    return ", ".join(f"“{w}”" for w in sorted(words))
