"""What is content and what is furniture; where a paragraph's own words begin."""

import pytest

from onrecord.extraction.language import language
from onrecord.extraction.layout import LONGEST, Block, paragraphs
from onrecord.extraction.reading import dateline_date
from onrecord.model.terms import Item

ENGLISH = language("en")


def blocks(text, items=None):
    return [(p.block, text[p.start : p.end]) for p in paragraphs(text, items or {}, ENGLISH)]


@pytest.mark.parametrize(
    "line",
    [
        "Leave a Reply",
        "Subscribe now to keep reading",
        "Source link",
        "Reels",
        "Continue reading",
        "Share this article",
        "Ver Más »",
    ],
)
def test_furniture_is_never_content(line):
    ((block, _),) = blocks(line)
    assert block is Block.FURNITURE


def test_a_caption_loses_its_credit():
    text = "A queue of trucks waits at the bridge. File photo by Ana Sol/Austral Wire"
    assert blocks(text) == [(Block.CAPTION, "A queue of trucks waits at the bridge.")]


def test_a_dateline_stands_before_the_words():
    text = (
        "ILO, Peru, May 12 (Austral Wire) — The bridge opened on Monday and drivers cheered as the first truck passed over it."
    )
    (paragraph,) = paragraphs(text, {}, ENGLISH)
    assert text[slice(*paragraph.dateline)] == "ILO, Peru, May 12 (Austral Wire) —"
    assert text[paragraph.start :].startswith("The bridge opened")


def test_a_headline_is_read_once():
    text = "Bridge Opens in Ilo After Repairs\n\nBridge Opens in Ilo After Repairs\n\nThe bridge opened."
    assert [b for b, _ in blocks(text)] == [Block.HEADLINE, Block.FURNITURE, Block.BODY]


def test_an_outlet_s_own_line_is_furniture():
    assert blocks("Morro Gazette - news of the coast", {Item.OUTLET: "Morro Gazette"})[0][0] is Block.FURNITURE


def test_lines_wrapped_at_a_width_are_one_paragraph():
    text = (
        "The bridge opened on Monday, and the first of the trucks\n"
        "went over it while the band of the harbor played a march\n"
        "for them.\n\nNobody fell."
    )
    assert [words for _, words in blocks(text)][1:] == ["Nobody fell."]
    assert len(blocks(text)) == 2


def test_a_paragraph_without_end_is_cut_so_that_memory_is_bounded():
    assert all(p.end - p.start <= LONGEST for p in paragraphs("word " * 20_000, {}, ENGLISH))


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("LIMA, 12 ago (Mar Norte) — ", "2031-08-12"),
        ("Lima, 3 mar. (Sur Wire).- ", "2031-03-03"),
        ("Santiago, 4 de marzo de 2031 (Sur).— ", "2031-03-04"),
        ("(Arica, 12 nov. Sur).- ", "2031-11-12"),
        ("SAN JOSÉ, Costa Rica, 3 de mayo — ", "2031-05-03"),
        ("MONTERREY.- ", None),
        ("QUITO. ", None),
        ("Bogotá, Colombia.- ", None),
    ],
)
def test_a_spanish_dateline_is_none_of_the_report_and_tells_the_day(dateline, day):
    text = f"{dateline}El alcalde Hugo Salas dijo ayer por la tarde que el puente sobre el río Ilo quedará cerrado."
    (laid,) = paragraphs(text, {}, language("es"))
    assert text[laid.start :].startswith("El alcalde")
    assert laid.dateline is not None
    assert text[slice(*laid.dateline)] == dateline.strip()
    assert dateline_date(text[slice(*laid.dateline)], {Item.PUBLISHED: "2031-06-20"}, language("es")) == day


@pytest.mark.parametrize(
    "line", ["El alcalde, 12 días después, habló ayer en la plaza mayor de Ilo.", "Inés Paz (FA) — dijo la radio — calló."]
)
def test_a_sentence_is_no_spanish_dateline(line):
    (laid,) = paragraphs(line, {}, language("es"))
    assert laid.dateline is None
