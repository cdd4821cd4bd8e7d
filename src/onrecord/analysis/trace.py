"""Trace: from anything in the record back to the exact words it rests on.

A statement leads to its reports, each to the carriers it was taken from, to its document and to the words in it; and to
the judgements that made one statement of them, with their reasons. Anything else leads to its readings and their words.
"""

from dataclasses import asdict, dataclass, replace
from typing import Any, Final

from onrecord.model import (
    Attestation,
    Claim,
    Document,
    Event,
    EventReport,
    Judgement,
    Member,
    Record,
    Statement,
    StatementLink,
)
from onrecord.model.terms import Decision, JudgementKind, LinkType, SaidBasis
from onrecord.resolve.rules import RULES
from onrecord.store import Store

from .asserters import asserted
from .attested import Report, report
from .checked import Checked, Thing, checked
from .corroboration import Corroboration, corroborated
from .decisions import Decided, decisions, last, once, standing
from .filling import fillings
from .gathering import Gathered, files_of, gather
from .readings import Reading, label, readings
from .reviews import About, of_claim, of_statement
from .sources import Named, joined, named
from .superseded import Superseded, superseded
from .text import plain


@dataclass(frozen=True)
class Joined:
    """What a rule, or a person, judged of two members."""

    id: str
    left: str
    right: str
    kind: JudgementKind
    level: int
    rule: str
    reason: str


@dataclass(frozen=True)
class Linked:
    """What this statement does to another, or (`outgoing` false) another to this: repeats, answers, disputes …; `proposed`
    where a rule is not sure of it and no person has accepted it.
    """

    id: str
    type: LinkType
    outgoing: bool
    statement: str
    text: str | None
    reason: str
    proposed: bool


@dataclass(frozen=True)
class Proposal:
    """Another statement that a rule proposes to be this one. It counts for nothing until a person accepts it."""

    id: str
    statement: str
    text: str | None
    rule: str
    reason: str


