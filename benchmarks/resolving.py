"""What resolving costs as the record grows: from nothing in memory, and one more document in a store.

The documents are invented, and repeat as news does: a few outlets, people who are quoted daily and thousands who are
quoted once, two states that everyone names, and of each ten statements three that other documents of those days quote
as well, whole or cut. Who speaks, how many words and which is as in the 16,270 statements that the program reads in
PolNeAR's articles (Zipf, by the shares measured there): the first speaker says a ninth of all, the middle length is 13
words, 14,505 words of content make 124,000. Only that all of it falls on few days is harder than there: 40 documents a day.

    python -m benchmarks.resolving memory [--statements 100000]
    python -m benchmarks.resolving store [--statements 10000 100000] [--home FOLDER]

`memory` judges all from nothing and draws the whole picture. `store` fills a store to each size and then measures the
median of adding one document of 30 statements: all of it, and of it what is beyond reading and writing (judging, and
drawing the picture of what was touched).
"""

import argparse
import datetime as dt
import math
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from itertools import accumulate
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
LITTLE = (
    "the", "to", "of", "and", "a", "in", "that", "is", "we", "it", "i", "for", "you", "have", "are", "be", "this", "on", "not",
    "they", "was", "with", "our", "but", "he", "as", "at", "from", "will", "has", "about", "by", "what", "who", "do", "so",
    "all", "would", "she", "there", "can", "if", "or", "an", "his", "more", "had", "been",
)  # fmt: skip
STATES = (("Chile", "CL"), ("Peru", "PE"))
SPEAKERS = 5_000
VOCABULARY = 15_000
STATEMENTS = 30
"""In one document."""
ADDED = 15
"""Documents added to measure one."""
AT_ONCE = 20
"""Documents added together to fill a store."""


