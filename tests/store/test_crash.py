"""Killed at any point and run again, the content is that of an undisturbed run, and no document is ever there in part."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

import neo4j
import pytest

from onrecord import resolve
from onrecord.model import Document, Extraction, Member
from onrecord.store import Connection, Store, connect
from onrecord.store.home import StoreHome
from tests.conftest import StoreServer
from tests.neo4j.server import Neo4j
from tests.store.invented import content, corpus, ingest, wipe

ROOT = Path(__file__).parents[2]
REPORTS = corpus(5)
CLIENT_KILLS = 16
SERVER_KILLS = {"arcadedb": 5, "neo4j": 2}


def undisturbed(store: Store) -> dict[str, Any]:
    ingest(store, *REPORTS)
    held = dict(content(store))
    wipe(store)
    return held


def require_whole_documents(store: Store) -> None:
    """Of each document that is held, everything is."""
    held = {r.id for r, _ in store.records()}
    for report in REPORTS:
        mine = {r.id for r in report.batch().records if not isinstance(r, Member)}
        if any(isinstance(r, Extraction | Document) and r.id in held for r in report.batch().records):
            assert mine <= held


def killed(fuse: int) -> bool:
    """Whether a process that ingests everything was killed before it could end."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.ingester", "0", str(len(REPORTS)), str(fuse)], cwd=ROOT, check=False
    )
    assert done.returncode in (0, -signal.SIGKILL)
    return done.returncode != 0


def test_a_client_killed_at_random_points(store: Store) -> None:
    once = undisturbed(store)
    chance = Random(20310512)
    kills = 0
    while kills < CLIENT_KILLS:
        # Short fuses die among the documents that are held already; with each run that ends, all begins anew.
        if killed(chance.randrange(1, 60 + 60 * (kills % 8))):
            kills += 1
            require_whole_documents(store)
        else:
            store.prepare(resolve.picture)
            assert content(store) == once
            wipe(store)
    ingest(store, *REPORTS)
    store.prepare(resolve.picture)
    assert content(store) == once
    assert store.rebuild(resolve.picture) == 0


class Assassin:
    """Kills a server when so many more queries have been sent to it."""

    def __init__(self, server: "Victim", fuse: int) -> None:
        self.server, self.fuse = server, fuse

    def passing(self) -> None:
        self.fuse -= 1
        if self.fuse == 0:
            self.server.kill()


class Victim:
    """The server of an embedded store."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def kill(self) -> None:
        os.kill(json.loads(StoreHome.of(self.home).state.read_text())["java"], signal.SIGKILL)


class Neo4jVictim(Victim):
    """A Neo4j of our own, which is started again by hand, as an administrator would."""

    def __init__(self, server: Neo4j) -> None:
        self.server = server

    def kill(self) -> None:
        self.server.end(signal.SIGKILL)
        self.server.start()


@contextmanager
def watched(assassin: Assassin, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    transaction: Any = neo4j.Transaction
    run, commit = transaction.run, transaction.commit

    def watch(method: Any) -> Any:
        def watched(*given: Any, **named: Any) -> Any:
            assassin.passing()
            return method(*given, **named)

        return watched

    with monkeypatch.context() as patch:
        patch.setattr(transaction, "run", watch(run))
        patch.setattr(transaction, "commit", watch(commit))
        yield


@pytest.fixture
def victim(server: StoreServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Victim, Connection]]:
    """A server of the test's own, which it may kill."""
    if server.backend == "arcadedb":
        home = tmp_path / "home"
        monkeypatch.delenv("ONRECORD_NEO4J_URI", raising=False)
        with connect(home) as connection:
            yield Victim(home), connection
        return
    own = Neo4j(tmp_path / "neo4j")
    try:
        for name, value in own.start().environment.items():
            monkeypatch.setenv(name, value)
        with connect() as connection:
            yield Neo4jVictim(own), connection
    finally:
        own.end()


def test_a_server_killed_at_random_points(
    server: StoreServer, victim: tuple[Victim, Connection], monkeypatch: pytest.MonkeyPatch
) -> None:
    target, connection = victim
    store = Store(connection)
    store.prepare()
    once = undisturbed(store)
    chance = Random(7)
    for _ in range(SERVER_KILLS[server.backend]):
        assassin = Assassin(target, chance.randrange(20, 600))
        with watched(assassin, monkeypatch):
            ingest(store, *REPORTS)  # the connection finds the server again by itself
        assert assassin.fuse <= 0
        require_whole_documents(store)
        assert content(store) == once
        wipe(store)
