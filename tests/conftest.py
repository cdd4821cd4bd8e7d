"""The store that tests run on: the embedded one, or with ``--store=neo4j`` a real Neo4j."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from onrecord.assets import asset
from onrecord.record import Ingested, OpenRecord
from onrecord.store.connection import Connection, connect
from tests.neo4j.server import Missing, running

# What an example costs depends on how busy the machine is; speed is measured in benchmarks/, not in tests.
settings.register_profile("onrecord", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("onrecord")


NAMES = ("ONRECORD_NEO4J_URI", "ONRECORD_NEO4J_USER", "ONRECORD_NEO4J_PASSWORD", "ONRECORD_NEO4J_DATABASE")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--store", choices=("arcadedb", "neo4j"), default="arcadedb", help="the store to test on")
    parser.addoption("--wheel", action="store_true", help="build the wheel and test it, in tests/wheel")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """The wheel takes minutes to build and install, so it is tested when asked for, as CI does."""
    return True if collection_path.name == "wheel" and not config.getoption("--wheel") else None


@dataclass(frozen=True)
class StoreServer:
    """The store of this run: which one, and the environment by which OnRecord finds it."""

    backend: str
    environment: Mapping[str, str]


@pytest.fixture(scope="session", autouse=True)
def own_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, str]]:
    """No test may touch the data of whoever runs it. Yields the settings that were there."""
    with pytest.MonkeyPatch.context() as patch:
        given = {name: os.environ[name] for name in NAMES if name in os.environ}
        for name in NAMES:
            patch.delenv(name, raising=False)
        patch.setenv("ONRECORD_HOME", str(tmp_path_factory.mktemp("home")))
        patch.setenv("ONRECORD_STORE_GRACE", "0")
        patch.setenv("ONRECORD_STORE_HEAP", "512m")
        yield given


@pytest.fixture(scope="session")
def server(request: pytest.FixtureRequest, own_environment: Mapping[str, str]) -> Iterator[StoreServer]:
    """The store of this run, kept through all its tests."""
    backend = request.config.getoption("--store")
    if backend == "arcadedb":
        with connect():  # a user, so that the server stays
            yield StoreServer(backend, {"ONRECORD_HOME": os.environ["ONRECORD_HOME"]})
    elif own_environment.get("ONRECORD_NEO4J_URI"):
        _require_empty(own_environment)
        yield StoreServer(backend, own_environment)
    else:
        try:
            with running() as neo4j:
                yield StoreServer(backend, neo4j.environment)
        except Missing as missing:
            pytest.exit(str(missing), returncode=1)


@pytest.fixture
def connection(server: StoreServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Connection]:
    """A connection to an empty store; whatever opens the store in this test finds the same one. The schema stays."""
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    with connect() as opened:
        wipe(opened)
        yield opened


@pytest.fixture(scope="module")
def sample(server: StoreServer) -> Iterator[OpenRecord]:
    """An open record that holds the sample corpus, read once a module. Tests that change it must not share it."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in server.environment.items():
            patch.setenv(name, value)
        with connect() as opened:
            wipe(opened)
            record = OpenRecord(opened)
            outcomes = record.ingest(asset("ingest", "sample"))
            assert all(isinstance(outcome, Ingested) for outcome in outcomes), outcomes
            yield record


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder for an embedded store of the test's own."""
    return tmp_path / "home"


def wipe(connection: Connection) -> None:
    """Delete every node, a bearable number at a time."""
    while connection.write(lambda tx: tx.run("MATCH (n) WITH n LIMIT 5000 DETACH DELETE n").consume().counters.nodes_deleted):
        pass


def _require_empty(environment: Mapping[str, str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        with connect() as opened:
            if opened.read("MATCH (n) RETURN 1 AS one LIMIT 1"):
                pytest.exit(f"{opened.uri} holds data, and the tests wipe it. Name an empty database.", returncode=1)
