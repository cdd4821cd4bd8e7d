"""What readers see is a function of evidence and judgements, in layers (across-documents.md §8)."""

from dataclasses import replace
from typing import TypeVar

import pytest

from onrecord import resolve
from onrecord.model import (
    Actor,
    ActorReference,
    Attestation,
    Description,
    Document,
    Event,
    EventReport,
    Figure,
    FigureReport,
    Judgement,
    Participation,
    Record,
    Statement,
    TimeExtent,
)
from onrecord.model.terms import (
    ActorType,
    Anchor,
    Comparator,
    EventStatus,
    EventType,
    Item,
    Kind,
    Nature,
    Origin,
    Precision,
    SaidBasis,
    SpeakerStatus,
)
from tests.resolve.documents import Name, Saying, Written

R = TypeVar("R", bound=Record)
LARENAS = Name("Beatriz Larenas Oyarzún")
WHOLE = "“There will be a single window for both countries, and no driver will have to unload again”"
PART = "that there would be “a single window for both countries”"


def drawn(*documents: Written) -> tuple[Record, ...]:
    evidence = [r for d in documents for r in d.records()]
    return resolve.picture(evidence, resolve.judge(evidence, ()))


def heads(kind: type[R], records: tuple[Record, ...]) -> list[R]:
    return [r for r in records if isinstance(r, kind) and r.canonical == r.id]  # type: ignore[attr-defined]


def test_two_reports_of_one_sentence_by_one_person_are_one_statement_in_its_fullest_words() -> None:
    one = Written("Austral Wire", (Saying(LARENAS, WHOLE, kind=Kind.DIRECT),))
    other = Written("Cordillera Post", (Saying(LARENAS, PART, said=("2031-05-12", "2031-05-12")),), published="2031-05-13")
    picture = drawn(one, other)
    (statement,) = heads(Statement, picture)
    (speaker,) = (a for a in heads(Actor, picture) if a.actor_type is ActorType.PERSON)
    assert statement.text == WHOLE
    assert statement.kind is Kind.DIRECT
    assert statement.language == "en"
    assert statement.said_by == (speaker.id,)
    assert len(statement.report) == 2
    under = [r for r in picture if isinstance(r, Actor) and r.canonical == speaker.id]
    assert sum(len(r.reference) for r in under) == 2
    assert (statement.said_earliest, statement.said_latest, statement.said_basis) == (
        "2031-05-12", "2031-05-12", SaidBasis.STATED,
    )  # fmt: skip
    others = [r for r in picture if isinstance(r, Statement) and r.id != statement.id]
    assert others == [Statement(id=others[0].id, canonical=statement.id)]
    assert statement.id < others[0].id


def test_where_only_publication_bounds_it_the_first_day_stays_unknown() -> None:
    (statement,) = heads(Statement, drawn(Written("Austral Wire", (Saying(LARENAS, WHOLE),))))
    assert (statement.said_earliest, statement.said_latest, statement.said_basis) == (
        None,
        "2031-05-12",
        SaidBasis.ON_OR_BEFORE,
    )
    (undated,) = heads(Statement, drawn(Written("Austral Wire", (Saying(LARENAS, WHOLE),), published=None)))
    assert (undated.said_earliest, undated.said_latest, undated.said_basis) == (None, None, SaidBasis.UNKNOWN)


def test_the_same_words_of_two_speakers_stay_two_statements() -> None:
    namesake = Name("Jorge Larenas Prado")
    one, other = Written("Austral Wire", (Saying(LARENAS, WHOLE),)), Written("Morro Gazette", (Saying(namesake, WHOLE),))
    evidence = [*one.records(), *other.records()]
    judgements = resolve.judge(evidence, ())
    assert judgements, "the words are judged the same: their speakers share a name part"
    assert len(heads(Statement, resolve.picture(evidence, judgements))) == 2


