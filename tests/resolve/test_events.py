"""Which reports tell of one event: pairs made by hand, and what readers see of those that are joined. All is invented."""

from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from onrecord import resolve
from onrecord.model import Event, Judgement, Record
from onrecord.model.terms import ActorType, EventStatus, EventType, JudgementKind
from onrecord.resolve import words
from onrecord.resolve.events import Happening, Participant, event_keys, events
from onrecord.resolve.names import is_full
from tests.resolve.documents import Meeting, Name, Written

PAIRS: Final = yaml.safe_load((Path(__file__).parent / "events.yaml").read_text("utf-8"))
LARENAS, HUAMANI = Name("Beatriz Larenas Oyarzún"), Name("Lucía Huamaní")
CHILE, PERU = Name("Chile", ActorType.STATE, "CL"), Name("Perú", ActorType.STATE, "PE")


def participant(printed: str) -> Participant:
    state = printed if printed.isupper() and len(printed) == 2 else None
    kind = ActorType.STATE if state else ActorType.ORGANIZATION if printed.startswith(":") else ActorType.PERSON
    folded = words.fold_name(printed)
    return Participant(folded, words.name_parts(folded), state, not printed.startswith("(") and is_full(printed, kind))


def happening(member: str, told: list[Any]) -> Happening:
    kind, name, days, place, people, status = (*told, "past")[:6]
    ends = [None] * 2 if days is None else [d if "-" in d else f"2031-05-{int(d):02}" for d in str(days).split("/")]
    return Happening(
        member=member, source=member, places=(), kind=EventType(kind), status=EventStatus(status),
        words=words.name_parts(words.fold_name(name)), earliest=ends[0], latest=ends[-1],
        place=words.fold_name(place) if place else None, participants=tuple(map(participant, people)),
    )  # fmt: skip


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_two_reports_are_of_one_event_or_may_be_or_nothing_is_said(pair: list[Any]) -> None:
    expected, left, right = pair
    a, b = happening("ev-a", left), happening("ev-b", right)
    found = events(a, b)
    assert [j.judgement_kind for j in found] == ([] if expected == "nothing" else [JudgementKind(expected)])
    assert events(b, a) == found, "either way the same is said"
    assert not found or set(event_keys(a)) & set(event_keys(b)), "what is judged must meet"


def test_the_pairs_are_enough_and_of_every_kind() -> None:
    assert len(PAIRS) >= 60
    assert {p[0] for p in PAIRS} == {"same", "proposed", "nothing"}
    assert {p[1][0] for p in PAIRS} == {str(kind) for kind in EventType}


def report(outlet: str, *people: Name, day: str | None = "2031-05-13", words: str = "the talks", **meeting: Any) -> Written:
    return Written(outlet, (), meetings=(Meeting(words, day, people, **meeting),))


def judged(*documents: Written) -> tuple[Record, ...]:
    return resolve.judge([r for d in documents for r in d.records()], ())


def drawn(*documents: Written) -> list[Event]:
    evidence = [r for d in documents for r in d.records()]
    picture = resolve.picture(evidence, resolve.judge(evidence, ()))
    return [r for r in picture if isinstance(r, Event) and r.canonical == r.id]


def test_reports_of_one_meeting_are_one_event_with_all_who_took_part() -> None:
    (event,) = drawn(report("Austral Wire", CHILE, PERU), report("Morro Gazette", PERU, CHILE, LARENAS))
    assert len(event.event_report) == 2
    assert len(set(event.involves)) == 3


def test_what_was_announced_and_what_was_held_are_one_event_shown_as_held() -> None:
    planned = report("Austral Wire", CHILE, PERU, status=EventStatus.PLANNED)
    (event,) = drawn(planned, report("Morro Gazette", CHILE, PERU))
    assert event.event_status is EventStatus.PAST
    assert len(event.event_report) == 2
    both = judged(planned, report("Morro Gazette", CHILE, PERU))
    (reason,) = (j.reason for j in both if isinstance(j, Judgement) and j.left.startswith("ev-"))
    assert reason.startswith("both tell of a meeting (“talks”) with")
    assert "past in one, planned in the other" in reason


def test_one_name_joins_no_events_of_two_persons() -> None:
    one, other = (Name("Beatriz Larenas Oyarzún", country_code=code) for code in ("CL", "PE"))
    documents = report("Austral Wire", one, HUAMANI), report("Morro Gazette", other, HUAMANI)
    (found,) = (j for j in judged(*documents) if isinstance(j, Judgement) and j.left.startswith("ev-"))
    assert found.judgement_kind is JudgementKind.SAME, "the names are one"
    assert len(drawn(*documents)) == 2, "the persons are not"
    assert len(drawn(report("Austral Wire", one, HUAMANI), report("Morro Gazette", one, HUAMANI))) == 1


def test_days_that_cannot_meet_are_not_joined_by_a_report_that_fits_both() -> None:
    first = report("Austral Wire", CHILE, PERU, day="2031-05-12")
    last = report("Cordillera Post", CHILE, PERU, day="2031-05-14")
    loose = report("Morro Gazette", CHILE, PERU, day="2031-05-12", until="2031-05-14")
    assert len(drawn(first, loose)) == 1
    assert len(drawn(first, last, loose)) == 3


COPIED: Final = (
    "The commissioners walked the whole length of the yard before noon and counted the sheds that the rains had spoiled "
    "since the old gate was taken down"
)


def test_what_one_copied_passage_tells_is_one_event_whoever_took_part() -> None:
    group = Name("northern officers", ActorType.UNNAMED_GROUP)
    wire = report("Austral Wire", group, words=COPIED)
    other = replace(wire, outlet="Morro Gazette")
    (judgement,) = (j for j in judged(wire, other) if isinstance(j, Judgement) and j.left.startswith("ev-"))
    assert (judgement.rule, judgement.judgement_kind) == ("event.same-passage", JudgementKind.SAME)
    assert len(drawn(wire, other)) == 1
