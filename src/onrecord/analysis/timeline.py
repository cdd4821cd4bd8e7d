"""A bilateral timeline: what two states said, and what they share, in an order that claims no more than is known.

Rules: across-documents.md §7. A lane holds the statements of the state, of its organisations, and of those who hold a post of
it at the time, as documents say, each with the capacity in which its person spoke; former holders and those outside the
state stand apart, in no lane. Between the lanes stand the events in which both take part, and what both said together. What is
left out is counted.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from onrecord.extraction.gazetteer import gazetteer
from onrecord.model import Attestation, Event, EventReport, Member, Statement
from onrecord.model.ids import ID
from onrecord.model.terms import Decision
from onrecord.store import Store

from .capacity import Capacity
from .checked import Thing, checked
from .decisions import decisions
from .entries import Entry, Office, Printed, events, statements
from .holding import Holding, Paper, papers
from .lanes import Lane, Speakers, speakers
from .mutual import Mutual
from .order import Dated, order
from .silence import Held, Silence, silences
from .timeline_text import plain


class TimelineError(ValueError):
    """What was asked for makes no timeline: one state twice, a code of no state, an id of no entry."""


@dataclass(frozen=True)
class Side:
    """One of the two states: its ISO 3166-1 alpha-2 code, its name in the record, its lane's silences, and how many of
    its entries no day bounds.
    """

    code: str
    name: str
    silences: tuple[Silence, ...] = ()
    undated: int = 0


@dataclass(frozen=True)
class Unplaced:
    """Somebody of whom no document prints a state, and how many statements of theirs stand beside the timeline."""

    actor: str
    name: str | None
    statements: int


@dataclass(frozen=True)
class LeftOut:
    """How many statements and events of these states the record holds beyond those shown, and why they are not.

    `second_hand` are told by others only; of `proposed` ones the speakers are only perhaps theirs; `rejected` by a person;
    `other_days` lie outside the days asked for, `one_sided` concern one state alone, `not_chosen` are not among the ids given.
    """

    second_hand: int = 0
    proposed: int = 0
    rejected: int = 0
    other_days: int = 0
    one_sided: int = 0
    not_chosen: int = 0


@dataclass(frozen=True)
class Timeline:
    """Two lanes and what is between them; `undated` are the entries that no day bounds on both sides, `apart` those of
    former holders of posts, of people outside the states and of who spoke for both, in no lane, `unplaced` the speakers whose
    state no document prints. `earliest` and `latest` are the days asked for.
    """

    a: Side
    b: Side
    entries: tuple[Entry, ...]
    undated: tuple[Entry, ...]
    apart: tuple[Entry, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    left_out: LeftOut = field(default_factory=LeftOut)
    holding: Holding = field(default_factory=Holding)
    earliest: str | None = None
    latest: str | None = None
    collection: str | None = None


def timeline(
    store: Store,
    a: str,
    b: str,
    *,
    earliest: str | None = None,
    latest: str | None = None,
    collection: str | None = None,
    mutual: bool = False,
    only: Collection[str] | None = None,
) -> Timeline:
    """The timeline of two states, by code; `earliest` and `latest` are ISO dates within which an entry may lie. `mutual` keeps
    only what concerns the other state, an event that both share, or the places of such events; `only` the entries of these ids.

    Raises TimelineError for one state twice, a code of no state, and an id that is of no entry.
    """
    _check(a, b)
    both = {Lane.A: speakers(store, a), Lane.B: speakers(store, b)}
    found = [*statements(store, both, collection), *events(store, both, collection)]
    standing = _standing(store, found)
    held = [e for e in standing if _within(e, earliest, latest)]
    shown = _mutual(store, held, both, (a, b)) if mutual else held
    chosen = shown if only is None else _chosen(store, shown, only)
    places, undated = order(Dated(e.id, e.earliest, e.latest) for e in chosen if e.lane is not Lane.NONE)
    by_id = {e.id: e for e in chosen}
    apart = sorted((e for e in chosen if e.lane is Lane.NONE), key=lambda e: (e.earliest or "9999", e.latest or "9999", e.id))
    documents = papers(store, collection)
    # a silence is of all that a lane holds, whatever is shown of it
    one, other = (
        Side(
            code,
            both[lane].name,
            _silences(held, lane, _documents(store, documents, code, both[lane]), (earliest, latest)),
            sum(e.lane is lane and not e.dated for e in held),
        )
        for lane, code in ((Lane.A, a), (Lane.B, b))
    )
    return Timeline(
        a=one,
        b=other,
        entries=tuple(replace(by_id[p.id], place=(p.first, p.last), order_unknown_with=p.order_unknown_with) for p in places),
        undated=tuple(by_id[i] for i in undated),
        apart=tuple(apart),
        unplaced=_unplaced(store, both, collection),
        left_out=replace(
            _left_out(store, both, collection),
            rejected=len(found) - len(standing),
            other_days=len(standing) - len(held),
            one_sided=len(held) - len(shown),
            not_chosen=len(shown) - len(chosen),
        ),
        holding=Holding.of(documents),
        earliest=earliest,
        latest=latest,
        collection=collection,
    )


def _check(a: str, b: str) -> None:
    if a == b:
        raise TimelineError(f"a timeline is of two states, and {a} was given twice")
    known = gazetteer().english
    for code in (a, b):
        if code not in known:
            raise TimelineError(f"{code!r} is the code of no state; write the two letters of ISO 3166-1, such as CL or PE")


def _standing(store: Store, entries: Iterable[Entry]) -> list[Entry]:
    """What no person rejected, without the reports that one did; and what a person accepted, marked."""
    given = list(entries)
    held = store.get({p.report for e in given for p in e.printed})
    reports = {i: r for i, r in held.items() if isinstance(r, Attestation | EventReport)}
    about = {e.id: Thing.of(e.id, reports=(reports[p.report] for p in e.printed)) for e in given}
    told = decisions(store, {i for thing in about.values() for i in thing.about()})
    decided = {d.record: d.decision for d in reversed(told)}
    out = {i for i, decision in decided.items() if decision is Decision.REJECT}
    kept = []
    for entry in given:
        printed = tuple(p for p in entry.printed if p.report not in out)
        if entry.id not in out and printed:
            accepted = any(decided.get(i) is Decision.ACCEPT for i in (entry.id, *(p.report for p in printed)))
            kept.append(replace(entry, printed=printed, accepted=accepted))
    standing = {e.id: Thing.of(e.id, reports=(reports[p.report] for p in e.printed)) for e in kept}
    looked = checked(store, standing, told)
    return [replace(e, review=looked[e.id]) for e in kept]


def _within(entry: Entry, earliest: str | None, latest: str | None) -> bool:
    """Whether it may lie within these days; the undated may."""
    return not (
        (earliest is not None and entry.latest is not None and entry.latest < earliest)
        or (latest is not None and entry.earliest is not None and entry.earliest > latest)
    )


def _mutual(store: Store, entries: Sequence[Entry], both: Mapping[Lane, Speakers], codes: tuple[str, str]) -> list[Entry]:
    """The entries that concern the other side: its names in their words, its people, or places of what both share."""
    shared = [e for e in entries if e.lane is Lane.SHARED]
    concerns = Mutual.of(
        both[Lane.A].names, both[Lane.B].names, codes, [*(e.text for e in shared), *(w for e in shared for w in e.where)]
    )
    ids = [e.id for e in entries if e.lane is not Lane.SHARED]
    naming: dict[str, set[str]] = {}
    for r in store.run("analysis/named_in", statements=ids, actors=sorted(both[Lane.A].all | both[Lane.B].all)):
        naming.setdefault(r["statement"], set()).add(r["actor"])
    others = {Lane.A: both[Lane.B].all, Lane.B: both[Lane.A].all, Lane.NONE: both[Lane.A].all | both[Lane.B].all}

    def kept(entry: Entry) -> bool:
        named = naming.get(entry.id, set()) - {n.id for n in entry.who}
        return bool(named & others[entry.lane]) or concerns(entry.lane, " ".join((entry.text, *entry.told_to)))

    return [e for e in entries if e.lane is Lane.SHARED or kept(e)]


def _chosen(store: Store, entries: Sequence[Entry], only: Collection[str]) -> list[Entry]:
    """The entries of these ids, by any id under which they stand."""
    ids = [i for i in sorted(only) if ID.match(i) and i[:2] in (Statement.PREFIX, Event.PREFIX)]
    heads = {i: r.canonical or i for i, r in store.get(ids).items() if isinstance(r, Member)}
    wanted = {heads.get(i, i): i for i in sorted(only)}
    if unknown := sorted(wanted.keys() - {e.id for e in entries}):
        raise TimelineError(
            f"no entry of this timeline: {', '.join(wanted[i] for i in unknown)}; take ids that it shows itself"
        )
    return [e for e in entries if e.id in wanted]


def _unplaced(store: Store, both: Mapping[Lane, Speakers], collection: str | None) -> tuple[Unplaced, ...]:
    states = sorted(both[Lane.A].state | both[Lane.B].state)
    placed = sorted(both[Lane.A].all | both[Lane.B].all)
    rows = store.run("analysis/unplaced", states=states, placed=placed, collection=collection) if states else ()
    return tuple(Unplaced(r["actor"], r["name"], r["statements"]) for r in rows)


def _left_out(store: Store, both: Mapping[Lane, Speakers], collection: str | None) -> LeftOut:
    actors = sorted(both[Lane.A].all | both[Lane.B].all)
    (row,) = store.run("analysis/left_out", actors=actors, collection=collection)
    return LeftOut(second_hand=row["secondHand"], proposed=row["proposed"])


def _documents(store: Store, given: Iterable[Paper], code: str, side: Speakers) -> list[Held]:
    """The dated documents, with which of them mention the side's state and which come from it."""
    mentioning = {r["id"] for r in store.run("analysis/mentioning", actors=sorted(side.state))} if side.state else set()
    return [held for p in given if (held := p.held(code, mentioning))]


