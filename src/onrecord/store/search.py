"""What can be found by its words: documents by title, and the heads of clusters by what they show.

One bookkeeping node each, apart from the records, keeps the full-text query the same on both stores; what was found in
the past has nodes of its own, of kinds that no query about the present asks for.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from onrecord.model import Actor, Document, Event, Figure, Member, Record, Statement
from onrecord.vocabulary import MAPPING

from .fulltext import fold, wanted
from .reading import read
from .rows import class_of, execute, parts, run
from .streaming import Run, pages
from .transaction import Row, Transaction
from .versions import OPEN

KINDS = ("Statement", "Actor", "Event", "Figure", "Document")
"""What is searched when nothing narrower is asked."""


def index(tx: Transaction, made: Mapping[str, Record], since: str) -> None:
    """Bring the full-text index up to what these members and documents show from an instant on; what was found until then
    is kept for whoever asks of the past.
    """
    speakers = {s for r in made.values() if isinstance(r, Statement) for s in r.said_by}
    names = {i: h.record for i, h in read(tx, speakers).items()}
    shown = {i: t for i, r in made.items() if (t := fold(" ".join(_words(r, names))))}
    held = {row["id"]: row for part in parts(sorted(made)) for row in run(tx, "store/searchable", ids=part)}
    changed = {i for i in held.keys() | shown.keys() if (held[i]["text"] if i in held else None) != shown.get(i)}
    past = [{**held[i], "until": since} for i in sorted(changed & held.keys()) if held[i]["since"] < since]
    for part in parts(sorted(changed - shown.keys())):
        run(tx, "store/search_drop", ids=part)
    put(tx, past)
    now = sorted(changed & shown.keys())
    put(tx, [{"of": i, "kind": class_of(i), "text": shown[i], "since": since, "until": OPEN} for i in now])


def put(tx: Transaction, rows: Iterable[Row]) -> None:
    """Write what is or was found; a row is {of, kind, text, since, until}."""
    entries = (
        (r, r["of"], r["kind"]) if r["until"] == OPEN else (r, f"{r['of']}@{r['since']}", f"{r['kind']}Then") for r in rows
    )
    execute(tx, "store/search_put", [
        {"id": i, "kind": kind, "text": r["text"], "of": r["of"], "since": r["since"], "until": r["until"]}
        for r, i, kind in entries
    ])  # fmt: skip


def found(reader: Run) -> Iterator[Row]:
    """All that is or was found, in rows as `put` takes them."""
    counted = {row["class"]: row["records"] for row in reader(lambda tx: run(tx, "count/records"))}
    for kind in KINDS:
        for page in pages(reader, "store/page_searchable", MAPPING[kind].prefix, counted.get(kind, 0)):
            yield from ({**row, "kind": kind} for row in page)


def search(tx: Transaction, text: str, kinds: Collection[str] = KINDS, size: int = 100) -> list[Row]:
    """The ids, kinds and scores of what these words find, best first. No words find nothing."""
    if (asked := wanted(text)) is None:
        return []
    return run(tx, "store/search", words=asked.words, phrases=list(asked.phrases), kinds=list(kinds), size=size)


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
