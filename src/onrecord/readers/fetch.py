"""Pages by their address, over http and https, within limits of time, size and redirects.

Redirects are followed one by one, each target checked as the first address was (`addresses`); no proxy, cookie or
password of the environment is used. The time limit counts from the first look-up to the last byte, so a server that
sends a byte now and then is left. A page is asked for because a person named it, so `robots.txt`, which is for programs
that follow links, is not consulted; the request says which program it comes from, so that a site may refuse it.
"""

import asyncio
import re
import ssl
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Final

import httpx

from onrecord.__about__ import __version__

from .addresses import is_public, resolved
from .encoding import MAX_BYTES
from .problem import Unreadable

USER_AGENT: Final = f"OnRecord/{__version__} (reads one page at a person's request; +https://w3id.org/onrecord)"
"""What every request says it is."""

REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_ACCEPT: Final = "text/html, application/xhtml+xml, text/plain;q=0.9, text/markdown;q=0.9, application/jsonl;q=0.9"


@dataclass(frozen=True)
class Limits:
    """How long a page may take in all, in seconds, how many bytes it may have (unpacked), how often it may redirect."""

    seconds: float = 30.0
    size: int = MAX_BYTES
    redirects: int = 5


USUAL: Final = Limits()
"""The limits where none are given."""


@dataclass(frozen=True)
class Fetched:
    """What a server answered: the bytes, where they came from after redirects, the kind and the charset it declares."""

    url: str
    body: bytes
    content_type: str
    charset: str | None


def fetch(url: str, *, allowed: Callable[[str], bool] = is_public, limits: Limits = USUAL) -> Fetched:
    """Fetch one page from an IP address that is allowed. Raises Unreadable, with what went wrong and what may help."""
    asked: Callable[[], Fetched] = partial(asyncio.run, _within(url, allowed, limits))
    # In a thread of its own, so that it also works where an event loop runs already, as in a notebook.
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(asked).result()


async def _within(url: str, allowed: Callable[[str], bool], limits: Limits) -> Fetched:
    try:
        async with asyncio.timeout(limits.seconds), _client() as client:
            return await _followed(client, url, allowed, limits)
    except (TimeoutError, httpx.TimeoutException) as error:
        raise Unreadable(f"there was no whole answer within {limits.seconds:g} seconds", "Try again later") from error
    except httpx.TransportError as error:
        raise Unreadable(f"the connection failed ({_plainly(error)})", "Check the address, or try again later") from error
    except (httpx.InvalidURL, httpx.DecodingError, ValueError) as error:
        raise Unreadable(f"the server's answer cannot be understood ({error})", "Save the page as a file") from error


def _client() -> httpx.AsyncClient:
    return httpx.AsyncClient(
        follow_redirects=False,
        trust_env=False,
        timeout=None,  # the limit of the whole is stricter
        # No connection is used twice: one made for another host at the same address had its certificate checked for that.
        limits=httpx.Limits(max_keepalive_connections=0),
        headers={"User-Agent": USER_AGENT, "Accept": _ACCEPT, "Accept-Encoding": "gzip, deflate"},
    )


async def _followed(client: httpx.AsyncClient, url: str, allowed: Callable[[str], bool], limits: Limits) -> Fetched:
    """Ask, and follow redirects, each checked as the first address was."""
    target = httpx.URL(url)
    for _ in range(limits.redirects + 1):
        if target.scheme not in ("http", "https") or not target.host:
            raise Unreadable(f"{target} is not an http or https address", "Name a page of the web")
        port = target.port or (443 if target.scheme == "https" else 80)
        ip = await resolved(target.raw_host.decode("ascii"), port, allowed)
        request = client.build_request(
            "GET",
            target.copy_with(host=ip, userinfo=b"", fragment=None),
            headers={"Host": target.netloc.decode("ascii")},
            # The certificate must be the named host's, though the connection goes to its checked address.
            extensions={"sni_hostname": target.raw_host.decode("ascii")},
        )
        response = await client.send(request, stream=True)
        try:
            if response.status_code not in REDIRECTS or "location" not in response.headers:
                return await _body(response, str(target), limits)
            target = target.join(response.headers["location"])
        finally:
            await response.aclose()
    raise Unreadable(f"it redirects more than {limits.redirects} times", "Name the page that it ends at")


async def _body(response: httpx.Response, url: str, limits: Limits) -> Fetched:
    if response.status_code != 200:
        reason = f"the server answered {response.status_code} {response.reason_phrase}".rstrip()
        raise Unreadable(reason, "Open it in a browser; if it shows there, save the page and read the file")
    too_large = Unreadable(f"the page is larger than {limits.size:,} bytes", "Save the article's text as a file")
    declared = response.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > limits.size:
        raise too_large
    body = bytearray()
    async for chunk in response.aiter_bytes(65_536):
        body += chunk
        if len(body) > limits.size:
            raise too_large
    kind, _, parameters = response.headers.get("content-type", "").partition(";")
    charset = re.search(r"charset\s*=\s*\"?([\w.:-]+)", parameters, re.IGNORECASE)
    return Fetched(url, bytes(body), kind.strip().lower(), charset[1] if charset else None)


def _plainly(error: httpx.TransportError) -> str:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return f"its certificate is not valid: {cause.verify_message}"
        cause = cause.__cause__ or cause.__context__
    return str(error) or type(error).__name__
