"""The normal form of a sentence: who does what to what, whether it is negated, and in what mood (across-documents.md §4).

Read from a dependency parse, over the labels of either scheme. Passives are turned; *there is a queue* is that a queue
exists; *denied that*, *failed to*, *it is false that* turn the clause behind them; a clause with *if* asserts nothing and is
kept as a condition. On news, two normal forms that agree or disagree are right about half the time: so they explain and rank
what is proposed, and link nothing. A sentence is parsed when it is asked about: no reading keeps a form, and none grows old.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Any, Final

import yaml
from spacy.tokens import Doc, Token

from onrecord.assets import asset

from . import models
from .grammar import numbers
from .labels import marked
from .models import ModelError
from .number import plain
from .numbers import Numbers
from .parse import ALIKE
from .units import LEXER

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "nsubj:pass"})
OBJECTS: Final = frozenset({"dobj", "obj"})
CLAUSES: Final = frozenset({"ccomp", "xcomp", "csubj", "pcomp", "acl", "csubjpass"})
COMPLEMENTS: Final = frozenset({"acomp", "attr"})
OBLIQUE: Final = frozenset({"obl", "iobj", "nmod", "obl:agent", "obj"})
VERBAL: Final = frozenset({"VERB", "AUX"})
EXISTS: Final = "exist"
LONGEST: Final = 1000
"""Code points of a text that are parsed: its first sentence stands in them."""


class Mood(StrEnum):
    """How a sentence puts forward what it says."""

    ASSERTED = "asserted"
    PREDICTED = "predicted"
    POSSIBLE = "possible"
    DEMANDED = "demanded"
    CONDITIONAL = "conditional"
    QUESTION = "question"


@dataclass(frozen=True)
class Proposition:
    """A sentence in its normal form, in lemmas, lower case.

    `subject` and `objects` are the heads of noun phrases, a name with all of its parts; `predicate` the verb, or what
    something is said to be. `modifiers` are pairs of a place in the sentence and the word that stands there:
    ``("in", "april")``, ``("what", "irregular")``. `figures` are numbers in digits with what they count; `condition` the words
    under *if*.
    """

    subject: tuple[str, ...]
    predicate: str
    objects: tuple[str, ...] = ()
    negated: bool = False
    mood: Mood = Mood.ASSERTED
    modifiers: tuple[tuple[str, str], ...] = ()
    figures: tuple[tuple[str, str], ...] = ()
    condition: tuple[str, ...] = ()

    def __str__(self) -> str:
        parts = f"{', '.join(self.subject) or '?'}: {'not ' if self.negated else ''}{self.predicate}"
        objects = f" {', '.join(self.objects)}" if self.objects else ""
        further = [*(f"{n} {of}" for n, of in self.figures), *(f"{at} {word}" for at, word in self.modifiers)]
        under = f" if {' '.join(self.condition)}" if self.condition else ""
        return f"{parts}{objects} ({self.mood}{under}{'; ' if further else ''}{', '.join(further)})"


@dataclass(frozen=True)
class Words:
    """What is known of a language: its lists, which words say the opposite of which, and its numbers."""

    held: Mapping[str, Any]
    sides: Mapping[str, tuple[int, bool]]
    numbers: Numbers

    def has(self, name: str, token: Token) -> bool:
        """Whether a word, or its lemma, is in a list."""
        return token.lemma_.casefold() in self.held[name] or token.text.casefold() in self.held[name]


@cache
def words(language: str) -> Words | None:
    """The lists of a language by its ISO 639-1 code, or None without any."""
    file = asset("ingest", "languages") / language / "propositions.yaml"
    counted = numbers(language) if language.isalpha() and file.is_file() else None
    if counted is None:
        return None
    held = yaml.safe_load(file.read_text("utf-8"))
    sides = {w: (n, bool(side)) for n, row in enumerate(held["opposites"]) for side, ws in enumerate(row) for w in ws}
    return Words(held, sides, counted)


def proposition(text: str, language: str) -> Proposition | None:
    """The normal form of a text's first sentence; None where it has no verb. Raises `ModelError` for a language not read."""
    known, model = words(language), models.name_of(language)
    if known is None or model is None:
        raise ModelError(f"no normal form for the language {language!r}", "English (en) and Spanish (es) have one")
    return normal(models.load(model)(text.strip()[:LONGEST].translate(ALIKE)), known)


