"""That two claims are one: a judgement on their words, of whoever put them forward (across-documents.md §4).

Link-strength words make two claims one: six on end, three of content, quoted on both sides or inside one copied passage
(§3). All else is proposed, for equal words may claim different things. A claim says nothing of who affirms or denies it.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from onrecord.model import Claim, Judgement, Stance
from onrecord.model.terms import JudgementKind, Kind

from . import words
from .claims import taken
from .evidence import Evidence
from .features import Key, hashed
from .likeness import in_common, longest, negated, turned
from .rules import COPIED_CLAIM, LIKE_CLAIM, LINK_CONTENT, LINK_WORDS, RULES, SAME_CLAIM
from .stating import bare
from .words import Run, Words, shared_runs

SHINGLE: Final = 4
"""Words on end by which claims meet: fewer than link, and as many as propose."""
RAREST: Final = 4
"""Words of which each two bring claims together."""


@dataclass(frozen=True)
class Claimed:
    """A claim as it is compared: its words, and where they stand in which snapshot. A claim that no text held states, such as
    one from elsewhere, has no place. `bare`: it only points at what others put forward (*the accusation*).
    """

    member: str
    words: Words
    text: str | None = None
    places: tuple[tuple[int, int], ...] = ()
    bare: bool = False

    @property
    def source(self) -> str:
        """Claims of one text are compared too: each is its own source."""
        return self.member


def claimed(evidence: Evidence, among: Collection[str] | None = None) -> Iterator[Claimed]:
    """The claims that the reports given state, and those given; not one that its report no longer states."""
    told = {t.claim.id: t for t in taken(evidence)}
    given = {c.id: c for c in evidence.of_class(Claim)}
    lost = {s.towards for s in evidence.of_class(Stance) if s.rule in RULES} - told.keys()
    for member in sorted(given.keys() | told.keys()):
        if member in lost or (among is not None and member not in among):
            continue
        if found := told.get(member):
            spans = evidence.spans(found.report.content_span)
            pointing = bare(found.claim.claim_text, found.claim.language)
            places = tuple((s.start, s.end) for s in spans)
            yield Claimed(member, words.read(found.parts, found.report.kind), spans[0].span_of, places, pointing)
        else:
            claim = given[member]
            pointing = bare(claim.claim_text, claim.language)
            yield Claimed(member, words.read((claim.claim_text,), Kind.INDIRECT), bare=pointing)


def claim_keys(claim: Claimed) -> frozenset[Key]:
    """The blocking keys of a claim: each four words of it on end, and each two of its rarest words. None of a bare one."""
    if claim.bare:
        return frozenset()
    runs = (s[i : i + SHINGLE] for s in words.segments(claim.words.said) for i in range(len(s) - SHINGLE + 1))
    pairs = combinations(sorted(words.rarest(claim.words.content, RAREST)), 2)
    return frozenset([*(hashed("claim", *run) for run in runs), *(hashed("claim", "two", *two) for two in pairs)])


def claims(a: Claimed, b: Claimed, *, copied: bool = False) -> tuple[Judgement, ...]:
    """What may be said of two claims: that they are one, that it is proposed, or nothing. `copied`: both stand in one passage
    that two texts share. Where a negation turns one of them and not the other, nothing.
    """
    if a.bare or b.bare:
        return ()  # one accusation is not another
    a, b = sorted((a, b), key=lambda c: c.member)
    if run := _strong(a.words.quoted, b.words.quoted, a, b):
        return (_judged(SAME_CLAIM, JudgementKind.SAME, a, b, f"both quote “{' '.join(run)}” ({len(run)} words)"),)
    if copied and (run := _strong(a.words.said, b.words.said, a, b)):
        why = f"in one copied passage both have “{' '.join(run)}” ({len(run)} words)"
        return (_judged(COPIED_CLAIM, JudgementKind.SAME, a, b, why),)
    if reason := in_common(a.words, b.words):
        return (_judged(LIKE_CLAIM, JudgementKind.PROPOSED, a, b, reason),)
    return ()


def _strong(one: Sequence[str | None], other: Sequence[str | None], a: Claimed, b: Claimed) -> Run | None:
    """The words of link strength that both have, where no negation by their side turns one claim alone."""
    run = longest(shared_runs(one, other, LINK_WORDS), LINK_CONTENT)
    if run is None or turned(a.words, b.words, run):
        return None
    return run if negated(a.words.said, run, after=True) is negated(b.words.said, run, after=True) else None


def _judged(rule: str, kind: JudgementKind, a: Claimed, b: Claimed, reason: str) -> Judgement:
    return Judgement.of(rule, RULES[rule], kind, (a.member, b.member), reason=reason)
