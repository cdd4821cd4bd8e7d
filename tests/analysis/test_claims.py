"""Claims over the store: one claim, several statements, whatever the order in which their documents come in (§4)."""

import pytest

from onrecord.api import execute
from onrecord.model import Claim
from onrecord.model.terms import Polarity
from tests.analysis.conftest import Ingest
from tests.resolve.documents import Name, Saying, Written

FEE = "that “the desk at Quebrada Honda charges every driver a fee”"
ONE = Written("Austral Wire", (Saying(Name("Beatriz Larenas Oyarzún"), FEE, polarity=Polarity.DENIES),))
OTHER = Written("Cordillera Post", (Saying(Name("Lucía Huamaní"), FEE + " on Sundays", polarity=Polarity.DENIES),))

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
