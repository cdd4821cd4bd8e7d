"""A parsed paragraph with its quotations and its sentences, which never break a quotation in two."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from spacy.tokens import Doc, Token

from .layout import Paragraph
from .parse import Parsed
from .quotes import Quote

FINAL: Final = frozenset(".!?…")
OPENING: Final = frozenset("¿¡")
Range = tuple[int, int]
"""First and last token, the last one included."""


@dataclass(frozen=True)
class Quoted:
    """A quotation within a passage: its first and last token, marks included, and whether it ends or began elsewhere."""

    first: int
    last: int
    closed: bool
    continues: bool
    dialogue: bool = False


@dataclass(frozen=True)
class Passage:
    """What the rules read: tokens, quotations, sentences; `inside[i]` is the index of the quotation around token i, or -1."""

    parsed: Parsed
    quotes: tuple[Quoted, ...]
    inside: tuple[int, ...]
    sentences: tuple[Range, ...]

    @cached_property
    def doc(self) -> Doc:
        """The parse."""
        return self.parsed.doc

    @cached_property
    def paragraph(self) -> Paragraph:
        """Where it stands in the text."""
        return self.parsed.paragraph

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each token begins, in code points of the text."""
        return self.parsed.starts

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Each token's text, case folded."""
        return tuple(t.text.casefold() for t in self.doc)

    @cached_property
    def stretches(self) -> tuple[tuple[int, int], ...]:
        """The sentences, in code points of the text."""
        return tuple(self.at(*s) for s in self.sentences)

    def token_at(self, at: int) -> Token | None:
        """The token that holds a code point of the text, if any."""
        i = bisect_right(self.starts, at) - 1
        return self.doc[i] if i >= 0 and at < self.starts[i] + len(self.doc[i]) else None

    def tokens_from(self, spans: Iterable[tuple[int, int]]) -> list[Token]:
        """The tokens that begin within these code points, in order."""
        places = {i for a, b in spans for i in range(bisect_left(self.starts, a), bisect_left(self.starts, b))}
        return [self.doc[i] for i in sorted(places)]

    def sentence(self, token: int) -> Range:
        """The sentence around a token; within a quotation of several, the one of these."""
        first, last = self.sentences[bisect_right(self.sentences, (token, len(self.doc))) - 1]
        if self.inside[token] < 0 or not self._spoken:
            return first, last
        quote = self.quotes[self.inside[token]]
        place = bisect_right(self._spoken, token)
        if place > 0 and self._spoken[place - 1] > quote.first:
            first, last = self._spoken[place - 1], min(last, quote.last)
        if place < len(self._spoken) and self._spoken[place] <= quote.last:
            last = self._spoken[place] - 1
        return first, last

    @cached_property
    def _spoken(self) -> tuple[int, ...]:
        """The tokens within quotations that begin another sentence of the same words."""
        return tuple(
            i for quote in self.quotes for i in range(quote.first + 2, quote.last)
            if self.doc[i - 1].text[-1:] in FINAL and not _abbreviation(self.doc, i - 1) and self.doc[i].text[:1].isupper()
        )  # fmt: skip

    def quote_at(self, token: int) -> Quoted | None:
        """The quotation around a token."""
        return self.quotes[self.inside[token]] if 0 <= token < len(self.inside) and self.inside[token] >= 0 else None

    def at(self, first: int, last: int) -> tuple[int, int]:
        """The code points of a range of tokens."""
        return self.parsed.at(first, last)

    def quoted_whole(self, sentence: Range) -> bool:
        """Whether nothing but quotation and punctuation stands in a sentence."""
        return all(self.inside[i] >= 0 or mark(self.doc[i]) for i in range(sentence[0], sentence[1] + 1))


def mark(token: Token) -> bool:
    """Whether a token is punctuation or white space."""
    return bool(token.is_punct or token.is_space or token.is_quote) and token.text not in ("%", "#", "@", "&")


def passage(parsed: Parsed, quotes: Sequence[Quote]) -> Passage:
    """The passage of a parsed paragraph; `quotes` are those of the whole text."""
    doc, low, high = parsed.doc, parsed.paragraph.start, parsed.paragraph.end
    inside = [-1] * len(doc)
    found: list[Quoted] = []
    for quote in quotes:
        if quote.end <= low or quote.start >= high:
            continue
        around = range(bisect_right(parsed.ends, quote.start), bisect_left(parsed.starts, quote.end))
        held = [i for i in around if inside[i] < 0]
        if held:
            for i in range(held[0], held[-1] + 1):
                inside[i] = len(found)
            found.append(Quoted(held[0], held[-1], quote.closed, quote.continues, quote.dialogue))
    return Passage(parsed, tuple(found), tuple(inside), tuple(_sentences(doc, inside)))


def _sentences(doc: Doc, inside: Sequence[int]) -> list[Range]:
    if not len(doc):
        return []
    starts = {0}
    for token in doc[1:]:
        i = token.i
        if inside[i] >= 0 and inside[i] == inside[i - 1]:
            continue
        back = i - 1
        while back > 0 and doc[back].is_space:
            back -= 1
        if inside[back] >= 0 and inside[i] != inside[back]:
            if doc[i].is_space:
                continue
            if _last_word(doc, back) in FINAL and _starts_sentence(doc, i, inside):
                starts.add(i)
        elif inside[i] >= 0:
            if _last_word(doc, back) in FINAL and not _abbreviation(doc, back):
                starts.add(i)
        elif (token.is_sent_start and doc[back].text[-1:] in FINAL) or doc[back].text in ("!", "?"):
            if token.is_space or token.text[:1].islower() or (mark(token) and token.text not in OPENING):
                continue
            starts.add(i)
    ordered = sorted(starts)
    return [(a, b - 1) for a, b in zip(ordered, [*ordered[1:], len(doc)], strict=True)]


def _abbreviation(doc: Doc, i: int) -> bool:
    """Whether a stop belongs to the word before it (*Gov.*), so that it ends no sentence."""
    return len(doc[i]) > 1 and doc[i].text[-1:] == "." and doc[i].text[:1].isupper()


def _last_word(doc: Doc, i: int) -> str:
    """The mark before the closing quotation marks that end at token i."""
    while i > 0 and doc[i].is_quote:
        i -= 1
    return str(doc[i].text[-1:])


def _starts_sentence(doc: Doc, i: int, inside: Sequence[int]) -> bool:
    """Whether after a quotation that ended with a stop a new sentence begins: a capital, and no bare *Ramos said.*"""
    while i < len(doc) and doc[i].is_space:
        i += 1
    if i >= len(doc):
        return False
    token = doc[i]
    if inside[i] >= 0:
        return True
    if token.text[:1].islower() or (token.is_punct and token.text not in OPENING):
        return False
    end = i
    while end < len(doc) and inside[end] < 0 and doc[end].text not in (".", "!", "?"):
        end += 1
    verbs = [t for t in doc[i:end] if t.pos_ == "VERB"]
    asked = doc[max(0, i - 2)].text in ("?", "!") or doc[i - 1].text in ("?", "!")
    return not (asked and len(verbs) == 1 and not any(c.dep_ in ("ccomp", "xcomp", "dobj") for c in verbs[0].children))
