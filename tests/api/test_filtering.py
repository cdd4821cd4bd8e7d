"""Filters: what and, or, not come to before the store sees them, and that the store lets through exactly what they say."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.api import execute
from onrecord.api.errors import ClientError
from onrecord.api.filtering import MOST, any_of, bound, clauses, days, facets, flag, words
from onrecord.record import OpenRecord
from tests.api.conftest import Ask

LEAVES = {"letter": any_of("letter"), "vowel": flag("vowel")}
LETTERS = "abcdei"

leaf = st.one_of(
    st.lists(st.sampled_from(LETTERS), max_size=3).map(lambda found: {"letter": found}),
    st.booleans().map(lambda found: {"vowel": found}),
)
filters = st.recursive(
    leaf,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda found: {"and_": found}),
        st.lists(inner, min_size=1, max_size=3).map(lambda found: {"or_": found}),
        inner.map(lambda found: {"not_": found}),
        st.tuples(leaf, inner).map(lambda pair: {**pair[0], "not_": pair[1]}),
    ),
    max_leaves=6,
)


def plainly(asked: dict[str, Any], letter: str) -> bool:
    """What a filter says of a letter, read as it is written."""
    holds = []
    for name, value in asked.items():
        match name:
            case "and_":
                holds.append(all(plainly(one, letter) for one in value))
            case "or_":
                holds.append(any(plainly(one, letter) for one in value))
            case "not_":
                holds.append(not plainly(value, letter))
            case "letter":
                holds.append(letter in value)
            case "vowel":
                holds.append((letter in "aeiou") == value)
    return all(holds)


def by_clauses(found: Iterable[Iterable[dict[str, Any]]], letter: str) -> bool:
    """What the clauses say of it, as the query files evaluate them."""

    def passes(test: dict[str, Any]) -> bool:
        is_so = letter in test["values"] if test["on"] == "letter" else letter in "aeiou"
        return bool(is_so == test["wanted"])

    return any(all(passes(test) for test in clause) for clause in found)


@given(filters, st.sampled_from(LETTERS))
def test_the_clauses_of_a_filter_say_what_the_filter_says(asked: dict[str, Any], letter: str) -> None:
    assert by_clauses(clauses(asked, LEAVES), letter) == plainly(asked, letter)


def test_no_filter_lets_everything_through() -> None:
    assert clauses(None, LEAVES) == [[]]
    assert facets([[]]) == []


def test_a_filter_that_says_nothing_is_refused_because_it_may_be_a_mistake() -> None:
    for asked in ({}, {"letter": None}, {"and_": []}, {"or_": []}, {"not_": {}}):
        with pytest.raises(ClientError):
            clauses(asked, LEAVES)


def test_a_filter_that_grows_too_large_is_refused_before_it_does() -> None:
    either = {"or_": [{"letter": [letter]} for letter in LETTERS]}
    with pytest.raises(ClientError, match=str(MOST)) as refused:
        clauses({"and_": [either] * 50}, LEAVES)
    assert refused.value.code == "LIMIT_EXCEEDED"


def test_a_bound_may_be_a_month_or_a_year_and_stands_for_all_its_days() -> None:
    test = days("said")({"from_": "2031-02", "to": "2032"})
    assert (test["first"], test["last"]) == ("2031-02-01", "2032-12-31")
    assert bound(None, 0) is None


@pytest.mark.parametrize("asked", [{}, {"from_": "2031-05-13", "to": "2031-05-12"}, {"from_": "XXXX-05-12"}])
def test_a_range_that_bounds_nothing_or_ends_before_it_begins_is_refused(asked: dict[str, str]) -> None:
    with pytest.raises(ClientError):
        days("said")(asked)


def test_words_are_folded_and_the_last_may_be_a_beginning() -> None:
    assert words("text")("Lucía  HUAM")["values"] == [" lucia ", " huam"]
    with pytest.raises(ClientError):
        words("text")("— “”")


# -- on the store

SAID = """
query ($filter: StatementFilter, $after: String) {
  statements(
    filter: $filter
    first: 100
    after: $after
    includeSecondHand: true
    includeCollective: true
    includeProposed: true
  ) {
    totalCount
    nodes {
      id
      kind
      text
      secondHand
      saidEarliest
      saidLatest
      collections
      saidBy { id name }
      reports { inDocument { id publishedBy { canonicalId } } }
    }
  }
}
"""


@pytest.fixture(scope="module")
def everything(ask: Ask) -> list[dict[str, Any]]:
    """Every statement of the sample, as GraphQL shows it."""
    found: list[dict[str, Any]] = ask(SAID)["statements"]["nodes"]
    assert len(found) > 20
    return found


def reference(asked: dict[str, Any], found: dict[str, Any]) -> bool:
    """What a filter says of a statement, read as its description reads."""
    holds = []
    for name, value in asked.items():
        match name:
            case "and":
                holds.append(all(reference(one, found) for one in value))
            case "or":
                holds.append(any(reference(one, found) for one in value))
            case "not":
                holds.append(not reference(value, found))
            case "kind":
                holds.append(found["kind"] in value)
            case "speaker":
                holds.append(any(actor["id"] in value for actor in found["saidBy"]))
            case "outlet":
                holds.append(any((r["inDocument"]["publishedBy"] or {}).get("canonicalId") in value for r in found["reports"]))
            case "document":
                holds.append(any(r["inDocument"]["id"] in value for r in found["reports"]))
            case "collection":
                holds.append(any(name in value for name in found["collections"]))
            case "secondHand":
                holds.append(found["secondHand"] == value)
            case "said":
                low, high = found["saidEarliest"], found["saidLatest"]
                dated = low is not None or high is not None
                holds.append(dated and (low is None or low <= value["to"]) and (high is None or high >= value["from"]))
    return all(holds)


def test_the_store_lets_through_exactly_what_a_filter_says(record: OpenRecord, everything: list[dict[str, Any]]) -> None:
    speakers = sorted({actor["id"] for s in everything for actor in s["saidBy"]})
    documents = sorted({r["inDocument"]["id"] for s in everything for r in s["reports"]})
    outlets = sorted(
        {(r["inDocument"]["publishedBy"] or {}).get("canonicalId") or "" for s in everything for r in s["reports"]} - {""}
    )
    spans = [
        ("2031-05-12", "2031-05-12"),
        ("2031-05-13", "2031-05-14"),
        ("2031-01-01", "2031-05-11"),
        ("2032-01-01", "2032-02-01"),
    ]
    some = st.one_of(
        st.lists(st.sampled_from(speakers), min_size=1, max_size=3).map(lambda v: {"speaker": v}),
        st.lists(st.sampled_from(documents), min_size=1, max_size=2).map(lambda v: {"document": v}),
        st.lists(st.sampled_from(outlets), min_size=1, max_size=2).map(lambda v: {"outlet": v}),
        st.lists(st.sampled_from(["DIRECT", "MIXED", "INDIRECT"]), max_size=2).map(lambda v: {"kind": v}),
        st.sampled_from([["Fictional example"], ["Another"]]).map(lambda v: {"collection": v}),
        st.booleans().map(lambda v: {"secondHand": v}),
        st.sampled_from(spans).map(lambda v: {"said": {"from": v[0], "to": v[1]}}),
    )
    nested = st.recursive(
        some,
        lambda inner: st.one_of(
            st.lists(inner, min_size=1, max_size=3).map(lambda v: {"and": v}),
            st.lists(inner, min_size=1, max_size=3).map(lambda v: {"or": v}),
            inner.map(lambda v: {"not": v}),
            st.tuples(some, some).map(lambda pair: {**pair[0], "not": pair[1]}),
        ),
        max_leaves=5,
    )

    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(nested)
    def holds(asked: dict[str, Any]) -> None:
        answer = execute(record.store, SAID, {"filter": asked})
        if "errors" in answer:
            assert answer["errors"][0]["extensions"]["code"] == "LIMIT_EXCEEDED"
            return
        found = answer["data"]["statements"]
        wanted = {s["id"] for s in everything if reference(asked, s)}
        assert {s["id"] for s in found["nodes"]} == wanted
        assert found["totalCount"] == len(wanted)

    holds()


def test_text_finds_words_without_accents_in_statements_and_speakers_names(ask: Ask) -> None:
    by_words = ask(SAID, filter={"text": "single window"})["statements"]["nodes"]
    assert any("single window" in s["text"] for s in by_words)
    by_name = ask(SAID, filter={"text": "lucia huamani"})["statements"]["nodes"]
    speakers = [[a["name"] for a in s["saidBy"]] for s in by_name]
    assert ["Lucía Huamaní de la Vega"] in speakers
    assert all("Lucía Huamaní" in " ".join([s["text"], *names]) for s, names in zip(by_name, speakers, strict=True))


def test_unknown_fields_of_a_filter_are_errors(refused: Ask) -> None:
    error = refused(SAID, filter={"speeker": ["x"]})
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert "speeker" in error["message"]


def test_an_id_of_another_kind_is_an_error_and_not_an_empty_list(refused: Ask) -> None:
    error = refused(SAID, filter={"speaker": [f"do-{'a' * 26}"]})
    assert "ac-" in error["message"]
