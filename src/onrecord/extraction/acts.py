"""Verbs that tell an event: listed ones, told of the things that make an event of them, and told to have happened."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from spacy.tokens import Token

from ..model.terms import EventType
from .clause import Clauses, governor
from .event_words import EventWords, Sense
from .occurrences import OBJECTS, Trigger, occurrence

_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "agent", "csubj"})
_NEAR: Final = 3  # tokens: a preposition farther from its verb is another's
_PARTICLES: Final = ("prt", "advmod", "prep", "acomp", "oprd", "dative")
_RELATIONS: Final = {"dobj": "object", "ccomp": "that", "xcomp": "to"}
_PARTS: Final = ("compound", "amod", "nmod")


def act(token: Token, words: EventWords, clauses: Clauses) -> Trigger | None:
    """The event that a verb tells, under it and its particle where that stands right behind."""
    senses = words.verbs.get(token.lemma_.lower())
    if not senses or token.dep_ == "amod" or negated(token, words) or _habit(token, words) or _generic(token):
        return None
    affected = _affected(token)
    for sense in senses:
        things = _things(token, affected, sense, words)
        if things is None or not sense.fits(things) or not (things or _done(token)):
            continue
        subjects = [c for c in token.children if c.dep_ == "nsubj"]
        if any(_noun_tells(a, sense, words, clauses) for a in (*affected, *subjects)):
            return None
        beside = sense.particle and token.i + 1 < len(token.doc) and token.nbor().lower_ == sense.particle
        return Trigger(token, token.i, token.i + bool(beside and token.nbor().dep_ in _PARTICLES), sense.kind)
    return None


def _affected(verb: Token) -> list[Token]:
    """What a verb is told of: its object, of a verb without one its subject, also that of a clause it hangs on."""
    has_object = any(c.dep_ == "dobj" and c.tag_ not in ("WDT", "WP") for c in verb.children)
    affected = [c for c in verb.children if c.dep_ in OBJECTS or (c.dep_ == "nsubj" and not has_object)]
    if verb.dep_ in ("relcl", "acl") and not has_object:
        affected.append(verb.head)
        if verb.head.dep_ == "pobj" and verb.head.pos_ == "PROPN":  # the crossing at Salto Chico, which opened
            over = verb.head.head.head
            affected += [over] if over.pos_ == "NOUN" else [c for c in over.children if c.dep_ == "dobj"]
    if verb.dep_ in ("xcomp", "acl", "ccomp") and not affected:  # the desk *is due to* open
        affected += [c for c in governor(verb.head).children if c.dep_ in ("nsubj", "nsubjpass")]
    if verb.dep_ == "conj" and not affected:
        affected += [c for c in verb.head.children if c.dep_ in ("nsubj", "nsubjpass")]
    return affected


def _things(verb: Token, affected: list[Token], sense: Sense, words: EventWords) -> set[str] | None:
    """What a verb in a sense is told of, as lemmas and kinds of names; None where the word beside it is missing."""
    told = list(affected)
    things: set[str] = set()
    if sense.particle:
        beside = [c for c in verb.children if c.lower_ == sense.particle and _beside(c, verb)]
        to = sense.particle == "to" and any(c.dep_ == "xcomp" and _to(c) for c in verb.children)
        clause = sense.particle == "that" and any(c.dep_ == "ccomp" and _ahead(c, words) for c in verb.children)
        if not (beside or to or clause):
            return None
        if any(c.dep_ == "prep" for c in beside):
            told += [o for c in beside for o in c.children if o.dep_ == "pobj"]
    elif any(c.dep_ == "ccomp" for c in verb.children):
        things.add("that")
    things |= {f"@{c.lower_}" for c in verb.children if c.dep_ in ("prep", "prt", "advmod")}
    things |= {_RELATIONS[c.dep_] for c in verb.children if c.dep_ in _RELATIONS}
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    things |= {f"{c.lemma_.lower()}:" for c in subjects}
    if verb.dep_ == "relcl" and subjects and subjects[0].tag_ not in ("WDT", "WP"):
        things.add("object")
    for noun in told:
        for part in (noun, *noun.conjuncts):
            things.add(part.lemma_.lower())
            things.add(part.ent_type_)
            if part.pos_ == "PROPN":  # the trawler Nordvarg
                things |= {c.lower_ for c in part.lefts if c.dep_ in _PARTS}
            if part.pos_ in ("NUM", "PRON", "DET") or part.lemma_.lower() in words.lists["measures"]:
                things |= {o.lemma_.lower() for p in part.children if p.lower_ == "of" for o in p.children if o.dep_ == "pobj"}
    return things - {""}


def _beside(word: Token, verb: Token) -> bool:
    """Whether a word belongs to the verb: its particle, or the preposition behind it."""
    if word.dep_ == "prep":
        return word.i <= verb.i + _NEAR
    return word.dep_ == "prt" or (word.dep_ in _PARTICLES and word.i == verb.i + 1)


def _to(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def _ahead(verb: Token, words: EventWords) -> bool:
    """Whether a clause looks ahead."""
    ahead = words.lists["will"] | words.lists["would"] | {"should"}
    return any(c.dep_ == "aux" and c.lower_ in ahead for c in verb.children)


def _done(verb: Token) -> bool:
    return any(c.dep_ in _SUBJECTS for c in governor(verb).children)


def _generic(verb: Token) -> bool:
    """Whether a participle only says which people are meant: people convicted of a crime."""
    noun = verb.head
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and noun.tag_ == "NNS" and not any(c.i < noun.i for c in noun.children)


def _noun_tells(noun: Token, sense: Sense, words: EventWords, clauses: Clauses) -> bool:
    """Whether of *launched an attack*, *the quake killed nine* the noun tells it; not of a noun that the sense itself lists."""
    lemma = noun.head.lemma_.lower()
    held = noun.dep_ in OBJECTS and lemma in words.lists["holding"] and noun.lemma_.lower() not in sense.of
    happens = noun.dep_ == "nsubj" and lemma in words.lists["happening"]
    happens &= sense.kind is EventType.INCIDENT or noun.lemma_.lower() not in sense.of
    return (held or happens) and occurrence(noun, words, clauses) is not None


def _habit(verb: Token, words: EventWords) -> bool:
    """Whether the clause says how often: every Saturday, 890,000 times."""
    for child in verb.children:
        if child.dep_ == "advmod" and child.lower_ in words.lists["often"]:
            return True
        near = child.children if child.dep_ == "prep" else (child,) if child.dep_ in ("npadvmod", "dobj") else ()
        for noun in near:
            if any(c.lower_ in words.lists["every"] for c in noun.children):
                return True
            if noun.lower_ in words.lists["times"] and any(c.dep_ == "nummod" for c in noun.children):
                return True
    return False


def consequence(verb: Token, words: EventWords, clauses: Clauses, acts: Collection[int]) -> bool:
    """Whether a verb only tells what an incident did: attacked a post *and killed* five, *were killed* in the attack."""
    if verb.lemma_.lower() not in words.lists["consequences"]:
        return False
    if verb.dep_ == "conj" and verb.head.i in acts:
        return True
    nouns = (o for p in verb.children if p.dep_ in ("prep", "agent") for o in p.children if o.dep_ == "pobj")
    return any(t is not None and t.kind is EventType.INCIDENT for t in (occurrence(o, words, clauses) for o in nouns))


def negated(verb: Token, words: EventWords) -> bool:
    """Whether the clause says that it did not take place, or of nobody."""
    for child in verb.children:
        if child.dep_ == "neg" or child.lower_ == "never":
            return True
        if child.dep_ in _SUBJECTS and (
            child.lower_ in words.lists["nobody"] or any(c.lower_ in words.lists["nobody"] for c in child.children)
        ):
            return True
    return False
