"""RDF: a stream of records out, the same records back, SPARQL over them, and the laws checked.

Everything here works on `(record, ids of the activities that generated it)` pairs in the order of ids, as a store
streams them, so that it needs no store.
"""

from .check import Finding, check
from .quads import CONTENT, Generated, Looked, QuadError, Told, graph, iri, quads, records
from .sparql import Answer, SparqlError, ask, dataset
from .write import FORMATS, write

__all__ = [
    "CONTENT", "FORMATS", "Answer", "Finding", "Generated", "Looked", "QuadError", "SparqlError", "Told", "ask", "check",
    "dataset", "graph", "iri", "quads", "records", "write",
]  # fmt: skip
