"""The system layer: what this system did, by which software or person, when it was done and when that was recorded.

Both instants are UTC date-times and stand on activities only; neither they nor activities are part of what law 4
compares. *Done* orders readings of one text and decisions on one record, and travels with them into another store.
*Recorded* is the store's own clock, which never goes back: what it held as of an instant is what was recorded by then.
"""

import datetime as dt
from dataclasses import dataclass

from .ids import mint
from .record import Record
from .terms import Decision


@dataclass(frozen=True, kw_only=True)
class Software(Record):
    """One version of one program with its rules and models."""

    PREFIX = "so"

    name: str
    software_version: str
    config_sha256: str | None = None

    @classmethod
    def of(cls, name: str, version: str, config_sha256: str | None = None) -> "Software":
        """The software of this name, version and configuration."""
        return cls(
            id=mint(cls.PREFIX, name, version, config_sha256), name=name, software_version=version,
            config_sha256=config_sha256,
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Curator(Record):
    """A person who decides; kept apart from the actors of the world."""

    PREFIX = "pe"

    name: str

    @classmethod
    def of(cls, name: str) -> "Curator":
        """The curator of this name."""
        return cls(id=mint(cls.PREFIX, name), name=name)


@dataclass(frozen=True, kw_only=True)
class Activity(Record):
    """A run or act of this system, never an event of the world. Its id is derived from what it used and who did it.

    The store adds when it was recorded, as which entry of its log, and the digest of the entry before (`onrecord.model.log`).
    """

    performed_by: str
    ended_at: dt.datetime
    recorded_at: dt.datetime | None = None
    sequence: int | None = None
    previous_hash: str | None = None
    used: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        for at in (self.ended_at, self.recorded_at):
            if at is not None and at.utcoffset() != dt.timedelta(0):
                raise ValueError(f"record times are UTC: {at!r}")


@dataclass(frozen=True, kw_only=True)
class Acquisition(Activity):
    """Taking in a document: the snapshot and its descriptions. `acquired_from` is the path or URL given."""

    PREFIX = "aq"

    acquired_from: str | None = None

    @classmethod
    def of(cls, document: str, software: Software, at: dt.datetime, used: tuple[str, ...], source: str | None) -> "Acquisition":
        """The taking in of a document; `used` are the ids of its snapshot and descriptions."""
        identifier = mint(cls.PREFIX, document, software.id, tuple(sorted(used)))
        return cls(id=identifier, performed_by=software.id, ended_at=at, used=used, acquired_from=source)


@dataclass(frozen=True, kw_only=True)
class Extraction(Activity):
    """One reading of a snapshot by one version of the rules, under one state of its metadata.

    Of the extractions of a snapshot the current one is that which the picture names; the others stay.
    """

    PREFIX = "ex"

    dropped: int = 0

    @classmethod
    def of(
        cls, snapshot: str, descriptions: tuple[str, ...], software: Software, at: dt.datetime, dropped: int = 0
    ) -> "Extraction":
        """The reading of a snapshot; `dropped` counts candidates whose words were not in the text."""
        used = (snapshot, *descriptions)
        identifier = mint(cls.PREFIX, software.id, tuple(sorted(used)))
        return cls(id=identifier, performed_by=software.id, ended_at=at, used=used, dropped=dropped)


@dataclass(frozen=True, kw_only=True)
class Resolution(Activity):
    """Judging one snapshot's members against those already held, after it was read or somebody decided about it."""

    PREFIX = "re"

    @classmethod
    def of(cls, snapshot: str, software: Software, at: dt.datetime, after: tuple[str, ...] = ()) -> "Resolution":
        """The judging of a snapshot's members after these activities."""
        identifier = mint(cls.PREFIX, snapshot, software.id, *sorted(after))
        return cls(id=identifier, performed_by=software.id, ended_at=at, used=(snapshot,))


@dataclass(frozen=True, kw_only=True)
class Curation(Activity):
    """A person's decision about the records `used`, with its reason.

    What it puts in the place of what stood there is in `set_to` (actors, a time, spans) or, where that is a term, `chosen`.
    """

    PREFIX = "cu"

    decision: Decision
    reason: str | None = None
    set_to: tuple[str, ...] = ()
    chosen: str | None = None

    @classmethod
    def of(
        cls,
        curator: Curator,
        decision: Decision,
        used: tuple[str, ...],
        at: dt.datetime,
        reason: str | None = None,
        *,
        set_to: tuple[str, ...] = (),
        chosen: str | None = None,
    ) -> "Curation":
        """What a person decided at an instant."""
        said = (tuple(sorted(used)), at.isoformat(), reason, tuple(sorted(set_to)), chosen)
        return cls(
            id=mint(cls.PREFIX, curator.id, decision, *said), performed_by=curator.id, ended_at=at, used=used,
            decision=decision, reason=reason, set_to=set_to, chosen=chosen,
        )  # fmt: skip
