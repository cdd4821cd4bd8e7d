"""A process that ingests invented reports, led by a test: ``python -m tests.store.ingester FIRST LAST [KILLED_AT]``.

It ends itself by SIGKILL at the so-manieth point at which it speaks to the store, before a query, or before or after a
commit: as a power cut would.
"""

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

import neo4j

from onrecord import resolve
from onrecord.store import Store, connect
from tests.store.invented import corpus, ingest


class Fuse:
    """Burns down with every point it is asked at."""

    def __init__(self, length: int | None) -> None:
        self.left = length

    def burn(self) -> None:
        if self.left is not None:
            self.left -= 1
            if self.left <= 0:
                os.kill(os.getpid(), signal.SIGKILL)

    def around(self, method: Callable[..., Any], after: bool) -> Callable[..., Any]:
        def burning(*given: Any, **named: Any) -> Any:
            self.burn()
            done = method(*given, **named)
            if after:
                self.burn()
            return done

        return burning


def main() -> None:
    first, last, *killed_at = map(int, sys.argv[1:])
    fuse = Fuse(killed_at[0] if killed_at else None)
    transaction: Any = neo4j.Transaction
    transaction.run = fuse.around(transaction.run, after=False)
    transaction.commit = fuse.around(transaction.commit, after=True)
    with Store(connect()) as store:
        store.prepare(resolve.picture)
        ingest(store, *corpus(last)[first:])


if __name__ == "__main__":
    main()
