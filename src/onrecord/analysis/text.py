"""A trace as a tree in plain text: each branch a report or a reading, with its document and its exact words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Final

from onrecord.model.fragment import place
from onrecord.model.terms import LinkType, Modality, Polarity, SaidBasis, SpeakerStatus

from .asserters import Assertion
from .attested import Report
from .checked_text import UNCHECKED, did, rest
from .origins import TieKind
from .readings import Reading
from .sources import Quoted, Source

if TYPE_CHECKING:
    from .corroboration import Corroboration
    from .reviews import About
    from .superseded import Superseded
    from .trace import Joined, Linked, Trace


@dataclass(frozen=True)
class Branch:
    """Lines that belong together, and what hangs below them."""

    lines: tuple[str, ...]
    below: tuple[Branch, ...] = field(default=())


def plain(found: Trace, *, brief: bool = False) -> str:
    """The trace as text: what it is, then each report with its document and words, then why its members are one.

    `brief`: each report in a line, on how many origins they rest and why, and no more.
    """
    branches = _brief(found) if brief and found.reports else _branches(found)
    return "\n".join([*_head(found), *(line for branch in branches for line in _drawn(branch))])


def _head(found: Trace) -> list[str]:
    if found.kind != "Statement" or found.superseded:
        lines = [found.label, f"{found.kind} {found.id}"]
    else:
        who = ", ".join(s.name or "somebody unnamed" for s in found.speakers) or "nobody named"
        when = said(found.said_earliest, found.said_latest, found.said_basis)
        stance = attitude(r.polarity for r in found.reports)
        lines = [found.label or "(no words of its own)", f"{who}{stance}, {when}", f"Statement {found.id}"]
    if found.asked != found.id:
        lines.append(f"asked for as {found.asked}")
    flags = {"second-hand": found.second_hand, "collective": found.collective, "speaker only proposed": found.proposed}
    first, *others = _checked(found)
    return [*lines, ", ".join([*(name for name, held in flags.items() if held), first]), *others]


def said(earliest: str | None, latest: str | None, basis: SaidBasis | None) -> str:
    """When something was said, in words that claim no more than is known."""
    if basis is SaidBasis.STATED:
        return f"on {earliest}" if earliest == latest else f"between {earliest or '…'} and {latest or '…'}"
    return f"on or before {latest}" if latest else "at a time not stated"


def attitude(polarities: Iterable[Polarity]) -> str:
    """What must stand beside somebody's words when they are not affirmed, as all or some reports of them have it."""
    held = set(polarities)
    told = [", denying this"] * (Polarity.DENIES in held) + [", questioning this"] * (Polarity.QUESTIONS in held)
    return "".join(told) + (" (reports differ)" if len(held) > 1 else "")


def _checked(found: Trace) -> list[str]:
    """A line for each thing that a person checked, with the reason, and one for what nobody did."""
    review = found.review
    if review is None or not review.checks:
        return [UNCHECKED]
    lines = [f"{did(c, review.reports)}{f': {c.reason}' if c.reason else ''}" for c in review.checks]
    return [*lines, *rest(review.checks, review.unchecked, review.reports)]


LINKS: Final = {
    LinkType.REPEATS: ("repeats", "repeated by"),
    LinkType.ANSWERS: ("answers", "answered by"),
    LinkType.DISPUTES: ("disputes", "disputed by"),
    LinkType.CORRECTS: ("corrects", "corrected by"),
    LinkType.RETRACTS: ("retracts", "retracted by"),
}
"""What one statement does to another, said of either."""


def _branches(found: Trace) -> list[Branch]:
    branches: list[Branch] = [_superseded(found.superseded)] if found.superseded else []
    # A carrier that is not held stands under the report which names it; alone it is shown only when nothing else is.
    if shown := [r for r in found.reports if r.document.held] or list(found.reports):
        branches.append(Branch((_counted(len(shown), "report"),), tuple(map(_report, shown))))
    if isinstance(found.corroboration, Assertion):
        branches.append(_assertion(found.corroboration))
    elif found.corroboration and len(found.corroboration.carriers) > 1:
        branches.append(_origins(found.corroboration))
    if found.readings:
        told = groupby(found.readings, key=lambda reading: reading.document)
        documents = (Branch(tuple(_source(d) if d else ["Not of one document"]), tuple(map(_reading, of))) for d, of in told)
        branches.append(Branch((_counted(len(found.readings), "reading"),), tuple(documents)))
    if found.judgements:
        branches.append(Branch(("Judged",), tuple(_judged(found.judgements))))
    for name, proposed in (("Linked", False), ("Proposed, and not counted", True)):
        links = [_link(k) for k in found.links if k.proposed is proposed]
        if links := [*links, *_proposals(found)] if proposed else links:
            branches.append(Branch((name,), tuple(links)))
    if found.reviews:
        branches.append(Branch(("Reviews, each its reviewer's own",), tuple(map(_review, found.reviews))))
    return branches


