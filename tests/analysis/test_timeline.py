"""Two lanes and what is between them: only what is somebody's own words, each with its source (across-documents.md §7)."""

import datetime as dt
from dataclasses import replace

import pytest

from onrecord.analysis.capacity import Capacity
from onrecord.analysis.timeline import Lane, TimelineError, as_dict, plain, timeline
from onrecord.model import Batch, Curation, Curator
from onrecord.model.terms import Decision, EventStatus, RoleStatus
from onrecord.store import Connection, Store
from tests.analysis.conftest import Ingest
from tests.analysis.record import (
    AGAIN,
    CHILE,
    COMMISSION,
    COPY,
    HUAMANI,
    LARENAS,
    LARENAS_BARE,
    MONDAY,
    OTHER,
    PERU,
    RIVAS,
    WINDOW,
    WIRE,
)  # fmt: skip
from tests.resolve.documents import NOON, Meeting, Name, Office, Saying, Written


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
    with pytest.raises(TimelineError, match="two states"):
        timeline(store, "CL", "CL")
    with pytest.raises(TimelineError, match="'QX' is the code of no state"):
        timeline(store, "CL", "QX")
    assert plain(timeline(store, "BO", "UY")).endswith("Nothing in this record.")


def test_the_list_can_be_printed_and_is_plain_data(store: Store) -> None:
    found = timeline(store, "CL", "PE")
    text = plain(found)
    days = ("Chile (CL) and Peru (PE)", "2031-05-13  Chile and Peru", "Undated", "[Fictional example]")
    for told in (*days, "too few documents to say", "national government", "Apart, in no lane"):
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
    assert "1 speaker of whom no document prints a state" in plain(found)


# -- offices of that time


MARCH = ("2032-03-01", "2032-03-01")
CALM = Name("Ada Quiroga Paz", office=Office("Peruvian Interior Minister", "PE"))


def lanes_of(store: Store) -> dict[str, tuple[Lane, Capacity | None]]:
    found = timeline(store, "CL", "PE")
    return {e.text: (e.lane, e.capacity) for e in (*found.entries, *found.undated, *found.apart)}


def test_an_office_is_that_of_the_time_and_a_later_one_makes_no_lane_of_an_earlier_day(ingest: Ingest) -> None:
    left = replace(LARENAS, office=Office("former Chilean Transport Minister", "CL", RoleStatus.FORMER))
    store = ingest(
        Written("Austral Wire", (Saying(LARENAS, "that the gate was ready", said=MONDAY),)),
        Written("Morro Gazette", (Saying(LARENAS_BARE, "that the gate had stuck", said=("2031-05-20", "2031-05-20")),)),
        Written("Cordillera Post", (Saying(left, "that she had warned of it", said=MARCH),), "2032-03-01"),
        Written("Arica Beacon", (Saying(LARENAS_BARE, "that nobody listened", said=("2032-03-20",) * 2),), "2032-03-21"),
        Written("Lima Evening Lantern", (Saying(LARENAS_BARE, "that a plan was drawn", said=("2028-01-04", "2028-01-04")),)),
    )  # fmt: skip
    assert lanes_of(store) == {
        "that the gate was ready": (Lane.A, Capacity.NATIONAL_GOVERNMENT),
        "that the gate had stuck": (Lane.A, Capacity.NATIONAL_GOVERNMENT),
        "that she had warned of it": (Lane.NONE, Capacity.FORMER),
        "that nobody listened": (Lane.NONE, Capacity.FORMER),
        "that a plan was drawn": (Lane.A, Capacity.ROLE_THEN_UNKNOWN),
    }
    assert "role then unknown" in plain(timeline(store, "CL", "PE"))


def test_who_once_spoke_for_the_other_state_stands_with_the_office_of_that_day(ingest: Ingest) -> None:
    then = replace(CALM, office=Office("Chilean consul", "CL"))
    store = ingest(
        Written("Austral Wire", (Saying(CALM, "that patrols would stay", said=MONDAY),)),
        Written("Morro Gazette", (Saying(then, "that visas were few", said=("2029-02-01", "2029-02-01")),), "2029-02-01"),
    )
    assert {text: lane for text, (lane, _) in lanes_of(store).items()} == {
        "that patrols would stay": Lane.B,
        "that visas were few": Lane.A,
    }


