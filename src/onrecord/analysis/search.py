"""Search: what the record holds under some words, best first, each with enough to tell it apart."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from onrecord.model import Actor, Attestation, Document, Event, Figure, Record, Statement
from onrecord.store import Store
from onrecord.store.search import KINDS

from .checked import Checked, checked, reports_of, thing
from .gathering import files_of
from .text import attitude

_MOST: Final = 1_000  # hits looked at before the filter on a collection


@dataclass(frozen=True)
class Hit:
    """One thing found: `label` is its words or name, `detail` who and when, `review` what of it persons checked. A
    higher score fits better.
    """

    id: str
    kind: str
    label: str
    detail: str | None
    score: float
    review: Checked | None = None


def search(store: Store, text: str, *, kinds: Sequence[str] = (), first: int = 20, collection: str | None = None) -> list[Hit]:
    """The best `first` hits. Raises ValueError for a kind that there is not."""
    if unknown := set(kinds) - set(KINDS):
        raise ValueError(f"there is nothing of kind {', '.join(sorted(unknown))} to find; kinds are {', '.join(KINDS)}")
    rows = store.search(text, kinds or KINDS, _MOST if collection else first)
    if collection and rows:
        inside = {r["id"] for r in store.run("search/within", ids=[row["id"] for row in rows], collection=collection)}
        rows = [row for row in rows if row["id"] in inside]
    rows = rows[:first]
    held = store.get(row["id"] for row in rows)
    names = _names(store, held.values())
    files = files_of(store, [i for i, r in held.items() if isinstance(r, Document) and not r.title])
    reports = store.get(r for found in held.values() for r in reports_of(found))
    looked = checked(store, {i: thing(r, reports) for i, r in held.items()})
    return [
        Hit(row["id"], row["kind"], *_told(held[row["id"]], names, reports, files), row["score"], looked[row["id"]])
        for row in rows
        if row["id"] in held
    ]


def _names(store: Store, found: Iterable[Record]) -> dict[str, str]:
    """The names of the speakers of statements and of those who published documents."""
    wanted: set[str] = set()
    for record in found:
        if isinstance(record, Statement):
            wanted |= set(record.said_by)
        if isinstance(record, Document) and record.published_by:
            wanted.add(record.published_by)
    members = store.get(wanted)
    heads = store.get({m.canonical for m in members.values() if isinstance(m, Actor) and m.canonical})
    named = {i: m for i, m in (*members.items(), *heads.items()) if isinstance(m, Actor)}
    found_names: dict[str, str] = {}
    for i, member in named.items():
        head = named.get(member.canonical or i, member)
        if head.name:
            found_names[i] = head.name
    return found_names


def _told(
    record: Record, names: Mapping[str, str], reports: Mapping[str, Record], files: Mapping[str, str]
) -> tuple[str, str | None]:
    match record:
        case Statement():
            speakers = ", ".join(names.get(s, s) for s in record.said_by) or "speaker not named"
            stance = attitude(a.polarity for r in record.report if isinstance(a := reports.get(r), Attestation))
            hearsay = ", second-hand" if record.second_hand else ""
            return record.text or "", f"{speakers}{stance}{hearsay}, {_when(record.said_earliest, record.said_latest)}"
        case Actor():
            others = [n for n in record.other_name if n != record.name]
            return record.name or "", ", ".join(filter(None, (record.actor_type, *others[:3])))
        case Event():
            return record.name or "", f"{record.event_type}, {_when(record.earliest, record.latest)}"
        case Figure():
            return record.measured or "", record.unit
        case Document():
            outlet = names.get(record.published_by or "")
            name = record.title or record.stub_name or (f"file {files[record.id]}" if record.id in files else "")
            return name, ", ".join(filter(None, (outlet, record.published))) or None
        case _:
            return record.id, None


def _when(earliest: str | None, latest: str | None) -> str:
    if earliest is None:
        return f"on or before {latest}" if latest else "day not stated"
    return earliest if earliest == latest else f"{earliest} to {latest or 'open'}"
