"""What a number is about, by its syntax: the thing counted or measured, which way it changes, and of what it is a share."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

from spacy.tokens import Span, Token

from ..model.terms import Direction, Nature
from .clause import governor, objects, phrase, sentence, subject
from .clause import place as _placed
from .quantities import Quantity

_NEAR: Final = 5  # tokens between a number and the word that says what it is the worth or length of


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
    money: frozenset[str]
    unit_words: frozenset[str]
    rest: frozenset[str]
    tolls: frozenset[str]
    states: frozenset[str]
    times: frozenset[str]
    denominators: frozenset[str]
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
            unit_words=frozenset(word for each in words["units"]["words"].values() for word in each),
            rest=frozenset(words["rest"]),
            tolls=frozenset(words["tolls"]),
            states=frozenset(words["states"]),
            money=frozenset({*words["units"]["signs"].values(), *words["units"]["codes"], *words["units"]["local"]}),
            times=frozenset(words["times"]),
            denominators=frozenset(words["denominators"]),
            periods=frozenset(words["units"]["periods"]),
            age=words["age"],
            links={link: frozenset(each) for link, each in {**words["links"], "them": words["them"]}.items()},
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
    """What the syntax tells of a number. `noun` is what is counted, where the number stands with it.

    `loose`: what is measured was told before (…, down 9 percent), and `measured` is only the subject there.
    """

    nature: Nature
    direction: Direction | None = None
    measured: str | None = None
    population: str | None = None
    noun: Token | None = None
    loose: bool = False


def sense(quantity: Quantity, words: Span, rules: Rules, taken: Collection[int] = ()) -> Sense:
    """What a quantity is about; `words` are the tokens of it, unit and all, `taken` those that tell times."""
    root = _top(words)
    noun = _noun(quantity, root, words, rules)
    noun = None if noun is not None and noun.lower_ in rules.rest else noun or named_after(quantity, words, rules)
    change, by = _change(quantity, root, words, noun, rules)
    if noun is None:
        noun = _partitive(quantity, root, words, rules) or _announced(quantity, root, words, rules)
    measured, population = _measured(quantity, root, noun, change, words, rules, taken)
    direction = rules.direction(change) if change is not None and by else None
    whole = next(objects(root, rules.links["of"]), None)
    elided = whole is not None and _elided(quantity, whole, taken, rules)
    loose = elided or (change is not None and (change.lower_ in rules.links["adrift"] or rules.comparing(change)))
    if measured is None and change is not None and change.pos_ == "NOUN" and by:
        measured, loose = phrase(change), True  # a cut of 25 points
    if direction is not None:
        nature = Nature.CHANGE
    elif _rate(quantity, root, noun, measured, words, rules, taken):
        nature = Nature.RATE
    elif quantity.share or quantity.unit == "percent":
        nature = Nature.SHARE
    else:
        nature = Nature.LEVEL
    return Sense(nature, direction, measured, population if nature is Nature.SHARE else None, noun, loose)


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


def _noun(quantity: Quantity, root: Token, words: Span, rules: Rules) -> Token | None:
    """The noun that the number stands with: *1,200 trucks*, *a ten-member council*, *a $300 million contract*."""
    head, doc, end = root.head, words.doc, words.end
    if quantity.ratio and (inside := [t for t in words if t.pos_ == "NOUN"]):
        return inside[0]  # one child in four
    if quantity.compound and quantity.unit is None:
        part = doc[end + 1] if end + 1 < len(doc) else None
        return part if part is None or part.pos_ in ("NOUN", "PROPN") or part.i + 1 >= len(doc) else doc[part.i + 1]
    if quantity.unit is None and end < len(doc) and doc[end].lower_ in rules.times and not quantity.share:
        return doc[end]
    if quantity.unit is None and end < len(doc) and doc[end].lower_ in rules.persons and doc[end].pos_ in ("ADJ", "VERB"):
        bare = end + 1 >= len(doc) or doc[end + 1].pos_ not in ("NOUN", "PROPN")
        if bare:
            return doc[end]  # 31 dead
    nominal = head.pos_ in ("NOUN", "PROPN") or head.dep_ in ("dobj", "pobj", "nsubj", "nsubjpass")
    if head.i > root.i and nominal and root.dep_ in ("nummod", "compound", "nmod", "amod", "npadvmod", "quantmod"):
        return head
    if head.pos_ in ("NOUN", "PROPN") and head.i > root.i and head.dep_ == "compound":
        return head.head if head.head.pos_ == "NOUN" else head
    return None


def measuring(noun: Token) -> bool:
    """Whether a noun is a number's own, and so part of another figure."""
    return any(c.dep_ == "nummod" for c in noun.children)


