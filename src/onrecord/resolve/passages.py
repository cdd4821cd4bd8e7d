"""Passages that two texts share, with their places in both, and whether narration is shared or only quotation.

Shared quotation is not copying: reporters at one press conference quote one sentence word for word. Shared narration is
(across-documents.md §1). Two texts are compared word by word: runs of equal words, the longest first and each word once,
joined over small gaps. Symmetric, and a function of the two texts alone.
"""

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Final

SHINGLE: Final = 5
WINDOW: Final = 4
"""Of every four neighbouring shingles of five words one is kept, so that every shared run of eight words is found
(winnowing, Schleimer, Wilkerson and Aiken 2003)."""

CANDIDATE: Final = 2
"""Fingerprints that two texts must share to be compared."""

GAP: Final = 6
"""Words that may differ between two runs of one passage."""

KEPT: Final = 12
"""Words that a passage must share to count."""

NARRATION: Final = 16
"""Words of narration on end that tell copying; below, news writing coincides (20 pairs of 16 to 30 words read: all share
text; 12 to 15: many coincidences)."""

SAME: Final = 0.8
CUT: Final = 0.6
"""The part of both narrations, and of one, that makes the same text and a cut one."""

CROWDED: Final = 12
"""Shingles that stand more often in one of the texts (a refrain, a table) begin no run."""

_TOKEN: Final = re.compile(
    r"(?P<open>[“«„])|(?P<close>[”»])|(?P<straight>\")|(?P<paragraph>\n\s*\n|\n)|(?P<word>\d+(?:[.,]\d+)+|\w+(?:['’]\w+)*)"
)


class Relation(StrEnum):
    """How two texts are related."""

    SAME = "same"
    CUT = "cut"
    PARTIAL = "partial"
    QUOTES_ONLY = "quotesOnly"
    NONE = "none"


@dataclass(frozen=True)
class Word:
    """A word as it is compared, where it stands in the text (code points), and whether it stands in quotation marks."""

    folded: str
    start: int
    end: int
    quoted: bool


@dataclass(frozen=True)
class Text:
    """The words of a text in their order."""

    words: tuple[Word, ...]

    @classmethod
    def of(cls, text: str) -> "Text":
        """The words of this text. Straight quotation marks toggle, and are closed at the end of a paragraph."""
        words: list[Word] = []
        quoted = False
        for match in _TOKEN.finditer(text):
            if match.lastgroup == "word":
                folded = unicodedata.normalize("NFKC", match[0]).casefold().replace("’", "'")
                words.append(Word(folded, match.start(), match.end(), quoted))
            elif match.lastgroup == "straight":
                quoted = not quoted
            else:
                quoted = match.lastgroup == "open"
        return cls(tuple(words))

    @cached_property
    def narration(self) -> int:
        """How many words stand outside quotation marks."""
        return sum(not w.quoted for w in self.words)

    @cached_property
    def shingles(self) -> list[tuple[str, ...]]:
        """Every five words on end."""
        folded = [w.folded for w in self.words]
        return [tuple(folded[i : i + SHINGLE]) for i in range(len(folded) - SHINGLE + 1)]


