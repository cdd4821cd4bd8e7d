"""What the ontology says of each class and property, in the shape that the store, RDF and GraphQL need.

It is read from ``ontology/generated/mapping.json``, which `python -m onrecord.vocabulary` writes from the Turtle, so
that nothing has to parse RDF to start.
"""

import json
from dataclasses import asdict, dataclass
from functools import cache, cached_property
from typing import Any, Final, Literal

from onrecord.assets import asset

Layer = Literal["text", "evidence", "judgement", "picture", "system"]

LAYERS: Final[tuple[Layer, ...]] = ("text", "evidence", "judgement", "picture", "system")
"""From the words of a document up to what readers see, and beside them what this system did."""


@dataclass(frozen=True, kw_only=True)
class Property:
    """One property as one class has it.

    `range` holds class names, or one datatype such as ``xsd:decimal``. `code_list` is the enumeration of
    `onrecord.model.terms` that lists its values. `required` means that it is always there, `many` that there may be
    several, without order.
    """

    name: str
    field: str
    kind: Literal["datatype", "object"]
    neo4j: str
    range: tuple[str, ...]
    many: bool
    required: bool
    layer: Layer
    code_list: str | None = None


@dataclass(frozen=True, kw_only=True)
class Class:
    """One class: its name is also its Neo4j label. `generated_by` are the activities that may generate its records.

    `layer` is where the record itself belongs (its id and class); a property may belong to another. The id is no
    property: it is the key ``id`` in Neo4j and the end of the IRI in RDF.
    """

    name: str
    label: str
    prefix: str
    layer: Layer
    parents: tuple[str, ...]
    generated_by: tuple[str, ...]
    properties: tuple[Property, ...]

    @cached_property
    def by_name(self) -> dict[str, Property]:
        """Its properties by their names in the ontology."""
        return {p.name: p for p in self.properties}

    @cached_property
    def by_field(self) -> dict[str, Property]:
        """Its properties by the fields of the dataclass."""
        return {p.field: p for p in self.properties}

    @cached_property
    def by_neo4j(self) -> dict[str, Property]:
        """Its properties by their keys and relationship types in Neo4j."""
        return {p.neo4j: p for p in self.properties}


@dataclass(frozen=True, kw_only=True)
class Mapping:
    """All classes, in the order of their names. `namespace` begins the IRIs of terms, `data` those of records."""

    version: str
    namespace: str
    data: str
    classes: tuple[Class, ...]

    @cached_property
    def by_name(self) -> dict[str, Class]:
        """The classes by name."""
        return {c.name: c for c in self.classes}

    @cached_property
    def by_prefix(self) -> dict[str, Class]:
        """The classes by the two letters that begin their ids."""
        return {c.prefix: c for c in self.classes}

    def __getitem__(self, name: str) -> Class:
        return self.by_name[name]


REVIEWED: Final = ("review", "checked", "checkedBy")
"""What RDF says beside a record of whether a person has looked: no fields, but computed from decisions when it is written."""

GENERATED_BY: Final = "GENERATED_BY"
"""The relationship from a record to the activity that generated it: no field, but a pair of the Batch."""


def to_json(mapping: Mapping) -> str:
    """The mapping as a JSON text, a property a line, that ends in a newline."""
    raw = asdict(mapping)
    classes = [_listing(c, "properties", [json.dumps(p) for p in c.pop("properties")]) for c in raw.pop("classes")]
    return _listing(raw, "classes", classes) + "\n"


def from_json(text: str) -> Mapping:
    """The mapping that `to_json` wrote."""
    raw: dict[str, Any] = json.loads(text)
    return Mapping(**{**raw, "classes": tuple(map(_class, raw["classes"]))})


@cache
def load() -> Mapping:
    """The generated mapping. Raises AssetMissing when it is not there."""
    return from_json(asset("ontology", "generated", "mapping.json").read_text(encoding="utf-8"))


def _listing(head: dict[str, Any], key: str, items: list[str]) -> str:
    """A JSON object whose last entry is a list, an item a line, so that a change shows as one."""
    lines = ",\n".join(items)
    return f'{json.dumps(head)[:-1]}, "{key}": [\n{lines}\n]}}'


def _class(raw: dict[str, Any]) -> Class:
    properties = tuple(Property(**{**p, "range": tuple(p["range"])}) for p in raw["properties"])
    return Class(**{
        **raw, "parents": tuple(raw["parents"]), "generated_by": tuple(raw["generated_by"]), "properties": properties,
    })  # fmt: skip