@dataclass(frozen=True)
class Trace:
    """The way back from one record. `asked` is the id that was asked for, `id` the canonical one.

    `said_earliest` and `said_latest` bound a statement's time in civil dates, null where open; what `said_basis` says is
    on or before publication was said then or earlier. `members` are the ids that stand under this one. `checked` is
    true once a person accepted it or one of its reports; until then software alone has read it. `corroboration` tells on how
    many origins the reports of a statement rest, or who asserts a claim; `review` what of it persons
    checked, and what nobody did. `reviews` are others', shown as they printed them.
    `superseded` is set where no current reading finds it: what became of it.
    """

    asked: str
    id: str
    kind: str
    label: str
    speakers: tuple[Named, ...] = ()
    said_earliest: str | None = None
    said_latest: str | None = None
    said_basis: SaidBasis | None = None
    second_hand: bool | None = None
    collective: bool | None = None
    proposed: bool | None = None
    reports: tuple[Report, ...] = ()
    corroboration: Corroboration | None = None
    readings: tuple[Reading, ...] = ()
    members: tuple[str, ...] = ()
    judgements: tuple[Joined, ...] = ()
    links: tuple[Linked, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    reviews: tuple[About, ...] = ()
    decisions: tuple[Decided, ...] = ()
    review: Checked | None = None
    superseded: Superseded | None = None

    def __str__(self) -> str:
        """The trace in plain text, as the command prints it."""
        return plain(self)

    @property
    def checked(self) -> bool:
        """Whether the last thing that a person decided about it, or about a report of it, was to accept it."""
        ruled = (d for d in self.decisions if d.decision is not Decision.REVIEW)  # which checks no reading
        return next((d.decision is Decision.ACCEPT for d in ruled), False)


ABOUT: Final = {
    "Attestation": "attests",
    "ActorReference": "refers_to",
    "EventReport": "reports_event",
    "FigureReport": "reports_figure",
    "RoleHolding": "holder",
    "Participation": "participation_in",
    "Naming": "naming_of",
    "Bearing": "bearer",
    "Description": "describes",
    "Snapshot": "snapshot_of",
}
"""What is traced when a record is asked for that says something of another."""


def trace(store: Store, identifier: str) -> Trace | None:
    """The way back from a record of any kind, by any of its ids; None when it is not held.

    Raises ValueError for what is no id.
    """
    subject = identifier
    while (record := store.get([subject]).get(subject)) and (field := ABOUT.get(type(record).__name__)):
        subject = getattr(record, field)
    if record is None:
        return None
    if isinstance(record, Member) and record.canonical and record.canonical != record.id:
        record = store.get([record.canonical]).get(record.canonical, record)
    members = tuple(sorted({r["id"] for r in store.run("analysis/members", ids=[record.id])} | {record.id}))
    gone = superseded(store, record.id)
    if isinstance(record, Statement) and gone is None:
        return _statement(store, identifier, record, members)
    if isinstance(record, Claim):
        return replace(_claim(store, identifier, record, members), superseded=gone)
    found = readings(store, record)
    told = decisions(store, [*members, *(r.id for r in found)])
    alone = {r.id: Thing.of(r.id) for r in found if r.id != record.id}
    whole = Thing.of(*members, reports=_reports(store, record))
    looked = checked(store, {**alone, record.id: whole}, told)
    return Trace(
        asked=identifier,
        id=record.id,
        kind=type(record).__name__,
        label=_label(store, record, gone),
        readings=tuple(replace(r, review=looked[r.id]) for r in found),
        members=members if isinstance(record, Member) else (),
        judgements=_judgements(store, record, members),
        decisions=once(told),
        review=looked[record.id],
        superseded=gone,
    )


def _reports(store: Store, record: Record) -> list[EventReport]:
    """What documents say of an event."""
    held = store.get(record.event_report).values() if isinstance(record, Event) else ()
    return [r for r in held if isinstance(r, EventReport)]


def _label(store: Store, record: Record, gone: Superseded | None) -> str:
    """What a record is called; without a headline, the file it was taken from; gone, the words that it was read from."""
    if label(record) not in (record.id, f"{type(record).__name__} {record.id}"):
        return label(record)
    return (joined(gone.words) if gone else _file(store, record)) or label(record)


def _statement(store: Store, asked: str, head: Statement, members: tuple[str, ...]) -> Trace:
    links = [r["id"] for r in store.run("analysis/links", ids=list(members))]
    among = gather(store, [head.id, *head.report, *links])
    attested = among.all(Attestation, head.report)
    filled = fillings(store, attested, among)
    about = Thing.of(*members, reports=attested)
    each = {a.id: Thing.of(a.id, reports=(a,)) for a in among.records.values() if isinstance(a, Attestation)}
    told = decisions(store, about.about() | {i for thing in each.values() for i in thing.about()})
    looked = checked(store, {**each, head.id: about}, told)
    reports = [report(a, among, filled, looked=looked) for a in attested]
    return Trace(
        asked=asked,
        id=head.id,
        kind="Statement",
        label=head.text or "",
        speakers=named(head.said_by, among),
        said_earliest=head.said_earliest,
        said_latest=head.said_latest,
        said_basis=head.said_basis,
        second_hand=head.second_hand,
        collective=head.collective,
        proposed=head.proposed,
        corroboration=corroborated(store, head),
        reports=tuple(sorted(reports, key=lambda r: (r.document.published or "9999", r.document.id, r.id))),
        members=members,
        judgements=_judgements(store, head, members),
        links=_links(store, among, links, members),
        proposals=_proposals(store, head, members),
        reviews=of_statement(store, members),
        decisions=once(d for d in told if d.record in about.about()),
        review=looked[head.id],
    )


def _claim(store: Store, asked: str, head: Claim, members: tuple[str, ...]) -> Trace:
    told = decisions(store, members)
    return Trace(
        asked=asked,
        id=head.id,
        kind="Claim",
        label=head.claim_text,
        corroboration=asserted(store, head),
        members=members,
        judgements=_judgements(store, head, members),
        reviews=of_claim(store, members),
        decisions=once(told),
        review=checked(store, {head.id: Thing.of(*members)}, told)[head.id],
    )


def _file(store: Store, record: Record) -> str | None:
    """What a document without a headline is called: the file that it was taken from."""
    file = files_of(store, [record.id]).get(record.id) if isinstance(record, Document) else None
    return f"file {file}" if file else None


def _judgements(store: Store, record: Record, members: tuple[str, ...]) -> tuple[Joined, ...]:
    """What was judged of two of these members."""
    if not isinstance(record, Member) or len(members) < 2:
        return ()
    ids = [r["id"] for r in store.run(f"judgements/{type(record).__name__}", ids=list(members))]
    held = (j for j in store.get(ids).values() if isinstance(j, Judgement) and j.right in members)
    return tuple(Joined(j.id, j.left, j.right, j.judgement_kind, j.level, j.rule, j.reason) for j in held)


def _proposals(store: Store, head: Statement, members: tuple[str, ...]) -> tuple[Proposal, ...]:
    """Other statements of its speaker that may be this one, each once: undecided, and proposed by rules of today."""
    ids = [r["id"] for r in store.run("analysis/proposals", ids=list(members))]
    if not ids:
        return ()
    decided = {d.record for d in decisions(store, ids)}
    judged = [j for _, j in sorted(store.get(ids).items()) if isinstance(j, Judgement)]
    among = gather(store, [i for j in judged for i in (j.left, j.right)])
    found: dict[str, Proposal] = {}
    for j in judged:
        other = among.head(Statement, j.right if j.left in members else j.left)
        current = RULES.get(j.rule, j.rule_version) == j.rule_version and j.id not in decided
        if current and other and other.id not in members and set(other.said_by) & set(head.said_by):
            found.setdefault(other.id, Proposal(j.id, other.id, other.text, j.rule, j.reason))
    return tuple(found[i] for i in sorted(found))


def _links(store: Store, among: Gathered, ids: list[str], members: tuple[str, ...]) -> tuple[Linked, ...]:
    """Links between clusters: of several between two the first stands for all. Those of older rules are left out, and those
    that a person rejected or took back; one that a person accepted is proposed no more.
    """
    found: dict[tuple[LinkType, bool, str], Linked] = {}
    links = among.all(StatementLink, sorted(ids))
    decided = last(store, (link.id for link in links))
    counting = standing(links, decided)
    for link in links:
        if link.id not in counting or RULES.get(link.rule, link.rule_version) != link.rule_version:
            continue
        proposed = bool(link.proposed) and decided.get(link.id) is not Decision.ACCEPT
        outgoing = link.link_from in members
        other = among.head(Statement, link.link_to if outgoing else link.link_from)
        if other is not None and other.id not in members:
            key = (link.link_type, outgoing, other.id)
            found.setdefault(key, Linked(link.id, link.link_type, outgoing, other.id, other.text, link.reason, proposed))
    return tuple(found[key] for key in sorted(found))


def as_dict(found: Trace) -> dict[str, Any]:
    """The trace as plain data, for JSON."""
    plainly = {**asdict(found), "checked": found.checked}
    if found.corroboration:
        plainly["corroboration"]["words"] = found.corroboration.words
    for about, plain_about in zip(found.reviews, plainly["reviews"], strict=True):
        plain_about["words"] = about.review.words
    return plainly


__all__ = ["Decided", "Joined", "Linked", "Proposal", "Trace", "as_dict", "plain", "trace"]
