"""PDF and Word: the words in reading order, every span with its page, and clear words about what cannot be read."""

import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption

from onrecord.model.fragment import fragment
from onrecord.model.terms import Item, Origin
from onrecord.readers import Article, Problem, pdf, read, word
from onrecord.readers.problem import Unreadable

from .papers import letter, printed, saved, scanned, written


def test_columns_are_read_one_after_the_other_and_broken_words_are_whole():
    first = pdf.read(printed()).split("\f")[0]
    assert first.strip().split("\n\n") == [
        "The minister said that the works would not stop before the international commission had met.",
        "Its members, she added, would meet in June and would then decide about the bridge over the river.",
        "A second column begins here and is read after the first, down to its end, as a person would read it.",
    ]


def test_a_short_line_before_a_capital_is_a_paragraph_of_its_own():
    assert pdf.read(letter()).strip().split("\n\n")[:2] == ["Press release, 14 May 2031", "The bridge of Morro stays open"]


def test_captions_without_a_caption_are_refused(tmp_path: Path):
    (tmp_path / "a.vtt").write_text("WEBVTT\n\nAna Soto: We closed it.\n", encoding="utf-8")
    (problem,) = read(tmp_path)
    assert isinstance(problem, Problem)
    assert "no caption" in problem.message
    assert ".txt" in problem.remedy


def test_running_heads_and_page_numbers_are_nobodys_words():
    text = pdf.read(printed())
    assert "Ministry of Ports" not in text
    assert "Page 1" not in text
    assert text.count("The minister said") == 3


def test_every_span_of_a_pdf_tells_its_page(tmp_path: Path):
    (tmp_path / "report.pdf").write_bytes(printed())
    (article,) = read(tmp_path)
    assert isinstance(article, Article)
    text = article.snapshot.text
    places = [m for m in range(len(text)) if text.startswith("The minister", m)]
    assert [fragment(text, p) for p in places] == ["page=1", "page=2", "page=3"]
    assert article.snapshot.span(places[1], places[1] + 12).fragment == "page=2"


@pytest.mark.parametrize(
    ("data", "message", "remedy"),
    [
        (scanned(), "pictures without text", "OCR"),
        (printed(encrypt=StandardEncryption("secret")), "locked with a password", "Save a copy"),
        (b"%PDF-1.7 and then nothing", "damaged", "Save it again"),
    ],
    ids=["scan", "locked", "damaged"],
)
def test_a_pdf_that_cannot_be_read_says_why_and_what_to_do(tmp_path: Path, data, message, remedy):
    (tmp_path / "a.pdf").write_bytes(data)
    (problem,) = read(tmp_path)
    assert isinstance(problem, Problem)
    assert message in problem.message
    assert "Error" not in problem.message
    assert remedy in problem.remedy


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_a_pdf_damaged_anywhere_ends_in_text_or_in_a_clear_error(data):
    whole = bytearray(printed(1))
    for _ in range(data.draw(st.integers(1, 12))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(Unreadable):
        assert isinstance(pdf.read(bytes(whole)), str)


def test_a_word_document_is_read_with_its_tables_in_order():
    document = written("Before the table.", title="Talks on the Morro bridge")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Left.", "Right."
    document.add_paragraph("After it.")
    text, (title,) = word.read(saved(document))
    assert text == "Talks on the Morro bridge\n\nBefore the table.\n\nLeft.\n\nRight.\n\nAfter it.\n"
    assert (title.item, title.value, title.origin) == (Item.TITLE, "Talks on the Morro bridge", Origin.TEXT)
    assert text[slice(*title.words)] == title.value


def test_a_cell_that_covers_several_is_read_once():
    document = written("Before.")
    table = document.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "One heading over two."
    table.cell(1, 0).text, table.cell(1, 1).text = "Left.", "Right."
    text, _ = word.read(saved(document))
    assert text.split("\n\n") == ["Before.", "One heading over two.", "Left.", "Right.\n"]


def test_deleted_words_are_nobodys_and_inserted_ones_count():
    document = written("The bridge ")
    paragraph = document.paragraphs[0]._p
    for tag, holder, words in (("w:del", "w:delText", "opens"), ("w:ins", "w:t", "closes")):
        change, run, part = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(holder)
        change.set(qn("w:id"), "1")
        part.text = words
        run.append(part)
        change.append(run)
        paragraph.append(change)
    assert word.read(saved(document))[0] == "The bridge closes\n"


def test_a_document_that_would_fill_the_memory_is_refused(monkeypatch):
    monkeypatch.setattr(word, "MAX_UNPACKED", 1_000)
    with pytest.raises(Unreadable, match="unpacks to more"):
        word.read(saved(written("A word. " * 2_000)))


def test_an_archive_that_is_no_document_is_told(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("a.txt", "Not a document.")
    (problem,) = read(tmp_path)
    assert isinstance(problem, Problem)
    assert "no Word document" in problem.message
