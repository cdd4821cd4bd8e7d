"""Corroboration: who carries a statement, on how many origins that rests, and why reports were counted as one (§2).

Reports are counted as held documents, origins as bounds. An origin that nobody names may be any other's: it raises what
there can be at most, and nothing else. No shared origin found is not independence, and nothing here says so.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from itertools import product
from typing import Any, Final

from onrecord.model import Attestation, Document, Span, Statement
from onrecord.resolve.passages import NARRATION
from onrecord.resolve.words import fold_name
from onrecord.store import Store

from .access import access, outlet_names
from .chains import Carried, rests_on
from .filling import Filling, fillings, later
from .gathering import Gathered, gather
from .origins import Access, Source, Tie, TieKind, chained, origins
from .sources import Quoted, quoted
from .sources import Source as Page
from .sources import source as page

AGENCY: Final = "agency "
"""Before the name of an agency whose own report is not held: it stands for what an article was supplied with."""

STUB: Final = "stub "
"""Before the name of an outlet that is cited and not held."""


@dataclass(frozen=True)
class Carrier:
    """What carries the words: a report in a held document, in one that is only cited, or an agency's that is not held."""

    id: str
    document: Page | None
    named: str
    access: Access


@dataclass(frozen=True)
class Edge:
    """Why two carriers were counted as one, or may be: the kind of tie, in words, and the words that show it."""

    one: str
    other: str
    kind: TieKind
    because: str
    words: tuple[Quoted, ...]


@dataclass(frozen=True)
class Root:
    """An origin: how it comes by the words, and what stands at it."""

    access: Access
    carriers: tuple[str, ...]


@dataclass(frozen=True)
class Corroboration:
    """Of one statement: `reports` held documents that carry it, `at_least` to `at_most` origins, and what it rests on.

    `silent` reports do not say where they have it from. `rests_on` is the least set of documents without which nothing known
    of it would be known; nothing, where no origin is known. `collapsed` edges made one origin of several carriers,
    `doubtful` ones may.
    """

    statement: str
    reports: int
    silent: int
    at_least: int
    at_most: int
    carriers: tuple[Carrier, ...]
    roots: tuple[Root, ...]
    rests_on: tuple[Page, ...]
    collapsed: tuple[Edge, ...]
    doubtful: tuple[Edge, ...]

    @property
    def words(self) -> str:
        """What may be said of it, and no more."""
        reports = f"{self.reports} report{'' if self.reports == 1 else 's'}"
        if self.at_least == self.at_most:
            return f"{reports}, traced to {self.at_most} origin{'' if self.at_most == 1 else 's'}"
        silent = (
            "1 does not say where it has it from" if self.silent == 1 else f"{self.silent} do not say where they have it from"
        )
        return f"{reports}, traced to between {self.at_least} and {self.at_most} origins; {silent}"


def carried(store: Store, head: Statement) -> tuple[dict[str, Carrier], list[Tie], Gathered]:
    """What carries the statement of this head, and why two of these are one or one was taken from the other."""
    gathered = gather(store, [head.id, *head.report])
    reports = gathered.all(Attestation, sorted(head.report))
    carriage = Carriage.of(gathered, reports, fillings(store, reports, gathered))
    snapshots = {s.span_of for r in carriage.reports for s in carriage.among.spans(r.content_span)}
    shared = store.run("analysis/passages", snapshots=sorted(snapshots)) if len(snapshots) > 1 else []
    among = carriage.among
    among.records.update(store.get(sorted({row[k] for row in shared for k in ("oneSpan", "otherSpan")})))
    return carriage.carriers(), carriage.ties(shared), among


