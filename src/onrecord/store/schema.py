"""The schema of the graph: unique ids, indexes and full text, made from the vocabulary as often as one likes.

The graph carries the version it was written with. An older one is brought up step by step; a newer one is refused.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from onrecord.assets import asset

from .connection import Connection
from .errors import StoreTooNew, StoreTooOld
from .queries import statement
from .rows import run
from .transaction import Transaction

VERSION: Final = 2
"""The version of the schema that this program writes: the first keeps no versions of the picture."""

OLDEST: Final = 2
"""The oldest version from which a store can be brought up."""

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
    """Create what is missing of the schema, and bring an older store up. Raises StoreTooNew, StoreTooOld.

    On a store that is up to date this reads one node and writes nothing. Constraints and indexes only speed up and guard
    what is there, so a change of them alone needs no new version: they are made when their files say something else.
    """
    held = stored(connection)
    if held and held.version > version:
        raise StoreTooNew(
            f"This store was written by a newer OnRecord: its schema has version {held.version}, this program knows {version}.",
            "Install a newer OnRecord, or choose another ONRECORD_HOME or database.",
        )
    if held and held.version < OLDEST:
        raise StoreTooOld(
            f"This store has the schema of version {held.version}, which kept no versions of what it showed.",
            "Choose another ONRECORD_HOME or database, and take the documents in anew.",
        )
    wanted = Stored(version, fingerprint())
    if held == wanted:
        return
    create(connection)
    for number in range(held.version + 1, version + 1) if held else ():
        connection.write(partial(_step, number, steps))
    connection.write(partial(_note, wanted))


def create(connection: Connection) -> None:
    """Create constraints, indexes and full text where they are missing."""
    for name in _definitions():
        connection.write(partial(_define, name))
    if connection.backend == "arcadedb":
        for line in _ARCADEDB_FULLTEXT:
            connection.sql(line)
    else:
        connection.write(partial(_define, "schema/fulltext/search"))
        connection.write(partial(_define, "schema/fulltext/await_indexes"))


@dataclass(frozen=True)
class Stored:
    """What the graph says of its schema: the version of its data, and a digest of the files its indexes are from."""

    version: int
    fingerprint: str | None


def stored(connection: Connection) -> Stored | None:
    """What the graph says of its schema; None for a store that was never prepared."""
    rows = connection.read(statement("store/schema_version"))
    return Stored(rows[0]["version"], rows[0]["fingerprint"]) if rows else None


def fingerprint() -> str:
    """A digest of every definition of the schema."""
    texts = [*map(statement, _definitions()), statement("schema/fulltext/search"), *_ARCADEDB_FULLTEXT]
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()


def _definitions() -> list[str]:
    folder = asset("queries", "cypher", "schema")
    paths = [p for kind in ("id", "index") for p in sorted((folder / kind).rglob("*.cypher"))]
    return [f"schema/{p.relative_to(folder).with_suffix('').as_posix()}" for p in paths]


def _define(name: str, tx: Transaction) -> None:
    run(tx, name)


def _step(number: int, steps: Mapping[int, Step], tx: Transaction) -> None:
    """Take one step, unless another process was quicker."""
    run(tx, "store/lock")
    if run(tx, "store/schema_version")[0]["version"] < number:
        steps[number](tx)
        _note(Stored(number, None), tx)


def _note(wanted: Stored, tx: Transaction) -> None:
    run(tx, "store/set_schema_version", version=wanted.version, fingerprint=wanted.fingerprint)
