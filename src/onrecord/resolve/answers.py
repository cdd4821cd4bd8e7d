"""Answers: that one statement answers another, where a report's own words say so (across-documents.md §4).

*In response to Huamaní*, *respondió a …*, *agreed*: such words tell who is answered, or that what stands just before is. Which
statement of his is meant they do not tell. So the answer is a link that is proposed, from the one who answers to the last
statement before it of whom he answers, in one document.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter
from typing import Final

from onrecord.model import Attestation, Snapshot, Span, StatementLink
from onrecord.model.terms import Item, LinkType, SpeakerStatus

from .evidence import Evidence
from .rules import ANSWERS, RULES
from .stating import Lists, lists
from .words import fold

REACH: Final = 60
"""Code points after the words of an answer within which they name whom it answers."""

NEAR: Final = 200
"""Code points between an answer that names nobody and the statement before it."""

_END: Final = re.compile(r"[.!?…][”»\"’)]*\s+|\n")


@dataclass(frozen=True)
class Told:
    """A report at its place: where its content begins and ends, and whether it is at first hand."""

    report: Attestation
    start: int
    end: int


def answers(evidence: Evidence) -> Iterator[StatementLink | Span]:
    """The answers that the reports of each text tell, each with the words that say so."""
    texts: dict[str, list[Told]] = {}
    for held in evidence.attestations.values():
        for report in held:
            if report.content_span and report.speaker:
                spans = evidence.spans(report.content_span)
                texts.setdefault(spans[0].span_of, []).append(Told(report, spans[0].start, max(s.end for s in spans)))
    for text, told in sorted(texts.items()):
        snapshot = evidence.by_id.get(text)
        if isinstance(snapshot, Snapshot):
            told.sort(key=lambda t: (t.start, t.end, t.report.id))
            language = evidence.described(told[0].report.in_document).get(Item.LANGUAGE)
            known = lists(language.value if language else "")
            if (tells := _tells(known)) is None:
                continue
            ends = [m.span() for m in _END.finditer(snapshot.text)]
            for one in told:
                frame = _frame(one, snapshot.text, ends, evidence)
                if tells.search(_folded(frame[1])):
                    yield from _answer(one, frame, told, snapshot, known, evidence)


def _answer(
    one: Told, frame: tuple[int, str], told: list[Told], snapshot: Snapshot, known: Lists, evidence: Evidence
) -> Iterator[StatementLink | Span]:
    report = one.report
    if report.hearsay_of is not None or report.speaker_status is SpeakerStatus.PROPOSED:
        return
    if (found := _named(frame, one, snapshot, known, evidence)) is not None:
        words, whom = found
        answered = _before(one, told, whom)
        why = f"“{words.exact}” names whom it answers; this is the last statement before it of theirs"
    elif (words_alone := _alone(frame, snapshot, known)) is not None:
        words = words_alone
        answered = _just_before(one, told)
        why = f"“{words.exact}” tells of an answer; this stands just before it"
    else:
        return
    if answered is None:
        return
    yield words
    yield StatementLink(
        rule=ANSWERS, rule_version=RULES[ANSWERS], link_type=LinkType.ANSWERS, link_from=report.attests,
        link_to=answered.report.attests, reason=why, evidence_span=(words.id,), proposed=True,
    )  # fmt: skip


def _tells(known: Lists) -> re.Pattern[str] | None:
    """What finds any of a language's words of an answer; nothing for a language that has none."""
    words = (*known.held.get("answering", ()), *known.held.get("replying", ()))
    return re.compile("|".join(rf"(?<!\w){re.escape(w)}(?!\w)" for w in words)) if words else None


def _frame(one: Told, text: str, ends: list[tuple[int, int]], evidence: Evidence) -> tuple[int, str]:
    """The sentence that tells of the statement: where it begins, and its letters, with spaces for the content.

    `ends` are the places in the text where a sentence ends and the next begins.
    """
    spans = evidence.spans(one.report.content_span)
    cue = evidence.spans(one.report.cue_span)
    first, last = min(s.start for s in (*spans, *cue)), max(s.end for s in (*spans, *cue))
    begun = bisect_right(ends, first, key=itemgetter(1))
    start = ends[begun - 1][1] if begun else 0
    over = bisect_left(ends, max(last - 1, 0), key=itemgetter(0))
    end = ends[over][0] if over < len(ends) else len(text)
    letters = list(text[start:end])
    for span in spans:
        letters[span.start - start : span.end - start] = " " * (span.end - span.start)
    return start, "".join(letters)


def _named(
    frame: tuple[int, str], one: Told, snapshot: Snapshot, known: Lists, evidence: Evidence
) -> tuple[Span, frozenset[str]] | None:
    """The words of an answer with those whom they name after them, as actors of this document."""
    start, letters = frame
    for phrase in known.held.get("answering", ()):
        for m in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", _folded(letters)):
            low, high = start + m.end(), start + m.end() + REACH
            whom = frozenset(
                actor
                for actor, references in evidence.references.items()
                for r in references
                if any(s.span_of == snapshot.id and low <= s.start < high for s in evidence.spans(r.mention))
            ) - set(one.report.speaker)
            if whom:
                return snapshot.span(start + m.start(), start + m.end()), whom
    return None


def _alone(frame: tuple[int, str], snapshot: Snapshot, known: Lists) -> Span | None:
    """Words of an answer that name nobody and are not said to anybody else."""
    start, letters = frame
    folded = _folded(letters)
    if any(re.search(rf"(?<!\w){re.escape(p)}(?!\w)", folded) for p in known.held.get("answering", ())):
        return None  # to reporters, to a question
    for word in known.held.get("replying", ()):
        if m := re.search(rf"(?<!\w){re.escape(word)}(?!\w)", folded):
            return snapshot.span(start + m.start(), start + m.end())
    return None


def _before(one: Told, told: list[Told], whom: frozenset[str]) -> Told | None:
    held = [t for t in told if t.end <= one.start and whom & set(t.report.speaker)]
    return held[-1] if held else None


def _just_before(one: Told, told: list[Told]) -> Told | None:
    """The statement right before, where another speaker makes it."""
    held = [t for t in told if t.end <= one.start]
    last = max(held, key=lambda t: (t.end, t.report.id), default=None)
    other = last is not None and not set(last.report.speaker) & set(one.report.speaker)
    return last if last is not None and other and one.start - last.end <= NEAR else None


def _folded(text: str) -> str:
    """Text without case and accents, letter for letter."""
    if text.isascii():
        return text.lower()
    return "".join(f if len(f := fold(c)) == 1 else c for c in text)
