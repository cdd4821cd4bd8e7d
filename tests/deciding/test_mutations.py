"""Decisions through GraphQL over HTTP: made where the server writes, by nobody who has not seen what others decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import httpx
import pytest

from onrecord.api.endpoint import GRAPHQL
from onrecord.assets import asset
from onrecord.model import Actor, Batch, Claim, Statement, mint
from onrecord.record import OpenRecord
from onrecord.web import LOOPBACK, application
from tests.api.serving import serving
from tests.deciding.cases import ELSE, ONE, OTHER, WHO, attestation, member, speaker
from tests.store.invented import NAMES, WORDS

SIGNED = WHO
CLAIM = Claim(id=mint(Claim.PREFIX, "the crossing closes in winter"), claim_text="the crossing closes in winter")
PAYLOAD = """
  __typename
  ... on Decided { decision { id decision performedBy { ... on Curator { name } } } record { __typename id } }
  ... on Unmade { message remedy }
  ... on DecidedMeanwhile { decisions { id reason performedBy { ... on Curator { name } } } }
"""
SET_SPEAKER = asset("graphql", "operations", "decide.graphql").read_text(encoding="utf-8")


@pytest.fixture
def client(record: OpenRecord) -> Iterator[httpx.Client]:
    """A client of a server that writes."""
    with serving(application(record.store, hosts=LOOPBACK, writes=True)) as client:
        yield client


def sent(client: httpx.Client, query: str, variables: Mapping[str, Any] | None = None, **headers: str) -> httpx.Response:
    return client.post("/graphql", json={"query": query, "variables": variables or {}}, headers={"accept": GRAPHQL, **headers})


def asked(client: httpx.Client, query: str, **variables: Any) -> dict[str, Any]:
    answer = sent(client, query, variables).json()
    assert "errors" not in answer, answer
    data: dict[str, Any] = answer["data"]
    return data


def decide(client: httpx.Client, field: str, kind: str, /, **given: Any) -> dict[str, Any]:
    text = f"mutation ($input: {kind}!) {{ {field}(input: $input) {{ {PAYLOAD} }} }}"
    told: dict[str, Any] = asked(client, text, input={**SIGNED, **given})[field]
    return told


def test_a_decision_gives_itself_with_its_person_and_what_it_is_about_as_it_stands_now(
    client: httpx.Client, record: OpenRecord
) -> None:
    statement, minister = member(ELSE, Statement), member(ONE, Actor)
    told = asked(client, SET_SPEAKER, input={"id": statement, "speakers": [minister], **SIGNED})["setSpeaker"]
    assert told["__typename"] == "Decided"
    assert told["decision"]["decision"] == "SET_SPEAKER"
    assert told["decision"]["performedBy"] == {"name": WHO["by"]}
    assert [a["name"] for a in told["record"]["saidBy"]] == [NAMES[0]]
    assert [r["review"] for r in told["record"]["reports"]] == ["CHANGED"]
    assert speaker(record, ELSE) == {NAMES[0]}


def test_whoever_has_not_seen_an_earlier_decision_is_shown_it_and_nothing_is_written(
    client: httpx.Client, record: OpenRecord
) -> None:
    first = record.decide(member(ELSE, Statement), "set-kind", "indirect", **WHO)
    ended = record.store.log_end()
    again = {"id": member(ELSE, Statement), "kind": "MIXED", "by": "R. Vega", "reason": "half of it is quoted"}
    told = decide(client, "setKind", "SetKindInput", **again)
    assert told["__typename"] == "DecidedMeanwhile"
    assert told["decisions"] == [{"id": first.id, "reason": WHO["reason"], "performedBy": {"name": WHO["by"]}}]
    assert told["remedy"]
    assert record.store.log_end() == ended
    assert decide(client, "setKind", "SetKindInput", **again, seen=[first.id])["__typename"] == "Decided"


def test_every_decision_has_a_mutation_that_makes_it(client: httpx.Client, record: OpenRecord) -> None:
    one, other, third = (member(r, Statement) for r in (ONE, OTHER, ELSE))
    report = attestation(ELSE).id
    record.store.add(Batch((CLAIM,)))
    for field, kind, given in (
        ("accept", "DecideInput", {"id": report}),
        ("setKind", "SetKindInput", {"id": third, "kind": "INDIRECT"}),
        ("setDate", "SetDateInput", {"id": third, "date": "2031-05"}),
        ("setSpan", "SetSpanInput", {"id": report, "words": {"exact": WORDS[1][:30]}}),
        ("different", "PairInput", {"id": one, "other": other}),
        ("link", "LinkInput", {"id": one, "linkType": "DISPUTES", "to": third}),
        ("stance", "StanceInput", {"id": one, "claim": CLAIM.id, "polarity": "DENIES"}),
        ("review", "ReviewInput", {"id": CLAIM.id, "verdict": "So it is", "url": "https://example.org/winter"}),
        ("same", "PairInput", {"id": one, "other": third}),
        ("reject", "DecideInput", {"id": attestation(OTHER).id}),
        ("undo", "DecideInput", {"id": attestation(OTHER).id}),
    ):
        told = decide(client, field, kind, **given)
        assert told["__typename"] == "Decided", (field, told)
        assert record.store.get([told["decision"]["id"]])


def test_of_a_report_that_was_set_otherwise_the_one_in_its_place_is_given(client: httpx.Client, record: OpenRecord) -> None:
    report = attestation(ELSE).id
    told = decide(client, "setDate", "SetDateInput", id=report, date="2031-05")
    counting = told["record"]["id"]
    assert counting != report
    assert record.store.get([counting])[counting].corrects == report  # type: ignore[attr-defined]
    undone = decide(client, "undo", "DecideInput", id=told["decision"]["id"])
    assert undone["record"] == {"__typename": "Statement", "id": member(ELSE, Statement)}


@pytest.mark.parametrize(
    ("field", "kind", "given", "message"),
    [
        ("accept", "DecideInput", {"id": "st-aaaaaaaaaaaaaaaaaaaaaaaaaa"}, "is not in this record"),
        ("accept", "DecideInput", {"id": "somebody"}, "is not in this record"),
        ("undo", "DecideInput", {}, "nobody has decided"),
        ("setSpeaker", "SetSpeakerInput", {"speakers": ["nobody"]}, "is no actor of this record"),
        ("setSpeaker", "SetSpeakerInput", {"speakers": []}, "was given no value"),
        ("setSpan", "SetSpanInput", {"words": {"place": {"start": 5, "end": 99999}}}, "is no place in a text"),
        ("same", "PairInput", {"other": "ev-aaaaaaaaaaaaaaaaaaaaaaaaaa"}, "are no pair"),
        ("accept", "DecideInput", {"by": " "}, "is signed"),
        ("accept", "DecideInput", {"reason": ""}, "has a reason"),
    ],
)
def test_what_is_no_decision_is_an_answer_with_a_remedy_and_no_error(
    client: httpx.Client, record: OpenRecord, field: str, kind: str, given: dict[str, Any], message: str
) -> None:
    ended = record.store.log_end()
    told = decide(client, field, kind, **{"id": member(ELSE, Statement), **given})
    assert told["__typename"] == "DecisionRefused"
    assert message in told["message"]
    assert told["remedy"]
    assert record.store.log_end() == ended


@pytest.mark.parametrize("words", ["{}", '{ exact: "a", place: { start: 0, end: 1 } }', '{ exact: "a", place: null }'])
def test_words_are_given_in_one_way(client: httpx.Client, record: OpenRecord, words: str) -> None:
    text = f'mutation {{ setSpan(input: {{ id: "at-x", by: "a", reason: "b", words: {words} }}) {{ __typename }} }}'
    answer = sent(client, text)
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"


def test_several_decisions_of_one_request_are_made_one_after_another_and_each_sees_the_one_before(
    client: httpx.Client, record: OpenRecord
) -> None:
    statement = member(ELSE, Statement)
    shown = "{ __typename ... on Decided { record { ... on Statement { kind saidBy { name } } } } }"
    text = f"""mutation ($kind: SetKindInput!, $speaker: SetSpeakerInput!, $nothing: DecideInput!) {{
      setKind(input: $kind) {shown} undo(input: $nothing) {shown} setSpeaker(input: $speaker) {shown} }}"""
    told = asked(
        client, text,
        kind={"id": statement, "kind": "INDIRECT", **SIGNED},
        nothing={"id": attestation(ONE).id, **SIGNED},
        speaker={"id": statement, "speakers": [member(ONE, Actor)], **SIGNED},
    )  # fmt: skip
    assert told["setKind"]["record"] == {"kind": "INDIRECT", "saidBy": [{"name": NAMES[1]}]}
    assert told["undo"]["__typename"] == "DecisionRefused"
    assert told["setSpeaker"]["record"] == {"kind": "INDIRECT", "saidBy": [{"name": NAMES[0]}]}


def test_a_server_that_only_reads_says_so_and_what_to_do(record: OpenRecord) -> None:
    ended = record.store.log_end()
    text = "mutation ($input: DecideInput!) { accept(input: $input) { __typename } }"
    with serving(application(record.store, hosts=LOOPBACK)) as client:
        answer = sent(client, text, {"input": {"id": attestation(ONE).id, **SIGNED}})
    assert answer.status_code == 403
    (error,) = answer.json()["errors"]
    assert error["extensions"]["code"] == "READ_ONLY"
    assert "onrecord serve --write" in error["extensions"]["remedy"]
    assert record.store.log_end() == ended


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://example.org"},
        {"origin": "null"},
        {"origin": "http://localhost:1"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
    ids=lambda h: next(iter(h.values())),
)
def test_no_page_of_another_site_decides(client: httpx.Client, record: OpenRecord, headers: dict[str, str]) -> None:
    ended = record.store.log_end()
    text = "mutation ($input: DecideInput!) { accept(input: $input) { __typename } }"
    answer = sent(client, text, {"input": {"id": attestation(ONE).id, **SIGNED}}, **headers)
    assert answer.status_code == 403
    assert answer.json()["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    assert answer.json()["errors"][0]["extensions"]["remedy"]
    assert record.store.log_end() == ended
    own = {"origin": str(client.base_url).rstrip("/"), "sec-fetch-site": "same-origin"}
    assert sent(client, text, {"input": {"id": attestation(ONE).id, **SIGNED}}, **own).json()["data"] == {
        "accept": {"__typename": "Decided"}
    }


def test_nothing_but_a_post_of_json_under_a_name_of_this_machine_decides(client: httpx.Client, record: OpenRecord) -> None:
    ended = record.store.log_end()
    text = f'mutation {{ accept(input: {{ id: "{attestation(ONE).id}", by: "a", reason: "b" }}) {{ __typename }} }}'
    assert client.get("/graphql", params={"query": text}, headers={"accept": GRAPHQL}).status_code == 405
    assert client.head("/graphql", params={"query": text}).status_code == 405
    assert client.post("/graphql", data={"query": text}).status_code == 415
    assert client.post("/graphql", content=text, headers={"content-type": "text/plain"}).status_code == 415
    assert sent(client, text, host="example.org").status_code == 421
    assert record.store.log_end() == ended


def test_a_server_that_answers_to_any_name_cannot_write(record: OpenRecord) -> None:
    with pytest.raises(ValueError, match="hosts"):
        application(record.store, writes=True)
