"""The text of a Word document (.docx): its paragraphs and tables in order, as they stand with all changes accepted.

Words marked as deleted are nobody's; words marked as inserted count. The title is a paragraph in the style *Title*; author and
dates in the file's properties are those of whoever last saved it, and are not taken.
"""

import io
import zipfile
from collections.abc import Iterator
from typing import Final

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from onrecord.model.terms import Item, Origin

from .found import Found
from .problem import Unreadable

MAX_UNPACKED: Final = 200 * 1024 * 1024
"""Bytes of a document once unpacked: more is no article, but meant to fill the memory."""

_TEXT, _TAB = qn("w:t"), qn("w:tab")
_BREAKS: Final = (qn("w:br"), qn("w:cr"))
_DELETED: Final = (qn("w:del"), qn("w:moveFrom"))


def read(data: bytes) -> tuple[str, list[Found]]:
    """The text, and its title where a paragraph is styled as one. Raises Unreadable for what is no Word document."""
    document = _opened(data)
    text = ""
    found: list[Found] = []
    for paragraph in _paragraphs(document):
        words = _words(paragraph).strip()
        if not words:
            continue
        text += "\n\n" if text else ""
        if not found and (style := paragraph.style) is not None and style.name == "Title":
            found = [Found(Item.TITLE, " ".join(words.split()), Origin.TEXT, (len(text), len(text) + len(words)))]
        text += words
    return text + "\n" if text else "", found


def _opened(data: bytes) -> Document:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(part.file_size for part in archive.infolist()) > MAX_UNPACKED:
                raise Unreadable("it unpacks to more than 200 MB", "Save its text as .txt")
        return docx.Document(io.BytesIO(data))
    except Unreadable:
        raise
    except Exception as error:  # a damaged archive fails in whatever way its damage happens to take
        raise Unreadable("it is no Word document, or damaged", "Save it again as .docx, or as .txt") from error


def _paragraphs(document: Document) -> Iterator[Paragraph]:
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            cells = {cell._tc: cell for row in block.rows for cell in row.cells}  # a merged cell comes once for each it covers
            yield from (p for cell in cells.values() for p in cell.paragraphs)
        else:
            yield block


def _words(paragraph: Paragraph) -> str:
    """The words of a paragraph with insertions and links, without deletions."""
    parts = []
    for element in paragraph._p.iter():
        if any(above.tag in _DELETED for above in element.iterancestors()):
            continue
        if element.tag == _TEXT:
            parts.append(element.text or "")
        elif element.tag == _TAB or element.tag in _BREAKS:
            parts.append(" " if element.tag == _TAB else "\n")
    return "".join(parts)
