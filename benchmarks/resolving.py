"""What resolving costs as the record grows: from nothing in memory, and one more document in a store.

The documents are invented, and repeat as news does: a few outlets, people who are quoted daily and hundreds who are
quoted once, two states that everyone names, and of each ten statements three that other documents of those days quote
as well, whole or cut.

    python -m benchmarks.resolving memory [--statements 100000]
    python -m benchmarks.resolving store [--statements 10000 100000] [--home FOLDER]

`memory` judges all from nothing and draws the whole picture. `store` fills a store to each size and then measures the
median of adding one document of 30 statements: all of it, and of it what is beyond reading and writing (judging, and
drawing the picture of what was touched).
"""

import argparse
import datetime as dt
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from onrecord import resolve
from onrecord.model import (
    Acquisition,
    Actor,
    ActorReference,
    Attestation,
    Batch,
    Description,
    Document,
    Extraction,
    Record,
    Resolution,
    Snapshot,
    Software,
    Statement,
    described_actor_id,
    document_id,
    member_id,
)
from onrecord.model.terms import ActorType, Item, Kind, Modality, Origin, Polarity, SpeakerStatus
from onrecord.store import Store, connect

NOON = dt.datetime(2031, 5, 20, 12, tzinfo=dt.UTC)
SYLLABLES = ("ka", "lo", "mi", "ren", "sa", "tu", "vel", "dor", "pa", "ni", "qui", "bre", "zan", "ol", "ech", "us")
LITTLE = ("the", "of", "and", "to", "in", "that", "we", "will", "for", "not", "is", "be")
STATES = (("Chile", "CL"), ("Peru", "PE"))
STATEMENTS = 30
"""In one document."""
ADDED = 15
"""Documents added to measure one."""