def named_after(quantity: Quantity, words: Span, rules: Rules) -> Token | None:
    """What a bare number turns out to count: *845 were Venezuelans*."""
    doc, i = words.doc, words.end
    if quantity.unit is not None or quantity.share or i + 1 >= len(doc) or doc[i].lemma_ not in rules.states:
        return None
    named = doc[i + 1]
    plural = named.tag_ in ("NNS", "NNPS") or named.morph.get("Number", []) == ["Plur"]
    return named if plural and named.pos_ in ("NOUN", "PROPN", "ADJ") else None


def _partitive(quantity: Quantity, root: Token, words: Span, rules: Rules) -> Token | None:
    """What a bare number counts some of: *three of its nine galleries*, *40 of 260 jobs*."""
    if quantity.unit is not None or quantity.share or quantity.age:
        return None
    whole = next(objects(root, rules.links["of"]), None) if root.i == words[-1].i else None
    if whole is not None:
        return whole if whole.pos_ in ("NOUN", "PROPN") else None
    doc, i = words.doc, words.end + 1
    if (
        i >= len(doc)
        or doc[i - 1].lower_ not in rules.links["of"]
        or not (doc[i].pos_ == "NUM" or doc[i].tag_ in ("DT", "PRP$"))
    ):
        return None
    return next((t for t in doc[i : i + 4] if t.pos_ == "NOUN"), None)


def _announced(quantity: Quantity, root: Token, words: Span, rules: Rules) -> Token | None:
    """What a bare number behind a verb counts: *the number of migrants rose to 400*, *the toll is 12*, *the dead were nine*."""
    verb = governor(root)
    about = subject(verb)
    if quantity.unit is not None or quantity.share or quantity.age or about is None or not verb.i < words.start:
        return None
    if verb.lemma_.lower() not in rules.measuring and rules.direction(verb) is None:
        return None
    if any(c.dep_ == "dobj" and c.i not in range(words.start, words.end) for c in verb.children):
        return None  # engineers cut the flow to 95
    if about.lemma_.lower() in rules.announcing and (of := next(objects(about, rules.links["of"]), None)) is not None:
        return of
    return about if about.lower_ in rules.persons | rules.tolls else None


def _change(quantity: Quantity, root: Token, words: Span, noun: Token | None, rules: Rules) -> tuple[Token | None, bool]:
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
    end, doc = words.end, root.doc
    if quantity.unit is not None and end + 1 < len(doc) and rules.comparing(doc[end]) and doc[end + 1].pos_ != "NOUN":
        return doc[end], True  # 27 percent more than last year
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
    quantity: Quantity, root: Token, noun: Token | None, change: Token | None, words: Span, rules: Rules, taken: Collection[int]
) -> tuple[str | None, str | None]:
    """What is measured, and for a share the whole that it is a share of."""
    if quantity.age:
        return rules.age, None
    inside = range(words.start, words.end)
    whole = next(objects(root, rules.links["of"]), None)
    if whole is not None and _elided(quantity, whole, taken, rules):
        return None, None
    if whole is not None and (quantity.unit is not None or quantity.share or root.dep_ != "nummod"):
        told = _told(root, words, rules) if whole.lower_ in rules.denominators else None
        return phrase(whole) if told is None else phrase(told), phrase(whole)
    if quantity.compound and quantity.unit is None and noun is not None and noun.head.pos_ == "NOUN" and noun.head.i > noun.i:
        return phrase(noun.head, without=(*inside, noun.i - 1, noun.i)), None  # a 60-page warning
    if quantity.ratio and noun is not None:
        return phrase(noun), phrase(noun)
    if noun is not None and noun.lower_ in rules.times:
        about = subject(governor(root))
        return (None if about is None or about.i in inside else phrase(about)), None  # the talks collapsed eleven times
    if noun is not None and noun is not change:
        return _counted(noun, inside, rules), None
    if change is not None:
        return _changing(change, root, rules), None
    if quantity.compound and (held := _held(words)) is not None:
        return phrase(held, without=inside), None  # a 60-day truce
    told = _priced(quantity, words, rules) or _lasting(quantity, root, words, rules)
    told = told or _told(root, words, rules) or _given(quantity, root, words, rules) or _spent(words, rules)
    if told is None:
        told = _linked(quantity, words, rules)
    if told is None and quantity.unit is not None:
        verb = governor(root)
        held = next((c for c in verb.children if c.dep_ == "dobj" and c.i not in inside), None)
        bought = root.dep_ == "pobj" and root.head.lower_ in rules.links["for"] and quantity.unit in rules.money
        about = held if held is not None and (bought or quantity.unit in rules.periods) else subject(verb)
        paid = root.dep_ == "dobj" and quantity.unit in {*rules.money, "percent"}  # who pays is not what the sum is of
        thing = (
            about is not None
            and about.pos_ in ("NOUN", "VERB", *(("PROPN",) if bought and about is held else ()))
            and about.i not in inside
            and not paid
        )
        told = about if thing and about is not None and about.lower_ not in rules.persons and not measuring(about) else None
    return (None if told is None or told.lower_ in rules.scales else phrase(told)), None


