"""A batch is whole: one content for an id, every span in its text, the same in whatever order it was put together."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import (
    Acquisition,
    Batch,
    BatchError,
    Claim,
    Curator,
    Extraction,
    Record,
    Snapshot,
    Software,
    Span,
    Stance,
    Statement,
    mint,
    references,
    span_id,
)
from onrecord.model.terms import Modality, Polarity

AT = dt.datetime(2031, 5, 17, 9, 30, tzinfo=dt.UTC)
SOFTWARE = Software.of("onrecord.extraction", "0.1.0")
SNAPSHOT = Snapshot.of(mint("do", "fictional"), "Fictional words, of which some are said.")
EXTRACTION = Extraction.of(SNAPSHOT.id, (), SOFTWARE, AT)
ACQUISITION = Acquisition.of(SNAPSHOT.snapshot_of, SOFTWARE, AT, (SNAPSHOT.id,), "words.txt")
CLAIMS = [Claim(id=mint("cl", i), claim_text=str(i)) for i in range(6)]
POOL: list[Record] = [*CLAIMS, SNAPSHOT, SNAPSHOT.span(0, 9), SNAPSHOT.span(10, 15), SOFTWARE, Curator.of("An invented editor")]
BATCHES = st.builds(Batch.of, st.lists(st.sampled_from(POOL)), st.sampled_from([None, EXTRACTION, ACQUISITION]))


@given(st.lists(st.sampled_from(POOL)), st.randoms(use_true_random=False))
def test_neither_order_nor_repetition_shows_in_a_batch(records: list[Record], random: object) -> None:
    batch = Batch.of(records, EXTRACTION)
    shuffled = sorted(records, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert Batch.of([*shuffled, *records], EXTRACTION) == batch
    ids = [r.id for r in batch.records]
    assert ids == sorted({r.id for r in records} | {EXTRACTION.id})


@given(BATCHES, BATCHES, BATCHES)
def test_batches_join_in_any_order(a: Batch, b: Batch, c: Batch) -> None:
    assert a + b == b + a
    assert (a + b) + c == a + (b + c)
    assert a + a == a
    assert a + Batch() == a


@given(BATCHES, BATCHES)
def test_what_either_holds_or_tells_both_do(a: Batch, b: Batch) -> None:
    both = a + b
    assert set(both.records) == {*a.records, *b.records}
    assert set(both.generated) == {*a.generated, *b.generated}


@given(st.lists(st.sampled_from(POOL)))
def test_an_activity_generates_what_is_no_part_of_the_system(records: list[Record]) -> None:
    batch = Batch.of(records, EXTRACTION)
    made = {r.id for r in records if not isinstance(r, Software | Curator)}
    assert batch.generated == tuple(sorted((i, EXTRACTION.id) for i in made))
    assert Batch.of(records).generated == ()


def test_one_id_for_two_contents_is_refused() -> None:
    one, other = CLAIMS[0], Claim(id=CLAIMS[0].id, claim_text="something else")
    with pytest.raises(BatchError, match="two records claim the id"):
        Batch.of([one, other])
    with pytest.raises(BatchError, match="two records claim the id"):
        Batch.of([one]) + Batch.of([other])


def wrong_span(exact: str, start: int) -> Span:
    """What only an import could bring: a span of the right form whose words stand elsewhere."""
    end = start + len(exact)
    return Span(
        id=span_id(SNAPSHOT.id, start, end), span_of=SNAPSHOT.id, start=start, end=end, exact=exact, prefix="", suffix="",
        sha256=SNAPSHOT.sha256,
    )  # fmt: skip


@pytest.mark.parametrize(("exact", "start"), [("Fictitious", 0), ("words", 9), ("said.", 99)])
def test_a_span_whose_words_are_not_in_its_text_is_refused(exact: str, start: int) -> None:
    with pytest.raises(BatchError, match="is not at"):
        Batch.of([SNAPSHOT, wrong_span(exact, start)]).check()


def test_a_span_that_stands_in_its_text_or_whose_text_is_elsewhere_passes() -> None:
    Batch.of(POOL).check()
    Batch.of([wrong_span("elsewhere", 0)]).check()


def test_a_batch_tells_its_records_by_class() -> None:
    assert Batch.of(POOL).of_class(Claim) == tuple(sorted(CLAIMS, key=lambda c: c.id))
    assert Batch.of(POOL).of_class(Statement) == ()


def test_a_record_tells_every_record_it_names_but_itself() -> None:
    spans = (SNAPSHOT.span(0, 9).id, SNAPSHOT.span(10, 15).id)
    stance = Stance(
        stance_of=mint("st", 1), towards=CLAIMS[0].id, polarity=Polarity.DENIES, modality=Modality.ASSERTED, rule="cue",
        rule_version="1", evidence_span=spans,
    )  # fmt: skip
    assert sorted(references(stance)) == sorted([mint("st", 1), CLAIMS[0].id, *spans])
    assert list(references(CLAIMS[0])) == []
