"""What looks like a statement and is none is recorded as what it is. People here are fictional."""

import pytest

REFUSALS = [
    ("declined to comment on the delay", "declined to comment"),
    ("declined to be interviewed", "declined to comment"),
    ("refused to be drawn on the delay", "declined to comment"),
    ("declined to answer", "did not answer"),
    ("made no comment", "made no comment"),
    ("took no questions", "took no questions"),
    ("did not say that the bridge was safe", "did not say"),
    ("would not confirm the delay", "would not confirm"),
    ("would neither confirm nor deny the delay", "would not confirm"),
    ("neither confirmed nor denied the delay", "would not confirm"),
    ("did not deny that the bridge was closed", "did not deny"),
    ("thanked the drivers", "thanks"),
    ("took note of the audit", "takes note"),
]
NEGATIVAS = [
    ("no quiso responder", "did not answer"),
    ("rehusó comentar", "declined to comment"),
    ("no dijo que el puente era seguro", "did not say"),
    ("agradeció a los choferes", "thanks"),
    ("tomó nota del reclamo", "takes note"),
    ("lo negó", "denied it"),
    ("no quiso pronunciarse sobre el fallo", "declined to comment"),
]


@pytest.mark.parametrize(("words", "why"), REFUSALS)
def test_what_says_nothing_is_no_statement(words, why, read):
    data = read(f"Inés Paz {words}.").data
    assert ([n["why"] for n in data["not_statements"]], data["attributions"]) == ([why], [])


@pytest.mark.parametrize(("words", "why"), NEGATIVAS)
def test_nor_is_it_in_spanish(words, why, read_spanish):
    data = read_spanish(f"Inés Paz {words}.").data
    assert ([n["why"] for n in data["not_statements"]], data["attributions"]) == ([why], [])


def test_nor_is_the_silence_of_all(read_spanish):
    assert [n["why"] for n in read_spanish("Nadie del ministerio contestó las llamadas.").data["not_statements"]] == [
        "did not answer"
    ]


@pytest.mark.parametrize(
    "words", ["confirmed the delay", "made a comment about the bridge", "denied that the bridge was closed"]
)
def test_what_somebody_does_say_is_none_of_them(words, read):
    assert read(f"Inés Paz {words}.").data["not_statements"] == []


SCARE_QUOTES = [
    ("The “temporary” fence has stood for nine years.", "“temporary”"),
    ("The so-called “quick fix” law passed the chamber on Monday.", "“quick fix”"),
    ("The ‘floating scandal’ of the ferries goes on.", "‘floating scandal’"),
]


@pytest.mark.parametrize(("text", "words"), SCARE_QUOTES)
def test_words_that_the_writer_keeps_at_a_distance_are_recorded_and_given_to_nobody(text, words, read):
    found = read(text)
    assert [(n["why"], found.words([n["span"]])) for n in found.data["not_statements"]] == [("scare quotes", words)]
    assert found.data["attributions"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Inés Paz signed what she called a “gesture” of peace.",
        "The film “The Long Bridge” opens on Monday.",
        "“Turn back!”",
    ],
)
def test_what_somebody_calls_so_a_title_and_a_whole_sentence_are_none(text, read):
    assert read(text).data["not_statements"] == []
