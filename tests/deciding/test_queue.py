"""The queue: what nobody has decided comes first where most hangs on it; what is decided leaves it, and comes back on undo."""

from dataclasses import dataclass, replace
from typing import Any

import pytest

from onrecord import resolve
from onrecord.analysis.asking import Asking
from onrecord.analysis.queue import Entry, queue
from onrecord.analysis.queue_text import plain
from onrecord.api import execute
from onrecord.model import (
    Actor,
    ActorReference,
    Attestation,
    Batch,
    FigureReport,
    Judgement,
    Record,
    Resolution,
    Statement,
    StatementLink,
    member_id,
)
from onrecord.model.terms import ActorType, JudgementKind, LinkType, SpeakerStatus
from onrecord.record import OpenRecord
from tests.deciding.cases import ELSE, ONE, OTHER, WHO, attestation, member, undo
from tests.store.invented import NAMES, OUTLETS, WORDS, Report, ingest, later


class Proposing(Report):
    """A report of which a rule only proposes the speaker."""

    def found(self) -> tuple[Record, ...]:
        return tuple(
            replace(r, speaker_status=SpeakerStatus.PROPOSED) if isinstance(r, Attestation) else r for r in super().found()
        )


PERHAPS = Proposing(5, name=NAMES[2], words=WORDS[1], outlet=OUTLETS[3])


@dataclass(frozen=True)
class Telling(Report):
    """A report in which one speaker tells what another said."""

    def found(self) -> tuple[Record, ...]:
        found = super().found()
        statement = next(r for r in found if isinstance(r, Statement))
        inner = Statement(id=member_id(Statement, self.snapshot.id, (0, 7)))
        other = Actor(id=member_id(Actor, self.snapshot.id, (8, 15)))
        words, name = self.snapshot.span(0, 7), self.snapshot.span(8, 15)
        outer = next(r for r in found if isinstance(r, Attestation))
        told = replace(outer, attests=inner.id, speaker=(other.id,), content_span=(words.id,), hearsay_of=statement.id)
        named = ActorReference(
            refers_to=other.id, in_document=self.document.id, actor_type=ActorType.PERSON, name=NAMES[1], mention=(name.id,)
        )
        return (*found, words, name, inner, other, told, named)


TELLING = Telling(8, name=NAMES[2], words=WORDS[2], outlet=OUTLETS[3])
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


THIRD = Report(7, outlet=OUTLETS[2])


def test_what_holds_together_two_that_a_person_keeps_apart_is_asked_about_until_nothing_does(record: OpenRecord) -> None:
    ingest(record.store, THIRD)
    assert asked(record, "contested") == []
    act = record.decide(member(ONE, Statement), "different", member(OTHER, Statement), **WHO)
    entries = record.queue(kinds=["contested"]).entries
    assert {frozenset(side.id for side in e.sides) for e in entries} == {
        frozenset((member(one, Statement), member(THIRD, Statement))) for one in (ONE, OTHER)
    }
    assert all(side.printed for e in entries for side in e.sides)
    cut = record.decide(entries[0].id, "reject", **WHO)
    assert asked(record, "contested") == []
    undo(record, cut)
    assert asked(record, "contested") == [e.id for e in entries]
    undo(record, act)
    assert asked(record, "contested") == []


def test_whether_two_are_two_is_asked_where_a_rule_says_so_and_others_hold_them_together(record: OpenRecord) -> None:
    software = resolve.software()
    apart = Judgement.of(
        "test.apart", "1", JudgementKind.DIFFERENT, (member(ONE, Statement), member(OTHER, Statement)), reason="two days apart"
    )
    ingest(record.store, THIRD)
    record.store.add(Batch.of((apart, software), Resolution.of(ONE.snapshot.id, software, ONE.at, (apart.id,))))
    record.store.renew(resolve.picture)
    (entry,) = record.queue(kinds=["contested"]).entries
    assert entry.id == apart.id
    assert entry.reason.startswith("two days apart; yet")
    record.decide(apart.id, "reject", **WHO)
    assert asked(record, "contested") == []


def test_a_decision_on_a_reading_that_a_newer_one_replaced_comes_back_with_that(record: OpenRecord) -> None:
    act = record.decide(attestation(ELSE).id, "reject", **WHO)
    assert asked(record, "lost") == []
    newer = later(ELSE, version="2")
    ingest(record.store, newer)
    (entry,) = record.queue(kinds=["lost"]).entries
    assert entry.id == act.id
    assert [side.id for side in entry.sides] == [attestation(ELSE).id, attestation(newer).id]
    assert entry.commands == (f"onrecord decide {attestation(newer).id} reject", f"onrecord decide {act.id} undo")
    again = record.decide(attestation(newer).id, "reject", **WHO)
    assert asked(record, "lost") == []
    undo(record, again)
    assert asked(record, "lost") == [act.id]
    undo(record, act)
    assert asked(record, "lost") == []


