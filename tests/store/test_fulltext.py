"""What is indexed and what is asked are folded alike, and nothing that a user types is an operator."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.store.fulltext import Wanted, fold, wanted


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Víctor’s «NO»", "victors no"),
        ("Cerro Ñuñoa, 1.300 personas", "cerro nunoa 1 300 personas"),
        ("STRASSE Straße", "strasse strasse"),
        ("ﬁnal_report", "final report"),
        ("Łódź Ærø İstanbul", "lodz aero istanbul"),
        ("e\u0301te\u0301", "ete"),
        ("…—", ""),
    ],
)
def test_folding_takes_away_accents_case_and_marks(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_words_beside_each_other_fold_as_each_alone(a: str, b: str) -> None:
    assert fold(f"{a} {b}").split() == fold(a).split() + fold(b).split()


@given(st.text())
def test_whatever_is_typed_asks_for_plain_words(text: str) -> None:
    asked = wanted(text)
    if asked is None:
        assert not fold(text)
    else:
        assert re.fullmatch(r"(\+\w+ ?)*(\+\(\w+ \w+\*\))?", asked.words)
        assert not re.search(r"\b(AND|OR|NOT|TO)\b", asked.words)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("joint desk", Wanted("+joint +(desk desk*)", ())),
        ('"joint desk"', Wanted("+joint +desk", (" joint desk ",))),
        ("“Joint Desk” arica", Wanted("+joint +desk +(arica arica*)", (" joint desk ",))),
        ("NOT (a OR b)~", Wanted("+not +a +or +(b b*)", ())),
        ('""', None),
    ],
)
def test_quotation_marks_ask_for_words_side_by_side(text: str, asked: Wanted | None) -> None:
    assert wanted(text) == asked
