"""Which held statements a review is about: its claim's words and the speaker that it names, put to the rules of statements.

A review prints what somebody claimed, most often without quotation marks; what a statement has of that, quoted and of link
strength, by a speaker of that name and at a time that can be the claim's, is what it is about. Less is proposed. What the
review found of the claim is nowhere looked at.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.model import ActorReference, Claim, ClaimReview, ReviewLink, Span, TimeError, bounds, overlap
from onrecord.model.terms import ActorType, JudgementKind, Kind, Polarity, SaidBasis

from . import words
from .evidence import Evidence
from .likeness import alike, longest, negated, translated
from .names import is_full
from .rules import LIKE_REVIEWED, LINK_CONTENT, LINK_WORDS, RULES, SAME_REVIEWED, compared
from .views import Name, Utterance
from .when import UNKNOWN, When
from .words import Run, shared_runs


@dataclass(frozen=True)
class Reviewed:
    """A review as it is compared: what was claimed, as if the review reported it, and who claimed it, as printed."""

    utterance: Utterance
    speaker: str


def reviewed(evidence: Evidence) -> Iterator[Reviewed]:
    """The reviews given that name a speaker. Their claims and the spans of their words must be given with them."""
    for review in evidence.of_class(ClaimReview):
        claim = evidence.by_id.get(review.review_of)
        if review.claimed_by and isinstance(claim, Claim) and review.evidence_span:
            yield Reviewed(_utterance(review, claim, evidence.spans(review.evidence_span)), review.claimed_by)


def speakers(utterance: Utterance, evidence: Evidence) -> tuple[ActorReference, ...]:
    """Who is said to have said it, as its own document names them."""
    reports = evidence.attestations.get(utterance.member, ())
    return tuple(r for a in reports for s in sorted(a.speaker) for r in evidence.references.get(s, ()))


def about(review: Reviewed, said: Utterance, by: tuple[ActorReference, ...]) -> tuple[ReviewLink, ...]:
    """That a review is about a statement, that it is proposed, or nothing. Pure, as every rule on a pair is.

    One who denies or questions the words did not claim them. Where a negation beside the shared words turns one side alone,
    nothing is said.
    """
    a = review.utterance
    named = _named(review.speaker, by)
    if named is None or said.polarity is not Polarity.AFFIRMS:
        return ()
    meet = overlap((a.when.earliest, a.when.latest), (said.when.earliest, said.when.latest))
    run = longest(shared_runs(a.words.quoted, said.words.quoted, LINK_WORDS), LINK_CONTENT)
    if run:
        if _turned(a.words.said, run) is not _turned(said.words.said, run):
            return ()
        reason = f"the review and the quotation have “{' '.join(run)}” ({len(run)} words), {named[1]}"
        if named[0] is JudgementKind.SAME and meet:
            return (_link(SAME_REVIEWED, JudgementKind.SAME, a, said, reason),)
        apart = "" if meet else "; the review has it said at another time"
        return (_link(SAME_REVIEWED, JudgementKind.PROPOSED, a, said, f"{reason}{apart}"),)
    if meet and (reason := alike(a, said) or translated(a, said) or ""):
        return (_link(LIKE_REVIEWED, JudgementKind.PROPOSED, a, said, f"{reason}, {named[1]}"),)
    return ()


def _turned(said: tuple[str | None, ...], run: Run) -> bool:
    """Whether a negation turns these words: one just before them, or the very next word."""
    after = next(i for i in range(len(said)) if said[i : i + len(run)] == run) + len(run)
    return negated(said, run) or (after < len(said) and said[after] in words.negations())


def _named(printed: str, by: tuple[ActorReference, ...]) -> tuple[JudgementKind, str] | None:
    """Whether a review names one of these, by the rules on names: surely, perhaps, or not."""
    found: dict[JudgementKind, str] = {}
    for reference in by:
        if reference.actor_type is ActorType.UNNAMED_GROUP:
            continue
        kind = compared(_name("statement", reference), _name("review", replace(reference, name=printed, country_code=None)))
        if kind in (JudgementKind.SAME, JudgementKind.PROPOSED):
            alone = "" if kind is JudgementKind.SAME else " may be"
            found.setdefault(kind, f"and “{printed}”{alone or ' is'} “{reference.name}”")
    return next(((k, found[k]) for k in (JudgementKind.SAME, JudgementKind.PROPOSED) if k in found), None)


def _name(member: str, reference: ActorReference) -> Name:
    return Name.of(member, reference, full=is_full(reference.name, reference.actor_type))


def _utterance(review: ClaimReview, claim: Claim, spans: list[Span]) -> Utterance:
    """The claim as the review reports it. Its text stands for the speaker's words: a review prints them without marks."""
    return Utterance(
        member=review.id,
        source=spans[0].span_of,
        content=tuple(s.id for s in spans if _plain(s.exact) == claim.claim_text),
        places=(),
        words=words.read((claim.claim_text,), Kind.DIRECT),
        names=words.name_parts(words.fold_name(review.claimed_by or "")),
        when=_when(review.claimed_on),
        polarity=Polarity.AFFIRMS,
        told_to=None,
        language=claim.language,
        marks=words.marks(claim.claim_text),
    )


def _plain(exact: str) -> str:
    """The words of a JSON string as it stands in the text."""
    try:
        return " ".join(str(json.loads(f'"{exact}"')).split())
    except json.JSONDecodeError:
        return exact


def _when(printed: str | None) -> When:
    try:
        earliest, latest = bounds(printed) if printed else (None, None)
    except TimeError:
        return UNKNOWN
    return When(earliest, latest, SaidBasis.STATED) if earliest or latest else UNKNOWN


def _link(rule: str, kind: JudgementKind, review: Utterance, said: Utterance, reason: str) -> ReviewLink:
    return ReviewLink(
        rule=rule,
        rule_version=RULES[rule],
        judgement_kind=kind,
        of_review=review.member,
        about_statement=said.member,
        reason=reason,
        evidence_span=(*review.content, *said.content),
    )
