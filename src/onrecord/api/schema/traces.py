"""The way back: from anything in the record to the exact words that it rests on."""

import datetime as dt
from functools import partial
from typing import Any

import graphene

from onrecord.analysis import trace as analysis

from .enums import ENUMS
from .fields import context, maybe, several, spans, type_of, value
from .nodes import made
from .scalars import Instant

TracedReport: Any = made(
    "TracedReport",
    "A report of a statement, with the report in another document from which it was taken.",
    {
        "attestation": value(type_of("Attestation"), "The report.", lambda found, info: context(info).record(found.id)),
        "document": value(
            type_of("Document"), "The document that carries it.", lambda found, info: context(info).record(found.document.id)
        ),
        "words": value(graphene.String, "Its words, parts joined by an ellipsis; empty for a document that is not held."),
        "carrier": maybe(lambda: TracedReport, "The report from which this one was taken. Null when none is named."),
        "carrier_known_by": maybe(
            graphene.String, "Why a held document was judged to be the one cited. Null where the carrier is the one cited."
        ),
        "carrier_perhaps": several(
            type_of("Document"),
            "Held documents that may be the one cited, and do not count.",
            lambda found, info: context(info).records(d.id for d in found.carrier_perhaps),
        ),
    },
)

TracedReading = made(
    "TracedReading",
    "One thing that one document says.",
    {
        "record": value(type_of("Node"), "The record of it.", lambda found, info: context(info).record(found.id)),
        "says": value(graphene.String, "What it says, in words of ours."),
        "document": maybe(
            type_of("Document"),
            "The document. Null when it stands in none.",
            lambda found, info: context(info).record(found.document.id if found.document else None),
        ),
        "words": several(
            type_of("Span"),
            "The words it was read from, in the order of the text.",
            lambda found, info: spans(info, (quoted.span for quoted in found.words)),
        ),
    },
)

TracedDecision = made(
    "TracedDecision",
    "What a person decided about something on the way.",
    {
        "record": value(type_of("Node"), "What it is about.", lambda found, info: context(info).record(found.record)),
        "decision": value(ENUMS["Decision"], "What was decided."),
        "by": value(graphene.String, "Who decided."),
        "at": value(Instant, "When it was decided.", lambda found, _: dt.datetime.fromisoformat(found.at)),
        "reason": maybe(graphene.String, "The reason given. Null when none was."),
    },
)

TracedReview = made(
    "TracedReview",
    "What somebody, under their own name, found of what is traced. The rating is theirs.",
    {
        "review": value(type_of("ClaimReview"), "The review.", lambda found, info: context(info).record(found.review.id)),
        "words": value(
            graphene.String, "Who reviewed it and how they rated it, in words.", lambda found, _: found.review.words
        ),
        "proposed": value(graphene.Boolean, "Whether that it is about this is only proposed."),
        "reason": value(graphene.String, "Why it is held to be about this; empty for a review of the claim itself."),
    },
)

Trace = made(
    "Trace",
    "The way back from one record: a statement leads to its reports, each to its carriers, its document and the words in it;"
    " anything else to what documents say of it.",
    {
        "about": value(type_of("Node"), "What is traced.", lambda found, info: context(info).record(found.id)),
        "label": value(graphene.String, "What it is called, or its words."),
        "checked": value(graphene.Boolean, "Whether a person's last decision about it, or a report of it, was to accept."),
        "review_words": value(
            graphene.String,
            "What of it was checked, by whom and when, and what was not; or: read by software, not checked.",
            lambda found, _: found.review.words,
        ),
        "reports": several(TracedReport, "For a statement: its reports, that of the oldest document first."),
        "readings": several(TracedReading, "For anything else: what documents say of it, the oldest first."),
        "members": several(graphene.ID, "The ids that stand under this one, with its own; empty for what is never merged."),
        "judgements": several(
            type_of("Judgement"),
            "What was judged of two of these.",
            lambda found, info: context(info).records(joined.id for joined in found.judgements),
        ),
        "links": several(
            type_of("StatementLink"),
            "For a statement: what it does to others, and they to it.",
            lambda found, info: context(info).records(linked.id for linked in found.links),
        ),
        "reviews": several(
            TracedReview, "For a statement or a claim: what people, under their own names, found of it, proposals last."
        ),
        "decisions": several(TracedDecision, "What persons decided about it, the last first."),
        "superseded": maybe(type_of("Superseded"), "What became of it, when no current reading finds it. Null when one does."),
    },
)


async def answer(_: Any, info: Any, *, of: str) -> analysis.Trace | None:
    """The trace of what is held under an id, or None."""
    request = context(info)
    if await request.held(of) is None:
        return None
    return await request.call(partial(analysis.trace, identifier=of))


trace = maybe(
    Trace,
    "The way back from anything held to the exact words it rests on. Null when nothing is held under the id.",
    answer,
    of=graphene.Argument(graphene.NonNull(graphene.ID), description="The id of a statement, or of anything else."),
)
