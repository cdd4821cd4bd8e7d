"""Instants in ids and cursors: ``st-…@2031-05-13T18:02:00.000000Z`` is what a statement was as of then.

Past and present stay apart in a client's cache, and whatever is asked by such an id or cursor is of that instant again.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, Final

from onrecord.model.ids import ID
from onrecord.store.transaction import stamp

from .errors import ClientError
from .paging import instant_of

CURSORS: Final = frozenset({"after", "before"})
"""Arguments that hold cursors."""


def dated(value: Any, at: dt.datetime | None) -> Any:
    """An id, or a list of them, as it stands in an answer as of an instant; of the present, as it is."""
    if at is None or value is None:
        return value
    if isinstance(value, str):
        return f"{value}@{stamp(at)}" if ID.match(value) else value
    return [dated(one, at) for one in value]


def instant(text: str) -> dt.datetime:
    """The instant that a text tells. Raises ClientError for one without a zone, or for what is none."""
    try:
        at = dt.datetime.fromisoformat(text)
        if at.tzinfo is not None:
            return at.astimezone(dt.UTC)
    except (ValueError, OverflowError):
        pass
    raise ClientError(f"{text!r} is no instant: write it with its zone, such as 2031-05-13T18:02:00Z.")


def of(arguments: Mapping[str, Any], as_of: str | None) -> tuple[dict[str, Any], dt.datetime | None]:
    """The arguments of a root field with plain ids, and the instant of which they ask: that of `as_of`, or of the ids and
    cursors among them. Raises ClientError when these do not agree.
    """
    asked = {instant(as_of)} if as_of is not None else set()
    asked |= {instant(text) for value in arguments.values() for text in _instants(value)}
    asked |= {instant(at) for name in CURSORS & arguments.keys() if (at := instant_of(arguments[name]))}
    if len(asked) > 1:
        told = " and ".join(stamp(at) for at in sorted(asked))
        raise ClientError(f"This asks of two instants, {told}: give asOf, ids and cursors of one.")
    return {name: _plain(value) for name, value in arguments.items()}, next(iter(asked), None)


def _parts(text: str) -> tuple[str, str]:
    identifier, _, at = text.partition("@")
    return (identifier, at) if at and ID.match(identifier) else (text, "")


def _plain(value: Any) -> Any:
    match value:
        case str():
            return _parts(value)[0]
        case list():
            return [_plain(one) for one in value]
        case dict():  # an input object, whose type must stay; one variable may be given to several fields
            return type(value)({name: _plain(one) for name, one in value.items()})
        case _:
            return value


def _instants(value: Any) -> Iterator[str]:
    match value:
        case str():
            if at := _parts(value)[1]:
                yield at
        case list():
            for one in value:
                yield from _instants(one)
        case dict():
            for one in value.values():
                yield from _instants(one)
