"""Records as an rdflib graph, and what two validators say of one: the reference, and the fast one that the program runs."""

import datetime as dt
from collections.abc import Iterable
from functools import cache

import pyshacl
from rdflib import RDF, SH, XSD, BNode, Graph, Literal, Namespace, URIRef
from rdflib.term import Node
from shacl import Shapes

from onrecord.assets import asset
from onrecord.model import Record
from onrecord.model.ids import ID
from onrecord.vocabulary import MAPPING, to_row

ONR = Namespace(MAPPING.namespace)
ONRS = Namespace("https://w3id.org/onrecord/shapes#")
DATA = Namespace(MAPPING.data)
FILES = {name: asset("ontology", *name.split("/")) for name in ("generated/closed-shapes.ttl", "shapes.ttl")}


def graph(records: Iterable[Record]) -> Graph:
    found = Graph()
    for record in records:
        shape = MAPPING[type(record).__name__]
        properties, relationships = to_row(record)
        found.add((DATA[record.id], RDF.type, ONR[shape.name]))
        for key, value in properties.items():
            if key != "id":
                for item in value if isinstance(value, list) else [value]:
                    found.add((DATA[record.id], ONR[key], literal(item, shape.by_neo4j[key].range[0])))
        for kind, target in relationships:
            found.add((DATA[record.id], ONR[shape.by_neo4j[kind].name], DATA[target]))
    return found


def literal(value: object, datatype: str) -> Literal:
    if datatype == "xsd:string":  # rdflib takes a plain literal and one of xsd:string for two
        return Literal(value)
    return Literal(lexical(value), datatype=XSD[datatype.removeprefix("xsd:")], normalize=False)


def lexical(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case dt.datetime():
            return value.isoformat().replace("+00:00", "Z")
        case _:
            return str(value)


def node(value: object) -> Node:
    """An id as an IRI, a node as it is, and anything else as a literal of its own kind."""
    match value:
        case URIRef() | BNode() | Literal():
            return value
        case str() if ID.match(value):
            return DATA[value]
        case bool():
            return literal(value, "xsd:boolean")
        case int():
            return literal(value, "xsd:integer")
        case _:
            return literal(value, "xsd:string")


@cache
def shapes(name: str) -> Graph:
    return Graph().parse(FILES[name], format="turtle")


@cache
def _fast() -> Shapes:
    return Shapes.from_turtle("\n".join(path.read_text(encoding="utf-8") for path in FILES.values()))


def fast(data: Graph) -> set[tuple[str, str]]:
    """What the Rust engine finds: (focus node, message) pairs."""
    report = _fast().validate_text(data.serialize(format="nt"), format="ntriples")
    return {(r.focus_node.strip("<>"), str(r.message)) for r in report.results}


def reference(data: Graph, shape: URIRef | None = None, focus: Iterable[str] = ()) -> set[tuple[str, str]]:
    """What pyshacl finds, by one shape at some nodes or by all everywhere: (focus node, message) pairs."""
    rules = shapes("generated/closed-shapes.ttl") + shapes("shapes.ttl")
    _, report, _ = pyshacl.validate(
        data, shacl_graph=rules, use_shapes=[str(shape)] if shape else None, focus_nodes=list(focus) or None
    )
    return {
        (str(report.value(r, SH.focusNode)), str(report.value(r, SH.resultMessage)))
        for r in report.subjects(RDF.type, SH.ValidationResult)
    }
