"""What a unit of work sees of the driver, and what a query answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, cast, overload

import neo4j

from .values import sent

Row: TypeAlias = dict[str, Any]


class Transaction:
    """An open transaction: committed when the work that was given it returns, undone when that raises."""

    def __init__(self, inner: neo4j.Transaction) -> None:
        self._inner = inner

    def run(self, query: str, parameters: Mapping[str, Any] | None = None, /, **more: Any) -> neo4j.Result:
        """Run one statement. Date-times go out in UTC. Raises ValueError for one without a zone."""
        return self._inner.run(cast("Any", query), sent({**(parameters or {}), **more}))


@dataclass(frozen=True)
class Answer(Sequence[Row]):
    """The rows of a query, the names of its columns in their order, and whether there are more rows than were asked for.

    The embedded store names no columns when there are no rows.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    truncated: bool

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        return self.rows[index]
