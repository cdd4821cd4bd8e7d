"""Errors: a caller's are told whole, ours are masked and logged, a store that is away is said to be away."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from onrecord.api import execute
from onrecord.store import Connection, Store, connect


class Faulty(Store):
    """A store with a bug in it."""

    def run(self, name: str, /, **parameters: Any) -> list[dict[str, Any]]:
        raise RuntimeError(f"secret: {name} at line 7")


@pytest.fixture
def closed(connection: Connection) -> Store:
    """A store whose connection is gone."""
    opened = connect()
    opened.close()
    return Store(opened)


def test_a_bug_is_masked_and_its_traceback_logged(connection: Connection, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, logger="onrecord.api"):
        answer = execute(Faulty(connection), '{ collections { name } node(id: "st-aaaaaaaaaaaaaaaaaaaaaaaaaa") { id } }')
    assert {error["extensions"]["code"] for error in answer["errors"]} == {"INTERNAL"}
    assert "secret" not in str(answer)
    assert "Something went wrong here" in answer["errors"][0]["message"]
    assert "secret: api/" in caplog.text
    assert "Traceback" in caplog.text


def test_a_store_that_is_away_is_unavailable_and_no_bug(closed: Store) -> None:
    answer = execute(closed, "{ collections { name } }")
    (error,) = answer["errors"]
    assert error["extensions"]["code"] == "UNAVAILABLE"
    assert "Nothing is lost" in error["message"]
    assert "bolt" not in str(answer)


def test_what_the_caller_can_fix_is_told_with_its_place(connection: Connection) -> None:
    store = Store(connection)
    for text, variables in (
        ('{ statements(after: "?") { totalCount nodes { id } } }', {}),
        ("query ($n: Int) { statements(first: $n) { nodes { id } } }", {"n": "ten"}),
        ('{ timeline(between: { a: "CL", b: "CL" }) { a { name } } }', {}),
        ('{ timeline(between: { a: "CL", b: "QX" }) { a { name } } }', {}),
        ('{ timeline(between: { a: "CL", b: "PE" }, only: ["zz-nothing"]) { a { name } } }', {}),
        ('{ documents(filter: { published: { from: "2031-05-12", to: "2031-05-01" } }) { totalCount } }', {}),
        ("query ($c: CountryCode!) { actors(filter: { country: [$c] }) { totalCount } }", {"c": "Chile"}),
    ):
        error = execute(store, text, variables)["errors"][0]
        assert error["extensions"]["code"] == "BAD_USER_INPUT", error
        assert error["locations"]


def test_nothing_held_under_an_id_is_null_and_no_error(connection: Connection) -> None:
    for identifier in ("st-" + "a" * 26, "zz-" + "a" * 26, "", "’; DROP", "st-" + "A" * 26):
        text = "query ($id: ID!) { node(id: $id) { id } trace(of: $id) { label } }"
        assert execute(Store(connection), text, {"id": identifier}) == {"data": {"node": None, "trace": None}}


def test_an_empty_store_answers_every_list(connection: Connection) -> None:
    Store(connection).prepare()
    lists = ("statements", "actors", "outlets", "events", "figures", "documents")
    answer = execute(Store(connection), "{ " + " ".join(f"{name} {{ totalCount nodes {{ id }} }}" for name in lists) + " }")
    assert answer == {"data": {name: {"totalCount": 0, "nodes": []} for name in lists}}
