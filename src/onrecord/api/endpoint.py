"""GraphQL over HTTP (the draft of graphql/graphql-over-http): one endpoint, GET and POST, and GraphiQL for browsers."""

from collections.abc import Mapping
from typing import Any, Final

import orjson
from starlette.requests import Request as HTTPRequest
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from onrecord.store import Store

from .answering import Answer, answer, is_query
from .errors import ClientError
from .limits import BODY
from .request import Request
from .writing import ELSEWHERE, READ_ONLY, refusal

JSON: Final = "application/json"
GRAPHQL: Final = "application/graphql-response+json"
HTML: Final = "text/html"
PARAMETERS: Final = {"query": str, "operationName": str, "variables": dict, "extensions": dict}


class Refused(Exception):
    """An HTTP request that is no GraphQL request, with the status to say so."""

    def __init__(self, status: int, message: str, headers: Mapping[str, str] | None = None, code: str = "BAD_REQUEST") -> None:
        super().__init__(message)
        self.status = status
        self.headers = dict(headers or {})
        self.code = code


class Endpoint:
    """The ASGI application at ``/graphql``. `page` is what a browser gets that asks for HTML.

    `writes` lets mutations through, by POST and from no page of another site; without it they are refused.
    """

    def __init__(self, store: Store, *, full_text: bool, page: Response, writes: bool = False) -> None:
        self.store = store
        self.full_text = full_text
        self.writes = writes
        self.page = page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one HTTP request."""
        response = await self.respond(HTTPRequest(scope, receive))
        await response(scope, receive, send)

    async def respond(self, http: HTTPRequest) -> Response:
        """The response to one HTTP request."""
        accepted = acceptable(http.headers.get("accept"), http.method)
        if accepted == HTML and not http.query_params.get("query"):
            return self.page
        media = GRAPHQL if accepted == GRAPHQL else JSON
        try:
            if accepted is None:
                raise Refused(406, f"This endpoint answers {GRAPHQL} and {JSON}. Accept one of them.")
            given = await parameters(http)
        except Refused as error:
            refused = Answer(None, (ClientError(str(error), error.code),), begun=False)
            return _written(refused, error.status, media, error.headers)
        request = Request(self.store, full_text=self.full_text, refusal=refusal(http, writes=self.writes))
        found = await answer(request, given["query"], given.get("variables"), given.get("operationName"))
        return _written(found, status(found, media), media)


def status(found: Answer, media: str) -> int:
    """The status of an answer. Old clients, who take plain JSON, read 4xx as a fault of the transport, so they get 200."""
    if media == JSON or found.begun:
        return 200
    codes = {(error.extensions or {}).get("code") for error in found.errors}
    return 403 if codes & {READ_ONLY.code, ELSEWHERE.code} else 400


async def parameters(http: HTTPRequest) -> dict[str, Any]:
    """The parameters of a request, of their types; `query` is among them. Raises Refused."""
    match http.method:
        case "GET" | "HEAD":
            given: Any = dict(http.query_params)
            for name in ("variables", "extensions"):
                if name in given:
                    given[name] = _json(given[name].encode(), f"{name} must be JSON")
        case "POST":
            given = _json(await _body(http), "the body must be JSON")
        case _:
            raise Refused(405, "Send GET or POST.", {"allow": "GET, POST"})
    if not isinstance(given, dict):
        raise Refused(400, "The body must be one JSON object with query, and maybe variables and operationName.")
    checked: dict[str, Any] = {}
    for name, kind in PARAMETERS.items():
        if (value := given.get(name)) is None:
            continue
        if not isinstance(value, kind):
            raise Refused(400, f"{name} must be {'a string' if kind is str else 'a JSON object'}.")
        checked[name] = value
    if "query" not in checked:
        raise Refused(400, "query is missing: the GraphQL document to run.")
    if http.method != "POST" and not is_query(checked["query"], checked.get("operationName")):
        raise Refused(405, "Only queries can be sent by GET.", {"allow": "POST"})
    return checked


def acceptable(header: str | None, method: str) -> str | None:
    """The media type to answer with, by the Accept header; JSON where it does not say; None where nothing fits."""
    offered = [HTML, GRAPHQL, JSON] if method == "GET" else [GRAPHQL, JSON]
    if not header or not header.strip():
        return JSON
    best: tuple[float, int, str] | None = None
    for position, part in enumerate(header.split(",")):
        media, _, rest = part.strip().lower().partition(";")
        quality, charset = _weight(rest)
        if quality <= 0 or charset not in (None, "utf-8", "utf8"):
            continue
        chosen = {"*/*": JSON, "application/*": JSON}.get(media.strip(), media.strip())
        if chosen in offered and (best is None or (quality, -position) > best[:2]):
            best = (quality, -position, chosen)
    return best[2] if best else None


def _weight(rest: str) -> tuple[float, str | None]:
    quality, charset = 1.0, None
    for item in rest.split(";"):
        name, _, value = (part.strip(' "') for part in item.partition("="))
        if name == "q":
            try:
                quality = float(value)
            except ValueError:
                quality = 0.0
        elif name == "charset":
            charset = value
    return quality, charset


async def _body(http: HTTPRequest) -> bytes:
    media, _, rest = http.headers.get("content-type", "").partition(";")
    if media.strip().lower() != JSON or _weight(rest.lower())[1] not in (None, "utf-8", "utf8"):
        raise Refused(415, f"Send the body as {JSON} in UTF-8.")
    body = bytearray()
    async for chunk in http.stream():
        body += chunk
        if len(body) > BODY:
            raise Refused(413, f"The body is longer than {BODY:,} bytes.", code="LIMIT_EXCEEDED")
    return bytes(body)


def _json(text: bytes, problem: str) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise Refused(400, f"{problem[0].upper()}{problem[1:]}: {error}.") from error


def _written(found: Answer, code: int, media: str, headers: Mapping[str, str] | None = None) -> Response:
    shared = {"vary": "Accept", "cache-control": "no-store"}
    return Response(orjson.dumps(found.formatted()), code, {**shared, **(headers or {})}, f"{media}; charset=utf-8")
