"""What the clause around an event tells of it, by Universal Dependencies: its name, when and where, and who takes part."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from spacy.tokens import Span, Token

from onrecord.model.terms import EventType

from ..calendar import Range, edtf
from ..clause import Clauses, sentence
from ..found import TimeFound
from ..labels import marked
from .happenings import Happenings
from .predicate import PHRASE, finite_word, objects, obliques, openers, predicate, predicates, subject
from .tree import VERBAL, finite
from .triggers import Trigger

CARRIED: Final = ("xcomp", "advcl", "conj", "ccomp")
DAY: Final = 10  # characters of a day, without the time of day
CARRIES: Final = 3  # clauses that an event's time may come from
NEAR: Final = 3  # tokens from a kind of place to its name
Row = tuple[TimeFound, Span]


def name(trigger: Trigger, words: Happenings) -> str:
    """What the event is called: a noun's own words, a verb with what it happens to."""
    if not trigger.verbal:
        return trigger.head.doc[trigger.first : trigger.last + 1].text.lower()
    affected = next((o for o in objects(trigger.head, words.lists["to"]) if o.pos_ != "PRON"), None)
    return trigger.sense.word if affected is None else f"{trigger.sense.word} {affected.lower_}"


def when(trigger: Trigger, clauses: Clauses, words: Happenings) -> TimeFound | None:
    """The time in the event's own phrase or clause, the nearest of several; else that of the clause which it goes on from."""
    token = trigger.head
    rows = [(time, span) for time, span, _ in clauses.timed]
    if trigger.verbal:
        of = next((time for time, span in rows if _while(token, span, words)), None)
        return begin(of) if of is not None else _clause(token, rows, words, token)
    own = [row for row in rows if _inside(row[1], token)]
    if own:
        return min(own, key=lambda row: abs(row[1].start - token.i))[0]
    verb = predicate(token)
    held = token.dep_.startswith("nsubj") or token.dep_ == "obj" or words.listed(verb, "attending_verbs")
    within = bool(openers(token) & words.lists["within"])
    return _clause(verb, rows, words, token) if (held or within) and token.head.i == verb.i else None


def _while(verb: Token, span: Span, words: Happenings) -> bool:
    """Whether a clause tells what was at a time right before it: desde el martes, cuando lo detuvo."""
    first = verb.left_edge.i
    behind = first - span.end == 0 or (first - span.end == 1 and verb.doc[span.end].is_punct)
    return behind and any(c.lower_ in words.lists["when"] and c.i < verb.i for c in verb.children)


def begin(time: TimeFound) -> TimeFound:
    """When a time begins that is open behind (desde el martes)."""
    if time.latest_end is not None or time.earliest_begin is None or time.latest_begin is None:
        return time
    held = Range(dt.date.fromisoformat(time.earliest_begin[:DAY]), dt.date.fromisoformat(time.latest_begin[:DAY]))
    return replace(time, earliest_end=time.earliest_begin, latest_end=time.latest_begin, edtf=edtf(held, time.precision))


def _inside(span: Span, noun: Token) -> bool:
    """Whether a time hangs on a noun, and on no finite verb between but one that the noun is the subject of."""
    node = span.root
    while node.i != noun.i:
        if node.head.i == node.i:
            return False
        if node.pos_ in VERBAL and finite(node) and not (node.dep_ == "acl" and node.head.i == noun.i):
            return False
        node = node.head
    return True


def _clause(verb: Token, rows: Sequence[Row], words: Happenings, token: Token) -> TimeFound | None:
    """The time in a verb's clause; of an infinitive also in that of what leads it, of a conjunct in that before."""
    node = verb
    for _ in range(CARRIES):
        here = [row for row in rows if predicate_over(row[1]).i == node.i]
        if here:
            return min(here, key=lambda row: abs(row[1].start - token.i))[0]
        if node.dep_ not in CARRIED or node.head.i == node.i or node.head.pos_ not in VERBAL or not _goes_on(node, words):
            return None
        node = node.head
    return None


