"""A document known because another cites it is a held one by a judgement on the pair, whichever came first (§2)."""

import pytest

from onrecord import resolve
from onrecord.analysis.asserters import corroboration
from onrecord.analysis.copies import copies
from onrecord.analysis.filling import filled
from onrecord.analysis.trace import plain, trace
from onrecord.model import Batch, Curation, Curator, Document, Judgement, Record, Statement
from onrecord.model.terms import Decision, JudgementKind
from onrecord.store import Store
from tests.analysis.conftest import Ingest
from tests.resolve.documents import NOON, Name, Saying, Written

LARENAS = Name("Beatriz Larenas Oyarzún")
WORDS = "“the migration desk will stay open through every night of June”"

own = Written("El Mirador de Tacna", (Saying(LARENAS, WORDS),), published="2031-05-12")
again = Written("El Mirador de Tacna", (Saying(LARENAS, WORDS), Saying(LARENAS, "that it rains")), published="2031-05-12")
after = Written("El Mirador de Tacna", (Saying(LARENAS, WORDS), Saying(LARENAS, "that it snows")), published="2031-05-15")
citing = Written("Arica Beacon", (Saying(LARENAS, WORDS, carrier="El Mirador de Tacna"),), published="2031-05-13")
also = Written("Morro Gazette", (Saying(LARENAS, WORDS, carrier="El Mirador de Tacna"),), published="2031-05-14")


def one(written: Written, kind: type[Record], *, stub: bool = False) -> str:
    """The id of the first such record; of documents of the one held, or of its stub."""
    return next(r.id for r in written.records() if isinstance(r, kind) and (not isinstance(r, Document) or r.is_stub == stub))


def taken(store: Store) -> tuple[str | None, str | None, set[str]]:
    """Of the citing report: in which document its carrier is, why, and which others it may be."""
    found = trace(store, one(citing, Statement))
    assert found
    report = next(r for r in found.reports if r.document.id == one(citing, Document))
    assert report.carrier
    return report.carrier.document.id, report.carrier_known_by, {d.id for d in report.carrier_perhaps}


@pytest.mark.parametrize("order", [[own, citing, also], [citing, also, own], [also, own, citing]])
def test_one_held_document_of_the_outlet_fills_the_stub_in_any_order(ingest: Ingest, order: list[Written]) -> None:
    for written in order:
        store = ingest(written)
    document, why, perhaps = taken(store)
    assert (document, perhaps) == (one(own, Document), set())
    assert why
    found = corroboration(store, one(own, Statement))
    assert found
    assert (found.reports, found.at_least, found.at_most) == (3, 1, 1)
    assert {e.because for e in found.collapsed} >= {f"told or cited; {why}"}
    stub = one(citing, Document, stub=True)
    known = filled(store, stub)
    assert known
    assert known.by
    assert known.by.in_document == one(own, Document)
    text = plain(trace(store, one(citing, Statement)))  # type: ignore[arg-type]
    assert why in text
    assert "(not held)" not in text
    assert copies(store, stub) == copies(store, one(own, Document))


def test_of_several_that_fit_none_fills_it_and_each_may_be_it(ingest: Ingest) -> None:
    store = ingest(own, again, citing)
    document, why, perhaps = taken(store)
    assert (document, why) == (one(citing, Document, stub=True), None)
    assert perhaps == {one(own, Document), one(again, Document)}
    found = corroboration(store, one(own, Statement))
    assert found
    assert len([e for e in found.doubtful if "is cited" in e.because or "are cited" in e.because]) == 2
    assert (found.at_least, found.at_most) == (1, 1), "all of them are of one outlet"


def test_one_that_was_printed_after_it_was_cited_does_not_fill_it(ingest: Ingest) -> None:
    store = ingest(after, citing)
    assert taken(store) == (one(citing, Document, stub=True), None, set())
    assert taken(ingest(own))[0] == one(own, Document), "nor does it keep another from filling it"


def test_a_person_says_which_of_several_it_is_and_that_can_be_undone(ingest: Ingest) -> None:
    store = ingest(own, again, citing)
    fills = [r for r, _ in store.records() if isinstance(r, Judgement) and r.judgement_kind is JudgementKind.FILLS]
    assert len(fills) == 2
    chosen = next(j for j in fills if one(again, Document) in j.pair)
    curator = Curator.of("R. Vega")
    accept = Curation.of(curator, Decision.ACCEPT, (chosen.id,), NOON)
    undo = Curation.of(curator, Decision.UNDO, (accept.id,), NOON.replace(hour=13))
    for act, expected in ((accept, one(again, Document)), (undo, one(citing, Document, stub=True))):
        store.add(Batch.of((curator, act)))
        store.renew(resolve.picture)
        assert taken(store)[0] == expected
