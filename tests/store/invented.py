"""Invented reports, as batches: one speaker, some words, an event and a figure each, and everything that hangs on them.

Fictional throughout: the speakers, outlets and events exist nowhere.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from onrecord import resolve
from onrecord.model import (
    Acquisition,
    Actor,
    ActorReference,
    Attestation,
    Batch,
    Description,
    Document,
    Event,
    EventReport,
    Extraction,
    Figure,
    FigureReport,
    Participation,
    Record,
    Resolution,
    Snapshot,
    Software,
    Span,
    Statement,
    TimeExtent,
    described_actor_id,
    document_id,
    member_id,
)
from onrecord.model.terms import (
    ActorType,
    Anchor,
    Comparator,
    EventStatus,
    EventType,
    Item,
    Kind,
    Modality,
    Nature,
    Origin,
    Polarity,
    Precision,
    SpeakerStatus,
)
from onrecord.store.adding import Added
from onrecord.store.rows import run
from onrecord.store.store import Store

NOON = dt.datetime(2031, 5, 20, 12, tzinfo=dt.UTC)
WORDS = (
    "the crossing at Cerro Azul stays open for the whole winter season",
    "no family will be turned away from the northern shelter this year",
    "our two customs services are going to share one building from June",
)
NAMES = ("Ana Robledo", "Iván Quispe", "Rosa Tello")
OUTLETS = ("Cordillera Post", "Morro Gazette", "Evening Lantern", "Austral Wire")


@dataclass(frozen=True)
class Report:
    """One invented article. Two with the same name and words are about one utterance."""

    number: int
    name: str = NAMES[0]
    words: str = WORDS[0]
    outlet: str = OUTLETS[0]
    published: str = "2031-05-12"
    at: dt.datetime = NOON
    version: str = "1"
    edition: str = ""

    @property
    def text(self) -> str:
        return (
            f"Fictional example {self.number}{self.edition}. Minister {self.name} said: “{self.words}.” "
            f"About {self.number + 10} people came to the meeting on 11 May 2031."
        )

    @property
    def url(self) -> str:
        return f"https://{self.outlet.lower().replace(' ', '-')}.example/{self.number}"

    @property
    def document(self) -> Document:
        return Document(id=document_id(url=self.url, outlet=None, title=None, sha256=""))

    @property
    def snapshot(self) -> Snapshot:
        return Snapshot.of(self.document.id, self.text)

    def descriptions(self) -> tuple[Description, ...]:
        given = {
            Item.URL: self.url,
            Item.OUTLET: self.outlet,
            Item.PUBLISHED: self.published,
            Item.TITLE: f"Report {self.number}",
        }
        document = self.document.id
        return tuple(Description(describes=document, item=i, value=v, origin=Origin.OPTION) for i, v in given.items())

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return self.snapshot.span(start, start + len(words))

    def acquired(self) -> Batch:
        software = Software.of("test.readers", self.version)
        outlet = Actor(id=described_actor_id(self.document.id, Item.OUTLET, self.outlet))
        names = next(d.id for d in self.descriptions() if d.item is Item.OUTLET)
        reference = ActorReference(
            refers_to=outlet.id, in_document=self.document.id, actor_type=ActorType.OUTLET, name=self.outlet, described_in=names
        )
        used = (self.snapshot.id, *(d.id for d in self.descriptions()))
        activity = Acquisition.of(self.document.id, software, self.at, used, self.url)
        return Batch.of((self.document, self.snapshot, *self.descriptions(), outlet, reference, software), activity)

    def extracted(self) -> Batch:
        software = Software.of("test.extract", self.version)
        activity = Extraction.of(self.snapshot.id, tuple(d.id for d in self.descriptions()), software, self.at)
        return Batch.of((*self.found(), software), activity)

    def found(self) -> tuple[Record, ...]:
        content, name, cue = self.span(self.words), self.span(self.name), self.span("said")
        trigger, day, number = self.span("meeting"), self.span("11 May 2031"), self.span(str(self.number + 10))
        snapshot, document = self.snapshot.id, self.document.id
        statement = Statement(id=member_id(Statement, snapshot, (content.start, content.end)))
        actor = Actor(id=member_id(Actor, snapshot, (name.start, name.end)))
        event = Event(id=member_id(Event, snapshot, (trigger.start, trigger.end)))
        figure = Figure(id=member_id(Figure, snapshot, (number.start, number.end)))
        time = TimeExtent(
            verbatim=day.exact, precision=Precision.DAY, anchor=Anchor.TEXT, earliest_begin="2031-05-11",
            latest_end="2031-05-11", edtf="2031-05-11", read_from=(day.id,),
        )  # fmt: skip
        return (
            content, name, cue, trigger, day, number, statement, actor, event, figure, time,
            Attestation(
                attests=statement.id, in_document=document, kind=Kind.DIRECT, polarity=Polarity.AFFIRMS,
                modality=Modality.ASSERTED, speech=True, collective=False, rule=f"quote/{self.version}",
                speaker_status=SpeakerStatus.STATED, speaker=(actor.id,), content_span=(content.id,),
                source_span=(name.id,), cue_span=(cue.id,),
            ),
            ActorReference(
                refers_to=actor.id, in_document=document, actor_type=ActorType.PERSON, name=self.name, mention=(name.id,)
            ),
            EventReport(
                reports_event=event.id, in_document=document, event_type=EventType.MEETING, event_status=EventStatus.PAST,
                name="meeting", trigger=(trigger.id,), event_time=time.id,
            ),
            Participation(participation_in=event.id, participant=actor.id, evidence_span=(name.id,)),
            FigureReport(
                reports_figure=figure.id, in_document=document, comparator=Comparator.ABOUT, nature=Nature.LEVEL,
                number_span=(number.id,), value=Decimal(self.number + 10), unit="person", measured="people",
            ),
        )  # fmt: skip

    def batch(self) -> Batch:
        return self.acquired() + self.extracted()

    def judging(self, new: Sequence[Record], held: Sequence[Record]) -> Batch:
        software = resolve.software()
        after = tuple(r.id for r in new if isinstance(r, Extraction))
        return Batch.of((*resolve.judge(new, held), software), Resolution.of(self.snapshot.id, software, self.at, after))

    def add_to(self, store: Store) -> Added:
        return add(store, self.batch(), self)


def add(store: Store, batch: Batch, report: Report) -> Added:
    return store.add(batch, resolve.keys(batch.records), report.judging)


def ingest(store: Store, *reports: Report, renew: bool = True) -> None:
    for report in reports:
        report.add_to(store)
        if renew:
            store.renew(resolve.picture)


def corpus(size: int) -> list[Report]:
    """So many reports; among any twelve in a row some share name and words, and some outlets print several."""
    return [Report(n, NAMES[n % 3], WORDS[n % 3 if n % 4 else (n // 4) % 3], OUTLETS[n % 4]) for n in range(size)]


def later(report: Report, **changes: str) -> Report:
    """The same article an hour later, otherwise read or otherwise printed."""
    return replace(report, at=report.at + dt.timedelta(hours=1), **changes)  # type: ignore[arg-type]


def content(store: Store) -> dict[str, Record]:
    """What law 4 compares: everything but who did what when; the picture with it, which is a function of the rest."""
    return {r.id: r for r, _ in store.records(layers=("text", "evidence", "judgement", "picture"))}


def wipe(store: Store) -> None:
    """Take everything away but the schema."""
    while store.connection.write(lambda tx: run(tx, "store/wipe", size=5_000))[0]["wiped"]:
        pass
