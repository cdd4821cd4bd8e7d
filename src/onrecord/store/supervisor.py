"""The parent of the embedded server: keeps it while somebody uses the store, and ends it when nobody does.

Started by ``onrecord.store.embedded``, which prepares everything and hands it over on standard input as one JSON object:
``folder`` (of the store), ``command`` (of the server), ``grace`` (seconds that the server outlives its last user) and
``server`` (what goes into the state file). It leaves its caller at once, so that it is nobody's child to wait for, and

- holds ``server.lock`` as long as it lives, with its process id in it (exit code 3: another one does);
- ends the server, asking first and then killing, when it could hold ``users.lock`` alone for ``grace`` seconds and there
  is no file ``kept``, when it is told to by a signal, or when the server has ended by itself; both files go with it;
- takes the server with it when it is killed: on Linux the kernel does that (PR_SET_PDEATHSIG); elsewhere the next one
  to start a server ends the orphan, whose process id is in the state file.

Nothing but the standard library, and no other module of OnRecord: it must start quickly, stay small, and outlive them.
"""

from __future__ import annotations

import ctypes
import fcntl
import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

LOCKED: Final = 3
"""Exit code: another supervisor has this store."""

_LOOK: Final = 0.25  # seconds between two looks at the users' lock
_POLITE: Final = 30.0  # seconds the server has to close its files before it is killed
_PR_SET_PDEATHSIG: Final = 1


def supervise(folder: Path, command: list[str], server: dict[str, Any], grace: float) -> int:
    """Run the server until nobody needs it. Returns the process's exit code."""
    os.umask(0o077)
    owner = _descriptor(folder / "server.lock")
    if not _locked(owner):
        return LOCKED
    if os.fork():  # the caller waits for this one only; the lock is shared with the child and stays
        os._exit(0)
    os.truncate(owner, 0)
    os.pwrite(owner, str(os.getpid()).encode(), 0)
    woken, wake = os.pipe()
    os.set_blocking(wake, False)
    asked: list[int] = []
    signal.set_wakeup_fd(wake)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda number, _: asked.append(number))
    java = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, preexec_fn=_dies_with_parent())
    state, kept = folder / "state.json", folder / "kept"
    try:
        _write(state, {**server, "java": java.pid})
        users = _descriptor(folder / "users.lock")
        idle = Idle(grace)
        while java.poll() is None and not asked and (kept.exists() or not idle.over(users)):
            select.select([woken], [], [], _LOOK)
        return 0
    finally:
        _end(java)
        state.unlink(missing_ok=True)
        kept.unlink(missing_ok=True)


class Idle:
    """How long nobody has used the store."""

    def __init__(self, grace: float) -> None:
        self._grace = grace
        self._visit = 0.0
        self._since: float | None = None

    def over(self, users: int) -> bool:
        """Whether nobody has used it for the time of grace. If so, the lock is kept: whoever comes now waits for the end."""
        if not _locked(users):
            self._since = None
            return False
        now, visit = time.monotonic(), os.fstat(users).st_mtime
        if self._since is None or visit != self._visit:
            self._since, self._visit = now, visit
        if now - self._since >= self._grace:
            return True
        fcntl.flock(users, fcntl.LOCK_UN)
        return False


def _dies_with_parent() -> Callable[[], None] | None:
    """What the server's process does before it becomes the server: ask the kernel to be killed with its parent.

    The kernel watches the *thread* that forked; this program has only one. Looked up here, not after the fork.
    """
    if not sys.platform.startswith("linux"):
        return None
    prctl, parent = ctypes.CDLL(None).prctl, os.getpid()

    def bind() -> None:
        prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:  # killed in between
            os._exit(1)

    return bind


def _descriptor(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)


def _locked(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _write(path: Path, content: dict[str, Any]) -> None:
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(content), encoding="utf-8")  # the umask closes it to others
    fresh.replace(path)


def _end(java: subprocess.Popen[bytes]) -> None:
    java.terminate()
    try:
        java.wait(_POLITE)
    except subprocess.TimeoutExpired:
        java.kill()
        java.wait()


if __name__ == "__main__":
    given = json.load(sys.stdin)
    sys.exit(supervise(Path(given["folder"]), given["command"], given["server"], given["grace"]))
