"""The words of a language that tell events, by their forms: verbs conjugated, nouns in both numbers, from ``events.yaml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import yaml
from spacy.tokens import Token

from onrecord.assets import asset
from onrecord.model.terms import EventType

from ..conjugation import REFLEXIVE, Conjugation
from ..event_words import members
from ..language import Language, language
from .predicate import HELPERS, clause_of_its_own
from .tree import bare

LISTS_OF_VERBS: Final = "_verbs"
"""How the name of a list of verbs ends: these are known by their forms too."""
HANGING: Final = ("iobj", "obj", "expl", "expl:pass", "expl:pv")
SHORT: Final = 3  # tokens between a pronoun and the verb that it belongs to: se volverán a ver


@dataclass(frozen=True, slots=True)
class Sense:
    """What a verb or a noun tells: its type, what it must be told of, if of anything, and the word that its kin share."""

    word: str
    kind: EventType
    of: frozenset[str]
    kin: str


@dataclass(frozen=True)
class Happenings:
    """What a pack says of events; ``events.yaml`` says beside each list what it is for.

    `forms` gives the infinitives that a verb's form may belong to, each with its shape (see `conjugation`); `verbs` goes by
    infinitive, `nouns` by form, `phrases` by the first of their words.
    """

    pack: Language
    forms: Mapping[str, tuple[tuple[str, str], ...]]
    verbs: Mapping[str, tuple[Sense, ...]]
    nouns: Mapping[str, Sense]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Sense], ...]]
    singulars: Mapping[str, str]
    certain: frozenset[str]
    people_endings: tuple[str, ...]
    former: str
    lists: Mapping[str, frozenset[str]]

    def infinitives(self, token: Token) -> tuple[str, ...]:
        """The verbs that a token may be a form of, the pronominal first where its pronoun stands by; empty if it is no verb."""
        form = token.lower_
        known = self.forms.get(form) or self.forms.get(bare(form, self.pack))
        if known is None:
            return (token.lemma_.lower().split(" ")[0],) if token.pos_ in ("VERB", "AUX") else ()
        verbal = token.pos_ in ("VERB", "AUX")
        shown = [infinitive for infinitive, shape in known if verbal or _verbal(token, shape)]
        if not shown:
            return ()
        beside = (form.endswith(REFLEXIVE) and form not in self.forms) or reflexive(token, self.pack)
        pronominal = [i for i in shown if i.endswith(REFLEXIVE)]
        plain = [i for i in shown if not i.endswith(REFLEXIVE)]
        return (*pronominal, *plain) if beside else tuple(plain)

    def listed(self, token: Token, *lists: str) -> bool:
        """Whether a verb is in one of the lists."""
        return any(i in self.lists[name] for i in self.infinitives(token) for name in lists)

    def maybe(self, token: Token, name: str) -> bool:
        """Whether a word, whatever the tagger takes it for, is a form of a verb in a list."""
        return any(infinitive in self.lists[name] for infinitive, _ in self.forms.get(token.lower_, ()))

    def singular(self, token: Token) -> str:
        """A noun in the singular, lower case."""
        return self.singulars.get(token.lower_) or token.lemma_.lower()


def _verbal(token: Token, shape: str) -> bool:
    """Whether a word that the tagger takes for no verb is one by its form."""
    if shape == "participle":
        return token.pos_ == "ADJ" and (any(c.dep_ in HELPERS for c in token.children) or clause_of_its_own(token))
    before = token.nbor(-1) if token.i else None
    if shape != "finite" or token.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return False
    return token.text.islower() and (before is None or before.pos_ not in ("DET", "ADP", "ADJ", "NUM"))


def reflexive(token: Token, pack: Language) -> bool:
    """Whether the pronoun of a pronominal verb hangs on a verb, or on the one that leads it (se volverán a ver)."""
    marks = pack.words("reflexive")
    first = token.i
    while first > 0 and token.i - first < SHORT and _of_verb(token.doc[first - 1]):
        first -= 1
    return any(t.lower_ in marks for t in token.doc[first : token.i]) or any(
        c.lower_ in marks and c.dep_ in HANGING for c in token.children
    )


def _of_verb(token: Token) -> bool:
    return token.pos_ in ("PRON", "AUX", "VERB") or token.dep_ in ("mark", "expl")


@cache
def happenings(code: str) -> Happenings | None:
    """The event words of a language by its ISO 639-1 code; None when its pack has none."""
    folder = asset("ingest", "languages") / code
    path, pack = folder / "events.yaml", language(code)
    if pack is None or not path.is_file():
        return None
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    cues = yaml.safe_load((folder / "cues.yaml").read_text(encoding="utf-8"))
    irregular = {**cues.get("irregular", {}), **raw.get("irregular", {})}
    conjugation = Conjugation.of({**cues, "irregular": irregular}) if "conjugation" in cues else None
    return _compiled(raw, pack, conjugation)


def _compiled(raw: Mapping[str, Any], pack: Language, conjugation: Conjugation | None) -> Happenings:
    kin = {word: row[0] for row in reversed(raw["families"]) for word in row}
    verbs: dict[str, tuple[Sense, ...]] = {}
    nouns: dict[str, Sense] = {}
    phrases: dict[str, tuple[tuple[tuple[str, ...], Sense], ...]] = {}
    singulars: dict[str, str] = {}
    certain: set[str] = set()
    for name, words in raw["types"].items():
        kind = EventType(name)
        for verb, of in words["verbs"].items():
            sense = Sense(verb, kind, frozenset(members(of, raw["things"])), kin.get(verb, verb))
            verbs[verb] = (*verbs.get(verb, ()), sense)
        for noun in (*words["nouns"], *words["certain"]):
            first, *rest = noun.split(" ")
            sense = Sense(noun, kind, frozenset(), kin.get(noun, noun))
            for form in {first, plural(first, raw["plurals"])}:
                if rest:
                    phrases[form] = (*phrases.get(form, ()), ((form, *rest), sense))
                else:
                    nouns[form] = sense
        certain |= set(words["certain"])
    things = {o for senses in verbs.values() for s in senses for o in s.of} | set(raw["lists"]["place_nouns"])
    for noun in (*things, *(s.word for s in nouns.values())):
        singulars.setdefault(plural(noun, raw["plurals"]), noun)
        singulars[noun] = noun
    for form, noun in raw["plural_forms"].items():
        singulars[form] = noun
        if noun in nouns:
            nouns[form] = nouns[noun]
    lists = {key: frozenset(listed) for key, listed in raw["lists"].items()}
    known = {*verbs, *(v for key, listed in lists.items() if key.endswith(LISTS_OF_VERBS) for v in listed)}
    return Happenings(
        pack, _forms(sorted(known), conjugation), verbs, nouns, phrases, singulars, frozenset(certain),
        tuple(raw["people_endings"]), raw["former"], lists,
    )  # fmt: skip


def _forms(verbs: Sequence[str], conjugation: Conjugation | None) -> dict[str, tuple[tuple[str, str], ...]]:
    forms: dict[str, dict[str, str]] = {}
    for verb in verbs:
        for form, shape in _conjugated(verb, conjugation):
            forms.setdefault(form, {}).setdefault(verb, shape)
    return {form: tuple(held.items()) for form, held in forms.items()}


def _conjugated(verb: str, conjugation: Conjugation | None) -> Iterator[tuple[str, str]]:
    """A verb's forms; without a table only its infinitive, and the lemmatiser must tell the others."""
    if conjugation is None:
        yield verb, "infinitive"
    else:
        yield from conjugation.forms(verb)


def plural(noun: str, endings: Sequence[Sequence[str]]) -> str:
    """A noun in the plural, by the first ending that fits."""
    for single, many in endings:
        if noun.endswith(single):
            return noun.removesuffix(single) + many
    return noun
