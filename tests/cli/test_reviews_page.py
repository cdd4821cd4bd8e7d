"""The page on reviews shows what the command prints, on three articles of the sample and the page's own files."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli import app
from onrecord.record import OpenRecord
from onrecord.store import Connection

ROOT = Path(__file__).resolve().parents[2]
BLOCKS = re.findall(r"```text\n\$ onrecord ([^\n]+)\n(.*?)```", (ROOT / "docs/how-to/reviews.md").read_text("utf-8"), re.DOTALL)
ARTICLES = ("austral-wire-joint-desk.md", "austral-wire-desk-put-off.md", "cordillera-post-trucks-sent-back.md")


def test_the_page_shows_lines_that_the_command_prints_in_their_order(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    OpenRecord(connection).ingest(*(f"ingest/sample/{name}" for name in ARTICLES))
    assert len(BLOCKS) == 5
    for command, shown in BLOCKS:
        printed = CliRunner().invoke(app, shlex.split(command), catch_exceptions=False).output
        lines = iter([line.rstrip() for line in printed.splitlines()])
        for line in filter(None, shown.splitlines()):
            assert line.rstrip() in lines, f"{command} does not print, after what stands before it: {line}"
