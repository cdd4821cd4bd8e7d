"""Units as print has them: signs and codes before a number, words and symbols after it, comparators around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Generic, TypeVar

from ..model.terms import Comparator
from .words import Lexicon, Token

V = TypeVar("V")
Words = tuple[tuple[str, bool], ...]
LEXER: Final = Lexicon({})


class Phrases(Generic[V]):
    """Phrases of one or more words with a value each, found in tokens; the longest wins.

    A phrase in lower case is known in any case; a word with a capital only as it is printed.
    """

    def __init__(self, values: Mapping[str, V]) -> None:
        self._first: dict[str, list[tuple[Words, V]]] = {}
        self._last: dict[str, list[tuple[Words, V]]] = {}
        for phrase, value in sorted(values.items(), key=lambda row: -len(row[0])):
            parts = LEXER.tokens(phrase)
            words = tuple((t.text, i > 0 and parts[i - 1].end == t.start) for i, t in enumerate(parts))
            self._first.setdefault(words[0][0], []).append((words, value))
            self._last.setdefault(words[-1][0], []).append((words, value))

    def at(self, tokens: Sequence[Token], i: int) -> tuple[V, int] | None:
        """The value of the phrase that begins at this token, and where it ends."""
        if i >= len(tokens):
            return None
        for words, value in _known(self._first, tokens[i].text):
            if _stands(words, tokens, i):
                return value, i + len(words)
        return None

    def before(self, tokens: Sequence[Token], i: int) -> tuple[V, int] | None:
        """The value of the phrase that ends just before this token, and where it begins."""
        if i <= 0:
            return None
        for words, value in _known(self._last, tokens[i - 1].text):
            first = i - len(words)
            if first >= 0 and _stands(words, tokens, first):
                return value, first
        return None


def _known(table: Mapping[str, list[tuple[Words, V]]], text: str) -> list[tuple[Words, V]]:
    lower = text.lower()
    return table.get(text, []) + (table.get(lower, []) if lower != text else [])


def _stands(words: Words, tokens: Sequence[Token], first: int) -> bool:
    """Whether the words stand here, glued together where the phrase has them so (km/h)."""
    if first + len(words) > len(tokens):
        return False
    return all(
        word in (tokens[first + k].text, tokens[first + k].text.lower())
        and not (glued and tokens[first + k - 1].end != tokens[first + k].start)
        for k, (word, glued) in enumerate(words)
    )


class Units:
    """The units and comparators of a language (``numbers.yaml``)."""

    def __init__(self, rules: Mapping[str, Any]) -> None:
        units, comparators = rules["units"], rules["comparators"]
        codes: dict[str, str] = {code: code for code in units["codes"]}
        self.signs: Phrases[str] = Phrases({**units["signs"], **codes})
        self.words: Phrases[str] = Phrases({**{w: unit for unit, words in units["words"].items() for w in words}, **codes})
        self.ages: Phrases[bool] = Phrases(dict.fromkeys(units["ages"], True))
        self.measures, self.lead = frozenset(units["measures"]), frozenset(units["lead"])
        self.codes, self.scales = frozenset(codes), rules["scales"]
        self.named = frozenset(units["named"])
        self.points, self.polls = frozenset(units["points"]), frozenset(units["polls"])
        self.year: str = units["year"]
        self.degrees = frozenset(units["degrees"])
        self.halves: Phrases[bool] = Phrases(dict.fromkeys(rules["and_a_half"], True))
        self.multiplied = frozenset(rules["multiplied"])
        self.ratios: Phrases[bool] = Phrases(dict.fromkeys(rules["ratios"], True))
        self.below: Phrases[bool] = Phrases(dict.fromkeys(rules["negative_after"], True))
        self.before: Phrases[Comparator] = _comparators(comparators["before"])
        self.after: Phrases[Comparator] = _comparators(comparators["after"])
        self.odd = frozenset(comparators["odd"])
        self.joints: Mapping[str, frozenset[str]] = {k: frozenset(v) for k, v in rules["range_words"].items()}


def _comparators(rows: Mapping[str, Sequence[str]]) -> Phrases[Comparator]:
    return Phrases({phrase: Comparator(code) for code, phrases in rows.items() for phrase in phrases})
