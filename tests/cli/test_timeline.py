"""The command ``timeline``: two states as a list, as a brief to hand on, or in lanes on a wide terminal."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from onrecord.cli import app
from onrecord.record import OpenRecord


def run(*words: str) -> Result:
    return CliRunner().invoke(app, list(words), catch_exceptions=False)


def data(*words: str) -> str:
    done = run(*words)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_a_brief_is_written_whole_and_its_entries_can_be_chosen(sample: OpenRecord, tmp_path: Path) -> None:
    entries = json.loads(data("timeline", "CL", "PE", "--json"))["entries"]
    ids = [entries[-1]["id"], entries[0]["id"]]
    listed = tmp_path / "chosen.txt"
    listed.write_text(f"# for the desk\n{ids[0]}\n{ids[1]}, # the first\n", encoding="utf-8")
    for name, only in (("a.docx", ",".join(ids)), ("b.DOCX", str(listed))):
        done = run("timeline", "CL", "PE", "--only", only, "--docx", str(tmp_path / name))
        assert done.exit_code == 0
        assert not done.stdout
        assert "a brief of 2 entries with" in done.stderr.replace("\n", " ")
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.DOCX").read_bytes()
    chosen = json.loads(data("timeline", "CL", "PE", "--only", ",".join(ids), "--json"))
    assert [e["id"] for e in chosen["entries"]] == ids[::-1]
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["CL"], "Missing argument"),
        (["CL", "PE", "BO"], "unexpected extra argument"),
        (["CL", "Peru"], "'PERU' is the code of no state; write the two letters"),
        (["CL", "QX"], "'QX' is the code of no state"),
        (["CL", "cl"], "of two states"),
        (["CL", "PE", "--from", "May 2031"], "'May 2031' is no day"),
        (["CL", "PE", "--from", "2031-05-12", "--to", "2031-05-01"], "comes after"),
        (["CL", "PE", "--docx", "brief.pdf"], "ends in .docx"),
        (["CL", "PE", "--only", ""], "gives no id"),
        (["CL", "PE", "--only", "chosen.txt"], "there is no file chosen.txt"),
        (["CL", "PE", "--only", f"st-{'a' * 26}"], f"no entry of this timeline: st-{'a' * 26}"),
    ],
)
def test_a_timeline_asked_for_wrongly_is_refused_in_a_sentence(words: list[str], told: str, sample: OpenRecord) -> None:
    done = run("timeline", *words)
    assert done.exit_code == 2
    assert told in " ".join(done.stderr.replace("│", " ").split())
    assert "Traceback" not in done.stderr


def test_a_brief_that_cannot_be_written_says_so(sample: OpenRecord, tmp_path: Path) -> None:
    done = run("timeline", "CL", "PE", "--docx", str(tmp_path / "nowhere" / "brief.docx"))
    assert done.exit_code == 1
    assert "cannot be written" in done.stderr
