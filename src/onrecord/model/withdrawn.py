"""What is left of a record when the text that it was read from is withdrawn: ids, offsets, terms, dates and numbers.

The rule: whatever may hold words of the text goes, whether quoted or made of them. Names stay where they are names of
persons, bodies, places and posts; what a group is only described by goes, because that is the document's own phrase.
"""

from collections.abc import Mapping
from dataclasses import MISSING, fields, replace
from typing import Final

from .evidence import ActorReference, Attestation, EventReport, FigureReport, NonStatement, RoleHolding
from .judgement import Bearing, Claim, ClaimLink, Judgement, StatementLink
from .members import Actor, Event, Figure, Statement
from .record import Reading, Record
from .review import ClaimReview, ReviewLink
from .span import Span
from .terms import ActorType, Item
from .text import Description, Document, Snapshot
from .time import TimeExtent

WORDS: Final[Mapping[type[Record], tuple[str, ...]]] = {
    Snapshot: ("text",),
    Span: ("exact", "prefix", "suffix"),
    TimeExtent: ("verbatim",),
    Description: ("value",),
    Attestation: ("told_to", "occasion", "translation_reason"),
    NonStatement: ("reason",),
    ActorReference: ("name", "other_name"),
    RoleHolding: ("title_as_printed",),
    EventReport: ("name",),
    FigureReport: ("unit", "measured", "population"),
    ClaimReview: ("review_title", "rating"),
    Judgement: ("reason",),
    Bearing: ("reason",),
    StatementLink: ("reason",),
    ClaimLink: ("reason",),
    ReviewLink: ("reason",),
    Claim: ("claim_text",),
    Document: ("title", "dateline"),
    Statement: ("text",),
    Actor: ("name", "other_name"),
    Event: ("name",),
    Figure: ("measured", "unit"),
}
"""The fields of each class that may hold words of a text."""

PRINTED: Final = (Item.TITLE, Item.DATELINE)
"""The items of metadata that are words of the document itself."""


def emptied(record: Record) -> Record:
    """A record without the words of its text; as it is, where it holds none."""
    names = WORDS.get(type(record), ())
    if not names or _kept(record):
        return record
    bare = {f.name: _nothing(f.default) for f in fields(record) if f.name in names}
    if isinstance(record, Snapshot | Span | Reading):
        bare["withdrawn"] = True
    left = replace(record, **bare)  # type: ignore[arg-type]  # each field gets its own default, or no text
    if isinstance(record, Reading):  # what its id was derived from is gone
        object.__setattr__(left, "id", record.id)
    return left


def _kept(record: Record) -> bool:
    match record:
        case Description():
            return record.item not in PRINTED
        case ActorReference() | Actor():
            return record.actor_type is not ActorType.UNNAMED_GROUP
        case _:
            return False


def _nothing(default: object) -> object:
    return "" if default is MISSING else default
