"""Law 1: no fact without its words. A span is exactly the code points it says, in whatever script."""

import dataclasses
import hashlib

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from onrecord.model import Snapshot, SpanError, document_id, span_id, stub_id
from onrecord.model.span import CONTEXT

DOCUMENT = document_id(url="https://example.org/fictional", outlet=None, title=None, sha256="")
ASTRAL = "𝒩𐍈🏴‍☠️🇨🇱👩‍🚒"  # beyond U+FFFF, with joiners and pairs of regional indicators
COMBINING = "e\u0301n\u0303\u0323o\u0308 a\u0300\u0300"  # what NFC would shorten
RIGHT_TO_LEFT = "\u200fقال الوزير\u200e «נכון» \u202eabc\u202c"
LINES = "one\r\ntwo\rthree\n\n\ttabs \u00a0and\u2028separators\ufeff"
TEXTS = st.text(min_size=1, max_size=90) | st.text(ASTRAL + COMBINING + RIGHT_TO_LEFT + LINES + "“” ’", min_size=1, max_size=90)


@st.composite
def ranges(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@given(ranges())
@example((ASTRAL, 0, 1))
@example((ASTRAL, 2, 6))
@example((COMBINING, 1, 2))
@example((RIGHT_TO_LEFT, 1, 11))
@example((LINES, 3, 5))
def test_a_span_is_the_text_from_start_to_end(given: tuple[str, int, int]) -> None:
    text, start, end = given
    span = Snapshot.of(DOCUMENT, text).span(start, end)
    assert (span.start, span.end, span.exact) == (start, end, text[start:end])
    assert span.stands_in(text)
    assert text.startswith(span.prefix + span.exact + span.suffix, max(0, start - CONTEXT))
    assert len(span.prefix) == min(start, CONTEXT)
    assert len(span.suffix) == min(len(text) - end, CONTEXT)


@given(TEXTS)
def test_a_snapshot_keeps_its_text_untouched_and_its_hash(text: str) -> None:
    snapshot = Snapshot.of(DOCUMENT, text)
    assert snapshot.text == text
    assert snapshot.sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert Snapshot.of(DOCUMENT, text) == snapshot
    span = snapshot.span(0, 1)
    assert (span.span_of, span.sha256) == (snapshot.id, snapshot.sha256)


@given(ranges(), st.integers(0, 100), st.characters())
def test_a_span_does_not_stand_in_a_text_changed_near_it(given: tuple[str, int, int], at: int, letter: str) -> None:
    text, start, end = given
    assume(max(0, start - CONTEXT) <= at < min(len(text), end + CONTEXT))
    assume(text[at] != letter)
    span = Snapshot.of(DOCUMENT, text).span(start, end)
    assert not span.stands_in(text[:at] + letter + text[at + 1 :])


@given(TEXTS, st.integers(-5, 100), st.integers(-5, 100))
def test_a_range_that_is_empty_or_outside_the_text_is_refused(text: str, start: int, end: int) -> None:
    assume(not 0 <= start < end <= len(text))
    with pytest.raises(SpanError, match="is not within"):
        Snapshot.of(DOCUMENT, text).span(start, end)


@given(ranges())
def test_a_span_cannot_be_made_wrong_by_hand(given: tuple[str, int, int]) -> None:
    text, start, end = given
    span = Snapshot.of(DOCUMENT, text).span(start, end)
    with pytest.raises(SpanError, match="does not have the length"):
        dataclasses.replace(span, exact=span.exact + "x")
    with pytest.raises(SpanError, match="must not be empty or negative"):
        dataclasses.replace(span, end=start)
    with pytest.raises(SpanError, match="must not be empty or negative"):
        dataclasses.replace(span, start=-1)
    with pytest.raises(SpanError, match="is not the id of"):
        dataclasses.replace(span, start=start + 1, end=end + 1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        span.start = 0  # type: ignore[misc]


@given(st.sets(st.tuples(st.integers(0, 99), st.integers(0, 99)), min_size=2, max_size=9))
def test_each_range_of_each_snapshot_has_its_own_id(places: set[tuple[int, int]]) -> None:
    snapshots = [Snapshot.of(DOCUMENT, text).id for text in ("one", "another")]
    assert len({span_id(s, *place) for s in snapshots for place in places}) == 2 * len(places)


def test_one_text_in_two_documents_is_two_snapshots() -> None:
    other = document_id(url="https://example.org/other", outlet=None, title=None, sha256="")
    assert Snapshot.of(DOCUMENT, "words").id != Snapshot.of(other, "words").id
    assert Snapshot.of(DOCUMENT, "é").id != Snapshot.of(DOCUMENT, "e\u0301").id


def test_a_document_is_its_url_or_else_outlet_title_and_text() -> None:
    def without_url(outlet: str | None, title: str | None, sha256: str) -> str:
        return document_id(url=None, outlet=outlet, title=title, sha256=sha256)

    assert document_id(url="https://example.org/fictional", outlet="A", title="B", sha256="C") == DOCUMENT
    ids = [DOCUMENT, *(without_url(*given) for given in (("A", "B", "C"), ("A", None, "C"), (None, "B", "C"), ("A", "B", "D")))]
    ids += [stub_id("A", "B"), stub_id("B", "A")]
    assert len(set(ids)) == len(ids)
