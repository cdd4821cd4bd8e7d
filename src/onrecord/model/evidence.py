"""The evidence layer: what one document says. Never merged with another document's, never overwritten."""

from dataclasses import dataclass
from decimal import Decimal

from .ids import mint
from .record import Reading, Record
from .terms import (
    ActorType,
    Comparator,
    Direction,
    EventStatus,
    EventType,
    Kind,
    Modality,
    Nature,
    Polarity,
    RoleStatus,
    SpeakerStatus,
    Translation,
)


@dataclass(frozen=True, kw_only=True)
class Attestation(Reading):
    """One document's report of an utterance: who is said to have said what, in which words (PARC, PolNeAR).

    `hearsay_of` is the statement that reports this one (A says that B said: set on B's). `told_to` and `occasion` say to
    whom or where it was uttered; `occasion_carried` that another sentence says so. `derived_from_attestation` is the
    report in a carrier from which this one was taken; an attestation in a stub document has no spans but citations.
    `quotation_goes_on`: whether the quotation that its words are from holds more, which may turn their sense.
    `speaker_rule` resolved the speaker, by the mentions in `antecedent_span` when the source's own words do not name him.
    `corrects` is the report as it was read, where a person's decisions put this one in its place.
    """

    PREFIX = "at"

    attests: str
    in_document: str
    kind: Kind
    polarity: Polarity
    modality: Modality
    speech: bool
    collective: bool
    rule: str
    speaker_status: SpeakerStatus
    speaker_rule: str | None = None
    speaker: tuple[str, ...] = ()
    content_span: tuple[str, ...] = ()
    source_span: tuple[str, ...] = ()
    cue_span: tuple[str, ...] = ()
    antecedent_span: tuple[str, ...] = ()
    citation_span: tuple[str, ...] = ()
    context_span: tuple[str, ...] = ()
    told_to: str | None = None
    occasion: str | None = None
    occasion_carried: bool | None = None
    said_at: str | None = None
    said_in_role: str | None = None
    hearsay_of: str | None = None
    quotation_goes_on: bool | None = None
    translation: Translation | None = None
    translation_reason: str | None = None
    derived_from_attestation: str | None = None
    corrects: str | None = None


@dataclass(frozen=True, kw_only=True)
class NonStatement(Reading):
    """Words that look like a statement and are none (*declined to comment*, a scare quote), recorded as what they are."""

    PREFIX = "ns"

    in_document: str
    reason: str
    evidence_span: tuple[str, ...]
    speaker: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ActorReference(Reading):
    """One document's actor: what it is, its fullest name or its description, and every mention.

    `described_in` points at the metadata that names it, for an actor which is not in the text.
    """

    PREFIX = "rf"

    refers_to: str
    in_document: str
    actor_type: ActorType
    name: str
    other_name: tuple[str, ...] = ()
    country_code: str | None = None
    mention: tuple[str, ...] = ()
    described_in: str | None = None


@dataclass(frozen=True, kw_only=True)
class Post(Record):
    """An office that exists whoever holds it. Its id is derived from its title and jurisdiction, casefolded."""

    PREFIX = "po"

    post_title: str
    jurisdiction: str | None = None
    country_code: str | None = None

    @classmethod
    def of(cls, title: str, jurisdiction: str | None, country_code: str | None) -> "Post":
        """The post with this title, in the singular and without the jurisdiction."""
        place = jurisdiction.casefold() if jurisdiction else None
        identifier = mint(cls.PREFIX, title.casefold(), place, country_code)
        return cls(id=identifier, post_title=title.casefold(), jurisdiction=place, country_code=country_code)


@dataclass(frozen=True, kw_only=True)
class RoleHolding(Reading):
    """A person in a post, as one document says: the title as printed, and how the holder stands to it."""

    PREFIX = "ro"

    holder: str
    held_post: str
    in_document: str
    role_status: RoleStatus
    title_as_printed: str
    evidence_span: tuple[str, ...]
    held_during: str | None = None


@dataclass(frozen=True, kw_only=True)
class Place(Record):
    """A crossing, town, region, state. Its id is derived from its name, casefolded, and its state's code."""

    PREFIX = "pl"

    name: str
    country_code: str | None = None

    @classmethod
    def of(cls, name: str, country_code: str | None = None) -> "Place":
        """The place with this name."""
        return cls(id=mint(cls.PREFIX, name.casefold(), country_code), name=name.casefold(), country_code=country_code)


@dataclass(frozen=True, kw_only=True)
class EventReport(Reading):
    """What one document says of an event. `stated_in` is the statement whose words tell it, if they are somebody's."""

    PREFIX = "er"

    reports_event: str
    in_document: str
    event_type: EventType
    event_status: EventStatus
    name: str
    trigger: tuple[str, ...]
    event_time: str | None = None
    event_place: str | None = None
    stated_in: str | None = None
    corrects: str | None = None


@dataclass(frozen=True, kw_only=True)
class Participation(Reading):
    """An actor's part in an event, as one document says."""

    PREFIX = "pa"

    participation_in: str
    participant: str
    evidence_span: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FigureReport(Reading):
    """A number as stated. What the words do not say of its scope is null, and is reported as missing, never filled in.

    `value` is the number, or null for a range, whose bounds are `low` and `high`. `unit` is `person`, `percent`,
    `percentage point`, an ISO 4217 code, an SI symbol, or the noun counted, in the singular.
    """

    PREFIX = "fr"

    reports_figure: str
    in_document: str
    comparator: Comparator
    nature: Nature
    number_span: tuple[str, ...]
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    direction: Direction | None = None
    measured: str | None = None
    population: str | None = None
    figure_place: str | None = None
    reference_period: str | None = None
    as_of: str | None = None
    stated_in: str | None = None
