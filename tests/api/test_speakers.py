"""Whose words they are: second-hand, collective and proposed statements are nobody's own, unless somebody asks for them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.api.conftest import Ask

ALL = "{ statements(first: 100) { nodes { id secondHand collective proposed saidBy { id } } } }"
OF = """
query ($speaker: ID!, $filter: StatementFilter, $second: Boolean = false, $all: Boolean = false) {
  statements(
    speaker: $speaker
    filter: $filter
    first: 100
    includeSecondHand: $second
    includeCollective: $all
    includeProposed: $all
  ) {
    totalCount
    nodes { id }
  }
  node(id: $speaker) {
    ... on Actor {
      statements(first: 100, includeSecondHand: $second, includeCollective: $all, includeProposed: $all) {
        totalCount
        nodes { id }
      }
    }
  }
}
"""


@pytest.fixture(scope="module")
def statements(ask: Ask) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ask(ALL)["statements"]["nodes"]
    return found


def told(found: dict[str, Any]) -> set[str]:
    assert found["totalCount"] == len(found["nodes"])
    return {s["id"] for s in found["nodes"]}


def test_a_speakers_statements_are_their_own_words_by_argument_filter_and_field_alike(
    ask: Ask, statements: list[dict[str, Any]]
) -> None:
    for speaker in {a["id"] for s in statements for a in s["saidBy"]}:
        of_them = [s for s in statements if speaker in [a["id"] for a in s["saidBy"]]]
        own = {s["id"] for s in of_them if not (s["secondHand"] or s["collective"] or s["proposed"])}
        answer = ask(OF, speaker=speaker)
        assert told(answer["statements"]) == told(answer["node"]["statements"]) == own
        by_filter = ask("query ($s: ID!) { statements(filter: { speaker: [$s] }, first: 100) { nodes { id } } }", s=speaker)
        assert {s["id"] for s in by_filter["statements"]["nodes"]} == own


def test_second_hand_statements_come_when_asked_for(ask: Ask, statements: list[dict[str, Any]]) -> None:
    second_hand = [s for s in statements if s["secondHand"]]
    assert second_hand, "the sample has one: officials in Lima, as told by the former ambassador"
    for statement in second_hand:
        for actor in statement["saidBy"]:
            assert statement["id"] not in told(ask(OF, speaker=actor["id"])["statements"])
            asked = ask(OF, speaker=actor["id"], second=True, all=True)
            assert statement["id"] in told(asked["statements"])
            assert statement["id"] in told(asked["node"]["statements"])


def test_not_a_speaker_means_all_that_is_not_their_own_words(ask: Ask, statements: list[dict[str, Any]]) -> None:
    speaker = next(a["id"] for s in statements if s["secondHand"] for a in s["saidBy"])
    found = ask("query ($s: ID!) { statements(filter: { not: { speaker: [$s] } }, first: 100) { nodes { id } } }", s=speaker)
    assert {s["id"] for s in statements if s["secondHand"]} <= {s["id"] for s in found["statements"]["nodes"]}


def test_a_speaker_may_be_named_by_any_id_of_theirs(ask: Ask) -> None:
    (minister,) = ask('{ actors(filter: { text: "beatriz larenas", actorType: [PERSON] }) { nodes { id } } }')["actors"][
        "nodes"
    ]
    members = ask("query ($id: ID!) { trace(of: $id) { members } }", id=minister["id"])["trace"]["members"]
    assert len(members) > 1
    wanted = told(ask(OF, speaker=minister["id"])["statements"])
    assert wanted
    for member in members:
        answer = ask(OF, speaker=member)
        assert told(answer["statements"]) == told(answer["node"]["statements"]) == wanted


def test_a_node_answers_under_the_id_asked_and_tells_the_canonical_one(ask: Ask) -> None:
    found = ask('{ search(text: "single window for both", types: [STATEMENT]) { nodes { ... on Statement { id } } } }')
    head = found["search"]["nodes"][0]["id"]
    members = ask("query ($id: ID!) { trace(of: $id) { members } }", id=head)["trace"]["members"]
    answer = ask(
        "query ($ids: [ID!]!) { nodes(ids: $ids) { id canonicalId ... on Statement { text isCurrent } } }", ids=members
    )
    assert [n["id"] for n in answer["nodes"]] == members
    assert {n["canonicalId"] for n in answer["nodes"]} == {head} == {min(members)}
    assert len({n["text"] for n in answer["nodes"]}) == 1
    assert all(n["isCurrent"] for n in answer["nodes"])
