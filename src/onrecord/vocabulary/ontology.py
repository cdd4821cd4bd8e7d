"""Reads ``ontology/onrecord.ttl``, the single source of every name, and tells what it says as a `Mapping`.

Only `python -m onrecord.vocabulary` and tests come here; everything else loads the generated mapping.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, cast

from rdflib import OWL, RDF, RDFS, SKOS, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from .mapping import REVIEWED, Class, Layer, Mapping, Property
from .names import field_of, relationship_of

ONR: Final = Namespace("https://w3id.org/onrecord/ns#")
SCHEMA: Final = Namespace("https://schema.org/")
VOID: Final = Namespace("http://rdfs.org/ns/void#")
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
ONTOLOGY: Final = URIRef("https://w3id.org/onrecord/ns")


_BESIDE: Final = frozenset({ONR.generatedBy, *(ONR[name] for name in REVIEWED)})
"""What is said of records of any class, and is no field of theirs."""


class OntologyError(ValueError):
    """The Turtle says something that no record can follow; the message names the term and what is wrong."""


@dataclass(frozen=True, order=True)
class Concept:
    """One value of a code list: what records hold, its IRI's local name, and what it means."""

    notation: str
    name: str
    definition: str


@dataclass(frozen=True)
class Ontology:
    """The ontology as a graph, with the questions that the generator asks of it."""

    graph: Graph

    @classmethod
    def read(cls, folder: Path) -> "Ontology":
        """The ontology and its vocabularies from the folder that holds their Turtle."""
        graph = Graph()
        for name in ("onrecord.ttl", "vocabularies.ttl"):
            graph.parse(folder / name, format="turtle")
        return cls(graph)

    def definition(self, name: str) -> str:
        """What a term means, in English. Raises OntologyError when it does not say."""
        return self._text(ONR[name], SKOS.definition)

    @cached_property
    def codes(self) -> dict[str, tuple[Concept, ...]]:
        """The concepts of each code list, by enumeration and in the order of notations."""
        return {
            str(name): tuple(sorted(self._concept(c) for c in self.graph.subjects(SKOS.inScheme, scheme)))
            for scheme, name in sorted(self.graph.subject_objects(ONR.enumeration))
        }

    @cached_property
    def classes(self) -> tuple[URIRef, ...]:
        """The classes that records have: those with an id prefix, by name."""
        return tuple(sorted(cast("URIRef", c) for c in self.graph.subjects(ONR.idPrefix, None)))

    @cached_property
    def properties(self) -> tuple[URIRef, ...]:
        """Every object and datatype property of the namespace, by name."""
        found = {p for kind in (OWL.ObjectProperty, OWL.DatatypeProperty) for p in self.graph.subjects(RDF.type, kind)}
        return tuple(sorted(p for p in found if isinstance(p, URIRef) and p.startswith(ONR)))

    @cached_property
    def mapping(self) -> Mapping:
        """What the ontology says, in the shape that the program uses. Raises OntologyError."""
        return Mapping(
            version=self._text(ONTOLOGY, OWL.versionInfo),
            namespace=str(ONR),
            data=self._text(ONTOLOGY, VOID.uriSpace),
            classes=tuple(self._class(c) for c in self.classes),
        )

    def _class(self, term: URIRef) -> Class:
        layer = cast("Layer", self._text(term, ONR.layer))
        used = [p for p in self.properties if p not in _BESIDE and term in self._domains[p]]
        return Class(
            name=local(term),
            label=local(term),
            prefix=self._text(term, ONR.idPrefix),
            layer=layer,
            parents=tuple(local(c) for c in self._ancestors[term]),
            generated_by=() if layer == "system" else tuple(map(local, self._range(term, ONR.generatedBy))),
            properties=tuple(self._property(term, layer, p) for p in used),
        )

    def _property(self, owner: URIRef, owner_layer: Layer, term: URIRef) -> Property:
        name = local(term)
        is_object = (term, RDF.type, OWL.ObjectProperty) in self.graph
        scheme = self.graph.value(term, ONR.codeList)
        return Property(
            name=name,
            field=field_of(name),
            kind="object" if is_object else "datatype",
            neo4j=relationship_of(name) if is_object else name,
            range=tuple(map(local, self._range(owner, term))),
            many=(term, RDF.type, OWL.FunctionalProperty) not in self.graph,
            required=any(c in self.graph.objects(term, ONR.required) for c in (owner, *self._ancestors[owner])),
            layer=self._layer(owner, owner_layer, term),
            code_list=self._text(scheme, ONR.enumeration) if scheme else None,
        )

    def _layer(self, owner: URIRef, owner_layer: Layer, term: URIRef) -> Layer:
        """The properties of what documents make members of are the picture's; elsewhere, and of claims, which are words, a
        property stands in its class's layer if it names that.
        """
        layers = {cast("Layer", str(o)) for o in self.graph.objects(term, ONR.layer)}
        member = owner_layer == "evidence" and ONR.Member in self._ancestors[owner]
        if member or owner_layer not in layers:
            owner_layer = "picture"
        if owner_layer not in layers:
            raise OntologyError(f"{local(term)} does not say that it stands in the layer {owner_layer} of {local(owner)}")
        return owner_layer

    @cached_property
    def _domains(self) -> dict[URIRef, frozenset[URIRef]]:
        """For each property the classes of records that have it."""
        named = {p: (*self._named(p, RDFS.domain), *self._named(p, SCHEMA.domainIncludes)) for p in self.properties}
        return {p: frozenset(c for d in domains for c in self._below(d)) for p, domains in named.items()}

    @cached_property
    def _ancestors(self) -> dict[URIRef, tuple[URIRef, ...]]:
        """For each class of records the classes of this namespace above it, the nearest first."""
        return {c: tuple(a for a in self._wider(c) if a != c and a.startswith(ONR)) for c in self.classes}

    def _range(self, owner: URIRef, term: URIRef) -> tuple[URIRef, ...]:
        """The classes or the datatype that this property's values have in a class: its own restriction goes first."""
        general = (*self._named(term, RDFS.range), *self._named(term, SCHEMA.rangeIncludes))
        named = self._restricted(owner, term) or general
        if not named:
            raise OntologyError(f"{local(term)} has no range")
        return tuple(sorted({c for r in named for c in ((r,) if r.startswith(XSD) else self._below(r))}))

    def _restricted(self, owner: URIRef, term: URIRef) -> tuple[URIRef, ...]:
        for restriction in self.graph.objects(owner, RDFS.subClassOf):
            if self.graph.value(restriction, OWL.onProperty) == term:
                values = self.graph.value(restriction, OWL.allValuesFrom)
                union = self.graph.value(values, OWL.unionOf)
                return tuple(URIRef(str(c)) for c in (Collection(self.graph, union) if union else (values,)))
        return ()

    def _wider(self, term: URIRef) -> Iterator[URIRef]:
        return (c for c in self.graph.transitive_objects(term, RDFS.subClassOf) if isinstance(c, URIRef))

    def _named(self, term: URIRef, relation: URIRef) -> Iterator[URIRef]:
        return (o for o in self.graph.objects(term, relation) if isinstance(o, URIRef))

    def _below(self, term: URIRef) -> Iterator[URIRef]:
        for c in self.classes:
            if c == term or term in self._ancestors[c]:
                yield c

    def _concept(self, term: Node) -> Concept:
        return Concept(self._text(term, SKOS.notation), local(term), self._text(term, SKOS.definition))

    def _text(self, term: Node, annotation: Node) -> str:
        value = self.graph.value(term, annotation, any=False)
        if value is None:
            raise OntologyError(f"{term} lacks {annotation}")
        return str(value)


def local(term: Node) -> str:
    """The local name of a term, and ``xsd:…`` for a datatype."""
    text = str(term)
    return f"xsd:{text.removeprefix(XSD)}" if text.startswith(XSD) else text.removeprefix(ONR)
