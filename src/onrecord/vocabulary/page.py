"""The table of terms and their Neo4j names, for people."""

from typing import Final

from .mapping import GENERATED_BY, LAYERS, Class, Layer, Property
from .ontology import Concept, Ontology

INTRODUCTION: Final = """\
# Terms and their names in Neo4j

Generated from `onrecord.ttl` and `vocabularies.ttl` by `python -m onrecord.vocabulary`.

A class is a label. A property that points at other records is a relationship type, one that holds a value is a key, and
several values are a list. Every node has the key `id`, which ends its IRI in RDF. What is required is always there; what
is not is absent when unknown, never a default. {generated} leads from a record to the activity that made it.
"""

LAYER_TITLES: Final[dict[Layer, str]] = {
    "text": "Text: documents, and the exact words held of them",
    "evidence": "Evidence: what one document says, and the members that it speaks of",
    "judgement": "Judgement: what pairs are",
    "picture": "Picture: what readers see",
    "system": "System: what was done, by what and by whom",
}


def markdown(ontology: Ontology) -> str:
    """The page as Markdown."""
    classes = ontology.mapping.classes
    parts = [INTRODUCTION.format(generated=f"`{GENERATED_BY}`")]
    for layer in LAYERS:
        if held := [c for c in classes if c.layer == layer]:
            parts += [f"## {LAYER_TITLES[layer]}\n", *(_class(ontology, c) for c in held)]
    parts += ["## Code lists\n", *(_code_list(name, concepts) for name, concepts in ontology.codes.items())]
    return "\n".join(parts)


def _class(ontology: Ontology, c: Class) -> str:
    rows = [f"| {_names(p)} | {_value(p)} | {_count(p)} | {_said(ontology, c, p)} |" for p in c.properties]
    return "\n".join([
        f"### {c.name}\n",
        f"{ontology.definition(c.name)} Ids begin with `{c.prefix}-`.\n",
        "| term and name in Neo4j | value | how many | what it says |",
        "|---|---|---|---|",
        *rows,
        "",
    ])  # fmt: skip


def _names(p: Property) -> str:
    return f"`{p.name}` → `{p.neo4j}`" if p.kind == "object" else f"`{p.name}`"


def _value(p: Property) -> str:
    if p.code_list:
        return f"[{p.code_list}](#{p.code_list.lower()})"
    if p.kind == "datatype":
        return p.range[0]
    return "any of " + ", ".join(p.range) if len(p.range) > 1 else p.range[0]


def _count(p: Property) -> str:
    return {(True, True): "1 or more", (True, False): "any", (False, True): "1", (False, False): "0 or 1"}[p.many, p.required]


def _said(ontology: Ontology, c: Class, p: Property) -> str:
    picture = "" if p.layer == c.layer else f" (*{p.layer}*)"
    return ontology.definition(p.name).replace("|", "\\|") + picture


def _code_list(name: str, concepts: tuple[Concept, ...]) -> str:
    rows = [f"| `{c.notation}` | `{c.name}` | {c.definition} |" for c in concepts]
    return "\n".join([f"### {name}\n", "| value | concept | what it means |", "|---|---|---|", *rows, ""])
