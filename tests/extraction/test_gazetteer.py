"""States by name, capital and demonym, in English and Spanish."""

import re

import pytest

from onrecord.extraction.gazetteer import gazetteer
from onrecord.extraction.language import language


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Peru", "PE"),
        ("Perú", "PE"),
        ("Peruvian", "PE"),
        ("peruano", "PE"),
        ("Estados Unidos", "US"),
        ("U.S.", "US"),
        ("Côte d’Ivoire", "CI"),
    ],
)
def test_a_state_is_known_by_its_names(words, code):
    assert gazetteer().code(words) == code


def test_every_american_state_has_capital_and_demonyms():
    states = "AR BO BR CL CO CR CU DO EC SV GT HT HN MX NI PA PY PE UY VE US CA BZ GY SR JM TT BB BS GD LC VC AG KN"
    for code in re.findall("[A-Z]{2}", states):
        assert code in gazetteer().capitals.values()
        assert code in gazetteer().demonyms.values()


def test_verbs_are_known_in_every_form():
    pack = language("en")
    assert {pack.cues[f].lemma for f in ("say", "says", "said", "saying")} == {"say"}
    assert pack.cues["denied"].lemma == "deny"
    assert pack.cues["admitted"].lemma == "admit"


def test_a_language_without_a_pack_is_none():
    assert language("xx") is None
    assert language("../en") is None
