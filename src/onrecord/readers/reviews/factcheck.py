"""The JSON of Google's Fact Check Tools API, version v1alpha1: answers to `claims:search` and lists of `pages`.

An answer lists claims, each with its reviews; one review of one claim is one item. The API writes a day as the midnight at
its beginning, in UTC: then the day alone was told.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from onrecord.readers.problem import Unreadable

from .said import Part, Printed, Said

_NAMES: Final = {"claim": "text", "reviewer": "publisher with name or site", "rating": "textualRating"}
_PAGE_NAMES: Final = {"claim": "claimReviewed", "reviewer": "claimReviewAuthor with a name", "rating": "rating"}
_MIDNIGHT: Final = re.compile(r"T00:00(:00(\.0+)?)?(Z|\+00:00)$")
_UNKNOWN: Final = "0001-01-01"
"""The day that stands for none in this API."""


def is_answer(loaded: Any) -> bool:
    """Whether this is an answer of the API, or a claim or a page of one."""
    kinds = ("claims", "results", "claimReviewMarkupPages", "claimReviewMarkups", "claimReview")
    return isinstance(loaded, dict) and "@type" not in loaded and any(isinstance(loaded.get(k), list) for k in kinds)


def read(loaded: dict[str, Any]) -> Iterator[Said]:
    """The reviews in an answer. Raises Unreadable when there is none."""
    found = [*_claims(loaded), *_pages(loaded)]
    if not found:
        raise Unreadable("there is no review in this answer", "Ask the API for claims that were reviewed")
    yield from found


def _claims(loaded: dict[str, Any]) -> Iterator[Said]:
    places = [*Part(loaded).get("claims").each(), *(p.get("claim") for p in Part(loaded).get("results").each())]
    for claim in [Part(loaded)] if "claimReview" in loaded else places:
        for review in claim.get("claimReview").each():
            if isinstance(claim.value, dict):
                yield _review({**claim.value, "claimReview": review.value}, review.at)


def _review(item: dict[str, Any], place: str) -> Said:
    claim = Part(item)
    review = claim.get("claimReview")
    return Said(
        item=item,
        place=place,
        names=_NAMES,
        claim=claim.get("text").text(),
        language=review.get("languageCode").text(),
        reviewer=review.get("publisher").text("name", "site"),
        reviewer_page=review.get("publisher", "site").text(),
        review_page=review.get("url").text(),
        review_title=review.get("title").text(),
        reviewed_on=_day(review.get("reviewDate").text()),
        rating=review.get("textualRating").text(),
        claimed_by=claim.get("claimant").text(),
        claimed_on=_day(claim.get("claimDate").text()),
    )


def _pages(loaded: dict[str, Any]) -> Iterator[Said]:
    listed = [*Part(loaded).get("claimReviewMarkupPages").each()]
    for page in [Part(loaded)] if "claimReviewMarkups" in loaded else listed:
        for markup in page.get("claimReviewMarkups").each():
            if isinstance(page.value, dict):
                yield _markup({**page.value, "claimReviewMarkups": markup.value}, markup.at)


def _markup(item: dict[str, Any], place: str) -> Said:
    page = Part(item)
    markup, rating = page.get("claimReviewMarkups"), page.get("claimReviewMarkups", "rating")
    return Said(
        item=item,
        place=place,
        names=_PAGE_NAMES,
        claim=markup.get("claimReviewed").text(),
        reviewer=page.get("claimReviewAuthor").text("name"),
        review_page=markup.get("url").text() or page.get("pageUrl").text(),
        reviewed_on=_day(page.get("publishDate").text()),
        rating=rating.get("textualRating").text(),
        rating_value=rating.get("ratingValue").text(),
        best_rating=rating.get("bestRating").text(),
        worst_rating=rating.get("worstRating").text(),
        claimed_by=markup.get("claimAuthor").text("name"),
        speaker_page=markup.get("claimAuthor", "sameAs").all(),
        claimed_on=_day(markup.get("claimDate").text()),
        appearance=markup.get("claimAppearances").all(),
        first_appearance=markup.get("claimFirstAppearance").text(),
    )


def _day(printed: Printed | None) -> Printed | None:
    if printed is None or printed.text.startswith(_UNKNOWN):
        return None
    return Printed(_MIDNIGHT.sub("", printed.text), printed.at)
