"""Disputes on claims: who affirms and who denies, since when, with the words, and no verdict (across-documents.md §4)."""

from onrecord.analysis.disputes import as_dict, disputes, plain
from onrecord.api import execute
from onrecord.model import Claim
from onrecord.model.terms import Polarity
from tests.analysis.conftest import Ingest
from tests.resolve.documents import Name, Saying, Written

FEE = "that “the desk at Quebrada Honda charges every driver a fee”"
LARENAS, HUAMANI = Name("Beatriz Larenas Oyarzún"), Name("Lucía Huamaní")
DENIED = Written("Austral Wire", (Saying(LARENAS, FEE, polarity=Polarity.DENIES),), published="2031-05-12")
AGAIN = Written("Morro Gazette", (Saying(HUAMANI, FEE, polarity=Polarity.DENIES),), published="2031-05-10")
CONFIRMED = Written("Cordillera Post", (Saying(HUAMANI, f"{FEE} on Sundays", cue="confirmed"),), published="2031-05-15")


def test_a_claim_that_one_denies_and_another_confirms_is_in_dispute(ingest: Ingest) -> None:
    (found,) = disputes(ingest(DENIED, CONFIRMED))
    assert [(t.polarity, t.speakers[0].name, t.said_latest) for t in found.stances] == [
        (Polarity.DENIES, LARENAS.name, "2031-05-12"), (Polarity.AFFIRMS, HUAMANI.name, "2031-05-15"),
    ]  # fmt: skip
    shown = plain([found])
    assert "Beatriz Larenas Oyarzún denies it, on or before 2031-05-12" in shown
    assert "Lucía Huamaní affirms it, on or before 2031-05-15" in shown
    assert len(found.wordings) == 2
    assert as_dict([found])[0]["stances"][0]["printed"][0]["words"]


def test_a_claim_that_all_deny_is_in_no_dispute(ingest: Ingest) -> None:
    assert disputes(ingest(DENIED, AGAIN)) == ()


def test_words_ask_for_some_of_them(ingest: Ingest) -> None:
    store = ingest(DENIED, CONFIRMED)
    assert len(disputes(store, "Fee driver")) == 1
    assert disputes(store, "fee visa") == ()


def test_a_proposal_on_two_claims_is_explained_by_their_normal_forms(ingest: Ingest) -> None:
    one = Written("Austral Wire", (Saying(LARENAS, "that the customs desk charges a heavy fee", polarity=Polarity.DENIES),))
    other = Written(
        "Cordillera Post", (Saying(HUAMANI, "that the customs desk will charge a heavy fee", polarity=Polarity.DENIES),)
    )
    store = ingest(one, other)
    (claim, *_) = sorted(r.id for r, _ in store.records() if isinstance(r, Claim))
    asked = "judgements { judgementKind contrast { proposal one other reason } }"
    query = "query ($id: ID!) { node(id: $id) { ... on Claim { " + asked + " } } }"
    (found,) = execute(store, query, {"id": claim})["data"]["node"]["judgements"]
    assert found["judgementKind"] == "PROPOSED"
    assert found["contrast"]["proposal"] == "propose:same"
    assert {found["contrast"]["one"], found["contrast"]["other"]} == {
        "desk: charge fee (asserted; what heavy, who custom)", "desk: charge fee (predicted; what heavy, who custom)",
    }  # fmt: skip
    assert "same subject, same predicate" in found["contrast"]["reason"]


def test_graphql_lists_the_claims_in_dispute(ingest: Ingest) -> None:
    store = ingest(DENIED, CONFIRMED)
    query = '{ disputes { claimText stances { polarity stanceOf { saidBy { name } } } } none: disputes(words: "visa") { id } }'
    data = execute(store, query)["data"]
    (claim,) = data["disputes"]
    assert {s["polarity"] for s in claim["stances"]} == {"AFFIRMS", "DENIES"}
    assert data["none"] == []
