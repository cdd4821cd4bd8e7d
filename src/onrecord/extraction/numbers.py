"""Numbers as print has them, in digits and in words, as exact decimals."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal, localcontext
from typing import Any, Final

from .fractions import Fractions, in_signs
from .number import Number, plain, ratio
from .words import HYPHENS, Token, glued, hyphen, text_at

_SPACES: Final = re.compile(r"[\u00a0\u2009\u202f]")
_LONGEST: Final = 30  # digits: more is an identifier, never a quantity


class Numbers:
    """Reads numbers by a language's words (``numbers.yaml``)."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        self.words, self._fractions = words, Fractions(words)
        styles = [(re.escape(style["thousands"]), re.escape(style["decimal"])) for style in words["digits"]]
        self._points = frozenset(style["decimal"] for style in words["digits"])
        # Where a language has two styles, a mark before just three digits parts thousands in either.
        grouped = [rf"(?P<whole>[1-9]\d{{0,2}}(?:{mark}\d{{3}})+)(?:{point}(?P<part>\d+))?" for mark, point in styles]
        plain = rf"(?P<whole>\d+)(?:[{''.join(point for _, point in styles)}](?P<part>\d+))?"
        self._digits = [re.compile(pattern) for pattern in (*grouped, plain)]
        begin = ("cardinals", "tens", "hundreds", "bare", "half", "halves", "article", "ordinals", "fraction_signs", "negative")
        self._begin = frozenset(word for key in begin for word in words[key]) | self._points | {"-", "−"}
        self._begin |= frozenset(words["bare_fractions"])
        if words["parts_of_whole"]:
            self._begin |= frozenset(words["fractions"])
        self.counting = frozenset(words["multiples"]) | frozenset(words["half"]) | frozenset(words["article"])
        """The words that are numbers before a measure, and only there."""

    def merge(self, tokens: Sequence[Token]) -> list[Token]:
        """The tokens with those of each number joined into one, which carries a Number under the kind ``number``."""
        merged: list[Token] = []
        i = 0
        with localcontext() as context:
            context.prec = 60
            for start in [n for n, t in enumerate(tokens) if t.text[0].isdigit() or t.text.lower() in self._begin]:
                if start < i or (found := self._number(tokens, start)) is None:
                    continue
                number, j = found
                first, last = tokens[start], tokens[j - 1]
                kinds = dict(first.kinds) if j == start + 1 else {}
                text = first.text if j == start + 1 else ""
                merged += [*tokens[i:start], Token(first.start, last.end, text, {**kinds, "number": number})]
                i = j
        return merged + list(tokens[i:])

    def _number(self, tokens: Sequence[Token], i: int) -> tuple[Number, int] | None:
        if i > 0 and tokens[i - 1].text.lower() in self.words["never"].get(tokens[i].text.lower(), ()):
            return None
        sign, k = self._sign(tokens, i)
        found = self._fractions.scaled(tokens, k) or self._ordinal(tokens, k) or self._cardinal(tokens, k)
        if found is None:
            return None
        number, j = found
        return (replace(number, value=-number.value) if sign < 0 else number), j

    def _sign(self, tokens: Sequence[Token], i: int) -> tuple[int, int]:
        token = tokens[i]
        if token.text.lower() in self.words["negative"] and i + 1 < len(tokens):
            return -1, i + 1
        if token.text in "-−" and i + 1 < len(tokens) and glued(tokens, i + 1):
            free = i == 0 or (not glued(tokens, i) and "number" not in tokens[i - 1].kinds)
            if free and tokens[i + 1].text[0].isdigit():
                return -1, i + 1
        return 1, i

    def _ordinal(self, tokens: Sequence[Token], i: int) -> tuple[Number, int] | None:
        if i >= len(tokens):
            return None
        token, word = tokens[i], tokens[i].text.lower()
        if token.text.isdecimal():
            j = i + 2 if text_at(tokens, i + 1) == "." and glued(tokens, i + 1) else i + 1
            suffix = text_at(tokens, j) if glued(tokens, j) and (j == i + 1 or text_at(tokens, j) in ("º", "ª")) else ""
            if suffix and suffix in self.words["ordinal_suffixes"]:
                return Number(Decimal(token.text), digits=True, ordinal=True), j + 1
            if suffix and suffix in self.words["decade_suffixes"] and token.text.endswith("0") and len(token.text) in (2, 4):
                return Number(Decimal(token.text), digits=True, decade=True), j + 1
        if word in self.words["tens"]:
            j = i + 2 if text_at(tokens, i + 1) in HYPHENS else i + 1
            if (last := text_at(tokens, j)) in self.words["ordinals"] and self.words["ordinals"][last] < 10:
                return Number(Decimal(self.words["tens"][word] + self.words["ordinals"][last]), ordinal=True), j + 1
        if word in self.words["ordinals"]:
            return Number(Decimal(self.words["ordinals"][word]), ordinal=True), i + 1
        return None

    def _cardinal(self, tokens: Sequence[Token], i: int) -> tuple[Number, int] | None:
        """Groups in falling order (two million five hundred thousand), or one that multiplies those before it."""
        w = self.words
        held = i > 0 and tokens[i - 1].text.lower() in w["between"]
        groups: list[tuple[Decimal, int]] = []
        j, digits = i, False
        while True:
            k = j
            if groups and not held and (text_at(tokens, k) in w["join"] or hyphen(tokens, k)):
                k += 1
            found = self._part(tokens, k, first=not groups, held=held)
            if found is None:
                break
            part, k, in_digits = found
            scale, k = self._scale(tokens, k, in_digits)
            if groups and (part >= groups[-1][1] or any(scale == s for _, s in groups)):
                break
            below = sum((value for value, s in groups if s < scale), Decimal(0))
            groups = [(value, s) for value, s in groups if s > scale] + [((below + part) * scale, scale)]
            digits, j = digits or in_digits, k
            if scale == 1:
                break
            if (more := self._fractions.and_a_half(tokens, j)) is not None:
                groups.append((more[0] * scale, scale))
                j = more[1]
                break
        if j == i:
            return None
        return Number(plain(sum((value for value, _ in groups), Decimal(0))), digits, scale=groups[-1][1]), j

    def _part(self, tokens: Sequence[Token], i: int, *, first: bool, held: bool) -> tuple[Decimal, int, bool] | None:
        """A number below a thousand, or digits."""
        if i >= len(tokens):
            return None
        w, text = self.words, tokens[i].text
        word = text.lower()
        if text[0].isdigit() or (text in self._points and first):
            return self._in_digits(tokens, i) if first else self._digits_after(tokens, i)
        if word in w["bare"]:
            return Decimal(1), i, False
        if word in w["article"]:
            follows = text_at(tokens, i + 1)
            if first and (follows in w["scales"] or follows in w["hundred"]):
                return self._hundreds(tokens, i + 1, Decimal(1), held)
            if first or not w["article_is_one"]:
                return None
        if word in w["hundreds"]:
            rest = self._below_hundred(tokens, i + 1)
            value = Decimal(w["hundreds"][word])
            return self._with_decimals(tokens, *((i + 1, value) if rest is None else (rest[1], value + rest[0])))
        below = self._below_hundred(tokens, i)
        if below is None:
            return None
        value, j = below
        if (more := self._fractions.and_a_half(tokens, j)) is not None:
            value, j = value + more[0], more[1]
        elif text_at(tokens, j) in w["point"]:
            value, j = self._decimals(tokens, j, value)
        return self._hundreds(tokens, j, value, held)

    def _hundreds(self, tokens: Sequence[Token], i: int, value: Decimal, held: bool) -> tuple[Decimal, int, bool]:
        w = self.words
        if text_at(tokens, i) not in w["hundred"]:
            return value, i, False
        value, i = value * 100, i + 1
        j = i + 1 if (text_at(tokens, i) in w["join"] and not held) or hyphen(tokens, i) else i
        rest = self._below_hundred(tokens, j)
        if rest is not None and text_at(tokens, rest[1]) not in w["hundred"]:
            return self._with_decimals(tokens, rest[1], value + rest[0])
        return self._with_decimals(tokens, i, value)

    def _with_decimals(self, tokens: Sequence[Token], i: int, value: Decimal) -> tuple[Decimal, int, bool]:
        if text_at(tokens, i) in self.words["point"]:
            value, i = self._decimals(tokens, i, value)
        return value, i, False

    def _below_hundred(self, tokens: Sequence[Token], i: int) -> tuple[Decimal, int] | None:
        w, word = self.words, text_at(tokens, i)
        if word in w["tens"]:
            j = i + 2 if hyphen(tokens, i + 1) or text_at(tokens, i + 1) in w["tens_join"] else i + 1
            if w["tens_join"] and j == i + 1:
                return Decimal(w["tens"][word]), i + 1
            unit = self._one(tokens, j)
            if unit is not None and 0 < unit < 10:
                return Decimal(w["tens"][word] + unit), j + 1
            return Decimal(w["tens"][word]), i + 1
        unit = self._one(tokens, i)
        return None if unit is None else (Decimal(unit), i + 1)

    def _one(self, tokens: Sequence[Token], i: int) -> int | None:
        word = text_at(tokens, i)
        if self.words["article_is_one"] and word in self.words["article"]:
            return 1
        found: int | None = self.words["cardinals"].get(word)
        return found

    def _in_digits(self, tokens: Sequence[Token], i: int) -> tuple[Decimal, int, bool] | None:
        text = tokens[i].text
        if text in self._points:
            free = not glued(tokens, i) and i + 1 < len(tokens) and glued(tokens, i + 1)
            if free and tokens[i + 1].text.isdecimal():
                return Decimal("0." + tokens[i + 1].text), i + 2, True
            return None
        if (value := self._value(text)) is None:
            return None
        follow = tokens[i + 1].text if i + 1 < len(tokens) else ""
        if follow in self.words["fraction_signs"]:
            return value + ratio(self.words["fraction_signs"][follow]), i + 2, True
        if text.isdecimal() and in_signs(follow):
            return value + ratio(follow), i + 2, True
        if self.words["spaced"] and text.isdecimal() and len(text) <= 3 and text[0] != "0":
            value, i = self._spaced(tokens, i, value)
        if (more := self._fractions.and_a_half(tokens, i + 1)) is not None:
            return value + more[0], more[1], True
        if text_at(tokens, i + 1) in self.words["point"] and text.isdecimal():
            value, j = self._decimals(tokens, i + 1, value)
            return value, j, True
        return value, i + 1, True

    def _value(self, text: str) -> Decimal | None:
        """What digits with their marks say."""
        if len(text) > _LONGEST:
            return None
        text = _SPACES.sub("", text)
        match = next((m for pattern in self._digits if (m := pattern.fullmatch(text))), None)
        if match is None:
            return None
        # Any script's decimal digits count; Decimal reads them all.
        whole = "".join(c for c in match["whole"] if c.isdecimal())
        return Decimal(f"{whole}.{match['part']}" if match["part"] else whole)

    def _spaced(self, tokens: Sequence[Token], i: int, value: Decimal) -> tuple[Decimal, int]:
        """Groups of three digits with a space between them: 12 000."""
        whole, j = value, i
        while j + 1 < len(tokens) and re.fullmatch(r"\d{3}", tokens[j + 1].text) and tokens[j + 1].start == tokens[j].end + 1:
            whole, j = whole * 1000 + Decimal(tokens[j + 1].text), j + 1
        more = j + 1 < len(tokens) and tokens[j + 1].text.isdecimal() and tokens[j + 1].start == tokens[j].end + 1
        return (value, i) if more else (whole, j)  # more digits: a telephone number

    def _digits_after(self, tokens: Sequence[Token], i: int) -> tuple[Decimal, int, bool] | None:
        """*2 millones 500 mil*: whole digits below a thousand go on where the language writes so."""
        text = tokens[i].text
        if not self.words["digits_go_on"] or not text.isdecimal() or len(text) > 3 or tokens[i].start != tokens[i - 1].end + 1:
            return None
        return Decimal(text), i + 1, True

    def _scale(self, tokens: Sequence[Token], i: int, in_digits: bool) -> tuple[int, int]:
        scale, w = 1, self.words
        j = i + 1 if hyphen(tokens, i) and text_at(tokens, i + 1) in w["scales"] else i
        while text_at(tokens, j) in w["scales"] or (in_digits and text_at(tokens, j) in w["hundred"]):
            word = text_at(tokens, j)
            more = w["scales"].get(word) or w["hundred"][word]
            if word in w["bare"] and more < scale:
                break  # dos millones mil: and a thousand
            scale, j = scale * more, j + 1
        if scale > 1:
            return scale, j
        if i >= len(tokens) or not in_digits:
            return 1, i
        if tokens[i].text in w["scaled_units"]:
            return int(w["scaled_units"][tokens[i].text]), i
        if tokens[i].text in w["short_scales"] and (glued(tokens, i) or tokens[i].text in w["free_scales"]):
            signed = i > 1 and not tokens[i - 2].text[-1:].isalnum() and glued(tokens, i - 1)
            if signed or tokens[i].text not in w["lengths"]["units"] or self._counts(tokens, i + 1):
                return int(w["short_scales"][tokens[i].text]), i + 1
        return 1, i

    def _counts(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether a noun follows: 1.8m people are millions, 1.8m tall are meters."""
        word = text_at(tokens, i)
        return word[:1].isalpha() and word not in self.words["lengths"]["measured"]

    def _decimals(self, tokens: Sequence[Token], i: int, value: Decimal) -> tuple[Decimal, int]:
        """*three point seven five*: each word after the point is a digit; *tres coma veinticinco*: or all are a number."""
        digits, j = "", i + 1
        if text_at(tokens, j).isdecimal():
            return value + Decimal("0." + tokens[j].text), j + 1
        while (digit := self.words["cardinals"].get(text_at(tokens, j))) is not None and digit < 10:
            digits, j = digits + str(digit), j + 1
        if not digits and (below := self._below_hundred(tokens, j)) is not None:
            digits, j = str(below[0]), below[1]
        return (value + Decimal("0." + digits), j) if digits else (value, i)
