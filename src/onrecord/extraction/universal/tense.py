"""When a clause plays, by Universal Dependencies: its verb's morphology, that of the auxiliaries and of the copula.

https://universaldependencies.org/u/feat/Tense.html; the conditional (*Mood=Cnd*) of news looks ahead, its perfect back.
"""

from collections.abc import Mapping
from typing import Final

from spacy.tokens import Token

from ..calendar import Tense

_HELPERS: Final = ("aux", "aux:pass", "cop")
_OF: Final = {"Past": Tense.PAST, "Imp": Tense.PAST, "Pqp": Tense.PAST, "Fut": Tense.FUTURE, "Pres": Tense.PRESENT}


def tense(token: Token, words: Mapping[str, frozenset[str]]) -> Tense:
    """The tense of the clause that `token` stands in, climbing as long as a verb tells none; `words` as in ``times.yaml``.

    A noun may be the predicate, and prepositions hang on what they govern.
    """
    if any(c.dep_ == "case" and c.lower_ in words["forward"] for c in token.children):
        return Tense.FUTURE
    node = token
    for _ in range(len(token.doc)):
        if node.i != token.i and node.lower_ in words["awaited"] and node.pos_ == "ADJ":
            return Tense.FUTURE
        beside = node.i != token.i and node.dep_ in ("acl", "amod") and "Part" in node.morph.get("VerbForm", [])
        if node.pos_ in ("VERB", "AUX") or beside or any(c.dep_ == "cop" for c in node.children):
            found = verb_tense(node, words)
            if found is not Tense.NONE:
                return found
        if node.head.i == node.i:
            break
        node = node.head
    return Tense.NONE


def verb_tense(verb: Token, words: Mapping[str, frozenset[str]]) -> Tense:
    """The tense of a verb, or of a predicate with a copula; NONE where it tells none."""
    helpers = [c for c in verb.children if c.dep_ in _HELPERS]
    finite = next((t for t in (*helpers, verb) if "Fin" in t.morph.get("VerbForm", [])), None)
    if finite is None:
        return _dependent(verb, words)
    participle = verb.pos_ in ("VERB", "AUX") and "Part" in verb.morph.get("VerbForm", []) and finite.dep_ == "aux"
    told = _finite(finite)
    if verb.lower_ in words["awaited"] and told is not Tense.PAST:
        return Tense.FUTURE
    if finite.i != verb.i and told is Tense.PRESENT and finite.dep_ == "aux":
        if participle:
            return Tense.PAST  # ha viajado, and with it habría viajado
        if "Inf" in verb.morph.get("VerbForm", []) and finite.lemma_.lower() in words["modals"]:
            return Tense.FUTURE
    if participle and finite.morph.get("Mood", []) == ["Cnd"]:
        return Tense.PAST
    if told is Tense.PRESENT and verb.lemma_.lower() in words["reports"]:
        return Tense.PAST
    return told


def _finite(verb: Token) -> Tense:
    mood, told = verb.morph.get("Mood", []), verb.morph.get("Tense", [])
    if mood and mood[0] in ("Cnd", "Imp"):
        return Tense.FUTURE
    if mood == ["Sub"] and told != ["Pres"]:
        return Tense.PAST
    if mood == ["Sub"]:
        return Tense.FUTURE  # para que se reúnan el lunes
    return _OF.get(told[0], Tense.NONE) if told else Tense.NONE


def _dependent(verb: Token, words: Mapping[str, frozenset[str]]) -> Tense:
    """An infinitive plays after what plans it; anything else as its head does, which the caller climbs to."""
    if verb.lower_ in words["awaited"]:
        return Tense.FUTURE
    if any(c.dep_ == "aux" and c.lower_ == "haber" for c in verb.children):
        return Tense.PAST  # dijo haber visto el debate del jueves
    if "Inf" not in verb.morph.get("VerbForm", []) or verb.head.i == verb.i:
        return Tense.PAST if "Part" in verb.morph.get("VerbForm", []) and verb.dep_ in ("acl", "amod") else Tense.NONE
    head = verb.head
    if verb.dep_ == "acl" and any(c.lower_ == "a" and c.i < verb.i for c in verb.children):
        return Tense.FUTURE  # la reunión a realizarse el lunes
    if head.pos_ in ("NOUN", "PROPN"):
        return Tense.FUTURE if head.lemma_.lower() in words["ahead_nouns"] else Tense.NONE
    return Tense.FUTURE if verb.dep_ != "advcl" and head.lemma_.lower().split()[0] in words["ahead"] else Tense.NONE
