"""The loading Cypher: one statement for each class, and for each relationship type between two classes.

Labels cannot be parameters of a statement on every store, so each has a file of its own, and only those run that have
rows.
"""

from collections.abc import Iterator

from .mapping import GENERATED_BY, Class, Mapping
from .names import snake


def node_file(label: str) -> str:
    """The name, without ending, of the file that loads nodes of a class."""
    return label


def relationship_file(source: str, kind: str, target: str) -> str:
    """The name, without ending, of the file that loads relationships of a type between two classes."""
    return f"{source}.{kind}.{target}"


def files(mapping: Mapping) -> Iterator[tuple[str, str]]:
    """Every loading file: its name, and the text it must hold."""
    for c in mapping.classes:
        yield f"{node_file(c.label)}.cypher", _node(c)
        for kind, targets in _relationships(c):
            for target in targets:
                yield f"{relationship_file(c.label, kind, target)}.cypher", _relationship(c.label, kind, target)


def _relationships(c: Class) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from ((p.neo4j, p.range) for p in c.properties if p.kind == "object")
    if c.generated_by:
        yield GENERATED_BY, c.generated_by


def _node(c: Class) -> str:
    return (
        f"// load_{snake(c.label)}(rows): adds each {c.label} that is not there yet; a row is {{id, properties}}.\n"
        "UNWIND $rows AS row\n"
        f"MERGE (n:{c.label} {{id: row.id}})\n"
        "ON CREATE SET n += row.properties\n"
    )


def _relationship(source: str, kind: str, target: str) -> str:
    name = f"load_{snake(source)}_{kind.lower()}_{snake(target)}"
    return (
        f"// {name}(rows): joins each {source} to the {target} it names, once; a row is {{source, target}}.\n"
        "UNWIND $rows AS row\n"
        f"MATCH (a:{source} {{id: row.source}})\n"
        f"MATCH (b:{target} {{id: row.target}})\n"
        f"MERGE (a)-[:{kind}]->(b)\n"
    )
