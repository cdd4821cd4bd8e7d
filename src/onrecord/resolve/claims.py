"""Claims: what somebody affirms, denies or questions by the very words of a report (across-documents.md §4).

*Denied*, *ruled out*, *confirmed that …*: the cue states a stance on what it governs. Words that merely contradict one
another state none, and nothing here weighs what is true.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from onrecord.model import Attestation, Claim, Stance
from onrecord.model.terms import Item, Polarity, SpeakerStatus

from .evidence import Evidence
from .heads import GAP
from .rules import OWN_AFFIRMATION, OWN_DENIAL, OWN_DOUBT, RULES
from .stating import stated, unlabelled

_RULE: Final = {Polarity.AFFIRMS: OWN_AFFIRMATION, Polarity.DENIES: OWN_DENIAL, Polarity.QUESTIONS: OWN_DOUBT}


@dataclass(frozen=True)
class Taken:
    """A stance that a report's own words state, with the claim that it is on, and that report.

    `parts` are the words of the claim as they stand in the text.
    """

    claim: Claim
    stance: Stance
    report: Attestation
    parts: tuple[str, ...]


def taken(evidence: Evidence) -> Iterator[Taken]:
    """Of each report whose cue states a stance: the claim in its words, and the statement's stance on it, shown by the cue.

    What one document reports decides, and nothing else. Hearsay gives its inner speaker no stance, for only another says
    that he takes it; and what is said by somebody who is only proposed is not counted.
    """
    for attestations in evidence.attestations.values():
        for report in attestations:
            if own(report) and report.cue_span and (found := _taken(report, evidence)):
                yield found


def _taken(report: Attestation, evidence: Evidence) -> Taken | None:
    told = evidence.described(report.in_document).get(Item.LANGUAGE)
    language = told.value if told else None
    cue = " ".join(s.exact for s in evidence.spans(report.cue_span))
    parts = [s.exact for s in evidence.spans(report.content_span)]
    polarity = stated(report, cue, " ".join(parts), language or "")
    if polarity is None:
        return None
    if len(parts) == 1:
        parts = [unlabelled(report.rule, parts[0], language or "")]
    claim = Claim.of(report.attests, GAP.join(parts), language)
    rule = _RULE[polarity]
    stance = Stance(
        stance_of=report.attests,
        towards=claim.id,
        polarity=polarity,
        modality=report.modality,
        rule=rule,
        rule_version=RULES[rule],
        evidence_span=report.cue_span,
    )
    return Taken(claim, stance, report, tuple(parts))


def own(report: Attestation) -> bool:
    """Whether a report gives its speaker a stance: it has his words, at first hand, and who he is does not rest on a guess."""
    first_hand = report.hearsay_of is None and report.speaker_status is not SpeakerStatus.PROPOSED
    return first_hand and bool(report.content_span)
