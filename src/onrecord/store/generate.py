"""Writes the Cypher that exists once a class: reading, paging, the picture, unique ids.

Labels cannot be parameters on every store, so each class has its own files, made from the vocabulary by
`python -m onrecord.store.generate` and checked in; a test holds that making them again changes nothing.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from onrecord.assets import asset
from onrecord.model import CLASSES, Activity
from onrecord.vocabulary import MAPPING, Class
from onrecord.vocabulary.names import snake

OWNED: Final = (
    *(
        "held",
        "entered",
        "read",
        "page",
        "picture",
        "empty",
        "schema/id",
        "readings",
        "neighbours",
        "judgements",
        "decisions",
        "count",
    ),
    *(f"versions/{step}" for step in ("put", "link", "close", "drop", "page")),
    *("schema/index/versions", "then/read", "then/page", "then/api/member"),
)
"""The folders under ``queries/cypher`` that hold nothing but generated files."""

BOOKKEEPING: Final = ("BlockingKey", "Dirty", "Lock", "Restore", "SchemaVersion", "Searchable")
"""The store's own labels, which are no classes of the ontology and are never exported."""

ACTIVITIES: Final = frozenset(c.__name__ for c in CLASSES if issubclass(c, Activity))
"""The classes of what an activity does, which say themselves when they were recorded."""

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
        if c.generated_by or c.name in ACTIVITIES:
            yield f"entered/{c.label}.cypher", _entered(c)
        yield f"empty/{c.label}.cypher", _empty(c)
        if pictured(c):
            yield f"picture/{c.label}.cypher", _picture(c)
            yield f"picture/{c.label}.clear.cypher", _clear(c)
            yield f"schema/id/{c.label}Then.cypher", _unique(f"{c.label}Then")
            yield from _versions(c)
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


def _empty(c: Class) -> str:
    return (
        f"// empty_{snake(c.label)}(rows): puts what is left of each {c.label} in the place of what it said; a row is\n"
        "// {id, properties}.\n"
        "UNWIND $rows AS row\n"
        f"MATCH (n:{c.label} {{id: row.id}})\n"
        "SET n = row.properties\n"
    )


def _entered(c: Class) -> str:
    activity = c.name in ACTIVITIES
    return (
        f"// entered_{snake(c.label)}(ids): when activities recorded these {c.label} nodes.\n"
        f"UNWIND $ids AS id\nMATCH (n:{c.label} {{id: id}})" + ("" if activity else "-[:GENERATED_BY]->(g)") + "\n"
        f"RETURN n.id AS id, {'n' if activity else 'g'}.recordedAt AS recorded\n"
    )


def _versions(c: Class) -> Iterator[tuple[str, str]]:
    """The files about the versions of a picture: nodes beside the member, each with what was shown from `since` to `until`."""
    then, name = f"{c.label}Then", snake(c.label)
    joined = f"OPTIONAL MATCH (n)<-[:OF]-(v:{then})\nWHERE v.since <= $at AND v.until > $at\n"
    yield (
        f"schema/index/versions/{c.label}.cypher",
        (
            f"// {name}_then_of(): the versions of a picture are looked up by what they are of.\n"
            f"CREATE INDEX {name}_then_of IF NOT EXISTS FOR (n:{then}) ON (n.of)\n"
        ),
    )
    yield (
        f"versions/put/{c.label}.cypher",
        (
            f"// put_version_{name}(rows): adds a version of the picture of each {c.label}; a row is {{of, properties}}.\n"
            f"UNWIND $rows AS row\nMATCH (n:{c.label} {{id: row.of}})\nCREATE (v:{then})-[:OF]->(n)\nSET v = row.properties\n"
        ),
    )
    for kind, target in _shown(c):
        yield (
            f"versions/link/{c.label}.{kind}.{target}.cypher",
            (
                f"// link_version_{name}_{kind.lower()}_{snake(target)}(rows): joins versions of a {c.label} to the {target}\n"
                "// each shows; a row is {source, target}.\n"
                f"UNWIND $rows AS row\nMATCH (v:{then} {{id: row.source}})\nMATCH (n:{target} {{id: row.target}})\n"
                f"CREATE (v)-[:{kind}]->(n)\n"
            ),
        )
    yield (
        f"versions/close/{c.label}.cypher",
        (
            f"// close_version_{name}(ids, at, open): these {c.label} nodes show something else from an instant on.\n"
            f"MATCH (v:{then})\nWHERE v.of IN $ids AND v.until = $open\nSET v.until = $at\n"
        ),
    )
    yield (
        f"versions/drop/{c.label}.cypher",
        (
            f"// drop_version_{name}(ids): takes versions of {c.label} nodes away, which are made anew for the same instant.\n"
            f"MATCH (v:{then})\nWHERE v.id IN $ids\nDETACH DELETE v\n"
        ),
    )
    yield (
        f"versions/page/{c.label}.cypher",
        (
            f"// page_version_{name}(low, high): versions of {c.label} nodes, by ids from low up to high, and what they show.\n"
            f"MATCH (v:{then})\nWHERE v.id >= $low AND v.id < $high\n"
            "RETURN properties(v) AS properties, [(v)-[r]->(m) | [type(r), m.id]] AS relationships\nORDER BY v.id\n"
        ),
    )
    yield (
        f"then/read/{c.label}.cypher",
        (
            f"// then_read_{name}(ids, at): the {c.label} nodes with these ids, each with what it pointed at and showed then.\n"
            f"UNWIND $ids AS id\nMATCH (n:{c.label} {{id: id}})\n{joined}RETURN {_THEN}"
        ),
    )
    yield (
        f"then/page/{c.label}.cypher",
        (
            f"// then_page_{name}(low, high, at): the {c.label} nodes with ids from low up to high, with what they showed.\n"
            f"MATCH (n:{c.label})\nWHERE n.id >= $low AND n.id < $high\n{joined}RETURN {_THEN}ORDER BY n.id\n"
        ),
    )
    if "CANONICAL" in pictured(c):
        yield (
            f"then/api/member/{c.label}.cypher",
            (
                f"// then_member_{name}(ids, at): each {c.label} asked for, as the head showed it then under which it stood.\n"
                f"UNWIND $ids AS id\nMATCH (asked:{c.label} {{id: id}})\n"
                f"OPTIONAL MATCH (asked)<-[:OF]-(w:{then})-[:CANONICAL]->(head:{c.label})\n"
                f"WHERE w.since <= $at AND w.until > $at\nWITH asked, coalesce(head, asked) AS n\n"
                f"{joined}RETURN asked.id AS asked, {_THEN}"
            ),
        )


_THEN: Final = (
    "properties(n) AS properties, [(n)-[r]->(m) | [type(r), m.id]] AS relationships,\n"
    "  properties(v) AS version, CASE WHEN v IS NULL THEN [] ELSE [(v)-[x]->(y) | [type(x), y.id]] END AS shown\n"
)
"""A record, and the version of its picture; the embedded store takes what is null in a pattern for anything."""


def _shown(c: Class) -> Iterator[tuple[str, str]]:
    """The relationships of the picture, and what each leads to."""
    yield from ((p.neo4j, t) for p in c.properties if p.layer == "picture" and p.kind == "object" for t in p.range)


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
