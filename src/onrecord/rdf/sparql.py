"""SPARQL over the record's RDF: a copy in memory, for the questions of one sitting. The default graph is all layers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Store, Triple, Variable

from onrecord.model.ids import ID
from onrecord.vocabulary import LAYERS
from onrecord.vocabulary.mapping import load

from .quads import Generated, Told, quads


class SparqlError(ValueError):
    """A query that is not SPARQL, or one that would write."""


@dataclass(frozen=True)
class Answer:
    """A table: column names and rows of plain values; unbound is null."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str | int | float | bool | None, ...], ...]


def dataset(stream: Iterable[Generated | Told]) -> Store:
    """The quads of all records of a stream, in memory."""
    store = Store()
    store.bulk_extend(quad for record, generated, *looked in stream for quad in quads(record, generated, LAYERS, *looked))
    return store


def ask(store: Store, query: str, parameters: Mapping[str, str] | None = None) -> Answer:
    """Run a query; `parameters` bind variables, values that look like ids as the IRIs of records.

    A parameter must be among the variables that the query selects. Raises SparqlError.
    """
    bound: dict[Variable, NamedNode | BlankNode | Literal | Triple] = {
        Variable(name): _term(value) for name, value in (parameters or {}).items()
    }
    prefixes = {"onr": load().namespace, "id": load().data, "xsd": "http://www.w3.org/2001/XMLSchema#"}
    try:
        result = store.query(query, use_default_graph_as_union=True, prefixes=prefixes, substitutions=bound)
    except SyntaxError as error:
        raise SparqlError(f"this is not a SPARQL query: {error}") from error
    except RuntimeError as error:  # SPARQL 1.2 substitutes only what a query selects
        raise SparqlError(f"{error}; a parameter must be among the variables that SELECT names") from error
    match result:
        case QueryBoolean():
            return Answer(("answer",), ((bool(result),),))
        case QuerySolutions():
            columns = tuple(v.value for v in result.variables)
            return Answer(columns, tuple(tuple(_plain(row[c]) for c in columns) for row in result))
        case QueryTriples():
            triples = (tuple(str(_plain(t)) for t in (x.subject, x.predicate, x.object)) for x in result)
            return Answer(("subject", "predicate", "object"), tuple(sorted(triples)))


def _term(value: str) -> NamedNode | Literal:
    return NamedNode(load().data + value) if ID.match(value) else Literal(value)


def _plain(term: object) -> str | int | float | bool | None:
    match term:
        case None:
            return None
        case NamedNode():
            return term.value.removeprefix(load().data)
        case Literal():
            kind = term.datatype.value.rpartition("#")[2]
            if kind == "integer":
                return int(term.value)
            if kind == "boolean":
                return term.value == "true"
            return term.value
        case _:
            return str(term)
