"""A citation: one report in one document, with everything that somebody who quotes it must say.

The speaker is who is reported to have spoken; the author is whose byline the document bears, and is never taken to be the
speaker. When it was accessed is the day for which its metadata say that it was captured, or else on which it was taken in.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from onrecord.model import Attestation, Statement
from onrecord.model.terms import Kind, Polarity, SaidBasis, SpeakerStatus, Translation
from onrecord.store import Store

from .attested import report
from .checked import Checked, Thing, checked
from .gathering import Gathered, gather
from .sources import Named, Source


@dataclass(frozen=True)
class Citation:
    """What a citation says: the whole words as printed, who spoke and under which title, when, where it is printed, when that
    was accessed (a civil day), and whether a person has looked.

    `said_earliest` and `said_latest` bound when it was said, as far as all reports of the statement tell. `others` are how many
    more reports the statement has.
    """

    report: str
    statement: str
    words: str
    speakers: tuple[Named, ...]
    speaker_status: SpeakerStatus
    title_as_printed: str | None
    kind: Kind
    polarity: Polarity
    second_hand: bool
    translated: Translation | None
    said_earliest: str | None
    said_latest: str | None
    said_basis: SaidBasis | None
    document: Source
    fragment: str | None
    accessed: str | None
    review: Checked
    others: int = 0


def citation(store: Store, identifier: str) -> Citation | None:
    """The citation of a report or, of a statement, of its earliest report that is held. None for what is neither and held.

    Raises ValueError for what is no id.
    """
    asked = store.get([identifier]).get(identifier)
    if isinstance(asked, Statement):
        head = store.get([asked.canonical]).get(asked.canonical, asked) if asked.canonical else asked
        found = citations(store, head.report if isinstance(head, Statement) else ()).values()
        return min(found, key=_first, default=None)
    return citations(store, [identifier]).get(identifier) if isinstance(asked, Attestation) else None


def citations(store: Store, reports: Iterable[str]) -> dict[str, Citation]:
    """The citations of these reports, by their ids."""
    among = gather(store, reports)
    attested = [a for i in dict.fromkeys(reports) if (a := among.get(Attestation, i))]
    among.add(gather(store, sorted({a.attests for a in attested})))
    looked = checked(store, {a.id: Thing.of(a.id, reports=(a,)) for a in attested})
    rows = store.run("analysis/accessed", ids=sorted({a.in_document for a in attested})) if attested else ()
    accessed = {r["document"]: str(r["captured"] or r["recorded"])[:10] for r in rows}
    return {a.id: _citation(a, among, looked[a.id], accessed.get(a.in_document)) for a in attested}


def _citation(attestation: Attestation, among: Gathered, looked: Checked, accessed: str | None) -> Citation:
    told = report(attestation, among)
    head = among.head(Statement, attestation.attests) or Statement(id=attestation.attests)
    return Citation(
        report=told.id,
        statement=head.id,
        words=told.words,
        speakers=told.speakers,
        speaker_status=told.speaker_status,
        title_as_printed=told.title_as_printed,
        kind=told.kind,
        polarity=told.polarity,
        second_hand=told.second_hand,
        translated=told.translation,
        said_earliest=head.said_earliest,
        said_latest=head.said_latest,
        said_basis=head.said_basis,
        document=told.document,
        fragment=told.content[0].fragment if told.content else None,
        accessed=accessed,
        review=looked,
        others=max(0, len(head.report) - 1),
    )


def _first(one: Citation) -> tuple[object, ...]:
    return not one.document.held, one.document.published or "9999", one.document.id, one.report


def as_dict(found: Citation) -> dict[str, Any]:
    """The citation as plain data, for JSON."""
    return asdict(found)
