"""Law 3: what words leave open stays open; bounds are days in order, on the place's own clock."""

import datetime as dt
import re
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.model import TimeError, TimeExtent, overlap
from onrecord.model.terms import Anchor, Precision

DAYS = st.dates().map(dt.date.isoformat)
MOMENTS = st.datetimes().map(lambda m: m.isoformat(timespec="minutes"))
CIVIL = DAYS | MOMENTS
BOUNDS = ("earliest_begin", "latest_begin", "earliest_end", "latest_end")
ORDERED = [(0, 1), (0, 2), (0, 3), (1, 3), (2, 3)]  # a thing may have begun late and ended early: 1 and 2 may stand either way
EXTENTS = st.tuples(st.none() | CIVIL, st.none() | CIVIL).filter(lambda e: None in e or e[0][:10] <= e[1][:10])  # type: ignore[index]


def extent(**bounds: str | None) -> TimeExtent:
    return TimeExtent(verbatim="last Friday", precision=Precision.DAY, anchor=Anchor.PUBLICATION, **bounds)


def days(bounds: tuple[str | None, str | None]) -> range:
    """The ordinals of an extent's days, an open bound reaching as far as dates go."""
    first, last = (b and dt.date.fromisoformat(b[:10]).toordinal() for b in bounds)
    return range(first or dt.date.min.toordinal(), (last or dt.date.max.toordinal()) + 1)


@given(st.lists(st.none() | CIVIL, min_size=4, max_size=4))
def test_bounds_that_cross_are_refused_and_no_others(given: list[str | None]) -> None:
    crossed = any(a is not None and b is not None and a[:10] > b[:10] for a, b in ((given[i], given[j]) for i, j in ORDERED))
    bounds = dict(zip(BOUNDS, given, strict=True))
    if crossed:
        with pytest.raises(TimeError, match=r"'last Friday': .* comes after"):
            extent(**bounds)
    else:
        made = extent(**bounds)
        assert [getattr(made, name) for name in BOUNDS] == given


@given(st.sampled_from(BOUNDS), st.text(max_size=12).filter(lambda text: not re.match(r"\d{4}-\d\d-\d\d", text)))
@example("latest_end", "2031-02-30")
@example("latest_end", "2031-13-01")
@example("latest_end", "2031-05")
@example("latest_end", "20310512")
@example("latest_end", "2031-W20-1")
@example("latest_end", "2031-05-12 14:30")
def test_what_is_no_date_in_the_one_form_that_sorts_is_refused(name: str, text: str) -> None:
    with pytest.raises(TimeError, match="is not an ISO 8601 date"):
        extent(**{name: text})


@pytest.mark.parametrize("text", ["2031-05-12T14:30Z", "2031-05-12T14:30-04:00", "2031-05-12T14:30:00+00:00"])
def test_an_offset_is_refused_since_civil_times_are_local(text: str) -> None:
    with pytest.raises(TimeError, match="has an offset"):
        extent(earliest_begin=text)


def test_a_time_without_bounds_stays_without_them() -> None:
    unknown = TimeExtent(verbatim="once", precision=Precision.UNKNOWN, anchor=Anchor.NONE)
    assert [getattr(unknown, name) for name in (*BOUNDS, "edtf", "zone")] == [None] * 6


@given(CIVIL, CIVIL)
def test_other_bounds_are_another_time(a: str, b: str) -> None:
    assert (extent(earliest_begin=a).id == extent(earliest_begin=b).id) == (a == b)
    assert extent(earliest_begin=a).id != extent(latest_end=a).id


@given(EXTENTS, EXTENTS)
def test_extents_overlap_if_they_may_share_a_day(a: tuple[str | None, str | None], b: tuple[str | None, str | None]) -> None:
    shared = range(max(days(a).start, days(b).start), min(days(a).stop, days(b).stop))
    assert overlap(a, b) == overlap(b, a) == bool(shared)


@given(EXTENTS)
def test_an_extent_overlaps_itself_and_the_unknown(a: tuple[str | None, str | None]) -> None:
    assert overlap(a, a)
    assert overlap(a, (None, None))


def test_days_that_follow_each_other_do_not_overlap() -> None:
    week = [(f"2031-05-{day:02}T00:00", f"2031-05-{day:02}T23:59") for day in range(12, 19)]
    assert not any(overlap(a, b) for a, b in pairwise(week))