def test_two_tellings_that_exclude_each_other_are_not_joined_by_a_third_that_fits_both() -> None:
    first = Written("Austral Wire", (Saying(LARENAS, WHOLE, said=("2031-05-09", "2031-05-09")),))
    last = Written("Cordillera Post", (Saying(LARENAS, WHOLE, said=("2031-05-12", "2031-05-12")),))
    loose = Written("Morro Gazette", (Saying(LARENAS, WHOLE),))
    assert len(heads(Statement, drawn(first, last, loose))) == 3
    assert len(heads(Statement, drawn(first, loose))) == 1


def test_flags_hold_only_if_they_hold_of_every_report() -> None:
    hearsay = Saying(LARENAS, WHOLE, hearsay_of="st-aaaaaaaaaaaaaaaaaaaaaaaaaa", status=SpeakerStatus.PROPOSED, collective=True)
    (alone,) = heads(Statement, drawn(Written("Austral Wire", (hearsay,))))
    assert (alone.second_hand, alone.collective, alone.proposed) == (True, True, True)
    (both,) = heads(Statement, drawn(Written("Austral Wire", (hearsay,)), Written("Morro Gazette", (Saying(LARENAS, WHOLE),))))
    assert (both.second_hand, both.collective, both.proposed) == (False, False, False)


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        (("LUCÍA HUAMANÍ", "Lucía Huamaní"), "Lucía Huamaní"),
        (("Lucia Huamani", "Lucía Huamaní"), "Lucía Huamaní"),
    ],
)  # fmt: skip
def test_an_actor_goes_by_the_fullest_name_in_mixed_case_and_with_its_accents(printed: tuple[str, ...], shown: str) -> None:
    for names in (printed, printed[::-1]):
        picture = drawn(*(Written(f"Outlet {n}", (Saying(Name(p), PART),)) for n, p in enumerate(names)))
        (person,) = (a for a in heads(Actor, picture) if a.actor_type is ActorType.PERSON)
        assert person.name == shown
        assert set(person.other_name) == set(printed) - {shown}


def test_a_state_goes_by_its_short_name() -> None:
    long, short = Name("the Republic of Chile", ActorType.STATE, "CL"), Name("Chile", ActorType.STATE, "CL")
    picture = drawn(*(Written(o, (Saying(n, PART),)) for o, n in (("A", long), ("B", short), ("C", long))))
    (state,) = (a for a in heads(Actor, picture) if a.actor_type is ActorType.STATE)
    assert (state.name, state.other_name, state.country_code) == ("Chile", ("the Republic of Chile",), "CL")


def test_a_document_shows_the_descriptions_that_stand_and_names_members_which_do_not_move() -> None:
    written = Written("Austral Wire", (Saying(LARENAS, WHOLE),), agency="Austral Wire", published="2031-05")
    (document,) = (d for d in drawn(written) if isinstance(d, Document))
    assert (document.published, document.published_earliest, document.published_latest) == (
        "2031-05",
        "2031-05-01",
        "2031-05-31",
    )
    assert document.collection == "Fictional example"
    outlets = {r.refers_to for r in written.records() if isinstance(r, ActorReference) and r.actor_type is ActorType.OUTLET}
    assert {document.published_by, document.supplied_by} == outlets
    assert document.current_snapshot is not None


def test_a_correction_by_a_person_moves_the_bounds() -> None:
    records = Written("Austral Wire", (Saying(LARENAS, WHOLE),)).records()
    (stood,) = (r for r in records if isinstance(r, Description) and r.item is Item.PUBLISHED)
    corrected = Description(
        describes=stood.describes, item=Item.PUBLISHED, value="2031-05-20", origin=Origin.CURATOR, replaces=stood.id
    )
    (statement,) = heads(Statement, resolve.picture((*records, corrected), ()))
    assert statement.said_latest == "2031-05-20"


