"""What is asked of the record as of an instant is what was answered then (law 2): question by question, through decisions,
other readings and other texts.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from onrecord import resolve
from onrecord.model import Attestation, Batch, Record, Resolution, Snapshot, Statement
from onrecord.model.terms import SpeakerStatus
from onrecord.record import OpenRecord
from onrecord.store import Connection, Store
from onrecord.store.queries import query, twins
from tests.analysis.record import AGAIN, CHILE, COPY, LARENAS, OTHER, WINDOW, WIRE
from tests.api.test_past import OF_RECORDS, given
from tests.resolve.documents import NOON, Name, Saying, Written

WHO = {"by": "Inés Paredes", "reason": "heard the recording"}
ELSEWHERE = replace(AGAIN, sayings=(Saying(Name("Rosa Tello"), WINDOW), Saying(CHILE, "that it would wait")))

Answers = dict[tuple[str, str], list[dict[str, Any]]]


@pytest.fixture
def record(connection: Connection) -> OpenRecord:
    return OpenRecord(connection)


def put(record: OpenRecord, written: Written, at: dt.datetime = NOON) -> None:
    batch = written.batch(at)
    snapshot = batch.of_class(Snapshot)[0]

    def judge(new: tuple[Record, ...], held: tuple[Record, ...]) -> Batch:
        software = resolve.software()
        return Batch.of((*resolve.judge(new, held), software), Resolution.of(snapshot.id, software, at))

    record.store.add(batch, resolve.keys(batch.records), judge)
    record.store.renew(resolve.picture)


def of(written: Written, kind: type[Record]) -> list[Any]:
    return [r for r in written.records() if isinstance(r, kind)]


def steps(record: OpenRecord) -> Iterator[dt.datetime]:
    """A history, a step at a time: documents, decisions, one undone, another text; the instant of each."""

    def now() -> dt.datetime:
        at = record.store.log_end().recorded_at
        assert at
        return at

    for written in (WIRE, COPY, AGAIN, OTHER):
        put(record, written)
        yield now()
    attestation = next(a for a in of(WIRE, Attestation) if a.speaker_status is SpeakerStatus.STATED)
    minister, ambassador = (record.actor(name).id for name in (LARENAS.name, "Esteban del Solar Rivas"))
    act = record.decide(attestation.id, "set-speaker", ambassador, **WHO)
    yield now()
    record.decide(minister, "same", ambassador, **WHO)
    yield now()
    record.decide(of(OTHER, Statement)[0].id, "reject", **WHO)
    yield now()
    record.decide(act.id, "undo", **WHO)
    yield now()
    put(record, ELSEWHERE, NOON + dt.timedelta(hours=1))
    yield now()


def answers(store: Store, records: list[Record]) -> Answers:
    """What each question about the picture answers, by its name and what it is asked."""
    found = {}
    for name in sorted(n.removeprefix("then/") for n in twins() if not n.startswith(OF_RECORDS)):
        for asked in given(f"then/{name}", records):
            rows = store.run(name, **asked)
            found[name, repr(asked)] = rows if "ORDER BY" in query(name).text else sorted(rows, key=repr)
    return found


def test_each_question_is_answered_as_of_an_instant_as_it_was_then(record: OpenRecord) -> None:
    everything = [r for written in (WIRE, COPY, AGAIN, OTHER, ELSEWHERE) for r in written.records()]
    asked = [r for r in {r.id: r for r in everything}.values() if r.id[:2] in ("ac", "st", "do", "ev", "sn")]
    saved = {at: answers(record.store, asked) for at in steps(record)}
    assert len(saved) == 9
    for at, was in saved.items():
        now = answers(record.store.at(at), asked)
        assert not [(key, was[key], now[key]) for key in was if was[key] != now[key]]