def normal(doc: Doc, known: Words) -> Proposition | None:
    """The normal form of a parsed sentence."""
    root = next((t for t in doc if t.head.i == t.i and (t.pos_ in VERBAL or _copula(t))), None)
    if root is None:
        named = next((t for t in doc if t.head.i == t.i), None)
        clause = _clause(named) if named is not None else None  # the claim that …
        return _read(clause, known, ()) if clause is not None and clause.pos_ in VERBAL else None
    found = _read(root, known, ())
    asked = doc[-1].text == "?" or any(t.text in ("?", "¿") for t in root.subtree)
    return replace(found, mood=Mood.QUESTION) if asked else found


def _read(verb: Token, known: Words, above: tuple[str, ...]) -> Proposition:
    """The normal form of a clause; `above` is the subject of the clause over it."""
    subject = _subject(verb, known) or above
    turned, mood, condition = _negated(verb, known), _mood(verb, known), _condition(verb, known)
    if within := _within(verb, known):
        below, turns = within
        inner = _read(below, known, subject)
        pronoun = any(c.dep_ in SUBJECTS and c.pos_ == "PRON" for c in below.children) and bool(subject)
        return replace(
            inner,
            subject=subject if pronoun else inner.subject,
            negated=inner.negated is not (turned is not turns),
            mood=inner.mood if mood is Mood.ASSERTED else mood,
            condition=condition or inner.condition,
        )
    if there := _existing(verb, known):
        clause = next((c for c in there.children if c.dep_ in ("relcl", "acl") and c.pos_ in VERBAL), None)
        negated = turned or _none(there, known)
        if clause is not None:
            inner = _read(clause, known, ())
            return replace(inner, subject=(_name(there),), negated=inner.negated is not negated)
        return _made((_name(there),), EXISTS, [], negated, mood, condition, [verb], [there], known)
    core = _core(verb)
    passive = any(c.dep_ in ("auxpass", "aux:pass") or _been(c, verb) for c in verb.children)
    objects = _objects(verb, known, passive=passive)
    complement = next((c for c in verb.children if c.dep_ in COMPLEMENTS), None)
    agents = _agents(verb, known) if passive else []
    if passive:
        subject, objects = tuple(sorted(_name(a) for a in agents)), [*core, *objects]
    negated = turned is not (any(_none(t, known) for t in (*core, *objects)) and not (turned and known.held["concord"]))
    predicate = (complement or verb).lemma_.casefold()
    around = [verb, *([complement] if complement is not None else [])]
    heads = [*core, *(o for o in objects if o not in core)]
    found = _made(subject, predicate, objects, negated, mood, condition, around, heads, known, agents)
    clauses = [c for c in verb.children if c.dep_ in CLAUSES and not condition]
    further = {("clause", str(_read(c, known, subject))) for c in clauses}
    return replace(found, modifiers=tuple(sorted({*found.modifiers, *further})))


def _made(
    subject: tuple[str, ...], predicate: str, objects: list[Token], negated: bool, mood: Mood, condition: tuple[str, ...],
    around: list[Token], heads: list[Token], known: Words, agents: Iterable[Token] = (),
) -> Proposition:  # fmt: skip
    taken = {t.i for t in (*objects, *agents)}
    modifiers, figures = set(), set()
    theme = objects or heads
    for word in (*around, *heads):
        for at, value, number in _obliques(word, known, taken):
            modifiers.add((at, value))
            figures |= {(number, value)} if number else set()
    for head in heads:
        place = "what" if head in theme else "who"
        modifiers |= {(place, value) for value in _qualities(head, known)}
        figures |= {(_digits(c, known), head.lemma_.casefold()) for c in head.children if c.dep_ == "nummod"}
    return Proposition(
        subject=subject,
        predicate=predicate,
        objects=tuple(sorted({_name(o) for o in objects})),
        negated=negated,
        mood=mood,
        modifiers=tuple(sorted(modifiers)),
        figures=tuple(sorted(figures)),
        condition=condition,
    )


