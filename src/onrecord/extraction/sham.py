"""Numbers that tell no quantity: labels and names, years, *the two ministers*, *one of them*, imagined ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from spacy.tokens import Span, Token

from .clause import sentence
from .quantities import Quantity

_NAMES: Final = frozenset({"ORG", "FAC", "GPE", "LAW", "PRODUCT", "WORK_OF_ART", "EVENT", "PERSON", "LOC", "MISC", "PER"})
_SMALL: Final = 10
_FEW: Final = 4  # so many are taken as known (the two ministers); of more, the number tells something


@dataclass(frozen=True)
class Shams:
    """The words that unmask them (``numbers.yaml``)."""

    labels: frozenset[str]
    definite: frozenset[str]
    hypothetical: frozenset[str]
    would: frozenset[str]
    days: frozenset[str]
    either: frozenset[str]

    @classmethod
    def of(cls, words: Mapping[str, Any]) -> Shams:
        """From a language's words for numbers."""
        return cls(
            labels=frozenset(words["labels"]),
            definite=frozenset(words["definite"]),
            hypothetical=frozenset(words["hypothetical"]),
            would=frozenset(words["would"]),
            days=frozenset(words["units"]["days"]),
            either=frozenset(words["range_words"]["or"]),
        )

    def is_sham(self, quantity: Quantity, words: Span, noun: Token | None) -> bool:
        """Whether this number counts nothing; `noun` is what it stands with."""
        if quantity.unit is not None and quantity.unit not in self.days and not (quantity.value == 1 and not quantity.digits):
            return False
        first, doc = words[0], words.doc
        before = doc[first.i - 1] if first.i > 0 else None
        after = doc[words.end] if words.end < len(doc) else None
        if quantity.unit is None and quantity.digits and before is not None and before.idx < quantity.outset:
            clock = noun is None and "." in words.text and before.lower_ in self.definite  # a las 14.30
            if clock or self._label(before, first, noun):
                return True
        if not quantity.digits and self._in_name(before, first):
            return True
        small = not quantity.digits and not quantity.share and quantity.value is not None and quantity.value <= _SMALL
        few = quantity.value is not None and quantity.value <= _FEW
        if small and ((few and self._definite(first)) or (quantity.value in (0, 1) and self._one(quantity, noun))):
            return True
        if quantity.unit is None and words.root.dep_ in ("nummod", "compound", "nmod") and words.root.head.tag_ == "NNP":
            return words.root.head.i > words.root.i and words.root.head.ent_type_ != "NORP"  # 10 Downing Street
        if quantity.unit is None and quantity.digits and _year(quantity, words, noun):
            return True
        opened = first.is_sent_start is True or (before is not None and before.text in ("(", "["))
        closed = after is not None and after.text in (".", ")", "]")
        return quantity.digits and opened and closed and quantity.unit is None  # 3. or (12)

    def imagined(self, spans: Sequence[Span]) -> frozenset[int]:
        """Where the numbers start that are among three alternatives (500, 600 or a thousand), or two under a condition."""
        found: set[int] = set()
        for row in _rows(spans, self.either):
            alternatives = len(row) + sum(any(t.lower_ in self.either for t in span) for span in row)
            first, end = sentence(row[0][0])
            words = {t.lower_ for t in row[0].doc[first:end]} if alternatives == 2 else set()
            doubtful = bool(words & (self.would | self.hypothetical))
            if alternatives > 2 or doubtful:
                found |= {span.start for span in row}
        return frozenset(found)

    def _label(self, before: Token, first: Token, noun: Token | None) -> bool:
        if before.lower_ in self.labels or (
            before.text == "." and before.i > 0 and before.nbor(-1).lower_ + "." in self.labels
        ):
            return True
        short = first.text.isdecimal() and len(first.text) <= 4
        if noun is None and short and before.pos_ == "PROPN" and before.text[:1].isupper() and not before.is_sent_start:
            return True  # Agenda 2030, Avenida Arica 120
        return first.ent_type_ in _NAMES and before.ent_type_ == first.ent_type_ and before.text[:1].isupper()

    def _in_name(self, before: Token | None, first: Token) -> bool:
        """Whether a number word is part of a name: written large within a sentence, behind another such word."""
        large = first.text[:1].isupper() and not first.text.isupper() and not first.is_sent_start
        return large and before is not None and before.text[:1].isupper() and before.lower_ not in self.definite

    def _definite(self, first: Token) -> bool:
        left = first.nbor(-1) if first.i else None
        if left is None:
            return False
        return left.lower_ in self.definite or left.tag_ in ("PRP$", "POS")

    def _one(self, quantity: Quantity, noun: Token | None) -> bool:
        """Whether *one* or *no* counts nothing: it does before a unit, after a comparator; *zero* does before a plural."""
        if quantity.value == 0:
            return noun is None or not _plural(noun)
        if quantity.unit is not None:
            return quantity.unit in self.days and not quantity.compound  # one day
        return quantity.comparator.value == "eq" or noun is None


def _plural(noun: Token) -> bool:
    return noun.tag_ in ("NNS", "NNPS") or noun.morph.get("Number", []) == ["Plur"]


def _year(quantity: Quantity, words: Span, noun: Token | None) -> bool:
    """A bare number of four digits that looks like a year and counts nothing."""
    values = (quantity.value,) if quantity.value is not None else (quantity.low, quantity.high)
    plain = [t.text for t in words if t.like_num and t.text.isdecimal()]
    if not all(v is not None and 1500 <= v < 2100 for v in values) or [len(t) for t in plain] != [4] * len(values):
        return False
    return noun is None or not _plural(noun)


def _rows(spans: Sequence[Span], either: frozenset[str]) -> list[list[Span]]:
    """The rows of numbers that *or* joins."""
    rows: list[list[Span]] = []
    joined: list[bool] = []
    for span in sorted(spans, key=lambda span: span.start):
        gap = {t.lower_ for t in span.doc[rows[-1][-1].end : span.start][:3]} if rows else set()
        chosen = bool(gap & either) or any(t.lower_ in either for t in span)
        if gap and gap <= {","} | either:
            rows[-1].append(span)
            joined[-1] = joined[-1] or chosen
        else:
            rows.append([span])
            joined.append(chosen)
    return [row for row, is_either in zip(rows, joined, strict=True) if is_either]
