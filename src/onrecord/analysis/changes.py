"""A changed article: what of one text of a document the next one keeps, moves, alters, adds or drops, with the words of both.

What is compared is what software last read in each text; what persons decided is left out, for it is no change of the article.
*Dropped* means that the later text does not print it any more, never that whoever said it withdrew it.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.model import (
    ActorReference,
    Attestation,
    Document,
    EventReport,
    Extraction,
    FigureReport,
    Record,
    Snapshot,
    TimeExtent,
    decimal_text,
    prefix_of,
)
from onrecord.model.ids import is_id
from onrecord.model.instant import instant
from onrecord.store import Store

from .checked import Checked, Thing, checked
from .gathering import Gathered, gather
from .matching import Change, Passage, matched
from .sources import Quoted, Source, joined, quoted, source

NOTE = "Dropped means that the later text does not print it any more, not that whoever said it withdrew it."
"""What a reader must be told beside what was dropped."""


class CompareError(ValueError):
    """There are no two texts to compare, or what was given names none of them; the message names a remedy."""


@dataclass(frozen=True)
class Version:
    """One text held of a document, and when it was taken in (ISO 8601, UTC)."""

    snapshot: str
    document: Source
    taken_in: str | None


@dataclass(frozen=True)
class Printed:
    """What one text prints: the report and the member it is about, its words, by whom, and what else can be altered.

    `review` is what persons checked of it; what they set is not compared.
    """

    report: str
    member: str
    words: tuple[Quoted, ...]
    speakers: tuple[str, ...]
    facts: Mapping[str, str]
    review: Checked


@dataclass(frozen=True)
class Changed:
    """What became of one statement, event or figure. `altered` names what differs: words, speaker, cue, date, kind, polarity,
    number, status or measured.
    """

    change: Change
    kind: str
    altered: tuple[str, ...]
    before: Printed | None
    after: Printed | None


@dataclass(frozen=True)
class Comparison:
    """Two texts and what became of what the earlier one prints, in the order of the later one, what was dropped last."""

    earlier: Version
    later: Version
    changes: tuple[Changed, ...]
    note: str = NOTE

    def count(self, change: Change) -> int:
        """How many there are of one kind."""
        return sum(c.change is change for c in self.changes)


def versions(store: Store, document: str) -> tuple[Version, ...]:
    """The texts held of a document, in the order in which they were taken in; none of what is not held, or was withdrawn."""
    times: dict[str, set[str]] = {}
    for row in store.run("store/history", ids=[document]):
        taken = row["activity"] and prefix_of(row["activity"]) == "aq"
        times.setdefault(row["snapshot"], set()).update({_written(row["ended"])} if taken else ())
    among = gather(store, [document])
    held = among.get(Document, document)
    if held is None:
        return ()
    of = source(held, among)
    found = [Version(snapshot, of, max(at, default=None)) for snapshot, at in times.items()]
    return tuple(sorted(found, key=lambda v: (v.snapshot == held.current_snapshot, v.taken_in or "", v.snapshot)))


def compare(
    store: Store, document: str, other: str | None = None, *, earlier: str | None = None, later: str | None = None
) -> Comparison:
    """What became of what one text of a document prints in a later one, or in the text of another document.

    `earlier` and `later` are the id of a snapshot, or an instant: the text that stood then. Without them the last two texts
    are compared. Raises CompareError for what names no text, where there is only one, and where it was withdrawn.
    """
    ours, theirs = _texts(store, document), _texts(store, other or document)
    if other is None and earlier is None and len(ours) < 2:
        raise CompareError(
            f"only one text of {document} is held, so that nothing can have changed; onrecord ingest takes a newer one"
        )
    after = _chosen(store, other or document, theirs, later) if later else theirs[-1]
    if earlier:
        before = _chosen(store, document, ours, earlier)
    elif other:
        before = ours[-1]
    else:
        preceding = ours[: [v.snapshot for v in ours].index(after.snapshot)]
        if not preceding:
            raise CompareError(f"{after.snapshot} is the first text held of {document}; name an earlier one with --from")
        before = preceding[-1]
    return _compared(store, before, after)


def successors(store: Store, document: str, snapshot: str) -> dict[str, str]:
    """For each member read in an older text of a document the one that it is in the text held now, as it was or altered."""
    held = {v.snapshot: v for v in versions(store, document)}
    if snapshot not in held or len(held) < 2:
        return {}
    found = _compared(store, held[snapshot], list(held.values())[-1])
    return {c.before.member: c.after.member for c in found.changes if c.before and c.after}


def _texts(store: Store, document: str) -> tuple[Version, ...]:
    found = versions(store, document) if is_id(document) else ()
    if not found:
        known = store.get([document]).get(document) if is_id(document) else None
        if isinstance(known, Document) and not known.is_stub:
            raise CompareError(f"the text of {document} was withdrawn; onrecord log {document} tells by whom and why")
        raise CompareError(f"{document} is no document held in this record; onrecord documents lists them")
    return found


def _chosen(store: Store, document: str, held: Iterable[Version], name: str) -> Version:
    by_id = {v.snapshot: v for v in held}
    if is_id(name):
        if name not in by_id:
            raise CompareError(f"{name} is no text of {document}; it has {', '.join(by_id)}")
        return by_id[name]
    then = store.at(instant(name)).get([document]).get(document)
    if not isinstance(then, Document) or then.current_snapshot not in by_id:
        raise CompareError(f"no text of {document} was held as of {name}; it has {', '.join(by_id)}")
    return by_id[then.current_snapshot]


def _compared(store: Store, before: Version, after: Version) -> Comparison:
    one, two = _read(store, before), _read(store, after)
    texts = store.get([before.snapshot, after.snapshot])
    earlier, later = texts[before.snapshot], texts[after.snapshot]
    assert isinstance(earlier, Snapshot)
    assert isinstance(later, Snapshot)
    found = matched(earlier.text, one, later.text, two)
    return Comparison(
        before,
        after,
        tuple(
            Changed(
                m.change,
                (m.before or m.after or Passage((), "", "", "")).kind,
                m.altered,
                one[m.before] if m.before else None,
                two[m.after] if m.after else None,
            )
            for m in found
        ),
    )


def _read(store: Store, version: Version) -> dict[Passage, Printed]:
    """What software last read in a text, as it is compared and as it is shown."""
    document = version.document.id
    acts = store.get(
        row["activity"] for row in store.run("store/history", ids=[document])
        if row["snapshot"] == version.snapshot and row["activity"] and prefix_of(row["activity"]) == Extraction.PREFIX
    )  # fmt: skip
    last = max((a for a in acts.values() if isinstance(a, Extraction)), key=lambda a: (a.ended_at, a.id), default=None)
    ids = [row["id"] for row in store.run("analysis/read_by", ids=[last.id])] if last else []
    among = gather(store, ids)
    reports = [r for r in among.all(Record, ids) if getattr(r, "in_document", None) == document]
    names = _names(store, {s for r in reports if isinstance(r, Attestation) for s in r.speaker}, document)
    looked = checked(store, {r.id: _thing(r) for r in reports})
    return dict(p for r in reports if (p := _passage(r, among, names, looked[r.id])))


def _thing(report: Record) -> Thing:
    """What is looked at when a report is shown: of a figure, which has no aspects of its own, the report and the figure."""
    if isinstance(report, Attestation | EventReport):
        return Thing.of(report.id, reports=(report,))
    return Thing.of(report.id, *((report.reports_figure,) if isinstance(report, FigureReport) else ()))


def _names(store: Store, speakers: Iterable[str], document: str) -> dict[str, str]:
    """How a document names each of these actors."""
    ids = [row["id"] for row in store.run("readings/Actor", ids=sorted(speakers))]
    references = [r for r in store.get(ids).values() if isinstance(r, ActorReference) and r.in_document == document]
    return {r.refers_to: r.name for r in sorted(references, key=lambda r: (len(r.name), r.id))}


def _passage(report: Record, among: Gathered, names: Mapping[str, str], review: Checked) -> tuple[Passage, Printed] | None:
    match report:
        case Attestation():
            spans, member, speakers = report.content_span, report.attests, report.speaker
            cue = joined(quoted(report.cue_span, among))
            facts = {"date": _time(report.said_at, among), "kind": report.kind, "polarity": report.polarity, "cue": cue}
        case EventReport():
            spans, member, speakers, cue = report.trigger, report.reports_event, (), ""
            facts = {"date": _time(report.event_time, among), "kind": report.event_type, "status": report.event_status}
        case FigureReport():
            spans, member, speakers, cue = report.number_span, report.reports_figure, (), ""
            numbers = [decimal_text(v) for v in (report.value, report.low, report.high) if v is not None]
            facts = {"number": "–".join(numbers), "measured": " ".join(filter(None, (report.unit, report.measured)))}
        case _:
            return None
    words = quoted(spans, among)
    if not words:
        return None
    said = joined(words)
    around = said if isinstance(report, Attestation) else " ".join(f"{w.prefix} {w.suffix}" for w in words)
    named = tuple(sorted(names.get(s, "") for s in speakers))
    told = {name: str(value) for name, value in facts.items() if value}
    passage = Passage(
        tuple((w.start, w.end) for w in words), _KINDS[type(report)], said, around, named, cue, tuple(told.items()), report.id
    )
    return passage, Printed(report.id, member, words, named, told, review)


_KINDS = {Attestation: "Statement", EventReport: "Event", FigureReport: "Figure"}


def _time(identifier: str | None, among: Gathered) -> str:
    """A time by the first and last day it may mean, or else as printed."""
    time = among.get(TimeExtent, identifier)
    if time is None:
        return ""
    days = dict.fromkeys(filter(None, (time.earliest_begin, time.latest_end)))
    return " to ".join(days) or time.verbatim


def _written(at: dt.datetime | str) -> str:
    return at.isoformat() if isinstance(at, dt.datetime) else str(at)
