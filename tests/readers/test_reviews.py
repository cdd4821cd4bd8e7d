"""Files of reviews: each item is somebody's signed review, with its words in the item, and what it does not say left out."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Span
from onrecord.model.terms import ActorType
from onrecord.readers import Problem
from onrecord.readers.reviews import Reviewed, read
from onrecord.readers.reviews.jsontext import Numeral, lay, parse

REVIEW: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://verifica.example/trucks",
    "headline": "How many trucks were turned back?",
    "claimReviewed": "The crossing turned back 60 trucks on one day in May",
    "inLanguage": "en-GB",
    "datePublished": "2031-05-14T09:30:00-04:00",
    "author": {"@type": "Organization", "name": "Verifica Sur", "url": "https://verifica.example/"},
    "reviewRating": {"ratingValue": 2.0, "bestRating": 5, "worstRating": "1", "alternateName": "Exaggerated"},
    "itemReviewed": {
        "@type": "Claim",
        "datePublished": "2031-05",
        "author": {"@type": "Person", "name": "Lucía Huamaní", "sameAs": ["https://people.example/huamani"]},
        "appearance": [{"@type": "NewsArticle", "url": "https://radio.example/interview"}, "https://gazette.example/page"],
        "firstAppearance": {"@type": "CreativeWork", "name": "An interview on Radio Tres Cóndores"},
    },
}
CLAIM: dict[str, Any] = {
    "text": REVIEW["claimReviewed"],
    "claimant": "Lucía Huamaní",
    "claimDate": "2031-05-12T00:00:00Z",
    "claimReview": [
        {
            "publisher": {"name": "Verifica Sur", "site": "verifica.example"},
            "url": "https://verifica.example/trucks",
            "title": "How many trucks were turned back?",
            "reviewDate": "2031-05-14T13:30:00Z",
            "textualRating": "Exaggerated",
            "languageCode": "en",
        },
        {"publisher": {"site": "segunda.example"}, "textualRating": "Sin contexto", "languageCode": "es"},
    ],
}
TABLE = """claim,speaker,date,url,rating,reviewer
The crossing turned back 60 trucks,Lucía Huamaní,2031-05,https://verifica.example/trucks,Exaggerated,Verifica Sur
"""


def taken(tmp_path: Path, content: object, name: str = "reviews.json") -> list[Reviewed | Problem]:
    path = tmp_path / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return list(read(path, name))


def one(tmp_path: Path, content: object, name: str = "reviews.json") -> Reviewed:
    (found,) = taken(tmp_path, content, name)
    assert isinstance(found, Reviewed), found
    return found


def refused(tmp_path: Path, content: object, name: str = "reviews.json") -> str:
    (found,) = taken(tmp_path, content, name)
    assert isinstance(found, Problem)
    return str(found)


def without(*path: str) -> dict[str, Any]:
    review = json.loads(json.dumps(REVIEW))
    inner = review
    for key in path[:-1]:
        inner = inner[key]
    del inner[path[-1]]
    found: dict[str, Any] = review
    return found


def test_a_claim_review_is_read_as_its_reviewers_own(tmp_path: Path) -> None:
    found = one(tmp_path, REVIEW)
    review = found.review
    assert (found.claim.claim_text, found.claim.language) == (REVIEW["claimReviewed"], "en")
    assert (review.reviewer, review.reviewer_page, review.review_page) == (
        "Verifica Sur", "https://verifica.example/", "https://verifica.example/trucks",
    )  # fmt: skip
    assert (review.rating, review.rating_value, review.best_rating, review.worst_rating) == ("Exaggerated", "2.0", "5", "1")
    assert (review.claimed_by, review.actor_type) == ("Lucía Huamaní", ActorType.PERSON)


def test_the_speakers_page_is_not_where_it_was_said(tmp_path: Path) -> None:
    review = one(tmp_path, REVIEW).review
    assert review.speaker_page == ("https://people.example/huamani",)
    assert review.appearance == ("https://gazette.example/page", "https://radio.example/interview")
    assert review.first_appearance == "An interview on Radio Tres Cóndores"


def test_dates_keep_the_precision_that_was_printed_and_unknown_ones_are_left_out(tmp_path: Path) -> None:
    review = one(tmp_path, REVIEW).review
    assert (review.claimed_on, review.reviewed_on) == ("2031-05", "2031-05-14T09:30:00-04:00")
    assert one(tmp_path, without("itemReviewed", "datePublished")).review.claimed_on is None
    ambiguous = one(tmp_path, {**REVIEW, "datePublished": "03/04/2031"})
    assert ambiguous.review.reviewed_on is None
    assert "'03/04/2031' is no date that can be read one way" in ambiguous.notes[0]


def test_every_value_stands_in_the_words_of_the_item(tmp_path: Path) -> None:
    found = one(tmp_path, {**REVIEW, "claimReviewed": 'It is a "desk"\n of one window'})
    assert all(s.stands_in(found.snapshot.text) for s in found.spans)
    assert {s.id for s in found.spans} == set(found.review.evidence_span)
    exact = {s.exact for s in found.spans}
    assert {"Verifica Sur", "Exaggerated", "2.0", "2031-05", r"It is a \"desk\"\n of one window"} <= exact
    assert found.claim.claim_text == 'It is a "desk" of one window'


def test_what_stands_around_an_item_and_in_which_order_makes_no_difference(tmp_path: Path) -> None:
    alone = one(tmp_path, REVIEW)
    turned = dict(reversed(REVIEW.items()))
    other = {**REVIEW, "claimReviewed": "Another claim"}
    for content in ([other, turned], {"@context": "https://schema.org", "@graph": [turned, other]}):
        assert alone.review in [f.review for f in taken(tmp_path, content) if isinstance(f, Reviewed)]
    page = f"<html><body><script type='application/ld+json'>{json.dumps([turned], indent=3)}</script></body></html>"
    assert one(tmp_path, page, "page.html").review == alone.review


def test_objects_that_are_named_by_id_are_looked_up(tmp_path: Path) -> None:
    graph = [
        {**REVIEW, "itemReviewed": {"@id": "#claim"}, "author": {"@id": "#us"}},
        {"@id": "#claim", "@type": "Claim", "author": {"@id": "#her"}},
        {"@id": "#her", "@type": "Person", "name": "Lucía Huamaní"},
        {"@id": "#us", "@type": "Organization", "name": "Verifica Sur"},
    ]
    review = one(tmp_path, {"@graph": graph}).review
    assert (review.reviewer, review.claimed_by) == ("Verifica Sur", "Lucía Huamaní")


def test_a_reviewer_who_gives_an_address_and_no_name_is_known_by_it(tmp_path: Path) -> None:
    found = one(tmp_path, {**REVIEW, "author": {"@type": "Organization", "url": "https://verifica.example/"}})
    assert found.review.reviewer == "https://verifica.example/"


def test_a_claim_in_a_work_is_read_as_it_was_written_before_there_were_claims(tmp_path: Path) -> None:
    work = {
        "@type": "CreativeWork",
        "url": "https://radio.example/interview",
        "author": {"@type": "Organization", "name": "The drivers", "url": "https://drivers.example"},
    }
    review = one(tmp_path, {**REVIEW, "itemReviewed": work}).review
    assert (review.claimed_by, review.actor_type) == ("The drivers", ActorType.ORGANIZATION)
    assert (review.speaker_page, review.appearance) == (("https://drivers.example",), ("https://radio.example/interview",))


def test_each_review_in_an_answer_of_the_fact_check_api_is_one(tmp_path: Path) -> None:
    first, second = taken(tmp_path, {"claims": [CLAIM], "nextPageToken": "x"})
    assert isinstance(first, Reviewed)
    assert isinstance(second, Reviewed)
    assert (first.place, second.place) == ("/claims/0/claimReview/0", "/claims/0/claimReview/1")
    assert (first.review.reviewer, second.review.reviewer) == ("Verifica Sur", "segunda.example")
    assert (first.review.claimed_on, first.review.reviewed_on) == ("2031-05-12", "2031-05-14T13:30:00Z")
    assert (first.claim.language, second.claim.language) == ("en", "es")
    assert second.review.reviewed_on is None
    assert "nextPageToken" not in first.snapshot.text


def test_a_page_of_markup_from_the_api_is_read_too(tmp_path: Path) -> None:
    markup = {
        "url": "https://verifica.example/trucks", "claimReviewed": REVIEW["claimReviewed"], "claimDate": "2031-05-12",
        "claimAuthor": {"name": "Lucía Huamaní", "sameAs": "https://people.example/huamani"},
        "claimAppearances": ["https://radio.example/interview"], "rating": {"ratingValue": 2, "textualRating": "Exaggerated"},
    }  # fmt: skip
    page = {"publishDate": "2031-05-14", "claimReviewAuthor": {"name": "Verifica Sur"}, "claimReviewMarkups": [markup]}
    review = one(tmp_path, {"claimReviewMarkupPages": [page]}).review
    assert (review.rating, review.rating_value) == ("Exaggerated", "2")
    assert (review.speaker_page, review.appearance) == (
        ("https://people.example/huamani",),
        ("https://radio.example/interview",),
    )


def test_a_table_has_a_review_a_row(tmp_path: Path) -> None:
    for table in (TABLE, TABLE.replace(",", ";"), "\ufeff" + TABLE.replace("date", "claim_date")):
        found = one(tmp_path, table, "reviews.csv")
        assert found.claim.claim_text == "The crossing turned back 60 trucks"
        assert (found.review.claimed_by, found.review.claimed_on) == ("Lucía Huamaní", "2031-05")
        assert (found.review.rating, found.review.reviewer) == ("Exaggerated", "Verifica Sur")
        assert found.review.review_page == "https://verifica.example/trucks"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (without("claimReviewed"), "reviews.json, /: the review does not say what was claimed: claimReviewed is missing"),
        (without("author"), "who reviewed it: author with a name is missing. Add author with a name, or leave the review out"),
        (without("reviewRating"), "how it was rated: reviewRating with alternateName or ratingValue is missing"),
        ({"claims": [{**CLAIM, "text": ""}]}, "/claims/0/claimReview/0: the review does not say what was claimed: text is"),
        ({"@type": "NewsArticle"}, "there is no ClaimReview in it"),
        ({"claims": []}, "there is no review in this answer"),
        ("{", "line 1: this is not JSON"),
        ("[" * 500 + "]" * 500, "its objects stand too deep in one another"),
        ('{"@type": "ClaimReview", "claimReviewed": "\\ud800"}', "half a character"),
        ({**without("reviewRating"), "creativeWorkStatus": "Draft"}, "marked as a draft, and nobody has signed a rating"),
    ],
)
def test_what_is_no_review_is_refused_with_its_place_and_a_remedy(tmp_path: Path, content: object, told: str) -> None:
    assert told in str(taken(tmp_path, content)[0])


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (TABLE.replace("speaker", "speeker"), "line 1, column 2: unknown column 'speeker'. The columns are claim, speaker"),
        ("claim,reviewer\nIt opens,Verifica Sur\n", "line 1: there is no column rating"),
        (TABLE.replace("Exaggerated", ""), "line 2: the review does not say how it was rated: rating or rating_value is"),
        (TABLE.replace("2031-05,", ""), "line 2: the row has 5 cells, the header 6"),
    ],
)
def test_a_table_that_tells_too_little_is_refused_by_line(tmp_path: Path, table: str, told: str) -> None:
    assert told in refused(tmp_path, table, "reviews.csv")


def test_a_bad_item_stops_no_other(tmp_path: Path) -> None:
    kinds = [type(f) for f in taken(tmp_path, [without("author"), REVIEW])]
    assert kinds == [Problem, Reviewed]


def test_only_files_that_hold_reviews_are_read(tmp_path: Path) -> None:
    assert "Name a file that ends in .json" in refused(tmp_path, "words", "reviews.txt")
    assert "cannot be read" in str(next(iter(read(tmp_path / "none.json", "none.json"))))


JSON = st.recursive(
    st.none() | st.booleans() | st.text(st.characters(exclude_categories=["Cs"])) | st.integers().map(lambda n: Numeral(n)),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
    max_leaves=12,
)


@given(JSON)
def test_a_value_laid_out_says_the_same_and_every_place_holds_its_words(value: object) -> None:
    laid = lay(value)
    assert parse(laid.text) == value
    assert lay(parse(laid.text)) == laid
    for start, end in laid.places.values():
        assert isinstance(laid.text[start:end], str)
        assert 0 <= start < end <= len(laid.text)


def test_a_span_of_an_item_is_one(tmp_path: Path) -> None:
    assert all(isinstance(s, Span) and s.exact for s in one(tmp_path, REVIEW).spans)
