"""Cues of other kinds: *according to*, the colon of a headline, the label of a transcript."""

import re
from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from .candidate import Candidate
from .language import Language
from .layout import Block
from .passage import Passage, Range, mark
from .syntax import phrase, trimmed

LONGEST_HEADLINE: Final = 30
"""Tokens up to which a first paragraph can be a headline that ends with a stop."""

NAME: Final = re.compile(r"(?:[A-Z\u00c0-\u00dd][\w.’'-]*\s?){1,4}$")


def phrase_candidates(p: Passage, index: int, pack: Language) -> Iterator[Candidate]:
    """The statements of one passage that stand under a phrase or a colon."""
    yield from _according(p, index, pack)
    yield from _survey(p, index, pack)
    if p.paragraph.block in (Block.HEADLINE, Block.SUBHEADING) or (index == 0 and len(p.doc) <= LONGEST_HEADLINE):
        yield from _colon(p, index, pack)


def _according(p: Passage, index: int, pack: Language) -> Iterator[Candidate]:
    doc = p.doc
    words = p.words
    for opening in pack.pack["according"]:
        parts = tuple(opening.split())
        if parts[0] not in words:
            continue
        for i in range(len(words) - len(parts)):
            if words[i : i + len(parts)] != parts or p.inside[i] >= 0:
                continue
            preposition = doc[i + len(parts) - 1]
            head = next((c for c in preposition.children if c.dep_ == "pobj"), None)
            if head is None:
                head = next((c.root for c in doc.noun_chunks if c.start == i + len(parts)), None)
            if head is None or head.i < i:
                continue
            low, high = p.sentence(i)
            first, last = _source(p, head, i + len(parts), high, at_start=i == low)
            ranges = _content(p, i, last, low, high)
            if not ranges:
                continue
            yield Candidate(
                rule="according-to",
                passage=index,
                cue=[p.at(i, i + len(parts) - 1)],
                content=[p.at(a, b) for a, b in ranges],
                source=[p.at(first, last)],
                speech=True,
                head=head.i,
            )


def _survey(p: Passage, index: int, pack: Language) -> Iterator[Candidate]:
    """*In a poll of drivers, six in ten would turn back.*"""
    for low, high in p.sentences:
        token = p.doc[low]
        head = next((c for c in token.children if c.dep_ == "pobj"), None) if token.text.casefold() == "in" else None
        if head is None or head.lemma_.casefold() not in pack.words("surveys") or p.inside[low] >= 0 or head.i > high:
            continue
        first, last = _source(p, head, low + 1, high, at_start=True)
        if ranges := _content(p, low, last, low, high):
            content = [p.at(a, b) for a, b in ranges]
            source = [p.at(first, last)]
            yield Candidate("according-to", index, [p.at(low, low)], content, source, speech=False, head=head.i)


def _source(p: Passage, head: Token, first: int, high: int, at_start: bool) -> Range:
    _, last = phrase(p, head)
    if at_start:
        # The parse tends to hang the main clause on the phrase; it ends at the comma, where the clause begins.
        depth = 0
        for i in range(head.i, high + 1):
            depth += {"(": 1, ")": -1}.get(p.doc[i].text, 0)
            if p.doc[i].text == "," and depth == 0 and not _apposition_follows(p, i, last):
                return trimmed(p, first, min(last, i - 1) if i - 1 >= head.i else last)
    return trimmed(p, first, max(head.i, min(last, high)))


def _apposition_follows(p: Passage, comma: int, last: int) -> bool:
    return (
        comma < last
        and p.doc[comma + 1].head.i < comma
        and p.doc[comma + 1].dep_ in ("appos", "det", "amod", "compound")
        and any(t.text == "," for t in p.doc[comma + 1 : last + 2])
    )


def _content(p: Passage, cue: int, last: int, low: int, high: int) -> list[Range]:
    doc = p.doc
    before, after = cue - 1, last + 1
    while before >= low and (
        (mark(doc[before]) and p.inside[before] < 0) or doc[before].text.casefold() in ("and", "but", "also")
    ):
        before -= 1
    while after <= high and mark(doc[after]) and p.inside[after] < 0:
        after += 1
    start = low
    for i in range(before, low, -1):
        if doc[i].text == ";" and p.inside[i] < 0:
            start = i + 1
            break
    ranges = []
    if before > start or (before == start and not mark(doc[start])):
        ranges.append(trimmed(p, start, before))
    if after <= high:
        comma_closes = any(t.text in (",", "—", "–") for t in doc[last + 1 : after])
        if not ranges or (comma_closes and any(t.pos_ in ("VERB", "AUX") for t in doc[after : high + 1])):
            ranges.append(trimmed(p, after, high))
    return [r for r in ranges if any(not mark(t) for t in doc[r[0] : r[1] + 1])]


def _colon(p: Passage, index: int, pack: Language) -> Iterator[Candidate]:
    """*Ministry: no crisis*, and *No crisis: ministry* is not read: which side speaks cannot be told there."""
    doc = p.doc
    place = next((t.i for t in doc if t.text == ":" and p.inside[t.i] < 0), None)
    if place is None or place == 0 or place + 1 >= len(doc) or place > 6:
        return
    words = doc[:place]
    if any(t.pos_ in ("VERB", "AUX") for t in words) or not NAME.search(words.text):
        return
    bodies = pack.words("organisation_words") | pack.words("posts") | pack.words("people")
    if not any(t.pos_ == "PROPN" or t.text.casefold() in bodies for t in words) or words[0].pos_ == "DET":
        return
    if p.inside[place + 1] < 0 and not any(t.pos_ in ("VERB", "AUX") for t in doc[place + 1 :]):
        return
    yield Candidate(
        rule="headline-colon",
        passage=index,
        cue=[p.at(place, place)],
        content=[p.at(*trimmed(p, place + 1, len(doc) - 1))],
        source=[p.at(*trimmed(p, 0, place - 1))],
        speech=False,
        head=words.root.i,
    )
