"""What an article's own words say of it: byline, dateline, agency, first publication, original title, date.

Articles copied from the web carry this in their first and last lines, and it often tells what nobody else does: that the
outlet at hand did not write it. Everything found points at its words. What a line may begin with stands as data in
`ingest/sources`; datelines are read in `datelines`.

- A *byline* is a line of its own near the beginning, `By` and names; a news agency in its place is the agency, not the
  author: one of `agencies.csv`, the one in the dateline, or a name that has an agency's form.
- The *title* of a plain text is the short line right before the byline, or a first Markdown heading; without these no
  line is taken for one, since a first line may be the site's name as well.
- A day printed in a line of its own is when it was published; only without one the dateline's day counts, which is the day
  of filing and mostly lacks its year, which then stays unknown.
- Photo credits name no author. The words "Source link" without an address say nothing that could be kept.
"""

import re
from collections import deque
from dataclasses import dataclass
from itertools import islice
from typing import Final

from onrecord.model.terms import Item, Origin

from . import datelines
from .credits import Credit, credits_at, is_agency, signs
from .found import Found, tolerated
from .printed import date

HEAD: Final = 12
"""How many lines with words in them count as the beginning."""
TAIL: Final = 20
"""How many count as the end."""

_CAPITALISED: Final = r"(?:[^\W\d_a-z][\w.’'&-]*|de|del|la|las|los|da|do|dos|das|e|y|and|et|van|von|der|den|di|bin|al|of|the)"
_NAME: Final = re.compile(rf"{_CAPITALISED}(?:(?: |, | & ){_CAPITALISED}){{0,11}}")
_OUTLET: Final = re.compile(r"(.{2,80}?)(?=\s+(?:on|in|and|under|with|as|el|bajo|con|y)\s|[.,;]?$|[.,;]\s)")
_LINK: Final = re.compile(r"https?://[^\s<>\"')\]]+")
_MARKDOWN_LINK: Final = re.compile(r"\[([^\]\n]+)\]\((https?://[^)\s]+)\)")


@dataclass(frozen=True)
class Words:
    """A piece of a line, without white space around it, and where it starts in the text."""

    start: int
    text: str

    def part(self, start: int, end: int) -> "Words":
        """The piece [start, end) of it, white space around it left out."""
        piece = self.text[start:end]
        return Words(self.start + start + len(piece) - len(piece.lstrip()), piece.strip())

    def found(self, item: Item, origin: Origin, value: str | None = None) -> Found:
        """These words, or what they say, as an item of metadata."""
        return Found(item, " ".join((value or self.text).split()), origin, (self.start, self.start + len(self.text)))


def read(text: str) -> list[Found]:
    """What the text says of itself, with the words that say it."""
    lines = re.finditer(r"\S(?:[^\n\r]*\S)?", text)
    head = [Words(m.start(), m[0]) for m in islice(lines, HEAD)]
    tail = [Words(m.start(), m[0]) for m in deque(lines, TAIL)]
    found = datelines.read(((line.start, line.text) for line in head), is_agency)
    supplier = {f.value.casefold() for f in found if f.item is Item.AGENCY}
    titled = False
    for i, line in enumerate(head):
        said = _bylined(line, supplier) or _credited(line) or (_dated(line) if i else [])
        if not titled and any(f.origin is Origin.BYLINE for f in said):
            said += _title(head[:i])
            titled = True
        found += said
    for line in tail:
        found += _credited(line)
    if head and (heading := re.match(r"#\s+(\S.*?)\s*#*$", head[0].text)):
        found.append(head[0].part(*heading.span(1)).found(Item.TITLE, Origin.TEXT))
    printed = any(f.item is Item.PUBLISHED and f.origin is Origin.TEXT for f in found)
    return [f for f in found if not (printed and f.item is Item.PUBLISHED and f.origin is Origin.DATELINE)]


