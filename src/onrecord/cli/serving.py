"""Commands that serve: serve and demo."""

import ipaddress
import socket
from typing import Annotated

import typer
import uvicorn

from .output import counted, escaped, fail, out, say

DEFAULT_PORT = 8420
Port = Annotated[int, typer.Option(min=0, max=65535, help="Where to listen; 0 for any free port.")]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command(rich_help_panel="Serve")(serve)
    app.command(rich_help_panel="Serve")(demo)


def serve(
    host: Annotated[
        str, typer.Option(help="The address to listen on. Beyond loopback nothing is written or fetched.")
    ] = "127.0.0.1",
    port: Port = DEFAULT_PORT,
    full_text: Annotated[
        bool, typer.Option("--full-text", help="Beyond loopback, show whole texts too: only with the right to publish them.")
    ] = False,
    write: Annotated[
        bool, typer.Option("--write", help="Let whoever works on this machine decide by GraphQL mutations. Only on loopback.")
    ] = False,
) -> None:
    """Serve the record over HTTP: pages at /, GraphQL at /graphql.

    [dim]onrecord serve --port 8080
    onrecord serve --write[/]
    """
    import onrecord
    from onrecord.web.application import LOOPBACK, application

    loopback = _is_loopback(host)
    if write and not loopback:
        fail(f"a server that writes is for this machine alone: leave out --write, or --host {host}", code=2)
    with onrecord.open() as record:
        app = application(
            record.store,
            full_text=full_text or loopback,
            hosts=(*LOOPBACK, host) if loopback else None,
            writes=write,
        )
        config = uvicorn.Config(app, host=host, port=port, log_level="warning", server_header=False, date_header=True)
        server = _Server(config)
        try:
            server.run()
        except SystemExit:  # uvicorn leaves so when it cannot listen
            fail(f"nothing can listen on {host}:{port}; another program may hold that port. Name another: --port 8421")


def demo(
    port: Port = DEFAULT_PORT,
    no_serve: Annotated[bool, typer.Option("--no-serve", help="Only read the sample and show what it holds.")] = False,
) -> None:
    """Read the sample corpus, show what it holds, and serve it. Run again, it is quick and changes nothing."""
    import onrecord
    from onrecord.analysis.trace import plain
    from onrecord.assets import asset
    from onrecord.readers import Problem

    with onrecord.open() as record:
        outcomes = record.ingest(asset("ingest", "sample"))
        if all(isinstance(outcome, Problem) for outcome in outcomes):
            fail(
                f"the sample corpus cannot be read: {outcomes[0]}" if outcomes else "the sample corpus is empty: install again"
            )
        for outcome in outcomes:
            if isinstance(outcome, Problem):  # such as a language whose model is not installed
                say(f"[yellow]not read[/] {escaped(str(outcome))}")
                continue
            mark = "new " if outcome.added else "held"
            out.print(f"{mark}  {counted(outcome.statements, 'statement'):>14}  {escaped(outcome.title or outcome.source)}")
        held = record.store.status().records
        out.print(f"\n{held['Document']} documents, {held['Statement']} statements, {held['Judgement']} judgements on pairs.")
        hits = record.search('"single window for both countries"', kinds=["Statement"], first=1)
        if hits:
            out.print("\nWho said “There will be a single window for both countries”?\n")
            out.print(plain(record.trace(hits[0].id)), markup=False)
        if not no_serve:
            say("\nThe same at the addresses below. Ctrl-C ends it.")
            serve(port=port)


class _Server(uvicorn.Server):
    """uvicorn, which tells where it listens once it does."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        for listening in (s for server in self.servers for s in server.sockets):
            host, port = listening.getsockname()[:2]
            address = f"[{host}]" if ":" in host else host
            out.print(f"http://{address}:{port}/         pages\nhttp://{address}:{port}/graphql  GraphQL")


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