def _priced(quantity: Quantity, words: Span, rules: Rules) -> Token | None:
    """What so much money is the worth of (ivory, worth an estimated $2 million)."""
    doc, first = words.doc, sentence(words[0])[0]
    near = range(words.start - 1, max(first, words.start - _NEAR), -1)
    worth = next((i for i in near if doc[i].lower_ in rules.links["worth"]), None) if quantity.unit in rules.money else None
    if worth is None:
        return None
    before = doc[worth - 2] if doc[worth - 1].text == "," and worth - 1 > first else doc[worth - 1]
    return before if before.pos_ == "NOUN" or before.is_lower else None


def _lasting(quantity: Quantity, root: Token, words: Span, rules: Rules) -> Token | None:
    """What lasts so long, by its adjective or superlative (valid for 60 days, the first in 27 years)."""
    if quantity.unit not in rules.periods or root.dep_ != "pobj":
        return None
    link, doc = root.head, words.doc
    if link.head.pos_ == "ADJ" and link.lower_ in rules.links["for"]:
        about = link.head.head if link.head.dep_ == "amod" else subject(governor(link.head))
        return about if about is not None and about.pos_ == "NOUN" else None
    if link.lower_ in rules.links["spanning"]:
        for token in reversed([*doc[max(sentence(root)[0], link.i - 2 * _NEAR) : link.i]]):
            if token.ent_type_ == "ORDINAL" or token.tag_ in ("JJS", "RBS"):
                return token.head if token.head.pos_ == "NOUN" and token.i < token.head.i < link.i else None
    return None


def _given(quantity: Quantity, root: Token, words: Span, rules: Rules) -> Token | None:
    """Who or what money is given or charged to, said without a preposition (gives the museum £2 million)."""
    if quantity.unit not in rules.money or root.dep_ != "dobj":
        return None
    given = next((c for c in root.head.children if c.dep_ == "dative" and c.i < words.start), None)
    return given if given is not None and given.pos_ in ("NOUN", "PROPN") else None


def _elided(quantity: Quantity, whole: Token, taken: Collection[int], rules: Rules) -> bool:
    """Whether a share is of what was named before (60 percent of all those done, of last year's)."""
    told = any(c.dep_ in ("acl", "relcl") for c in whole.children) and all(c.lower_ != "all" for c in whole.children)
    pointing = whole.i in taken or (whole.lower_ in rules.links["them"] and not told)  # but those surveyed
    return pointing and (quantity.share or quantity.unit == "percent")


