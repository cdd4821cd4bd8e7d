"""Two instants are compared by what is shown (law 2): added, changed, withdrawn, each with who brought it about."""

import datetime as dt

import pytest

from onrecord.analysis.diff import Alteration, Change, Diff, Difference, DiffError
from onrecord.analysis.diff_text import plain
from onrecord.model import Actor, Statement
from onrecord.record import OpenRecord
from onrecord.store import Connection
from tests.deciding.cases import ELSE, ONE, OTHER, WHO, attestation, member, undo
from tests.store.invented import NAMES, OUTLETS, WORDS, Report, ingest, later


@pytest.fixture
def record(connection: Connection) -> OpenRecord:
    record = OpenRecord(connection)
    ingest(record.store, ONE, OTHER, ELSE)
    return record


def now(record: OpenRecord) -> dt.datetime:
    at = record.store.log_end().recorded_at
    assert at
    return at


def of(found: Diff, kind: str) -> dict[Change, list[Difference]]:
    return {c: those for c in Change if (those := [d for d in found.differences if d.change is c and d.kind == kind])}


def decisions(found: Diff) -> list[str]:
    return [e.id for e in found.entries if e.id.startswith("cu-")]


def test_what_was_put_in_is_added_with_the_entries_that_took_it_in(record: OpenRecord) -> None:
    before = now(record)
    ingest(record.store, Report(4, name=NAMES[2], words=WORDS[2], outlet=OUTLETS[3]))
    found = record.diff(before)
    (statement,) = of(found, "Statement")[Change.ADDED]
    assert statement.label == WORDS[2]
    assert set(statement.entries) == {e.id for e in found.entries} == {e.id for e in record.log()[-3:]}
    assert {d.label for d in of(found, "Actor")[Change.ADDED]} >= {NAMES[2]}
    assert len(of(found, "Document")[Change.ADDED]) == 1
    assert not [d for d in found.differences if d.change is Change.WITHDRAWN]


def test_a_decision_tells_before_and_after_and_parts_what_two_said(record: OpenRecord) -> None:
    before = now(record)
    act = record.decide(attestation(ONE).id, "set-speaker", member(ELSE, Actor), **WHO)
    found = record.diff(before)
    assert decisions(found) == [act.id]
    changed = of(found, "Statement")[Change.CHANGED]
    altered = {a for d in changed for a in d.altered}
    assert Alteration("speaker", NAMES[0], NAMES[1]) in altered
    assert sum(bool(d.split_from) for d in changed) == 1
    assert all(act.id in d.entries for d in changed)
    text = plain(found)
    assert f"speaker: {NAMES[0]} → {NAMES[1]}" in text
    assert "Inés Paredes set the speaker of" in text
    assert "heard the recording" in text


def test_undone_the_two_are_one_again(record: OpenRecord) -> None:
    start = now(record)
    act = record.decide(attestation(ONE).id, "set-speaker", member(ELSE, Actor), **WHO)
    between = now(record)
    undo(record, act)
    assert sum(bool(d.merged_with) for d in of(record.diff(between), "Statement")[Change.CHANGED]) == 1
    assert not record.diff(start).differences, "what was undone within the time differs in nothing that is shown"
    assert len(decisions(record.diff(start))) == 2


def test_a_rejected_report_is_withdrawn_with_its_words(record: OpenRecord) -> None:
    before = now(record)
    record.decide(attestation(ELSE).id, "reject", **WHO)
    (gone,) = of(record.diff(before), "Statement")[Change.WITHDRAWN]
    assert (gone.id, gone.label) == (member(ELSE, Statement), WORDS[1])


def test_another_text_withdraws_the_old_words_and_adds_the_new(record: OpenRecord) -> None:
    before = now(record)
    ingest(record.store, later(ELSE, words=WORDS[2]))
    found = record.diff(before)
    statements = of(found, "Statement")
    assert [d.label for d in statements[Change.WITHDRAWN]] == [WORDS[1]]
    assert [d.label for d in statements[Change.ADDED]] == [WORDS[2]]
    (document,) = of(found, "Document")[Change.CHANGED]
    assert [a.what for a in document.altered] == ["text"]


def test_of_one_instant_nothing_differs_and_time_runs_one_way(record: OpenRecord) -> None:
    at = now(record)
    assert record.diff(at, at).differences == record.diff(at).differences == ()
    with pytest.raises(DiffError, match="give the earlier instant first"):
        record.diff(at, at - dt.timedelta(days=1))
    everything = record.diff(at - dt.timedelta(days=1))
    assert {d.change for d in everything.differences} == {Change.ADDED}
