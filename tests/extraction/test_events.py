"""Events: triggers told as something that takes place, with standing, day, place and those who take part."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from onrecord.extraction import models
from onrecord.extraction.events import distinct, events, same
from onrecord.extraction.found import AnchorDates, EventFound
from onrecord.extraction.times import times
from onrecord.model.terms import EventStatus, EventType

PUBLISHED = "2031-05-16"
ANCHOR = AnchorDates(published=PUBLISHED)


@cache
def pipeline() -> Language:
    return models.load(models.DEFAULT["en"])


def events_of(text: str, *names: str) -> list[EventFound]:
    doc = pipeline()(text)
    mentions = [(text.index(n), text.index(n) + len(n), n) for n in names]
    return events(doc, 0, times(doc, 0, ANCHOR), mentions, ANCHOR.published)


def read(text: str, *names: str) -> list[EventFound]:
    return distinct(events_of(text, *names))


TABLE: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "events.yaml").read_text(encoding="utf-8"))


def test_the_table_holds_each_sentence_once_and_tells_of_every_type_and_standing() -> None:
    told = [e for row in TABLE for e in row["events"]]
    assert len({row["text"] for row in TABLE}) == len(TABLE) >= 60
    assert {e["type"] for e in told} == {kind.value for kind in EventType}
    assert {e["status"] for e in told} == {status.value for status in EventStatus}
    assert sum(not row["events"] for row in TABLE) >= 20


@pytest.mark.parametrize("row", TABLE, ids=[row["text"] for row in TABLE])
def test_a_sentence_tells_these_events_and_no_other(row: dict[str, Any]) -> None:
    names = [name for e in row["events"] for name in e.get("who", ())]
    found = read(row["text"], *names)
    assert [(row["text"][e.start : e.end], e.event_type.value, e.status.value) for e in found] == [
        (e["words"], e["type"], e["status"]) for e in row["events"]
    ]
    for event, wanted in zip(found, row["events"], strict=True):
        if "date" in wanted:
            first, _, last = str(wanted["date"]).partition("/")
            assert event.time is not None
            assert (event.time.earliest_begin, event.time.latest_end) == (first, last or first)
        if "place" in wanted:
            assert event.place == wanted["place"]
        assert set(wanted.get("who", ())) <= set(event.participants)


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


def test_the_same_thing_told_again_is_no_second_event_and_may_date_the_first() -> None:
    [collision] = read("A collision injured seven men. The collision on Sunday was the fourth.")
    assert collision.time is not None
    assert collision.time.earliest_begin == "2031-05-11"


def test_what_another_source_tells_dates_no_event_of_this_one() -> None:
    [first, again] = events_of("A collision injured seven men. The collision on Sunday was the fourth.")
    [kept] = distinct([first, replace(again, stated_in="st-other")])
    assert kept.time is None


def test_another_one_of_its_kind_is_another_event() -> None:
    assert len(read("A landslide buried the road in March. Another landslide destroyed a jetty in April.")) == 2


@settings(max_examples=40, deadline=None)
@given(st.dates(date(2031, 1, 1), date(2031, 12, 31)))
def test_a_dated_meeting_is_to_come_exactly_when_its_day_is_later_than_the_articles(day: date) -> None:
    [meeting] = read(f"The council and the guild meet on {day:%B} {day.day}, {day.year}, in the old mill.")
    assert meeting.time is not None
    assert meeting.time.earliest_begin == day.isoformat()
    assert (meeting.status is EventStatus.PLANNED) == (day.isoformat() > PUBLISHED)


@pytest.mark.parametrize(
    "verb", ["resigned", "marched", "were arrested", "attacked the depot", "visited Lima", "signed the treaty"]
)
def test_what_did_not_happen_or_is_supposed_is_no_event(verb: str) -> None:
    assert len(read(f"The ministers {verb}.")) == 1
    assert read(f"None of the ministers {verb}.") == []
    assert read(f"It would be a pity if the ministers {verb}.") == []


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120))
def test_no_text_brings_it_down(text: str) -> None:
    for event in read(text):
        assert 0 <= event.start < event.end <= len(text)
