"""What the command prints: colours and progress when a person looks, plain lines when a program does.

Data go to standard output, everything else to standard error, so that a pipe carries data only.
"""

import csv
import io
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated, Any, BinaryIO, NoReturn

import orjson
import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn
from rich.table import Table
from rich.text import Text

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
"""The option of every command that prints data."""

out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)


def as_json(value: Any, to: BinaryIO | None = None) -> None:
    """Print a value as indented JSON."""
    (to or sys.stdout.buffer).write(orjson.dumps(value, default=_plain, option=orjson.OPT_INDENT_2) + b"\n")


def as_line(value: Any, to: BinaryIO | None = None) -> None:
    """Print a value as one line of JSON."""
    (to or sys.stdout.buffer).write(orjson.dumps(value, default=_plain) + b"\n")


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[Any]], to: BinaryIO | None = None) -> None:
    """Print a table as CSV in UTF-8 with a header; unknown is empty."""
    text = io.TextIOWrapper(to or sys.stdout.buffer, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(["" if v is None else v for v in row] for row in rows)
    text.detach()


def as_table(columns: Sequence[str], rows: Iterable[Sequence[Any]], title: str | None = None, *, headed: bool = False) -> None:
    """Print a table: ruled for a person, tab-separated for a program; `headed` where its columns need their names there too."""
    if not out.is_terminal:
        for row in (columns, *rows) if headed else rows:
            sys.stdout.write("\t".join("" if v is None else str(v).replace("\t", " ").replace("\n", " ") for v in row) + "\n")
        return
    table = Table(*columns, title=title, title_justify="left", box=None, pad_edge=False, header_style="bold")
    for row in rows:
        table.add_row(*(Text("" if v is None else str(v)) for v in row))
    out.print(table)


def say(text: str) -> None:
    """Tell a person something; it is no data."""
    err.print(text)


def counted(number: int, noun: str) -> str:
    """So many of what a regular noun names: *1 document*, *1,200 documents*."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def escaped(text: str) -> str:
    """Text as it is: data may hold square brackets, which would be read as colours."""
    return escape(text)


def fail(message: str, *, code: int = 1) -> NoReturn:
    """End with a message. Exit codes: 1 what was asked cannot be done, 2 it was asked wrongly."""
    err.print(f"[bold red]onrecord:[/] {escaped(message)}")
    raise typer.Exit(code)


@contextmanager
def progress(label: str) -> Iterator[Progress]:
    """A progress bar on standard error, silent where nobody looks."""
    bar = Progress(
        SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
        console=err, transient=True, disable=not err.is_terminal,
    )  # fmt: skip
    with bar:
        bar.add_task(label, total=None)
        yield bar


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, frozenset | set) else str(value)