def test_what_was_set_of_words_that_a_changed_article_prints_otherwise_comes_back_with_what_it_prints_now(
    record: OpenRecord,
) -> None:
    act = record.decide(member(ELSE, Statement), "set-speaker", member(ONE, Actor), **WHO)
    newer = later(ELSE, edition=", corrected")
    ingest(record.store, newer)
    (entry,) = record.queue(kinds=["lost"]).entries
    assert (entry.id, entry.sides[-1].id) == (act.id, member(newer, Statement))
    assert entry.commands[0] == f"onrecord decide {member(newer, Statement)} set-speaker {member(ONE, Actor)}"
    record.decide(member(newer, Statement), "set-speaker", member(ONE, Actor), **WHO)
    assert asked(record, "lost") == []


def test_a_decision_whose_words_are_gone_for_good_is_not_lost_silently(record: OpenRecord) -> None:
    act = record.decide(member(ELSE, Statement), "set-kind", "indirect", **WHO)
    newer = later(ELSE, words="a single road leads from the harbour to the old salt works now")
    ingest(record.store, newer)
    (entry,) = record.queue(kinds=["lost"]).entries
    assert (entry.id, len(entry.sides)) == (act.id, 1)
    assert WORDS[1] in entry.sides[0].label
    undo(record, act)
    assert asked(record, "lost") == []


def test_a_decision_on_two_of_whom_one_is_read_no_more_comes_back(record: OpenRecord) -> None:
    act = record.decide(member(ONE, Statement), "different", member(ELSE, Statement), **WHO)
    ingest(record.store, later(ELSE, edition=", corrected"))
    assert asked(record, "lost") == [act.id]


def test_words_that_somebody_else_tells_of_are_asked_about_until_somebody_looked(record: OpenRecord) -> None:
    ingest(record.store, TELLING)
    (entry,) = record.queue(kinds=["second-hand"]).entries
    (side,) = entry.sides
    assert ([n.name for n in side.who], [n.name for n in side.told_by]) == ([NAMES[1]], [NAMES[2]])
    act = record.decide(attestation(ONE).id, "accept", **WHO)
    assert asked(record, "second-hand") == [entry.id]
    undo(record, act)
    act = record.decide(entry.id, "accept", **WHO)
    assert asked(record, "second-hand") == []
    undo(record, act)
    assert asked(record, "second-hand") == [entry.id]


def test_a_proposed_link_is_asked_about_with_both_its_sides_until_somebody_decides(record: OpenRecord) -> None:
    software = resolve.software()
    link = StatementLink(
        rule="test.answers", rule_version="1", link_type=LinkType.ANSWERS, link_from=member(ELSE, Statement),
        link_to=member(ONE, Statement), reason="it stands just behind it", proposed=True,
    )  # fmt: skip
    record.store.add(Batch.of((link, software), Resolution.of(ONE.snapshot.id, software, ONE.at, (link.id,))))
    (entry,) = record.queue(kinds=["link"]).entries
    assert (entry.id, entry.question) == (link.id, "Does the first answer the second?")
    assert [side.label for side in entry.sides] == [WORDS[1], WORDS[0]]
    act = record.decide(link.id, "accept", **WHO)
    assert asked(record, "link") == []
    undo(record, act)
    assert asked(record, "link") == [link.id]


PAGE = """
query ($kinds: [QuestionKind!], $first: Int, $after: String) {
  queue(kinds: $kinds, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { record { id } kind question reason follows commands }
  }
}
"""


def test_graphql_pages_through_the_same_questions(record: OpenRecord) -> None:
    ingest(record.store, PERHAPS, UNDATED)
    told: list[dict[str, Any]] = []
    after, more = None, True
    while more:
        answer = execute(record.store, PAGE, {"first": 3, "after": after})
        assert "errors" not in answer, answer
        page = answer["data"]["queue"]
        told += page["nodes"]
        after, more = page["pageInfo"]["endCursor"], page["pageInfo"]["hasNextPage"]
    found = record.queue(first=100)
    assert page["totalCount"] == found.total == len(told)
    assert [(q["record"]["id"], q["question"], q["reason"], q["follows"], tuple(q["commands"])) for q in told] == [
        (e.id, e.question, e.reason, e.follows, e.commands) for e in found.entries
    ]
    (asked_so,) = execute(record.store, PAGE, {"kinds": ["SPEAKER"]})["data"]["queue"]["nodes"]
    assert asked_so["kind"] == "SPEAKER"


def test_what_was_asked_at_an_instant_is_what_nobody_had_decided_by_then(record: OpenRecord) -> None:
    ingest(record.store, PERHAPS, UNDATED, TELLING)
    before, asked_before = record.store.clock(), record.queue(first=100)
    for entry in asked_before.entries:
        record.decide(entry.id, "accept", **WHO)
    ingest(record.store, later(ELSE, version="2"))
    assert not {e.id for e in record.queue(first=100).entries} & {e.id for e in asked_before.entries}
    assert queue(record.store.at(before), first=100) == asked_before
