"""Every answer says whether a person has looked (law 5): not checked, accepted, rejected or changed, and by whose decision."""

from typing import Any

from onrecord.api import execute
from onrecord.model import Statement
from onrecord.record import OpenRecord
from tests.deciding.cases import ELSE, ONE, WHO, attestation, member, undo

ASKED = """
query ($id: ID!) {
  node(id: $id) {
    ... on Attestation { review decisions { decision reason performedBy { ... on Curator { name } } } corrects { id } }
    ... on Statement { reports { review decisions { decision } } }
  }
}
"""


def asked(record: OpenRecord, identifier: str) -> dict[str, Any]:
    answer = execute(record.store, ASKED, {"id": identifier})
    assert "errors" not in answer, answer
    found: dict[str, Any] = answer["data"]["node"]
    return found


def test_a_report_that_nobody_looked_at_says_so(record: OpenRecord) -> None:
    assert asked(record, attestation(ONE).id) == {"review": "NOT_CHECKED", "decisions": [], "corrects": None}


def test_what_a_person_accepted_says_by_whom_and_why_until_that_is_undone(record: OpenRecord) -> None:
    act = record.decide(attestation(ONE).id, "accept", **WHO)
    found = asked(record, attestation(ONE).id)
    assert found["review"] == "ACCEPTED"
    assert found["decisions"] == [{"decision": "ACCEPT", "reason": WHO["reason"], "performedBy": {"name": WHO["by"]}}]
    undo(record, act)
    assert asked(record, attestation(ONE).id)["review"] == "NOT_CHECKED"


def test_what_a_person_changed_is_shown_in_the_place_of_what_was_read(record: OpenRecord) -> None:
    record.decide(member(ELSE, Statement), "set-kind", "indirect", **WHO)
    (shown,) = asked(record, member(ELSE, Statement))["reports"]
    assert (shown["review"], [d["decision"] for d in shown["decisions"]]) == ("CHANGED", ["SET_KIND"])


CITING = "query ($id: ID!) { node(id: $id) { ... on Attestation { reviewWords citation text: citation(style: BIBTEX) } } }"


def test_a_citation_says_who_checked_what(record: OpenRecord) -> None:
    record.decide(attestation(ELSE).id, "accept", **WHO)
    answer = execute(record.store, CITING, {"id": attestation(ELSE).id})
    assert "errors" not in answer, answer
    told = answer["data"]["node"]
    assert told["reviewWords"].startswith(f"speaker, words and way of quoting accepted by {WHO['by']} on ")
    assert told["reviewWords"] in told["citation"]
    assert told["text"].startswith(f"@misc{{{attestation(ELSE).id},")
    assert WHO["by"] in told["text"]


LINKS = "query ($id: ID!) { node(id: $id) { ... on Statement { links { linkType rule } } } }"


def test_a_link_that_a_person_drew_is_shown_until_that_is_undone(record: OpenRecord) -> None:
    one, other = member(ONE, Statement), member(ELSE, Statement)

    def links() -> list[dict[str, str]]:
        found: list[dict[str, str]] = execute(record.store, LINKS, {"id": one})["data"]["node"]["links"]
        return found

    act = record.decide(one, "link", "disputes", other, **WHO)
    assert links() == [{"linkType": "DISPUTES", "rule": "person"}]
    undo(record, act)
    assert links() == []


def test_a_decision_on_every_report_of_a_statement_is_told_once(record: OpenRecord) -> None:
    act = record.decide(member(ONE, Statement), "accept", **WHO)
    found = record.trace(member(ONE, Statement))
    assert [d.id for d in found.decisions] == [act.id]
    assert found.checked
