"""What the parses call the few relations that rules shared by all languages ask for.

English is parsed with ClearNLP labels, other languages with Universal Dependencies. The names do not clash, so that each set
holds those of both; where one name means two things, a function tells them apart.
"""

from functools import lru_cache
from typing import Final

from spacy.tokens import Token

from .language import Language

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "nsubj:pass", "csubj", "csubj:pass"})
"""Who does, or is said to be."""

ACTORS: Final = frozenset({"nsubj", "nsubjpass", "nsubj:pass", "agent", "obl:agent"})
"""Who takes part as the one that a clause is about."""

BESIDE: Final = frozenset({"appos", "compound", "poss", "conj", "nmod", "flat"})
"""A word that stands for the one above it, or shares its place."""

PEOPLE: Final = frozenset({"PERSON", "PER"})
"""The recogniser's label of persons."""

PLACES: Final = frozenset({"GPE", "LOC", "FAC"})
"""The recogniser's labels of places; of Spanish bodies too, which it takes for places."""


def marked(token: Token, feature: str, value: str) -> bool:
    """Whether a word's morphology has this value of a feature: ``marked(t, "Mood", "Cnd")``."""
    return (feature, value) in _features(str(token.morph))


@lru_cache(maxsize=4096)
def _features(morphology: str) -> frozenset[tuple[str, str]]:
    """What ``Mood=Ind|Tense=Past`` says. (spaCy's own look-up takes many times as long.)"""
    pairs = (each.partition("=") for each in morphology.split("|"))
    return frozenset((name, value) for name, _, values in pairs for value in values.split(","))


def plural(token: Token) -> bool:
    """Whether a noun is in the plural."""
    return marked(token, "Number", "Plur")


def singular(noun: Token, pack: Language) -> str:
    """A noun in the singular, lower case: by its lemma where the model can be relied upon, else by the pack's endings."""
    return noun.lemma_.casefold() if pack.syntax.trusted else pack.singular(noun.text)


def possessive(token: Token) -> bool:
    """Whether a word is *his*, *their*, *su* …"""
    return marked(token, "Poss", "Yes")


def gender(token: Token) -> str | None:
    """``male`` or ``female`` where the form of a word shows it."""
    match token.morph.get("Gender", []):
        case ["Masc"]:
            return "male"
        case ["Fem"]:
            return "female"
        case _:
            return None


def beside(token: Token) -> bool:
    """Whether a word shares the place of the word above it; what hangs on a preposition (*de Chile*) does not."""
    return token.dep_ in BESIDE and not (token.dep_ == "nmod" and any(c.dep_ == "case" for c in token.lefts))
