"""Law 4, same input, same graph; law 1, no fact without its words; and all of a document or nothing."""

from dataclasses import replace
from random import Random

import pytest

from onrecord import resolve
from onrecord.model import (
    Acquisition,
    Activity,
    Attestation,
    Batch,
    BatchError,
    Document,
    Extraction,
    Judgement,
    Record,
    Resolution,
    Software,
    Statement,
)
from onrecord.store import Store
from onrecord.store.adding import Added
from onrecord.store.rows import Written
from onrecord.vocabulary import to_row
from tests.store.invented import NOON, WORDS, Report, add, content, corpus, ingest, later, wipe


def test_a_batch_comes_back_as_it_went_in_with_who_generated_what(store: Store) -> None:
    batch = Report(1).batch()
    store.add(batch)
    held = {r.id: (r, generated) for r, generated in store.records()}
    generated: dict[str, set[str]] = {r.id: set() for r in batch.records}
    for record, activity in batch.generated:
        generated[record].add(activity)
    assert {i: made for i, (_, made) in held.items()} == {i: tuple(sorted(made)) for i, made in generated.items()}
    assert {without_log(r) for r, _ in held.values()} == set(batch.records)


def without_log(record: Record) -> Record:
    """An activity as it was before a store wrote down when it entered."""
    return replace(record, recorded_at=None, sequence=None, previous_hash=None) if isinstance(record, Activity) else record


def test_records_come_in_the_order_of_their_ids(store: Store) -> None:
    ingest(store, *corpus(3))
    ids = [r.id for r, _ in store.records()]
    assert ids == sorted(set(ids))
    assert {r.id for r, _ in store.records(layers=["text"])} == {i for i in ids if i[:2] in ("do", "de", "sn", "sp")}


def test_the_same_input_twice_writes_nothing(store: Store) -> None:
    reports = corpus(4)
    ingest(store, *reports)
    before, turns = list(store.records()), store.run("store/turn")
    assert [report.add_to(store) for report in reports] == [Added()] * 4
    assert store.renew(resolve.picture) == 0
    assert list(store.records()) == before
    assert store.run("store/turn") == turns, "not even the lock was taken"


def test_what_was_written_is_counted(store: Store) -> None:
    batch = Report(1).batch()
    links = sum(len(to_row(r)[1]) for r in batch.records) + len(batch.generated)
    added = store.add(batch)
    assert added.written.nodes == len(batch.records) + 1, "the records and the mark"
    assert added.written.relationships == links
    assert store.add(batch).written == Written()


@pytest.mark.parametrize("seed", range(3))
def test_any_order_and_any_batching_give_the_same_content(store: Store, seed: int) -> None:
    reports = corpus(7)
    ingest(store, *reports)
    once = content(store)
    wipe(store)
    chance = Random(seed)
    chance.shuffle(reports)
    cut = chance.randrange(1, 6)
    together = sum((r.batch() for r in reports[:cut]), Batch())
    add(store, together, reports[0])
    if seed:
        store.renew(resolve.picture)
    ingest(store, *reports[cut:], renew=seed == 1)
    store.renew(resolve.picture)
    assert content(store) == once
    assert any(isinstance(r, Judgement) for r in once.values())


def test_a_document_taken_in_again_unchanged_by_newer_software_writes_nothing(store: Store) -> None:
    report = Report(1)
    store.add(report.acquired())
    assert not store.add(later(report, version="2").acquired())
    assert store.status().records["Acquisition"] == 1


def test_newer_rules_read_it_again_and_nothing_of_the_older_reading_is_lost(store: Store) -> None:
    report = Report(1)
    ingest(store, report)
    before = dict(store.get(r.id for r in report.batch().records))
    assert later(report, version="2").add_to(store)
    assert store.status().records["Extraction"] == 2
    evidence = {i: r for i, r in before.items() if not isinstance(r, Document) and i[:2] not in ("st", "ac", "ev", "fg")}
    assert evidence.items() <= store.get(before).items()


def test_only_new_rules_of_judging_judge_again(store: Store) -> None:
    one, two = Report(1), Report(2, outlet="Morro Gazette")
    judged: list[int] = []

    def blind(new: tuple[Record, ...], held: tuple[Record, ...]) -> Batch:
        judged.append(len(held))
        return Batch()

    for report in (one, two):
        resolution = Resolution.of(report.snapshot.id, Software.of("judge", "1"), NOON)
        batch = report.batch() + Batch.of((Software.of("judge", "1"), resolution))
        store.add(batch, resolve.keys(batch.records), blind)
        assert not store.add(batch, resolve.keys(batch.records), blind)
    assert len(judged) == 2
    better = Resolution.of(two.snapshot.id, resolve.software(), NOON)
    batch = two.batch() + Batch.of((resolve.software(), better))
    assert add(store, batch, two).judged > 0


def test_a_pair_is_judged_with_the_evidence_of_both(store: Store) -> None:
    ingest(store, Report(1), Report(2, outlet="Morro Gazette"))
    same = [r for r, _ in store.records(layers=["judgement"]) if isinstance(r, Judgement)]
    statements = {r.id for r, _ in store.records() if isinstance(r, Statement)}
    assert {j.left for j in same} | {j.right for j in same} >= statements


def test_a_span_whose_words_are_not_in_its_text_is_refused_and_nothing_is_written(store: Store) -> None:
    report = Report(1)
    store.add(report.acquired())
    turns = store.run("store/turn")
    wrong = replace(report.span("said"), prefix="nothing of the kind")
    with pytest.raises(BatchError, match="is not at"):
        store.add(Batch.of([wrong]))
    assert store.get([wrong.id]) == {}
    assert store.run("store/turn") == turns


def test_a_name_that_leads_nowhere_is_refused(store: Store) -> None:
    report = Report(1)
    with pytest.raises(BatchError, match="neither in the batch nor in the store"):
        store.add(report.extracted())
    assert sum(store.status().records.values()) == 0
    store.add(report.acquired())
    assert store.add(report.extracted())


def test_the_picture_in_a_batch_is_not_believed(store: Store) -> None:
    report = Report(1)
    batch = report.batch()
    forged = tuple(replace(r, title="Forged") if isinstance(r, Document) else r for r in batch.records)
    store.add(replace(batch, records=forged))
    assert store.get([report.document.id])[report.document.id] == report.document


def test_a_very_long_text_goes_in_and_comes_back(store: Store) -> None:
    report = Report(1, words=WORDS[0] + " 𝒶" * 1_000_000)
    store.add(report.acquired())
    assert store.get([report.snapshot.id]) == {report.snapshot.id: report.snapshot}


def test_evidence_is_that_of_the_current_reading_alone(store: Store) -> None:
    report = Report(1)
    ingest(store, report)
    newer = later(report, version="2")
    newer.add_to(store)
    statement = next(r for r in report.found() if isinstance(r, Statement))
    rules = {r.rule for r in store.evidence([statement.id]) if isinstance(r, Attestation)}
    assert rules == {"quote/2"}


def test_activities_keep_the_time_they_were_first_recorded(store: Store) -> None:
    report = Report(1)
    store.add(report.batch())
    store.add(later(report).batch() + Report(2).batch())
    activities = [r for r, _ in store.records(layers=["system"]) if isinstance(r, Acquisition | Extraction)]
    assert {a.ended_at for a in activities} == {NOON}
