"""Whatever happens in whatever order, the record as of each instant stays what it was then, and an undo brings back what was.

Random histories over a handful of invented reports: documents, newer readings, other texts, corrected days, every kind of
decision, undos, renewals that wait, rebuilds.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule, run_state_machine_as_test

from onrecord import resolve
from onrecord.deciding import DecidedMeanwhile, DecisionError
from onrecord.model import Actor, Attestation, Curation, Curator, Event, Judgement, Record, Software, Statement
from onrecord.record import OpenRecord
from onrecord.store import Connection, Store
from tests.store.invented import NAMES, NOON, OUTLETS, WORDS, Report, ingest, wipe

REPORTS = (
    Report(1),
    Report(2, outlet=OUTLETS[1]),
    Report(3, NAMES[1], WORDS[1], OUTLETS[2]),
    Report(4, NAMES[1], WORDS[0], OUTLETS[3]),
)
DECISIONS = ("accept", "reject", "set-speaker", "set-kind", "set-date", "same", "different")
SIGNED = {"by": "Inés Paredes", "reason": "heard the recording"}

Held = dict[str, tuple[Record, tuple[str, ...]]]


def all_of(store: Store) -> Held:
    """Every record with who generated it; software and curators, whom nobody generates, are left out."""
    return {r.id: (r, by) for r, by in store.records() if not isinstance(r, Software | Curator)}


def content(held: Held) -> dict[str, Record]:
    """The same without activities and who generated what."""
    return {i: r for i, (r, by) in held.items() if by}


class Histories(RuleBasedStateMachine):
    """One history of one store; the record is saved whenever it is whole."""

    connection: Connection

    @initialize()
    def begin(self) -> None:
        ticks = count()
        self.record = OpenRecord(self.connection)
        self.store = Store(self.connection, clock=lambda: NOON + dt.timedelta(minutes=next(ticks)))
        self.record.store = self.store
        wipe(self.store)
        self.store.prepare()
        self.saved: dict[dt.datetime, Held] = {}
        self.read: dict[int, Report] = {}
        self.acts: list[Curation] = []
        ingest(self.store, REPORTS[0])
        self.read[0] = REPORTS[0]

    @rule(which=st.integers(0, len(REPORTS) - 1))
    def take_in(self, which: int) -> None:
        """A document; taken in again, it is no news."""
        ingest(self.store, self.read.setdefault(which, REPORTS[which]))

    @rule(which=st.integers(0, 3), change=st.sampled_from(["version", "words", "name"]), to=st.integers(0, 2))
    def read_again(self, which: int, change: str, to: int) -> None:
        """A newer version of the software, or another text at the same address."""
        if which not in self.read:
            return
        values = {"version": str(to + 2), "words": WORDS[to], "name": NAMES[to]}
        report = replace(self.read[which], **{change: values[change]}, at=self.read[which].at + dt.timedelta(hours=1))  # type: ignore[arg-type]
        ingest(self.store, report)
        self.read[which] = report

    @rule(which=st.integers(0, len(REPORTS) - 1))
    def take_in_and_leave_marks(self, which: int) -> None:
        """Killed before the picture was renewed: whoever comes next takes it up."""
        self.read.setdefault(which, REPORTS[which]).add_to(self.store)

    @rule(
        data=st.data(),
        decision=st.sampled_from(DECISIONS),
    )
    def decide(self, data: st.DataObject, decision: str) -> None:
        """Anything a person may say of whatever is there."""
        self.store.renew(resolve.picture)
        target, values = self._asked(data, decision)
        if target is None:
            return
        before = all_of(self.store)
        try:
            act = self.record.decide(target, decision, *values, **SIGNED, seen=[a.id for a in self.acts])
        except (DecisionError, DecidedMeanwhile):
            assert all_of(self.store) == before, "what is refused leaves nothing behind"
            return
        self.acts.append(act)
        if data.draw(st.booleans(), label="think better of it"):
            self._undo(act, before)

    def _undo(self, act: Curation, before: Held) -> None:
        if act.id in before:
            return  # it was held already
        self.acts.append(self.record.decide(act.id, "undo", **SIGNED))
        now = content(all_of(self.store))
        was = content(before)
        assert {i: now.get(i) for i in was} == was, "the undo of the last decision gives the record before it"

    def _asked(self, data: st.DataObject, decision: str) -> tuple[str | None, tuple[str, ...]]:
        held = {i: r for i, (r, _) in all_of(self.store).items()}
        if decision == "set-date":
            reports = sorted(i for i, r in held.items() if isinstance(r, Statement | Event) and r.canonical == i)
            return (data.draw(st.sampled_from(reports)), ("2031-05-10",)) if reports else (None, ())
        if decision in ("same", "different"):
            kind = data.draw(st.sampled_from([Statement, Actor]))
            members = sorted(i for i, r in held.items() if isinstance(r, kind))
            pair = (
                data.draw(st.lists(st.sampled_from(members), min_size=2, max_size=2, unique=True)) if len(members) > 1 else []
            )
            return (pair[0], (pair[1],)) if pair else (None, ())
        kinds: Any = Attestation | Statement if decision.startswith("set") else Attestation | Judgement | Actor
        targets = sorted(i for i, r in held.items() if isinstance(r, kinds))
        if not targets:
            return None, ()
        target = data.draw(st.sampled_from(targets))
        people = sorted(i for i, r in held.items() if isinstance(r, Actor) and i != target)
        values = {"set-speaker": (data.draw(st.sampled_from(people)),), "set-kind": ("indirect",)}
        return target, values.get(decision, ())

    @precondition(lambda self: self.acts)
    @rule(which=st.integers(0, 9))
    def undo(self, which: int) -> None:
        """A decision of before, or an undo of one."""
        act = self.acts[which % len(self.acts)]
        try:
            self.acts.append(self.record.decide(act.id, "undo", **SIGNED, seen=[a.id for a in self.acts]))
        except (DecisionError, DecidedMeanwhile):
            return

    @rule()
    def rebuild(self) -> None:
        """The picture is what it should be, so nothing changes."""
        self.store.renew(resolve.picture)
        assert self.store.rebuild(resolve.picture) == 0

    @invariant()
    def save(self) -> None:
        """Keep what the record holds, whenever it is whole."""
        if hasattr(self, "store") and not self.store.status().dirty:
            at = self.store.log_end().recorded_at
            assert at is not None
            self.saved[at] = all_of(self.store)

    def teardown(self) -> None:
        """Every instant is as it was saved; the log is whole."""
        if not hasattr(self, "store"):
            return
        self.store.renew(resolve.picture)
        self.save()
        for at, was in self.saved.items():
            then = all_of(self.store.at(at))
            assert [(i, was.get(i), then.get(i)) for i in was.keys() | then.keys() if was.get(i) != then.get(i)] == []
        assert not [finding for finding in self.record.check() if "log" in str(finding).lower()]


@pytest.fixture
def machine(connection: Connection) -> type[Histories]:
    return type("HistoriesHere", (Histories,), {"connection": connection})


def test_as_of_each_instant_the_record_is_what_it_was_through_any_history(machine: type[Histories]) -> None:
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=4, stateful_step_count=12, deadline=None, derandomize=True,
            suppress_health_check=list(HealthCheck), phases=[Phase.generate],
        ),
    )  # fmt: skip
