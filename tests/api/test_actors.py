"""Why names are held to be one actor, or not, is told from every cluster, under each of its ids."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

import onrecord
from onrecord.api import execute
from onrecord.record import OpenRecord
from tests.conftest import StoreServer, wipe
from tests.store import articles

WHY = """
query ($id: ID!) {
  node(id: $id) {
    canonicalId
    ... on Actor {
      name
      judgements {
        judgementKind
        reason
        level
        rule
        left { id canonicalId ... on Actor { name } }
        right { id canonicalId ... on Actor { name } }
      }
    }
  }
  trace(of: $id) { members judgements { judgementKind reason } }
}
"""


@pytest.fixture(scope="module")
def record(server: StoreServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenRecord]:
    """Four articles, of which the last names somebody who shares a short name with the minister."""
    folder = tmp_path_factory.mktemp("articles")
    texts = {"desk": articles.DESK, "register": articles.REGISTER, "count": articles.COUNT, "namesake": articles.NAMESAKE}
    with pytest.MonkeyPatch.context() as patch:
        for name, value in server.environment.items():
            patch.setenv(name, value)
        with onrecord.open() as opened:
            wipe(opened.connection)
            opened.store.prepare()
            opened.ingest(articles.put(folder, **texts))
            yield opened


def asked(record: OpenRecord, identifier: str) -> dict[str, Any]:
    answer = execute(record.store, WHY, {"id": identifier})
    assert "errors" not in answer, answer["errors"]
    data: dict[str, Any] = answer["data"]
    return data


def found(record: OpenRecord, name: str) -> dict[str, Any]:
    return asked(record, next(h.id for h in record.search(name, kinds=["Actor"]) if h.label == name))


def judged(data: dict[str, Any]) -> set[tuple[str, str]]:
    """Kind and reason of each judgement on the actor."""
    return {(j["judgementKind"], j["reason"]) for j in data["node"]["judgements"]}


def test_an_agency_tells_by_which_text_its_letters_stand_for_it(record: OpenRecord) -> None:
    data = found(record, "Chile’s National Migration Service")
    assert ("SAME", "a document prints “NMS” for “Chile’s National Migration Service”") in judged(data)
    assert judged(data) >= {(j["judgementKind"], j["reason"]) for j in data["trace"]["judgements"]}


def test_every_id_of_a_cluster_tells_the_same(record: OpenRecord) -> None:
    data = found(record, "Lucía Huamaní Quispe")
    assert len(data["trace"]["members"]) > 2
    for member in data["trace"]["members"]:
        assert judged(asked(record, member)) == judged(data)


def test_both_sides_are_shown_under_the_names_of_their_clusters(record: OpenRecord) -> None:
    data = found(record, "Border Works Agency")
    (proposal,) = [j for j in data["node"]["judgements"] if j["judgementKind"] == "PROPOSED"]
    assert {side["name"] for side in (proposal["left"], proposal["right"])} == {"Border Works Agency", "BWA"}


def test_whoever_is_held_apart_is_told_with_the_reason(record: OpenRecord) -> None:
    data = found(record, "Beatriz Larenas Cifuentes")
    assert "“Beatriz Larenas Oyarzún” and “Beatriz Larenas Cifuentes” have other second surnames" in {
        reason for kind, reason in judged(data) if kind == "DIFFERENT"
    }