def predicate_over(span: Span) -> Token:
    """The predicate that a time hangs on."""
    root = span.root
    if root.pos_ in VERBAL and root.i < span.end - 1 and root.head.i != root.i:
        return root.head if root.head.pos_ in VERBAL else predicate(root)  # hace dos semanas
    return root if predicates(root) else predicate(root)


def _goes_on(verb: Token, words: Happenings) -> bool:
    """Whether a verb tells of the same time as its head: led by it, for its sake, or its like in one row of deeds."""
    one, other = finite_word(verb), finite_word(verb.head)
    if one is None:
        if openers(verb) & (words.lists["after"] | words.lists["before"]):
            return False
        leads = words.listed(verb.head, "leading_verbs", "possible_verbs", "obliged_verbs", "moving_verbs")
        return leads or marked(verb, "VerbForm", "Ger")
    if verb.dep_ != "conj" or other is None or verb.head.i > verb.i or sentence(verb) != sentence(verb.head):
        return False
    alike = all(one.morph.get(feature, []) == other.morph.get(feature, []) for feature in ("Tense", "Mood"))
    return alike and not any(c.dep_.startswith("nsubj") and c.pos_ != "PRON" for c in verb.children)


def where(trigger: Trigger, words: Happenings) -> str | None:
    """The place that the event, what it is told of or the verb over it is said to be at; of a visit, what is visited."""
    token, visit = trigger.head, trigger.kind is EventType.VISIT
    if trigger.verbal:
        anchors = [token, *(o for o in token.children if o.dep_ in ("obj", "nsubj", "nsubj:pass"))]
    else:
        anchors = [token, predicate(token)]
    nouns = [n for anchor in anchors for n in obliques(anchor, words.lists["places"])]
    if visit:
        nouns = [*obliques(token, words.lists["visited"]), *(c for c in token.children if c.dep_ == "obj"), *nouns]
    if not trigger.verbal and openers(anchors[-1]) & words.lists["in"]:
        nouns.append(anchors[-1])  # el debate será en Tacna
    return next((found for n in nouns if (found := _place_name(n, words, visit)) is not None), None)


def _place_name(noun: Token, words: Happenings, visited: bool) -> str | None:
    """The name of a place: its capitalised words, with the kind of place before them (el puente de Paso Hondo)."""
    doc = noun.doc
    if noun.pos_ == "NOUN" and words.singular(noun) in words.lists["place_nouns"]:
        named = next((t for t in doc[noun.i + 1 : noun.i + 1 + NEAR] if t.pos_ == "PROPN" and noun.is_ancestor(t)), None)
        return None if named is None else str(doc[noun.i : _last(named) + 1].text)
    reached = visited and noun.dep_ == "obl"  # small models take names of towns for other names
    if noun.pos_ != "PROPN" or (noun.ent_type_ in ("PER", "ORG") and not reached):
        return None
    return str(doc[noun.i : _last(noun) + 1].text)


def _last(named: Token) -> int:
    end, stop = named.i, sentence(named)[1]
    while end + 1 < stop and named.doc[end + 1].pos_ == "PROPN":
        end += 1
    return end


def who(trigger: Trigger, words: Happenings) -> Iterator[Token]:
    """The words for those who take part: subject and object of the event, and what *con*, *entre* or *por* joins to it."""
    token = trigger.head
    if trigger.verbal:
        doer = subject(token)
        parts = [*([] if doer is None else [doer]), *(c for c in token.children if c.dep_ in ("obj", "iobj", "obl:agent"))]
    else:
        held = predicate(token).children if token.dep_ in ("obj", "obl") else ()
        parts = [*(c for c in held if c.dep_.startswith("nsubj")), *obliques(token, words.lists["of"])]
    for part in (*parts, *obliques(token, words.lists["together"])):
        yield from _phrase(part)


def _phrase(part: Token) -> Iterator[Token]:
    """A noun phrase without the clauses that hang on it."""
    yield part
    for child in part.children:
        if child.dep_ in PHRASE:
            yield from _phrase(child)
