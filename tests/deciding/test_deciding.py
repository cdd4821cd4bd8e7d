"""What a person decides (laws 2, 5) counts at once, is kept with name and reason, can be undone; no software overrules it."""

import pytest

from onrecord import rdf, resolve
from onrecord.deciding import DecidedMeanwhile, DecisionError
from onrecord.model import Actor, Attestation, Curation, Event, Figure, Judgement, Member, Statement
from onrecord.model.terms import Decision, Kind, SpeakerStatus
from onrecord.record import NotHeldError, OpenRecord
from tests.deciding.cases import ELSE, ONE, OTHER, WHO, attestation, member, shown, speaker, undo
from tests.store.invented import NAMES, OUTLETS, WORDS, Report, content, ingest, later


def test_setting_a_speaker_parts_what_two_people_said_and_undoing_it_brings_back_what_was(record: OpenRecord) -> None:
    before = content(record.store)
    statement, minister = member(ONE, Statement), member(ELSE, Actor)
    act = record.decide(attestation(ONE).id, "set-speaker", minister, **WHO)
    assert speaker(record, ONE) == {NAMES[1]}
    assert speaker(record, OTHER) == {NAMES[0]}
    (report,) = record.store.get(shown(record, statement).report).values()  # type: ignore[attr-defined]
    assert isinstance(report, Attestation)
    assert (report.speaker_status, report.corrects) == (SpeakerStatus.DECIDED, attestation(ONE).id)
    undo(record, act)
    now = content(record.store)
    assert {i: r for i, r in now.items() if i in before} == before
    assert speaker(record, ONE) == {NAMES[0]}


def test_the_log_tells_of_what_a_person_accepted_and_not_of_each_reading_of_it(record: OpenRecord) -> None:
    minister = member(ONE, Actor)
    act = record.decide(minister, "accept", **WHO)
    (entry,) = (e for e in record.log(act.id) if e.id == act.id)
    assert (entry.by, entry.says, entry.reason) == (WHO["by"], f"accepted {minister}", WHO["reason"])
    assert len(act.used) > 1


def test_what_is_set_of_a_statement_is_set_of_every_report_of_it(record: OpenRecord) -> None:
    act = record.decide(member(ONE, Statement), "set-speaker", member(ELSE, Actor), **WHO)
    assert speaker(record, ONE) == speaker(record, OTHER) == {NAMES[1]}
    assert shown(record, member(ONE, Statement)) == shown(record, member(OTHER, Statement))
    assert {member(ONE, Statement), member(OTHER, Statement)} < set(act.used)


def test_who_is_set_to_have_spoken_is_joined_with_what_others_report_of_them(record: OpenRecord) -> None:
    same_words = Report(4, name=NAMES[2], words=WORDS[1], outlet=OUTLETS[3])
    ingest(record.store, same_words)
    one, other = member(ELSE, Statement), member(same_words, Statement)
    assert shown(record, one) != shown(record, other)
    act = record.decide(other, "set-speaker", member(ELSE, Actor), **WHO)
    assert shown(record, one) == shown(record, other)
    undo(record, act)
    assert shown(record, one) != shown(record, other)


def test_a_rejected_report_is_kept_and_shown_no_more(record: OpenRecord) -> None:
    report = attestation(ELSE)
    act = record.decide(report.id, "reject", **WHO)
    statement = shown(record, report.attests)
    assert statement == Statement(id=report.attests, canonical=report.attests)
    gone = record.trace(report.attests).superseded
    assert gone
    assert gone.why == "a person rejected it"
    assert record.store.get([report.id]) == {report.id: report}
    assert not [hit for hit in record.store.search(WORDS[1]) if hit["id"] == report.attests]
    undo(record, act)
    assert speaker(record, ELSE) == {NAMES[1]}


def test_a_rejection_outlives_a_newer_reading_and_so_does_what_was_set(record: OpenRecord) -> None:
    record.decide(attestation(ELSE).id, "reject", **WHO)
    record.decide(member(ONE, Statement), "set-kind", "indirect", **WHO)
    ingest(record.store, later(ELSE, version="2"), later(ONE, version="2"))
    assert shown(record, member(ELSE, Statement)).report == ()  # type: ignore[attr-defined]
    assert shown(record, member(ONE, Statement)).kind is not Kind.DIRECT  # type: ignore[attr-defined]


def test_dates_and_words_are_set_as_far_as_they_are_known(record: OpenRecord) -> None:
    statement, event = member(ELSE, Statement), member(ELSE, Event)
    record.decide(statement, "set-date", "2031-05", **WHO)
    head = shown(record, statement)
    assert isinstance(head, Statement)
    assert (head.said_earliest, head.said_latest) == ("2031-05-01", "2031-05-31")
    record.decide(event, "set-date", "2031-05-09", **WHO)
    happened = shown(record, event)
    assert isinstance(happened, Event)
    assert (happened.earliest, happened.latest) == ("2031-05-09", "2031-05-09")
    record.decide(statement, "set-span", WORDS[1][:30], **WHO)
    assert shown(record, statement).text == WORDS[1][:30]  # type: ignore[attr-defined]


def test_a_person_joins_and_parts_whatever_the_rules_say_and_the_last_word_counts(record: OpenRecord) -> None:
    one, other, third = (member(r, Statement) for r in (ONE, OTHER, ELSE))
    parted = record.decide(one, "different", other, **WHO)
    assert shown(record, one) != shown(record, other)
    with pytest.raises(DecidedMeanwhile):
        record.decide(one, "same", other, by="R. Vega", reason="one speech")
    record.decide(one, "same", other, by="R. Vega", reason="one speech", seen=[parted.id])
    assert shown(record, one) == shown(record, other)
    assert isinstance(record.decide(third, "same", one, **WHO), Curation)


