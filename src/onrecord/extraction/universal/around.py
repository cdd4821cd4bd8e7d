"""A content that stands before its cue or around it: *«…», dijo X*, *…, sostuvo X, …*, *«…» —dijo X—. «…»*."""

from typing import Final

from ..edges import Found
from ..labels import marked
from ..language import Language
from ..passage import Passage, Range, mark
from ..syntax import trimmed
from .tree import VERBAL, entry, finite, headline, infinitive, shape

LONGEST: Final = 150
"""Tokens of the longest clause that stands before its cue without quotation marks."""


def around(p: Passage, left: int, right: int, anywhere: bool, pack: Language) -> Found | None:
    """What stands before a cue whose clause takes tokens `left` to `right`, and what goes on behind it."""
    low, high = p.sentence(left)
    before = left - 1
    while before >= low and mark(p.doc[before]) and p.inside[before] < 0:
        before -= 1
    if before < low:
        return _opened(p, left, right, high, pack)
    quote = p.quote_at(before)
    parted = before < left - 1 or p.doc[before].is_quote or (quote is not None and quote.last == before)
    if quote is not None and quote.last == before and p.inside[left] < 0:
        first = (
            quote.first
            if any(_reporting(p, i, pack) for i in range(max(low, quote.first - LONGEST), quote.first))
            else _opening(p, low, quote.first)
        )
        ranges = [(first, before)]
        if (rest := _quote_behind(p, right, high, pack)) is not None:
            ranges.append(rest)
        return Found("quote-before-cue", tuple(ranges), right)
    if not anywhere or not parted or p.inside[left] >= 0 or before - low > LONGEST:
        return None
    start = _clause_start(p, low, before, pack)
    if start is None:
        return None
    rest = _clause_behind(p, right, high, pack)
    if not _tells(p, start, before) and (rest is None or not _tells(p, *rest)):
        return None
    ranges = [trimmed(p, start, before)]
    if rest is not None:
        ranges.append(rest)
    return Found("clause-around-cue" if rest is not None else "clause-before-cue", tuple(ranges), right)


def _opened(p: Passage, left: int, right: int, high: int, pack: Language) -> Found | None:
    """*Según informó X, …*: the clause behind a cue that opens the sentence."""
    if p.doc[left].text.casefold() not in pack.words("as_said") or right >= high or p.doc[right + 1].text != ",":
        return None
    first = right + 2
    return Found("clause-after-source", (trimmed(p, first, high),), right) if first <= high and _tells(p, first, high) else None


def _reporting(p: Passage, i: int, pack: Language) -> bool:
    return p.inside[i] < 0 and entry(p.doc[i], pack) is not None and shape(p.doc[i], pack) != "infinitive"


def _opening(p: Passage, low: int, quote: int) -> int:
    """Where a sentence that ends in a quotation begins to be the speaker's: its first word, but for *además*, *y*."""
    words = p.doc[low:quote]
    if not any(t.pos_ in ("NOUN", "PROPN", *VERBAL) for t in words) or (len(words) and words[-1].text in (",", ":", ".")):
        return quote
    first = low
    while first < quote and (p.doc[first].pos_ == "CCONJ" or mark(p.doc[first])):
        first += 1
    return first


def _quote_behind(p: Passage, right: int, high: int, pack: Language) -> Range | None:
    """The other half of a quotation behind the cue, in the same sentence, unless it has a cue of its own behind it."""
    i = right + 1
    while i <= high and (mark(p.doc[i]) and p.inside[i] < 0):
        i += 1
    if i > high or i == right + 1:
        return None
    joined = i + 1 if p.doc[i].pos_ == "CCONJ" and i + 1 <= high else i
    quote = p.quote_at(joined)
    if quote is None or quote.first != joined or any(_reporting(p, j, pack) for j in range(quote.last + 1, high + 1)):
        return None
    return (joined, min(quote.last, high))


def _clause_start(p: Passage, low: int, before: int, pack: Language) -> int | None:
    """Where the clause before a cue begins: the sentence, or behind an earlier cue's clause."""
    first = low
    while first < before and (mark(p.doc[first]) and p.inside[first] < 0):
        first += 1
    for i in range(before, low, -1):
        if p.doc[i].text == ";" and p.inside[i] < 0:
            return i + 1
    for i in range(low, before + 1):
        if (
            _reporting(p, i, pack)
            and shape(p.doc[i], pack) == "finite"
            and p.doc[i].dep_ in ("ROOT", "parataxis")
            and (any(t.text.casefold() in pack.words("that") for t in p.doc[i + 1 : i + 8]))
        ):
            return None
    word = p.doc[first].text.casefold()
    if word in pack.words("consulted_by") or (word in pack.words("consulted") and infinitive(p.doc[first + 1], pack)):
        return None  # Consultado por ello, …; al llegar, …
    return first


def _tells(p: Passage, first: int, last: int) -> bool:
    """Whether a finite verb of the main clause stands in a range; in a headline anything does."""
    return headline(p) or any(finite(t) for t in p.doc[first : last + 1])


def _clause_behind(p: Passage, right: int, high: int, pack: Language) -> Range | None:
    """The other half of a clause that a cue between commas parts."""
    i = right + 1
    if i > high or p.doc[i].text not in (",", "—", "–", "-") or i == high:
        return None
    i += 1
    token = p.doc[i]
    word = token.text.casefold()
    skipped = pack.words("circumstances") | pack.words("consulted") | pack.words("according_openers") | pack.words("joining")
    relative = pack.words("pronouns", "relative")
    if token.pos_ == "CCONJ" or word in skipped or word in relative or (entry(token, pack) is not None):
        return None
    if marked(token, "VerbForm", "Ger") or p.inside[i] >= 0:
        return (i, p.quotes[p.inside[i]].last) if p.inside[i] >= 0 else None
    found = trimmed(p, i, high)
    return found if any(not mark(t) for t in p.doc[found[0] : found[1] + 1]) else None
