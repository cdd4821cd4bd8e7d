"""An outlet by a short name: the text's own is no carrier, and one that the text names in full is that one."""

import pytest

from onrecord.model import Document
from onrecord.model.terms import Item


def carriers(found):
    return sorted(r.stub_name for r in found.findings.records if isinstance(r, Document) and r.is_stub)


@pytest.mark.parametrize(
    ("own", "text"),
    [
        ("Cordillera Post", "“The bridge is safe,” Inés Paz told the Post."),
        ("Cordillera Post", "“The bridge is safe,” Inés Paz told the Cordillera Post."),
    ],
)
def test_what_an_outlet_was_told_needs_no_carrier(read, own, text):
    assert carriers(read(text, {Item.OUTLET: own})) == []


def test_nor_does_a_spanish_one_by_the_first_words_of_its_name(read_spanish):
    text = "«El puente es seguro», dijo Inés Paz a El Mirador."
    assert carriers(read_spanish(text, {Item.OUTLET: "El Mirador de Tacna"})) == []
    assert carriers(read_spanish(text, {Item.OUTLET: "Faro Norte"})) == ["El Mirador"]


def test_a_short_name_is_the_outlet_that_the_text_names_in_full(read):
    text = "“The bridge is safe,” Inés Paz told the Cordillera Post. “It is new,” Rosa Soto told the Post."
    assert set(carriers(read(text, {Item.OUTLET: "Arica Beacon"}))) == {"Cordillera Post"}


def test_a_short_name_that_fits_two_stays_what_it_is(read):
    text = "“The bridge is safe,” Inés Paz told the Harbor Post. “It is new,” Rosa Soto told the Post."
    assert carriers(read(text, {Item.OUTLET: "Cordillera Post"})) == ["Harbor Post", "Post"]
