"""Where the data of an embedded store lie, and the locks by which several processes share it.

``HOME`` is ``ONRECORD_HOME``, or the folder ``onrecord`` among the user's application data. Under ``HOME/store``:

=================  ============================================================================================
``users.lock``     every process that uses the store holds it shared; who gets it alone knows that nobody does
``starting.lock``  held by the one process that looks whether a server runs and, if not, starts it
``server.lock``    held by the supervisor as long as it lives, with its process id: a killed one leaves no doubt behind
``writer.lock``    held by the one transaction that writes to the record, for the server lets writers run into each other
``state.json``     where the running server listens, its password and process id (readable by its owner only)
``kept``           there while a person wants the server kept without users (``onrecord store start``)
``server.log``     what the running server prints; ``server.log.1`` is the one before
``databases``      the data
=================  ============================================================================================

The locks are ``flock`` locks: the kernel drops them with the process that held them, however it ended.
"""

from __future__ import annotations

import errno
import fcntl
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from platformdirs import user_data_path

from .errors import StoreError, StoreFull, StoreUnwritable

FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""What the system says when there is no room: on the disk, in a quota, under a limit of file size."""

ROOM: Final = 16 * 1024 * 1024
"""Bytes that must be free before an embedded store is started."""

_PAUSE: Final = 0.02


@dataclass(frozen=True)
class Server:
    """A running embedded server: its two ports on loopback, its password and its process."""

    bolt: int
    http: int
    password: str
    java: int

    @property
    def uri(self) -> str:
        """Where the driver connects."""
        return f"bolt://127.0.0.1:{self.bolt}"


@dataclass(frozen=True)
class StoreHome:
    """The folder of one OnRecord, and the places in it."""

    path: Path

    @staticmethod
    def of(home: Path | None = None) -> StoreHome:
        """The given folder, or ``ONRECORD_HOME``, or the user's own."""
        named = home or os.environ.get("ONRECORD_HOME")
        return StoreHome(Path(named).expanduser().absolute() if named else user_data_path("onrecord", appauthor=False))

    @property
    def store(self) -> Path:
        """The folder of the embedded store."""
        return self.path / "store"

    @property
    def state(self) -> Path:
        """The file that tells where the running server is."""
        return self.store / "state.json"

    @property
    def log(self) -> Path:
        """What the running server prints."""
        return self.store / "server.log"

    @property
    def kept(self) -> Path:
        """The file that keeps a server without users."""
        return self.store / "kept"

    def make(self) -> None:
        """Make the folders, closed to other users. Raises StoreFull or StoreUnwritable."""
        with self.writing():
            self.path.mkdir(parents=True, exist_ok=True)
            self.store.mkdir(mode=0o700, exist_ok=True)

    def free(self) -> int:
        """Bytes that this user may still write on the disk that holds the store; many when it cannot be told."""
        try:
            disk = os.statvfs(self.store)
        except OSError:
            return 1 << 62
        return disk.f_bavail * disk.f_frsize

    def require_room(self) -> None:
        """Raises StoreFull when there is too little room left to run a store at all."""
        if (free := self.free()) < ROOM:
            raise self.full(f"only {free // 1024} KiB are free")

    def lack_of_room(self) -> str | None:
        """Why nothing more can be written here, be it the disk, a quota or a limit: found by writing a little."""
        probe = self.store / f"room-{os.getpid()}-{time.monotonic_ns()}"
        try:
            with probe.open("wb", buffering=0) as file:
                for _ in range(16):
                    file.write(bytes(65536))
                os.fsync(file.fileno())
        except OSError as error:
            return error.strerror if error.errno in FULL else None
        finally:
            with suppress(OSError):
                probe.unlink(missing_ok=True)
        return None

    def full(self, why: str) -> StoreFull:
        """The error that says there is no room here."""
        return StoreFull(
            f"The disk that holds the store {self.store} is full ({why}). Nothing that was confirmed before is lost.",
            "Make room there, or set ONRECORD_HOME to a folder on a larger disk, and run this again.",
        )

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Turn what the system says about a folder that cannot be written into StoreFull or StoreUnwritable."""
        try:
            yield
        except OSError as error:
            why = error.strerror or str(error)
            if error.errno in FULL:
                raise self.full(why) from error
            raise StoreUnwritable(
                f"The folder of the store, {self.store}, cannot be written ({why}).",
                "Give yourself the right to write there, or set ONRECORD_HOME to a folder of your own.",
            ) from error

    def server(self) -> Server | None:
        """What the state file tells; None when there is none or it cannot be understood."""
        try:
            told = json.loads(self.state.read_bytes())
            return Server(**{name: told[name] for name in ("bolt", "http", "password", "java")})
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def supervisor(self) -> int | None:
        """The process id of the supervisor, 0 when it is just beginning; None when none lives: it holds its lock."""
        with self._open("server.lock") as file:
            if _taken(file, fcntl.LOCK_SH):
                return None
            told = file.read(32)
            return int(told) if told.isdigit() else 0

    def use(self, patience: float) -> IO[bytes]:
        """Become a user: the shared lock, held until the file is closed. Waits while a server is just ending."""
        file = self._lock("users.lock", fcntl.LOCK_SH, patience)
        os.utime(file.fileno())  # tells the supervisor that somebody came, however short the visit
        return file

    def alone(self) -> IO[bytes] | None:
        """The users' lock for oneself, which keeps new ones out until it is closed; None when somebody uses the store."""
        file = self._open("users.lock")
        if _taken(file, fcntl.LOCK_EX):
            return file
        file.close()
        return None

    @contextmanager
    def starting(self, patience: float) -> Iterator[None]:
        """Only one at a time looks for the server and starts it."""
        with self._lock("starting.lock", fcntl.LOCK_EX, patience):
            yield

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Only one at a time writes, whether threads or processes; the others wait."""
        with self._open("writer.lock") as file:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX)
            yield

    def _open(self, name: str) -> IO[bytes]:
        with self.writing():
            return os.fdopen(os.open(self.store / name, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600), "r+b", buffering=0)

    def _lock(self, name: str, kind: int, patience: float) -> IO[bytes]:
        file = self._open(name)
        deadline = time.monotonic() + patience
        while not _taken(file, kind):
            if time.monotonic() > deadline:
                file.close()
                raise StoreError(
                    f"Another OnRecord has been starting or stopping the store {self.store} for {patience:.0f} seconds.",
                    f"Look into {self.log}; end that process if it hangs, and run this again.",
                )
            time.sleep(_PAUSE)
        return file


def _taken(file: IO[bytes], kind: int) -> bool:
    try:
        fcntl.flock(file.fileno(), kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
