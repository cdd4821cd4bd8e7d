"""How fast documents go into the store, and what share of that is the store's own doing.

One run on one server: the rows of the same records by plain UNWIND in transactions of 1,000, nothing else; then by
`Store.add` (checks, judging under the lock, blocking keys, marks); then with the picture renewed after each document.

    python -m benchmarks.load [--documents 40] [--statements 40] [--home FOLDER]

ONRECORD_NEO4J_URI chooses a Neo4j server, which must be empty and is emptied again; without it the embedded store runs
in a folder of its own.
"""

import argparse
import datetime as dt
import json
import os
import random
import resource
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
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
    document_id,
    member_id,
)
from onrecord.model.terms import ActorType, Item, Kind, Modality, Origin, Polarity, SpeakerStatus
from onrecord.store import Connection, Store, connect
from onrecord.store.rows import parts
from onrecord.vocabulary import GENERATED_BY, to_row

NOON = dt.datetime(2031, 5, 20, 12, tzinfo=dt.UTC)
SYLLABLES = ("ka", "lo", "mi", "ren", "sa", "tu", "vel", "dor", "pa", "ni", "qui", "bre", "zan", "ol", "ech", "us")
"""Words are made up of these: invented, and as many as wanted."""


def document(number: int, statements: int) -> tuple[Snapshot, Batch]:
    """An invented article in which `statements` sentences each quote one of a few hundred invented people."""
    chance = random.Random(number)
    said = [(_name(chance), " ".join(_word(chance) for _ in range(12))) for _ in range(statements)]
    page = Document(id=document_id(url=f"https://bench.example/{number}", outlet=None, title=None, sha256=""))
    snapshot = Snapshot.of(page.id, "\n".join(f"{name} said: “{words}.”" for name, words in said))
    title = Description(describes=page.id, item=Item.TITLE, value=f"Invented {number}", origin=Origin.OPTION)
    day = Description(describes=page.id, item=Item.PUBLISHED, value=f"2031-05-{number % 28 + 1:02}", origin=Origin.OPTION)
    software = Software.of("benchmark", "1")
    acquired = Acquisition.of(page.id, software, NOON, (snapshot.id, title.id, day.id), None)
    found = [record for name, words in said for record in _sentence(snapshot, name, words)]
    extracted = Extraction.of(snapshot.id, (title.id, day.id), software, NOON)
    return snapshot, Batch.of((page, snapshot, title, day, software), acquired) + Batch.of((*found, software), extracted)


def _sentence(snapshot: Snapshot, name: str, words: str) -> Iterator[Record]:
    start = snapshot.text.index(f"{name} said: “{words}")
    source = snapshot.span(start, start + len(name))
    cue = snapshot.span(source.end + 1, source.end + 5)
    content = snapshot.span(cue.end + 3, cue.end + 3 + len(words))
    actor = Actor(id=member_id(Actor, snapshot.id, (source.start, source.end)))
    statement = Statement(id=member_id(Statement, snapshot.id, (content.start, content.end)))
    yield from (source, cue, content, actor, statement)
    yield ActorReference(
        refers_to=actor.id, in_document=snapshot.snapshot_of, actor_type=ActorType.PERSON, name=name, mention=(source.id,)
    )
    yield Attestation(
        attests=statement.id, in_document=snapshot.snapshot_of, kind=Kind.DIRECT, polarity=Polarity.AFFIRMS,
        modality=Modality.ASSERTED, speech=True, collective=False, rule="benchmark", speaker_status=SpeakerStatus.STATED,
        speaker=(actor.id,), content_span=(content.id,), source_span=(source.id,), cue_span=(cue.id,),
    )  # fmt: skip


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=3))


def _name(chance: random.Random) -> str:
    person = random.Random(chance.randrange(2_000))
    return f"{_word(person).title()} {_word(person).title()}"


