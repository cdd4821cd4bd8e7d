"""Papers to read: a report of two columns, a scan, a Word document. All words are invented."""

import io

import docx
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

LEFT = ("The minister said that the works", "would not stop before the inter-", "national commission had met.")
INDENTED = ("   Its members, she added, would meet", "in June and would then decide about", "the bridge over the river.")
RIGHT = ("A second column begins here and is", "read after the first, down to its end,", "as a person would read it.")


def printed(pages: int = 3, **settings: object) -> bytes:
    """A report of two columns a page, with a running head and page numbers."""
    out = io.BytesIO()
    paper = canvas.Canvas(out, pagesize=(595, 842), **settings)
    for n in range(1, pages + 1):
        paper.setFont("Times-Roman", 11)
        paper.drawString(60, 810, "Ministry of Ports of Morro")
        paper.drawString(290, 30, f"Page {n} of {pages}")
        for x, lines in ((60, (*LEFT, *INDENTED)), (320, RIGHT)):
            for i, line in enumerate(lines):
                indent = len(line) - len(line.lstrip())
                paper.drawString(x + 5 * indent, 740 - 14 * i, line.strip())
        paper.showPage()
    paper.save()
    return out.getvalue()


def letter() -> bytes:
    """A letter whose head, date and title end without a stop, at the distance of lines."""
    out = io.BytesIO()
    paper = canvas.Canvas(out, pagesize=(595, 842))
    paper.setFont("Times-Roman", 11)
    lines = ("Press release, 14 May 2031", "The bridge of Morro stays open", " ".join(LEFT[:2]) + "national", LEFT[2])
    for i, line in enumerate(lines):
        paper.drawString(60, 700 - 14 * i, line)
    paper.save()
    return out.getvalue()


def scanned() -> bytes:
    out = io.BytesIO()
    paper = canvas.Canvas(out)
    paper.rect(50, 50, 200, 200, fill=1)
    grey = io.BytesIO(b"P5 2 2 255\n" + bytes(4))
    paper.drawImage(ImageReader(grey), 0, 0, 595, 842)
    paper.save()
    return out.getvalue()


def written(*paragraphs: str, title: str | None = None) -> docx.document.Document:
    document = docx.Document()
    if title:
        document.add_heading(title, level=0)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return document


def saved(document: docx.document.Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