@pytest.mark.parametrize("kind", [Actor, Event, Figure])
def test_any_two_members_of_one_kind_are_joined_and_parted_and_what_is_said_of_one_is_accepted(
    record: OpenRecord, kind: type[Member]
) -> None:
    one, other = member(ONE, kind), member(ELSE, kind)
    joined = record.decide(one, "same", other, **WHO)
    assert shown(record, one) == shown(record, other)
    undo(record, joined)
    assert shown(record, one) != shown(record, other)
    record.decide(one, "different", other, **WHO)
    record.decide(one, "accept", **WHO)
    assert not list(rdf.check(record.store.records(), record.store.log_end()))


def test_rejecting_a_judgement_parts_and_accepting_a_proposal_joins(record: OpenRecord) -> None:
    judgement = next(j for j in content(record.store).values() if isinstance(j, Judgement) and j.left.startswith("st-"))
    act = record.decide(judgement.id, "reject", **WHO)
    assert shown(record, judgement.left) != shown(record, judgement.right)
    undo(record, act)
    assert shown(record, judgement.left) == shown(record, judgement.right)


def test_the_second_is_told_of_the_first_before_anything_is_written(record: OpenRecord) -> None:
    statement = member(ELSE, Statement)
    first = record.decide(statement, "set-speaker", member(ONE, Actor), **WHO)
    ended = record.store.log_end()
    with pytest.raises(DecidedMeanwhile) as told:
        record.decide(statement, "set-speaker", member(ELSE, Actor), by="R. Vega", reason="the transcript")
    assert told.value.acts == (record.store.get([first.id])[first.id],)
    assert record.store.log_end() == ended
    record.decide(statement, "set-speaker", member(ELSE, Actor), by="R. Vega", reason="the transcript", seen=[first.id])
    assert speaker(record, ELSE) == {NAMES[1]}
    assert {a.decision for a in record.store.get([first.id]).values()} == {Decision.SET_SPEAKER}  # type: ignore[attr-defined]


def test_undoing_the_last_of_two_decisions_leaves_the_first(record: OpenRecord) -> None:
    statement = member(ELSE, Statement)
    first = record.decide(statement, "set-speaker", member(ONE, Actor), **WHO)
    second = record.decide(statement, "set-speaker", member(ELSE, Actor), by="R. Vega", reason="no", seen=[first.id])
    undo(record, second)
    assert speaker(record, ELSE) == {NAMES[0]}


def test_decisions_are_entries_of_the_log_and_break_no_law(record: OpenRecord) -> None:
    record.decide(member(ELSE, Statement), "set-speaker", member(ONE, Actor), **WHO)
    record.decide(attestation(OTHER).id, "accept", **WHO)
    ingest(record.store, later(ELSE, version="2"))
    assert not list(rdf.check(record.store.records(), record.store.log_end()))
    assert record.store.rebuild(resolve.picture) == 0


@pytest.mark.parametrize(
    ("target", "decision", "values", "message"),
    [
        ("st-aaaaaaaaaaaaaaaaaaaaaaaaaa", "accept", (), "not in this record"),
        ("somebody", "accept", (), "not in this record"),
    ],
)
def test_what_is_not_held_cannot_be_decided_upon(record: OpenRecord, target, decision, values, message) -> None:
    with pytest.raises(NotHeldError, match=message):
        record.decide(target, decision, *values, **WHO)


@pytest.mark.parametrize(
    ("decision", "values", "message"),
    [
        ("set-kind", ("loud",), "no kind; say one of"),
        ("set-kind", (), "takes KIND"),
        ("accept", ("what",), "takes no value"),
        ("set-date", ("soon",), "no date; write"),
        ("set-speaker", ("nobody",), "no actor of this record"),
        ("set-span", ("words that are nowhere in it",), "stand 0 times"),
        ("set-span", ("5-99999",), "no place in a text"),
        ("same", ("ev-aaaaaaaaaaaaaaaaaaaaaaaaaa",), "two members of one kind"),
        ("link", ("repeats",), "link takes one of"),
        ("undo", (), "nobody has decided"),
    ],
)
def test_what_is_no_decision_is_told_with_what_would_be_one(record: OpenRecord, decision, values, message) -> None:
    with pytest.raises(DecisionError, match=message):
        record.decide(member(ELSE, Statement), decision, *values, **WHO)


def test_what_was_done_is_not_decided_upon_but_what_it_wrote(record: OpenRecord) -> None:
    (reading,) = record.store.generated_by([attestation(ONE).id])
    with pytest.raises(DecisionError, match="decide about a record that it wrote"):
        record.decide(reading, "reject", **WHO)


def test_words_are_set_of_one_report(record: OpenRecord) -> None:
    with pytest.raises(DecisionError, match="name the report in one of them"):
        record.decide(member(ONE, Statement), "set-span", WORDS[0], **WHO)


@pytest.mark.parametrize(("by", "reason", "message"), [(" ", "why", "signed"), ("Inés Paredes", "", "reason")])
def test_a_decision_is_signed_and_has_a_reason(record: OpenRecord, by: str, reason: str, message: str) -> None:
    with pytest.raises(DecisionError, match=message):
        record.decide(attestation(ONE).id, "accept", by=by, reason=reason)
