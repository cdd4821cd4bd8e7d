"""What is counted, as far as its words tell: two numbers are taken to be of one thing where the words are the same (§5).

That is a rule's proposal: the same words may stand for two things, and nobody has decided. Number makes no difference
(*a truck*, *trucks*), nor do case, accents, order and words without content.
"""

import re
from functools import cache
from typing import Final, TypeAlias

from onrecord.assets import rows
from onrecord.resolve.words import fold_word, function_words

Measured: TypeAlias = frozenset[str]
"""The content words of what is counted, folded and in the singular."""

_WORD: Final = re.compile(r"\w+(?:['’]\w+)*")


def measured(words: str) -> Measured:
    """What these words count; nothing, where none of them has content."""
    folded = (fold_word(w) for w in _WORD.findall(words))
    return frozenset(singular(w) for w in folded if w not in function_words())


@cache
def singular(word: str) -> str:
    """A folded word without its plural's ending (``ingest/resolve/number.tsv``)."""
    for ending, instead, least in _endings():
        if ending.startswith("="):
            if word == ending[1:]:
                return instead
        elif word.endswith(ending) and len(word) - len(ending) >= least:
            return word.removesuffix(ending) + instead
    return word


@cache
def _endings() -> tuple[tuple[str, str, int], ...]:
    return tuple((ending, instead, int(least)) for ending, instead, least in rows("ingest", "resolve", "number.tsv"))
