"""Quotation marks: which stretches of a text are somebody's words, also over several paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from .dialogue import speech
from .language import Language
from .layout import Block, Paragraph

MARK: Final = re.compile(r"[“”„‟\"«»]|''|``|(?<!\w)[‘'](?=\w)|(?<=[\w.,!?…])[’'](?!\w)")
DOUBLE_OPEN: Final = "“„‟«"
DOUBLE_CLOSE: Final = "”»"


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation [start, end) with its marks; `closed` is false when it runs on into the next paragraph.

    `dialogue` is one that a dash opens and nothing closes.
    """

    start: int
    end: int
    closed: bool = True
    continues: bool = False
    dialogue: bool = False


def quotations(text: str, paragraphs: Sequence[Paragraph], pack: Language | None = None) -> list[Quote]:
    """The outermost quotations, in order, one for each paragraph that one runs through.

    A quotation without its end mark runs to the end of its paragraph, if the next one opens with a mark or it began the
    paragraph; elsewhere a lone mark is none. Single marks count only where no double one is about but within them, and
    straight ones where a pair holds more than a word. Where the pack says so, lines of dialogue are quotations too.
    """
    dialogue = pack is not None and bool(pack.pack.get("dialogue"))
    found: list[Quote] = []
    open_before = False
    for paragraph in paragraphs:
        if paragraph.block is Block.FURNITURE:
            continue
        if dialogue and pack and (spoken := list(speech(text, paragraph.start, paragraph.end, pack.cues.keys()))):
            found.extend(Quote(a, b, dialogue=True) for a, b in spoken)
            open_before = False
            continue
        quotes = _within(text, paragraph.start, paragraph.end)
        if quotes and open_before and quotes[0].start == paragraph.start:
            quotes[0] = Quote(quotes[0].start, quotes[0].end, quotes[0].closed, continues=True)
        open_before = bool(quotes) and not quotes[-1].closed
        found.extend(quotes)
    return found


def _within(text: str, low: int, high: int) -> list[Quote]:
    quotes: list[Quote] = []
    opened: int | None = None
    depth = 0
    for match in MARK.finditer(text, low, high):
        mark, at = match.group(), match.start()
        if mark in "‘’'":
            continue
        opening = mark in DOUBLE_OPEN or mark == "``" or (mark in ('"', "''") and _opens(text, at, match.end(), opened))
        if opening:
            if opened is None:
                opened = at
            elif mark in DOUBLE_OPEN:
                depth += 1
        elif opened is not None:
            if depth and mark in DOUBLE_CLOSE and _closes_again(text, match.end(), high):
                depth -= 1
            else:
                quotes.append(Quote(opened, match.end()))
                opened, depth = None, 0
    if opened is not None and (opened == low or high - opened > 1):
        tail_only = opened > low and high - opened < 3
        if not tail_only:
            quotes.append(Quote(opened, high, closed=False))
    if not quotes or "‘" in text[low:high]:
        around = _single(text, low, high)
        if all(any(a.start < q.start and q.end <= a.end for a in around) for q in quotes):
            return around  # ‘He said “cheap” and left’: the double marks are the inner ones
    return quotes


def _opens(text: str, at: int, end: int, opened: int | None) -> bool:
    """Whether a straight mark opens: at the start or after a space, and before a word."""
    before = text[at - 1] if at else " "
    after = text[end] if end < len(text) else " "
    if opened is None:
        return not after.isspace() or before.isspace()
    return before in " \t\n\xa0(—–[" and not after.isspace() and False


def _closes_again(text: str, start: int, high: int) -> bool:
    """Whether another end mark follows before the next opening one: then this one closes only the inner quotation."""
    for match in MARK.finditer(text, start, high):
        if match.group() in DOUBLE_CLOSE:
            return True
        if match.group() in DOUBLE_OPEN:
            return False
    return False


def _single(text: str, low: int, high: int) -> list[Quote]:
    quotes: list[Quote] = []
    opened: int | None = None
    for match in MARK.finditer(text, low, high):
        mark, at = match.group(), match.start()
        before = text[at - 1] if at > low else " "
        if opened is None:
            if mark in "‘'" and (before in " \t(\xa0—–:") and match.end() < high and text[match.end()].isalnum():
                opened = at
        elif mark in "’'" and not before.isspace():
            curly = text[opened] == "‘" and mark == "’" and text[at - 1] not in "sS"
            if curly or (" " in text[opened : match.end()] and (text[at - 1] in ".,!?…" or " " in text[opened:at])):
                quotes.append(Quote(opened, match.end()))
            opened = None
    return quotes
