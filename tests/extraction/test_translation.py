"""Whether quoted words are a translation, and what shows it. States and outlets are real, people and events are not."""

import pytest

from onrecord.model.terms import Item

CREDITED = "“The bridge is safe,” said Inés Paz.\n\n{}"


@pytest.mark.parametrize(
    "credit",
    ["Translated by Ana Sur.", "By Leo Mar. Translated from Spanish by Ana Sur", "This article was translated by our staff."],
)
def test_a_credit_states_that_the_text_is_a_translation(credit, read):
    found = read(CREDITED.format(credit)).data["attributions"][0]
    assert (found["translation"], credit in found["translation_reason"]) == ("stated", True)


@pytest.mark.parametrize("credit", ["Traducido por Ana Sur.", "Con datos de Prensa Azul. Traducción del inglés de Ana Sur."])
def test_so_does_a_credit_in_spanish(credit, read_spanish):
    found = read_spanish(f"«El puente es seguro», dijo Inés Paz.\n\n{credit}").data["attributions"][0]
    assert (found["translation"], credit in found["translation_reason"]) == ("stated", True)


def test_a_book_that_somebody_translated_is_no_credit(read):
    text = "“The bridge is safe,” said Inés Paz.\n\nThe novel about the bridge was translated by Ana Sur in 2030."
    assert read(text).data["attributions"][0]["translation"] is None


def test_an_original_that_the_metadata_names_states_it(read):
    found = read("“The bridge is safe,” said Inés Paz.", {Item.ORIGINAL: "El puente es seguro (es)"}).only
    assert found["translation"] == "stated"


@pytest.mark.parametrize("words", ["in Spanish", "through an interpreter"])
def test_the_sentence_may_say_that_other_words_were_spoken(words, read):
    found = read(f"“The bridge is safe,” Inés Paz said {words}.").only
    assert (found["translation"], words in found["translation_reason"]) == ("stated", True)


def test_what_is_said_about_a_language_is_no_translation(read):
    assert read("“We teach in Spanish,” Inés Paz said.").only["translation"] is None


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("“The bridge is safe,” Inés Paz told El Mercurio.", "El Mercurio"),
        ("“The bridge is safe,” said Chile’s transport minister, Inés Paz.", "Chile"),
    ],
)
def test_an_outlet_or_speaker_of_another_language_makes_it_probable(text, because, read):
    found = read(text).only
    assert (found["translation"], because in found["translation_reason"]) == ("probable", True)


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge is safe,” Ann Lee told the Chicago Tribune.",
        "“The bridge is safe,” Ann Lee told Reuters.",  # publishes in several languages
        "“The bridge is safe,” Ann Lee said.",
    ],
)
def test_nothing_is_said_where_nothing_shows_it(text, read):
    found = read(text).only
    assert (found["translation"], found["translation_reason"]) == (None, None)


def test_words_without_quotation_marks_are_the_writers_own(read):
    assert read("Inés Paz told El Mercurio that the bridge was safe.").only["translation"] is None


def test_a_spanish_text_that_quotes_a_spanish_outlet_translates_nothing(read_spanish):
    found = read_spanish("«El puente es seguro», dijo a El Mercurio la ministra de Transporte de Chile, Inés Paz.").only
    assert found["translation"] is None
