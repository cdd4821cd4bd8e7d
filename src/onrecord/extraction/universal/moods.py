"""How a text stands to what a verb tells, by Universal Dependencies: tense, mood, what leads it, what opens its clause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from onrecord.model.terms import EventStatus

from ..found import TimeFound
from ..labels import marked
from .conditions import conditional, denied, past, supposed
from .happenings import Happenings
from .predicate import DEEPEST, HELPERS, finite_word, near, obliques, openers, participle
from .tree import VERBAL

PAST: Final = EventStatus.PAST
ONGOING: Final = EventStatus.ONGOING
PLANNED: Final = EventStatus.PLANNED
CONDITIONAL: Final = EventStatus.CONDITIONAL
DAY: Final = 10  # characters of a day, without the time of day
THAT: Final = ("ccomp", "csubj", "advcl", "acl")


@dataclass(frozen=True, slots=True)
class Setting:
    """When an event is told to be, in a text of which day (ISO), where known; and the words of its language."""

    words: Happenings
    time: TimeFound | None
    today: str | None

    @property
    def ahead(self) -> bool:
        """Whether the time is still to come."""
        begin = self.time and self.time.earliest_begin
        return bool(begin and self.today and begin[:DAY] > self.today[:DAY])

    @property
    def over(self) -> bool:
        """Whether the time is gone."""
        end = self.time and self.time.latest_end
        return bool(end and self.today and end[:DAY] < self.today[:DAY])


def mood(verb: Token, at: Setting, depth: int = 0) -> EventStatus | None:
    """The standing that a verb gives to what it tells; None where it tells nothing single, or what was not."""
    if depth > DEEPEST or denied(verb, at.words):
        return None
    if participle(verb) and verb.dep_ in ("acl", "amod"):
        return _beside(verb, at)
    word = finite_word(verb)
    if word is None:
        return _dependent(verb, at, depth)
    return CONDITIONAL if conditional(verb, at.words) else _finite(verb, word, at)


def _beside(verb: Token, at: Setting) -> EventStatus | None:
    """A participle beside its noun tells an event where a day or a doer hangs on it."""
    if verb.lower_ in at.words.lists["planned_adjectives"]:
        return PLANNED
    done = any(c.dep_ == "obl:agent" for c in verb.children) or any(True for _ in obliques(verb, at.words.pack.words("by")))
    if at.time is None and not done:
        return None
    return PLANNED if at.ahead else PAST


def _finite(verb: Token, word: Token, at: Setting) -> EventStatus | None:
    told = (word.morph.get("Tense", []) or [""])[0]
    led = word.i != verb.i and not any(marked(verb, "VerbForm", form) for form in ("Part", "Ger"))
    perfect = word.dep_ == "aux" and word.lower_ in at.words.pack.words("have") and marked(verb, "VerbForm", "Part")
    form = (word.morph.get("Mood", []) or ["Ind"])[0]
    if form == "Sub" or (form == "Imp" and openers(verb) & at.words.pack.words("that")):  # taggers take the one for the other
        return _subjunctive(verb, told, at.words, perfect=perfect)
    if led and at.words.listed(word, "possible_verbs"):
        return PAST if told == "Past" else CONDITIONAL
    if led and at.words.listed(word, "obliged_verbs"):
        return PLANNED if told != "Past" else None
    match form, told:
        case "Imp", _:
            return PLANNED
        case "Cnd", _:
            return PLANNED if not perfect and _told_before(verb, at.words) else CONDITIONAL
        case _, _ if perfect:
            return CONDITIONAL if told == "Fut" else PAST
        case _, "Fut":
            return PLANNED
        case _, "Past" | "Imp" | "Pqp":
            return PAST
    return _present(verb, word, at)


def _present(verb: Token, word: Token, at: Setting) -> EventStatus | None:
    """The present tells what is to come or was where a day says so, else what goes on; otherwise a habit, which is no event."""
    time, today = at.time, at.today
    if any(t.lower_ in at.words.lists["habits"] for t in verb.subtree):
        return None
    if word.i != verb.i and marked(verb, "VerbForm", "Ger"):
        return ONGOING
    if time is None or time.earliest_begin is None or today is None:
        return ONGOING if at.words.listed(verb, "lasting_verbs") else None
    if time.latest_end is None:
        return ONGOING
    if time.earliest_begin[:DAY] >= today[:DAY]:
        return PLANNED
    return PAST if time.latest_end[:DAY] <= today[:DAY] else ONGOING


def _subjunctive(verb: Token, told: str, words: Happenings, *, perfect: bool) -> EventStatus | None:
    """What is asked for or awaited is planned, what was gone through first is past; what is denied or doubted is none."""
    marks, over = openers(verb), verb.head if verb.head.i != verb.i else None
    if over is not None and over.pos_ in VERBAL and words.listed(over, "undone_verbs"):
        return None
    if near(verb) & words.lists["after"]:
        return PLANNED if told == "Pres" and not perfect else PAST
    if perfect:
        return None
    if near(verb) & words.lists["awaiting"]:
        return PLANNED if told == "Pres" else PAST
    if over is None:
        return PLANNED if marks & words.pack.words("that") else None
    single = words.singular(over)
    if single in words.lists["possible_adjectives"] | words.lists["possible_nouns"]:
        return CONDITIONAL
    return PLANNED if single in words.lists["planning_nouns"] or words.listed(over, "planning_verbs") else None


def _dependent(verb: Token, at: Setting, depth: int) -> EventStatus | None:
    """An infinitive, gerund or bare participle stands as what it hangs on makes it stand."""
    words, marks, over = at.words, openers(verb), verb.head
    have = next((c for c in verb.children if c.dep_ == "aux" and c.lower_ in words.lists["to_have"]), None)
    if have is not None:
        undone = over.i != verb.i and words.listed(over, "undone_verbs")
        return None if undone or (have.i > 0 and words.maybe(have.nbor(-1), "undone_verbs")) else PAST
    if over.i == verb.i:
        return PAST if participle(verb) and at.time is not None else None
    if supposed(verb, words):
        return CONDITIONAL
    leads = over.pos_ in VERBAL
    if (leads and words.listed(over, "undone_verbs")) or near(verb) & words.pack.words("without"):
        return None
    if near(verb) & words.lists["after"]:
        return PLANNED if leads and mood(over, at, depth + 1) is PLANNED else PAST
    if near(verb) & words.lists["before"]:
        return PLANNED
    if any(c.dep_ in HELPERS and words.listed(c, "possible_verbs") for c in verb.children):
        return CONDITIONAL
    if marked(verb, "VerbForm", "Ger") and leads and words.listed(over, "going_verbs") and marked(over, "Tense", "Pres"):
        return ONGOING
    if participle(verb) or marked(verb, "VerbForm", "Ger"):
        return mood(over, at, depth + 1) if leads else PAST if participle(verb) else None
    if not leads:
        return _of_noun(over, marks, words)
    if marked(over, "Mood", "Sub"):
        return mood(over, at, depth + 1)
    if words.listed(over, "threatening_verbs"):
        return CONDITIONAL
    if words.listed(over, "leading_verbs") or verb.dep_ == "conj":
        return mood(over, at, depth + 1)
    if words.listed(over, "planning_verbs") or marks & words.lists["purpose"]:
        if denied(over, words):
            return None
        return CONDITIONAL if mood(over, at, depth + 1) is CONDITIONAL else PLANNED
    return None


def _of_noun(noun: Token, marks: frozenset[str], words: Happenings) -> EventStatus | None:
    """What a noun holds in prospect: el plan de reabrir, un acuerdo para construir, la amenaza de bloquear."""
    single = words.singular(noun)
    if single in words.lists["possible_nouns"]:
        return CONDITIONAL
    return PLANNED if single in words.lists["planning_nouns"] or marks & words.lists["purpose"] else None


def _told_before(verb: Token, words: Happenings) -> bool:
    """Whether a verb's clause is what somebody said or thought in the past: dijo que viajaría."""
    node = verb
    for _ in range(DEEPEST):
        if node.dep_ in THAT and openers(node) & words.pack.words("that"):
            over = node.head
            return over.i < node.i and (past(over) or marked(over, "VerbForm", "Inf") or over.pos_ == "NOUN")
        if node.dep_ != "conj" or node.head.i == node.i:
            return False
        node = node.head
    return False
