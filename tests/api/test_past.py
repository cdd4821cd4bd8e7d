"""Queries about the picture have twins for the past (law 2): none is forgotten, and of the present they answer the same."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator
from typing import Any, Final

import pytest

from onrecord.assets import asset
from onrecord.model import Record, Statement
from onrecord.record import OpenRecord
from onrecord.store.queries import query, twins
from onrecord.vocabulary import MAPPING

FOLDERS: Final = ("analysis", "api", "queue", "record", "search")
PICTURE: Final = [p for c in MAPPING.classes for p in c.properties if p.layer == "picture"]
RELATIONSHIPS: Final = re.compile(r"\b(" + "|".join({p.neo4j for p in PICTURE if p.kind == "object"}) + r")\b")
COUNTING: Final = re.compile(r"\b(count|sum|min|max)\(|\bLIMIT\b|\[0\.\.")

ALONE: Final = {
    "analysis/decisions_made": "decisions are only added",
    "analysis/log_page": "entries of the log are only added",
}
"""Queries that count or cut, and yet need no twin."""


def reading() -> Iterator[str]:
    """Every query file that answers readers."""
    folder = asset("queries", "cypher")
    for path in sorted(p for name in FOLDERS for p in (folder / name).rglob("*.cypher")):
        yield path.relative_to(folder).with_suffix("").as_posix()


@pytest.mark.parametrize("name", list(reading()))
def test_what_reads_the_picture_or_counts_has_a_twin_for_the_past(name: str) -> None:
    text = query(name).text
    if (RELATIONSHIPS.search(text) or COUNTING.search(text)) and name not in ALONE:
        assert f"then/{name}" in twins()


@pytest.mark.parametrize("name", sorted(twins()))
def test_a_twin_takes_what_the_query_about_now_takes_and_the_instant(name: str) -> None:
    now, then = query(name.removeprefix("then/")), query(name)
    assert set(then.parameters) == {*now.parameters, "at"}
    assert then.name.startswith("then_")


def held(record: OpenRecord) -> list[Record]:
    return [r for r, _ in record.store.records()]


def given(name: str, records: list[Record]) -> Iterator[dict[str, Any]]:
    """What a query may be asked about this record, so that most answer something."""
    ids = [r.id for r in records]
    actors, statements = ([i for i in ids if i.startswith(prefix)] for prefix in ("ac-", "st-"))
    documents = [i for i in ids if i.startswith("do-")]
    speaking = sorted({a for r in records if isinstance(r, Statement) for a in r.said_by})
    tests = [("collection", ["Fictional example"]), ("outlet", actors), ("document", documents[:5]), ("text", ["window"]),
             ("speaker", actors), ("involves", actors), ("isStub", [])]  # fmt: skip
    clauses = [[[]], *([[{"on": on, "values": of, "wanted": True, "first": None, "last": None}]] for on, of in tests)]
    values: dict[str, list[Any]] = {
        "ids": [ids], "actors": [actors], "states": [actors], "a": [actors], "b": [actors], "statements": [statements],
        "placed": [[], actors[:3]], "collection": [None, "Fictional example", "no such"], "undated": [False, True],
        "document": documents[:6], "actor": speaking[:40], "code": ["CL", "PE"],
        "names": [["Chile", "Peru"]], "after": ["", statements[0]], "size": [1000], "snapshots": [[]],
        "low": [None], "low_id": [None], "high": [None], "high_id": [None], "up": [True], "open": ["~"], "by": ["day"],
        "second_hand": [False], "collective": [True], "proposed": [False],
        "clauses": clauses, "facets": [["text", "speaker", "outlet", "document", "collection", "involves", "issuer", "agency"]],
    }  # fmt: skip
    wanted = [p for p in query(name).parameters if p != "at"]
    for chosen in itertools.product(*(values[p] for p in wanted)):
        yield dict(zip(wanted, chosen, strict=True))


OF_RECORDS: Final = ("then/read/", "then/page/", "then/api/member/", "then/store/")
"""Twins that answer whole records, which `tests/store/test_past.py` compares."""


@pytest.mark.parametrize("name", sorted(n for n in twins() if not n.startswith(OF_RECORDS)))
def test_of_the_present_a_twin_answers_what_the_query_about_now_does(name: str, record: OpenRecord) -> None:
    now = name.removeprefix("then/")
    present = record.store.at(dt.datetime.now(dt.UTC))
    before = record.store.at(dt.datetime(2000, 1, 1, tzinfo=dt.UTC))
    answered = 0
    for asked in given(now, held(record)):
        rows, twins_rows = record.store.run(now, **asked), present.run(now, **asked)
        by = repr if "ORDER BY" not in query(now).text else _of  # of several at once, each has an order of its own
        rows, twins_rows = sorted(rows, key=by), sorted(twins_rows, key=by)
        assert twins_rows == rows
        assert all(set(row.values()) <= {0, None} or not row for row in before.run(now, **asked)), "there was nothing then"
        answered += len(rows)
    assert answered or now in SILENT


def _of(row: dict[str, Any]) -> str:
    return str(row.get("of", ""))


SILENT: Final = {
    "analysis/claim_reviews", "api/claim_reviews", "api/judgements/Figure", "api/statement_reviews", "queue/out_of_sight",
    "queue/ruled", "queue/speakers",
}  # fmt: skip
"""Queries that the sample gives no answer to."""
