"""How statements stand to claims: what a report's own words of denial tell, and nothing more."""

from __future__ import annotations

from tests.api.conftest import Ask

STANCES = """
{
  statements(first: 100, includeSecondHand: true, includeCollective: true, includeProposed: true) {
    nodes {
      text
      secondHand
      reports { polarity }
      stances { polarity rule towards { claimText } evidenceSpans { exact } }
    }
  }
}
"""


def test_who_denies_something_by_a_reports_own_words_has_a_stance_on_it(ask: Ask) -> None:
    found = ask(STANCES)["statements"]["nodes"]
    denying = [s for s in found if "denies" in str(s["reports"]).lower() and not s["secondHand"]]
    assert denying
    for statement in denying:
        assert statement["stances"]
        for stance in statement["stances"]:
            assert stance["rule"] == "stance.own-denial"
            assert stance["polarity"] == statement["reports"][0]["polarity"]
            assert stance["evidenceSpans"]


def test_what_is_only_said_denies_nothing(ask: Ask) -> None:
    found = ask(STANCES)["statements"]["nodes"]
    other = [s for s in found if s["stances"] and "denies" not in str(s["reports"]).lower()]
    assert {t["rule"] for s in other for t in s["stances"]} <= {"stance.own-affirmation", "stance.own-doubt"}