def _bylined(line: Words, supplier: set[str]) -> list[Found]:
    """Who wrote or supplied it, if the line is a byline: `By Ana Paz, AGENCY | May 12, 2031`, `AGENCY`."""
    for credit, at in credits_at(line.text):
        if credit.shape != "name":
            continue
        pieces = list(re.finditer(r"[^|•·]+", line.text[at:]))
        parts = [line.part(at + p.start(), at + p.end()) for p in pieces]
        if parts and (names := _names(parts[0], supplier, alone=credit.words.endswith(":"))):
            return names + [day for part in parts[1:] for day in _dated(part)]
    return [line.found(Item.AGENCY, Origin.BYLINE)] if signs(line.text) else []


def _names(words: Words, supplier: set[str], *, alone: bool) -> list[Found]:
    """The author, the agency, or both: `Ana Paz, AGENCY`. One word alone is a name only after a colon."""

    def supplies(name: str) -> bool:
        return is_agency(name) or name.casefold() in supplier

    if supplies(words.text):
        return [words.found(Item.AGENCY, Origin.BYLINE)]
    if split := re.fullmatch(r"(.+?)\s*(?:,|/|\bfor\b|\bpara\b)\s*([^,/]+)", words.text):
        author, agency = (words.part(*split.span(i)) for i in (1, 2))
        if supplies(agency.text) and _NAME.fullmatch(author.text):
            return [author.found(Item.AUTHOR, Origin.BYLINE), agency.found(Item.AGENCY, Origin.BYLINE)]
    named = len(words.text) <= 120 and _NAME.fullmatch(words.text) and (alone or " " in words.text)
    return [words.found(Item.AUTHOR, Origin.BYLINE)] if named and not date(words.text) else []


def _credited(line: Words) -> list[Found]:
    """What a line says that begins as `credits.csv` lists."""
    found: dict[Item, list[Found]] = {}
    for credit, at in credits_at(line.text):
        if credit.item not in found and (said := _said(credit, line.part(at, len(line.text)))):
            found[credit.item] = said
    return [f for said in found.values() for f in said]


def _said(credit: Credit, rest: Words) -> list[Found]:
    """What follows the words of a credit, read in the shape that it asks for."""
    match credit.shape:
        case "date":
            return _dated(rest, credit.item)
        case "link":
            return _linked(rest, _LINK.search(rest.text), 0)
        case "agency":
            name = rest.part(0, len(re.split(r"[,.;|]", rest.text)[0]))
            return [name.found(Item.AGENCY, Origin.TEXT)] if is_agency(name.text) else []
        case "title" | "outlet" if link := _MARKDOWN_LINK.match(rest.text):
            return [rest.part(*link.span(1)).found(credit.item, Origin.TEXT), *_linked(rest, link, 2)]
        case "title":
            return [rest.found(credit.item, Origin.TEXT)] if 0 < len(rest.text) <= 300 else []
        case "outlet" if (name_match := _OUTLET.match(rest.text)) and len(rest.text) <= 300:
            return [rest.part(*name_match.span(1)).found(credit.item, Origin.TEXT)]
    return []


def _linked(words: Words, link: re.Match[str] | None, group: int) -> list[Found]:
    if link and (known := tolerated(Item.SOURCE_LINK, link[group].rstrip(".,;"), Origin.TEXT)):
        return [words.part(*link.span(group)).found(Item.SOURCE_LINK, Origin.TEXT, known.value)]
    return []


def _dated(words: Words, item: Item = Item.PUBLISHED) -> list[Found]:
    """The date that these words are, unless they are a year or another number alone."""
    day = None if words.text.isdigit() or len(words.text) > 80 else date(words.text)
    return [words.found(item, Origin.TEXT, day)] if day else []


def _title(before: list[Words]) -> list[Found]:
    """The headline right before a byline, days left out: three words or more, not ended as sentences are."""
    while before and _dated(before[-1]):
        before = before[:-1]
    if not before or len(before[-1].text) > 200 or before[-1].text.endswith((".", ":", ",", ";")):
        return []
    line = before[-1]
    return [line.found(Item.TITLE, Origin.TEXT)] if len(line.text.split()) >= 3 and not line.text.startswith("#") else []
