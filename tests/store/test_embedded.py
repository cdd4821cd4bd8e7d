"""The embedded store: shared by processes, gone with the last of them, and recovered from whatever is killed."""

from __future__ import annotations

import ast
import errno
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from onrecord.store import embedded, supervisor
from onrecord.store.connection import connect, whereabouts
from onrecord.store.embedded import Lease
from onrecord.store.errors import (
    PlatformUnsupported,
    QueryError,
    StoreError,
    StoreFull,
    StoreInUse,
    StoreStartError,
    StoreUnwritable,
)
from onrecord.store.home import Server, StoreHome
from tests.waiting import until

ROOT = Path(__file__).parents[2]


class User:
    """Another process that uses the store."""

    def __init__(self, home: Path, *more: str, **environment: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.store.user", str(home), *more],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env={**os.environ, **environment},
        )  # fmt: skip

    def tell(self, command: str) -> None:
        assert self.process.stdin
        self.process.stdin.write(f"{command}\n")
        self.process.stdin.flush()

    def answer(self) -> Any:
        assert self.process.stdout
        return json.loads(self.process.stdout.readline())

    def ask(self, command: str) -> Any:
        self.tell(command)
        return self.answer()

    def end(self, how: signal.Signals | None = None) -> None:
        """End it, as it likes best or by a signal."""
        if how is not None:
            self.process.send_signal(how)
        self.process.communicate()


@contextmanager
def user(home: Path, *more: str, **environment: str) -> Iterator[User]:
    started = User(home, *more, **environment)
    try:
        yield started
    finally:
        started.end(signal.SIGKILL if started.process.poll() is None else None)


def alive(process: int) -> bool:
    """Whether a process runs; one that has ended and waits for its parent does not."""
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes() != b"" if Path("/proc").is_dir() else os.kill(process, 0) is None
    except OSError:
        return False


def running(home: Path) -> Server:
    found = StoreHome.of(home).server()
    assert found is not None
    return found


def processes(home: Path) -> dict[str, int]:
    return {"java": running(home).java, "supervisor": StoreHome.of(home).supervisor() or 0}


def gone(home: Path, *ended: int) -> bool:
    """Whether nothing is left of a server and of these processes."""
    at = StoreHome.of(home)
    return not any(map(alive, ended)) and not at.state.exists() and at.supervisor() is None


def test_processes_share_one_server_and_either_may_end_first(home: Path) -> None:
    with user(home) as first, user(home) as second, user(home) as third:
        assert first.ask("write one") == "one"
        server = running(home)
        assert second.ask("keys Note") == ["one"]
        assert first.ask("open") == second.ask("open") == server.uri
        first.end()
        assert second.ask("write two") == "two"
        assert third.ask("keys Note") == ["one", "two"]
        third.end()
        assert second.ask("keys Note") == ["one", "two"]
        assert alive(server.java)
        ended = processes(home).values()
        second.end()
        until(lambda: gone(home, *ended))


def test_users_that_start_at_the_same_moment_start_one_server_and_need_no_java_on_the_path(home: Path) -> None:
    with user(home, PATH="") as first, user(home, PATH="") as second, user(home, PATH="") as third:
        for one in (first, second, third):
            one.tell("open")
        assert {first.answer(), second.answer(), third.answer()} == {running(home).uri}


def test_a_killed_user_counts_no_longer(home: Path) -> None:
    with user(home) as other:
        other.ask("open")
        ended = processes(home).values()
        other.end(signal.SIGKILL)
        until(lambda: gone(home, *ended))


def test_a_killed_server_or_supervisor_is_replaced_and_leaves_nothing_behind(home: Path) -> None:
    with connect(home) as connection:
        connection.write(lambda tx: tx.run("CREATE (:Note {key: 'kept'})").consume())
        ended: set[int] = set()
        for victims in (("java",), ("supervisor",), ("supervisor", "java")):
            before = processes(home)
            ended |= set(before.values())
            for victim in victims:
                os.kill(before[victim], signal.SIGKILL)
            until(lambda dead=frozenset(ended): not any(map(alive, dead)))
            assert connection.read("MATCH (n:Note) RETURN n.key AS key") == [{"key": "kept"}]
            assert not ended & set(processes(home).values())
        ended |= set(processes(home).values())
    until(lambda: gone(home, *ended))


def test_what_stale_files_name_is_neither_believed_nor_harmed(home: Path) -> None:
    at = StoreHome.of(home)
    at.make()
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as stranger:
        told = {"bolt": 1, "http": 2, "password": "old", "java": stranger.pid}
        at.state.write_text(json.dumps(told))
        with connect(home) as connection:
            assert connection.read("RETURN 1 AS one") == [{"one": 1}]
            assert stranger.poll() is None
            at.state.write_text("{")  # and a broken one is as good as none: the server is found out and replaced
            with connect(home) as other:
                assert other.read("RETURN 2 AS two") == [{"two": 2}]
            assert connection.read("RETURN 1 AS one") == [{"one": 1}]
        stranger.communicate(b"\n")


