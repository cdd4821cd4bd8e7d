"""Persons' names: what the parts of two of them tell, by the customs of Spanish and English names.

A Spanish name is one or more given names and two surnames, of which texts often leave out the second; of given names, and of
English middle names, all but the first may be missing or an initial. Two people may share all of a short name: so a longer
one that goes on otherwise must never be joined to it by way of the short one.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, TypeAlias

from onrecord.assets import rows
from onrecord.model.terms import JudgementKind

from .words import fold, listed, particles

GIVEN: Final = ("en", "es")
"""The languages whose given names are known (``ingest/languages/*/given_names.tsv``)."""

Likeness: TypeAlias = tuple[JudgementKind, int, str]
"""What two names are to each other, at which level, and why."""


@dataclass(frozen=True)
class Person:
    """A name in its parts, folded. `tied` are the places of surnames behind a particle (*de Soto*), `hyphened` whether
    surnames are one by a hyphen, `suffix` what tells an elder from a younger.
    """

    given: tuple[str, ...]
    surnames: tuple[str, ...]
    tied: frozenset[int]
    hyphened: bool
    suffix: str | None

    @property
    def short(self) -> bool:
        """Whether it is a given name and a surname that many people bear, or two given names without a surname."""
        return len(self.given) == len(self.surnames) == 1 and self.surnames[0] in listed("common-surnames.txt") | given_names()


@lru_cache(maxsize=100_000)
def person(printed: str) -> Person | None:
    """The parts of a name; None of one without a surname."""
    words = [fold(w) for w in re.findall(r"\w+(?:['’]\w+)*", printed)]
    suffix = words.pop() if len(words) > 2 and words[-1] in listed("name-suffixes.txt") else None
    parts: list[tuple[str, bool]] = []
    tied = False
    for word in words:
        if parts and word in particles() and not (len(word) == 1 and word != "y"):
            tied = True
            continue
        parts.append((word, tied))
        tied = False
    first = 1
    while first < min(len(parts) - 1, 3) and not parts[first][1] and _may_be_given(parts[first][0]):
        first += 1
    if len(parts) < 2:
        return None
    surnames = parts[first:]
    places = frozenset(i for i, (_, bound) in enumerate(surnames) if bound)
    hyphened = bool(re.search(r"\w-\w", printed.split(maxsplit=1)[-1]))
    return Person(tuple(w for w, _ in parts[:first]), tuple(w for w, _ in surnames), places, hyphened, suffix)


def akin(one: str, other: str) -> Likeness | None:
    """What the names of two persons, which are not equal, tell of them; None where they tell nothing."""
    a, b = person(one), person(other)
    if a is None or b is None:
        return None
    named = _given(a.given, b.given)
    shared = min(len(a.surnames), len(b.surnames))
    if a.surnames[:shared] != b.surnames[:shared]:
        return _elsewhere(a, b, named, one, other)
    if named == "apart":
        siblings = shared > 1 and a.surnames == b.surnames
        return (JudgementKind.DIFFERENT, 1, f"“{one}” and “{other}” have other given names") if siblings else None
    if named == "middle":
        return JudgementKind.DIFFERENT, 1, f"“{one}” and “{other}” have other middle names"
    if a.suffix != b.suffix:
        kind = JudgementKind.DIFFERENT if a.suffix and b.suffix else JudgementKind.PROPOSED
        return kind, 1, f"“{one}” and “{other}” may be an elder and a younger of one name"
    return _extended(a, b, named, one, other)


def _extended(a: Person, b: Person, named: str, one: str, other: str) -> Likeness:
    """Of two names that agree as far as both go."""
    reason = f"“{one}” may be “{other}”"
    fewer, more = sorted((a, b), key=lambda p: len(p.surnames))
    missing = len(more.surnames) - len(fewer.surnames)
    crossed = missing and len(more.given) < len(fewer.given)
    otherwise = {i for i in a.tied ^ b.tied if 0 < i < len(fewer.surnames)}
    english = a.given[0] in listed("english-given-names.txt")
    unsure = missing and (more.hyphened or english or missing > 1)
    if named == "initial" or crossed or otherwise or unsure or a.short or b.short:
        return JudgementKind.PROPOSED, 1, reason
    level = 2 if len(fewer.surnames) > 1 or (missing and len(fewer.given) > 1) else 1
    left_out = "a second surname" if missing else "a middle name"
    return JudgementKind.SAME, level, f"“{one}” and “{other}” are one name, but for {left_out} that one leaves out or shortens"


def _elsewhere(a: Person, b: Person, named: str, one: str, other: str) -> Likeness | None:
    """Of two names with other surnames: the one may go by its last alone."""
    if named in ("apart", "middle", "initial"):
        return None
    fewer, more = sorted((a, b), key=lambda p: len(p.surnames))
    if a.surnames[0] == b.surnames[0]:
        return JudgementKind.DIFFERENT, 1, f"“{one}” and “{other}” have other second surnames"
    if len(fewer.surnames) == 1 and fewer.surnames[0] == more.surnames[-1]:
        return JudgementKind.PROPOSED, 1, f"“{one}” may be “{other}”"
    return None


def _given(a: tuple[str, ...], b: tuple[str, ...]) -> str:
    """How given names agree as far as both go: *equal*, by an *initial* of the first, *apart* in it, or in a *middle* one."""
    first, middle = _part(a[0], b[0]), [_part(x, y) for x, y in zip(a[1:], b[1:], strict=False)]
    if first is None:
        return "apart"
    return "middle" if None in middle else first


def _part(x: str, y: str) -> str | None:
    if x == y and len(x) > 1:
        return "equal"
    return "initial" if (len(x) == 1 or len(y) == 1) and x[0] == y[0] else None


def _may_be_given(word: str) -> bool:
    return len(word) == 1 or word in given_names()


@cache
def given_names() -> frozenset[str]:
    """The given names of every language, folded."""
    names = (row[-1] for code in GIVEN for row in rows("ingest", "languages", code, "given_names.tsv"))
    return frozenset(fold(name) for cell in names for name in cell.split())
