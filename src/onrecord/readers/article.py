"""An article, put together from a text and everything that was found out about it.

The document's id comes from its address, or else from outlet, title and text, as they were *given* or stand in the
file's own metadata. What rules read in the prose never goes into an id, so that a better rule changes none.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from onrecord.model import Description, Document, Snapshot, Span, document_id, standing
from onrecord.model.terms import Item, Origin

from . import language, prose
from .found import Found
from .problem import Unreadable

READ_IN_TEXT: Final = (Origin.DATELINE, Origin.BYLINE, Origin.TEXT, Origin.DETECTED)
"""The origins of what rules read in the prose."""

_OF_A_TEMPLATE: Final = (Origin.JSON_LD, Origin.META)
_LONG_ENOUGH: Final = 200  # code points from which on the detector contradicts a page's template


@dataclass(frozen=True, kw_only=True)
class Article:
    """One document as it was taken in: its text, what is known of it, and the words in the text that say so.

    `id` names it in what is printed: a JSON line's own id, a file's path as named or below the folder named, an address.
    `source` is the path or address it was acquired from.
    """

    id: str
    document: Document
    snapshot: Snapshot
    descriptions: tuple[Description, ...]
    spans: tuple[Span, ...]
    source: str

    @property
    def items(self) -> dict[Item, str]:
        """The metadata that stand: for each item the value of the highest origin."""
        return {item: description.value for item, description in standing(self.descriptions).items()}


def assemble(text: str, found: Iterable[Found], *, source: str, identifier: str) -> Article:
    """The article with this text and this metadata, and what its prose says of itself. Raises Unreadable when empty."""
    if not text.strip():
        raise Unreadable("there is no text in it", "Check that the article was saved whole")
    known = _with_language([*found, *prose.read(text)], text)
    document = Document(id=_identity(known, text))
    snapshot = Snapshot.of(document.id, text)
    evidence: dict[tuple[Item, str, Origin], set[Span]] = {}
    for f in known:
        spans = evidence.setdefault((f.item, f.value, f.origin), set())
        if f.words:
            spans.add(snapshot.span(*f.words))
    descriptions = (
        Description(describes=document.id, item=i, value=v, origin=o, evidence_span=tuple(s.id for s in spans))
        for (i, v, o), spans in evidence.items()
    )
    return Article(
        id=identifier,
        document=document,
        snapshot=snapshot,
        descriptions=tuple(sorted(descriptions, key=lambda d: d.id)),
        spans=tuple(sorted(set().union(*evidence.values()), key=lambda s: s.id)),
        source=source,
    )


def _identity(found: Iterable[Found], text: str) -> str:
    """The document's id, from the highest origin of each item; of equals the least value counts, as in `standing`."""
    rank = {origin: i for i, origin in enumerate(Origin)}
    chosen: dict[Item, str] = {}
    for f in sorted(found, key=lambda f: (rank[f.origin], f.value)):
        if f.origin not in READ_IN_TEXT:
            chosen.setdefault(f.item, f.value)
    return document_id(
        url=chosen.get(Item.URL),
        outlet=chosen.get(Item.OUTLET),
        title=chosen.get(Item.TITLE),
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
    )


def _with_language(found: list[Found], text: str) -> list[Found]:
    """The language that the words are in, where none was given, and without what a page's template wrongly declares.

    A site's pages all declare the site's language, those translated into another one, too; so a declaration counts
    only where a certain detector does not find otherwise.
    """
    declared = [f for f in found if f.item is Item.LANGUAGE]
    if any(f.origin not in _OF_A_TEMPLATE for f in declared):
        return found
    detected = language.detect(text)
    if detected is None:
        return found
    code, probability = detected
    trusted = len(text) < _LONG_ENOUGH or probability < language.CERTAIN or all(f.value == code for f in declared)
    if declared and trusted:
        return found
    return [*(f for f in found if f not in declared), Found(Item.LANGUAGE, code, Origin.DETECTED)]
