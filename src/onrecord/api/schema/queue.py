"""What is worth deciding: open questions, most useful first."""

from collections.abc import Sequence
from enum import Enum
from functools import partial
from typing import Any, Final, cast

import graphene

from onrecord.analysis.asking import Asking
from onrecord.analysis.queue import Entry, entries
from onrecord.analysis.unsettled import Open, unsettled
from onrecord.api.paging import Connection, Page
from onrecord.store import Store

from .connections import FORWARD, connection
from .enums import of
from .fields import context, several, spans, type_of, value
from .nodes import made

_ASKED: Final = {
    Asking.CONTESTED: "Two are said to be two, and others hold them together nevertheless.",
    Asking.LOST: "A decision is about what a newer reading has no more, or has otherwise.",
    Asking.SPEAKER: "A rule that is often wrong says who spoke.",
    Asking.SAME: "It is proposed that two members are one.",
    Asking.LINK: "A link between statements, or from a review to one, is only proposed.",
    Asking.SECOND_HAND: "Words are known only from somebody who tells of them.",
    Asking.SCOPE: "A number is given without whom or what it counts, where, and for which time.",
}

_KINDS: Final = cast("type[Enum]", Enum("QuestionKind", {kind.name: kind.value for kind in _ASKED}))

QuestionKind = of(_KINDS, "Kinds of open questions, in the order in which equals are asked.", tuple(_ASKED.values()))


def _document(words: Any, info: Any) -> Any:
    return context(info).record(words.document.id)


QuestionWords = made(
    "QuestionWords",
    "Where one side of a question is printed.",
    {
        "record": value(type_of("Node"), "What the document is read to say.", lambda w, info: context(info).record(w.report)),
        "document": value(type_of("Document"), "The document.", _document),
        "words": several(
            type_of("Span"),
            "The exact words, in the order of the text.",
            lambda w, info: spans(info, (quoted.span for quoted in w.words)),
        ),
    },
)


def _actors(name: str) -> Any:
    return lambda side, info: context(info).records(actor.id for actor in getattr(side, name))


QuestionSide = made(
    "QuestionSide",
    "One of those whom a question is about.",
    {
        "record": value(type_of("Node"), "The record.", lambda side, info: context(info).record(side.id)),
        "label": value(graphene.String, "Its words, or what it is called."),
        "said_by": several(type_of("Actor"), "Who said it; empty for what is not said.", _actors("who")),
        "told_by": several(type_of("Actor"), "Who tells of it, where it is known second-hand.", _actors("told_by")),
        "printed": several(QuestionWords, "Where it is printed, the oldest document first; of many places, the first three."),
        "reports": value(graphene.Int, "At how many places it is read in all."),
    },
)

Question = made(
    "Question",
    "Something worth deciding. It is settled by a person's decision, and back when that is undone.",
    {
        "record": value(type_of("Node"), "What a decision would name.", lambda entry, info: context(info).record(entry.id)),
        "kind": value(QuestionKind, "What kind of question it is.", lambda entry, _: _KINDS(entry.kind.value)),
        "question": value(graphene.String, "The question, in words."),
        "hangs": value(graphene.Int, "How many reports and stances hang on the answer; the first in the order of the queue."),
        "sides": several(QuestionSide, "What it is about, with exact words."),
        "reason": value(graphene.String, "Why it is asked, in words."),
        "follows": value(graphene.String, "What would follow from the answers, in words."),
        "commands": several(graphene.String, "The commands that settle it; each is still to be signed and given a reason."),
    },
)

QueueConnection = connection("Queue", Question, "open questions")


async def answer(
    _: Any, info: Any, *, kinds: Sequence[Any] | None = None, collection: str | None = None, first: int | None = None,
    after: str | None = None,
) -> Connection:  # fmt: skip
    """A page of the queue."""
    request = context(info)
    page = Page.of("queue", first=first, after=after, at=request.stamp)
    asked = tuple(Asking) if kinds is None else tuple(sorted(Asking(kind.value) for kind in kinds))
    found = partial(request.once, ("queue", asked, collection), partial(_open, kinds=asked, collection=collection))

    async def fetch() -> list[dict[str, Any]]:
        left = [one for one in await found() if page.after is None or one.key > page.after]
        return [{"id": one.id, "sort": one.key[0]} for one in left[: page.size + 1]]

    async def nodes(ids: list[str]) -> list[Entry]:
        wanted = {one.id: one for one in await found()}
        return list(await request.call(partial(entries, asked=[wanted[i] for i in ids])))

    async def count() -> int:
        return len(await found())

    return Connection(page, fetch, nodes, count)


def _open(store: Store, kinds: Sequence[Asking], collection: str | None) -> list[Open]:
    return unsettled(store, kinds, collection) if kinds else []


queue = value(
    QueueConnection,
    "What is worth deciding, most useful first: that on which the most reports and stances hang, then by kind, then by id."
    " What somebody decided is not asked, until it is undone. All open questions are weighed for each page.",
    answer,
    kinds=graphene.Argument(
        graphene.List(graphene.NonNull(QuestionKind)),
        description="Only questions of these kinds. All when left out; an empty list asks nothing.",
    ),
    collection=graphene.Argument(
        graphene.String, description="Only about what documents of this collection print. All when left out."
    ),
    **FORWARD,
)
