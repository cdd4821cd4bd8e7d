"""How the text stands to an event: past, going on, planned, or only under a condition; by time, tense, mood and governor."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from ..model.terms import EventStatus
from .clause import governor
from .event_words import EventWords
from .found import TimeFound
from .occurrences import Trigger

_HANGING: Final = ("xcomp", "acl", "ccomp", "relcl", "advcl", "pcomp", "dobj")


def standing(trigger: Trigger, time: TimeFound | None, today: str | None, words: EventWords) -> EventStatus | None:
    """The standing of an event told at `time` in a text of `today` (ISO); None where no single one is told, but a habit."""
    side = _side(time, today)
    if trigger.verbal:
        return _of_verb(trigger.head, side, words)
    return _of_noun(trigger, time, side, words)


def _side(time: TimeFound | None, today: str | None) -> int:
    """-1 for a time before today or on it, 1 for one after it; 0 where that is open."""
    if time is None or not today or len(today) < len("2031-05-16"):
        return 0
    day = today[:10]
    if time.earliest_begin and time.earliest_begin[:10] > day:
        return 1
    return -1 if time.latest_end and time.latest_end[:10] <= day else 0


def _of_noun(trigger: Trigger, time: TimeFound | None, side: int, words: EventWords) -> EventStatus | None:
    token, lists = trigger.head, words.lists
    verb = governor(token.head)
    lemma = verb.lemma_.lower()
    scheduled = any(c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma_.lower() in lists["planning"] for c in token.children)
    if side >= 0 and (scheduled or any(c.lower_ in lists["planned"] for c in token.children)):
        return EventStatus.PLANNED
    if time is not None and _supposed(verb, words):
        return EventStatus.PLANNED  # if he wins the Dec. 14 election
    if side > 0:
        return EventStatus.CONDITIONAL if _may(verb, words) and verb.i == token.head.i else EventStatus.PLANNED
    governed = token.dep_ in ("dobj", "nsubjpass") or (token.dep_ == "pobj" and token.head.lower_ == "for")
    if governed and (
        lemma in lists["proposing"] or (lemma in lists["asking"] and not (token.dep_ == "dobj" and lemma in lists["holding"]))
    ):
        return EventStatus.CONDITIONAL
    if side < 0:
        return EventStatus.PAST
    if governed and token.dep_ != "pobj" and lemma in lists["planning"]:
        return EventStatus.PLANNED
    if token.dep_ == "nsubj" and lemma in lists["continuing"] and verb.tag_ in ("VBZ", "VBP"):
        return EventStatus.ONGOING
    if token.dep_ == "nsubj" and lemma in lists["lasting"] and verb.tag_ == "VB":
        return EventStatus.ONGOING
    if token.dep_ == "pobj" and token.head.head.lemma_.lower() in lists["days"]:
        return EventStatus.ONGOING
    found = _of_verb(verb, side, words)
    known = trigger.known and token.dep_ == "pobj"  # condolences for the attack
    if known and found in (None, EventStatus.ONGOING, EventStatus.CONDITIONAL):
        return EventStatus.PAST
    if found is None and verb.tag_ in ("VBZ", "VBP", "VB"):
        return EventStatus.PAST if token.dep_ == "pobj" else None
    return found


def _may(verb: Token, words: EventWords) -> bool:
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return bool(helpers & words.lists["unreal"]) or _under_condition(verb, words)


def _of_verb(verb: Token, side: int, words: EventWords) -> EventStatus | None:
    lists = words.lists
    if _asked(verb):
        return None
    if _supposed(verb, words):
        return None
    if _under_condition(verb, words):
        return EventStatus.CONDITIONAL
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    forms = {c.lower_ for c in helpers}
    if forms & lists["ought"] or (forms & lists["would"] and "have" in forms) or _imagined(verb, forms, words):
        return None
    if forms & lists["will"]:
        return EventStatus.PLANNED
    if forms & lists["would"]:
        return EventStatus.PLANNED if _reported(verb) else EventStatus.CONDITIONAL
    if forms & lists["unreal"]:
        return EventStatus.CONDITIONAL
    if "to" in forms:
        return _infinitive(verb, words)
    if verb.tag_ == "VBG":
        return _participle(verb, forms, side, words)
    present = verb.tag_ in ("VBZ", "VBP", "VB") or (verb.tag_ == "VBN" and bool(forms & lists["is"]) and "been" not in forms)
    if verb.tag_ in ("VBD", "VBN") and not present:
        return EventStatus.PAST
    if present:
        told = verb.head.tag_ in ("VBD", "VBN") or any(c.lower_ in lists["will"] for c in verb.head.children)
        if side == 0 and verb.dep_ == "advcl" and told and any(c.lower_ in lists["when"] for c in verb.children):
            return EventStatus.PLANNED
        return {-1: EventStatus.PAST, 0: None, 1: EventStatus.PLANNED}[side]
    return None


def _imagined(verb: Token, forms: set[str], words: EventWords) -> bool:
    """Whether a clause only says what kind of thing is meant: a law that would ban it, a leader who will resign."""
    ahead = forms & (words.lists["will"] | words.lists["would"])
    return bool(ahead) and verb.dep_ == "relcl" and any(c.lower_ in ("a", "an") for c in verb.head.children)


def _reported(verb: Token) -> bool:
    """Whether a *would* is the *will* of somebody's words told in the past."""
    node = verb
    for _ in range(len(verb.doc)):
        if node.dep_ == "ROOT" or node.head.i == node.i:
            return False
        over = node.head
        if node.dep_ in ("ccomp", "relcl", "advcl", "conj", "acl") and over.tag_ in ("VBD", "VBN") and node.dep_ == "ccomp":
            return True
        if over.tag_ == "VBD" and node.dep_ == "parataxis":
            return True
        node = over
    return False


