"""Whether a person has looked: what of a thing was checked, how, by whom and when (law 5). One rule for every way out.

Who accepts a report has looked at who spoke, in which words, and whether these are quoted; when it was said is a question of
its own, which only a date that a person set answers. What stands on several reports tells in how many of them that holds.
The words for all of this are in `onrecord.analysis.checked_text`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from onrecord.model import Attestation, Event, EventReport, Record, Stance, Statement, TimeExtent
from onrecord.model.terms import Decision
from onrecord.store import Store

from . import checked_text
from .decisions import Decided, decisions, grouped
from .gathering import Gathered, gather
from .sources import joined, named, quoted


class Review(StrEnum):
    """Whether a person has checked what software read."""

    NOT_CHECKED = "notChecked"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CHANGED = "changed"


class Aspect(StrEnum):
    """What of a report can be checked by itself; `event` is that it happened so, with who took part."""

    SPEAKER = "speaker"
    WORDS = "words"
    QUOTATION = "quotation"
    EVENT = "event"
    DATE = "date"


@dataclass(frozen=True)
class Check:
    """One decision that stands, with the aspects that it settles (none, where the thing is one by itself, or joined with
    another), in how many `reports` of those shown, and what was read `before` a person set it.
    """

    decision: str
    did: Decision
    what: tuple[Aspect, ...]
    by: str
    at: str
    reason: str | None
    reports: int
    before: str | None = None


@dataclass(frozen=True)
class Checked:
    """What persons looked at, the last first: `status` and `at` are of the last check, `by` names all who checked.

    `unchecked` are the aspects that nobody has settled in every one of its `reports`.
    """

    status: Review
    words: str
    by: tuple[str, ...]
    at: str | None
    checks: tuple[Check, ...]
    unchecked: tuple[Aspect, ...]
    reports: int


Report: TypeAlias = Attestation | EventReport


@dataclass(frozen=True)
class Thing:
    """What is shown: the ids under which it was decided upon as a whole, and the reports on which it stands."""

    ids: tuple[str, ...]
    reports: tuple[Report, ...] = ()

    @classmethod
    def of(cls, *ids: str, reports: Iterable[Report] = ()) -> "Thing":
        """What stands under these ids, on these reports."""
        return cls(ids, tuple(reports))

    def about(self) -> set[str]:
        """All ids that a decision upon it may name."""
        return {*self.ids, *(i for r in self.reports for i in _named(r))}


_ACCEPTED: Final = {Attestation: (Aspect.SPEAKER, Aspect.WORDS, Aspect.QUOTATION), EventReport: (Aspect.EVENT,)}
"""What of a report is looked at by who accepts it."""

_SETS: Final = {
    Decision.SET_SPEAKER: Aspect.SPEAKER,
    Decision.SET_SPAN: Aspect.WORDS,
    Decision.SET_KIND: Aspect.QUOTATION,
    Decision.SET_DATE: Aspect.DATE,
}
_STANDS: Final = "stands"
_STATUS: Final = {Decision.ACCEPT: Review.ACCEPTED, Decision.REJECT: Review.REJECTED}


def checked(store: Store, things: Mapping[str, Thing], told: Iterable[Decided] | None = None) -> dict[str, Checked]:
    """What persons checked of each of these things, by its name here; by the decisions `told`, where these are known."""
    about = {i for thing in things.values() for i in thing.about()}
    found = grouped(decisions(store, about) if told is None else told)
    changed = [r for t in things.values() for r in t.reports if r.corrects] if found else []
    before = _before(store, changed) if changed else {}
    return {name: review(thing, found, before) for name, thing in things.items()}


def review(
    thing: Thing, found: Mapping[str, tuple[Decided, ...]], before: Mapping[tuple[str, Aspect], str] | None = None
) -> Checked:
    """What the decisions `found`, by the record that they are about, say of a thing; `before` is what was read of a report."""
    # Who reviews a claim finds something of what was said, and says nothing of how it was read.
    acts = {d.id: d for i in thing.about() for d in found.get(i, ()) if d.decision is not Decision.REVIEW}
    settled = [_settled(r, found) for r in thing.reports]
    checks = []
    for act in sorted(acts.values(), key=lambda d: (d.at, d.id), reverse=True):
        held = [(r, s[act.id]) for r, s in zip(thing.reports, settled, strict=True) if act.id in s]
        if thing.reports and not held and (act.decision in _STATUS or act.decision in _SETS):
            continue  # of a reading that is not shown, or answered anew since
        what = tuple(a for a in Aspect if any(a in aspects for _, aspects in held))
        as_read = dict.fromkeys(b for r, aspects in held for a in aspects if (b := (before or {}).get((r.id, a))))
        setting = act.decision in _SETS
        told = "; ".join(as_read) if setting and as_read else None
        checks.append(Check(act.id, act.decision, what, act.by, act.at.replace(" ", "T"), act.reason, len(held), told))
    open_ones = tuple(
        a for a in _aspects(thing.reports)
        if not all(any(a in aspects for aspects in s.values()) for s in settled)
    )  # fmt: skip
    if not thing.reports:
        checks = _last_word(checks)
    status = _STATUS.get(checks[0].did, Review.CHANGED) if checks else Review.NOT_CHECKED
    names = tuple(dict.fromkeys(c.by for c in checks))
    at = checks[0].at if checks else None
    words = checked_text.told(checks, open_ones, len(thing.reports))
    return Checked(status, words, names, at, tuple(checks), open_ones, len(thing.reports))


def reports_of(record: Record) -> tuple[str, ...]:
    """The ids of what documents say of a statement or an event, and so decide whether it was looked at."""
    return record.report if isinstance(record, Statement) else record.event_report if isinstance(record, Event) else ()


def thing(record: Record, reports: Mapping[str, Record]) -> Thing:
    """What is looked at when a record is shown; among `reports` are those of a statement or an event."""
    own = (record,) if isinstance(record, Attestation | EventReport) else ()
    told = (r for i in reports_of(record) if isinstance(r := reports.get(i), Attestation | EventReport))
    return Thing.of(record.id, reports=(*own, *told))


def of_stance(stance: Stance, among: Gathered) -> Thing:
    """What is looked at when a stance is shown: the stance, and the statement that takes it with its reports."""
    statement = among.head(Statement, stance.stance_of)
    reports = among.all(Attestation, statement.report) if statement else []
    return Thing.of(stance.id, stance.stance_of, *([statement.id] if statement else []), reports=reports)


def _named(report: Report) -> tuple[str, ...]:
    """The ids of a report under which something of it is decided: its own, the reading that it corrects, its member."""
    member = report.attests if isinstance(report, Attestation) else report.reports_event
    return tuple(i for i in (report.id, report.corrects, member) if i)


def _settled(report: Report, found: Mapping[str, tuple[Decided, ...]]) -> dict[str, tuple[Aspect, ...]]:
    """The decisions that settle something of a report, each with what: the last on each question."""
    own, read, *member = (report.id, report.corrects, *_named(report)[-1:])
    acts = {d.id: d for i in (own, read) if i for d in found.get(i, ())}
    acts |= {d.id: d for i in member for d in found.get(i, ()) if d.decision in _SETS}
    last: dict[str, Decided] = {}
    for act in sorted(acts.values(), key=lambda d: (d.at, d.id)):
        if act.decision in _STATUS or act.decision in _SETS:
            last[_SETS.get(act.decision, _STANDS)] = act
    settled: dict[str, tuple[Aspect, ...]] = {act.id: (Aspect(q),) for q, act in last.items() if q != _STANDS}
    if stands := last.get(_STANDS):
        later = {a for a in Aspect if a in last and (last[a].at, last[a].id) > (stands.at, stands.id)}
        accepted = _ACCEPTED[type(report)] if stands.decision is Decision.ACCEPT else ()
        settled[stands.id] = tuple(a for a in accepted if a not in later)
    return settled


def _aspects(reports: Iterable[Report]) -> tuple[Aspect, ...]:
    kinds = {type(r) for r in reports}
    return tuple(a for a in Aspect if any(a in (*_ACCEPTED[k], Aspect.DATE) for k in kinds))


def _last_word(checks: Sequence[Check]) -> list[Check]:
    """Of a record that stands by itself: the last of what accepts or rejects it, and all else."""
    standing = [c for c in checks if c.did in _STATUS]
    return [c for c in checks if c.did not in _STATUS or c is standing[0]]


def _before(store: Store, changed: Iterable[Report]) -> dict[tuple[str, Aspect], str]:
    """What was read where a person set something else, by the report and the aspect."""
    pairs = [(r, r.corrects) for r in changed if r.corrects]
    among = gather(store, [i for r, read in pairs for i in (r.id, read)])
    found: dict[tuple[str, Aspect], str] = {}
    for now, read in pairs:
        for aspect in _SETS.values():
            then = among.records.get(read)
            if isinstance(then, Attestation | EventReport) and (told := _told(then, aspect, among)):
                found[now.id, aspect] = told
    return found


def _told(report: Report, aspect: Aspect, among: Gathered) -> str | None:
    time = report.said_at if isinstance(report, Attestation) else report.event_time
    if aspect is Aspect.DATE:
        return checked_text.time_read(t.verbatim if (t := among.get(TimeExtent, time)) else None)
    if not isinstance(report, Attestation):
        return None
    match aspect:
        case Aspect.SPEAKER:
            return checked_text.speakers_read([n.name for n in named(report.speaker, among)])
        case Aspect.QUOTATION:
            return str(report.kind)
        case _:
            return joined(quoted(report.content_span, among))


__all__ = ["Aspect", "Check", "Checked", "Review", "Thing", "checked", "of_stance", "reports_of", "review", "thing"]
