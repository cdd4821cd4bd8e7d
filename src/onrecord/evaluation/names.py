"""Whether two names, posts or things measured are the same as far as their words tell."""

import re
import unicodedata
from typing import Any, Final

from .overlap import dice

SMALL: Final = frozenset(
    {"the", "of", "for", "and", "a", "an", "in", "el", "la", "los", "las", "de", "del", "y", "en", "mr", "mrs", "ms", "dr"}
)
"""Words that make no name."""


def words(text: Any) -> frozenset[str]:
    """The words of a name without accents, case, small words and the plural's s."""
    plain = unicodedata.normalize("NFKD", str(text or "")).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    held = (w for w in re.findall(r"\w+", plain) if w not in SMALL)
    return frozenset(w[:-1] if len(w) > 3 and w.endswith("s") else w for w in held)


def same(a: Any, b: Any, least: float = 0.5) -> bool:
    """Whether two have at least that share of words in common; two without words are the same."""
    return dice(words(a), words(b)) >= least


def same_actor(gold: Any, found: Any, kind: str) -> bool:
    """A person: equal, or with two name parts in common. Anything else: half the words."""
    a, b = words(gold), words(found)
    if not a or not b:
        return a == b
    return (a == b or len(a & b) >= 2) if kind == "Person" else dice(a, b) >= 0.5
