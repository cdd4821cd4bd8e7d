"""What others, under their own names, printed of claims: each shown with its author, its date and its page, and as theirs.

Nothing here weighs a review. Items that print the same of one review, from several files, are shown once.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from onrecord.model import Claim, ClaimReview
from onrecord.store import Store

from .gathering import Gathered, gather


@dataclass(frozen=True)
class Review:
    """One review, as its reviewer printed it; what is not printed is None or empty.

    `claimed_on` and `reviewed_on` are EDTF dates. `speaker_page` is about the speaker, `appearance` is where it was said.
    """

    id: str
    claim: str
    claim_text: str
    language: str | None
    claimed_by: str | None
    speaker_page: tuple[str, ...]
    claimed_on: str | None
    appearance: tuple[str, ...]
    first_appearance: str | None
    reviewer: str
    reviewer_page: str | None
    rating: str | None
    rating_value: str | None
    best_rating: str | None
    worst_rating: str | None
    reviewed_on: str | None
    title: str | None
    page: str | None

    @property
    def rated(self) -> str:
        """The rating as it is printed: in the reviewer's words, and as a number with its scale."""
        number = self.rating_value
        if number and self.worst_rating and self.best_rating:
            number += f" on a scale from {self.worst_rating} to {self.best_rating}"
        elif number and self.best_rating:
            number += f" of {self.best_rating}"
        words = f"“{self.rating}”" if self.rating else None
        return ", ".join(filter(None, (words, number)))

    @property
    def words(self) -> str:
        """Who reviewed it and how they rated it, with the day and the page where they are known."""
        where = ", ".join(filter(None, (self.reviewed_on and self.reviewed_on.partition("T")[0], self.page)))
        return f"reviewed by {self.reviewer}: {self.rated}" + (f" ({where})" if where else "")


def reviews(store: Store) -> tuple[Review, ...]:
    """Every review held, by claim, reviewer and day."""
    ids = [r["id"] for r in store.run("analysis/claim_reviews")]
    return shown(ids, gather(store, ids))


def shown(ids: Iterable[str], among: Gathered) -> tuple[Review, ...]:
    """These reviews in the order of claim, reviewer and day; those that print the same are one."""
    unique: dict[tuple[Any, ...], Review] = {}
    for record in among.all(ClaimReview, sorted(ids)):
        review = _shown(record, among)
        unique.setdefault(tuple(v for k, v in asdict(review).items() if k not in ("id", "claim")), review)
    return tuple(sorted(unique.values(), key=lambda r: (r.claim_text, r.reviewer, r.reviewed_on or "9999", r.id)))


def _shown(record: ClaimReview, among: Gathered) -> Review:
    claim = among.get(Claim, record.review_of)
    return Review(
        id=record.id,
        claim=record.review_of,
        claim_text=claim.claim_text if claim else "",
        language=claim.language if claim else None,
        claimed_by=record.claimed_by,
        speaker_page=record.speaker_page,
        claimed_on=record.claimed_on,
        appearance=record.appearance,
        first_appearance=record.first_appearance,
        reviewer=record.reviewer,
        reviewer_page=record.reviewer_page,
        rating=record.rating,
        rating_value=record.rating_value,
        best_rating=record.best_rating,
        worst_rating=record.worst_rating,
        reviewed_on=record.reviewed_on,
        title=record.review_title,
        page=record.review_page,
    )


def as_dict(found: Iterable[Review]) -> list[dict[str, Any]]:
    """The reviews as plain data, for JSON."""
    return [{**asdict(r), "words": r.words} for r in found]


def plain(found: Iterable[Review]) -> str:
    """The reviews as text: the claim and its speaker, then who reviewed it."""
    lines: list[str] = []
    said: str | None = None
    for review in found:
        by = f"{review.claimed_by}: " if review.claimed_by else ""
        on = f"  ({review.claimed_on.partition('T')[0]})" if review.claimed_on else ""
        if (claim := f"{by}“{review.claim_text}”{on}") != said:
            lines += [*([""] if lines else []), claim]
            said = claim
        lines.append(f"  {review.words}")
    return "\n".join(lines)
