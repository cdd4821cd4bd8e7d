"""From a reading to records. Every span is cut from the snapshot itself; what is not in it is dropped and counted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from onrecord.model import (
    Actor,
    ActorReference,
    Attestation,
    Document,
    NonStatement,
    Post,
    Record,
    RoleHolding,
    Snapshot,
    Span,
    SpanError,
    Statement,
    TimeExtent,
    member_id,
    stub_id,
)
from onrecord.model.terms import ActorType, Item, Kind, SpeakerStatus, Translation

from . import stance
from .actors import Person
from .candidate import Candidate
from .collective import collective
from .found import TimeFound
from .language import Language
from .names import fold
from .reading import Reading, content_spans, standing_alone
from .roles import Role
from .told import Told

OWN: Final = (Item.OUTLET, Item.AGENCY, Item.ORIGINAL_OUTLET)


@dataclass
class Records:
    """The records of one snapshot while they are put together."""

    snapshot: Snapshot
    held: dict[str, Record] = field(default_factory=dict)
    dropped: int = 0

    def add(self, record: Record) -> str:
        """Keep a record; its id."""
        self.held.setdefault(record.id, record)
        return record.id

    def span(self, start: int, end: int) -> str:
        """The id of a span, which is kept. Raises SpanError."""
        return self.add(self.snapshot.span(start, end))

    def spans(self, ranges: Iterable[tuple[int, int]]) -> tuple[str, ...]:
        """The ids of several spans."""
        return tuple(self.span(a, b) for a, b in ranges)

    def time(self, found: TimeFound) -> str:
        """The id of a time extent, which is kept."""
        return self.add(
            TimeExtent(
                verbatim=found.verbatim, precision=found.precision, anchor=found.anchor, earliest_begin=found.earliest_begin,
                latest_begin=found.latest_begin, earliest_end=found.earliest_end, latest_end=found.latest_end, edtf=found.edtf,
                read_from=(self.span(found.start, found.end),),
            )  # fmt: skip
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
    for person in everyone:
        if id(person) not in members:
            continue
        names = [n for n in dict.fromkeys(person.names[1:]) if n != person.name]
        records.add(
            ActorReference(
                refers_to=members[id(person)], in_document=records.snapshot.snapshot_of, actor_type=person.kind, name=person.name,
                other_name=tuple(names), country_code=person.country, mention=records.spans(sorted(set(person.spans))),
            )  # fmt: skip
        )
    return members


def add_roles(records: Records, reading: Reading, members: Mapping[int, str]) -> dict[Role, str]:
    """The role holdings of named people, with their posts."""
    made: dict[Role, str] = {}
    for role in reading.actors.roles:
        person = reading.actors.of[role.mention]
        title = role.title
        if id(person) not in members:
            continue
        start, end = reading.passages[title.passage].at(title.first, title.last)
        made[role] = records.add(
            RoleHolding(
                holder=members[id(person)], held_post=records.add(Post.of(title.post, title.jurisdiction, title.country)),
                in_document=records.snapshot.snapshot_of, role_status=title.status,
                title_as_printed=records.snapshot.text[start:end], evidence_span=(records.span(start, end),),
            )  # fmt: skip
        )
    return made


def add_statements(
    records: Records, reading: Reading, members: Mapping[int, str], roles: Mapping[Role, str], times: Sequence[TimeFound],
    items: Mapping[Item, str], pack: Language,
) -> list[tuple[Candidate, str]]:  # fmt: skip
    """The statements with their attestations, and the stub documents of outlets that were told or cited."""
    statement_of: dict[int, str] = {}
    kept: list[int] = []
    for i, candidate in enumerate(reading.candidates):
        try:
            for start, end in [*candidate.content, *candidate.cue, *candidate.source]:
                records.snapshot.span(start, end)
        except SpanError:
            records.dropped += 1
            continue
        identifier = member_id(Statement, records.snapshot.id, *content_spans(candidate))
        if identifier in statement_of.values():
            continue
        statement_of[id(candidate)] = identifier
        kept.append(i)
    own = {fold(items[i]) for i in OWN if items.get(i)}
    for i in kept:
        candidate = reading.candidates[i]
        attestation = _attestation(records, reading, i, statement_of, members, roles, times, items, pack)
        carrier = _carrier(reading, i, own)
        records.add(Statement(id=attestation.attests))
        if carrier is not None:
            attestation = replace(attestation, derived_from_attestation=_stub(records, attestation, *carrier))
        records.add(attestation)
    return [(reading.candidates[i], statement_of[id(reading.candidates[i])]) for i in kept]


def _attestation(
    records: Records, reading: Reading, i: int, statement_of: Mapping[int, str], members: Mapping[int, str], roles: Mapping[Role, str],
    times: Sequence[TimeFound], items: Mapping[Item, str], pack: Language,
) -> Attestation:  # fmt: skip
    candidate, speakers, said = reading.candidates[i], reading.speakers[i], reading.told[i]
    quoted = [(q.start, q.end) for q in reading.quotes]
    kind = stance.kind(reading.text, candidate, quoted)
    content = content_spans(candidate)
    reported = statement_of.get(id(candidate.parent)) if candidate.parent is not None else None
    when = _when(reading, candidate, times)
    translation, why = _translation(reading, kind, said, items)
    named = candidate.source and speakers.status is SpeakerStatus.STATED
    return Attestation(
        attests=statement_of[id(candidate)],
        in_document=records.snapshot.snapshot_of,
        kind=kind,
        polarity=stance.polarity(reading.text, candidate, reading.passages),
        modality=stance.modality(reading.text, candidate, reading.passages, pack),
        speech=candidate.speech,
        collective=collective(speakers.people, kind),
        rule=candidate.rule,
        speaker_status=speakers.status,
        speaker=tuple(members[id(q)] for q in speakers.people if id(q) in members),
        content_span=records.spans(content),
        source_span=records.spans(candidate.source),
        cue_span=records.spans(candidate.cue),
        context_span=records.spans(_context(reading, candidate)),
        citation_span=records.spans([said.to_span] if said and said.to_span else []),
        told_to=said.to if said else None,
        occasion=said.occasion if said else None,
        occasion_carried=True if reading.carried[i] else None,
        said_at=records.time(when) if when else None,
        said_in_role=_role(reading, candidate, roles) if named else None,
        hearsay_of=reported if reported != statement_of[id(candidate)] else None,
        translation=translation,
        translation_reason=why,
    )


def _context(reading: Reading, candidate: Candidate) -> list[tuple[int, int]]:
    """The whole sentences around content and cue, a range for each paragraph."""
    ranges: list[tuple[int, int]] = []
    for p in reading.passages:
        held = [p.at(*s) for s in p.sentences]
        spans = [*candidate.content, *candidate.cue]
        held = [(a, b) for a, b in held if any(s < b and a < e for s, e in spans)]
        if held:
            ranges.append((held[0][0], held[-1][1]))
    return ranges


def _when(reading: Reading, candidate: Candidate, times: Sequence[TimeFound]) -> TimeFound | None:
    """The time that stands in the cue's own clause, outside what was said and outside quotation marks."""
    if candidate.verb is None or candidate.parent is not None:
        return None
    p = reading.passages[candidate.passage]
    low, high = p.at(*p.sentence(candidate.verb))
    verb = p.doc[candidate.verb]
    for time in times:
        if not low <= time.start < high or candidate.covers(time.start) or time.duration is not None:
            continue
        token = next((t for t in p.doc if p.parsed.offset + t.idx <= time.start < p.parsed.offset + t.idx + len(t)), None)
        if token is None or p.inside[token.i] >= 0:
            continue
        if verb in token.ancestors and not any(a.pos_ == "VERB" and a != verb for a in _until(token, verb)):
            return time
    return None