def document(number: int) -> tuple[Snapshot, Batch]:
    """An invented article of its day: 40 documents are of one day, and share some of what is said on it."""
    chance = random.Random(number)
    day = dt.date(2031, 1, 1) + dt.timedelta(days=number // 40)
    said = [_said(chance, number // 40) for _ in range(STATEMENTS)]
    page = Document(id=document_id(url=f"https://bench.example/{number}", outlet=None, title=None, sha256=""))
    states = " and ".join(name for name, _ in STATES)
    snapshot = Snapshot.of(page.id, f"{states} met.\n" + "\n".join(f"{name} said: “{words}.”" for name, words in said))
    outlet = f"The {_vocabulary()[chance.randrange(20)].title()} Post"
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
    (rank,) = source.choices(range(SPEAKERS), cum_weights=_falling(SPEAKERS, 0))
    words = source.choices(_vocabulary(), cum_weights=_falling(VOCABULARY, 5), k=_length(source))
    words = [word if source.random() < 0.46 else _little(source) for word in words]
    words = [*(_phrase(source) if source.random() < 0.06 else ()), *words]
    if shared and len(words) > 12 and chance.random() < 0.4:
        first = chance.randrange(len(words) - 11)
        words = words[first : first + 12]
    return _name(rank), " ".join(words)


def _phrase(chance: random.Random) -> list[str]:
    """Words that come as one: by these, one in ten thousand pairs of statements of one speaker meets, as there."""
    (number,) = chance.choices(range(500), cum_weights=_falling(500, 0))
    phrase = random.Random(f"phrase {number}")
    return [phrase.choice(_vocabulary()), _little(phrase), phrase.choice(_vocabulary()), _little(phrase)]


def _length(chance: random.Random) -> int:
    return min(60, max(3, round(chance.lognormvariate(math.log(13), 0.78))))


@cache
def _falling(number: int, flat: int) -> list[float]:
    """The weights of so many ranks, summed up: each falls with its rank, the first few less (Zipf and Mandelbrot)."""
    return list(accumulate(1 / (rank + 1 + flat) for rank in range(number)))


@cache
def _vocabulary() -> list[str]:
    chance = random.Random(0)
    return list(dict.fromkeys("".join(chance.choices(SYLLABLES, k=chance.choice((2, 3, 3, 4)))) for _ in range(60_000)))[
        :VOCABULARY
    ]


def _little(chance: random.Random) -> str:
    (word,) = chance.choices(LITTLE, cum_weights=_falling(len(LITTLE), 1))
    return word


@cache
def _name(rank: int) -> str:
    person = random.Random(f"person {rank}")
    return " ".join("".join(person.choices(SYLLABLES, k=3)).title() for _ in range(2))


def in_memory(statements: int) -> None:
    """Judge all from nothing, and draw the whole picture."""
    evidence = [r for n in range(statements // STATEMENTS) for r in document(n)[1].records]
    began = _now()
    judged = resolve.judge(evidence, ())
    between = _now()
    drawn = resolve.picture(evidence, judged)
    ended = _now()
    heads = sum(isinstance(r, Statement) and r.canonical == r.id for r in drawn)
    print(f"{statements:,} statements come to {heads:,}, by {len(judged):,} judgements, names and links")
    for what, i in (("by the clock", 0), ("of processor time", 1)):
        parts = between[i] - began[i], ended[i] - between[i]
        print(f"judged in {parts[0]:.1f} s {what}, drawn in {parts[1]:.1f} s: {sum(parts):.1f} s")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB at most")


def _now() -> tuple[float, float]:
    """The clock, and the processor time of this process."""
    return time.perf_counter(), time.process_time()


class Timed:
    """Adds documents to a store, and tells how long that took, and how long its parts that are pure."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.pure = [0.0, 0.0]

    def add(self, *numbers: int) -> tuple[float, float, float]:
        """Seconds for these documents in one: all, and judging and drawing alone by the clock and of processor time."""
        made = [document(number) for number in numbers]
        batch = sum((batch for _, batch in made), Batch())
        self.pure = [0.0, 0.0]
        began = time.perf_counter()
        with self._purely():
            keys = resolve.keys(batch.records)
        self.store.add(batch, keys, partial(self._judge, made[0][0]))
        self.store.renew(self._picture)
        return time.perf_counter() - began, *self.pure

    def _judge(self, snapshot: Snapshot, new: tuple[Record, ...], held: tuple[Record, ...]) -> Batch:
        with self._purely():
            software = resolve.software()
            return Batch.of((*resolve.judge(new, held), software), Resolution.of(snapshot.id, software, NOON))

    def _picture(self, evidence: object, judgements: object) -> tuple[Record, ...]:
        with self._purely():
            return resolve.picture(evidence, judgements)  # type: ignore[arg-type]

    @contextmanager
    def _purely(self) -> Iterator[None]:
        began = _now()
        yield
        self.pure = [spent + now - before for spent, now, before in zip(self.pure, _now(), began, strict=True)]


def in_store(sizes: list[int], home: Path) -> None:
    """Fill a store to each size, from what it holds already, and add some more one by one."""
    with connect(home) as connection:
        store = Store(connection)
        store.prepare(resolve.picture)
        timed, number, began = Timed(store), store.status().records["Document"], time.perf_counter()
        for size in sorted(sizes):
            while number < size // STATEMENTS:
                several = range(number, min(number + AT_ONCE, size // STATEMENTS))
                timed.add(*several)
                number = several.stop
                print(f"  {number * STATEMENTS:,} statements after {time.perf_counter() - began:.0f} s", flush=True)
            took = [timed.add(number + n) for n in range(ADDED)]
            number += ADDED
            whole, pure, processor = (statistics.median(t[i] * 1e3 for t in took) for i in range(3))
            print(f"at {number * STATEMENTS:,} statements one document takes {whole:.0f} ms by the clock,")
            print(f"  {pure:.0f} ms of it judging and drawing ({processor:.0f} ms of processor time)", flush=True)


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
