"""What the leaves find, as records: times, figures and events, each with the statement whose words tell it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.model import Event, EventReport, Figure, FigureReport, Participation, Place, member_id

from .assemble import Records
from .candidate import Candidate
from .events import distinct, events
from .figures import figures
from .findings import TimeRead
from .found import EventFound, FigureFound, TimeFound
from .gazetteer import Gazetteer
from .layout import Block
from .reading import Reading
from .times import last_told, times


def find_times(reading: Reading) -> list[list[TimeFound]]:
    """The times of each passage; a relative one may count from the time told last before it."""
    found: list[list[TimeFound]] = []
    last = None
    for p in reading.passages:
        found.append(times(p.doc, p.parsed.offset, replace(reading.anchor, text=last)))
        last = last_told(found[-1]) or last
    return found


def printed(found: Sequence[Sequence[TimeFound]]) -> tuple[TimeRead, ...]:
    """All times of a text as they are printed."""
    return tuple(
        TimeRead(t.start, t.end, t.earliest_begin, t.latest_end, t.precision, t.edtf, t.anchor, t.duration)
        for each in found
        for t in sorted(each, key=lambda t: (t.start, t.end))
    )


def add_scope(
    records: Records, reading: Reading, found: Sequence[Sequence[TimeFound]], members: Mapping[int, str],
    statements: Sequence[tuple[Candidate, str]], states: Gazetteer, country: str | None,
) -> None:  # fmt: skip
    """Times, figures and events of every passage. A figure or event within somebody's words keeps him as its source.

    `country` is the one whose money the text means by a bare sign.
    """
    told: list[EventFound] = []
    named: dict[int, Sequence[tuple[int, int, str]]] = {}
    for index, p in enumerate(reading.passages):
        here = found[index]
        for time in here:
            if time.duration is None:
                records.time(time)
        mentions = [
            (*p.at(m.first, m.last), members[id(reading.actors.of[m])])
            for m in reading.actors.within(index) if id(reading.actors.of[m]) in members
        ]  # fmt: skip
        around = [(c, i) for c, i in statements if any(s < p.paragraph.end and p.paragraph.start < e for s, e in c.content)]
        for figure in figures(p.doc, p.parsed.offset, here, country):
            _figure(records, figure, _stated_in(figure.start, around), states)
        if p.paragraph.block in (Block.HEADLINE, Block.CAPTION):
            continue  # they tell again what the text tells
        for event in events(p.doc, p.parsed.offset, here, mentions, reading.anchor.published):
            told.append(replace(event, stated_in=_stated_in(event.start, around)))
            named[event.start] = mentions
    for event in distinct(told):
        _event(records, event, named[event.start], states)


def _stated_in(at: int, statements: Sequence[tuple[Candidate, str]]) -> str | None:
    """The innermost statement whose content holds a place."""
    around = [(sum(e - s for s, e in c.content), i) for c, i in statements if c.covers(at)]
    return min(around)[1] if around else None


def _place(records: Records, name: str | None, states: Gazetteer) -> str | None:
    return records.add(Place.of(name, states.names.get(name.casefold()))) if name else None


def _figure(records: Records, found: FigureFound, stated_in: str | None, states: Gazetteer) -> None:
    identifier = member_id(Figure, records.snapshot.id, (found.start, found.end))
    records.add(Figure(id=identifier))
    records.add(
        FigureReport(
            reports_figure=identifier,
            in_document=records.snapshot.snapshot_of,
            comparator=found.comparator,
            nature=found.nature,
            number_span=(records.span(found.start, found.end),),
            value=found.value,
            low=found.low,
            high=found.high,
            unit=found.unit,
            direction=found.direction,
            measured=found.measured,
            population=found.population,
            figure_place=_place(records, found.place, states),
            reference_period=records.time(found.period) if found.period else None,
            as_of=records.time(found.as_of) if found.as_of else None,
            stated_in=stated_in,
        )
    )


def _event(records: Records, found: EventFound, mentions: Sequence[tuple[int, int, str]], states: Gazetteer) -> None:
    identifier = member_id(Event, records.snapshot.id, (found.start, found.end))
    records.add(Event(id=identifier))
    report = EventReport(
        reports_event=identifier,
        in_document=records.snapshot.snapshot_of,
        event_type=found.event_type,
        event_status=found.status,
        name=found.name,
        trigger=(records.span(found.start, found.end),),
        event_time=records.time(found.time) if found.time else None,
        event_place=_place(records, found.place, states),
        stated_in=found.stated_in,
    )
    records.add(report)
    for actor in found.participants:
        where = [(a, b) for a, b, key in mentions if key == actor]
        records.add(Participation(participation_in=identifier, participant=actor, evidence_span=records.spans(where[:1])))
