"""The laws, on any text: words stand where a span says (1), the same input gives the same records (4), nothing is made up."""

import dataclasses
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.extraction import Findings, extract, software
from onrecord.model import Actor, Attestation, Batch, Record, Snapshot, Span, Statement, member_id, references
from onrecord.model.terms import Item

DOCUMENT = "do-aaaaaaaaaaaaaaaaaaaaaaaaaa"
MARKS = ["“", "”", '"', "'", "’", "«", "»", ", ", ". ", "\n", "\n\n", "\r\n", ":", "—", "(", ")"]
ODD = ["😀", "é", "\u0301", "\u202e", "\x00", "\ud800"]
WORDS = [" said ", " Paz ", " he ", "that ", "according to ", "President ", "told ", "Chile’s ", "the minister"]
PIECES = MARKS + ODD + WORDS


def check(text: str) -> Findings:
    findings = extract(Snapshot.of(DOCUMENT, text), {})
    Batch.of((Snapshot.of(DOCUMENT, text), *findings.records)).check()
    return findings


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300))
def test_no_text_brings_reading_down_and_every_span_holds_its_words(text):
    check(text)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_nor_does_any_heap_of_marks_cues_and_names(text):
    check(text)


@pytest.mark.parametrize(
    "text", ["", " \n ", "“" * 3000, "a" * 50_000, "said " * 3000, "\ufeffInés Paz said no.", "“" + "Paz said, “" * 200]
)
def test_pathological_texts_end_in_a_result(text):
    check(text)


ARTICLE = (
    "ILO, Peru — Chile’s transport minister, Inés Paz, said on Monday that the bridge was safe.\n\n"
    "“We tested it,” she told Radio Tres Vientos. Governor Pedro Vela of Ilo disagreed, saying that 12 cables “could break.”\n"
)


def test_every_id_a_record_names_is_there():
    findings = check(ARTICLE)
    held = {r.id for r in findings.records} | {DOCUMENT, Snapshot.of(DOCUMENT, ARTICLE).id}
    assert {i for r in findings.records for i in references(r)} <= held


def test_records_come_in_order_of_ids_and_twice_the_same():
    first, second = check(ARTICLE), check(ARTICLE)
    assert first == second
    assert [r.id for r in first.records] == sorted({r.id for r in first.records})


def test_members_are_created_with_nothing_but_their_id_and_named_by_their_words():
    findings = check(ARTICLE)
    members = [r for r in findings.records if isinstance(r, Statement | Actor)]
    empty: list[Record] = [type(m)(id=m.id) for m in members]
    assert members == empty
    snapshot = Snapshot.of(DOCUMENT, ARTICLE)
    spans = {r.id: r for r in findings.records if isinstance(r, Span)}
    for attestation in (r for r in findings.records if isinstance(r, Attestation) and r.content_span):
        where = [(spans[s].start, spans[s].end) for s in attestation.content_span]
        assert attestation.attests == member_id(Statement, snapshot.id, *where)


def test_each_attestation_says_by_which_rule_and_within_which_sentence():
    for attestation in (r for r in check(ARTICLE).records if isinstance(r, Attestation) and r.content_span):
        assert attestation.rule
        assert attestation.context_span


def test_the_day_of_saying_is_the_cue_s_own(read):
    found = read(ARTICLE, {Item.PUBLISHED: "2031-05-14"})
    held = {r.id: r for r in found.findings.records}
    when = [
        held[r.said_at].verbatim for r in found.findings.records if isinstance(r, Attestation) and r.said_at and r.content_span
    ]
    assert when == ["Monday"]


def test_the_day_on_which_somebody_will_say_it_is_not_the_day_of_saying(read):
    (statement, *_) = read("The Ministry of Ports will announce the new fares on 2 June 2031.").data["attributions"]
    assert statement["said"] is None


def test_candidates_whose_words_are_not_in_the_text_are_dropped_and_counted(monkeypatch):
    from onrecord.extraction import reading as module

    real = module.attributions

    def lying(passages, pack):
        found = real(passages, pack)
        beyond = dataclasses.replace(found[0], content=[(10_000, 10_010)], parent=None)
        return [*found, beyond]

    monkeypatch.setattr(module, "attributions", lying)
    findings = check("Inés Paz said that the bridge was safe.")
    assert findings.dropped == 1
    assert sum(isinstance(r, Statement) for r in findings.records) == 1


@pytest.mark.parametrize("language", ["it", "pt", "xx", "de-CH"])
def test_another_language_gives_a_note_and_no_wrong_reading(language):
    findings = extract(Snapshot.of(DOCUMENT, ARTICLE), {Item.LANGUAGE: language})
    assert (findings.records, findings.language) == ((), None)
    assert language.split("-")[0] in findings.notes[0]


def test_the_software_names_its_rules_and_changes_with_its_data():
    assert software() == software()
    assert software().name == "onrecord.extraction"
    assert software().config_sha256


def test_paragraphs_in_another_order_are_read_alike():
    parts = [
        "Inés Paz said that the bridge was safe.",
        "Pedro Vela denied that 12 cables broke.",
        "According to Rosa Soto, trucks may pass.",
    ]
    found = []
    for seed in range(3):
        shuffled = parts.copy()
        random.Random(seed).shuffle(shuffled)
        findings = check("\n\n".join(shuffled))
        found.append(sorted(r.exact for r in findings.records if isinstance(r, Span)))
    assert found[0] == found[1] == found[2]