def _proposals(found: Trace) -> Iterable[Branch]:
    return (Branch((f"perhaps the same as {p.text or p.statement}", f"{p.statement}; {p.reason}")) for p in found.proposals)


def _link(link: Linked) -> Branch:
    told = LINKS[link.type][0 if link.outgoing else 1]
    return Branch((f"{told} {link.text or link.statement}", f"{link.statement}; {link.reason}"))


def _superseded(gone: Superseded) -> Branch:
    """What it was read from, and what is read there now."""
    here = [*_source(gone.document), *_words(gone.words, "words")] if gone.document else []
    now = tuple(Branch((one.label, one.id)) for one in gone.now)
    told = Branch((f"{'read there now' if now else 'nothing is read there now'}",), now)
    return Branch((f"no current reading finds this: {gone.why}",), (*([Branch(tuple(here))] if here else []), told))


def _brief(found: Trace) -> list[Branch]:
    shown = [r for r in found.reports if r.document.held] or list(found.reports)
    branches = [Branch((_counted(len(shown), "report"),), tuple(Branch((_carried(r),)) for r in shown))]
    if found.corroboration and len(found.corroboration.carriers) > 1:
        origins = _origins(found.corroboration)
        branches.append(Branch(origins.lines, tuple(Branch(edge.lines[:1]) for edge in origins.below)))
    if found.proposals:
        branches.append(Branch(("Proposed, and not counted",), tuple(Branch(p.lines[:1]) for p in _proposals(found))))
    return branches


def _carried(report: Report) -> str:
    source = report.document
    through = report.carrier.document.publisher if report.carrier else source.credit
    credit = f", from {through}" if through else ""
    title = f": {source.called}" if source.called else ""
    return f"{source.day}  {source.publisher}{credit}{title}"


def _origins(found: Corroboration) -> Branch:
    """On how many origins the reports rest, and every edge that made one of several, with the words that show it."""
    named = {c.id: c.named for c in found.carriers}
    rests = [f"rests on {', '.join(p.publisher for p in found.rests_on)}"] if found.rests_on else []
    edges = (
        Branch((f"{named[e.one]} {TIES[e.kind]} {named[e.other]}: {e.because}", *(_short(q) for q in e.words)))
        for e in found.collapsed
    )
    return Branch((found.words, *rests), tuple(edges))


def _assertion(found: Assertion) -> Branch:
    """Who stands how to a claim, by name, with the reports of each; then how many assert it, and why some count as one."""
    named = {c.id: c.named for c in found.carriers}
    stances = (
        Branch((
            f"{s.by} {STANCES[s.polarity]}{'' if s.modality is Modality.ASSERTED else f' ({s.modality})'}: {s.text or ''}",
            f"{said(s.said_earliest, s.said_latest, s.said_basis)}; {s.carried}; {s.statement}",
        ))
        for s in found.statements
    )  # fmt: skip
    edges = (
        Branch((f"{named[e.one]} {TIES.get(e.kind, 'may be one with')} {named[e.other]}: {e.because}", *map(_short, e.words)))
        for e in (*found.collapsed, *found.doubtful)
    )
    rests = [f"rests on {', '.join(p.publisher for p in found.rests_on)}"] if found.rests_on else []
    return Branch((found.words, *rests), (*stances, *edges))


def _review(about: About) -> Branch:
    claimed = f"of {about.review.claimed_by}: " if about.review.claimed_by else "of "
    why = [f"proposed, not counted: {about.reason}" if about.proposed else about.reason] if about.reason else []
    signed = [about.review.reason] if about.review.reason else []
    key = about.link or about.review.decision or about.review.id
    return Branch((about.review.words, *signed, f"{claimed}“{about.review.claim_text}”", *why, key))


