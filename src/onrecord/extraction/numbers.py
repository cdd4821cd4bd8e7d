"""Numbers as print has them, in digits and in words, as exact decimals."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from typing import Any, Final

from .words import Token

_FRACTION: Final = re.compile(r"(\d{1,3})/(\d{1,3})")
_SPACES: Final = re.compile(r"[\u00a0\u2009\u202f]")
_BELOW: Final = (2, 3, 4, 5, 6, 8, 10)  # 9/11 and 24/7 are no fractions
_LONGEST: Final = 30  # digits: more is an identifier, never a quantity


@dataclass(frozen=True, slots=True)
class Number:
    """A number and how it was written: in `digits`, as an ordinal, as a decade (1990s), as a share of one (a third).

    `scale` is that of its last word (a million of *three million*).
    """

    value: Decimal
    digits: bool = False
    ordinal: bool = False
    decade: bool = False
    share: bool = False
    scale: int = 1


class Numbers:
    """Reads numbers by a language's words (``numbers.yaml``)."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        self.words = words
        self._small: dict[str, int] = {**words["cardinals"], **words["tens"]}
        mark, point = re.escape(words["thousands"]), re.escape(words["decimal"])
        self._digits = re.compile(rf"(?P<whole>\d{{1,3}}(?:{mark}\d{{3}})+|\d+)(?:{point}(?P<part>\d+))?")

    def merge(self, tokens: Sequence[Token]) -> list[Token]:
        """The tokens with those of each number joined into one, which carries a Number under the kind ``number``."""
        merged: list[Token] = []
        i = 0
        while i < len(tokens):
            found = self._number(tokens, i) if self._may_begin(tokens[i]) else None
            if found is None:
                merged.append(tokens[i])
                i += 1
                continue
            number, j = found
            first, last = tokens[i], tokens[j - 1]
            kinds = dict(first.kinds) if j == i + 1 else {}
            text = first.text if j == i + 1 else ""
            merged.append(Token(first.start, last.end, text, {**kinds, "number": number}))
            i = j
        return merged

    def _may_begin(self, token: Token) -> bool:
        if token.text[0].isdigit():
            return True
        word = token.text.lower()
        w = self.words
        return (
            word in self._small or word in w["half"] or word in w["article"] or word in w["ordinals"]
            or word in w["fraction_signs"] or word in w["negative"] or word in "-−."
        )  # fmt: skip

    def _number(self, tokens: Sequence[Token], i: int) -> tuple[Number, int] | None:
        with localcontext() as context:
            context.prec = 60
            sign, k = self._sign(tokens, i)
            found = self._ordinal(tokens, k) or self._fraction(tokens, k) or self._cardinal(tokens, k)
        if found is None:
            return None
        number, j = found
        if sign < 0:
            number = Number(-number.value, number.digits, number.ordinal, number.decade, number.share, number.scale)
        return number, j

    def _sign(self, tokens: Sequence[Token], i: int) -> tuple[int, int]:
        token = tokens[i]
        if token.text.lower() in self.words["negative"] and i + 1 < len(tokens):
            return -1, i + 1
        if token.text in "-−" and i + 1 < len(tokens) and _glued(tokens, i + 1):
            free = i == 0 or (not _glued(tokens, i) and "number" not in tokens[i - 1].kinds)
            if free and tokens[i + 1].text[0].isdigit():
                return -1, i + 1
        return 1, i

    def _ordinal(self, tokens: Sequence[Token], i: int) -> tuple[Number, int] | None:
        token, word = tokens[i], tokens[i].text.lower()
        if token.text.isdecimal() and i + 1 < len(tokens) and _glued(tokens, i + 1):
            suffix = tokens[i + 1].text.lower()
            if suffix in self.words["ordinal_suffixes"]:
                return Number(_decimal(token.text), digits=True, ordinal=True), i + 2
            if suffix in self.words["decade_suffixes"] and token.text.endswith("0") and len(token.text) in (2, 4):
                return Number(_decimal(token.text), digits=True, decade=True), i + 2
        if word in self.words["tens"] and i + 2 < len(tokens) + 1:
            j = i + 2 if _word(tokens, i + 1) in ("-", "‑") else i + 1
            if (last := _word(tokens, j)) in self.words["ordinals"] and self.words["ordinals"][last] < 10:
                return Number(Decimal(self.words["tens"][word] + self.words["ordinals"][last]), ordinal=True), j + 1
        if word in self.words["ordinals"]:
            return Number(Decimal(self.words["ordinals"][word]), ordinal=True), i + 1
        return None

    def _fraction(self, tokens: Sequence[Token], i: int) -> tuple[Number, int] | None:
        """*two-thirds*, *one quarter*, *a third of*, *half of*, *3/4*, *¾*."""
        w, word = self.words, tokens[i].text.lower()
        if word in w["fraction_signs"]:
            return Number(_ratio(w["fraction_signs"][word]), digits=True, share=True), i + 1
        if match := _FRACTION.fullmatch(word):
            if int(match[2]) > int(match[1]) > 0 and int(match[2]) in _BELOW:
                return Number(_ratio(word), digits=True, share=True), i + 1
            return None
        if word in w["half"]:
            if _word(tokens, i + 1) in w["of"]:
                return Number(Decimal("0.5"), share=True), i + 1
            if _word(tokens, i + 1) in w["article"] and _word(tokens, i + 2) in w["scales"]:
                return Number(_plain(Decimal("0.5") * w["scales"][_word(tokens, i + 2)])), i + 3
            if _word(tokens, i + 1) in w["scales"]:
                return Number(_plain(Decimal("0.5") * w["scales"][_word(tokens, i + 1)])), i + 2
            return None
        above = 1 if word in w["article"] else w["cardinals"].get(word)
        if above is None:
            return None
        j = i + 2 if _word(tokens, i + 1) in ("-", "‑") else i + 1
        below = w["fractions"].get(_word(tokens, j))
        if below is None or above >= below:
            return None
        if below == 4 and j == i + 1 and _word(tokens, j + 1) not in w["of"]:
            return None  # two quarters of a year
        plural = _word(tokens, j).endswith("s")
        if plural != (above > 1) or (word in w["article"] and _word(tokens, j + 1) not in w["of"]):
            return None
        return Number(_ratio(f"{above}/{below}"), share=True), j + 1

    def _cardinal(self, tokens: Sequence[Token], i: int) -> tuple[Number, int] | None:
        w = self.words
        held = i > 0 and tokens[i - 1].text.lower() in w["between"]
        total, ceiling, j = Decimal(0), 0, i
        digits = False
        while True:
            k = j
            if ceiling and not held and (_word(tokens, k) in w["join"] or _hyphen(tokens, k)):
                k += 1
            found = self._part(tokens, k, first=not ceiling, held=held)
            if found is None:
                break
            part, k, in_digits = found
            scale, k = self._scale(tokens, k, in_digits)
            if ceiling and (scale >= ceiling or part >= ceiling or in_digits):
                break
            total, digits, j = total + part * scale, digits or in_digits, k
            ceiling = scale
            if scale == 1:
                break
            if (more := self._and_a_half(tokens, j)) is not None:
                return Number(_plain(total + more[0] * scale), digits, scale=scale), more[1]
        if j == i:
            return None
        return Number(_plain(total), digits, scale=ceiling or 1), j

    def _part(self, tokens: Sequence[Token], i: int, *, first: bool, held: bool) -> tuple[Decimal, int, bool] | None:
        """A number below a thousand, or digits."""
        if i >= len(tokens):
            return None
        w, text = self.words, tokens[i].text
        word = text.lower()
        if text[0].isdigit() or (text == w["decimal"] and first):
            return self._in_digits(tokens, i) if first else None
        if word in w["article"]:
            if first and (_word(tokens, i + 1) in w["scales"] or _word(tokens, i + 1) in w["hundred"]):
                return self._hundreds(tokens, i + 1, Decimal(1), held)
            return None
        below = self._below_hundred(tokens, i)
        if below is None:
            return None
        value, j = below
        if (more := self._and_a_half(tokens, j)) is not None:
            value, j = value + more[0], more[1]
        elif _word(tokens, j) in w["point"]:
            value, j = self._decimals(tokens, j, value)
        return self._hundreds(tokens, j, value, held)

    def _hundreds(self, tokens: Sequence[Token], i: int, value: Decimal, held: bool) -> tuple[Decimal, int, bool]:
        w = self.words
        if _word(tokens, i) not in w["hundred"]:
            return value, i, False
        value, i = value * 100, i + 1
        j = i + 1 if (_word(tokens, i) in w["join"] and not held) or _hyphen(tokens, i) else i
        rest = self._below_hundred(tokens, j)
        if rest is not None and _word(tokens, rest[1]) not in w["hundred"]:
            return value + rest[0], rest[1], False
        return value, i, False

    def _below_hundred(self, tokens: Sequence[Token], i: int) -> tuple[Decimal, int] | None:
        w, word = self.words, _word(tokens, i)
        if word in w["tens"]:
            j = i + 2 if _hyphen(tokens, i + 1) else i + 1
            unit = w["cardinals"].get(_word(tokens, j))
            if unit is not None and 0 < unit < 10:
                return Decimal(w["tens"][word] + unit), j + 1
            return Decimal(w["tens"][word]), i + 1
        if word in w["cardinals"]:
            return Decimal(w["cardinals"][word]), i + 1
        return None

    def _in_digits(self, tokens: Sequence[Token], i: int) -> tuple[Decimal, int, bool] | None:
        text = tokens[i].text
        if text == self.words["decimal"]:
            free = not _glued(tokens, i) and i + 1 < len(tokens) and _glued(tokens, i + 1)
            if free and tokens[i + 1].text.isdecimal():
                return _decimal("0." + tokens[i + 1].text), i + 2, True
            return None
        match = self._digits.fullmatch(_SPACES.sub("", text))
        if match is None or len(text) > _LONGEST:
            return None
        value = _decimal(match["whole"].replace(self.words["thousands"], "") + ("." + match["part"] if match["part"] else ""))
        follow = tokens[i + 1].text if i + 1 < len(tokens) else ""
        if follow in self.words["fraction_signs"]:
            return value + _ratio(self.words["fraction_signs"][follow]), i + 2, True
        if (
            text.isdecimal()
            and (half := _FRACTION.fullmatch(follow))
            and int(half[1]) < int(half[2])
            and int(half[2]) in _BELOW
        ):
            return value + _ratio(follow), i + 2, True
        if (more := self._and_a_half(tokens, i + 1)) is not None:
            return value + more[0], more[1], True
        return value, i + 1, True

    def _scale(self, tokens: Sequence[Token], i: int, in_digits: bool) -> tuple[int, int]:
        scale, w = 1, self.words
        j = i + 1 if _hyphen(tokens, i) and _word(tokens, i + 1) in w["scales"] else i
        while _word(tokens, j) in w["scales"] or (in_digits and _word(tokens, j) in w["hundred"]):
            word = _word(tokens, j)
            scale *= w["scales"].get(word) or w["hundred"][word]
            j += 1
        if scale > 1:
            return scale, j
        if in_digits and i < len(tokens) and _glued(tokens, i) and tokens[i].text in w["short_scales"]:
            signed = i > 1 and not tokens[i - 2].text[-1:].isalnum() and _glued(tokens, i - 1)
            if signed or tokens[i].text not in w["lengths"]["units"] or self._counts(tokens, i + 1):
                return int(w["short_scales"][tokens[i].text]), i + 1
        return 1, i

    def _counts(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether a noun follows: 1.8m people are millions, 1.8m tall are meters."""
        word = _word(tokens, i)
        return word[:1].isalpha() and word not in self.words["lengths"]["measured"]

    def _and_a_half(self, tokens: Sequence[Token], i: int) -> tuple[Decimal, int] | None:
        w = self.words
        if _word(tokens, i) in w["join"] and _word(tokens, i + 1) in w["article"]:
            below = w["fractions"].get(_word(tokens, i + 2))
            if below in (2, 3, 4) and not _word(tokens, i + 2).endswith("s"):
                return _ratio(f"1/{below}"), i + 3
        return None

    def _decimals(self, tokens: Sequence[Token], i: int, value: Decimal) -> tuple[Decimal, int]:
        """*three point seven five*: each word after the point is a digit."""
        digits, j = "", i + 1
        while (digit := self.words["cardinals"].get(_word(tokens, j))) is not None and digit < 10:
            digits, j = digits + str(digit), j + 1
        return (value + _decimal("0." + digits), j) if digits else (value, i)


def _word(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].text.lower() if i < len(tokens) else ""


def _glued(tokens: Sequence[Token], i: int) -> bool:
    return i > 0 and tokens[i - 1].end == tokens[i].start


def _hyphen(tokens: Sequence[Token], i: int) -> bool:
    """Whether a hyphen stands here that joins two words (*twenty-five*, *2-million*)."""
    return (
        i + 1 < len(tokens) and tokens[i].text in ("-", "‑") and _glued(tokens, i) and _glued(tokens, i + 1)
    )  # fmt: skip


def _decimal(digits: str) -> Decimal:
    # Any script's decimal digits count; Decimal reads them all.
    return Decimal(digits)


def _plain(value: Decimal) -> Decimal:
    return value.to_integral_value() if value == value.to_integral_value() else value.normalize()


def _ratio(text: str) -> Decimal:
    above, below = text.split("/")
    value = Decimal(int(above)) / Decimal(int(below))
    return round(value, 6).normalize()
