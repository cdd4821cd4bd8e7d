"""Which words tell an event: a listed verb told of its things, a listed noun where something takes place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc, Token

from ..model.terms import EventType
from .clause import governor
from .event_words import EventWords, Sense

_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "agent", "csubj"})
_OBJECTS: Final = frozenset({"dobj", "nsubjpass", "attr", "oprd"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words that tell an event, tokens `first` to `last`, under the one that heads them."""

    head: Token
    first: int
    last: int
    kind: EventType

    @property
    def verbal(self) -> bool:
        """Whether a verb tells it."""
        return self.head.pos_ == "VERB"


def triggers(doc: Doc, words: EventWords) -> Iterator[Trigger]:
    """The triggers of a passage in order, one an event."""
    for token in doc:
        lemma = token.lemma_.lower()
        if token.pos_ == "VERB":
            for sense in words.verbs.get(lemma, ()):
                if _takes_place(token, sense):
                    yield _verb(token, sense)
                    break
        elif token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("compound", "amod", "poss", "nmod"):
            named = _phrase(token, words)
            kind = named[1] if named else words.nouns.get(lemma)
            # One trigger each: of "declared a state of emergency" the verb has told it.
            told = words.verbs.get(token.head.lemma_.lower(), ()) if token.dep_ in _OBJECTS else ()
            if kind and (not told or kind is not told[0].kind) and _told_as_event(token, words):
                yield Trigger(token, token.i, token.i + (len(named[0]) - 1 if named else 0), kind)


def _phrase(token: Token, words: EventWords) -> tuple[tuple[str, ...], EventType] | None:
    """The name of several words that begins at this token, such as *state of emergency*, and its type."""
    for named, kind in words.phrases.get(token.lower_, ()):
        if tuple(t.lower_ for t in token.doc[token.i : token.i + len(named)]) == named:
            return named, kind
    return None


def _verb(token: Token, sense: Sense) -> Trigger:
    """A verb with its particle where that stands right behind it."""
    beside = any(c.lower_ == sense.particle and c.i == token.i + 1 for c in token.children)
    return Trigger(token, token.i, token.i + beside, sense.kind)


def _takes_place(verb: Token, sense: Sense) -> bool:
    """Whether a verb is told of somebody or something, and of the things that make an event of it."""
    if verb.dep_ == "amod" or (sense.particle and not any(c.lower_ == sense.particle for c in verb.children)):
        return False
    affected = [c for c in verb.children if c.dep_ in _OBJECTS or (c.dep_ == "nsubj" and not _has_object(verb))]
    if verb.dep_ in ("relcl", "acl"):
        affected.append(verb.head)
    if verb.dep_ in ("xcomp", "acl", "ccomp") and not affected:  # the desk *is due to* open
        affected += [c for c in governor(verb.head).children if c.dep_ in ("nsubj", "nsubjpass")]
    if sense.of:
        return any(part.lemma_.lower() in sense.of for a in affected for part in (a, *a.conjuncts))
    return bool(affected) or any(c.dep_ in _SUBJECTS for c in verb.children)


def _has_object(verb: Token) -> bool:
    return any(c.dep_ == "dobj" for c in verb.children)


def _told_as_event(noun: Token, words: EventWords) -> bool:
    """Whether a noun stands where something takes place: held, during it, in a passive, or with a day of its own."""
    head, lists = noun.head, words.lists
    if any(c.lower_ in lists["planned"] for c in noun.children if c.dep_ == "amod") or has_day(noun):
        return True
    if noun.dep_ == "pobj":
        return head.lower_ in lists["during"] and any(c.dep_ in ("det", "poss", "amod", "compound") for c in noun.children)
    if noun.dep_ in ("dobj", "nsubjpass", "nsubj"):
        planned = noun.dep_ == "nsubjpass" and head.lemma_.lower() in lists["planning"]
        begins = noun.dep_ == "nsubj" and head.lemma_ in lists["beginning"]
        return planned or begins or head.lemma_.lower() in lists["holding"]
    return False


def has_day(noun: Token) -> bool:
    """Whether a day hangs on the noun itself: the Dec. 14 election, Monday's meeting, a meeting on December 19."""
    near = [c for c in noun.children if c.dep_ in ("compound", "nmod", "poss", "nummod")]
    near += [o for p in noun.children if p.dep_ == "prep" and p.lower_ in ("on", "of") for o in p.children]
    return any(t.ent_type_ == "DATE" and (t.pos_ == "PROPN" or t.like_num) for n in near for t in (n, *n.children))
