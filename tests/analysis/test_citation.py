"""A citation says words, speaker, title, time, place, access and whether anybody looked; each style reads back as written."""

import re
from dataclasses import replace

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.analysis.checked import Checked, Review
from onrecord.analysis.checked_text import UNCHECKED
from onrecord.analysis.citation import Citation, citation
from onrecord.analysis.citing import cited
from onrecord.analysis.sources import Named, Source
from onrecord.analysis.styles import CitationStyle
from onrecord.model import Attestation, Statement
from onrecord.model.terms import Kind, Polarity, SaidBasis, SpeakerStatus, Translation
from onrecord.store import Store
from tests.analysis.conftest import Ingest
from tests.analysis.record import COPY, LARENAS, OTHER, WINDOW, WIRE
from tests.analysis.test_trace import of

DOCUMENT = Source(
    id="do-a", held=True, named=None, title="A desk at Quebrada Honda", outlet="Austral Wire", issuer=None, agency=None,
    author="Marta Quiroga Leal", published="2031-05-12", url="https://example.org/desk", archive_url="https://example.org/kept",
    collection=None, language="en",
)  # fmt: skip
CITED = Citation(
    report="at-aaaaaaaaaaaaaaaaaaaaaaaaaa", statement="st-aaaaaaaaaaaaaaaaaaaaaaaaaa", words="“There will be one desk.”",
    speakers=(Named("ac-a", "Beatriz Larenas Oyarzún"),), speaker_status=SpeakerStatus.STATED,
    title_as_printed="transport minister", kind=Kind.DIRECT, polarity=Polarity.AFFIRMS, second_hand=False,
    translated=Translation.STATED, said_earliest="2031-05-11", said_latest="2031-05-11", said_basis=SaidBasis.STATED,
    document=DOCUMENT, fragment=None, accessed="2031-06-01",
    review=Checked(Review.NOT_CHECKED, UNCHECKED, (), None, (), (), 1),
)  # fmt: skip

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=40)
SIGNS = st.text(r"""ab \{}[]()<>*_`#|~!&$%^"'@,=.-+1é“”""", min_size=1, max_size=40)


def with_texts(text: str) -> Citation:
    document = replace(DOCUMENT, title=text, author=text, outlet=text)
    return replace(CITED, words=text, title_as_printed=text, document=document)


def one_line(text: str) -> str:
    return " ".join("".join(c if c.isprintable() or c.isspace() else " " for c in text).split())


def test_text_says_everything_in_one_line() -> None:
    assert cited(CITED) == (
        "Beatriz Larenas Oyarzún, transport minister, on 2031-05-11: “There will be one desk.” In: Marta Quiroga Leal, "
        "“A desk at Quebrada Honda”, Austral Wire, 2031-05-12, https://example.org/desk, archived at https://example.org/kept, "
        "accessed 2031-06-01. Their words, translated; read by software, not checked. OnRecord at-aaaaaaaaaaaaaaaaaaaaaaaaaa."
    )


@pytest.mark.parametrize("style", CitationStyle)
def test_every_style_says_that_nobody_has_looked_and_tells_speaker_and_author_apart(style: CitationStyle) -> None:
    told = cited(CITED, style)
    assert UNCHECKED in told
    assert "Beatriz Larenas Oyarzún, transport minister" in told
    alone = cited(replace(CITED, document=replace(DOCUMENT, author=None)), style)
    assert "Quiroga" not in alone
    assert not re.search(r"author|^AU", alone, re.MULTILINE)


def test_words_that_somebody_denies_and_speakers_only_proposed_are_cited_as_such() -> None:
    told = cited(replace(CITED, polarity=Polarity.DENIES, speaker_status=SpeakerStatus.PROPOSED, title_as_printed=None))
    assert told.startswith("perhaps Beatriz Larenas Oyarzún, denying this, on 2031-05-11: ")


