"""What normal forms propose of two sentences (across-documents.md §4): the same, the opposite, another number, or nothing."""

from pathlib import Path

import pytest
import yaml

import onrecord
from onrecord import resolve
from onrecord.extraction import ModelError
from onrecord.extraction.proposition import Mood, proposition
from onrecord.resolve.contrast import Proposal, compare

GIVEN = yaml.safe_load((Path(__file__).parent / "contrasts.yaml").read_text("utf-8"))
CASES = [(code, *case) for part in GIVEN.values() for code, cases in part.items() for case in cases]


@pytest.mark.parametrize(("language", "one", "other", "expected"), CASES)
def test_two_sentences_are_proposed_or_not_whichever_comes_first(
    language: str, one: str, other: str, expected: str | None
) -> None:
    found, turned = compare(one, other, language), compare(other, one, language)
    assert (found.proposal, turned.proposal) == (expected, expected), (str(found.one), str(found.other), found.reason)
    assert (found.one, found.other) == (turned.other, turned.one)


def test_both_normal_forms_are_shown_with_the_reason() -> None:
    found = compare("The army will not close the crossing in May.", "The crossing could be closed by the army in May.", "en")
    assert found.one is not None
    assert found.other is not None
    assert (found.one.subject, found.one.predicate, found.one.objects) == (("army",), "close", ("crossing",))
    assert (found.one.negated, found.one.mood, found.one.modifiers) == (True, Mood.PREDICTED, (("in", "may"),))
    assert str(found.other) == "army: close crossing (possible; in may)"
    assert (found.proposal, found.reason) == (Proposal.OPPOSITE, "same subject, same predicate, one negated")


def test_what_stands_under_a_condition_says_so() -> None:
    found = proposition("Drivers will queue if Chile shuts the gate.", "en")
    assert found is not None
    assert (found.mood, found.condition) == (Mood.CONDITIONAL, ("if", "chile", "shut", "gate"))


@pytest.mark.parametrize(
    "text", ["", " ", "?", "No.", "“", "7", "the accusation", "…", "Close!", "That", "a\nb", "que", "¿Sí?", "\ud800"]
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_whatever_is_given_is_read_or_has_no_form(text: str, language: str) -> None:
    assert compare(text, "The desk opens.", language).proposal is None


def test_a_language_that_is_not_read_is_refused_by_name() -> None:
    with pytest.raises(ModelError, match="'tlh'"):
        compare("nuqneH", "nuqneH", "tlh")


def test_anyone_may_ask_and_the_language_is_told_by_the_words() -> None:
    assert onrecord.compare("El paso cobra una tasa.", "El paso no cobra una tasa.").proposal == "propose:opposite"
    assert onrecord.compare("The desk charges a fee.", "The desk charges no fee.").proposal == "propose:opposite"
    assert onrecord.compare("The desk charges a fee.", "Larenas resigned.", language="en").proposal is None


def test_no_rule_links_by_normal_form() -> None:
    assert not [rule for rule in resolve.RULES if "form" in rule or "contrast" in rule]
