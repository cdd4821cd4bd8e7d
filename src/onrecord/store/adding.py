"""The first transaction: a batch goes in whole or not at all, is judged against what is held, and leaves marks.

It takes the lock node first: two open transactions would each miss the other's blocking keys, and a pair would never be
judged.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final, TypeAlias

from onrecord.model import (
    CLASSES,
    Acquisition,
    Activity,
    Batch,
    BatchError,
    Bearing,
    Claim,
    Curation,
    Description,
    Document,
    Extraction,
    Judgement,
    Member,
    Naming,
    Place,
    Post,
    Record,
    Snapshot,
    Software,
    Span,
    Stance,
    prefix_of,
    references,
)

from .currency import current
from .deciding import Seen, effective, require_seen
from .evidence import context, descriptions
from .logbook import Clock, enter, lock
from .marks import mark
from .reading import read
from .rows import Written, by_class, class_of, execute, ids, parts, run
from .transaction import Transaction
from .withdrawing import print_again, refuse_withdrawn
from .writing import write

Judge: TypeAlias = Callable[[tuple[Record, ...], tuple[Record, ...]], Batch]
"""Judges new records against held ones, purely: the judgements and links, with the activity that made them."""

JudgeOf: TypeAlias = Callable[[Snapshot, tuple[Record, ...], tuple[Record, ...]], Batch]
"""The same of what was read in one snapshot."""

Keys: TypeAlias = Mapping[str, Collection[str]]
"""Under which blocking keys each member is found."""

KeysOf: TypeAlias = Callable[[Iterable[Record]], Keys]
"""Tells the keys of the members in some records."""

_TELLING: Final = (Snapshot, Description, Judgement, Naming, Bearing, Stance, Curation, Extraction)
"""Whatever names what must be pictured anew."""

_SHOWN: Final = frozenset(c.PREFIX for c in CLASSES if issubclass(c, Document | Member))


_SHARED: Final = (Post, Place)
"""What many documents name, under an id that is derived from it alone."""


@dataclass(frozen=True)
class Added:
    """What adding a batch came to: what was written, and how many judgements and links were made."""

    written: Written = field(default_factory=Written)
    judged: int = 0

    def __bool__(self) -> bool:
        """Whether anything was written."""
        return bool(self.written)


def news(tx: Transaction, batch: Batch) -> Batch | None:
    """What of a batch is not held yet; None when nothing is, so that nothing need be written.

    A batch is held when all its activities are. A document taken in again without a change is no news, whichever
    version of the software took it in.
    """
    activities = batch.of_class(Activity)
    known = ids(tx, "store/activities_held", (a.id for a in activities))
    acquired = ids(tx, "store/acquired", (u for a in batch.of_class(Acquisition) for u in a.used))
    idle = {a.id for a in activities if a.id in known or (isinstance(a, Acquisition) and acquired.issuperset(a.used))}
    if activities and idle.issuperset(a.id for a in activities):
        return None
    unknown = idle - known
    if not unknown:
        return batch
    behind = {a.performed_by for a in activities if a.id not in unknown}
    kept = (
        r for r in batch.records
        if r.id not in unknown and (not isinstance(r, Software) or r.id in behind)
    )  # fmt: skip
    return Batch(tuple(kept), tuple(pair for pair in batch.generated if pair[1] not in unknown))


def add(tx: Transaction, batch: Batch, keys: Keys, judge: Judge | None, clock: Clock, seen: Seen | None = None) -> Added:
    """Write a batch, judge its members against those held, and mark what must be pictured anew."""
    end = lock(tx)
    refuse_withdrawn(tx, batch)
    print_again(tx, batch)
    if seen:
        require_seen(tx, seen)
    fresh = news(tx, batch)
    if fresh is None:
        return Added()
    _check(tx, fresh)
    fresh = _unheld(tx, fresh, _SHARED)
    judged = _judged(tx, batch.records, keys, judge, {r.id for r in fresh.records}) if judge and keys else Batch()
    entered, end = enter(tx, fresh + judged, end, clock)
    written = write(tx, entered) + _put_keys(tx, keys) + mark(tx, touched(tx, _by_id(batch + judged)), end)
    return Added(written, len(judged.generated))


def judge_again(tx: Transaction, document: str, keys: KeysOf, judge: JudgeOf, clock: Clock) -> Added:
    """Judge what is read in a document now against all that is held, as when it came in, and write what is not held yet.

    Where rules and word lists are those of its last judging, nothing is written. A document without a text is left alone.
    """
    end = lock(tx)
    if (stands := current(tx, [document]).get(document)) is None:
        return Added()
    found = context(tx, ids(tx, "store/members_of_documents", [document])) | descriptions(tx, [document])
    found |= {i: h.record for i, h in read(tx, filter(None, (document, stands.snapshot, stands.extraction))).items()}
    snapshot, records = found[stands.snapshot], tuple(found.values())
    assert isinstance(snapshot, Snapshot)
    known = keys(records)
    judged = _judged(tx, records, known, partial(judge, snapshot), set())
    written = _put_keys(tx, known)
    if judged.generated or news(tx, judged):
        entered, end = enter(tx, judged, end, clock)
        written += write(tx, entered) + mark(tx, touched(tx, _by_id(judged)), end)
    return Added(written, len(judged.generated))


def _judged(tx: Transaction, new: tuple[Record, ...], keys: Keys, judge: Judge, fresh: Collection[str]) -> Batch:
    """What is judged of new records and those that meet them, as far as it is not held."""
    candidates = _sharing(tx, keys) - keys.keys() - set(fresh)
    counting, corrected = effective(tx, new)
    judged = judge(counting, tuple(context(tx, candidates).values()))
    return _unheld(tx, judged + _generated(corrected, judged), (Record,))


def _put_keys(tx: Transaction, keys: Keys) -> Written:
    return execute(tx, "store/put_keys", [
        {"id": f"{member} {key}", "key": key, "member": member} for member in sorted(keys) for key in sorted(keys[member])
    ])  # fmt: skip


def _by_id(batch: Batch) -> dict[str, Record]:
    return {r.id: r for r in batch.records}


def touched(tx: Transaction, new: Mapping[str, Record]) -> set[str]:
    """The documents and members whose picture may change because of new records.

    A document stands for all members read in it, a claim for itself. What a curation decided about is followed down to these.
    """
    found = {i for i, r in new.items() if isinstance(r, Document | Claim)}
    seen: set[str] = set()
    named = {n for r in new.values() if isinstance(r, _TELLING) for n in references(r)}
    while named:
        found |= {n for n in named if prefix_of(n) in _SHOWN}
        seen |= named
        further = {n for n in named if prefix_of(n) not in _SHOWN and class_of(n) not in ("Span", "Software", "Curator")}
        stored = {i: h.record for i, h in read(tx, further - new.keys()).items()}
        named = {n for i in further if (r := new.get(i) or stored.get(i)) for n in references(r)} - seen
    return found


def _generated(records: Iterable[Record], by: Batch) -> Batch:
    """Records as if a batch's activity had generated them."""
    activity = next(iter(by.of_class(Activity)), None)
    return Batch.of(records, activity) if activity else Batch()


