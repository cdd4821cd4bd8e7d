"""From a reading to records. Every span is cut from the snapshot itself; what is not in it is dropped and counted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.model import (
    Actor,
    ActorReference,
    NonStatement,
    Post,
    Record,
    RoleHolding,
    Snapshot,
    TimeExtent,
    described_actor_id,
    member_id,
)
from onrecord.model.terms import ActorType, Item

from .actors import Person
from .found import TimeFound
from .language import Language
from .reading import Reading, standing_alone
from .roles import Role
from .titles import Title


@dataclass
class Records:
    """The records of one snapshot while they are put together."""

    snapshot: Snapshot
    held: dict[str, Record] = field(default_factory=dict)
    dropped: int = 0
    cut: dict[tuple[int, int], str] = field(default_factory=dict)

    def add(self, record: Record) -> str:
        """Keep a record; its id."""
        self.held.setdefault(record.id, record)
        return record.id

    def holds(self, start: int, end: int) -> bool:
        """Whether [start, end) is a range of the text."""
        return 0 <= start < end <= len(self.snapshot.text)

    def span(self, start: int, end: int) -> str:
        """The id of a span, which is kept. Raises SpanError."""
        if (held := self.cut.get((start, end))) is None:
            held = self.cut[start, end] = self.add(self.snapshot.span(start, end))
        return held

    def spans(self, ranges: Iterable[tuple[int, int]]) -> tuple[str, ...]:
        """The ids of several spans."""
        return tuple(self.span(a, b) for a, b in ranges)

    def time(self, found: TimeFound) -> str:
        """The id of a time extent, which is kept."""
        return self.add(
            TimeExtent(
                verbatim=found.verbatim,
                precision=found.precision,
                anchor=found.anchor,
                earliest_begin=found.earliest_begin,
                latest_begin=found.latest_begin,
                earliest_end=found.earliest_end,
                latest_end=found.latest_end,
                edtf=found.edtf,
                read_from=(self.span(found.start, found.end),),
            )
        )

    def in_order(self) -> tuple[Record, ...]:
        """All records by id."""
        return tuple(self.held[i] for i in sorted(self.held))


def member_of(snapshot: Snapshot, person: Person) -> str | None:
    """The id of an actor's member, from the first mention of its fullest name or description."""
    spans = [person.defining] if person.defining else person.spans[:1]
    return member_id(Actor, snapshot.id, *spans) if spans else None


def add_actors(records: Records, reading: Reading) -> dict[int, str]:
    """The actors with their references; returns the member id by the actor's identity."""
    members: dict[int, str] = {}
    everyone = [*reading.actors.people, *reading.groups]
    for person in everyone:
        identifier = member_of(records.snapshot, person)
        if identifier is None or (person.members and person.kind is ActorType.UNNAMED_GROUP and not person.spans):
            continue
        members[id(person)] = records.add(Actor(id=identifier))
    if (own := reading.issuer) is not None and id(own) not in members:
        members[id(own)] = described_actor_id(records.snapshot.snapshot_of, Item.ISSUER, own.name)
    for person in everyone:
        if id(person) not in members:
            continue
        names = [n for n in dict.fromkeys(person.names[1:]) if n != person.name]
        records.add(
            ActorReference(
                refers_to=members[id(person)],
                in_document=records.snapshot.snapshot_of,
                actor_type=person.kind,
                name=person.name,
                other_name=tuple(names),
                country_code=person.country,
                mention=records.spans(sorted(set(person.spans))),
            )
        )
    return members


def add_roles(
    records: Records, reading: Reading, members: Mapping[int, str], times: Sequence[Sequence[TimeFound]], pack: Language
) -> dict[Role, str]:
    """The role holdings of named people, with their posts, and the time that stands behind a title (`times` by passage)."""
    made: dict[Role, str] = {}
    for role in reading.actors.roles:
        holder = members.get(id(reading.actors.of[role.mention]))
        if holder is not None:
            term = _term(reading, role.title, times[role.title.passage], pack)
            made[role] = _role_holding(records, reading, role.title, holder, term)
    for title, person in reading.headline_titles:
        if id(person) in members:
            _role_holding(records, reading, title, members[id(person)])
    return made


def _role_holding(records: Records, reading: Reading, title: Title, holder: str, term: TimeFound | None = None) -> str:
    start, end = reading.passages[title.passage].at(title.first, title.last)
    return records.add(
        RoleHolding(
            holder=holder,
            held_post=records.add(Post.of(title.post, title.jurisdiction, title.country)),
            in_document=records.snapshot.snapshot_of,
            role_status=title.status,
            title_as_printed=records.snapshot.text[start:end],
            evidence_span=(records.span(start, end),),
            held_during=records.time(term) if term is not None else None,
        )
    )


def _term(reading: Reading, title: Title, times: Sequence[TimeFound], pack: Language) -> TimeFound | None:
    """When an office was held, as right behind it: *mayor of Ilo from 2009 to 2015*, *governor since 2019*."""
    end = reading.passages[title.passage].at(title.first, title.last)[1]
    for time in times:
        between = reading.text[end : time.start].strip(" ,(").casefold() if time.start >= end else "not behind it"
        if time.duration is None and (not between or between in pack.words("terms")):
            told = reading.text[end : time.end].casefold().split()
            return time if set(told) & pack.words("terms") or "(" in reading.text[end : time.start] else None
    return None


def add_non_statements(records: Records, reading: Reading, members: Mapping[int, str]) -> None:
    """Refusals, thanks and furniture, as what they are."""
    document = records.snapshot.snapshot_of
    for refusal, people in reading.refusals:
        who = tuple(members[id(q)] for q in people if id(q) in members)
        where = records.spans([refusal.span])
        records.add(NonStatement(in_document=document, reason=refusal.reason, evidence_span=where, speaker=who))
    for paragraph in standing_alone(reading.paragraphs):
        records.add(
            NonStatement(
                in_document=document, reason="furniture", evidence_span=records.spans([(paragraph.start, paragraph.end)])
            )
        )
