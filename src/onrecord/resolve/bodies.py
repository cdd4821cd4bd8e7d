"""Bodies that states have under one name each, in two languages: ministries, courts, police (``ingest/resolve/bodies.tsv``)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from onrecord.assets import rows

from .words import fold, fold_name

WORLD: Final = "*"
"""In place of a state: a body of no single one."""

ARTICLES: Final = ("el", "la", "los", "las")
_OF: Final = {"of", "de", "del"}


@dataclass(frozen=True)
class Body:
    """Which body a name means, and of which state, as far as the name tells."""

    kind: str
    country_code: str | None


@lru_cache(maxsize=100_000)
def body(folded: str) -> Body | None:
    """The body that a folded name means: alone, or with its state (*Chilean Navy*, *Armada de Chile*)."""
    if found := _kinds().get(folded):
        return found
    words = folded.split()
    for rest, code in _without_state(words):
        if (found := _kinds().get(" ".join(rest))) and found.country_code is None:
            return Body(found.kind, code)
    return None


def state_told(folded: str) -> str | None:
    """The state that a folded name itself tells: *Chilean Navy*, *Policía Nacional del Perú*; None of one that tells two."""
    told = {code for rest, code in _without_state(folded.split()) if rest}
    return told.pop() if len(told) == 1 else None


def state_named(folded: str) -> str | None:
    """The state that a folded name is."""
    return _states()[0].get(without_article(folded))


def without_article(folded: str) -> str:
    """A folded name without a Spanish article before it."""
    first, _, rest = folded.partition(" ")
    return rest if rest and first in ARTICLES else folded


def _without_state(words: list[str]) -> Iterator[tuple[list[str], str]]:
    names, demonyms = _states()
    for n in range(1, min(4, len(words))):
        first = " ".join(words[:n])
        if code := demonyms.get(first) or names.get(first):
            yield words[n:], code
        if code := demonyms.get(" ".join(words[-n:])):
            yield words[:-n], code
        if len(words) > n + 1 and words[-n - 1] in _OF and (code := names.get(" ".join(words[-n:]))):
            yield words[: -n - 1], code


@cache
def _kinds() -> dict[str, Body]:
    found: dict[str, Body] = {}
    for english, spanish, *world in rows("ingest", "resolve", "bodies.tsv")[1:]:
        names = [fold_name(n) for n in (*english.split(";"), *spanish.split(";"))]
        found |= dict.fromkeys(names, Body(names[0], WORLD if WORLD in world else None))
    return found


@cache
def _states() -> tuple[dict[str, str], dict[str, str]]:
    """The state of a folded name, and of a folded demonym, Spanish ones also in the feminine."""
    names: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    for code, *cells in rows("ingest", "gazetteers", "states.tsv")[1:]:
        told = [[fold(n) for n in cell.split(";") if n] for cell in (*cells, *[""] * 7)]
        names |= {n: code for cell in told[:4] for n in cell}
        demonyms |= {n: code for cell in told[5:7] for n in cell}
        demonyms |= {f"{n[:-1]}a": code for n in told[6] if n.endswith("o")}
    return names, demonyms
