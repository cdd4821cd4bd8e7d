"""Decisions in the store: every one about some records, with those that take one of them back."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from onrecord.model import Attestation, Curation, EventReport, Record, prefix_of
from onrecord.model.decided import decided
from onrecord.vocabulary import MAPPING

from .errors import StoreError
from .reading import read
from .rows import by_class, ids
from .transaction import Transaction


@dataclass(frozen=True)
class Seen:
    """Every decision that somebody saw about some records before deciding about them."""

    about: frozenset[str]
    decisions: frozenset[str]


class DecidedUnseen(StoreError):
    """Somebody decided about the same records meanwhile, so that nothing was written."""

    def __init__(self, decisions: Iterable[str]) -> None:
        self.decisions = tuple(sorted(decisions))
        super().__init__("Somebody has decided about this meanwhile.", "Look at that decision first, then decide anew.")


def require_seen(tx: Transaction, seen: Seen) -> None:
    """Raise DecidedUnseen if there are decisions about these records that are not among those seen."""
    if unseen := decisions(tx, seen.about).keys() - seen.decisions:
        raise DecidedUnseen(unseen)


def decisions(tx: Transaction, about: Iterable[str]) -> dict[str, Curation]:
    """Every decision about these records, about those decisions, and among them, by id; also what was taken back."""
    asked = set(about)
    given = read(tx, (i for i in asked if prefix_of(i) == Curation.PREFIX))
    found = {i: h.record for i, h in given.items() if isinstance(h.record, Curation)}
    while asked:
        groups = {name: group for name, group in by_class(asked).items() if name in _decidable()}
        named = {i for name, group in groups.items() for i in ids(tx, f"decisions/{name}", group)}
        asked = named - found.keys()
        found |= {i: h.record for i, h in read(tx, asked).items() if isinstance(h.record, Curation)}
    return found


def effective(tx: Transaction, read_now: Iterable[Record]) -> tuple[tuple[Record, ...], tuple[Record, ...]]:
    """What is being read now as persons' decisions leave it, and which reports they put in the place of what was read.

    A member may have been decided upon under an earlier reading; what was set of it holds of this one as well.
    """
    given = tuple(read_now)
    reports = {r.id: r for r in given if isinstance(r, Attestation | EventReport) and not r.corrects}
    members = {r.attests if isinstance(r, Attestation) else r.reports_event for r in reports.values()}
    if not (acts := decisions(tx, members | reports.keys())):
        return given, ()
    counting = decided(reports.values(), acts.values())
    others = [r for r in given if r.id not in reports]
    return (*others, *counting.values()), tuple(r for i, r in counting.items() if i not in reports)


@cache
def _decidable() -> frozenset[str]:
    return frozenset(MAPPING["Curation"].by_name["used"].range)
