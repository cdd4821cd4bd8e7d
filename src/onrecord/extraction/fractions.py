"""Fractions in words and signs: *two-thirds*, *half a million*, *and a half*, *3/4*, *¾*."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from .number import Number, plain, ratio
from .words import HYPHENS, Token, text_at

_SIGNED: Final = re.compile(r"(\d{1,3})/(\d{1,3})")
_BELOW: Final = (2, 3, 4, 5, 6, 8, 10)  # 9/11 and 24/7 are no fractions


def in_signs(text: str) -> bool:
    """Whether a word is a fraction below one such as ``3/4``."""
    match = _SIGNED.fullmatch(text)
    return match is not None and int(match[2]) > int(match[1]) > 0 and int(match[2]) in _BELOW


class Fractions:
    """Reads fractions by a language's words (``numbers.yaml``); each answer is a number with the token behind it."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        self.words = words

    def scaled(self, tokens: Sequence[Token], i: int) -> tuple[Number, int] | None:
        """A fraction, or so much of a scale: *a quarter million*, *two thirds of a million*."""
        w = self.words
        for below in w["bare_fractions"]:
            if text_at(tokens, i) == below and (scale := w["scales"].get(text_at(tokens, i + 1), 0)) >= 1000:
                return Number(plain(ratio(f"1/{w['fractions'][below]}") * scale), scale=scale), i + 2
        found = self._fraction(tokens, i)
        if found is None or not found[0].share:
            return found
        number, j = found
        k = j + 2 if text_at(tokens, j) in w["of"] and text_at(tokens, j + 1) in w["article"] else j
        if (scale := w["scales"].get(text_at(tokens, k), 0)) >= 1000:
            return Number(plain(number.value * scale), number.digits, scale=scale), k + 1
        return found

    def _fraction(self, tokens: Sequence[Token], i: int) -> tuple[Number, int] | None:
        """*two-thirds*, *one quarter*, *a third of*, *half of*, *3/4*, *¾*."""
        w, word = self.words, text_at(tokens, i)
        if word in w["fraction_signs"]:
            return Number(ratio(w["fraction_signs"][word]), digits=True, share=True), i + 1
        if _SIGNED.fullmatch(word):
            return (Number(ratio(word), digits=True, share=True), i + 1) if in_signs(word) else None
        before = tokens[i - 1].text.lower() if i > 0 else ""
        weighed = before in w["fraction_after"]
        if before[:1].isalpha() and before not in w["halves_last_not"] and text_at(tokens, i + 1) in ".,;":
            weighed = weighed or word in w["halves"]  # each will pay half.
        if word in w["halves"] and (weighed or not w["halves_before"] or text_at(tokens, i + 1) in w["halves_before"]):
            if text_at(tokens, i + 1) in w["scales"] or text_at(tokens, i + 1) in w["article"]:
                return self._half(tokens, i)
            return Number(Decimal("0.5"), share=True), i + 1
        if word in w["half"]:
            return self._half(tokens, i)
        if word in w["fractions"] and text_at(tokens, i + 1) in w["parts_of_whole"]:
            return Number(ratio(f"1/{w['fractions'][word]}"), share=True), i + 2
        above = 1 if word in w["article"] else w["cardinals"].get(word)
        if above is None:
            return None
        j = i + 2 if text_at(tokens, i + 1) in HYPHENS else i + 1
        below = w["fractions"].get(text_at(tokens, j))
        if below is None or above >= below:
            return None
        if text_at(tokens, j + 1) in w["parts_of_whole"]:
            return Number(ratio(f"{above}/{below}"), share=True), j + 2
        if below == 4 and above > 1 and j == i + 1 and text_at(tokens, j + 1) not in {*w["of"], *w["scales"]}:
            return None  # two quarters of a year
        plural = text_at(tokens, j).endswith("s")
        shares = weighed or text_at(tokens, j + 1) in w["of"] or text_at(tokens, j + 1) in w["scales"]
        if plural != (above > 1) or (word in w["article"] and not shares):
            return None
        return Number(ratio(f"{above}/{below}"), share=True), j + 1

    def _half(self, tokens: Sequence[Token], i: int) -> tuple[Number, int] | None:
        """*half a million*, *media docena*."""
        w = self.words
        j = i + 2 if text_at(tokens, i + 1) in w["article"] else i + 1
        if (scale := w["scales"].get(text_at(tokens, j))) is None:
            return None
        return Number(plain(Decimal("0.5") * scale), scale=scale), j + 1

    def and_a_half(self, tokens: Sequence[Token], i: int) -> tuple[Decimal, int] | None:
        """*and a half*, *y medio*."""
        w = self.words
        if text_at(tokens, i) not in w["join"] and text_at(tokens, i) not in w["tens_join"]:
            return None
        if w["tens_join"] and text_at(tokens, i + 1) in w["half"]:
            return Decimal("0.5"), i + 2
        if text_at(tokens, i + 1) in w["article"]:
            below = w["fractions"].get(text_at(tokens, i + 2))
            if below in (2, 3, 4) and not text_at(tokens, i + 2).endswith("s"):
                return ratio(f"1/{below}"), i + 3
        return None