@pytest.mark.parametrize(
    ("published", "parts"),
    [("2031-05-12", [2031, 5, 12]), ("2031-05", [2031, 5]), ("2031", [2031]), ("XXXX-05-12", None), (None, None)],
)  # fmt: skip
def test_a_date_is_as_precise_as_it_is_known(published: str | None, parts: list[int] | None) -> None:
    dated = replace(CITED, document=replace(DOCUMENT, published=published))
    (item,) = orjson.loads(cited(dated, "csl-json"))
    assert item.get("issued") == ({"date-parts": [parts]} if parts else None)
    assert ("year = " in cited(dated, "bibtex")) == ("PY  - " in cited(dated, "ris")) == bool(parts)


@given(TEXTS | SIGNS)
def test_csl_json_reads_back(text: str) -> None:
    (item,) = orjson.loads(cited(with_texts(text), "csl-json"))
    assert item.get("title", "") == one_line(text)
    assert one_line(text) in item["note"]


@given(TEXTS | SIGNS)
def test_ris_is_one_line_a_field_and_reads_back(text: str) -> None:
    lines = cited(with_texts(text), "ris").split("\n")
    fields = dict(re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line).groups() for line in lines)  # type: ignore[union-attr]
    assert (lines[0], lines[-1]) == ("TY  - NEWS", "ER  - ")
    assert fields["TI"] == fields["AU"] == fields["T2"] == one_line(text)


BACK = {
    r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}", r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^", r"\$": "$", r"\&": "&", r"\#": "#", r"\%": "%", r"\_": "_",
}  # fmt: skip


@given(TEXTS | SIGNS)
def test_bibtex_braces_balance_and_it_reads_back(text: str) -> None:
    entry = cited(with_texts(text), "bibtex")
    depth, lowest = 0, 1
    for sign in entry.partition("{")[2][:-1]:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        lowest = min(lowest, depth)
    assert (depth, lowest) == (0, 0)
    fields = dict(re.findall(r"^  (\w+) = \{(.*)\},?$", entry, re.MULTILINE))
    signs = re.compile("|".join(map(re.escape, BACK)))
    assert signs.sub(lambda m: BACK[m[0]], fields.get("howpublished", "")) == one_line(text)
    assert signs.sub(lambda m: BACK[m[0]], fields["title"][1:-1] if "title" in fields else "") == one_line(text)


@given(SIGNS)
def test_in_markdown_no_sign_of_a_text_begins_anything(text: str) -> None:
    told = cited(with_texts(text), "markdown")
    bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", told)
    assert not set(bare) & set("\\`*_{}#|~!&$")
    assert bare.count("[") == bare.count("]") == 1
    assert not re.match(r"[-+=>]|\d+[.)]", told)


def test_an_address_ends_no_link_and_no_field() -> None:
    document = replace(DOCUMENT, url="https://example.org/a>b{c}d e\\f", archive_url=None)
    assert "(<https://example.org/a%3Eb%7Bc%7Dd%20e%5Cf>)" in cited(replace(CITED, document=document), "markdown")
    assert "url = {https://example.org/a%3Eb%7Bc%7Dd%20e%5Cf}" in cited(replace(CITED, document=document), "bibtex")


@pytest.fixture
def store(ingest: Ingest) -> Store:
    return ingest(WIRE, COPY, OTHER)


def test_a_report_is_cited_in_its_document_and_a_statement_by_its_earliest_report(store: Store) -> None:
    found = citation(store, of(WIRE, Attestation))
    assert found is not None
    assert (found.document.outlet, found.report, [n.name for n in found.speakers]) == (
        "Austral Wire", of(WIRE, Attestation), [LARENAS.name],
    )  # fmt: skip
    first = citation(store, of(COPY, Statement))
    assert first is not None
    assert (first.document.outlet, first.words, first.others) == ("Austral Wire", WINDOW, 2)
    assert first.accessed is not None
    assert citation(store, "st-" + "a" * 26) is None
