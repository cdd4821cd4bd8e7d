"""How a text is laid out: paragraphs and what each is, so that only content is read as content.

Menus, calls to subscribe, picture credits and the like are *furniture*: never parsed. Captions report events but credit
lines inside them are cut off.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Final

from onrecord.model.terms import Item

from .captions import turns
from .language import Language

LONGEST: Final = 4_000
"""Code points after which a paragraph is cut after a sentence, else at a space: some rules look at all words for each."""

LINE: Final = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
DATELINE: Final = re.compile(
    r"""(?:[A-Z][a-z]{2,8}\.?\ \d{1,2}(?:,\ \d{4})?\ )?        # Dec. 1
        (?:\([A-Z][\w .&-]{1,30}\)\s*[—–-]{1,2}\s*)?           # (UPI) —
        [A-Z\u00c0-\u00dd][A-Z\u00c0-\u00dd' .’-]{2,40}        # SANTIAGO
        (?:,\ [A-Z][\w. ]{2,30})?                              # , Chile
        (?:,?\ (?:[A-Z][a-z]{2,8}\.?)\ \d{1,2}(?:,\ \d{4})?)?  # , Dec. 1
        (?:\s*\([^)\n]{2,40}\))?                               # (UPI)
        \s*(?:[—–―]|--|-\ )\s*""",
    re.VERBOSE,
)
TERMINAL: Final = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
SENTENCE_END: Final = re.compile(r"[.!?…][\"'”’»)\]]*\s+")
MARKUP: Final = re.compile(r"(?:#{1,6}\s+|[-*+]\s+|>\s*|\d{1,2}[.)]\s+)")


class Block(StrEnum):
    """What a paragraph is."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    BODY = "body"
    SUBHEADING = "subheading"
    CAPTION = "caption"
    FURNITURE = "furniture"

    @property
    def content(self) -> bool:
        """Whether it is read at all."""
        return self not in (Block.FURNITURE, Block.BYLINE)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Code points [start, end) of a text; `dateline` is the range before `start` that stood in front, if any.

    In a captioned recording `gaps` are ranges that are nobody's words, such as timings; `voiced` is a turn that begins with
    the name of a voice tag, `unlabelled` one of which only a dash tells that somebody else speaks.
    """

    start: int
    end: int
    block: Block
    dateline: tuple[int, int] | None = None
    gaps: tuple[tuple[int, int], ...] = ()
    voiced: bool = False
    unlabelled: bool = False


def paragraphs(text: str, items: Mapping[Item, str], pack: Language | None) -> list[Paragraph]:
    """The paragraphs of a text in order, nothing but white space and markup left out."""
    if spoken := turns(text):
        whole = [Paragraph(t.start, t.end, Block.BODY, None, tuple(t.gaps), t.tagged, t.voice == "-") for t in spoken]
        return [piece for paragraph in whole for piece in _cut(text, paragraph)]
    lines = [(m.start(), m.end()) for m in LINE.finditer(text) if m.group().strip()]
    found: list[Paragraph] = []
    title = _plain(items.get(Item.TITLE) or "")
    outlet = _plain(items.get(Item.OUTLET) or "")
    place_and_day = _plain(items.get(Item.DATELINE) or "")
    seen_body = False
    headlines: set[str] = set()
    for index, (low, high) in enumerate(_unwrapped(text, lines)):
        start, end = _trimmed(text, low, high)
        line = text[start:end]
        plain = _plain(line)
        markup = text[low:start].strip()
        block = Block.BODY
        if pack and _furniture(line, plain, outlet, pack):
            block = Block.FURNITURE
        elif (
            pack
            and any(re.search(p, line, re.IGNORECASE if p.startswith("^a") else 0) for p in pack.pack["bylines"])
            and len(line) < 90
        ):
            block = Block.BYLINE
        elif place_and_day and plain == place_and_day:
            block = Block.BYLINE  # place and day in a line of their own describe the document
        elif (title and plain == title) or plain in headlines:
            block = Block.FURNITURE if plain in headlines else Block.HEADLINE
        elif index == 0 and not title and _title_case(line) and _long(text, lines[1:2]):
            block = Block.HEADLINE
        elif not TERMINAL.search(line) and len(plain.split()) <= 22 and not line.startswith(("“", '"', "«", "—")):
            block = Block.SUBHEADING if seen_body or (index > 3 and headlines) else Block.HEADLINE
            if "#" not in markup and not seen_body and len(plain.split()) < 4:
                block = Block.FURNITURE
        elif not seen_body and headlines and index <= 3 and title and len(plain) < 400 and not _dateline(line, 0, pack):
            block = Block.STANDFIRST
        if pack and (credit := _credit(line, pack)) is not None:
            block = Block.CAPTION
            end = start + credit
            if end <= start:
                block, end = Block.FURNITURE, start + len(line)
        if block is Block.HEADLINE:
            headlines.add(plain)
        if block is Block.BODY and len(plain.split()) > 12:
            seen_body = True
        dateline = None
        if block is Block.BODY and (match := _dateline(line, 0, pack)):
            dateline = (start, start + len(match.group().rstrip()))
            again = _dateline(line, match.end(), pack)
            start += (again or match).end()
        found.extend(_cut(text, Paragraph(start, end, block, dateline)))
    return found


def _dateline(line: str, at: int, pack: Language | None) -> re.Match[str] | None:
    """A dateline that begins at a place in a line: of the form that all papers know, or of one that the pack lists.

    *P.-* and *R.-* are labels of an interview.
    """
    match = DATELINE.match(line, at) or (_listed(pack).match(line, at) if pack and "datelines" in pack.pack else None)
    label = match.group().strip(" .:-–—").casefold() if match else ""
    return None if pack and label and label in pack.words("asks") | pack.words("answers") else match


@cache
def _listed(pack: Language) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in pack.pack["datelines"]))


def _unwrapped(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Lines joined to paragraphs where the text was wrapped at a fixed width: such lines end without a stop, near the
    width of the longest, and an empty line separates the paragraphs.
    """
    width = max((b - a for a, b in lines), default=0)
    if width > 110 or width < 40:
        return lines
    joined: list[tuple[int, int]] = []
    for low, high in lines:
        if joined:
            previous = joined[-1]
            gap = text[previous[1] : low]
            last_line = text.rfind("\n", 0, previous[1]) + 1
            full = previous[1] - max(last_line, previous[0]) > 0.65 * width
            if gap.count("\n") == 1 and full and not MARKUP.match(text[low:high]):
                joined[-1] = (previous[0], high)
                continue
        joined.append((low, high))
    return joined


