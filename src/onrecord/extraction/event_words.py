"""The words of a language that tell events, from its ``events.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import yaml

from ..assets import asset
from ..model.terms import EventType
from .grammar import grammar

_GROUP: Final = re.compile(r"<(\w+)>")


@dataclass(frozen=True, slots=True)
class Sense:
    """What a verb tells: the type, the particle that it needs beside it, and the things that it must be told of, if any."""

    kind: EventType
    particle: str | None = None
    of: frozenset[str] = frozenset()


@dataclass(frozen=True)
class EventWords:
    """What a language pack says of events; ``events.yaml`` says beside each list what it is for.

    `verbs` and `nouns` go by lemma, `phrases` (names of several words) by their first word; `tenses` are those of
    ``times.yaml``.
    """

    verbs: Mapping[str, tuple[Sense, ...]]
    nouns: Mapping[str, EventType]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], EventType], ...]]
    lists: Mapping[str, frozenset[str]]
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
                sense = Sense(kind, particle or None, frozenset(_members(objects, raw["things"])))
                verbs[lemma] = (*verbs.get(lemma, ()), sense)
            for noun in words["nouns"]:
                first, *rest = noun.split(" ")
                if rest:
                    phrases[first] = (*phrases.get(first, ()), ((first, *rest), kind))
                else:
                    nouns[noun] = kind
        lists = {key: frozenset(listed) for key, listed in raw["lists"].items()}
        return cls(verbs=verbs, nouns=nouns, phrases=phrases, lists=lists, tenses=tenses)


def _members(objects: Sequence[str], things: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The words of a list, of which ``<roads>`` stands for all roads."""
    for word in objects:
        group = _GROUP.fullmatch(word)
        yield from things[group[1]] if group else (word,)


@cache
def event_words(language: str = "en") -> EventWords | None:
    """The event words of a language by its ISO 639-1 code; None when its pack has none."""
    path = asset("ingest", "languages") / language / "events.yaml"
    if not path.is_file():
        return None
    times = grammar(language)
    return EventWords.of(yaml.safe_load(path.read_text(encoding="utf-8")), times.tense if times is not None else {})
