"""The sample corpus against the record a careful reader made of it: every statement, every speaker."""

import json
from collections import Counter
from pathlib import Path

import pytest

from onrecord.evaluation import names
from onrecord.extraction import extract, line
from onrecord.model import Snapshot
from onrecord.model.terms import Item

FILE = Path(__file__).resolve().parents[1] / "sample" / "gold.jsonl"
GOLD = [json.loads(row) for row in FILE.read_text(encoding="utf-8").splitlines()]


def predicted(gold):
    items = {Item(key): value for key, value in gold["meta"].items() if value}
    snapshot = Snapshot.of("do-aaaaaaaaaaaaaaaaaaaaaaaaaa", gold["text"])
    return line(gold["id"], snapshot, items, extract(snapshot, items, language=gold["language"]))


def speakers(document, statement):
    held = {a["id"]: a["name"] for a in document["actors"]}
    return sorted(held[i] for i in statement["speakers"])


def by_content(document):
    return {json.dumps(a["content"]): a for a in document["attributions"]}


@pytest.fixture(scope="module")
def pairs():
    return [(gold, predicted(gold)) for gold in GOLD]


def test_every_statement_of_the_sample_is_read_word_for_word_and_no_other(pairs):
    for gold, found in pairs:
        assert by_content(found).keys() == by_content(gold).keys(), gold["id"]


@pytest.mark.parametrize(
    "field", ["source", "cue", "kind", "polarity", "modality", "collective", "speaker_status", "speakers", "told"]
)
def test_what_is_said_of_each_statement(pairs, field):
    wrong = []
    for gold, found in pairs:
        theirs = by_content(found)
        for content, statement in by_content(gold).items():
            if (other := theirs.get(content)) is None:
                continue
            if field == "speakers":
                same = speakers(gold, statement) == speakers(found, other)
            elif field == "told":
                same = names.same(*((s["told"] or {}).get("name") for s in (statement, other)))
            else:
                same = statement[field] == other[field]
            if not same:
                wrong.append((gold["id"], content, statement[field], other[field]))
    assert wrong == []


def test_second_hand_statements_name_the_one_that_reports_them(pairs):
    for gold, found in pairs:
        for content, statement in by_content(gold).items():
            other = by_content(found)[content]
            reporting = [None if i is None else d["attributions"][i]["content"] for d, i in
                         ((gold, statement["hearsay_of"]), (found, other["hearsay_of"]))]  # fmt: skip
            assert reporting[0] == reporting[1]


def test_roles_have_their_holder_jurisdiction_and_status(pairs):
    def told(document):
        names = {a["id"]: a["name"] for a in document["actors"]}
        return Counter((names[r["holder"]], (r["jurisdiction"] or "").casefold(), r["status"]) for r in document["roles"])

    for gold, found in pairs:
        assert told(found) == told(gold), gold["id"]


def test_what_is_no_statement_is_found(pairs):
    for gold, found in pairs:
        marked = {n["span"][0] for n in found["not_statements"]}
        content = [n for n in gold["not_statements"] if n["why"] != "furniture"]
        assert {n["span"][0] for n in content} <= marked, gold["id"]
