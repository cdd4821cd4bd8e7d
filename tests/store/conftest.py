"""An empty store with its schema, on whichever server the run chose."""

import pytest

from onrecord.store import Connection, Store, schema
from onrecord.store.rows import run

PREPARED: set[str] = set()
"""The servers on which this run has made the schema already; emptying a store leaves constraints and indexes."""


@pytest.fixture
def store(connection: Connection) -> Store:
    store = Store(connection)
    if connection.uri in PREPARED:
        version, fingerprint = schema.VERSION, schema.fingerprint()
        connection.write(lambda tx: run(tx, "store/set_schema_version", version=version, fingerprint=fingerprint))
    store.prepare()
    PREPARED.add(connection.uri)
    return store
