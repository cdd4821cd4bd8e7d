"""Everything that is held, record by record in the order of ids, in memory that does not grow with it."""

from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import Final, Protocol, TypeVar

from onrecord.model import BY_PREFIX, Record, Snapshot
from onrecord.vocabulary import MAPPING

from .errors import StoreError
from .reading import held
from .rows import run
from .transaction import Row, Transaction

T = TypeVar("T")


class Run(Protocol):
    """Runs work in a transaction, again when it lost against another."""

    def __call__(self, work: Callable[[Transaction], T], /) -> T:
        """What the work came to."""
        ...

PAGE: Final = 500
"""Records read at a time; of whole texts fewer."""

_TEXTS: Final = 20


class StoreChanged(StoreError):
    """Somebody wrote to the store while all of it was read, so that what was read may not fit together."""

    def __init__(self) -> None:
        super().__init__("Somebody wrote to the store while all of it was read.", "Try again when nothing is being ingested.")


def records(reader: Run, layers: Collection[str] | None = None) -> Iterator[tuple[Record, tuple[str, ...]]]:
    """Every record of these layers (or all) in the order of ids, with the activities that generated it.

    Raises StoreChanged at the end when somebody wrote meanwhile.
    """
    before = turn(reader)
    for prefix in sorted(BY_PREFIX):
        name = BY_PREFIX[prefix].__name__
        if layers is None or MAPPING[name].layer in layers:
            size = _TEXTS if BY_PREFIX[prefix] is Snapshot else PAGE
            for page in pages(reader, f"page/{name}", lambda row: str(row["properties"]["id"]), size):
                for row in page:
                    one = held(name, row)
                    yield one.record, one.generated_by
    if turn(reader) != before:
        raise StoreChanged


def turn(reader: Run) -> int:
    """How often the store has been written to."""
    rows = reader(lambda tx: run(tx, "store/turn"))
    return int(rows[0]["turn"]) if rows else 0


def pages(reader: Run, name: str, key: Callable[[Row], str], size: int = PAGE) -> Iterator[list[Row]]:
    """The rows of a query file with the parameters `after` and `size`, a page at a time."""
    after = ""
    while True:
        rows = reader(partial(_page, name, after, size))
        if rows:
            yield rows
            after = key(rows[-1])
        if len(rows) < size:
            return


def _page(name: str, after: str, size: int, tx: Transaction) -> list[Row]:
    return run(tx, name, after=after, size=size)
