"""Quotations within quotations: *“He said, ‘Turn back,’ and left”*, where the inner marks hold what somebody else said."""

from typing import Final

from spacy.tokens import Token

from .passage import Passage, Range, mark

MARKS: Final = frozenset("'\"‘’“”«»")
LEAD: Final = frozenset([",", ":"])


def requoted(p: Passage, verb: Token) -> Range | None:
    """The inner quotation right behind a verb that stands in a quotation itself, with its marks."""
    quote = p.quote_at(verb.i)
    if quote is None:
        return None
    first = verb.i + 1
    while first < quote.last and p.doc[first].text in LEAD:
        first += 1
    if first + 2 >= quote.last or p.doc[first].text not in MARKS:
        return None
    last = next((i for i in range(first + 2, quote.last + 1) if _closes(p, i, quote.last)), None)
    return (first, last) if last is not None and any(not mark(t) for t in p.doc[first:last]) else None


def _closes(p: Passage, i: int, end: int) -> bool:
    """Whether the mark at token i ends the inner quotation rather than standing for letters (*don't*, *the boys' school*)."""
    token = p.doc[i]
    if token.text not in MARKS or i == end:
        return False
    before, after = token.nbor(-1), token.nbor(1)
    return (
        not before.whitespace_
        and (mark(before) or mark(after) or bool(token.whitespace_))
        and before.tag_ not in ("NNS", "NNPS")
    )
