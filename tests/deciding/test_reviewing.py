"""A verdict on a claim is a person's, signed, dated, reasoned; it is shown as theirs, can be undone, is never ours (law 5)."""

import json

import pytest

from onrecord import rdf, resolve
from onrecord.analysis.reviews import reviews
from onrecord.analysis.trace import plain
from onrecord.api import execute
from onrecord.deciding import DecidedMeanwhile, DecisionError
from onrecord.model import Batch, Claim, ClaimReview, Resolution, Statement, mint
from onrecord.record import OpenRecord
from onrecord.web import application
from tests.api.serving import serving
from tests.deciding.cases import ELSE, ONE, WHO, member
from tests.store.invented import NOON, content, ingest, wipe

TEXT = "the crossing at Cerro Azul closes every winter"
CLAIM = Claim(id=mint(Claim.PREFIX, TEXT), claim_text=TEXT)
PAGE = "https://example.org/reviews/cerro-azul"
OTHER = {"by": "R. Vega", "reason": "it closed in two winters of ten"}


def claimed(record: OpenRecord) -> None:
    """Puts the claim into the record."""
    software = resolve.software()
    record.store.add(Batch.of((CLAIM, software), Resolution.of(ONE.snapshot.id, software, NOON, ("claims",))))


@pytest.fixture
def record(record: OpenRecord) -> OpenRecord:
    """The record of three reports, with a claim that one statement denies."""
    claimed(record)
    record.decide(member(ONE, Statement), "stance", "denies", CLAIM.id, **WHO)
    return record


def test_a_review_is_shown_with_the_claim_as_that_of_the_person_who_signed_it_with_date_and_reason(record: OpenRecord) -> None:
    act = record.decide(CLAIM.id, "review", "Exaggerated", PAGE, **WHO)
    (about,) = record.trace(CLAIM.id).reviews
    review = about.review
    assert (review.reviewer, review.rating, review.page) == (WHO["by"], "Exaggerated", PAGE)
    assert (review.reviewed_on, review.reason, review.decision) == (f"{NOON:%Y-%m-%d}", WHO["reason"], act.id)
    told = plain(record.trace(CLAIM.id))
    assert f"reviewed by {WHO['by']}: “Exaggerated” ({NOON:%Y-%m-%d}, {PAGE})" in told
    assert [r.id for r in record.reviews()] == [review.id]
    (entry,) = (e for e in record.log(act.id) if e.id == act.id)
    assert entry.says == f"reviewed {CLAIM.id}: “Exaggerated”"


def test_a_review_checks_nothing_and_changes_nothing_else(record: OpenRecord) -> None:
    query = "query ($id: ID!) { node(id: $id) { ... on Claim { review stances { polarity } } } trace(id: $id) { checked } }"
    before, then = content(record.store), execute(record.store, query, {"id": CLAIM.id})
    record.decide(CLAIM.id, "review", "So it is", **WHO)
    assert execute(record.store, query, {"id": CLAIM.id}) == then
    now = content(record.store)
    assert [type(r) for i, r in now.items() if i not in before] == [ClaimReview]
    assert {i: r for i, r in now.items() if i in before} == before


def test_everybody_has_a_review_of_their_own_and_of_several_by_one_person_the_last_counts(record: OpenRecord) -> None:
    first = record.decide(CLAIM.id, "review", "Exaggerated", **WHO)
    record.decide(CLAIM.id, "review", "Half so", **OTHER)
    with pytest.raises(DecidedMeanwhile) as told:
        record.decide(CLAIM.id, "review", "So it is", **WHO)
    assert [a.id for a in told.value.acts] == [first.id]
    second = record.decide(CLAIM.id, "review", "So it is", **WHO, seen=[first.id])
    assert {(r.reviewer, r.rating) for r in record.reviews()} == {(WHO["by"], "So it is"), (OTHER["by"], "Half so")}
    record.decide(second.id, "undo", **WHO)
    assert {(r.reviewer, r.rating) for r in record.reviews()} == {(WHO["by"], "Exaggerated"), (OTHER["by"], "Half so")}


def test_a_review_that_is_undone_or_rejected_is_shown_and_exported_no_more(record: OpenRecord) -> None:
    act = record.decide(CLAIM.id, "review", "Exaggerated", **WHO)
    (review,) = record.reviews()
    undone = record.decide(act.id, "undo", **WHO)
    assert record.reviews() == record.trace(CLAIM.id).reviews == ()
    assert not [n for n in record.claim_reviews().get("@graph", ()) if n["@type"] == "ClaimReview"]
    record.decide(undone.id, "undo", **WHO)
    assert record.reviews() == (review,)
    record.decide(review.id, "reject", **OTHER)
    assert record.reviews() == ()


