"""Who said what, first half: every statement of a text as candidates, with cue, content and source, by rules."""

from collections.abc import Iterable, Sequence
from typing import Final

from onrecord.model.terms import Modality

from .candidate import Candidate, Span
from .captions import spoken
from .floating import floating
from .language import Language
from .passage import Passage
from .turns import turn_candidates

NO_WITNESS: Final = frozenset(["object", "about", "gerund-after-cue", "called", "antecedent", "passive", "raised"])
"""Rules whose content names what was spoken of, not what was said."""


def attributions(passages: Sequence[Passage], pack: Language) -> list[Candidate]:
    """The candidates of all passages, by where their content begins; each knows the one that reports it, if any."""
    found = _distinct(pack.syntax.candidates(passages, pack))
    turns = list(turn_candidates(passages, pack))
    labelled = {c.passage for c in turns}
    found = [c for c in found if c.rule != "headline-colon" or c.passage not in labelled]
    found = floating(passages, _distinct([*turns, *found]))
    for candidate in found:
        p = passages[candidate.passage]
        if gaps := p.paragraph.gaps:
            for spans in (candidate.source, candidate.content):
                spans[:] = [part for span in spans for part in spoken(span, gaps, p.doc.text, p.parsed.offset)]
    for candidate in found:
        candidate.parent = _reporting(candidate, found)
    return found


def witnessed(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without what others are only said to think; what such a one reports is reported by the one around it."""
    kept = [c for c in found if c.parent is None or _second_hand(c)]
    for candidate in kept:
        while candidate.parent is not None and not any(c is candidate.parent for c in kept):
            candidate.parent = candidate.parent.parent
    return kept


def _second_hand(candidate: Candidate) -> bool:
    """Whether a statement within a statement is one of its own: what somebody else is said to have said.

    Nobody witnesses another's thought or intention, and *I hope*, *she wants* within her own words are her words: of
    those the outer statement says all there is.
    """
    asked = candidate.rule == "about" and candidate.modality is Modality.DEMANDED  # *called for a delay*
    return candidate.speech and (asked or candidate.rule not in NO_WITNESS)


def _distinct(found: Iterable[Candidate]) -> list[Candidate]:
    """Without candidates that repeat another's content; the earlier and the more definite cue stays."""
    kept: dict[frozenset[Span], Candidate] = {}
    for candidate in found:
        kept.setdefault(frozenset(candidate.content), candidate)
    return list(kept.values())


def _reporting(candidate: Candidate, found: Sequence[Candidate]) -> Candidate | None:
    """The innermost other candidate whose content holds this one's cue and content: A said that B said."""
    if not candidate.cue:
        return None
    at = candidate.cue[0][0]
    around = [
        c for c in found
        if c is not candidate and c.passage == candidate.passage and c.covers(at)
        and all(c.covers(s) for s, _ in candidate.content)
        and not all(candidate.covers(s) for s, _ in c.content)
    ]  # fmt: skip
    return min(around, key=lambda c: (sum(e - s for s, e in c.content), c.start), default=None)
