"""Which words tell an event, by Universal Dependencies: a verb told of its things, a noun where it takes place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc, Token

from onrecord.model.terms import EventType

from ..conjugation import REFLEXIVE
from ..labels import marked
from .happenings import Happenings, Sense
from .people import somebody
from .predicate import (
    DIRECT,
    HELPERS,
    clause_of_its_own,
    near,
    objects,
    obliques,
    openers,
    participle,
    predicate,
    pronoun_object,
    subject,
)
from .tree import infinitive

STANDS: Final = ("acl", "ROOT", "conj", "ccomp", "advcl", "xcomp")  # where a bare participle may tell an event
HANGS: Final = ("nmod", "obl", "amod", "advmod", "nummod", "appos")
YEAR: Final = 4  # digits
WINDOW: Final = 3  # words of an idiom at most


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words that tell an event, tokens `first` to `last`, under the one that heads them, and the sense that they have."""

    head: Token
    first: int
    last: int
    sense: Sense
    verbal: bool

    @property
    def kind(self) -> EventType:
        """What kind of event it is."""
        return self.sense.kind


def triggers(doc: Doc, words: Happenings) -> list[Trigger]:
    """The triggers of a passage in order, one an event; of a verb and its noun (firmaron un acuerdo) the verb."""
    found: list[Trigger] = []
    told: set[int] = set()
    for token in doc:
        if token.is_alpha and (sense := _verb(token, words)) is not None:
            told |= {token.i, *(t.i for t in objects(token, words.lists["to"]))}
            found.append(Trigger(token, token.i, token.i, sense, verbal=True))
    free = 0
    for token in doc:
        named = _noun(token, words) if token.i >= free else None
        if named is not None:
            head, sense, free = named
            if head.i not in told and _told_as_event(head, sense, words):
                found.append(Trigger(head, token.i, free - 1, sense, verbal=False))
    return sorted(found, key=lambda trigger: trigger.first)


def again(trigger: Trigger, words: Happenings) -> bool:
    """Whether a noun is told as known, so that it may mean what was told before: la reunión, dicha visita."""
    before = {c.lower_ for c in trigger.head.children if c.i < trigger.first}
    return not trigger.verbal and not before.isdisjoint(words.pack.words("definite") | words.pack.words("definite_joined"))


def _verb(token: Token, words: Happenings) -> Sense | None:
    """What a verb tells here, if an event; the first of its senses that fits."""
    known = words.infinitives(token)
    if not any(verb in words.verbs for verb in known) or not _predicates(token, words):
        return None
    return next((s for verb in known for s in words.verbs.get(verb, ()) if _fits(token, s, words)), None)


def _predicates(verb: Token, words: Happenings) -> bool:
    """Whether a verb tells something by itself: no auxiliary, no attribute, and none that only leads another on."""
    beside = participle(verb) and clause_of_its_own(verb)
    if verb.dep_ in HELPERS or (not beside and (verb.dep_ == "amod" or (participle(verb) and verb.dep_ not in STANDS))):
        return False
    return not (
        words.listed(verb, "leading_verbs") and any(c.dep_ == "xcomp" and infinitive(c, words.pack) for c in verb.children)
    )


def _fits(verb: Token, sense: Sense, words: Happenings) -> bool:
    lists, word = words.lists, sense.word
    direct = (c for c in verb.children if c.lower_ in words.nouns and c.dep_ in DIRECT)
    held = [words.nouns[c.lower_].kind for c in direct if openers(c) <= lists["to"]]
    if held and (word in lists["phase_verbs"] or (sense.kind in held and word not in lists["noun_verbs"])):
        return False  # la huelga comenzó, un sismo sacudió: the noun tells it
    if (
        word.endswith(REFLEXIVE)
        and sense.of & {"WITH", "MUTUAL"}
        and any(c.dep_ == "obj" and c.pos_ == "NOUN" and not openers(c) for c in verb.children)
    ):
        return False  # se verán las caras
    if word in lists["acted_verbs"] and (doer := subject(verb)) is not None and not somebody(doer, words):
        return False
    given_up = obliques(verb, lists["to"]) if word in lists["renouncing_verbs"] else iter(())
    if any(words.singular(o) not in lists["offices"] for o in given_up):
        return False
    if not sense.of or any(_meets(verb, need, words) for need in sense.of if need.isupper()):
        return True
    return any(words.singular(o) in sense.of for o in objects(verb, lists["to"]))


