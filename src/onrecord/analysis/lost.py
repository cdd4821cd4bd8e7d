"""Decisions that lost their record: what a person decided about is read no more, so that it must be looked at again.

A decision on what a document was read to say is about that reading, and one that sets something of a member, or is about two
members, about these. Where a newer reading has them no more, the decision is asked about with what is read there now, until it
is taken back, or somebody decides about that. What was rejected and is still read so is not lost.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from onrecord.model import (
    ActorReference,
    Attestation,
    Curation,
    EventReport,
    FigureReport,
    Member,
    Record,
)
from onrecord.model.decided import valid
from onrecord.model.terms import Decision
from onrecord.store import Store

from .superseded import superseded

_READING: Final = (Decision.ACCEPT, Decision.REJECT)
_MEMBER: Final = {
    Attestation: "attests", EventReport: "reports_event", FigureReport: "reports_figure", ActorReference: "refers_to",
}  # fmt: skip
"""Of which member each reading tells."""


@dataclass(frozen=True)
class Lost:
    """A decision, what of its records is read no more (as it was read), the nearest that is read now, and the head of that."""

    act: Curation
    was: str
    now: str | None
    head: str | None


def lost(store: Store) -> list[Lost]:
    """The decisions that lost a record and were neither taken back nor made anew, each with the first one that it lost."""
    rows = store.run("queue/out_of_sight")
    acts = {a.id: a for a in valid(store.decisions({row["decision"] for row in rows}))} if rows else {}
    named = store.get({row["id"] for row in rows if row["decision"] in acts})
    considered = store.considered({_member(r) for r in named.values()})
    now = _by_member(considered.as_read)
    read = {*now, *(r.id for r in considered.as_read)}
    earlier = _by_member(considered.earlier)
    gone = {i: r for i, r in named.items() if i not in read}
    nearest = {m: _nearest(store, m, now) for m in sorted({_member(r) for r in gone.values()})}
    later = valid(store.considered({n.member for n in nearest.values() if n and n.member}).acts)
    found: dict[str, Lost] = {}
    for row in sorted(rows, key=lambda row: (row["decision"], not isinstance(named.get(row["id"]), Member), row["id"])):
        act, record = acts.get(row["decision"]), gone.get(row["id"])
        if act is None or record is None or act.id in found or not _is_about(act, record):
            continue
        instead = nearest[_member(record)]
        if not _answered(act, instead, later):
            was = min((r.id for r in earlier.get(record.id, ())), default=record.id)
            target, head = (instead.target(act), instead.head) if instead else (None, None)
            found[act.id] = Lost(act, was, target, head)
    return list(found.values())


@dataclass(frozen=True)
class _Nearest:
    """What is read now in the place of a member: a member, its readings, and the head that shows it."""

    member: str
    readings: tuple[str, ...]
    head: str

    def target(self, act: Curation) -> str:
        """Which record the same decision would name now."""
        return min(self.readings) if act.decision in _READING and self.readings else self.member


def _nearest(store: Store, member: str, now: Mapping[str, list[Record]]) -> _Nearest | None:
    """The member itself, where another reading of it stands; or what stands for it, the most like it."""
    if member in now:
        return _Nearest(member, tuple(r.id for r in now[member]), member)
    became = superseded(store, member)
    if became is None or not became.now:
        return None
    first = became.now[0]
    readings = store.considered([first.member]).as_read
    return _Nearest(first.member, tuple(r.id for r in readings if type(r) in _MEMBER), first.id)


def _by_member(readings: Iterable[Record]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for reading in readings:
        if type(reading) in _MEMBER:
            found.setdefault(_member(reading), []).append(reading)
    return found


def _member(record: Record) -> str:
    name = _MEMBER.get(type(record))
    return str(getattr(record, name)) if name else record.id


def _is_about(act: Curation, record: Record) -> bool:
    """Whether the decision rests on that record. What is set of a member does not rest on the readings that were seen then."""
    return isinstance(record, Member) or act.decision in _READING


def _answered(act: Curation, instead: _Nearest | None, later: Iterable[Curation]) -> bool:
    """Whether somebody decided since then about what is read now."""
    if instead is None:
        return False
    about = {instead.member, *instead.readings}
    return any(
        a.decision is not Decision.UNDO and (a.ended_at, a.id) > (act.ended_at, act.id) and not about.isdisjoint(a.used)
        for a in later
    )  # fmt: skip
