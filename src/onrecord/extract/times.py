"""Times as words bound them (law 3)."""

from __future__ import annotations

from spacy.tokens import Doc

from .found import AnchorDates, TimeFound

__all__ = ["AnchorDates", "TimeFound", "times"]


def times(doc: Doc, offset: int, anchor: AnchorDates) -> list[TimeFound]:
    """Every time in `doc`, whose first character stands at `offset` of the whole text, in order."""
    return []
