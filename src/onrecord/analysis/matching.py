"""What became of the statements, events and figures of one text in another: kept, moved, altered, added or dropped.

The rule, which looks at nothing but the two texts and what was read in them:

1. The texts are aligned by their lines and sentences, and where these differ by their words. Equal words at an aligned
   place are one.
2. Equal words elsewhere are one, those of one speaker first, in the order of the text.
3. Of what is left, words that are alike enough are one: the most alike first, with something added for an aligned place, one
   speaker and one cue. Figures and events are compared by the words around them.

Each is matched with at most one of its own class. Neither text comes first: exchanged, they give the same pairs.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final, TypeAlias

from onrecord.resolve.words import fold_name

ALIKE: Final = 0.6
"""How much two wordings must have in common, of 1, to be one that was altered."""

IN_PLACE: Final = 0.2
ONE_SPEAKER: Final = 0.2
ONE_CUE: Final = 0.1
"""What an aligned place, one speaker and one cue add to the likeness by which pairs are chosen."""

_SENTENCE: Final = re.compile(r"[^\n.!?…]*(?:[.!?…]+[”»\"’)]*\s*|\n+|\Z)")
_WORD: Final = re.compile(r"\s*(?:\w+|[^\w\s])\s*")

Range: TypeAlias = tuple[int, int]
Block: TypeAlias = tuple[int, int, int]


class Change(StrEnum):
    """What became of something in the later text."""

    KEPT = "kept"
    MOVED = "moved"
    ALTERED = "altered"
    ADDED = "added"
    DROPPED = "dropped"


@dataclass(frozen=True, order=True)
class Passage:
    """One thing read in a text: the ranges of its words in code points, these words, and what they are compared by.

    `facts` are what can be altered beside the words, as pairs of a name and a value; null where nothing is said of it.
    """

    ranges: tuple[Range, ...]
    kind: str
    words: str
    compared: str
    speakers: tuple[str, ...] = ()
    cue: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    id: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What is equal where the words are."""
        return self.kind, " ".join(self.words.split())


@dataclass(frozen=True)
class Match:
    """A passage of the one text and that of the other which it is; None where there is none. `altered` names what differs."""

    change: Change
    before: Passage | None
    after: Passage | None
    altered: tuple[str, ...] = ()


def matched(text: str, passages: Iterable[Passage], other: str, others: Iterable[Passage]) -> tuple[Match, ...]:
    """What became of these passages of one text in another, in the order of the later text, what was dropped last."""
    here, there = sorted(passages), sorted(others)
    turned = (other, there) < (text, here)
    first = _pairs(other, there, text, here) if turned else _pairs(text, here, other, there)
    pairs = {(j, i): placed for (i, j), placed in first.items()} if turned else first
    found = [_match(here[i], there[j], placed) for (i, j), placed in pairs.items()]
    found += [Match(Change.ADDED, None, p) for j, p in enumerate(there) if j not in {j for _, j in pairs}]
    found.sort(key=lambda m: m.after or Passage((), "", "", ""))
    return (*found, *(Match(Change.DROPPED, p, None) for i, p in enumerate(here) if i not in {i for i, _ in pairs}))


def _match(before: Passage, after: Passage, placed: bool) -> Match:
    told = {"words": before.key == after.key, "speaker": _one_speaker(before, after)}
    one, two = dict(before.facts), dict(after.facts)
    told |= {name: one.get(name) == two.get(name) for name in sorted({*one, *two})}
    altered = tuple(name for name, equal in told.items() if not equal)
    return Match(Change.ALTERED if altered else Change.KEPT if placed else Change.MOVED, before, after, altered)


