"""What persons decided about records that still stands: the latest first, what was taken back left out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.model import Curator, Record
from onrecord.model.decided import PERSON, valid
from onrecord.model.terms import Decision
from onrecord.store import Store


@dataclass(frozen=True)
class Decided:
    """What a person decided about something, when and why."""

    id: str
    record: str
    decision: Decision
    by: str
    at: str
    reason: str | None


def decisions(store: Store, ids: Iterable[str]) -> tuple[Decided, ...]:
    """The decisions about these records that nobody has taken back, the latest first."""
    asked = set(ids)
    acts = [a for a in valid(store.decisions(asked)) if a.decision is not Decision.UNDO]
    people = store.get({a.performed_by for a in acts})
    names = {i: p.name for i, p in people.items() if isinstance(p, Curator)}
    return tuple(
        Decided(act.id, record, act.decision, names[act.performed_by], str(act.ended_at), act.reason)
        for act in reversed(acts)
        for record in act.used
        if record in asked
    )


def by_record(store: Store, ids: Iterable[str]) -> dict[str, tuple[Decided, ...]]:
    """The same, by the record that they are about."""
    return grouped(decisions(store, ids))


def grouped(given: Iterable[Decided]) -> dict[str, tuple[Decided, ...]]:
    """Decisions by the record that they are about, in their order."""
    found: dict[str, tuple[Decided, ...]] = {}
    for decided in given:
        found[decided.record] = (*found.get(decided.record, ()), decided)
    return found


def once(found: Iterable[Decided]) -> tuple[Decided, ...]:
    """The same with each decision once, for the first of the records that it is about."""
    first: dict[str, Decided] = {}
    for decided in found:
        first.setdefault(decided.id, decided)
    return tuple(first.values())


def last(store: Store, ids: Iterable[str]) -> dict[str, Decision]:
    """The last decision about each of these records that nobody has taken back."""
    return {d.record: d.decision for d in reversed(decisions(store, ids))}


def standing(records: Iterable[Record], decided: Mapping[str, Decision]) -> set[str]:
    """Which of these records count, given the last decision about each: not rejected, and not made by a decision taken back."""
    held = {r.id: r for r in records}
    return {
        i for i, r in held.items()
        if decided.get(i) is not Decision.REJECT and (getattr(r, "rule", None) != PERSON or i in decided)
    }  # fmt: skip


def rejected(found: Sequence[Decided]) -> set[str]:
    """Which records the last of these decisions about them, of those that accept or reject, rejects."""
    ruled = (d for d in reversed(found) if d.decision in (Decision.ACCEPT, Decision.REJECT))
    return {i for i, decision in {d.record: d.decision for d in ruled}.items() if decision is Decision.REJECT}
