"""When an English clause plays, by its verb: what a bare *Monday* or *June 2* is resolved by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from spacy.tokens import Token

from .calendar import Tense

Words = Mapping[str, frozenset[str]]

_VERBS: Final = ("VERB", "AUX")
_HELPERS: Final = ("aux", "auxpass")


def tense(token: Token, words: Words) -> Tense:
    """The tense of the clause that `token` stands in, climbing as long as a verb tells none; `words` as in ``times.yaml``."""
    node, noun = token, None
    for _ in range(len(token.doc)):
        if node.pos_ in _VERBS or node.tag_.startswith("VB"):
            link = token.head if token.head.i != node.i and token.head.head.i == node.i else None
            if link is not None and f"{node.lemma_.lower()} {link.lower_}" in words["moved"]:
                return Tense.FUTURE
            if noun is not None and node.lemma_.lower() in words["prospects"] and noun.dep_ in ("dobj", "pobj"):
                return Tense.FUTURE
            found = verb_tense(node, words, direct=node.i == token.head.i or link is not None)
            if found is not Tense.NONE:
                return found
        elif node.lemma_.lower() in words["awaited"] and node is not token:
            return Tense.FUTURE  # due Monday
        elif node.pos_ == "NOUN" and noun is None and node is not token:
            noun = node
        if node.head.i == node.i:
            break
        node = node.head
    return Tense.NONE


def verb_tense(verb: Token, words: Words, *, direct: bool = False) -> Tense:
    """The tense of one verb with its auxiliaries; `direct`: what is asked for hangs on the verb itself."""
    helpers = [c for c in verb.children if c.dep_ in _HELPERS]
    forms = {h.lower_ for h in helpers}
    perfect = any(h.lemma_ == "have" for h in helpers)
    if forms & words["modals"]:
        return Tense.PAST if perfect else Tense.FUTURE
    lemma = verb.lemma_.lower()
    past_helper = any(h.tag_ == "VBD" for h in helpers)
    match verb.tag_:
        case "VB" | "VBN" if "to" in forms:
            return _infinitive(verb, words)
        case "VBN" if lemma in words["awaited"] and direct and not perfect:
            return Tense.FUTURE
        case "VBD":
            return Tense.PAST
        case "VBN":
            return Tense.PRESENT if helpers and not perfect and not past_helper and _present(helpers) else Tense.PAST
        case "VBG" if helpers:
            return Tense.PAST if past_helper or perfect else Tense.FUTURE
        case "VB" if helpers:
            return Tense.PAST if past_helper else Tense.PRESENT
        case "VBZ" | "VBP":
            return Tense.PAST if lemma in words["reports"] or lemma in words["behind"] else Tense.PRESENT
        case "MD":
            return Tense.FUTURE
    return Tense.NONE


def _present(helpers: list[Token]) -> bool:
    return any(h.tag_ in ("VBZ", "VBP") for h in helpers)


def _infinitive(verb: Token, words: Words) -> Tense:
    """What hangs on a plan, or on a noun (guidelines to be published), is to come; a purpose plays with what serves it."""
    head = verb.head
    if head.i == verb.i or verb.dep_ == "advcl":
        return Tense.NONE
    if any(c.lower_ == "had" for c in head.children):
        return Tense.PAST
    lemma = head.lemma_.lower()
    if head.pos_ in ("NOUN", "PROPN"):
        return Tense.FUTURE if verb.dep_ in ("acl", "relcl") or lemma in words["ahead_nouns"] else Tense.NONE
    return Tense.FUTURE if lemma in words["ahead"] else Tense.NONE
