"""Who is said to have said what: a statement within a statement is its own speaker's. People and outlets are fictional."""

import pytest

NESTED = [
    (
        "Officials in Lima told Pedro Vela that Inés Paz had said that the bridge was safe.",
        [["Officials in Lima"], ["Inés Paz"]],
    ),
    ("Sources said that Inés Paz had promised to close the bridge.", [["Sources"], ["Inés Paz"]]),
    ("“Pedro Vela said that the bridge was safe,” Inés Paz said.", [["Inés Paz"], ["Pedro Vela"]]),
]
ANIDADOS = [
    ("Según el diario Prensa Azul, Inés Paz dijo que el puente era seguro.", [["Prensa Azul"], ["Inés Paz"]]),
    ("Fuentes dijeron que Inés Paz había prometido cerrar el puente.", [["Fuentes"], ["Inés Paz"]]),
    ("«Pedro Vela dijo que el puente era seguro», afirmó Inés Paz.", [["Inés Paz"], ["Pedro Vela"]]),
]


def chain(found):
    """Speakers and what reports them, by statement."""
    return [(found.names(a["speakers"]), a["hearsay_of"]) for a in found.data["attributions"]]


@pytest.mark.parametrize(("text", "speakers"), NESTED)
def test_what_one_says_that_another_said_is_two_statements(text, speakers, read):
    assert chain(read(text)) == [(speakers[0], None), (speakers[1], 0)]


@pytest.mark.parametrize(("text", "speakers"), ANIDADOS)
def test_so_it_is_in_spanish(text, speakers, read_spanish):
    assert chain(read_spanish(text)) == [(speakers[0], None), (speakers[1], 0)]


def test_the_source_of_the_inner_one_is_its_own_speakers_name(read):
    found = read(NESTED[0][0])
    assert found.words(found.data["attributions"][1]["source"]) == "Inés Paz"


def test_they_nest_at_any_depth(read):
    text = "Pedro Vela said that Ana Sur said that Inés Paz said that the bridge was safe."
    assert chain(read(text)) == [(["Pedro Vela"], None), (["Ana Sur"], 0), (["Inés Paz"], 1)]