def _participle(verb: Token, forms: set[str], side: int, words: EventWords) -> EventStatus | None:
    """*Is meeting* goes on, or is to come on a coming day; *before meeting* stands as what it hangs on."""
    lists = words.lists
    if forms & lists["is"]:
        return EventStatus.PLANNED if side > 0 else EventStatus.ONGOING
    if "been" in forms or "being" in forms or forms & {"was", "were"}:
        return EventStatus.PAST if forms & {"was", "were"} else EventStatus.ONGOING
    if verb.dep_ not in ("advcl", "pcomp", "xcomp", "acl", "conj") or verb.head.i == verb.i:
        return None
    over = governor(verb.head)
    noun = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if over.i == verb.i or (noun.pos_ == "NOUN" and noun.lemma_.lower() in (lists["asking"] | lists["refusing"])):
        return None
    if over.lemma_.lower() in (lists["asking"] | lists["refusing"] | lists["planning"]) and verb.dep_ in ("xcomp", "pcomp"):
        return _hung(over, words)
    return _of_verb(over, side, words)


def _supposed(verb: Token, words: EventWords) -> bool:
    """Whether the verb itself stands in an *if* clause: then it is supposed, not told."""
    for token in (verb, *verb.ancestors):
        if any(c.lower_ in words.lists["conditions"] and c.dep_ == "mark" for c in token.children):
            return True
        if token.dep_ in ("ccomp", "ROOT", "relcl"):
            return False
    return False


def _asked(verb: Token) -> bool:
    """Whether it is only asked whether, or whom (has not said whom she would appoint)."""
    if verb.dep_ != "ccomp":
        return False
    return any(c.lower_ == "whether" or (c.tag_ in ("WP", "WRB") and c.i < verb.i) for c in verb.children)


def _infinitive(verb: Token, words: EventWords) -> EventStatus | None:
    """*To open* is planned, also after *is due*; after *managed* it is what happened, after *asked* it depends."""
    head = verb.head
    if verb.dep_ in _HANGING and head.i != verb.i:
        return _hung(head, words)
    return EventStatus.PLANNED


def _hung(head: Token, words: EventWords) -> EventStatus | None:
    """The standing of what hangs on a word as infinitive or participle."""
    lists, lemma = words.lists, head.lemma_.lower()
    if lemma in lists["refusing"] or (head.pos_ == "ADJ" and lemma not in lists["planning"]):
        return None  # refused to, eligible to
    if lemma in lists["asking"]:
        return EventStatus.CONDITIONAL
    forms = {c.lower_ for c in head.children if c.dep_ == "aux"}
    if forms & lists["would"]:
        return None if "have" in forms else EventStatus.PLANNED if _reported(head) else EventStatus.CONDITIONAL
    if head.tag_ in ("VBD", "VBN") and lemma in lists["achieving"]:
        return EventStatus.PAST
    return EventStatus.PLANNED


def _under_condition(verb: Token, words: EventWords) -> bool:
    """Whether the clause hangs on a condition: *if* or *unless* beside it."""
    conditions = words.lists["conditions"]
    for token in (verb, *verb.ancestors):
        if token.dep_ in ("ccomp", "ROOT", "relcl"):
            clauses = (c for c in token.children if c.dep_ == "advcl")
            return any(m.lower_ in conditions for c in clauses for m in c.children if m.dep_ == "mark")
    return False
