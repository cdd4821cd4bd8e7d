"""Pages: every item once, in one order, from either end; a cursor that was not given out is refused."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.api.errors import ClientError
from onrecord.api.paging import LARGEST, Page, cursor, read_cursor
from tests.api.conftest import Ask

QUERY = """
query ($first: Int, $after: String, $last: Int, $before: String, $direction: OrderDirection!) {
  LIST(first: $first, after: $after, last: $last, before: $before, orderBy: { field: FIELD, direction: $direction }) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { id } }
    nodes { id }
  }
}
"""
LISTS = [
    ("statements", "SAID_EARLIEST"), ("statements", "SAID_LATEST"), ("actors", "NAME"), ("actors", "COUNTRY"),
    ("documents", "PUBLISHED"), ("documents", "TITLE"), ("outlets", "NAME"), ("events", "EARLIEST"), ("figures", "MEASURED"),
    ("figures", "UNIT"), ("events", "LATEST"),
]  # fmt: skip


@given(st.text(), st.text(), st.text())
def test_a_cursor_comes_back_as_what_it_was_made_of(order: str, sort: str, identifier: str) -> None:
    assert read_cursor(order, "after", cursor(order, (sort, identifier))) == (sort, identifier)


@given(st.one_of(st.text(), st.binary().map(lambda b: base64.urlsafe_b64encode(b).decode())))
def test_whatever_else_is_given_as_a_cursor_is_refused_clearly(text: str) -> None:
    with pytest.raises(ClientError, match="cursor"):
        read_cursor("o", "after", text)


def test_a_cursor_of_another_order_is_refused() -> None:
    with pytest.raises(ClientError, match="another list or order"):
        read_cursor("statements:said_latest:ASC", "after", cursor("actors:name:ASC", ("a", "b")))
    forged = base64.urlsafe_b64encode(json.dumps(["o", 1, 2]).encode()).decode()
    with pytest.raises(ClientError):
        read_cursor("o", "before", forged)


@pytest.mark.parametrize("arguments", [{"first": -1}, {"last": -1}, {"first": LARGEST + 1}, {"first": 1, "last": 1}])
def test_pages_that_make_no_sense_are_refused(arguments: dict[str, int]) -> None:
    with pytest.raises(ClientError):
        Page.of("o", **arguments)  # type: ignore[arg-type]


@pytest.mark.parametrize("direction", ["ASC", "DESC"])
@pytest.mark.parametrize(("name", "field"), LISTS, ids=lambda x: str(x))
def test_walking_from_either_end_gives_every_item_once_in_one_order(ask: Ask, name: str, field: str, direction: str) -> None:
    query = QUERY.replace("LIST", name).replace("FIELD", field)

    def page(**arguments: Any) -> dict[str, Any]:
        found: dict[str, Any] = ask(query, direction=direction, **arguments)[name]
        return found

    whole = page(first=100)
    ids = [node["id"] for node in whole["nodes"]]
    assert len(set(ids)) == len(ids) == whole["totalCount"]

    forward: list[str] = []
    found = page(first=3)
    while True:
        forward += [edge["node"]["id"] for edge in found["edges"]]
        if not found["pageInfo"]["hasNextPage"]:
            break
        found = page(first=3, after=found["pageInfo"]["endCursor"])
        assert found["pageInfo"]["hasPreviousPage"]
    assert forward == ids

    backward: list[str] = []
    found = page(last=4)
    while True:
        backward = [edge["node"]["id"] for edge in found["edges"]] + backward
        if not found["pageInfo"]["hasPreviousPage"]:
            break
        found = page(last=4, before=found["pageInfo"]["startCursor"])
        assert found["pageInfo"]["hasNextPage"]
    assert backward == ids


def test_an_item_between_two_cursors_is_found_by_both(ask: Ask) -> None:
    query = QUERY.replace("LIST", "actors").replace("FIELD", "NAME")
    edges = ask(query, direction="ASC", first=5)["actors"]["edges"]
    between = ask(query, direction="ASC", after=edges[0]["cursor"], before=edges[4]["cursor"])["actors"]
    assert [n["id"] for n in between["nodes"]] == [e["node"]["id"] for e in edges[1:4]]


@pytest.mark.parametrize("arguments", ["first: 0", "last: 0"])
def test_an_empty_page_still_tells_how_many_there_are(ask: Ask, arguments: str) -> None:
    found = ask(f"{{ documents({arguments}) {{ totalCount nodes {{ id }} pageInfo {{ startCursor }} }} }}")["documents"]
    assert found["totalCount"] >= 7
    assert found["nodes"] == []
    assert found["pageInfo"]["startCursor"] is None


def test_nested_lists_page_forward(ask: Ask) -> None:
    def documents(**arguments: Any) -> dict[str, dict[str, Any]]:
        query = "query ($first: Int, $after: String) { outlets { nodes { name documents(first: $first, after: $after) {"
        query += " totalCount pageInfo { hasNextPage endCursor } nodes { id } } } } }"
        return {o["name"]: o["documents"] for o in ask(query, **arguments)["outlets"]["nodes"]}

    whole = documents(first=100)["Austral Wire"]
    one = documents(first=1)["Austral Wire"]
    rest = documents(first=100, after=one["pageInfo"]["endCursor"])["Austral Wire"]
    assert one["pageInfo"]["hasNextPage"]
    assert one["nodes"] + rest["nodes"] == whole["nodes"]
    assert one["totalCount"] == rest["totalCount"] == len(whole["nodes"])


def test_timelines_and_searches_page_too(ask: Ask) -> None:
    line = 'query ($n: Int, $c: String) { timeline(between: { a: "CL", b: "PE" }) { entries(first: $n, after: $c) {'
    line += " totalCount pageInfo { hasNextPage endCursor } nodes { id } } } }"
    hits = 'query ($n: Int, $c: String) { search(text: "desk", first: $n, after: $c) {'
    hits += " totalCount pageInfo { hasNextPage endCursor } nodes { ... on Node { id } } } }"
    for query, path in ((line, ("timeline", "entries")), (hits, ("search",))):

        def page(query: str = query, path: tuple[str, ...] = path, **arguments: Any) -> dict[str, Any]:
            found: Any = ask(query, **arguments)
            for step in path:
                found = found[step]
            return dict(found)

        whole, walked, after = page(n=100), [], None
        while True:
            found = page(n=4, c=after)
            walked += found["nodes"]
            after = found["pageInfo"]["endCursor"]
            if not found["pageInfo"]["hasNextPage"]:
                break
        assert walked == whole["nodes"]
        assert whole["totalCount"] == len(walked) > 4
