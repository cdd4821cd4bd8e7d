"""What the rules know of a language: read from ``ingest/languages/<code>``, so that words can be added without code."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import yaml

from onrecord.assets import asset
from onrecord.model.terms import Modality, Polarity

from .conjugation import REFLEXIVE, Conjugation

if TYPE_CHECKING:
    from .schemes import Syntax

FILES: Final = ("cues.yaml", "pack.yaml", "given_names.tsv")
LEAVES: Final = ("times.yaml", "numbers.yaml", "events.yaml")
"""What a pack may lack: then times, numbers or events are not read in that language."""
FINAL_DOUBLING: Final = re.compile(r"[^aeiou][aeiou][bdgmnpt]$")


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that reports: its class, what it takes as content, and the stance that it states by itself."""

    lemma: str
    kind: str
    takes: frozenset[str]
    polarity: Polarity | None = None
    modality: Modality | None = None

    @property
    def speech(self) -> bool:
        """Whether it is speech rather than thought, belief or intention."""
        return self.kind in ("say", "write", "show", "hear")

    @property
    def reports(self) -> bool:
        """Whether it is speech, or can carry a clause or a quotation, so that another statement begins at it."""
        return self.speech or bool(self.takes & {"that", "quote", "wherever"})


Forms = dict[str, Cue]
Phrasal = dict[str, tuple[tuple[str, Cue], ...]]
Idioms = dict[str, tuple[tuple[tuple[str, ...], Cue], ...]]


@dataclass(frozen=True)
class Language:
    """One language pack. `cues` is keyed by inflected form, lower case; multi-word cues by their first word's forms.

    `shapes` says of a form what it is (see `conjugation`), where the pack lists its endings; `idioms` has the verbs that
    report only with certain words behind them (*puso en duda*), by their forms; `sets` keeps what `words` has
    answered, which is asked for many times a sentence.
    """

    code: str
    cues: Mapping[str, Cue]
    phrasal: Mapping[str, tuple[tuple[str, Cue], ...]]
    nouns: Mapping[str, Mapping[str, Any]]
    adjectives: Mapping[str, Mapping[str, Any]]
    pack: Mapping[str, Any]
    given: Mapping[str, str]
    speaker_rules: Mapping[str, float]
    sha256: str
    shapes: Mapping[str, str] = field(default_factory=dict)
    idioms: Mapping[str, tuple[tuple[tuple[str, ...], Cue], ...]] = field(default_factory=dict)
    sets: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def name(self) -> str:
        """What the language is called in English."""
        return str(self.pack["name"])

    @cached_property
    def syntax(self) -> "Syntax":
        """The rules by which the language is read: those over the labels of its parse."""
        from .schemes import SCHEMES  # the rules ask for words, and so import this module

        return SCHEMES[self.pack["syntax"]]

    def has(self, trait: str) -> bool:
        """Whether the language is one that drops its subjects (``pro-drop``), and the like: the pack lists its traits."""
        return trait in self.pack["traits"]

    def reporting(self, form: str) -> bool:
        """Whether another statement may begin at a verb form, lower case."""
        cue = self.cues.get(form)
        return cue is not None and cue.reports

    def words(self, *path: str) -> frozenset[str]:
        """A list of the pack as a set of lower-case words: ``words("pronouns", "male")``."""
        held = self.sets.get(path)
        if held is None:
            held = self.sets[path] = _listed(self.pack, path)
        return held

    def patterns(self, key: str) -> re.Pattern[str]:
        """A list of the pack as one pattern, matched against a whole line, case ignored."""
        return _pattern(self, key)

    def gender(self, given_name: str) -> str | None:
        """``male`` or ``female`` where the first name usually is, else None; *Anne-Lise* is as *Anne*."""
        name = given_name.casefold()
        return self.given.get(name) or self.given.get(name.partition("-")[0])

    def singular(self, head: str) -> str:
        """A post in the singular, lower case; of two genders the masculine. A word that is no post stays as it is."""
        return _singular(self, head.casefold())

    def __hash__(self) -> int:
        return hash((self.code, self.sha256))


def languages() -> tuple[str, ...]:
    """The codes of the languages that have a pack."""
    return tuple(sorted(folder.name for folder in asset("ingest", "languages").iterdir() if (folder / "pack.yaml").is_file()))


@cache
def language(code: str) -> Language | None:
    """The pack of a language by its ISO 639-1 code, or None when there is none."""
    folder = asset("ingest", "languages")
    if not re.fullmatch(r"[a-z]{2,3}", code) or not (folder / code).is_dir():
        return None
    return load(folder / code)


