"""The schema is documentation: whoever reads it needs nothing else."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

import pytest
from graphene.utils.str_converters import to_camel_case
from rdflib import SKOS, Graph, Namespace

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNonNull,
    GraphQLObjectType,
    is_introspection_type,
    is_specified_scalar_type,
    validate_schema,
)
from onrecord.api.schema import schema, sdl
from onrecord.api.schema.enums import WORDS
from onrecord.assets import asset
from onrecord.model import CLASSES
from onrecord.model.terms import Decision
from onrecord.vocabulary import MAPPING
from onrecord.vocabulary.names import concept_of, scheme_of

TYPES = {
    name: kind
    for name, kind in schema.graphql_schema.type_map.items()
    if not is_introspection_type(kind) and not is_specified_scalar_type(kind)
}
GENERAL = {"PageInfo", "Query"}


def described() -> Iterator[tuple[str, str | None]]:
    for name, kind in TYPES.items():
        yield name, kind.description
        if isinstance(kind, GraphQLEnumType):
            yield from ((f"{name}.{n}", v.description) for n, v in kind.values.items())
        if isinstance(kind, GraphQLInputObjectType):
            yield from ((f"{name}.{n}", f.description) for n, f in kind.fields.items())
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
            for n, field in kind.fields.items():
                yield f"{name}.{n}", field.description
                yield from ((f"{name}.{n}({a})", argument.description) for a, argument in field.args.items())


def test_the_schema_checked_in_is_the_one_that_the_code_prints() -> None:
    assert asset("graphql", "schema.graphql").read_text(encoding="utf-8") == sdl()


def test_the_schema_is_valid() -> None:
    assert validate_schema(schema.graphql_schema) == []


def test_every_type_field_argument_and_value_is_described_in_a_sentence() -> None:
    poor = [name for name, about in described() if not about or not about.strip().endswith((".", "`.", "”."))]
    assert poor == []


def test_every_field_that_may_be_null_says_what_null_means() -> None:
    silent = [
        f"{name}.{n}"
        for name, kind in TYPES.items()
        if isinstance(kind, GraphQLObjectType)
        for n, field in kind.fields.items()
        if not isinstance(field.type, GraphQLNonNull) and "ull" not in (field.description or "")
    ]
    assert silent == []


def test_every_decision_but_on_metadata_and_whole_texts_is_a_mutation_and_there_are_no_subscriptions() -> None:
    wanted = {to_camel_case(d.value.replace("-", "_")) for d in Decision if d not in (Decision.DESCRIBE, Decision.WITHDRAW)}
    assert schema.graphql_schema.mutation_type is not None
    assert schema.graphql_schema.mutation_type.fields.keys() == wanted
    assert schema.graphql_schema.subscription_type is None


@pytest.mark.parametrize("record", CLASSES, ids=lambda c: c.__name__)
def test_every_property_of_every_record_is_a_field_under_the_name_of_the_ontology(record: type) -> None:
    kind: Any = TYPES["Person" if record.__name__ == "Actor" else record.__name__]
    renamed = {"Statement": {"report"}}.get(record.__name__, set())
    for p in MAPPING[record.__name__].properties:
        wanted = {"canonical": "canonicalId", "inDocument": "inDocument"}.get(p.name, p.name)
        assert {wanted, f"{wanted}s"} & kind.fields.keys(), f"{record.__name__}.{p.name}"
    assert renamed <= {f.name for f in dataclasses.fields(record)}


@pytest.mark.parametrize("listed", WORDS, ids=lambda e: e.__name__)
def test_controlled_lists_say_in_graphql_what_they_say_in_the_ontology(listed: Any) -> None:
    onr = Namespace("https://w3id.org/onrecord/ns#")
    about, meanings = WORDS[listed]

    def definition(term: str) -> str:
        return next(str(d) for d in VOCABULARIES.objects(onr[term], SKOS.definition) if d.language == "en")  # type: ignore[attr-defined]

    assert about == definition(scheme_of(listed.__name__))
    assert meanings == tuple(definition(concept_of(listed.__name__, member.value)) for member in listed)
    assert set(TYPES[listed.__name__].values) == {member.name for member in listed}  # type: ignore[attr-defined]


VOCABULARIES = Graph().parse(asset("ontology", "vocabularies.ttl"), format="turtle")
