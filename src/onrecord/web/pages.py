"""The pages: each runs an operation of ``graphql/operations`` and shows its answer."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import orjson
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.requests import Request as HTTPRequest
from starlette.responses import HTMLResponse, Response

from onrecord.api import Answer, Request, answer
from onrecord.assets import asset
from onrecord.store import Store

from . import view
from .guard import EDITOR_POLICY

JSON: Final = "application/json; charset=utf-8"
RETRY: Final = "30"
"""Seconds after which a page that could not reach the store tries again."""

templates: Final = Environment(
    loader=PackageLoader("onrecord.web", "templates"),
    autoescape=select_autoescape(default=True),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
templates.filters.update(view.FILTERS)
templates.globals.update(view.WORDS)


@cache
def operation(name: str) -> str:
    """The text of an operation."""
    return Path(asset("graphql", "operations", f"{name}.graphql")).read_text(encoding="utf-8")


def graphiql() -> HTMLResponse:
    """The page of the editor, with a policy of its own."""
    headers = {"content-security-policy": EDITOR_POLICY, "vary": "Accept"}
    return HTMLResponse(templates.get_template("graphiql.html").render(), headers=headers)


@dataclass(frozen=True)
class Pages:
    """The pages of one store."""

    store: Store
    full_text: bool = False

    async def home(self, http: HTTPRequest) -> Response:
        """The front page; with words to look for, what holds them."""
        text = http.query_params.get("q", "").strip()
        if not text:
            found = await self._ask("home")
            return self._failed(found) or _page("home.html", **_data(found))
        after = http.query_params.get("after")
        found = await self._ask("search", text=text, after=after)
        if failed := self._failed(found, text):
            return failed
        return _page("search.html", text=text, further=after is not None, **_data(found))

    async def thing(self, http: HTTPRequest) -> Response:
        """The page of whatever is held under an id."""
        identifier = http.path_params["id"]
        found = await self._ask("trace", id=identifier, after=http.query_params.get("after"))
        if failed := self._failed(found):
            return failed
        if _data(found)["node"] is None:
            return self._not_found(identifier)
        return _page("thing.html", **_data(found))

    async def thing_as_json(self, http: HTTPRequest) -> Response:
        """The same as JSON: the answer of the operation, with ids for everything that can be followed."""
        found = await self._ask("trace", id=http.path_params["id"], after=http.query_params.get("after"))
        missing = not found.errors and _data(found)["node"] is None
        status = 404 if missing else _status(found) if found.errors else 200
        return Response(orjson.dumps(found.formatted(), option=orjson.OPT_INDENT_2), status, media_type=JSON)

    async def missing(self, http: HTTPRequest, _error: Exception) -> Response:
        """What stands at an address where nothing is."""
        return self._not_found(http.url.path.removeprefix("/"))

    async def broken(self, _http: HTTPRequest, _error: Exception) -> Response:
        """What is shown when something of ours fails; the server logs it."""
        return _page("broken.html", 500)

    async def _ask(self, name: str, **variables: Any) -> Answer:
        return await answer(Request(self.store, full_text=self.full_text), operation(name), variables)

    def _failed(self, found: Answer, text: str = "") -> Response | None:
        if not found.errors:
            return None
        status = _status(found)
        if status == 503:
            return _page("unavailable.html", 503, {"retry-after": RETRY}, retry=RETRY)
        if status == 400:
            return _page("refused.html", 400, reason=found.errors[0].message, text=text)
        return _page("broken.html", 500)

    def _not_found(self, asked: str) -> Response:
        return _page("not-found.html", 404, asked=asked)


def _status(found: Answer) -> int:
    codes = {(error.extensions or {}).get("code") for error in found.errors}
    if codes & {"UNAVAILABLE", "TIMEOUT"}:
        return 503
    return 500 if "INTERNAL" in codes else 400


def _data(found: Answer) -> dict[str, Any]:
    return found.data or {}


def _page(name: str, status: int = 200, headers: dict[str, str] | None = None, /, **shown: Any) -> HTMLResponse:
    return HTMLResponse(templates.get_template(name).render(**shown), status, headers)
