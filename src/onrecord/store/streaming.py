"""Everything that is held, record by record in the order of ids, in memory that does not grow with it."""

from collections.abc import Callable, Collection, Iterator
from functools import partial
from itertools import pairwise
from typing import Final, Protocol, TypeVar

from onrecord.model import BY_PREFIX, Activity, Curator, Record, Snapshot, Software
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
"""About how many records are read at a time; of whole texts fewer."""

_TEXTS: Final = 20
_DIGITS: Final = "234567abcdefghijklmnopqrstuvwxyz"
_PLACES: Final = 3
_AFTER: Final = "{"  # the character after z


class StoreChanged(StoreError):
    """Somebody wrote to the store while all of it was read, so that what was read may not fit together."""

    def __init__(self) -> None:
        super().__init__("Somebody wrote to the store while all of it was read.", "Try again when nothing is being ingested.")


def records(reader: Run, layers: Collection[str] | None = None) -> Iterator[tuple[Record, tuple[str, ...]]]:
    """Every record of these layers (or all) in the order of ids, with the activities that generated it.

    Raises StoreChanged at the end when somebody wrote meanwhile.
    """
    before = turn(reader)
    counted = {row["class"]: row["records"] for row in reader(partial(_rows, "count/records", {}))}
    for prefix, kind in sorted(BY_PREFIX.items()):
        name = kind.__name__
        if layers is None or MAPPING[name].layer in layers:
            size = _TEXTS if kind is Snapshot else PAGE
            for page in pages(reader, f"page/{name}", prefix, counted.get(name, 0), size):
                for row in page:
                    one = held(name, row)
                    yield one.record, one.generated_by
    if turn(reader) != before:
        raise StoreChanged


def acting(found: Iterator[tuple[Record, tuple[str, ...]]]) -> Iterator[tuple[Record, tuple[str, ...]]]:
    """Records in the order of ids, without persons and programs by which none of the activities among them was done."""
    performers = set()
    for record, generated_by in found:
        if isinstance(record, Activity):
            performers.add(record.performed_by)
        if not isinstance(record, Curator | Software) or record.id in performers:
            yield record, generated_by


def turn(reader: Run) -> int:
    """How often the store has been written to."""
    rows = reader(lambda tx: run(tx, "store/turn"))
    return int(rows[0]["turn"]) if rows else 0


def pages(reader: Run, name: str, prefix: str, count: int, size: int = PAGE) -> Iterator[list[Row]]:
    """The rows of a query file with the parameters `low` and `high`, for `count` ids with this prefix, a page at a time.

    Pages are ranges of ids, which are evenly spread for being digests: a range is read from the index alone, while
    "the next 500" makes the embedded store sort all that follow.
    """
    for low, high in slices(prefix, count, size):
        if rows := reader(partial(_rows, name, {"low": low, "high": high})):
            yield rows


def slices(prefix: str, count: int, size: int) -> Iterator[tuple[str, str]]:
    """Ranges [low, high) that together hold all ids with a prefix, each about `size` of `count`."""
    whole = len(_DIGITS) ** _PLACES
    parts = min(max(1, -(-count // size)), whole)
    bounds = [f"{prefix}-", *(f"{prefix}-{_digits(whole * i // parts)}" for i in range(1, parts)), f"{prefix}-{_AFTER}"]
    yield from pairwise(bounds)


def _digits(number: int) -> str:
    found = ""
    for _ in range(_PLACES):
        number, digit = divmod(number, len(_DIGITS))
        found = _DIGITS[digit] + found
    return found


def _rows(name: str, parameters: dict[str, str], tx: Transaction) -> list[Row]:
    return run(tx, name, **parameters)
