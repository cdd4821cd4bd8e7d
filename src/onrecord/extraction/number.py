"""A number as print has it: an exact decimal, and how it was written."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Number:
    """A number and how it was written: in `digits`, as an ordinal, as a decade (1990s), as a share of one (a third).

    `scale` is that of its last word (a million of *three million*).
    """

    value: Decimal
    digits: bool = False
    ordinal: bool = False
    decade: bool = False
    share: bool = False
    scale: int = 1


def plain(value: Decimal) -> Decimal:
    """A value without zeros that tell nothing."""
    return value.to_integral_value() if value == value.to_integral_value() else value.normalize()


def ratio(text: str) -> Decimal:
    """What ``2/3`` says, to six places."""
    above, below = text.split("/")
    value = Decimal(int(above)) / Decimal(int(below))
    return round(value, 6).normalize()
