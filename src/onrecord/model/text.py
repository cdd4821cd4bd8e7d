"""The text layer: documents, what is known about them, and the exact text held of them."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from .fragment import fragment
from .ids import mint
from .record import Reading, Record
from .span import CONTEXT, Span, SpanError, span_id
from .terms import Item, Origin


@dataclass(frozen=True, kw_only=True)
class Document(Record):
    """A published piece: article, communique, post, broadcast; a *stub* when known only because another cites it.

    Its id is derived from its canonical URL, or without one from outlet, title and the SHA-256 of its text. Everything
    from `title` on belongs to the picture: it is what the document's descriptions come to, and is written with it.
    """

    PREFIX = "do"

    is_stub: bool = False
    stub_name: str | None = None
    cited_by: str | None = None

    current_snapshot: str | None = None
    title: str | None = None
    published_by: str | None = None
    issued_by: str | None = None
    supplied_by: str | None = None
    author: str | None = None
    dateline: str | None = None
    published: str | None = None
    published_earliest: str | None = None
    published_latest: str | None = None
    modified: str | None = None
    language: str | None = None
    url: str | None = None
    archive_url: str | None = None
    captured: str | None = None
    original: str | None = None
    original_outlet: str | None = None
    source_link: str | None = None
    collection: str | None = None
    licence: str | None = None


def document_id(*, url: str | None, outlet: str | None, title: str | None, sha256: str) -> str:
    """The id of a held document. `url` must be normalised already (`onrecord.readers` does)."""
    return mint(Document.PREFIX, url) if url else mint(Document.PREFIX, outlet, title, sha256)


def stub_id(name: str, citing: str) -> str:
    """The id of a document that is not held: the outlet or occasion named, and the member that cites it."""
    return mint(Document.PREFIX, "stub", name, citing)


@dataclass(frozen=True, kw_only=True)
class Description(Reading):
    """One item of a document's metadata, with where it came from; a correction is another one, which replaces it."""

    PREFIX = "de"

    describes: str
    item: Item
    value: str
    origin: Origin
    evidence_span: tuple[str, ...] = ()
    replaces: str | None = None


def standing(descriptions: Iterable[Description]) -> dict[Item, Description]:
    """For each item the description that stands: not replaced, of the highest origin, and of equals the least value.

    So the order in which descriptions arrived makes no difference.
    """
    rank = {origin: i for i, origin in enumerate(Origin)}
    given = tuple(descriptions)
    replaced = {d.replaces for d in given}
    chosen: dict[Item, Description] = {}
    for d in sorted(given, key=lambda d: (rank[d.origin], d.value, d.id)):
        if d.id not in replaced:
            chosen.setdefault(d.item, d)
    return chosen


@dataclass(frozen=True, kw_only=True)
class Snapshot(Record):
    """The exact text held of a document: decoded, its byte order mark dropped, otherwise untouched.

    Of one that was `withdrawn` the text is empty, and its hash tells which text it was.
    """

    PREFIX = "sn"

    snapshot_of: str
    sha256: str
    text: str
    withdrawn: bool | None = None

    @classmethod
    def of(cls, document: str, text: str) -> "Snapshot":
        """The snapshot of a document with this text."""
        sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return cls(id=mint(cls.PREFIX, document, sha256), snapshot_of=document, sha256=sha256, text=text)

    def span(self, start: int, end: int) -> Span:
        """The words [start, end) of this text, in code points. Raises SpanError when they are not in it."""
        if not 0 <= start < end <= len(self.text):
            raise SpanError(f"[{start}, {end}) is not within the {len(self.text)} code points of {self.id}")
        return Span(
            id=span_id(self.id, start, end),
            span_of=self.id,
            start=start,
            end=end,
            exact=self.text[start:end],
            prefix=self.text[max(0, start - CONTEXT) : start],
            suffix=self.text[end : end + CONTEXT],
            sha256=self.sha256,
            fragment=fragment(self.text, start),
        )
