"""A language's words for figures, from ``numbers.yaml`` and its pack, with how its kind of parse is read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.tokens import Span, Token

from ..model.terms import Comparator
from .counted import Rules, Sense
from .grammar import numbers
from .language import Language, language
from .quantities import Quantity
from .sham import Shams
from .units import Units


@dataclass(frozen=True)
class Questions:
    """What figures ask of a parse: what a number is about, the verb over it, the place it is at."""

    sense: Callable[[Quantity, Span, Rules, Collection[int]], Sense]
    head: Callable[[Span], Token]
    place: Callable[[Token | None, Span, Collection[str], Collection[str]], str | None]


@dataclass(frozen=True)
class Pack:
    """A language's words for figures; ``numbers.yaml`` says beside each what it is for."""

    syntax: Questions
    units: Units
    rules: Rules
    shams: Shams
    persons: frozenset[str]
    prepositions: frozenset[str]
    place_nouns: frozenset[str]
    endings: tuple[str, ...]
    things: frozenset[str]
    gap: frozenset[str]
    states: frozenset[str]
    moves: frozenset[str]
    them: frozenset[str]
    relative: frozenset[str]
    against: frozenset[str]
    during: frozenset[str]
    being: frozenset[str]
    ageing: frozenset[str]
    they: frozenset[str]
    weighing: Mapping[str, Comparator]
    winning: frozenset[str]
    votes: str
    ballots: tuple[str, ...]
    money: Mapping[str, Mapping[str, str]]

    def person(self, word: str) -> bool:
        """Whether a noun is for people: listed, in singular or plural, or by its ending."""
        if word in self.things:
            return False
        return word in self.persons or word + "s" in self.persons or word.endswith(self.endings)

    @classmethod
    def of(cls, words: Mapping[str, Any], held: Language) -> Pack:
        """From ``numbers.yaml``, and from the pack's syntax and its nouns for people."""
        people = held.words("people") | held.words("posts")
        places, joints = words["places"], words["range_words"]
        gap = frozenset({",", "&", ";", *joints["and"], *joints["or"]})
        weighing = {verb: Comparator(code) for code, verbs in words["comparators"]["verbs"].items() for verb in verbs}
        return cls(
            syntax=held.syntax.figures,
            units=Units(words),
            rules=Rules.of(words),
            shams=Shams.of(words),
            persons=frozenset(words["persons"]) | frozenset(words["tolls"]) | people,
            prepositions=frozenset(places["prepositions"]),
            place_nouns=frozenset(places["nouns"]),
            endings=tuple(words["person_endings"]),
            things=frozenset(words["no_persons"]),
            gap=gap,
            states=frozenset(words["states"]),
            moves=frozenset(words["moves"]),
            them=frozenset(words["them"]),
            relative=frozenset(words["relative"]),
            against=frozenset(words["against"]),
            during=frozenset(words["during"]),
            being=frozenset(words["being"]),
            ageing=frozenset(words["ageing"]),
            they=held.words("pronouns", "male") | held.words("pronouns", "female") | frozenset(words["first_person"]),
            weighing=weighing,
            winning=frozenset(words["winning"]["verbs"]),
            votes=words["winning"]["votes"],
            ballots=tuple(words["winning"]["stems"]),
            money=words["units"]["local"],
        )


@cache
def figure_pack(code: str) -> Pack | None:
    """The words of a language by its ISO 639-1 code; None when its pack has none for numbers."""
    words, held = numbers(code), language(code)
    return None if words is None or held is None else Pack.of(words.words, held)


@dataclass(frozen=True)
class Reading:
    """A quantity in its sentence."""

    quantity: Quantity
    words: Span
    sense: Sense