STANCES: Final = {Polarity.AFFIRMS: "affirms this", Polarity.DENIES: "denies this", Polarity.QUESTIONS: "questions this"}
"""How a statement stands to a claim, in words."""

TIES: Final = {
    TieKind.DERIVED: "has it from",
    TieKind.SAME_TEXT: "shares its text with",
    TieKind.SAME_OUTLET: "is of one outlet with",
    TieKind.SAME_SPEAKER: "is one with",
}
"""Why two carriers of a statement count as one, in words."""


def _short(words: Quoted, most: int = 90) -> str:
    exact = " ".join(words.exact.split())
    cut = exact if len(exact) <= most else f"{exact[:most].rsplit(' ', 1)[0]} …"
    return f"[{words.start}–{words.end}) {cut}"


def _report(report: Report) -> Branch:
    by = ", ".join(s.name or "somebody unnamed" for s in report.speakers)
    known = {
        SpeakerStatus.STATED: f"{by}, named by the source's words" if by else "no speaker named",
        SpeakerStatus.INFERRED: f"taken to be {by}" if by else "no speaker found",
        SpeakerStatus.PROPOSED: f"perhaps {by}" if by else "no speaker found",
        SpeakerStatus.DECIDED: f"{by}, as a person decided" if by else "a person decided that nobody is named",
    }[report.speaker_status]
    facts = [
        str(report.kind),
        None if report.polarity is Polarity.AFFIRMS else str(report.polarity),
        None if report.modality is Modality.ASSERTED else str(report.modality),
        known,
        report.title_as_printed and f"as {report.title_as_printed}",
        report.told_to and f"to or on {report.told_to}",
        report.occasion and f"occasion: {report.occasion}{' (named for the words before these)' * report.occasion_carried}",
        report.said and f"time as printed: {report.said.verbatim}",
        report.second_hand and f"second-hand, told in {report.reported_by}",
        report.translation and f"translation {report.translation}",
    ]
    lines = [*_source(report.document), "; ".join(fact for fact in facts if fact), *_words(report.content, "said")]
    lines += [*_words(report.source_words, "source"), *_words(report.cue, "cue"), *_words(report.citation, "citation")]
    perhaps = tuple(f"perhaps {_source(d)[0]}" for d in report.carrier_perhaps)
    why = (report.carrier_known_by,) if report.carrier_known_by else perhaps
    carrier = (Branch(("taken from", *why), (_report(report.carrier),)),) if report.carrier else ()
    looked = [report.review.words] if report.review and report.review.checks else []
    return Branch((*lines, *looked, f"rule {report.rule}, {report.id}"), carrier)


def _judged(judgements: Iterable[Joined]) -> Iterable[Branch]:
    """Each reason once, with the pairs it was given for."""
    reasons: dict[tuple[str, str, str], list[str]] = {}
    for j in judgements:
        reasons.setdefault((j.kind, j.reason, j.rule), []).append(j.id)
    for (kind, reason, rule), ids in reasons.items():
        pairs = ids[0] if len(ids) == 1 else f"{len(ids)} pairs, {ids[0]} and others"
        yield Branch((f"{kind}: {reason}", f"rule {rule}, {pairs}"))


def _reading(reading: Reading) -> Branch:
    looked = [reading.review.words] if reading.review and reading.review.checks else []
    return Branch((reading.says, *_words(reading.words, "words"), *looked, f"{reading.kind} {reading.id}"))


def _source(source: Source) -> list[str]:
    held = "" if source.held else " (not held)"
    title = f": {source.called}" if source.called else ""
    collection = f" [{source.collection}]" if source.collection else ""
    first = f"{source.publisher}{held}, {source.day}{title}{collection}"
    credit = [f"from {source.credit}"] if source.credit else []
    return [first, *credit, *(url for url in (source.url, source.archive_url) if url)]


def _words(words: Sequence[Quoted], role: str) -> Iterable[str]:
    for q in words:
        exact = " ".join(q.exact.split())
        yield f"{role} [{q.start}–{q.end}){f' {place(q.fragment)}' if q.fragment else ''} {exact}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _drawn(branch: Branch) -> list[str]:
    lines = list(branch.lines)
    for i, below in enumerate(branch.below):
        last = i == len(branch.below) - 1
        first, *rest = _drawn(below)
        lines.append(f"{'└─ ' if last else '├─ '}{first}")
        lines += [f"{'   ' if last else '│  '}{line}" for line in rest]
    return lines
