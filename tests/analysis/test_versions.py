"""Versions of one article are revisions: they count as one report, and nothing is copied between them (§1, §2)."""

from onrecord.analysis.asserters import corroboration
from onrecord.analysis.copies import CopyDirection, copies
from onrecord.model import Document, Snapshot, Statement
from tests.analysis.conftest import Ingest
from tests.resolve.documents import Name, Saying, Written

LARENAS = Name("Beatriz Larenas Oyarzún")
WORDS = "“There will be a single window for both countries, and no driver will have to unload fruit again at night,”"
HALL = (
    "that the hall at the southern pass would begin with four lanes and stay open from six in the morning until midnight with "
    "a separate gate for live animals"
)
ADDRESS = "https://austral.example/hall"

first = Written("Austral Wire", (Saying(LARENAS, WORDS), Saying(LARENAS, HALL)), url=ADDRESS)
second = Written("Austral Wire", (Saying(LARENAS, HALL), Saying(LARENAS, WORDS)), url=ADDRESS)
elsewhere = Written("Cordillera Post", (Saying(LARENAS, WORDS),))


def of(written: Written, kind: type) -> list[str]:
    return [r.id for r in written.records() if isinstance(r, kind)]


def test_two_texts_at_one_address_are_versions_of_one_document(ingest: Ingest) -> None:
    assert of(first, Document) == of(second, Document)
    assert of(first, Snapshot) != of(second, Snapshot)
    found = copies(ingest(first, second), of(first, Document)[0])
    assert found
    assert {c.direction for c in found} == {CopyDirection.VERSION}


def test_versions_count_as_one_report_of_one_origin(ingest: Ingest) -> None:
    found = corroboration(ingest(first, second), of(first, Statement)[0])
    assert found
    assert (found.reports, found.at_least, found.at_most) == (1, 1, 1)


def test_another_outlet_is_another_report(ingest: Ingest) -> None:
    found = corroboration(ingest(first, second, elsewhere), of(first, Statement)[0])
    assert found
    assert (found.reports, found.at_least, found.at_most) == (2, 1, 2)
