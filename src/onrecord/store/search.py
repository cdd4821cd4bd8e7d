"""What can be found by its words: documents by title, and the heads of clusters by what they show.

One bookkeeping node each, apart from the records, keeps the full-text query the same on both stores.
"""

from collections.abc import Collection, Iterable, Mapping

from onrecord.model import Actor, Document, Event, Figure, Member, Record, Statement

from .fulltext import fold, wanted
from .reading import read
from .rows import execute, parts, run
from .transaction import Row, Transaction

KINDS = ("Statement", "Actor", "Event", "Figure", "Document")
"""What is searched when nothing narrower is asked."""


def index(tx: Transaction, made: Mapping[str, Record]) -> None:
    """Bring the full-text index up to what these members and documents show now."""
    speakers = {s for r in made.values() if isinstance(r, Statement) for s in r.said_by}
    names = {i: h.record for i, h in read(tx, speakers).items()}
    shown = {i: _row(r, t) for i, r in made.items() if (t := fold(" ".join(_words(r, names))))}
    held = {row["id"]: row for part in parts(sorted(made)) for row in run(tx, "store/searchable", ids=part)}
    for part in parts(sorted(held.keys() - shown.keys())):
        run(tx, "store/search_drop", ids=part)
    execute(tx, "store/search_put", [row for i, row in sorted(shown.items()) if held.get(i) != row])


def search(tx: Transaction, text: str, kinds: Collection[str] = KINDS, size: int = 100) -> list[Row]:
    """The ids, kinds and scores of what these words find, best first. No words find nothing."""
    if (asked := wanted(text)) is None:
        return []
    return run(tx, "store/search", words=asked.words, phrases=list(asked.phrases), kinds=list(kinds), size=size)


def _row(record: Record, text: str) -> Row:
    return {"id": record.id, "kind": type(record).__name__, "text": text}


def _words(record: Record, names: Mapping[str, Record]) -> Iterable[str]:
    """What a record is found by: nothing, for a member that another one stands for."""
    if isinstance(record, Member) and record.canonical != record.id:
        return
    match record:
        case Statement():
            yield record.text or ""
            for speaker in record.said_by:
                if isinstance(actor := names.get(speaker), Actor):
                    yield from (actor.name or "", *actor.other_name)
        case Actor():
            yield from (record.name or "", *record.other_name)
        case Event():
            yield record.name or ""
        case Figure():
            yield from (record.measured or "", record.unit or "")
        case Document():
            yield record.title or record.stub_name or ""
