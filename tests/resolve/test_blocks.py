"""One worker or four, and any sharing out of the work, make no difference to what is judged (across-documents.md §8)."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import combinations
from multiprocessing import get_context

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import resolve
from onrecord.model import Claim, Judgement, Record, SharedPassage
from onrecord.resolve.blocks import met
from onrecord.resolve.evidence import Evidence
from onrecord.resolve.keys import utterance_keys
from onrecord.resolve.views import utterances
from tests.resolve import texts
from tests.resolve.documents import Saying, Written
from tests.resolve.test_order import LARENAS, OUTLETS, WHOLE, collections


@pytest.fixture(scope="module", params=[1, 2, 3, 4])
def workers(request: pytest.FixtureRequest) -> Iterator[ProcessPoolExecutor]:
    with ProcessPoolExecutor(request.param, mp_context=get_context("spawn")) as pool:
        yield pool


def records(written: list[Written]) -> list[Record]:
    return [r for w in written for r in w.records()]


@settings(deadline=None, max_examples=20)
@given(collections, st.integers(0, 6))
def test_one_to_four_workers_judge_the_same(workers: ProcessPoolExecutor, documents: list[Written], held: int) -> None:
    new, stood = records(documents[held:]), records(documents[:held])
    assert resolve.judge(new, stood, workers.map) == resolve.judge(new, stood)


def test_workers_are_given_something_to_judge(workers: ProcessPoolExecutor) -> None:
    documents = [Written(outlet, (Saying(LARENAS, f"{WHOLE} {texts.QUOTE}"),)) for outlet in OUTLETS]
    judged = resolve.judge(records(documents), (), workers.map)
    assert {Judgement, SharedPassage} <= {type(r) for r in judged}


@settings(deadline=None, max_examples=40)
@given(collections, st.data())
def test_documents_shared_out_in_any_way_come_to_the_same_judgements(documents: list[Written], data: st.DataObject) -> None:
    """So may many machines judge: each a part against itself and another, and what they find is put together."""
    share = data.draw(st.lists(st.integers(0, 3), min_size=len(documents), max_size=len(documents)))
    parts = [records([d for d, s in zip(documents, share, strict=True) if s == part]) for part in range(4)]
    alone = [resolve.judge(part, ()) for part in parts]
    found = {r for judged in alone for r in judged}
    for (one, _), (other, judged) in combinations(zip(parts, alone, strict=True), 2):
        found |= set(resolve.judge(one, [*other, *(r for r in judged if isinstance(r, Claim))]))
    assert tuple(sorted(found, key=lambda r: r.id)) == resolve.judge(records(documents), ())


@settings(deadline=None, max_examples=60)
@given(collections)
def test_a_pair_meets_once_and_only_under_a_key_of_both(documents: list[Written]) -> None:
    views = list(utterances(Evidence.of(records(documents))))
    pairs = [frozenset((one.member, other.member)) for one, others in met(views, (), utterance_keys) for other in others]
    assert len(pairs) == len(set(pairs))
    expected = {
        frozenset((a.member, b.member))
        for a, b in combinations(views, 2)
        if a.source != b.source and utterance_keys(a) & utterance_keys(b)
    }
    assert set(pairs) == expected
