"""Claims: what somebody denies by the very words of a report, and how statements stand to it (across-documents.md §4).

*Denied*, *ruled out*, *rejected that …*: the cue states a stance on what it governs. Words that merely contradict one
another state none, and nothing here weighs what is true.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model import Attestation, Claim, Stance
from onrecord.model.terms import Item, Polarity, SpeakerStatus

from .evidence import Evidence
from .heads import content
from .rules import OWN_DENIAL, RULES


@dataclass(frozen=True)
class Taken:
    """A stance that a report's own words state, with the claim in the words that it is on, and that report."""

    claim: Claim
    stance: Stance
    report: Attestation


def taken(evidence: Evidence) -> Iterator[Taken]:
    """Of each report of a denial: the claim in its words, and the statement's stance on it, shown by the cue.

    What one document reports decides, and nothing else. Hearsay gives its inner speaker no stance, for only another says
    that he denies it; and what is denied by somebody who is only proposed is not counted.
    """
    for attestations in evidence.attestations.values():
        for report in attestations:
            if report.polarity is Polarity.DENIES and own(report) and report.cue_span:
                claim = claim_of(report, evidence)
                stance = Stance(
                    stance_of=report.attests,
                    towards=claim.id,
                    polarity=report.polarity,
                    modality=report.modality,
                    rule=OWN_DENIAL,
                    rule_version=RULES[OWN_DENIAL],
                    evidence_span=report.cue_span,
                )
                yield Taken(claim, stance, report)


def own(report: Attestation) -> bool:
    """Whether a report gives its speaker a stance: it has his words, at first hand, and who he is does not rest on a guess."""
    first_hand = report.hearsay_of is None and report.speaker_status is not SpeakerStatus.PROPOSED
    return first_hand and bool(report.content_span)


def claim_of(report: Attestation, evidence: Evidence) -> Claim:
    """What a report's content claims, in its words; parts that stand apart in the text are joined by an ellipsis."""
    language = evidence.described(report.in_document).get(Item.LANGUAGE)
    return Claim.of(report.attests, content(report, evidence), language.value if language else None)
