"""What a report's own words state of a claim: that it is affirmed, denied or put in question (across-documents.md §4).

The cue decides, with what it governs. *Refused to resign* and *rejected the offer* tell of an act and deny nothing; *ruled out
an offer* does. *Confirmed that …* affirms more than *said*. In *dismissed the report as nonsense* the report is denied, and
*nonsense* is a name for it. *Denied the accusation* denies what other words put forward. Which words do so is data of each
language (``ingest/languages/<code>/claims.yaml``).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

import yaml

from onrecord.assets import asset
from onrecord.model import Attestation
from onrecord.model.terms import Polarity

from .words import fold, function_words, negations

_PHRASE: Final = frozenset({"object", "about", "antecedent", "passive", "called", "pronoun"})
"""The rules of reading whose contents are noun phrases and no clause."""
_INFINITIVE: Final = "infinitive-after-cue"
_CALLED: Final = "called"
_WITHIN: Final = frozenset(
    {"of", "that", "to", "by", "from", "for", "against", "about", "de", "del", "que", "a", "al", "por", "contra", "sobre"}
)
"""Words behind which a noun phrase tells more of its head."""


@dataclass(frozen=True)
class Lists:
    """One language's lists, each by its name, folded; a star stands for any ending."""

    held: Mapping[str, tuple[str, ...]]

    def has(self, name: str, word: str) -> bool:
        """Whether a word, folded, is in a list."""
        return any(word.startswith(w[:-1]) if w.endswith("*") else word == w for w in self.held.get(name, ()))

    def any(self, name: str, words: Iterable[str]) -> bool:
        """Whether any of these words is."""
        return any(self.has(name, word) for word in words)


@cache
def lists(language: str) -> Lists:
    """The lists of a language by its code; a language that has none states nothing."""
    code = (re.findall(r"^[a-z]{2,3}", language) or [""])[0]
    file = asset("ingest", "languages") / code / "claims.yaml"
    if not file.is_file():
        return Lists({})
    return Lists({name: tuple(fold(str(w)) for w in words) for name, words in yaml.safe_load(file.read_text("utf-8")).items()})


def stated(report: Attestation, cue: str, content: str, language: str) -> Polarity | None:
    """How a report's cue has its speaker stand to the content; nothing where it states no stance on it."""
    known, verb = lists(language), _words(cue)
    denies, affirms = report.polarity is Polarity.DENIES, report.polarity is Polarity.AFFIRMS
    asks = not denies and known.any("questioning", verb)
    confirms = affirms and not asks and known.any("affirming", verb)
    # Most cues only say that something was said: then the content need not be looked at.
    if not (denies or asks or confirms) or (report.rule in _PHRASE and affirms and not asks) or not (said := _words(content)):
        return None
    if denies:
        stands = known.any("denying", verb) and not any(word in negations() for word in verb)
        return Polarity.DENIES if stands and not _refused(report.rule, verb, said, known) else None
    if asks:
        of_an_act = report.rule in _PHRASE and not known.any("questionable", _head(said))
        return None if of_an_act else Polarity.QUESTIONS
    return None if known.has("open", said[0]) else Polarity.AFFIRMS


def _refused(rule: str, verb: tuple[str, ...], said: tuple[str, ...], known: Lists) -> bool:
    """Whether a cue of denial tells of not doing something, or of turning something down."""
    if rule == _INFINITIVE:
        return known.any("refusing", verb)
    return rule in _PHRASE and not known.any("excluding", verb) and known.any("acts", _head(said))


def unlabelled(rule: str, content: str, language: str) -> str:
    """What is denied, without the name that the speaker puts on it."""
    if rule != _CALLED:
        return content
    known = lists(language)
    labels, things = ("|".join(known.held.get(name, ())) for name in ("labels", "determiners"))
    if not (labels and things):
        return content
    if before := re.match(rf"(?:{labels})\s.+?\s(?=(?:{things})\s)", content, re.IGNORECASE):
        return content[before.end() :]
    found = list(re.finditer(rf"[,\s]+(?:{labels})\s", content, re.IGNORECASE))
    return content[: found[-1].start()] if found else content


def bare(content: str, language: str | None) -> bool:
    """Whether words only point at what others put forward: *the accusation*, *it*, *las acusaciones*."""
    known = lists(language or "")
    return all(word in function_words() or known.has("references", word) for word in _words(content))


def _head(said: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a noun phrase up to what tells more of its head."""
    end = next((i for i, word in enumerate(said) if word in _WITHIN), len(said))
    return said[:end]


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(fold(w) for w in re.findall(r"\w+(?:['’]\w+)*", text))
