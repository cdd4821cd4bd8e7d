"""Loaders: what the fields of one level ask for at about the same time is fetched together, and once a request."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Iterable, Mapping
from typing import Final, Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

QUIET: Final = 3
"""Turns of the event loop without a new key after which a batch is sent. Lists within lists wake one another a turn late."""

BATCH: Final = 1000
"""Most keys in one batch."""


class Loader(Generic[K, V]):
    """Fetches values by key, in batches. `fetch` answers a mapping, in which what is not held is missing."""

    def __init__(self, fetch: Callable[[list[K]], Awaitable[Mapping[K, V]]]) -> None:
        self._fetch = fetch
        self._known: dict[K, asyncio.Future[V | None]] = {}
        self._waiting: list[K] = []
        self._running: set[asyncio.Task[None]] = set()

    def load(self, key: K) -> "asyncio.Future[V | None]":
        """The value under this key, or None."""
        if (future := self._known.get(key)) is None:
            loop = asyncio.get_running_loop()
            future = self._known[key] = loop.create_future()
            if not self._waiting:
                loop.call_soon(self._settle, 0, 0)
            self._waiting.append(key)
        return future

    async def many(self, keys: Iterable[K]) -> list[V]:
        """The values under these keys in their order, without those that are not held."""
        found = await asyncio.gather(*map(self.load, keys))
        return [value for value in found if value is not None]

    def _settle(self, seen: int, quiet: int) -> None:
        waiting = len(self._waiting)
        quiet = quiet + 1 if waiting == seen else 0
        if quiet < QUIET:
            asyncio.get_running_loop().call_soon(self._settle, waiting, quiet)
            return
        keys, self._waiting = self._waiting, []
        for start in range(0, len(keys), BATCH):
            task = asyncio.get_running_loop().create_task(self._answer(keys[start : start + BATCH]))
            self._running.add(task)
            task.add_done_callback(self._running.discard)

    async def _answer(self, keys: list[K]) -> None:
        try:
            found = await self._fetch(keys)
        except Exception as error:  # whoever asked for one of these keys gets it
            for key in keys:
                if not (future := self._known[key]).done():
                    future.set_exception(error)
                    future.exception()  # a field that was given up does not ask any more
        else:
            for key in keys:
                if not (future := self._known[key]).done():
                    future.set_result(found.get(key))
