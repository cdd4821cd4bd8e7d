"""A timeline's order and silences claim no more than is known (across-documents.md §7). Fictional throughout."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.analysis.order import Dated, order, runs
from onrecord.analysis.silence import Call, Held, Silence, between, silences

ULTIMATUM = Dated("ultimatum", "2031-05-02", "2031-05-02")
FIRST_WEEK = Dated("firstWeek", "2031-05-03", "2031-05-10")
ANSWER = Dated("answer", "2031-05-05", "2031-05-05")
BLOCKADE = Dated("blockade", "2031-05-09", "2031-05-09")
MEETING = Dated("meeting", "2031-05-12", "2031-05-12")
RADIO = Dated("radio", "2031-05-12", "2031-05-12")
SOME_DAY = Dated("someDay", None, "2031-05-12")


def test_what_may_lie_on_either_side_shares_places() -> None:
    places, undated = order([RADIO, SOME_DAY, MEETING, BLOCKADE, ANSWER, FIRST_WEEK, ULTIMATUM])
    assert [(p.id, p.first, p.last, p.order_unknown_with) for p in places] == [
        ("ultimatum", 1, 1, ()),
        ("firstWeek", 2, 4, ("answer", "blockade")),
        ("answer", 2, 3, ("firstWeek",)),
        ("blockade", 3, 4, ("firstWeek",)),
        ("meeting", 5, 6, ("radio",)),
        ("radio", 5, 6, ("meeting",)),
    ]
    assert undated == ["someDay"]


days = st.integers(1, 28).map(lambda n: f"2031-05-{n:02}")
extents = st.tuples(days, days).map(sorted)


@given(st.lists(extents, max_size=12))
def test_places_count_what_surely_lies_before_and_after(given_ones: list[list[str]]) -> None:
    items = [Dated(f"i{n:02}", a, b) for n, (a, b) in enumerate(given_ones)]
    places, _ = order(items)
    by_id = {i.id: i for i in items}
    for place in places:
        item = by_id[place.id]
        before = sum(str(i.latest) < str(item.earliest) for i in items)
        after = sum(str(i.earliest) > str(item.latest) for i in items)
        assert (place.first, place.last) == (before + 1, len(items) - after)
        assert len(place.order_unknown_with) == place.last - place.first
    for earlier, later in pairwise(places):
        assert not str(by_id[later.id].latest) < str(by_id[earlier.id].earliest), "the list contradicts a known order"


PAPERS = [Held(f"2031-05-{n:02}", f"2031-05-{n:02}", f"outlet {n % 3}", n % 2 == 0, n % 3 == 0) for n in range(14, 26)]


def test_a_silence_is_one_of_the_record_and_says_what_the_record_holds() -> None:
    blocked = [("2031-05-02", "2031-05-02"), ("2031-05-10", "2031-05-12"), ("2031-05-29", "2031-05-29")]
    gap, silence = silences(blocked, PAPERS, "2031-04-28", "2031-06-04")
    assert (gap.first, gap.last, gap.days, gap.documents, gap.call) == ("2031-05-03", "2031-05-09", 7, 0, Call.GAP_IN_RECORD)
    assert (silence.first, silence.last, silence.days) == ("2031-05-13", "2031-05-28", 16)
    assert (silence.documents, silence.outlets, silence.mentioning, silence.call) == (12, 3, 6, Call.SILENCE)
    assert silence.words("Chile") == (
        "No statement by Chile in this record between 13 and 28 May 2031; the record holds 12 documents of 3 outlets "
        "from those days, 6 of which mention Chile and 4 of which come from Chile."
    )
    assert gap.words("Chile") == (
        "The record has too few documents to say whether Chile made a statement between 3 and 9 May 2031: "
        "it holds none from those days."
    )


def test_one_document_is_told_as_one_and_days_as_one_reads_them() -> None:
    few = Silence("2031-12-28", "2032-01-09", 13, 1, 1, 1, Call.GAP_IN_RECORD)
    assert few.words("Peru") == (
        "The record has too few documents to say whether Peru made a statement between 28 December 2031 and 9 January 2032: "
        "the record holds 1 document of 1 outlet from those days, 1 of which mentions Peru and 0 of which come from Peru."
    )
    assert between("2031-11-28", "2031-12-04") == "28 November and 4 December 2031"


def test_what_no_day_bounds_may_lie_in_a_silence_that_its_one_day_allows() -> None:
    silence = Silence("2031-05-13", "2031-05-28", 16, 12, 3, 6, Call.SILENCE)
    assert silence.may_hold(None, None)
    assert silence.may_hold("2031-05-20", None)
    assert silence.may_hold(None, "2031-05-13")
    assert not silence.may_hold(None, "2031-05-12")
    assert not silence.may_hold("2031-05-29", None)


@pytest.mark.parametrize(("days", "documents", "calls"), [(6, 20, []), (7, 4, [Call.GAP_IN_RECORD]), (7, 5, [Call.SILENCE])])
def test_a_silence_takes_seven_days_and_five_documents(days: int, documents: int, calls: list[Call]) -> None:
    held = [Held("2031-05-10", "2031-05-10", f"outlet {n}", False) for n in range(documents)]
    around = [("2031-05-01", "2031-05-07"), (f"2031-05-{days + 8:02}", "2031-05-30")]
    assert [s.call for s in silences(around, held, "2031-05-01", "2031-05-30")] == calls


def test_after_the_last_document_nothing_is_said_of_silence() -> None:
    held = [Held(f"2031-05-{n:02}", f"2031-05-{n:02}", "outlet", False) for n in range(8, 18)]
    (trailing,) = silences([("2031-05-01", "2031-05-03")], held, "2031-05-01", "2031-08-31")
    assert (trailing.first, trailing.last) == ("2031-05-04", "2031-05-17")
    assert silences([("2031-05-01", "2031-05-20")], held, "2031-05-01", "2031-08-31") == []
    assert silences([], [], "2031-05-01", "2031-08-31") == []


def test_what_lies_after_the_days_asked_for_ends_no_silence_before() -> None:
    far = [("2031-05-01", "2031-05-03"), ("2031-06-19", "2031-06-19")]
    (silence,) = silences(far, PAPERS, "2031-05-01", "2031-05-24")
    assert (silence.first, silence.last) == ("2031-05-04", "2031-05-24")


def test_a_document_known_by_its_month_is_not_of_those_days() -> None:
    held = [Held("2031-05-01", "2031-05-31", f"outlet {n}", False) for n in range(9)]
    (gap,) = silences([("2031-05-21", "2031-05-21")], held, "2031-05-08", "2031-05-20")
    assert (gap.documents, gap.call) == (0, Call.GAP_IN_RECORD)


def test_runs_bracket_what_may_lie_on_either_side() -> None:
    places, _ = order([RADIO, MEETING, BLOCKADE, ANSWER, FIRST_WEEK, ULTIMATUM])
    assert [[p.id for p in run] for run in runs(places)] == [
        ["ultimatum"], ["firstWeek", "answer", "blockade"], ["meeting", "radio"],
    ]  # fmt: skip


@given(st.lists(extents, max_size=12))
def test_between_runs_the_order_is_known_and_within_one_no_cut_is(given_ones: list[list[str]]) -> None:
    items = {f"i{n:02}": (a, b) for n, (a, b) in enumerate(given_ones)}
    places, _ = order(Dated(i, a, b) for i, (a, b) in items.items())
    found = runs(places)
    assert [p for run in found for p in run] == places
    for earlier, later in pairwise(found):
        assert max(items[p.id][1] for p in earlier) < min(items[p.id][0] for p in later)
    for run in found:
        cuts = range(1, len(run))
        assert not any(max(items[p.id][1] for p in run[:c]) < min(items[p.id][0] for p in run[c:]) for c in cuts)


@given(st.lists(extents, max_size=6))
def test_no_silence_touches_a_day_on_which_something_may_lie(blocked: list[list[str]]) -> None:
    last = [Held("2031-05-31", "2031-05-31", None, False)]
    found = silences([(a, b) for a, b in blocked], last, "2031-05-01", "2031-05-31", least=1)
    assert all(x.last < a or b < x.first for x in found for a, b in blocked)
    free = sum(not any(a <= f"2031-05-{n:02}" <= b for a, b in blocked) for n in range(1, 32))
    assert sum(x.days for x in found) == free
