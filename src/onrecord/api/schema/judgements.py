"""What software or a person judges of pairs, and how statements stand to claims. No verdict: nothing here is true or false."""

from onrecord import model

from .enums import REVIEW, Review
from .fields import value
from .nodes import node

_REVIEW = value(REVIEW, "Whether a person has checked it.", lambda *_: Review.NOT_CHECKED)

Judgement = node(
    model.Judgement,
    "That two are one, are two, or are proposed to be one.",
    {
        "judgement_kind": "What is judged.",
        "left": "The one.",
        "right": "The other.",
        "level": "How strong *same* is, from 1 to 3. A cluster that contradicts itself is cut at higher levels.",
        "reason": "Why, in words.",
        "rule": "The rule, by name.",
        "rule_version": "The version of that rule.",
    },
    review=_REVIEW,
)

Claim = node(
    model.Claim,
    "What is asserted, and several people may affirm or deny.",
    {"claim_text": "Somebody's words, or a curator's.", "language": "The language of the text. Null when unknown."},
)

Stance = node(
    model.Stance,
    "That a statement affirms, denies or questions a claim.",
    {
        "stance_of": "The statement.",
        "towards": "The claim.",
        "polarity": "How it stands to it.",
        "modality": "In what mood.",
        "rule": "The rule that read it, by name.",
        "evidence_span": "The words that say so.",
    },
    review=_REVIEW,
)

ClaimLink = node(
    model.ClaimLink,
    "How one claim stands to another.",
    {
        "claim_link_type": "How.",
        "claim_from": "The claim that stands so.",
        "claim_to": "The claim to which it does.",
        "reason": "Why, in words.",
    },
    review=_REVIEW,
)
