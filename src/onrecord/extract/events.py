"""Events, under the words that name them."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from .found import EventFound, TimeFound

__all__ = ["EventFound", "events"]


def events(
    doc: Doc, offset: int, times: Sequence[TimeFound], mentions: Sequence[tuple[int, int, str]]
) -> list[EventFound]:
    """Every event in `doc`; `mentions` are the actors in it: start, end (of the whole text) and key."""
    return []
