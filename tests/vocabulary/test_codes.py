"""Every value of an enumeration is a concept with a name in two languages, and every concept is such a value."""

from enum import StrEnum

import pytest
from rdflib import RDF, SKOS

from onrecord.model import terms
from onrecord.vocabulary import MAPPING
from onrecord.vocabulary.names import concept_of, scheme_of
from onrecord.vocabulary.ontology import ONR, Ontology

ENUMERATIONS = [e for e in vars(terms).values() if isinstance(e, type) and issubclass(e, StrEnum) and e is not StrEnum]


def test_the_code_lists_are_the_enumerations(ontology: Ontology) -> None:
    assert set(ontology.codes) == {e.__name__ for e in ENUMERATIONS}
    assert set(ontology.graph.subjects(RDF.type, SKOS.ConceptScheme)) == {ONR[scheme_of(e.__name__)] for e in ENUMERATIONS}


def test_every_code_list_is_some_propertys() -> None:
    assert {p.code_list for c in MAPPING.classes for p in c.properties} - {None} == {e.__name__ for e in ENUMERATIONS}


@pytest.mark.parametrize("enumeration", ENUMERATIONS, ids=lambda e: e.__name__)
def test_the_values_are_the_concepts(ontology: Ontology, enumeration: type[StrEnum]) -> None:
    concepts = ontology.codes[enumeration.__name__]
    assert {c.notation for c in concepts} == {value.value for value in enumeration}
    assert {c.name for c in concepts} == {concept_of(enumeration.__name__, value.value) for value in enumeration}


def test_every_concept_and_list_is_named_in_both_languages_and_defined(ontology: Ontology) -> None:
    g = ontology.graph
    for kind in (SKOS.Concept, SKOS.ConceptScheme):
        for term in g.subjects(RDF.type, kind):
            if str(term).startswith(ONR):
                assert sorted(str(label.language) for label in g.objects(term, SKOS.prefLabel)) == ["en", "es"], term
                assert str(g.value(term, SKOS.definition)).endswith(".")


def test_no_two_concepts_of_a_list_have_one_label(ontology: Ontology) -> None:
    g = ontology.graph
    for scheme in g.subjects(RDF.type, SKOS.ConceptScheme):
        labels = [label for c in g.subjects(SKOS.inScheme, scheme) for label in g.objects(c, SKOS.prefLabel)]
        assert len(set(labels)) == len(labels)
