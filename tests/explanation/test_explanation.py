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
from onrecord.explanation import explain, in_page, in_terminal, rule_in_words
from onrecord.explanation.rules import rules
from onrecord.extraction.warrant import KNOWN
from onrecord.readers import from_text, read

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
    assert lines["told"] == "Radio Tres"


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
