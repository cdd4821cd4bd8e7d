"""What the clause around an event's words tells of it: its name, when and where, and who takes part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from ..model.terms import EventType
from .clause import Clauses, governor, place_name
from .event_words import EventWords
from .found import TimeFound
from .occurrences import Trigger, named, own_time

_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "agent", "csubj"})
_PLACE_ENTITIES: Final = frozenset({"GPE", "LOC", "FAC"})


def name(trigger: Trigger) -> str:
    """What the event is called: a noun with what stands before it, a verb with what it happens to."""
    token = trigger.head
    if not trigger.verbal:
        parts = [t for t in token.lefts if t.dep_ in ("amod", "compound") and t.is_alpha]
        return " ".join([*(t.text for t in parts), token.text])
    affected = [c for c in token.children if c.dep_ in ("dobj", "nsubjpass")]
    if token.dep_ == "acl":
        affected.append(token.head)
    affected += [c for c in governor(token if token.dep_ == "ROOT" else token.head).children if c.dep_ == "nsubj"]
    return " ".join((token.lemma_, *(a.lemma_ for a in affected[:1]))).lower()


def when(trigger: Trigger, clauses: Clauses, words: EventWords) -> TimeFound | None:
    """The time that hangs on the trigger, or stands in its clause; of coordinate verbs, the time of the first."""
    token = trigger.head
    if not trigger.verbal:
        own = own_time(token, clauses, words)
        nested = token.dep_ == "pobj" and token.head.head.pos_ in ("NOUN", "PROPN")
        if own is not None or nested or (token.dep_ == "pobj" and token.head.lower_ in words.lists["apart"]):
            return own
    verb = token if trigger.verbal else governor(token.head)
    if (moment := _moment(verb, clauses, words)) is not None:
        return moment
    for _ in range(3):
        near = [
            (abs(span.root.i - token.i), time)
            for time, span, over in clauses.timed
            if over.i == verb.i and not _elsewhere(span.root, verb, token, words)
        ]
        if near:
            return min(near, key=lambda n: n[0])[1]
        beside = {c.i for c in verb.children if c.dep_ == "advcl" and any(m.lower_ in words.lists["as"] for m in c.children)}
        if (shared := next((time for time, _, over in clauses.timed if over.i in beside), None)) is not None:
            return shared
        if verb.dep_ not in ("conj", "xcomp") or verb.head.i == verb.i or verb.head.pos_ not in ("VERB", "AUX", "ADJ"):
            break
        verb = governor(verb.head)
    return clauses.opening


def _moment(verb: Token, clauses: Clauses, words: EventWords) -> TimeFound | None:
    """The time right before the *when* of a verb's clause: in March 2025, when the coast guard boarded a trawler."""
    opener = next((c.i for c in verb.lefts if c.lower_ in words.lists["as"]), 0)
    if opener > 1 and verb.doc[opener - 1].text == ",":
        opener -= 1
    return next((time for time, span, _ in clauses.timed if span.end == opener), None)


def _elsewhere(time: Token, verb: Token, told: Token, words: EventWords) -> bool:
    """Whether a time hangs on another event of the clause (before *the vote of 19 April*), or on a mere comparison."""
    node = time
    while node.i != verb.i and node.head.i != node.i:
        if node.i == told.i:
            return False
        if node.dep_ == "pobj" and node.i != time.i and node.head.lower_ in words.lists["apart"] and named(node, words):
            return True
        if node.lower_ in words.lists["compared"]:
            return True
        node = node.head
    return False


def where(trigger: Trigger, words: EventWords) -> str | None:
    """The named place after *at*, *in* or the like that hangs on the trigger, or on the verb that governs a noun; of a
    visit, what is visited.
    """
    token = trigger.head
    around = [token] if trigger.verbal else [token, governor(token.head)]
    objects = [o for t in around for o in t.children if o.dep_ == "dobj"]
    if trigger.kind is EventType.VISIT and (visited := next((n for o in objects if (n := place_name(o, ()))), None)):
        return visited
    for anchor in (*around, *objects):
        for preposition in anchor.children:
            if preposition.dep_ == "prep" and preposition.lower_ in words.lists["at"]:
                for thing in preposition.children:
                    if thing.dep_ == "pobj" and (found := _named_place(thing)):
                        return found
    return None


def _named_place(thing: Token) -> str | None:
    """The name of a place: its capitalised words, without article and common noun."""
    if thing.pos_ == "PROPN" and thing.ent_type_ in (_PLACE_ENTITIES | {""}):
        first = min((c.i for c in thing.lefts if c.pos_ == "PROPN"), default=thing.i)
        return str(thing.doc[first : thing.i + 1].text)
    names = [c for c in thing.lefts if c.dep_ in ("compound", "nmod") and c.pos_ == "PROPN"]
    if thing.pos_ == "NOUN" and names:
        first = min(min((g.i for g in c.subtree), default=c.i) for c in names)
        return str(thing.doc[first : names[-1].i + 1].text)
    return None


def who(trigger: Trigger, words: EventWords) -> Iterator[Token]:
    """The words for those who take part: subject and object of the trigger, and what *with*, *between* or *by* joins to it."""
    token = trigger.head
    verb = token if trigger.verbal else governor(token.head)
    together = words.lists["together"]
    parts = [c for c in verb.children if c.dep_ in _SUBJECTS or (c.dep_ == "dobj" and trigger.verbal)]
    if verb.dep_ in ("xcomp", "conj", "advcl") and not parts:
        parts += [c for c in governor(verb.head).children if c.dep_ in _SUBJECTS]
    for preposition in token.children:
        if preposition.dep_ in ("prep", "agent") and preposition.lower_ in together:
            parts += [c for c in preposition.children if c.dep_ == "pobj"]
    parts += [c for c in token.children if c.dep_ == "poss"]
    for part in parts:
        yield from _phrase(part, words)


def _phrase(part: Token, words: EventWords) -> Iterator[Token]:
    """A noun phrase without the clauses that hang on it."""
    yield part
    for child in part.children:
        if child.dep_ in ("conj", "compound", "poss", "nmod", "appos", "amod", "pobj", "agent") or (
            child.dep_ == "prep" and child.lower_ in words.lists["together"]
        ):
            yield from _phrase(child, words)
