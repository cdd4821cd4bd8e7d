"""Copies: which other documents share passages with one, and what their own words say of the direction (§1).

Shared narration is copying, shared quotation is not. That one was published before the other shows no direction; a credit
does. Two texts of one document, or of one outlet at one address, are versions of it.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from itertools import groupby
from typing import Any

from onrecord.model import Document, prefix_of
from onrecord.model.terms import TextRelation
from onrecord.resolve.words import fold_name
from onrecord.store import Store

from .access import outlet_names
from .checked import Checked, Review, Thing, checked
from .checked_text import foot
from .filling import filled
from .gathering import Gathered, gather
from .sources import Quoted, Source, quoted, source


class CopyDirection(StrEnum):
    """What the two documents' own words say of which was taken from the other."""

    FROM_OTHER = "fromOther"
    TO_OTHER = "toOther"
    VERSION = "version"
    NOT_SAID = "notSaid"


@dataclass(frozen=True)
class Shared:
    """A passage in both texts: its words here and there, how many are equal, and how many of these are narration."""

    here: Quoted
    there: Quoted
    words: int
    narration: int


@dataclass(frozen=True)
class Copy:
    """Another document that shares passages with the one asked about.

    `same_outlet`: both are of one outlet, where a standing note may be all that they share. `review`: what persons said of it.
    """

    reuse: str
    document: Source
    relation: TextRelation
    direction: CopyDirection
    same_outlet: bool
    passages: tuple[Shared, ...]
    review: Checked | None = None

    @property
    def words(self) -> int:
        """How many words the two share."""
        return sum(p.words for p in self.passages)

    @property
    def narration(self) -> int:
        """How many of these are narration."""
        return sum(p.narration for p in self.passages)


def copies(store: Store, document: str) -> tuple[Copy, ...] | None:
    """What shares passages with a document, the most words first; None for what is no document that is held.

    Raises ValueError for what is no id.
    """
    if (known := filled(store, document)) and known.by:
        document = known.by.in_document
    held = store.get([document]).get(document)
    if prefix_of(document) != Document.PREFIX or not isinstance(held, Document):
        return None
    rows = sorted(store.run("analysis/reuses", document=document), key=lambda r: (r["reuse"], r["span"]))
    among = gather(store, [document, *(r["other"] for r in rows)])
    spans = {r[k] for r in rows for k in ("span", "otherSpan")}
    among.records.update(store.get(sorted(spans)))
    looked = checked(store, {r["reuse"]: Thing.of(r["reuse"]) for r in rows})
    found = (
        replace(_copy(list(group), held, among), review=looked[reuse])
        for reuse, group in groupby(rows, key=lambda r: r["reuse"])
        if looked[reuse].status is not Review.REJECTED
    )
    return tuple(sorted(found, key=lambda c: (-c.words, c.document.id)))


def _copy(rows: list[dict[str, Any]], own: Document, among: Gathered) -> Copy:
    other = among.get(Document, rows[0]["other"]) or own
    passages = tuple(
        Shared(here, there, r["words"], r["narration"])
        for r in rows
        for here, there in zip(quoted([r["span"]], among), quoted([r["otherSpan"]], among), strict=True)
    )
    return Copy(
        reuse=rows[0]["reuse"],
        document=source(other, among),
        relation=TextRelation(rows[0]["relation"]),
        direction=_direction(own, other, among),
        same_outlet=bool(outlet_names(own, among) & outlet_names(other, among)),
        passages=tuple(sorted(passages, key=lambda p: (p.here.start, p.there.start))),
    )


def _direction(here: Document, there: Document, among: Gathered) -> CopyDirection:
    """What a credit says: an agency's byline or dateline, a link to the original, or its outlet by name."""
    if here.id == there.id or (here.url is not None and here.url == there.url):
        return CopyDirection.VERSION
    taken, given = _credits(here, there, among), _credits(there, here, among)
    if taken == given:
        return CopyDirection.NOT_SAID
    return CopyDirection.FROM_OTHER if taken else CopyDirection.TO_OTHER


def _credits(one: Document, other: Document, among: Gathered) -> bool:
    """Whether the one names the other, or its outlet, as where it has its text from."""
    agency = among.actor(one.supplied_by)
    named = {fold_name(n) for n in (agency.name if agency else None, one.original_outlet) if n}
    credited = named & outlet_names(other, among) - outlet_names(one, among)
    links = {one.original, one.source_link} - {None}
    return bool(credited) or bool(links & {other.url, other.archive_url})


def plain(found: Iterable[Copy]) -> str:
    """The copies as text: each document, how it is related, and the longest passage in its words."""
    lines: list[str] = []
    shown = list(found)
    for copy in shown:
        longest = max(copy.passages, key=lambda p: p.narration)
        title = f": {copy.document.called}" if copy.document.called else ""
        lines += [
            f"{copy.document.publisher}, {copy.document.published or 'undated'}{title}",
            f"   {RELATIONS[copy.relation]}; {DIRECTIONS[copy.direction]}",
            f"   {copy.words} words shared, {copy.narration} of them narration, in {_passages(len(copy.passages))}",
            f"   here [{longest.here.start}–{longest.here.end}) {_short(longest.here.exact)}",
            f"   there [{longest.there.start}–{longest.there.end}), {copy.document.id}",
            *([f"   {copy.review.words}"] if copy.review and copy.review.checks else []),
        ]
    return "\n".join([*lines, *foot(c.review for c in shown)])


RELATIONS = {
    TextRelation.SAME: "the same text",
    TextRelation.CUT: "one is most of the other, cut",
    TextRelation.PARTIAL: "narration in common",
    TextRelation.QUOTES_ONLY: "quotations in common, no narration: no sign of copying",
}
"""How two texts are related, in words."""

DIRECTIONS = {
    CopyDirection.FROM_OTHER: "this document says that it is taken from that one",
    CopyDirection.TO_OTHER: "that document says that it is taken from this one",
    CopyDirection.VERSION: "two versions of one document",
    CopyDirection.NOT_SAID: "neither says which was taken from the other",
}
"""What is said of the direction, in words."""


def _passages(number: int) -> str:
    return "1 passage" if number == 1 else f"{number} passages"


def _short(words: str, most: int = 160) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= most else f"{flat[:most].rsplit(' ', 1)[0]} …"


def as_dict(found: Iterable[Copy]) -> list[dict[str, Any]]:
    """The copies as plain data, for JSON."""
    return [{**asdict(c), "words": c.words, "narration": c.narration} for c in found]
