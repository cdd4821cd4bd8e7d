"""The public Python API: open the record, put articles in, ask it.

with onrecord.open() as record:
    record.ingest("articles/")
    for hit in record.search("joint customs desk"):
        print(record.trace(hit.id))
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, BinaryIO, Self

from onrecord import rdf, resolve
from onrecord.analysis import claimreview
from onrecord.analysis.asking import Asking
from onrecord.analysis.asserters import corroboration
from onrecord.analysis.brief import Brief, brief
from onrecord.analysis.called import called
from onrecord.analysis.changes import Comparison, compare
from onrecord.analysis.checked import Checked, checked, reports_of, thing
from onrecord.analysis.citation import Citation, citation
from onrecord.analysis.copies import Copy, copies
from onrecord.analysis.corroboration import Corroboration
from onrecord.analysis.diff import Diff, diff
from onrecord.analysis.disputes import Dispute, disputes
from onrecord.analysis.figures import SideBySide, conflicts, side_by_side
from onrecord.analysis.gathering import files_of
from onrecord.analysis.log import PAGE, Entry, entries, entries_of
from onrecord.analysis.looking import looking
from onrecord.analysis.positions import Positions, positions
from onrecord.analysis.queue import Queue, queue
from onrecord.analysis.rates import Rate
from onrecord.analysis.reports import Row, rows
from onrecord.analysis.reviews import Review, reviews
from onrecord.analysis.search import Hit, search
from onrecord.analysis.timeline import Timeline, timeline
from onrecord.analysis.trace import Trace, trace
from onrecord.model import Actor, Batch, Curation, Curator, Description, Document, Record, Snapshot, prefix_of
from onrecord.model.ids import is_id
from onrecord.model.instant import instant
from onrecord.model.terms import Decision, Item
from onrecord.store import Connection, Judge, Rebuilt, Store, connect
from onrecord.vocabulary import LAYERS

if TYPE_CHECKING:  # the readers and the parser take seconds to load, and asking needs neither
    from onrecord.decisions import Taken
    from onrecord.pipeline import Prepared, Read
    from onrecord.readers import Article, Given, Problem


class NotHeldError(LookupError):
    """What was asked for is not in the record."""


@dataclass(frozen=True)
class Ingested:
    """What became of one document: how many statements were read in it, and whether anything was written.

    `dropped` counts candidates whose words were not in the text (law 1); `notes` say why a document was kept and not read.
    """

    source: str
    document: str
    title: str | None
    statements: int
    added: bool
    dropped: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class TakenReview:
    """What became of one review in a file: its id, that of the claim it is about, and whether anything was written.

    `place` tells where in the file it stands; `notes` say what of it was left out.
    """

    source: str
    place: str
    review: str
    claim: str
    reviewer: str
    claim_text: str
    added: bool
    notes: tuple[str, ...] = ()


class OpenRecord:
    """An open record. Use it as a context manager, or call `close`.

    Every method may raise `onrecord.store.StoreError`, whose message names a remedy.
    """

    def __init__(self, connection: Connection, as_of: dt.datetime | None = None) -> None:
        self.connection = connection
        self.store = Store(connection)
        self.store.prepare(resolve.picture)
        self.store = self.store.at(as_of)

    @property
    def as_of(self) -> dt.datetime | None:
        """The instant as of which this record answers; None: as it stands now."""
        return self.store.past.at if self.store.past else None

    def at(self, as_of: dt.datetime | None) -> OpenRecord:
        """The record as it stood at an instant, over the same connection, for asking only: what would write raises
        `onrecord.store.PastIsKept`. None: as it stands now. Raises ValueError for an instant without a zone.
        """
        then = copy(self)
        then.store = self.store.at(as_of)
        return then

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the store. The embedded one ends with its last user."""
        self.connection.close()

    # -- putting in

    def ingest(self, *sources: str | Path, given: Given | None = None) -> list[Ingested | Problem]:
        """Read files, folders or URLs into the record; what cannot be read is among the answers as a `Problem`."""
        return [outcome for source in sources for outcome in self.ingesting(source, given)]

    def ingesting(
        self, source: str | Path, given: Given | None = None, *, allow_private: bool = False, workers: int = 1
    ) -> Iterator[Ingested | Problem]:
        """As `ingest`, a document at a time: each is whole in the record, or not at all, when it is yielded.

        `workers` processes read ahead; the record is the same on any number of them.
        """
        from onrecord import pipeline, readers
        from onrecord.workers import in_order

        found = readers.read(source, given or readers.NOTHING, allow_private=allow_private)
        for ahead in in_order(pipeline.prepared, found, workers):
            yield ahead if isinstance(ahead, readers.Problem) else self.add(ahead.article, ahead)

    def add(self, article: Article, ahead: Prepared | None = None) -> Ingested:
        """Read one article into the record. One that is held already, unchanged, writes nothing."""
        from onrecord import pipeline

        now = dt.datetime.now(dt.UTC)
        held = self.descriptions(article.document.id)
        read = pipeline.read(article, held, now, ahead)
        added = self._commit(read.batch, article.snapshot, held, now)
        return _ingested(article.source, article.document.id, read, added)

    def taking_reviews(self, file: str | Path) -> Iterator[TakenReview | Problem]:
        """Read the reviews of claims in a file (JSON-LD, the Fact Check Tools API's JSON, HTML, CSV) into the record.

        Each is whole in the record, or not at all, when it is yielded; what cannot be read is among the answers.
        """
        from onrecord import pipeline
        from onrecord.readers import Problem
        from onrecord.readers.reviews import read

        for found in read(Path(file), str(file)):
            if isinstance(found, Problem):
                yield found
                continue
            now = dt.datetime.now(dt.UTC)
            batch = pipeline.reviewed(found, now)
            added = self.store.add(
                batch, resolve.keys([found.claim, found.review, *found.spans]), _judging(found.snapshot, (), now)
            )
            self.store.renew(resolve.picture)
            review = found.review
            told = (review.id, found.claim.id, review.reviewer, found.claim.claim_text)
            yield TakenReview(found.source, found.place, *told, added=bool(added), notes=found.notes)

    def describe(
        self,
        document: str,
        values: Mapping[Item, str],
        *,
        by: str,
        reason: str | None = None,
        at: dt.datetime | None = None,
    ) -> Ingested:
        """Correct a document's metadata as a named person; it is read again, because its times hang on its date.

        Raises NotHeldError for an unknown document, `onrecord.readers.GivenError` for a date or address that is none.
        """
        from onrecord import pipeline

        now = at or dt.datetime.now(dt.UTC)
        held = self.descriptions(document)
        snapshot = self.snapshot(document)
        correction = pipeline.correction(document, held, values, by, now, reason)
        standing = (*held, *correction.of_class(Description))
        read = pipeline.reading(snapshot, standing, now)
        return _ingested(document, document, read, self._commit(correction + read.batch, snapshot, held, now))

    def decide(
        self, target: str, decision: Decision | str, *values: str, by: str, reason: str, seen: Collection[str] = ()
    ) -> Curation:
        """Decide about a record as a named person; what each decision takes is in `onrecord.deciding.VALUES`.

        `seen` are the ids of the decisions on the same question that the person knows of: one that is not among them is
        raised as `onrecord.deciding.DecidedMeanwhile`, and nothing is written. Raises NotHeldError for an unknown record,
        `onrecord.deciding.DecisionError` for what is no decision on it.
        """
        from onrecord.curating import decide
        from onrecord.deciding import Asked

        if not self.store.get([target] if is_id(target) else []):
            raise NotHeldError(f"{target} is not in this record; onrecord search finds what is")
        return decide(self.store, Asked(target, Decision(decision), by, reason, values), seen)

    def withdraw(self, document: str, *, by: str, reason: str, at: dt.datetime | None = None) -> Curation | None:
        """Remove the text of a document for good, as a named person, with every word taken from it; None if that is done.

        Its hash, the reason, the name and the instant stay. Raises NotHeldError for what is no document held here, ValueError
        without a name or a reason. Backups made before hold the text still.
        """
        if not by.strip() or not reason.strip():
            raise ValueError("a withdrawal is signed and has a reason: say who withdraws the text, and why")
        found = self.store.get([document]) if is_id(document) and prefix_of(document) == Document.PREFIX else {}
        texts = {row["snapshot"] for row in self.store.run("withdraw/snapshots", ids=sorted(found))}
        if not texts:
            raise NotHeldError(f"{document} is no document held in this record; onrecord documents lists them")
        person = Curator.of(by.strip())
        done_at = at or dt.datetime.now(dt.UTC)
        act = Curation.of(person, Decision.WITHDRAW, (document, *sorted(texts)), done_at, reason.strip())
        self.store.renew(resolve.picture)
        done = self.store.withdraw(document, Batch.of((person,), act))
        self.store.renew(resolve.picture)
        return act if done else None

    def decisions(self) -> Iterator[dict[str, Any]]:
        """Every decision that persons made, in the order of the log, as lines that `take_decisions` reads anywhere."""
        from onrecord.decisions import line

        ids = [row["id"] for row in self.store.run("analysis/decisions_made")]
        held = self.store.get(ids)
        for act in (held[i] for i in ids):
            assert isinstance(act, Curation)
            yield line(act, self.store.get({act.performed_by, *act.used, *act.set_to}))

    def take_decisions(self, texts: Iterable[str]) -> Iterator[Taken]:
        """Make the decisions on lines of JSON, one after another; a line that cannot be done is told, and the next one done.

        A decision that is held already is written no second time. One that would overrule an unseen one is not written.
        """
        from onrecord.curating import decide
        from onrecord.deciding import DecisionError
        from onrecord.decisions import Taken, lines

        made: set[str] = set()
        for number, asked in lines(texts):
            before = self.store.log_end()
            try:
                if isinstance(asked, DecisionError):
                    raise asked
                if asked.decision is Decision.DESCRIBE:
                    items = {Item(name): value for name, _, value in (v.partition("=") for v in asked.values)}
                    self.describe(asked.target, items, by=asked.by, reason=asked.reason, at=asked.at)
                    act = None
                elif asked.decision is Decision.WITHDRAW:
                    withdrawn = self.withdraw(asked.target, by=asked.by, reason=asked.reason, at=asked.at)
                    act = withdrawn.id if withdrawn else None
                else:
                    act = decide(self.store, asked, made).id
                    made.add(act)
            except (DecisionError, LookupError, ValueError) as error:
                yield Taken(number, None, False, str(error))
            else:
                yield Taken(number, act, self.store.log_end() != before)

    def _commit(self, batch: Batch, snapshot: Snapshot, known: Sequence[Record], now: dt.datetime) -> bool:
        """Add a batch and renew the picture; `known` is what the record has already of its document's metadata."""
        judge = _judging(snapshot, (snapshot, *known), now)
        added = self.store.add(batch, resolve.keys((*batch.records, snapshot)), judge)
        self.store.renew(resolve.picture)
        return bool(added)

    # -- asking

    def search(self, text: str, *, kinds: Sequence[str] = (), first: int = 20, collection: str | None = None) -> list[Hit]:
        """What holds these words, best first: statements, actors, events and documents."""
        return search(self.store, text, kinds=kinds, first=first, collection=collection)

    def log(self, identifier: str | None = None, *, after: int = 0, first: int = PAGE) -> list[Entry]:
        """What entered, in its order: the entries after a number, or those of one record. Raises NotHeldError."""
        if identifier is None:
            return entries(self.store, after, first)
        found = entries_of(self.store, identifier) if is_id(identifier) else None
        if found is None:
            raise NotHeldError(f"{identifier} is not in this record; onrecord search finds what is")
        return [e for e in found if e.sequence > after][:first]

    def diff(self, earlier: dt.datetime, later: dt.datetime | None = None) -> Diff:
        """What was added, changed and withdrawn after one instant and by another (by now), and what brought it about.

        Raises `onrecord.analysis.diff.DiffError` for instants the wrong way round, ValueError for one without a zone.
        """
        return diff(self.store, earlier, later or dt.datetime.now(dt.UTC))

    def compare(
        self, document: str, other: str | None = None, *, earlier: str | None = None, later: str | None = None
    ) -> Comparison:
        """What a text of a document kept, moved, altered, added or dropped of an earlier one, or of another document's.

        `earlier` and `later` are ids of snapshots or instants; without them the last two texts. Raises
        `onrecord.analysis.changes.CompareError` where there are no two texts, InstantError for what is no instant.
        """
        return compare(self.store, document, other, earlier=earlier, later=later)

    def queue(
        self, *, kinds: Iterable[Asking | str] = (), first: int = 20, after: str | None = None, collection: str | None = None
    ) -> Queue:
        """What is worth deciding, most useful first: of some `kinds` or all, behind the question with the id `after`, about
        something in a document of one collection. Raises ValueError for a kind that there is not.
        """
        return queue(self.store, [Asking(k) for k in kinds], first=first, after=after, collection=collection)

    def trace(self, identifier: str) -> Trace:
        """From a record back through every report and carrier to the exact words. Raises NotHeldError."""
        found = trace(self.store, identifier)
        if found is None:
            raise NotHeldError(f"{identifier} is not in this record; onrecord search finds what is")
        return found

    def cite(self, identifier: str) -> Citation:
        """One report in one document, as it may be cited: of a statement its earliest report that is held. `cited` of
        `onrecord.analysis.citing` writes it in a style. Raises NotHeldError.
        """
        found = citation(self.store, identifier)
        if found is None:
            raise NotHeldError(f"{identifier} is no statement and no report in this record; onrecord search finds statements")
        return found

    def corroboration(self, identifier: str) -> Corroboration:
        """Who carries a statement, and on how many origins that rests; or who asserts a claim. Raises NotHeldError."""
        found = corroboration(self.store, identifier)
        if found is None:
            raise NotHeldError(f"{identifier} is no statement and no claim in this record; onrecord search finds statements")
        return found

    def copies(self, document: str) -> tuple[Copy, ...]:
        """The documents that share passages with one. Raises NotHeldError."""
        found = copies(self.store, document)
        if found is None:
            raise NotHeldError(f"{document} is no document in this record; onrecord documents lists them")
        return found

    def reviews(self) -> tuple[Review, ...]:
        """Every review of a claim that was taken in, as its reviewer printed it."""
        return reviews(self.store)

    def figures(self, words: str | None = None, *, rates: Sequence[Rate] = ()) -> tuple[SideBySide, ...]:
        """What more than one document counts, each pair of figures classed; only what has all of `words`, where given.

        Money is compared in another currency at none but these `rates`.
        """
        return side_by_side(self.store, words, rates)

    def conflicts(self, words: str | None = None, *, rates: Sequence[Rate] = ()) -> tuple[SideBySide, ...]:
        """As `figures`, with those alone that conflict, update or revise one another."""
        return conflicts(self.figures(words, rates=rates))

    def actor(self, name: str) -> Actor:
        """The one actor that a name means, whole or in part. Raises NotHeldError for none, and for several, naming them."""
        found = called(self.store, name)
        if not found:
            raise NotHeldError(f"nobody on record is called “{name}”; onrecord search --kind actor finds names by their words")
        if len(found) > 1:
            among = "\n".join(f"  {a.id}  {a.name} ({a.actor_type})" for a in found[:10])
            more = f"\n  and {len(found) - 10} others" if len(found) > 10 else ""
            raise NotHeldError(f"“{name}” may be any of these; give the whole name, or the id:\n{among}{more}")
        return found[0]

    def disputes(self, words: str | None = None) -> tuple[Dispute, ...]:
        """The claims that some affirm and others deny or question; only those with all of `words`, where given."""
        return disputes(self.store, words)

    def positions(self, actor: str, *, on: str | None = None) -> tuple[Positions, ...]:
        """An actor's positions on each claim, or on one, and what changed. Raises NotHeldError."""
        found = positions(self.store, actor, on)
        if found is None:
            raise NotHeldError(f"{actor} is no actor in this record; onrecord search --kind actor finds some")
        return found

    def timeline(
        self,
        a: str,
        b: str,
        *,
        earliest: str | None = None,
        latest: str | None = None,
        collection: str | None = None,
        mutual: bool = False,
        only: Collection[str] | None = None,
    ) -> Timeline:
        """What two states (ISO 3166-1 alpha-2) said and did, in two lanes with what they share between them.

        `mutual` keeps only what concerns the other state or what both share, `only` the entries of these ids. Raises
        TimelineError for one state twice, a code of no state and an id of no entry.
        """
        return timeline(self.store, a, b, earliest=earliest, latest=latest, collection=collection, mutual=mutual, only=only)

    def brief(self, found: Timeline) -> Brief:
        """A timeline as a brief with numbered sources; `onrecord.analysis.word.word` makes a Word document of it."""
        return brief(self.store, found)

    def documents(self, *, undated: bool = False, collection: str | None = None) -> list[Document]:
        """The documents held, by date; `undated` ones alone are those that need a date."""
        ids = [r["id"] for r in self.store.run("record/documents", undated=undated, collection=collection)]
        held = self.store.get(ids)
        return [record for i in ids if isinstance(record := held[i], Document)]

    def files(self, documents: Sequence[Document]) -> dict[str, str]:
        """The file or address that each of these documents was last taken from, by the document's id."""
        return files_of(self.store, [d.id for d in documents])

    def checked(self, records: Iterable[Record]) -> dict[str, Checked]:
        """What persons checked of each of these records, by its id; of a statement or an event also of what documents say."""
        given = list(records)
        reports = self.store.get(i for record in given for i in reports_of(record))
        return checked(self.store, {record.id: thing(record, reports) for record in given})

    def descriptions(self, document: str) -> tuple[Description, ...]:
        """Every item of a document's metadata that was ever given, with where it came from."""
        ids = [r["id"] for r in self.store.run("store/descriptions", ids=[document])]
        return tuple(r for r in self.store.get(ids).values() if isinstance(r, Description) and not r.withdrawn)

    def snapshot(self, document: str) -> Snapshot:
        """The text now held of a document. Raises NotHeldError for one that is not, or only known by name."""
        found = self.store.get([document]).get(document) if prefix_of(document) == Document.PREFIX else None
        if not isinstance(found, Document) or found.current_snapshot is None:
            raise NotHeldError(f"{document} is no document held in this record; onrecord documents lists them")
        snapshot = self.store.get([found.current_snapshot])[found.current_snapshot]
        assert isinstance(snapshot, Snapshot)
        return snapshot

    def reports(self, *, collection: str | None = None) -> Iterator[Row]:
        """A row for each report of each statement, in the order of ids: the columns of CSV and JSON Lines."""
        return rows(self.store, collection=collection)

    # -- keeping

    def export(self, format: str, to: BinaryIO, *, content_only: bool = False) -> int:  # noqa: A002  # its name in every manual
        """Write the record as ``turtle``, ``nquads`` or ``jsonld``; `content_only` leaves out activities and record times.

        Streams; returns the number of bytes. Raises KeyError for another format.
        """
        layers = rdf.CONTENT if content_only else LAYERS
        return rdf.write(rdf.FORMATS[format](looking(self.store, self.store.records(layers=layers)), layers), to)

    def claim_reviews(self, of: str | None = None) -> dict[str, Any]:
        """The record as schema.org Claim and ClaimReview, a JSON-LD document: reviews as their reviewers', no rating of ours;
        or, `of` one statement or claim, the draft of a review. Raises NotHeldError.
        """
        if of is None:
            return claimreview.document(claimreview.everything(self.store))
        found = claimreview.draft(self.store, of)
        if found is None:
            raise NotHeldError(
                f"{of} is no claim in this record, and no statement in somebody's own words; onrecord search finds some"
            )
        return claimreview.document([found])

    def check(self) -> Iterator[rdf.Finding]:
        """Every breach of the laws in what is held; nothing, when all is well."""
        return rdf.check(self.store.records(), self.store.log_end())

    def rebuild(self) -> int:
        """Judge everything anew and make the whole picture anew; how much of it was not as it should be."""
        changed = 0
        for step in self.rebuilding():
            changed = step.changed
        return changed

    def rebuilding(self) -> Iterator[Rebuilt]:
        """As `rebuild`, some documents at a time, and how far it is. Nothing changes in a record that was as it should be.

        Raises `onrecord.resolve.EvidenceError` where evidence is damaged.
        """
        from onrecord import pipeline

        now = dt.datetime.now(dt.UTC)

        def judge(snapshot: Snapshot, new: Sequence[Record], held: Sequence[Record]) -> Batch:
            return pipeline.judging(snapshot, resolve.judge(new, held), now, new)

        yield from self.store.rebuilding(resolve.picture, resolve.keys, judge)


