"""What changed in a position, as far as the order is known (across-documents.md §6). All invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.analysis.position import Change, ChangeKind, Held, changes
from onrecord.model.terms import Modality, Polarity

AFFIRMS, DENIES, QUESTIONS = Polarity.AFFIRMS, Polarity.DENIES, Polarity.QUESTIONS
ASSERTED, POSSIBLE, CONDITIONAL = Modality.ASSERTED, Modality.POSSIBLE, Modality.CONDITIONAL


def held(
    name: str, polarity: Polarity, day: str | tuple[str | None, str | None], modality: Modality = ASSERTED, **more: bool
) -> Held:
    first, last = day if isinstance(day, tuple) else (day, day)
    full = [d and f"2031-05-{d}" for d in (first, last)]
    return Held(name, polarity, modality, full[0], full[1], **more)


CASES: dict[str, tuple[list[Held], list[Change], list[tuple[str, str]]]] = {
    "denied, then affirmed": ([held("a", DENIES, "01"), held("b", AFFIRMS, "09")], [Change(ChangeKind.REVERSAL, "a", "b")], []),
    "the same on three days": ([held("a", DENIES, "01"), held("b", DENIES, "02"), held("c", DENIES, "05")], [], []),
    "a day within the week of the other": ([held("a", DENIES, ("05", "11")), held("b", AFFIRMS, "06")], [], [("a", "b")]),
    "will, then would if": (
        [held("a", AFFIRMS, "02"), held("b", AFFIRMS, "14", CONDITIONAL)],
        [Change(ChangeKind.SOFTENED, "a", "b")],
        [],
    ),
    "could, in the reporter's words": (
        [held("a", AFFIRMS, "02"), held("b", AFFIRMS, "14", POSSIBLE, own=False)],
        [Change(ChangeKind.SOFTENED, "a", "b", possible=True)],
        [],
    ),
    "might, then would if": (
        [held("a", AFFIRMS, "02", POSSIBLE), held("b", AFFIRMS, "14", CONDITIONAL)],
        [Change(ChangeKind.NEW_CONDITION, "a", "b")],
        [],
    ),
    "another says that he affirms it": ([held("a", DENIES, "01"), held("b", AFFIRMS, "09", hearsay=True)], [], []),
    "asked, then answered": (
        [held("a", QUESTIONS, "01"), held("b", AFFIRMS, "09")],
        [Change(ChangeKind.SETTLED, "a", "b")],
        [],
    ),
    "only neighbours in time are compared": (
        [held("a", DENIES, "01"), held("b", AFFIRMS, "05"), held("c", AFFIRMS, "09")],
        [Change(ChangeKind.REVERSAL, "a", "b")],
        [],
    ),
    "an open time is before and after nothing": ([held("a", DENIES, (None, None)), held("b", AFFIRMS, "09")], [], [("a", "b")]),
}


@pytest.mark.parametrize(("stances", "expected", "unknown"), CASES.values(), ids=CASES)
def test_what_changed(stances: list[Held], expected: list[Change], unknown: list[tuple[str, str]]) -> None:
    for order in (stances, stances[::-1]):
        found = changes(order)
        assert list(found.changes) == expected
        assert list(found.order_unknown) == unknown
        assert list(found.hearsay) == [s.id for s in stances if s.hearsay]


days = st.integers(1, 28).map(lambda d: f"{d:02}")
stances = st.lists(
    st.builds(
        held,
        st.uuids().map(str),
        st.sampled_from(Polarity),
        st.tuples(days, days).map(lambda t: tuple(sorted(t))),
        st.sampled_from(Modality),
    ),
    max_size=8,
)


@given(stances, st.randoms(use_true_random=False))
def test_order_of_arrival_makes_no_difference_and_no_change_runs_backwards(given_ones: list[Held], chance: object) -> None:
    found = changes(given_ones)
    assert changes(sorted(given_ones, key=lambda s: chance.random())) == found  # type: ignore[attr-defined]
    by_id = {s.id: s for s in given_ones}
    assert all(str(by_id[c.before].latest) < str(by_id[c.after].earliest) for c in found.changes)
