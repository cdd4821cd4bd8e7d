"""Who said what: statements, the reports of them, what looks like one and is none, and how statements stand to another."""

import asyncio
from typing import Any

import graphene

from onrecord import model
from onrecord.analysis.citation import citations
from onrecord.analysis.citing import cited
from onrecord.analysis.decisions import by_record, standing
from onrecord.api.request import Scope
from onrecord.resolve.rules import RULES

from .checked import checked
from .enums import CITATION_STYLE
from .fields import canonical, context, properties, related, several, type_of, value
from .members import MEMBER
from .nodes import node


async def _reports(statement: model.Statement, info: Any) -> list[model.Attestation]:
    """The reports, those of the oldest document first, undated ones last."""
    request = context(info)
    reports: list[model.Attestation] = await request.records(statement.report)
    documents = await asyncio.gather(*(request.record(report.in_document) for report in reports))
    day = {d.id: d.published_earliest or d.published_latest or "9999" for d in documents if d is not None}
    return sorted(reports, key=lambda report: (day.get(report.in_document, "9999"), report.in_document, report.id))


async def _collections(statement: model.Statement, info: Any) -> list[str]:
    request = context(info)
    reports = await request.records(statement.report)
    documents = await request.records(report.in_document for report in reports)
    return sorted({d.collection for d in documents if d.collection})


async def _links(statement: model.Statement, info: Any) -> list[model.StatementLink]:
    """The links that count: of a rule of today, not rejected, and not made by a decision that was taken back."""
    request = context(info)
    rows = await request.rows(Scope("api/statement_links"), canonical(statement))
    links: list[model.StatementLink] = await request.records(row["id"] for row in rows)
    decided = await asyncio.gather(*(request.batched("decisions", by_record, link.id) for link in links))
    last = {link.id: acts[0].decision for link, acts in zip(links, decided, strict=True) if acts}
    counting = standing(links, last)
    return [k for k in links if k.id in counting and RULES.get(k.rule, k.rule_version) == k.rule_version]


Statement = node(
    model.Statement,
    "One utterance: who said what, and when, as one or more documents report it.",
    {},
    **MEMBER,
    **properties(
        model.Statement,
        {
            "text": "The words that stand for it: those of one of its reports. Null when no current reading finds it.",
            "kind": "How much of it stands in quotation marks. Null when no current reading finds it.",
            "language": "The language of `text`, which may be a translation. Null when unknown.",
            "said_by": "Who said it; empty when no document names or describes the speaker.",
            "said_earliest": "The first day on which it may have been said. Null when unbounded.",
            "said_latest": "The last day on which it may have been said. Null when unbounded.",
            "said_basis": "Where these days come from. Null when no current reading finds it.",
            "second_hand": "Whether it is known only as told by another speaker. Null when no current reading finds it.",
            "collective": "Whether it is given to three or more named people at once, without quotation. Null as above.",
            "proposed": "Whether a rule only proposes who said it; then it is never counted as theirs. Null as above.",
        },
    ),
    reports=several(type_of("Attestation"), "Every report of it, that of the oldest document first.", _reports),
    collections=several(graphene.String, "The collections of the documents that report it, by name.", _collections),
    events=related("api/statement_events", type_of("Event"), "The events that it tells of."),
    figures=related("api/statement_figures", type_of("Figure"), "The figures that it gives."),
    links=several(type_of("StatementLink"), "What it does to other statements, and they to it.", _links),
    stances=related("api/statement_stances", type_of("Stance"), "How it stands to claims."),
    reviews=related(
        "api/statement_reviews",
        type_of("ReviewLink"),
        "What tells that a review by others is about its words, or is proposed to be.",
    ),
    judgements=related("api/judgements/Statement", type_of("Judgement"), "Why its reports are held to be one, or not."),
    **checked(),
)


async def _citation(attestation: model.Attestation, info: Any, style: str) -> str:
    found = await context(info).batched("citations", citations, attestation.id)
    assert found is not None  # the report is held
    return cited(found, style)


Attestation = node(
    model.Attestation,
    "One document's report of an utterance: who is said to have said what, in which words.",
    {
        "attests": "The utterance that it reports.",
        "in_document": "The document that carries it.",
        "speaker": "Who is said to have said it; empty when nobody is named or described.",
        "speaker_status": "By what the document lets us know who speaks.",
        "speaker_rule": "The rule that resolved the speaker, by name. Null in a document that is not held.",
        "antecedent_span": "The earlier mention by which it did so; empty when the source's own words name the speaker.",
        "content_span": "The words reported, in their order; empty in a document that is not held.",
        "source_span": "The words that name the speaker.",
        "cue_span": "The words that say that something was said, such as “told reporters”.",
        "citation_span": "The words by which a document that is not held is cited.",
        "context_span": "Words about when, where and to whom it was said.",
        "kind": "How much of it stands in quotation marks.",
        "polarity": "How the speaker stands to the content as it is written.",
        "modality": "In what mood it is put forward.",
        "speech": "Whether the cue tells of speaking or writing, not of thinking, hoping or feeling.",
        "collective": "Whether it is given to three or more named people at once, without quotation.",
        "told_to": "Whom it was told, as printed. Null when not stated.",
        "occasion": "Where or when it was said, as printed. Null when not stated.",
        "occasion_carried": "Whether another sentence says so. Null when `occasion` and `toldTo` are.",
        "said_at": "When it was said, as the words tell. Null when they do not.",
        "said_in_role": "The office in which it was said, as the document tells. Null when it does not.",
        "hearsay_of": "The statement within which it is told, when it is second-hand. Null when it is not.",
        "quotation_goes_on": "Whether the quotation that the content is from holds more words. Null when nothing is quoted.",
        "translation": "Whether quoted words are a translation. Null when nothing shows that they are.",
        "translation_reason": "What shows it. Null when nothing does.",
        "derived_from_attestation": "The report that this one was taken from. Null when none is known.",
        "corrects": "The report as it was read, which this one stands for by persons' decisions. Null when none changed it.",
        "rule": "The rule that read it, by name.",
    },
    citation=value(
        graphene.String,
        "It as it may be cited: words, speaker, time, document, addresses, and whether a person has looked.",
        _citation,
        style=graphene.Argument(graphene.NonNull(CITATION_STYLE), default_value="text", description="How it is written."),
    ),
    **checked(),
)

NonStatement = node(
    model.NonStatement,
    "Words that look like a statement and are none, such as “declined to comment”.",
    {
        "in_document": "The document.",
        "reason": "Why they are none.",
        "evidence_span": "The words.",
        "speaker": "Who might seem to speak; empty when nobody is named.",
    },
    **checked(),
)

StatementLink = node(
    model.StatementLink,
    "That one statement does something to another.",
    {
        "link_type": "What it does.",
        "link_from": "The statement that does it.",
        "link_to": "The statement that it is done to.",
        "reason": "Why, in words.",
        "rule": "The rule that found it, by name.",
        "rule_version": "The version of that rule.",
        "evidence_span": "The words that say so; empty when it follows from both.",
    },
    proposed=value(
        graphene.Boolean,
        "Whether a rule only proposes it; then it is counted nowhere.",
        lambda link, _: bool(link.proposed),
    ),
    **checked(),
)
