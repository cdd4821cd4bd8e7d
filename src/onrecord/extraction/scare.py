"""Scare quotes: a word or two that the writer keeps at a distance in a sentence of his own, and gives to nobody."""

from collections.abc import Sequence
from typing import Final

from .candidate import Candidate
from .floating import SHORT
from .layout import Block
from .nonstatements import Refusal
from .passage import Passage, Quoted, mark

REASON: Final = "scare quotes"
PRINTED: Final = (Block.BODY, Block.STANDFIRST, Block.HEADLINE, Block.SUBHEADING)


def scare_quotes(passages: Sequence[Passage], candidates: Sequence[Candidate]) -> list[Refusal]:
    """The short quotations that stand in no statement, in order: *the “temporary” fence*. A title or name is none."""
    found: list[Refusal] = []
    for index, p in enumerate(passages):
        if p.paragraph.block not in PRINTED or not p.quotes:
            continue
        said = [
            span
            for c in candidates
            for span in (*c.content, *c.cue, *c.source)
            if c.passage == index or c.covers(p.paragraph.start)
        ]
        for quote in p.quotes:
            span = p.at(quote.first, quote.last)
            if _distant(p, quote) and not any(s < span[1] and span[0] < e for s, e in said):
                found.append(Refusal(span, REASON, index, None, None))
    return found


def _distant(p: Passage, quote: Quoted) -> bool:
    """Whether a quotation is a phrase within a sentence: short, not begun as a sentence or name is, and with words around."""
    if not quote.closed or quote.continues or quote.dialogue:
        return False
    words = [t for t in p.doc[quote.first : quote.last + 1] if not mark(t)]
    if not 0 < len(words) <= SHORT or not words[0].text[:1].islower() or p.doc[quote.last - 1].text[-1:] in "?!":
        return False
    first, last = p.sentence(quote.first)
    return any(not mark(t) for t in (*p.doc[first : quote.first], *p.doc[quote.last + 1 : last + 1]))
