"""Passages that two texts share, with their places in both, and whether narration is shared or only quotation.

Shared quotation is not copying: reporters at one press conference quote one sentence word for word. Shared narration is
(across-documents.md §1). Two texts are compared word by word: runs of equal words, the longest first and each word once,
joined over small gaps. Symmetric, and a function of the two texts alone.
"""

import hashlib
import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
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
class Text:
    """The words of a text in their order: each as it is compared, [start, end) in the text (code points), and whether it
    stands in quotation marks.
    """

    folded: tuple[str, ...]
    starts: Sequence[int]
    ends: Sequence[int]
    quoted: bytes

    @classmethod
    def of(cls, text: str) -> "Text":
        """The words of this text. Straight quotation marks toggle, and are closed at the end of a paragraph."""
        folded: list[str] = []
        starts, ends, quoted = array("L"), array("L"), bytearray()
        inside = False
        for match in _TOKEN.finditer(text):
            kind = match.lastgroup
            if kind == "word":
                folded.append(_fold(match[0]))
                start, end = match.span()
                starts.append(start)
                ends.append(end)
                quoted.append(inside)
            elif kind == "straight":
                inside = not inside
            else:
                inside = kind == "open"
        return cls(tuple(folded), starts, ends, bytes(quoted))

    def __len__(self) -> int:
        return len(self.folded)

    @cached_property
    def narration(self) -> int:
        """How many words stand outside quotation marks."""
        return self.quoted.count(0)

    @cached_property
    def shingles(self) -> tuple[int, ...]:
        """Every five words on end, hashed."""
        rows = (self.folded[i:] for i in range(SHINGLE))
        return tuple([_hash("\x1f".join(words)) for words in zip(*rows, strict=False)])

    @cached_property
    def places(self) -> dict[int, int]:
        """Where each shingle stands first."""
        return dict(zip(reversed(self.shingles), range(len(self.shingles) - 1, -1, -1), strict=True))

    @cached_property
    def again(self) -> dict[int, list[int]]:
        """All places of each shingle that stands more than once."""
        found: dict[int, list[int]] = {}
        if len(self.places) < len(self.shingles):
            for i, shingle in enumerate(self.shingles):
                if self.places[shingle] != i:
                    found.setdefault(shingle, [self.places[shingle]]).append(i)
        return found

    def at(self, shingle: int) -> Sequence[int]:
        """All places of a shingle that stands in the text."""
        return self.again.get(shingle) or (self.places[shingle],)


def read(text: str) -> Text:
    """The words of a text, with its shingles ready."""
    found = Text.of(text)
    _ = found.shingles
    return found


@lru_cache(maxsize=100_000)
def _fold(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold().replace("’", "'")


def _hash(shingle: str) -> int:
    return int.from_bytes(hashlib.blake2b(shingle.encode("utf-8", "surrogatepass"), digest_size=8).digest())


def fingerprints(text: Text) -> frozenset[int]:
    """The winnowed shingles of a text, hashed: what it can be found by."""
    hashes = text.shingles
    if len(hashes) < WINDOW:
        return frozenset(sorted(hashes)[:1])
    return frozenset(map(min, *(hashes[i:] for i in range(WINDOW))))


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
    if one.folded > other.folded:
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
    here, there = one.folded, other.folded
    common = [(i, s) for s in one.places.keys() & other.places.keys() for i in one.at(s)]
    covered: dict[int, int] = {}  # by diagonal: the first word of `one` that is not in a run yet
    runs = []
    for i, shingle in sorted(common):
        if len(one.at(shingle)) > CROWDED or len(other.at(shingle)) > CROWDED:
            continue
        for j in other.at(shingle):
            if covered.get(j - i, 0) > i:
                continue
            length, most = SHINGLE, min(len(here) - i, len(there) - j)
            while length < most and here[i + length] == there[j + length]:
                length += 1
            runs.append((i, j, length))
            covered[j - i] = i + length
    return runs


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
    narration = sum(
        not (here or there)
        for a, b, size in runs
        for here, there in zip(one.quoted[a : a + size], other.quoted[b : b + size], strict=True)
    )
    return Passage(
        one=(one.starts[i], one.ends[k + length - 1]),
        other=(other.starts[j], other.ends[m + length - 1]),
        words=sum(size for _, _, size in runs),
        narration=narration,
    )
