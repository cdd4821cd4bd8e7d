"""Shared narration is copying, shared quotation is not (across-documents.md §1). Every text is invented."""

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import resolve
from onrecord.model import Reuse, SharedPassage, Snapshot, Span
from onrecord.resolve.passages import CANDIDATE, KEPT, NARRATION, Relation, Text, fingerprints, shared
from tests.resolve import texts

CASES = {
    "a trimmed copy under a new headline": (texts.TRIMMED, Relation.CUT),
    "one paragraph lifted": (texts.LIFTED, Relation.PARTIAL),
    "the same quotation in own words": (texts.QUOTED, Relation.QUOTES_ONLY),
    "another report": (texts.UNRELATED, Relation.NONE),
    "a lightly edited copy": (texts.EDITED, Relation.SAME),
}
WORDS = ["the", "truck", "gate", "“", "”", '"', "hall", "pass", "driver", "opened", "\n\n", "said", "four", "lanes", "and"]
some_text = st.lists(st.sampled_from(WORDS), max_size=80).map(" ".join)


@pytest.mark.parametrize(("other", "relation"), CASES.values(), ids=CASES)
def test_how_a_text_is_related_to_a_wire_report(other: str, relation: Relation) -> None:
    assert shared(Text.of(texts.WIRE), Text.of(other)).relation is relation


@given(some_text, some_text)
def test_the_answer_is_the_same_from_the_other_side(one: str, other: str) -> None:
    a, b = Text.of(one), Text.of(other)
    assert shared(b, a) == shared(a, b).turned()


@given(some_text, some_text)
def test_passages_stand_in_both_texts_and_share_no_word(one: str, other: str) -> None:
    a, b = Text.of(one), Text.of(other)
    found = shared(a, b).passages
    for p in found:
        assert p.words >= KEPT
        assert p.narration <= p.words
        assert len(Text.of(one[slice(*p.one)])) >= p.words <= len(Text.of(other[slice(*p.other)]))
    for side in ("one", "other"):
        ends = sorted(getattr(p, side) for p in found)
        assert all(x[1] <= y[0] for x, y in pairwise(ends))


@settings(max_examples=60)
@given(st.integers(0, 10_000))
def test_every_shared_run_of_eight_words_is_found_by_its_fingerprints(seed: int) -> None:
    chance = random.Random(seed)
    run = " ".join(f"w{chance.randrange(10_000)}" for _ in range(8))
    one, other = (f"{' '.join(f'{side}{chance.randrange(99)}' for _ in range(30))} {run} {side}" for side in "ab")
    assert fingerprints(Text.of(one)) & fingerprints(Text.of(other))


def test_a_word_that_either_side_quotes_is_no_narration() -> None:
    bare = texts.QUOTE.replace("“", "").replace("”", "")
    (passage,) = shared(Text.of(texts.QUOTE), Text.of(bare)).passages
    assert passage.narration < NARRATION < passage.words


def test_a_straight_quotation_mark_that_nobody_closes_ends_with_its_paragraph() -> None:
    text = Text.of('He said "it rains and\n\nthen it snowed')
    assert [w for w, quoted in zip(text.folded, text.quoted, strict=True) if quoted] == ["it", "rains", "and"]


def test_a_refrain_is_no_passage() -> None:
    refrain = "we shall overcome some day " * 40
    assert shared(Text.of(refrain), Text.of(refrain + "and then")).relation is Relation.NONE


def test_what_texts_share_is_recorded_with_its_words_in_both() -> None:
    wire, cut = (Snapshot.of(f"do-{c * 26}", t) for c, t in (("a", texts.WIRE), ("b", texts.TRIMMED)))
    found = resolve.judge((wire, cut), ())
    assert found == resolve.judge((cut,), (wire,)) == resolve.judge((wire,), (cut,))
    (reuse,) = (r for r in found if isinstance(r, Reuse))
    (passage,) = (r for r in found if isinstance(r, SharedPassage))
    assert reuse.relation == "cut"
    assert (reuse.one_text, reuse.other_text) == tuple(sorted((wire.id, cut.id)))
    spans = {r.id: r for r in found if isinstance(r, Span)}
    for side, text in ((passage.in_one, reuse.one_text), (passage.in_other, reuse.other_text)):
        assert spans[side].span_of == text
        assert spans[side].stands_in((wire if wire.id == text else cut).text)
    assert texts.HOURS.removesuffix(".") in spans[passage.in_one].exact
    assert passage.narration_words >= NARRATION


def test_texts_are_compared_where_two_fingerprints_meet() -> None:
    keys = resolve.keys((Snapshot.of(f"do-{'a' * 26}", texts.WIRE), Snapshot.of(f"do-{'b' * 26}", texts.LIFTED)))
    one, other = keys.values()
    assert len(one & other) >= CANDIDATE
