"""Writes the Cypher that exists once a class: reading, paging, the picture, unique ids.

Labels cannot be parameters on every store, so each class has its own files, made from the vocabulary by
`python -m onrecord.store.generate` and checked in; a test holds that making them again changes nothing.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from onrecord.assets import asset
from onrecord.vocabulary import MAPPING, Class
from onrecord.vocabulary.names import snake

OWNED: Final = ("held", "read", "page", "picture", "schema/id", "readings", "neighbours", "judgements", "decisions", "count")
"""The folders under ``queries/cypher`` that hold nothing but generated files."""

BOOKKEEPING: Final = ("BlockingKey", "Dirty", "Lock", "Restore", "SchemaVersion", "Searchable")
"""The store's own labels, which are no classes of the ontology and are never exported."""

READINGS: Final = {
    "Statement": "ATTESTS",
    "Actor": "REFERS_TO|HOLDER|NAMING_OF",
    "Event": "REPORTS_EVENT|PARTICIPATION_IN",
    "Figure": "REPORTS_FIGURE",
    "Claim": "TOWARDS",
}
"""By which relationships the readings of a member point at it; of a claim, the stances on it."""


def files() -> Iterator[tuple[str, str]]:
    """Every generated file under ``queries/cypher``: its path and its text."""
    for label in (*(c.label for c in MAPPING.classes), *BOOKKEEPING):
        yield f"schema/id/{label}.cypher", _unique(label)
    for c in MAPPING.classes:
        yield f"held/{c.label}.cypher", _held(c)
        yield f"read/{c.label}.cypher", _read(c)
        yield f"page/{c.label}.cypher", _page(c)
        if pictured(c):
            yield f"picture/{c.label}.cypher", _picture(c)
            yield f"picture/{c.label}.clear.cypher", _clear(c)
    yield "count/records.cypher", _count()
    for label in MAPPING["Curation"].by_name["used"].range:
        yield f"decisions/{label}.cypher", _decisions(label)
    for label, kinds in READINGS.items():
        yield f"readings/{label}.cypher", _readings(label, kinds)
        yield f"neighbours/{label}.cypher", _neighbours(label)
        yield f"judgements/{label}.cypher", _judgements(label)


def pictured(c: Class) -> tuple[str, ...]:
    """The relationship types of a class that belong to the picture."""
    return tuple(p.neo4j for p in c.properties if p.layer == "picture" and p.kind == "object")


def write(root: Path) -> list[str]:
    """Write every file under `root` that differs, remove what is no longer made, and tell the paths touched."""
    wanted = dict(files())
    held = {p.relative_to(root).as_posix() for folder in OWNED for p in (root / folder).glob("*.cypher")}
    touched = sorted(held - wanted.keys())
    for path in touched:
        (root / path).unlink()
    for path, text in wanted.items():
        target = root / path
        if not target.is_file() or target.read_text(encoding="utf-8") != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
            touched.append(path)
    return touched


def _unique(label: str) -> str:
    return (
        f"// unique_{snake(label)}_id(): no two {label} nodes have one id.\n"
        f"CREATE CONSTRAINT {snake(label)}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE\n"
    )


def _read(c: Class) -> str:
    return (
        f"// read_{snake(c.label)}(ids): the {c.label} nodes with these ids, each with what it points at.\n"
        f"MATCH (n:{c.label})\n"
        "WHERE n.id IN $ids\n"
        "RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships\n"
    )


def _held(c: Class) -> str:
    return (
        f"// held_{snake(c.label)}(ids): which of these {c.label} nodes there are.\n"
        f"MATCH (n:{c.label})\n"
        "WHERE n.id IN $ids\n"
        "RETURN n.id AS id\n"
    )


def _page(c: Class) -> str:
    return (
        f"// page_{snake(c.label)}(low, high): the {c.label} nodes with ids from low up to high, each with what it points at.\n"
        f"MATCH (n:{c.label})\n"
        "WHERE n.id >= $low AND n.id < $high\n"
        "RETURN properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships\n"
        "ORDER BY n.id\n"
    )