def corroborated(store: Store, head: Statement) -> Corroboration:
    """Who carries the statement of this head."""
    carriers, ties, among = carried(store, head)
    found = origins((Source(c.id, c.access) for c in carriers.values()), ties)
    pages = {c.document.id: c.document for c in carriers.values() if c.document}
    taken = {t.one for t in ties if t.kind is TieKind.DERIVED}
    held = [c for c in carriers.values() if c.document and c.document.held]
    return Corroboration(
        statement=head.id,
        reports=len({c.document.id for c in held if c.document}),
        silent=sum(c.access is Access.UNKNOWN and c.id not in taken for c in held),
        at_least=found.at_least,
        at_most=found.at_most,
        carriers=tuple(carriers[i] for i in sorted(carriers)),
        roots=tuple(Root(r.access, r.reports) for r in found.roots),
        rests_on=tuple(pages[d] for d in rests_on(documents(carriers, ties)) if d in pages),
        collapsed=tuple(edge(t, among) for t in found.collapsed),
        doubtful=tuple(edge(t, among) for t in found.doubtful),
    )


@dataclass(frozen=True)
class Carriage:
    """The reports of one statement with what they name, and under which carrier each is counted.

    Reports in stubs of one outlet are one carrier; one that a held report fills is that.
    """

    among: Gathered
    reports: tuple[Attestation, ...]
    children: Mapping[str, list[Attestation]]
    carrier: Mapping[str, str]
    filled: Mapping[str, Filling]

    @classmethod
    def of(cls, among: Gathered, reports: Iterable[Attestation], filled: Mapping[str, Filling]) -> "Carriage":
        """The carriage of these reports, with what is known of those that are not held."""
        reports = tuple(reports)
        children: dict[str, list[Attestation]] = defaultdict(list)
        for report in reports:
            if report.derived_from_attestation:
                children[report.derived_from_attestation].append(report)
        carrier = {r.id: _carrier(r, filled.get(r.id), among) for r in reports}
        return cls(among, reports, children, carrier, filled)

    def carriers(self) -> dict[str, Carrier]:
        """Every carrier with the best access that its reports show."""
        found: dict[str, Carrier] = {}
        for report in self.reports:
            document = self.among.get(Document, report.in_document)
            name, how = self.carrier[report.id], access(report, self.children.get(report.id, ()), self.among)
            stood = found.get(name)
            best = min(how, stood.access if stood else how, key=list(Access).index)
            if name == report.id or stood is None:
                shown = page(document, self.among) if document else None
                found[name] = Carrier(name, shown, shown.publisher if shown else name, best)
            else:
                found[name] = Carrier(name, stood.document, stood.named, best)
        for report in self.reports:
            if (agency := self._agency(report)) and agency not in self.carrier.values():
                found[agency] = Carrier(agency, None, agency.removeprefix(AGENCY), Access.UNKNOWN)
        return found

    def ties(self, shared: Iterable[Mapping[str, Any]]) -> list[Tie]:
        """Why carriers are one, or one was taken from another; `shared` are the passages that their texts share."""
        return [*self._taken(), *self._perhaps_held(), *self._one_outlet(), *self._one_text(shared)]

    def _taken(self) -> Iterator[Tie]:
        """Told or cited in words; or supplied by an agency, whose own report is meant where it is held and not later."""
        for report in self.reports:
            one = self.carrier[report.id]
            if other := self.carrier.get(report.derived_from_attestation or ""):
                known = self.filled.get(report.derived_from_attestation or "")
                because = f"told or cited; {known.because}" if known and known.because else "told or cited"
                yield Tie(one, other, TieKind.DERIVED, report.citation_span, because)
            elif agency := self._agency(report):
                yield Tie(one, agency, TieKind.DERIVED, because="supplied by the agency")

    def _perhaps_held(self) -> Iterator[Tie]:
        """A carrier that is cited, and may be one or the other that is held."""
        for report in self.reports:
            for held, why in self.filled.get(report.id, Filling()).perhaps:
                yield Tie(self.carrier[report.id], held.id, TieKind.PROPOSED, report.citation_span, why)

    def _agency(self, report: Attestation) -> str | None:
        """The carrier that supplied a report, if its document credits an agency that is not its own outlet."""
        document = self.among.get(Document, report.in_document)
        agency = self.among.actor(document.supplied_by) if document and not document.is_stub else None
        if document is None or agency is None or fold_name(agency.name or "") in outlet_names(document, self.among):
            return None
        own = [
            r for r in self.reports
            if fold_name(agency.name or "") in self._outlet_names(r) and not later(r, report, self.among)
        ]  # fmt: skip
        return self.carrier[own[0].id] if own else f"{AGENCY}{agency.name}"

    def _outlet_names(self, report: Attestation) -> frozenset[str]:
        document = self.among.get(Document, report.in_document)
        return outlet_names(document, self.among) if document else frozenset()

    def _one_outlet(self) -> list[Tie]:
        """Reports of one outlet have one origin, whatever they say."""
        groups: dict[str, list[str]] = defaultdict(list)
        names: dict[str, str] = {}
        for report in self.reports:
            document = self.among.get(Document, report.in_document)
            outlet = self.among.actor(document.published_by or document.issued_by) if document else None
            if outlet is not None and not (document and document.is_stub):
                groups[outlet.id].append(self.carrier[report.id])
                names[outlet.id] = outlet.name or ""
        for report in self.reports:
            document = self.among.get(Document, report.in_document)
            if document and self.carrier[report.id].startswith(STUB):
                called = fold_name(document.stub_name or "")
                same = (o for o, name in names.items() if fold_name(name) == called)
                groups[next(same, "")].append(self.carrier[report.id])
        groups.pop("", None)
        return [t for o, group in sorted(groups.items()) for t in chained([group], TieKind.SAME_OUTLET, f"both of {names[o]}")]

    def _one_text(self, shared: Iterable[Mapping[str, Any]]) -> Iterator[Tie]:
        """Reports whose cue and content stand in one passage of shared narration."""
        places = {r.id: self.among.spans((*r.content_span, *r.cue_span)) for r in self.reports if r.content_span}
        for row in shared:
            if row["narration"] < NARRATION:
                continue
            one, other = (
                [i for i, spans in places.items() if all(_inside(s, row, text) for s in spans)] for text in ("one", "other")
            )
            for a, b in product(one, other):
                because = f"{row['narration']} words of narration in common"
                yield Tie(self.carrier[a], self.carrier[b], TieKind.SAME_TEXT, (row["oneSpan"], row["otherSpan"]), because)


