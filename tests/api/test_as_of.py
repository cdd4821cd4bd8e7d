"""Every field of the query answers as of an instant (law 2), and what it answers leads on within that instant."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from onrecord.api.schema import schema
from onrecord.assets import asset
from onrecord.record import OpenRecord

Ask = Callable[..., Any]

STATEMENT = """
query ($id: ID!, $asOf: Instant) {
  node(id: $id, asOf: $asOf) { id canonicalId ... on Statement { text kind saidBy { id name } reports { id attests { id } } } }
}
"""


@pytest.fixture(scope="module")
def history(record: OpenRecord) -> tuple[str, str, str, str]:
    """A statement, who was taken to have made it, who a person said made it, and the instant before that."""
    (hit,) = record.search("single window for both countries", kinds=["Statement"], first=1)
    statement = record.store.get([hit.id])[hit.id]
    at = record.store.log_end().recorded_at
    assert at
    before = at.isoformat().replace("+00:00", "Z")
    (speaker,) = statement.said_by  # type: ignore[attr-defined]
    other = next(h.id for h in record.search("Valdebenito", kinds=["Actor"], first=3) if h.id != speaker)
    record.decide(hit.id, "set-speaker", other, by="Inés Paredes", reason="heard the recording")
    return hit.id, speaker, other, before


def test_every_field_of_the_query_takes_the_instant() -> None:
    fields = schema.graphql_schema.query_type.fields
    assert {name for name, field in fields.items() if "asOf" not in field.args} == {"diff"}, "which compares two instants"


def test_a_statement_is_what_it_was(history: tuple[str, str, str, str], ask: Ask) -> None:
    identifier, speaker, other, before = history
    now = ask(STATEMENT, id=identifier)["node"]
    then = ask(STATEMENT, id=identifier, asOf=before)["node"]
    assert [a["id"] for a in now["saidBy"]] == [other]
    stamp = then["id"].partition("@")[2]
    assert [a["id"] for a in then["saidBy"]] == [f"{speaker}@{stamp}"]
    assert dt.datetime.fromisoformat(stamp) == dt.datetime.fromisoformat(before)
    assert then["text"] == now["text"]
    assert all(r["id"].endswith(stamp) and r["attests"]["id"].endswith(stamp) for r in then["reports"])


def test_an_id_of_the_past_asks_of_the_past_again(history: tuple[str, str, str, str], ask: Ask) -> None:
    identifier, _, _, before = history
    then = ask(STATEMENT, id=identifier, asOf=before)["node"]
    assert ask(STATEMENT, id=then["id"])["node"] == then
    found = ask("query ($of: ID!) { trace(of: $of) { label members } }", of=then["id"])["trace"]
    assert all(m.partition("@")[2] == then["id"].partition("@")[2] for m in found["members"])


def test_two_instants_stand_side_by_side(history: tuple[str, str, str, str], ask: Ask) -> None:
    identifier, speaker, other, before = history
    both = ask(
        """query ($id: ID!, $asOf: Instant!) {
          before: node(id: $id, asOf: $asOf) { ... on Statement { saidBy { id } } }
          now: node(id: $id) { ... on Statement { saidBy { id } } }
        }""",
        id=identifier, asOf=before,
    )  # fmt: skip
    assert both["before"]["saidBy"][0]["id"].startswith(f"{speaker}@")
    assert both["now"]["saidBy"] == [{"id": other}]


def test_pages_go_on_at_their_instant(history: tuple[str, str, str, str], ask: Ask) -> None:
    _, speaker, _, before = history
    text = """query ($speaker: ID, $first: Int, $after: String, $asOf: Instant) {
      statements(speaker: $speaker, first: $first, after: $after, asOf: $asOf) {
        totalCount nodes { id } pageInfo { endCursor hasNextPage }
      }
    }"""
    whole = ask(text, speaker=speaker, first=100, asOf=before)["statements"]
    seen, after = [], None
    while True:
        page = ask(text, speaker=speaker, first=2, after=after, **({} if after else {"asOf": before}))["statements"]
        assert page["totalCount"] == whole["totalCount"]
        seen += page["nodes"]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert seen == whole["nodes"]
    assert len(ask(text, speaker=speaker, first=100)["statements"]["nodes"]) == len(seen) - 1


def test_instants_that_do_not_agree_are_refused(history: tuple[str, str, str, str], ask: Ask, refused: Ask) -> None:
    identifier, _, _, before = history
    then = ask(STATEMENT, id=identifier, asOf=before)["node"]
    assert "two instants" in refused(STATEMENT, id=then["id"], asOf="2000-01-01T00:00:00Z")["message"]
    for none in ("2031-05-13", "0001-01-01T00:00:00+14:00"):
        assert "no instant" in refused(STATEMENT, id=identifier, asOf=none)["message"]


@pytest.mark.parametrize("old", ["2000-01-01T00:00:00Z", "0999-01-01T00:00:00Z"])
def test_before_the_record_began_there_was_nothing(history: tuple[str, str, str, str], ask: Ask, old: str) -> None:
    assert ask(STATEMENT, id=history[0], asOf=old)["node"] is None
    lists = ask(
        """query ($asOf: Instant!) {
          statements(asOf: $asOf) { totalCount nodes { id } }
          actors(asOf: $asOf) { totalCount }
          documents(asOf: $asOf) { totalCount }
          events(asOf: $asOf) { totalCount }
          figures(asOf: $asOf) { totalCount }
          search(text: "window", asOf: $asOf) { totalCount }
          collections(asOf: $asOf) { name }
        }""",
        asOf=old,
    )
    assert lists.pop("collections") == []
    assert {name: found["totalCount"] for name, found in lists.items()} == dict.fromkeys(lists, 0)


def test_two_instants_are_compared(history: tuple[str, str, str, str], ask: Ask, refused: Ask) -> None:
    identifier, _, _, before = history
    text = asset("graphql", "operations", "diff.graphql").read_text(encoding="utf-8")
    found = ask(text, **{"from": before})["diff"]
    (told,) = (d for d in found["nodes"] if d["after"].startswith(identifier))
    assert (told["kind"], told["change"]) == ("STATEMENT", "CHANGED")
    assert [a["what"] for a in told["altered"]] == ["speaker"]
    assert [e["reason"] for e in told["entries"] if "reason" in e] == ["heard the recording"]
    assert ask(STATEMENT, id=told["before"])["node"]["saidBy"][0]["name"] == told["altered"][0]["before"]
    assert ask(STATEMENT, id=told["after"])["node"]["saidBy"][0]["name"] == told["altered"][0]["after"]
    assert ask(text, **{"from": before}, kinds=["EVENT"])["diff"]["totalCount"] == 0
    assert "earlier instant first" in refused(text, **{"from": before}, to="2000-01-01T00:00:00Z")["message"]


def test_one_variable_of_the_past_means_the_same_in_every_field(history: tuple[str, str, str, str], ask: Ask) -> None:
    _, speaker, _, before = history
    text = """query ($filter: StatementFilter) {
      x: statements(filter: $filter) { totalCount nodes { id } }
      y: statements(filter: $filter) { totalCount nodes { id } }
    }"""
    stamp = ask(STATEMENT, id=history[0], asOf=before)["node"]["id"].partition("@")[2]
    found = ask(text, filter={"speaker": [f"{speaker}@{stamp}"]})
    assert found["x"] == found["y"]
    assert all(node["id"].endswith(stamp) for node in found["y"]["nodes"])
