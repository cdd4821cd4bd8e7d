"""Putting a person's decision into the record: what it is about is read, what it changes judged, and all written at once."""

from collections.abc import Collection, Iterable, Sequence

from onrecord import deciding, pipeline, resolve
from onrecord.model import (
    Attestation,
    Batch,
    Curation,
    EventReport,
    Member,
    Record,
    Snapshot,
    Span,
    TimeExtent,
    prefix_of,
    references,
)
from onrecord.model.ids import is_id
from onrecord.store import DecidedUnseen, Seen, Store


def decide(store: Store, asked: deciding.Asked, seen: Collection[str] = ()) -> Curation:
    """Write the decision asked for; decisions on the same question that are not among those `seen` are told instead.

    Raises `deciding.DecisionError` for what is no decision on the record, DecidedMeanwhile for what was not seen.
    """
    named = store.get(filter(is_id, (asked.target, *asked.values, *asked.used)))
    if asked.target not in named:
        raise deciding.NotHere(asked.target)
    members = deciding.members_of(named[i] for i in asked.used if i in named) or _members(store, named[asked.target])
    considered = store.considered(members, named)
    held = deciding.Held(named, tuple(sorted(members)), considered, _texts(store, considered.as_read))
    made = deciding.made(asked, held, store.clock())
    if made.act.id in {a.id for a in considered.acts}:
        return made.act
    if unseen := [a for a in deciding.before(asked, members, considered) if a.id not in seen]:
        raise deciding.DecidedMeanwhile(unseen)
    changed = deciding.members_of(made.readings)
    evidence = _evidence(store, changed, made) if changed else {}
    keys = {i: k for i, k in resolve.keys(evidence.values()).items() if i in changed}

    def judge(_: Sequence[Record], others: Sequence[Record]) -> Batch:
        judged = resolve.judge(evidence.values(), others)
        return pipeline.judging(next(iter(held.texts.values())), judged, made.act.ended_at, (made.act,))

    about = {*named, *members, *(r.id for r in considered.as_read)}
    try:
        store.add(made.batch, keys, judge, Seen(frozenset(about), frozenset(a.id for a in considered.acts)))
    except DecidedUnseen as error:
        acts = [r for r in store.get(error.decisions).values() if isinstance(r, Curation)]
        raise deciding.DecidedMeanwhile(acts) from error
    store.renew(resolve.picture)
    return made.act


def _members(store: Store, target: Record) -> set[str]:
    """The members that a decision is about: of a cluster all, of a report the one that it reports."""
    if not isinstance(target, Member):
        return deciding.members_of([target])
    head = target.canonical or target.id
    return {head, *(row["id"] for row in store.run("analysis/members", ids=[head]))}


def _evidence(store: Store, members: set[str], made: deciding.Made) -> dict[str, Record]:
    """What is to be judged: the members of which other readings count once the decision is made, with these."""
    stood = store.evidence({*members, *made.act.set_to})
    kept = [r for r in stood if not (isinstance(r, Attestation | EventReport) and deciding.members_of([r]) & members)]
    set_now = (r for r in made.batch.records if isinstance(r, Span | TimeExtent))
    found = {r.id: r for r in (*kept, *made.readings, *set_now)}
    named = {n for r in made.readings for n in references(r) if prefix_of(n) in (Span.PREFIX, TimeExtent.PREFIX)}
    return found | store.get(named - found.keys())


def _texts(store: Store, readings: Iterable[Record]) -> dict[str, Snapshot]:
    """The texts in which these reports have their words."""
    words = {s for r in readings for s in _words(r)}
    texts = {s.span_of for s in store.get(words).values() if isinstance(s, Span)}
    return {i: r for i, r in store.get(texts).items() if isinstance(r, Snapshot)}


def _words(reading: Record) -> tuple[str, ...]:
    match reading:
        case Attestation():
            return reading.content_span
        case EventReport():
            return reading.trigger
        case _:
            return ()
