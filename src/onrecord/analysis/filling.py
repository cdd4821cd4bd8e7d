"""Which held report a carrier's is that is only cited: what was judged of pairs, counted (across-documents.md §2).

Of the documents that may be the one cited, exactly one whose report is judged to be of the same words as the citing one
fills it; of several none does, and each may. A document that is joined to the citing one through a third alone is not among
them. What a person accepted or rejected outranks that.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from onrecord.model import Attestation, Document, Judgement, Statement
from onrecord.model.terms import JudgementKind
from onrecord.resolve.clusters import CURATED
from onrecord.resolve.decisions import edges
from onrecord.resolve.rules import RULES
from onrecord.resolve.words import fold_name
from onrecord.store import Store

from .access import outlet_names
from .gathering import Gathered, gather


@dataclass(frozen=True)
class Filling:
    """What is known of a carrier that is cited and not held: the held report that it is, with the judgement that says so and
    why; or those that it may be, each with why.
    """

    by: Attestation | None = None
    judgement: str | None = None
    because: str | None = None
    perhaps: tuple[tuple[Attestation, str], ...] = field(default=())


def fillings(store: Store, reports: Iterable[Attestation], among: Gathered) -> dict[str, Filling]:
    """For the reports of one statement: what is known of each that stands in a document not held, by its id."""
    reports = sorted(reports, key=lambda r: r.id)
    pages = {r.id: d for r in reports if (d := among.get(Document, r.in_document))}
    held = {pages[r.id].id: r for r in reversed(reports) if r.content_span and r.id in pages}
    if not any(page.is_stub for page in pages.values()):
        return {}
    stubs = sorted({page.id for page in pages.values() if page.is_stub})
    ids = [row["judgement"] for row in store.run("analysis/fillings", stubs=stubs)]
    found = (j for j in store.get(ids).values() if isinstance(j, Judgement))
    judged = [j for j in found if RULES.get(j.rule, j.rule_version) == j.rule_version]
    known = edges((*judged, *store.decisions(ids)), judged)

    def filling(stub: Document, citing: list[Attestation]) -> Filling:
        fits: dict[str, Judgement] = {}
        perhaps: dict[str, Judgement] = {}
        for judgement in (j for j in judged if stub.id in j.pair and j.pair not in known.different):
            (document,) = set(judgement.pair) - {stub.id}
            if document not in held or any(later(held[document], c, among) for c in citing):
                continue
            if known.same.get(judgement.pair) == CURATED:
                return Filling(held[document], judgement.id, judgement.reason)
            named = fold_name(stub.stub_name or "") in outlet_names(pages[held[document].id], among)
            (fits if named or judgement.judgement_kind is JudgementKind.FILLS else perhaps)[document] = judgement
        return _counted(fits, perhaps, held)

    return {
        r.id: filling(pages[r.id], [c for c in reports if c.derived_from_attestation == r.id])
        for r in reports
        if r.id in pages and pages[r.id].is_stub
    }


def _counted(fits: Mapping[str, Judgement], perhaps: Mapping[str, Judgement], held: Mapping[str, Attestation]) -> Filling:
    """The one that fits, or all that may."""
    if len(fits) == 1:
        ((document, judgement),) = fits.items()
        return Filling(held[document], judgement.id, judgement.reason)
    return Filling(perhaps=tuple((held[d], j.reason) for d, j in sorted({**perhaps, **fits}.items())))


def filled(store: Store, identifier: str) -> Filling | None:
    """What is known of a document that is cited and not held; None for any other. Raises ValueError for what is no id."""
    stub = store.get([identifier]).get(identifier)
    if not isinstance(stub, Document) or not stub.is_stub or stub.cited_by is None:
        return None
    among = gather(store, [stub.cited_by])
    head = among.head(Statement, stub.cited_by)
    if head is None:
        return None
    among = gather(store, [head.id, *head.report])
    reports = among.all(Attestation, head.report)
    known = fillings(store, reports, among)
    return next((known[r.id] for r in reports if r.in_document == stub.id), None)


def later(one: Attestation, other: Attestation, among: Gathered) -> bool:
    """Whether the one's document was surely published after the other's."""
    a, b = (among.get(Document, r.in_document) for r in (one, other))
    return bool(a and b and a.published_earliest and b.published_latest and a.published_earliest > b.published_latest)