def _meets(verb: Token, need: str, words: Happenings) -> bool:
    """Whether a verb has what its sense asks for in capitals; a day is looked for where days are known, by the standing."""
    match need:
        case "SOMEBODY":
            return _of_somebody(verb, words)
        case "SOMEWHERE":
            return any(
                _place(o, words)
                for o in (*obliques(verb, words.lists["places"]), *(c for c in verb.children if c.dep_ == "obj"))
            )
        case "WHENCE":
            return any(_place(o, words) for o in obliques(verb, words.lists["from"]))
        case "WITH":
            return any(somebody(o, words) for o in obliques(verb, words.lists["with"]))
        case "MUTUAL":
            doer = subject(verb)
            several = doer is not None and (marked(doer, "Number", "Plur") or len(doer.conjuncts) > 0)
            return several and doer is not None and somebody(doer, words)
        case "CLAUSE":
            return any(c.dep_ in ("ccomp", "xcomp") for c in verb.children)
        case "ALONE":
            return not any(c.dep_ == "ccomp" or (c.dep_ == "obj" and c.pos_ in ("NOUN", "PROPN")) for c in verb.children)
    return need == "DATED"


def _of_somebody(verb: Token, words: Happenings) -> bool:
    """Whether somebody is the object, by name, noun or pronoun; where things may be too, by a pronoun for people."""
    clitics = words.lists["people_clitics"] if words.listed(verb, "dated_only") else words.pack.words("clitics")
    if pronoun_object(verb, clitics, words.pack):
        return True
    have = words.pack.words("have")
    passive = marked(verb, "VerbForm", "Part") and any(c.dep_ in HELPERS and c.lower_ not in have for c in verb.children)
    doer = None if passive or participle(verb) or _impersonal(verb) else subject(verb)
    affected = [o for o in objects(verb, words.lists["to"]) if doer is None or o.i != doer.i]
    affected += [
        n for c in verb.children if c.dep_ == "obl" for n in obliques(c, words.lists["to"])
    ]  # recibió en su despacho a …
    return any(somebody(o, words) for o in affected) or (passive and not affected)


def _impersonal(verb: Token) -> bool:
    """Whether a pronoun makes a passive of it: se firmaron tres convenios."""
    return any(c.lower_ == REFLEXIVE for c in verb.children)


def _place(noun: Token, words: Happenings) -> bool:
    named = noun.pos_ == "PROPN" and noun.ent_type_ != "PER"
    return named or noun.ent_type_ == "LOC" or words.singular(noun) in words.lists["place_nouns"]


def _noun(token: Token, words: Happenings) -> tuple[Token, Sense, int] | None:
    """The word that heads what names an event from a token on, what it tells, and the token behind it."""
    for named, sense in words.phrases.get(token.lower_, ()):
        span = token.doc[token.i : token.i + len(named)]
        if tuple(t.lower_ for t in span) == named:
            return span.root, sense, span.end
    known = words.nouns.get(token.lower_)
    if known is None or token.pos_ not in ("NOUN", "PROPN") or (token.pos_ == "PROPN" and token.text[:1].isupper()):
        return None
    return None if _idiom(token, words) else (token, known, token.i + 1)


def _idiom(token: Token, words: Happenings) -> bool:
    """Whether the words around a noun make something else of it: de acuerdo con, en marcha."""
    doc, i = token.doc, token.i
    for first in range(max(0, i - WINDOW + 1), i + 1):
        for end in range(i + 1, min(len(doc), first + WINDOW) + 1):
            if end - first > 1 and doc[first:end].text.lower() in words.lists["idioms"]:
                named = words.pack.words("definite") | words.pack.words("definite_joined")
                meant = doc[first].lower_ in named and dated(token, words)  # el partido de mañana
                return not (meant or (first == i - 1 and _tallied(token, words)))
    return False


