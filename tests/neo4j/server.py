"""Runs Neo4j Community on loopback, with its data in a folder that is thrown away.

Its jars come from Maven Central once, into the user's cache. Needs Java 17 or newer and, the first time, Maven.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

HERE: Final = Path(__file__).parent
OLDEST_JAVA: Final = 17
READY: Final = 120.0  # seconds


class Missing(Exception):
    """Something that must be on the machine is not there; the message says what, and how to do without."""


@dataclass(frozen=True)
class Running:
    """A Neo4j that answers."""

    uri: str
    user: str
    password: str
    process: int

    @property
    def environment(self) -> dict[str, str]:
        """What makes OnRecord use it."""
        return {
            "ONRECORD_NEO4J_URI": self.uri,
            "ONRECORD_NEO4J_USER": self.user,
            "ONRECORD_NEO4J_PASSWORD": self.password,
            "ONRECORD_NEO4J_DATABASE": "neo4j",
        }


class Neo4j:
    """One server and its data, which may be killed and started again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.password = secrets.token_urlsafe(12)
        self._java, self._jars = java(), jars()
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> Running:
        """Start it and wait until it answers a query."""
        self._configure()
        with self.folder.joinpath("neo4j.log").open("ab") as log:
            self._process = subprocess.Popen(
                [self._java, "-Xmx1g", "-cp", str(self._jars / "*"), str(HERE / "Neo4jServer.java"), str(self.folder)],
                stdin=subprocess.PIPE, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
        running = Running(f"bolt://127.0.0.1:{self.port}", "neo4j", self.password, self._process.pid)
        deadline = time.monotonic() + READY
        while not self._answers(running):
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.end()
                tail = self.folder.joinpath("neo4j.log").read_text(errors="replace")[-3000:]
                raise RuntimeError(f"Neo4j did not start. The end of its log:\n{tail}")
            time.sleep(0.1)
        return running

    def end(self, how: signal.Signals = signal.SIGTERM) -> None:
        """End it, by asking or by killing, and wait for that."""
        if self._process is None:
            return
        process, self._process = self._process, None
        with process:
            process.send_signal(how)
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()

    def _configure(self) -> None:
        self.folder.joinpath("conf").mkdir(parents=True, exist_ok=True)
        self.folder.joinpath("conf", "neo4j.conf").write_text(
            "server.bolt.enabled=true\n"
            f"server.bolt.listen_address=127.0.0.1:{self.port}\n"
            "server.http.enabled=false\n"
            "dbms.security.auth_enabled=true\n"
            "dbms.usage_report.enabled=false\n"
            "server.memory.pagecache.size=128m\n"
            "dbms.cypher.min_replan_interval=1h\n",  # tests empty the store, and every plan would be made again each time
            encoding="utf-8",
        )

    def _answers(self, at: Running) -> bool:
        """Whether it answers; the first time its first password has to be changed on the system database."""
        with closing(socket.socket()) as probe:
            if probe.connect_ex(("127.0.0.1", self.port)):
                return False
        for password, database, statement in (
            (at.password, "neo4j", "RETURN 1"),
            ("neo4j", "system", "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password"),
        ):
            try:
                with (
                    neo4j.GraphDatabase.driver(at.uri, auth=(at.user, password)) as driver,
                    driver.session(database=database) as s,
                ):
                    s.run(statement, password=at.password).consume()
            except (Neo4jError, DriverError):
                continue
            return database == "neo4j"
        return False


@contextmanager
def running() -> Iterator[Running]:
    """A fresh Neo4j, ended and thrown away afterwards. Raises Missing."""
    with tempfile.TemporaryDirectory(prefix="onrecord-neo4j-") as folder:
        server = Neo4j(Path(folder))
        try:
            yield server.start()
        finally:
            server.end()


def java() -> str:
    """The command that runs Java 17 or newer. Raises Missing."""
    named = os.environ.get("JAVA_HOME")
    found = shutil.which("java", path=str(Path(named, "bin")) if named else None)
    if found is None:
        raise Missing(f"Neo4j needs Java {OLDEST_JAVA} or newer, and there is no java on the PATH. {_OTHERWISE}")
    told = subprocess.run([found, "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(\d+)', told)
    if version is None or int(version[1]) < OLDEST_JAVA:
        raise Missing(f"Neo4j needs Java {OLDEST_JAVA} or newer; {found} is {told.splitlines()[0] if told else 'unknown'}.")
    return found


def jars() -> Path:
    """The folder with the jars of Neo4j in the user's cache, fetched the first time. Raises Missing."""
    pom = HERE / "pom.xml"
    version = ElementTree.parse(pom).findtext(".//{*}dependency/{*}version")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "onrecord-neo4j")
    folder = cache / str(version)
    if folder.is_dir():
        return folder
    maven = shutil.which("mvn")
    if maven is None:
        raise Missing(f"The jars of Neo4j are fetched with Maven, and there is no mvn on the PATH. {_OTHERWISE}")
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache) as part:  # complete or not there
        done = subprocess.run(
            [maven, "-q", "-B", "-f", str(pom), "dependency:copy-dependencies", f"-DoutputDirectory={part}/jars"],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise Missing(f"Maven could not fetch Neo4j {version}:\n{(done.stdout + done.stderr)[-2000:]}")
        Path(part, "jars").replace(folder)
    return folder


def free_port() -> int:
    """A port on loopback that nobody listens on."""
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


_OTHERWISE: Final = "Install it, or set ONRECORD_NEO4J_URI to a Neo4j that is running."
