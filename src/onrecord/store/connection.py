"""A connection to the store: one code path, the official driver over Bolt, to Neo4j or to the embedded store.

``ONRECORD_NEO4J_URI`` names a Neo4j server, ``ONRECORD_NEO4J_USER`` (default ``neo4j``), ``ONRECORD_NEO4J_PASSWORD`` and
``ONRECORD_NEO4J_DATABASE`` (default: the user's home database) the rest. Without a URI the embedded store is used.
"""

from __future__ import annotations

import logging
import os
import random
import re
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, TypeVar, cast

import neo4j
from neo4j.exceptions import ClientError, DriverError, Neo4jError

from onrecord.__about__ import __version__

from .errors import PlatformUnsupported, QueryRefused, ServerUnsupported, StoreError, StoreUnavailable
from .failures import Failure, collided, lost, meaning, passing
from .readonly import require_reading
from .transaction import Answer, Row, Transaction
from .values import plain, sent

if TYPE_CHECKING:
    from .embedded import Lease

T = TypeVar("T")
Backend: TypeAlias = Literal["neo4j", "arcadedb"]

PATIENCE: Final = 60.0
"""Seconds for which a transaction that others disturb is tried again."""

COLLISIONS: Final = 8
"""How often a transaction that met an existing unique id is tried again: what lasts longer is a mistake, not a race."""

LOSSES: Final = 4
"""How often a lost server is sought again: a query that ends its server must not do so for ever."""

TIME_LIMIT: Final = 60.0
"""Seconds that a user's query may take on Neo4j; the embedded store ends any command after ten minutes."""

OLDEST: Final = (5, 26)
"""The oldest Neo4j that is supported."""

logging.getLogger("neo4j").addHandler(logging.NullHandler())  # what is tried again is no news to the user


@dataclass(frozen=True)
class Address:
    """Where a server is, and how to be let in."""

    uri: str
    auth: tuple[str, str] | None
    database: str | None


class Connection:
    """An open store. May be shared by threads. Close it, or use it as a context manager.

    Methods raise the errors of ``onrecord.store.errors``.
    """

    def __init__(self, address: Address, lease: Lease | None = None) -> None:
        self._lease = lease
        self._renewing = threading.Lock()
        self._address = address
        self._driver = _driver(address)
        try:
            self.backend: Final = self._greet()
        except BaseException:
            self._driver.close()
            raise

    @property
    def uri(self) -> str:
        """Where the server is."""
        return self._address.uri

    def read(self, query: str, /, **parameters: Any) -> list[Row]:
        """The rows of one reading statement, as plain values; date-times in UTC."""
        given = sent(parameters)
        return self._insist(neo4j.READ_ACCESS, lambda s: [_row(r) for r in s.run(cast("Any", query), given)])

    def reading(self, work: Callable[[Transaction], T]) -> T:
        """Several reading statements in one transaction. `work` may be run more than once."""
        return self._insist(neo4j.READ_ACCESS, lambda session: _commit(session, work))

    def write(self, work: Callable[[Transaction], T]) -> T:
        """A unit of work, whole or not at all. `work` may be run more than once: others may come between, servers fail."""
        return self._insist(neo4j.WRITE_ACCESS, lambda session: _commit(session, work))

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for one's turn to write much. On the embedded store writers that meet undo and repeat all their work.

        On Neo4j they wait for each other by the lock node that they take, so nobody waits here.
        """
        with self._lease.home.turn() if self._lease else nullcontext():
            yield

    def stream(self, query: str, /, **parameters: Any) -> Iterator[Row]:
        """The rows of one reading statement as they come, for what does not fit into memory. Not tried again."""
        given = sent(parameters)
        try:
            with self._session(neo4j.READ_ACCESS) as session:
                for record in session.run(cast("Any", query), given):
                    yield _row(record)
        except (Neo4jError, DriverError) as error:
            raise self._meaning(error) from error

    def query(self, text: str, parameters: Mapping[str, Any] | None = None, limit: int = 1000) -> Answer:
        """At most `limit` rows of a user's Cypher, which must only read. Raises QueryRefused, QueryError, QueryTimedOut."""
        require_reading(text)
        given = sent(dict(parameters or {}))

        def ask(session: neo4j.Session) -> Answer:
            if self.backend == "neo4j" and _planned(session, text, given) != "r":
                raise _writes()
            with session.begin_transaction(timeout=TIME_LIMIT) as tx:  # left without a commit: undone
                result = tx.run(cast("Any", text), given)
                rows = tuple(_row(record) for record in result.fetch(limit + 1))
                if result.consume().query_type != "r":
                    raise _writes()
            return Answer(tuple(result.keys()), rows[:limit], len(rows) > limit)

        return self._insist(neo4j.READ_ACCESS, ask)

    def sql(self, command: str) -> list[Row]:
        """Run a command in the SQL of the embedded store, for what its Cypher has no words for: full-text indexes."""
        if self._lease is None:
            raise ServerUnsupported(f"The store at {self.uri} understands no SQL.", "This is for the embedded store alone.")
        from .arcadedb import sql

        return sql(self._lease.server(), command)

    def close(self) -> None:
        """Close the connection and stop being a user of the embedded store. Closing twice is harmless."""
        self._driver.close()
        if self._lease is not None:
            self._lease.close()

    def __enter__(self) -> Connection:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _session(self, access: str) -> neo4j.Session:
        driver = self._driver
        return driver.session(
            database=self._address.database,
            default_access_mode=access,
            bookmark_manager=driver.execute_query_bookmark_manager,  # on a cluster, what was written is read next
        )

    def _insist(self, access: str, attempt: Callable[[neo4j.Session], T]) -> T:
        """Try until it succeeds, fails for good, or has been tried long enough."""
        deadline = time.monotonic() + PATIENCE
        collisions = losses = 0
        pause = 0.02
        while True:
            driver = self._driver
            try:
                with self._session(access) as session:
                    return attempt(session)
            except (Neo4jError, DriverError) as error:
                collisions += collided(error)
                losses += lost(error)
                again = (collided(error) and collisions <= COLLISIONS) or (lost(error) and losses <= LOSSES) or passing(error)
                if not again or time.monotonic() > deadline:
                    raise self._meaning(error) from error
                if lost(error):
                    self._renew(driver)
            time.sleep(random.uniform(0, pause))
            pause = min(pause * 2, 1.0)

    def _renew(self, driver: neo4j.Driver) -> None:
        """Find the embedded server again, or start it; a driver to a server elsewhere finds its way by itself."""
        if self._lease is None:
            return
        with self._renewing:
            if self._driver is driver:  # no other thread was quicker
                self._address = _embedded_address(self._lease)
                self._driver = _driver(self._address)
                driver.close()

    def _greet(self) -> Backend:
        """Say hello once, without patience: which server is this? Raises ServerUnsupported."""
        try:
            with self._session(neo4j.READ_ACCESS) as session:
                agent = session.run("RETURN 1").consume().server.agent
        except (Neo4jError, DriverError) as error:
            raise self._meaning(error) from error
        return backend_of(agent, self.uri)

    def _meaning(self, error: Failure) -> StoreError:
        if self._lease is not None and isinstance(error, Neo4jError) and ".Statement." not in (error.code or ""):
            # Of a full disk the embedded store says only that it could not commit.
            home = self._lease.home
            if (why := home.lack_of_room()) is not None:
                return home.full(why)
        return meaning(error, self.uri)


