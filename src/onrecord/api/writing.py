"""Where GraphQL may write: on a server that was started to, sent by POST, and by no page of another site.

Who calls is not asked: `Guard` answers to the names of this machine alone, and a body must be ``application/json``, which a
page of another site cannot send without this server's leave. What a browser tells of a page's origin is checked all the same.
"""

from typing import Final

from starlette.requests import Request as HTTPRequest

from .errors import ClientError

READ_ONLY: Final = ClientError(
    "Nothing is written here: decisions are not taken by this server.",
    "READ_ONLY",
    "Start it on the machine where the record is with onrecord serve --write, or use onrecord decide there.",
)
ELSEWHERE: Final = ClientError(
    "A page of another site sent this, so nothing was written.",
    "FORBIDDEN",
    "Send it from this server's own pages, or from a program, which sends no Origin.",
)


def refusal(http: HTTPRequest, *, writes: bool) -> ClientError | None:
    """Why a mutation in this HTTP request is not carried out; None where it is."""
    if not writes or http.method != "POST":
        return READ_ONLY
    return None if _own(http) else ELSEWHERE


def _own(http: HTTPRequest) -> bool:
    """Whether a page of this server sent it, or no page at all (Fetch standard: browsers tell the origin of every POST)."""
    origin, site = http.headers.get("origin"), http.headers.get("sec-fetch-site", "none")
    own = f"{http.url.scheme}://{http.headers.get('host', '')}"
    return site in ("same-origin", "none") and (origin is None or origin.lower() == own.lower())
