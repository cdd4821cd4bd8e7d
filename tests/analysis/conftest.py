"""A small record of invented reports about two real states, in a real store."""

from collections.abc import Callable

import pytest

from onrecord import resolve
from onrecord.model import Batch, Record, Resolution, Snapshot
from onrecord.store import Connection, Store
from tests.resolve.documents import NOON, Written

Ingest = Callable[..., Store]


@pytest.fixture
def ingest(connection: Connection) -> Ingest:
    """Puts documents into an empty store, all at once, and gives the store."""
    store = Store(connection)
    store.prepare()

    def put(*documents: Written) -> Store:
        batch = sum((written.batch() for written in documents), Batch())
        snapshot = batch.of_class(Snapshot)[0]

        def judge(new: tuple[Record, ...], held: tuple[Record, ...]) -> Batch:
            software = resolve.software()
            return Batch.of((*resolve.judge(new, held), software), Resolution.of(snapshot.id, software, NOON))

        store.add(batch, resolve.keys(batch.records), judge)
        store.renew(resolve.picture)
        return store

    return put
