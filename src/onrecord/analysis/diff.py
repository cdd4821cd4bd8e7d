"""What changed in the record between two instants: what is shown now and was not, is shown otherwise, or is shown no more.

Candidates are what a version of the picture began of in that time, never all that is held. A cluster is followed by its
members: what two heads showed and one shows now was merged, what one showed and two show now was split.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from onrecord.model import Actor, Claim, Document, Event, Figure, Member, Record, Stance, Statement
from onrecord.store import Store
from onrecord.store.transaction import stamp

from .log import PAGE, Entry, entries
from .readings import label
from .sources import Named


class Change(StrEnum):
    """What became of something."""

    ADDED = "added"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Alteration:
    """One thing that is shown otherwise, in words: what it is, and before and after; null where nothing was or is shown."""

    what: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Difference:
    """A statement, actor, event, figure, claim or document that differs. `label` are its words or name, after or else before.

    `merged_with` are those that it shows now as well, `split_from` those that showed it before and are still shown, `entries`
    the ids of the entries of the log that brought it about.
    """

    id: str
    kind: str
    change: Change
    label: str
    altered: tuple[Alteration, ...]
    merged_with: tuple[Named, ...]
    split_from: tuple[Named, ...]
    entries: tuple[str, ...]


@dataclass(frozen=True)
class Diff:
    """What differs between two instants (ISO 8601 with a zone), and what entered the log after the one and by the other."""

    earlier: str
    later: str
    differences: tuple[Difference, ...]
    entries: tuple[Entry, ...]


class DiffError(ValueError):
    """The instants are the wrong way round."""


Shown: TypeAlias = dict[str, str | None]
"""What is shown of something, in words, by what it is."""

KINDS: Final = (Statement, Actor, Event, Figure, Claim, Document)
"""What is compared, in the order in which it is told."""


def diff(store: Store, earlier: dt.datetime, later: dt.datetime) -> Diff:
    """What changed after one instant and by another. Raises DiffError when the first is the later one."""
    if earlier > later:
        raise DiffError(f"{earlier.isoformat()} comes after {later.isoformat()}: give the earlier instant first")
    began: dict[str, set[str]] = defaultdict(set)
    for row in store.at(None).run("analysis/changed", low=stamp(earlier), high=stamp(later)):
        began[row["id"]].add(row["since"])
    before, after = _View.of(store.at(earlier), began), _View.of(store.at(later), began)
    log = _entries(store, before.store.log_end().sequence, after.store.log_end().sequence)
    at: dict[str, list[str]] = defaultdict(list)
    for entry in log:
        at[stamp(dt.datetime.fromisoformat(entry.recorded))].append(entry.id)
    found = [
        d
        for c in _clusters(before, after, began)
        if (d := _difference(c, before, after, tuple(e for since in sorted(c.began) for e in at[since])))
    ]
    order = {kind.__name__: n for n, kind in enumerate(KINDS)}
    found.sort(key=lambda d: (list(Change).index(d.change), order[d.kind], d.label, d.id))
    return Diff(earlier.isoformat(), later.isoformat(), tuple(found), log)


@dataclass(frozen=True)
class _View:
    """What candidates and their heads showed at one instant, with the names of those whom they show."""

    store: Store
    records: Mapping[str, Record]

    @classmethod
    def of(cls, store: Store, candidates: Iterable[str]) -> "_View":
        records = store.get(candidates)
        records |= store.get({_head(r) for r in records.values()} - records.keys())
        for _ in range(2):  # whom these show, and then the heads of those
            records |= store.get({i for r in records.values() for i in _named(r)} - records.keys())
        return cls(store, records)

    def head(self, identifier: str) -> str | None:
        """The head under which this is shown; None for what is not shown."""
        record = self.records.get(identifier)
        head = record and self.records.get(_head(record))
        return head.id if head and _is_shown(head) else None

    def name(self, identifier: str | None) -> str | None:
        """What this is called."""
        record = self.records.get(identifier or "")
        head = record and self.records.get(_head(record), record)
        return label(head) if head and not isinstance(head, Actor) else getattr(head, "name", None)

    def names(self, identifiers: Iterable[str]) -> str | None:
        """What these are called, in one order."""
        return ", ".join(sorted({self.name(i) or i for i in identifiers})) or None


@dataclass(frozen=True)
class _Cluster:
    """What is shown under one head after, under which heads its members were shown before, and when versions of these began."""

    head: str | None
    was: frozenset[str]
    began: frozenset[str]


def _clusters(before: _View, after: _View, began: Mapping[str, set[str]]) -> Iterable[_Cluster]:
    was: dict[str, set[str]] = defaultdict(set)
    since: dict[str, set[str]] = defaultdict(set)
    went: dict[str, set[str]] = defaultdict(set)
    for identifier, instants in began.items():
        now, then = after.head(identifier), before.head(identifier)
        if now:
            was[now] |= {h for h in (then, before.head(now)) if h}
            since[now] |= instants
        if then:
            went[then] |= {h for h in (now, after.head(then)) if h}
            since[then] |= instants
    yield from (_Cluster(head, frozenset(heads), frozenset(since[head])) for head, heads in was.items())
    yield from (_Cluster(None, frozenset([head]), frozenset(since[head])) for head, heads in went.items() if not heads)


def _difference(cluster: _Cluster, before: _View, after: _View, acts: tuple[str, ...]) -> Difference | None:
    head = cluster.head
    if head is None:
        (gone,) = cluster.was
        return Difference(gone, type(before.records[gone]).__name__, Change.WITHDRAWN, _label(gone, before), (), (), (), acts)
    kind = type(after.records[head]).__name__
    if not cluster.was:
        return Difference(head, kind, Change.ADDED, _label(head, after), (), (), (), acts)
    merged = sorted(h for h in cluster.was if h != head and after.head(h) == head)
    split = sorted(h for h in cluster.was if h != head and after.head(h) == h)
    own = head if head in cluster.was else next(iter([*merged, *split, *sorted(cluster.was)]))
    altered = _altered(_shown(before.records[own], before), _shown(after.records[head], after))
    one = tuple(Named(h, before.name(h)) for h in merged if h != own)
    other = tuple(Named(h, before.name(h)) for h in split)
    if not (altered or one or other):
        return None
    return Difference(head, kind, Change.CHANGED, _label(head, after), altered, one, other, acts)


def _label(identifier: str, view: _View) -> str:
    record = view.records[identifier]
    return (record.text if isinstance(record, Statement) else view.name(identifier)) or identifier


def _altered(before: Shown, after: Shown) -> tuple[Alteration, ...]:
    return tuple(Alteration(what, before[what], value) for what, value in after.items() if before[what] != value)


def _head(record: Record) -> str:
    return (record.canonical or record.id) if isinstance(record, Member) else record.id


def _is_shown(record: Record) -> bool:
    """Whether a current reading speaks of this, and it stands under no other."""
    if _head(record) != record.id:
        return False
    match record:
        case Statement():
            return bool(record.report)
        case Actor():
            return record.actor_type is not None
        case Event():
            return bool(record.event_report)
        case Figure():
            return bool(record.figure_report)
        case Claim():
            return bool(record.stance)
        case Document():
            return record.current_snapshot is not None
        case _:
            return False


def _named(record: Record) -> Iterable[str]:
    """Whom or what this shows by name, or stands under."""
    match record:
        case Statement():
            return record.said_by
        case Event():
            return record.involves
        case Claim():
            return record.stance
        case Document():
            return [i for i in (record.published_by, record.issued_by, record.supplied_by) if i]
        case Actor():
            return [_head(record)]
        case _:
            return ()


def _shown(record: Record, view: _View) -> Shown:
    match record:
        case Statement():
            return {
                "words": record.text, "speaker": view.names(record.said_by), "kind": record.kind,
                "day": _days(record.said_earliest, record.said_latest),
                "told by": "others only" if record.second_hand else None,
                "speaker known": "only proposed" if record.proposed else None,
                "reports": f"{len(record.report)}",
            }  # fmt: skip
        case Actor():
            others = ", ".join(n for n in sorted(record.other_name) if n != record.name)
            return {"name": record.name, "other names": others or None, "kind": record.actor_type, "state": record.country_code}
        case Event():
            return {
                "name": record.name, "kind": record.event_type, "status": record.event_status,
                "day": _days(record.earliest, record.latest), "who took part": view.names(record.involves),
                "reports": f"{len(record.event_report)}",
            }  # fmt: skip
        case Figure():
            value = None if record.value_number is None else f"{record.value_number:g}"
            return {"number": value, "unit": record.unit, "of what": record.measured, "reports": f"{len(record.figure_report)}"}
        case Claim():
            stances = [s for i in record.stance if isinstance(s := view.records.get(i), Stance)]
            counted = {p: sum(s.polarity is p for s in stances) for p in sorted({s.polarity for s in stances})}
            return {"stances": ", ".join(f"{n} {p}" for p, n in counted.items()) or None}
        case Document():
            return {
                "title": record.title, "published": record.published, "outlet": view.name(record.published_by),
                "issuer": view.name(record.issued_by), "agency": view.name(record.supplied_by), "author": record.author,
                "address": record.url, "collection": record.collection, "language": record.language,
                "text": record.current_snapshot,
            }  # fmt: skip
        case _:
            return {}


def _days(earliest: str | None, latest: str | None) -> str | None:
    if earliest is None:
        return f"on or before {latest}" if latest else None
    return earliest if earliest == latest else f"{earliest} to {latest or 'open'}"


def _entries(store: Store, low: int, high: int) -> tuple[Entry, ...]:
    """The entries of the log after one number, up to another."""
    found: list[Entry] = []
    for after in range(low, high, PAGE):
        found += entries(store.at(None), after, min(PAGE, high - after))
    return tuple(found)
