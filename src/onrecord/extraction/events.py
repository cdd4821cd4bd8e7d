"""Events, under the words that name them: triggers from a list, their standing from tense and mood.

Precision comes first: a noun counts only where the sentence tells it as something that takes place, and a verb that
tells an event only of certain things counts only with these. One trigger an event; what happens to it in the same clause
(day, place, who takes part) is read off the parse.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import yaml
from spacy.tokens import Doc, Token

from onrecord.assets import asset

from ..model.terms import EventStatus, EventType
from .calendar import Tense
from .clause import place_name
from .found import EventFound, TimeFound
from .grammar import grammar
from .tense import tense

__all__ = ["EventFound", "events", "same"]

_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "agent", "csubj"})
_OBJECTS: Final = frozenset({"dobj", "nsubjpass", "attr", "oprd"})
_PLACES: Final = frozenset({"at", "in", "near", "along", "outside"})
_TOGETHER: Final = frozenset({"with", "between", "by", "of", "among", "for"})
_PLACE_ENTITIES: Final = frozenset({"GPE", "LOC", "FAC"})
_UNREAL: Final = frozenset({"would", "could", "might", "may", "should"})


@dataclass(frozen=True)
class Lexicon:
    """What the language pack says of events. `verbs` give, for a lemma, its type and the objects it needs, if any."""

    verbs: Mapping[str, tuple[EventType, frozenset[str]]]
    nouns: Mapping[str, EventType]
    phrases: Mapping[str, EventType]
    particles: Mapping[str, str]
    planned: frozenset[str]
    planning: frozenset[str]
    holding: frozenset[str]
    prepositions: frozenset[str]
    tenses: Mapping[str, frozenset[str]]


@cache
def lexicon(language: str = "en") -> Lexicon | None:
    """The event words of a language; None when its pack has none."""
    path = asset("ingest", "languages") / language / "events.yaml"
    if not path.is_file():
        return None
    raw: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    verbs: dict[str, tuple[EventType, frozenset[str]]] = {}
    nouns: dict[str, EventType] = {}
    particles: dict[str, str] = {}
    for name, words in raw["types"].items():
        kind = EventType(name)
        verbs |= {lemma: (kind, frozenset(objects)) for lemma, objects in words["verbs"].items()}
        nouns |= dict.fromkeys(words["nouns"], kind)
        particles |= words.get("particles", {})
    return Lexicon(
        verbs=verbs,
        nouns={n: t for n, t in nouns.items() if " " not in n},
        phrases={n: t for n, t in nouns.items() if " " in n},
        particles=particles,
        planned=frozenset(raw["planned_adjectives"]),
        planning=frozenset(raw["planning_verbs"]),
        holding=frozenset(raw["holding_verbs"]),
        prepositions=frozenset(raw["holding_prepositions"]),
        tenses=times.tense if (times := grammar(language)) is not None else {},
    )


def events(doc: Doc, offset: int, times: Sequence[TimeFound], mentions: Sequence[tuple[int, int, str]]) -> list[EventFound]:
    """Every event in `doc`; `mentions` are the actors in it: start, end (of the whole text) and key."""
    words = lexicon(doc.lang_)
    if words is None:
        return []
    found: list[EventFound] = []
    seen: set[tuple[EventType, str]] = set()
    for token, kind in _triggers(doc, words):
        first, last = _extent(token, words)
        start, end = offset + doc[first].idx, offset + doc[last].idx + len(doc[last])
        if (kind, token.lemma_.lower()) in seen or any(t.start < end and start < t.end for t in times):
            continue  # the same again; or March, which is a month
        status = _status(token, words)
        if status is None:
            continue
        seen.add((kind, token.lemma_.lower()))
        found.append(
            EventFound(
                start=start,
                end=end,
                event_type=kind,
                status=status,
                name=_name(token),
                time=_time(token, doc, offset, times),
                place=_place(token, kind),
                participants=_participants(token, offset, mentions),
            )
        )
    return found


def _triggers(doc: Doc, words: Lexicon) -> Iterator[tuple[Token, EventType]]:
    for token in doc:
        lemma = token.lemma_.lower()
        if token.pos_ == "VERB" and lemma in words.verbs:
            kind, objects = words.verbs[lemma]
            if _takes_place(token, objects, words):
                yield token, kind
        elif token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("compound", "amod", "poss", "nmod"):
            kind_of = _phrase(token, words) or words.nouns.get(lemma)
            # One trigger each: of "declared a state of emergency" the verb has told it.
            told = words.verbs.get(token.head.lemma_.lower(), (None,))[0] if token.dep_ in _OBJECTS else None
            if kind_of and kind_of is not told and _told_as_event(token, words):
                yield token, kind_of


def _phrase(token: Token, words: Lexicon) -> EventType | None:
    """The type of a name of several words that this token heads, such as *state of emergency*."""
    following = " ".join(t.lower_ for t in token.doc[token.i : token.i + 3])
    return next((kind for phrase, kind in words.phrases.items() if following.startswith(phrase)), None)


def _takes_place(verb: Token, objects: frozenset[str], words: Lexicon) -> bool:
    """Whether a verb is told of somebody or something, and of the things that make an event of it."""
    particle = words.particles.get(verb.lemma_.lower())
    if verb.dep_ == "amod" or (particle and not any(c.lower_ == particle for c in verb.children)):
        return False
    affected = [c for c in verb.children if c.dep_ in _OBJECTS or (c.dep_ == "nsubj" and not _has_object(verb))]
    if verb.dep_ in ("relcl", "acl"):
        affected.append(verb.head)
    if verb.dep_ in ("xcomp", "acl", "ccomp") and not affected:  # the desk *is due to* open
        affected += [c for c in _governor(verb.head).children if c.dep_ in ("nsubj", "nsubjpass")]
    if objects:
        return any(part.lemma_.lower() in objects for a in affected for part in (a, *a.conjuncts))
    return bool(affected) or any(c.dep_ in _SUBJECTS for c in _governor(verb).children)


def _has_object(verb: Token) -> bool:
    return any(c.dep_ == "dobj" for c in verb.children)


def _told_as_event(noun: Token, words: Lexicon) -> bool:
    """Whether a noun stands where something takes place: held, during it, in a passive, or with a day of its own."""
    head = noun.head
    if any(c.lower_ in words.planned for c in noun.children if c.dep_ == "amod") or _has_day(noun):
        return True
    if noun.dep_ == "pobj":
        return head.lower_ in words.prepositions and any(c.dep_ in ("det", "poss", "amod", "compound") for c in noun.children)
    if noun.dep_ in ("dobj", "nsubjpass", "nsubj"):
        planned = noun.dep_ == "nsubjpass" and head.lemma_.lower() in words.planning
        return (
            planned
            or head.lemma_.lower() in words.holding
            or (noun.dep_ == "nsubj" and head.lemma_ in ("take", "begin", "end"))
        )
    return False


def _has_day(noun: Token) -> bool:
    """Whether a day hangs on the noun itself: the Dec. 14 election, Monday's meeting, a meeting on December 19."""
    near = [c for c in noun.children if c.dep_ in ("compound", "nmod", "poss", "nummod")]
    near += [o for p in noun.children if p.dep_ == "prep" and p.lower_ in ("on", "of") for o in p.children]
    return any(t.ent_type_ == "DATE" and (t.pos_ == "PROPN" or t.like_num) for n in near for t in (n, *n.children))


