"""Records for RDF, each with whether a person has looked: a stream in, the same stream out.

Only records that can be decided upon tell it, and of members the heads alone, under which the others are shown. It is a
function of the records and of the decisions, without record times, so that equal content stays equal (law 4).
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from onrecord.model import Member, Record
from onrecord.rdf import Generated, Looked, Told
from onrecord.store import Store

from .checked import Aspect, Checked, checked, reports_of, thing

PAGE: Final = 500
"""Records looked at together."""

TOLD: Final = frozenset({
    "Attestation", "ActorReference", "RoleHolding", "EventReport", "Participation", "FigureReport", "Description", "Judgement",
    "StatementLink", "Stance", "ReviewLink", "Statement", "Actor", "Event", "Figure", "Claim",
})  # fmt: skip
"""The classes of records of which it is told."""


def looking(store: Store, stream: Iterable[Generated]) -> Iterator[Told]:
    """The records of a stream, each with what of it persons checked."""
    if not _decided(store):
        for record, generated in stream:
            yield record, generated, _NOBODY if _tells(record) else None
        return
    given = iter(stream)
    while page := list(islice(given, PAGE)):
        shown = [record for record, _ in page if _tells(record)]
        reports = store.get({i for record in shown for i in reports_of(record)})
        found = checked(store, {record.id: thing(record, reports) for record in shown})
        for record, generated in page:
            yield record, generated, _looked(found[record.id]) if record.id in found else None


def _decided(store: Store) -> bool:
    return bool(store.run("analysis/decisions_made"))


def _tells(record: Record) -> bool:
    head = not isinstance(record, Member) or record.canonical in (None, record.id)
    return head and type(record).__name__ in TOLD


_NOBODY: Final = Looked("notChecked")


def _looked(found: Checked) -> Looked:
    settled = {a for check in found.checks for a in check.what} - set(found.unchecked)
    return Looked(found.status, tuple(a for a in Aspect if a in settled), tuple(sorted(found.by)))
