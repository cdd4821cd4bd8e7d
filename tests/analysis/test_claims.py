"""Claims over the store: one claim, several statements, whatever the order in which their documents come in (§4)."""

from dataclasses import replace

import pytest

from onrecord import resolve
from onrecord.api import execute
from onrecord.model import Batch, Claim, Curation, Curator, Snapshot
from onrecord.model.terms import Decision, Polarity
from tests.analysis.conftest import Ingest
from tests.resolve.documents import NOON, Name, Saying, Written

FEE = "that “the desk at Quebrada Honda charges every driver a fee”"
ONE = Written("Austral Wire", (Saying(Name("Beatriz Larenas Oyarzún"), FEE, polarity=Polarity.DENIES),))
OTHER = Written("Cordillera Post", (Saying(Name("Lucía Huamaní"), FEE + " on Sundays", polarity=Polarity.DENIES),))

ELSEWHERE = Claim.of("a review", "The desk at Quebrada Honda charges every driver a fee", "en")

QUERY = """
query ($id: ID!) {
  node(id: $id) {
    id
    canonicalId
    ... on Claim {
      claimText
      wordings { id text }
      stances { polarity modality ruleVersion stanceOf { saidBy { name } } evidenceSpans { exact } towards { id } }
      judgements { judgementKind reason }
    }
  }
}
"""


@pytest.mark.parametrize("order", [(ONE, OTHER), (OTHER, ONE)])
def test_two_denials_of_one_claim_stand_under_either_of_its_ids(ingest: Ingest, order: tuple[Written, ...]) -> None:
    store = [ingest(document) for document in order][-1]
    claims = sorted(r.id for r, _ in store.records() if isinstance(r, Claim))
    assert len(claims) == 2
    for asked in claims:
        found = execute(store, QUERY, {"id": asked})["data"]["node"]
        assert found["canonicalId"] == claims[0]
        assert [w["id"] for w in found["wordings"]] == claims
        assert sorted(s["stanceOf"]["saidBy"][0]["name"] for s in found["stances"]) == [
            "Beatriz Larenas Oyarzún", "Lucía Huamaní",
        ]  # fmt: skip
        assert {s["polarity"] for s in found["stances"]} == {"DENIES"}
        assert [j["judgementKind"] for j in found["judgements"]] == ["SAME"]


def test_a_claim_that_no_document_states_stands_alone_and_rebuilding_mends_it(ingest: Ingest) -> None:
    store = ingest(ONE)
    curator, text = Curator.of("An invented curator"), next(r.id for r in ONE.records() if isinstance(r, Snapshot))
    store.add(Batch.of((ELSEWHERE, curator), Curation.of(curator, Decision.DESCRIBE, (text,), NOON)))
    store.renew(resolve.picture)
    assert store.get([ELSEWHERE.id])[ELSEWHERE.id] == replace(ELSEWHERE, canonical=ELSEWHERE.id)
    assert store.rebuild(resolve.picture) == 0
    store.connection.write(lambda tx: tx.run("MATCH (c:Claim)-[r:CANONICAL]->() DELETE r").consume())
    assert store.rebuild(resolve.picture) == 2