def _judging(snapshot: Snapshot, known: Sequence[Record], now: dt.datetime) -> Judge:
    """Judges what is new, with what is `known` of its document already, against what is held."""
    from onrecord import pipeline

    def judge(new: Sequence[Record], held: Sequence[Record]) -> Batch:
        return pipeline.judging(snapshot, resolve.judge({r.id: r for r in (*new, *known)}.values(), held), now, new)

    return judge


def _ingested(source: str, document: str, read: Read, added: bool) -> Ingested:
    return Ingested(
        source=source,
        document=document,
        title=read.items.get(Item.TITLE),
        statements=read.statements,
        added=added,
        dropped=read.findings.dropped,
        notes=read.findings.notes,
    )


def open_record(home: str | Path | None = None, *, as_of: dt.datetime | str | None = None) -> OpenRecord:
    """Open the record: the server that ``ONRECORD_NEO4J_URI`` names, or the embedded store under `home`.

    Without `home` the data lie in ``ONRECORD_HOME``, or else in the user's data folder. `as_of` an instant it is the record
    as it stood then, for asking only; a text is read as `onrecord.model.instant.instant` does. Raises
    `onrecord.store.StoreError`, and ValueError for what is no instant.
    """
    at = instant(as_of) if isinstance(as_of, str) else as_of
    if at is not None and at.tzinfo is None:
        raise ValueError(f"{at.isoformat()} has no time zone: say which, such as {at.isoformat()}Z")
    return OpenRecord(connect(Path(home) if home else None), at)
