"""The tutorial on correcting shows what its commands print, one after another, whatever the hour and the ids of decisions."""

from __future__ import annotations

import datetime as dt
import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli import app
from onrecord.record import OpenRecord
from tests.api.conftest import record as record

PAGE = Path(__file__).parents[2] / "docs" / "tutorials" / "correct-a-speaker.md"
BLOCK = re.compile(r"```sh\n(.*?)```", re.DOTALL)
VARIES = (
    (re.compile(r"cu-[a-z2-7]{26}"), "cu-…"),
    (re.compile(r"20\d\d-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?( UTC|\+00:00|Z)?"), "TIME"),
    (re.compile(r"on 20[2-9]\d-\d\d-\d\d \(read as"), "on DAY (read as"),
)
"""What hangs on when the commands are run."""


def steps() -> list[tuple[str, str]]:
    """Each command of the page with what it shows of its answer."""
    found: list[tuple[str, str]] = []
    for line in "".join(BLOCK.findall(PAGE.read_text(encoding="utf-8"))).splitlines():
        if line.startswith("$ "):
            found.append((line.removeprefix("$ "), ""))
        else:
            found[-1] = (found[-1][0], f"{found[-1][1]}{line}\n")
    return found


def masked(text: str) -> str:
    """A text without what varies."""
    for pattern, instead in VARIES:
        text = pattern.sub(instead, text)
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def test_the_tutorial_prints_what_it_shows(record: OpenRecord, monkeypatch: pytest.MonkeyPatch) -> None:
    variables: dict[str, str] = {}
    for command, shown in steps():
        name, _, value = command.partition("=")
        if value == "$(date -u +%FT%TZ)":
            variables[name] = dt.datetime.now(dt.UTC).isoformat()
        elif command.startswith("export "):
            monkeypatch.setenv(name.removeprefix("export "), shlex.split(value)[0])
        else:
            words = [variables.get(w.removeprefix("$"), w) if w.startswith("$") else w for w in shlex.split(command)]
            done = CliRunner().invoke(app, words[1:], catch_exceptions=False)
            assert masked(done.stdout) == masked(shown), f"{PAGE.name} lags behind: {command}"