def test_who_speaks_for_both_states_at_once_is_in_no_lane(ingest: Ingest) -> None:
    one = Name("Tomás Villar Quispe", office=Office("Chilean delegate minister", "CL"))
    store = ingest(
        Written("Austral Wire", (Saying(one, "that both would pay", said=MONDAY),)),
        Written(
            "Morro Gazette", (Saying(replace(one, office=Office("Peruvian minister", "PE")), "that it was fair", said=MONDAY),)
        ),
    )
    assert {lane for lane, _ in lanes_of(store).values()} == {Lane.NONE}


def test_candidates_stand_in_the_lane_and_are_marked(ingest: Ingest) -> None:
    hopeful = Name("Bruno Lazo Arce", office=Office("Peruvian presidential candidate", "PE", RoleStatus.CANDIDATE))
    store = ingest(Written("Austral Wire", (Saying(hopeful, "that he would close the pass"),)))
    assert lanes_of(store) == {"that he would close the pass": (Lane.B, Capacity.PARTY_OR_CANDIDATE)}
    assert "Peru, party or candidate" in plain(timeline(store, "CL", "PE"))


def test_events_are_shared_by_who_stood_for_both_states_then(ingest: Ingest) -> None:
    both = Name("Tomás Villar Quispe", office=Office("Chilean delegate minister", "CL"))
    store = ingest(
        Written("Austral Wire", (Saying(PERU, "that it came"),), meetings=(
            Meeting("the handover", "2031-05-13", (CHILE, HUAMANI), until="2031-05-15"),
            Meeting("the farewell dinner", "2031-05-14", (RIVAS, CHILE)),
            Meeting("the lunch", "2031-05-14", (both, PERU)),
        )),
        Written("Morro Gazette", (Saying(replace(both, office=Office("Peruvian minister", "PE")), "that it was fair"),)),
    )  # fmt: skip
    shared = [e for e in timeline(store, "CL", "PE").entries if e.lane is Lane.SHARED]
    assert [(e.text, e.earliest, e.latest) for e in shared] == [("the handover", "2031-05-13", "2031-05-15")]
    assert [n.name for n in shared[0].who] == ["Chile", HUAMANI.name], "the first state first"
    turned = [e for e in timeline(store, "PE", "CL").entries if e.lane is Lane.SHARED]
    assert [n.name for n in turned[0].who] == [HUAMANI.name, "Chile"]


# -- days


def test_what_was_published_in_some_month_stands_by_all_the_weeks_of_it(ingest: Ingest) -> None:
    store = ingest(Written("Austral Wire", (Saying(CHILE, "that it rained"),), published="2031-05"))
    (entry,) = timeline(store, "CL", "PE").entries
    assert (entry.earliest, entry.latest, entry.inferred) == ("2031-04-25", "2031-05-31", True)


def test_words_that_tell_of_a_time_nobody_can_bound_stand_in_no_order(ingest: Ingest) -> None:
    store = ingest(Written("Austral Wire", (Saying(CHILE, "that it had rained", said=(None, None)),)))
    found = timeline(store, "CL", "PE")
    assert [(e.text, e.earliest, e.latest, e.inferred) for e in found.undated] == [
        ("that it had rained", None, "2031-05-12", False)
    ]
    assert not found.entries


def test_entries_whose_order_is_not_known_are_bracketed(ingest: Ingest) -> None:
    days = {
        "that one": ("2031-05-02", "2031-05-02"),
        "that two": ("2031-05-05", "2031-05-09"),
        "that three": ("2031-05-07",) * 2,
    }
    store = ingest(Written("Austral Wire", tuple(Saying(CHILE, text, said=of) for text, of in days.items())))
    lines = plain(timeline(store, "CL", "PE")).splitlines()
    start = lines.index("┌ order unknown: 2 entries")
    assert "2031-05-02  Chile, national government" in lines[:start]
    assert any("place 2 to 3" in line for line in lines[start : lines.index("└")])


