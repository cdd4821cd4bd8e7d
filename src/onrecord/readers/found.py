"""One thing found out about an article, before there is a document to describe."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.model.terms import Item, Origin

from .given import Given, GivenError, written


@dataclass(frozen=True)
class Found:
    """An item of metadata, where it came from, and for what was read in the text its words, as [start, end) there."""

    item: Item
    value: str
    origin: Origin
    words: tuple[int, int] | None = None


def given_as(given: Given | None, origin: Origin) -> tuple[Found, ...]:
    """What was given, as found at this origin."""
    return tuple(Found(item, value, origin) for item, value in given.items()) if given else ()


def tolerated(item: Item, raw: object, origin: Origin) -> Found | None:
    """What a page says of itself, or null where it says nothing that makes sense: it is nobody's mistake to correct."""
    if not isinstance(raw, str):
        return None
    try:
        value = written(item, raw)
    except GivenError:
        return None
    return Found(item, value, origin) if value and len(value) <= LONGEST else None


LONGEST = 2_000
"""Code points beyond which what a page calls its title or author is none."""


def present(found: Iterable[Found | None]) -> list[Found]:
    """Those that are there."""
    return [f for f in found if f is not None]