def _carrier(report: Attestation, filled: Filling | None, among: Gathered) -> str:
    document = among.get(Document, report.in_document)
    if document is None or not document.is_stub:
        return report.id
    return filled.by.id if filled and filled.by else f"{STUB}{fold_name(document.stub_name or '')}"


def _inside(span: Span, passage: Mapping[str, Any], text: str) -> bool:
    """Whether a span stands in a passage, in the one text or the other."""
    return bool(span.span_of == passage[text] and passage[f"{text}Start"] <= span.start and span.end <= passage[f"{text}End"])


def documents(carriers: Mapping[str, Carrier], ties: Iterable[Tie]) -> list[Carried]:
    """The documents of the carriers, with whence each has the words; an agency without a document stands for itself."""
    document = {c.id: c.document.id if c.document else c.id for c in carriers.values()}
    parents: dict[str, set[str]] = defaultdict(set)
    for tie in ties:
        if tie.kind in (TieKind.DERIVED, TieKind.SAME_TEXT):
            parents[document[tie.one]].add(document[tie.other])
        if tie.kind is TieKind.SAME_TEXT:
            parents[document[tie.other]].add(document[tie.one])
    told = {document[c.id] for c in carriers.values() if c.access is not Access.UNKNOWN}
    held = {c.document.id for c in carriers.values() if c.document and c.document.held}
    return [
        Carried(d, d in held, d in told, tuple(sorted(parents.get(d, set()) - {d}))) for d in sorted(set(document.values()))
    ]


def edge(tie: Tie, among: Gathered) -> Edge:
    """A tie with the words that show it."""
    return Edge(tie.one, tie.other, tie.kind, tie.because, quoted(tie.spans, among))


def as_dict(found: Corroboration) -> dict[str, Any]:
    """The corroboration as plain data, for JSON."""
    return {**asdict(found), "words": found.words}
