"""Where words stand in a divided source: the page of a paged text, the time in a captioned recording (law 1)."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Snapshot
from onrecord.model.fragment import captions, fragment, place

VTT = """WEBVTT - Talk on the Morro bridge

NOTE nobody says this

intro
00:01.000 --> 00:04.250 align:start
Good evening.

01:02:03.500 --> 01:02:05.000
The bridge
is closed.
"""
SRT = (
    "1\r\n00:00:01,000 --> 00:00:02,500\r\nGood evening.\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nThe bridge is closed.\r\n"
)


def at(text: str, words: str) -> str | None:
    return fragment(text, text.index(words))


def test_a_form_feed_ends_a_page():
    text = "One.\fTwo.\fThree."
    assert [at(text, w) for w in ("One", "Two", "Three")] == ["page=1", "page=2", "page=3"]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [(VTT, "t=1,4.25", "t=3723.5,3725"), (SRT, "t=1,2.5", "t=3,4")],
    ids=["WebVTT", "SubRip"],
)
def test_a_caption_is_heard_at_its_time(text, first, second):
    assert at(text, "Good evening") == first
    assert at(text, "The bridge\nis" if "The bridge\nis" in text else "The bridge is") == second
    assert [text[c.start : c.stop].split() for c in captions(text)] == [
        ["Good", "evening."],
        ["The", "bridge", "is", "closed."],
    ]


@pytest.mark.parametrize("text", ["The bus leaves at 00:01:02,000 --> 00:01:03,000 says the board.", "No divisions here.", ""])
def test_other_texts_have_none(text):
    assert captions(text) == ()
    assert fragment(text, 0) is None


@pytest.mark.parametrize(
    ("fragment", "words"), [("page=12", "page 12"), ("t=62,67.5", "at 1:02"), ("t=3723.5,3725", "at 1:02:03")]
)
def test_a_fragment_is_told_in_words(fragment, words):
    assert place(fragment) == words


@given(st.text(alphabet="ab \n\f", min_size=1), st.data())
def test_a_span_knows_its_page_and_a_wrong_one_does_not_stand(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = Snapshot.of("do-aaaaaaaaaaaaaaaaaaaaaaaaaa", text).span(start, end)
    pages = re.split("\f", text[: start + (text[start] != "\f")])
    if "\f" in text and text[start] != "\f":
        assert span.fragment == f"page={len(pages)}"
    assert span.stands_in(text)
    assert not span.stands_in("\f" + text)
