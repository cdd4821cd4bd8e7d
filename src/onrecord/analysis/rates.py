"""Rates of exchange that a user gives, with their day: the only way in which money is turned into another currency (§5)."""

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from .quantity import Quantity

_RATE: Final = re.compile(r"([A-Z]{3})/([A-Z]{3})=([0-9]+(?:\.[0-9]+)?)@([0-9]{4}-[0-9]{2}-[0-9]{2})")


class RateError(ValueError):
    """What is no rate with its day."""


@dataclass(frozen=True)
class Rate:
    """How much of the one currency (ISO 4217) one unit of the other costs, and on which civil day."""

    unit: str
    price_in: str
    price: Decimal
    day: str

    def __str__(self) -> str:
        return f"{self.unit}/{self.price_in}={self.price}@{self.day}"

    @classmethod
    def of(cls, text: str) -> "Rate":
        """The rate that a text gives: ``USD/CLP=950@2031-05-12``. Raises RateError."""
        match = _RATE.fullmatch(text)
        if match is None or not _is_day(match[4]) or match[1] == match[2] or not Decimal(match[3]):
            raise RateError(f"{text!r} is no rate; write it with its day, as USD/CLP=950@2031-05-12")
        return cls(match[1], match[2], Decimal(match[3]), match[4])

    def turned(self, quantity: Quantity) -> Quantity:
        """A quantity in the currency that the rate leads to, if it is in the other."""
        return replace(quantity, unit=self.price_in, scale=self.price) if quantity.unit == self.unit else quantity


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
