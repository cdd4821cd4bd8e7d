"""Which actors of a text are mentioned at given places of it."""

from collections.abc import Iterable, Sequence


def participants(places: Iterable[int], mentions: Sequence[tuple[int, int, str]]) -> tuple[str, ...]:
    """The keys of the actors whose mentions (start, end, key) hold one of these code points, each once, in order."""
    at = sorted(places)
    return tuple(dict.fromkeys(key for start, end, key in mentions if any(start <= i < end for i in at)))
