"""How a speaker is known follows from the rule that resolved it, and from how often that rule was right."""

from dataclasses import replace

import pytest

from onrecord.extraction.language import language
from onrecord.extraction.warrant import INFERRED, KNOWN, STATED, TRUSTED, status
from onrecord.model.terms import SpeakerStatus

ENGLISH = language("en")
assert ENGLISH is not None


def test_every_rule_is_either_stated_or_inferred():
    assert set(STATED).isdisjoint(INFERRED)
    assert set(KNOWN) == {*STATED, *INFERRED}


def test_only_rules_that_exist_are_measured_and_each_precision_is_a_share():
    assert set(ENGLISH.speaker_rules) <= set(KNOWN)
    assert all(0 <= p <= 1 for p in ENGLISH.speaker_rules.values())


@pytest.mark.parametrize("rule", [*STATED, *INFERRED])
def test_a_rule_that_was_too_often_wrong_only_proposes(rule):
    right = replace(ENGLISH, speaker_rules={rule: TRUSTED})
    wrong = replace(ENGLISH, speaker_rules={rule: TRUSTED - 0.01})
    assert status(rule, right) is KNOWN[rule]
    assert status(rule, wrong) is SpeakerStatus.PROPOSED


@pytest.mark.parametrize("rule", [*STATED, *INFERRED])
def test_a_rule_that_nobody_measured_has_the_status_of_its_kind(rule):
    assert status(rule, replace(ENGLISH, speaker_rules={})) is KNOWN[rule]
