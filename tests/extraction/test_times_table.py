"""What words bound, in each language: one row of ``times.tsv`` a phrase, with publication and dateline it is counted from.

13 May 2031 is a Tuesday. Every sentence is invented; a hyphen stands for nothing.
"""

from functools import cache
from pathlib import Path

import pytest
from spacy.language import Language

from onrecord.extraction.models import DEFAULT, load
from onrecord.extraction.times import AnchorDates, times

ROWS = [
    [None if cell == "-" else cell for cell in line.split("\t")]
    for line in (Path(__file__).parent / "times.tsv").read_text().splitlines()[1:]
]


@cache
def pipeline(language: str) -> Language:
    return load(DEFAULT[language])


@pytest.mark.parametrize(
    ("language", "sentence", "phrase", "published", "dateline", "earliest", "latest", "precision", "edtf", "anchor"),
    ROWS,
    ids=[f"{row[0]} {row[2]} {row[3]}" for row in ROWS],
)
def test_words_bound_a_time(
    language: str, sentence: str, phrase: str, published: str | None, dateline: str | None,
    earliest: str | None, latest: str | None, precision: str, edtf: str | None, anchor: str,
) -> None:  # fmt: skip
    found = [t for t in times(pipeline(language)(sentence), 0, AnchorDates(published, dateline)) if t.duration is None]
    assert [(t.verbatim, t.earliest_begin, t.latest_end, t.precision.value, t.edtf, t.anchor.value) for t in found] == [
        (phrase, earliest, latest, precision, edtf, anchor)
    ]
    assert sentence[found[0].start : found[0].end] == phrase


def test_the_table_tells_150_cases_and_each_once() -> None:
    told = [(row[0], row[1], row[3], row[4]) for row in ROWS]
    assert len(told) == len(set(told)) >= 150
    assert {row[0] for row in ROWS} == {"en", "es"}
