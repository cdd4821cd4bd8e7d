"""The schema of the graph: unique ids, indexes and full text, made from the vocabulary as often as one likes.

The graph carries the version it was written with. An older one is brought up step by step; a newer one is refused.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from onrecord.assets import asset

from .connection import Connection
from .errors import StoreTooNew
from .queries import statement
from .rows import run
from .transaction import Transaction

VERSION: Final = 1
"""The version of the schema that this program writes."""

Step = Callable[[Transaction], None]
"""Brings the data of a store from one version to the next, in one transaction."""

STEPS: Final[Mapping[int, Step]] = {}
"""For each version but the first, how a store of the version before it comes there."""

_ARCADEDB_FULLTEXT: Final = (
    "CREATE VERTEX TYPE Searchable IF NOT EXISTS",
    "CREATE PROPERTY Searchable.searchText IF NOT EXISTS STRING",
    "CREATE INDEX search IF NOT EXISTS ON Searchable (searchText) FULL_TEXT",
)
"""The full-text index in the embedded store's SQL: the one thing that its Cypher has no words for."""


def prepare(connection: Connection, version: int = VERSION, steps: Mapping[int, Step] = STEPS) -> None:
    """Create what is missing of the schema, and bring an older store up. Raises StoreTooNew.

    On a store that is up to date this reads one node and writes nothing.
    """
    held = stored_version(connection)
    if held == version:
        return
    if held is not None and held > version:
        raise StoreTooNew(
            f"This store was written by a newer OnRecord: its schema has version {held}, this program knows {version}.",
            "Install a newer OnRecord, or choose another ONRECORD_HOME or database.",
        )
    create(connection)
    for number in range((held or version) + 1, version + 1):
        connection.write(partial(_step, number, steps))
    if held is None:
        connection.write(lambda tx: run(tx, "store/set_schema_version", version=version))


def create(connection: Connection) -> None:
    """Create constraints, indexes and full text where they are missing."""
    folder = asset("queries", "cypher", "schema")
    for path in sorted((*folder.glob("id/*.cypher"), *folder.glob("index/*.cypher"))):
        _define(connection, f"schema/{path.parent.name}/{path.stem}")
    if connection.backend == "arcadedb":
        for line in _ARCADEDB_FULLTEXT:
            connection.sql(line)
    else:
        _define(connection, "schema/fulltext/search")
        _define(connection, "schema/fulltext/await_indexes")


def stored_version(connection: Connection) -> int | None:
    """The version of the schema in the graph; None for a store that was never prepared."""
    rows = connection.read(statement("store/schema_version"))
    return rows[0]["version"] if rows else None


def _define(connection: Connection, name: str) -> None:
    connection.write(lambda tx: run(tx, name))


def _step(number: int, steps: Mapping[int, Step], tx: Transaction) -> None:
    run(tx, "store/lock")
    if run(tx, "store/schema_version")[0]["version"] < number:
        steps[number](tx)
        run(tx, "store/set_schema_version", version=number)