def _linked(quantity: Quantity, words: Span, rules: Rules) -> Token | None:
    """The noun right before a number's preposition, whatever the parse makes of them (a contract for up to $8 million)."""
    doc, i, first = words.doc, words.start - 1, sentence(words[0])[0]
    while i > first and (doc[i].idx >= quantity.outset or doc[i].lower_ in rules.articles):
        i -= 1
    linked = i > first and doc[i].lower_ in rules.links["at"] and doc[i - 1].pos_ == "NOUN"
    if linked and doc[i - 1].dep_ == "pobj" and doc[i - 1].head.dep_ == "agent":
        return subject(governor(doc[i - 1]))  # losses were put by the insurers at $85 million
    placed = linked and doc[i - 1].dep_ == "pobj" and doc[i - 1].head.lower_ not in rules.links["of"]
    if placed and quantity.unit in rules.periods:
        return None  # left in a truck for nine hours
    return _compound(doc[i - 1]) if linked and doc[i - 1].lower_ not in rules.unit_words else None


def _told(root: Token, words: Span, rules: Rules) -> Token | None:
    """What a number is said of: in its own phrase (*a budget of $5 million*), or as the subject of a verb that measures."""
    inside = range(words.start, words.end)
    if (about := next(objects(root, rules.links["in"]), None)) is not None and about.ent_type_ == "":
        return about  # $5 million in aid
    verb = governor(root)
    if (moved := _moved(verb, words, rules)) is not None:
        return moved
    if root.dep_ == "pobj" and root.head.lower_ in rules.links["at"] and root.head.head.pos_ in ("NOUN", "PROPN"):
        return _compound(root.head.head)
    if root.dep_ == "pobj" and root.head.head.i == verb.i and root.head.lower_ in rules.links["lifted"]:
        held = next((c for c in verb.children if c.dep_ == "dobj" and c.i not in inside), None)
        if held is not None and held.pos_ == "NOUN":
            return held  # cut the grant from 3 million to 2 million, kept the rate at 4%
    if verb.lemma_.lower() in rules.measuring or rules.direction(verb) is not None:
        about = next((c for c in verb.children if c.dep_ == "csubj"), None) or subject(verb)
        named = about is not None and about.i not in inside and about.pos_ in ("NOUN", "PROPN", "VERB")
        if about is not None and named and about.lower_ not in rules.rest:
            return _whole(_debated(about, verb), rules)
    return None


def _debated(about: Token, verb: Token) -> Token:
    """Of *a debate in the Commons that lasted*, the debate: a name at its end is only where."""
    placed = verb.dep_ == "relcl" and about.pos_ == "PROPN" and about.dep_ == "pobj" and about.head.head.pos_ == "NOUN"
    return about.head.head if placed else about


def _moved(verb: Token, words: Span, rules: Rules) -> Token | None:
    """What a verb of change lifts from one number to another: its object, however the parse hangs the numbers."""
    doc, i = words.doc, words.start - 1
    if i <= verb.i or doc[i].lower_ not in rules.links["lifted"] or rules.direction(verb) is None:
        return None
    if doc[i].lower_ in rules.links["at"] and doc[i].lower_ not in rules.links["to"]:
        return None
    held = next((c for c in verb.children if c.dep_ == "dobj" and verb.i < c.i < i), None)
    return held if held is not None and held.pos_ == "NOUN" else None


def _compound(noun: Token) -> Token:
    """Of *a margin of error*, the first noun."""
    over = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return over if over.pos_ == "NOUN" and noun.i - over.i == 2 else noun


def _spent(words: Span, rules: Rules) -> Token | None:
    """What money goes to or stands for: *spent $11 million on a logo*, *seized $900 in cash*."""
    doc, i, stop = words.doc, words.end, sentence(words[0])[1]
    if i + 1 >= stop or doc[i].lower_ not in rules.links["for"]:
        return None
    noun = next((c for c in doc[i].children if c.dep_ == "pobj"), None)
    return noun if noun is not None and noun.pos_ == "NOUN" and noun.ent_type_ == "" else None


def _held(words: Span) -> Token | None:
    """The noun that a hyphened measure describes."""
    for token in words.doc[words.end : sentence(words[0])[1]][:5]:
        if (token.pos_ in ("NOUN", "PROPN") and token.head.i <= token.i) or token.dep_ not in ("compound", "amod", "punct"):
            return token if token.pos_ == "NOUN" else None
    return None


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