def _pairs(text: str, here: Sequence[Passage], other: str, there: Sequence[Passage]) -> dict[tuple[int, int], bool]:
    """Which passage is which, by their numbers, and whether it stands in an aligned place."""
    blocks = aligned(text, other)
    images = [_images(p, blocks) for p in here]

    def placed(i: int, j: int) -> bool:
        return any(a < d and c < b for a, b in images[i] for c, d in there[j].ranges)

    found: dict[tuple[int, int], bool] = {}
    left, right = set(range(len(here))), set(range(len(there)))

    def take(candidates: Iterable[tuple[float, int, int]]) -> None:
        for _, i, j in sorted(candidates):
            if i in left and j in right:
                left.remove(i)
                right.remove(j)
                found[i, j] = placed(i, j)

    equal: dict[tuple[str, str], list[int]] = {}
    for j, p in enumerate(there):
        equal.setdefault(p.key, []).append(j)
    same = [(i, j) for i, p in enumerate(here) for j in equal.get(p.key, ())]
    take((not _one_speaker(here[i], there[j]), i, j) for i, j in same if placed(i, j))
    take((not _one_speaker(here[i], there[j]), i, j) for i, j in same if i in left and j in right)
    folded, beside = [fold_name(p.compared).split() for p in here], [fold_name(p.compared).split() for p in there]
    counts, countsbeside = [Counter(w) for w in folded], [Counter(w) for w in beside]
    alike: list[tuple[float, int, int]] = []
    for i in sorted(left):
        for j in sorted(right):
            total = len(folded[i]) + len(beside[j])
            if here[i].kind != there[j].kind or not total:
                continue
            if 2 * (counts[i] & countsbeside[j]).total() < ALIKE * total:
                continue  # no order of these words could be alike enough
            much = SequenceMatcher(a=folded[i], b=beside[j], autojunk=False).ratio()
            if much >= ALIKE:
                much += IN_PLACE * placed(i, j) + ONE_SPEAKER * _one_speaker(here[i], there[j])
                much += ONE_CUE * (fold_name(here[i].cue) == fold_name(there[j].cue))
                alike.append((-much, i, j))
    take(alike)
    return found


def aligned(text: str, other: str) -> list[Block]:
    """Where two texts are equal, as (start, start in the other, length) in code points: by sentences, then by words."""
    blocks: list[Block] = []
    ours, theirs = _cut(_SENTENCE, text, 0, len(text)), _cut(_SENTENCE, other, 0, len(other))
    for tag, a, b, c, d in SequenceMatcher(
        a=[text[s:e] for s, e in ours], b=[other[s:e] for s, e in theirs], autojunk=False
    ).get_opcodes():
        if tag == "equal":
            blocks.append((ours[a][0], theirs[c][0], ours[b - 1][1] - ours[a][0]))
        elif tag == "replace":
            one, two = _cut(_WORD, text, ours[a][0], ours[b - 1][1]), _cut(_WORD, other, theirs[c][0], theirs[d - 1][1])
            found = SequenceMatcher(a=[text[s:e].strip() for s, e in one], b=[other[s:e].strip() for s, e in two])
            blocks += [
                (one[m.a + n][0], two[m.b + n][0], min(e - s for s, e in (one[m.a + n], two[m.b + n])))
                for m in found.get_matching_blocks()
                for n in range(m.size)
            ]
    return blocks


def _cut(unit: re.Pattern[str], text: str, start: int, end: int) -> list[Range]:
    return [m.span() for m in unit.finditer(text, start, end) if m.end() > m.start()]


def _images(passage: Passage, blocks: Iterable[Block]) -> list[Range]:
    """Where in the other text the equal words of a passage stand."""
    found = []
    for start, end in passage.ranges:
        for a, b, length in blocks:
            low, high = max(start, a), min(end, a + length)
            if low < high:
                found.append((low - a + b, high - a + b))
    return found


def _one_speaker(one: Passage, other: Passage) -> bool:
    """Whether both name the same speakers: a name that holds all the words of another is the same."""
    ours, theirs = ([frozenset(fold_name(s).split()) for s in p.speakers] for p in (one, other))
    return len(ours) == len(theirs) and _all_in(ours, theirs) and _all_in(theirs, ours)


def _all_in(names: Iterable[frozenset[str]], others: Iterable[frozenset[str]]) -> bool:
    among = list(others)
    return all(any((a <= b or b <= a) and bool(a) == bool(b) for b in among) for a in names)
