"""What history costs: a trace now, and as of a past instant, when a tenth of all statements has been decided upon.

Fills a store (or goes on with what a folder holds), traces some statements; then persons decide about a tenth, half of
these accepted, a quarter said to be indirect, a quarter rejected, and a tenth of the decisions are undone; then the same
statements are traced again, now and as of the instant before the decisions. Medians and 95th percentiles stand side by side.

    python -m benchmarks.history --statements 10000 --home FOLDER
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

from onrecord import resolve
from onrecord.analysis.trace import trace
from onrecord.deciding import Asked, Held, made, members_of
from onrecord.model import Batch, Record, Statement
from onrecord.model.terms import Decision
from onrecord.store import Considered, Store
from onrecord.store.connection import connect

from .resolving import AT_ONCE, STATEMENTS, Timed

T = TypeVar("T")
TRACED = 200
"""Statements traced: half of them decided upon."""
AT_A_TIME = 100
"""Decisions written in one transaction."""
REPEATED = 3
KINDS = (Decision.ACCEPT, Decision.ACCEPT, Decision.SET_KIND, Decision.REJECT)
WHO = ("Inés Paredes", "heard the recording")


def fill(store: Store, statements: int) -> None:
    """Add documents until there are so many statements."""
    timed, number, began = Timed(store), store.status().records["Document"], time.perf_counter()
    while number < statements // STATEMENTS:
        several = range(number, min(number + AT_ONCE, statements // STATEMENTS))
        timed.add(*several)
        number = several.stop
        _tell(f"{number * STATEMENTS:,} statements after {time.perf_counter() - began:.0f} s")


def decide(store: Store, heads: list[Statement]) -> None:
    """Decide about these statements, many in one transaction, and take a tenth of that back."""
    acts: list[str] = []
    for several in _batched(enumerate(heads), AT_A_TIME):
        asked = [(h.id, KINDS[n % len(KINDS)]) for n, h in several]
        acts += _write(store, [(i, d, ("indirect",) if d is Decision.SET_KIND else ()) for i, d in asked])
        _tell(f"{len(acts):,} decisions")
    for undone in _batched(acts[::10], AT_A_TIME):
        _write(store, [(i, Decision.UNDO, ()) for i in undone])


def _write(store: Store, asked: list[tuple[str, Decision, tuple[str, ...]]]) -> list[str]:
    named = store.get(target for target, _, _ in asked)
    considered = store.considered({r.id for r in named.values() if isinstance(r, Statement)}, named)
    batches, acts = [], []
    for target, decision, values in asked:
        members = {target} if isinstance(named[target], Statement) else set()
        own = Considered(_of(considered.as_read, members), _of(considered.earlier, members), considered.acts)
        done = made(Asked(target, decision, *WHO, values), Held(named, tuple(members), own, {}), store.clock())
        batches.append(done.batch)
        acts.append(done.act.id)
    store.add(sum(batches, Batch()))
    store.renew(resolve.picture)
    return acts


def _of(readings: Iterable[Record], members: set[str]) -> tuple[Record, ...]:
    """The readings of these members alone: a decision names what it is about, not what was decided beside it."""
    return tuple(r for r in readings if members_of([r]) & members)


def traces(store: Store, ids: Iterable[str]) -> list[float]:
    """Milliseconds for a trace of each."""
    took = []
    for identifier in ids:
        began = time.perf_counter()
        trace(store, identifier)
        took.append((time.perf_counter() - began) * 1e3)
    return took


def measure(asked: Callable[[], list[float]]) -> tuple[float, float]:
    """Median and 95th percentile, of all but the first of several rounds, which warms up."""
    asked()
    took = [t for _ in range(REPEATED) for t in asked()]
    return statistics.median(took), statistics.quantiles(took, n=20)[-1]


def compare(store: Store, statements: int) -> None:
    """Fill, trace, decide, trace again, and print the table."""
    fill(store, statements)
    chance = random.Random(7)
    heads = [r for r in _statements(store) if r.canonical == r.id and r.kind]
    decided = chance.sample(heads, len(heads) // 10)
    aside = {d.id for d in decided}
    others = chance.sample([h for h in heads if h.id not in aside], TRACED // 2)
    ids = [r.id for r in (*decided[: TRACED // 2], *others)]
    before = store.log_end().recorded_at
    rows = [("now, before any decision", measure(lambda: traces(store, ids)))]
    decide(store, decided)
    past = store.at(before)
    for _ in range(2):
        rows.append(("now, a tenth decided upon", measure(lambda: traces(store, ids))))
        rows.append(("as of before the decisions", measure(lambda: traces(past, ids))))
    print(f"{len(heads):,} statements of {statements:,} reports, {len(decided):,} decided upon; {len(ids)} traced, ms:")
    middle, late = rows[0][1]
    for what, (median, p95) in rows:
        print(f"  {what:28} median {median:6.1f} ({median / middle:.2f})  p95 {p95:6.1f} ({p95 / late:.2f})")


def _statements(store: Store) -> Iterator[Statement]:
    for record, _ in store.records(("evidence",)):
        if isinstance(record, Statement):
            yield record


def _batched(things: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(things)
    while several := list(islice(rest, size)):
        yield several


def _tell(words: str) -> None:
    print(f"  {words}", file=sys.stderr, flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])  # type: ignore[union-attr]
    parser.add_argument("--statements", type=int, default=10_000)
    parser.add_argument("--home", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, connect(given.home or Path(folder)) as connection:
        store = Store(connection)
        store.prepare(resolve.picture)
        compare(store, given.statements)


if __name__ == "__main__":
    main()