def fingerprints(text: Text) -> frozenset[str]:
    """The winnowed shingles of a text, hashed: what it can be found by."""
    hashes = [
        hashlib.blake2b("\x1f".join(s).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest() for s in text.shingles
    ]
    windows = range(max(1, len(hashes) - WINDOW + 1)) if hashes else ()
    return frozenset(min(hashes[i : i + WINDOW]) for i in windows)


@dataclass(frozen=True)
class Passage:
    """Words that two texts share: [start, end) in either, in code points, how many words, and how many of narration.

    Words between its runs differ and are not counted. A word that either side quotes is none of narration.
    """

    one: tuple[int, int]
    other: tuple[int, int]
    words: int
    narration: int


@dataclass(frozen=True)
class Shared:
    """How two texts are related, by which passages, in the order of the first."""

    relation: Relation
    passages: tuple[Passage, ...]

    def turned(self) -> "Shared":
        """The same seen from the other text."""
        found = (Passage(p.other, p.one, p.words, p.narration) for p in self.passages)
        return Shared(self.relation, tuple(sorted(found, key=lambda p: (p.one, p.other))))


def shared(one: Text, other: Text) -> Shared:
    """What two texts share. Raises nothing; the answer for (other, one) is this one turned."""
    if [w.folded for w in one.words] > [w.folded for w in other.words]:
        return shared(other, one).turned()
    runs = _one_to_one(_runs(one, other))
    passages = tuple(p for p in (_passage(group, one, other) for group in _joined(runs)) if p.words >= KEPT)
    return Shared(_relation(passages, one, other), passages)


def _relation(passages: Sequence[Passage], one: Text, other: Text) -> Relation:
    copied = [p for p in passages if p.narration >= NARRATION]
    if not copied:
        return Relation.QUOTES_ONLY if any(2 * p.narration < p.words for p in passages) else Relation.NONE
    told = sum(p.narration for p in passages)
    parts = sorted((told / max(1, one.narration), told / max(1, other.narration)))
    if parts[0] >= SAME:
        return Relation.SAME
    return Relation.CUT if parts[1] >= CUT else Relation.PARTIAL


_Run = tuple[int, int, int]
"""The first word of a run in either text, and its length."""


def _runs(one: Text, other: Text) -> list[_Run]:
    """Every run of at least five equal words that cannot be made longer."""
    here, there = _places(one), _places(other)
    covered: dict[int, int] = {}  # by diagonal: the first word of `one` that is not in a run yet
    runs = []
    for i, shingle in enumerate(one.shingles):
        if len(here[shingle]) > CROWDED or len(there.get(shingle, ())) > CROWDED:
            continue
        for j in there.get(shingle, ()):
            if covered.get(j - i, 0) > i:
                continue
            length = SHINGLE
            while (
                i + length < len(one.words)
                and j + length < len(other.words)
                and one.words[i + length].folded == other.words[j + length].folded
            ):
                length += 1
            runs.append((i, j, length))
            covered[j - i] = i + length
    return runs


def _places(text: Text) -> dict[tuple[str, ...], list[int]]:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, shingle in enumerate(text.shingles):
        places[shingle].append(i)
    return dict(places)


def _one_to_one(runs: list[_Run]) -> list[_Run]:
    """Runs that share no word, the longest taken first and others cut to what is left of them."""
    taken: list[_Run] = []
    used_one: set[int] = set()
    used_other: set[int] = set()
    waiting = sorted(runs, key=lambda r: (-r[2], r[0], r[1]))
    for i, j, length in waiting:
        free = [k for k in range(length) if i + k not in used_one and j + k not in used_other]
        for first, last in _stretches(free):
            if last - first + 1 >= SHINGLE:
                taken.append((i + first, j + first, last - first + 1))
                used_one.update(range(i + first, i + last + 1))
                used_other.update(range(j + first, j + last + 1))
    return sorted(taken)


def _stretches(numbers: Sequence[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for n in numbers:
        if found and found[-1][1] == n - 1:
            found[-1] = (found[-1][0], n)
        else:
            found.append((n, n))
    return found


def _joined(runs: Sequence[_Run]) -> list[list[_Run]]:
    """Runs that follow one another in both texts with few words between."""
    groups: list[list[_Run]] = []
    for run in runs:
        if groups:
            i, j, length = groups[-1][-1]
            if 0 <= run[0] - (i + length) <= GAP and 0 <= run[1] - (j + length) <= GAP:
                groups[-1].append(run)
                continue
        groups.append([run])
    return groups


def _passage(runs: Sequence[_Run], one: Text, other: Text) -> Passage:
    (i, j, _), (k, m, length) = runs[0], runs[-1]
    narration = sum(not (one.words[a + n].quoted or other.words[b + n].quoted) for a, b, size in runs for n in range(size))
    return Passage(
        one=(one.words[i].start, one.words[k + length - 1].end),
        other=(other.words[j].start, other.words[m + length - 1].end),
        words=sum(size for _, _, size in runs),
        narration=narration,
    )
