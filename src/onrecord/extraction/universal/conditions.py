"""What keeps a predicate from being told as fact: a negation, nobody who does it, a question, an *if*."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from ..labels import marked
from .happenings import Happenings
from .predicate import DEEPEST, finite_word, openers
from .tree import finite

NEAR: Final = 3  # tokens between a negation and the verb that it denies
CLAUSES: Final = ("advcl", "xcomp", "acl", "ccomp")


def denied(verb: Token, words: Happenings) -> bool:
    """Whether a negation stands before a verb's finite word, or nobody is its subject."""
    word = finite_word(verb) or verb
    negations, none = words.pack.words("negation"), words.lists["none"]
    for child in (*verb.children, *(word.children if word.i != verb.i else ())):
        if child.lower_ in negations and child.i < word.i and word.i - child.i <= NEAR:
            return True
        if child.dep_.startswith("nsubj") and (child.lower_ in none or any(c.lower_ in none for c in child.children)):
            return True
    return False


def asked(token: Token) -> bool:
    """Whether a question holds a word: what is asked is not told."""
    doc = token.doc
    first = next((i for i in range(token.i, -1, -1) if doc[i].text in "¿?.!"), -1)
    return first >= 0 and doc[first].text == "¿"


def conditional(verb: Token, words: Happenings) -> bool:
    """Whether an *if* governs the verb or hangs on it, or its sentence opens with what else would be."""
    conditions = words.pack.words("conditions")
    node = verb
    for _ in range(DEEPEST):
        if openers(node) & conditions:
            return not (node.head.i != node.i and node.dep_ == "ccomp" and words.listed(node.head, "asking_verbs"))
        if any(c.dep_ in CLAUSES and c.i != verb.i and supposed(c, words) for c in node.children):
            return not past(node)
        if node.dep_ not in ("conj", "xcomp") or node.head.i == node.i or finite(node):
            break
        node = node.head
    return _otherwise(verb, words)


def supposed(clause: Token, words: Happenings) -> bool:
    """Whether a clause opens with *si*, or is *de* with an infinitive before its main clause (de mantenerse la tarifa)."""
    for c in clause.children:
        if c.i < clause.i and c.dep_ in ("mark", "case", "advmod"):
            if c.lower_ in words.pack.words("conditions"):
                return True
            opening = c.i == c.sent.start or c.nbor(-1).is_punct
            if opening and c.lower_ in words.lists["of"] and marked(clause, "VerbForm", "Inf") and clause.i < clause.head.i:
                return True
    return False


def _otherwise(verb: Token, words: Happenings) -> bool:
    """Whether the verb's sentence opens with such words: de lo contrario, …"""
    start = verb.sent.start
    opening = verb.doc[start : start + 3].text.lower()
    return opening in words.lists["otherwise"]


def past(verb: Token) -> bool:
    """Whether a predicate is in the past of narration."""
    word = finite_word(verb)
    return word is not None and marked(word, "Tense", "Past")