def _within(verb: Token, known: Words) -> tuple[Token, bool] | None:
    """The clause that carries what is said, and whether it is turned: *denied that*, *failed to*, *it is false that*."""
    clause = _clause(verb)
    if clause is None:
        return None
    said = [verb, *(c for c in verb.children if c.dep_ in COMPLEMENTS)]
    if any(known.has("not_so", t) for t in said):
        return clause, True
    if any(known.has("so", t) for t in said):
        return clause, False
    if known.has("denying", verb) or (known.has("failing", verb) and clause.dep_ != "csubj"):
        return clause, True
    bare = clause.dep_ == "xcomp" or not any(c.dep_ in SUBJECTS for c in clause.children)
    return (clause, False) if bare and known.has("carrying", verb) else None


def _clause(verb: Token) -> Token | None:
    return next(
        (c for c in verb.children if c.dep_ in CLAUSES and (c.pos_ in VERBAL or c.dep_ != "acl") and c.i > verb.i), None
    )


def _existing(verb: Token, known: Words) -> Token | None:
    """What there is, of a sentence that says so."""
    there = any(c.dep_ == "expl" and c.pos_ == "PRON" and c.i < verb.i for c in verb.children)
    what = next((c for c in verb.children if c.dep_ in ("attr", *OBJECTS) and c.pos_ in ("NOUN", "PROPN", "PRON")), None)
    if what is None or not known.has("existing", verb):
        return None
    return what if there or not any(c.dep_ in SUBJECTS for c in verb.children) else None


def _core(verb: Token) -> list[Token]:
    """The subjects; a parser may hang them on the auxiliary."""
    under = (verb, *(c for c in verb.children if c.dep_ in ("aux", "auxpass")))
    return [c for word in under for c in word.children if c.dep_ in SUBJECTS]


def _subject(verb: Token, known: Words) -> tuple[str, ...]:
    found = [c for c in _core(verb) if not (c.pos_ == "PRON" and known.has("negating", c))]
    return tuple(sorted(_name(t) for c in found for t in _joined(c)))


def _objects(verb: Token, known: Words, *, passive: bool) -> list[Token]:
    found = [c for c in verb.children if c.dep_ in OBJECTS and not known.has("reflexive", c)]
    plain = [c for c in found if not any(d.dep_ == "case" for d in c.children)]
    behind = [c for c in found if c not in plain and not plain and not passive and _case(c) in known.held["objects_behind"]]
    return [t for c in (plain or behind) for t in _joined(c)]


def _agents(verb: Token, known: Words) -> list[Token]:
    by = [c for c in verb.children if c.dep_ == "agent"]
    if by:
        return [t for c in by for p in c.children if p.dep_ == "pobj" for t in _joined(p)]
    return [t for t in verb.subtree if t.dep_ in OBLIQUE and _case(t) in known.held["agents"]][:1]


def _obliques(word: Token, known: Words, taken: set[int]) -> Iterator[tuple[str, str, str | None]]:
    """What else stands by a word: its place (a preposition, or *adverb*), the word there, and a number that counts it."""
    for c in word.children:
        turned = any(known.has("negating", d) for d in c.children if d.dep_ in ("neg", "advmod"))
        if c.i in taken or turned or known.has("negating", c):
            continue
        if c.dep_ in ("prep", "dative") and c.pos_ == "ADP":
            for p in c.children:
                if p.dep_ in ("pobj", "pcomp"):
                    yield (c.text.casefold(), *_counted(p, known))
        elif c.dep_ in OBLIQUE and (case := _case(c)) and case not in known.held["agents"]:
            yield (case, *_counted(c, known))
        elif c.dep_ in ("npadvmod", "advmod", "obl", "obl:tmod") and c.pos_ in ("NOUN", "PROPN", "ADV"):
            yield ("adverb", _name(c), None)
        elif c.dep_ == "conj" and c.pos_ in VERBAL:
            yield ("and", c.lemma_.casefold(), None)


