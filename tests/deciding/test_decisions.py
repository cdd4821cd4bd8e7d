"""Decisions travel (law 4): the same documents and the same decisions are the same record, whatever came first."""

import json

import pytest

from onrecord.model import Actor, Event, Member, Record, Statement
from onrecord.record import OpenRecord
from tests.deciding.cases import ELSE, ONE, OTHER, WHO, attestation, member, undo
from tests.store.invented import content, ingest, wipe


def written(record: OpenRecord) -> list[str]:
    return [json.dumps(line, default=str) for line in record.decisions()]


def members(record: OpenRecord) -> set[Record]:
    return {r for r in content(record.store).values() if isinstance(r, Member)}


def decided(record: OpenRecord) -> None:
    """A bit of everything, some of it undone."""
    record.decide(attestation(ELSE).id, "set-speaker", member(ONE, Actor), **WHO)
    record.decide(member(ELSE, Statement), "set-kind", "indirect", **WHO)
    record.decide(member(ELSE, Event), "set-date", "2031-05", **WHO)
    parted = record.decide(member(ONE, Statement), "different", member(OTHER, Statement), **WHO)
    record.decide(member(ONE, Statement), "link", "repeats", member(OTHER, Statement), **WHO)
    record.decide(attestation(OTHER).id, "accept", **WHO)
    undo(record, parted)
    undo(record, record.decide(attestation(ONE).id, "reject", **WHO))


def test_the_same_documents_and_decisions_are_the_same_record_in_another_store(record: OpenRecord) -> None:
    decided(record)
    before, lines = content(record.store), written(record)
    wipe(record.store)
    ingest(record.store, ELSE, OTHER, ONE)
    taken = list(record.take_decisions(lines))
    assert [t.problem for t in taken] == [None] * len(lines)
    assert content(record.store) == before
    assert written(record) == lines


def test_decisions_that_are_held_are_written_no_second_time(record: OpenRecord) -> None:
    decided(record)
    ended, lines = record.store.log_end(), written(record)
    taken = list(record.take_decisions(lines))
    assert [(t.added, t.problem) for t in taken] == [(False, None)] * len(lines)
    assert record.store.log_end() == ended


def test_what_was_decided_before_a_report_came_says_nothing_of_that_report(record: OpenRecord) -> None:
    wipe(record.store)
    ingest(record.store, ONE, ELSE)
    record.decide(member(ONE, Statement), "set-speaker", member(ELSE, Actor), **WHO)
    ingest(record.store, OTHER)
    before, lines = members(record), written(record)
    wipe(record.store)
    ingest(record.store, ONE, OTHER, ELSE)
    assert [t.problem for t in record.take_decisions(lines)] == [None]
    assert members(record) == before


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "no JSON"),
        ("[]", 'an object with "id"'),
        ('{"id": "st-x", "decision": "praise"}', "'praise' is no decision"),
        ('{"id": "st-x", "decision": "accept", "why": "so"}', "no key 'why'"),
        ('{"id": "st-x", "decision": "accept", "by": "R. Vega", "reason": "so"}', "not in this record"),
        ('{"id": "st-x", "decision": "accept", "at": "noon"}', "no date-time"),
        ('{"id": "st-x", "decision": "accept", "values": "one"}', "lists of texts"),
    ],
)
def test_a_line_that_cannot_be_done_is_told_and_the_next_is_done(record: OpenRecord, line: str, message: str) -> None:
    good = json.dumps({"id": attestation(ELSE).id, "decision": "accept", **WHO})
    bad, done = record.take_decisions([line, "", good])
    assert (bad.line, bad.decision, bad.added) == (1, None, False)
    assert message in (bad.problem or "")
    assert (done.line, done.added, done.problem) == (3, True, None)
