"""One request: what it reads from the store, in batches and counted, each thing once."""

import asyncio
import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, TypeVar, cast

from onrecord.model import BY_PREFIX, MEMBERS, Member, Snapshot
from onrecord.model.ids import ID
from onrecord.store import Store
from onrecord.store.reading import Held, held

from .errors import ClientError
from .loading import Loader
from .writing import READ_ONLY

V = TypeVar("V")


@dataclass(frozen=True)
class Scope:
    """A question asked of several things at once: the query file, and what it takes beside their ids."""

    query: str
    parameters: tuple[tuple[str, Any], ...] = ()


class Request:
    """The store as one request reads it, and writes where there is no `refusal`: the error that a mutation gets instead.

    `full_text` says whether whole texts may be shown.
    """

    def __init__(self, store: Store, *, full_text: bool = True, refusal: ClientError | None = READ_ONLY) -> None:
        self.store = store
        self.full_text = full_text
        self.refusal = refusal
        self._of: dict[object, Request] = {}
        self._at: dict[dt.datetime | None, Request] = {None: self}
        self._calls: dict[Hashable, asyncio.Task[Any]] = {}
        self._loaders: dict[Hashable, Loader[Any, Any]] = {}

    @property
    def instant(self) -> dt.datetime | None:
        """The instant as of which this reads; None: the present."""
        return self.store.past.at if self.store.past else None

    @property
    def stamp(self) -> str:
        """The instant as cursors have it; empty of the present."""
        return self.store.past.stamp if self.store.past else ""

    def root(self, key: object) -> "Request":
        """The request as the root field with this key reads it."""
        return self._of.get(key, self)

    def ask(self, key: object, at: dt.datetime | None) -> None:
        """Let a root field, and whatever is under it, read as of an instant. Fields of one instant share what they read."""
        if at not in self._at:
            self._at[at] = Request(self.store.at(at), full_text=self.full_text, refusal=self.refusal)
        self._of[key] = self._at[at]

    async def run(self, name: str, /, **parameters: Any) -> list[dict[str, Any]]:
        """The rows of a query file under ``queries/cypher``."""
        return await asyncio.to_thread(partial(self.store.run, name, **parameters))

    async def call(self, work: Callable[[Store], V]) -> V:
        """What `work` makes of the store; it runs beside the event loop."""
        return await asyncio.to_thread(work, self.store)

    async def change(self, work: Callable[[Store], V]) -> V:
        """As `call`, of what writes: afterwards nothing that was read before is remembered."""
        try:
            return await self.call(work)
        finally:
            self._calls.clear()
            self._loaders.clear()

    async def once(self, key: Hashable, work: Callable[[Store], V]) -> V:
        """As `call`, but only once a request for this key."""
        if (running := self._calls.get(key)) is None:
            running = self._calls[key] = asyncio.ensure_future(self.call(work))
        return cast("V", await running)

    async def held(self, identifier: str) -> Held | None:
        """The record with this id and the activities that generated it; a member shows the picture of its head.

        None when nothing is held under it, or it is no id.
        """
        if not ID.match(identifier) or identifier[:2] not in BY_PREFIX:
            return None
        loader = self._loader(identifier[:2], partial(self._fetch, identifier[:2]))
        return cast("Held | None", await loader.load(identifier))

    async def record(self, identifier: str | None) -> Any:
        """The record with this id, or None; a member under the id of its head, as whatever points at it shows it."""
        found = await self.held(identifier) if identifier else None
        record = found.record if found else None
        return replace(record, id=record.canonical) if isinstance(record, Member) and record.canonical else record

    async def records(self, identifiers: Iterable[str]) -> list[Any]:
        """The records with these ids in their order, each once, without what is not held."""
        found = await asyncio.gather(*map(self.record, identifiers))
        return list({record.id: record for record in found if record is not None}.values())

    async def rows(self, scope: Scope, identifier: str) -> list[dict[str, Any]]:
        """The rows of a query file that answers for many ids at once, `id` telling for which."""
        loader = self._loader(scope, partial(self._gather, scope))
        return cast("list[dict[str, Any]]", await loader.load(identifier) or [])

    async def batched(self, key: Hashable, work: Callable[[Store, list[str]], Mapping[str, V]], identifier: str) -> V | None:
        """What `work` makes of the store for this id, asked together with all ids that are asked for at about the same time."""

        async def fetch(ids: list[str]) -> Mapping[str, V]:
            return await self.call(lambda store: work(store, ids))

        return cast("V | None", await self._loader(("batched", key), fetch).load(identifier))

    def _loader(self, key: Hashable, fetch: Callable[[list[str]], Any]) -> Loader[str, Any]:
        return self._loaders.setdefault(key, Loader(fetch))

    async def _fetch(self, prefix: str, ids: list[str]) -> Mapping[str, Held]:
        name = BY_PREFIX[prefix].__name__
        if prefix in MEMBERS:
            rows = await self.run(f"api/member/{name}", ids=ids)
            heads = {row["asked"]: held(name, row) for row in rows}
            return {asked: replace(head, record=replace(head.record, id=asked)) for asked, head in heads.items()}
        if prefix == Snapshot.PREFIX:
            rows = await self.run("api/snapshots", ids=ids)
        else:
            rows = await self.run(f"read/{name}", ids=ids)
        return {one.record.id: one for one in (held(name, row) for row in rows)}

    async def _gather(self, scope: Scope, ids: list[str]) -> Mapping[str, list[dict[str, Any]]]:
        found: dict[str, list[dict[str, Any]]] = {}
        for row in await self.run(scope.query, ids=ids, **dict(scope.parameters)):
            found.setdefault(row["of"], []).append(row)
        return found
