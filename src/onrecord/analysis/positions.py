"""Positions of an actor on claims: what he said, in order, what changed, and in which office he was printed then (§6).

Only whether words are ordered is told here; why somebody changed is not. What a claim is, and that a statement takes a stance
towards it, is as the record has it. Who was told of by others has no stance by that.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any

from onrecord.model import Actor, Attestation, Claim, Document, RoleHolding, Span, Stance, Statement
from onrecord.model.terms import Kind, Modality, Polarity, SaidBasis
from onrecord.resolve.words import fold_name
from onrecord.store import Store

from .checked import Checked, checked, of_stance
from .decisions import decisions, rejected
from .gathering import Gathered, gather
from .position import Change, Held, changes
from .positions_text import plain, told
from .said import said_of
from .sources import Named, Words, named, printed


@dataclass(frozen=True)
class Office:
    """A title as a document prints it, and that document's day; `here` tells that it reports the stance itself."""

    title: str
    status: str
    day: str
    here: bool


@dataclass(frozen=True)
class Position:
    """A stance with the statement that takes it, the civil days on which it may have been said, and the office held then.

    `inferred`: the days are the week up to publication. `own`: the words that decide are the speaker's, in quotation or in
    his own document. `hearsay`: somebody else says that he said so. `review`: what of the statement and the
    stance persons checked.
    """

    stance: str
    statement: str
    text: str
    polarity: Polarity
    modality: Modality
    earliest: str | None
    latest: str | None
    inferred: bool
    own: bool
    hearsay: bool
    offices: tuple[Office, ...]
    printed: tuple[Words, ...]
    review: Checked | None = None


@dataclass(frozen=True)
class Positions:
    """An actor's positions on one claim. `order_unknown` are pairs of unlike stances whose times overlap or are not known;
    `hearsay` what others say of the actor; `read_otherwise` pairs of one statement that reports tell with opposite senses.
    """

    actor: Named
    claim: str
    claim_text: str
    positions: tuple[Position, ...]
    changes: tuple[Change, ...]
    order_unknown: tuple[tuple[str, str], ...]
    hearsay: tuple[str, ...]
    read_otherwise: tuple[tuple[str, str], ...]


def positions(store: Store, of: str, on: str | None = None) -> tuple[Positions, ...] | None:
    """An actor's positions on each claim, or on one: what changed first, then by days. None for what is no actor that is held.

    Raises ValueError for no id.
    """
    asked = store.get([of]).get(of)
    if not isinstance(asked, Actor):
        return None
    head = asked.canonical or asked.id
    rows = store.run("analysis/stances_of", actor=head)
    claim = store.get([on]).get(on) if on else None
    on = claim.canonical or on if isinstance(claim, Claim) else on
    among = gather(store, [head, *(r[k] for r in rows for k in ("id", "statement", "claim"))])
    among.add(gather(store, [r for s in among.all(Statement, {row["statement"] for row in rows}) for r in s.report]))
    among.add(gather(store, [r["id"] for r in store.run("analysis/roles", ids=[head])]))
    about = {s.id: of_stance(s, among) for s in among.records.values() if isinstance(s, Stance)}
    told = decisions(store, {i for thing in about.values() for i in thing.about()})
    out, looked = rejected(told), checked(store, about, told)
    by_claim: dict[str, list[Position]] = defaultdict(list)
    for row in rows:
        stance, statement = among.get(Stance, row["id"]), among.get(Statement, row["statement"])
        if stance and statement and not {stance.id, statement.id} & out and on in (None, row["claim"]):
            position = _position(stance, statement, head, among)
            by_claim[row["claim"]].append(replace(position, review=looked[stance.id]))
    (actor,) = named([head], among)
    found = (_on_claim(actor, claim, held, among) for claim, held in sorted(by_claim.items()))
    return tuple(sorted(found, key=lambda one: (not one.changes, one.positions[0].earliest or "9999")))


