"""A changed article: a statement of one text is at most one of the other; what became of it is told in the words of both."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.analysis.changes import NOTE, CompareError, Comparison, successors, versions
from onrecord.analysis.changes_text import plain
from onrecord.analysis.matching import Change, Match, Passage, aligned, matched
from onrecord.analysis.superseded import superseded
from onrecord.api import execute
from onrecord.model import Actor
from onrecord.record import OpenRecord
from onrecord.store import Connection
from tests.deciding.cases import member
from tests.store.invented import NAMES, OUTLETS, WORDS, Report, ingest, later

WORD = st.sampled_from(("hall", "pass", "opens", "closes", "in", "June", "the", "customs", "paso", "abrirá"))
SAID = st.tuples(
    st.sampled_from(NAMES), st.lists(WORD, min_size=1, max_size=8).map(" ".join), st.sampled_from(("said", "denied"))
)
ARTICLE = st.lists(SAID, max_size=7)


def written(article: list[tuple[str, str, str]]) -> tuple[str, list[Passage]]:
    """A text with a sentence a statement, and what is read in it."""
    text, passages = "", []
    for name, words, cue in article:
        text += f"{name} {cue} "
        passages.append(
            Passage(((len(text), len(text) + len(words)),), "Statement", words, words, (name,), cue, (("cue", cue),))
        )
        text += f"{words}.\n"
    return text, passages


def compared(one: list[tuple[str, str, str]], other: list[tuple[str, str, str]]) -> tuple[Match, ...]:
    return matched(*written(one), *written(other))


@given(ARTICLE, ARTICLE)
def test_matching_is_a_partial_bijection_that_accounts_for_everything(
    one: list[tuple[str, str, str]], other: list[tuple[str, str, str]]
) -> None:
    found = compared(one, other)
    assert sorted(m.before for m in found if m.before) == sorted(written(one)[1])
    assert sorted(m.after for m in found if m.after) == sorted(written(other)[1])
    for m in found:
        assert (m.before is None) is (m.change is Change.ADDED)
        assert (m.after is None) is (m.change is Change.DROPPED)
        assert bool(m.altered) is (m.change is Change.ALTERED)


@given(ARTICLE)
def test_a_text_keeps_everything_of_itself(article: list[tuple[str, str, str]]) -> None:
    assert {m.change for m in compared(article, article)} <= {Change.KEPT}
    assert all(m.before == m.after for m in compared(article, article))


@given(ARTICLE, ARTICLE)
def test_exchanged_texts_give_the_same_pairs_with_added_and_dropped_exchanged(
    one: list[tuple[str, str, str]], other: list[tuple[str, str, str]]
) -> None:
    turned = {Change.ADDED: Change.DROPPED, Change.DROPPED: Change.ADDED}
    there = {(m.change, m.before, m.after, m.altered) for m in compared(one, other)}
    assert there == {(turned.get(m.change, m.change), m.after, m.before, m.altered) for m in compared(other, one)}


@given(ARTICLE, ARTICLE)
def test_aligned_ranges_are_equal(one: list[tuple[str, str, str]], other: list[tuple[str, str, str]]) -> None:
    here, there = written(one)[0], written(other)[0]
    for a, b, length in aligned(here, there):
        assert here[a : a + length] == there[b : b + length]


def test_equal_words_further_down_are_moved_and_another_speaker_is_altered() -> None:
    a, b = (NAMES[0], "the hall opens in June", "said"), (NAMES[1], "the pass closes at night", "said")
    c = (NAMES[2], "no family was turned away", "said")
    assert sorted(m.change for m in compared([a, b, c], [b, c, a])) == [Change.KEPT, Change.KEPT, Change.MOVED]
    (altered,) = [m for m in compared([a, b], [a, (NAMES[2], *b[1:])]) if m.change is Change.ALTERED]
    assert altered.altered == ("speaker",)


@pytest.fixture
def record(connection: Connection) -> OpenRecord:
    return OpenRecord(connection)


FIRST = Report(1)


def of(found: Comparison, kind: str) -> list[tuple[Change, tuple[str, ...]]]:
    return [(c.change, c.altered) for c in found.changes if c.kind == kind]


def test_words_that_the_next_text_prints_further_on_are_kept_with_the_spans_of_both(record: OpenRecord) -> None:
    newer = later(FIRST, edition=", corrected at noon")
    ingest(record.store, FIRST, newer)
    found = record.compare(FIRST.document.id)
    assert [v.snapshot for v in versions(record.store, FIRST.document.id)] == [FIRST.snapshot.id, newer.snapshot.id]
    assert {c.change for c in found.changes} == {Change.KEPT}
    assert {c.kind for c in found.changes} == {"Statement", "Event", "Figure"}
    for c in found.changes:
        assert c.before
        assert c.after
        for side, text in ((c.before, FIRST.text), (c.after, newer.text)):
            assert all(text[w.start : w.end] == w.exact for w in side.words)
    now = successors(record.store, FIRST.document.id, FIRST.snapshot.id)
    assert now == {c.before.member: c.after.member for c in found.changes if c.before and c.after}


def test_what_the_rule_matches_is_what_the_id_of_the_older_text_leads_to(record: OpenRecord) -> None:
    newer = later(FIRST, words=WORDS[0].replace("whole winter", "dry"), name=NAMES[1])
    ingest(record.store, FIRST, newer)
    for c in record.compare(FIRST.document.id).changes:
        if c.before and c.after:
            gone = superseded(record.store, c.before.member)
            assert gone
            assert gone.edited
            assert [s.member for s in gone.now] == [c.after.member]


def test_altered_words_and_another_speaker_are_told_with_both_sides(record: OpenRecord) -> None:
    newer = later(FIRST, words=WORDS[0].replace("whole winter", "dry"), name=NAMES[1])
    ingest(record.store, FIRST, newer)
    found = record.compare(FIRST.document.id)
    assert of(found, "Statement") == [(Change.ALTERED, ("words", "speaker"))]
    text = plain(found)
    assert "whole winter season" in text
    assert "dry season" in text
    assert f"{NAMES[1]}: " in text


def test_what_a_person_set_is_told_and_is_no_change_of_the_article(record: OpenRecord) -> None:
    newer = later(FIRST, edition=", corrected")
    ingest(record.store, FIRST, newer, Report(2, name=NAMES[1], words=WORDS[1]))
    (said,) = [c.after for c in record.compare(FIRST.document.id).changes if c.kind == "Statement"]
    assert said
    assert not said.review.checks
    record.decide(
        said.report, "set-speaker", member(Report(2, name=NAMES[1], words=WORDS[1]), Actor), by="R. Vega", reason="her deputy"
    )
    found = record.compare(FIRST.document.id)
    assert of(found, "Statement") == [(Change.KEPT, ())]
    (said,) = [c.after for c in found.changes if c.kind == "Statement"]
    assert said
    assert said.review.by == ("R. Vega",)
    assert said.speakers == (NAMES[0],)


def test_other_words_are_added_and_dropped_which_is_not_withdrawn(record: OpenRecord) -> None:
    ingest(record.store, FIRST, later(FIRST, words=WORDS[1]))
    found = record.compare(FIRST.document.id)
    assert [c for c, _ in of(found, "Statement")] == [Change.ADDED, Change.DROPPED]
    assert found.note == NOTE
    assert NOTE in plain(found)


def test_each_side_is_named_by_a_snapshot_or_an_instant(record: OpenRecord) -> None:
    second, third = later(FIRST, edition=", again"), replace(FIRST, at=FIRST.at + dt.timedelta(hours=2), edition=", and again")
    ingest(record.store, FIRST)
    at = record.store.log_end().recorded_at
    assert at
    ingest(record.store, second, third)
    document = FIRST.document.id
    last = record.compare(document)
    assert (last.earlier.snapshot, last.later.snapshot) == (second.snapshot.id, third.snapshot.id)
    assert record.compare(document, earlier=at.isoformat()).earlier.snapshot == FIRST.snapshot.id
    named = record.compare(document, earlier=third.snapshot.id, later=FIRST.snapshot.id)
    assert (named.earlier.snapshot, named.later.snapshot) == (third.snapshot.id, FIRST.snapshot.id)
    with pytest.raises(CompareError, match="is no text of"):
        record.compare(document, earlier=Report(2).snapshot.id)
    with pytest.raises(CompareError, match="is the first text held"):
        record.compare(document, later=FIRST.snapshot.id)
    with pytest.raises(CompareError, match="no text of"):
        record.compare(document, earlier="2001-01-01T00:00Z")


def test_a_withdrawn_text_is_not_compared_and_leads_nowhere(record: OpenRecord) -> None:
    ingest(record.store, FIRST, later(FIRST, edition=", corrected"))
    (old,) = [c.before for c in record.compare(FIRST.document.id).changes if c.kind == "Statement"]
    assert old
    record.withdraw(FIRST.document.id, by="R. Vega", reason="a court ordered it")
    with pytest.raises(CompareError, match="was withdrawn"):
        record.compare(FIRST.document.id)
    assert successors(record.store, FIRST.document.id, FIRST.snapshot.id) == {}
    gone = superseded(record.store, old.member)
    assert gone is None or gone.now == ()


CHANGES = """query ($id: ID!, $from: String) { node(id: $id) { ... on Document {
  versions { takenIn snapshot { id } }
  changes(from: $from) { change kind altered before { member words { exact } }
    after { speakers words { start exact } record { id } } }
} } }"""


def test_graphql_tells_the_texts_and_what_became_of_each_statement(record: OpenRecord) -> None:
    ingest(record.store, FIRST)
    alone = execute(record.store, CHANGES, {"id": FIRST.document.id})
    assert "only one text" in alone["errors"][0]["message"]
    ingest(record.store, later(FIRST, name=NAMES[1]))
    told = execute(record.store, CHANGES, {"id": FIRST.document.id, "from": FIRST.snapshot.id})["data"]["node"]
    assert told["versions"][0]["snapshot"]["id"] == FIRST.snapshot.id
    (statement,) = [c for c in told["changes"] if c["kind"] == "Statement"]
    assert (statement["change"], statement["altered"]) == ("ALTERED", ["speaker"])
    assert statement["after"]["speakers"] == [NAMES[1]]
    assert statement["before"]["words"][0]["exact"] == statement["after"]["words"][0]["exact"] == WORDS[0]


def test_one_text_alone_cannot_be_compared_and_a_reprint_can(record: OpenRecord) -> None:
    reprint = replace(FIRST, outlet=OUTLETS[1])
    ingest(record.store, FIRST, reprint)
    with pytest.raises(CompareError, match="only one text"):
        record.compare(FIRST.document.id)
    with pytest.raises(CompareError, match="is no document held"):
        record.compare("do-nothing")
    found = record.compare(FIRST.document.id, reprint.document.id)
    assert {c.change for c in found.changes} == {Change.KEPT}


ENGLISH = """Minister Beatriz Larenas said the hall at the southern pass will open in June.

