"""A row a report, in columns that do not change, nothing guessed."""

import pytest

from onrecord.analysis import reports
from onrecord.analysis.reports import COLUMNS, as_row, rows
from onrecord.store import Store
from tests.analysis.conftest import Ingest
from tests.analysis.record import AGAIN, COPY, LARENAS, OTHER, WINDOW, WIRE


@pytest.fixture
def store(ingest: Ingest) -> Store:
    return ingest(WIRE, COPY, AGAIN, OTHER)


def test_the_columns_are_fixed() -> None:
    assert COLUMNS == (
        "statement", "member", "report", "speakers", "speaker_ids", "speaker_status", "title_as_printed", "kind",
        "second_hand", "collective", "translated", "polarity", "modality", "words", "source_words", "cue", "said_earliest",
        "said_latest", "said_basis", "told_to", "occasion", "document", "document_held", "title", "outlet", "issuer",
        "agency", "published", "url", "archive_url", "collection", "language", "start", "end", "fragment", "checked",
        "checked_by", "checked_at", "rule",
    )  # fmt: skip


def test_each_report_is_a_row_under_its_statement(store: Store) -> None:
    found = list(rows(store))
    assert len(found) == 10  # nine sentences, and the carrier that one of them names
    (wire,) = (r for r in found if r.words == WINDOW and r.outlet == "Austral Wire")
    (copy,) = (r for r in found if r.outlet == "Morro Gazette" and "single window" in r.words)
    assert wire.statement == copy.statement
    assert (wire.speakers, wire.title_as_printed, wire.kind) == (LARENAS.name, "Chilean Transport Minister", "direct")
    assert (wire.said_earliest, wire.said_latest, wire.said_basis) == ("2031-05-12", "2031-05-12", "stated")
    assert (wire.checked, wire.collection, wire.url) == ("not checked", "Fictional example", "https://example.org/wire")
    assert wire.start is not None
    assert wire.end == wire.start + len(WINDOW)
    (carrier,) = (r for r in found if not r.document_held)
    assert (carrier.title, carrier.words, carrier.start) == ("Radio Tres Cóndores", "", None)
    assert all(len(as_row(r)) == len(COLUMNS) for r in found)


def test_one_collection_can_be_asked_for(store: Store) -> None:
    (row,) = rows(store, collection="Another")
    assert (row.published, row.said_basis) == (None, "unknown")


def test_pages_leave_nothing_out(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = list(rows(store))
    monkeypatch.setattr(reports, "PAGE", 2)
    assert list(rows(store)) == whole
    assert [r.statement for r in whole] == sorted(r.statement for r in whole)
