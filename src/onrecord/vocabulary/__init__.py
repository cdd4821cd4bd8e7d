"""What the ontology says, for the program: names, the mapping to Neo4j, rows, and the generator of what derives from it."""

from .mapping import GENERATED_BY, LAYERS, Class, Layer, Mapping, Property, load
from .rows import RowError, from_row, to_row

MAPPING: Mapping
"""The mapping, loaded when first asked for, so that the generator can run where it does not stand yet."""


def __getattr__(name: str) -> Mapping:
    if name != "MAPPING":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return load()


__all__ = ["GENERATED_BY", "LAYERS", "MAPPING", "Class", "Layer", "Mapping", "Property", "RowError", "from_row", "to_row"]
