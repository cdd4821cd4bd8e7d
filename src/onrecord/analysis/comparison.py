"""Two figures side by side: whether it is the same number, and if not, why (across-documents.md §5, first line that applies).

The answer is the same with the two exchanged. No number is converted between currencies, and what the words leave out of
the scope is named, never filled in. A class is no verdict: a conflict says that both cannot be, not which one is.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from onrecord.model.terms import Nature

from .quantity import OPEN, Days, Quantity, Scope, dimension, interval

PartOf: TypeAlias = Callable[[str, str], bool]
"""Whether the first (a place or a population) is known to be a part of the second."""


def nothing_is_part(_part: str, _whole: str) -> bool:
    """Where no part is known of any whole."""
    return False


class Likeness(StrEnum):
    """How two figures stand to each other."""

    AGREE = "agree"
    ROUNDING = "rounding"
    UPDATE = "update"
    REVISED = "revised"
    CONFLICT = "conflict"
    UNCLEAR = "unclear"
    OTHER_SCOPE = "otherScope"
    OTHER_UNIT = "otherUnit"
    INCOMPARABLE = "incomparable"


PART_EXCEEDS_WHOLE: Final = "partExceedsWhole"
AS_OF: Final = "asOf"


@dataclass(frozen=True)
class Comparison:
    """The class, what decided it, what is missing on either side, and of an update whether the second is the later."""

    likeness: Likeness
    because: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    second_is_later: bool | None = None


def compare(a: Quantity, b: Quantity, part_of: PartOf = nothing_is_part) -> Comparison:
    """The first line of the table that applies to these two."""
    if unlike := _incomparable(a, b):
        return Comparison(Likeness.INCOMPARABLE, (unlike,))
    if dimension(a.unit) != dimension(b.unit):
        return Comparison(Likeness.OTHER_UNIT)
    missing = tuple(s for s in Scope if (a.scope(s) is None) != (b.scope(s) is None))
    if differing := [s for s in Scope if a.scope(s) is not None and b.scope(s) is not None and a.scope(s) != b.scope(s)]:
        if not missing and _part_exceeds_whole(a, b, differing, part_of):
            return Comparison(Likeness.CONFLICT, (PART_EXCEEDS_WHOLE,))
        return Comparison(Likeness.OTHER_SCOPE, tuple(differing))
    if interval(a).meets(interval(b)):
        return Comparison(Likeness.AGREE, missing=missing)
    if interval(a, widened=True).meets(interval(b, widened=True)):
        return Comparison(Likeness.ROUNDING, missing=missing)
    if not missing and a.as_of and b.as_of and (a.as_of[1] < b.as_of[0] or b.as_of[1] < a.as_of[0]):
        return _later(a, a.as_of, b.as_of)
    if missing:
        return Comparison(Likeness.UNCLEAR, missing=missing)
    return Comparison(Likeness.CONFLICT, missing=() if a.as_of and b.as_of else (AS_OF,))


def _incomparable(a: Quantity, b: Quantity) -> str | None:
    if a.measure != b.measure:
        return "measure"
    if a.nature is not b.nature:
        return "kind"
    return "unit" if a.unit is None or b.unit is None else None


def _later(a: Quantity, first: Days, second: Days) -> Comparison:
    closed = a.period is not None and a.period[1] < min(first[0], second[0])
    return Comparison(Likeness.REVISED if closed else Likeness.UPDATE, second_is_later=first[1] < second[0])


def _part_exceeds_whole(a: Quantity, b: Quantity, differing: list[Scope], part_of: PartOf) -> bool:
    """Whether one is a part of the other wherever they differ, and yet surely greater. Only what adds up has parts."""
    if a.nature is not Nature.LEVEL:
        return False
    for part, whole in ((a, b), (b, a)):
        if all(_within(part, whole, s, part_of) for s in differing) and interval(whole).below(interval(part)):
            return True
    return False


def _within(part: Quantity, whole: Quantity, scope: Scope, part_of: PartOf) -> bool:
    one, other = part.scope(scope), whole.scope(scope)
    if isinstance(one, str) and isinstance(other, str):
        return part_of(one, other)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return other[0] <= one[0] and one[1] <= other[1] and OPEN[0] < other[0] and other[1] < OPEN[1]
    return False