def _position(stance: Stance, statement: Statement, actor: str, among: Gathered) -> Position:
    reports = among.all(Attestation, statement.report)
    when = said_of(statement, reports, among)
    inferred = statement.said_basis is SaidBasis.ON_OR_BEFORE and when.earliest is not None
    return Position(
        stance=stance.id,
        statement=statement.id,
        text=statement.text or "",
        polarity=stance.polarity,
        modality=stance.modality,
        earliest=when.earliest if inferred else statement.said_earliest,
        latest=statement.said_latest,
        inferred=inferred,
        own=any(_own(stance, r, actor, among) for r in reports),
        hearsay=bool(statement.second_hand),
        offices=_offices(statement.said_latest, {r.in_document for r in reports}, actor, among),
        printed=printed(reports, among),
    )


def _own(stance: Stance, report: Attestation, actor: str, among: Gathered) -> bool:
    """Whether the words that decide are the speaker's: in his own document, or in a quotation that the cue does not decide."""
    document = among.get(Document, report.in_document)
    issuer = among.actor(document.issued_by) if document else None
    if issuer is not None and issuer.id == actor:
        return True
    deciding = among.all(Span, stance.evidence_span)
    content = among.all(Span, report.content_span)
    return (
        report.kind is Kind.DIRECT
        and report.polarity is Polarity.AFFIRMS
        and all(any(c.span_of == d.span_of and c.start <= d.start and d.end <= c.end for c in content) for d in deciding)
    )


def _offices(day: str | None, documents: set[str], actor: str, among: Gathered) -> tuple[Office, ...]:
    """The titles that the reporting documents give or, where they give none, those of the last document up to that day."""
    known: dict[str, set[Office]] = defaultdict(set)
    for role in (r for r in among.records.values() if isinstance(r, RoleHolding)):
        holder, document = among.actor(role.holder), among.get(Document, role.in_document)
        if holder and holder.id == actor and document:
            here = document.id in documents
            printed = document.published_latest or ""
            if here or (day and printed and printed[:10] <= day):
                known["" if here else printed].add(
                    Office(role.title_as_printed, role.role_status, document.published or "", here)
                )
    found = known[""] if "" in known else known[max(known)] if known else set()
    return tuple(sorted(found, key=lambda o: (o.title, o.status, o.day)))


def _on_claim(actor: Named, claim: str, found: Iterable[Position], among: Gathered) -> Positions:
    ordered = sorted(found, key=lambda p: (p.earliest or "9999", p.latest or "9999", p.stance))
    by_statement: dict[str, list[Position]] = defaultdict(list)
    for position in ordered:
        by_statement[position.statement].append(position)
    unlike = {s: [p.stance for p in group] for s, group in by_statement.items() if len({p.polarity for p in group}) > 1}
    changed = changes(
        Held(p.stance, p.polarity, p.modality, p.earliest, p.latest, p.own, p.hearsay)
        for s, group in by_statement.items()
        if s not in unlike
        for p in group
    )
    held = among.get(Claim, claim)
    one = {p.stance: p.statement for p in ordered}
    return Positions(
        actor=actor,
        claim=claim,
        claim_text=held.claim_text if held else claim,
        positions=tuple(ordered),
        changes=changed.changes,
        order_unknown=tuple((a, b) for a, b in changed.order_unknown if one[a] != one[b]),
        hearsay=changed.hearsay,
        read_otherwise=tuple((ids[0], i) for ids in unlike.values() for i in ids[1:]),
    )


def about(found: Iterable[Positions], words: str) -> tuple[Positions, ...]:
    """Of these, those on claims of which one wording has all these words, whatever their case and accents."""
    asked = set(fold_name(words).split())
    return tuple(
        one for one in found
        if any(asked <= set(fold_name(text).split()) for text in (one.claim_text, *(p.text for p in one.positions)))
    )  # fmt: skip


def as_dict(found: Iterable[Positions]) -> list[dict[str, Any]]:
    """The positions as plain data, for JSON."""
    return [{**asdict(one), "changes": [{**asdict(c), "words": told(c)} for c in one.changes]} for one in found]


__all__ = ["Office", "Position", "Positions", "Words", "about", "as_dict", "plain", "positions", "told"]
