"""Pages by keyset: a cursor holds the sort value and id of its item, so that what is added meanwhile moves nothing.

Cursors are opaque to clients (base64 of JSON); one that was not made here, or for another order, is refused.
"""

import asyncio
import base64
import binascii
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Final

from .errors import ClientError

LARGEST: Final = 100
"""Most items of a page."""

DEFAULT: Final = 20
"""Items of a page when neither `first` nor `last` is given."""

Key = tuple[str, str]


@dataclass(frozen=True)
class Page:
    """Which items of an order are wanted: so many, after or before a key, from the front or from the back."""

    order: str
    size: int = DEFAULT
    after: Key | None = None
    before: Key | None = None
    backward: bool = False
    descending: bool = False
    at: str = ""

    @classmethod
    def of(
        cls, order: str, *, first: int | None = None, after: str | None = None, last: int | None = None,
        before: str | None = None, descending: bool = False, at: str = "",
    ) -> "Page":  # fmt: skip
        """The page that a connection's arguments ask for, of the instant `at` (of the present where that is empty).

        Raises ClientError for arguments that make no sense.
        """
        if first is not None and last is not None:
            raise ClientError("Give first or last, not both: a page is taken from one end.")
        for name, value in (("first", first), ("last", last)):
            if value is not None and not 0 <= value <= LARGEST:
                raise ClientError(f"{name} must be from 0 to {LARGEST}, not {value}. Page with after or before for more.")
        size = last if last is not None else first if first is not None else DEFAULT
        keys = (read_cursor(order, "after", after, at), read_cursor(order, "before", before, at))
        return cls(order, size, *keys, backward=last is not None, descending=descending, at=at)

    @property
    def up(self) -> bool:
        """Whether the store is to be read in ascending order."""
        return self.backward == self.descending

    def parameters(self) -> dict[str, Any]:
        """What the query files take: bounds (without what they name), direction, and one item more than wanted."""
        low, high = (self.before, self.after) if self.descending else (self.after, self.before)
        return {
            "low": low and low[0], "low_id": low and low[1], "high": high and high[0], "high_id": high and high[1],
            "up": self.up, "size": self.size + 1,
        }  # fmt: skip


@dataclass(frozen=True)
class Edge:
    """One item of a page; `node` is the record, or what else stands for it."""

    node: Any
    cursor: str
    score: float | None = None


@dataclass(frozen=True)
class PageInfo:
    """What lies around a page."""

    has_next_page: bool
    has_previous_page: bool
    start_cursor: str | None
    end_cursor: str | None


class Connection:
    """A page that is fetched when its items are asked for, and counted when the count is.

    `fetch` answers the rows of the page (``id`` and ``sort`` each) as the query files do: one more than wanted, when there
    is one. `nodes` turns ids into what is shown; `count` counts everything that the filter lets through.
    """

    def __init__(
        self,
        page: Page,
        fetch: Callable[[], Awaitable[list[dict[str, Any]]]],
        nodes: Callable[[list[str]], Awaitable[list[Any]]],
        count: Callable[[], Awaitable[int]],
    ) -> None:
        self.page = page
        self.count = count
        self._fetch = fetch
        self._nodes = nodes
        self._rows: asyncio.Task[list[dict[str, Any]]] | None = None

    async def rows(self) -> list[dict[str, Any]]:
        """The rows in the order of the connection, with one more at the end or the front when there is one."""
        if self._rows is None:
            self._rows = asyncio.ensure_future(self._fetch())
        found = await self._rows
        return found[::-1] if self.page.backward else found

    async def edges(self) -> list[Edge]:
        """The items with their cursors."""
        rows = await self._kept()
        nodes = {node.id: node for node in await self._nodes([row["id"] for row in rows])}
        return [
            Edge(nodes[row["id"]], cursor(self.page.order, (row["sort"], row["id"]), self.page.at), row.get("score"))
            for row in rows
            if row["id"] in nodes
        ]

    async def info(self) -> PageInfo:
        """What lies around the page. A cursor that was given tells that something lies on its side."""
        rows, more = await self._kept(), len(await self.rows()) > self.page.size
        ends = [cursor(self.page.order, (row["sort"], row["id"]), self.page.at) for row in (rows[:1] + rows[-1:])]
        return PageInfo(
            has_next_page=self.page.before is not None if self.page.backward else more,
            has_previous_page=more if self.page.backward else self.page.after is not None,
            start_cursor=ends[0] if ends else None,
            end_cursor=ends[-1] if ends else None,
        )

    async def _kept(self) -> list[dict[str, Any]]:
        rows = await self.rows()
        if len(rows) <= self.page.size:
            return rows
        return rows[1:] if self.page.backward else rows[: self.page.size]


def cursor(order: str, key: Key, at: str = "") -> str:
    """The cursor of an item: its order, sort value and id, and of the past the instant."""
    parts = [order, *key, *([at] if at else [])]
    return base64.urlsafe_b64encode(json.dumps(parts, ensure_ascii=False).encode()).decode("ascii").rstrip("=")


def read_cursor(order: str, argument: str, text: str | None, at: str = "") -> Key | None:
    """The sort value and id in a cursor. Raises ClientError when it is not one that this order gave out, as of that instant."""
    if text is None:
        return None
    if (content := _parts(text)) is None:
        raise ClientError(_BAD.format(argument=argument))
    if content[0] != order:
        raise ClientError(f"{argument} holds a cursor of another list or order. Start this one without a cursor.")
    if instant_of(text) != at:
        held = instant_of(text) or "the present"
        raise ClientError(f"{argument} holds a cursor of the record as of {held}. Ask for that, or start without a cursor.")
    return content[1], content[2]


def instant_of(text: str | None) -> str:
    """The instant in a cursor; empty where it is of the present, or no cursor of ours."""
    content = _parts(text) if text is not None else None
    return content[3] if content and len(content) == 4 else ""


def _parts(text: str) -> list[str] | None:
    try:
        content = json.loads(base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True))
    except (binascii.Error, UnicodeError, ValueError):
        return None
    if isinstance(content, list) and len(content) in (3, 4) and all(isinstance(part, str) for part in content):
        return content
    return None


_BAD: Final = "{argument} is not a cursor that this API gave out. Use endCursor or startCursor of a page, unchanged."
