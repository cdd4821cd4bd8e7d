"""What stands around a word in its clause: the verb over it, the noun phrase, the place and the times beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from spacy.tokens import Doc, Span, Token

from .found import TimeFound

_SENTENCES: Final = "onrecord.sentences"
_MODIFIERS: Final = ("amod", "compound", "nmod", "poss", "case")
_NO_PLACE: Final = frozenset(
    {"DATE", "TIME", "NORP", "EVENT", "LAW", "LANGUAGE", "MONEY", "CARDINAL", "ORDINAL", "PERCENT", "QUANTITY"}
)
_CARRIED: Final = ("xcomp", "pcomp", "advcl", "acl")
NEAR: Final = 4  # tokens: what begins within so many behind a word stands right behind it
_UNNAMED: Final = ("det", "predet", "nummod", "quantmod", "cc", "preconj")
_TELLING: Final = ("for", "from", "with", "by", "to", "in", "on", "at", "without", "against")
_SHORT: Final = 4  # tokens of another phrase that it keeps
_BEFORE: Final = 1  # tokens before a time with which a passage opens
_LONG: Final = 6  # tokens of an of-phrase that a name for what is counted keeps


def sentence(token: Token) -> tuple[int, int]:
    """The tokens where a word's sentence begins and ends. (Asking spaCy goes through all sentences each time.)"""
    doc = token.doc
    starts: list[int] | None = doc.user_data.get(_SENTENCES)
    if starts is None:
        starts = doc.user_data[_SENTENCES] = [s.start for s in doc.sents]
    after = bisect_right(starts, token.i)
    return starts[after - 1], starts[after] if after < len(starts) else len(doc)


def governor(token: Token) -> Token:
    """The nearest verb over a word, or the word itself if it is one; else the root of its sentence."""
    node = token
    while node.pos_ not in ("VERB", "AUX") and node.head.i != node.i:
        node = node.head
    return node


def subject(verb: Token) -> Token | None:
    """A verb's subject; of a relative clause, what the pronoun stands for; of a participle or a conjunct, that of its head."""
    for _ in range(4):
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubjpass"):
                return verb.head if child.tag_ in ("WDT", "WP") and verb.dep_ == "relcl" else child
        if verb.dep_ in ("acl",):
            return verb.head
        if verb.dep_ not in ("conj", "xcomp", "advcl") or verb.head.i == verb.i:
            return None
        verb = verb.head
    return None


def phrase(noun: Token, *, without: Collection[int] = ()) -> str:
    """A noun with what stands before it and a short phrase behind, in its own words, without articles and without some tokens.

    An of-phrase is kept; a single word also keeps another preposition's (trucks with fuel), unless that tells a place.
    """
    left = noun
    for token in reversed([*noun.doc[max(sentence(noun)[0], noun.i - 6) : noun.i]]):
        if token.is_punct and token.i > 0 and noun.doc[token.i - 1].like_num and left.i < noun.i:
            left = noun.doc[left.i + 1]  # a 450-meter bridge
        if token.i in without or token.dep_ in _UNNAMED or token.is_punct or token.tag_ in ("PRP$", "CC", "CD"):
            break
        if not (noun.is_ancestor(token) and (token.dep_ in _MODIFIERS or token.head.i != noun.i)):
            break
        left = token
    right = noun.i + 1
    for child in noun.rights:
        if child.i != right or child.dep_ not in ("prep", "acl"):
            continue
        held = next((c for c in child.children if c.dep_ == "pobj"), child if child.dep_ == "acl" else None)
        if held is not None and held.i - right < _LONG and _kept(noun.doc[right : held.i + 1], child, noun, left):
            right = held.i + 1
        break
    return str(noun.doc[left.i : right].text)


def _kept(behind: Span, link: Token, noun: Token, left: Token) -> bool:
    """Whether a phrase behind a noun tells which is meant."""
    if any(t.is_punct or (t.like_num and (t.is_digit or link.lower_ == "of")) for t in behind):
        return False
    if link.lower_ == "of" or noun.pos_ == "PRON":
        return True
    if link.dep_ != "prep" or left.i != noun.i or link.lower_ not in _TELLING:
        return False
    if len(behind) > _SHORT or any(t.tag_ == "PRP$" for t in behind):
        return False
    return link.lower_ in ("from", "for", "with", "by") or not any(t.pos_ == "PROPN" or t.ent_type_ for t in behind)


