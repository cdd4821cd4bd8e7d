"""What all kinds of member share: each is shown by the head of its cluster, and stays when nothing speaks of it."""

from functools import partial
from typing import Any, Final

import graphene

from onrecord.analysis import superseded as analysis
from onrecord.model import Document, Record

from .fields import canonical, context, maybe, several, spans, type_of, value
from .nodes import made

_SHOWN: Final = {
    "Statement": "report", "Actor": "actor_type", "Event": "event_report", "Figure": "figure_report",
    "Claim": "stance",
}  # fmt: skip
"""What a head never lacks of which a current reading speaks."""

Successor = made(
    "Successor",
    "What is read now instead of what no current reading finds.",
    {
        "record": value(type_of("Node"), "It.", lambda found, info: context(info).record(found.id)),
        "label": value(graphene.String, "What it is called, or its words."),
    },
)

Superseded = made(
    "Superseded",
    "What became of something that no current reading finds.",
    {
        "document": maybe(
            type_of("Document"),
            "The document in which it was read. Null when none is known.",
            lambda found, info: context(info).record(found.document.id if found.document else None),
        ),
        "words": several(
            type_of("Span"), "The words it was read from.", lambda found, info: spans(info, (q.span for q in found.words))
        ),
        "why": value(graphene.String, "Why no current reading finds it, in words."),
        "edited": value(graphene.Boolean, "Whether these words are of a text that the document no longer has."),
        "now": several(Successor, "What is read there now, the most like it first; empty when nothing is."),
    },
)


def is_current(member: Record, _: Any) -> bool:
    """Whether a current reading speaks of a member, or of whoever stands under it."""
    return bool(getattr(member, _SHOWN[type(member).__name__]))


async def superseded(record: Record, info: Any) -> analysis.Superseded | None:
    """What became of a member, or of a document that is not held, when no current reading speaks of it."""
    known = not record.is_stub if isinstance(record, Document) else is_current(record, info)
    return None if known else await context(info).call(partial(analysis.superseded, identifier=canonical(record)))


SUPERSEDED: Final = maybe(Superseded, "What became of it, when no current reading finds it. Null when one does.", superseded)

MEMBER: Final[dict[str, Any]] = {
    "is_current": value(
        graphene.Boolean,
        "Whether a current reading of a document speaks of it. An id once printed resolves for ever, also when a newer reading"
        " no longer finds it: then everything else here is null or empty, and `superseded` says what became of it.",
        is_current,
    ),
    "superseded": SUPERSEDED,
}
"""The fields of every member, beside those of its own."""
