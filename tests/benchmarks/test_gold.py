"""The hand-made gold is sound, and its compiler finds words exactly or says which it did not find.

Only the gold itself is checked, without the program: nothing here depends on what the extractor prints.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from benchmarks.gold import FOLDER, GoldError, Text, bounds, compiled, count
from onrecord.model.terms import (
    ActorType,
    Anchor,
    Comparator,
    Direction,
    EventStatus,
    EventType,
    Kind,
    Modality,
    Nature,
    Polarity,
    Precision,
    RoleStatus,
    Translation,
)

FILES = sorted(FOLDER.glob("*/*/*.yaml"))
GOLD: list[dict[str, Any]] = [compiled(path) for path in FILES]
documents = pytest.mark.parametrize("doc", GOLD, ids=[doc["id"] for doc in GOLD])
WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
}
CODES = {
    "attributions": {"kind": Kind, "polarity": Polarity, "modality": Modality, "translation": Translation},
    "roles": {"status": RoleStatus},
    "times": {"precision": Precision, "anchor": Anchor},
    "figures": {"comparator": Comparator, "direction": Direction, "nature": Nature},
    "events": {"type": EventType, "status": EventStatus},
    "actors": {"type": ActorType},
}


def spans(doc: dict[str, Any]) -> list[list[int]]:
    found = [span for a in doc["attributions"] for part in ("source", "cue", "content") for span in a[part]]
    found += [a["told"]["span"] for a in doc["attributions"] if a["told"]]
    found += [mention for actor in doc["actors"] for mention in actor["mentions"]]
    return found + [item["span"] for part in ("roles", "times", "figures", "events", "not_statements") for item in doc[part]]


def held(span: list[int], by: list[list[int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in by)


def test_every_file_compiles_under_an_id_of_its_own() -> None:
    assert GOLD
    assert {path.suffix for path in FOLDER.glob("*/*/*")} == {".yaml"}
    assert len({doc["id"] for doc in GOLD}) == len(GOLD)
    assert len({doc["text"] for doc in GOLD}) == len(GOLD)


@documents
def test_spans_are_whole_words_of_the_text(doc: dict[str, Any]) -> None:
    for start, end in spans(doc):
        words = doc["text"][start:end]
        assert words, (start, end)
        assert words == words.strip()
        assert "\n" not in words
        assert not (doc["text"][start - 1 : start + 1].isalnum() and start), words
        assert not doc["text"][end - 1 : end + 1].isalnum() or end == len(doc["text"]), words


@documents
def test_speakers_holders_and_participants_are_actors(doc: dict[str, Any]) -> None:
    actors = {actor["id"] for actor in doc["actors"]}
    assert len(actors) == len(doc["actors"])
    assert {s for a in doc["attributions"] for s in a["speakers"]} <= actors
    assert {role["holder"] for role in doc["roles"]} <= actors
    assert {who for event in doc["events"] for who in event["participants"]} <= actors


@documents
def test_what_is_second_hand_stands_inside_what_reports_it(doc: dict[str, Any]) -> None:
    for a in doc["attributions"]:
        if a["hearsay_of"] is not None:
            outer = doc["attributions"][a["hearsay_of"]]
            assert outer is not a
            assert held(a["content"][0], outer["content"]), doc["text"][slice(*a["content"][0])]


@documents
def test_codes_are_those_of_the_vocabulary(doc: dict[str, Any]) -> None:
    for part, fields in CODES.items():
        for item in doc[part]:
            for field, terms in fields.items():
                assert item[field] is None or item[field] in set(terms), (part, item)


@documents
def test_no_quotation_is_left_out(doc: dict[str, Any]) -> None:
    marked = [span for a in doc["attributions"] for span in a["content"]] + [n["span"] for n in doc["not_statements"]]
    for match in re.finditer(r"“[^”“\n]*”|«[^»«\n]*»", doc["text"]):
        inside = [match.start(), match.end()]
        assert held(inside, marked) or any(held(span, [inside]) for span in marked), match[0]


@documents
def test_bounds_are_in_order_and_weekdays_are_right(doc: dict[str, Any]) -> None:
    for item in doc["times"] + doc["events"]:
        earliest, latest = (date.fromisoformat(day[:10]) if day else None for day in (item["earliest"], item["latest"]))
        assert earliest is None or latest is None or earliest <= latest
        if earliest and earliest == latest:
            words = doc["text"][slice(*item["span"])]
            named = [n for n, day in enumerate(WEEKDAYS[doc["language"]]) if re.search(rf"\b{day}\b", words, re.IGNORECASE)]
            assert not named or "precision" not in item or earliest.weekday() in named, words


@documents
def test_figures_have_a_value_or_bounds_and_what_they_measure(doc: dict[str, Any]) -> None:
    for figure in doc["figures"]:
        words = doc["text"][slice(*figure["span"])]
        assert (figure["value"] is None) == (figure["comparator"] == "range"), words
        assert figure["value"] is not None or (figure["low"] and figure["high"]), words
        assert figure["unit"] or 0 < float(figure["value"]) < 1, words  # a fraction has none
        assert figure["measured"], words


@documents
def test_nothing_is_marked_twice(doc: dict[str, Any]) -> None:
    for part in ("not_statements", "roles", "times", "figures", "events"):
        twice = [span for span, number in Counter(tuple(item["span"]) for item in doc[part]).items() if number > 1]
        assert part == "roles" or not twice, (part, [doc["text"][slice(*span)] for span in twice])


# The compiler.


def written(folder: Path, body: str) -> Path:
    path = folder / "es" / "dev" / "prueba.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("meta: {title: Prueba}\ntext: |\n  «Hay paro», dijo Lara. «Hay pan», dijo Mora el lunes.\n" + body, "utf-8")
    return path


def test_words_that_repeat_are_told_apart_by_number() -> None:
    text = Text("dijo Lara; dijo Mora; predijo Mora")
    assert text.find("dijo#2") == [11, 15]
    assert len(text.places("dijo")) == 2, "never inside another word"


def test_words_of_a_statement_are_looked_for_in_its_own_paragraph() -> None:
    text = Text("«Hay paro», dijo Lara.\n«Hay pan», dijo Mora.")
    assert text.find("dijo", [[23, 32]]) == [34, 38]


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        ("said: [{content: «Hay vino», cue: dijo#1}]", "«Hay vino»"),
        ("said: [{content: «Hay pan», cue: dijo}]", "'dijo' stands 2 times"),
        ("said: [{content: «Hay pan», cue: dijo#3}]", "no #3"),
        ("said: [{content: «Hay pan», cue: dijo#1, mood: sad}]", "mood"),
        ("times: {el martes: 2031-05-13}", "el martes"),
        ("times: {el lunes: 2031-05-12, el lunes: 2031-05-19}", "stands twice"),
        ("said: [{cue: dijo#1}]", "content"),
    ],
)
def test_what_cannot_be_found_is_named_with_its_file(tmp_path: Path, mark: str, told: str) -> None:
    with pytest.raises(GoldError) as error:
        compiled(written(tmp_path, mark))
    assert "prueba.yaml" in str(error.value)
    assert told in str(error.value)


def test_kind_follows_the_quotation_marks() -> None:
    text = Text("«Uno “dos” tres» que cuatro «cinco»\n«Seis\n«siete»")
    assert text.kind([[0, 16]]) == "direct"
    assert text.kind([[17, 27]]) == "indirect"
    assert text.kind([[17, 35]]) == "mixed"
    assert text.kind([[36, 41], [42, 49]]) == "direct", "a mark that opens a paragraph anew opens no second quotation"
    single = Text("he asked, ‘Don’t they?’ and left")
    assert single.kind([[10, 23]]) == "direct"
    assert single.kind([[10, 32]]) == "mixed"
    straight = Text("he asked, 'Don't they?' and left the twins' house")
    assert straight.kind([[10, 23]]) == "direct"
    assert straight.kind([[24, 49]]) == "indirect"


def test_a_title_in_the_plural_is_a_role_of_each_holder(tmp_path: Path) -> None:
    people = "actors: {lara: {Person: Lara}, mora: {Person: Mora}}\n"
    roles = compiled(written(tmp_path, people + "roles: {paro: {holder: [lara, mora]}}"))["roles"]
    assert [role["holder"] for role in roles] == ["lara", "mora"]
    assert roles[0]["span"] == roles[1]["span"]


def test_dates_have_the_bounds_of_their_precision() -> None:
    assert bounds("2032-02") == {"earliest": "2032-02-01", "latest": "2032-02-29", "precision": "month", "edtf": "2032-02"}
    assert bounds("2031-01/..")["latest"] is None
    assert bounds("../2031-05-23")["earliest"] is None
    assert bounds("2031/2032")["latest"] == "2032-12-31"


def test_counts_are_of_all_that_is_marked() -> None:
    counts = count(GOLD)
    assert counts["articles"] == len(FILES)
    assert counts["told"] == sum(bool(a["told"]) for doc in GOLD for a in doc["attributions"])
