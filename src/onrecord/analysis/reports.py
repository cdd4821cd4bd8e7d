"""Reports as rows: a row for each report of each statement, with fixed columns, for CSV and JSON Lines.

Ids come as they are printed elsewhere, dates as ISO strings, unknown as null (in CSV empty). Several values in one
column are parted by ``; ``. Words of a content that does not stand on end are joined by `` … ``, and its offsets are those
of its first and last word.
"""

from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from typing import Final

from onrecord.model import Attestation, Statement
from onrecord.store import Store

from .attested import Report, report
from .checked import Checked, Thing, checked
from .checked_text import column
from .gathering import gather
from .sources import Named, joined, named

PAGE: Final = 200
"""Statements read at a time."""


@dataclass(frozen=True)
class Row:
    """One document's report of one statement."""

    statement: str
    """The statement's canonical id."""
    member: str
    """The id of this report's own member of it."""
    report: str
    """The id of the report."""
    speakers: str
    """Who said it, under the names printed most often."""
    speaker_ids: str
    speaker_status: str
    """stated, inferred or proposed."""
    title_as_printed: str | None
    """The speaker's title in this document's words."""
    kind: str
    """direct, mixed or indirect."""
    second_hand: bool
    collective: bool
    translated: str | None
    """stated or probable, where the words quoted are a translation."""
    polarity: str
    modality: str
    words: str
    """The content as printed."""
    source_words: str
    cue: str
    said_earliest: str | None
    """The first civil day on which the statement may have been said, by its words."""
    said_latest: str | None
    said_basis: str | None
    """stated, onOrBefore (only publication bounds it) or unknown."""
    told_to: str | None
    occasion: str | None
    document: str
    document_held: bool
    """False for a carrier that another document names."""
    title: str | None
    outlet: str | None
    issuer: str | None
    agency: str | None
    published: str | None
    url: str | None
    archive_url: str | None
    collection: str | None
    language: str | None
    start: int | None
    """Where the content begins and ends in the text held, in code points."""
    end: int | None
    fragment: str | None
    """The page or the time where it begins, in a source that is divided so."""
    checked: str
    """What of this report persons checked and what nobody did, or not checked."""
    checked_by: str
    """Who checked it, the last first."""
    checked_at: str | None
    """When it was last checked, a UTC date-time."""
    rule: str
    """The rule that found it."""


COLUMNS: Final = tuple(f.name for f in fields(Row))
"""The columns, in their order."""


def as_row(row: Row) -> tuple[object, ...]:
    """A row's values in the order of the columns."""
    return astuple(row)


def rows(store: Store, *, collection: str | None = None) -> Iterator[Row]:
    """A row for each current report, in the order of the statements' and the reports' ids; streams."""
    after = ""
    while page := [r["id"] for r in store.run("analysis/statements_page", after=after, size=PAGE)]:
        yield from _page(store, page, collection)
        after = page[-1]


def _page(store: Store, ids: list[str], collection: str | None) -> Iterator[Row]:
    heads = [s for s in store.get(ids).values() if isinstance(s, Statement) and s.report]
    reports = [r for s in heads for r in s.report]
    if not reports:
        return
    among = gather(store, [*(s.id for s in heads), *reports])
    attested = among.all(Attestation, reports)
    looked = checked(store, {a.id: Thing.of(a.id, reports=(a,)) for a in attested})
    for head in sorted(heads, key=lambda s: s.id):
        for attestation in among.all(Attestation, head.report):
            told = report(attestation, among)
            if collection in (None, told.document.collection):
                yield _row(head, told, named(head.said_by, among), looked[told.id])


def _row(head: Statement, told: Report, speakers: tuple[Named, ...], looked: Checked) -> Row:
    document = told.document
    return Row(
        statement=head.id,
        member=told.statement,
        report=told.id,
        speakers="; ".join(s.name or "" for s in speakers),
        speaker_ids="; ".join(s.id for s in speakers),
        speaker_status=told.speaker_status,
        title_as_printed=told.title_as_printed,
        kind=told.kind,
        second_hand=told.second_hand,
        collective=told.collective,
        translated=told.translation,
        polarity=told.polarity,
        modality=told.modality,
        words=told.words,
        source_words=joined(told.source_words),
        cue=joined(told.cue),
        said_earliest=head.said_earliest,
        said_latest=head.said_latest,
        said_basis=head.said_basis,
        told_to=told.told_to,
        occasion=told.occasion,
        document=document.id,
        document_held=document.held,
        title=document.title or document.named,
        outlet=document.outlet,
        issuer=document.issuer,
        agency=document.agency,
        published=document.published,
        url=document.url,
        archive_url=document.archive_url,
        collection=document.collection,
        language=document.language,
        start=told.content[0].start if told.content else None,
        end=told.content[-1].end if told.content else None,
        fragment=told.content[0].fragment if told.content else None,
        checked=column(looked),
        checked_by="; ".join(looked.by),
        checked_at=looked.at,
        rule=told.rule,
    )
