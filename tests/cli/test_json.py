"""Programs rely on the keys that ``--json`` prints: each that the documentation lists is there."""

import json
import re
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from onrecord.cli import app
from onrecord.record import OpenRecord

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "json.md").read_text(encoding="utf-8")


def listed(row: str) -> set[str]:
    """The keys that the page lists in the row of this name."""
    line = next(line for line in PAGE.splitlines() if line.replace("\\|", "/").startswith(f"| {row}"))
    return set(re.findall(r"`(\w+)`", line.rsplit(" | ", 1)[1]))


def printed(*words: str) -> Any:
    done = CliRunner().invoke(app, [*words, "--json"], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def test_a_trace_shows_the_chain_and_the_bounds(sample: OpenRecord) -> None:
    found = printed("trace", "single window for both countries")
    assert listed("`trace") <= set(found)
    assert all(listed("… each of `reports`") <= set(r) for r in found["reports"])
    assert listed("… `corroboration`") <= set(found["corroboration"])
    assert all(listed("… each of `collapsed`") <= set(e) for e in found["corroboration"]["collapsed"])
    told = printed("trace", "No truck was turned back")
    assert any(listed("… each of `reports`") <= set(r["carrier"] or ()) for r in told["reports"]), "a carrier that is not held"


def test_a_citation(sample: OpenRecord) -> None:
    statement = sample.search("single window for both countries", kinds=["Statement"], first=1)[0].id
    assert listed("`cite") <= set(printed("cite", statement))


def test_a_comparison_of_two_documents(sample: OpenRecord) -> None:
    one, other, *_ = (d["id"] for d in printed("documents"))
    found = printed("compare", one, other)
    assert listed("`compare DOCUMENT`") - {"snapshot", "document", "taken_in"} <= set(found)
    assert found["changes"]
    assert all(listed("… of `compare`, each of `changes`") <= set(c) for c in found["changes"])


def test_copies_conflicts_and_positions(sample: OpenRecord) -> None:
    wire = next(d for d in printed("documents") if d["title"].startswith("Chile and Peru to open"))
    assert listed("`documents`") <= set(wire)
    assert all(listed("`copies") <= set(c) for c in printed("copies", wire["id"]))
    for one in printed("conflicts"):
        if "claim" in one:
            assert listed("… a claim of `conflicts`") <= set(one)
            assert all(listed("… each of `stances`") <= set(s) for s in one["stances"])
            continue
        assert listed("`conflicts`") <= set(one)
        assert all(listed("… each of `figures`") <= set(f) for f in one["figures"])
        assert all(listed("… each of `pairs`") <= set(p) for p in one["pairs"])
    for one in printed("positions", "Valdebenito"):
        assert listed("`positions") <= set(one)
        assert all(listed("… each of `positions`") <= set(p) for p in one["positions"])
        assert all(listed("… each of `changes`") <= set(c) for c in one["changes"])


def test_the_timeline_and_a_search(sample: OpenRecord) -> None:
    found = printed("timeline", "CL", "PE")
    assert listed("`timeline") <= set(found)
    assert found["entries"]
    assert all(listed("… each of `entries`") <= set(e) for e in found["entries"])
    assert all(listed("… each of `offices`") <= set(o) for e in found["entries"] for o in e["offices"])
    assert listed("… `left_out`") <= set(found["left_out"])
    assert listed("… `holding`") <= set(found["holding"])
    for side in (found["a"], found["b"]):
        assert listed("… `a`, `b`") <= set(side)
        assert all(listed("… each of `silences`") <= set(s) for s in side["silences"])
    assert all(listed("`search") <= set(hit) for hit in printed("search", "single window"))
