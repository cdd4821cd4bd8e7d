"""Features: what blocking keys are made of, hashed once each however many keys they are part of.

The key of several features is their hashes' exclusive or (Zobrist 1970): it costs next to nothing, and two sets of features
meet under one key by chance once in 2^80 pairs. Then a pair is looked at in vain, and nothing else comes of it.
"""

import hashlib
from functools import lru_cache
from typing import TypeAlias

Key: TypeAlias = int
"""A blocking key."""


def hashed(*parts: str) -> Key:
    """The hash of these parts, the same on every machine."""
    return int.from_bytes(hashlib.blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=10).digest())


@lru_cache(maxsize=100_000)
def feature(*parts: str) -> Key:
    """The same of what comes again and again: names, words, days."""
    return hashed(*parts)
