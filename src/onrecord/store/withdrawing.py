"""Withdrawing a document: in one transaction its words leave everything that holds them, and the tombstone enters.

Ids, offsets and what connects records stay, so the log and its digests hold. The picture of what the document was part of
loses its words at once, now and in the past, and is marked: renewing it gives back what other documents print.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from onrecord.model import MEMBERS, Batch, Description, Member, Record, Snapshot, Span, prefix_of
from onrecord.model.withdrawn import emptied
from onrecord.vocabulary import to_row

from .errors import StoreError
from .logbook import Clock, enter, lock
from .marks import mark
from .reading import Held, read
from .rows import by_class, class_of, execute, ids, parts, run
from .transaction import Row, Transaction
from .writing import write

_PICTURED: Final = ("Statement", "Actor", "Event", "Figure", "Document")


class TextWithdrawn(StoreError):
    """A text that was withdrawn is put in again."""


def withdraw(tx: Transaction, document: str, tombstone: Batch, clock: Clock) -> bool:
    """Take the words of a document out of the store, and write the tombstone; False when that is done already."""
    end = lock(tx)
    held = read(tx, ids(tx, "withdraw/read_in", [document]))
    if all(h.record.withdrawn for h in held.values() if isinstance(h.record, Snapshot)):
        return False
    done = ids(tx, "withdraw/activities", [document])
    own = {i for i, h in held.items() if _of(h, document, held, done)}
    members = ids(tx, "store/members_of_documents", [document]) | {i for i in own if prefix_of(i) in MEMBERS}
    shown = members | ids(tx, "withdraw/heads", members) | {document}
    judged = read(tx, ids(tx, "withdraw/judged", members))
    telling = {i for i, h in held.items() if not isinstance(h.record, Member) and i in own} | judged.keys()
    pictured = {i: h for i, h in read(tx, shown).items() if class_of(i) in _PICTURED or i in own}
    _empty(tx, [(held | judged | pictured)[i].record for i in sorted(telling | pictured.keys())])
    for name, group in by_class(i for i in shown if class_of(i) in _PICTURED).items():
        for part in parts(group):
            run(tx, f"withdraw/{name}", ids=part)
    for part in parts(sorted(shown)):
        run(tx, "withdraw/found_no_more", ids=part)
    for part in parts(sorted(own)):
        run(tx, "withdraw/keys", ids=part)
    entered, end = enter(tx, tombstone, end, clock)
    write(tx, entered)
    mark(tx, shown, end)
    return True


def print_again(tx: Transaction, batch: Batch) -> None:
    """Give metadata their words back that were taken from them, where a text that stands prints the same."""
    told = {d.id: d for d in batch.of_class(Description)}
    empty = [i for i, h in read(tx, told).items() if isinstance(h.record, Description) and not h.record.value]
    execute(tx, "empty/Description", [{"id": i, "properties": to_row(told[i])[0]} for i in sorted(empty) if told[i].value])


def refuse_withdrawn(tx: Transaction, batch: Batch) -> None:
    """Raise TextWithdrawn where a batch brings or reads a text that was withdrawn."""
    for identifier, h in read(tx, (s.id for s in batch.of_class(Snapshot))).items():
        if isinstance(h.record, Snapshot) and h.record.withdrawn:
            raise TextWithdrawn(
                f"The text {identifier} of {h.record.snapshot_of} was withdrawn.",
                f"onrecord log {h.record.snapshot_of} tells by whom and why; only another version of it can be taken in.",
            )


def _of(held: Held, document: str, texts: Mapping[str, Held], done: set[str]) -> bool:
    """Whether what a record says is this document's: it stands in one of its texts, or nothing else has it too."""
    match held.record:
        case Span(span_of=text):
            return text in texts and getattr(texts[text].record, "snapshot_of", None) == document
        case Description(describes=described):
            return described == document
        case record if said_in := getattr(record, "in_document", None):
            return bool(said_in == document)
        case _:
            return done.issuperset(held.generated_by)


def _empty(tx: Transaction, records: Iterable[Record]) -> None:
    rows: dict[str, list[Row]] = defaultdict(list)
    for record in records:
        if (left := emptied(record)) != record:
            rows[type(record).__name__].append({"id": record.id, "properties": to_row(left)[0]})
    for name, group in sorted(rows.items()):
        execute(tx, f"empty/{name}", group)
