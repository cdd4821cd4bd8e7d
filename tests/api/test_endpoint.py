"""GraphQL over HTTP, by the draft of graphql-over-http: methods, media types, status codes, refusals."""

from __future__ import annotations

import json
from collections.abc import Iterator

import httpx
import pytest

from onrecord.api.endpoint import GRAPHQL, JSON, acceptable
from onrecord.api.limits import BODY
from onrecord.record import OpenRecord
from onrecord.web import application
from tests.api.serving import serving

QUERY = "{ collections { name } }"
ANSWER = {"data": {"collections": [{"name": "Fictional example"}]}}


@pytest.fixture(scope="module")
def client(record: OpenRecord) -> Iterator[httpx.Client]:
    with serving(application(record.store)) as client:
        yield client


def post(client: httpx.Client, content: str | bytes, accept: str = GRAPHQL, sent: str = JSON) -> httpx.Response:
    return client.post("/graphql", content=content, headers={"accept": accept, "content-type": sent})


@pytest.mark.parametrize("accept", [GRAPHQL, JSON, f"{GRAPHQL}, {JSON};q=0.9", "*/*", "application/*"])
def test_a_query_is_answered_by_post_and_get_in_the_media_type_asked_for(client: httpx.Client, accept: str) -> None:
    wanted = GRAPHQL if accept.startswith(GRAPHQL) else JSON
    for answer in (
        post(client, json.dumps({"query": QUERY}), accept),
        client.get("/graphql", params={"query": QUERY}, headers={"accept": accept}),
    ):
        assert answer.status_code == 200
        assert answer.headers["content-type"] == f"{wanted}; charset=utf-8"
        assert answer.headers["vary"] == "Accept"
        assert answer.json() == ANSWER


def test_variables_and_operation_names_travel_both_ways(client: httpx.Client) -> None:
    text = "query A($n: Int) { documents(first: $n) { nodes { id } } } query B { collections { name } }"
    sent = {"query": text, "operationName": "A", "variables": {"n": 2}, "extensions": {"x": 1}}
    posted = post(client, json.dumps(sent)).json()
    got = client.get("/graphql", params={**sent, "variables": '{"n": 2}', "extensions": "{}"}).json()
    assert posted == got
    assert len(posted["data"]["documents"]["nodes"]) == 2


@pytest.mark.parametrize("query", ["{", "{ nope }", "query ($n: Int!) { documents(first: $n) { totalCount } }"])
def test_what_cannot_be_executed_is_400_in_the_new_media_type_and_200_in_the_old(client: httpx.Client, query: str) -> None:
    content = json.dumps({"query": query})
    new, old = post(client, content, GRAPHQL), post(client, content, JSON)
    assert (new.status_code, old.status_code) == (400, 200)
    assert "data" not in new.json()
    assert new.json()["errors"]


def test_an_error_met_on_the_way_leaves_the_rest_of_the_answer(client: httpx.Client) -> None:
    answer = post(client, json.dumps({"query": f'{QUERY[:-2]} node(id: "x") {{ id }} }}'}))
    assert answer.status_code == 200
    assert answer.json()["data"] == {**ANSWER["data"], "node": None}


@pytest.mark.parametrize(
    ("content", "status"),
    [
        ("", 400), ("nope", 400), ("[]", 400), ("{}", 400), ('{"query": 1}', 400), ('{"query": null}', 400),
        ('{"query": "{ a }", "variables": []}', 400), ('{"query": "{ a }", "operationName": 1}', 400),
        (b'{"query": "\xff"}', 400), ('{"query": "' + "x" * BODY + '"}', 413), ("[" * 5000, 400),
    ],
    ids=[
        "empty", "no-json", "list", "no-query", "number", "null", "variables", "operation", "bytes", "long", "deep",
    ],
)  # fmt: skip
def test_what_is_no_graphql_request_is_refused_with_a_code_and_a_reason(
    client: httpx.Client, content: str | bytes, status: int
) -> None:
    answer = post(client, content)
    assert answer.status_code == status
    (error,) = answer.json()["errors"]
    assert error["extensions"]["code"] in ("BAD_REQUEST", "LIMIT_EXCEEDED")
    assert "Traceback" not in answer.text


def test_other_methods_and_media_types_are_refused(client: httpx.Client) -> None:
    assert client.put("/graphql").status_code == 405
    assert client.put("/graphql").headers["allow"] == "GET, POST"
    assert post(client, json.dumps({"query": QUERY}), sent="text/plain").status_code == 415
    assert client.post("/graphql", data={"query": QUERY}).status_code == 415
    assert post(client, json.dumps({"query": QUERY}), accept="image/png").status_code == 406
    assert client.get("/graphql", headers={"accept": JSON}).status_code == 400


def test_a_mutation_by_get_is_refused(client: httpx.Client) -> None:
    assert client.get("/graphql", params={"query": "mutation { a }"}, headers={"accept": GRAPHQL}).status_code == 405


def test_no_other_site_may_read_an_answer(client: httpx.Client) -> None:
    answer = client.get("/graphql", params={"query": QUERY}, headers={"origin": "https://example.org"})
    assert "access-control-allow-origin" not in answer.headers
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"
    assert client.options("/graphql", headers={"origin": "https://example.org"}).status_code == 405


def test_a_browser_gets_the_editor_and_with_a_query_the_answer(client: httpx.Client) -> None:
    browser = {"accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
    page = client.get("/graphql", headers=browser)
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "vendor/graphiql" in page.text
    assert client.get("/graphql", params={"query": QUERY}, headers=browser).json() == ANSWER


def test_whole_texts_are_shown_only_where_the_server_was_told_to(record: OpenRecord) -> None:
    query = "{ documents(filter: { isStub: false }, first: 1) { nodes { currentSnapshot { sha256 text } } } }"
    for full_text in (True, False):
        with serving(application(record.store, full_text=full_text)) as client:
            (document,) = post(client, json.dumps({"query": query})).json()["data"]["documents"]["nodes"]
            assert len(document["currentSnapshot"]["sha256"]) == 64
            assert (document["currentSnapshot"]["text"] is not None) is full_text


@pytest.mark.parametrize(
    ("header", "method", "wanted"),
    [
        (None, "POST", JSON), ("", "POST", JSON), ("*/*", "GET", JSON), (f"{JSON};q=0.5, {GRAPHQL}", "POST", GRAPHQL),
        (f"{GRAPHQL};q=0, {JSON}", "POST", JSON), ("text/html", "POST", None), ("text/html", "GET", "text/html"),
        (f"{GRAPHQL}; charset=latin1", "POST", None), (f"{JSON}; q=nope", "POST", None),
        (f'{JSON}; charset="UTF-8"', "POST", JSON),
    ],
)  # fmt: skip
def test_the_accept_header_is_read_by_quality_then_order(header: str | None, method: str, wanted: str | None) -> None:
    assert acceptable(header, method) == wanted
