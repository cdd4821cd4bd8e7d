"""The embedded store: ArcadeDB as a child process on the Java runtime of its own wheel, shared by all who use one home.

A `Lease` makes a process a user; the server lives as long as there is one, and a few seconds longer, so that the next
command finds it running. What is killed is recovered from: the locks go with their processes (``onrecord.store.home``),
and whoever finds the server gone starts it again.
"""

from __future__ import annotations

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from . import supervisor
from .arcadedb import answers, command, runtime, settings
from .errors import StoreInUse, StoreStartError
from .home import Server, StoreHome

_READY: Final = 90.0  # seconds a start may take: 3 are usual, recovery after a crash takes longer
_WRITTEN: Final = 5.0  # seconds until a supervisor has written its state file
_ENDING: Final = 60.0  # seconds an ending server may take
_PAUSE: Final = 0.05
_PORTS: Final = 3  # how often other ports are tried when somebody takes those chosen
_TAKEN: Final = ("Unable to listen", "Address already in use")


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
            return _wait(self.home) or _start(self.home)

    def close(self) -> None:
        """Stop being a user. Closing twice is harmless."""
        self._lock.close()

    def __enter__(self) -> Lease:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


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
    if not at.store.is_dir() or at.supervisor() is None:
        return False
    lock = at.alone()
    if lock is None:
        raise StoreInUse(f"The store {at.store} is in use.", "Let the commands that use it end first.")
    with lock:  # nobody new comes in before it has ended
        _end_supervisor(at)
    return True


def _start(home: StoreHome) -> Server:
    heap, grace = settings()
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
        if (why := home.lack_of_room()) is not None:
            raise home.full(why)
        tail = "\n".join(f"    {line}" for line in log().splitlines()[-15:])
        raise StoreStartError(
            f"The embedded store did not start. The end of its log, {home.log}:\n{tail}\n",
            "Set ONRECORD_STORE_HEAP if memory is short, or ONRECORD_NEO4J_URI to use a Neo4j server instead.",
        )
    raise AssertionError("the last attempt returns or raises")


def _launch(home: StoreHome, heap: str, grace: float) -> Callable[[], str]:
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
        "command": command(home, bolt, http, heap),
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
    return lambda: _log(home)


def _wait(home: StoreHome) -> Server | None:
    """The running server once it answers a query; None when there is none, it cannot listen, or it takes too long.

    One that is slow to answer is given time: others may be using it.
    """
    began = time.monotonic()
    while home.supervisor() is not None:
        server, waited = home.server(), time.monotonic() - began
        if server is not None and answers(server):
            return server
        if waited > (_READY if server is not None else _WRITTEN):
            return None
        if any(sign in _log(home) for sign in _TAKEN):  # it would hang, not end
            return None
        time.sleep(_PAUSE)
    return None


def _end_leftovers(home: StoreHome) -> None:
    """End a supervisor whose server does not answer, and a server whose supervisor was killed."""
    server = home.server()
    _end_supervisor(home)
    if server is not None:
        deadline = time.monotonic() + _ENDING
        while time.monotonic() < deadline and _kill(server.java, signal.SIGKILL, str(home.store)):
            time.sleep(_PAUSE)
    home.state.unlink(missing_ok=True)


def _end_supervisor(home: StoreHome) -> None:
    """End the supervisor, which ends its server, and wait for that. Raises StoreStartError when it does not end."""
    deadline = time.monotonic() + _ENDING
    asked = False
    while (process := home.supervisor()) is not None:
        if process and not asked:
            os.kill(process, signal.SIGTERM)  # the lock is held, so the number is that of its holder
            asked = True
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


def _log(home: StoreHome) -> str:
    try:
        return home.log.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
