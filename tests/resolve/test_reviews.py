"""Which statements a review is about: by link-strength words and the speaker's name; all else is proposed or nothing."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import resolve
from onrecord.model import Record, ReviewLink
from onrecord.model.terms import JudgementKind, Kind, Polarity
from onrecord.readers.reviews import Reviewed, read
from tests.resolve.documents import Name, Saying, Written

SAME, PROPOSED = JudgementKind.SAME, JudgementKind.PROPOSED
HUAMANI = Name("Lucía Huamaní")
QUOTED = "“The crossing turned back sixty trucks on one day”"
CLAIM = "The crossing turned back sixty trucks on one day"


def review(
    tmp_path: Path, claim: str = CLAIM, speaker: str | None = "Lucía Huamaní", date: str | None = None
) -> tuple[Record, ...]:
    item: dict[str, Any] = {
        "@type": "ClaimReview", "claimReviewed": claim, "author": {"name": "Verifica Sur"},
        "reviewRating": {"alternateName": "Exaggerated"},
        "itemReviewed": {"author": {"name": speaker}, "datePublished": date},
    }  # fmt: skip
    path = tmp_path / "review.json"
    path.write_text(json.dumps(item), encoding="utf-8")
    (found,) = read(path, "review.json")
    assert isinstance(found, Reviewed)
    return (found.document, found.snapshot, found.claim, found.review, *found.spans)


def links(*parts: tuple[Record, ...]) -> list[ReviewLink]:
    """What judging says, whichever part arrives last."""
    orders = []
    for i in range(len(parts)):
        held = [r for j, part in enumerate(parts) if j != i for r in part]
        orders.append([r for r in resolve.judge(parts[i], held) if isinstance(r, ReviewLink)])
    assert all(order == orders[0] for order in orders)
    return orders[0]


def kinds(*parts: tuple[Record, ...]) -> list[JudgementKind]:
    return [link.judgement_kind for link in links(*parts)]


def said(content: str = QUOTED, by: Name = HUAMANI, published: str = "2031-05-12", **more: Any) -> tuple[Record, ...]:
    return Written("Austral Wire", (Saying(by, content, **more),), published=published).records()


def test_a_review_is_about_the_quotation_with_its_words_by_the_speaker_that_it_names(tmp_path: Path) -> None:
    (link,) = links(review(tmp_path), said())
    assert link.judgement_kind is SAME
    assert link.reason == (
        "the review and the quotation have “the crossing turned back sixty trucks on one day” (9 words),"
        " and “Lucía Huamaní” is “Lucía Huamaní”"
    )
    assert len(link.evidence_span) == 2


@pytest.mark.parametrize(
    ("claim", "speaker", "date", "expected"),
    [
        (CLAIM, "Huamaní", None, [PROPOSED]),  # a single name tells nobody apart
        (CLAIM, "Esteban Rivas", None, []),
        (CLAIM, None, None, []),
        (CLAIM, "Lucía Huamaní", "2031-05", [SAME]),
        (CLAIM, "Lucía Huamaní", "2030-11-02", [PROPOSED]),  # the same words at another time
        ("The crossing turned back many trucks, one day sixty", "Lucía Huamaní", "2031-05-12", [PROPOSED]),
        ("The crossing has not turned back sixty trucks on one day", "Lucía Huamaní", None, []),
        ("The port closed for the winter", "Lucía Huamaní", "2031-05-12", []),
    ],
)
def test_what_is_less_than_link_strength_or_of_another_is_proposed_or_nothing(
    tmp_path: Path, claim: str, speaker: str | None, date: str | None, expected: list[JudgementKind]
) -> None:
    assert kinds(review(tmp_path, claim, speaker, date), said()) == expected


def test_a_negation_elsewhere_in_the_quotation_turns_no_other_words_of_it(tmp_path: Path) -> None:
    assert kinds(review(tmp_path), said(QUOTED[:-1] + ", and no driver knew why”")) == [SAME]


def test_words_that_are_not_quoted_are_proposed(tmp_path: Path) -> None:
    assert kinds(review(tmp_path), said(CLAIM, kind=Kind.INDIRECT)) == [PROPOSED]


def test_who_denies_the_words_did_not_claim_them(tmp_path: Path) -> None:
    assert kinds(review(tmp_path), said(polarity=Polarity.DENIES)) == []


def test_the_rating_is_nowhere_looked_at(tmp_path: Path) -> None:
    records = review(tmp_path)
    path = tmp_path / "review.json"
    path.write_text(path.read_text(encoding="utf-8").replace("Exaggerated", "Nothing wrong with it"), encoding="utf-8")
    (other,) = read(path, "review.json")
    assert isinstance(other, Reviewed)
    again = (other.document, other.snapshot, other.claim, other.review, *other.spans)
    (one,), (two,) = links(records, said()), links(again, said())
    assert (one.judgement_kind, one.reason, one.about_statement) == (two.judgement_kind, two.reason, two.about_statement)


claims = st.sampled_from([CLAIM, "The crossing turned back sixty trucks", "The port closed for the winter"])
speakers = st.sampled_from(["Lucía Huamaní", "Huamaní", "Esteban Rivas", None])


@settings(max_examples=40)
@given(st.lists(st.tuples(claims, speakers), min_size=1, max_size=3, unique=True), st.data())
def test_neither_order_nor_batches_show_in_what_a_review_is_about(
    tmp_path_factory: pytest.TempPathFactory, chosen: list[tuple[str, str | None]], data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("reviews")
    parts = [*(review(folder, c, s) for c, s in chosen), said(), said(published="2031-05-20"), said("“The port closed”")]
    whole = {r for r in resolve.judge([r for p in parts for r in p], []) if isinstance(r, ReviewLink)}
    held: list[Record] = []
    found: set[ReviewLink] = set()
    for part in data.draw(st.permutations(parts)):
        found |= {r for r in resolve.judge(part, held) if isinstance(r, ReviewLink)}
        held += part
    assert found == whole
