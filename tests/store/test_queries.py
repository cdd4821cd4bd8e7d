"""Query files are their own signatures, and nothing else speaks Cypher: one statement a file, every file used."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord import resolve
from onrecord.assets import asset
from onrecord.model import CLASSES
from onrecord.store import QueryFileError, Store, queries
from onrecord.store.generate import BOOKKEEPING, OWNED, READINGS, files, pictured
from onrecord.store.rows import run
from onrecord.vocabulary import MAPPING
from tests.store.invented import NOON, corpus, ingest

FOLDER = asset("queries", "cypher")
NAMES = sorted(p.relative_to(FOLDER).with_suffix("").as_posix() for p in FOLDER.rglob("*.cypher"))
OURS = (
    *("count", "entered", "judgements", "load", "neighbours", "page", "picture", "read", "readings", "schema", "store"),
    "versions",
)
MINE = [n for n in NAMES if n.split("/")[0] in OURS]
DEFINITIONS = [n for n in NAMES if n.startswith("schema/")]
GIVEN: dict[str, object] = {
    "sequence": 7, "recorded": NOON, "digest": "ab",
    "ids": ["st-aaaaaaaaaaaaaaaaaaaaaaaaaa"], "keys": ["none"], "rows": [], "size": 1, "low": "aa-", "high": "zz-",
    "words": "+nothing", "phrases": [], "kinds": ["Actor"], "version": 1, "fingerprint": "", "source": "test",
    "inside": [], "at": "2031-05-02T12:00:00.000000Z", "open": "9999-12-31T23:59:59.999999Z",
}  # fmt: skip
"""What the store's own files take, by parameter."""


@pytest.mark.parametrize("name", NAMES)
def test_the_header_names_what_the_statement_takes(name: str) -> None:
    query = queries.query(name)
    assert set(query.parameters) == query.used
    assert query.answers.endswith(".")
    assert len(set(query.parameters)) == len(query.parameters)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_one_statement_that_works_on_both_stores(name: str) -> None:
    text = queries.statement(name)
    for part in ("apoc.", "CYPHER ", "elementId", ":$(", "ON ERROR"):
        assert part not in text
    assert ";" not in text


def test_no_two_files_of_the_store_have_one_name() -> None:
    names = [queries.query(n).name for n in MINE]
    assert len(names) == len(set(names))


def test_every_file_of_the_store_is_used() -> None:
    labels = {c.__name__ for c in CLASSES}
    used = {*literals(), "schema/fulltext/search", "schema/fulltext/await_indexes"}
    used |= {f"{folder}/{label}" for folder in ("read", "page", "load") for label in labels}
    used |= {f"{folder}/{label}" for folder in ("readings", "neighbours", "judgements") for label in READINGS}
    used |= {f"schema/id/{label}" for label in (*labels, *BOOKKEEPING)}
    used |= {n for n in MINE if n.startswith(("schema/index/", "picture/"))}
    used |= {f"schema/id/{c.label}Then" for c in MAPPING.classes if pictured(c)}
    used |= {n for n in MINE if n.startswith(("versions/", "entered/"))}
    for c in MAPPING.classes:
        used |= {f"load/{c.name}.{p.neo4j}.{t}" for p in c.properties if p.kind == "object" for t in p.range}
        used |= {f"load/{c.name}.GENERATED_BY.{activity}" for activity in c.generated_by}
    assert set(MINE) - used == set()


def literals(leaving_out: Path | None = None) -> Iterator[str]:
    """Every string in the package of the store."""
    for path in set(Path(queries.__file__).parent.glob("*.py")) - {leaving_out}:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def test_nothing_but_files_and_their_generator_speaks_cypher() -> None:
    speaking = re.compile(r"\b(MATCH|MERGE|CREATE|UNWIND|DELETE) *[($]")
    generator = Path(queries.__file__).with_name("generate.py")
    assert not [text for text in literals(leaving_out=generator) if speaking.search(text)]


def test_what_is_generated_is_up_to_date() -> None:
    wanted = dict(files())
    held = {p.relative_to(FOLDER).as_posix(): p.read_text(encoding="utf-8") for f in OWNED for p in (FOLDER / f).glob("*")}
    assert held == wanted


def test_every_file_of_the_store_runs_and_can_be_explained(store: Store) -> None:
    ingest(store, *corpus(3))
    for name in MINE:
        query = queries.query(name)
        given = {p: GIVEN[p] for p in query.parameters}
        if name not in DEFINITIONS:
            store.connection.write(lambda tx, q=query, g=given: tx.run(f"EXPLAIN {q.text}", g).consume())  # type: ignore[misc]
        if name not in ("store/wipe", *DEFINITIONS):
            store.connection.write(lambda tx, q=query, g=given: tx.run(q.text, g).consume())  # type: ignore[misc]
    store.connection.write(lambda tx: run(tx, "store/restore_end"))
    assert store.rebuild(resolve.picture) == 0


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("MATCH (n) RETURN n", "must begin with"),
        ("// lower: no parameters.\nRETURN 1", "must begin with"),
        ("// some(a): one.\nRETURN $b", "different parameters"),
        ("// some(a): one.\nRETURN 1", "different parameters"),
    ],
)
def test_a_header_that_is_missing_or_wrong_is_told(source: str, says: str) -> None:
    with pytest.raises(QueryFileError, match=says):
        queries.parse("some", source)


def test_a_header_may_run_over_several_lines() -> None:
    query = queries.parse("x", "// some(a, b): what\n// it answers.\nRETURN $a, $b\n")
    assert (query.name, query.parameters, query.answers, query.text) == (
        "some", ("a", "b"), "what it answers.", "RETURN $a, $b",
    )  # fmt: skip


def test_a_query_that_is_not_there_or_gets_something_else_is_refused(store: Store) -> None:
    with pytest.raises(QueryFileError, match="no query nothing/here"):
        store.run("nothing/here")
    with pytest.raises(QueryFileError, match=r"takes \(ids\), not \(id\)"):
        store.run("store/cluster", id="x")