def _trimmed(text: str, low: int, high: int) -> tuple[int, int]:
    line = text[low:high]
    start = low + len(line) - len(line.lstrip())
    end = low + len(line.rstrip())
    if (match := MARKUP.match(text[start:end])) and match.end() < end - start:
        start += match.end()
    while end - start > 4 and text[start : start + 2] == "**" and text[end - 2 : end] == "**":
        start, end = start + 2, end - 2
    return start, end


def _plain(line: str) -> str:
    return " ".join(re.findall(r"\w+", line.casefold()))


def _furniture(line: str, plain: str, outlet: str, pack: Language) -> bool:
    if not plain or pack.patterns("furniture").fullmatch(line.strip(" *_.»›>|")):
        return True
    return (
        bool(outlet)
        and plain.startswith(outlet)
        and len(plain.split()) <= len(outlet.split()) + 6
        and not TERMINAL.search(line)
    )


def _title_case(line: str) -> bool:
    """Whether a short line is written as titles are, *Driver Says the Bridge Is Safe.*, even with a stop behind it."""
    words = [w for w in re.findall(r"\w+", line) if len(w) > 3]
    return 4 < len(words) <= 22 and not DATELINE.match(line) and sum(w[0].isupper() for w in words) > 0.75 * len(words)


def _long(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether a line follows that is long enough to be the text's first paragraph."""
    return any(len(text[a:b].split()) > 12 for a, b in lines)


def _credit(line: str, pack: Language) -> int | None:
    """Where the credit of a picture begins in a line, or None: the sentence that holds it is cut off."""
    folded = line.casefold()
    if len(folded) != len(line) or len(line) > 700:
        return None
    places = [i for c in pack.pack["credits"] if (i := folded.find(c)) >= 0]
    if not places:
        return None
    stop = max(line.rfind(mark, 0, min(places)) for mark in (". ", ".” ", '." '))
    return 0 if stop < 0 else line.index(" ", stop)


def _cut(text: str, paragraph: Paragraph) -> list[Paragraph]:
    start, end = paragraph.start, paragraph.end
    if end <= start:
        return []
    pieces: list[Paragraph] = []
    while end - start > LONGEST:
        ends = [m.end() for m in SENTENCE_END.finditer(text, start + LONGEST // 2, start + LONGEST)]
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        middle = ends[-1] if ends else space + 1 if space > 0 else start + LONGEST
        pieces.append(replace(paragraph, start=start, end=middle, dateline=paragraph.dateline if not pieces else None))
        start = middle
    return [*pieces, replace(paragraph, start=start, end=end, dateline=paragraph.dateline if not pieces else None)]
