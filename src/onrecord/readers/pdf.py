"""The text of a PDF file, page by page, as a person reads it: down each column, without running heads and page numbers.

What a PDF holds is words at places on pages. Lines and blocks are put together by pdfminer.six, which also tells the order
of columns; here lines become paragraphs, a word broken at a line's end becomes whole, and a form feed ends each page, so
that every span tells its page. A line near the upper or lower edge that returns on other pages, but for its digits, is a
running head.

Titles, authors and dates in a PDF's own properties are those of the program that wrote it, and are not taken.
"""

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTFigure, LTImage, LTPage, LTTextContainer, LTTextLine
from pdfminer.pdfdocument import PDFPasswordIncorrect

from onrecord.model.fragment import PAGE_END

from .problem import Unreadable

MAX_PAGES: Final = 2_000
EDGE: Final = 0.1
"""The share of a page's height at the top and at the bottom where running heads and page numbers stand."""

SHORT: Final = 0.6
"""The share of a column's width below which a line that a capital follows is a paragraph of its own, also without a stop."""

SCAN: Final = "Recognise its text first, for example with: ocrmypdf scan.pdf text.pdf (OCR), and read the result"
STOPS: Final = (".", "!", "?", ":", "”", "»", '"')
HYPHEN: Final = re.compile(r"(?<=[^\W\d_]{2})[-\u00ad\u2010]$")


@dataclass(frozen=True)
class Line:
    """A line of print: its words, and where it stands on its page (points, from the lower left)."""

    words: str
    left: float
    right: float
    bottom: float
    top: float


@dataclass(frozen=True)
class Page:
    """The blocks of lines of a page in reading order, its height, and whether pictures stand on it."""

    blocks: tuple[tuple[Line, ...], ...]
    height: float
    pictures: bool


def read(data: bytes) -> str:
    """The text of a PDF. Raises Unreadable for a scan, a locked or a damaged file."""
    pages = _pages(data)
    if not any(page.blocks for page in pages):
        if any(page.pictures for page in pages):
            raise Unreadable("its pages are pictures without text, as from a scanner", SCAN)
        raise Unreadable("there is no text in it", "Check that the file was saved whole")
    heads = _running_heads(pages)
    return PAGE_END.join("\n\n".join(_paragraphs(page, heads)) + "\n" for page in pages)


def _pages(data: bytes) -> list[Page]:
    try:
        laid = extract_pages(io.BytesIO(data), maxpages=MAX_PAGES + 1, laparams=LAParams(boxes_flow=0.5))
        pages = [_page(page) for page in laid]
    except PDFPasswordIncorrect as error:
        raise Unreadable("it is locked with a password", "Save a copy without one") from error
    except Exception as error:  # a damaged file fails in whatever way its damage happens to take
        raise Unreadable("it is damaged, or no PDF at all", "Save it again from where it came") from error
    if len(pages) > MAX_PAGES:
        raise Unreadable(f"it has more than {MAX_PAGES:,} pages", "Split it")
    return pages


def _page(page: LTPage) -> Page:
    blocks = (tuple(_lines(block)) for block in page if isinstance(block, LTTextContainer))
    pictures = any(isinstance(item, LTFigure | LTImage) for item in page)
    return Page(tuple(b for b in blocks if b), page.height, pictures)


def _lines(block: LTTextContainer[Any]) -> Iterator[Line]:
    for line in block:
        if isinstance(line, LTTextLine) and (words := " ".join(line.get_text().split())):
            yield Line(words, line.x0, line.x1, line.y0, line.y1)


def _mould(line: Line) -> str:
    """A line but for its digits, in which running heads differ from page to page."""
    return re.sub(r"\d+", "#", line.words).casefold()


def _edge(page: Page, line: Line) -> bool:
    return line.top < EDGE * page.height or line.bottom > (1 - EDGE) * page.height


def _running_heads(pages: Sequence[Page]) -> frozenset[str]:
    """The moulds of the lines at the edges that return on at least a third of the pages, and on two at least."""
    seen = Counter(
        mould for page in pages for mould in {_mould(line) for block in page.blocks for line in block if _edge(page, line)}
    )
    often = max(2, len(pages) / 3)
    alone = {m for m in seen if re.fullmatch(r"\W*(?:\w+ )?#(?: \w+ #| ?/ ?#)?\W*", m)}
    return frozenset(alone | {m for m, n in seen.items() if n >= often})


def _paragraphs(page: Page, heads: frozenset[str]) -> list[str]:
    """The paragraphs of a page. One that ends without a stop goes on in the next block or column, if that begins small."""
    found: list[list[Line]] = []
    for block in page.blocks:
        lines = [line for line in block if not (_edge(page, line) and _mould(line) in heads)]
        for i, line in enumerate(lines):
            if i:
                begins = _begins(line, found[-1], lines)
            else:
                begins = not found or found[-1][-1].words[-1:] in STOPS or not line.words[:1].islower()
            if begins:
                found.append([])
            found[-1].append(line)
    return [_joined(lines) for lines in found]


def _begins(line: Line, before: Sequence[Line], block: Sequence[Line]) -> bool:
    """Whether a line begins a paragraph: by its indent, a wider gap above it, or since the line before it ends early."""
    last, left, right = before[-1], min(b.left for b in block), max(b.right for b in block)
    height = max(line.top - line.bottom, 1.0)
    if line.left > left + 0.6 * height and last.left < left + 0.4 * height:
        return True
    if last.bottom - line.top > 0.8 * height:
        return True
    if not line.words[:1].islower() and last.right < left + SHORT * (right - left) and not HYPHEN.search(last.words):
        return True
    return last.words[-1:] in '.!?:”»"' and last.right < right - 0.15 * (right - left)


def _joined(lines: Sequence[Line]) -> str:
    words = lines[0].words
    for line in lines[1:]:
        broken = HYPHEN.search(words)
        words = words[: broken.start()] + line.words if broken and line.words[:1].islower() else f"{words} {line.words}"
    return words
