"""The data in `ingest/sources`: how lines begin that credit somebody, and who is a news agency."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from onrecord.assets import asset
from onrecord.model.terms import Item

_AGENCY_FORM: Final = re.compile(
    r"(?:[^\W\d_a-z]\S* )+(?:Wire|Newswire|Wire Service|News Agency|Press Agency|News Service)"
    r"|(?:Agencia|Agência|Agence|Agenzia)(?: (?:[^\W\d_a-z]\S*|de|del|la))*(?: [^\W\d_a-z]\S*)"
)


@dataclass(frozen=True)
class Credit:
    """How a line begins that says something of the article, and what must follow: name, agency, title, outlet, link or date."""

    item: Item
    words: str
    shape: str


def credits_at(line: str) -> Iterator[tuple[Credit, int]]:
    """Every credit with which a line begins, the longest first, with where the words after it begin."""
    for credit, pattern in _credits():
        if match := pattern.match(line):
            yield credit, match.end()


def leads_to_source(words: str) -> bool:
    """Whether a link with these words is one to where the text was copied from (*Source link*)."""
    said = words.casefold().rstrip(" :")
    return any(c.shape == "link" and c.words.casefold().rstrip(" :") == said for c, _ in _credits())


def signs(name: str) -> bool:
    """Whether this is the name of a listed news agency, or its short form exactly as it signs."""
    return name in _short() or name.casefold() in _long()


def is_agency(name: str) -> bool:
    """Whether this is a listed news agency, or has the form of an agency's name (*Northern News Agency*)."""
    return len(name) <= 60 and (signs(name) or bool(_AGENCY_FORM.fullmatch(name)))


@cache
def _credits() -> tuple[tuple[Credit, re.Pattern[str]], ...]:
    listed = [Credit(Item(row["item"]), row["words"], row["shape"]) for row in _rows("credits.csv")]
    listed.sort(key=lambda credit: -len(credit.words))
    return tuple((c, re.compile(rf"{re.escape(c.words)}(?![\w-])\s*:?\s*(?=\S)", re.IGNORECASE)) for c in listed)


@cache
def _short() -> frozenset[str]:
    return frozenset(r["short"] for r in _rows("agencies.csv") if r["short"])


@cache
def _long() -> frozenset[str]:
    return frozenset(r["name"].casefold() for r in _rows("agencies.csv"))


def _rows(name: str) -> list[dict[str, str]]:
    with asset("ingest", "sources", name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