def _counted(noun: Token, known: Words) -> tuple[str, str | None]:
    """A noun, with its number where that counts it; of a date the number is part."""
    number = next((c for c in noun.children if c.dep_ == "nummod"), None)
    if number is None:
        return _name(noun), None
    if known.has("periods", noun):
        return f"{_name(noun)} {_digits(number, known)}", None
    return _name(noun), _digits(number, known)


def _qualities(head: Token, known: Words) -> Iterator[str]:
    for c in head.children:
        plain = c.dep_ in ("amod", "poss", "nmod:poss") or (c.dep_ == "compound" and c.pos_ != "PROPN")
        quantifies = c.dep_ in ("det", "predet") and not known.has("articles", c) and not known.has("negating", c)
        if plain or quantifies:
            yield c.lemma_.casefold()


def _negated(verb: Token, known: Words) -> bool:
    near = (*verb.children, *(d for c in verb.children if c.dep_ in (*COMPLEMENTS, "advmod") for d in c.children))
    found = [c for c in near if c.dep_ in ("neg", "advmod", "cc:preconj") and known.has("negating", c)]
    return bool(found) if known.held["concord"] else len(found) % 2 == 1


def _none(noun: Token, known: Words) -> bool:
    """*No driver*, *nobody*, *ninguna tasa*."""
    return (noun.pos_ == "PRON" and known.has("negating", noun)) or any(
        c.dep_ in ("det", "neg", "advmod") and known.has("negating", c) for c in noun.children
    )


def _mood(verb: Token, known: Words) -> Mood:
    """What the auxiliaries tell, or the verb's own form."""
    if _condition(verb, known):
        return Mood.CONDITIONAL
    told = [c for c in verb.children if c.dep_ == "aux"]
    if any(c.dep_ == "xcomp" for c in verb.children):
        told.append(verb)
    for mood in (Mood.POSSIBLE, Mood.DEMANDED, Mood.PREDICTED, Mood.CONDITIONAL):
        if any(known.has(mood, t) for t in told):
            return mood
    forms = [verb, *(c for c in verb.children if c.dep_ in ("aux", "cop"))]
    if any(marked(t, "Tense", "Fut") for t in forms):
        return Mood.PREDICTED
    return Mood.CONDITIONAL if any(marked(t, "Mood", "Cnd") for t in forms) else Mood.ASSERTED


def _condition(verb: Token, known: Words) -> tuple[str, ...]:
    """The lemmas of the clause under *if*."""
    for c in verb.children:
        if c.dep_ in ("advcl", "ccomp") and any(d.dep_ == "mark" and known.has("conditions", d) for d in c.children):
            return tuple(t.lemma_.casefold() for t in c.subtree if t.pos_ not in ("PUNCT", "DET"))
    return ()


def _copula(token: Token) -> bool:
    return any(c.dep_ == "cop" for c in token.children)


def _been(c: Token, verb: Token) -> bool:
    """Whether a child is the *ser* of a passive that the parser calls an auxiliary."""
    return c.dep_ == "aux" and c.lemma_.casefold() == "ser" and marked(verb, "VerbForm", "Part")


def _joined(token: Token) -> list[Token]:
    """A noun with those that *and* joins to it."""
    return [token, *(t for c in token.children if c.dep_ == "conj" and c.pos_ not in VERBAL for t in _joined(c))]


def _name(token: Token) -> str:
    """A head's lemma; a name with all of its parts."""
    parts = [c for c in token.children if c.dep_ in ("compound", "flat", "flat:name", "appos") and c.pos_ == "PROPN"]
    if token.pos_ == "PROPN" and parts:
        return " ".join(t.text.casefold() for t in sorted([token, *parts], key=lambda t: t.i))
    return token.lemma_.casefold()


def _case(token: Token) -> str:
    return next((c.text.casefold() for c in token.children if c.dep_ == "case"), "")


def _digits(token: Token, known: Words) -> str:
    """A number in digits, whether it is printed in digits or in words; as it stands where it cannot be read."""
    text = " ".join(t.text for t in token.subtree if t.pos_ == "NUM" or t.i == token.i)
    read = [t.kinds["number"] for t in known.numbers.merge(LEXER.tokens(text)) if "number" in t.kinds]
    return f"{plain(read[0].value):f}" if len(read) == 1 else text.casefold()
