"""Shares and F1 scores as counts, so that documents add up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Share:
    """So many right of so many."""

    right: int = 0
    total: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.right + other.right, self.total + other.total)

    @property
    def value(self) -> float | None:
        """The share that is right, 0 to 1; None of nothing."""
        return self.right / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class F1:
    """So many found that are in the gold, of so many there and so many found."""

    hits: int = 0
    gold: int = 0
    found: int = 0

    def __add__(self, other: "F1") -> "F1":
        return F1(self.hits + other.hits, self.gold + other.gold, self.found + other.found)

    @property
    def precision(self) -> float | None:
        """The share of what was found that is in the gold; None when nothing was found."""
        return self.hits / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of the gold that was found; None when there is none."""
        return self.hits / self.gold if self.gold else None

    @property
    def value(self) -> float | None:
        """The harmonic mean of both, 0 to 1; None where there was nothing to find and nothing found."""
        return 2 * self.hits / (self.gold + self.found) if self.gold + self.found else None


Measure = Share | F1
