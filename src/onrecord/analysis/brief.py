"""A brief on two states, to be handed on: a dated list that opens with the national governments, and numbered sources.

Rules: across-documents.md §7. What others said in other capacities is set apart, and so is what has no day. It tells where it
was looked for and what is not in it, and leaves the judging to its reader.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from babel import Locale

from onrecord.model.terms import EventStatus, Kind, SaidBasis, Translation
from onrecord.store import Store

from .capacity import WORDS, Capacity
from .checked_text import UNCHECKED, some_checked
from .entries import Entry
from .lanes import Lane
from .silence import between, day
from .sources import Source
from .text import attitude
from .timeline import Timeline
from .timeline_text import (
    bracketed,
    checked_by_persons,
    counted,
    days,
    holding,
    lanes,
    left_out,
    order_unknown,
    silences,
    speakers,
    unplaced,
)  # fmt: skip

WORDING: Final = {Kind.DIRECT: "their words", Kind.MIXED: "partly their words", Kind.INDIRECT: "as reported"}
TRANSLATED: Final = {Translation.STATED: "translated", Translation.PROBABLE: "probably translated"}
_EVENT: Final = {
    EventStatus.PAST: "Held", EventStatus.ONGOING: "Going on", EventStatus.PLANNED: "Planned",
    EventStatus.CONDITIONAL: "Under a condition",
}  # fmt: skip
_ENGLISH: Final = Locale("en")


@dataclass(frozen=True)
class Line:
    """One entry: when, on whose side and in which capacity, who and how they said it, the words, the `nature` of these (theirs,
    reported, translated), the numbers of its sources, and its id.
    """

    when: str
    side: str
    who: str
    words: str
    nature: str
    sources: tuple[int, ...]
    id: str
    language: str | None = None


@dataclass(frozen=True)
class Run:
    """Lines in order; `heading` says of several that their order is not known."""

    lines: tuple[Line, ...]
    heading: str | None = None


@dataclass(frozen=True)
class Section:
    """A part of the brief: lines, or paragraphs; `level` 2 is a part of the one before."""

    title: str
    level: int = 1
    note: str | None = None
    runs: tuple[Run, ...] = ()
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reference:
    """A numbered source, in words up to its address and in words after it."""

    number: int
    told: str
    url: str | None
    after: str


@dataclass(frozen=True)
class Brief:
    """A brief: its title, what stands at its head as pairs of a label and words, its sections, and its sources last."""

    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    references: tuple[Reference, ...]


def brief(store: Store, found: Timeline) -> Brief:
    """The brief of a timeline, with the day on which each of its sources was taken in."""
    national = [e for e in found.entries if e.capacity in (None, Capacity.NATIONAL_GOVERNMENT)]
    others = {c: [e for e in found.entries if e.capacity is c] for c in Capacity if c is not Capacity.NATIONAL_GOVERNMENT}
    entries = [*national, *(e for of in others.values() for e in of), *found.undated, *found.apart]
    numbers = {i: n for n, i in enumerate(dict.fromkeys(p.document.id for e in entries for p in e.printed), 1)}

    def listed(title: str, of: Sequence[Entry], note: str | None = None, level: int = 1) -> Section:
        return _listed(found, title, of, numbers, note, level)

    apart = [Section("In other capacities", paragraphs=(_APART,))] if any(others.values()) else []
    sections = [
        listed("National governments, and what both states share", national),
        *apart,
        *(listed(_capital(WORDS[c]), of, level=2) for c, of in others.items()),
        listed("Undated", found.undated, _UNDATED),
        listed("In no lane", found.apart, _NO_LANE),
        *([] if entries else [Section("Nothing in this record", paragraphs=(_NOTHING,))]),
        Section("Silence", note=_SILENCE, paragraphs=tuple(s for side in (found.a, found.b) for s in silences(found, side))),
        Section("What is not in this brief", paragraphs=(*unplaced(found), *left_out(found.left_out))),
    ]
    return Brief(
        title=f"{found.a.name} and {found.b.name}",
        subtitle="What each said, and what they share",
        facts=_facts(found, entries) + ((("As of", _as_of(store.past.at)),) if store.past else ()),
        sections=tuple(s for s in sections if s.runs or s.paragraphs),
        references=_references(store, entries, numbers),
    )


_APART: Final = "Set apart from what was said for the national governments."
_UNDATED: Final = "No day bounds these on both sides: they stand in no order."
_NO_LANE: Final = "Former holders of offices, people outside the two states, and who spoke for both."
_NOTHING: Final = "The record holds no statement and no event of these states here."
_SILENCE: Final = (
    "Days on which nothing in this brief's lanes, and nothing shared, can lie. It is the record that holds no statement; "
    "nobody is said to have made none."
)
_READ: Final = (
    "“On or before”: only a publication dates the words, and they stand by the week up to it, as inferred. “Order unknown”: "
    "these may have come in another order. It is told who is reported to have said what, and where that is printed; not who is "
    "right."
)


def _facts(found: Timeline, entries: Sequence[Entry]) -> tuple[tuple[str, str], ...]:
    dated = [e for e in entries if e.earliest and e.latest]
    first, last = min((e.earliest or "" for e in dated), default=""), max((e.latest or "" for e in dated), default="")
    period = days(found) or (f"as far as the record goes: {_period(first, last)}" if dated else "as far as the record goes")
    looked = sum(bool(e.review and e.review.checks) for e in entries)
    return (
        ("States", f"{found.a.name} ({found.a.code}), {found.b.name} ({found.b.code})"),
        ("Period", period),
        ("Looked for in", holding(found.holding)),
        ("Checked", some_checked(looked, counted(len(entries), "entry")) if looked else UNCHECKED),
        ("How to read it", _READ),
    )


def _as_of(at: dt.datetime) -> str:
    return f"{at.isoformat(sep=' ')}: what was recorded by then, as it was shown then"


def _listed(
    found: Timeline, title: str, entries: Sequence[Entry], numbers: Mapping[str, int], note: str | None, level: int
) -> Section:
    sides = lanes(found)
    groups = bracketed(entries) if all(e.place for e in entries) else [[e] for e in entries]
    runs = tuple(
        Run(tuple(_line(e, sides[e.lane], numbers) for e in run), _capital(order_unknown(run)) if len(run) > 1 else None)
        for run in groups
    )
    return Section(title, level, note, runs)


def _line(entry: Entry, side: str, numbers: Mapping[str, int]) -> Line:
    sources = tuple(sorted({numbers[p.document.id] for p in entry.printed}))
    place = "" if entry.lane is Lane.NONE else side
    marks = [place, WORDS[entry.capacity] if entry.capacity else "", "collective" if entry.collective else ""]
    words = " ".join(entry.text.split())
    if entry.kind == "Event":
        status = _EVENT.get(entry.event_status, "Event") if entry.event_status else "Event"
        where = f"at {', '.join(entry.where)}" if entry.where else ""
        told = ", ".join(n for n in (where, *checked_by_persons(entry)) if n)
        return Line(_when(entry), f"{side}, shared", f"{status}, with {speakers(entry)}", words, told, sources, entry.id)
    cue = f" ({', '.join(entry.cue)})" if any(entry.cue) else ""
    to = f" to {', '.join(entry.told_to)}" if entry.told_to else ""
    nature = [
        WORDING[entry.wording] if entry.wording else "",
        TRANSLATED[entry.translated] if entry.translated else "",
        *checked_by_persons(entry),
    ]
    return Line(
        when=_when(entry),
        side=_capital(", ".join(m for m in marks if m)),
        who=f"{speakers(entry)}{attitude(entry.polarity)}{cue}{to}",
        words=words or "(no words of its own)",
        nature=", ".join(n for n in nature if n),
        sources=sources,
        id=entry.id,
        language=entry.language,
    )


def _when(entry: Entry) -> str:
    """When it was said or held, in words that claim no more than is known."""
    if entry.basis is SaidBasis.ON_OR_BEFORE and entry.latest:
        return f"on or before {day(entry.latest)}{', inferred' if entry.inferred else ''}"
    if entry.earliest and entry.latest:
        return _period(entry.earliest, entry.latest)
    if entry.earliest or entry.latest:
        return f"not before {day(entry.earliest)}" if entry.earliest else f"not after {day(entry.latest or '')}"
    return "no day known"


def _period(first: str, last: str) -> str:
    return day(first) if first == last else f"between {between(first, last)}"


def _references(store: Store, entries: Iterable[Entry], numbers: Mapping[str, int]) -> tuple[Reference, ...]:
    """The documents that print these entries, by their numbers, each with the day on which it was taken in."""
    rows = store.run("analysis/accessed", ids=sorted(numbers)) if numbers else ()
    accessed = {r["document"]: str(r["captured"] or r["recorded"])[:10] for r in rows}
    sources: dict[str, Source] = {}
    naming: dict[str, set[int]] = {}
    for entry in entries:
        credited = {p.taken_from: numbers[p.document.id] for p in entry.printed if p.taken_from}
        for printed in entry.printed:
            sources[printed.document.id] = printed.document
            if printed.report in credited:
                naming.setdefault(printed.document.id, set()).add(credited[printed.report])
    return tuple(_reference(n, sources[i], accessed.get(i), sorted(naming.get(i, ()))) for i, n in numbers.items())


def _reference(number: int, source: Source, accessed: str | None, naming: Iterable[int]) -> Reference:
    if not source.held:
        by = ", ".join(f"[{n}]" for n in naming)
        return Reference(number, f"{source.publisher}, not held{f'; named in {by}' if by else ''}", None, "")
    dated = day(source.published) if source.published and _is_day(source.published) else source.day
    told = [source.publisher, source.author, f"“{source.title}”" if source.title else _file(source) or "without a title", dated]
    told += [f"from {source.credit}" if source.credit else None, f"in {_language(source)}" if _language(source) else None]
    after = [
        f"archived at {source.archive_url}" if source.archive_url else None,
        f"accessed {day(accessed)}" if accessed else None,
        f"collection “{source.collection}”" if source.collection else None,
    ]
    return Reference(number, ", ".join(t for t in told if t), source.url, ", ".join(t for t in after if t))


def _language(source: Source) -> str | None:
    return _ENGLISH.languages.get(source.language) if source.language else None


def _is_day(text: str) -> bool:
    return len(text) >= 10 and text[:4].isdigit() and text[4] == text[7] == "-" and (len(text) == 10 or text[10] == "T")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _file(source: Source) -> str | None:
    """The name of the file that it was taken from, without the folders, which are nobody else's business."""
    return f"file {PurePath(source.file).name}" if source.file and not source.url else None