def _status(token: Token, words: Lexicon) -> EventStatus | None:
    """How the text stands to the event; None where it tells no single one (a habit, a rule)."""
    if token.pos_ != "VERB" and any(c.lower_ in words.planned for c in token.children):
        return EventStatus.PLANNED
    verb = token if token.pos_ == "VERB" else _governor(token.head)
    if verb is not token and (_has_day(token) or (token.dep_ == "nsubjpass" and verb.lemma_.lower() in words.planning)):
        when = tense(token, words.tenses)
        ahead = when is Tense.PRESENT and verb.lemma_.lower() not in words.tenses.get("states", ())
        future = verb.lemma_.lower() in words.planning or when is Tense.FUTURE or ahead
        return EventStatus.PLANNED if future else EventStatus.PAST
    if _under_condition(verb):
        return EventStatus.CONDITIONAL
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if auxiliaries & {"will", "'ll", "’ll", "shall"}:
        return EventStatus.PLANNED
    if auxiliaries & _UNREAL:
        return EventStatus.CONDITIONAL
    if verb.tag_ == "VB" and "to" in auxiliaries:
        return _infinitive(verb, words)
    if verb.tag_ == "VBG":
        if auxiliaries & {"is", "are", "'s", "’s"}:
            return EventStatus.ONGOING
        return _status(_governor(verb.head), words) if verb.dep_ in ("advcl", "pcomp", "xcomp") and verb.head != verb else None
    if verb.tag_ in ("VBD", "VBN"):
        return EventStatus.PAST
    if verb.tag_ in ("VBZ", "VBP") and verb.i != token.i:
        return EventStatus.PAST if token.dep_ == "pobj" else None
    return None


def _infinitive(verb: Token, words: Lexicon) -> EventStatus | None:
    """*To open* is planned, also after *is due*; after *managed* it is what happened."""
    head = verb.head
    if (
        verb.dep_ in ("xcomp", "acl", "ccomp", "relcl", "advcl")
        and head.tag_ == "VBD"
        and head.lemma_ in ("begin", "manage", "go")
    ):
        return EventStatus.PAST
    return EventStatus.PLANNED


def _under_condition(verb: Token) -> bool:
    """Whether an *if* or *unless* governs the verb, or its clause hangs on one that is unreal."""
    for token in (verb, *verb.ancestors):
        if any(c.lower_ in ("if", "unless") and c.dep_ == "mark" for c in token.children):
            return True
        if token.dep_ in ("ccomp", "ROOT", "relcl"):
            return any(
                c.dep_ == "advcl" and any(m.lower_ in ("if", "unless") for m in c.children if m.dep_ == "mark")
                for c in token.children
            )
    return False


