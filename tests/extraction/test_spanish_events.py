"""Spanish events by a table: trigger, type, standing, day and place of each, and sentences that tell none."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

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

ANCHOR = AnchorDates(published="2031-05-16")


class Row(NamedTuple):
    """What one trigger of a sentence tells."""

    kind: EventType
    status: EventStatus
    days: str | None
    place: str | None

    @classmethod
    def of(cls, words: str) -> "Row":
        """From ``meeting past 2031-05-12 @Tacna``."""
        told, _, place = words.partition(" @")
        kind, status, *days = told.split(" ")
        return cls(EventType(kind), EventStatus(status), days[0] if days else None, place or None)


TABLE: list[tuple[str, dict[str, Row]]] = [
    (text, {trigger: Row.of(told) for trigger, told in rows.items()})
    for entry in yaml.safe_load((Path(__file__).parent / "events_es.yaml").read_text(encoding="utf-8"))
    for text, rows in entry.items()
]


@cache
def pipeline() -> Language:
    return models.load(models.DEFAULT["es"])


def read(text: str, *names: str) -> list[EventFound]:
    doc = pipeline()(text)
    mentions = [(text.index(n), text.index(n) + len(n), n) for n in names]
    return distinct(events(doc, 0, times(doc, 0, ANCHOR), mentions, ANCHOR.published))


def days(event: EventFound) -> str | None:
    return None if event.time is None else event.time.edtf or f"{event.time.earliest_begin}/{event.time.latest_end}"


@pytest.mark.parametrize(("text", "rows"), TABLE, ids=[text for text, _ in TABLE])
def test_a_sentence_tells_these_events_and_no_other(text: str, rows: dict[str, Row]) -> None:
    found = {text[e.start : e.end]: e for e in read(text)}
    assert set(found) == set(rows)
    for trigger, row in rows.items():
        event = found[trigger]
        assert (event.event_type, event.status) == (row.kind, row.status)
        assert row.days is None or days(event) == row.days
        assert row.place is None or event.place == row.place


def test_those_who_take_part_are_read_from_the_clause() -> None:
    (met,) = read(
        "La canciller Abril Quintanar se reunió el lunes en Tacna con Horacio Vela.", "Abril Quintanar", "Horacio Vela"
    )
    assert set(met.participants) == {"Abril Quintanar", "Horacio Vela"}


def test_a_noun_taken_for_told_is_the_event_told_before_by_its_verb() -> None:
    (met,) = read("Los cancilleres se reunieron el lunes en Tacna.")
    (again,) = read("Tras la reunión, hablaron en la plaza.")
    (other,) = read("Una reunión de alcaldes empezará el 3 de junio.")
    assert same(again, met)
    assert not same(other, met)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120))
def test_no_text_brings_it_down(text: str) -> None:
    for event in read(text):
        assert 0 <= event.start < event.end <= len(text)
