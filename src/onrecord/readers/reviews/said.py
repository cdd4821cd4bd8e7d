"""What one item of a file says of a review, as it is printed: each value with its place in the item."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from .jsontext import Numeral, step


@dataclass(frozen=True)
class Printed:
    """A text or number, and the JSON pointer of the value in its item."""

    text: str
    at: str


@dataclass(frozen=True)
class Part:
    """A value within an item, with its JSON pointer. Whatever is missing or of another kind is empty, never an error."""

    value: Any
    at: str = ""

    def get(self, *keys: str) -> "Part":
        """What stands under a key of this object, and under a key of that; of several objects, in the first."""
        found = self
        for key in keys:
            found = next(iter(found.each()), found)
            inner = found.value.get(key) if isinstance(found.value, dict) else None
            found = Part(inner, f"{found.at}/{step(key)}")
        return found

    def each(self) -> Iterator["Part"]:
        """The values of a list, or the one value that there is."""
        if isinstance(self.value, list):
            for number, one in enumerate(self.value):
                yield from Part(one, f"{self.at}/{number}").each()
        elif self.value is not None:
            yield self

    def all(self, *within: str) -> tuple[Printed, ...]:
        """Every text that stands here, or of an object here under the first of these keys that it has."""
        found = (self._one(part, within) for part in self.each())
        return tuple(p for p in found if p)

    def text(self, *within: str) -> Printed | None:
        """The first of these texts."""
        return next(iter(self.all(*within)), None)

    @staticmethod
    def _one(part: "Part", within: Iterable[str]) -> Printed | None:
        if isinstance(part.value, dict):
            return next((p for key in within if (p := part.get(key).text(*within))), None)
        if isinstance(part.value, str) and (words := " ".join(part.value.split())):
            return Printed(words if not isinstance(part.value, Numeral) else str(part.value), part.at)
        return None


@dataclass(frozen=True, kw_only=True)
class Said:
    """One item, where it stands in its file, and what it says. What it does not say is None or empty.

    `draft` marks a review that its own author calls unfinished; `types` are what it says that the speaker is.
    """

    item: Any
    place: str
    claim: Printed | None = None
    language: Printed | None = None
    reviewer: Printed | None = None
    reviewer_page: Printed | None = None
    review_page: Printed | None = None
    review_title: Printed | None = None
    reviewed_on: Printed | None = None
    rating: Printed | None = None
    rating_value: Printed | None = None
    best_rating: Printed | None = None
    worst_rating: Printed | None = None
    claimed_by: Printed | None = None
    speaker_page: tuple[Printed, ...] = ()
    claimed_on: Printed | None = None
    appearance: tuple[Printed, ...] = ()
    first_appearance: Printed | None = None
    types: tuple[str, ...] = ()
    draft: bool = False
    names: dict[str, str] = field(default_factory=dict)
    """What the format calls the claim, the reviewer and the rating, to name what is missing."""
