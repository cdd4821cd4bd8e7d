"""The embedded store: ArcadeDB as a child process on the Java runtime of its own wheel, shared by all who use one home.

A `Lease` makes a process a user; the server lives as long as there is one, and a few seconds longer, so that the next
command finds it running. What is killed is recovered from: the locks go with their processes (``onrecord.store.home``),
and whoever finds the server gone starts it again.

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
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from onrecord.store import supervisor
from onrecord.store.errors import PlatformUnsupported, QueryError, StoreError, StoreInUse, StoreStartError, StoreUnavailable
from onrecord.store.home import Server, StoreHome

USER: Final = "root"
DATABASE: Final = "neo4j"
HEAP: Final = "1g"
GRACE: Final = 20.0

_READY: Final = 90.0  # seconds a start may take: 3 are usual, recovery after a crash takes longer
_ENDING: Final = 60.0  # seconds an ending server may take
_PAUSE: Final = 0.05
_PORTS: Final = 3  # how often other ports are tried when somebody takes those chosen
_TAKEN: Final = ("Unable to listen", "Address already in use")
_NO_ROOM: Final = ("No space left on device", "File too large", "Disk quota exceeded", "Insufficient space")
_MODULES: Final = (
    "--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED",
    "--add-opens", "java.base/java.nio.channels.spi=ALL-UNNAMED",
    "--add-exports", "java.management/sun.management=ALL-UNNAMED",
)  # fmt: skip


class Lease:
    """The right to use the embedded store of a home. Held until closed or until the process ends, however it ends.

    Raises PlatformUnsupported, StoreFull, StoreUnwritable.
    """

    def __init__(self, home: StoreHome) -> None:
        runtime()
        home.make()
        self.home = home
        self._lock = home.use(_ENDING)

    def server(self) -> Server:
        """The running server; started if there is none. Raises StoreStartError, StoreFull."""
        with self.home.starting(_READY + _ENDING):
            if (running := _running(self.home)) is not None:
                return running
            return _start(self.home)

    def close(self) -> None:
        """Stop being a user. Closing twice is harmless."""
        self._lock.close()

    def __enter__(self) -> Lease:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


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


def keep(home: Path | None = None) -> str:
    """Start the server and keep it when nobody uses it, until `let_go`; says what was done."""
    with Lease(StoreHome.of(home)) as lease:
        server = lease.server()
        with lease.home.writing():
            lease.home.kept.touch()
        return f"The embedded store of {lease.home.path} runs at {server.uri} and is kept."


def let_go(home: Path | None = None) -> str:
    """No longer keep the server. It is ended at once when nobody uses it, and else after its last user; says which."""
    at = StoreHome.of(home)
    at.kept.unlink(missing_ok=True)
    try:
        ended = stop(at.path)
    except StoreInUse:
        return f"The embedded store of {at.path} is in use; it ends with its last user."
    return f"The embedded store of {at.path} {'has ended' if ended else 'is not running'}."


def stop(home: Path | None = None) -> bool:
    """End the server now; whether there was one. Raises StoreInUse when somebody uses it."""
    at = StoreHome.of(home)
    if not at.store.is_dir() or not at.supervised():
        return False
    lock = at.alone()
    if lock is None:
        raise StoreInUse(f"The store {at.store} is in use.", "Let the commands that use it end first.")
    with lock:  # nobody new comes in before it has ended
        if (server := at.server()) is not None:
            os.kill(server.supervisor, signal.SIGTERM)
        _until_unsupervised(at)
    return True


def sql(lease: Lease, command: str) -> list[dict[str, Any]]:
    """Run an SQL command over the server's HTTP endpoint. Raises QueryError, StoreUnavailable."""
    server = lease.server()
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


def ran_out_of_room(home: StoreHome, since: int) -> str | None:
    """Why the disk counts as full, by what is free and by what the server has logged from the byte `since` on."""
    if (free := home.free()) < 1 << 20:
        return f"{free // 1024} KiB are free"
    log = _log(home, since)
    return next((sign.lower() for sign in _NO_ROOM if sign in log), None)


def _running(home: StoreHome) -> Server | None:
    """The server that the state file tells, if its supervisor lives and it answers."""
    server = home.server()
    if server is None or not home.supervised() or not _answers(server):
        return None
    return server


def _start(home: StoreHome) -> Server:
    heap, grace = _settings()
    home.require_room()
    _end_leftovers(home)
    for attempt in range(1, _PORTS + 1):
        log = _launch(home, heap, grace)
        server = _wait(home)
        if server is not None:
            return server
        _end_leftovers(home)
        if attempt < _PORTS and any(sign in log() for sign in _TAKEN):
            continue
        if (why := ran_out_of_room(home, 0)) is not None:
            raise home.full(why)
        tail = "\n".join(f"    {line}" for line in log().splitlines()[-15:])
        raise StoreStartError(
            f"The embedded store did not start. The end of its log, {home.log}:\n{tail}\n",
            "Set ONRECORD_STORE_HEAP if memory is short, or ONRECORD_NEO4J_URI to use a Neo4j server instead.",
        )
    raise AssertionError("the last attempt returns or raises")


