"""What people, under their own names, found of claims: shown with its author, and no verdict of this system."""

from functools import partial
from typing import Any

import graphene

from onrecord import model
from onrecord.analysis import reviews as analysis
from onrecord.api.errors import ClientError
from onrecord.api.paging import LARGEST

from .checked import checked, decided
from .fields import context, several, type_of
from .nodes import node

ClaimReview = node(
    model.ClaimReview,
    "What a reviewer, under their own name, found of a claim: as it was printed, or as a person signed it here. The rating is"
    " the reviewer's; this system adds nothing to it.",
    {
        "review_of": "The claim.",
        "in_document": "The item as it was taken in: one object of a file of reviews, or one row. Null for one signed here.",
        "reviewer": "Who reviewed it, as printed or signed.",
        "reviewer_page": "The reviewer's address. Null when not printed.",
        "review_page": "Where the review was published. Null when not printed.",
        "review_title": "Its title. Null when not printed.",
        "reviewed_on": "When it was published, at the precision that was printed (EDTF), or signed. Null when not printed.",
        "rating": "The rating in the reviewer's own words. Null when only a number was printed.",
        "rating_value": "The rating as a number on the reviewer's own scale, as printed. Null when only words were.",
        "best_rating": "The upper end of that scale. Null when not printed.",
        "worst_rating": "The lower end of that scale. Null when not printed.",
        "claimed_by": "Who made the claim, as the review names them. Null when it does not.",
        "actor_type": "What that is, as the review says. Null when it does not.",
        "speaker_page": "Pages about whoever made the claim: not where it was said.",
        "claimed_on": "When the claim was made, as the review says (EDTF). Null when it does not.",
        "appearance": "Where the claim was made or repeated, as the review says: addresses, or names of works.",
        "first_appearance": "The one of these that the reviewer takes to be the first. Null when it says none.",
        "evidence_span": "The values in the item as it was taken in; none for one signed here: its reason is in `decisions`.",
    },
    **decided(),
)

ReviewLink = node(
    model.ReviewLink,
    "That a held statement has the words that a review is about, by the speaker that it names; or that this is proposed.",
    {
        "judgement_kind": "Whether it is so, or is proposed.",
        "of_review": "The review.",
        "about_statement": "The statement, by the id of its report's own.",
        "reason": "Why, in words.",
        "rule": "The rule, by name.",
        "rule_version": "The version of that rule.",
        "evidence_span": "The words of both.",
    },
    **checked(),
)


async def _reviews(_: Any, info: Any, *, of: str | None = None, first: int = 20, after: str | None = None) -> Any:
    if not 1 <= first <= LARGEST:
        raise ClientError(f"first is {first}; ask for 1 to {LARGEST} at once.")
    request = context(info)
    if of is not None and await request.held(of) is None:
        return []
    ids: list[str] = await request.call(partial(analysis.ids_about, identifier=of))
    return await request.records([i for i in ids if after is None or i > after][:first])


claim_reviews = several(
    type_of("ClaimReview"),
    "What people, under their own names, found of claims, in the order of ids; nothing here is a verdict of this system.",
    _reviews,
    of=graphene.Argument(graphene.ID, description="Only those of this claim, or about this statement, proposals left out."),
    first=graphene.Argument(graphene.Int, description=f"How many at most, up to {LARGEST}.", default_value=20),
    after=graphene.Argument(graphene.ID, description="Only those after this id, for the next page."),
)
