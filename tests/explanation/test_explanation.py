"""Why a text was read as it was: the text unchanged under its marks, every rule in words, a page that is safe to open."""

import re
from io import StringIO
from pathlib import Path

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from benchmarks.gold import read as gold
from onrecord import pipeline
from onrecord.explanation import explain, in_page, in_terminal, rule_in_words, words
from onrecord.explanation.rules import rules
from onrecord.extraction.warrant import KNOWN
from onrecord.model import terms
from onrecord.readers import Given, from_text, read

SAMPLE = Path(__file__).parents[2] / "ingest" / "sample"
TEXT = "Ana Soto Vera, mayor of Morro, said that 40 ships came in May. “No ship,” she told Radio Tres, “will wait.”"


def explained(text: str = TEXT):
    return explain(*pipeline.explicable(from_text(text)))


def test_the_text_stands_under_its_marks_unchanged():
    found = explained()
    assert "".join(words for words, _ in found.segments()) == TEXT
    assert {m.what for m in found.marks} >= {"said", "cue", "source", "role", "time", "figure"}


def test_a_note_tells_who_by_which_rule_and_by_which_words():
    (_, note) = [n for n in explained().notes if n.what == "said"]
    lines = dict(note.lines)
    assert lines["who"] == "Ana Soto Vera (taken to be, by a rule)"
    assert lines["why"].startswith("pronoun-speaker: a pronoun: the last one who spoke, by “Ana Soto Vera")
    assert lines["found by"] == "quote-around-cue: a quotation on both sides of the reporting verb"
    assert lines["to or on"] == "Radio Tres"


def test_every_rule_by_which_a_speaker_is_known_has_words():
    assert rules()["speakers"].keys() == KNOWN.keys()


def test_every_rule_that_finds_a_statement_has_words():
    lines = [pipeline.explicable(found)[0] for found in read(SAMPLE)]
    lines += [pipeline.read_again(line) for code in ("en", "es") for line in gold(code, "dev")]
    found = {a["rule"] for line in lines for a in line["attributions"]}
    assert len(found) > 12
    assert found <= rules()["statements"].keys()
    assert all(rule_in_words("statements", rule) != rule for rule in found)


def test_a_terminal_without_colours_still_shows_which_statement_is_which():
    out = StringIO()
    Console(file=out, width=200, no_color=True).print(in_terminal(explained()))
    assert "said [1]that 40 ships came in May" in out.getvalue()
    assert re.search(r"^\[2\] “No ship,” … “will wait.”$", out.getvalue(), re.MULTILINE)


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "</div><img src=x onerror=alert(1)>", "&lt;"])
def test_a_page_shows_hostile_text_as_it_is(hostile):
    page = in_page([explained(f"Ana Soto Vera said that {hostile} stands here.")])
    assert hostile not in page
    assert "<script" not in page
    tree = lxml.html.document_fromstring(page)
    assert tree.xpath("//@src") == []
    assert all(link.startswith("#") for link in tree.xpath("//@href"))
    assert hostile in "".join(tree.xpath("//*[@class='text']//text()[not(parent::a)]"))


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="Ana said “that” 40 ships <&>\n.", min_size=1).filter(str.strip))
def test_any_text_can_be_explained(text):
    found = explained(text)
    assert "".join(words for words, _ in found.segments()) == text
    assert in_page([found])


def test_where_nobody_is_named_nothing_is_said_of_how_he_is_known():
    (note,) = [n for n in explained("It was said that no ship would wait.").notes if n.what == "said"]
    assert dict(note.lines)["who"] == "nobody named"


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        (words.KINDS, terms.Kind), (words.POLARITIES, terms.Polarity), (words.MODALITIES, terms.Modality),
        (words.ANCHORS, terms.Anchor), (words.COMPARATORS, terms.Comparator),
    ],
)  # fmt: skip
def test_every_code_has_words(told, codes):
    assert set(told) == set(codes)


def said_of(text, **given):
    found = explain(*pipeline.explicable(from_text(text, Given(**given))))
    return [dict(n.lines) for n in found.notes if n.what == "said"]


def test_when_it_was_said_is_told_as_far_as_it_is_stated():
    text = "Ana Soto Vera told Radio Tres on Monday that no ship came. “None,” she said."
    first, second = said_of(text, published="2031-05-15")
    assert first["when"] == "“Monday”: 2031-05-12"
    assert second["when"] == "not stated; by 2031-05-15, when it was published"
    assert said_of("“None,” Ana Soto Vera said.")[0]["when"] == "not stated"


def test_a_channel_is_not_told_as_a_listener_and_an_occasion_carried_over_not_as_a_witness():
    (post,) = said_of("“No ship came,” Ana Soto Vera wrote on her X account.")
    assert (post["to or on"], "told" in post) == ("X account", False)
    first, second = said_of("Ana Soto Vera told Radio Tres that no ship came. “None,” she said.")
    assert "occasion" not in first
    assert second["occasion"].startswith("Radio Tres (named for the words before these")


def test_whose_an_office_is_stands_in_the_texts_own_letters():
    (note,) = [n for n in explained("Ana Soto Vera, former mayor of Morro, slept.").notes if n.what == "role"]
    assert note.lines == (("role", "Ana Soto Vera: mayor, Morro (former)"),)


def test_a_figure_is_told_in_words():
    (note,) = [n for n in explained("At least 40 ships came.").notes if n.what == "figure"]
    assert note.lines[0][1].startswith("at least 40 ship, level, of: ships")
