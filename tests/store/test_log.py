"""The log in a store (law 2): whatever enters is its next entry, and `check` finds where it is no longer what it was."""

import datetime as dt

import pytest

from onrecord import rdf
from onrecord.model import Activity
from onrecord.store import Connection, Store

from .invented import NOON, Report, ingest, wipe


def entries(store: Store) -> list[Activity]:
    found = [r for r, _ in store.records() if isinstance(r, Activity)]
    return sorted(found, key=lambda a: a.sequence or 0)


def test_every_activity_is_an_entry_and_carries_the_digest_of_the_one_before(store: Store):
    ingest(store, Report(1), Report(2))
    found = entries(store)
    assert [a.sequence for a in found] == list(range(1, len(found) + 1))
    assert found[0].previous_hash == ""
    assert all(a.previous_hash for a in found[1:])
    assert store.log_end().sequence == len(found)
    assert not list(rdf.check(store.records(), store.log_end()))


def test_what_one_transaction_wrote_was_recorded_at_one_instant_and_no_clock_goes_back(connection: Connection, store: Store):
    backward = iter([NOON, NOON - dt.timedelta(hours=1), NOON + dt.timedelta(hours=1)])
    store = Store(connection, clock=lambda: next(backward))
    for number in (1, 2, 3):
        ingest(store, Report(number))
    instants = sorted({a.recorded_at for a in entries(store)})
    assert instants == [NOON, NOON + dt.timedelta(microseconds=1), NOON + dt.timedelta(hours=1)]


def test_writing_nothing_new_is_no_entry(store: Store):
    ingest(store, Report(1))
    before = store.log_end()
    ingest(store, Report(1))
    assert store.log_end() == before


@pytest.mark.parametrize(
    "harm",
    [
        "MATCH (a:Acquisition) SET a.acquiredFrom = 'elsewhere'",
        "MATCH (s:Snapshot)-[r:GENERATED_BY]->() DELETE r",
        "MATCH (x:Extraction) SET x.dropped = 7",
    ],
)
def test_what_was_changed_behind_the_records_back_breaks_the_log(connection: Connection, store: Store, harm: str):
    ingest(store, Report(1), Report(2))
    connection.write(lambda tx: tx.run(harm).consume())
    found = [f for f in rdf.check(store.records(), store.log_end()) if "the log breaks" in f.message]
    assert found
    assert all(f.law == "2" for f in found)


def test_a_restored_backup_has_the_same_log(connection: Connection, store: Store, tmp_path):
    ingest(store, Report(1), Report(2))
    before, ended = entries(store), store.log_end()
    store.backup(tmp_path / "kept.jsonl.gz")
    wipe(store)
    store.restore(tmp_path / "kept.jsonl.gz")
    assert (entries(store), store.log_end()) == (before, ended)
    ingest(store, Report(3))
    assert not list(rdf.check(store.records(), store.log_end()))
