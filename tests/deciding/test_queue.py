"""The queue: what nobody has decided comes first where most hangs on it; what is decided leaves it, and comes back on undo."""

from dataclasses import replace

import pytest

from onrecord.analysis.queue import Entry
from onrecord.analysis.queue_text import plain
from onrecord.analysis.unsettled import Asking
from onrecord.model import (
    Attestation,
    FigureReport,
    Record,
    Statement,
)
from onrecord.model.terms import SpeakerStatus
from onrecord.record import OpenRecord
from tests.deciding.cases import ELSE, ONE, OTHER, WHO, attestation, member, undo
from tests.store.invented import NAMES, OUTLETS, WORDS, Report, ingest


class Proposing(Report):
    """A report of which a rule only proposes the speaker."""

    def found(self) -> tuple[Record, ...]:
        return tuple(
            replace(r, speaker_status=SpeakerStatus.PROPOSED) if isinstance(r, Attestation) else r for r in super().found()
        )


PERHAPS = Proposing(5, name=NAMES[2], words=WORDS[1], outlet=OUTLETS[3])
UNDATED = Report(6, name="Robledo", words=WORDS[2], outlet=OUTLETS[3])


def asked(record: OpenRecord, *kinds: str) -> list[str]:
    return [entry.id for entry in record.queue(kinds=kinds).entries]


def first(record: OpenRecord, kind: str) -> Entry:
    return record.queue(kinds=[kind]).entries[0]


def test_a_proposed_speaker_waits_until_somebody_decides_and_again_when_that_is_taken_back(record: OpenRecord) -> None:
    ingest(record.store, PERHAPS)
    report = attestation(PERHAPS)
    assert asked(record, "speaker") == [report.id]
    entry = first(record, "speaker")
    (side,) = entry.sides
    (printed,) = side.printed
    assert ([n.name for n in side.who], [q.exact for q in printed.words]) == ([NAMES[2]], [WORDS[1]])
    assert entry.commands[0] == f"onrecord decide {report.id} accept"
    for decision in ("accept", "reject"):
        act = record.decide(report.id, decision, **WHO)
        assert asked(record, "speaker") == []
        undo(record, act)
        assert asked(record, "speaker") == [report.id]


def test_a_report_that_a_person_changed_otherwise_is_asked_about_under_the_id_that_was_read(record: OpenRecord) -> None:
    ingest(record.store, PERHAPS)
    record.decide(member(PERHAPS, Statement), "set-kind", "indirect", **WHO)
    assert asked(record, "speaker") == [attestation(PERHAPS).id]
    record.decide(attestation(PERHAPS).id, "accept", **WHO)
    assert asked(record, "speaker") == []


def test_two_names_that_may_be_one_are_asked_about_once_with_the_words_of_both(record: OpenRecord) -> None:
    ingest(record.store, UNDATED)
    entry = first(record, "same")
    assert {side.label for side in entry.sides} == {"Robledo", NAMES[0]}
    assert all(side.printed for side in entry.sides)
    assert entry.hangs == 3
    act = record.decide(entry.id, "reject", **WHO)
    assert entry.id not in asked(record, "same")
    undo(record, act)
    assert entry.id in asked(record, "same")
    record.decide(entry.id, "accept", **WHO)
    assert entry.id not in asked(record, "same")


def test_what_a_person_says_of_the_two_settles_it_too(record: OpenRecord) -> None:
    ingest(record.store, UNDATED)
    entry = first(record, "same")
    act = record.decide(entry.sides[0].id, "different", entry.sides[1].id, **WHO)
    assert entry.id not in asked(record, "same")
    undo(record, act)
    assert entry.id in asked(record, "same")


def test_a_number_whose_words_tell_no_scope_is_asked_about_until_somebody_looked(record: OpenRecord) -> None:
    figures = {r.id for report in (ONE, OTHER, ELSE) for r in report.found() if isinstance(r, FigureReport)}
    assert set(asked(record, "scope")) == figures
    one = first(record, "scope").id
    act = record.decide(one, "accept", **WHO)
    assert set(asked(record, "scope")) == figures - {one}
    undo(record, act)
    record.decide(one, "reject", **WHO)
    assert set(asked(record, "scope")) == figures - {one}


def test_what_most_hangs_on_comes_first_then_the_kind_then_the_id(record: OpenRecord) -> None:
    ingest(record.store, PERHAPS, UNDATED)
    found = record.queue(first=100)
    kinds = list(Asking)
    assert [e.id for e in found.entries] == [
        e.id for e in sorted(found.entries, key=lambda e: (-e.hangs, kinds.index(e.kind), e.id))
    ]
    assert found.total == len(found.entries)


def test_a_page_goes_on_behind_the_last_question_of_the_one_before(record: OpenRecord) -> None:
    ingest(record.store, PERHAPS, UNDATED)
    whole = [e.id for e in record.queue(first=100).entries]
    page = record.queue(first=2)
    rest = record.queue(first=100, after=page.entries[-1].id)
    assert [e.id for e in (*page.entries, *rest.entries)] == whole


def test_nothing_asked_is_told_as_nothing(record: OpenRecord) -> None:
    found = record.queue(kinds=["speaker"])
    assert (found.total, found.entries, plain(found)) == (0, (), "")


def test_of_a_collection_that_there_is_not_nothing_is_asked(record: OpenRecord) -> None:
    assert record.queue(collection="another").total == 0


def test_a_kind_that_there_is_not_is_refused(record: OpenRecord) -> None:
    with pytest.raises(ValueError, match="gossip"):
        record.queue(kinds=["gossip"])


def test_each_question_says_why_it_is_asked_and_what_would_follow(record: OpenRecord) -> None:
    ingest(record.store, PERHAPS)
    text = plain(record.queue(kinds=["speaker"]))
    assert f"Did {NAMES[2]} say this?" in text
    assert f"would count among the words of {NAMES[2]}" in text
    assert f"$ onrecord decide {attestation(PERHAPS).id} accept" in text
