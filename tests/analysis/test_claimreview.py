"""Writing schema.org: only what is known, reviews as their reviewers' own, and a review to be written as a marked draft."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import pipeline, resolve
from onrecord.analysis.claimreview import document, draft, everything, review
from onrecord.model import Claim, ClaimReview, Statement
from onrecord.model.terms import ActorType, Modality, Polarity, SpeakerStatus
from onrecord.readers.reviews import Problem, Reviewed, read
from tests.analysis.conftest import Ingest
from tests.analysis.test_asserters import AFFIRMS, ONE, OTHER, WORDS, claim, hearsay, of
from tests.analysis.test_reviews import NOON, taken
from tests.readers.test_reviews import REVIEW
from tests.resolve.documents import Name, Saying, Written

LATER = Written(
    "Morro Gazette", (Saying(Name("Amalia Tapia Rojas"), WORDS, ("2031-05-10", "2031-05-10")),),
    published="2031-05-14", url="https://example.org/gazette",
)  # fmt: skip


def claims(nodes: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {n["text"]: n for n in nodes if n["@type"] == "Claim"}


def test_a_claim_has_its_speaker_its_day_and_where_it_was_said_as_far_as_known(ingest: Ingest) -> None:
    found = claims(list(everything(ingest(ONE, LATER))))[WORDS]
    assert found["author"] == {"@type": "Person", "name": "Amalia Tapia Rojas"}
    assert found["datePublished"] == "2031-05-10"
    assert [a["url"] for a in found["appearance"]] == ["https://example.org/wire", "https://example.org/gazette"]
    assert found["firstAppearance"] == found["appearance"][0]
    assert found["appearance"][1] == {
        "@type": "CreativeWork", "url": "https://example.org/gazette", "name": "Invented 2031-05-14",
        "publisher": {"@type": "Organization", "name": "Morro Gazette"}, "datePublished": "2031-05-14",
    }  # fmt: skip


@pytest.mark.parametrize("published", [None, "2031-05", "2031-05-12"])
def test_an_unknown_first_appearance_and_an_unknown_day_are_left_out(ingest: Ingest, published: str | None) -> None:
    undated = Written("Lima Lantern", (Saying(Name("Amalia Tapia Rojas"), WORDS, ("2031-05-09", "2031-05-10")),), published)
    wire = Written("Austral Wire", (Saying(Name("Amalia Tapia Rojas"), WORDS, ("2031-05-09", "2031-05-10")),))
    (found,) = claims(list(everything(ingest(undated, wire)))).values()
    assert len(found["appearance"]) == 2
    assert not {"firstAppearance", "datePublished"} & found.keys()


def test_what_is_denied_second_hand_or_only_proposed_is_nobodys_claim(ingest: Ingest) -> None:
    speaker = Name("Amalia Tapia Rojas")
    denied = Written(
        "Austral Wire",
        (
            Saying(speaker, "that the desk charges a fee", polarity=Polarity.DENIES),
            Saying(speaker, "that it would wait", collective=True),
            Saying(speaker, "that it would rain", status=SpeakerStatus.PROPOSED),
        ),
    )
    found = claims(list(everything(ingest(denied, hearsay(OTHER)))))
    assert set(found) == {"“No crisis exists”", "“Here we see no crisis”", "that there was none"}


def test_a_claim_that_several_assert_names_them_all(ingest: Ingest) -> None:
    store = ingest(ONE, OTHER)
    claim(store, {of(ONE): AFFIRMS, of(OTHER, 1): AFFIRMS, of(OTHER, 2): (Polarity.DENIES, Modality.ASSERTED)})
    found = claims(list(everything(store)))["there is a crisis"]
    assert {a["name"] for a in found["author"]} == {"Amalia Tapia Rojas", "Rolando Ticona Paz"}
    assert "datePublished" not in found


def test_a_review_to_be_written_is_a_marked_draft_without_a_rating(ingest: Ingest) -> None:
    store = ingest(ONE)
    head = next(r.id for r in ONE.records() if isinstance(r, Statement))
    node = draft(store, head)
    assert node is not None
    assert (node["@type"], node["creativeWorkStatus"], node["claimReviewed"]) == ("ClaimReview", "Draft", WORDS)
    assert not {"reviewRating", "author", "datePublished", "url"} & node.keys()
    assert node["itemReviewed"]["author"]["name"] == "Amalia Tapia Rojas"
    assert draft(store, "st-" + "a" * 26) is None


def test_a_draft_is_not_taken_in_as_a_review(ingest: Ingest, tmp_path: Path) -> None:
    store = ingest(ONE)
    node = draft(store, next(r.id for r in ONE.records() if isinstance(r, Statement)))
    assert node
    path = tmp_path / "draft.json"
    path.write_text(json.dumps(document([node])), encoding="utf-8")
    (refused,) = read(path, "draft.json")
    assert isinstance(refused, Problem)
    assert "draft" in refused.message


def test_a_review_that_was_taken_in_is_written_with_its_own_author(ingest: Ingest, tmp_path: Path) -> None:
    store = ingest(ONE)
    (found,) = taken(tmp_path, "linked.json", REVIEW)
    store.add(pipeline.reviewed(found, NOON), {}, None)
    store.renew(resolve.picture)
    (written,) = (n for n in everything(store) if n["@type"] == "ClaimReview")
    assert "creativeWorkStatus" not in written
    assert written["author"] == {"name": "Verifica Sur", "url": "https://verifica.example/"}
    assert written["reviewRating"]["alternateName"] == "Exaggerated"
    assert written["itemReviewed"]["author"]["sameAs"] == ["https://people.example/huamani"]


words = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1).filter(lambda t: t == " ".join(t.split()))
addresses = words.map(lambda w: f"https://example.org/{w}")
numbers = st.integers(0, 10).map(str) | st.decimals(0, 10, places=1).map(str)
dates = st.sampled_from(["2031", "2031-05", "2031-05-12", "2031-05-12T09:30:00-04:00", "XXXX-05-12"])
reviews = st.builds(
    ClaimReview,
    review_of=st.just("cl-" + "a" * 26), in_document=st.just("do-" + "a" * 26), evidence_span=st.just(()), reviewer=words,
    reviewer_page=st.none() | addresses, review_page=st.none() | addresses, review_title=st.none() | words,
    reviewed_on=st.none() | dates, rating=words, rating_value=st.none() | numbers, best_rating=st.none() | numbers,
    worst_rating=st.none() | numbers, claimed_by=words, actor_type=st.none() | st.sampled_from(
        [ActorType.PERSON, ActorType.ORGANIZATION, ActorType.OUTLET, ActorType.STATE]
    ),
    speaker_page=st.lists(addresses, max_size=2).map(tuple), claimed_on=st.none() | dates,
    appearance=st.lists(addresses | words, max_size=2).map(tuple), first_appearance=st.none() | addresses | words,
)  # fmt: skip


@given(reviews, words)
def test_what_is_written_of_a_review_is_read_again_as_the_same(
    tmp_path_factory: pytest.TempPathFactory, one: ClaimReview, text: str
) -> None:
    path = tmp_path_factory.mktemp("written") / "review.json"
    path.write_text(json.dumps(document([review(one, Claim.of("somewhere", text, "en"))])), encoding="utf-8")
    (found,) = read(path, "review.json")
    assert isinstance(found, Reviewed), found
    assert (found.claim.claim_text, found.claim.language) == (text, "en")
    from_elsewhere = {"id", "review_of", "in_document", "evidence_span"}
    assert {k: v for k, v in vars(found.review).items() if k not in from_elsewhere} == {
        k: v for k, v in vars(one).items() if k not in from_elsewhere
    }
