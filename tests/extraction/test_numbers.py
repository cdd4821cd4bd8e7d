"""A number says the same in digits and in words, in each language: what is written is read back, exactly."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from onrecord.extraction.grammar import numbers
from onrecord.extraction.units import LEXER

ONES = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho "
    "veintinueve",
}
TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
}
HUNDREDS = "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"


def english(n: int) -> str:
    """As English spells a whole number."""
    ones, tens = ONES["en"].split(), TENS["en"].split()
    if n < 20:
        return ones[n]
    if n < 100:
        return tens[n // 10 - 2] + (f"-{ones[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{ones[n // 100]} hundred" + (f" and {english(n % 100)}" if n % 100 else "")
    for scale, word in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        if n >= scale:
            return f"{english(n // scale)} {word}" + (f" {english(n % scale)}" if n % scale else "")
    raise AssertionError(n)


def spanish(n: int, *, before: bool = False) -> str:
    """As Spanish spells a whole number; `before` a noun or a scale, uno is un."""
    ones, tens = ONES["es"].split(), TENS["es"].split()
    if n < 30:
        return {1: "un", 21: "veintiún"}.get(n, ones[n]) if before else ones[n]
    if n < 100:
        return tens[n // 10 - 2] + (f" y {spanish(n % 10, before=before)}" if n % 10 else "")
    if n == 100:
        return "cien"
    if n < 1000:
        return HUNDREDS.split()[n // 100 - 1] + (f" {spanish(n % 100, before=before)}" if n % 100 else "")
    if n < 10**6:
        head = "mil" if n < 2000 else f"{spanish(n // 1000, before=True)} mil"
        return head + (f" {spanish(n % 1000, before=before)}" if n % 1000 else "")
    head = "un millón" if n < 2 * 10**6 else f"{spanish(n // 10**6, before=True)} millones"
    return head + (f" {spanish(n % 10**6, before=before)}" if n % 10**6 else "")


WORDS: Mapping[str, Callable[[int], str]] = {"en": english, "es": spanish}
STYLES = {"en": (",", "."), "es": (".", ",")}


def values(text: str, language: str) -> list[Decimal]:
    words = numbers(language)
    assert words is not None
    return [t.kinds["number"].value for t in words.merge(LEXER.tokens(text)) if "number" in t.kinds]


def in_digits(value: Decimal, language: str) -> str:
    mark, point = STYLES[language]
    return f"{value:,f}".translate({ord(","): mark, ord("."): point})


languages = st.sampled_from(sorted(WORDS))


@given(language=languages, n=st.integers(0, 10**12 - 1))
@example(language="es", n=2_001_000)
def test_a_whole_number_in_words_is_read_back(language: str, n: int) -> None:
    assert values(WORDS[language](n), language) == [n]


@given(language=languages, n=st.integers(0, 10**15))
def test_a_whole_number_in_digits_is_read_back(language: str, n: int) -> None:
    assert values(in_digits(Decimal(n), language), language) == [n]
    assert values(str(n), language) == [n]


@given(language=languages, whole=st.integers(0, 10**9), part=st.integers(0, 99))
def test_a_decimal_in_digits_is_read_back(language: str, whole: int, part: int) -> None:
    value = Decimal(f"{whole}.{part:02}")
    assert values(in_digits(value, language), language) == [value]


@given(whole=st.integers(0, 999), digits=st.lists(st.integers(0, 9), min_size=1, max_size=4))
def test_a_decimal_in_words_is_read_back(whole: int, digits: list[int]) -> None:
    value = Decimal(f"{whole}.{''.join(map(str, digits))}")
    for language, point in (("en", "point"), ("es", "coma")):
        part = " ".join(ONES[language].split()[d] for d in digits)
        assert values(f"{WORDS[language](whole)} {point} {part}", language) == [value]


@given(language=languages, value=st.integers(1, 9999), scale=st.sampled_from([3, 6, 9]))
def test_digits_before_a_scale_word_are_so_many_of_it(language: str, value: int, scale: int) -> None:
    amount = Decimal(value) / 10
    word = {"en": {3: "thousand", 6: "million", 9: "billion"}, "es": {3: "mil", 6: "millones", 9: "mil millones"}}[language][
        scale
    ]
    assert values(f"{in_digits(amount, language)} {word}", language) == [amount * 10**scale]


@given(n=st.integers(1000, 10**9))
def test_in_spanish_either_style_of_thousands_is_read(n: int) -> None:
    for text in (f"{n:,}", f"{n:,}".replace(",", "."), f"{n:,}".replace(",", " ")):
        assert values(text, "es") == [n]


@settings(max_examples=200)
@given(language=languages, text=st.text(max_size=80))
def test_no_text_breaks_the_reading_of_numbers(language: str, text: str) -> None:
    assert all(value.is_finite() for value in values(text, language))


def _words(held: object) -> list[object]:
    if isinstance(held, dict):
        return [word for key, each in held.items() for word in (key, *_words(each))]
    return [word for each in held for word in _words(each)] if isinstance(held, list) else [held]


@pytest.mark.parametrize("language", sorted(WORDS))
def test_no_word_of_a_pack_is_taken_for_a_truth_value(language: str) -> None:
    path = Path(__file__).parents[2] / "ingest" / "languages" / language / "numbers.yaml"
    held = yaml.safe_load(path.read_text(encoding="utf-8"))
    lists = {key: each for key, each in held.items() if not isinstance(each, bool)}
    assert not [word for word in _words(lists) if isinstance(word, bool)]
