"""Writing RDF as a stream: by subject, in the order of ids, the same triples in each format.

Nothing is held but one record at a time. N-Quads of equal content are equal byte for byte: subjects come in the order of
their ids and the lines of a subject are sorted. Turtle and JSON-LD have no layers; N-Quads names the graph of each.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, BinaryIO, Final

import orjson
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, serialize

from onrecord.assets import asset
from onrecord.model import Record
from onrecord.vocabulary import LAYERS, Layer
from onrecord.vocabulary.mapping import load

from .quads import TYPE, XSD, Generated, Told, quads

Writer = Callable[[Iterable[Generated | Told], Sequence[Layer]], Iterator[bytes]]


def nquads(stream: Iterable[Generated | Told], layers: Sequence[Layer] = LAYERS) -> Iterator[bytes]:
    """Sorted N-Quads, a record at a time."""
    for record, *told in stream:
        yield "".join(f"{quad} .\n" for quad in _quads(record, told, layers)).encode()


def turtle(stream: Iterable[Generated | Told], layers: Sequence[Layer] = LAYERS) -> Iterator[bytes]:
    """Turtle, a block a record."""
    prefixes = {"onr": load().namespace, "": load().data, "xsd": "http://www.w3.org/2001/XMLSchema#"}
    yield "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in prefixes.items()).encode()
    for record, *told in stream:
        triples = sorted({Triple(q.subject, q.predicate, q.object) for q in _quads(record, told, layers)}, key=str)
        block = serialize(triples, format=RdfFormat.TURTLE, prefixes=prefixes) or b""
        yield b"\n" + b"".join(line for line in block.splitlines(keepends=True) if not line.startswith(b"@prefix "))


def jsonld(stream: Iterable[Generated | Told], layers: Sequence[Layer] = LAYERS) -> Iterator[bytes]:
    """JSON-LD: OnRecord's context, and a graph with a record a line."""
    context = orjson.loads(asset("ontology", "generated", "context.jsonld").read_bytes())["@context"]
    yield b'{"@context": ' + orjson.dumps(context) + b',\n"@graph": ['
    separator = b"\n"
    for record, *told in stream:
        if node := _node(_quads(record, told, layers)):
            yield separator + orjson.dumps(node)
            separator = b",\n"
    yield b"\n]}\n"


def write(chunks: Iterable[bytes], to: BinaryIO) -> int:
    """Write what a writer yields; returns the number of bytes."""
    return sum(to.write(chunk) for chunk in chunks)


FORMATS: Final[dict[str, Writer]] = {"turtle": turtle, "nquads": nquads, "jsonld": jsonld}
"""The writers by the name of their format."""


def _quads(record: Record, told: Sequence[Any], layers: Sequence[Layer]) -> list[Quad]:
    """The quads of a record, with whether a person has looked where the stream tells."""
    generated, *looked = told
    return quads(record, generated, layers, *looked)


def _node(told: Iterable[Quad]) -> dict[str, Any]:
    """A JSON-LD node. Decimals, doubles and instants stay strings, typed by the context, so their form is kept exactly."""
    node: dict[str, Any] = {}
    for quad in told:
        node["@id"] = _plain(quad.subject)
        key = "@type" if quad.predicate == TYPE else _plain(quad.predicate)
        node.setdefault(key, []).append(_plain(quad.object))
    return {key: value[0] if len(value) == 1 and key != "@id" else value for key, value in node.items()}


def _plain(term: object) -> Any:
    if isinstance(term, NamedNode):
        return term.value.removeprefix(load().data).removeprefix(load().namespace)
    assert isinstance(term, Literal)  # nothing else is written
    match term.datatype.value.removeprefix(XSD):
        case "integer":
            return int(term.value)
        case "boolean":
            return term.value == "true"
        case _:
            return term.value
