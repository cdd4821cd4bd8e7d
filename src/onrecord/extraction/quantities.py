"""Numbers with their unit and comparator, as tokens alone tell them: *about $2.4 million*, *5 to 6 km*, *500 or more*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from ..model.terms import Comparator
from .number import Number
from .numbers import Numbers
from .units import LEXER, Units
from .words import Token, glued

_WHOLES: Final = frozenset(Decimal(n) for n in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000))


_SCORE: Final = 20
_YEARS: Final = (1500, 2100)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or a range. `start` and `end` hold the unit, `first` and `last` only the digits or number words.

    `ends` are the two numbers of a range; `compound`: a hyphen joins it to what follows (*60-day*, *ten-member*);
    `outset` is where the comparator before it begins; `scaled`: a scale word is its last (*two million*); `ratio`: it was told
    as *one in five*.
    """

    start: int
    end: int
    first: int
    last: int
    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    comparator: Comparator = Comparator.EQ
    unit: str | None = None
    digits: bool = True
    share: bool = False
    compound: bool = False
    age: bool = False
    ratio: bool = False
    scaled: bool = False
    outset: int = 0
    ends: tuple[Quantity, ...] = ()


def quantities(text: str, numbers: Numbers, units: Units) -> list[Quantity]:
    """The quantities of a text, in order. Parts of names, dates in digits, clock times and telephone numbers are none."""
    tokens = _counting(numbers.merge(LEXER.tokens(text)), numbers, units)
    found: list[Quantity] = []
    i = 0
    while i < len(tokens):
        read = _read(tokens, i, units) if "number" in tokens[i].kinds else None
        if read is None:
            i += 1
            continue
        quantity, j = read
        if quantity is not None:
            found.append(quantity)
        i = j
    return found


def _counting(tokens: list[Token], numbers: Numbers, units: Units) -> list[Token]:
    """The tokens, with *half a* before a measure and *un* before one or behind a comparator as the numbers they are there."""
    words = numbers.words
    counted: list[Token] = []
    i = 0
    while i < len(tokens):
        word, j, value = tokens[i].text.lower(), i + 1, None
        if word not in numbers.counting:
            counted.append(tokens[i])
            i += 1
            continue
        if (multiple := words["multiples"].get(word)) is not None and _is(tokens, j, units.multiplied):
            kinds = {**tokens[i].kinds, "number": Number(Decimal(multiple)), "unit": words["times"][0]}
            counted.append(Token(tokens[i].start, tokens[i].end, tokens[i].text, kinds))
            i += 1
            continue
        if "number" not in tokens[i].kinds and (word in words["half"] or word in words["article"]):
            if word in words["half"]:
                j += _is(tokens, j, frozenset(words["article"]))
                value = Decimal("0.5") if _measure(tokens, j, units) else None
            elif words["article_is_one"] and (_measure(tokens, j, units) or _weighed(tokens, i, units)):
                value = Decimal(1)
        if value is None:
            counted.append(tokens[i])
            i += 1
        else:
            text = tokens[i].text if j == i + 1 else ""
            counted.append(Token(tokens[i].start, tokens[j - 1].end, text, {**tokens[i].kinds, "number": Number(value)}))
            i = j
    return counted


def _measure(tokens: Sequence[Token], i: int, units: Units) -> bool:
    unit = units.words.at(tokens, i)
    return unit is not None and unit[0] in units.measures and len(tokens[i].text) > 1


def _weighed(tokens: Sequence[Token], i: int, units: Units) -> bool:
    """Whether a comparator of bounds stands before a word (al menos un muerto) that no number follows (hasta un 30%)."""
    bound = units.before.before(tokens, i)
    follows = i + 1 < len(tokens) and tokens[i + 1].text[:1].isalpha() and "number" not in tokens[i + 1].kinds
    return bound is not None and bound[0] in (Comparator.GE, Comparator.GT) and bound[1] < i - 1 and follows


def _read(tokens: Sequence[Token], i: int, units: Units) -> tuple[Quantity | None, int] | None:
    """The quantity at a number, if it is one, and where to go on."""
    if chain := _chain(tokens, i):
        return None, i + chain  # a telephone or serial number
    single = _ratio(tokens, i, units) or _single(tokens, i, units)
    if single is None:
        return None
    quantity, first, j = single
    before = first - 1
    while before > 0 and _is(tokens, before, units.joints["articles"]):
        before -= 1
    between = first > 0 and _is(tokens, before, units.joints["between"])
    ranged = _range(tokens, quantity, j, units, between=between)
    if ranged is not None:
        second, j = ranged
        if second is None:
            return None, j
        quantity = second
    quantity, j = _compared(tokens, quantity, first - between, j, units)
    return quantity, j


