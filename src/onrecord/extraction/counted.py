"""What a number is about, by its syntax: the thing counted or measured, which way it changes, and of what it is a share."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Span, Token

from ..model.terms import Direction, Nature
from .clause import governor, objects, phrase, subject
from .clause import place as _placed
from .quantities import Quantity


@dataclass(frozen=True)
class Rules:
    """The words that the syntax of numbers needs (``numbers.yaml``)."""

    increase: frozenset[str]
    decrease: frozenset[str]
    change_nouns: frozenset[str]
    measuring: frozenset[str]
    announcing: frozenset[str]
    rate_adverbs: frozenset[str]
    rate_per: frozenset[str]
    rate_nouns: frozenset[str]
    rate_units: frozenset[str]
    parts: frozenset[str]
    persons: frozenset[str]
    articles: frozenset[str]
    more: frozenset[str]
    less: frozenset[str]
    dimensions: frozenset[str]
    scales: frozenset[str]
    periods: frozenset[str]
    age: str
    links: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, words: Mapping[str, Any]) -> Rules:
        """From a language's words for numbers."""
        change, rates = words["change"], words["rates"]
        return cls(
            increase=frozenset(change["increase"]),
            decrease=frozenset(change["decrease"]),
            change_nouns=frozenset(change["nouns"]),
            measuring=frozenset(words["measuring"]),
            announcing=frozenset(words["announcing"]),
            rate_adverbs=frozenset(rates["adverbs"]),
            rate_per=frozenset(rates["per"]),
            rate_nouns=frozenset(rates["nouns"]),
            rate_units=frozenset(rates["units"]),
            parts=frozenset(words["parts"]),
            persons=frozenset(words["persons"]),
            articles=frozenset(words["range_words"]["articles"]),
            more=frozenset(change["more"]),
            less=frozenset(change["less"]),
            dimensions=frozenset(words["dimensions"]),
            scales=frozenset(words["scales"]),
            periods=frozenset(words["units"]["periods"]),
            age=words["age"],
            links={link: frozenset(each) for link, each in words["links"].items()},
        )

    def direction(self, word: Token) -> Direction | None:
        """Which way a word for a change goes."""
        known = {word.lemma_.lower(), word.lower_}
        if known & self.increase or word.lower_ in self.more:
            return Direction.INCREASE
        return Direction.DECREASE if known & self.decrease or word.lower_ in self.less else None

    def comparing(self, word: Token) -> bool:
        """Whether a word compares with what was (12% more)."""
        return word.lower_ in self.more or word.lower_ in self.less


@dataclass(frozen=True)
class Sense:
    """What the syntax tells of a number. `noun` is what is counted, where the number stands with it."""

    nature: Nature
    direction: Direction | None = None
    measured: str | None = None
    population: str | None = None
    noun: Token | None = None


def sense(quantity: Quantity, words: Span, rules: Rules, taken: Collection[int] = ()) -> Sense:
    """What a quantity is about; `words` are the tokens of it, unit and all, `taken` those that tell times."""
    root = _top(words)
    noun = _noun(quantity, root, words)
    change, by = _change(root, noun, rules)
    measured, population = _measured(quantity, root, noun, change, words, rules)
    direction = rules.direction(change) if change is not None and by else None
    if direction is not None:
        nature = Nature.CHANGE
    elif _rate(quantity, root, noun, measured, words, rules, taken):
        nature = Nature.RATE
    elif quantity.share or quantity.unit == "percent":
        nature = Nature.SHARE
    else:
        nature = Nature.LEVEL
    return Sense(nature, direction, measured, population if nature is Nature.SHARE else None, noun)


def head(words: Span) -> Token:
    """The verb over a number; else the root of its sentence."""
    return governor(words.root)


def place(noun: Token | None, words: Span, prepositions: Collection[str], kinds: Collection[str]) -> str | None:
    """The named place that what is counted, or the verb over it, is said to be at."""
    root = words.root
    verb = governor(root)
    noun = root if noun is None else noun
    about = subject(verb) if root.dep_ not in ("nsubj", "nsubjpass") else None
    near = [noun, *([] if noun.i == root.i else [root]), *([verb] if verb.pos_ in ("VERB", "AUX") else [])]
    return _placed([*near, *([about] if about is not None else [])], prepositions, kinds)


def _top(words: Span) -> Token:
    """The token that ties the quantity to its sentence."""
    root = words.root
    while root.dep_ in ("nummod", "quantmod", "compound") and root.head.i != root.i and words.start <= root.head.i < words.end:
        root = root.head
    return root


def _noun(quantity: Quantity, root: Token, words: Span) -> Token | None:
    """The noun that the number stands with: *1,200 trucks*, *a ten-member council*, *a $300 million contract*."""
    head = root.head
    if quantity.compound and quantity.unit is None:
        return words.doc[words.end + 1] if words.end + 1 < len(words.doc) else None
    if (
        head.i > root.i
        and head.pos_ in ("NOUN", "PROPN")
        and root.dep_ in ("nummod", "compound", "nmod", "amod", "npadvmod", "quantmod")
    ):
        return head
    if head.pos_ in ("NOUN", "PROPN") and head.i > root.i and head.dep_ == "compound":
        return head.head if head.head.pos_ == "NOUN" else head
    return None


