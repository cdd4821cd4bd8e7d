"""Law 5: whatever is printed or exported says that software alone has read it, or who looked. A new way out joins in here."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from onrecord.analysis.checked_text import ALL_UNCHECKED, NOT_CHECKED, UNCHECKED
from onrecord.cli import app
from onrecord.cli.keeping import Format
from onrecord.record import OpenRecord

WINDOW = "single window for both countries"
ASKING = {
    "search": [WINDOW],
    "trace": [WINDOW],
    "cite": ["STATEMENT"],
    "copies": ["DOCUMENT"],
    "compare": ["DOCUMENT", "ANOTHER"],
    "conflicts": [],
    "positions": ["Valdebenito"],
    "timeline": ["CL", "PE"],
    "documents": [],
}
"""The commands that answer out of the record, with what to ask them."""

OWN_WORDS = {"compare", "diff", "query"}
"""Those that say it in words of their own: what a query asks for, and who brought a change about."""

MARKS = {
    Format.CSV: lambda text: {row["checked"] for row in csv.DictReader(io.StringIO(text))} == {NOT_CHECKED},
    Format.JSONL: lambda text: {json.loads(line)["checked"] for line in text.splitlines()} == {NOT_CHECKED},
    Format.CLAIMREVIEW: lambda text: {n["description"] for n in json.loads(text)["@graph"]} == {UNCHECKED},
    Format.TURTLE: lambda text: 'onr:review "notChecked"' in text and 'onr:review "accepted"' not in text,
    Format.NQUADS: lambda text: '#review> "notChecked" <' in text and "#checked" not in text,
    Format.JSONLD: lambda text: '"review":"notChecked"' in text and '"checked' not in text.split("@graph")[1],
}  # fmt: skip
"""How each format of an export says that nobody has looked."""


def run(sample: OpenRecord, command: str, *words: str) -> Result:
    document = next(d.id for d in sample.documents() if (d.title or "").startswith("Chile and Peru to open"))
    another = next(d.id for d in sample.documents() if d.id != document)
    places = {"DOCUMENT": document, "ANOTHER": another, "STATEMENT": sample.search(WINDOW, kinds=["Statement"], first=1)[0].id}
    asked = [places.get(word, word) for word in ASKING[command]]
    done = CliRunner().invoke(app, [command, *asked, *words], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done


def reviews(told: Any) -> Iterator[dict[str, Any]]:
    """Every review in a JSON value."""
    if isinstance(told, dict):
        if isinstance(told.get("review"), dict):
            yield told["review"]
        for value in told.values():
            yield from reviews(value)
    if isinstance(told, list):
        for value in told:
            yield from reviews(value)


def test_every_command_that_answers_is_held_to_it() -> None:
    asking = {c.callback.__name__ for c in app.registered_commands if c.rich_help_panel == "Ask" and c.callback}
    assert asking == ASKING.keys() | OWN_WORDS


@pytest.mark.parametrize("command", ASKING)
def test_what_a_person_reads_says_that_nobody_has_looked(sample: OpenRecord, command: str) -> None:
    done = run(sample, command)
    assert UNCHECKED in done.output or ALL_UNCHECKED in done.output


@pytest.mark.parametrize("command", ASKING)
def test_what_a_program_reads_says_so_of_each_thing(sample: OpenRecord, command: str) -> None:
    found = list(reviews(json.loads(run(sample, command, "--json").stdout)))
    assert found
    assert all((r["status"], r["words"], r["by"], r["at"]) == ("notChecked", UNCHECKED, [], None) for r in found)


@pytest.mark.parametrize("format", Format)
def test_every_export_says_so(sample: OpenRecord, format: Format, tmp_path: Path) -> None:  # noqa: A002  # the option's name
    file = tmp_path / "out"
    done = CliRunner().invoke(app, ["export", "--format", format.value, "-o", str(file)], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    assert MARKS[format](file.read_text(encoding="utf-8"))
