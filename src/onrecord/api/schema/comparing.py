"""A changed article: the texts held of a document, and what one keeps, moves, alters, adds or drops of another."""

from functools import partial
from typing import Any

import graphene

from onrecord.analysis import changes as comparing
from onrecord.analysis.changes import CompareError
from onrecord.analysis.matching import Change
from onrecord.api.errors import ClientError
from onrecord.model import Document
from onrecord.model.instant import InstantError

from .enums import of
from .fields import context, maybe, several, spans, type_of, value
from .nodes import made

ARTICLE_CHANGE = of(
    Change,
    "What became of something in the later of two texts.",
    (
        "Both print it, in the same order.",
        "Both print it, in another place.",
        "Both print it, otherwise.",
        "Only the later text prints it.",
        "The later text does not print it any more; that does not mean that whoever said it withdrew it.",
    ),
)

DocumentVersion = made(
    "DocumentVersion",
    "One text held of a document.",
    {
        "snapshot": value(type_of("Snapshot"), "The text.", lambda v, info: context(info).record(v.snapshot)),
        "taken_in": maybe(graphene.String, "When it was last taken in: ISO 8601, UTC. Null when that is not known."),
    },
)


def _words(printed: Any, info: Any) -> Any:
    return spans(info, [w.span for w in printed.words])


PrintedPassage = made(
    "PrintedPassage",
    "What one of two texts prints.",
    {
        "record": value(type_of("Node"), "What the text was read to say.", lambda p, info: context(info).record(p.report)),
        "member": value(graphene.ID, "The id of the statement, event or figure that it is about."),
        "words": several(type_of("Span"), "The words, in the order of the text.", _words),
        "speakers": several(graphene.String, "Who speaks, as this text names them; empty for one who is not named."),
    },
)

ArticleChange = made(
    "ArticleDifference",
    "What became of one statement, event or figure.",
    {
        "change": value(ARTICLE_CHANGE, "What became of it."),
        "kind": value(graphene.String, "What it is: Statement, Event or Figure."),
        "altered": several(
            graphene.String, "What differs: words, speaker, cue, date, kind, polarity, number, measured, status."
        ),
        "before": maybe(PrintedPassage, "In the earlier text. Null for what was added."),
        "after": maybe(PrintedPassage, "In the later text. Null for what was dropped."),
    },
)


async def _versions(document: Document, info: Any) -> Any:
    return await context(info).call(partial(comparing.versions, document=document.id))


async def _changes(document: Document, info: Any, *, earlier: str | None = None, later: str | None = None) -> Any:
    ask = partial(comparing.compare, document=document.id, earlier=earlier, later=later)
    try:
        return (await context(info).call(ask)).changes
    except (CompareError, InstantError) as error:
        raise ClientError(str(error)) from error


VERSIONS = several(DocumentVersion, "The texts held of it, in the order in which they were taken in.", _versions)
CHANGES = maybe(
    graphene.List(graphene.NonNull(ArticleChange)),
    "What the later of two of its texts keeps, moves, alters, adds or drops. Null, with an error, where there are no two.",
    _changes,
    earlier=graphene.Argument(
        graphene.String, name="from", description="A snapshot's id or an instant; the text before the later one, if not given."
    ),
    later=graphene.Argument(
        graphene.String, name="to", description="A snapshot's id or an instant; the text held now, if not given."
    ),
)
