"""Nouns that tell an event: listed ones, where the sentence tells them as something that takes place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from ..model.terms import EventType
from .clause import Clauses
from .event_words import EventWords
from .found import TimeFound

OBJECTS: Final = frozenset({"dobj", "nsubjpass", "attr", "oprd"})
_BEHIND: Final = 2  # tokens: a time so near behind a noun is the noun's
_PARTS: Final = ("compound", "amod", "nmod")


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words that tell an event, tokens `first` to `last`, under the one that heads them.

    `known`: they point to something told before, if anything was (*the attack*).
    """

    head: Token
    first: int
    last: int
    kind: EventType
    known: bool = False

    @property
    def verbal(self) -> bool:
        """Whether a verb tells it."""
        return self.head.pos_ == "VERB"


def named(token: Token, words: EventWords) -> tuple[int, EventType, str] | None:
    """Of a noun that may tell an event: where its name begins, its type and its name; *power cut* is one of two words."""
    doc, lemma = token.doc, token.lemma_.lower()
    first = token.i
    while first > 0 and doc[first - 1].head.i == token.i and doc[first - 1].dep_ in _PARTS:
        first -= 1
        for parts, kind in words.phrases.get(doc[first].lower_, ()):
            if len(parts) == token.i - first + 1 and (*(t.lower_ for t in doc[first : token.i]), lemma) == parts:
                return first, kind, " ".join(parts)
    for parts, kind in words.phrases.get(token.lower_, ()):
        if tuple(t.lower_ for t in doc[token.i : token.i + len(parts)]) == parts:
            return token.i, kind, " ".join(parts)
    if token.dep_ == "compound":
        return None
    plural = token.lower_ if token.lower_ in words.nouns else lemma
    found = words.nouns.get(plural) or words.nouns.get(token.text)
    return (token.i, found, plural) if found is not None else None


def occurrence(token: Token, words: EventWords, clauses: Clauses) -> Trigger | None:
    """The event that a noun tells, where it is told as one."""
    found = named(token, words)
    if found is None:
        return None
    first, kind, name = found
    before = [c for c in token.children if c.i < token.i]
    if any(c.lower_ in words.lists["void"] for c in before) or token.dep_ == "poss":
        return None
    over = words.verbs.get(token.head.lemma_.lower(), ()) if token.dep_ in OBJECTS else ()
    if any(name in sense.of for sense in over):
        return None  # whether a treaty was signed the verb tells
    own = own_time(token, clauses, words)
    if own is None and name in words.lists["dated"]:
        return None
    if own is None and not _takes_place(token, name, before, words):
        return None
    last = token.i + (len(name.split()) - 1 if first == token.i else 0)
    known = any(c.lower_ in words.lists["known"] or c.dep_ == "poss" for c in before)
    if known and name in words.lists["echoes"]:
        return None
    if (
        token.dep_ in OBJECTS
        and token.head.lemma_.lower() in words.lists["staging"]
        and any(c.dep_ == "neg" for c in token.head.children)
    ):
        return None  # asked not to stage protests
    if name in words.lists["wordy"] and any(c.tag_ == "PRP$" for c in before):
        return None
    return Trigger(token, first, last, kind, known)


def _takes_place(noun: Token, name: str, before: list[Token], words: EventWords) -> bool:
    """Whether a noun stands where something takes place: held, during it, in a passive, with a day of its own."""
    lists, head, lemma = words.lists, noun.head, noun.head.lemma_.lower()
    if any(c.lower_ in lists["planned"] for c in before if c.dep_ == "amod"):
        return True
    if name in lists["figurative"] and any(c.lower_ == "of" for c in noun.children):
        return False
    many = noun.tag_ == "NNS" and name == noun.lemma_.lower()
    determiners = ("det", "poss", "nummod") if many else ("det", "poss", "nummod", "amod", "compound")
    determined = any(c.dep_ in determiners for c in before)
    if name in lists["definite"]:
        determined = any(c.lower_ in lists["known"] or c.dep_ == "poss" or c.pos_ == "PROPN" for c in before)
    if any(c.dep_ == "relcl" and c.tag_ in ("VBD", "VBN") and c.lemma_ not in ("be", "have") for c in noun.children):
        return determined
    if any(c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma_.lower() in lists["planning"] for c in noun.children):
        return True
    called = noun.pos_ == "PROPN" and any(c.lower_ in lists["known"] for c in before) and any(c.pos_ == "PROPN" for c in before)
    if called and words.nouns.get(name) is not EventType.AGREEMENT:  # the Lagoon Security Conference
        return True
    sure = name in lists["sure"]
    match noun.dep_:
        case "nsubj" | "nsubjpass":
            if head.pos_ == "AUX" and any(c.dep_ == "expl" for c in head.children):
                return True
            held = noun.dep_ == "nsubjpass" and lemma in (lists["planning"] | lists["holding"])
            return held or lemma in lists["happening"] or (sure and determined and head.pos_ == "VERB")
        case "attr":
            return any(c.dep_ == "expl" for c in head.children)
        case "dobj":
            return lemma in lists["holding"] or (sure and determined)
        case "pobj" if determined:
            if head.lower_ in lists["during"] or (head.lower_ in lists["in"] and name in lists["occasions"]):
                return True
            if head.lower_ == "of" and head.head.lemma_.lower() in lists["days"]:
                return any(c.dep_ == "amod" for c in head.head.children)  # the third day of the strike
            return sure and head.lower_ != "of"
    return False


def own_time(noun: Token, clauses: Clauses, words: EventWords) -> TimeFound | None:
    """The time that hangs on the noun itself, or stands right behind it: the Dec. 14 election, a speech in Bergen on Monday."""
    for time, span, verb in clauses.timed:
        if noun.is_ancestor(span.root) and not noun.is_ancestor(verb):
            return time
    for time, span, verb in clauses.timed:
        if verb.head.i == noun.i and (_participle(verb) or _relative(verb, words)):
            return time
        if noun.i < span.start <= noun.i + _BEHIND and all(t.pos_ == "ADP" for t in noun.doc[noun.i + 1 : span.start]):
            return time
    return None


def _participle(verb: Token) -> bool:
    return verb.dep_ == "acl" and verb.tag_ == "VBN"


def _relative(verb: Token, words: EventWords) -> bool:
    """Whether a clause says of an event when it is: the summit, which opens on Monday."""
    own = any(c.dep_ == "nsubj" and c.tag_ in ("WDT", "WP") for c in verb.children)
    return verb.dep_ == "relcl" and own and verb.lemma_.lower() in words.lists["happening"]
