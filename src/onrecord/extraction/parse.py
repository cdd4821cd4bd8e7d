"""One dependency parse for each paragraph; headlines alone, so that they never melt into the next sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from spacy.tokens import Doc

from . import models
from .captions import masked
from .dialogue import marks
from .layout import Block, Paragraph
from .quotes import Quote

ALIKE: Final[dict[int, int | str]] = {
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),  # the tokenizer cannot encode a surrogate
    **str.maketrans("\xa0\u202f\u2009\f“”„«»‘’", '    """""\'\''),
}
"""Marks that the models know less well, each for one that they know: the length, and so every offset, stays."""

INNER: Final = re.compile(r"(?<=[a-z,] )([A-Z\u00c0-\u00dd]\w+)")
WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True)
class Parsed:
    """A paragraph and its parse; token `t` stands at code point ``offset + t.idx`` of the whole text."""

    paragraph: Paragraph
    doc: Doc
    offset: int

    @cached_property
    def text(self) -> str:
        """The words as they were parsed. (spaCy puts them together anew each time that it is asked.)"""
        return str(self.doc.text)

    def words(self, first: int, last: int) -> str:
        """The words of tokens first to last, the last one included."""
        start, end = self.at(first, last)
        return self.text[start - self.offset : end - self.offset]

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each token begins, in code points of the whole text."""
        return tuple(self.offset + t.idx for t in self.doc)

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """Where each token ends."""
        return tuple(self.offset + t.idx + len(t) for t in self.doc)

    def at(self, first: int, last: int) -> tuple[int, int]:
        """The code points of tokens first to last, the last one included."""
        return self.starts[first], self.ends[last]


def parse(
    text: str, paragraphs: Sequence[Paragraph], model: str, quotes: Sequence[Quote] = (), *, title_case: bool = True
) -> list[Parsed]:
    """The parsed paragraphs, in order, of those that hold content. Raises `models.ModelError`.

    `quotes` are the text's quotations: the dashes of those that are lines of dialogue are quotation marks to the parser.
    `title_case` says that headlines may be written so.
    """
    read = [p for p in paragraphs if p.block.content]
    pipeline = models.load(model)
    names = _capitalised(text, read)
    text = _dashes(text, paragraphs, quotes)
    words = (masked(text[p.start : p.end], p.start, p.gaps).translate(ALIKE) for p in read)
    lines = (_cased(w, p, names) if title_case else w for w, p in zip(words, read, strict=True))
    docs = pipeline.pipe(lines, batch_size=32)
    return [Parsed(p, doc, p.start) for p, doc in zip(read, docs, strict=True)]


def _dashes(text: str, paragraphs: Sequence[Paragraph], quotes: Sequence[Quote]) -> str:
    """The text with the dashes of dialogue as quotation marks, letter for letter."""
    spoken = [q for q in quotes if q.dialogue]
    if not spoken:
        return text
    letters = list(text)
    for paragraph in paragraphs:
        if any(q.start == paragraph.start for q in spoken):
            here = [(q.start, q.end) for q in quotes if paragraph.start <= q.start < paragraph.end]
            for at, mark in marks(text, paragraph.start, paragraph.end, here).items():
                letters[at] = mark
    return "".join(letters)


def _capitalised(text: str, paragraphs: Sequence[Paragraph]) -> frozenset[str]:
    """The words that the body writes with a capital where no sentence begins: names, by the document's own evidence."""
    body = (text[p.start : p.end] for p in paragraphs if p.block is Block.BODY)
    return frozenset(m.group(1) for part in body for m in INNER.finditer(part))


def _cased(words: str, paragraph: Paragraph, names: frozenset[str]) -> str:
    """A headline in title case as a sentence would be written, letter for letter, or the tagger takes all for names."""
    if paragraph.block not in (Block.HEADLINE, Block.SUBHEADING):
        return words
    found = [m for m in WORD.finditer(words) if len(m.group()) > 3]
    if not found or sum(m.group()[0].isupper() for m in found) <= 0.7 * len(found):
        return words
    return WORD.sub(lambda m: m.group() if m.start() == 0 or m.group() in names else _lower(m.group()), words)


def _lower(word: str) -> str:
    lower = word.lower()
    return lower if len(lower) == len(word) and not word[1:].isupper() and word[1:].islower() else word
