"""Names turn from Python to the ontology to Neo4j and back, and none is like another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.vocabulary import names
from onrecord.vocabulary.ontology import ONR, Ontology, local

PROPERTIES = st.from_regex(names.PROPERTY, fullmatch=True)


@given(PROPERTIES)
def test_a_property_comes_back_from_its_field_and_from_its_relationship_type(name: str) -> None:
    assert names.property_of(names.field_of(name)) == name
    assert names.property_of_relationship(names.relationship_of(name)) == name


@given(PROPERTIES)
def test_a_field_and_a_relationship_type_come_back_from_their_property(name: str) -> None:
    field, kind = names.field_of(name), names.relationship_of(name)
    assert names.field_of(names.property_of(field)) == field
    assert names.relationship_of(names.property_of_relationship(kind)) == kind
    assert field.isidentifier()
    assert kind == field.upper()


@given(st.lists(st.from_regex(names.CLASS, fullmatch=True), unique=True, max_size=4))
def test_no_two_classes_have_one_name_in_snake_case(classes: list[str]) -> None:
    assert len({names.snake(c) for c in classes}) == len(classes)


@given(st.text())
def test_what_would_not_come_back_is_refused(name: str) -> None:
    for there, back in (
        (names.field_of, names.property_of),
        (names.property_of, names.field_of),
        (names.property_of_relationship, names.relationship_of),
    ):
        try:
            other = there(name)
        except names.NameRefused:
            continue
        assert back(other) == name


@pytest.mark.parametrize("name", ["Said", "said_at", "saidAT", "said-at", "1st", "", "saidÁt", "said ", "said\n"])
def test_names_outside_the_pattern_are_refused(name: str) -> None:
    with pytest.raises(names.NameRefused):
        names.field_of(name)


def test_the_spellings_are_those_of_the_design() -> None:
    assert names.field_of("saidAt") == "said_at"
    assert names.relationship_of("saidAt") == "SAID_AT"
    assert names.field_of("configSha256") == "config_sha256"
    assert names.concept_of("Precision", "part-of-month") == "precisionPartOfMonth"
    assert names.concept_of("SaidBasis", "onOrBefore") == "saidBasisOnOrBefore"
    assert names.scheme_of("SaidBasis") == "saidBasisScheme"


def test_no_two_terms_of_the_ontology_have_one_name_in_any_spelling(ontology: Ontology) -> None:
    terms = {local(s) for s in ontology.graph.subjects() if str(s).startswith(ONR)}
    assert len(terms) > 250
    assert all(names.PROPERTY.fullmatch(t) or names.CLASS.fullmatch(t) for t in terms)
    properties = {local(p) for p in ontology.properties}
    for spelling in (names.field_of, names.relationship_of, str.lower):
        assert len({spelling(p) for p in properties}) == len(properties)
    assert len({names.snake(t) for t in terms if names.CLASS.fullmatch(t)}) == sum(
        bool(names.CLASS.fullmatch(t)) for t in terms
    )
