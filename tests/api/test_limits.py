"""Limits: what asks for too much is refused before it costs anything, and told by what."""

from __future__ import annotations

import time

import pytest

from graphql import OperationDefinitionNode, get_operation_ast, parse
from onrecord.api import limits
from onrecord.api.errors import ClientError
from tests.api.conftest import Ask


def checked(text: str, **variables: object) -> limits.Size:
    document = parse(text)
    operation = get_operation_ast(document)
    assert isinstance(operation, OperationDefinitionNode)
    limits.check(document, operation, variables)
    return limits.measure(document, operation, variables)


def nested(depth: int) -> str:
    return "{ " + "a { " * (depth - 1) + "b" + " }" * depth


def test_depth_counts_fields_within_fields_through_fragments_too() -> None:
    assert checked("{ a { b { c } } }").depth == 3
    assert checked("{ a { ...F } } fragment F on T { b { ... on U { c } } }").depth == 3
    assert checked(nested(limits.DEPTH)).depth == limits.DEPTH
    with pytest.raises(ClientError, match="fields within fields"):
        checked(nested(limits.DEPTH + 1))


def test_aliases_are_counted_wherever_a_fragment_is_spread() -> None:
    assert checked("{ x: a ...F ...F } fragment F on T { y: b }").aliases == 3
    with pytest.raises(ClientError, match="aliases"):
        checked("{ " + " ".join(f"a{i}: a" for i in range(limits.ALIASES + 1)) + " }")


def test_fields_of_the_query_itself_are_counted() -> None:
    with pytest.raises(ClientError, match="query itself"):
        checked("{ " + " ".join(f"f{i}" for i in range(limits.ROOTS + 1)) + " }")


def test_items_multiply_on_nested_pages_by_literals_variables_and_defaults() -> None:
    assert checked("{ actors(first: 10) { nodes { statements(first: 5) { nodes { id } } } } }").items == 10 * (1 + 5)
    assert checked("query ($n: Int) { actors(first: $n) { totalCount } }", n=7).items == 7
    assert checked("query ($n: Int) { actors(first: $n) { totalCount } }").items == 100
    assert checked("{ actors { totalCount } }").items == 20
    with pytest.raises(ClientError, match="items") as refused:
        checked(
            "{ actors(first: 100) { nodes { documents(first: 100) { nodes { statements(first: 100) { totalCount } } } } } }"
        )
    assert refused.value.code == "LIMIT_EXCEEDED"


def test_a_document_that_doubles_with_every_fragment_is_refused_quickly() -> None:
    fragments = " ".join(f"fragment F{i} on T {{ x: a {{ ...F{i + 1} }} y: a {{ ...F{i + 1} }} }}" for i in range(40))
    began = time.monotonic()
    with pytest.raises(ClientError):
        checked("{ ...F0 } " + fragments + " fragment F40 on T { b }")
    assert time.monotonic() - began < 1


def test_fragments_that_spread_each_other_end() -> None:
    assert checked("{ ...A } fragment A on T { a { ...B } } fragment B on T { b { ...A } }").depth <= limits.DEPTH


def test_introspection_by_usual_tools_passes(ask: Ask) -> None:
    from graphql import get_introspection_query

    assert ask(get_introspection_query(input_value_deprecation=True, specified_by_url=True))["__schema"]["types"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{ " + "id " * limits.TOKENS + "}", "GRAPHQL_PARSE_FAILED"),
        (nested(30), "LIMIT_EXCEEDED"),
        ("{ a" + " { a" * 5000 + " }" * 5001, "GRAPHQL_PARSE_FAILED"),
        ("{ nope }", "GRAPHQL_VALIDATION_FAILED"),
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("query A { collections { name } } query B { collections { name } }", "GRAPHQL_VALIDATION_FAILED"),
        ('{ node(id: "x") { id } nodes(ids: [' + '"x",' * 101 + "]) { id } }", "BAD_USER_INPUT"),
    ],
    ids=["tokens", "depth", "nesting", "field", "syntax", "which", "ids"],
)
def test_every_refusal_has_a_code_and_says_what_is_wrong(refused: Ask, text: str, code: str) -> None:
    error = refused(text)
    assert error["extensions"]["code"] == code
    assert len(error["message"]) > 10
