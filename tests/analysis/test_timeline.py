"""Two lanes and what is between them: only what is somebody's own words, each with its source (across-documents.md §7)."""

import pytest

from onrecord.analysis.capacity import Capacity
from onrecord.analysis.timeline import Lane, as_dict, plain, timeline
from onrecord.store import Store
from tests.analysis.conftest import Ingest
from tests.analysis.record import AGAIN, CHILE, COPY, LARENAS, OTHER, WINDOW, WIRE
from tests.resolve.documents import Name, Saying, Written


@pytest.fixture
def store(ingest: Ingest) -> Store:
    return ingest(WIRE, COPY, AGAIN, OTHER)


def test_lanes_hold_what_the_state_and_those_in_its_posts_said(store: Store) -> None:
    found = timeline(store, "CL", "PE")
    lanes = {(e.text, e.lane) for e in (*found.entries, *found.undated)}
    assert lanes == {
        (WINDOW, Lane.A),
        ("that it would wait", Lane.A),
        ("that the desk would cost a lot", Lane.B),
        ("the talks", Lane.SHARED),
        ("the visit", Lane.SHARED),
        ("that it is content", Lane.B),
    }
    # left out: a body of neither state, and what is only proposed; what is collective is marked
    assert [(e.text, e.collective) for e in found.entries if e.lane is Lane.A] == [
        ("that it would wait", True), (WINDOW, False), (WINDOW, False),
    ]  # fmt: skip
    assert [(e.text, e.capacity) for e in found.apart] == [("that it had been agreed in March", Capacity.FORMER)]
    assert (found.a.name, found.b.name) == ("Chile", "Peru")


def test_the_order_claims_no_more_than_is_known(store: Store) -> None:
    found = timeline(store, "CL", "PE")
    assert [(e.text, e.place) for e in found.entries] == [
        ("that it would wait", (1, 4)),
        ("that the desk would cost a lot", (1, 4)),
        (WINDOW, (1, 3)),
        ("the talks", (2, 4)),
        (WINDOW, (5, 5)),
    ]
    by_text = {e.id: e.text for e in found.entries}
    assert {by_text[i] for i in found.entries[1].order_unknown_with} == {"that it would wait", WINDOW, "the talks"}
    assert {e.text for e in found.undated} == {"the visit", "that it is content"}


def test_every_entry_has_its_source_and_the_capacity_in_which_somebody_spoke(store: Store) -> None:
    found = timeline(store, "CL", "PE")
    assert all(e.printed and all(p.words or not p.document.held for p in e.printed) for e in found.entries)
    first = next(e for e in found.entries if e.text == WINDOW)
    assert {p.document.publisher for p in first.printed} == {"Austral Wire", "Morro Gazette", "Radio Tres Cóndores"}
    assert [(o.title, o.here) for o in first.offices] == [("Chilean Transport Minister", True)]
    assert first.who[0].name == LARENAS.name


def test_what_only_publication_dates_stands_by_its_week_and_says_so(ingest: Ingest) -> None:
    store = ingest(COPY, Written("Austral Wire", (Saying(LARENAS, WINDOW),)))
    (entry,) = (e for e in timeline(store, "CL", "PE").entries if e.text == WINDOW)
    assert (entry.earliest, entry.latest, entry.inferred) == ("2031-05-06", "2031-05-12", True)
    assert "on or before 2031-05-12" in plain(timeline(store, "CL", "PE"))


def test_days_and_collections_filter(store: Store) -> None:
    late = timeline(store, "CL", "PE", earliest="2031-05-20")
    assert [e.earliest for e in late.entries] == ["2031-05-30"]
    early = timeline(store, "CL", "PE", latest="2031-05-11")
    assert [e.text for e in early.entries if not e.collective] == ["that the desk would cost a lot"]
    other = timeline(store, "CL", "PE", collection="Another")
    assert [e.text for e in (*other.entries, *other.undated)] == ["that it is content"]


def test_sides_can_be_asked_the_other_way_round(store: Store) -> None:
    lanes = {e.id: e.lane for e in timeline(store, "CL", "PE").entries}
    swapped = {e.id: e.lane for e in timeline(store, "PE", "CL").entries}
    turned = {Lane.A: Lane.B, Lane.B: Lane.A, Lane.SHARED: Lane.SHARED}
    assert {i: turned[lane] for i, lane in lanes.items()} == swapped


def test_a_silence_is_told_as_a_gap_when_the_record_is_thin(store: Store) -> None:
    (gap,) = timeline(store, "CL", "PE").a.silences
    assert (gap.first, gap.last, gap.call) == ("2031-05-15", "2031-05-29", "gapInRecord")
    assert gap.documents == gap.outlets == 0


def test_a_state_against_itself_is_refused_and_an_unknown_one_has_nothing(store: Store) -> None:
    with pytest.raises(ValueError, match="two states"):
        timeline(store, "CL", "CL")
    assert plain(timeline(store, "BO", "UY")).endswith("Nothing in this record.")


def test_the_list_can_be_printed_and_is_plain_data(store: Store) -> None:
    found = timeline(store, "CL", "PE")
    text = plain(found)
    days = ("Chile (CL) and Peru (PE)", "2031-05-13  Chile and Peru", "Undated", "[Fictional example]")
    for told in (*days, "Gap in the record", "national government", "Apart, in no lane"):
        assert told in text, told
    assert as_dict(found)["entries"][0]["printed"]


def test_what_concerns_only_one_state_can_be_left_out_and_makes_no_silence(ingest: Ingest) -> None:
    about = "that Peru had been told"
    store = ingest(Written("Austral Wire", (Saying(LARENAS, about), Saying(LARENAS, "that the rains were late"))), OTHER)
    all_of_it, kept = timeline(store, "CL", "PE"), timeline(store, "CL", "PE", mutual=True)
    assert [e.text for e in kept.entries] == [about]
    assert len(all_of_it.entries) == 2
    assert kept.a.silences == all_of_it.a.silences


def test_who_has_no_state_in_print_is_counted_and_named(ingest: Ingest) -> None:
    driver = Name("Nilda Choque Apaza")
    store = ingest(Written("Austral Wire", (Saying(driver, "that she waited"), Saying(CHILE, "that it is content"))), OTHER)
    found = timeline(store, "CL", "PE")
    assert [(u.name, u.statements) for u in found.unplaced] == [(driver.name, 1)]
    assert "1 person, of whom no document prints a state" in plain(found)
