"""The JSON-LD context: every term by its plain name, ids relative to where records live."""

import json
from typing import Any

from .mapping import REVIEWED, Class, Mapping, Property


def jsonld(mapping: Mapping) -> str:
    """The context as a JSON text. ``@base`` counts where the context is written into the document itself."""
    ranges: dict[str, set[str]] = {}
    for c in mapping.classes:
        for p in c.properties:
            ranges.setdefault(p.name, set()).update(p.range if p.kind == "datatype" else ())
    unlike = {name for name, found in ranges.items() if len(found) > 1}
    terms: dict[str, Any] = {c.name: _class(c, unlike) for c in mapping.classes}
    terms["generatedBy"] = {"@id": "onr:generatedBy", "@type": "@id", "@container": "@set"}
    terms |= {name: f"onr:{name}" for name in REVIEWED}
    terms |= {p.name: _property(p) for c in mapping.classes for p in c.properties if p.name not in unlike}
    context = {
        "@version": 1.1,
        "@base": mapping.data,
        "onr": mapping.namespace,
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "id": "@id",
        "type": "@type",
        **dict(sorted(terms.items())),
    }
    lines = ",\n".join(f"  {json.dumps(key)}: {json.dumps(value)}" for key, value in context.items())
    return f'{{"@context": {{\n{lines}\n}}}}\n'


def _class(c: Class, unlike: set[str]) -> Any:
    """The class, with what a property means in it where that differs from class to class."""
    own = {p.name: _property(p) for p in c.properties if p.name in unlike}
    return {"@id": f"onr:{c.name}", "@context": own} if own else f"onr:{c.name}"


def _property(p: Property) -> Any:
    term: dict[str, str] = {"@id": f"onr:{p.name}"}
    if p.kind == "object":
        term["@type"] = "@id"
    elif p.range[0] not in ("xsd:string", "xsd:boolean", "xsd:integer"):  # JSON's own kinds say what they are
        term["@type"] = p.range[0]
    if p.many:
        term["@container"] = "@set"
    return term if len(term) > 1 else term["@id"]