def _picture(c: Class) -> str:
    return (
        f"// picture_{snake(c.label)}(rows): what each {c.label} comes to, instead of what stood; a row is\n"
        "// {id, properties}.\n"
        "UNWIND $rows AS row\n"
        f"MATCH (n:{c.label} {{id: row.id}})\n"
        "SET n = row.properties\n"
    )


def _clear(c: Class) -> str:
    return (
        f"// clear_{snake(c.label)}(ids): takes the picture's relationships of these {c.label} nodes away.\n"
        "UNWIND $ids AS id\n"
        f"MATCH (n:{c.label} {{id: id}})-[r:{'|'.join(pictured(c))}]->()\n"
        "DELETE r\n"
    )


def _count() -> str:
    counts = (f"MATCH (n:{c.label}) RETURN '{c.label}' AS class, count(n) AS records" for c in MAPPING.classes)
    return "// count_records(): how many records of each class there are.\n" + "\nUNION ALL\n".join(counts) + "\n"


def _readings(label: str, kinds: str) -> str:
    return (
        f"// readings_{snake(label)}(ids): what documents say of each {label}.\n"
        "UNWIND $ids AS id\n"
        f"MATCH (m:{label} {{id: id}})<-[:{kinds}]-(r)\n"
        "RETURN DISTINCT r.id AS id\n"
    ) + (_STANDING if label == "Claim" else "")


_STANDING: Final = (
    "UNION\n"
    "UNWIND $ids AS id\n"
    "MATCH (:Claim {id: id})<-[:TOWARDS]-(:Stance)-[:STANCE_OF]->(:Statement)<-[:ATTESTS]-(r)\n"
    "RETURN DISTINCT r.id AS id\n"
)
"""The reports by which a stance stands."""


def _neighbours(label: str) -> str:
    judged = (
        "UNWIND $ids AS id\n"
        f"MATCH (m:{label} {{id: id}})<-[:LEFT|RIGHT]-(j:Judgement)-[:LEFT|RIGHT]->(n:{label})\n"
        "OPTIONAL MATCH (j)<-[:USED]-(c:Curation)\n"
        "WITH n, j, c WHERE j.judgementKind = 'same' OR c IS NOT NULL\n"
        "RETURN DISTINCT n.id AS id\n"
        "UNION\n"
        "UNWIND $ids AS id\n"
    )
    if label == "Actor":
        return (
            f"// neighbours_{snake(label)}(ids): every {label} that may share a cluster with one of these, because a rule\n"
            "// judged them the same, a person decided about them, or one bears the name that the other stands for. Whoever\n"
            "// else bears a name follows it, and is left out.\n"
            f"{judged}"
            f"MATCH (m:{label} {{id: id}})<-[:BEARER]-(:Bearing)-[:BEARS]->(n:{label})\n"
            "RETURN DISTINCT n.id AS id\n"
        )
    return (
        f"// neighbours_{snake(label)}(ids): every {label} that shares a cluster with one of these, or may come to share it\n"
        "// because a rule judged them the same or a person decided about them.\n"
        f"{judged}"
        f"MATCH (m:{label} {{id: id}})-[:CANONICAL]->(:{label})<-[:CANONICAL]-(n:{label})\n"
        "RETURN DISTINCT n.id AS id\n"
    )


def _judgements(label: str) -> str:
    return (
        f"// judgements_{snake(label)}(ids): every judgement whose lesser member is one of these {label} nodes.\n"
        "UNWIND $ids AS id\n"
        f"MATCH (m:{label} {{id: id}})<-[:LEFT]-(j:Judgement)\n"
        "RETURN j.id AS id\n"
    )


def _decisions(label: str) -> str:
    return (
        f"// decisions_{snake(label)}(ids): every decision about one of these {label} nodes.\n"
        "UNWIND $ids AS id\n"
        f"MATCH (n:{label} {{id: id}})<-[:USED]-(c:Curation)\n"
        "RETURN DISTINCT c.id AS id\n"
    )


if __name__ == "__main__":
    for touched_path in write(asset("queries", "cypher")):
        print(touched_path)
