"""The documentation tells the same story as the program: every console block is run on the sample and compared."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli import app
from onrecord.record import OpenRecord

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"```console\n\$ onrecord ([^\n]+)\n(.*?)```", re.DOTALL)
PAGES = sorted((ROOT / "README.md", *(ROOT / "docs").rglob("*.md")))
SHOWN = [(page.relative_to(ROOT).as_posix(), *m.groups()) for page in PAGES for m in BLOCK.finditer(page.read_text("utf-8"))]


@pytest.mark.parametrize(("page", "command", "shown"), SHOWN)
def test_what_a_page_shows_is_what_the_command_prints(page: str, command: str, shown: str, sample: OpenRecord) -> None:
    done = CliRunner().invoke(app, shlex.split(command), catch_exceptions=False)
    assert _lines(done.stdout) == _lines(shown), f"{page} lags behind: onrecord {command}"


def test_the_readme_shows_real_output() -> None:
    assert any(page == "README.md" for page, _, _ in SHOWN)


@pytest.mark.parametrize("page", [p.relative_to(ROOT).as_posix() for p in PAGES])
def test_links_between_pages_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?://|#)([^)#]+)", text):
        assert ((ROOT / page).parent / target).exists(), f"{page}: {target}"


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip().splitlines()]
