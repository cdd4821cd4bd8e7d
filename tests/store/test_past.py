"""Any read can be asked as of an instant (law 2): what the record held then, whatever was recorded since."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord import resolve
from onrecord.assets import asset
from onrecord.model import Activity, Actor, Record, Software, Statement
from onrecord.model.log import End, breaks
from onrecord.store import PastIsKept, Store
from onrecord.store.queries import query, twins
from onrecord.store.streaming import turn
from tests.api.test_past import COUNTING, RELATIONSHIPS
from tests.store.invented import NAMES, NOON, OUTLETS, WORDS, Report, corpus, ingest, later, wipe

EVERYTHING = ("text", "evidence", "judgement", "picture", "system")


def all_of(store: Store) -> dict[str, tuple[Record, tuple[str, ...]]]:
    """Every record with who generated it; what nobody generates (software, curators) is left out."""
    return {r.id: (r, by) for r, by in store.records(EVERYTHING) if r.id[:2] not in ("so", "cu")}


def moment(store: Store) -> dt.datetime:
    at = store.log_end().recorded_at
    assert at
    return at


def history(store: Store) -> dict[dt.datetime, dict[str, tuple[Record, tuple[str, ...]]]]:
    """What the store held after each of: documents, other readings, other texts; by the instant of each."""
    saved = {}
    for report in (
        *corpus(6),
        later(Report(1), version="2"),
        later(Report(2), words=WORDS[2]),
        later(Report(3), name=NAMES[2]),
    ):
        ingest(store, report)
        saved[moment(store)] = all_of(store)
    return saved


def differing(one: dict[str, object], other: dict[str, object]) -> list[tuple[object, object]]:
    return [(one.get(i), other.get(i)) for i in sorted(one.keys() | other.keys()) if one.get(i) != other.get(i)]


def test_as_of_each_instant_the_record_is_what_it_was(store: Store) -> None:
    saved = history(store)
    assert len({len(s) for s in saved.values()}) > 5
    for at, was in saved.items():
        assert not differing(all_of(store.at(at)), was)
        assert not differing(all_of(store.at(at + dt.timedelta(microseconds=1))), was), "until something else is recorded"


def test_before_the_first_entry_there_was_nothing_and_after_the_last_all_there_is(store: Store) -> None:
    saved = history(store)
    first, last = min(saved), max(saved)
    assert not all_of(store.at(first - dt.timedelta(microseconds=1)))
    assert all_of(store.at(last + dt.timedelta(days=400))) == all_of(store) == all_of(store.at(None))


def test_marks_that_waited_are_pictured_as_of_the_instants_that_made_them(store: Store) -> None:
    steps = [*corpus(5), later(Report(1), version="2"), later(Report(2), words=WORDS[2])]
    instants = []
    for report in steps:
        report.add_to(store)
        instants.append(moment(store))
    store.renew(resolve.picture)
    late = [all_of(store.at(at)) for at in instants]
    wipe(store)
    for report, at, was in zip(steps, instants, late, strict=True):
        undelayed = Store(store.connection, clock=lambda at=at: at)  # type: ignore[misc]
        ingest(undelayed, report)
        assert not differing(was, all_of(undelayed))


def test_an_instant_needs_a_zone(store: Store) -> None:
    with pytest.raises(ValueError, match="no time zone"):
        store.at(dt.datetime(2031, 5, 2))  # that is what is refused


def test_words_are_found_as_of_an_instant(store: Store) -> None:
    ingest(store, Report(1))
    before = moment(store)
    ingest(store, later(Report(1), words=WORDS[1]))
    for words, at, other in ((WORDS[0], before, None), (WORDS[1], None, before)):
        assert store.at(at).search(words, ["Statement"])
        assert not store.at(other).search(words, ["Statement"])
    (hit,) = store.at(before).search(WORDS[0], ["Statement"])
    assert hit == {"id": hit["id"], "kind": "Statement", "score": hit["score"]}
    assert isinstance(store.at(before).get([hit["id"]])[hit["id"]], Statement)


def test_a_backup_brings_the_past_along(store: Store, tmp_path: Path) -> None:
    saved = history(store)
    ingest(store, later(Report(4), words=WORDS[1]), renew=False)
    found = {at: store.at(at).search(WORDS[0]) for at in saved}
    store.backup(tmp_path / "kept.jsonl.gz")
    wipe(store)
    store.restore(tmp_path / "kept.jsonl.gz")
    for at, was in saved.items():
        assert not differing(all_of(store.at(at)), was)
        assert [{**h, "score": 0} for h in store.at(at).search(WORDS[0])] == [{**h, "score": 0} for h in found[at]]
    store.renew(resolve.picture)
    assert store.rebuild(resolve.picture) == 0


def test_a_rebuild_mends_the_present_and_leaves_the_past(store: Store) -> None:
    saved = history(store)
    assert store.rebuild(resolve.picture) == 0
    for at, was in saved.items():
        assert not differing(all_of(store.at(at)), was)


def test_reading_the_past_writes_nothing(store: Store) -> None:
    ingest(store, Report(1), Report(2, outlet=OUTLETS[1]))
    before = turn(store.connection.reading)
    all_of(store.at(moment(store)))
    assert turn(store.connection.reading) == before


def test_the_log_ended_where_it_ended_then(store: Store) -> None:
    assert store.at(NOON).log_end() == End()
    ends = []
    for report in (*corpus(4), later(Report(1), version="2")):
        ingest(store, report)
        ends.append(store.log_end())
    assert [store.at(end.recorded_at).log_end() for end in ends] == ends
    assert not list(breaks(entries(store.at(ends[2].recorded_at)), ends[2]))


def entries(store: Store) -> list[tuple[Activity, tuple[str, ...]]]:
    made: dict[str, list[str]] = {}
    held = list(store.records())
    for record, by in held:
        for activity in by:
            made.setdefault(activity, []).append(record.id)
    found = [(r, tuple(made.get(r.id, ()))) for r, _ in held if isinstance(r, Activity)]
    return sorted(found, key=lambda entry: entry[0].sequence or 0)


def test_programs_and_persons_are_there_from_when_they_did_something(store: Store) -> None:
    ingest(store, Report(1))
    before = moment(store)
    ingest(store, later(Report(1), version="2"))
    versions = [{r.software_version for r, _ in s.records() if isinstance(r, Software)} for s in (store.at(before), store)]
    assert "2" in versions[1] - versions[0]


def test_the_past_is_not_written_to(store: Store) -> None:
    ingest(store, Report(1))
    then = store.at(moment(store))
    with pytest.raises(PastIsKept, match="cannot be changed"):
        Report(2).add_to(then)
    assert not store.get([Report(2).document.id])


FOLDERS = ("readings", "neighbours", "decisions", "judgements", "queue", "store")
FILES = sorted(f"{folder}/{p.stem}" for folder in FOLDERS for p in asset("queries", "cypher", folder).glob("*.cypher"))
ALONE = {
    "neighbours": "renewal asks who may belong together, of which too many do no harm",
    "store/borne": "renewal asks",
    "store/cluster": "renewal asks",
    "store/follow": "renewal writes",
    "store/candidates": "judging asks, at present",
    "store/count_keys": "a backup asks, at present",
    "store/dirty": "renewal asks what waits",
    "store/dirty_count": "it counts what waits",
    "store/entered_by": "it is given its instant",
    "store/wipe": "restoring clears an empty store",
}
"""Queries of the store that read the picture, count or cut, and need no twin."""


@pytest.mark.parametrize("name", FILES)
def test_what_of_the_store_reads_the_picture_or_counts_has_a_twin_or_a_reason(name: str) -> None:
    text = query(name).text
    if (RELATIONSHIPS.search(text) or COUNTING.search(text)) and not {name, name.split("/")[0]} & ALONE.keys():
        assert f"then/{name}" in twins()


def test_who_moves_with_a_name_stood_where_they_stood(store: Store) -> None:
    ingest(store, *corpus(4))
    before, was = moment(store), all_of(store)
    ingest(store, *(replace(r, outlet=OUTLETS[3]) for r in corpus(8)[4:]))
    assert not differing(all_of(store.at(before)), was)
    assert any(isinstance(r, Actor) for r, _ in was.values())
