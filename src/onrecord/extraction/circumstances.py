# ruff: noqa: ARG001  (every kind of parse is asked alike)
"""What the clause around an event's words tells of it: its name, when and where, and who takes part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from ..model.terms import EventType
from .clause import Clauses, governor, place_name
from .event_words import EventWords
from .found import TimeFound
from .triggers import Trigger

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
    """The time that hangs on the trigger, or on the verb that governs it; the nearest of several."""
    token = trigger.head
    verb = token if trigger.verbal else governor(token)
    here = []
    for time, span, _ in clauses.timed:
        chain = (span.root, *span.root.ancestors)
        governing = next((t for t in chain if t.pos_ in ("VERB", "AUX")), None)
        if token in chain or governing == verb:
            here.append((token not in chain, abs(span.root.i - token.i), time))
    return min(here, key=lambda h: h[:2])[2] if here else None


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
                    if thing.dep_ == "pobj" and (named := _named_place(thing)):
                        return named
    return None


def _named_place(thing: Token) -> str | None:
    """The name of a place: its capitalised words, without article and common noun."""
    if thing.pos_ == "PROPN" and thing.ent_type_ in (_PLACE_ENTITIES | {""}):
        first = min((c.i for c in thing.lefts if c.pos_ == "PROPN"), default=thing.i)
        return str(thing.doc[first : thing.i + 1].text)
    named = [c for c in thing.lefts if c.dep_ in ("compound", "nmod") and c.pos_ == "PROPN"]
    if thing.pos_ == "NOUN" and named:
        first = min(min((g.i for g in c.subtree), default=c.i) for c in named)
        return str(thing.doc[first : named[-1].i + 1].text)
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
