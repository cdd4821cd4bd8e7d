"""One document's report of a statement, with everything that says how it is known, down to the words."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.model import Attestation, Document, RoleHolding, Statement, TimeExtent
from onrecord.model.terms import Kind, Modality, Polarity, SpeakerStatus, Translation

from .checked import Checked
from .filling import Filling
from .gathering import Gathered
from .sources import Named, Quoted, Source, joined, named, quoted, source


@dataclass(frozen=True)
class Told:
    """A time as printed, with the first and last civil day it may mean, null where open."""

    verbatim: str
    earliest: str | None
    latest: str | None


@dataclass(frozen=True)
class Report:
    """What a document says that somebody said.

    `content`, `source_words`, `cue`, `citation` and `context` are its words. `carrier` is the report in another document
    from which this one was taken, which may not be held; `reported_by` the statement that tells it, if it is hearsay;
    `occasion_carried` says that the occasion is named for the words before these, not for these. Where the carrier is cited and
    a held report was judged to be it, `carrier` is that report and `carrier_known_by` tells why; where it may be one of
    several, or one by a short name, `carrier_perhaps` are these. `review` is what
    persons checked of it, where that was asked for.
    """

    id: str
    statement: str
    document: Source
    speakers: tuple[Named, ...]
    speaker_status: SpeakerStatus
    title_as_printed: str | None
    kind: Kind
    polarity: Polarity
    modality: Modality
    speech: bool
    collective: bool
    second_hand: bool
    reported_by: str | None
    told_to: str | None
    occasion: str | None
    occasion_carried: bool
    said: Told | None
    translation: Translation | None
    translation_reason: str | None
    rule: str
    content: tuple[Quoted, ...]
    source_words: tuple[Quoted, ...]
    cue: tuple[Quoted, ...]
    citation: tuple[Quoted, ...]
    context: tuple[Quoted, ...]
    carrier: "Report | None"
    carrier_known_by: str | None = None
    carrier_perhaps: tuple[Source, ...] = ()
    review: Checked | None = None

    @property
    def words(self) -> str:
        """The words of the content, its parts joined by an ellipsis."""
        return joined(self.content)


def report(
    attestation: Attestation,
    among: Gathered,
    filled: Mapping[str, Filling] | None = None,
    above: frozenset[str] = frozenset(),
    looked: Mapping[str, Checked] | None = None,
) -> Report:
    """The report with its carriers; of carriers that name each other in a ring each appears once. `filled` tells of the
    reports in documents not held which held ones they are.
    """
    document = among.get(Document, attestation.in_document) or Document(id=attestation.in_document)
    role = among.get(RoleHolding, attestation.said_in_role)
    time = among.get(TimeExtent, attestation.said_at)
    hearsay = among.head(Statement, attestation.hearsay_of)
    seen = above | {attestation.id}
    cited = among.get(Attestation, attestation.derived_from_attestation)
    known = (filled or {}).get(cited.id if cited else "", Filling())
    carrier = known.by or cited
    perhaps = [d for held, _ in known.perhaps if (d := among.get(Document, held.in_document))]
    return Report(
        id=attestation.id,
        statement=attestation.attests,
        document=source(document, among),
        speakers=named(attestation.speaker, among),
        speaker_status=attestation.speaker_status,
        title_as_printed=role.title_as_printed if role else None,
        kind=attestation.kind,
        polarity=attestation.polarity,
        modality=attestation.modality,
        speech=attestation.speech,
        collective=attestation.collective,
        second_hand=attestation.hearsay_of is not None,
        reported_by=hearsay.id if hearsay else attestation.hearsay_of,
        told_to=attestation.told_to,
        occasion=attestation.occasion,
        occasion_carried=bool(attestation.occasion_carried),
        said=Told(time.verbatim, time.earliest_begin, time.latest_end) if time else None,
        translation=attestation.translation,
        translation_reason=attestation.translation_reason,
        rule=attestation.rule,
        content=quoted(attestation.content_span, among),
        source_words=quoted(attestation.source_span, among),
        cue=quoted(attestation.cue_span, among),
        citation=quoted(attestation.citation_span, among),
        context=quoted(attestation.context_span, among),
        carrier=report(carrier, among, filled, seen, looked) if carrier and carrier.id not in seen else None,
        carrier_known_by=known.because,
        carrier_perhaps=tuple(source(d, among) for d in perhaps),
        review=(looked or {}).get(attestation.id),
    )
