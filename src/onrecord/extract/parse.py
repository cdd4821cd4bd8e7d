"""One dependency parse for each paragraph; headlines alone, so that they never melt into the next sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc

from . import models
from .layout import Paragraph

ALIKE: Final = str.maketrans("\xa0\u202f\u2009“”„«»‘’", '   """""\'\'')
"""Marks that the models know less well, each for one that they know: the length, and so every offset, stays."""


@dataclass(frozen=True)
class Parsed:
    """A paragraph and its parse; token `t` stands at code point ``offset + t.idx`` of the whole text."""

    paragraph: Paragraph
    doc: Doc
    offset: int

    def at(self, first: int, last: int) -> tuple[int, int]:
        """The code points of tokens first to last, the last one included."""
        end = self.doc[last]
        return self.offset + self.doc[first].idx, self.offset + end.idx + len(end)


def parse(text: str, paragraphs: Sequence[Paragraph], model: str) -> list[Parsed]:
    """The parsed paragraphs, in order, of those that hold content. Raises `models.ModelError`."""
    read = [p for p in paragraphs if p.block.content]
    pipeline = models.load(model)
    docs = pipeline.pipe((_safe(text[p.start : p.end]) for p in read), batch_size=32)
    return [Parsed(p, doc, p.start) for p, doc in zip(read, docs, strict=True)]


def _safe(words: str) -> str:
    """Surrogates cannot be encoded by the tokenizer; anything of one code point stands in for them."""
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in words.translate(ALIKE))