def document(number: int) -> tuple[Snapshot, Batch]:
    """An invented article of its day: 40 documents are of one day, and share some of what is said on it."""
    chance = random.Random(number)
    day = dt.date(2031, 1, 1) + dt.timedelta(days=number // 40)
    said = [_said(chance, number // 40) for _ in range(STATEMENTS)]
    page = Document(id=document_id(url=f"https://bench.example/{number}", outlet=None, title=None, sha256=""))
    states = " and ".join(name for name, _ in STATES)
    snapshot = Snapshot.of(page.id, f"{states} met.\n" + "\n".join(f"{name} said: “{words}.”" for name, words in said))
    outlet = f"The {_word(random.Random(chance.randrange(20))).title()} Post"
    given = {Item.TITLE: f"Invented {number}", Item.PUBLISHED: day.isoformat(), Item.OUTLET: outlet}
    descriptions = [Description(describes=page.id, item=i, value=v, origin=Origin.OPTION) for i, v in given.items()]
    body = Actor(id=described_actor_id(page.id, Item.OUTLET, outlet))
    named = ActorReference(
        refers_to=body.id, in_document=page.id, actor_type=ActorType.OUTLET, name=outlet, described_in=descriptions[-1].id
    )
    software = Software.of("benchmark", "1")
    acquired = Acquisition.of(page.id, software, NOON, (snapshot.id, *(d.id for d in descriptions)), None)
    found: dict[str, Record] = {}
    for name, code in STATES:
        found |= {r.id: r for r in _actor(snapshot, name, ActorType.STATE, code)}
    for name, words in said:
        found |= {r.id: r for r in _sentence(snapshot, name, words)}
    extracted = Extraction.of(snapshot.id, tuple(d.id for d in descriptions), software, NOON)
    taken = Batch.of((page, snapshot, *descriptions, body, named, software), acquired)
    return snapshot, taken + Batch.of((*found.values(), software), extracted)


def _actor(snapshot: Snapshot, name: str, kind: ActorType, code: str | None) -> tuple[Record, ...]:
    start = snapshot.text.index(name)
    span = snapshot.span(start, start + len(name))
    actor = Actor(id=member_id(Actor, snapshot.id, (span.start, span.end)))
    reference = ActorReference(
        refers_to=actor.id, in_document=snapshot.snapshot_of, actor_type=kind, name=name, country_code=code, mention=(span.id,)
    )
    return span, actor, reference


def _sentence(snapshot: Snapshot, name: str, words: str) -> Iterator[Record]:
    start = snapshot.text.index(f"{name} said: “{words}")
    source = snapshot.span(start, start + len(name))
    cue = snapshot.span(source.end + 1, source.end + 5)
    content = snapshot.span(cue.end + 3, cue.end + 3 + len(words))
    speaker = _actor(snapshot, name, ActorType.PERSON, None)
    statement = Statement(id=member_id(Statement, snapshot.id, (content.start, content.end)))
    yield from (source, cue, content, statement, *speaker)
    yield Attestation(
        attests=statement.id, in_document=snapshot.snapshot_of, kind=Kind.DIRECT, polarity=Polarity.AFFIRMS,
        modality=Modality.ASSERTED, speech=True, collective=False, rule="benchmark", speaker_status=SpeakerStatus.STATED,
        speaker=(speaker[1].id,), content_span=(content.id,), source_span=(source.id,), cue_span=(cue.id,),
    )  # fmt: skip


def _said(chance: random.Random, day: int) -> tuple[str, str]:
    """Who said what: three of ten times what others of the day quote too, whole or cut."""
    shared = chance.random() < 0.3
    source = random.Random(f"{day} {chance.randrange(150)}") if shared else chance
    # People are quoted as words are used: the first of them daily, most of them once (Zipf).
    rank = int(source.paretovariate(0.7)) % 5_000
    words = [_word(source) if source.random() < 0.6 else source.choice(LITTLE) for _ in range(20)]
    if shared and chance.random() < 0.4:
        first = chance.randrange(8)
        words = words[first : first + 12]
    return _name(rank), " ".join(words)


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=2))


def _name(rank: int) -> str:
    person = random.Random(f"person {rank}")
    return f"{_word(person).title()} {_word(person).title()}"


def in_memory(statements: int) -> None:
    """Judge all from nothing, and draw the whole picture."""
    evidence = [r for n in range(statements // STATEMENTS) for r in document(n)[1].records]
    began = time.perf_counter()
    judged = resolve.judge(evidence, ())
    between = time.perf_counter()
    drawn = resolve.picture(evidence, judged)
    ended = time.perf_counter()
    heads = sum(isinstance(r, Statement) and r.canonical == r.id for r in drawn)
    print(f"{statements:,} statements come to {heads:,}, by {len(judged):,} judgements, names and links")
    print(f"judged in {between - began:.1f} s, drawn in {ended - between:.1f} s: {ended - began:.1f} s")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB at most")


class Timed:
    """Adds documents to a store, and tells of each how long it took, and how long its parts that are pure."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.pure = 0.0

    def add(self, number: int) -> tuple[float, float]:
        """Seconds for one document: all, and of it judging and drawing alone."""
        snapshot, batch = document(number)
        self.pure = 0.0
        began = time.perf_counter()
        keys = resolve.keys(batch.records)
        self.pure += time.perf_counter() - began
        self.store.add(batch, keys, partial(self._judge, snapshot))
        self.store.renew(self._picture)
        return time.perf_counter() - began, self.pure

    def _judge(self, snapshot: Snapshot, new: tuple[Record, ...], held: tuple[Record, ...]) -> Batch:
        began = time.perf_counter()
        software = resolve.software()
        judged = Batch.of((*resolve.judge(new, held), software), Resolution.of(snapshot.id, software, NOON))
        self.pure += time.perf_counter() - began
        return judged

    def _picture(self, evidence: object, judgements: object) -> tuple[Record, ...]:
        began = time.perf_counter()
        drawn = resolve.picture(evidence, judgements)  # type: ignore[arg-type]
        self.pure += time.perf_counter() - began
        return drawn


def in_store(sizes: list[int], home: Path) -> None:
    """Fill a store to each size and add some more."""
    with connect(home) as connection:
        store = Store(connection)
        store.prepare()
        timed, number, began = Timed(store), 0, time.perf_counter()
        for size in sorted(sizes):
            while number < size // STATEMENTS:
                timed.add(number)
                number += 1
                if number % 100 == 0:
                    print(f"  {number * STATEMENTS:,} statements after {time.perf_counter() - began:.0f} s", flush=True)
            took = [timed.add(number + n) for n in range(ADDED)]
            number += ADDED
            whole, pure = (statistics.median(t[i] * 1e3 for t in took) for i in (0, 1))
            print(f"at {size:,} statements one document takes {whole:.0f} ms, {pure:.0f} ms of it judging and drawing")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])  # type: ignore[union-attr]
    parser.add_argument("where", choices=["memory", "store"])
    parser.add_argument("--statements", type=int, nargs="+")
    parser.add_argument("--home", type=Path)
    given = parser.parse_args()
    if given.where == "memory":
        in_memory((given.statements or [100_000])[0])
        return
    with tempfile.TemporaryDirectory() as folder:
        in_store(given.statements or [10_000, 100_000], given.home or Path(folder))


if __name__ == "__main__":
    main()
