"""Quotations without a cue of their own: whose words they are, told by what stands before or after them."""

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
            if not p.quoted_whole(sentence) or _words(p, sentence) < SHORT:
                continue
            span = p.at(*sentence)
            if any(
                c.passage == index and any(s < span[1] and span[0] < e for s, e in c.content) and not _quoted_cue(p, c)
                for c in found
            ):
                continue
            before = _before(passages, index, span[0], [*found, *made])
            if (
                (before is not None and before.passage == index and _quoting(passages, before))
                or (before is not None and _introduces(passages, index, before, span))
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


def _words(p: Passage, sentence: Range) -> int:
    return sum(1 for t in p.doc[sentence[0] : sentence[1] + 1] if not mark(t))


def _snapped(p: Passage, sentence: Range) -> tuple[int, int]:
    return p.at(*sentence)


def _before(passages: Sequence[Passage], index: int, at: int, found: Sequence[Candidate]) -> Candidate | None:
    near = [c for c in found if c.start < at and index - 2 <= c.passage <= index and c.speech]
    near = [c for c in near if not _quoted_cue(passages[c.passage], c) and c.parent is None]
    return max(near, key=lambda c: (c.passage, max(c.end, max((e for _, e in c.cue), default=0))), default=None)


def _quoting(passages: Sequence[Passage], candidate: Candidate) -> bool:
    p = passages[candidate.passage]
    return any(
        p.inside[t.i] >= 0 for t in p.doc if any(s <= p.parsed.offset + t.idx < e for s, e in candidate.content) and not mark(t)
    )


def _introduces(passages: Sequence[Passage], index: int, before: Candidate, span: tuple[int, int]) -> bool:
    p = passages[before.passage]
    return before.passage == index - 1 and p.doc[len(p.doc) - 1].text == ":"


def _quoted_cue(p: Passage, candidate: Candidate) -> bool:
    """Whether the cue itself stands in a quotation: then the candidate is nested in somebody's words."""
    start = candidate.cue[0][0] if candidate.cue else candidate.start
    token = next((t.i for t in p.doc if p.parsed.offset + t.idx >= start), None)
    return bool(candidate.cue) and token is not None and p.inside[token] >= 0


def _ends_with(passages: Sequence[Passage], before: Candidate) -> bool:
    """Whether nothing but cue and content of the candidate ends its paragraph, so that the next one goes on with it."""
    p = passages[before.passage]
    low, high = p.at(*p.sentences[-1])
    return any(low <= s < high for s, _ in [*before.content, *before.cue])
