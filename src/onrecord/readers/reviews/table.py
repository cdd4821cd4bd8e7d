"""CSV: a review a row, under named columns. An unknown column is an error, for a misspelt one would be lost without a word.

`date` is the day on which the claim was made; `review_date` that of the review. Several addresses in one cell are separated
by spaces or by a vertical bar.
"""

import csv
import io
import re
from collections.abc import Iterator
from typing import Final

from onrecord.readers.problem import Unreadable

from .said import Printed, Said

COLUMNS: Final = {
    "claim": "claim", "speaker": "claimed_by", "speaker_url": "speaker_page", "speaker_type": "types", "date": "claimed_on",
    "url": "review_page", "title": "review_title", "rating": "rating", "rating_value": "rating_value",
    "best_rating": "best_rating", "worst_rating": "worst_rating", "reviewer": "reviewer", "reviewer_url": "reviewer_page",
    "review_date": "reviewed_on", "appearance": "appearance", "first_appearance": "first_appearance", "language": "language",
}  # fmt: skip
"""Every column, with what it holds of a review."""

ALIASES: Final = {
    "claim_date": "date", "claim_text": "claim", "claimant": "speaker", "review_url": "url", "link": "url",
    "publisher": "reviewer", "speaker_page": "speaker_url", "lang": "language",
}  # fmt: skip
"""Other names that such tables use."""

NEEDED: Final = ("claim", "reviewer")
_SEVERAL: Final = ("speaker_page", "appearance")
_NAMES: Final = {"claim": "claim", "reviewer": "reviewer", "rating": "rating or rating_value"}


def read(content: str) -> Iterator[Said | Unreadable]:
    """The reviews of a table, and what is wrong with a row. Raises Unreadable for a header that names no reviews."""
    header = content.split("\n", 1)[0]
    delimiter = max(",;\t", key=lambda mark: (header.count(mark), mark == ","))
    reader = csv.reader(io.StringIO(content, newline=""), delimiter=delimiter, strict=True)
    try:
        columns = _columns(next(reader, []))
        for cells in reader:
            place = f"line {reader.line_num}"
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(columns):
                remedy = "Put cells with commas in quotation marks"
                yield Unreadable(f"the row has {len(cells)} cells, the header {len(columns)}", remedy, place)
            else:
                yield _row({k: v for k, v in zip(columns, cells, strict=True) if v.strip()}, place)
    except csv.Error as error:
        raise Unreadable(f"this is not CSV ({error})", "Save it as CSV in UTF-8", f"line {reader.line_num}") from error


def _columns(header: list[str]) -> list[str]:
    named = [re.sub(r"[\s-]+", "_", cell.strip().lower()) for cell in header]
    columns = [ALIASES.get(name, name) for name in named]
    known = ", ".join(COLUMNS)
    for number, column in enumerate(columns, 1):
        if column not in COLUMNS:
            raise Unreadable(f"unknown column {header[number - 1]!r}", f"The columns are {known}", f"line 1, column {number}")
        if columns.count(column) > 1:
            raise Unreadable(f"two columns are called {column!r}", "Keep one", "line 1")
    for column in (*NEEDED, *(() if {"rating", "rating_value"} & set(columns) else ("rating",))):
        if column not in columns:
            raise Unreadable(f"there is no column {column}", f"Name the columns in the first line, of {known}", "line 1")
    return columns


def _row(row: dict[str, str], place: str) -> Said:
    values: dict[str, object] = {}
    for column, cell in row.items():
        name, at = COLUMNS[column], f"/{column}"
        parts = tuple(cell.replace("|", " ").split())
        if name == "types":
            values[name] = (cell.strip(),)
        elif name in _SEVERAL:
            several = parts if all("://" in p for p in parts) else (" ".join(cell.split()),)
            values[name] = tuple(Printed(p, at) for p in several)
        else:
            values[name] = Printed(" ".join(cell.split()), at)
    return Said(item=row, place=place, names=_NAMES, **values)  # type: ignore[arg-type]  # each column has what its field holds
