"""How a report comes by the words, as far as it says: by its own document, as a witness, or it does not say (§2).

A document that the speaker issued is his own. An outlet is a witness where words say that it was told, or where its own
reporter, on the spot by the dateline, tells of an occasion or of reporters told, and no agency supplied the report. What
another sentence says of the occasion is no witness. Publication before others shows nothing.
"""

from collections.abc import Iterable

from onrecord.model import Attestation, Document
from onrecord.resolve.outlets import short_for
from onrecord.resolve.words import fold_name

from .gathering import Gathered
from .origins import Access


def access(attestation: Attestation, children: Iterable[Attestation], among: Gathered) -> Access:
    """The access of one report; `children` are those that were taken from it."""
    document = among.get(Document, attestation.in_document)
    if document is None:
        return Access.UNKNOWN
    if document.is_stub:
        told = any(_means(c.told_to, fold_name(document.stub_name or "")) for c in children if c.told_to)
        return Access.WITNESS if told else Access.UNKNOWN
    speakers = {head.id for s in attestation.speaker if (head := among.actor(s))}
    issuer = among.actor(document.issued_by)
    if issuer is not None and issuer.id in speakers:
        return Access.OWN
    if attestation.derived_from_attestation is not None:
        return Access.UNKNOWN
    if attestation.told_to and any(_means(attestation.told_to, n) for n in outlet_names(document, among)):
        return Access.WITNESS
    heard = (attestation.told_to or attestation.occasion) and not attestation.occasion_carried
    agency = among.actor(document.supplied_by)
    outlet = among.actor(document.published_by)
    supplied = agency is not None and (outlet is None or agency.id != outlet.id)
    return Access.WITNESS if heard and document.dateline and not supplied else Access.UNKNOWN


def _means(told_to: str, outlet: str) -> bool:
    """Whether who was told is the outlet of this folded name: its reader took a short name for it where the text allows."""
    return fold_name(told_to) == outlet or short_for(told_to, outlet)


def outlet_names(document: Document, among: Gathered) -> frozenset[str]:
    """The names of a document's outlet, as they are compared."""
    outlet = among.actor(document.published_by)
    return frozenset(fold_name(n) for n in (outlet.name, *outlet.other_name) if n) if outlet else frozenset()
