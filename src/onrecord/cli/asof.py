"""The option ``--as-of``: the record as it stood at an instant, and the sentence that says which that is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .output import escaped, fail, out, say

if TYPE_CHECKING:
    from onrecord.record import OpenRecord

AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="INSTANT",
        help="What the record held then: 2031-05-12T09:30Z, or a day or minute of this machine's zone.",
    ),
]


@contextmanager
def opened(as_of: str | None, tell: Callable[[str], None] = say) -> Iterator[OpenRecord]:
    """The record as it stood at an instant, if one is given; `tell` says which, and where nothing had been recorded by then."""
    import onrecord

    at = parsed(as_of) if as_of is not None else None
    with onrecord.open() as record:
        if at is not None:
            tell(told(record, at))
        yield record.at(at)


def parsed(text: str) -> dt.datetime:
    """The instant of a text, or the end of the command, with an example."""
    from onrecord.model.instant import InstantError, instant

    try:
        return instant(text)
    except InstantError as error:
        fail(str(error), code=2)


def told(record: OpenRecord, at: dt.datetime) -> str:
    """The sentence that tells as of when the record answers."""
    from onrecord.analysis.log import entries

    name = written(at)
    if at > dt.datetime.now(dt.UTC):
        return f"As of {name}, which is yet to come: what is held now."
    first = entries(record.store, 0, 1)
    if not first or at < dt.datetime.fromisoformat(first[0].recorded):
        begun = f"; the first entry of its log is of {first[0].recorded}" if first else ""
        return f"As of {name}: the record held nothing yet{begun}."
    return f"As of {name}."


def written(at: dt.datetime) -> str:
    """An instant with its zone, to the second unless a part of one was named."""
    text = at.isoformat(sep=" ", timespec="seconds" if at.microsecond in (0, 999_999) else "microseconds")
    return text.replace("+00:00", " UTC")


def heading(json: bool) -> Callable[[str], None]:
    """Where a command whose answer is prose says as of when it answers: above it; JSON says it itself."""
    return quiet if json else (lambda text: out.print(escaped(text), style="bold"))


def quiet(_: str) -> None:
    """Says nothing, for the answer itself tells as of when it is."""


def dated(record: OpenRecord, answer: Any) -> Any:
    """An answer for JSON: as it is, or as of an instant in an object that says so."""
    return answer if record.as_of is None else {"as_of": record.as_of.isoformat(), "answer": answer}
