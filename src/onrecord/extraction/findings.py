"""What one reading of one snapshot yields."""

from dataclasses import dataclass, field

from onrecord.model import Record
from onrecord.model.terms import Anchor, Precision


@dataclass(frozen=True, slots=True)
class TimeRead:
    """A time in the text as `onrecord extract` prints it, durations included (which bound no day and make no record)."""

    start: int
    end: int
    earliest: str | None
    latest: str | None
    precision: Precision
    edtf: str | None
    anchor: Anchor
    duration: str | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """Records in order of ids, candidates dropped because their words were not in the text (law 1), and honest notes.

    `language` is the one that the text was read in, or None when it was not read; `notes` say why.
    """

    records: tuple[Record, ...] = ()
    dropped: int = 0
    language: str | None = None
    notes: tuple[str, ...] = ()
    times: tuple[TimeRead, ...] = field(default=())
