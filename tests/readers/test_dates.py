"""Law 3: a date keeps its own precision, and bounds no more than it says."""

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import bounds
from onrecord.readers.dates import iso
from onrecord.readers.printed import LANGUAGES, date, months

DAYS = st.dates(min_value=dt.date(1, 1, 1))


@pytest.mark.parametrize(
    ("text", "held", "days"),
    [
        ("2025", "2025", ("2025-01-01", "2025-12-31")),
        ("2025-11", "2025-11", ("2025-11-01", "2025-11-30")),
        ("2024-02", "2024-02", ("2024-02-01", "2024-02-29")),
        ("2025-12-01", "2025-12-01", ("2025-12-01", "2025-12-01")),
        ("202X", "202X", ("2020-01-01", "2029-12-31")),
        ("2025-1X", "2025-1X", ("2025-10-01", "2025-12-31")),
        ("2025-XX-12", "2025-XX-12", ("2025-01-12", "2025-12-12")),
        ("XXXX-12-01", "XXXX-12-01", (None, None)),
        ("2025-12~", "2025-12~", ("2025-12-01", "2025-12-31")),
        ("2025-21", "2025-21", (None, None)),
        ("2025-11/2025-12", "2025-11/2025-12", ("2025-11-01", "2025-12-31")),
        ("../2025-12-01", "../2025-12-01", (None, "2025-12-01")),
        ("2025-12-01/", "2025-12-01/", ("2025-12-01", None)),
        ("20251201", "2025-12-01", ("2025-12-01", "2025-12-01")),
        ("20251201T101112Z", "2025-12-01T10:11:12Z", ("2025-12-01", "2025-12-01")),
        ("2031-05-14 08:30", "2031-05-14T08:30", ("2031-05-14", "2031-05-14")),
        ("2031-05-14T08:30:00.123+0000", "2031-05-14T08:30:00+00:00", ("2031-05-14", "2031-05-14")),
    ],
)
def test_a_date_bounds_the_days_it_allows(text: str, held: str, days: tuple[str | None, str | None]) -> None:
    assert iso(text) == held
    assert bounds(held) == days


@pytest.mark.parametrize(
    "text",
    ["", "..", "/", "../..", "0000", "2025-13", "2025-02-29", "2025-11-31", "20250230", "2025-12/2025-11",
     "0000-12", "XXXX-02-30", "2025-00", "20X5-13", "2025-31", "2025-21-01", "٢٠٢٥",
     "2031-05-14T25:30", "2025-W05", "yesterday", "1/2/3", "2025-12-01x"],
)  # fmt: skip
def test_what_is_no_day_of_any_calendar_is_no_date(text: str) -> None:
    assert iso(text) is None


@pytest.mark.parametrize("offset", ["-04:00", "+14:00", "Z", "-12:00"])
def test_a_civil_date_is_never_turned_into_utc(offset: str) -> None:
    assert bounds(f"2031-05-14T23:59:59{offset}") == ("2031-05-14", "2031-05-14")
    assert bounds(f"2031-05-14T00:00:01{offset}") == ("2031-05-14", "2031-05-14")


@given(DAYS)
def test_every_day_bounds_itself_and_lies_within_its_month_and_year(day: dt.date) -> None:
    text = day.isoformat()
    assert bounds(text) == (text, text)
    last = calendar.monthrange(day.year, day.month)[1]
    assert bounds(text[:7]) == (f"{text[:7]}-01", f"{text[:7]}-{last}")
    assert bounds(text[:4]) == (f"{text[:4]}-01-01", f"{text[:4]}-12-31")


@given(st.text(alphabet="0123456789X-/.~?T:Z+ ", max_size=24))
def test_reading_is_total_stable_and_its_bounds_are_in_order(text: str) -> None:
    if (held := iso(text)) is None:
        return
    assert iso(held) == held
    low, high = bounds(held)
    if low and high:
        assert dt.date.fromisoformat(low) <= dt.date.fromisoformat(high)


@pytest.mark.parametrize(
    ("printed", "held"),
    [
        ("Dec. 1", "XXXX-12-01"),
        ("Sept. 9", "XXXX-09-09"),
        ("May 13, 2031", "2031-05-13"),
        ("12 May 2031, 08:30", "2031-05-12"),
        ("1st December 2025", "2025-12-01"),
        ("Monday, December 1, 2025 3:04 PM EST", "2025-12-01"),
        ("Mon, 01 Dec 2025 10:00:00 GMT", "2025-12-01"),
        ("November 2025", "2025-11"),
        ("noviembre de 2025", "2025-11"),
        ("3 de mayo de 2031", "2031-05-03"),
        ("1 de diciembre del 2025 a las 10:30 hrs", "2025-12-01"),
        ("Domingo 7 de diciembre de 2025", "2025-12-07"),
        ("13/04/2031", "2031-04-13"),
        ("04/13/2031", "2031-04-13"),
        ("4/4/2031", "2031-04-04"),
        ("2031-05-12", "2031-05-12"),
    ],
)
def test_a_printed_date_is_read_at_the_precision_it_has(printed: str, held: str) -> None:
    assert date(printed) == held


@pytest.mark.parametrize("text", ["03/04/2031", "May", "Feb 30, 2025", "Monday", "late November", "12 trucks", "31.31.2025"])
def test_a_date_that_can_be_read_two_ways_or_not_at_all_stays_unknown(text: str) -> None:
    assert date(text) is None


@given(DAYS)
def test_a_day_written_out_is_read_back(day: dt.date) -> None:
    names = list(calendar.month_name)
    assert date(f"{names[day.month]} {day.day}, {day.year:04}") == day.isoformat()
    assert date(f"{day.day} {names[day.month]} {day.year:04}") == day.isoformat()
    assert date(f"{names[day.month]} {day.day}") == f"XXXX-{day.month:02}-{day.day:02}"


@given(st.text(max_size=60))
def test_reading_printed_dates_never_fails(text: str) -> None:
    found = date(text)
    assert found is None or iso(found) == found


def test_no_month_name_means_two_months() -> None:
    from babel.dates import get_month_names

    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, locale=language).items():
                assert months()[name.casefold().rstrip(".")] == number
