"""The predicate around a word, by Universal Dependencies: its verb, finite word, opening words, subject and objects."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from ..labels import marked
from ..language import Language
from .tree import SUBJECTS, VERBAL, finite

HELPERS: Final = ("aux", "aux:pass", "cop")
DIRECT: Final = ("nsubj", "nsubj:pass", "obj", "csubj", "iobj")
PHRASE: Final = ("conj", "flat", "appos", "amod", "compound", "nmod")
OPENING: Final = ("mark", "advmod", "case", "fixed", "cc")
HUNG: Final = ("obl", "nmod", "obj", "iobj", "obl:agent", "obl:arg", "conj", "appos", "advmod")
LED: Final = ("conj", "xcomp", "advcl", "ccomp")
DEEPEST: Final = 6
"""Verbs that lead one another, at most."""
BEFORE: Final = 2  # tokens before a clause or a phrase that may belong to what opens it: después de que …
ASIDE: Final = 4  # tokens before the noun that a participle hangs on, where the one may stand that it agrees with
CLITIC: Final = 3  # tokens before a verb among which its pronouns stand


def predicate(token: Token) -> Token:
    """The nearest verb over a word, or the word with a copula; else the root of its sentence."""
    node = token.head
    while not predicates(node) and node.head.i != node.i:
        node = node.head
    return node.head if node.dep_ in HELPERS else node


def predicates(token: Token) -> bool:
    """Whether a word is a predicate: a verb, what has a copula, or a participle with a clause of its own."""
    return token.pos_ in VERBAL or any(c.dep_ == "cop" for c in token.children) or clause_of_its_own(token)


def finite_word(verb: Token) -> Token | None:
    """The word that carries a predicate's tense: an auxiliary, a copula, or the verb itself."""
    return next((t for t in (*(c for c in verb.children if c.dep_ in HELPERS), verb) if finite(t)), None)


def participle(verb: Token) -> bool:
    """Whether a verb is a participle without an auxiliary that makes it finite."""
    return marked(verb, "VerbForm", "Part") and not any(c.dep_ in HELPERS for c in verb.children)


def clause_of_its_own(verb: Token) -> bool:
    """Whether a participle behind its noun holds more than itself: la frontera, cerrada desde agosto."""
    beside = verb.dep_ in ("acl", "amod") and verb.i > verb.head.i and marked(verb, "VerbForm", "Part")
    return beside and any(c.dep_ in ("obl", "advmod") and c.i > verb.i for c in verb.children)


def openers(token: Token) -> frozenset[str]:
    """The words that open a clause or a phrase: que, cuando, después de, en."""
    first = [c for c in token.children if c.i < token.i and c.dep_ in OPENING]
    return frozenset(t.lower_ for c in first for t in (c, *(f for f in c.children if f.dep_ == "fixed")))


def near(token: Token) -> frozenset[str]:
    """The words that open a clause or phrase, with those right before it and its first two: después de que, al término de."""
    first = token.left_edge.i
    return openers(token) | {t.lower_ for t in token.doc[max(0, first - BEFORE) : min(token.i, first + BEFORE)]}


def subject(verb: Token) -> Token | None:
    """A verb's subject: of a relative clause what its pronoun stands for, of an infinitive or a conjunct that of its head."""
    for _ in range(DEEPEST):
        for child in verb.children:
            if child.dep_ in SUBJECTS:
                if child.pos_ == "PRON" and verb.dep_ == "conj":
                    continue
                return verb.head if child.pos_ == "PRON" and verb.dep_ == "acl" and child.i > verb.head.i else child
        if clause_of_its_own(verb) or (verb.dep_ == "acl" and not marked(verb, "VerbForm", "Inf")):
            return verb.head
        if verb.dep_ not in LED or verb.head.i == verb.i or (finite(verb) and verb.dep_ != "conj"):
            return None
        verb = verb.head
    return None


def objects(verb: Token, to: frozenset[str]) -> Iterator[Token]:
    """What a verb is told of: objects, the subject of its passive, the noun of a participle; of one without, its subject.

    `to` are the prepositions of a person who is an object.
    """
    found = [c for c in verb.children if c.dep_ in ("obj", "nsubj:pass") and c.pos_ != "PRON" and openers(c) <= to]
    direct = bool(found)
    found += [c for c in obliques(verb, to) if c.dep_ != "obj" and c.pos_ != "PRON" and openers(c) <= to]
    if not direct and not any(c.dep_ == "ccomp" for c in verb.children) and (who := subject(verb)) is not None:
        found.append(who)
        if participle(verb) and who.i == verb.head.i:
            found += [t for t in verb.doc[max(0, who.i - ASIDE) : who.i] if t.pos_ == "NOUN" and _agree(verb, t)]
    for token in found:
        yield token
        yield from token.conjuncts


def _agree(verb: Token, noun: Token) -> bool:
    """Whether a participle has the gender and number of a noun: la frontera al ganado, cerrada en agosto."""
    return all(verb.morph.get(f, []) == noun.morph.get(f, []) for f in ("Gender", "Number"))


def pronoun_object(verb: Token, clitics: frozenset[str], pack: Language) -> bool:
    """Whether somebody already named is the object, by a pronoun before the verb or on it (lo detuvo, detenerlos)."""
    before = verb.doc[max(0, verb.i - CLITIC) : verb.i]
    hung = pack.patterns("enclitics").search(verb.lower_)
    return any(t.lower_ in clitics and t.pos_ == "PRON" and t.head.i in (verb.i, verb.head.i) for t in before) or (
        hung is not None and hung.group() in clitics and marked(verb, "VerbForm", "Inf")
    )


def obliques(token: Token, prepositions: frozenset[str]) -> Iterator[Token]:
    """The nouns that hang on a word by one of these prepositions."""
    return (c for c in token.children if c.dep_ in HUNG and openers(c) & prepositions)
