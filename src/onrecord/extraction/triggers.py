"""Which words tell an event: a listed verb told of its things, a listed noun where something takes place."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc, Token

from ..model.terms import EventType
from .clause import Clauses, governor
from .event_words import EventWords, Sense
from .found import TimeFound

_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "agent", "csubj"})
_OBJECTS: Final = frozenset({"dobj", "nsubjpass", "attr", "oprd"})
_TOLD: Final = _OBJECTS | {"nsubj"}
_NEAR: Final = 3  # tokens: a preposition farther from its verb is another's
_BEHIND: Final = 2  # tokens: a time so near behind a noun is the noun's
_PARTICLES: Final = ("prt", "advmod", "prep", "acomp", "oprd", "dative")
_RELATIONS: Final = {"dobj": "object", "ccomp": "that", "xcomp": "to"}
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


def triggers(doc: Doc, words: EventWords, clauses: Clauses) -> Iterator[Trigger]:
    """The triggers of a passage in order, one an event."""
    acts: dict[int, Trigger] = {}
    for token in doc:
        trigger = _verb(token, words, clauses) if token.pos_ == "VERB" else None
        if trigger is not None and not _consequence(token, words, clauses, acts):
            acts[token.i] = trigger
    for token in doc:
        if token.i in acts:
            yield acts[token.i]
        # One trigger each: of "declared a state of emergency", "an inquiry opens" the verb has told it.
        elif token.pos_ in ("NOUN", "PROPN") and not (token.dep_ in _TOLD and token.head.i in acts):
            trigger = _noun(token, words, clauses)
            if trigger is not None:
                yield trigger


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


def _verb(token: Token, words: EventWords, clauses: Clauses) -> Trigger | None:
    """The event that a verb tells, under it and its particle where that stands right behind."""
    senses = words.verbs.get(token.lemma_.lower())
    if not senses or token.dep_ == "amod" or negated(token, words) or _habit(token, words) or _generic(token):
        return None
    affected = _affected(token)
    for sense in senses:
        things = _things(token, affected, sense, words)
        if things is None or not sense.fits(things) or not (things or _done(token)):
            continue
        subjects = [c for c in token.children if c.dep_ == "nsubj"]
        if any(_noun_tells(a, sense, words, clauses) for a in (*affected, *subjects)):
            return None
        beside = sense.particle and token.i + 1 < len(token.doc) and token.nbor().lower_ == sense.particle
        return Trigger(token, token.i, token.i + bool(beside and token.nbor().dep_ in _PARTICLES), sense.kind)
    return None


def _affected(verb: Token) -> list[Token]:
    """What a verb is told of: its object, of a verb without one its subject, also that of a clause it hangs on."""
    has_object = any(c.dep_ == "dobj" and c.tag_ not in ("WDT", "WP") for c in verb.children)
    affected = [c for c in verb.children if c.dep_ in _OBJECTS or (c.dep_ == "nsubj" and not has_object)]
    if verb.dep_ in ("relcl", "acl") and not has_object:
        affected.append(verb.head)
        if verb.head.dep_ == "pobj" and verb.head.pos_ == "PROPN":  # the crossing at Salto Chico, which opened
            over = verb.head.head.head
            affected += [over] if over.pos_ == "NOUN" else [c for c in over.children if c.dep_ == "dobj"]
    if verb.dep_ in ("xcomp", "acl", "ccomp") and not affected:  # the desk *is due to* open
        affected += [c for c in governor(verb.head).children if c.dep_ in ("nsubj", "nsubjpass")]
    if verb.dep_ == "conj" and not affected:
        affected += [c for c in verb.head.children if c.dep_ in ("nsubj", "nsubjpass")]
    return affected


def _things(verb: Token, affected: list[Token], sense: Sense, words: EventWords) -> set[str] | None:
    """What a verb in a sense is told of, as lemmas and kinds of names; None where the word beside it is missing."""
    told = list(affected)
    things: set[str] = set()
    if sense.particle:
        beside = [c for c in verb.children if c.lower_ == sense.particle and _beside(c, verb)]
        to = sense.particle == "to" and any(c.dep_ == "xcomp" and _to(c) for c in verb.children)
        clause = sense.particle == "that" and any(c.dep_ == "ccomp" and _ahead(c, words) for c in verb.children)
        if not (beside or to or clause):
            return None
        if any(c.dep_ == "prep" for c in beside):
            told += [o for c in beside for o in c.children if o.dep_ == "pobj"]
    elif any(c.dep_ == "ccomp" for c in verb.children):
        things.add("that")
    things |= {f"@{c.lower_}" for c in verb.children if c.dep_ in ("prep", "prt", "advmod")}
    things |= {_RELATIONS[c.dep_] for c in verb.children if c.dep_ in _RELATIONS}
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    things |= {f"{c.lemma_.lower()}:" for c in subjects}
    if verb.dep_ == "relcl" and subjects and subjects[0].tag_ not in ("WDT", "WP"):
        things.add("object")
    for noun in told:
        for part in (noun, *noun.conjuncts):
            things.add(part.lemma_.lower())
            things.add(part.ent_type_)
            if part.pos_ == "PROPN":  # the trawler Nordvarg
                things |= {c.lower_ for c in part.lefts if c.dep_ in _PARTS}
            if part.pos_ in ("NUM", "PRON", "DET") or part.lemma_.lower() in words.lists["measures"]:
                things |= {o.lemma_.lower() for p in part.children if p.lower_ == "of" for o in p.children if o.dep_ == "pobj"}
    return things - {""}


def _beside(word: Token, verb: Token) -> bool:
    """Whether a word belongs to the verb: its particle, or the preposition behind it."""
    if word.dep_ == "prep":
        return word.i <= verb.i + _NEAR
    return word.dep_ == "prt" or (word.dep_ in _PARTICLES and word.i == verb.i + 1)


def _to(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def _ahead(verb: Token, words: EventWords) -> bool:
    """Whether a clause looks ahead."""
    ahead = words.lists["will"] | words.lists["would"] | {"should"}
    return any(c.dep_ == "aux" and c.lower_ in ahead for c in verb.children)


def _done(verb: Token) -> bool:
    return any(c.dep_ in _SUBJECTS for c in governor(verb).children)


def _generic(verb: Token) -> bool:
    """Whether a participle only says which people are meant: people convicted of a crime."""
    noun = verb.head
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and noun.tag_ == "NNS" and not any(c.i < noun.i for c in noun.children)


def _noun_tells(noun: Token, sense: Sense, words: EventWords, clauses: Clauses) -> bool:
    """Whether of *launched an attack*, *the quake killed nine* the noun tells it; not of a noun that the sense itself lists."""
    lemma = noun.head.lemma_.lower()
    held = noun.dep_ in _OBJECTS and lemma in words.lists["holding"] and noun.lemma_.lower() not in sense.of
    happens = noun.dep_ == "nsubj" and lemma in words.lists["happening"]
    happens &= sense.kind is EventType.INCIDENT or noun.lemma_.lower() not in sense.of
    return (held or happens) and _noun(noun, words, clauses) is not None


def _habit(verb: Token, words: EventWords) -> bool:
    """Whether the clause says how often: every Saturday, 890,000 times."""
    for child in verb.children:
        if child.dep_ == "advmod" and child.lower_ in words.lists["often"]:
            return True
        near = child.children if child.dep_ == "prep" else (child,) if child.dep_ in ("npadvmod", "dobj") else ()
        for noun in near:
            if any(c.lower_ in words.lists["every"] for c in noun.children):
                return True
            if noun.lower_ in words.lists["times"] and any(c.dep_ == "nummod" for c in noun.children):
                return True
    return False


def _consequence(verb: Token, words: EventWords, clauses: Clauses, acts: Collection[int]) -> bool:
    """Whether a verb only tells what an incident did: attacked a post *and killed* five, *were killed* in the attack."""
    if verb.lemma_.lower() not in words.lists["consequences"]:
        return False
    if verb.dep_ == "conj" and verb.head.i in acts:
        return True
    nouns = (o for p in verb.children if p.dep_ in ("prep", "agent") for o in p.children if o.dep_ == "pobj")
    return any(t is not None and t.kind is EventType.INCIDENT for t in (_noun(o, words, clauses) for o in nouns))


def negated(verb: Token, words: EventWords) -> bool:
    """Whether the clause says that it did not take place, or of nobody."""
    for child in verb.children:
        if child.dep_ == "neg" or child.lower_ == "never":
            return True
        if child.dep_ in _SUBJECTS and (
            child.lower_ in words.lists["nobody"] or any(c.lower_ in words.lists["nobody"] for c in child.children)
        ):
            return True
    return False


def _noun(token: Token, words: EventWords, clauses: Clauses) -> Trigger | None:
    """The event that a noun tells, where it is told as one."""
    found = named(token, words)
    if found is None:
        return None
    first, kind, name = found
    before = [c for c in token.children if c.i < token.i]
    if any(c.lower_ in words.lists["void"] for c in before) or token.dep_ == "poss":
        return None
    over = words.verbs.get(token.head.lemma_.lower(), ()) if token.dep_ in _OBJECTS else ()
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