def raw(connection: Connection, batches: list[Batch]) -> float:
    """Seconds for the same rows by plain UNWIND, grouped by label and relationship type over all documents."""
    nodes: dict[str, list[dict[str, object]]] = defaultdict(list)
    links: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    seen: set[str] = set()
    for batch in batches:
        for record in batch.records:
            properties, relationships = to_row(record)
            if record.id not in seen:
                seen.add(record.id)
                nodes[type(record).__name__].append(dict(properties))
            for kind, target in relationships:
                links[f"{record.id[:2]} {kind} {target[:2]}"][record.id, target] = None
        for identifier, activity in batch.generated:
            links[f"{identifier[:2]} {GENERATED_BY} {activity[:2]}"][identifier, activity] = None
    labels = {rows[0]["id"][:2]: name for name, rows in nodes.items()}  # type: ignore[index]
    began = time.perf_counter()
    for name, rows in nodes.items():
        for part in parts(rows):
            text = f"UNWIND $rows AS row CREATE (n:{name}) SET n = row"
            connection.write(lambda tx, text=text, part=part: tx.run(text, rows=part).consume())
    for signature, pairs in links.items():
        a, kind, b = signature.split()
        ends = f"MATCH (a:{labels[a]} {{id: row[0]}}) MATCH (b:{labels[b]} {{id: row[1]}})"
        text = f"UNWIND $rows AS row {ends} CREATE (a)-[:{kind}]->(b)"
        for part in parts(list(pairs)):
            connection.write(lambda tx, text=text, part=part: tx.run(text, rows=[list(p) for p in part]).consume())
    return time.perf_counter() - began


def loaded(store: Store, documents: list[tuple[Snapshot, Batch]], renew: bool) -> float:
    """Seconds for adding the documents one by one, with or without renewing the picture after each."""
    began = time.perf_counter()
    for snapshot, batch in documents:
        software = resolve.software()
        resolution = Resolution.of(snapshot.id, software, NOON)
        store.add(
            batch,
            resolve.keys(batch.records),
            lambda new, held, r=resolution, s=software: Batch.of((*resolve.judge(new, held), s), r),
        )
        if renew:
            store.renew(resolve.picture)
    return time.perf_counter() - began


def emptied(connection: Connection) -> None:
    """Take everything away but the schema."""
    while connection.write(lambda tx: tx.run(WIPE).single(strict=True)["wiped"]):
        pass


WIPE = "MATCH (n) WHERE NOT n:SchemaVersion WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS wiped"


def memory(home: Path) -> str:
    """What server and client hold resident."""
    lines = [f"client {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB"]
    state = home / "store" / "state.json"
    if state.is_file():
        status = Path(f"/proc/{json.loads(state.read_text())['java']}/status").read_text()
        resident = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        lines.append(f"server {int(resident.split()[1]) // 1024} MB")
    return ", ".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])  # type: ignore[union-attr]
    parser.add_argument("--documents", type=int, default=40)
    parser.add_argument("--statements", type=int, default=40)
    parser.add_argument("--home", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = given.home or Path(folder)
        began = time.perf_counter()
        connection = connect(home)
        answered = time.perf_counter() - began
        with Store(connection) as store:
            store.prepare()
            ready = time.perf_counter() - began
            print(f"{connection.backend}: answers after {answered:.1f} s, schema ready after {ready:.1f} s")
            if sum(store.status().records.values()):
                raise SystemExit("The store is not empty. This benchmark empties it; choose another.")
            print(f"at start: {memory(home)}")
            documents = [document(n, given.statements) for n in range(given.documents)]
            batches = [batch for _, batch in documents]
            records = len({r.id for b in batches for r in b.records})
            loaded(store, documents[:2], renew=True)  # plans are compiled, code is warm
            emptied(connection)
            plain = raw(connection, batches)
            emptied(connection)
            added = loaded(store, documents, renew=False)
            emptied(connection)
            whole = loaded(store, documents, renew=True)
            for name, seconds in (("plain UNWIND", plain), ("add", added), ("add and renew", whole)):
                print(f"{name:14} {records / seconds:8.0f} records/s  {plain / seconds:6.1%} of plain")
            print(f"{records} records in {given.documents} documents; in the end {memory(home)}; {os.cpu_count()} cores")
            emptied(connection)


if __name__ == "__main__":
    main()
