"""A carrier cited by a short name may be an outlet whose own report is held: that one origin is all, stays open."""

import pytest

from onrecord.analysis.asserters import corroboration
from onrecord.analysis.origins import TieKind
from onrecord.model import Statement
from tests.analysis.conftest import Ingest
from tests.analysis.record import LARENAS
from tests.resolve.documents import Saying, Written

WORDS = "“the migration desk will stay open through every night of June”"


def carried(ingest: Ingest, cited: str, *, later: bool = False) -> tuple[int, int, set[TieKind]]:
    """The bounds, and the kinds of what is doubtful, where one outlet's report is held and another cites it by a name."""
    own = Written("El Mirador de Tacna", (Saying(LARENAS, WORDS),), published="2031-05-14" if later else "2031-05-12")
    citing = Written("Arica Beacon", (Saying(LARENAS, WORDS, carrier=cited),), published="2031-05-13")
    store = ingest(own, citing)
    found = corroboration(store, next(r.id for r in own.records() if isinstance(r, Statement)))
    assert found is not None
    return found.at_least, found.at_most, {edge.kind for edge in found.doubtful}


def test_a_carrier_cited_in_full_is_the_report_that_is_held(ingest: Ingest) -> None:
    assert carried(ingest, "El Mirador de Tacna") == (1, 1, set())


def test_one_cited_by_a_short_name_may_be_it(ingest: Ingest) -> None:
    assert carried(ingest, "El Mirador") == (1, 2, {TieKind.PROPOSED})


@pytest.mark.parametrize("cited", ["Tacna", "La Mirada"])
def test_what_an_outlet_is_of_and_other_names_are_no_short_name(ingest: Ingest, cited: str) -> None:
    assert carried(ingest, cited) == (1, 2, set())


def test_nor_is_a_report_meant_that_was_printed_after_it_was_cited(ingest: Ingest) -> None:
    assert carried(ingest, "El Mirador", later=True)[2] == set()
