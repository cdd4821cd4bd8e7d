"""Law 3: a date means no more than its digits say."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.time import TimeError, bounds


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2031-05-12", "2031-05-12", "2031-05-12"),
        ("2031-05", "2031-05-01", "2031-05-31"),
        ("2032-02", "2032-02-01", "2032-02-29"),
        ("2031", "2031-01-01", "2031-12-31"),
        ("203X", "2030-01-01", "2039-12-31"),
        ("2031-XX", "2031-01-01", "2031-12-31"),
        ("2031-05-XX", "2031-05-01", "2031-05-31"),
        ("2031-05-1X", "2031-05-10", "2031-05-19"),
        ("2031-05-12?", "2031-05-12", "2031-05-12"),
        ("2031-05-12T23:30:00-04:00", "2031-05-12", "2031-05-12"),
        ("2031-05-12/2031-05-14", "2031-05-12", "2031-05-14"),
        ("../2031-05", None, "2031-05-31"),
        ("2031-05/..", "2031-05-01", None),
        ("XXXX-12-01", None, None),
        ("2031-21", None, None),
    ],
)
def test_a_date_is_bounded_by_its_digits_alone(edtf: str, first: str | None, last: str | None) -> None:
    assert bounds(edtf) == (first, last)


@given(st.dates())
def test_a_day_is_its_own_bounds(day: dt.date) -> None:
    assert bounds(day.isoformat()) == (day.isoformat(), day.isoformat())


@pytest.mark.parametrize("wrong", ["May 2031", "2031-13", "2031-02-30", "2031-5-1", "12/05/2031"])
def test_what_is_no_date_is_refused(wrong: str) -> None:
    with pytest.raises(TimeError):
        bounds(wrong)
