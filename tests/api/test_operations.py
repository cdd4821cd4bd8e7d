"""Every operation in ``graphql/operations`` is valid, answers on the sample, and asks the store a bounded number of times."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graphql import ArgumentNode, NameNode, StringValueNode, parse, print_ast, validate
from onrecord.api import execute, schema
from onrecord.assets import asset
from onrecord.record import OpenRecord
from tests.api.conftest import Ask
from tests.api.counting import counted

FILES = sorted(asset("graphql", "operations").glob("*.graphql"))
WORDS = "There will be a single window for both countries"
Data = dict[str, Any]


def now() -> str:
    return dt.datetime.now(dt.UTC).isoformat()


def plain(value: Any) -> Any:
    """An answer as of an instant without what leads on within it: cursors, and the instant in ids."""
    match value:
        case dict():
            return {key: plain(one) for key, one in value.items() if "ursor" not in key}
        case list():
            return [plain(one) for one in value]
        case str() if value[2:3] == "-":
            return value.partition("@")[0]
        case _:
            return value


def as_of(source: str, at: str) -> str:
    """The operation with every field of the query asked as of an instant."""
    document = parse(source)
    for field in document.definitions[0].selection_set.selections:  # type: ignore[attr-defined]
        field.arguments = (*field.arguments, ArgumentNode(name=NameNode(value="asOf"), value=StringValueNode(value=at)))
    return print_ast(document)


def text(name: str) -> str:
    return asset("graphql", "operations", f"{name}.graphql").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def ids(record: OpenRecord) -> dict[str, str]:
    """Ids by what they stand for."""
    (window,) = record.search(f'"{WORDS}"', kinds=["Statement"], first=1)
    minister = next(h for h in record.search("Beatriz Larenas Oyarzún", kinds=["Actor"]))
    document = next(h for h in record.search("Customs chief denies", kinds=["Document"]))
    director = record.actor("Valdebenito")
    return {"window": window.id, "minister": minister.id, "director": director.id, "document": document.id}


def home(data: Data) -> None:
    (collection,) = data["collections"]
    assert collection["name"] == "Fictional example"
    assert collection["documents"] == 14
    (statement,) = data["statements"]["nodes"]
    assert statement["collections"] == ["Fictional example"]
    assert statement["reports"][0]["contentSpans"]


def search(data: Data) -> None:
    (edge,) = data["search"]["edges"]
    reports = edge["node"]["reports"]
    assert {r["inDocument"]["publishedBy"]["name"] for r in reports} == {
        "Arica Beacon", "Austral Wire", "Cordillera Post", "Lima Evening Lantern",
    }  # fmt: skip
    assert all(WORDS in span["exact"] for r in reports for span in r["contentSpans"][:1])


def trace(data: Data) -> None:
    assert data["node"]["saidBy"][0]["name"] == "Beatriz Larenas Oyarzún"
    assert len(data["trace"]["reports"]) == len(data["trace"]["members"]) == 4
    assert data["trace"]["checked"] is False
    assert all(report["attestation"]["review"] == "NOT_CHECKED" for report in data["trace"]["reports"])
    assert data["trace"]["judgements"]


def of_speaker(data: Data) -> None:
    texts = [statement["text"] for statement in data["statements"]["nodes"]]
    assert any(WORDS in found for found in texts)
    assert data["statements"]["totalCount"] == len(texts)


def filtered(data: Data) -> None:
    statements = data["statements"]
    assert statements["totalCount"] == len(statements["edges"]) > 0
    assert all("window" not in edge["node"]["text"] for edge in statements["edges"])


def timeline(data: Data) -> None:
    found = data["timeline"]
    assert (found["a"]["name"], found["b"]["name"]) == ("Chile", "Peru")
    lanes = {entry["lane"] for entry in found["entries"]["nodes"]}
    assert {"A", "B"} <= lanes
    entry = next(e for e in found["entries"]["nodes"] if WORDS in (e["item"].get("text") or ""))
    assert entry["lane"] == "A"
    assert entry["latest"] == "2031-05-12"
    assert entry["capacity"] == "NATIONAL_GOVERNMENT"
    assert {s["publishedBy"]["name"] for s in entry["sources"]} >= {"Austral Wire", "Cordillera Post"}
    places = [(e["firstPlace"], e["lastPlace"]) for e in found["entries"]["nodes"]]
    assert all(first <= n <= last for n, (first, last) in enumerate(places, 1))
    assert all(e["lastPlace"] - e["firstPlace"] == len(e["orderUnknownWith"]) for e in found["entries"]["nodes"])
    assert found["holding"]["collections"] == ["Fictional example"]
    assert found["leftOut"]["secondHand"] > 0


def actors(data: Data) -> None:
    (found,) = data["actors"]["nodes"]
    assert found["__typename"] == "Person"
    assert any("minister" in role["titleAsPrinted"].casefold() for role in found["roles"])
    assert all(role["evidenceSpans"] for role in found["roles"])


def outlets(data: Data) -> None:
    by_name = {outlet["name"]: outlet["documents"]["totalCount"] for outlet in data["outlets"]["nodes"]}
    assert by_name["Cordillera Post"] == 3
    assert by_name["Austral Wire"] == 4  # its own, and the two copies that it supplied


def documents(data: Data) -> None:
    days = [document["published"] for document in data["documents"]["nodes"]]
    assert days == sorted(days, reverse=True)
    assert len(days) == 14
    assert all(any(item["stands"] for item in d["descriptions"]) for d in data["documents"]["nodes"])


def events(data: Data) -> None:
    assert data["events"]["totalCount"] == len(data["events"]["nodes"])
    assert all(report["triggers"] for event in data["events"]["nodes"] for report in event["eventReports"])


def figures(data: Data) -> None:
    assert data["figures"]["totalCount"] == len(data["figures"]["nodes"])
    assert all(report["numberSpans"] for figure in data["figures"]["nodes"] for report in figure["figureReports"])


def side_by_side(data: Data) -> None:
    trucks = next(one for one in data["figuresSideBySide"] if one["measured"] == "trucks")
    assert trucks["proposed"]
    assert {"AGREE", "CONFLICT", "OTHER_SCOPE", "UNCLEAR"} == {pair["likeness"] for pair in trucks["pairs"]}
    assert all(figure["numberSpans"] for figure in trucks["figures"])


def node(data: Data) -> None:
    window, unknown, document = data["nodes"]
    assert window["id"] == window["canonicalId"]
    assert unknown is None
    assert {a["__typename"] for a in document["generatedBy"]} == {"Acquisition"}
    assert {a["performedBy"]["name"] for a in window["generatedBy"]} == {"onrecord.extraction"}


def positions(data: Data) -> None:
    assert {p["polarity"] for found in data["positions"] for p in found["positions"]} >= {"DENIES"}
    for found in data["positions"]:
        stances = {p["stance"]["id"] for p in found["positions"]}
        assert all({change["before"]["id"], change["after"]["id"]} <= stances for change in found["changes"])
        assert all(p["offices"] and p["statement"]["reports"] for p in found["positions"])


def queue(data: Data) -> None:
    found = data["queue"]
    assert found["totalCount"] > len(found["nodes"]) == 5
    hanging = [question["hangs"] for question in found["nodes"]]
    assert hanging == sorted(hanging, reverse=True)
    assert all(side["printed"][0]["words"] for question in found["nodes"] for side in question["sides"])
    assert all(question["record"]["id"] in question["commands"][0] for question in found["nodes"])


def then(data: Data) -> None:
    before, now = data["before"], data["now"]
    assert before["id"].startswith(f"{now['id']}@")
    assert plain(before) == now
    assert now["reports"]


def differences(data: Data) -> None:
    found = data["diff"]
    assert found["totalCount"] > len(found["nodes"]) == 5, "all of it came in after that"
    assert {one["change"] for one in found["nodes"]} == {"ADDED"}
    assert all(one["entries"] and one["before"] is None and "@" in one["after"] for one in found["nodes"])


UNKNOWN = f"st-{'a' * 26}"
CASES: dict[str, tuple[Callable[[dict[str, str]], dict[str, Any]], Callable[[Data], None], int]] = {
    # the variables, what must be so of the answer, and the most Cyphers that it may take
    "actors": (lambda ids: {"filter": {"text": "lucía huamaní", "actorType": ["PERSON"]}}, actors, 8),
    "diff": (lambda ids: {"from": "2020-01-01T00:00:00Z", "first": 5}, differences, 60),
    "documents": (lambda ids: {"filter": {"isStub": False}, "first": 100}, documents, 7),
    "events": (lambda ids: {"first": 100}, events, 9),
    "figures": (lambda ids: {"first": 100}, figures, 9),
    "figures-side-by-side": (lambda ids: {"measure": "trucks"}, side_by_side, 30),
    "home": (lambda ids: {}, home, 8),
    "node": (lambda ids: {"ids": [ids["window"], UNKNOWN, ids["document"]]}, node, 6),
    "outlets": (lambda ids: {"first": 100}, outlets, 6),
    "positions": (lambda ids: {"of": ids["director"]}, positions, 40),
    "queue": (lambda ids: {"first": 5}, queue, 41),
    "search": (lambda ids: {"text": f'"{WORDS}"', "types": ["STATEMENT"]}, search, 9),
    "statement-then": (lambda ids: {"id": ids["window"], "then": now()}, then, 20),
    "statements-filtered": (
        lambda ids: {
            "filter": {
                "kind": ["DIRECT"],
                "not": {"text": "window"},
                "or": [{"said": {"from": "2031-05"}}, {"language": ["es"]}],
            },
            "first": 100,
        },
        filtered,
        5,
    ),
    "statements-of-speaker": (lambda ids: {"speaker": ids["minister"], "first": 100}, of_speaker, 10),
    "timeline": (lambda ids: {"a": "CL", "b": "PE"}, timeline, 48),
    "trace": (lambda ids: {"id": ids["window"]}, trace, 45),
}


DATED = {"diff", "statement-then"}
"""Operations that name instants themselves."""


def test_every_operation_that_reads_has_a_case_here() -> None:
    writing = {"decide"}  # run over HTTP in tests/deciding/test_mutations.py
    assert {path.stem for path in FILES} == CASES.keys() | writing


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_every_operation_is_valid_named_as_its_file_and_says_what_it_is_for(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    document = parse(source)
    assert validate(schema.graphql_schema, document) == []
    assert source.startswith("# ")
    named = document.definitions[0].name.value  # type: ignore[attr-defined]
    assert named.casefold() == path.stem.replace("-", "")


@pytest.mark.parametrize("name", CASES)
def test_every_operation_answers_on_the_sample(name: str, ask: Ask, ids: dict[str, str]) -> None:
    variables, expect, _ = CASES[name]
    expect(ask(text(name), **variables(ids)))


@pytest.mark.parametrize("name", CASES)
def test_every_operation_asks_the_store_no_more_often_than_it_must(name: str, record: OpenRecord, ids: dict[str, str]) -> None:
    variables, _, most = CASES[name]
    store, counting = counted(record.connection)
    assert "errors" not in execute(store, text(name), variables(ids))
    assert counting.cyphers <= most


@pytest.mark.parametrize("name", sorted(CASES.keys() - DATED))
def test_as_of_now_every_operation_answers_as_without_an_instant(name: str, ask: Ask, ids: dict[str, str]) -> None:
    variables = CASES[name][0](ids)
    assert plain(ask(as_of(text(name), now()), **variables)) == plain(ask(text(name), **variables))


@pytest.mark.parametrize("name", sorted(CASES.keys() - DATED))
def test_as_of_an_instant_an_operation_takes_about_twice_as_many_cyphers_at_most(
    name: str, record: OpenRecord, ids: dict[str, str]
) -> None:
    variables, _, most = CASES[name]
    store, counting = counted(record.connection)
    assert "errors" not in execute(store, as_of(text(name), now()), variables(ids))
    assert counting.cyphers <= 2 * most + 4  # each, and when what it answers entered, by class


@pytest.mark.parametrize("name", ["documents", "outlets", "statements-filtered", "actors"])
def test_longer_pages_take_no_more_cyphers(name: str, record: OpenRecord) -> None:
    people = {"filter": {"actorType": ["PERSON"]}} if name == "actors" else {}
    counts = set()
    for size in (2, 7, 100):
        store, counting = counted(record.connection)
        assert "errors" not in execute(store, text(name), {"first": size, **people})
        counts.add(counting.cyphers)
    assert len(counts) == 1