def _settings() -> tuple[str, float]:
    heap = os.environ.get("ONRECORD_STORE_HEAP", HEAP)
    if not re.fullmatch(r"[1-9]\d*[mMgG]", heap):
        raise StoreError(f"ONRECORD_STORE_HEAP is {heap!r}, not an amount of memory.", "Write it like 512m or 2g.")
    told = os.environ.get("ONRECORD_STORE_GRACE", str(GRACE))
    if not re.fullmatch(r"\d+(\.\d+)?", told):
        raise StoreError(f"ONRECORD_STORE_GRACE is {told!r}, not a number of seconds.", "Write it like 20.")
    return heap, float(told)


def _launch(home: StoreHome, heap: str, grace: float) -> Any:
    """Start supervisor and server; returns a function that reads the log of this start."""
    bolt, http = _free_ports()
    password = secrets.token_urlsafe(24)
    with home.writing():
        for name in ("databases", "config", "log"):
            home.store.joinpath(name).mkdir(mode=0o700, exist_ok=True)
        home.store.joinpath("config", "server-users.jsonl").unlink(missing_ok=True)  # each start has its own password
        home.kept.unlink(missing_ok=True)
        if home.log.exists():
            home.log.replace(home.log.with_suffix(".log.1"))
        secret = home.store / "password"
        secret.unlink(missing_ok=True)
        with os.fdopen(os.open(secret, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(password)
        output = os.fdopen(os.open(home.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab")
    given = {
        "folder": str(home.store),
        "command": _command(home, bolt, http, heap),
        "server": {"bolt": bolt, "http": http, "password": password},
        "grace": grace,
    }
    with output:
        done = subprocess.run(
            # By path, isolated and without site packages: light, whatever the package around it comes to import.
            [sys.executable, "-I", "-S", str(Path(supervisor.__file__))],
            input=json.dumps(given).encode(), stdout=output, stderr=output, start_new_session=True, check=False,
        )  # fmt: skip
    if done.returncode == supervisor.LOCKED:
        raise StoreStartError(f"Another server still has the store {home.store}.", "Wait a moment, and run this again.")
    return lambda: _log(home, 0)


def _command(home: StoreHome, bolt: int, http: int, heap: str) -> list[str]:
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


def _wait(home: StoreHome) -> Server | None:
    """The server once it answers a query; None when it has ended, cannot listen, or takes too long."""
    deadline = time.monotonic() + _READY
    while time.monotonic() < deadline and home.supervised():
        server = home.server()
        if server is not None and _answers(server):
            return server
        if any(sign in _log(home, 0) for sign in _TAKEN):  # it would hang, not end
            return None
        time.sleep(_PAUSE)
    return None


def _answers(server: Server) -> bool:
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


def _end_leftovers(home: StoreHome) -> None:
    """End a supervisor whose server does not answer, and a server whose supervisor was killed."""
    server = home.server()
    if home.supervised() and server is not None:
        _kill(server.supervisor, signal.SIGTERM, "supervisor.py")
    _until_unsupervised(home)
    if server is not None:
        deadline = time.monotonic() + _ENDING
        while time.monotonic() < deadline and _kill(server.java, signal.SIGKILL, str(home.store)):
            time.sleep(_PAUSE)
    home.state.unlink(missing_ok=True)


def _until_unsupervised(home: StoreHome) -> None:
    deadline = time.monotonic() + _ENDING
    while home.supervised():
        if time.monotonic() > deadline:
            raise StoreStartError(f"A server of the store {home.store} does not end.", f"Look into {home.log}.")
        time.sleep(_PAUSE)


def _kill(process: int, how: signal.Signals, mark: str) -> bool:
    """Signal a process if its command line has the mark: the number may long belong to another. Whether it did."""
    try:
        line = Path(f"/proc/{process}/cmdline").read_text(encoding="utf-8", errors="replace")
    except OSError:
        if sys.platform.startswith("linux"):
            return False
        shown = subprocess.run(["ps", "-o", "command=", "-p", str(process)], capture_output=True, text=True, check=False)
        line = shown.stdout
    if mark not in line:
        return False
    try:
        os.kill(process, how)
    except ProcessLookupError:
        return False
    return True


def _free_ports() -> tuple[int, int]:
    with closing(socket.socket()) as one, closing(socket.socket()) as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


def _log(home: StoreHome, since: int) -> str:
    try:
        with home.log.open("rb") as file:
            end = file.seek(0, os.SEEK_END)
            file.seek(max(since, end - 256 * 1024))
            return file.read().decode("utf-8", "replace")
    except OSError:
        return ""