def _unheld(tx: Transaction, batch: Batch, kinds: tuple[type[Record], ...]) -> Batch:
    """A batch without the records of these kinds that are held: who generated them first stands for all who would.

    Else a state that every document names would be tied to every one of their activities.
    """
    asked = {r.id for r in batch.records if isinstance(r, kinds) and not isinstance(r, Activity | Software)}
    held = {
        row["id"]
        for name, group in by_class(asked).items()
        for part in parts(group)
        for row in run(tx, f"held/{name}", ids=part)
    }
    return Batch(
        tuple(r for r in batch.records if r.id not in held), tuple(pair for pair in batch.generated if pair[0] not in held)
    )


def _sharing(tx: Transaction, keys: Keys) -> set[str]:
    """What shares a blocking key with one of these; a text, two."""
    wanted = sorted({key for group in keys.values() for key in group})
    common: Counter[str] = Counter()
    for part in parts(wanted):
        common.update({row["id"]: row["shared"] for row in run(tx, "store/candidates", keys=part)})
    return {i for i, shared in common.items() if shared > (prefix_of(i) == Snapshot.PREFIX)}


def _check(tx: Transaction, batch: Batch) -> None:
    """Raise BatchError for a span whose words are not in its text, and for a name that leads nowhere (law 1)."""
    batch.check()
    there = {r.id for r in batch.records}
    named = {n for r in batch.records for n in references(r)} | {i for pair in batch.generated for i in pair}
    texts = {s.span_of for s in batch.of_class(Span)} - there
    outside = {i: h.record for i, h in read(tx, named - there).items()}
    if missing := sorted(named - there - outside.keys()):
        owner = next(r.id for r in batch.records if missing[0] in references(r))
        raise BatchError(f"{owner} names {missing[0]}, which is neither in the batch nor in the store")
    _check_spans(batch.of_class(Span), {i: r for i in texts if isinstance(r := outside[i], Snapshot)})


def _check_spans(spans: Iterable[Span], texts: Mapping[str, Snapshot]) -> None:
    for span in spans:
        if (snapshot := texts.get(span.span_of)) and not span.stands_in(snapshot.text):
            raise BatchError(f"{span.id}: {span.exact!r} is not at [{span.start}, {span.end}) of {span.span_of}")
