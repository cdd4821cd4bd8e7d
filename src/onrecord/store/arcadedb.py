"""ArcadeDB as it comes in its wheel: where it lies, how its server is run, and how it is spoken to.

Settings: ``ONRECORD_STORE_HEAP`` (memory of the server, such as ``512m`` or ``4g``; default ``1g``) and
``ONRECORD_STORE_GRACE`` (seconds the server outlives its last user; default 20).
"""

from __future__ import annotations

import base64
import importlib.util
import json
import os
import platform
import re
import socket
import urllib.error
import urllib.request
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from .errors import PlatformUnsupported, QueryError, StoreError, StoreUnavailable
from .home import Server, StoreHome

USER: Final = "root"
DATABASE: Final = "neo4j"
HEAP: Final = "1g"
GRACE: Final = "20"

_MODULES: Final = (
    "--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED",
    "--add-opens", "java.base/java.nio.channels.spi=ALL-UNNAMED",
    "--add-exports", "java.management/sun.management=ALL-UNNAMED",
)  # fmt: skip


def runtime() -> Path:
    """The folder of the wheel with ``jre`` and ``jars``, found without importing it, which would start a JVM in here.

    Raises PlatformUnsupported.
    """
    found = importlib.util.find_spec("arcadedb_embedded")
    if found is None or found.origin is None or not (folder := Path(found.origin).parent).joinpath("jre").is_dir():
        raise PlatformUnsupported(
            f"There is no embedded store for this machine ({platform.system()} {platform.machine()}).",
            "Set ONRECORD_NEO4J_URI, ONRECORD_NEO4J_USER and ONRECORD_NEO4J_PASSWORD to a Neo4j server, 5.26 or newer.",
        )
    return folder


def settings() -> tuple[str, float]:
    """Memory and seconds of grace, as the environment sets them. Raises StoreError for what makes no sense."""
    heap = os.environ.get("ONRECORD_STORE_HEAP", HEAP)
    if not re.fullmatch(r"[1-9]\d*[mMgG]", heap):
        raise StoreError(f"ONRECORD_STORE_HEAP is {heap!r}, not an amount of memory.", "Write it like 512m or 2g.")
    told = os.environ.get("ONRECORD_STORE_GRACE", GRACE)
    if not re.fullmatch(r"\d+(\.\d+)?", told):
        raise StoreError(f"ONRECORD_STORE_GRACE is {told!r}, not a number of seconds.", "Write it like 20.")
    return heap, float(told)


def command(home: StoreHome, bolt: int, http: int, heap: str) -> list[str]:
    """The command that runs the server of a home on these ports, with this much memory."""
    store, wheel = home.store, runtime()
    properties = {
        "server.rootPath": store,
        "server.databaseDirectory": store / "databases",
        "server.configDirectory": store / "config",
        "server.logsDirectory": store / "log",
        "server.rootPasswordPath": store / "password",
        "server.mode": "development",  # otherwise errors are hidden
        "server.httpIncomingHost": "127.0.0.1",
        "server.httpIncomingPort": http,
        "server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "server.defaultDatabases": f"{DATABASE}[]",
        "bolt.host": "127.0.0.1",
        "bolt.port": bolt,
        "bolt.defaultDatabase": DATABASE,
        "dateTimeImplementation": "java.time.ZonedDateTime",  # without it, date-times lose their zone
        "txWalFlush": 2,  # fsync: what is confirmed survives a power cut
        "command.timeout": 600_000,  # milliseconds
    }
    return [
        str(wheel / "jre" / "bin" / "java"), f"-Xmx{heap}", *_MODULES,
        *(f"-Darcadedb.{name}={value}" for name, value in properties.items()),
        "-cp", str(wheel / "jars" / "*"), "com.arcadedb.server.ArcadeDBServer",
    ]  # fmt: skip


def answers(server: Server) -> bool:
    """Whether a real query is answered: the port is open before the database is there."""
    with closing(socket.socket()) as probe:
        probe.settimeout(2)
        if probe.connect_ex(("127.0.0.1", server.bolt)):
            return False
    options: dict[str, Any] = {"connection_timeout": 5, "connection_acquisition_timeout": 5}
    try:
        with (
            neo4j.GraphDatabase.driver(server.uri, auth=(USER, server.password), **options) as driver,
            driver.session(database=DATABASE) as session,
        ):
            session.run("RETURN 1").consume()
    except (DriverError, Neo4jError, OSError):
        return False
    return True


def sql(server: Server, command: str) -> list[dict[str, Any]]:
    """Run an SQL command over the server's HTTP endpoint. Raises QueryError, StoreUnavailable."""
    token = base64.b64encode(f"{USER}:{server.password}".encode()).decode()
    request = urllib.request.Request(
        f"http://127.0.0.1:{server.http}/api/v1/command/{DATABASE}",
        data=json.dumps({"language": "sql", "command": command}).encode(),
        headers={"Authorization": f"Basic {token}", "Content-Type": "application/json"},
    )
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # loopback, whatever proxy there is
    try:
        with direct.open(request, timeout=600) as answer:
            rows: list[dict[str, Any]] = json.load(answer)["result"]
            return rows
    except urllib.error.HTTPError as error:
        with error:
            said = json.loads(error.read() or b"{}")
        why = said.get("detail") or said.get("error") or error.reason
        raise QueryError(f"The embedded store cannot run {command!r}: {why}") from error
    except OSError as error:
        raise StoreUnavailable(f"The embedded store does not answer ({error}).", "Run this again.") from error
