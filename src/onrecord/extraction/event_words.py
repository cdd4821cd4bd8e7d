"""The words of a language that tell events, from its ``events.yaml``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import yaml

from ..assets import asset
from ..model.terms import EventType
from .grammar import grammar

_GROUP: Final = re.compile(r"<(\w+)>")
_STEM: Final = 5  # letters


@dataclass(frozen=True, slots=True)
class Sense:
    """What a verb tells: the type, the particle that it needs beside it, and the things that it must, or must not, be told of.

    A word in capitals among the things is a kind of name, such as ``PERSON``; ``that`` is a clause.
    """

    kind: EventType
    particle: str | None = None
    of: frozenset[str] = frozenset()
    but: frozenset[str] = frozenset()

    def fits(self, things: Collection[str]) -> bool:
        """Whether the things that the verb is told of (lemmas, kinds of names) make an event of it."""
        return self.but.isdisjoint(things) and (not self.of or not self.of.isdisjoint(things))


@dataclass(frozen=True)
class EventWords:
    """What a language pack says of events; ``events.yaml`` says beside each list what it is for.

    `verbs` and `nouns` go by lemma, `phrases` (names of several words) by their first word; `kin` gives for a word another
    that tells the same event; `tenses` are those of ``times.yaml``.
    """

    verbs: Mapping[str, tuple[Sense, ...]]
    nouns: Mapping[str, EventType]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], EventType], ...]]
    lists: Mapping[str, frozenset[str]]
    kin: Mapping[str, str]
    tenses: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, raw: Mapping[str, Any], tenses: Mapping[str, frozenset[str]]) -> EventWords:
        """From ``events.yaml``."""
        verbs: dict[str, tuple[Sense, ...]] = {}
        nouns: dict[str, EventType] = {}
        phrases: dict[str, tuple[tuple[tuple[str, ...], EventType], ...]] = {}
        for name, words in raw["types"].items():
            kind = EventType(name)
            for key, objects in words["verbs"].items():
                lemma, _, particle = key.partition(" ")
                listed = frozenset(members(objects, raw["things"]))
                but = frozenset(word[1:] for word in listed if word.startswith("-"))
                sense = Sense(kind, particle or None, listed - {f"-{word}" for word in but}, but)
                verbs[lemma] = (*verbs.get(lemma, ()), sense)
            for noun in words["nouns"]:
                first, *rest = noun.split(" ")
                if rest:
                    phrases[first] = (*phrases.get(first, ()), ((first, *rest), kind))
                else:
                    nouns[noun] = kind
        return cls(
            verbs={lemma: tuple(sorted(senses, key=_precision)) for lemma, senses in verbs.items()},
            nouns=nouns,
            phrases=phrases,
            lists={key: frozenset(listed) for key, listed in raw["lists"].items()},
            kin=raw["kin"],
            tenses=tenses,
        )

    def family(self, lemma: str) -> str:
        """What words share that tell one event, such as *deploy* and *deployment*: their beginning."""
        return self.kin.get(lemma, lemma)[:_STEM]


def _precision(sense: Sense) -> tuple[bool, bool]:
    """The narrower sense first."""
    return sense.particle is None, not sense.of


def members(objects: Sequence[str], things: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The words of a list, of which ``<roads>`` stands for all roads and ``-<roads>`` for none of them."""
    for word in objects:
        group = _GROUP.fullmatch(word.removeprefix("-"))
        minus = "-" if word.startswith("-") else ""
        yield from (minus + thing for thing in things[group[1]]) if group else (word,)


@cache
def event_words(language: str = "en") -> EventWords | None:
    """The event words of a language by its ISO 639-1 code; None when its pack has none."""
    path = asset("ingest", "languages") / language / "events.yaml"
    if not path.is_file():
        return None
    times = grammar(language)
    return EventWords.of(yaml.safe_load(path.read_text(encoding="utf-8")), times.tense if times is not None else {})
