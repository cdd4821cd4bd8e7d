"""Many people at once: no decision is lost, their order is clear, and nobody is overruled unseen (laws 2, 5)."""

import datetime as dt
import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from onrecord import rdf, resolve
from onrecord.model import Activity, Actor, Curation, Resolution
from onrecord.record import OpenRecord
from onrecord.store import Store
from tests.deciding.cases import ELSE, ONE, OTHER, WHO, attestation, member, speaker, undo
from tests.deciding.decider import Outcome, Wish, at_once
from tests.store.invented import NAMES, NOON

ROOT = Path(__file__).parents[2]
DECIDERS = 10
PROCESSES = 2
ACTORS = {member(ONE, Actor): NAMES[0], member(ELSE, Actor): NAMES[1]}


def wishes(targets: Sequence[str]) -> list[Wish]:
    """Ten people who disagree on who spoke in each of these reports."""
    actors = list(ACTORS)
    return [
        Wish(f"Curator {n}", targets[n % len(targets)], "set-speaker", actors[n // len(targets) % 2]) for n in range(DECIDERS)
    ]


def require_order(record: OpenRecord, outcomes: Sequence[Outcome]) -> None:
    """All are in the log, each was told of those on its record before it, the last one stands; nobody else wrote a thing."""
    entries = [r for r, _ in record.store.records() if isinstance(r, Activity)]
    acts = sorted((e for e in entries if isinstance(e, Curation)), key=lambda a: a.sequence or 0)
    assert sorted(o.act for o in outcomes) == sorted(a.id for a in acts)
    after = [e for e in entries if (e.recorded_at or NOON) >= (acts[0].recorded_at or NOON)]
    assert {type(e) for e in after} <= {Curation, Resolution}
    assert len({e.recorded_at for e in after}) == len(acts), "who was refused wrote nothing"
    place = {a.id: n for n, a in enumerate(acts)}
    for report in (ONE, OTHER, ELSE):
        told = {o.act: set(o.told) for o in outcomes if o.target == attestation(report).id}
        mine = [a for a in acts if a.id in told]
        assert mine == sorted(mine, key=lambda a: a.ended_at), "the order of the log is the order that counts"
        for act in mine:
            assert {a.id for a in mine[: mine.index(act)]} <= told[act.id]
            assert all(place[t] < place[act.id] for t in told[act.id])
        if mine:
            assert speaker(record, report) == {ACTORS[i] for i in mine[-1].set_to}
    assert not list(rdf.check(record.store.records(), record.store.log_end()))
    assert record.store.rebuild(resolve.picture) == 0


def test_ten_threads_decide_about_one_report(record: OpenRecord) -> None:
    require_order(record, at_once(record, wishes([attestation(ELSE).id])))


def test_ten_threads_decide_about_several_reports(record: OpenRecord) -> None:
    require_order(record, at_once(record, wishes([attestation(r).id for r in (ONE, OTHER, ELSE)])))


def test_processes_of_several_people_decide_about_several_reports(record: OpenRecord) -> None:
    asked = wishes([attestation(r).id for r in (ELSE, ONE)])
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.deciding.decider"], cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        for _ in range(PROCESSES)
    ]
    for process in started:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
    for n, process in enumerate(started):
        assert process.stdin
        process.stdin.write(json.dumps([asdict(w) for w in asked[n::PROCESSES]]) + "\n")
        process.stdin.flush()
    told = [process.communicate()[0] for process in started]
    require_order(record, [Outcome(**o) for said in told for o in json.loads(said)])


def test_whoever_saw_a_decision_comes_after_it_also_where_their_clock_is_behind(record: OpenRecord) -> None:
    first = record.decide(attestation(ELSE).id, "set-speaker", member(ONE, Actor), **WHO)
    record.store = Store(record.connection, clock=lambda: NOON - dt.timedelta(days=1))
    second = record.decide(attestation(ELSE).id, "set-speaker", member(ELSE, Actor), by="R. Vega", reason="no", seen=[first.id])
    assert speaker(record, ELSE) == {NAMES[1]}
    undo(record, second)
    assert speaker(record, ELSE) == {NAMES[0]}