def objects(token: Token, prepositions: Collection[str]) -> Iterator[Token]:
    """The nouns that hang on a word by one of these prepositions."""
    for child in token.children:
        if child.dep_ in ("prep", "dative", "agent", "prt") and child.lower_ in prepositions:
            yield from (c for c in child.children if c.dep_ == "pobj")
            for inner in child.children:
                if inner.dep_ == "prep":
                    yield from (c for c in inner.children if c.dep_ == "pobj")


def place(tokens: Sequence[Token], prepositions: Collection[str], kinds: Collection[str]) -> str | None:
    """The named place that one of these words is said to be at; `kinds` are nouns that belong to a place's name."""
    for token in tokens:
        for noun in objects(token, prepositions):
            for inner in (noun, *(objects(noun, prepositions) if noun.pos_ == "NOUN" else ())):
                if (name := place_name(inner, kinds)) is not None:
                    return name
    return None


def place_name(noun: Token, kinds: Collection[str]) -> str | None:
    """The proper name in a noun phrase, with the kind of place where it belongs to the name (Arica region)."""
    if noun.ent_type_ in _NO_PLACE or noun.pos_ == "PRON":
        return None
    last = noun.i
    if noun.pos_ != "PROPN":
        if noun.i == 0 or noun.doc[noun.i - 1].pos_ != "PROPN" or noun.doc[noun.i - 1].head.i != noun.i:
            return None
        last = noun.i if noun.lower_ in kinds else noun.i - 1
        if noun.doc[noun.i - 1].ent_type_ in _NO_PLACE:
            return None
    first = noun.i if noun.pos_ == "PROPN" else noun.i - 1
    while first > sentence(noun)[0] and noun.doc[first - 1].pos_ == "PROPN" and noun.is_ancestor(noun.doc[first - 1]):
        first -= 1
    if noun.doc[first].ent_type_ in _NO_PLACE:
        return None
    return str(noun.doc[first : last + 1].text)


@dataclass(frozen=True)
class Clauses:
    """The times of a passage, each under the verb of its clause.

    `opening` is the one that a passage begins with before a colon: it dates all that the passage tells.
    """

    timed: tuple[tuple[TimeFound, Span, Token], ...]
    opening: TimeFound | None = None

    @classmethod
    def of(cls, doc: Doc, offset: int, times: Sequence[TimeFound]) -> Clauses:
        """Those that are no mere durations."""
        rows = []
        for time in times:
            span = doc.char_span(time.start - offset, time.end - offset, alignment_mode="expand")
            if time.duration is None and span is not None:
                rows.append((time, span, governor(span.root)))
        heads = (t for t, span, _ in rows if span.end < len(doc) and doc[span.end].text == ":" and span.start <= _BEFORE)
        return cls(tuple(rows), next(heads, None))

    @cached_property
    def taken(self) -> frozenset[int]:
        """The tokens that tell times."""
        return frozenset(i for _, words, _ in self.timed for i in range(words.start, words.end))

    def near(self, token: Token, verb: Token, rivals: Collection[int] = ()) -> TimeFound | None:
        """The time beside a word: in its own phrase, else in its clause, the nearest; else where its clause hangs by.

        A time that begins at one of the `rivals` belongs to something else.
        """
        free = [row for row in self.timed if row[1].start not in rivals and row[1].root.i not in rivals]
        for _ in range(3):
            inside = [row for row in free if token.pos_ not in ("VERB", "AUX") and token.is_ancestor(row[1].root)]
            same = inside or [row for row in free if row[2].i == verb.i] or [row for row in free if _follows(row[2], verb)]
            if same:
                return min(same, key=lambda row: abs(row[1].root.i - token.i))[0]
            if verb.dep_ not in _CARRIED or verb.head.i == verb.i:
                return None
            verb = governor(verb.head)
        return None

    def after(self, words: Span) -> TimeFound | None:
        """The time that begins right behind some words."""
        return next((row[0] for row in self.timed if words.end <= row[1].start < words.end + NEAR), None)


def _follows(other: Token, verb: Token) -> bool:
    """Whether the other verb goes on with the same subject (were killed and injured on Sunday)."""
    same = other.dep_ == "conj" and other.head.i == verb.i
    return same and not any(c.dep_ in ("nsubj", "nsubjpass") for c in other.children)
