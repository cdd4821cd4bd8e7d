"""Writes what derives from the ontology: the files under ``ontology/generated`` and ``queries/cypher/load``.

They are checked in, so that a reader sees them and a change of the ontology shows its effect; a test holds that
generating again changes nothing.
"""

from pathlib import Path
from typing import Final

from . import closed, context, cypher, page
from .mapping import to_json
from .ontology import Ontology

OWNED: Final = ("ontology/generated", "queries/cypher/load")
"""The folders that hold generated files only: what no longer derives from the ontology is removed from them."""


def generated(root: Path) -> dict[str, str]:
    """Every generated file, by its path under `root`, with its text. Raises OntologyError, and what rdflib raises."""
    ontology = Ontology.read(root / "ontology")
    mapping = ontology.mapping
    notations = {name: [c.notation for c in concepts] for name, concepts in ontology.codes.items()}
    return {
        "ontology/generated/closed-shapes.ttl": closed.turtle(mapping, notations),
        "ontology/generated/context.jsonld": context.jsonld(mapping),
        "ontology/generated/mapping.json": to_json(mapping),
        "ontology/generated/terms.md": page.markdown(ontology),
        **{f"queries/cypher/load/{name}": text for name, text in cypher.files(mapping)},
    }


def write(root: Path) -> list[str]:
    """Write every file that differs, remove what nothing generates any more, and tell the paths touched."""
    files = generated(root)
    held = {str(p.relative_to(root)) for folder in OWNED for p in (root / folder).rglob("*") if p.is_file()}
    touched = sorted(held - files.keys())
    for path in touched:
        (root / path).unlink()
    for path, text in sorted(files.items()):
        target = root / path
        if path not in held or target.read_text(encoding="utf-8") != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
            touched.append(path)
    return touched