def load(folder: Path) -> Language:
    """The pack in a folder named by the language's code. Raises OSError or KeyError where a needed part is missing."""
    raw = [(folder / name).read_bytes() for name in FILES]
    raw += [(folder / name).read_bytes() for name in LEAVES if (folder / name).is_file()]
    cues, pack = yaml.safe_load(raw[0]), yaml.safe_load(raw[1])
    pack = {**cues.get("words", {}), **pack}
    verbs = _verbs(cues["verbs"])
    shapes: dict[str, str] = {}
    idioms: Idioms = {}
    if "conjugation" in cues:
        forms, phrasal, idioms, shapes = _conjugated(verbs, Conjugation.of(cues))
    else:
        forms, phrasal = _cues(verbs, {k: v.split() for k, v in cues["irregular"].items()})
    given = {}
    for line in raw[2].decode().splitlines():
        gender, _, names = line.partition("\t")
        given.update(dict.fromkeys(names.split(), gender))
    rules = folder / "speaker_rules.yaml"
    if rules.is_file():  # a language whose rules nobody has measured yet has none
        raw.append(rules.read_bytes())
    measured = yaml.safe_load(raw[-1])["rules"] if rules.is_file() else {}
    precision = {rule: float(row["precision"]) for rule, row in measured.items()}
    digest = hashlib.sha256(b"\0".join(raw)).hexdigest()
    nouns, adjectives = _nominal(cues["nouns"]), _nominal(cues.get("adjectives", {}))
    return Language(folder.name, forms, phrasal, nouns, adjectives, pack, given, precision, digest, shapes, idioms)


def _nominal(rows: Mapping[str, Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """Each noun or adjective with what it takes; a row may hold several, parted by spaces."""
    return {word: entry for words, entry in rows.items() for word in words.split()}


def _verbs(rows: list[dict[str, str]]) -> dict[str, Cue]:
    merged: dict[str, Cue] = {}
    for row in rows:
        for lemma in row["verbs"].split():
            polarity = Polarity(row["polarity"]) if "polarity" in row else None
            modality = Modality(row["modality"]) if "modality" in row else None
            cue = Cue(lemma, row["class"], frozenset(row["takes"].split()), polarity, modality)
            if held := merged.get(lemma):
                # The first row tells class and stance, unless it says nothing of them; later rows add complements.
                cue = Cue(lemma, held.kind, held.takes | cue.takes, held.polarity, held.modality or _only_demand(held, cue))
            merged[lemma] = cue
    return merged


def _conjugated(verbs: Mapping[str, Cue], conjugation: Conjugation) -> tuple[Forms, Phrasal, Idioms, dict[str, str]]:
    """Every form with its cue, and with its shape; pronominal verbs, by the form beside the pronoun, and idioms apart.

    Of two verbs with one form, and of two shapes, the first listed is taken.
    """
    cues: Forms = {}
    phrasal: Phrasal = {}
    idioms: Idioms = {}
    shapes: dict[str, str] = {}
    for lemma, cue in verbs.items():
        verb, *rest = lemma.split("-")
        for form, shape in conjugation.forms(verb):
            if rest:
                idioms[form] = (*idioms.get(form, ()), (tuple(rest), cue))
            elif conjugation.pronominal(lemma):
                phrasal.setdefault(form, ((REFLEXIVE, cue),))
            else:
                cues.setdefault(form, cue)
            shapes.setdefault(form, shape)
    return cues, phrasal, idioms, shapes


def _cues(verbs: Mapping[str, Cue], irregular: Mapping[str, list[str]]) -> tuple[Forms, Phrasal]:
    forms: dict[str, Cue] = {}
    phrasal: dict[str, list[tuple[str, Cue]]] = {}
    for lemma, cue in verbs.items():
        first, _, rest = lemma.partition("-")
        for form in (first, *_inflected(first, irregular)):
            if rest:
                phrasal.setdefault(form, []).append((rest, cue))
            else:
                forms.setdefault(form, cue)
    return forms, {form: tuple(found) for form, found in phrasal.items()}


def _only_demand(held: Cue, cue: Cue) -> Modality | None:
    """A verb that tells or asks says how things are; that it also commands shows in its complement (see `stance`)."""
    return None if held.kind == "say" else cue.modality


def _inflected(lemma: str, irregular: Mapping[str, list[str]]) -> tuple[str, ...]:
    if lemma in irregular:
        return tuple(irregular[lemma])
    if lemma.endswith("e"):
        return lemma + "s", lemma + "d", lemma[:-1] + "ing"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    if lemma.endswith(("s", "sh", "ch", "x", "z")):
        return lemma + "es", lemma + "ed", lemma + "ing"
    forms: tuple[str, ...] = (lemma + "s", lemma + "ed", lemma + "ing")
    if FINAL_DOUBLING.search(lemma):
        forms += (lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing")
    return forms


def _listed(pack: Mapping[str, Any], path: tuple[str, ...]) -> frozenset[str]:
    found: Any = pack
    for step in path:
        found = found[step]
    if isinstance(found, dict):
        return frozenset(str(w).casefold() for group in found.values() for w in group)
    return frozenset(str(w).casefold() for w in found)


@cache
def _singular(pack: Language, word: str) -> str:
    irregular: Mapping[str, str] = pack.pack["plural_irregular"]
    if word in irregular:
        return irregular[word]
    posts = pack.words("posts")
    if word in posts:
        return word
    for ending, instead in pack.pack["endings"]:
        if word.endswith(ending) and (single := word.removesuffix(ending) + str(instead)) in posts:
            return single
    return word


@cache
def _pattern(pack: Language, key: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in pack.pack[key]), re.IGNORECASE)
