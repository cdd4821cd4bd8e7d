"""Events: triggers told as something that takes place, with standing, day, place and those who take part."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from onrecord.extraction import models
from onrecord.extraction.events import events, same
from onrecord.extraction.found import AnchorDates, EventFound
from onrecord.extraction.times import times
from onrecord.model.terms import EventStatus, EventType

ANCHOR = AnchorDates(published="2031-05-16")


@cache
def pipeline() -> Language:
    return models.load(models.DEFAULT["en"])


def read(text: str, *names: str) -> list[EventFound]:
    doc = pipeline()(text)
    mentions = [(text.index(n), text.index(n) + len(n), n) for n in names]
    return events(doc, 0, times(doc, 0, ANCHOR), mentions, ANCHOR.published)


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The two foreign ministers met in Tacna on Monday.", EventType.MEETING, EventStatus.PAST),
        ("The desk will open on June 2.", EventType.OTHER, EventStatus.PLANNED),
        ("The desk is to open on June 2.", EventType.OTHER, EventStatus.PLANNED),
        ("The ministry deployed soldiers along the coast last week.", EventType.DEPLOYMENT, EventStatus.PAST),
        ("Drivers blocked the road for an hour on Friday.", EventType.INCIDENT, EventStatus.PAST),
        ("Officers turned back sixty trucks on Friday.", EventType.INCIDENT, EventStatus.PAST),
        ("Peru deported twelve people on Sunday.", EventType.DEPORTATION, EventStatus.PAST),
        ("The government declared a state of emergency in the region.", EventType.DECLARATION, EventStatus.PAST),
        ("If a fee were charged, drivers would protest at the gate.", EventType.PROTEST, EventStatus.CONDITIONAL),
        ("The presidents signed the treaty in Lima.", EventType.AGREEMENT, EventStatus.PAST),
    ],
)
def test_type_and_standing(text: str, kind: EventType, status: EventStatus) -> None:
    assert (kind, status) in {(e.event_type, e.status) for e in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Election posters hang in every street.",
        "The minister opened a question that nobody had asked.",
        "The agreement is twelve pages long.",
        "She turned sixty on Friday.",
    ],
)
def test_words_that_tell_no_event_give_none(text: str) -> None:
    assert read(text) == []


def test_day_place_and_those_who_take_part_are_read_from_the_clause() -> None:
    (met,) = read("Chile and Peru met in Tacna on Monday, and the desk cost two million.", "Chile", "Peru")
    assert met.participants == ("Chile", "Peru")
    assert met.place == "Tacna"
    assert met.time is not None
    assert met.time.earliest_begin == met.time.latest_end == "2031-05-12"


def test_law_1_the_trigger_is_in_the_text() -> None:
    text = "Officers turned back sixty trucks on Friday."
    (turned,) = read(text)
    assert text[turned.start : turned.end] == "turned back"


def test_one_event_told_twice_is_one_and_on_another_day_is_two() -> None:
    (a,) = read("Officers turned back trucks on Friday.")
    (b,) = read("Officers turned back trucks on Friday.")
    (c,) = read("Officers turned back trucks on Monday.")
    assert same(a, b)
    assert not same(a, c)


def test_one_trigger_each_the_verb_that_declares_it_tells_the_emergency() -> None:
    assert [e.event_type for e in read("The government declared a state of emergency in Tacna.")] == [EventType.DECLARATION]


def test_a_noun_with_a_day_of_its_own_is_told_as_its_clause_is() -> None:
    [election] = read("If he wins the Dec. 14 election, they will leave.")
    assert (election.event_type, election.status) == (EventType.ELECTION, EventStatus.PLANNED)
    [session] = read("During Tuesday’s session, the minister spoke.")
    assert (session.status, session.time and session.time.earliest_begin) == (EventStatus.PAST, "2031-05-13")


def test_what_is_planned_in_the_passive_is_an_event_to_come() -> None:
    [meeting] = read("A joint meeting on consular matters is planned in Tacna.")
    assert (meeting.event_type, meeting.status, meeting.place) == (EventType.MEETING, EventStatus.PLANNED, "Tacna")


def test_a_month_is_no_march() -> None:
    assert read("She takes office in March 2032.") == []


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120))
def test_no_text_brings_it_down(text: str) -> None:
    for event in read(text):
        assert 0 <= event.start < event.end <= len(text)
