"""A brief on two states opens with their governments, numbers its sources, says what is not in it (across-documents.md §7)."""

import io
import zipfile
from dataclasses import replace

import docx
import pytest

from onrecord.analysis.brief import Brief, Line, Reference, Run, Section, brief
from onrecord.analysis.timeline import timeline
from onrecord.analysis.word import word
from onrecord.model.terms import EventStatus, Kind, Polarity
from onrecord.readers.word import read
from onrecord.store import Store
from tests.analysis.conftest import Ingest
from tests.analysis.record import AGAIN, CHILE, COPY, HUAMANI, LARENAS, OTHER, PERU, RIVAS, WINDOW, WIRE
from tests.resolve.documents import Meeting, Name, Office, Saying, Written

MAYOR = Name("Elvira Quenta Lupaca", office=Office("Mayor of Tacna", None, jurisdiction="Peru"))
SENATOR = Name("Raúl Ibacache Mora", office=Office("Chilean senator", "CL"))


@pytest.fixture
def store(ingest: Ingest) -> Store:
    council = Written("Arica Beacon", (Saying(SENATOR, "that the desk came late"), Saying(MAYOR, "that she was not asked")))
    return ingest(WIRE, COPY, AGAIN, OTHER, council)


def made(store: Store, **asked: object) -> Brief:
    return brief(store, timeline(store, "CL", "PE", **asked))  # type: ignore[arg-type]


def section(found: Brief, title: str) -> Section:
    return next(s for s in found.sections if s.title == title)


def lines(part: Section) -> list[Line]:
    return [line for run in part.runs for line in run.lines]


def test_national_governments_come_first_and_other_capacities_apart_in_their_order(store: Store) -> None:
    found = made(store)
    titles = [(s.title, s.level) for s in found.sections]
    assert titles == [
        ("National governments, and what both states share", 1),
        ("In other capacities", 1),
        ("Region or city", 2),
        ("Legislature", 2),
        ("Undated", 1),
        ("In no lane", 1),
        ("Silence", 1),
        ("What is not in this brief", 1),
    ]
    national = lines(section(found, titles[0][0]))
    assert {line.words for line in national} >= {WINDOW, "that the desk would cost a lot", "the talks"}
    assert [line.words for line in lines(section(found, "Legislature"))] == ["that the desk came late"]
    assert [line.side for line in lines(section(found, "In no lane"))] == ["Former"]


def test_the_head_tells_states_days_and_where_it_was_looked_for(store: Store) -> None:
    facts = dict(made(store).facts)
    assert facts["States"] == "Chile (CL), Peru (PE)"
    assert facts["Period"] == "as far as the record goes: between 6 and 30 May 2031"
    assert facts["Looked for in"] == (
        "5 documents of 5 outlets, published between 12 and 31 May 2031, 1 of them undated; collections “Another”, "
        "“Fictional example”"
    )
    assert facts["Checked"] == "read by software, not checked"
    asked = dict(made(store, earliest="2031-05-20", latest="2031-06-02", collection="Fictional example").facts)
    assert asked["Period"] == "between 20 May and 2 June 2031"
    assert (
        asked["Looked for in"]
        == "4 documents of 4 outlets, published between 12 and 31 May 2031; collection “Fictional example”"
    )


def test_a_brief_of_the_past_says_as_of_when_it_is(store: Store) -> None:
    at = store.log_end().recorded_at
    assert at
    facts = dict(made(store.at(at)).facts)
    assert facts.pop("As of").startswith(at.isoformat(sep=" "))
    assert facts == dict(made(store).facts)


def test_a_line_tells_who_in_which_capacity_and_whose_words_these_are(ingest: Ingest) -> None:
    quoted = Saying(LARENAS, "“It will open”", said=("2031-05-12", "2031-05-12"), kind=Kind.DIRECT)
    denied = Saying(HUAMANI, "that it was late", kind=Kind.INDIRECT, polarity=Polarity.DENIES)
    planned = Meeting("the opening", "2031-06-02", (CHILE, PERU), status=EventStatus.PLANNED)
    found = made(ingest(Written("Austral Wire", (quoted, denied), meetings=(planned,))))
    told = {line.words: line for line in lines(found.sections[0])}
    first, second, third = told["“It will open”"], told["that it was late"], told["the opening"]
    assert (first.when, first.side, first.nature) == ("12 May 2031", "Chile, national government", "their words")
    assert first.who == f"{LARENAS.name}, Chilean Transport Minister (said)"
    assert (second.when, second.nature) == ("on or before 12 May 2031, inferred", "as reported")
    assert second.who.startswith(f"{HUAMANI.name}, Foreign Trade Minister, denying this")
    assert (third.when, third.side) == ("2 June 2031", "Chile and Peru, shared")
    assert third.who == "Planned, with Chile and Peru"
    assert all(line.sources == (1,) for line in told.values())


