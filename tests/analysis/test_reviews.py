"""Reviews in a record: somebody else's, shown as printed, and nothing that was held is otherwise for them."""

import datetime as dt
import itertools
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from onrecord import pipeline, rdf, resolve
from onrecord.analysis import reviews as analysis
from onrecord.analysis.trace import plain, trace
from onrecord.api import execute
from onrecord.model import Batch, Record, Statement
from onrecord.readers.reviews import Reviewed, read
from onrecord.store import Connection, Store
from onrecord.store.rows import run
from tests.readers.test_reviews import CLAIM, REVIEW, TABLE
from tests.resolve.documents import Name, Saying, Written

from .conftest import Ingest
from .record import WIRE

NOON = dt.datetime(2031, 6, 1, 12, tzinfo=dt.UTC)
CONTENT: dict[str, Any] = {"linked.json": REVIEW, "answer.json": {"claims": [CLAIM]}, "rows.csv": TABLE}


def taken(folder: Path, name: str, content: object) -> list[Reviewed]:
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return [found for found in read(path, name) if isinstance(found, Reviewed)]


def put(store: Store, found: list[Reviewed]) -> list[bool]:
    written = [bool(store.add(pipeline.reviewed(one, NOON), {}, None)) for one in found]
    store.renew(resolve.picture)
    return written


def content(store: Store) -> bytes:
    return b"".join(rdf.FORMATS["nquads"](store.records(layers=rdf.CONTENT), rdf.CONTENT))


def test_a_review_is_shown_as_its_reviewers_with_rating_day_and_page(ingest: Ingest, tmp_path: Path) -> None:
    store = ingest(WIRE)
    put(store, taken(tmp_path, "linked.json", REVIEW))
    (shown,) = analysis.reviews(store)
    assert shown.words == (
        "reviewed by Verifica Sur: “Exaggerated”, 2.0 on a scale from 1 to 5 (2031-05-14, https://verifica.example/trucks)"
    )


def test_reading_twice_or_in_another_order_makes_no_difference(ingest: Ingest, connection: Connection, tmp_path: Path) -> None:
    files = [taken(tmp_path, name, what) for name, what in CONTENT.items()]
    seen = set()
    for order in itertools.permutations(files):
        store = ingest(WIRE)
        assert all(put(store, [one for found in order for one in found]))
        seen.add(content(store))
        assert not any(put(store, [one for found in reversed(order) for one in found]))
        seen.add(content(store))
        connection.write(lambda tx: run(tx, "store/wipe", size=100_000))
    assert len(seen) == 1


def test_a_review_changes_nothing_that_is_held(ingest: Ingest, tmp_path: Path) -> None:
    store = ingest(WIRE)
    before = dict(store.records())
    put(store, [one for name, what in CONTENT.items() for one in taken(tmp_path, name, what)])
    after = dict(store.records())
    assert before.items() <= after.items()
    assert not list(rdf.check(store.records()))


def test_items_of_reviews_are_no_documents_of_the_record(ingest: Ingest, tmp_path: Path) -> None:
    store = ingest(WIRE)
    put(store, taken(tmp_path, "linked.json", REVIEW))
    held = [r["id"] for r in store.run("record/documents", undated=False, collection=None)]
    assert held == [r["document"] for r in store.run("analysis/documents_held", collection=None)]
    assert [store.get([i])[i].url for i in held] == [WIRE.url]
    assert sum(r["documents"] for r in store.run("api/collections")) == 1


SAID = Written(
    "Austral Wire",
    (Saying(Name("Lucía Huamaní"), "“The crossing turned back 60 trucks on one day in May”", ("2031-05-12", "2031-05-12")),),
    url="https://example.org/trucks",
)


QUERY = """
query ($statement: ID!, $claim: ID!) {
  claimReviews(of: $statement) { id }
  ofClaim: claimReviews(of: $claim, first: 1) { id reviewOf { claimText } }
  node(id: $statement) { ... on Statement { reviews { judgementKind ofReview { rating reviewer } } } }
  trace(of: $statement) { reviews { words proposed } }
}
"""


def test_the_trace_of_a_statement_shows_the_reviews_of_its_words_as_others(ingest: Ingest, tmp_path: Path) -> None:
    store = ingest(SAID)
    found = taken(tmp_path, "linked.json", REVIEW)
    (one,) = found

    def judge(new: tuple[Record, ...], held: tuple[Record, ...]) -> Batch:
        return pipeline.judging(one.snapshot, resolve.judge(new, held), NOON, new)

    before = trace(store, next(r.id for r in SAID.records() if isinstance(r, Statement)))
    store.add(pipeline.reviewed(one, NOON), resolve.keys([one.claim, one.review, *one.spans]), judge)
    store.renew(resolve.picture)
    assert before
    after = trace(store, before.id)
    assert after
    assert before == replace(after, reviews=())
    (about,) = after.reviews
    assert not about.proposed
    assert about.review.words in plain(after)
    assert "Reviews, each its reviewer's own" in plain(after)
    asked = execute(store, QUERY, {"statement": before.id, "claim": one.claim.id})
    assert "errors" not in asked
    data = asked["data"]
    assert [r["id"] for r in data["claimReviews"]] == [one.review.id] == [r["id"] for r in data["ofClaim"]]
    assert data["node"]["reviews"][0]["ofReview"]["rating"] == "Exaggerated"
    assert data["trace"]["reviews"] == [{"words": about.review.words, "proposed": False}]
    claimed = trace(store, one.claim.id)
    assert claimed
    assert [a.review.reviewer for a in claimed.reviews] == ["Verifica Sur"]
    assert "asserted in no statement on record" in plain(claimed)


def test_items_that_print_the_same_review_are_shown_once(ingest: Ingest, tmp_path: Path) -> None:
    store = ingest(WIRE)
    put(store, [*taken(tmp_path, "a.json", REVIEW), *taken(tmp_path, "b.json", {**REVIEW, "keywords": "trucks"})])
    assert len(store.run("analysis/claim_reviews", ids=None)) == 2
    assert len(analysis.reviews(store)) == 1
