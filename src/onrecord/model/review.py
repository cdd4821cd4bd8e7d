"""Reviews of claims: what somebody, under their own name, found of something that was said. Never a verdict of this system.

A review that was printed is one document's evidence like any other: it says who reviewed what, and how they rated it, in their
own words. One that a person signed here stands in no document: a decision made it, which tells its reason, and it counts
while that decision stands. Either changes no stance, no count and no standing of anything else held.
"""

from dataclasses import dataclass

from .record import Reading
from .terms import ActorType, JudgementKind


@dataclass(frozen=True, kw_only=True)
class ClaimReview(Reading):
    """What one reviewer, under their own name, found of a claim that somebody made.

    `in_document` and `evidence_span` tell where it was printed; a review that a person signed here has neither.

    `rating` is the reviewer's own word for it, `rating_value` a number on the reviewer's own scale from `worst_rating` to
    `best_rating`; numbers stay as they are printed. `claimed_by` is the speaker as the review names them, `speaker_page`
    pages about that speaker; where it was said are the addresses or names in `appearance`, of which `first_appearance` is
    the one that the reviewer calls the first. Dates are ISO 8601 or EDTF at the precision that was printed. All that the
    review does not say is None or empty.
    """

    PREFIX = "cr"

    review_of: str
    in_document: str | None = None
    reviewer: str
    evidence_span: tuple[str, ...] = ()
    reviewer_page: str | None = None
    review_page: str | None = None
    review_title: str | None = None
    reviewed_on: str | None = None
    rating: str | None = None
    rating_value: str | None = None
    best_rating: str | None = None
    worst_rating: str | None = None
    claimed_by: str | None = None
    actor_type: ActorType | None = None
    speaker_page: tuple[str, ...] = ()
    claimed_on: str | None = None
    appearance: tuple[str, ...] = ()
    first_appearance: str | None = None


@dataclass(frozen=True, kw_only=True)
class ReviewLink(Reading):
    """That a held statement has the words that a review is about, by the same speaker; or that this is proposed."""

    PREFIX = "rl"

    rule: str
    rule_version: str
    judgement_kind: JudgementKind
    of_review: str
    about_statement: str
    reason: str
    evidence_span: tuple[str, ...] = ()
