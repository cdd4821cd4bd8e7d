"""One function over many things on several processes, with the answers in the order of the things, whoever was first."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import Final, TypeVar

AHEAD: Final = 4
"""Things a worker that are read ahead: enough that none waits, few enough that a folder of any size fits in memory."""

T = TypeVar("T")
R = TypeVar("R")


def in_order(function: Callable[[T], R], things: Iterable[T], workers: int) -> Iterator[R]:
    """`function` of each thing, in order; on `workers` processes when there are more than one.

    `function` is one of a module, and things and answers can be pickled. What it raises is raised in its place.
    """
    if workers <= 1:
        yield from map(function, things)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        waiting: deque[Future[R]] = deque()
        try:
            for thing in things:
                waiting.append(pool.submit(function, thing))
                if len(waiting) >= AHEAD * workers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()