# -- silence


def documents(days: range, by: Name = PERU, *outlets: str) -> list[Written]:
    """A document a day that has Peru speak, under the names of outlets in turn."""
    names = outlets or ("Lima Evening Lantern", "Austral Wire", "Morro Gazette")
    return [
        Written(
            names[d % len(names)], (Saying(by, f"that day {d} was fair", said=(f"2031-05-{d:02}",) * 2),), f"2031-05-{d:02}"
        )
        for d in days
    ]


def test_a_silence_says_what_the_record_holds_and_never_that_nobody_spoke(ingest: Ingest) -> None:
    store = ingest(*documents(range(10, 20)))
    found = timeline(store, "CL", "PE")
    # nobody of Chile is on record at all: the silence is of all days that the other lane spans
    (silence,) = found.a.silences
    assert (silence.first, silence.last, silence.days) == ("2031-05-10", "2031-05-19", 10)
    assert (
        "No statement by Chile in this record between 10 and 19 May 2031; the record holds 10 documents of 3 outlets "
        "from those days, 0 of which mention Chile and 0 of which come from Chile."
    ) in plain(found)
    assert not found.b.silences


def test_a_silence_ends_with_the_last_document_held_whatever_days_are_asked_for(ingest: Ingest) -> None:
    store = ingest(*documents(range(1, 4)), *documents(range(6, 16), CHILE))
    (silence,) = timeline(store, "CL", "PE", latest="2031-08-31").b.silences
    assert (silence.first, silence.last) == ("2031-05-04", "2031-05-15")


def test_what_is_planned_after_the_last_document_ends_no_silence_before_it(ingest: Ingest) -> None:
    ahead = Meeting("the opening", "2031-06-20", (CHILE, PERU), status=EventStatus.PLANNED)
    store = ingest(*documents(range(10, 20)), replace(COPY, sayings=(), meetings=(ahead,)))
    (silence,) = timeline(store, "CL", "PE").a.silences
    assert (silence.first, silence.last) == ("2031-05-10", "2031-05-19")


def test_shared_events_end_a_silence_and_what_has_no_day_is_named_beside_it(ingest: Ingest) -> None:
    talks = Meeting("the talks", "2031-05-08", (CHILE, PERU))
    undated = Written("Cordillera Post", (Saying(CHILE, "that all is well", said=("2031-05-10", None)),), None)
    store = ingest(
        *documents(range(1, 3), CHILE), *documents(range(3, 20)), undated, replace(COPY, sayings=(), meetings=(talks,))
    )
    (silence,) = timeline(store, "CL", "PE").a.silences
    assert (silence.first, silence.last) == ("2031-05-09", "2031-05-19")
    (entry,) = timeline(store, "CL", "PE").undated
    assert silence.undated == (entry.id,)
    assert f"Without a day, and perhaps of these: that all is well ({entry.id})." in plain(timeline(store, "CL", "PE"))


# -- what is asked for, and what is left out


def test_an_empty_record_has_no_timeline_and_no_silence(connection: Connection) -> None:
    store = Store(connection)
    store.prepare()
    found = timeline(store, "CL", "PE", earliest="2031-05-01", latest="2031-05-31")
    assert "Nothing in this record." in plain(found)
    assert "No document in this record" in plain(found)
    assert (found.entries, found.a.silences, found.b.silences) == ((), (), ())


def test_days_of_which_nothing_is_told_are_a_silence_of_both_when_they_are_asked_for(ingest: Ingest) -> None:
    store = ingest(*documents(range(10, 20), COMMISSION))
    assert not timeline(store, "CL", "PE").a.silences
    asked = timeline(store, "CL", "PE", earliest="2031-05-08", latest="2031-05-19")
    assert {(s.first, s.last, s.documents) for side in (asked.a, asked.b) for s in side.silences} == {
        ("2031-05-08", "2031-05-19", 10)
    }


