"""Which version of a document is read now, and by which extraction.

The latest snapshot taken in, and of its extractions the latest, by when it was done and then by id. What was read before
stays stored, and is out of the picture.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from onrecord.model import Acquisition, Extraction, prefix_of

from .rows import parts, run
from .transaction import Transaction

_Moment = tuple[dt.datetime, str]
_NEVER: Final = dt.datetime.min.replace(tzinfo=dt.UTC)


@dataclass(frozen=True)
class Current:
    """What stands of a document now: its snapshot, and the extraction of that, if it was read at all."""

    snapshot: str
    extraction: str | None


def current(tx: Transaction, documents: Iterable[str]) -> dict[str, Current]:
    """What stands of each of these documents; stubs and unknown ids are left out."""
    taken: dict[str, dict[str, _Moment]] = defaultdict(dict)
    read: dict[str, list[_Moment]] = defaultdict(list)
    for part in parts(sorted(documents)):
        for row in run(tx, "store/history", ids=part):
            snapshots, snapshot, activity = taken[row["document"]], row["snapshot"], row["activity"]
            snapshots.setdefault(snapshot, (_NEVER, snapshot))
            kind = prefix_of(activity) if activity else None
            if kind == Acquisition.PREFIX:
                snapshots[snapshot] = max(snapshots[snapshot], (row["ended"], activity))
            elif kind == Extraction.PREFIX:
                read[snapshot].append((row["ended"], activity))
    latest = {document: max(snapshots, key=snapshots.__getitem__) for document, snapshots in taken.items()}
    return {d: Current(s, max(read[s])[1] if read[s] else None) for d, s in latest.items()}