def _until(token: object, verb: object) -> list[object]:
    path = []
    for ancestor in token.ancestors:  # type: ignore[attr-defined]
        if ancestor == verb:
            break
        path.append(ancestor)
    return path


def _role(reading: Reading, candidate: Candidate, roles: Mapping[Role, str]) -> str | None:
    """The title within the source's own words, when there is one holder of it."""
    p = reading.passages[candidate.passage]
    held = []
    for role, identifier in roles.items():
        start, _ = p.at(role.mention.first, role.mention.last) if role.mention.passage == candidate.passage else (-1, -1)
        if any(s <= start < e for s, e in candidate.source):
            held.append(identifier)
    return held[0] if len(held) == 1 else None


def _translation(reading: Reading, kind: Kind, said: Told | None, items: Mapping[Item, str]) -> tuple[Translation | None, str | None]:
    """Stated where the document says that it is a translation of an original; only quoted words can be one."""
    if kind is not Kind.INDIRECT and items.get(Item.ORIGINAL):
        return Translation.STATED, "the document names the original that it translates"
    return None, None


def _carrier(reading: Reading, i: int, own: set[str]) -> tuple[str, tuple[int, int]] | None:
    """The outlet from which the words were taken, and where it is named: told by the speaker, or cited as the source."""
    candidate, said = reading.candidates[i], reading.told[i]
    if said is not None and said.outlet and said.to and said.to_span and fold(said.to) not in own:
        return said.to, said.to_span
    cited = [q for q in reading.speakers[i].people if q.kind is ActorType.OUTLET]
    if not cited and candidate.parent is not None:
        above = next((n for n, c in enumerate(reading.candidates) if c is candidate.parent), None)
        if above is not None:
            candidate, cited = candidate.parent, [q for q in reading.speakers[above].people if q.kind is ActorType.OUTLET]
    if len(cited) == 1 and candidate.source and not {fold(n) for n in cited[0].names} & own:
        return cited[0].name, candidate.source[0]
    return None


def _stub(records: Records, attestation: Attestation, name: str, where: tuple[int, int]) -> str:
    """A document that is not held, and its report of the statement, known by the citation only."""
    identifier = stub_id(name, attestation.attests)
    records.add(Document(id=identifier, is_stub=True, stub_name=name, cited_by=attestation.attests))
    return records.add(
        Attestation(
            attests=attestation.attests, in_document=identifier, kind=attestation.kind, polarity=attestation.polarity,
            modality=attestation.modality, speech=attestation.speech, collective=attestation.collective, rule=attestation.rule,
            speaker_status=attestation.speaker_status, speaker=attestation.speaker, citation_span=(records.span(*where),),
            hearsay_of=attestation.hearsay_of,
        )  # fmt: skip
    )


def add_non_statements(records: Records, reading: Reading, members: Mapping[int, str]) -> None:
    """Refusals, thanks and furniture, as what they are."""
    document = records.snapshot.snapshot_of
    for refusal in reading.refusals:
        mention = reading.actors.covering(refusal.passage, refusal.head) if refusal.head is not None else None
        who = members.get(id(reading.actors.of[mention])) if mention else None
        records.add(NonStatement(in_document=document, reason=refusal.reason, evidence_span=records.spans([refusal.span]), speaker=(who,) if who else ()))
    for paragraph in standing_alone(reading.paragraphs):
        records.add(NonStatement(in_document=document, reason="furniture", evidence_span=records.spans([(paragraph.start, paragraph.end)])))
