"""Answers by explicit words (across-documents.md §4): proposed, from who answers to whom, with the words that say so."""

import pytest

from onrecord.extraction import extract
from onrecord.model import Attestation, Description, Snapshot, Span, StatementLink
from onrecord.model.terms import Item, LinkType, Origin
from onrecord.resolve.answers import answers
from onrecord.resolve.evidence import Evidence

SAID = {"en": "“The desk charges a fee,” Lucía Huamaní said. ", "es": "“El paso cobra una tasa”, dijo Lucía Huamaní. "}

ANSWERED = [
    ("en", "Beatriz Larenas agreed that the fee is too high.", "agreed"),
    ("en", "Responding to Huamaní, Beatriz Larenas said the desk is free.", "Responding to"),
    ("en", "“The desk is free,” Beatriz Larenas said in response to Huamaní.", "in response to"),
    ("en", "“The desk is free,” Beatriz Larenas told reporters in reply to Huamaní’s accusation.", "in reply to"),
    ("en", "Beatriz Larenas agreed with Huamaní that the fee is too high.", "agreed with"),
    ("en", "Beatriz Larenas replied that the desk is free.", "replied"),
    ("en", "In response, Beatriz Larenas said the desk is free.", "In response"),
    ("es", "Beatriz Larenas respondió a Huamaní que el paso es gratuito.", "respondió a"),
    ("es", "“El paso es gratuito”, respondió Beatriz Larenas.", "respondió"),
    ("es", "En respuesta a Huamaní, Beatriz Larenas dijo que el paso es gratuito.", "En respuesta a"),
    ("es", "Beatriz Larenas coincidió en que la tasa es alta.", "coincidió"),
]
UNANSWERED = [
    ("en", "Beatriz Larenas said the desk is free."),
    ("en", "Beatriz Larenas, responding to questions from reporters, said the desk is free."),
    ("en", "“We replied to all letters,” Beatriz Larenas said."),
    ("en", "“The fee is small,” Huamaní replied."),
    ("es", "Beatriz Larenas respondió a la prensa que el paso es gratuito."),
]


def read(text: str, language: str) -> tuple[list[StatementLink], dict[str, str], dict[str, str]]:
    """The answers of a text, the words of each span, and the words of each statement."""
    snapshot = Snapshot.of("an invented document", text)
    records = [snapshot, *extract(snapshot, {Item.LANGUAGE: language}).records]
    records.append(Description(describes="an invented document", item=Item.LANGUAGE, value=language, origin=Origin.OPTION))
    found = list(answers(Evidence.of(records)))
    words = {s.id: s.exact for s in (*records, *found) if isinstance(s, Span)}
    said = {r.attests: words[r.content_span[0]] for r in records if isinstance(r, Attestation)}
    return [r for r in found if isinstance(r, StatementLink)], words, said


@pytest.mark.parametrize(("language", "text", "cue"), ANSWERED)
def test_an_answer_is_proposed_with_its_direction_and_its_words(language: str, text: str, cue: str) -> None:
    (link,), words, said = read(SAID[language] + text, language)
    assert (link.link_type, link.proposed) == (LinkType.ANSWERS, True)
    assert said[link.link_to] in SAID[language]
    assert said[link.link_from] in text
    assert [words[i] for i in link.evidence_span] == [cue]
    assert cue in link.reason


@pytest.mark.parametrize(("language", "text"), UNANSWERED)
def test_who_answers_nobody_that_is_quoted_answers_no_statement(language: str, text: str) -> None:
    assert read(SAID[language] + text, language)[0] == []


def test_an_accusation_told_in_the_answers_own_sentence_is_what_is_answered() -> None:
    text = "Beatriz Larenas, responding to accusations by Lucía Huamaní that the desk charges a fee, said the desk is free."
    (link,), _, said = read(text, "en")
    assert said[link.link_to] == "that the desk charges a fee"


def test_of_several_statements_the_last_of_the_one_named_is_answered() -> None:
    text = SAID["en"] + "“The yard is too small,” Huamaní added. “It rained,” Rosa Quispe said. "
    (link,), _, said = read(text + "In response to Huamaní, Beatriz Larenas said the yard will grow.", "en")
    assert "too small" in said[link.link_to]
