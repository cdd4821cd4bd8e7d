"""Forms over kinds of words: what may begin one, and that the few tried at a place are all that match there."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extraction.words import Alphabet, Lexicon

KINDS = {"the": ["the"], "month": {"may": 5, "june": 6}, "count": ["two", "may"], "unit": ["days"]}
FORMS = [
    "<the>? <month>",
    "<count> <unit> (?!<the:>)",
    "(<the>|<count>) (<unit>|<month>)",
    "(?<=<the:>) <unit>",
    "'two' (<unit> <the>)* <month>",
    "<unit> (?=<month:>|$)",
]
LEXICON = Lexicon(KINDS, ["two"])
ALPHABET = Alphabet(LEXICON.sets())


@pytest.mark.parametrize("form", FORMS)
@given(words=st.lists(st.sampled_from(["the", "may", "June", "two", "days", "bridge"]), max_size=5), seen=st.integers(1, 3))
def test_where_a_form_matches_its_beginning_does(form: str, words: list[str], seen: int) -> None:
    signs = ALPHABET.spell(LEXICON.tokens(" ".join(words)))
    pattern, may_begin = ALPHABET.compile(form).pattern, ALPHABET.beginning(form)
    for i in range(len(signs)):
        assert pattern.match(signs, i) is None or may_begin.match(signs[i : i + seen])


def test_a_beginning_rules_out_what_no_form_goes_on_with() -> None:
    the, may, days, bridge = ALPHABET.spell(LEXICON.tokens("the may days bridge"))
    assert not ALPHABET.beginning("<the> <month>").match(the + days)
    assert not ALPHABET.beginning("<the> <month>").match(the + bridge)
    assert not ALPHABET.beginning("<the>? <month>").match(days)
    assert ALPHABET.beginning("<the>? <month>").match(the + may)


@given(st.text("aA .pmPM'", max_size=12))
def test_a_word_of_several_parts_is_one_token_in_any_case_and_the_longest_is_taken(text: str) -> None:
    lexicon = Lexicon({"noon": ["p. m.", "p.m.", "a. m.", "p.", "P m p"]})
    plain = re.compile(r"(?<!\w)P m p(?!\w)|(?<!\w)p\. m\.|(?<!\w)a\. m\.|(?<!\w)p\.m\.|(?<!\w)p\.|[^\W\d_]+|\S", re.IGNORECASE)
    assert [t.text for t in lexicon.tokens(text)] == plain.findall(text)
