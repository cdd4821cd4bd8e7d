"""Records as RDF quads, and back. Each layer is a named graph; there are no blank nodes, lists or language tags."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from onrecord.model import Record, prefix_of
from onrecord.vocabulary import LAYERS, Layer, from_row, to_row
from onrecord.vocabulary.mapping import REVIEWED, load

XSD: Final = "http://www.w3.org/2001/XMLSchema#"
TYPE: Final = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
CONTENT: Final[tuple[Layer, ...]] = tuple(layer for layer in LAYERS if layer != "system")
"""The layers that law 4 compares: all but what this system did, and when."""

Generated = tuple[Record, tuple[str, ...]]
"""A record with the ids of the activities that generated it, as a store streams them."""


@dataclass(frozen=True)
class Looked:
    """What of a record persons checked, in the terms of the ontology: `review`, the aspects `checked`, and by whom."""

    review: str
    checked: tuple[str, ...] = ()
    by: tuple[str, ...] = ()


Told = tuple[Record, tuple[str, ...], Looked | None]
"""A record as it is written for others: with what generated it, and whether a person has looked, where that can be told."""


class QuadError(ValueError):
    """RDF that is no OnRecord data: another namespace, an unknown term, a subject of no class or of two."""


def iri(identifier: str) -> NamedNode:
    """The IRI of a record."""
    return NamedNode(load().data + identifier)


@cache
def graph(layer: Layer) -> NamedNode:
    """The named graph of a layer."""
    return NamedNode(f"{load().data.removesuffix('id/')}graph/{layer}")


def quads(
    record: Record, generated: Iterable[str] = (), layers: Iterable[Layer] = LAYERS, looked: Looked | None = None
) -> list[Quad]:
    """The quads of one record in the given layers, sorted; with whether a person has looked, where that is given."""
    cls = load()[type(record).__name__]
    subject, wanted, found = iri(record.id), frozenset(layers), []
    if cls.layer in wanted:
        found.append(Quad(subject, TYPE, _term(cls.name), graph(cls.layer)))
    properties, relationships = to_row(record)
    for key, value in properties.items():
        if key == "id":
            continue
        p = cls.by_neo4j[key]
        if p.layer in wanted:
            for item in value if isinstance(value, list) else (value,):
                found.append(Quad(subject, _term(p.name), _literal(item, p.range[0]), graph(p.layer)))
    for kind, target in relationships:
        p = cls.by_neo4j[kind]
        if p.layer in wanted:
            found.append(Quad(subject, _term(p.name), iri(target), graph(p.layer)))
    if looked and "picture" in wanted:
        told = zip(REVIEWED, ((looked.review,), looked.checked, looked.by), strict=True)
        found += [Quad(subject, _term(n), Literal(v), graph("picture")) for n, values in told for v in values]
    if "system" in wanted:
        found += [Quad(subject, _term("generatedBy"), iri(a), graph("system")) for a in generated]
    return sorted(found, key=str)


def records(given: Iterable[Quad]) -> Iterator[Generated]:
    """The records that quads tell, subject by subject, as they come; the quads of a subject must stand together.

    Raises QuadError for what is not OnRecord's, and `onrecord.vocabulary.RowError` for a record that its id denies.
    """
    for subject, group in groupby(given, key=lambda q: q.subject):
        if not isinstance(subject, NamedNode) or not subject.value.startswith(load().data):
            raise QuadError(f"{subject} is no record of OnRecord, whose IRIs begin with {load().data}")
        yield _record(subject.value.removeprefix(load().data), list(group))


def _record(identifier: str, told: list[Quad]) -> Generated:
    try:
        cls = load().by_prefix[prefix_of(identifier)]
    except (KeyError, ValueError) as error:
        raise QuadError(f"{identifier} is of no class that OnRecord knows") from error
    properties: dict[str, object] = {"id": identifier}
    relationships: list[tuple[str, str]] = []
    generated: list[str] = []
    for quad in told:
        if quad.predicate == TYPE:
            continue
        name = quad.predicate.value.removeprefix(load().namespace)
        if name in REVIEWED:  # the decisions that are read tell it anew
            continue
        if name == "generatedBy":
            generated.append(_identifier(quad.object))
            continue
        if (p := cls.by_name.get(name)) is None:
            raise QuadError(f"{identifier}: {cls.name} has no property {quad.predicate.value}")
        if p.kind == "object":
            relationships.append((p.neo4j, _identifier(quad.object)))
        elif p.many:
            properties.setdefault(p.neo4j, [])
            properties[p.neo4j] += [_value(quad.object, p.range[0])]  # type: ignore[operator]  # set just above
        else:
            properties[p.neo4j] = _value(quad.object, p.range[0])
    return from_row(cls.name, properties, relationships), tuple(sorted(generated))


def _identifier(term: object) -> str:
    if not isinstance(term, NamedNode):
        raise QuadError(f"{term} stands where the IRI of a record belongs")
    return term.value.removeprefix(load().data)


@cache
def _term(name: str) -> NamedNode:
    return NamedNode(load().namespace + name)


def _literal(value: object, datatype: str) -> Literal:
    if datatype == "xsd:string" or not datatype.startswith("xsd:"):
        return Literal(str(value))
    return Literal(_lexical(value), datatype=NamedNode(XSD + datatype.removeprefix("xsd:")))


def _lexical(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case dt.datetime():
            return value.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")
        case float():
            return repr(value)
        case _:
            return str(value)


def _value(term: object, datatype: str) -> object:
    if not isinstance(term, Literal):
        raise QuadError(f"{term} stands where a literal belongs")
    match datatype:
        case "xsd:boolean":
            return term.value == "true"
        case "xsd:integer" | "xsd:nonNegativeInteger":
            return int(term.value)
        case "xsd:double":
            return float(term.value)
        case _:
            return term.value


__all__ = ["CONTENT", "Generated", "Looked", "QuadError", "Told", "graph", "iri", "quads", "records"]
