# ruff: noqa: ARG001  (every kind of parse is asked alike)
"""How the text stands to an event: past, going on, planned, or only under a condition; by tense, mood and what governs it."""

from __future__ import annotations

from spacy.tokens import Token

from ..model.terms import EventStatus
from .calendar import Tense
from .clause import governor
from .event_words import EventWords
from .found import TimeFound
from .tense import tense
from .triggers import Trigger, has_day


def standing(trigger: Trigger, time: TimeFound | None, today: str | None, words: EventWords) -> EventStatus | None:
    """The standing of an event told at `time` in a text of `today` (ISO); None where no single one is told, but a habit."""
    return _standing(trigger.head, words)


def _standing(token: Token, words: EventWords) -> EventStatus | None:
    lists = words.lists
    if token.pos_ != "VERB" and any(c.lower_ in lists["planned"] for c in token.children):
        return EventStatus.PLANNED
    verb = token if token.pos_ == "VERB" else governor(token.head)
    lemma = verb.lemma_.lower()
    if verb is not token and (has_day(token) or (token.dep_ == "nsubjpass" and lemma in lists["planning"])):
        when = tense(token, words.tenses)
        ahead = when is Tense.PRESENT and lemma not in words.tenses.get("states", ())
        future = lemma in lists["planning"] or when is Tense.FUTURE or ahead
        return EventStatus.PLANNED if future else EventStatus.PAST
    if _under_condition(verb, words):
        return EventStatus.CONDITIONAL
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if auxiliaries & lists["will"]:
        return EventStatus.PLANNED
    if auxiliaries & lists["unreal"]:
        return EventStatus.CONDITIONAL
    if verb.tag_ == "VB" and "to" in auxiliaries:
        return _infinitive(verb, words)
    if verb.tag_ == "VBG":
        if auxiliaries & lists["is"]:
            return EventStatus.ONGOING
        hangs = verb.dep_ in ("advcl", "pcomp", "xcomp") and verb.head.i != verb.i
        return _standing(governor(verb.head), words) if hangs else None
    if verb.tag_ in ("VBD", "VBN"):
        return EventStatus.PAST
    if verb.tag_ in ("VBZ", "VBP") and verb.i != token.i:
        return EventStatus.PAST if token.dep_ == "pobj" else None
    return None


def _infinitive(verb: Token, words: EventWords) -> EventStatus | None:
    """*To open* is planned, also after *is due*; after *managed* it is what happened."""
    head = verb.head
    hangs = verb.dep_ in ("xcomp", "acl", "ccomp", "relcl", "advcl")
    if hangs and head.tag_ == "VBD" and head.lemma_ in words.lists["achieving"]:
        return EventStatus.PAST
    return EventStatus.PLANNED


def _under_condition(verb: Token, words: EventWords) -> bool:
    """Whether an *if* or *unless* governs the verb, or its clause hangs on one that is unreal."""
    conditions = words.lists["conditions"]
    for token in (verb, *verb.ancestors):
        if any(c.lower_ in conditions and c.dep_ == "mark" for c in token.children):
            return True
        if token.dep_ in ("ccomp", "ROOT", "relcl"):
            return any(
                c.dep_ == "advcl" and any(m.lower_ in conditions for m in c.children if m.dep_ == "mark")
                for c in token.children
            )
    return False