def _ratio(tokens: Sequence[Token], i: int, units: Units) -> tuple[Quantity, int, int] | None:
    """*one in five*, *cuatro de cada diez*: a share told as two numbers, the second a round one that measures nothing."""
    above: Number = tokens[i].kinds["number"]
    link = units.ratios.at(tokens, i + 1)
    if link is None and above.value == 1 and i + 1 < len(tokens) and tokens[i + 1].text.isalpha():
        link = units.ratios.at(tokens, i + 2)  # one child in four
    if link is None or link[1] >= len(tokens) or "number" not in tokens[link[1]].kinds:
        return None
    below: Number = tokens[link[1]].kinds["number"]
    if not 0 < above.value < below.value <= 1000 or above.ordinal or below.ordinal or below.share:
        return None
    if (below.value not in _WHOLES and above.value != 1) or units.words.at(tokens, link[1] + 1) is not None:
        return None
    start, end = tokens[i].start, tokens[link[1]].end
    value = round(above.value / below.value, 6).normalize()
    digits = above.digits
    share = Quantity(start, end, start, end, value, digits=digits, share=True, ratio=True, outset=start)
    return share, i, link[1] + 1


def _single(tokens: Sequence[Token], i: int, units: Units) -> tuple[Quantity, int, int] | None:
    """One number with its unit, and the tokens where it begins and ends."""
    token = tokens[i]
    number: Number = token.kinds["number"]
    if number.ordinal or number.decade or not _free(tokens, i, units):
        return None
    first, j, unit = i, i + 1, None
    if (sign := units.signs.before(tokens, i)) is not None and _near(tokens, i):
        lettered = len(tokens[i - 1].text) == 1 and tokens[i - 1].text.isalpha()
        if not lettered or glued(tokens, i):
            unit, first = sign
    unit = unit or token.kinds.get("unit")
    compound = False
    age = False
    k = i + 1
    if _text(tokens, k) in ("-", "‑") and glued(tokens, k) and glued(tokens, k + 1) and tokens[k + 1].text[:1].isalpha():
        compound, k = True, k + 1
    if unit is None and _is(tokens, k, units.lead):
        led = units.words.at(tokens, k + 1)
        if led is not None and (number.scale >= 10 or (number.share and led[0] in units.measures)):
            k += 1
    value = number.value
    if unit is None and (word := units.words.at(tokens, k)) is not None and (compound or _fits(tokens, k)):
        unit, j = word
        if (more := units.halves.at(tokens, j)) is not None:
            value, j = value + Decimal("0.5"), more[1]
        hyphen = _text(tokens, j) in ("-", "‑")
        if (old := units.ages.at(tokens, j + hyphen)) is not None:
            age, j = True, old[1]
    elif unit is not None and (word := units.words.at(tokens, k)) is not None and word[0] == unit:
        j = word[1]  # "US$5 dollars"
    if unit in units.codes and (scale := units.scales.get(_text(tokens, j).lower())) is not None:
        value, j = value * scale, j + 1  # 75 USD million
    if unit is None and first > 0 and tokens[first - 1].text.lower() in units.named:
        unit = tokens[first - 1].text.lower()  # magnitude 6.8
    if (below := units.below.at(tokens, j)) is not None and (unit is None or unit in units.degrees):
        value, j = -abs(value), below[1]
    end = tokens[j - 1].end
    quantity = Quantity(
        tokens[first].start, end, token.start, token.end, value,
        unit=unit, digits=number.digits, share=number.share and unit not in units.measures, compound=compound, age=age,
        scaled=number.scale >= 10, outset=tokens[first].start,
    )  # fmt: skip
    return quantity, first, j


def _fits(tokens: Sequence[Token], k: int) -> bool:
    """A symbol of one letter is a unit only straight after digits (20 m is, 20 M. Street is not)."""
    return len(tokens[k].text) > 1 or not tokens[k].text.isalpha() or _text(tokens, k + 1) != "."


