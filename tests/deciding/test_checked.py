"""What "checked" means: which of a report's aspects somebody settled, in how many reports, and what stood there before."""

import io

from onrecord.analysis.checked import Aspect, Checked, Review
from onrecord.analysis.checked_text import column
from onrecord.model import Actor, Statement
from onrecord.record import OpenRecord
from tests.deciding.cases import ELSE, ONE, WHO, attestation, member, speaker, undo


def looked(record: OpenRecord, identifier: str) -> Checked:
    found = record.trace(identifier).review
    assert found is not None
    return found


def test_nobody_has_looked_at_what_was_only_read(record: OpenRecord) -> None:
    found = looked(record, member(ELSE, Statement))
    assert (found.status, found.words) == (Review.NOT_CHECKED, "read by software, not checked")
    assert found.unchecked == (Aspect.SPEAKER, Aspect.WORDS, Aspect.QUOTATION, Aspect.DATE)
    assert column(found) == "not checked"


def test_who_accepts_a_report_has_not_accepted_its_date(record: OpenRecord) -> None:
    record.decide(attestation(ELSE).id, "accept", **WHO)
    found = looked(record, member(ELSE, Statement))
    assert (found.status, found.by, found.unchecked) == (Review.ACCEPTED, (WHO["by"],), (Aspect.DATE,))
    assert found.words.startswith(f"speaker, words and way of quoting accepted by {WHO['by']} on 20")
    assert found.words.endswith("; date not checked")
    record.decide(member(ELSE, Statement), "set-date", "2031-05", **WHO)
    assert looked(record, member(ELSE, Statement)).unchecked == ()


def test_one_of_two_reports_is_not_both(record: OpenRecord) -> None:
    record.decide(attestation(ONE).id, "accept", **WHO)
    found = looked(record, member(ONE, Statement))
    assert [c.reports for c in found.checks] == [1]
    assert ", in 1 of 2 reports" in found.words
    assert found.words.endswith("the rest read by software, not checked")
    each = [r.review for r in record.trace(member(ONE, Statement)).reports]
    assert sorted(r.status for r in each if r) == [Review.ACCEPTED, Review.NOT_CHECKED]


def test_what_a_person_set_tells_what_was_read_and_is_as_before_when_undone(record: OpenRecord) -> None:
    (before,) = speaker(record, ELSE)
    act = record.decide(member(ELSE, Statement), "set-speaker", member(ONE, Actor), **WHO)
    found = looked(record, member(ELSE, Statement))
    assert (found.status, found.checks[0].what, found.checks[0].before) == (Review.CHANGED, (Aspect.SPEAKER,), before)
    assert f"(read as: {before})" in found.words
    assert WHO["reason"] in str(record.trace(member(ELSE, Statement)))
    undo(record, act)
    assert looked(record, member(ELSE, Statement)).status is Review.NOT_CHECKED


def test_a_later_decision_answers_the_question_and_the_earlier_is_told_no_more(record: OpenRecord) -> None:
    first = record.decide(member(ELSE, Statement), "set-kind", "indirect", **WHO)
    later = record.decide(
        member(ELSE, Statement), "set-kind", "mixed", by="Ana Ruiz", reason="half of it is quoted", seen=[first.id]
    )
    assert [c.decision for c in looked(record, member(ELSE, Statement)).checks] == [later.id]


def test_rows_and_hits_and_positions_say_it_too(record: OpenRecord) -> None:
    record.decide(attestation(ELSE).id, "accept", **WHO)
    (row,) = [r for r in record.reports() if r.report == attestation(ELSE).id]
    assert (row.checked, row.checked_by) == ("speaker, words and way of quoting accepted; date not checked", WHO["by"])
    assert row.checked_at is not None
    assert row.checked_at.endswith("+00:00")
    hits = {h.id: h.review for h in record.search(attestation(ELSE).id and record.trace(attestation(ELSE).id).label)}
    found = hits[member(ELSE, Statement)]
    assert found is not None
    assert found.status is Review.ACCEPTED


def test_what_was_rejected_is_not_listed_as_standing(record: OpenRecord) -> None:
    label = record.trace(member(ELSE, Statement)).label
    record.decide(attestation(ELSE).id, "reject", **WHO)
    assert attestation(ELSE).id not in {r.report for r in record.reports()}
    assert member(ELSE, Statement) not in {h.id for h in record.search(label, kinds=["Statement"])}


def test_rdf_tells_it_of_each_record_and_equal_decisions_give_an_equal_graph(record: OpenRecord) -> None:
    def written() -> list[str]:
        to = io.BytesIO()
        record.export("nquads", to, content_only=True)
        return [line for line in to.getvalue().decode().splitlines() if "#review>" in line or "#checked" in line]

    before = written()
    assert before
    assert all('"notChecked"' in line for line in before)
    act = record.decide(attestation(ELSE).id, "accept", **WHO)
    of = {member(ELSE, Statement), attestation(ELSE).id}
    told = [line for line in written() if any(i in line.split(" ")[0] for i in of)]
    values = sorted(line.split('"')[1] for line in told)
    assert values == sorted(2 * ["accepted", "speaker", "words", "quotation", WHO["by"]])
    undo(record, act)
    assert written() == before
