"""Loaders: what is asked for together is fetched together, and once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from onrecord.api.loading import BATCH, Loader


def loader(batches: list[list[int]]) -> Loader[int, str]:
    async def fetch(keys: list[int]) -> dict[int, str]:
        batches.append(keys)
        if -1 in keys:
            raise ValueError("no negative numbers")
        return {key: f"#{key}" for key in keys if key % 2 == 0}

    return Loader(fetch)


def run(work: Callable[[], Awaitable[None]]) -> None:
    async def main() -> None:
        await work()

    asyncio.run(main())


def test_keys_asked_for_together_are_one_batch_each_key_once() -> None:
    batches: list[list[int]] = []

    async def work() -> None:
        numbers = loader(batches)
        assert await numbers.many([2, 4, 2, 3]) == ["#2", "#4", "#2"]
        assert await numbers.load(4) == "#4"
        assert await numbers.load(3) is None

    run(work)
    assert batches == [[2, 4, 3]]


def test_those_who_wake_a_few_turns_later_still_come_along() -> None:
    batches: list[list[int]] = []

    async def work() -> None:
        numbers = loader(batches)

        async def late(turns: int) -> str | None:
            for _ in range(turns):
                await asyncio.sleep(0)
            return await numbers.load(turns * 2)

        assert await asyncio.gather(*map(late, range(3))) == ["#0", "#2", "#4"]

    run(work)
    assert len(batches) == 1


def test_very_many_keys_go_in_several_batches() -> None:
    batches: list[list[int]] = []

    async def work() -> None:
        await loader(batches).many(range(BATCH + 1))

    run(work)
    assert [len(batch) for batch in batches] == [BATCH, 1]


def test_who_asked_for_what_failed_gets_the_error_and_others_go_on() -> None:
    batches: list[list[int]] = []

    async def work() -> None:
        numbers = loader(batches)
        with pytest.raises(ValueError, match="negative"):
            await numbers.load(-1)
        assert await numbers.load(2) == "#2"

    run(work)
