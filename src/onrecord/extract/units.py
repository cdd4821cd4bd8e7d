"""Units as print has them: signs and codes before a number, words and symbols after it, comparators around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Generic, TypeVar

from ..model.terms import Comparator
from .words import Lexicon, Token

V = TypeVar("V")
LEXER: Final = Lexicon({})


class Phrases(Generic[V]):
    """Phrases of one or more words with a value each, found in tokens; the longest wins.

    A phrase in lower case is known in any case; a word with a capital only as it is printed.
    """

    def __init__(self, values: Mapping[str, V]) -> None:
        self._first: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        self._last: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        for phrase, value in sorted(values.items(), key=lambda row: -len(row[0])):
            words = tuple(t.text for t in LEXER.tokens(phrase))
            self._first.setdefault(words[0], []).append((words, value))
            self._last.setdefault(words[-1], []).append((words, value))

    def at(self, tokens: Sequence[Token], i: int) -> tuple[V, int] | None:
        """The value of the phrase that begins at this token, and where it ends."""
        if i >= len(tokens):
            return None
        for words, value in _known(self._first, tokens[i].text):
            if i + len(words) <= len(tokens) and all(map(_same, words, (t.text for t in tokens[i : i + len(words)]))):
                return value, i + len(words)
        return None

    def before(self, tokens: Sequence[Token], i: int) -> tuple[V, int] | None:
        """The value of the phrase that ends just before this token, and where it begins."""
        if i <= 0:
            return None
        for words, value in _known(self._last, tokens[i - 1].text):
            first = i - len(words)
            if first >= 0 and all(map(_same, words, (t.text for t in tokens[first:i]))):
                return value, first
        return None


def _known(table: Mapping[str, list[tuple[tuple[str, ...], V]]], text: str) -> list[tuple[tuple[str, ...], V]]:
    lower = text.lower()
    return table.get(text, []) + (table.get(lower, []) if lower != text else [])


def _same(word: str, text: str) -> bool:
    return word in (text, text.lower())


class Units:
    """The units and comparators of a language (``numbers.yaml``)."""

    def __init__(self, rules: Mapping[str, Any]) -> None:
        units, comparators = rules["units"], rules["comparators"]
        codes: dict[str, str] = {code: code for code in units["codes"]}
        self.signs: Phrases[str] = Phrases({**units["signs"], **codes})
        self.words: Phrases[str] = Phrases({**{w: unit for unit, words in units["words"].items() for w in words}, **codes})
        self.ages = frozenset(units["ages"])
        self.before: Phrases[Comparator] = _comparators(comparators["before"])
        self.after: Phrases[Comparator] = _comparators(comparators["after"])
        self.odd = frozenset(comparators["odd"])
        self.joints: Mapping[str, frozenset[str]] = {k: frozenset(v) for k, v in rules["range_words"].items()}


def _comparators(rows: Mapping[str, Sequence[str]]) -> Phrases[Comparator]:
    return Phrases({phrase: Comparator(code) for code, phrases in rows.items() for phrase in phrases})