def _silences(
    entries: Iterable[Entry], lane: Lane, documents: Sequence[Held], asked: tuple[str | None, str | None]
) -> tuple[Silence, ...]:
    """The lane's silences between the first and the last entry, or the days asked for: never after the last document."""
    of_lanes = [e for e in entries if e.lane is not Lane.NONE]
    mine = [e for e in of_lanes if e.lane in (lane, Lane.SHARED)]
    first = asked[0] or min((e.earliest for e in of_lanes if e.dated and e.earliest), default=None)
    last = asked[1] or max((e.latest for e in of_lanes if e.dated and e.latest), default=None)
    if first is None or last is None or not documents:
        return ()
    blocked = [(e.earliest, e.latest) for e in mine if e.earliest and e.latest]
    found = silences(blocked, documents, first, min(last, max(d.earliest for d in documents)))
    open_ones = [e for e in mine if not e.dated]
    return tuple(replace(s, undated=tuple(e.id for e in open_ones if s.may_hold(e.earliest, e.latest))) for s in found)


def as_dict(found: Timeline) -> dict[str, Any]:
    """The timeline as plain data, for JSON; each silence with the words in which it may be told."""
    plainly = asdict(found)
    for side, told in ((found.a, plainly["a"]), (found.b, plainly["b"])):
        for silence, data in zip(side.silences, told["silences"], strict=True):
            data["words"] = silence.words(side.name)
    return plainly


__all__ = [
    "Capacity", "Entry", "Lane", "LeftOut", "Office", "Printed", "Side", "Timeline", "TimelineError", "Unplaced", "as_dict",
    "plain", "timeline",
]  # fmt: skip
