"""No text, however odd, brings the reading down: it ends in records whose spans have their exact words, or in a note."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.oddities import fuzzed, pathological, sound
from onrecord.extraction import LONGEST, extract
from onrecord.model import Snapshot
from onrecord.model.terms import Item

ITEMS = {Item.PUBLISHED: "2031-05-16", Item.TITLE: "“No,” she said", Item.OUTLET: "Morro Gazette"}


@pytest.mark.parametrize("code", ["en", "es"])
@settings(max_examples=40, deadline=None)
@given(text=st.text(min_size=1, max_size=400))
def test_any_characters_at_all(code, text):
    snapshot = Snapshot.of("text", text)
    assert sound(snapshot, extract(snapshot, ITEMS, language=code))


@pytest.mark.parametrize("code", ["en", "es"])
def test_articles_cut_shuffled_and_strewn_with_marks(code):
    for _, text in fuzzed(25, seed=7):
        snapshot = Snapshot.of("text", text)
        assert sound(snapshot, extract(snapshot, ITEMS, language=code))


@pytest.mark.parametrize(
    ("name", "text"), [(n, t) for n, t in pathological() if len(t) < 2_500 or len(t) > LONGEST], ids=lambda v: str(v)[:40]
)
def test_texts_made_to_hurt(name, text):
    snapshot = Snapshot.of("text", text)
    assert sound(snapshot, extract(snapshot, ITEMS)), name


def test_a_text_beyond_the_longest_is_kept_and_says_that_it_is_not_read():
    findings = extract(Snapshot.of("text", "No. " * (LONGEST // 4 + 1)), {})
    assert findings.records == ()
    assert "kept, but not read" in findings.notes[0]
