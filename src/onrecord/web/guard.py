"""What protects every response: who may call, and what a browser may do with what it gets."""

from collections.abc import Collection
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_CLOSED: Final = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; "

PAGE_POLICY: Final = (
    _CLOSED + "script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'"
)  # fmt: skip
"""For our own pages: our files, and nothing inline."""

EDITOR_POLICY: Final = (
    _CLOSED + "script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:;"
    " connect-src 'self'; form-action 'none'"
)
"""For GraphiQL, which styles its editor inline and brings fonts within its stylesheet."""

HEADERS: Final = {
    "content-security-policy": PAGE_POLICY,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}


class Guard:
    """Refuses requests for other hosts, and adds the headers that a response does not set itself."""

    def __init__(self, app: ASGIApp, hosts: Collection[str] | None = None) -> None:
        self.app = app
        self.hosts = None if hosts is None else frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if self.hosts is not None and _name(Headers(scope=scope).get("host", "")) not in self.hosts:
            await PlainTextResponse("This server does not answer to that name.", 421)(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, guarded)


def _name(host: str) -> str:
    """The host without its port."""
    name, colon, port = host.rpartition(":")
    return name.lower() if colon and port.isdigit() else host.lower()