def _governor(token: Token) -> Token:
    """The verb of the clause that a token stands in."""
    while token.pos_ not in ("VERB", "AUX") and token.head.i != token.i:
        token = token.head
    return token


def _extent(token: Token, words: Lexicon) -> tuple[int, int]:
    """The first and last token of the trigger: a verb with its particle, a noun's whole name."""
    if token.pos_ == "VERB":
        particle = words.particles.get(token.lemma_.lower())
        adjacent = [c.i for c in token.children if c.lower_ == particle and c.i == token.i + 1]
        return token.i, adjacent[0] if adjacent else token.i
    if _phrase(token, words):
        return token.i, token.i + 2
    return token.i, token.i


def _name(token: Token) -> str:
    """What the event is called: a noun with what stands before it, a verb with what it happens to."""
    if token.pos_ != "VERB":
        parts = [t for t in token.lefts if t.dep_ in ("amod", "compound") and t.is_alpha]
        return " ".join([*(t.text for t in parts), token.text])
    affected = [c for c in token.children if c.dep_ in ("dobj", "nsubjpass")]
    if token.dep_ == "acl":
        affected.append(token.head)
    affected += [c for c in _governor(token if token.dep_ == "ROOT" else token.head).children if c.dep_ == "nsubj"]
    return " ".join((token.lemma_, *(a.lemma_ for a in affected[:1]))).lower()


def same(a: EventFound, b: EventFound) -> bool:
    """Whether two passages of one document tell one event: the same name, and no two days."""
    if (a.event_type, a.name.casefold()) != (b.event_type, b.name.casefold()):
        return False
    return (
        a.time is None
        or b.time is None
        or (a.time.earliest_begin, a.time.latest_end) == (b.time.earliest_begin, b.time.latest_end)
    )


def _time(token: Token, doc: Doc, offset: int, times: Sequence[TimeFound]) -> TimeFound | None:
    """The time that hangs on the trigger, or on the verb that governs it; the nearest of several."""
    verb = token if token.pos_ == "VERB" else _governor(token)
    here = []
    for time in times:
        span = doc.char_span(time.start - offset, time.end - offset, alignment_mode="expand")
        if span is None or time.duration is not None:
            continue
        chain = (span.root, *span.root.ancestors)
        governing = next((t for t in chain if t.pos_ in ("VERB", "AUX")), None)
        if token in chain or governing == verb:
            here.append((token not in chain, abs(span.root.i - token.i), time))
    return min(here, key=lambda h: h[:2])[2] if here else None


def _place(token: Token, kind: EventType) -> str | None:
    """The named place after *at*, *in* or the like that hangs on the trigger, or on the verb that governs a noun; of a
    visit, what is visited.
    """
    around = [token] if token.pos_ == "VERB" else [token, _governor(token.head)]
    objects = [o for t in around for o in t.children if o.dep_ == "dobj"]
    if kind is EventType.VISIT and (visited := next((n for o in objects if (n := place_name(o, ()))), None)):
        return visited
    for anchor in (*around, *objects):
        for preposition in anchor.children:
            if preposition.dep_ == "prep" and preposition.lower_ in _PLACES:
                for thing in preposition.children:
                    if thing.dep_ == "pobj" and (name := _named_place(thing)):
                        return name
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


def _participants(token: Token, offset: int, mentions: Sequence[tuple[int, int, str]]) -> tuple[str, ...]:
    """The actors that are subject or object of the trigger, or joined to it by *with*, *between*, *by*, *of*."""
    verb = token if token.pos_ == "VERB" else _governor(token.head)
    parts = [c for c in verb.children if c.dep_ in _SUBJECTS or (c.dep_ == "dobj" and token.pos_ == "VERB")]
    if verb.dep_ in ("xcomp", "conj", "advcl") and not parts:
        parts += [c for c in _governor(verb.head).children if c.dep_ in _SUBJECTS]
    for preposition in token.children:
        if preposition.dep_ in ("prep", "agent") and preposition.lower_ in _TOGETHER:
            parts += [c for c in preposition.children if c.dep_ == "pobj"]
    parts += [c for c in token.children if c.dep_ == "poss"]
    inside = [t for part in parts for t in _phrase_of(part)]
    found = []
    for start, end, key in mentions:
        if any(start <= offset + t.idx < end for t in inside) and key not in found:
            found.append(key)
    return tuple(found)


def _phrase_of(part: Token) -> Iterator[Token]:
    """A noun phrase without the clauses that hang on it."""
    yield part
    for child in part.children:
        if child.dep_ in ("conj", "compound", "poss", "nmod", "appos", "amod", "pobj", "agent") or (
            child.dep_ == "prep" and child.lower_ in _TOGETHER
        ):
            yield from _phrase_of(child)
