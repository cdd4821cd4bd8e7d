"""A connection that counts the Cyphers that run over it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from onrecord.store import Connection, Store
from onrecord.store.transaction import Past

T = TypeVar("T")


class Counting:
    """The reading half of a connection, with a count."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.backend = connection.backend
        self.cyphers = 0

    def reading(self, work: Callable[[Any], T]) -> T:
        return self.connection.reading(lambda tx: work(_Transaction(tx, self)))


class _Transaction:
    def __init__(self, tx: Any, counting: Counting) -> None:
        self._tx = tx
        self._counting = counting
        self.past = tx.past

    def as_of(self, past: Past | None) -> _Transaction:
        return _Transaction(self._tx.as_of(past), self._counting)

    def run(self, *arguments: Any, **parameters: Any) -> Any:
        self._counting.cyphers += 1
        return self._tx.run(*arguments, **parameters)


def counted(connection: Connection) -> tuple[Store, Counting]:
    """A store over the connection, and what counts its Cyphers."""
    counting = Counting(connection)
    return Store(counting), counting  # type: ignore[arg-type]  # it has all that reading needs