def test_it_is_exported_as_a_claim_review_with_the_person_as_its_author(record: OpenRecord) -> None:
    record.decide(CLAIM.id, "review", "Exaggerated", PAGE, **WHO)
    (found,) = (n for n in record.claim_reviews()["@graph"] if n["@type"] == "ClaimReview")
    assert found["author"] == {"@type": "Person", "name": WHO["by"]}
    assert found["reviewRating"] == {"@type": "Rating", "alternateName": "Exaggerated"}
    assert (found["datePublished"], found["url"], found["reviewBody"]) == (f"{NOON:%Y-%m-%d}", PAGE, WHO["reason"])
    assert found["claimReviewed"] == found["itemReviewed"]["text"] == TEXT


def test_as_of_an_instant_the_reviews_are_shown_that_counted_then(record: OpenRecord) -> None:
    before = record.store.log_end().recorded_at
    act = record.decide(CLAIM.id, "review", "Exaggerated", **WHO)
    signed = record.store.log_end().recorded_at
    record.decide(act.id, "undo", **WHO)
    assert before is not None
    assert signed is not None
    assert reviews(record.store.at(before)) == reviews(record.store) == ()
    assert [r.decision for r in reviews(record.store.at(signed))] == [act.id]


def test_the_page_of_the_claim_shows_it_under_the_name_of_who_signed_it(record: OpenRecord) -> None:
    act = record.decide(CLAIM.id, "review", "Exaggerated", **WHO)
    with serving(application(record.store)) as client:
        page = client.get(f"/{CLAIM.id}").text
        assert f"Reviewed by {WHO['by']}: “Exaggerated” ({NOON:%Y-%m-%d})" in page
        assert WHO["reason"] in page
        assert "Taken as a stance by" in page, "a verdict on a claim checks nothing of it"
        record.decide(act.id, "undo", **WHO)
        assert "Exaggerated" not in client.get(f"/{CLAIM.id}").text


def test_graphql_gives_it_with_the_decision_that_signed_it(record: OpenRecord) -> None:
    act = record.decide(CLAIM.id, "review", "Exaggerated", **WHO)
    record.decide(record.decide(CLAIM.id, "review", "Half so", **OTHER).id, "undo", **OTHER)
    query = """query ($id: ID!) {
      node(id: $id) { ... on Claim { reviews { reviewer rating reviewedOn inDocument { id } decisions { id reason } } } }
      claimReviews(of: $id) { reviewer } }"""
    answer = execute(record.store, query, {"id": CLAIM.id})
    assert answer == {
        "data": {
            "node": {
                "reviews": [
                    {
                        "reviewer": WHO["by"], "rating": "Exaggerated", "reviewedOn": f"{NOON:%Y-%m-%d}", "inDocument": None,
                        "decisions": [{"id": act.id, "reason": WHO["reason"]}],
                    }
                ]
            },
            "claimReviews": [{"reviewer": WHO["by"]}],
        }
    }  # fmt: skip


def test_it_breaks_no_law_outlives_a_rebuild_and_travels_as_a_line(record: OpenRecord) -> None:
    record.decide(CLAIM.id, "review", "Exaggerated", PAGE, **WHO)
    assert not list(rdf.check(record.store.records(), record.store.log_end()))
    assert record.store.rebuild(resolve.picture) == 0
    reviews, lines = record.reviews(), [json.dumps(line, default=str) for line in record.decisions()]
    assert json.loads(lines[-1])["values"] == ["Exaggerated", PAGE]
    wipe(record.store)
    ingest(record.store, ONE, ELSE)
    claimed(record)
    assert [t.problem for t in record.take_decisions(lines)] == [None] * len(lines)
    assert record.reviews() == reviews


@pytest.mark.parametrize(
    ("target", "values", "message"),
    [
        (member(ONE, Statement), ("Exaggerated",), "review takes a claim"),
        (CLAIM.id, (), "review takes VERDICT"),
        (CLAIM.id, (" ",), "takes a verdict in words"),
        (CLAIM.id, ("Mostly", "so"), "is no address"),
        (CLAIM.id, ("Exaggerated", PAGE, "more"), "is no review"),
    ],
)
def test_what_is_no_review_is_told_with_what_would_be_one(
    record: OpenRecord, target: str, values: tuple[str, ...], message: str
) -> None:
    with pytest.raises(DecisionError, match=message):
        record.decide(target, "review", *values, **WHO)
