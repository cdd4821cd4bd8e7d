"""The worked questions: each runs on the sample, in Cypher on the store and in SPARQL on its RDF, with one answer."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from onrecord import rdf
from onrecord.assets import asset
from onrecord.record import OpenRecord

CYPHER = asset("queries", "cypher", "questions")
NAMES = sorted(path.stem for path in CYPHER.glob("*.cypher"))
COLLECTION = {"collection": "Fictional example"}


def statement(record: OpenRecord) -> str:
    return record.search('"single window for both countries"', kinds=["Statement"], first=1)[0].id


def parameters(name: str, record: OpenRecord) -> dict[str, Any]:
    takes = re.search(r"\((.*?)\)", (CYPHER / f"{name}.cypher").read_text(encoding="utf-8"))
    assert takes
    known = {
        "words": "single window", "unit": "truck", "country": "CL", "name": "Beatriz Larenas Oyarzún", **COLLECTION,
    }  # fmt: skip
    wanted = [p for p in takes[1].split(", ") if p]
    return {p: statement(record) if p == "statement" else known[p] for p in wanted}


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_give_the_same_answer(name: str, sample: OpenRecord) -> None:
    asked = parameters(name, sample)
    rows = sample.connection.query(text(CYPHER / f"{name}.cypher"), asked, limit=1000).rows
    dataset = rdf.dataset(sample.store.records())
    answer = rdf.ask(dataset, text(asset("queries", "sparql", "questions", f"{name}.rq")), asked)
    columns = [c for c in answer.columns if c not in asked or (c == "statement" and "statement" not in asked)]
    from_sparql = Counter(
        tuple((c, _plain(v)) for c, v in zip(answer.columns, row, strict=True) if c in columns) for row in answer.rows
    )
    from_cypher = Counter(tuple((c, _plain(row[c])) for c in columns) for row in rows)
    assert from_cypher, f"{name} finds nothing on the sample"
    assert from_cypher == from_sparql


def test_the_wire_said_it_first_and_two_copies_carry_it(sample: OpenRecord) -> None:
    rows = sample.connection.query(text(CYPHER / "who_said_it_first.cypher"), {"words": "single window"}, limit=100).rows
    assert {row["speaker"] for row in rows} == {"Beatriz Larenas Oyarzún"}
    assert {row["outlet"] for row in rows} >= {"Austral Wire", "Cordillera Post", "Arica Beacon", "Lima Evening Lantern"}
    assert rows[0]["published"] == "2031-05-12"


def test_the_denial_is_its_speakers_and_no_verdict(sample: OpenRecord) -> None:
    rows = sample.connection.query(text(CYPHER / "who_denies.cypher"), COLLECTION, limit=100).rows
    assert "Ignacio Valdebenito Soto" in {row["speaker"] for row in rows}


def _plain(value: object) -> str | None:
    return None if value is None else str(value)
