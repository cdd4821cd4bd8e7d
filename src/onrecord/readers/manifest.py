"""`manifest.csv`: what a reader knows of the articles beside it, a row a file.

The column `file` holds the path from the manifest's folder; every other column is an item of metadata. An unknown column
is an error, not ignored, for a misspelt `publised` would silently leave every article undated. A file's row is looked for
in its own folder first and then in the folders above, up to the one that was named. While a manifest or a row is wrong,
its files are not read: without their outlet and title they would become other documents.
"""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from .encoding import decode
from .given import FIELDS, Given, GivenError
from .problem import Problem, Unreadable

NAME: Final = "manifest.csv"


@dataclass(frozen=True)
class Manifest:
    """What one manifest gives, by file name relative to its folder, and what is wrong with its rows."""

    rows: Mapping[str, Given]
    wrong: Mapping[str, Problem]
    problems: tuple[Problem, ...] = ()


def read(path: Path, source: str) -> Manifest:
    """Read a manifest. Raises Unreadable when its header is wrong or it is no text; wrong rows are listed as problems."""
    content = decode(path.read_bytes())
    header = content.split("\n", 1)[0]
    # Spreadsheets save semicolons where the comma is the decimal sign.
    delimiter = ";" if header.count(";") > header.count(",") else ","
    reader = csv.reader(io.StringIO(content, newline=""), delimiter=delimiter, strict=True)
    rows: dict[str, Given] = {}
    wrong: dict[str, Problem] = {}
    problems: list[Problem] = []
    try:
        columns = _columns(next(reader, []))
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            place = f"line {reader.line_num}"
            values = dict(zip(columns, cells, strict=False))
            name = _name(values.pop("file", ""))
            try:
                if not name:
                    raise Unreadable("the row names no file", "Fill in the column file", place)
                if len(cells) != len(columns):
                    remedy = "Put cells with commas in quotation marks"
                    raise Unreadable(f"the row has {len(cells)} cells, the header {len(columns)}", remedy, place)
                if name in rows or name in wrong:
                    raise Unreadable(f"{name} has two rows", "Keep one", place)
                if not (path.parent / name).is_file():
                    raise Unreadable(f"there is no file {name}", "Correct the name, or delete the row", place)
                rows[name] = _given({k: v for k, v in values.items() if v.strip()}, place)
            except Unreadable as error:
                problem = error.problem(source)
                problems.append(problem)
                rows.pop(name, None)
                wrong[name] = problem
    except csv.Error as error:
        raise Unreadable(f"this is not CSV ({error})", "Save it as CSV in UTF-8", f"line {reader.line_num}") from error
    return Manifest(rows, wrong, tuple(problems))


def _columns(header: list[str]) -> list[str]:
    columns = [cell.strip().lower() for cell in header]
    if "file" not in columns:
        raise Unreadable("the manifest has no column file", "Its first line must name the columns, file among them", "line 1")
    for number, column in enumerate(columns, 1):
        if column != "file" and column not in FIELDS:
            known = ", ".join(FIELDS)
            raise Unreadable(f"unknown column {column!r}", f"The columns are file, {known}", f"line 1, column {number}")
        if columns.count(column) > 1:
            raise Unreadable(f"two columns are called {column!r}", "Keep one", "line 1")
    return columns


def _name(cell: str) -> str:
    """A file's name as a path from the manifest's folder, with forward slashes; empty when it leads out of it."""
    path = PurePosixPath(cell.strip().replace("\\", "/"))
    return "" if path.is_absolute() or ".." in path.parts or not path.parts else str(path)


def _given(values: dict[str, str], place: str) -> Given:
    try:
        return Given(**values)
    except GivenError as error:
        raise Unreadable(str(error), "Correct the row", place) from error
