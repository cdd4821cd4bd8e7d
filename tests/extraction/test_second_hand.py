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
TOLD_IN_QUOTED_WORDS = [
    ("“She told me that the bridge was safe. I went home,” Pedro Vela said.", "that the bridge was safe"),
    ("“A driver said that the bridge was safe,” Pedro Vela said.", "that the bridge was safe"),
    ("“A driver said, ‘The bridge is safe,’ and went home,” Pedro Vela said.", "‘The bridge is safe,’"),
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


@pytest.mark.parametrize(("text", "inner"), TOLD_IN_QUOTED_WORDS)
def test_what_somebody_quotes_of_a_person_without_a_name_is_another_statement_to_the_end_of_its_sentence(text, inner, read):
    found = read(text)
    assert [a["hearsay_of"] for a in found.data["attributions"]] == [None, 0]
    assert found.words(found.data["attributions"][1]["content"]) == inner


@pytest.mark.parametrize("words", ["I say that the bridge is safe", "It says that the bridge is safe", "I hope she comes"])
def test_how_somebody_speaks_of_himself_or_a_thing_within_his_words_is_none(words, read):
    assert len(read(f"“{words},” Pedro Vela said.").data["attributions"]) == 1


REJECTED = [
    "The ministry rejects the claim of the union that the bridge was old.",
    "The ministry rejects the union’s claim that the bridge was old.",
]


@pytest.mark.parametrize("text", REJECTED)
def test_whoever_rejects_a_claim_denies_it_and_tells_whose_it_is(text, read):
    found = read(text)
    outer, inner = found.data["attributions"]
    assert (found.names(outer["speakers"]), outer["polarity"], outer["hearsay_of"]) == (["ministry"], "denies", None)
    assert (found.words(inner["content"]), inner["polarity"], inner["hearsay_of"]) == ("that the bridge was old", "affirms", 0)
    assert found.words(inner["source"]) == "the union"


CONTADOS = [
    ("“Nos avisaron que el tren no venía”, relató Pedro Vela.", "el tren no venía"),
    ("“Ella me dijo que el jefe firmó. Yo no la vi”, declaró Pedro Vela.", "el jefe firmó"),
    ("“Mi abuelo me decía: ‘El que calla, pierde’. Yo hablo”, declaró Pedro Vela.", "‘El que calla, pierde’"),
]


@pytest.mark.parametrize(("text", "inner"), CONTADOS)
def test_so_it_is_in_spanish_where_nobody_need_be_named(text, inner, read_spanish):
    found = read_spanish(text)
    assert [a["hearsay_of"] for a in found.data["attributions"]] == [None, 0]
    assert found.words(found.data["attributions"][1]["content"]) == inner


def test_what_somebody_would_do_if_he_were_told_is_told_by_nobody(read_spanish):
    assert len(read_spanish("“Si la gente me dice que me vaya, me voy”, declaró Pedro Vela.").data["attributions"]) == 1


def test_one_content_given_to_three_people_is_the_outlets_wording_in_either_language(read, read_spanish):
    assert read("Inés Paz, Pedro Vela and Ana Sur said that the bridge was safe.").only["collective"] is True
    assert read_spanish("Inés Paz, Pedro Vela y Ana Sur dijeron que el puente era seguro.").only["collective"] is True
    assert read("Inés Paz and Pedro Vela said that the bridge was safe.").only["collective"] is False
    assert read_spanish("“Es seguro”, dijeron Inés Paz, Pedro Vela y Ana Sur.").only["collective"] is False


def test_whom_an_outlet_quotes_as_saying_something_is_second_hand(read):
    found = read("Inés Paz was quoted by the Morro Gazette as saying that the bridge was safe.")
    assert chain(found) == [(["Morro Gazette"], None), (["Inés Paz"], 0)]
    assert [found.words(a["content"]) for a in found.data["attributions"]] == [
        "as saying that the bridge was safe",
        "that the bridge was safe",
    ]


def test_the_source_of_the_inner_one_is_its_own_speakers_name(read):
    found = read(NESTED[0][0])
    assert found.words(found.data["attributions"][1]["source"]) == "Inés Paz"


def test_they_nest_at_any_depth(read):
    text = "Pedro Vela said that Ana Sur said that Inés Paz said that the bridge was safe."
    assert chain(read(text)) == [(["Pedro Vela"], None), (["Ana Sur"], 0), (["Inés Paz"], 1)]
