"""How the text stands to an event, by Universal Dependencies; a verb by its mood, a noun by what holds it."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.model.terms import EventStatus

from ..found import TimeFound
from ..labels import marked
from .conditions import asked, conditional, denied
from .happenings import Happenings
from .moods import CONDITIONAL, ONGOING, PAST, PLANNED, Setting, mood
from .predicate import DIRECT, HELPERS, finite_word, near, openers, predicate
from .tree import VERBAL
from .triggers import Trigger, dated


def standing(trigger: Trigger, time: TimeFound | None, today: str | None, words: Happenings) -> EventStatus | None:
    """The standing of an event told at `time` in a text of `today` (ISO); None where no single one is told, or what was not."""
    at = Setting(words, time, today)
    if trigger.verbal and time is None and trigger.sense.word in words.lists["dated_only"]:
        return None
    found = mood(trigger.head, at) if trigger.verbal else _noun(trigger.head, at)
    if asked(trigger.head) and not (found is CONDITIONAL and _opened_by_if(trigger, words)):
        return None
    if found in (PAST, ONGOING) and at.ahead:
        return PLANNED
    return PAST if found is PLANNED and not trigger.verbal and at.over else found


def _opened_by_if(trigger: Trigger, words: Happenings) -> bool:
    """Whether the event stands inside a condition: ¿qué hará si hay otra réplica?"""
    verb = trigger.head if trigger.verbal else predicate(trigger.head)
    return bool(openers(verb) & words.pack.words("conditions"))


def _noun(noun: Token, at: Setting) -> EventStatus | None:
    """A noun stands as its adjectives say, as its own day does, or as the predicate that holds it."""
    words = at.words
    while noun.dep_ == "nmod" and words.singular(noun.head) in words.lists["tallies"] | words.lists["days"]:
        noun = noun.head
    beside = {c.lower_ for c in noun.children if c.dep_ in ("amod", "det", "advmod", "acl")}
    if beside & words.lists["none"]:
        return None
    if beside & words.lists["possible_adjectives"]:
        return CONDITIONAL
    if beside & words.lists["planned_adjectives"]:
        return PLANNED
    verb = predicate(noun)
    if dated(noun, words) and at.ahead:
        return CONDITIONAL if verb.pos_ in VERBAL and conditional(verb, words) else PLANNED
    if dated(noun, words) and at.over:
        return PAST
    if noun.dep_ == "nmod":
        single = words.singular(noun.head)
        if single in words.lists["possible_nouns"]:
            return CONDITIONAL
        if single in words.lists["planning_nouns"]:
            return PLANNED
    if verb.pos_ not in VERBAL and not any(c.dep_ in HELPERS for c in verb.children):
        return PAST
    if noun.head.i == verb.i and not noun.dep_.startswith("nsubj") and words.listed(verb, "threatening_verbs"):
        return None if denied(verb, words) else CONDITIONAL  # amenaza con un paro
    if noun.head.i == verb.i and (noun.dep_ in DIRECT or words.listed(verb, "announcing_verbs", "attending_verbs")):
        return _held(noun, verb, at)
    if openers(noun) & words.lists["forward"]:
        return PLANNED
    told = mood(verb, at)
    if near(noun) & words.lists["before"]:
        return PAST if told is PAST else PLANNED
    if noun.head.i == verb.i and near(noun) & words.lists["within"]:
        return None if denied(verb, words) else told or PAST
    return PAST


def _held(noun: Token, verb: Token, at: Setting) -> EventStatus | None:
    """The standing of a noun that is subject or object: its verb's, unless the verb only plans, asks for or prevents it."""
    words, subject = at.words, noun.dep_.startswith("nsubj")
    if subject and denied(verb, words) and words.listed(verb, "effect_verbs"):
        return PAST
    if not subject and words.listed(verb, "aftermath_verbs"):
        return PAST
    if words.listed(verb, "undone_verbs") or denied(verb, words):
        return None
    if conditional(verb, words):
        return CONDITIONAL
    if words.listed(verb, "postponing_verbs") if subject else words.listed(verb, "announcing_verbs"):
        return PLANNED
    if verb.lower_ in words.lists["planned_adjectives"]:
        return PLANNED
    told, word = mood(verb, at), finite_word(verb)
    if told is None and word is not None and marked(word, "Tense", "Pres") and words.listed(verb, "continuing_verbs"):
        return ONGOING
    return told