def test_after_a_correction_the_picture_goes_by_what_the_rule_says_now() -> None:
    early = Written("Austral Wire", (Saying(LARENAS, WHOLE),)).records()
    late = Written("Morro Gazette", (Saying(LARENAS, WHOLE),), published="2031-05-30").records()
    judged = resolve.judge(early, late)
    assert len(heads(Statement, resolve.picture([*early, *late], judged))) == 2
    (stood,) = (r for r in late if isinstance(r, Description) and r.item is Item.PUBLISHED)
    corrected = Description(
        describes=stood.describes, item=Item.PUBLISHED, value="2031-05-13", origin=Origin.CURATOR, replaces=stood.id
    )
    again = resolve.judge([*late, corrected], early)
    assert len(heads(Statement, resolve.picture([*early, *late, corrected], [*judged, *again]))) == 1
    assert len(heads(Statement, resolve.picture([*early, *late], [*judged, *again]))) == 2


def test_members_outside_are_believed_and_members_without_evidence_stand_alone() -> None:
    records = Written("Austral Wire", (Saying(LARENAS, WHOLE),)).records()
    people = {r.refers_to for r in records if isinstance(r, ActorReference)}
    head = "ac-" + "a" * 26
    outside = [Actor(id=p, canonical=head) for p in people]
    within = [r for r in records if not isinstance(r, Actor | ActorReference)]
    lost = Statement(id="st-" + "a" * 26)
    picture = resolve.picture([*within, *outside, lost], ())
    assert {r.said_by for r in picture if isinstance(r, Statement) and r.text} == {(head,)}
    assert replace(lost, canonical=lost.id) in picture
    assert not [r for r in picture if isinstance(r, Actor)]


def test_judgements_of_other_versions_of_a_rule_are_no_longer_part_of_the_picture() -> None:
    one, other = Written("Austral Wire", (Saying(LARENAS, WHOLE),)), Written("Morro Gazette", (Saying(LARENAS, WHOLE),))
    evidence = [*one.records(), *other.records()]
    judged = resolve.judge(evidence, ())
    judgements = [replace(j, rule_version="0") if isinstance(j, Judgement) else j for j in judged]
    assert len(heads(Statement, resolve.picture(evidence, judgements))) == 2


def test_events_and_figures_show_what_their_report_tells() -> None:
    written = Written("Austral Wire", (Saying(LARENAS, PART),))
    records = written.records()
    (document,) = (r.id for r in records if isinstance(r, Document))
    (span,) = (a.content_span for a in records if isinstance(a, Attestation))
    (person,) = (r.refers_to for r in records if isinstance(r, ActorReference) and r.actor_type is ActorType.PERSON)
    time = TimeExtent(
        verbatim="May", precision=Precision.MONTH, anchor=Anchor.PUBLICATION,
        earliest_begin="2031-05-01", latest_end="2031-05-31T12:00",
    )  # fmt: skip
    event, figure = Event(id="ev-" + "a" * 26), Figure(id="fg-" + "a" * 26)
    report = EventReport(
        reports_event=event.id, in_document=document, event_type=EventType.MEETING, event_status=EventStatus.PAST,
        name="a meeting in Tacna", trigger=span, event_time=time.id,
    )  # fmt: skip
    part = Participation(participation_in=event.id, participant=person, evidence_span=span)
    number = FigureReport(
        reports_figure=figure.id, in_document=document, comparator=Comparator.RANGE, nature=Nature.LEVEL, number_span=span,
        unit="truck",
    )  # fmt: skip
    picture = resolve.picture([*records, time, event, figure, report, part, number], ())
    (shown,) = heads(Event, picture)
    assert (shown.earliest, shown.latest, shown.involves, shown.name) == (
        "2031-05-01", "2031-05-31", (person,), "a meeting in Tacna",
    )  # fmt: skip
    (counted,) = heads(Figure, picture)
    assert (counted.unit, counted.value_number) == ("truck", None)