def test_a_taken_port_is_left_to_whom_it_belongs(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as occupant:
        free, taken = embedded._free_ports, occupant.getsockname()[1]
        offers = iter([(taken, free()[0]), (free()[0], taken)])
        monkeypatch.setattr(embedded, "_free_ports", lambda: next(offers, None) or free())
        with connect(home) as connection:
            assert connection.read("RETURN 1 AS one") == [{"one": 1}]
            assert taken not in (running(home).bolt, running(home).http)


def test_a_server_is_private_and_listens_on_loopback_alone(home: Path) -> None:
    with connect(home) as connection:
        at, server = StoreHome.of(home), running(home)
        assert at.store.stat().st_mode & 0o077 == 0
        assert [path for path in at.store.rglob("*") if path.stat().st_mode & 0o077] == []
        assert connection.sql("SELECT 1 AS one") == [{"one": 1}]
        with pytest.raises(QueryError, match="cannot run"):
            connection.sql("SELECT FROM")
        if sys.platform.startswith("linux"):
            assert server.password.encode() not in Path(f"/proc/{server.java}/cmdline").read_bytes()
            assert _listening(server) <= {"0100007F", "0000000000000000FFFF00000100007F"}


def _listening(server: Server) -> set[str]:
    """The addresses on which this machine listens at the ports of a server, as the kernel writes them."""
    ports = {f"{server.bolt:04X}", f"{server.http:04X}"}
    lines = [line.split() for name in ("tcp", "tcp6") for line in Path("/proc/net", name).read_text().splitlines()[1:]]
    found = [fields[1].split(":") for fields in lines if fields[3] == "0A"]
    assert {port for _, port in found} >= ports
    return {address for address, port in found if port in ports}


def test_a_kept_server_waits_for_users_until_it_is_let_go(home: Path) -> None:
    assert "not running" in embedded.let_go(home)
    assert "kept" in embedded.keep(home)
    server = running(home)
    with connect(home) as connection:
        assert connection.uri == server.uri
        assert "in use" in embedded.let_go(home)
        with pytest.raises(StoreInUse):
            embedded.stop(home)
        assert "kept" in embedded.keep(home)
    assert alive(server.java)
    assert "has ended" in embedded.let_go(home)
    assert gone(home, server.java)
    assert whereabouts(home) == str(home / "store")


def test_the_time_of_grace_begins_anew_with_every_visit(tmp_path: Path) -> None:
    users = os.open(tmp_path / "users.lock", os.O_RDWR | os.O_CREAT)
    idle = supervisor.Idle(grace=3600)
    assert not idle.over(users)
    began = idle._since
    os.utime(users, (1, 1))
    assert not idle.over(users)
    assert began is not None
    assert idle._since is not None
    assert idle._since > began
    assert supervisor.Idle(grace=0).over(users)
    os.close(users)


def test_the_supervisor_is_light(home: Path) -> None:
    tree = ast.parse(Path(supervisor.__file__).read_text(encoding="utf-8"))
    imported = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    imported |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in imported} <= sys.stdlib_module_names


def test_a_full_disk_is_told_and_loses_nothing_that_was_confirmed(home: Path) -> None:
    """The limit of file size stands for the disk: the server's writes fail in the same place, without any privilege."""
    with user(home, str(700 * 1024)) as writer:
        confirmed = []
        while isinstance(answer := writer.ask(f"bulk {len(confirmed)}"), str):
            confirmed.append(answer)
        assert answer["error"] == "StoreFull"
        assert "Make room" in answer["says"]
        assert str(home) in answer["says"]
        assert confirmed
        assert writer.ask("keys Bulk") == sorted(confirmed)  # what is there can still be read
    with user(home) as reader:
        assert reader.ask("keys Bulk") == sorted(confirmed)
        assert reader.ask("bulk more") == "more"


def test_a_disk_too_full_to_start_on_is_told(home: Path) -> None:
    with user(home, str(32 * 1024)) as starter:
        assert starter.ask("open")["error"] == "StoreFull"
    with user(home, "0") as starter:
        assert starter.ask("open")["error"] == "StoreFull"


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.joinpath("file").touch()
    with pytest.raises(StoreUnwritable, match="ONRECORD_HOME"):
        connect(tmp_path / "file" / "home")


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_every_way_of_having_no_room_is_a_full_disk(home: Path, code: int) -> None:
    with pytest.raises(StoreFull), StoreHome.of(home).writing():
        raise OSError(code, os.strerror(code))


def test_a_server_that_does_not_start_shows_the_end_of_its_log(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_STORE_HEAP", "1m")
    with pytest.raises(StoreStartError, match=r"(?i)heap") as told:
        connect(home)
    assert "ONRECORD_STORE_HEAP" in told.value.remedy
    assert not StoreHome.of(home).state.exists()


@pytest.mark.parametrize(("name", "value"), [("ONRECORD_STORE_HEAP", "lots"), ("ONRECORD_STORE_GRACE", "-1")])
def test_a_setting_that_makes_no_sense_is_told(home: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(StoreError, match=name), Lease(StoreHome.of(home)) as lease:
        lease.server()


def test_a_machine_without_the_wheel_is_told_to_name_a_server(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(ROOT / "src")])
    with pytest.raises(PlatformUnsupported, match="ONRECORD_NEO4J_URI"):
        connect(home)


def test_the_home_is_the_one_given_or_named_or_the_users_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ONRECORD_HOME", str(tmp_path / "named"))
    assert StoreHome.of(tmp_path / "given").path == tmp_path / "given"
    assert StoreHome.of().path == tmp_path / "named"
    monkeypatch.delenv("ONRECORD_HOME")
    assert StoreHome.of().path.name == "onrecord"