“There will be a single window for both countries,” Lucía Huamaní said.
"""
SPANISH = """La ministra Beatriz Larenas dijo que el complejo del paso sur abrirá en junio.

“Habrá una sola ventanilla para ambos países”, afirmó Lucía Huamaní.
"""


@pytest.mark.parametrize(("language", "text", "month", "other"), [
    ("en", ENGLISH, "in June", "in late July"), ("es", SPANISH, "en junio", "a fines de julio"),
])  # fmt: skip
def test_an_article_that_is_read_keeps_one_statement_and_alters_the_other(
    record: OpenRecord, tmp_path: Path, language: str, text: str, month: str, other: str
) -> None:
    file = tmp_path / "article.md"
    for version in (text, "Quebrada Honda.\n\n" + text.replace(month, other)):
        head = (
            f"---\nurl: https://austral.example/hall\nlanguage: {language}\noutlet: Austral Wire\npublished: 2031-05-12\n---\n"
        )
        file.write_text(head + version, encoding="utf-8")
        (taken,) = record.ingest(file)
        assert taken.added  # type: ignore[union-attr]
    found = record.compare(taken.document)  # type: ignore[union-attr]
    told = {c.change: c for c in found.changes if c.kind == "Statement"}
    assert set(told) == {Change.KEPT, Change.ALTERED}
    assert "words" in told[Change.ALTERED].altered
    assert "speaker" not in told[Change.ALTERED].altered
