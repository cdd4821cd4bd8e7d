"""One connection to either store: whole transactions under many writers, plain values, clear errors, reading only."""

from __future__ import annotations

import datetime as dt
import os
from concurrent.futures import ThreadPoolExecutor
from zoneinfo import ZoneInfo

import pytest

from onrecord.store.connection import Connection, backend_of, connect, whereabouts
from onrecord.store.errors import (
    DatabaseMissing,
    QueryError,
    QueryRefused,
    ServerUnsupported,
    StoreAuthError,
    StoreError,
    StoreUnavailable,
)
from onrecord.store.transaction import Transaction
from tests.conftest import StoreServer
from tests.neo4j.server import free_port


def test_the_store_of_this_run_is_told_from_what_the_server_calls_itself(connection: Connection, server: StoreServer) -> None:
    assert connection.backend == server.backend
    assert connection.uri.startswith(("bolt://", "neo4j"))


@pytest.mark.parametrize(
    ("agent", "backend"),
    [
        ("Neo4j/5.26.30", "neo4j"),
        ("Neo4j/5.27-aura", "neo4j"),
        ("Neo4j/2026.08.1", "neo4j"),
        ("Neo4j/5.26.0 compatible (ArcadeDB 26.10.2)", "arcadedb"),
    ],
)
def test_known_servers_are_told_apart(agent: str, backend: str) -> None:
    assert backend_of(agent, "bolt://db") == backend


@pytest.mark.parametrize("agent", ["Neo4j/4.4.12", "Neo4j/5.25.1", "Neo4j/v5.11.0 compatible server - Other", ""])
def test_other_servers_are_refused(agent: str) -> None:
    with pytest.raises(ServerUnsupported, match=r"Neo4j 5\.26"):
        backend_of(agent, "bolt://db")


def test_work_is_stored_whole_or_not_at_all(connection: Connection) -> None:
    def half(tx: Transaction) -> None:
        tx.run("CREATE (:Note {key: 'half'})").consume()
        raise LookupError("the other half")

    with pytest.raises(LookupError, match="the other half"):
        connection.write(half)
    assert connection.read("MATCH (n:Note) RETURN n.key AS key") == []
    assert connection.write(lambda tx: tx.run("CREATE (n:Note {key: $key}) RETURN n.key", key="whole").value()) == ["whole"]
    assert connection.reading(lambda tx: tx.run("MATCH (n:Note) RETURN n.key", {}).value()) == ["whole"]


def test_many_writers_of_the_same_records_all_succeed(connection: Connection) -> None:
    """Eight at once count on one node and create the same new ids, as ingesting on several workers does."""
    connection.write(lambda tx: tx.run("CREATE CONSTRAINT k_id IF NOT EXISTS FOR (n:K) REQUIRE n.id IS UNIQUE").consume())
    connection.write(lambda tx: tx.run("CREATE (:Count {n: 0})").consume())

    def store(writer: int) -> None:
        for number in range(5):

            def work(tx: Transaction, number: int = number) -> None:
                tx.run("MERGE (k:K {id: $id})", id=f"k{number}").consume()
                tx.run("MATCH (c:Count) SET c.n = c.n + 1").consume()
                tx.run("MATCH (k:K {id: $id}) CREATE (k)-[:BY]->(:Writer {n: $n})", id=f"k{number}", n=writer).consume()

            connection.write(work)

    with ThreadPoolExecutor(8) as writers:
        list(writers.map(store, range(8)))
    assert connection.read("MATCH (c:Count) RETURN c.n AS n") == [{"n": 40}]
    assert connection.read("MATCH (k:K)-[:BY]->(w) RETURN count(DISTINCT k) AS ids, count(w) AS links") == [
        {"ids": 5, "links": 40}
    ]


def test_a_second_record_with_one_id_is_refused_in_the_end(connection: Connection) -> None:
    connection.write(lambda tx: tx.run("CREATE CONSTRAINT k_id IF NOT EXISTS FOR (n:K) REQUIRE n.id IS UNIQUE").consume())
    connection.write(lambda tx: tx.run("CREATE (:K {id: 'k'})").consume())
    with pytest.raises(QueryError, match="one id"):
        connection.write(lambda tx: tx.run("CREATE (:K {id: 'k'})").consume())


def test_a_stream_gives_all_rows_and_may_be_left_early(connection: Connection) -> None:
    query = "UNWIND range(1, $n) AS i RETURN i, $at AS at"
    at = dt.datetime(2031, 5, 12, 12, tzinfo=dt.UTC)
    rows = list(connection.stream(query, n=3000, at=at))
    assert [row["i"] for row in rows] == list(range(1, 3001))
    assert rows[0]["at"] == at
    few = connection.stream(query, n=3000, at=at)
    assert next(few)["i"] == 1
    few.close()  # type: ignore[attr-defined]
    with pytest.raises(QueryError):
        list(connection.stream("RETURN"))


def test_instants_go_out_in_utc_and_come_back_in_utc(connection: Connection) -> None:
    at = dt.datetime(2031, 5, 12, 9, 30, 15, 123456, tzinfo=ZoneInfo("America/Santiago"))
    rows = [{"at": at, "list": [at]}]
    connection.write(lambda tx: tx.run("UNWIND $rows AS row CREATE (:Note {at: row.at})", rows=rows).consume())
    [row] = connection.read("MATCH (n:Note) RETURN n.at AS at, n, n.at = $at AS same", at=at)
    assert row == {"at": at, "n": {"at": at}, "same": True}
    assert row["at"].tzinfo is dt.UTC
    with pytest.raises(ValueError, match="no time zone"):
        connection.read("RETURN $at AS at", at=dt.datetime(2031, 5, 12))


