"""Who carries a statement, on how many origins that rests, and which documents share passages."""

from functools import partial
from typing import Any

import graphene

from onrecord.analysis import asserters as corroborating
from onrecord.analysis import copies as copying
from onrecord.analysis.copies import CopyDirection
from onrecord.analysis.origins import Access, TieKind

from .enums import ENUMS, of
from .fields import context, maybe, several, spans, type_of, value
from .nodes import made

_DOCUMENT = type_of("Document")

ACCESS = of(
    Access,
    "How a report comes by the words.",
    ("Its document is the speaker's own.", "Its words show that it was told, or there.", "It does not say."),
)
TIE_KIND = of(
    TieKind,
    "Why two carriers have one origin, or may have.",
    (
        "One was taken from the other, as its words say: told, cited, supplied.",
        "Both stand in one passage of shared narration.",
        "Both are of one outlet or issuer.",
        "Both are statements of one speaker.",
        "Both outlets have one owner; that may be.",
        "Both speakers are of one institution; that may be.",
        "They are proposed to be one; that may be.",
    ),
)
DIRECTION = of(
    CopyDirection,
    "What the own words of two documents say of which was taken from the other. Dates say nothing of it.",
    (
        "The one asked about says that it is taken from the other.",
        "The other says that it is taken from the one asked about.",
        "They are two versions of one document.",
        "Neither says.",
    ),
)


def _document(found: Any, info: Any) -> Any:
    return context(info).record(found.document.id if found.document else None)


Carrier = made(
    "Carrier",
    "What carries the words of a statement: a document, or an agency that supplied one and whose own report is not held; of a"
    " claim, a statement that asserts it.",
    {
        "key": value(
            graphene.String,
            "Under which the ties name it: the id of the report or the statement, or a name.",
            lambda found, _: found.id,
        ),
        "named": value(graphene.String, "Who stands behind it."),
        "document": maybe(_DOCUMENT, "The document. Null for an agency whose report is not held, and of a claim.", _document),
        "access": value(ACCESS, "How it comes by the words, as far as it says."),
    },
)

StatementOrigin = made(
    "StatementOrigin",
    "A root of the reports of a statement, after all that is certain.",
    {
        "access": value(ACCESS, "The best access among the carriers that stand at it."),
        "carriers": several(graphene.String, "The keys of these carriers."),
    },
)

OriginTie = made(
    "OriginTie",
    "Why two carriers were counted as one, or may be.",
    {
        "one": value(graphene.String, "The key of the one; of a derivation, of what was taken."),
        "other": value(graphene.String, "The key of the other; of a derivation, of what it was taken from."),
        "kind": value(TIE_KIND, "The kind of tie."),
        "because": value(graphene.String, "Why, in words."),
        "words": several(
            type_of("Span"), "The words that show it.", lambda found, info: spans(info, (quoted.span for quoted in found.words))
        ),
    },
)

ClaimStanding = made(
    "ClaimStanding",
    "How a statement stands to a claim, and who made it.",
    {
        "statement": value(type_of("Statement"), "The statement.", lambda found, info: context(info).record(found.statement)),
        "by": value(graphene.String, "Who made it, by name."),
        "polarity": value(ENUMS["Polarity"], "How it stands to the claim."),
        "modality": value(ENUMS["Modality"], "In what mood."),
        "asserts": value(graphene.Boolean, "Whether it puts the claim forward, and so is counted."),
        "carried": value(graphene.String, "How many reports carry it, in words. They are never added to the speakers."),
    },
)

Corroboration = made(
    "Corroboration",
    "Who carries a statement and on how many origins that rests, as bounds; of a claim, who asserts it, by the same function:"
    " then the carriers are statements and the origins speakers. No shared origin found is not independence.",
    {
        "summary": value(graphene.String, "What may be said of it, in words.", lambda found, _: found.words),
        "reports": value(graphene.Int, "How many held documents carry it; of a claim, a statement that asserts it."),
        "silent": value(
            graphene.Int,
            "How many of these do not say where they have it from; of a claim, how many statements are known only as told.",
        ),
        "at_least": value(graphene.Int, "The least number of origins."),
        "at_most": value(graphene.Int, "The greatest number of origins."),
        "carriers": several(Carrier, "What carries it."),
        "roots": several(StatementOrigin, "The origins, after all that is certain."),
        "rests_on": several(
            _DOCUMENT,
            "The least set of documents without which nothing known of it would be known; empty where no origin is known.",
            lambda found, info: context(info).records(page.id for page in found.rests_on),
        ),
        "collapsed": several(OriginTie, "Why carriers were counted as one."),
        "doubtful": several(OriginTie, "Why carriers may be one."),
        "statements": several(
            ClaimStanding,
            "Of a claim: every statement that takes a stance on it, the earliest first; empty for a statement.",
            lambda found, _: getattr(found, "statements", ()),
        ),
    },
)

Copy = made(
    "Copy",
    "Another document that shares passages with the one asked about. Shared narration is copying, shared quotation is not.",
    {
        "document": value(_DOCUMENT, "The other document.", _document),
        "relation": value(ENUMS["TextRelation"], "How much of their narration the two share."),
        "direction": value(DIRECTION, "What their own words say of which was taken from the other."),
        "same_outlet": value(graphene.Boolean, "Whether both are of one outlet, where a standing note may be all they share."),
        "words": value(graphene.Int, "How many words they share."),
        "narration": value(graphene.Int, "How many of these are narration."),
        "reuse": value(
            type_of("Reuse"), "The record of it, with every passage.", lambda found, info: context(info).record(found.reuse)
        ),
    },
)


async def _corroboration(_: Any, info: Any, *, of: str) -> Any:
    request = context(info)
    if await request.held(of) is None:
        return None
    return await request.call(partial(corroborating.corroboration, identifier=of))


async def _copies(_: Any, info: Any, *, of: str) -> Any:
    request = context(info)
    if await request.held(of) is None:
        return None
    return await request.call(partial(copying.copies, document=of))


def _of(about: str) -> Any:
    return graphene.Argument(graphene.NonNull(graphene.ID), description=about)


corroboration = maybe(
    Corroboration,
    "Who carries a statement, and on how many origins that rests, or who asserts a claim. Null for what is neither and held.",
    _corroboration,
    of=_of("The id of a statement, or of a report's own, or of a claim."),
)
copies = maybe(
    graphene.List(graphene.NonNull(Copy)),
    "The documents that share passages with one, the most words first. Null for what is no document held.",
    _copies,
    of=_of("The id of a document."),
)
