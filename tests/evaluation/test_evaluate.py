"""Measuring a reading against gold: what is right counts, what is missed or too much is named. All texts are invented."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.evaluation import F1, GoldError, Share, evaluate, read
from onrecord.evaluation.gold import CODES
from onrecord.evaluation.overlap import Text, dice, pairs

TEXT = "The mayor of Morro, Ana Soto Vera, said that 40 ships came in May. “No,” she told Radio Tres."


def span(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


GOLD: dict[str, Any] = {
    "id": "one",
    "text": TEXT,
    "actors": [{"id": "a1", "type": "Person", "name": "Ana Soto Vera", "mentions": []}],
    "attributions": [
        {
            "source": [span("The mayor of Morro, Ana Soto Vera,")], "cue": [span("said")],
            "content": [span("that 40 ships came in May")], "kind": "indirect", "speakers": ["a1"], "told": None,
            "hearsay_of": None, "polarity": "affirms", "modality": "asserted", "speech": True,
        },
        {
            "source": [span("she")], "cue": [span("told")], "content": [span("“No,”")], "kind": "direct", "speakers": ["a1"],
            "told": {"name": "Radio Tres", "span": span("Radio Tres")}, "hearsay_of": None, "polarity": "denies",
            "modality": "asserted", "speech": True,
        },
    ],
    "roles": [{"holder": "a1", "post": "mayor", "jurisdiction": "Morro", "span": span("mayor of Morro"), "status": "current"}],
    "times": [{"span": span("May"), "earliest": "2031-05-01", "latest": "2031-05-31", "precision": "month"}],
    "figures": [{"span": span("40"), "value": "40", "low": None, "high": None, "comparator": "eq", "unit": "ship",
                 "measured": "ships that came"}],
    "events": [{"span": span("came"), "type": "other", "status": "past", "earliest": None, "latest": None}],
}  # fmt: skip


def changed(**changes: Any) -> dict[str, Any]:
    return {**copy.deepcopy(GOLD), **changes}


def test_a_reading_that_agrees_is_right_in_every_measure():
    report = evaluate([GOLD], [GOLD])
    assert {name: m.value for name, m in report.measures.items() if m.value != 1.0} == {}
    assert report.measures["all: content"] == F1(2, 2, 2)
    assert report.measures["speaker"] == Share(2, 2)
    assert report.errors == []


def test_a_document_that_was_not_read_counts_as_found_empty():
    report = evaluate([GOLD], [])
    assert report.measures["all: content"] == F1(0, 2, 0)
    assert {e.measure for e in report.errors} == {
        "content missed", "roles missed", "times missed", "figures missed", "events missed",
    }  # fmt: skip


def test_another_speaker_is_told_with_both_names():
    other = changed(actors=[{"id": "a1", "type": "Person", "name": "Luis Prado", "mentions": []}])
    (first, *_) = [e for e in evaluate([GOLD], [other]).errors if e.measure == "speaker"]
    assert (first.gold, first.found) == (["Ana Soto Vera"], ["Luis Prado"])


def test_two_name_parts_are_the_same_person_and_one_is_not():
    def named(name: str) -> float | None:
        found = changed(actors=[{"id": "a1", "type": "Person", "name": name, "mentions": []}])
        return evaluate([GOLD], [found]).measures["speaker"].value

    assert [named(n) for n in ("Ana Soto", "SOTO VERA", "Soto")] == [1.0, 1.0, 0.0]


def test_punctuation_and_a_leading_que_count_nothing():
    found = changed()
    found["attributions"][1]["content"] = [[TEXT.index("No"), TEXT.index("No") + 2]]
    assert evaluate([GOLD], [found]).measures["all: exact"].value == 1.0


def test_words_too_many_are_paired_but_not_exact():
    found = changed()
    found["attributions"][0]["content"] = [span("said that 40 ships came in May")]
    measures = evaluate([GOLD], [found]).measures
    assert (measures["all: content"].value, measures["all: exact"].value) == (1.0, 0.5)


def test_possible_passes_for_predicted_and_conditional_only():
    gold, found = changed(), changed()
    gold["attributions"][0]["modality"], found["attributions"][0]["modality"] = "predicted", "possible"
    assert evaluate([gold], [found]).measures["modality"] == Share(2, 2)
    assert evaluate([found], [gold]).measures["modality"] == Share(1, 2)


def test_what_is_no_speech_is_set_aside_in_the_view_of_speech():
    gold = changed()
    gold["attributions"][0]["speech"] = False
    measures = evaluate([gold], [GOLD]).measures
    assert (measures["all: content"], measures["speech: content"]) == (F1(2, 2, 2), F1(1, 1, 1))


def test_only_what_the_gold_marks_is_measured():
    gold = {key: GOLD[key] for key in ("id", "text", "attributions")}
    assert not {"roles", "times", "figures", "events"} & evaluate([gold], [GOLD]).measures.keys()


@given(st.lists(st.tuples(st.integers(0, 80), st.integers(1, 20)), max_size=6))
def test_any_spans_agree_with_themselves(ranges):
    text = Text(TEXT)
    rows = [text.tokens([start, min(len(TEXT), start + length)]) for start, length in ranges]
    assert all(dice(r, r) == 1.0 for r in rows)
    matched = pairs(rows, rows, dice, 0.5)
    assert len({i for i, _ in matched}) == len(matched) == len({j for _, j in matched})


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("not json", "line 2: this is not JSON"),
        ('{"id": "x"}', "line 2: this is no document"),
        ('{"id": "one", "text": "", "attributions": []}', "stands twice"),
        ('{"id": "x", "text": "short", "attributions": [{"content": [[0, 99]]}]}', "no span of the text"),
        ('{"id": "x", "text": "short", "attributions": [], "times": [{"span": [3, 3]}]}', "no span of the text"),
        ('{"id": "x", "text": "short", "attributions": ["said"]}', "attributions, number 1: it has no"),
        ('{"id": "x", "text": "short", "attributions": [{"content": "short"}]}', "attributions, number 1: a span is"),
        ('{"id": "x", "text": "short", "attributions": [{"content": [[0, 5]], "told": "TV"}]}', "in told is no outlet"),
        ('{"id": "x", "text": "short", "attributions": [], "roles": {}}', "roles is no list"),
        ('{"id": "x", "text": "short", "attributions": [], "actors": [{"id": "a1"}]}', "the actor has no name"),
    ],
)
def test_a_line_that_is_no_gold_is_named_with_its_place(tmp_path: Path, line, says):
    file = tmp_path / "gold.jsonl"
    file.write_text(json.dumps(GOLD) + "\n" + line + "\n", encoding="utf-8")
    with pytest.raises(GoldError, match=says):
        read(file)


CODED = [(name, field, codes) for name, fields in CODES.items() for field, codes in fields.items()]


def written(tmp_path: Path, document: dict[str, Any]) -> Path:
    file = tmp_path / "gold.jsonl"
    file.write_text(json.dumps(document) + "\n", encoding="utf-8")
    return file


@pytest.mark.parametrize(("name", "field", "codes"), CODED)
def test_a_code_that_there_is_not_is_refused_with_its_place_and_the_values_permitted(tmp_path: Path, name, field, codes):
    document = changed()
    document[name][0][field] = "sometimes"
    with pytest.raises(GoldError) as refused:
        read(written(tmp_path, document))
    message = str(refused.value)
    assert message.startswith(f'{tmp_path / "gold.jsonl"}, line 1: {name}, number 1: "sometimes" is no {field}.')
    assert ", ".join(codes) in message


@pytest.mark.parametrize(("name", "field", "codes"), CODED)
def test_every_code_is_taken_and_so_is_what_is_unknown(tmp_path: Path, name, field, codes):
    for code in (*codes, None):
        document = changed()
        document[name][0][field] = code
        assert read(written(tmp_path, document))[0][name][0][field] == code


@pytest.mark.parametrize(("name", "field", "value"), [
    ("attributions", "speakers", ["a9"]), ("roles", "holder", "a9"), ("events", "participants", ["a1", "a9"]),
])  # fmt: skip
def test_an_id_that_no_actor_has_is_refused_with_those_that_there_are(tmp_path: Path, name, field, value):
    document = changed()
    document[name][0][field] = value
    with pytest.raises(GoldError, match=f'line 1: {name}, number 1: "a9" in {field} is no actor .* one of: a1'):
        read(written(tmp_path, document))


@pytest.mark.parametrize("around", [0, 2, -1, "a1"])
def test_second_hand_of_no_other_statement_is_refused(tmp_path: Path, around):
    document = changed()
    document["attributions"][0]["hearsay_of"] = around
    with pytest.raises(GoldError, match=r"line 1: attributions, number 1: .* in hearsay_of is no other attribution"):
        read(written(tmp_path, document))


def test_the_how_to_lists_the_values_permitted_and_no_others():
    page = (Path(__file__).parents[2] / "docs" / "how-to" / "measure.md").read_text(encoding="utf-8")
    rows = {row for row in page.splitlines() if row.startswith("| `")}
    assert rows == {f"| `{name}`: `{field}` | {', '.join(f'`{code}`' for code in codes)} |" for name, field, codes in CODED}
