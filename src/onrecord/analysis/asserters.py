"""Corroboration of a claim: who asserts it, and how many these are at least and at most (across-documents.md §2).

The same function as over reports, one floor up: statements are counted by who made them, whatever number of documents carry
each. A statement that only tells what another said is derived from it; two of one speaker are one; speakers of one
institution may be one. Five outlets that report one minister are one who asserts, and five reports: the two are never added.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from onrecord.extraction.gazetteer import gazetteer
from onrecord.model import Actor, Attestation, Claim, Post, Stance, Statement
from onrecord.model.terms import ActorType, Modality, Polarity, SaidBasis
from onrecord.store import Store

from .capacity import Capacity, Said
from .chains import Carried, rests_on
from .corroboration import Carrier, Corroboration, Root, carried, corroborated, documents, edge
from .decisions import decisions, rejected
from .gathering import Gathered, gather
from .lanes import speakers
from .origins import Access, Source, Tie, TieKind, chained, origins
from .sources import Named, named
from .sources import Source as Page

ASSERTING: Final = frozenset({Modality.ASSERTED, Modality.PREDICTED})
"""In these moods a claim is put forward as what is or will be; a demand, a condition or a possibility asserts nothing."""


@dataclass(frozen=True)
class Standing:
    """How a statement stands to the claim, who made it and when, and in words how many reports carry it."""

    statement: str
    text: str | None
    speakers: tuple[Named, ...]
    polarity: Polarity
    modality: Modality
    said_earliest: str | None
    said_latest: str | None
    said_basis: SaidBasis | None
    second_hand: bool
    carried: str

    @property
    def by(self) -> str:
        """Who made it, by name."""
        return ", ".join(s.name or "somebody unnamed" for s in self.speakers) or "somebody unnamed"

    @property
    def asserts(self) -> bool:
        """Whether it puts the claim forward."""
        return self.polarity is Polarity.AFFIRMS and self.modality in ASSERTING


@dataclass(frozen=True)
class Assertion(Corroboration):
    """Of one claim: `statements` that take a stance on it; `at_least` to `at_most` who assert it, and what that rests on.

    Its carriers are statements, each named by who made it; `reports` counts held documents that carry one that asserts it.
    """

    statements: tuple[Standing, ...] = ()

    @property
    def words(self) -> str:
        """What may be said of it, and no more."""
        asserting = sum(s.asserts for s in self.statements)
        if not asserting:
            return "asserted in no statement on record"
        many = f"asserted in {asserting} statement{'' if asserting == 1 else 's'}"
        if self.at_least == self.at_most:
            return f"{many}, traced to {self.at_most} speaker{'' if self.at_most == 1 else 's'}"
        may = ["some may speak for one institution"] * bool(self.doubtful)
        may += [f"{self.silent} known only as told by others"] * bool(self.silent)
        return f"{many}, traced to between {self.at_least} and {self.at_most} speakers; {', '.join(may)}"


def corroboration(store: Store, identifier: str) -> Corroboration | None:
    """Who carries a statement, or who asserts a claim, by any of its ids; None for what is neither and held.

    Raises ValueError for what is no id.
    """
    asked = store.get([identifier]).get(identifier)
    if not isinstance(asked, Statement | Claim):
        return None
    head = store.get([asked.canonical]).get(asked.canonical, asked) if asked.canonical else asked
    if isinstance(head, Claim):
        return asserted(store, head)
    return corroborated(store, head) if isinstance(head, Statement) and head.canonical else None


def asserted(store: Store, claim: Claim) -> Assertion:
    """Who asserts the claim of this head, who denies and questions it."""
    among = gather(store, [claim.id, *claim.stance])
    stances = _stances(store, claim, among)
    heads = {h.id: h for s in stances if (h := among.head(Statement, s.stance_of)) and not h.proposed}
    among.add(gather(store, [*heads, *(r for h in heads.values() for r in h.report)]))
    statements = tuple(
        sorted(
            (
                _standing(store, heads[h.id], s, among)
                for s in stances
                if (h := among.head(Statement, s.stance_of)) and h.id in heads
            ),
            key=lambda s: (s.said_earliest or s.said_latest or "9999", s.said_latest or "9999", s.statement, s.polarity),
        )
    )
    nodes = {i: heads[i] for i in sorted({s.statement for s in statements if s.asserts})}
    ties = [*_told(nodes, among), *_one_speaker(nodes, among), *_one_institution(store, nodes, among)]
    derived = {t.one for t in ties if t.kind is TieKind.DERIVED}
    access = {i: Access.UNKNOWN if i in derived or h.second_hand else Access.OWN for i, h in nodes.items()}
    found = origins((Source(i, how) for i, how in access.items()), ties)
    by = {s.statement: s.by for s in statements}
    papers, pages, held = _papers(store, nodes.values())
    return Assertion(
        statement=claim.id,
        reports=held,
        silent=sum(how is Access.UNKNOWN and i not in derived for i, how in access.items()),
        at_least=found.at_least,
        at_most=found.at_most,
        carriers=tuple(Carrier(i, None, by[i], access[i]) for i in nodes),
        roots=tuple(Root(r.access, r.reports) for r in found.roots),
        rests_on=tuple(pages[d] for d in rests_on(papers) if d in pages),
        collapsed=tuple(edge(t, among) for t in found.collapsed),
        doubtful=tuple(edge(t, among) for t in found.doubtful),
        statements=statements,
    )


def _stances(store: Store, claim: Claim, among: Gathered) -> list[Stance]:
    """The stances that stand, but for what a person rejected."""
    stances = among.all(Stance, claim.stance)
    out = rejected(decisions(store, (i for s in stances for i in (s.id, s.stance_of))))
    return [s for s in stances if not {s.id, s.stance_of} & out]


def _standing(store: Store, head: Statement, stance: Stance, among: Gathered) -> Standing:
    return Standing(
        statement=head.id,
        text=head.text,
        speakers=named(head.said_by, among),
        polarity=stance.polarity,
        modality=stance.modality,
        said_earliest=head.said_earliest,
        said_latest=head.said_latest,
        said_basis=head.said_basis,
        second_hand=bool(head.second_hand),
        carried=corroborated(store, head).words,
    )


def _told(nodes: dict[str, Statement], among: Gathered) -> Iterator[Tie]:
    """A statement that tells what another said has it from there."""
    for i, head in nodes.items():
        for report in among.all(Attestation, head.report):
            outer = among.head(Statement, report.hearsay_of)
            if outer and outer.id in nodes and outer.id != i:
                yield Tie(outer.id, i, TieKind.DERIVED, report.content_span, "tells what the other said")


def _one_speaker(nodes: dict[str, Statement], among: Gathered) -> list[Tie]:
    groups: dict[str, list[str]] = defaultdict(list)
    for i, head in nodes.items():
        for actor in head.said_by:
            groups[actor].append(i)
    return [t for actor, group in sorted(groups.items())
            for t in chained([group], TieKind.SAME_SPEAKER, f"both said by {among.name(actor)}")]  # fmt: skip


def _one_institution(store: Store, nodes: dict[str, Statement], among: Gathered) -> Iterator[Tie]:
    """Speakers who then spoke for the national government of one state."""
    actors = sorted({a for h in nodes.values() for a in h.said_by})
    rows = store.run("analysis/roles", ids=actors) if len(nodes) > 1 else []
    roles = gather(store, [r["id"] for r in rows])
    held = [r for r in roles.records.values() if isinstance(r, Post)]
    states = {a.country_code for a in among.all(Actor, actors) if a.actor_type is ActorType.STATE}
    codes = {p.country_code or gazetteer().names.get((p.jurisdiction or "").casefold()) for p in held} | states
    groups: dict[str, list[str]] = defaultdict(list)
    for code in sorted(filter(None, codes)):
        of_state = speakers(store, code)
        for i, head in nodes.items():
            said = Said(
                head.said_earliest, head.said_latest,
                frozenset(r.in_document for r in among.all(Attestation, head.report)), head.said_basis is SaidBasis.STATED,
            )  # fmt: skip
            if Capacity.NATIONAL_GOVERNMENT in {of_state.spoke(a, said) for a in head.said_by}:
                groups[f"both spoke for the government of {of_state.name}"].append(i)
    for because, group in sorted(groups.items()):
        yield from (Tie(a, b, TieKind.SAME_INSTITUTION, because=because) for a, b in pairwise(sorted(set(group))))


def _papers(store: Store, heads: Iterable[Statement]) -> tuple[list[Carried], dict[str, Page], int]:
    """The documents that carry these statements, with whence each has them, and how many of them are held."""
    known: dict[str, tuple[bool, bool, set[str]]] = {}
    pages: dict[str, Page] = {}
    for head in heads:
        carriers, ties, _ = carried(store, head)
        pages |= {c.document.id: c.document for c in carriers.values() if c.document}
        for c in documents(carriers, ties):
            is_held, access, parents = known.get(c.document, (False, False, set()))
            known[c.document] = (is_held or c.held, access or c.access, parents | set(c.taken_from))
    papers = [Carried(d, is_held, access, tuple(sorted(p))) for d, (is_held, access, p) in sorted(known.items())]
    return papers, pages, sum(p.held for p in papers)
