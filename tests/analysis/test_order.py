"""A timeline's order and silences claim no more than is known (across-documents.md §7). Fictional throughout."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.analysis.order import Dated, order
from onrecord.analysis.silence import Call, Held, silences

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
        "No statement by Chile in this record between 2031-05-13 and 2031-05-28; the record holds 12 documents of 3 outlets "
        "from those days, 6 of which mention Chile and 4 of which are from Chile."
    )
    assert gap.words("Chile", undated=1) == (
        "Gap in the record between 2031-05-03 and 2031-05-09: the record holds no document from those days, too few to say "
        "whether Chile made a statement. 1 entry of Chile without a day may lie there."
    )


@given(st.lists(extents, max_size=6))
def test_no_silence_touches_a_day_on_which_something_may_lie(blocked: list[list[str]]) -> None:
    found = silences([(a, b) for a, b in blocked], [], "2031-05-01", "2031-05-31", least=1)
    assert all(x.last < a or b < x.first for x in found for a, b in blocked)
    free = sum(not any(a <= f"2031-05-{n:02}" <= b for a, b in blocked) for n in range(1, 32))
    assert sum(x.days for x in found) == free
