"""A web server on loopback that answers as it is told, over real HTTP, also slowly and without end."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Site:
    """A running server: where it is, what it answers by path, and the requests that came, as (host, path, user agent)."""

    port: int
    answers: dict[str, Answer]
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        """The address of a path."""
        return f"http://{host}:{self.port}{path}"


def plain(body: bytes, content_type: str | None = "text/html; charset=utf-8", status: int = 200, **headers: str) -> Answer:
    """An answer with this body; header names are written with underscores."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        if content_type:
            handler.send_header("Content-Type", content_type)
        for name, value in {"Content_Length": str(len(body)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def redirect(to: str, status: int = 302) -> Answer:
    """An answer that sends the reader elsewhere."""
    return plain(b"", status=status, Location=to)


@contextmanager
def serving(answers: dict[str, Answer], family: socket.AddressFamily = socket.AF_INET) -> Iterator[Site]:
    """Serve these answers until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.headers["Host"], self.path, self.headers["User-Agent"]))
            try:
                answers.get(self.path, plain(b"not here", status=404))(self)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True  # the reader left, as it should

        def log_message(self, *anything: object) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        address_family = family
        daemon_threads = True

    server = Server(("127.0.0.1" if family is socket.AF_INET else "::1", 0), Handler)
    site = Site(server.server_address[1], answers)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
