"""What turns the sense of words stays with them: second halves, and quotations that go on. People here are fictional."""

import pytest

from onrecord.extraction.candidate import Candidate
from onrecord.extraction.language import language
from onrecord.extraction.layout import paragraphs
from onrecord.extraction.quotes import quotations
from onrecord.extraction.stance import goes_on

TURNED = [
    ("“We will open the bridge, but not before the audit,” Inés Paz said.", "not before the audit"),
    ("Inés Paz said that the bridge was safe, but that nobody should use it.", "nobody should use it"),
    ("Inés Paz said that the bridge would open unless the cables broke.", "unless the cables broke"),
    ("Inés Paz said that the bridge would not open.", "not open"),
    ("Inés Paz said that the bridge would open if the council paid.", "if the council paid"),
    ("“The bridge is safe. However, we will close it,” Inés Paz said.", "we will close it"),
]
GIRADO = [
    ("«Abriremos el puente, pero no antes de la auditoría», dijo Inés Paz.", "no antes de la auditoría"),
    ("Inés Paz dijo que el puente no era un lujo, sino una necesidad.", "sino una necesidad"),
    ("Inés Paz dijo que el puente era seguro, pero que nadie debía usarlo.", "nadie debía usarlo"),
    ("Inés Paz dijo que el puente abrirá salvo que fallen los cables.", "salvo que fallen los cables"),
    ("Inés Paz dijo que el puente abrirá si el municipio paga.", "si el municipio paga"),
]


@pytest.mark.parametrize(("text", "turn"), TURNED)
def test_what_turns_a_content_is_part_of_it(text, turn, read):
    found = read(text)
    assert turn in found.words(found.data["attributions"][0]["content"])


@pytest.mark.parametrize(("text", "turn"), GIRADO)
def test_so_it_is_in_spanish(text, turn, read_spanish):
    found = read_spanish(text)
    assert turn in found.words(found.data["attributions"][0]["content"])


def test_every_statement_knows_the_whole_sentence_around_it(read):
    text = "In spring, Inés Paz said that the bridge was safe. Nobody answered."
    found = read(text)
    assert found.words(found.data["attributions"][0]["context"]) == "In spring, Inés Paz said that the bridge was safe."


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("“The bridge is safe,” Inés Paz said.", False),
        ("“The bridge,” Inés Paz said, “is safe.”", False),
        ("“The bridge is safe.\n\n“Nobody should use it,” Inés Paz said.", False),
        ("Inés Paz said that the bridge was safe.", False),
    ],
)
def test_a_quotation_that_is_whole_does_not_go_on(text, on, read):
    assert read(text).data["attributions"][0]["quotation_goes_on"] is on


def test_words_that_another_reports_in_his_quotation_have_none_of_their_own(read):
    found = read("“Vela told me that the bridge was safe,” Inés Paz said.")
    assert [a["quotation_goes_on"] for a in found.data["attributions"] if a["hearsay_of"] is not None] == [False]


@pytest.mark.parametrize(
    ("words", "on"),
    [("The bridge is safe.", True), ("The bridge is safe.\n\n“Nobody should use it,”", False), ("Inés Paz", None)],
)
def test_a_quotation_that_holds_more_words_than_the_content_goes_on(words, on):
    text, english = "“The bridge is safe.\n\n“Nobody should use it,” Inés Paz said.", language("en")
    start = text.index(words)
    content = Candidate("cue-before-quote", 0, [], [(start, start + len(words))], [], speech=True)
    assert goes_on(text, content, quotations(text, paragraphs(text, {}, english), english)) is on