def test_what_may_have_come_in_another_order_is_bracketed(store: Store) -> None:
    runs = made(store).sections[0].runs
    assert runs[0].heading
    assert runs[0].heading.startswith("Order unknown: 4 entries")
    assert (runs[-1].heading, len(runs[-1].lines)) == (None, 1)


def test_sources_are_numbered_as_they_come_up_and_a_carrier_not_held_names_who_names_it(store: Store) -> None:
    found = made(store)
    used = [n for s in found.sections for line in lines(s) for n in line.sources]
    assert set(used) == set(range(1, len(found.references) + 1))
    assert [r.number for r in found.references] == list(range(1, len(found.references) + 1))
    (wire,) = (r for r in found.references if r.told.startswith("Austral Wire"))
    assert wire.told == "Austral Wire, “Invented 2031-05-12”, 12 May 2031, in English"
    assert wire.url == "https://example.org/wire"
    assert wire.after == "accessed 20 May 2031, collection “Fictional example”"
    (copy,) = (r for r in found.references if r.told.startswith("Morro Gazette"))
    assert "from Austral Wire" in copy.told
    (stub,) = (r for r in found.references if r.told.startswith("Radio Tres Cóndores"))
    assert stub.told == f"Radio Tres Cóndores, not held; named in [{copy.number}]"
    assert stub.url is None


def test_it_names_silences_and_counts_what_is_not_in_it(store: Store) -> None:
    found = made(store)
    (*_, last) = section(found, "Silence").paragraphs
    assert "The record has too few documents to say whether" in last
    assert section(found, "What is not in this brief").paragraphs[-1] == "Left out: 1 whose speaker is only proposed."


def test_a_chosen_brief_holds_the_entries_chosen_and_their_sources_alone(store: Store) -> None:
    whole = timeline(store, "CL", "PE")
    chosen = next(e for e in whole.entries if e.text == "that the desk would cost a lot")
    found = made(store, only=[chosen.id])
    assert [line.id for s in found.sections for line in lines(s)] == [chosen.id]
    assert [r.told.split(",")[0] for r in found.references] == ["Austral Wire"]
    assert "not chosen" in section(found, "What is not in this brief").paragraphs[-1]


def test_an_empty_brief_says_that_nothing_was_found(ingest: Ingest) -> None:
    found = brief(store := ingest(OTHER), timeline(store, "BO", "UY"))
    assert [s.title for s in found.sections] == ["Nothing in this record"]
    assert not found.references
    assert "Nothing in this record" in read(word(found))[0]


def test_the_same_brief_gives_the_same_bytes_and_no_day_of_its_writing(store: Store) -> None:
    found = made(store)
    assert word(found) == word(made(store))
    with zipfile.ZipFile(io.BytesIO(word(found))) as parts:
        assert {p.date_time for p in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"dcterms:created" not in parts.read("docProps/core.xml")
        assert not [n for n in parts.namelist() if "thumbnail" in n]


def test_word_reads_back_what_the_brief_says(store: Store) -> None:
    found = made(store)
    text, titled = read(word(found))
    assert [t.value for t in titled] == ["Chile and Peru"]
    for part in found.sections:
        assert part.title in text
        for run in part.runs:
            assert run.heading is None or text.count(run.heading) >= 1
            for line in run.lines:
                numbers = ", ".join(f"[{n}]" for n in line.sources)
                assert f"{line.who}: {line.words}" in text
                assert f"{numbers}  {line.id}" in text
    for reference in found.references:
        assert f"[{reference.number}] {reference.told}" in text
        assert reference.url is None or reference.url in text
    opened = docx.Document(io.BytesIO(word(found)))
    assert opened.core_properties.author == "OnRecord"
    assert "not checked" in opened.sections[0].footer.paragraphs[0].text
    links = [h.address for p in opened.paragraphs for h in p.hyperlinks]
    assert links == [r.url for r in found.references if r.url]


def test_characters_that_a_document_cannot_hold_are_shown_as_unreadable() -> None:
    line = Line("no day known", "Chile", "Chile", "a\x07b", "as reported", (1,), f"st-{'a' * 26}", "es")
    odd = Brief("A & <B>", "", (("States", "\ud800"),), (), ())
    assert "a�b" in read(word(replace(odd, sections=(Section("One", runs=(Run((line,)),)),))))[0]


def test_an_address_of_another_kind_is_words_and_no_link() -> None:
    found = Brief("A", "", (), (), (Reference(1, "A file", "javascript:alert(1)", ""),))
    opened = docx.Document(io.BytesIO(word(found)))
    assert not [h for p in opened.paragraphs for h in p.hyperlinks]
    assert "javascript:alert(1)" in opened.paragraphs[-1].text


def test_a_former_holder_is_not_among_the_governments(store: Store) -> None:
    assert RIVAS.name not in str(made(store).sections[0])
