"""States with their names, capitals and demonyms in English and Spanish, and outlets: ``ingest/gazetteers/*.tsv``."""

import csv
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain

from onrecord.assets import asset


@dataclass(frozen=True)
class Gazetteer:
    """Which state a name, capital, demonym or outlet (casefolded) belongs to, as ISO 3166-1 alpha-2; English names by code."""

    names: Mapping[str, str]
    capitals: Mapping[str, str]
    demonyms: Mapping[str, str]
    english: Mapping[str, str]
    outlets: Mapping[str, str]
    sha256: str

    def code(self, words: str) -> str | None:
        """The state that these words name or are the demonym of."""
        key = _key(words)
        return self.names.get(key) or self.demonyms.get(key)


@cache
def gazetteer() -> Gazetteer:
    """The states that ship with the program."""
    raw = asset("ingest", "gazetteers", "states.tsv").read_bytes()
    papers = asset("ingest", "gazetteers", "outlets.tsv").read_bytes()
    names: dict[str, str] = {}
    capitals: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    english: dict[str, str] = {}
    for row in _rows(raw):
        code = row["code"]
        english[code] = row["name_en"]
        others = chain.from_iterable((row[k] or "").split(";") for k in ("other_en", "other_es"))
        for name in (row["name_en"], row["name_es"], *others):
            names.setdefault(_key(name), code)
        for capital in (row["capitals"] or "").split(";"):
            capitals.setdefault(_key(capital), code)
        for demonym in chain.from_iterable((row[k] or "").split(";") for k in ("demonyms_en", "demonyms_es")):
            demonyms.setdefault(_key(demonym), code)
    for table in (names, capitals, demonyms):
        table.pop("", None)
    outlets = {_key(name): row["code"] for row in _rows(papers) for name in row["name"].split(";")}
    return Gazetteer(names, capitals, demonyms, english, outlets, hashlib.sha256(raw + b"\0" + papers).hexdigest())


def _rows(raw: bytes) -> list[dict[str, str]]:
    lines = [line for line in raw.decode().splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _key(words: str) -> str:
    return words.replace("’", "'").casefold().strip()
