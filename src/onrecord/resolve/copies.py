"""Copies: which texts share passages, as records with their spans in both (across-documents.md §1)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Final, TypeAlias

from onrecord.model import Record, Reuse, SharedPassage, Snapshot
from onrecord.model.terms import TextRelation

from .blocks import Spread, here
from .passages import CANDIDATE, NARRATION, Passage, Relation, Shared, Text, fingerprints, read, shared

SHARED_PASSAGES: Final = "text.shared-passages"
VERSION: Final = "1"

Pair: TypeAlias = tuple[str, str]
"""Two snapshots, the lesser id first."""


@dataclass(frozen=True)
class Copies:
    """Of each pair of texts that share passages: how they are related, and which passages."""

    relations: Mapping[Pair, TextRelation]
    passages: Mapping[Pair, tuple[Passage, ...]]

    def hold(self, one: str, spans: Iterable[tuple[int, int]], other: str, others: Iterable[tuple[int, int]]) -> bool:
        """Whether one copied passage holds these places of the one text and those of the other.

        Copied is a passage with narration enough; a quotation that both texts have tells nothing.
        """
        turned = one > other
        here, there = (others, spans) if turned else (spans, others)
        found = self.passages.get((other, one) if turned else (one, other), ())
        here, there = list(here), list(there)
        return any(p.narration >= NARRATION and _within(here, p.one) and _within(there, p.other) for p in found)


def copies(new: Iterable[Snapshot], held: Iterable[Snapshot], spread: Spread = here) -> Copies:
    """What each new text shares with each other new one and each one held. Versions of one document are compared too.

    `spread` reads and compares the texts.
    """
    fresh = {s.id: s for s in new}
    everyone = {**{s.id: s for s in held}, **fresh}
    texts = dict(zip(everyone, spread(read, (s.text for s in everyone.values())), strict=True))
    relations: dict[Pair, TextRelation] = {}
    passages: dict[Pair, tuple[Passage, ...]] = {}
    groups = [(one, [other for _, other in pairs]) for one, pairs in groupby(_candidates(texts, fresh), itemgetter(0))]
    compared = spread(_compared, ((texts[one], [texts[i] for i in others]) for one, others in groups))
    for (one, others), answers in zip(groups, compared, strict=True):
        for other, found in zip(others, answers, strict=True):
            if found.relation is not Relation.NONE:
                relations[one, other] = TextRelation(found.relation)
                passages[one, other] = found.passages
    return Copies(relations, passages)


def _compared(texts: tuple[Text, list[Text]]) -> list[Shared]:
    one, others = texts
    return [shared(one, other) for other in others]


def records(found: Copies, snapshots: Mapping[str, Snapshot]) -> Iterator[Record]:
    """The same as records, with the spans of every passage in both texts."""
    for (one, other), relation in sorted(found.relations.items()):
        reuse = Reuse.of(SHARED_PASSAGES, VERSION, relation, (one, other))
        yield reuse
        for passage in found.passages[one, other]:
            spans = snapshots[one].span(*passage.one), snapshots[other].span(*passage.other)
            yield from spans
            yield SharedPassage(
                passage_of=reuse.id,
                in_one=spans[0].id,
                in_other=spans[1].id,
                shared_words=passage.words,
                narration_words=passage.narration,
            )


def _candidates(texts: Mapping[str, Text], fresh: Iterable[str]) -> Iterator[Pair]:
    """Pairs with fingerprints enough in common, each once, at least one of them new."""
    prints = {i: fingerprints(t) for i, t in texts.items()}
    holders: dict[int, list[str]] = defaultdict(list)
    for i in sorted(prints):
        for key in prints[i]:
            holders[key].append(i)
    found: set[Pair] = set()
    for i in fresh:
        common: dict[str, int] = defaultdict(int)
        for key in prints[i]:
            for other in holders[key]:
                common[other] += 1
        found |= {(min(i, o), max(i, o)) for o, n in common.items() if o != i and n >= CANDIDATE}
    return iter(sorted(found))


def _within(spans: Iterable[tuple[int, int]], passage: tuple[int, int]) -> bool:
    return all(passage[0] <= start and end <= passage[1] for start, end in spans)
