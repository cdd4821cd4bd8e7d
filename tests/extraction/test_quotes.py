"""Quotation marks of every kind; one quotation over several paragraphs; marks that quote nothing."""

import pytest

from onrecord.extraction.language import language
from onrecord.extraction.layout import paragraphs
from onrecord.extraction.quotes import quotations


def quoted(text):
    return [(text[q.start : q.end], q.closed, q.continues) for q in quotations(text, paragraphs(text, {}, language("en")))]


@pytest.mark.parametrize("marks", ["“”", '""', "«»", "„”"])
def test_double_marks_of_any_kind_quote(marks):
    words = f"{marks[0]}The bridge is safe,{marks[1]}"
    assert quoted(f"{words} she said of it on Monday.") == [(words, True, False)]


def test_a_quotation_runs_on_into_the_next_paragraph_that_opens_with_a_mark():
    text = "“The bridge is safe. It is new.\n\n“And it is ours,” she said of it."
    assert quoted(text) == [("“The bridge is safe. It is new.", False, False), ("“And it is ours,”", True, True)]


def test_the_outer_quotation_holds_the_inner_one():
    text = "“He said “no” to me,” she said of it."
    assert [words for words, *_ in quoted(text)] == ["“He said “no” to me,”"]


def test_an_apostrophe_quotes_nothing():
    assert quoted("The drivers' bridge isn't Paz's bridge.") == []
