"""What came before what, as far as it is known (across-documents.md §7).

Two things are in a known order only if one surely ended before the other could begin.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Dated:
    """Something with the first and the last civil day on which it may lie, null where unknown."""

    id: str
    earliest: str | None
    latest: str | None


@dataclass(frozen=True)
class Place:
    """Where something stands: its first and last possible place, from 1, and the ids whose order to it is unknown."""

    id: str
    first: int
    last: int
    order_unknown_with: tuple[str, ...]


def order(items: Iterable[Dated]) -> tuple[list[Place], list[str]]:
    """The places of all that is dated on both sides, in an order that contradicts nothing known; and the other ids."""
    given = sorted(items, key=lambda i: i.id)
    dated = sorted((i.earliest, i.latest, i.id) for i in given if i.earliest is not None and i.latest is not None)
    begins = [begin for begin, _, _ in dated]  # sorted
    ends = sorted(end for _, end, _ in dated)
    places = []
    for earliest, latest, identifier in dated:
        before = bisect_left(ends, earliest)
        begun = bisect_right(begins, latest)  # everything later begins after this one has surely ended
        unknown = sorted(i for _, end, i in dated[:begun] if end >= earliest and i != identifier)
        places.append(Place(identifier, before + 1, begun, tuple(unknown)))
    return places, [i.id for i in given if i.earliest is None or i.latest is None]


def runs(places: Iterable[Place]) -> list[list[Place]]:
    """Those places apart that are in a known order: within each run, what may lie on either side of something else in it."""
    found: list[list[Place]] = [[]]
    furthest = 0
    for index, place in enumerate(places):
        if index == furthest and found[-1]:
            found.append([])
        found[-1].append(place)
        furthest = max(furthest, place.last)
    return [run for run in found if run]
