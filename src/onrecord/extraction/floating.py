"""Quotations without a cue of their own: whose words they are, told by what stands before or after them."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from .candidate import Candidate
from .layout import Block
from .passage import Passage, Range, mark

SHORT: Final = 4
"""Words from which a quotation can be a sentence somebody spoke rather than a phrase the writer keeps at a distance."""


def floating(passages: Sequence[Passage], found: list[Candidate]) -> list[Candidate]:
    """The candidates with the free quotations joined to them, and new ones for quotations that have none to join.

    A quotation that fills its sentence goes on with the words of the candidate before it in its paragraph when that one
    quotes; after a colon at the end of the paragraph before, it is introduced by that; a paragraph of nothing but
    quotation continues the speaker of the quotation before.
    """
    found = sorted(found, key=lambda c: (c.start, c.end))
    made: list[Candidate] = []
    for index, p in enumerate(passages):
        if p.paragraph.block not in (Block.BODY, Block.STANDFIRST):
            continue
        for sentence in p.sentences:
            if not _quotation(p, sentence):
                continue
            span = p.at(*sentence)
            if any(
                c.passage == index and any(s < span[1] and span[0] < e for s, e in c.content) and not _quoted_cue(p, c)
                for c in found
            ):
                continue
            before = _before(passages, index, span[0], [*found, *made])
            if _words(p, sentence) < SHORT and (before is None or before.passage != index):
                continue
            if (
                (before is not None and before.passage == index and (_quoting(passages, before) or before.verb is not None))
                or (before is not None and _introduces(passages, index, before))
                or (
                    before is not None
                    and before.passage == index - 1
                    and before.rule != "free-quotation"
                    and _quoting(passages, before)
                    and _ends_with(passages, before)
                )
            ):
                before.content.append(_snapped(p, sentence))
            elif before is not None:
                made.append(
                    Candidate(
                        "free-quotation", index, [], [_snapped(p, sentence)], [], speech=True, parent=None, entry=before.entry
                    )
                )
    return sorted([*found, *made], key=lambda c: (c.start, c.end))


def _quotation(p: Passage, sentence: Range) -> bool:
    """Whether a sentence is a quotation, or begins as one and ends in a few words of the writer's without a verb."""
    if p.quoted_whole(sentence):
        return True
    loose = [t for t in p.doc[sentence[0] : sentence[1] + 1] if p.inside[t.i] < 0 and not mark(t)]
    starts = p.inside[sentence[0]] >= 0
    return starts and len(loose) < 0.3 * _words(p, sentence) and not any(t.pos_ in ("VERB", "AUX") for t in loose)


def _words(p: Passage, sentence: Range) -> int:
    return sum(1 for t in p.doc[sentence[0] : sentence[1] + 1] if not mark(t))


def _snapped(p: Passage, sentence: Range) -> tuple[int, int]:
    return p.at(*sentence)


def _before(passages: Sequence[Passage], index: int, at: int, found: Sequence[Candidate]) -> Candidate | None:
    near = [c for c in found if c.start < at and index - 2 <= c.passage <= index and c.speech]
    near = [c for c in near if not _quoted_cue(passages[c.passage], c) and c.parent is None]
    last = max(near, key=_last, default=None)
    if last is not None and not _quoting(passages, last):
        # "A," she said, referring to the fence. "B." - the quotation goes on, not what she referred to.
        p = passages[last.passage]
        low, _ = p.at(*p.sentence(last.verb)) if last.verb is not None else (at, at)
        beside = [c for c in near if c.passage == last.passage and _last(c)[1] >= low and _quoting(passages, c)]
        return max(beside, key=_last, default=last)
    return last


def _last(candidate: Candidate) -> tuple[int, int]:
    """Where a candidate ends, cue and content together, to find the latest."""
    return candidate.passage, max(candidate.end, max((e for _, e in candidate.cue), default=0))


def _quoting(passages: Sequence[Passage], candidate: Candidate) -> bool:
    p = passages[candidate.passage]
    return any(p.inside[t.i] >= 0 and not mark(t) for t in p.tokens_from(candidate.content))


def _introduces(passages: Sequence[Passage], index: int, before: Candidate) -> bool:
    p = passages[before.passage]
    return before.passage == index - 1 and p.doc[len(p.doc) - 1].text == ":"


def _quoted_cue(p: Passage, candidate: Candidate) -> bool:
    """Whether the cue itself stands in a quotation: then the candidate is nested in somebody's words."""
    start = candidate.cue[0][0] if candidate.cue else candidate.start
    token = bisect_left(p.starts, start)
    return bool(candidate.cue) and token < len(p.starts) and p.inside[token] >= 0


def _ends_with(passages: Sequence[Passage], before: Candidate) -> bool:
    """Whether nothing but cue and content of the candidate ends its paragraph, so that the next one goes on with it."""
    p = passages[before.passage]
    low, high = p.at(*p.sentences[-1])
    return any(low <= s < high for s, _ in [*before.content, *before.cue])
