"""States with their names, capitals and demonyms in English and Spanish, and outlets: ``ingest/gazetteers/*.tsv``."""

import csv
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Final

from onrecord.assets import asset

SEVERAL: Final = "*"
"""In place of a language: the outlet publishes in several."""


@dataclass(frozen=True)
class Gazetteer:
    """Which state a name, capital, demonym or outlet (casefolded) belongs to, as ISO 3166-1 alpha-2; names by code.

    `seats` are the buildings and nicknames by which texts mean a government or ministry: *La Moneda*, *Torre Tagle*.
    `languages` gives the language (ISO 639-1) of the news of a state that has one alone, by code; `outlet_languages` that
    of an outlet, and nothing of those that publish in several. `southern` says whether a state has the seasons of the south,
    and nothing of those whose seasons are not told.
    """

    names: Mapping[str, str]
    capitals: Mapping[str, str]
    demonyms: Mapping[str, str]
    english: Mapping[str, str]
    spanish: Mapping[str, str]
    outlets: Mapping[str, str]
    seats: Mapping[str, str]
    languages: Mapping[str, str]
    outlet_languages: Mapping[str, str]
    southern: Mapping[str, bool]
    sha256: str

    def called(self, code: str, language: str) -> str:
        """What texts of a language call a state; in English where that is not known."""
        return (self.spanish if language == "es" else self.english)[code]

    def code(self, words: str) -> str | None:
        """The state that these words name or are the demonym of."""
        key = _key(words)
        return self.names.get(key) or self.demonyms.get(key)


@cache
def gazetteer() -> Gazetteer:
    """The states that ship with the program."""
    raw = asset("ingest", "gazetteers", "states.tsv").read_bytes()
    papers = asset("ingest", "gazetteers", "outlets.tsv").read_bytes()
    houses = asset("ingest", "gazetteers", "seats.tsv").read_bytes()
    names: dict[str, str] = {}
    capitals: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    english: dict[str, str] = {}
    spanish: dict[str, str] = {}
    for row in _rows(raw):
        code = row["code"]
        english[code], spanish[code] = row["name_en"], row["name_es"]
        others = chain.from_iterable((row[k] or "").split(";") for k in ("other_en", "other_es"))
        for name in (row["name_en"], row["name_es"], *others):
            names.setdefault(_key(name), code)
        for capital in (row["capitals"] or "").split(";"):
            capitals.setdefault(_key(capital), code)
        for demonym in (row["demonyms_en"] or "").split(";"):
            demonyms.setdefault(_key(demonym), code)
        for demonym in filter(None, (row["demonyms_es"] or "").split(";")):
            for form in _forms(_key(demonym)):
                demonyms.setdefault(form, code)
    for table in (names, capitals, demonyms):
        table.pop("", None)
    outlets = {_key(name): row["code"] for row in _rows(papers) for name in row["name"].split(";")}
    seats = {_key(name): row["code"] for row in _rows(houses) for name in row["name"].split(";")}
    tongues = asset("ingest", "gazetteers", "languages.tsv").read_bytes()
    languages = {code: row["language"] for row in _rows(tongues) for code in row["codes"].split(";")}
    spoken = {
        _key(name): language
        for row in _rows(papers)
        for name in row["name"].split(";")
        if (language := row["language"] or languages.get(row["code"], SEVERAL)) != SEVERAL
    }
    halves = asset("ingest", "gazetteers", "hemispheres.tsv").read_bytes()
    southern = {code: row["half"] == "south" for row in _rows(halves) for code in row["codes"].split(";")}
    digest = hashlib.sha256(b"\0".join([raw, papers, houses, tongues, halves])).hexdigest()
    return Gazetteer(names, capitals, demonyms, english, spanish, outlets, seats, languages, spoken, southern, digest)


def _forms(demonym: str) -> list[str]:
    """A Spanish adjective, given in the masculine singular, in both genders and numbers: *chileno, -a, -os, -as*."""
    for ending, plain in (("és", "es"), ("án", "an"), ("ín", "in"), ("ón", "on"), ("ol", "ol"), ("o", "")):
        if demonym.endswith(ending):
            stem = demonym.removesuffix(ending) + plain
            return [demonym, stem + "a", stem + ("os" if ending == "o" else "es"), stem + "as"]
    if demonym[-1:] in "aeiouíú":
        return [demonym, demonym + "s", *([demonym + "es"] if demonym[-1:] in "íú" else [])]
    return [demonym, demonym + "es"]


def _rows(raw: bytes) -> list[dict[str, str]]:
    lines = [line for line in raw.decode().splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _key(words: str) -> str:
    return words.replace("’", "'").casefold().strip()