def test_what_is_left_out_is_counted(store: Store) -> None:
    found = timeline(store, "CL", "PE")
    assert (found.left_out.second_hand, found.left_out.proposed) == (0, 1)
    assert "Left out: 1 whose speaker is only proposed." in plain(found)
    late = timeline(store, "CL", "PE", earliest="2031-05-20").left_out
    assert late.other_days == len(found.entries) + len(found.apart) - 1


def test_what_a_person_rejected_is_left_out_until_that_is_undone(store: Store) -> None:
    desk = next(e for e in timeline(store, "CL", "PE").entries if e.text == "that the desk would cost a lot")
    window = next(e for e in timeline(store, "CL", "PE").entries if len(e.printed) > 2)
    person = Curator.of("An invented curator")
    reject = Curation.of(person, Decision.REJECT, (desk.id, window.printed[0].report), NOON, "misread")
    accept = Curation.of(person, Decision.ACCEPT, (window.printed[1].report,), NOON, "read")
    store.add(Batch.of((person, reject, accept)), ())
    found = timeline(store, "CL", "PE")
    assert desk.id not in {e.id for e in found.entries}
    assert found.left_out.rejected == 1
    (shown,) = (e for e in found.entries if e.id == window.id)
    assert (len(shown.printed), shown.accepted) == (len(window.printed) - 1, True)
    assert "Left out: 1 whose speaker is only proposed, 1 rejected by a person." in plain(found)
    store.add(Batch.of((person, Curation.of(person, Decision.UNDO, (reject.id,), NOON + dt.timedelta(hours=1)))), ())
    assert timeline(store, "CL", "PE").left_out.rejected == 0


def test_a_selection_of_entries_is_a_list_of_ids_in_the_order_of_the_timeline(store: Store) -> None:
    whole = timeline(store, "CL", "PE")
    last, first, undated = whole.entries[-1], whole.entries[0], whole.undated[0]
    found = timeline(store, "CL", "PE", only=[last.id, undated.id, first.id])
    assert [e.id for e in found.entries] == [first.id, last.id]
    assert [e.id for e in found.undated] == [undated.id]
    assert [e.place for e in found.entries] == [(1, 1), (2, 2)]
    assert found.left_out.not_chosen == len(whole.entries) + len(whole.undated) + len(whole.apart) - 3
    assert found.a.silences == whole.a.silences


def test_an_id_under_which_an_entry_once_stood_chooses_it(store: Store) -> None:
    joined = next(e for e in timeline(store, "CL", "PE").entries if len(e.printed) > 2)
    (member, *_) = sorted({r["id"] for r in store.run("analysis/members", ids=[joined.id])} - {joined.id})
    assert [e.id for e in timeline(store, "CL", "PE", only=[member]).entries] == [joined.id]


def test_an_id_of_no_entry_is_refused_by_name(store: Store) -> None:
    for unknown in (f"st-{'a' * 26}", f"ac-{'a' * 26}", "the first one", ""):
        with pytest.raises(TimelineError, match=f"no entry of this timeline: {unknown}"):
            timeline(store, "CL", "PE", only=[unknown])


def test_words_that_name_somebody_of_the_other_side_concern_it(ingest: Ingest) -> None:
    call = Saying(LARENAS, f"that she would call {HUAMANI.name}", names=(Name(HUAMANI.name),))
    store = ingest(
        Written("Austral Wire", (Saying(HUAMANI, "that queues were long"),)),
        Written("Morro Gazette", (call, Saying(LARENAS, "that lunch was late"))),
    )
    kept = timeline(store, "CL", "PE", mutual=True)
    assert [e.text for e in kept.entries] == [f"that she would call {HUAMANI.name}"]
    assert kept.left_out.one_sided == 2


def test_a_report_of_another_collection_is_no_source_of_this_one(ingest: Ingest) -> None:
    other = replace(COPY, collection="Another")
    store = ingest(WIRE, other)
    entry = next(e for e in timeline(store, "CL", "PE", collection="Another").entries if e.text == WINDOW)
    assert {p.document.publisher for p in entry.printed} == {"Morro Gazette", "Radio Tres Cóndores"}
