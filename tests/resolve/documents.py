"""Small documents made of sentences, as a reader and an extractor would yield them. People and outlets are invented."""

import datetime as dt
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

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
    Participation,
    Post,
    Record,
    RoleHolding,
    Snapshot,
    Software,
    Span,
    Statement,
    TimeExtent,
    described_actor_id,
    document_id,
    member_id,
    stub_id,
)
from onrecord.model.terms import (
    ActorType,
    Anchor,
    EventStatus,
    EventType,
    Item,
    Kind,
    Modality,
    Origin,
    Polarity,
    Precision,
    RoleStatus,
    SpeakerStatus,
)

NOON: Final = dt.datetime(2031, 5, 20, 12, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Office:
    """A post as a document prints it beside a name."""

    title: str
    country_code: str | None
    status: RoleStatus = RoleStatus.CURRENT
    jurisdiction: str | None = None
    post: str = "minister"


@dataclass(frozen=True)
class Name:
    """How a document names an actor."""

    name: str
    actor_type: ActorType = ActorType.PERSON
    country_code: str | None = None
    office: Office | None = None


@dataclass(frozen=True)
class Meeting:
    """A meeting that a document tells of, on a day, with those who took part."""

    words: str
    day: str | None
    people: tuple[Name, ...]
    status: EventStatus = EventStatus.PAST
    until: str | None = None


@dataclass(frozen=True)
class Saying:
    """One sentence: who said what, when by its words, to whom; `names` are others whom its content names."""

    by: Name
    content: str
    said: tuple[str | None, str | None] | None = None
    kind: Kind = Kind.MIXED
    told: Name | None = None
    polarity: Polarity = Polarity.AFFIRMS
    hearsay_of: str | None = None
    carrier: str | None = None
    collective: bool = False
    status: SpeakerStatus = SpeakerStatus.STATED
    names: tuple[Name, ...] = ()
    cue: str | None = None

    @property
    def verb(self) -> str:
        """The cue as it is printed."""
        return self.cue or ("denied" if self.polarity is Polarity.DENIES else "said")


@dataclass(frozen=True)
class Written:
    """A document: its outlet, its day of publication and its sentences."""

    outlet: str
    sayings: tuple[Saying, ...]
    published: str | None = "2031-05-12"
    collection: str = "Fictional example"
    agency: str | None = None
    url: str | None = None
    meetings: tuple[Meeting, ...] = ()
    language: str = "en"

    @cache  # noqa: B019 – a few hundred small values, and the examples come again and again
    def records(self) -> tuple[Record, ...]:
        """Everything that taking it in and reading it would yield."""
        text, places = self._text()
        snapshot_text = Snapshot.of("", text)
        identifier = document_id(
            url=self.url, outlet=self.outlet, title=f"Invented {self.published}", sha256=snapshot_text.sha256
        )
        snapshot = Snapshot.of(identifier, text)
        records: dict[str, Record] = {identifier: Document(id=identifier), snapshot.id: snapshot}
        described = {
            Item.OUTLET: self.outlet, Item.TITLE: f"Invented {self.published}", Item.PUBLISHED: self.published,
            Item.LANGUAGE: self.language,
            Item.COLLECTION: self.collection, Item.AGENCY: self.agency, Item.URL: self.url,
        }  # fmt: skip
        for item, value in described.items():
            if value is not None:
                d = Description(describes=identifier, item=item, value=value, origin=Origin.MANIFEST)
                keep(records, d)
                if item in (Item.OUTLET, Item.AGENCY):
                    actor = Actor(id=described_actor_id(identifier, item, value))
                    keep(records, actor)
                    keep(
                        records,
                        ActorReference(
                            refers_to=actor.id,
                            in_document=identifier,
                            actor_type=ActorType.OUTLET,
                            name=value,
                            described_in=d.id,
                        ),
                    )
        read: dict[str, Record] = {}
        self._read(read, snapshot, places)
        return (*records.values(), *read.values())

    def batch(self, at: dt.datetime = NOON) -> Batch:
        """The same as it enters a store, with who took it in and who read it."""
        records = self.records()
        (snapshot,) = (r for r in records if isinstance(r, Snapshot))
        described = tuple(r.id for r in records if isinstance(r, Description))
        named = {r.refers_to for r in records if isinstance(r, ActorReference) and r.described_in}
        stubs = {r.id for r in records if isinstance(r, Document) and r.is_stub}
        taken = [
            r for r in records
            if isinstance(r, Document | Snapshot | Description) or r.id in named or getattr(r, "described_in", None)
            if r.id not in stubs
        ]  # fmt: skip
        software = Software.of("test", "1")
        acquired = Acquisition.of(snapshot.snapshot_of, software, at, (snapshot.id, *described), None)
        extracted = Extraction.of(snapshot.id, described, software, at)
        return Batch.of((*taken, software), acquired) + Batch.of((*(r for r in records if r not in taken), software), extracted)

    def _read(self, records: dict[str, Record], snapshot: Snapshot, places: dict[str, list]) -> None:
        identifier = snapshot.snapshot_of
        actors: dict[Name, str] = {}
        roles: dict[Name, str] = {}
        for name, at in places["names"]:
            span = snapshot.span(at, at + len(name.name))
            if name not in actors:
                actors[name] = member_id(Actor, snapshot.id, (span.start, span.end))
                keep(records, span)
                keep(records, Actor(id=actors[name]))
                keep(
                    records,
                    ActorReference(
                        refers_to=actors[name], in_document=identifier, actor_type=name.actor_type, name=name.name,
                        country_code=name.country_code, mention=(span.id,),
                    ),
                )  # fmt: skip
            if name.office and name not in roles:
                office = name.office
                post = Post.of(office.post, office.jurisdiction, office.country_code)
                title = snapshot.span(at - len(office.title) - 1, at - 1)
                role = RoleHolding(
                    holder=actors[name], held_post=post.id, in_document=identifier, role_status=office.status,
                    title_as_printed=office.title, evidence_span=(title.id,),
                )  # fmt: skip
                roles[name] = role.id
                for record in (post, title, role):
                    keep(records, record)
        for saying, at in places["contents"]:
            self._attest(records, snapshot, saying, snapshot.span(at, at + len(saying.content)), actors, roles)
        for meeting, at in places["meetings"]:
            self._report(records, snapshot, meeting, snapshot.span(at, at + len(meeting.words)), actors)

    def _text(self) -> tuple[str, dict[str, list]]:
        text, names, contents, meetings = "", [], [], []
        for saying in self.sayings:
            text += f"{saying.by.office.title} " if saying.by.office else ""
            names.append((saying.by, len(text)))
            text += f"{saying.by.name} {saying.verb} "
            contents.append((saying, len(text)))
            names += [(name, len(text) + saying.content.index(name.name)) for name in saying.names]
            text += f"{saying.content}"
            if saying.told:
                text += " to "
                names.append((saying.told, len(text)))
                text += saying.told.name
            text += f", as {saying.carrier} has it" if saying.carrier else ""
            text += f", {saying.said}, {saying.kind}, {saying.polarity}, {saying.status}.\n"
        for meeting in self.meetings:
            meetings.append((meeting, len(text)))
            text += f"{meeting.words} of {meeting.day}, {meeting.until}, {meeting.status}:"
            for name in meeting.people:
                text += f" {name.office.title} " if name.office else " "
                names.append((name, len(text)))
                text += name.name
            text += ".\n"
        return text or "Nothing.", {"names": names, "contents": contents, "meetings": meetings}

    @staticmethod
    def _report(
        records: dict[str, Record], snapshot: Snapshot, meeting: Meeting, trigger: Span, actors: dict[Name, str]
    ) -> None:
        time = None
        if meeting.day:
            time = TimeExtent(
                verbatim=meeting.day, precision=Precision.DAY, anchor=Anchor.TEXT,
                earliest_begin=meeting.day, latest_end=meeting.until or meeting.day,
            )  # fmt: skip
            keep(records, time)
        event = Event(id=member_id(Event, snapshot.id, (trigger.start, trigger.end)))
        keep(records, trigger)
        keep(records, event)
        keep(
            records,
            EventReport(
                reports_event=event.id, in_document=snapshot.snapshot_of, event_type=EventType.MEETING, name=meeting.words,
                event_status=meeting.status, trigger=(trigger.id,), event_time=time.id if time else None,
            ),
        )  # fmt: skip
        for name in meeting.people:
            keep(records, Participation(participation_in=event.id, participant=actors[name], evidence_span=(trigger.id,)))

    @staticmethod
    def _attest(
        records: dict[str, Record],
        snapshot: Snapshot,
        saying: Saying,
        content: Span,
        actors: dict[Name, str],
        roles: dict[Name, str],
    ) -> None:
        extent = None
        if saying.said is not None:
            extent = TimeExtent(
                verbatim="that day", precision=Precision.DAY, anchor=Anchor.TEXT,
                earliest_begin=saying.said[0], latest_end=saying.said[1],
            )  # fmt: skip
            keep(records, extent)
        statement = Statement(id=member_id(Statement, snapshot.id, (content.start, content.end)))
        cue = snapshot.span(content.start - len(f"{saying.verb} "), content.start - 1)
        for record in (content, cue, statement):
            keep(records, record)
        report = Attestation(
            attests=statement.id, in_document=snapshot.snapshot_of, kind=saying.kind, polarity=saying.polarity,
            modality=Modality.ASSERTED, speech=True, collective=saying.collective, rule="test", speaker_status=saying.status,
            speaker=(actors[saying.by],), content_span=(content.id,), cue_span=(cue.id,), hearsay_of=saying.hearsay_of,
            told_to=saying.told.name if saying.told else None, said_at=extent.id if extent else None,
            said_in_role=roles.get(saying.by),
        )  # fmt: skip
        if saying.carrier:
            stub = Document(
                id=stub_id(saying.carrier, statement.id), is_stub=True, stub_name=saying.carrier, cited_by=statement.id
            )
            keep(records, stub)
            carried = replace(report, in_document=stub.id, content_span=(), citation_span=(content.id,))
            keep(records, carried)
            report = replace(report, derived_from_attestation=carried.id)
        keep(records, report)


def keep(records: dict[str, Record], record: Record) -> None:
    """Put a record among the others."""
    records[record.id] = record
