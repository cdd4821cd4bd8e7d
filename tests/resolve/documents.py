"""Small documents made of sentences, as a reader and an extractor would yield them. People and outlets are invented."""

from dataclasses import dataclass
from functools import cache

from onrecord.model import (
    Actor,
    ActorReference,
    Attestation,
    Description,
    Document,
    Record,
    Snapshot,
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
    Item,
    Kind,
    Modality,
    Origin,
    Polarity,
    Precision,
    SpeakerStatus,
)


@dataclass(frozen=True)
class Name:
    """How a document names an actor."""

    name: str
    actor_type: ActorType = ActorType.PERSON
    country_code: str | None = None


@dataclass(frozen=True)
class Saying:
    """One sentence: who said what, when by its words, to whom."""

    by: Name
    content: str
    said: tuple[str | None, str | None] | None = None
    kind: Kind = Kind.MIXED
    told: Name | None = None
    polarity: Polarity = Polarity.AFFIRMS
    hearsay_of: str | None = None
    collective: bool = False
    status: SpeakerStatus = SpeakerStatus.STATED


@dataclass(frozen=True)
class Written:
    """A document: its outlet, its day of publication and its sentences."""

    outlet: str
    sayings: tuple[Saying, ...]
    published: str | None = "2031-05-12"
    collection: str = "Fictional example"
    agency: str | None = None
    url: str | None = None

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
            Item.LANGUAGE: "en",
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
        actors: dict[Name, str] = {}
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
        for saying, at in places["contents"]:
            self._attest(records, snapshot, saying, snapshot.span(at, at + len(saying.content)), actors)
        return tuple(records.values())

    def _text(self) -> tuple[str, dict[str, list]]:
        text, names, contents = "", [], []
        for saying in self.sayings:
            names.append((saying.by, len(text)))
            text += f"{saying.by.name} said "
            contents.append((saying, len(text)))
            text += f"{saying.content}"
            if saying.told:
                text += " to "
                names.append((saying.told, len(text)))
                text += saying.told.name
            text += f", {saying.said}, {saying.kind}, {saying.polarity}, {saying.status}.\n"
        return text or "Nothing.", {"names": names, "contents": contents}

    @staticmethod
    def _attest(records: dict[str, Record], snapshot: Snapshot, saying: Saying, content: Span, actors: dict[Name, str]) -> None:
        extent = None
        if saying.said is not None:
            extent = TimeExtent(
                verbatim="that day", precision=Precision.DAY, anchor=Anchor.TEXT,
                earliest_begin=saying.said[0], latest_end=saying.said[1],
            )  # fmt: skip
            keep(records, extent)
        statement = Statement(id=member_id(Statement, snapshot.id, (content.start, content.end)))
        keep(records, content)
        keep(records, statement)
        keep(
            records,
            Attestation(
                attests=statement.id, in_document=snapshot.snapshot_of, kind=saying.kind, polarity=saying.polarity,
                modality=Modality.ASSERTED, speech=True, collective=saying.collective, rule="test",
                speaker_status=saying.status,
                speaker=(actors[saying.by],), content_span=(content.id,), hearsay_of=saying.hearsay_of,
                told_to=saying.told.name if saying.told else None, said_at=extent.id if extent else None,
            ),
        )  # fmt: skip


def keep(records: dict[str, Record], record: Record) -> None:
    """Put a record among the others."""
    records[record.id] = record
