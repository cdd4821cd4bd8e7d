"""Figures side by side: what more than one document counts, each pair classed, with what is missing."""

from functools import partial
from typing import Any

import graphene

from onrecord.analysis import figures as analysis
from onrecord.analysis.comparison import Likeness
from onrecord.analysis.figures import OneSource
from onrecord.analysis.rates import Rate, RateError
from onrecord.api.errors import ClientError

from .enums import of
from .fields import context, maybe, several, type_of, value
from .nodes import made

LIKENESS = of(
    Likeness,
    "How two figures stand to each other. A class is no verdict.",
    (
        "The numbers agree.",
        "One may be the other, rounded.",
        "One is a later count.",
        "One is a later count of a period that had closed before both.",
        "Both cannot be; which one is, is not said.",
        "Too little is told to compare them.",
        "They are of another place, period or population.",
        "Their units do not turn into each other, or are two currencies.",
        "They are no numbers of one kind, or a unit is not told.",
    ),
)
ONE_SOURCE = of(
    OneSource,
    "What two reports of a figure have in common, so that they are not two.",
    (
        "Both numbers stand in one passage of narration that the texts share.",
        "Both report one statement.",
        "Both documents are of one outlet.",
    ),
)

FigurePair = made(
    "FigurePair",
    "Two figures of different documents, and how they stand to each other.",
    {
        "one": value(type_of("FigureReport"), "The one.", lambda found, info: context(info).record(found.one)),
        "other": value(type_of("FigureReport"), "The other.", lambda found, info: context(info).record(found.other)),
        "likeness": value(LIKENESS, "The class."),
        "summary": value(graphene.String, "The class in words, with what decided it.", lambda found, _: found.words),
        "because": several(graphene.String, "What decided it: the respects in which they differ."),
        "missing": several(graphene.String, "What the words of one of them, or of both, do not tell."),
        "later": maybe(
            type_of("FigureReport"),
            "Which of them is the later count. Null for what is no update.",
            lambda found, info: context(info).record(found.later),
        ),
        "one_source": maybe(ONE_SOURCE, "Why they are not two. Null where nothing in common was found, or none of the same."),
        "rate": maybe(graphene.String, "The rate, of those asked with, by which money was compared. Null without."),
    },
)

FiguresSideBySide = made(
    "FiguresSideBySide",
    "The figures that documents give for one thing, as far as the same words tell that it is one.",
    {
        "measured": value(graphene.String, "What is counted, in the words of most documents."),
        "proposed": value(graphene.Boolean, "Whether the same words alone say that it is one thing."),
        "figures": several(
            type_of("FigureReport"),
            "The figures, that of the oldest document first, each with its document and words.",
            lambda found, info: context(info).records(figure.report for figure in found.figures),
        ),
        "pairs": several(FigurePair, "Each pair of them from different documents."),
    },
)


async def _side_by_side(_: Any, info: Any, *, measure: str, rates: list[str] | None = None) -> Any:
    try:
        given = [Rate.of(text) for text in rates or ()]
    except RateError as error:
        raise ClientError(str(error)) from error
    return await context(info).call(partial(analysis.side_by_side, words=measure, rates=given))


side_by_side = several(
    FiguresSideBySide,
    "What more than one document counts, by words for it: all whose words hold these.",
    _side_by_side,
    measure=graphene.Argument(graphene.NonNull(graphene.String), description="Words for what is counted, such as “trucks”."),
    rates=graphene.Argument(
        graphene.List(graphene.NonNull(graphene.String)),
        description="Rates by which to compare two currencies, with their day: `USD/CLP=950@2031-05-12`. None without.",
    ),
)
