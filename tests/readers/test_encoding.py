"""Text is decoded and otherwise untouched; what cannot be read is refused, never guessed."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.readers import Unreadable
from onrecord.readers.encoding import declared_in, decode

TEXTS = st.text(alphabet=st.characters(exclude_characters="\x00", exclude_categories=("Cs",)))
MAGIC = ("%PDF-", "PK\x03\x04", "\ufeff")


@given(TEXTS.filter(lambda text: not text.startswith(MAGIC)))
def test_utf_8_comes_back_code_point_by_code_point(text: str) -> None:
    assert decode(text.encode()) == text
    assert decode(codecs.BOM_UTF8 + text.encode()) == text
    assert decode(text.encode(), declared="latin-1") == text


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",))), st.sampled_from(["utf-16-le", "utf-16-be", "utf-32-le"]))
def test_a_byte_order_mark_decides_and_is_dropped(text: str, encoding: str) -> None:
    # A UTF-16 text that begins with a NUL has the very bytes of a UTF-32 mark.
    if not text.startswith("\x00"):
        assert decode("\ufeff".encode(encoding) + text.encode(encoding)) == text


@given(st.binary())
def test_any_bytes_are_text_or_a_clear_problem(data: bytes) -> None:
    try:
        text = decode(data)
    except Unreadable as refused:
        text = f"{refused.message}: {refused.remedy}"
    assert "\ufffd" not in text or "\ufffd".encode() in data or data.startswith((b"\xff\xfe", b"\xfe\xff"))


def test_new_lines_and_combining_marks_stay_as_they_are() -> None:
    assert decode("a\r\nb\rc\u2028e\u0301\n".encode()) == "a\r\nb\rc\u2028e\u0301\n"


def test_text_in_an_undeclared_encoding_is_refused_with_its_place_and_a_remedy() -> None:
    with pytest.raises(Unreadable) as refused:
        decode("one\ntwo: Perú".encode("cp1252"))
    assert refused.value.place == "line 2"
    assert "UTF-8" in refused.value.message
    assert "iconv" in refused.value.remedy


@pytest.mark.parametrize("label", ["windows-1252", "iso-8859-1", "ISO-8859-1", "latin1"])
def test_a_declared_encoding_counts_as_browsers_read_it(label: str) -> None:
    assert decode("“Perú” – €".encode("cp1252"), declared=label) == "“Perú” – €"
    assert decode("東京".encode("iso-2022-jp"), declared="iso-2022-jp") == "東京"


@pytest.mark.parametrize("label", ["hex", "utf-7", "no-such", "zlib", "\x00", ""])
def test_an_encoding_that_is_none_does_no_harm(label: str) -> None:
    assert decode(b"plain +ADw-", declared=label) == "plain +ADw-"


@pytest.mark.parametrize("data", [b"%PDF-1.7 ...", b"PK\x03\x04docx", b"\x89PNG\r\n", b"text\x00more", b"\x1f\x8b\x08"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable, match="not text"):
        decode(data)


def test_a_page_names_its_encoding_near_its_beginning() -> None:
    assert declared_in(b'<html><head><meta charset="windows-1252">') == "windows-1252"
    assert declared_in(b"<META HTTP-EQUIV=Content-Type content='text/html; charset=ISO-8859-1'>") == "ISO-8859-1"
    assert declared_in(b'<?xml version="1.0" encoding="latin1"?><html>') == "latin1"
    assert declared_in(b"<p>charset=none</p>") is None
