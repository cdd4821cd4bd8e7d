"""Claims: what somebody denies by the very words of a report, and how statements stand to it (across-documents.md §4).

*Denied*, *ruled out*, *rejected that …*: the cue states a stance on what it governs. Words that merely contradict one
another state none, and nothing here weighs what is true.
"""

from collections.abc import Iterator

from onrecord.model import Attestation, Claim, Record, Stance, standing
from onrecord.model.terms import Item, Polarity, SpeakerStatus

from .evidence import Evidence
from .heads import content
from .rules import OWN_DENIAL


def denials(evidence: Evidence) -> Iterator[Record]:
    """Of each report of a denial: the claim in its words, and the statement's stance on it, shown by the cue.

    What one document reports decides, and nothing else. Hearsay gives its inner speaker no stance, for only another says
    that he denies it; and what is denied by somebody who is only proposed is not counted.
    """
    for attestations in evidence.attestations.values():
        for attestation in attestations:
            if attestation.polarity is Polarity.DENIES and own(attestation) and attestation.cue_span:
                claim = claim_of(attestation, evidence)
                yield claim
                yield Stance(
                    stance_of=attestation.attests,
                    towards=claim.id,
                    polarity=attestation.polarity,
                    modality=attestation.modality,
                    rule=OWN_DENIAL,
                    evidence_span=attestation.cue_span,
                )


def own(attestation: Attestation) -> bool:
    """Whether a report gives its speaker a stance: it has his words, at first hand, and who he is does not rest on a guess."""
    first_hand = attestation.hearsay_of is None and attestation.speaker_status is not SpeakerStatus.PROPOSED
    return first_hand and bool(attestation.content_span)


def claim_of(attestation: Attestation, evidence: Evidence) -> Claim:
    """What a report's content claims, in its words; parts that stand apart in the text are joined by an ellipsis."""
    language = standing(evidence.descriptions.get(attestation.in_document, ())).get(Item.LANGUAGE)
    return Claim.of(attestation.attests, content(attestation, evidence), language.value if language else None)
