"""Values on their way to the driver and back.

The driver mis-sends date-times with a named zone, so every date-time goes out in UTC; one without a zone is refused, because
nobody can tell what it means. What comes back is plain Python: no type of the driver's leaves the store.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration, Time

_AS_THEY_ARE: Final = frozenset({str, int, float, bool, bytes, type(None)})


def sent(value: Any) -> Any:
    """The value as the driver gets it. Raises ValueError for a date-time without a zone."""
    if type(value) in _AS_THEY_ARE:
        return value
    if isinstance(value, dict):
        return {key: sent(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [sent(item) for item in value]
    if isinstance(value, dt.datetime):
        if value.tzinfo is None:
            raise ValueError(f"{value.isoformat()} has no time zone; instants in the store are UTC")
        return value.astimezone(dt.UTC)
    return value


def plain(value: Any) -> Any:
    """The value as Python has it: nodes and relationships as their properties, date-times in UTC, durations as ISO 8601."""
    if type(value) in _AS_THEY_ARE:
        return value
    if isinstance(value, dict | Node | Relationship):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, Path):
        steps = [{"type": step.type, **plain(step)} for step in value.relationships]
        rest = zip(steps, value.nodes[1:], strict=True)
        return [plain(value.start_node), *(plain(item) for pair in rest for item in pair)]
    if isinstance(value, Duration):
        return value.iso_format()
    if isinstance(value, list | tuple):  # a point is a tuple too
        return [plain(item) for item in value]
    if isinstance(value, DateTime):
        native = value.to_native()
        return native.astimezone(dt.UTC) if native.tzinfo else native
    return value.to_native() if isinstance(value, Date | Time) else value
