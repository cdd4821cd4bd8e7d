"""Numbers as they were stated, with their scope, and the interval in which each may lie (across-documents.md §5)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final, TypeAlias

from onrecord.model.terms import Comparator, Nature

Days: TypeAlias = tuple[str, str]
"""The first and the last civil day, both included."""

OPEN: Final = ("0001-01-01", "9999-12-31")
"""The first and the last day of a period whose words leave that end open: *since January*."""

ABOUT: Final = Decimal("0.1")
"""How far *about* reaches, as a part of the number: a static setting."""


class Scope(StrEnum):
    """What a number is said of; the words may leave any of these out."""

    PLACE = "place"
    POPULATION = "population"
    PERIOD = "period"


@dataclass(frozen=True)
class Quantity:
    """A number as stated: what is counted, and of what; null is what the words do not say.

    `value` or, for a range, `low` and `high`. `as_of` bounds the day on which a running total held. `scale` turns the number
    as stated into one of `unit`; it is 1, but where money was turned into another currency at a rate that the user gave.
    """

    measure: str
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    comparator: Comparator = Comparator.EQ
    nature: Nature = Nature.LEVEL
    unit: str | None = None
    place: str | None = None
    population: str | None = None
    period: Days | None = None
    as_of: Days | None = None
    scale: Decimal = Decimal(1)

    def scope(self, what: Scope) -> str | Days | None:
        """What it is said of in one respect."""
        return {Scope.PLACE: self.place, Scope.POPULATION: self.population, Scope.PERIOD: self.period}[what]


@dataclass(frozen=True)
class Interval:
    """Where a quantity may lie, null where open; `closed` tells whether its ends belong to it."""

    low: Decimal | None
    high: Decimal | None
    low_closed: bool = True
    high_closed: bool = True

    def meets(self, other: "Interval") -> bool:
        """Whether the two share a number."""
        return not (self.below(other) or other.below(self))

    def below(self, other: "Interval") -> bool:
        """Whether all of it lies below all of the other."""
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and not (self.high_closed and other.low_closed))


UNITS: Final[Mapping[str, tuple[str, Decimal]]] = {
    "m": ("length", Decimal(1)), "km": ("length", Decimal(1000)), "cm": ("length", Decimal("0.01")),
    "mi": ("length", Decimal("1609.344")),
    "m2": ("area", Decimal(1)), "ha": ("area", Decimal(10_000)), "km2": ("area", Decimal(1_000_000)),
    "g": ("mass", Decimal(1)), "kg": ("mass", Decimal(1000)), "t": ("mass", Decimal(1_000_000)),
    "L": ("volume", Decimal(1)), "m3": ("volume", Decimal(1000)),
}  # fmt: skip
"""Units that turn into one another by definition: dimension and size. Currencies never do without a rate."""


def dimension(unit: str | None) -> str | None:
    """What a unit measures: its own name where it turns into no other."""
    return UNITS[unit][0] if unit and unit in UNITS else unit


def interval(quantity: Quantity, *, widened: bool = False) -> Interval:
    """Where it may lie, in the base unit of its dimension; `widened` by half the last significant digit of an exact one."""
    size = quantity.scale * (UNITS[quantity.unit][1] if quantity.unit and quantity.unit in UNITS else 1)
    if quantity.comparator is Comparator.RANGE:
        low, high = quantity.low, quantity.high
        return Interval(None if low is None else low * size, None if high is None else high * size)
    if quantity.value is None:
        return Interval(None, None)
    value = quantity.value * size
    match quantity.comparator:
        case Comparator.ABOUT:
            reach = abs(value) * ABOUT
            return Interval(value - reach, value + reach)
        case Comparator.GE:
            return Interval(value, None)
        case Comparator.GT:
            return Interval(value, None, low_closed=False)
        case Comparator.LE:
            return Interval(None, value)
        case Comparator.LT:
            return Interval(None, value, high_closed=False)
        case _:
            reach = half_a_digit(quantity.value) * size if widened else Decimal(0)
            return Interval(value - reach, value + reach)


def half_a_digit(value: Decimal) -> Decimal:
    """Half of the last significant digit's place: 50 for 1300, 0.05 for 2.5. Of a whole number, closing zeros are none."""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent >= 0:
        exponent = value.normalize().as_tuple().exponent
    return Decimal(5).scaleb(int(exponent) - 1) if value and isinstance(exponent, int) else Decimal("0.5")