def test_a_users_query_reads_with_parameters_up_to_its_limit(connection: Connection) -> None:
    answer = connection.query("UNWIND range(1, $n) AS b RETURN b, b * 2 AS a", {"n": 5}, limit=3)
    assert answer.columns == ("b", "a")
    assert list(answer) == [{"b": 1, "a": 2}, {"b": 2, "a": 4}, {"b": 3, "a": 6}]
    assert answer.truncated
    assert answer[0:2] == answer.rows[:2]
    empty = connection.query("MATCH (n:Nothing) RETURN n.x AS x, n.y AS y")
    assert empty.columns == (() if connection.backend == "arcadedb" else ("x", "y"))
    assert (len(empty), empty.truncated) == (0, False)
    assert connection.query("CALL db.labels() YIELD label RETURN count(label) >= 0 AS known")[0] == {"known": True}
    assert connection.query("// one\nCALL { RETURN 1 AS one } RETURN one;")[0] == {"one": 1}


@pytest.mark.parametrize(
    "text",
    [
        "CREATE (n:Note)",
        "MATCH (n) SET n.x = 1",
        "MATCH (n) DETACH DELETE n",
        "MERGE (n:Note {key: 'x'}) RETURN n",
        "MATCH (n) CALL { WITH n CREATE (:Note) } RETURN count(*) AS n",
        "CREATE INDEX sneaky FOR (n:Note) ON (n.key)",
        "CREATE USER sneaky SET PASSWORD 'sneaky-one'",
        "LOAD CSV FROM 'file:///etc/hostname' AS row RETURN row",
        "INSERT (:Note)",
        "CALL db.createLabel('Sneaky')",
    ],
)
def test_a_users_query_that_does_more_than_read_is_refused(connection: Connection, text: str) -> None:
    connection.write(lambda tx: tx.run("CREATE (:Kept {x: 0})").consume())
    with pytest.raises(QueryRefused):
        connection.query(text)
    assert connection.read("MATCH (n) RETURN labels(n) AS labels, n.x AS x") == [{"labels": ["Kept"], "x": 0}]
    assert connection.read("SHOW INDEXES YIELD name WHERE name = 'sneaky' RETURN name") == []


@pytest.mark.parametrize("text", ["MATCH (n:Kept) SET n.x = 1 RETURN n", "CREATE (n:Note) RETURN n"])
def test_what_slips_by_the_first_guard_is_undone_by_the_second(
    connection: Connection, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection.write(lambda tx: tx.run("CREATE (:Kept {x: 0})").consume())
    monkeypatch.setattr("onrecord.store.connection.require_reading", lambda _: None)
    with pytest.raises(QueryRefused):
        connection.query(text)
    assert connection.read("MATCH (n) RETURN labels(n) AS labels, n.x AS x") == [{"labels": ["Kept"], "x": 0}]


def test_a_mistake_in_a_query_is_told_in_the_servers_words(connection: Connection) -> None:
    with pytest.raises(QueryError) as told:
        connection.query("MATCH (n RETURN n")
    assert "EXPLAIN" not in str(told.value)
    with pytest.raises(QueryError):
        connection.read("MATCH (n RETURN n")


def test_sql_is_for_the_embedded_store(connection: Connection) -> None:
    if connection.backend == "arcadedb":
        assert connection.sql("SELECT 1 AS one") == [{"one": 1}]
    else:
        with pytest.raises(ServerUnsupported):
            connection.sql("SELECT 1 AS one")


def _name(monkeypatch: pytest.MonkeyPatch, **settings: str) -> None:
    for name, value in settings.items():
        monkeypatch.setenv(f"ONRECORD_NEO4J_{name.upper()}", value)


def test_a_wrong_password_is_told(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    user = "root" if connection.backend == "arcadedb" else "neo4j"
    _name(monkeypatch, uri=connection.uri, user=user, password="not this one")
    with pytest.raises(StoreAuthError, match="ONRECORD_NEO4J_PASSWORD"):
        connect()


def test_a_database_that_is_not_there_is_told(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    uri, auth = connection._address.uri, connection._address.auth
    assert auth
    _name(monkeypatch, uri=uri, user=auth[0], password=auth[1], database="nowhere")
    with pytest.raises(DatabaseMissing, match="ONRECORD_NEO4J_DATABASE"):
        connect()


def test_an_unreachable_server_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    _name(monkeypatch, uri=f"bolt://127.0.0.1:{free_port()}")
    with pytest.raises(StoreUnavailable, match="ONRECORD_NEO4J_URI"):
        connect()
    assert whereabouts() == os.environ["ONRECORD_NEO4J_URI"]


@pytest.mark.parametrize("uri", ["http://127.0.0.1:7474", "127.0.0.1", "bolt://", "bolt://nowhere.invalid:7687"])
def test_an_address_that_is_none_is_told(monkeypatch: pytest.MonkeyPatch, uri: str) -> None:
    _name(monkeypatch, uri=uri, user="neo4j", password="secret")
    with pytest.raises(StoreError) as told:
        connect()
    assert isinstance(told.value, StoreUnavailable)
    assert told.value.remedy
    assert "secret" not in str(told.value)


def test_a_named_server_is_used_instead_of_the_embedded_store(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    auth = connection._address.auth
    assert auth
    _name(monkeypatch, uri=connection.uri, user=auth[0], password=auth[1])
    connection.write(lambda tx: tx.run("CREATE (:Note {key: 'here'})").consume())
    with connect() as other:
        assert other.read("MATCH (n:Note) RETURN n.key AS key") == [{"key": "here"}]
        with pytest.raises(ServerUnsupported):
            other.sql("SELECT 1")


def test_closing_twice_is_harmless(connection: Connection) -> None:
    with connect() as other:
        other.close()
