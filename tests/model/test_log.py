"""The log (law 2): entries only follow, record times only grow, and a change of what was recorded shows where it is."""

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Activity, Curation, Curator, Snapshot, mint
from onrecord.model.log import End, breaks, entered
from onrecord.model.terms import Decision

NOON = dt.datetime(2031, 5, 20, 12, tzinfo=dt.UTC)
WHO = Curator.of("Inés Paredes")


def act(number: int, reason: str | None = None) -> Curation:
    return Curation.of(WHO, Decision.REJECT, (mint("ju", number),), NOON, reason)


# Each transaction: which acts it enters, how many records each generated, and what the clock said (it may go back).
transactions = st.lists(
    st.tuples(st.lists(st.integers(0, 50), min_size=1, max_size=3, unique=True), st.integers(0, 3), st.integers(-60, 60)),
    min_size=1,
    max_size=6,
)
Entries = list[tuple[Activity, tuple[str, ...]]]


def logged(steps: list[tuple[list[int], int, int]]) -> tuple[Entries, End]:
    end, found, seen = End(), list[tuple[Activity, tuple[str, ...]]](), set[str]()
    for numbers, records, minutes in steps:
        acts = [a for n in numbers if (a := act(n)).id not in seen]
        seen |= {a.id for a in acts}
        generated = [(mint("ju", a.id, i), a.id) for a in acts for i in range(records)]
        entries, end = entered(acts, generated, end, NOON + dt.timedelta(minutes=minutes))
        found += [(e, tuple(sorted(r for r, by in generated if by == e.id))) for e in entries]
    return found, end


@given(transactions)
def test_entries_are_numbered_and_their_times_only_grow_whatever_the_clock_says(steps):
    found, end = logged(steps)
    assert [e.sequence for e, _ in found] == list(range(1, end.sequence + 1))
    times = [e.recorded_at for e, _ in found]
    assert times == sorted(times)
    by_time = {}
    for entry, _ in found:
        by_time.setdefault(entry.recorded_at, set()).add(entry.id)
    assert len(by_time) == sum(bool(set(numbers)) for numbers in _new(steps))  # each transaction has an instant of its own


def _new(steps):
    seen = set()
    for numbers, _, _ in steps:
        yield set(numbers) - seen
        seen |= set(numbers)


@given(transactions)
def test_a_log_that_nobody_touched_does_not_break(steps):
    found, end = logged(steps)
    assert not list(breaks(found, end))


@given(transactions, st.data())
def test_whatever_is_changed_left_out_or_put_in_breaks_the_log_at_that_place(steps, data):
    found, end = logged(steps)
    at = data.draw(st.integers(0, len(found) - 1))
    entry, made = found[at]
    harm = data.draw(st.sampled_from(["reason", "record", "left out", "earlier"]))
    match harm:
        case "reason":
            found[at] = (replace(entry, reason="another"), made)
        case "record":
            found[at] = (entry, (*made, mint("ju", "slipped in")))
        case "left out":
            del found[at]
        case "earlier":
            found[at] = (replace(entry, recorded_at=entry.recorded_at - dt.timedelta(days=1)), made)
    first = next(iter(breaks(found, end)))
    assert abs(first.sequence - (at + 1)) <= 1


def test_a_log_cut_off_at_its_end_is_noticed():
    found, end = logged([([1], 1, 0), ([2], 1, 1)])
    (broken,) = breaks(found[:-1], end)
    assert broken.message == "the log ends here, but had 2 entries"


def test_a_text_is_in_the_log_by_its_digest_so_that_withdrawing_it_breaks_nothing():
    snapshot = Snapshot.of(mint("do", 1), "Words that a court may order to be removed.")
    entries, end = entered([act(1)], [(snapshot.id, act(1).id)], End(), NOON)
    assert not list(breaks([(entries[0], (snapshot.id,))], end))
