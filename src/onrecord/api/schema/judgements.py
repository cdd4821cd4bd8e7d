"""What software or a person judges of pairs, and how statements stand to claims. No verdict: nothing here is true or false."""

from functools import partial
from typing import Any

import graphene

from onrecord import model
from onrecord.analysis import disputes as analysis
from onrecord.analysis.reviews import by_claim
from onrecord.api.request import Scope
from onrecord.model.terms import JudgementKind

from . import scalars
from .checked import checked
from .fields import canonical, context, maybe, properties, related, several, type_of, value
from .members import MEMBER
from .nodes import made, node


async def _contrast(judgement: model.Judgement, info: Any) -> Any:
    if judgement.judgement_kind is not JudgementKind.PROPOSED:
        return None
    held = [await context(info).record(i) for i in judgement.pair]
    told = [((r.language or "")[:2], _words(r)) for r in held if isinstance(r, model.Claim | model.Statement)]
    if len(told) < 2 or told[0][0] != told[1][0]:
        return None
    (language, one), (_, other) = told
    return await context(info).once(("contrast", *judgement.pair), lambda _: _compared(one, other, language))


def _words(record: model.Claim | model.Statement) -> str:
    return record.claim_text if isinstance(record, model.Claim) else record.text or ""


def _compared(one: str, other: str, language: str) -> Any:
    """The two by normal form; nothing in a language that is not read, or without its model."""
    # The parser takes seconds to load, and few ask.
    from onrecord.extraction import ModelError
    from onrecord.resolve.contrast import compare

    try:
        return compare(one, other, language)
    except ModelError:
        return None


async def _reviews(claim: model.Claim, info: Any) -> list[Any]:
    return await context(info).records(await context(info).batched("reviews", by_claim, canonical(claim)) or ())


Contrast: Any = made(
    "Contrast",
    "What the normal forms of two sentences tell of a proposal. It explains and ranks; nothing is linked by it.",
    {
        "proposal": maybe(
            graphene.String,
            "What they propose: `propose:same`, `propose:opposite` or `propose:figure`. Null where they propose nothing.",
            lambda found, _: found.proposal and found.proposal.value,
        ),
        "one": maybe(
            graphene.String, "The normal form of the one. Null where it has no verb.", lambda found, _: _form(found.one)
        ),
        "other": maybe(graphene.String, "That of the other. Null likewise.", lambda found, _: _form(found.other)),
        "reason": value(graphene.String, "Why, in words.", lambda found, _: found.reason),
    },
)


def _form(found: Any) -> str | None:
    return str(found) if found else None


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
    contrast=maybe(
        Contrast,
        "What normal forms tell of a proposal on two claims or statements of one language. Null for anything else, and where"
        " that language is not read here. Both are parsed when it is asked for.",
        _contrast,
    ),
    **checked(),
)

Naming = node(
    model.Naming,
    "A name as printed, whoever bears it, with the kind and the state of its bearer.",
    {
        "naming_of": "The actor that it stands for.",
        "actor_type": "What its bearer is.",
        "name": "The name.",
        "country_code": "The state of its bearer. Null where documents that print it do not tell.",
    },
)

Bearing = node(
    model.Bearing,
    "That one document's actor bears a full name, and so is the actor that it stands for.",
    {
        "bearer": "The actor of one document.",
        "bears": "The actor that the name stands for.",
        "reason": "Why, in words.",
        "rule": "The rule, by name.",
        "rule_version": "The version of that rule.",
    },
    **checked(),
)

Reuse = node(
    model.Reuse,
    "That two texts share passages. It tells no direction: which was first, only their own words can say.",
    {
        "relation": "How much of their narration they share.",
        "one_text": "The one text.",
        "other_text": "The other.",
        "rule": "The rule, by name.",
        "rule_version": "The version of that rule.",
    },
    passages=related("api/passages", type_of("SharedPassage"), "The passages that they share, in the order of the one text."),
)

SharedPassage = node(
    model.SharedPassage,
    "Words that two texts share, with their places in both.",
    {
        "passage_of": "The two texts.",
        "in_one": "The passage in the one text.",
        "in_other": "The passage in the other.",
        "shared_words": "How many words are equal in both.",
        "narration_words": "How many of these stand outside quotation marks in both.",
    },
)


async def _wordings(claim: model.Claim, info: Any) -> list[dict[str, Any]]:
    return await context(info).rows(Scope("api/claim_wordings"), canonical(claim))


ClaimWording: Any = made(
    "ClaimWording",
    "A claim in one statement's words, or a curator's, that was judged to be one with others.",
    {
        "id": value(graphene.ID, "Its own id, under which the shared claim is found too.", lambda row, _: row["id"]),
        "text": value(graphene.String, "The words.", lambda row, _: row["text"]),
        "language": maybe(scalars.LanguageTag, "Their language. Null when unknown.", lambda row, _: row["language"]),
    },
)

Claim = node(
    model.Claim,
    "What is asserted, and several people may affirm or deny; in the words of one of them, or more.",
    {
        "claim_text": "Somebody's words, or a curator's: of the wordings, the one with the least id.",
        "language": "The language of the text. Null when unknown.",
    },
    **MEMBER,
    wordings=several(ClaimWording, "The words of every claim that stands under it, in the order of ids.", _wordings),
    **properties(model.Claim, {"stance": "Who stands how to it: the stances on all its wordings that stand now."}),
    reviews=several(type_of("ClaimReview"), "What people, under their own names, found of it.", _reviews),
    judgements=related("api/judgements/Claim", type_of("Judgement"), "Why its wordings are held to be one claim, or may be."),
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
        "rule_version": "The version of that rule.",
        "evidence_span": "The words that say so.",
    },
    **checked(),
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
    **checked(),
)


async def _disputes(_: Any, info: Any, *, words: str | None = None) -> list[Any]:
    found = await context(info).call(partial(analysis.disputes, words=words))
    return await context(info).records(one.claim for one in found)


disputes: Any = several(
    Claim,
    "The claims that some affirm and others deny or question, that of the latest stance first. No verdict.",
    _disputes,
    words=graphene.Argument(graphene.String, description="Only claims of which a wording has all of these words. All without."),
)
