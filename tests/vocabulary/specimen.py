"""One good record of every class, all of one small invented story: what the shapes must accept, and then see broken."""

import datetime as dt
from decimal import Decimal

from onrecord.model import (
    Acquisition,
    Actor,
    ActorReference,
    Attestation,
    Claim,
    ClaimLink,
    ClaimReview,
    Curation,
    Curator,
    Description,
    Document,
    Event,
    EventReport,
    Extraction,
    Figure,
    FigureReport,
    Judgement,
    Measure,
    NonStatement,
    Participation,
    Place,
    Post,
    Record,
    Resolution,
    ReviewLink,
    RoleHolding,
    Snapshot,
    Software,
    Span,
    Stance,
    Statement,
    StatementLink,
    TimeExtent,
    described_actor_id,
    document_id,
    member_id,
    mint,
    stub_id,
)
from onrecord.model.terms import (
    ActorType,
    Anchor,
    ClaimLinkType,
    Comparator,
    Decision,
    EventStatus,
    EventType,
    Item,
    JudgementKind,
    Kind,
    LinkType,
    Modality,
    Nature,
    Origin,
    Polarity,
    Precision,
    RoleStatus,
    SaidBasis,
    SpeakerStatus,
)

AT = dt.datetime(2031, 5, 17, 9, 30, tzinfo=dt.UTC)

FIRST = """Fictional 𝒩ews from the crossing, where trucks waited all day.

Chile’s transport minister, Beatriz Larenas, said on Monday that the desk would open, Radio Moquegua reported. Between
5,000 and 6,000 trucks passed in April. A spokeswoman declined to comment. The desk will open at Quebrada Honda."""

SECOND = "“The desk will open,” Larenas said. This is fictional too."


