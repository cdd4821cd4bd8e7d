"""When was it said? What a report's words tell, else what its day of publication bounds (across-documents.md §3)."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from onrecord.model import Attestation, TimeError, bounds
from onrecord.model.terms import Item, SaidBasis

from .evidence import Evidence

NEWS_WINDOW: Final = 6
"""Days before publication within which news is taken to have been said, when its words do not tell. A static setting."""


@dataclass(frozen=True)
class When:
    """Civil dates that bound an utterance, null where open, and where they come from."""

    earliest: str | None
    latest: str | None
    basis: SaidBasis

    @property
    def dated(self) -> bool:
        """Whether it is bounded on both sides."""
        return self.earliest is not None and self.latest is not None

    def __str__(self) -> str:
        if self.earliest is None and self.latest is None:
            return "at an unknown time"
        span = self.earliest if self.earliest == self.latest else f"{self.earliest or '?'} to {self.latest or '?'}"
        return f"{span} (the week up to publication)" if self.basis is SaidBasis.ON_OR_BEFORE else f"{span}"


UNKNOWN: Final = When(None, None, SaidBasis.UNKNOWN)


def said(attestation: Attestation, evidence: Evidence) -> When:
    """When the reported words were uttered, as the report tells it: by words, or on or before its publication."""
    _, last = published(attestation.in_document, evidence)
    extent = evidence.time(attestation.said_at)
    if extent is None or not (extent.earliest_begin or extent.latest_end):
        return When(None, last, SaidBasis.ON_OR_BEFORE) if last else UNKNOWN
    earliest, latest = _day(extent.earliest_begin), _day(extent.latest_end)
    if latest is None and last and (earliest is None or earliest <= last):
        latest = last  # nobody reports what is not yet said
    return When(earliest, latest, SaidBasis.STATED)


def window(attestation: Attestation, evidence: Evidence) -> When:
    """As `said`, for linking: what only its publication bounds counts as said in the week up to it.

    Not so when its words tell of a time that cannot be bound (*in his speech of that year*): that stays open.
    """
    told = said(attestation, evidence)
    first, _ = published(attestation.in_document, evidence)
    if told.basis is not SaidBasis.ON_OR_BEFORE or attestation.said_at or first is None:
        return told
    return When(news_window(first), told.latest, told.basis)


def news_window(published: str) -> str:
    """The first day of the window that ends on this day."""
    return (dt.date.fromisoformat(published) - dt.timedelta(days=NEWS_WINDOW)).isoformat()


def published(document: str, evidence: Evidence) -> tuple[str | None, str | None]:
    """The first and last day on which a document may have been published, by the description of it that stands."""
    described = evidence.described(document).get(Item.PUBLISHED)
    try:
        return bounds(described.value) if described else (None, None)
    except TimeError:  # the readers refuse such dates; whatever else brought it in, it bounds nothing
        return None, None


def _day(moment: str | None) -> str | None:
    return moment[:10] if moment else None
