"""The store: one way in, for a Batch, and one way out, for records. It speaks to Neo4j and to the embedded store alike."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Final, Self, TypeVar

from onrecord.model import Batch, Claim, Curation, Document, Record
from onrecord.model.log import End
from onrecord.vocabulary import MAPPING

from . import schema
from .adding import Added, Judge, JudgeOf, Keys, KeysOf, add, judge_again, news
from .backup import Restored, backup, refuse_half, restore
from .connection import Connection
from .deciding import Seen, decisions
from .errors import PastIsKept
from .evidence import Considered, considered, context
from .logbook import Clock, lock, log_end, now
from .marks import mark
from .reading import read
from .renewing import Picture, renew_step
from .rows import Written, run
from .search import KINDS, search
from .streaming import acting, pages, records
from .transaction import Past, Row, Transaction
from .withdrawing import refuse_withdrawn, withdraw

T = TypeVar("T")

REBUILT: Final = 20
"""About how many documents are rebuilt in one step."""


@dataclass(frozen=True)
class Status:
    """What a store holds: how many records of each class, and how many marks wait for the picture to be renewed."""

    backend: str
    schema: int
    records: Mapping[str, int]
    dirty: int


@dataclass(frozen=True)
class Rebuilt:
    """How many of all documents are rebuilt, how many judgements and links were missing, and how many members and
    documents were shown otherwise than they should be.
    """

    documents: int
    of: int
    judged: int
    changed: int


class Store:
    """A record kept over a connection. `rules` (rule to version) leaves judgements of other versions out of the picture.

    What enters is recorded by `clock`. Every method may raise a `StoreError`, whose message names a remedy.
    """

    def __init__(
        self,
        connection: Connection,
        rules: Mapping[str, str] | None = None,
        clock: Clock = now,
        past: Past | None = None,
    ) -> None:  # fmt: skip
        self.connection = connection
        self.rules = rules
        self.clock = clock
        self.past = past

    def at(self, instant: dt.datetime | None) -> "Store":
        """The store as it stood at an instant, for reading: whatever was recorded later is not there, and members show what
        they showed then. None: as it stands now. Raises ValueError for an instant without a zone.
        """
        if instant is not None and instant.tzinfo is None:
            raise ValueError(f"{instant.isoformat()} has no time zone: say which, such as {instant.isoformat()}Z")
        return Store(self.connection, self.rules, self.clock, Past(instant) if instant else None)

    def reading(self, work: Callable[[Transaction], T]) -> T:
        """Several reading statements in one transaction, of the time that this store shows. `work` may be repeated."""
        return self.connection.reading(lambda tx: work(tx.as_of(self.past)))

    def _write(self, work: Callable[[Transaction], T]) -> T:
        """A unit of work that writes, in its turn. Raises PastIsKept where this store shows the past."""
        if self.past:
            raise PastIsKept(self.past.at)
        with self.connection.turn():
            return self.connection.write(work)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the connection."""
        self.connection.close()

    def prepare(self, picture: Picture | None = None) -> None:
        """Bring the schema up to date and, given `picture`, take up what a broken-off renewal left.

        Raises StoreTooNew for a store of a newer version, RestoreUnfinished for one that was not wholly restored.
        """
        schema.prepare(self.connection)
        self.connection.reading(refuse_half)
        if picture:
            self.renew(picture)

    def add(self, batch: Batch, keys: Keys | None = None, judge: Judge | None = None, seen: Seen | None = None) -> Added:
        """Take in a batch, all of it or nothing; judge its members against those held under the same blocking keys.

        What is held already writes nothing: a batch is, when all its activities are. Put the Resolution into the batch
        as well, and newer rules of judging are news. Afterwards call `renew`. Raises BatchError for a batch that would
        break law 1, or that names what is neither in it nor held; DecidedUnseen where there are decisions that were not `seen`.
        """
        batch.check()
        self.connection.reading(lambda tx: refuse_withdrawn(tx, batch))
        if self.connection.reading(lambda tx: news(tx, batch)) is None:
            return Added()
        return self._write(lambda tx: add(tx, batch, keys or {}, judge, self.clock, seen))

    def withdraw(self, document: str, tombstone: Batch) -> bool:
        """Take the words of a document out of everything, all at once, and write the tombstone; False if that is done already.

        Afterwards call `renew`. Backups that were made before hold the words still.
        """
        return self._write(lambda tx: withdraw(tx, document, tombstone, self.clock))

    def renew(self, picture: Picture) -> int:
        """Make the picture of all that was touched anew; how many documents and members show something else now."""
        changed = 0
        while self.connection.reading(lambda tx: run(tx, "store/dirty", size=1)):
            changed += self._write(lambda tx: renew_step(tx, picture, self.rules))
        return changed

    def rebuild(self, picture: Picture) -> int:
        """Make the whole picture anew; how much of it was not as it should be."""
        changed = 0
        for step in self.rebuilding(picture):
            changed = step.changed
        return changed

    def rebuilding(self, picture: Picture, keys: KeysOf | None = None, judge: JudgeOf | None = None) -> Iterator[Rebuilt]:
        """As `rebuild`, some documents at a time, and how far it is; given `keys` and `judge`, each is judged anew too. Last
        come the claims, of which some stand in no document.

        Broken off, `prepare` takes up the picture, and judging is taken up by doing it again.
        """
        held = self.status().records
        changed, done, judged, count = self.renew(picture), 0, 0, held["Document"]
        for page in pages(self.connection.reading, "store/page_documents", Document.PREFIX, count, REBUILT):
            for row in page:
                if not (keys and judge):
                    break
                added = self._write(partial(judge_again, document=row["id"], keys=keys, judge=judge, clock=self.clock))
                judged += added.judged
            self._write(partial(_mark, page))
            changed += self.renew(picture)
            done += len(page)
            yield Rebuilt(done, count, judged, changed)
        for page in pages(self.connection.reading, "store/page_claims", Claim.PREFIX, held["Claim"]):
            self._write(partial(_mark, page))
            changed += self.renew(picture)
            yield Rebuilt(done, count, judged, changed)

    def records(self, layers: Collection[str] | None = None) -> Iterator[tuple[Record, tuple[str, ...]]]:
        """Every record in the order of ids, with the ids of the activities that generated it; of some layers, or all.

        Raises StoreChanged at the end when somebody wrote meanwhile, so that what was read may not fit together.
        """
        found = records(self.reading, layers)
        return acting(found) if self.past else found

    def get(self, ids: Iterable[str]) -> dict[str, Record]:
        """The records with these ids, as far as they are held. Raises ValueError for what is no id."""
        return {i: h.record for i, h in self.reading(lambda tx: read(tx, ids)).items()}

    def evidence(self, members: Iterable[str]) -> tuple[Record, ...]:
        """Members with all that documents say of them now, in the order of ids."""
        return tuple(self.reading(lambda tx: context(tx, members)).values())

    def run(self, name: str, /, **parameters: object) -> list[Row]:
        """The rows that ``queries/cypher/<name>.cypher`` answers. Raises QueryFileError for other parameters than its own."""
        return self.reading(lambda tx: run(tx, name, **parameters))

    def search(self, text: str, kinds: Collection[str] = KINDS, size: int = 100) -> list[Row]:
        """The id, kind and score of what these words find, best first."""
        return self.reading(lambda tx: search(tx, text, kinds, size))

    def backup(self, path: Path) -> int:
        """Write everything to one compressed file, which takes the place of an older one only when it is whole.

        The number of records. Raises StoreChanged when somebody wrote meanwhile.
        """
        return backup(self.connection.reading, path)

    def restore(self, path: Path) -> Restored:
        """Fill an empty store from a backup, after checking all of it. Raises BackupError, with file and line.

        Broken off, the store refuses to be used until `restore` has been run to its end.
        """
        schema.prepare(self.connection)
        return restore(self.connection.reading, self.connection.write, path)

    def considered(self, members: Iterable[str], further: Iterable[str] = ()) -> Considered:
        """What a decision on members goes by: their readings now and earlier, and every decision on these and on `further`."""
        return self.reading(lambda tx: considered(tx, members, further))

    def decisions(self, about: Iterable[str]) -> tuple[Curation, ...]:
        """Every decision about these records, about those decisions, and among them; also what was taken back."""
        return tuple(self.reading(lambda tx: decisions(tx, about)).values())

    def generated_by(self, ids: Iterable[str]) -> set[str]:
        """The activities that generated these records."""
        return {a for h in self.reading(lambda tx: read(tx, ids)).values() for a in h.generated_by}

    def log_end(self) -> End:
        """Where the log of all that entered ends; in the past, where it ended then."""
        return self.reading(log_end)

    def status(self) -> Status:
        """What the store holds."""
        counted = {c.name: 0 for c in MAPPING.classes} | {row["class"]: row["records"] for row in self.run("count/records")}
        return Status(
            backend=self.connection.backend,
            schema=held.version if (held := schema.stored(self.connection)) else 0,
            records=counted,
            dirty=self.run("store/dirty_count")[0]["marks"],
        )


def _mark(rows: list[Row], tx: Transaction) -> Written:
    return mark(tx, (row["id"] for row in rows), lock(tx))
