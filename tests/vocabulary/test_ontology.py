"""The ontology is complete in words, and says nothing that an OWL reasoner would stumble over."""

import owlrl
from rdflib import OWL, RDF, RDFS, SKOS, XSD, BNode, Graph, Literal, Namespace, URIRef

from onrecord.vocabulary import LAYERS
from onrecord.vocabulary.mapping import REVIEWED
from onrecord.vocabulary.ontology import ONR, ONTOLOGY, SCHEMA, Ontology
from tests.vocabulary.specimen import Story
from tests.vocabulary.triples import DATA, graph

KINDS = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty}
DATATYPES = {XSD.string, XSD.boolean, XSD.integer, XSD.decimal, XSD.double, XSD.dateTime}
ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
ACTOR_KINDS = ["Organization", "Outlet", "Person", "State", "UnnamedGroup"]


def own_terms(ontology: Ontology, *kinds: URIRef) -> list[URIRef]:
    found = {s for kind in kinds for s in ontology.graph.subjects(RDF.type, kind)}
    return sorted(s for s in found if isinstance(s, URIRef) and s.startswith(ONR))


def test_every_term_is_defined_in_words(ontology: Ontology) -> None:
    terms = own_terms(ontology, *KINDS)
    assert len(terms) > 180
    for term in terms:
        languages = sorted(str(label.language) for label in ontology.graph.objects(term, RDFS.label))
        assert languages == ["en", "es"], term
        for note in (SKOS.definition, SKOS.example):
            (text,) = ontology.graph.objects(term, note)
            assert isinstance(text, Literal)
            assert text.language == "en"
            assert str(text).endswith((".", "”", "?")), term
        assert ontology.graph.value(term, RDFS.isDefinedBy) == ONTOLOGY


def test_no_two_terms_are_defined_alike(ontology: Ontology) -> None:
    texts = [str(ontology.graph.value(t, SKOS.definition)) for t in own_terms(ontology, *KINDS)]
    assert len(set(texts)) == len(texts)


def test_every_class_and_property_says_in_which_layers_it_stands(ontology: Ontology) -> None:
    for term in own_terms(ontology, *KINDS - {OWL.AnnotationProperty}):
        layers = {str(layer) for layer in ontology.graph.objects(term, ONR.layer)}
        assert layers, term
        assert layers <= set(LAYERS)


def test_a_property_names_no_layer_in_which_it_never_stands(ontology: Ontology) -> None:
    used: dict[str, set[str]] = {"generatedBy": {"system"}, **{name: {"picture"} for name in REVIEWED}}
    for p in (p for c in ontology.mapping.classes for p in c.properties):
        used.setdefault(p.name, set()).add(p.layer)
    for name, layers in used.items():
        assert {str(layer) for layer in ontology.graph.objects(ONR[name], ONR.layer)} == layers, name


def test_every_property_has_domain_and_range(ontology: Ontology) -> None:
    for term in ontology.properties:
        for exact, several in ((RDFS.domain, SCHEMA.domainIncludes), (RDFS.range, SCHEMA.rangeIncludes)):
            one, many = set(ontology.graph.objects(term, exact)), set(ontology.graph.objects(term, several))
            assert len(one) == 1 or (not one and len(many) > 1), term


def test_only_datatypes_of_owl_2_are_used(ontology: Ontology) -> None:
    used = {o for o in ontology.graph.objects() if isinstance(o, URIRef) and str(o).startswith(str(XSD))}
    assert used == DATATYPES


def test_every_class_and_property_named_is_declared_and_of_one_kind(ontology: Ontology) -> None:
    g = ontology.graph
    kinds = {t: KINDS & set(g.objects(t, RDF.type)) for kind in KINDS for t in g.subjects(RDF.type, kind)}
    assert all(len(found) == 1 for found in kinds.values())
    for inner, outer in g.subject_objects(RDFS.subClassOf):
        assert kinds[inner] == {OWL.Class}
        assert isinstance(outer, BNode) or kinds[outer] == {OWL.Class}
    for inner, outer in g.subject_objects(RDFS.subPropertyOf):
        assert kinds[inner] == kinds[outer]
    standard = (str(RDF), str(RDFS), str(OWL))
    for p in set(g.predicates()):
        assert str(p).startswith(standard) or kinds[p] == {OWL.AnnotationProperty}, p


def test_blank_nodes_are_lists_restrictions_and_disjointness_only(ontology: Ontology) -> None:
    g = ontology.graph
    for node in {s for s in g.subjects() if isinstance(s, BNode)}:
        kinds = set(g.objects(node, RDF.type))
        assert kinds <= {OWL.Restriction, OWL.Class, OWL.AllDisjointClasses}
        assert kinds or (node, RDF.first, None) in g


def reasoned(ontology: Ontology, data: Graph) -> Graph:
    words = {RDFS.label, RDFS.isDefinedBy, SKOS.definition, SKOS.example, SKOS.prefLabel, SKOS.closeMatch}
    data += (t for t in ontology.graph if t[1] not in words)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(data)
    return data


def test_one_record_of_every_class_contradicts_nothing(ontology: Ontology) -> None:
    story = Story()
    closed = reasoned(ontology, graph(story.records))
    assert not set(closed.objects(None, ERROR))
    assert set(closed.subjects(RDF.type, ONR.Person)) == {DATA[story.head]}
    assert set(closed.subjects(RDF.type, ONR.Outlet)) == {DATA[story.outlet]}
    prov = Namespace("http://www.w3.org/ns/prov#")
    assert (DATA[story.extraction.id], RDF.type, prov.Activity) in closed
    assert (DATA[story.extraction.id], RDF.type, prov.Entity) not in closed


def test_a_node_of_two_classes_contradicts_the_ontology(ontology: Ontology) -> None:
    data = Graph()
    for kind in (ONR.Document, ONR.Snapshot):
        data.add((DATA["do-" + "a" * 26], RDF.type, kind))
    assert set(reasoned(ontology, data).objects(None, ERROR))


def test_a_kind_of_actor_is_its_code_and_a_reference_is_no_actor(ontology: Ontology) -> None:
    data = Graph()
    for i, kind in enumerate(ACTOR_KINDS):
        for name, term in (("ac", ONR.Actor), ("rf", ONR.ActorReference)):
            data.add((DATA[f"{name}{i}"], RDF.type, term))
            data.add((DATA[f"{name}{i}"], ONR.actorType, Literal(kind)))
    closed = reasoned(ontology, data)
    for i, kind in enumerate(ACTOR_KINDS):
        assert set(closed.subjects(RDF.type, ONR[kind])) == {DATA[f"ac{i}"]}