def _told_as_event(noun: Token, sense: Sense, words: Happenings) -> bool:
    """Whether a noun stands where something takes place: held, dated, in its course, or told as one thing that happened."""
    lists, head, cases = words.lists, noun.head, openers(noun)
    if any(c.dep_ == "cop" for c in noun.children):
        return False
    if sense.word in lists["dated_only"]:
        return dated(noun, words)
    beside = {c.lower_ for c in noun.children if c.i < noun.i}
    if beside & (lists["planned_adjectives"] | lists["possible_adjectives"]) or _tallied(noun, words):
        return True
    if dated(noun, words, years=sense.kind is not EventType.AGREEMENT):  # el tratado de 1929 is a text
        return True
    joined = bool(cases & words.pack.words("definite_joined"))
    definite = joined or any(c.dep_ in ("det", "nummod") for c in noun.children)
    if noun.dep_ in DIRECT or not cases:
        if noun.dep_ == "conj" and head.lower_ in words.nouns:
            return _told_as_event(head, sense, words)
        held = words.listed(head, "holding_verbs")
        held = held or (sense.kind in lists["befalling"] and words.listed(head, "aftermath_verbs"))
        heads = (
            head,
            *(c for c in head.children if c.dep_ == "cop" and not marked(c, "Tense", "Pres")),
        )  # la reunión fue larga
        happens = any(words.listed(h, "happening_verbs") for h in heads) and (definite or marked(noun, "Number", "Plur"))
        if noun.dep_ not in ("conj", "appos") and (held or happens):
            return True
    elif definite and _in_course(noun, sense, cases, words):
        return True
    elif noun.dep_ != "nmod" and sense.word in words.certain and words.listed(head, "attending_verbs"):
        return True  # entró en erupción, irán a huelga
    attribute = noun.dep_ == "nmod" and head.pos_ == "NOUN" and bool(cases & lists["of"])
    return sense.word in words.certain and definite and not attribute


def _in_course(noun: Token, sense: Sense, cases: frozenset[str], words: Happenings) -> bool:
    """Whether what stands before a noun says that it is under way or over, or that somebody is there: tras la reunión."""
    lists = words.lists
    if cases & lists["holding_prepositions"] or (cases & lists["in"] and _gathering(sense, words)):
        return True
    if noun.dep_ != "nmod" and words.listed(predicate(noun), "attending_verbs", "announcing_verbs"):
        return True
    return bool(cases & lists["of"] and near(noun) & lists["holding_adverbs"])


def _gathering(sense: Sense, words: Happenings) -> bool:
    return sense.kind in words.lists["gatherings"] or sense.word in words.lists["gathering_nouns"]


def _tallied(noun: Token, words: Happenings) -> bool:
    """Whether the noun over a noun is of the event itself (el autor del atentado), or counts how long it has gone on."""
    if noun.dep_ != "nmod":
        return False
    single = words.singular(noun.head)
    going = single in words.lists["days"] and words.listed(noun.head.head, "continuing_verbs")
    return going or single in words.lists["tallies"]


def dated(noun: Token, words: Happenings, *, years: bool = True) -> bool:
    """Whether a day hangs on the noun itself: la reunión del lunes, el debate del 4 de mayo, la sesión celebrada ayer."""
    days = words.pack.words("time_words")
    for child in _behind(noun):
        told = child.dep_ == "acl" or child.like_num
        year = years and child.is_digit and len(child) == YEAR and not child.text.startswith("0")
        if year or child.lower_ in days or (told and any(t.lower_ in days for t in child.subtree)):
            return True
    return False


def _behind(noun: Token) -> Iterator[Token]:
    return (c for c in noun.children if c.i > noun.i and (c.dep_ in HANGS or c.dep_ == "acl"))