class Story:
    """Two documents about one announcement; every record of it stands in `records`."""

    def __init__(self) -> None:
        self.first = Document(
            id=document_id(url="https://example.org/first", outlet=None, title=None, sha256=""),
            title="The desk",
            published="2031-05-12",
            published_earliest="2031-05-12",
            published_latest="2031-05-12",
            language="en",
        )
        self.snapshot = Snapshot.of(self.first.id, FIRST)
        self.second = Document(id=document_id(url="https://example.org/second", outlet=None, title=None, sha256=""))
        self.copy = Snapshot.of(self.second.id, SECOND)
        self.spans: dict[str, Span] = {}
        self.software = Software.of("onrecord.extraction", "0.1.0", self.snapshot.sha256)
        self.curator = Curator.of("An invented editor")
        self.records: tuple[Record, ...] = (
            self.snapshot, self.second, self.copy, self.software, self.curator,
            *self._evidence(), *self._second(), *self._judgements(), *self._system(), *self.spans.values(),
        )  # fmt: skip

    def span(self, words: str, of: Snapshot | None = None) -> Span:
        snapshot = of or self.snapshot
        start = snapshot.text.index(words)
        return self.spans.setdefault(f"{snapshot.id} {words}", snapshot.span(start, start + len(words)))

    def _member(self, kind: type[Record], words: str, of: Snapshot | None = None) -> str:
        span = self.span(words, of)
        return member_id(kind, span.span_of, (span.start, span.end))  # type: ignore[arg-type]

    def _evidence(self) -> list[Record]:
        self.said = self._member(Statement, "that the desk would open")
        self.larenas = self._member(Actor, "Beatriz Larenas")
        self.opening = self._member(Event, "will open")
        self.trucks = self._member(Figure, "5,000 and 6,000 trucks")
        self.described = Description(
            describes=self.first.id, item=Item.OUTLET, value="Cordillera Post", origin=Origin.META, evidence_span=()
        )
        corrected = Description(
            describes=self.first.id, item=Item.OUTLET, value="The Cordillera Post", origin=Origin.CURATOR,
            replaces=self.described.id, evidence_span=(self.span("Fictional 𝒩ews").id,),
        )  # fmt: skip
        self.outlet = described_actor_id(self.first.id, Item.OUTLET, "The Cordillera Post")
        self.first = Document(**{**vars(self.first), "published_by": self.outlet, "current_snapshot": self.snapshot.id})
        stub = Document(id=stub_id("Radio Moquegua", self.said), is_stub=True, stub_name="Radio Moquegua", cited_by=self.said)
        self.post = Post.of("transport minister", "Chile", "CL")
        self.place = Place.of("Quebrada Honda")
        self.monday = TimeExtent(
            verbatim="on Monday", precision=Precision.DAY, anchor=Anchor.PUBLICATION, read_from=(self.span("on Monday").id,),
            earliest_begin="2031-05-12", latest_begin="2031-05-12T23:59", earliest_end="2031-05-12", latest_end="2031-05-12",
            edtf="2031-05-12", zone="America/Santiago",
        )  # fmt: skip
        self.role = RoleHolding(
            holder=self.larenas, held_post=self.post.id, in_document=self.first.id, role_status=RoleStatus.CURRENT,
            title_as_printed="Chile’s transport minister", evidence_span=(self.span("Chile’s transport minister").id,),
        )  # fmt: skip
        citation = (self.span("Radio Moquegua reported").id,)
        heard = Attestation(
            attests=self.said, in_document=stub.id, kind=Kind.INDIRECT, polarity=Polarity.AFFIRMS, collective=False,
            modality=Modality.PREDICTED, speech=True, rule="carrier", speaker_status=SpeakerStatus.STATED,
            speaker=(self.larenas,), citation_span=citation,
        )  # fmt: skip
        self.report = Attestation(
            attests=self.said, in_document=self.first.id, kind=Kind.INDIRECT, polarity=Polarity.AFFIRMS, collective=False,
            modality=Modality.PREDICTED, speech=True, rule="cue", speaker_status=SpeakerStatus.STATED,
            speaker=(self.larenas,), content_span=(self.span("that the desk would open").id,),
            source_span=(self.span("Chile’s transport minister, Beatriz Larenas").id,), cue_span=(self.span("said").id,),
            context_span=(self.span("on Monday").id,), citation_span=citation, said_at=self.monday.id,
            said_in_role=self.role.id, derived_from_attestation=heard.id, told_to="Radio Moquegua",
            speaker_rule="full-name", antecedent_span=(self.span("Beatriz Larenas").id,),
        )  # fmt: skip
        self.reference = ActorReference(
            refers_to=self.larenas, in_document=self.first.id, actor_type=ActorType.PERSON, name="Beatriz Larenas",
            other_name=("Larenas",), country_code="CL", mention=(self.span("Beatriz Larenas").id,),
        )  # fmt: skip
        named = ActorReference(
            refers_to=self.outlet, in_document=self.first.id, actor_type=ActorType.OUTLET, name="The Cordillera Post",
            described_in=corrected.id,
        )  # fmt: skip
        opens = EventReport(
            reports_event=self.opening, in_document=self.first.id, event_type=EventType.OTHER, name="will open",
            event_status=EventStatus.PLANNED, trigger=(self.span("will open").id,), event_place=self.place.id,
        )  # fmt: skip
        part = Participation(participation_in=self.opening, participant=self.larenas)
        number = FigureReport(
            reports_figure=self.trucks, in_document=self.first.id, comparator=Comparator.RANGE, nature=Nature.LEVEL,
            number_span=(self.span("5,000 and 6,000 trucks").id,), low=Decimal(5000), high=Decimal(6000), unit="truck",
        )  # fmt: skip
        nothing = NonStatement(
            in_document=self.first.id, reason="declined to comment", evidence_span=(self.span("declined to comment").id,)
        )
        self.number, self.stub, self.carrier = number, stub, heard
        return [
            self.first, stub, self.described, corrected, self.post, self.place, self.monday, self.role, heard, self.report,
            self.reference, named, opens, part, number, nothing,
            Actor(id=self.outlet, canonical=self.outlet, actor_type=ActorType.OUTLET, name="The Cordillera Post"),
            Event(id=self.opening, canonical=self.opening, event_report=(opens.id,), latest="2031-06-02"),
            Figure(id=self.trucks, canonical=self.trucks, figure_report=(number.id,), measured="truck", value_number=5500.0),
        ]  # fmt: skip

    def _second(self) -> list[Record]:
        self.again = self._member(Statement, "“The desk will open,”", self.copy)
        self.surname = self._member(Actor, "Larenas", self.copy)
        quoted = Attestation(
            attests=self.again, in_document=self.second.id, kind=Kind.DIRECT, polarity=Polarity.AFFIRMS, collective=False,
            modality=Modality.PREDICTED, speech=True, rule="quotation", speaker_status=SpeakerStatus.STATED,
            speaker=(self.surname,), content_span=(self.span("“The desk will open,”", self.copy).id,),
        )  # fmt: skip
        reference = ActorReference(
            refers_to=self.surname, in_document=self.second.id, actor_type=ActorType.PERSON, name="Larenas",
            mention=(self.span("Larenas", self.copy).id,),
        )  # fmt: skip
        head, other = sorted((self.larenas, self.surname))
        self.head, self.follower = head, other
        return [
            quoted, reference,
            Actor(id=head, canonical=head, reference=(self.reference.id, reference.id), actor_type=ActorType.PERSON),
            Actor(id=other, canonical=head),
            Statement(
                id=self.said, canonical=self.said, report=(self.report.id,), said_by=(head,), said_earliest="2031-05-12",
                said_latest="2031-05-12", said_basis=SaidBasis.STATED, kind=Kind.INDIRECT, language="en", proposed=False,
            ),
            Statement(id=self.again, canonical=self.again, report=(quoted.id,), said_by=(head,), text="“The desk will open,”"),
        ]  # fmt: skip

    def _judgements(self) -> list[Record]:
        self.judgement = Judgement.of("same-name", "1", JudgementKind.SAME, (self.larenas, self.surname), level=2)
        self.link = StatementLink(
            rule="words", rule_version="1", link_type=LinkType.REPEATS, link_from=self.again, link_to=self.said, reason="alike"
        )
        opens, closes = (Claim(id=mint("cl", text), claim_text=text, language="en") for text in ("It opens.", "It closes."))
        stance = Stance(
            stance_of=self.said, towards=opens.id, polarity=Polarity.AFFIRMS, modality=Modality.PREDICTED, rule="cue",
            rule_version="1",
        )  # fmt: skip
        self.claim_link = ClaimLink(
            claim_link_type=ClaimLinkType.CONTRADICTS, claim_from=opens.id, claim_to=closes.id, reason="both cannot be"
        )
        self.review = ClaimReview(
            review_of=opens.id, in_document=self.second.id, reviewer="Verifica Sur", rating="Not yet", rating_value="2",
            best_rating="5", worst_rating="1", claimed_by="Beatriz Larenas", actor_type=ActorType.PERSON,
            reviewer_page="https://example.org/", review_page="https://example.org/desk", review_title="Will it open?",
            reviewed_on="2031-06", claimed_on="2031-05-12", speaker_page=("https://example.org/larenas",),
            appearance=("https://example.org/first", "a speech"), first_appearance="a speech",
            evidence_span=(self.span("The desk will open", self.copy).id,),
        )  # fmt: skip
        self.signed = ClaimReview(review_of=opens.id, reviewer="Inés Paredes", rating="So it is", reviewed_on="2031-06-02")
        self.review_link = ReviewLink(
            rule="words", rule_version="1", judgement_kind=JudgementKind.PROPOSED, of_review=self.review.id,
            about_statement=self.said, reason="alike",
        )  # fmt: skip
        measure = Measure(id=mint("me", "truck", "count"), measured="truck", statistic="count")
        made = [self.judgement, self.link, opens, closes, stance, self.claim_link, measure]
        return [*made, self.review, self.signed, self.review_link]

    def _system(self) -> list[Record]:
        described = (self.snapshot.id, self.described.id)
        self.extraction = Extraction.of(self.snapshot.id, (self.described.id,), self.software, AT)
        return [
            Acquisition.of(self.first.id, self.software, AT, described, "first.txt"),
            self.extraction,
            Resolution.of(self.snapshot.id, self.software, AT),
            Curation.of(self.curator, Decision.ACCEPT, (self.judgement.id,), AT, "read both"),
        ]