def connect(home: Path | None = None) -> Connection:
    """Open the store: the server that the environment names, or the embedded one of `home` (default: ``ONRECORD_HOME``).

    Raises StoreUnavailable, StoreAuthError, DatabaseMissing, ServerUnsupported, and for the embedded store PlatformUnsupported,
    StoreStartError, StoreFull, StoreUnwritable.
    """
    named = _named_address()
    if named is not None:
        return Connection(named)
    _require_platform()
    from .embedded import Lease
    from .home import StoreHome

    lease = Lease(StoreHome.of(home))
    try:
        return Connection(_embedded_address(lease), lease)
    except BaseException:
        lease.close()
        raise


def backend_of(agent: str, uri: str) -> Backend:
    """Which store it is that calls itself so. Raises ServerUnsupported."""
    if "ArcadeDB" in agent:
        return "arcadedb"
    version = re.fullmatch(r"Neo4j/(\d+)\.(\d+)\S*", agent)
    if version and (int(version[1]), int(version[2])) >= OLDEST:
        return "neo4j"
    raise ServerUnsupported(
        f"The server at {uri} calls itself {agent}.", "OnRecord needs Neo4j 5.26 or newer, or its embedded store."
    )


def whereabouts(home: Path | None = None) -> str:
    """Where the data lie: the address of the server that is named, or the folder of the embedded store. Starts nothing."""
    if (named := _named_address()) is not None:
        return named.uri
    _require_platform()
    from .home import StoreHome

    return str(StoreHome.of(home).store)


def _require_platform() -> None:
    if os.name != "posix":  # the locks of the embedded store are the system's, and so is its wheel
        raise PlatformUnsupported(
            "There is no embedded store for this system.",
            "Set ONRECORD_NEO4J_URI, ONRECORD_NEO4J_USER and ONRECORD_NEO4J_PASSWORD to a Neo4j server, 5.26 or newer.",
        )


def _named_address() -> Address | None:
    if not (uri := os.environ.get("ONRECORD_NEO4J_URI")):
        return None
    user, password = os.environ.get("ONRECORD_NEO4J_USER"), os.environ.get("ONRECORD_NEO4J_PASSWORD")
    auth = (user or "neo4j", password or "") if user or password else None
    return Address(uri, auth, os.environ.get("ONRECORD_NEO4J_DATABASE") or None)


def _embedded_address(lease: Lease) -> Address:
    from .arcadedb import DATABASE, USER

    server = lease.server()
    return Address(server.uri, (USER, server.password), DATABASE)


def _driver(address: Address) -> neo4j.Driver:
    why = "bolt:// or neo4j:// is missing"
    try:
        if re.match(r"(bolt|neo4j)(\+s|\+ssc)?://", address.uri):
            return neo4j.GraphDatabase.driver(
                address.uri, auth=address.auth, user_agent=f"OnRecord/{__version__}", connection_timeout=10.0
            )
    except (DriverError, ValueError) as error:
        why = str(error)
    raise StoreUnavailable(
        f"{address.uri} is no address of a server ({why}).",
        "Write ONRECORD_NEO4J_URI like neo4j://host:7687, or neo4j+s://host for an encrypted one.",
    )


def _commit(session: neo4j.Session, work: Callable[[Transaction], T]) -> T:
    with session.begin_transaction() as tx:
        done = work(Transaction(tx))
        tx.commit()
        return done


def _planned(session: neo4j.Session, text: str, given: dict[str, Any]) -> str | None:
    """What Neo4j takes a query to be, without running it. A mistake in it is told better when it is run itself."""
    try:
        return session.run(cast("Any", f"EXPLAIN {text}"), given).consume().query_type
    except ClientError:
        return "r"


def _row(record: neo4j.Record) -> Row:
    return {key: plain(record[key]) for key in record.keys()}  # noqa: SIM118  # a record iterates over its values


def _writes() -> QueryRefused:
    return QueryRefused("Only reading is allowed here, and this query writes.", "Leave out what writes.")
