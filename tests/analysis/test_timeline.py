"""Two lanes and what is between them: only what is somebody's own words, each with its source (across-documents.md §7)."""

import pytest

from onrecord.analysis.timeline import Lane, as_dict, plain, timeline
from onrecord.store import Store
from tests.analysis.conftest import Ingest
from tests.analysis.record import AGAIN, COPY, LARENAS, OTHER, WINDOW, WIRE
from tests.resolve.documents import Saying, Written


@pytest.fixture
def store(ingest: Ingest) -> Store:
    return ingest(WIRE, COPY, AGAIN, OTHER)


def test_lanes_hold_what_the_state_and_those_in_its_posts_said(store: Store) -> None:
    found = timeline(store, "CL", "PE")
    lanes = {(e.text, e.lane) for e in (*found.entries, *found.undated)}
    assert lanes == {
        (WINDOW, Lane.A),
        ("that the desk would cost a lot", Lane.B),
        ("the talks", Lane.SHARED),
        ("the visit", Lane.SHARED),
        ("that it is content", Lane.B),
    }
    # left out: a former ambassador, a body of neither state, what is collective, what is only proposed
    assert [e.text for e in found.entries if e.lane is Lane.A] == [WINDOW, WINDOW]
    assert (found.a.name, found.b.name) == ("Chile", "Peru")


def test_the_order_claims_no_more_than_is_known(store: Store) -> None:
    found = timeline(store, "CL", "PE")
    assert [(e.text, e.place) for e in found.entries] == [
        ("that the desk would cost a lot", (1, 3)),
        (WINDOW, (1, 2)),
        ("the talks", (2, 3)),
        (WINDOW, (4, 4)),
    ]
    by_text = {e.id: e.text for e in found.entries}
    assert {by_text[i] for i in found.entries[0].order_unknown_with} == {WINDOW, "the talks"}
    assert {e.text for e in found.undated} == {"the visit", "that it is content"}


def test_every_entry_has_its_source_and_the_capacity_in_which_somebody_spoke(store: Store) -> None:
    found = timeline(store, "CL", "PE")
    assert all(e.printed and all(p.words or not p.document.held for p in e.printed) for e in found.entries)
    first = next(e for e in found.entries if e.text == WINDOW)
    assert {p.document.publisher for p in first.printed} == {"Austral Wire", "Morro Gazette", "Radio Tres Cóndores"}
    assert [(c.title, c.here) for c in first.capacity] == [("Chilean Transport Minister", True)]
    assert first.who[0].name == LARENAS.name


def test_what_only_publication_dates_stands_by_its_week_and_says_so(ingest: Ingest) -> None:
    store = ingest(COPY, Written("Austral Wire", (Saying(LARENAS, WINDOW),)))
    (entry,) = timeline(store, "CL", "PE").entries
    assert (entry.earliest, entry.latest, entry.inferred) == ("2031-05-06", "2031-05-12", True)
    assert "on or before 2031-05-12" in plain(timeline(store, "CL", "PE"))


def test_days_and_collections_filter(store: Store) -> None:
    late = timeline(store, "CL", "PE", earliest="2031-05-20")
    assert [e.earliest for e in late.entries] == ["2031-05-30"]
    early = timeline(store, "CL", "PE", latest="2031-05-11")
    assert [e.text for e in early.entries] == ["that the desk would cost a lot"]
    other = timeline(store, "CL", "PE", collection="Another")
    assert [e.text for e in (*other.entries, *other.undated)] == ["that it is content"]


def test_sides_can_be_asked_the_other_way_round(store: Store) -> None:
    lanes = {e.id: e.lane for e in timeline(store, "CL", "PE").entries}
    swapped = {e.id: e.lane for e in timeline(store, "PE", "CL").entries}
    turned = {Lane.A: Lane.B, Lane.B: Lane.A, Lane.SHARED: Lane.SHARED}
    assert {i: turned[lane] for i, lane in lanes.items()} == swapped


def test_a_silence_is_told_as_a_gap_when_the_record_is_thin(store: Store) -> None:
    (gap,) = timeline(store, "CL", "PE").a.silences
    assert (gap.first, gap.last, gap.call) == ("2031-05-14", "2031-05-29", "gapInRecord")
    assert gap.documents == gap.outlets == 1


def test_a_state_against_itself_is_refused_and_an_unknown_one_has_nothing(store: Store) -> None:
    with pytest.raises(ValueError, match="two states"):
        timeline(store, "CL", "CL")
    assert plain(timeline(store, "BO", "UY")).endswith("Nothing in this record.")


def test_the_list_can_be_printed_and_is_plain_data(store: Store) -> None:
    found = timeline(store, "CL", "PE")
    text = plain(found)
    for told in ("Chile (CL) and Peru (PE)", "2031-05-13  Chile and Peru", "Undated", "[Fictional example]", "No statement by"):
        assert told in text, told
    assert as_dict(found)["entries"][0]["printed"]
