"""The records, as frozen dataclasses: what OnRecord holds, without I/O and without libraries.

Layers: *text* (Document, Description, Snapshot, Span), *members* (Statement, Actor, Event, Figure), *evidence*
(Attestation, NonStatement, ActorReference, Post, RoleHolding, Place, TimeExtent, EventReport, Participation,
FigureReport, ClaimReview), *judgement* (Judgement, Naming, Bearing, Reuse, SharedPassage, StatementLink, ReviewLink, Claim,
Stance, ClaimLink, Measure), *system* (Acquisition, Extraction, Resolution, Curation, Software, Curator).
"""

from typing import Final

from .activity import Acquisition, Activity, Curation, Curator, Extraction, Resolution, Software
from .batch import Batch, BatchError, references
from .evidence import (
    ActorReference,
    Attestation,
    EventReport,
    FigureReport,
    NonStatement,
    Participation,
    Place,
    Post,
    RoleHolding,
)
from .ids import decimal_text, mint, prefix_of
from .judgement import (
    Bearing,
    Claim,
    ClaimLink,
    Judgement,
    Measure,
    Naming,
    Reuse,
    SharedPassage,
    Stance,
    StatementLink,
)
from .members import Actor, Event, Figure, Member, Statement, described_actor_id, member_id, naming_actor_id
from .record import Reading, Record
from .review import ClaimReview, ReviewLink
from .span import Span, SpanError, span_id
from .text import Description, Document, Snapshot, document_id, standing, stub_id
from .time import TimeError, TimeExtent, bounds, overlap

CLASSES: Final[tuple[type[Record], ...]] = (
    Document, Description, Snapshot, Span,
    Statement, Actor, Event, Figure,
    Attestation, NonStatement, ActorReference, Post, RoleHolding, Place, TimeExtent, EventReport, Participation, FigureReport,
    ClaimReview,
    Judgement, Naming, Bearing, Reuse, SharedPassage, StatementLink, ReviewLink, Claim, Stance, ClaimLink,
    Measure,
    Acquisition, Extraction, Resolution, Curation, Software, Curator,
)  # fmt: skip
"""Every concrete class of record, a layer a line."""

BY_PREFIX: Final = {c.PREFIX: c for c in CLASSES}
"""The class whose ids begin with these two letters."""

MEMBERS: Final = {c.PREFIX: c for c in CLASSES if issubclass(c, Member)}
"""The same of the members alone."""

__all__ = [
    "BY_PREFIX", "CLASSES", "MEMBERS", "Acquisition", "Activity", "Actor", "ActorReference", "Attestation", "Batch",
    "BatchError", "Bearing", "Claim", "ClaimLink", "ClaimReview", "Curation", "Curator", "Description", "Document",
    "Event", "EventReport", "Extraction", "Figure", "FigureReport", "Judgement", "Measure", "Member", "Naming",
    "NonStatement", "Participation", "Place", "Post", "Reading", "Record", "Resolution", "Reuse", "ReviewLink",
    "RoleHolding", "SharedPassage", "Snapshot", "Software", "Span", "SpanError", "Stance", "Statement", "StatementLink",
    "TimeError", "TimeExtent", "bounds", "decimal_text", "described_actor_id", "document_id", "member_id", "mint",
    "naming_actor_id", "overlap", "prefix_of", "references", "span_id", "standing", "stub_id",
]  # fmt: skip