def _change(root: Token, noun: Token | None, rules: Rules) -> tuple[Token | None, bool]:
    """The word for a change that the number hangs on, and whether it tells by how much (rather than to what)."""
    if noun is not None and noun.lemma_.lower() in rules.change_nouns:
        return noun, True  # a 12% increase
    head = root.head
    if root.dep_ == "pobj":
        word = head.head
        if word.lemma_.lower() in rules.change_nouns and word.pos_ == "NOUN":
            return word, head.lower_ in rules.links["of"] | rules.links["by"]
        if rules.direction(word) is not None:
            return word, head.lower_ in rules.links["by"]
        return None, False
    anchor = noun if noun is not None else root
    verb = anchor.head
    if (
        verb.pos_ == "VERB"
        and rules.direction(verb) is not None
        and anchor.dep_ in ("npadvmod", "dobj", "attr", "oprd", "advmod", "nummod")
    ):
        return verb, noun is None
    if root.dep_ in ("npadvmod", "nummod") and head.lower_ in rules.links["adrift"]:
        return head, True
    before = root.left_edge.i - 1
    if (
        before >= 0
        and root.doc[before].lower_ in rules.links["adrift"]
        and root.doc[before].dep_ in ("advmod", "quantmod", "prt", "prep")
    ):
        return root.doc[before], True
    return None, False


def _measured(
    quantity: Quantity, root: Token, noun: Token | None, change: Token | None, words: Span, rules: Rules
) -> tuple[str | None, str | None]:
    """What is measured, and for a share the whole that it is a share of."""
    if quantity.age:
        return rules.age, None
    inside = range(words.start, words.end)
    whole = next(objects(root, rules.links["of"]), None)
    if whole is not None and (quantity.unit is not None or quantity.share or root.dep_ != "nummod"):
        return phrase(whole), phrase(whole)
    if noun is not None and noun is not change:
        return _counted(noun, inside, rules), None
    if change is not None:
        return _changing(change, root, rules), None
    if (
        (about := next(objects(root, rules.links["in"]), None)) is not None
        and quantity.unit is not None
        and about.ent_type_ == ""
    ):
        return phrase(about), None  # $5 million in aid
    if root.dep_ == "pobj" and root.head.lower_ in rules.links["at"] and root.head.head.pos_ in ("NOUN", "PROPN"):
        return phrase(root.head.head), None  # a budget of $5 million
    verb = governor(root)
    if verb.lemma_.lower() in rules.measuring or rules.direction(verb) is not None:
        about = subject(verb)
        if about is not None and about.i not in inside and about.pos_ in ("NOUN", "PROPN"):
            return phrase(_whole(about, rules)), None
    if quantity.unit in rules.periods and not quantity.compound:
        held = next((c for c in verb.children if c.dep_ == "dobj" and c.i not in inside), None) or subject(verb)
        if held is not None and held.pos_ == "NOUN" and held.i not in inside:
            return phrase(held), None  # closed the pass for three days
    return None, None


def _counted(noun: Token, inside: range, rules: Rules) -> str:
    if noun.lemma_.lower() in rules.announcing and (of := next(objects(noun, rules.links["of"]), None)) is not None:
        return phrase(of)
    return phrase(noun, without=inside)


def _changing(change: Token, root: Token, rules: Rules) -> str | None:
    """What changes: the object of a verb that makes it change, else its subject; of a noun, what it is a change in."""
    if change.pos_ == "NOUN":
        about = next((o for o in objects(change, rules.links["in"] | rules.links["of"]) if o.i != root.i), None)
        return None if about is None else phrase(about)
    for child in change.children:
        if child.dep_ == "dobj" and child.i != root.i and not child.is_ancestor(root):
            return phrase(child)
    about = subject(change if change.pos_ == "VERB" else governor(change))
    return None if about is None or about.pos_ == "PRON" else phrase(_whole(about, rules))


def _whole(about: Token, rules: Rules) -> Token:
    """Of *40% of voters*, the voters."""
    of = next(objects(about, rules.links["of"]), None) if not about.text.isalpha() or about.lemma_ in rules.parts else None
    return about if of is None else of


def _rate(
    quantity: Quantity, root: Token, noun: Token | None, measured: str | None, words: Span, rules: Rules, taken: Collection[int]
) -> bool:
    after = (noun if noun is not None else words[-1]).i + 1
    doc = words.doc
    if (
        after + 1 < len(doc)
        and after not in taken
        and doc[after].lower_ in rules.rate_per
        and doc[after + 1].lower_ in rules.rate_units
    ):
        return True
    if after < len(doc) and doc[after].lower_ in rules.rate_adverbs:
        return True
    if quantity.unit == "percent" and measured and any(w in rules.rate_nouns for w in measured.lower().split()):
        return True
    if quantity.unit == "percent":
        return False
    return any(c.lower_ in rules.rate_adverbs for c in governor(root).children)