def _range(
    tokens: Sequence[Token], one: Quantity, j: int, units: Units, *, between: bool
) -> tuple[Quantity | None, int] | None:
    """The range that `one` begins, and where it ends; a score or a vote (3-1) is nothing."""
    joint = _text(tokens, j).lower()
    dash = joint in ("-", "–", "‑")
    k = j + 1
    while k < len(tokens) and k < j + 4 and "number" not in tokens[k].kinds:
        k += 1
    begin = j + 1
    while begin < k and _is(tokens, begin, units.joints["articles"]):
        begin += 1
    if k >= len(tokens) or "number" not in tokens[k].kinds or one.value is None:
        return None
    if not (joint in units.joints["to"] or (between and joint in units.joints["and"]) or joint in units.joints["or"]):
        return None
    if dash and not glued(tokens, j):
        return None
    single = _single(tokens, k, units) if not dash else _single(_apart(tokens, j), k, units)
    if single is None or single[1] != begin or single[0].value is None:
        return None
    two, _, end = single
    low, high = one.value, single[0].value
    scale: int = tokens[k].kinds["number"].scale
    if scale > 1 and low < 1000 and low * scale < high:
        low *= scale
    if one.unit and two.unit and one.unit != two.unit:
        return None
    if one.unit and not two.unit and one.last < one.end and not dash:
        return None  # slipped 0.8% to 21.35
    unit = one.unit or two.unit
    word = end < len(tokens) and tokens[end].text[:1].isalpha()
    large = min(low, high) >= 1000 and not all(_YEARS[0] <= n < _YEARS[1] for n in (low, high))  # no score, no vote, no years
    if joint in units.joints["or"] and not between:
        if not (low < high <= 3 * low and (unit or word)):
            return None
    elif low >= high or (dash and not (unit or word or large)):
        led = one.start > 0 and _is(tokens, j - 2, units.joints["from"])
        score = not (unit or led) and max(low, high) <= _SCORE and not (word and not dash and low < high)
        return (None, end) if dash or score else None  # a score or a vote
    quantity = replace(
        two, start=one.start, outset=one.start, first=one.first, value=None,
        low=low, high=high, comparator=Comparator.RANGE, unit=unit,
        ends=(replace(one, value=low, unit=unit), replace(two, unit=unit)),
    )  # fmt: skip
    return quantity, end


def _compared(tokens: Sequence[Token], quantity: Quantity, first: int, j: int, units: Units) -> tuple[Quantity, int]:
    """The quantity with the comparator that stands before or after it."""
    found = units.before.before(tokens, first)
    if found is None and _is(tokens, first - 1, units.joints["articles"]):
        found = units.before.before(tokens, first - 1)
    after = units.after.at(tokens, j)
    if after is None and _text(tokens, j) in ("-", "‑") and _is(tokens, j + 1, units.odd):
        after = Comparator.ABOUT, j + 2
    if found is not None:
        quantity = replace(quantity, outset=tokens[found[1]].start)
    if quantity.comparator is Comparator.RANGE:
        return quantity, j
    if after is not None and (found is None or found[0] in (Comparator.EQ, Comparator.ABOUT)):
        return replace(quantity, comparator=after[0]), after[1]
    return (quantity if found is None else replace(quantity, comparator=found[0])), j


def _free(tokens: Sequence[Token], i: int, units: Units) -> bool:
    """Whether the number stands by itself and is no part of a name, an address or a code (G20, F-16, 3D, 004)."""
    if len(tokens[i].text) > 1 and tokens[i].text.isdecimal() and tokens[i].text[0] == "0":
        return False
    if i > 0 and glued(tokens, i):
        before = tokens[i - 1].text
        if before[-1:].isalnum() and units.signs.before(tokens, i) is None:
            return False
        if before and before in "#/@_:.,&=%\\" and units.signs.before(tokens, i) is None:
            return False
        if before in ("-", "‑", "–") and i > 1 and glued(tokens, i - 1) and tokens[i - 2].text[-1:].isalnum():
            return False
    if i + 1 < len(tokens) and glued(tokens, i + 1):
        after = tokens[i + 1].text
        if after[:1].isalnum():
            return units.words.at(tokens, i + 1) is not None
        if after and after in "/:_@=&\\" and i + 2 < len(tokens) and glued(tokens, i + 2):
            return False
    return True


def _apart(tokens: Sequence[Token], j: int) -> list[Token]:
    """The tokens with the dash at `j` moved off its neighbours, so that what follows it reads as a number of its own."""
    return [*tokens[:j], Token(tokens[j].start, tokens[j].start, " "), *tokens[j + 1 :]]


def _chain(tokens: Sequence[Token], i: int) -> int:
    """How many tokens a row of three numbers or more takes that hyphens or spaces join; two where the second begins with 0."""
    count, j = 1, i
    while j + 1 < len(tokens):
        hyphen = tokens[j + 1].text == "-" and glued(tokens, j + 1) and glued(tokens, j + 2)
        k = j + 2 if hyphen else j + 1
        spaced = (
            tokens[k].start == tokens[j].end + 1 and _digits(tokens[j]) and _digits(tokens[k]) if k < len(tokens) else False
        )
        if not _text(tokens, k)[:1].isdigit() or not (hyphen or spaced):
            break
        count, j = count + 1, k
    return j + 1 - i if count > 2 or (count == 2 and tokens[j].text[0] == "0") else 0


def _digits(token: Token) -> bool:
    return token.end - token.start >= 2 and (token.text.isdecimal() or " " in token.text)


def _near(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].start - tokens[i - 1].end <= 1


def _text(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].text if i < len(tokens) else ""


def _is(tokens: Sequence[Token], i: int, words: frozenset[str]) -> bool:
    return 0 <= i < len(tokens) and tokens[i].text.lower() in words
