"""A brief as a Word document (Office Open XML): the same bytes for the same brief, whenever it is written."""

import io
import re
import zipfile
from typing import Final

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run as Stretch

from .brief import Brief, Line, Reference, Section
from .checked_text import UNCHECKED

_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_GREY: Final = RGBColor(0x59, 0x59, 0x59)
_INK: Final = RGBColor(0x1F, 0x2A, 0x44)
_WHEN, _TOLD = Cm(3.4), Cm(13.1)
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The day that stands on each part of the file: the first that the format knows."""


def word(brief: Brief) -> bytes:
    """The brief as the bytes of a .docx file, on A4."""
    document = docx.Document()
    _page(document, brief)
    document.add_paragraph(_clean(brief.title), style="Title")
    document.add_paragraph(_clean(brief.subtitle), style="Subtitle")
    _facts(document, brief)
    for section in brief.sections:
        _section(document, section)
    if brief.references:
        document.add_heading("Sources", 1)
        _told(document, f"Each was {UNCHECKED}, unless an entry says otherwise.")
        for reference in brief.references:
            _reference(document, reference)
    return _fixed(document)


def _page(document: Document, brief: Brief) -> None:
    (page,) = document.sections
    page.orientation = WD_ORIENT.PORTRAIT
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.25)
    page.top_margin = page.bottom_margin = Cm(2)
    for name, size in (("Normal", 10), ("Title", 24), ("Subtitle", 12), ("Heading 1", 14), ("Heading 2", 11.5)):
        style = document.styles[name]
        style.font.name, style.font.size = "Calibri", Pt(size)
        style.element.get_or_add_rPr().rFonts.set(qn("w:eastAsia"), "Calibri")
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            style.element.rPr.rFonts.attrib.pop(qn(f"w:{theme}"), None)
        if name != "Normal":
            style.font.color.rgb = _INK
    document.styles["Normal"].paragraph_format.space_after = Pt(4)
    foot = page.footer.paragraphs[0]
    _stretch(foot, f"{brief.title} · {UNCHECKED} · page ", size=8, color=_GREY)
    _field(foot, "PAGE")
    properties = document.core_properties
    properties.title, properties.author, properties.language = _clean(brief.title), "OnRecord", "en"
    properties.comments, properties.subject, properties.revision = "", _clean(brief.subtitle), 1
    for moment in ("created", "modified"):
        for element in properties._element.findall(qn(f"dcterms:{moment}")):
            properties._element.remove(element)
    package = document.part.package
    for name, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:  # a picture of the empty page that this one began as
            del package.rels[name]


def _facts(document: Document, brief: Brief) -> None:
    table = _table(document, len(brief.facts))
    for row, (label, words) in zip(table.rows, brief.facts, strict=True):
        _stretch(row.cells[0].paragraphs[0], label, bold=True)
        _stretch(row.cells[1].paragraphs[0], words)


def _section(document: Document, section: Section) -> None:
    document.add_heading(_clean(section.title), section.level)
    if section.note:
        _told(document, section.note)
    for paragraph in section.paragraphs:
        document.add_paragraph(_clean(paragraph))
    if not section.runs:
        return
    rows = iter(_table(document, sum(len(run.lines) + bool(run.heading) for run in section.runs)).rows)
    for run in section.runs:
        if run.heading:
            first, second = _whole(next(rows)).cells
            heading = first.merge(second).paragraphs[0]
            _bracket(first)
            _stretch(heading, run.heading, italic=True, color=_GREY)
            heading.paragraph_format.keep_with_next = True
        for line in run.lines:
            _line(_whole(next(rows)).cells, line, bracketed=run.heading is not None)


def _line(cells: tuple[_Cell, ...], line: Line, *, bracketed: bool) -> None:
    when, told = cells
    if bracketed:
        _bracket(when)
    _stretch(when.paragraphs[0], line.when)
    paragraph = told.paragraphs[0]
    _stretch(paragraph, line.side, bold=True)
    _stretch(paragraph, f"{'. ' if line.side else ''}{line.who}: ")
    _stretch(paragraph, line.words, language=line.language)
    if line.nature:
        _stretch(paragraph, f" ({line.nature})", italic=True, color=_GREY)
    _stretch(paragraph, f" {', '.join(f'[{n}]' for n in line.sources)}")
    _stretch(paragraph, f"  {line.id}", size=7, color=_GREY)


def _reference(document: Document, reference: Reference) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Cm(1), Cm(-1)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(1))
    _stretch(paragraph, f"[{reference.number}]\t{reference.told}")
    if reference.url:
        _stretch(paragraph, ", ")
        _link(paragraph, reference.url)
    if reference.after:
        _stretch(paragraph, f", {reference.after}")
    _stretch(paragraph, ".")


def _told(document: Document, words: str) -> None:
    _stretch(document.add_paragraph(), words, italic=True, color=_GREY)


def _table(document: Document, rows: int) -> Table:
    table: Table = document.add_table(rows, 2)
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    for column, width in zip(table.columns, (_WHEN, _TOLD), strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
    return table


def _stretch(
    paragraph: Paragraph,
    words: str,
    *,
    bold: bool | None = None,
    italic: bool | None = None,
    size: float | None = None,
    color: RGBColor | None = None,
    language: str | None = None,
) -> Stretch:
    stretch = paragraph.add_run(_clean(words))
    stretch.bold, stretch.italic = bold, italic
    if size:
        stretch.font.size = Pt(size)
    if color is not None:
        stretch.font.color.rgb = color
    if language:
        tag = OxmlElement("w:lang")
        tag.set(qn("w:val"), language)
        stretch._r.get_or_add_rPr().append(tag)
    return stretch


def _whole(row: _Row) -> _Row:
    """A row that no page break cuts."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    return row


def _bracket(cell: _Cell) -> None:
    """A line to the left of a cell."""
    borders, left = OxmlElement("w:tcBorders"), OxmlElement("w:left")
    for name, value in (("val", "single"), ("sz", "8"), ("space", "0"), ("color", "8A8F9C")):
        left.set(qn(f"w:{name}"), value)
    borders.append(left)
    cell._tc.get_or_add_tcPr().append(borders)


def _link(paragraph: Paragraph, url: str) -> None:
    """An address that can be followed; what is none of the web stands as words."""
    if not url.startswith(("https://", "http://")):
        _stretch(paragraph, url)
        return
    relation = paragraph.part.relate_to(_clean(url), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    link.append(_stretch(paragraph, url, color=RGBColor(0x1A, 0x4F, 0x8B))._r)
    paragraph._p.append(link)


def _field(paragraph: Paragraph, name: str) -> None:
    """A number that the reader's program fills in."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    field.append(_stretch(paragraph, "1", size=8, color=_GREY)._r)
    paragraph._p.append(field)


def _clean(words: str) -> str:
    """Words without the characters that XML has no place for."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", words)


def _fixed(document: Document) -> bytes:
    """The file with one day on all its parts, so that writing it again gives the same bytes."""
    written, fixed = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as parts, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as again:
        for name in parts.namelist():
            again.writestr(zipfile.ZipInfo(name, _EPOCH), parts.read(name), zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
