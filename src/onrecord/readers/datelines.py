"""Datelines: the place, and often the day and the agency, with which a report begins.

Three forms are read, in the first lines of a text: `LIMA, May 12 (AGENCY) — The …`, `LIMA, Peru — The …`, and a line of
its own, `Lima, May 12, 2031`. What stands before the brackets or the dash must look like a place: capitalised words, in
up to four parts. Since an acronym after a name looks much the same (`Foreign Minister Ana Paz (APRA) — …`), one of
three more signs is asked for: a date, a place in capitals throughout, or a name that is known to be an agency's.
The place and day are the dateline's value; the day alone becomes the date, with its year unknown where none is printed.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from onrecord.model.terms import Item, Origin

from .found import Found
from .printed import pattern, value

_WORD: Final = r"(?:[^\W\d_a-z][\w.’'-]*|de|del|la|las|el|los|do|da|of|and|y|e)"
_PLACE: Final = re.compile(rf"{_WORD}(?: {_WORD}){{0,3}}(?:, {_WORD}(?: {_WORD}){{0,3}}){{0,3}}")
_NEXT: Final = r"\s*(?=[^\W_a-z]|[“\"«‘'¿¡])"
_BRACKETS: Final = re.compile(
    rf"(?P<lead>[^()/\n]{{0,80}}?)\s*(?:\((?P<name>[^()\n]{{2,40}})\)|/(?P<slashed>[^/\n]{{2,40}})/)\s*\.?\s*(?:[—–―]|--?){_NEXT}"
)
_PLAIN: Final = re.compile(rf"(?P<lead>[^()\n—–―]{{3,80}}?)(?:\s+|\.\s*)(?:[—–―]|--?){_NEXT}")
_LONGEST: Final = 300  # code points: where a dateline ends, even one that stands twice
_OTHER: Final = """
    after analysis before breaking by columna desde el en exclusive exclusivo explainer file foto fotos from gallery in la las
    live los on opinion opinión photo photos por since the timeline until update updated urgente video vídeo watch
"""
_NO_PLACE: Final = frozenset(_OTHER.split())


@dataclass(frozen=True)
class _Lead:
    """Place and date before the brackets or the dash: their words, and what the date says."""

    start: int
    end: int
    place: str
    published: str | None


def read(lines: Iterable[tuple[int, str]], is_agency: Callable[[str], bool]) -> list[Found]:
    """The dateline, agency and day of the first line that has any; lines are given with where they start in the text."""
    for start, whole in lines:
        line = whole[:_LONGEST]
        if found := _with_agency(start, line, is_agency) or _without(start, line):
            return found
    return []


def _with_agency(start: int, line: str, is_agency: Callable[[str], bool]) -> list[Found]:
    """What `LIMA, May 12 (AGENCY) — ` says; repeated, as in some copies, the one with the longest place counts."""
    leads: list[_Lead] = []
    found: list[Found] = []
    at = 0
    while match := _BRACKETS.match(line, at):
        name = match["name"] or match["slashed"]
        group = "name" if match["name"] else "slashed"
        lead = _lead(line, *match.span("lead"))
        if lead is None or not (lead.published or _in_capitals(lead.place) or is_agency(name)):
            break
        if day := _day(name):
            leads.append(_Lead(lead.start, match.end(group) + 1, lead.place, day))
            break
        leads.append(lead)
        words = (start + match.start(group), start + match.end(group))
        found.append(Found(Item.AGENCY, name.strip(), Origin.DATELINE, words))
        at = match.end()
    if not leads:
        return []
    return found + _described(start, line, max(leads, key=lambda lead: len(lead.place)))


def _without(start: int, line: str) -> list[Found]:
    """What `LIMA, Peru — ` says, or a line that is nothing but place and day."""
    if match := _PLAIN.match(line):
        lead = _lead(line, *match.span("lead"))
        if lead and lead.place and (lead.published or _in_capitals(lead.place)):
            return _described(start, line, lead)
    if len(line) <= 80 and (lead := _lead(line, 0, len(line))) and lead.place and lead.published and len(lead.published) > 7:
        return _described(start, line, lead)
    return []


def _described(start: int, line: str, lead: _Lead) -> list[Found]:
    if lead.start == lead.end:
        return []
    words = (start + lead.start, start + lead.end)
    found = [Found(Item.DATELINE, line[lead.start : lead.end], Origin.DATELINE, words)]
    if lead.published:
        found.append(Found(Item.PUBLISHED, lead.published, Origin.DATELINE, words))
    return found


def _lead(line: str, start: int, end: int) -> _Lead | None:
    """The place and date that line[start:end] is, either of which may be missing; null when it is something else."""
    text = line[start:end].rstrip(" ,.")
    dated = _ending_in_date().search(text)
    published = value(dated) if dated else None
    place = (text[: dated.start()] if dated and published else text).strip(" ,.")
    if place and not (_PLACE.fullmatch(place) and place.split()[0].casefold().rstrip(",") not in _NO_PLACE):
        return None
    return _Lead(start, start + len(text), place, published)


def _in_capitals(place: str) -> bool:
    first = place.split(",")[0]
    return first.isupper() and sum(map(str.isalpha, first)) >= 3


def _day(words: str) -> str | None:
    dated = _ending_in_date().fullmatch(words)
    return value(dated) if dated else None


@cache
def _ending_in_date() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern()}\.?$", re.IGNORECASE)
