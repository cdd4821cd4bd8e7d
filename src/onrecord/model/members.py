"""Members: what is linked, cited, decided upon and printed.

A member is one document's utterance, actor, event or figure, or a claim in somebody's words. Its id is derived from the
words that define it, so it is stable over re-reading. An actor may also be whoever bears a full name. Judgements say which
members are the same; each cluster of members is shown under its least member id, its *head*, and a cluster of actors with
full names under the least of those that these stand for. The fields after `canonical` are the picture's, save
a claim's own words: computed from evidence and judgements, kept for reading speed, without record time, and made anew by
``onrecord rebuild``.
"""

from dataclasses import dataclass

from .ids import mint
from .record import Record
from .terms import ActorType, EventStatus, EventType, Kind, SaidBasis


@dataclass(frozen=True, kw_only=True)
class Member(Record):
    """What all have: the head of the cluster it stands in (itself, when it is the head or alone)."""

    canonical: str | None = None


@dataclass(frozen=True, kw_only=True)
class Statement(Member):
    """One utterance, reported by one or more attestations.

    The last three flags are true when they hold of every current report. `said_earliest` and `said_latest` are civil
    dates that bound when it was said, null where open; `said_basis` tells whether words or only publication bound it.
    """

    PREFIX = "st"

    report: tuple[str, ...] = ()
    said_by: tuple[str, ...] = ()
    text: str | None = None
    kind: Kind | None = None
    language: str | None = None
    said_earliest: str | None = None
    said_latest: str | None = None
    said_basis: SaidBasis | None = None
    second_hand: bool | None = None
    collective: bool | None = None
    proposed: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Actor(Member):
    """Anyone to whom a statement or a part in an event can be ascribed."""

    PREFIX = "ac"

    reference: tuple[str, ...] = ()
    actor_type: ActorType | None = None
    name: str | None = None
    other_name: tuple[str, ...] = ()
    country_code: str | None = None


@dataclass(frozen=True, kw_only=True)
class Event(Member):
    """Something reported to have happened or to be planned."""

    PREFIX = "ev"

    event_report: tuple[str, ...] = ()
    event_type: EventType | None = None
    event_status: EventStatus | None = None
    name: str | None = None
    earliest: str | None = None
    latest: str | None = None
    involves: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Figure(Member):
    """A number as one document gives it; `value_number` is its value as a float, for sorting only."""

    PREFIX = "fg"

    figure_report: tuple[str, ...] = ()
    measured: str | None = None
    unit: str | None = None
    value_number: float | None = None


def member_id(member: type[Member], snapshot: str, *spans: tuple[int, int]) -> str:
    """The id of a member: its snapshot and the spans that define it, as (start, end) pairs in code points.

    A statement is defined by its content; an actor by the first mention of its fullest name or description; an event by
    its trigger; a figure by its number.
    """
    return mint(member.PREFIX, snapshot, tuple(sorted(set(spans))))


def described_actor_id(document: str, item: str, value: str) -> str:
    """The id of an actor that a document's metadata names (its outlet, agency or issuer), not its text."""
    return mint(Actor.PREFIX, document, item, value)


def naming_actor_id(name: str, actor_type: str, country_code: str | None) -> str:
    """The id of the actor that a name stands for: whoever is of this kind and state and bears it, in any document."""
    return mint(Actor.PREFIX, "naming", actor_type, name, country_code)
