"""Sources: the document that prints a fact, and the exact words in it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.model import Actor, Attestation, Document
from onrecord.model.span import CONTEXT
from onrecord.resolve.heads import GAP

from .gathering import Gathered


@dataclass(frozen=True)
class Named:
    """Somebody by the canonical id and the name printed most often; null where nobody gives a name."""

    id: str
    name: str | None


@dataclass(frozen=True)
class Quoted:
    """Exact words: [start, end) in code points of the text held, and what stands before and after; `fragment`
    is the page or the time where they begin, in a source that is divided so.
    """

    span: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    fragment: str | None = None


@dataclass(frozen=True)
class Source:
    """A document, as its metadata that stand tell of it, and the `file` or address it was taken from. A document that is
    not held is known by `named` alone.
    """

    id: str
    held: bool
    named: str | None
    title: str | None
    outlet: str | None
    issuer: str | None
    agency: str | None
    author: str | None
    published: str | None
    url: str | None
    archive_url: str | None
    collection: str | None
    language: str | None
    file: str | None = None

    @property
    def publisher(self) -> str:
        """Who stands behind it: outlet, issuer or agency, or what it was named as."""
        return self.outlet or self.issuer or self.agency or self.named or "publisher unknown"

    @property
    def day(self) -> str:
        """When it was published, as far as known, in words where the year is not."""
        if self.published and self.published.startswith("XXXX-"):
            return f"{self.published.removeprefix('XXXX-')} of an unknown year"
        return self.published or "undated"

    @property
    def called(self) -> str | None:
        """Its headline, or the file that it was taken from, where neither headline nor address is known."""
        return self.title or (f"file {self.file}" if self.file and not self.url else None)

    @property
    def credit(self) -> str | None:
        """The agency that supplied it, where that is not the outlet itself."""
        return self.agency if self.agency and self.agency != self.outlet else None


def source(document: Document, among: Gathered) -> Source:
    """A document with the names of the bodies behind it."""
    return Source(
        id=document.id,
        held=not document.is_stub,
        named=document.stub_name,
        title=document.title,
        outlet=among.name(document.published_by),
        issuer=among.name(document.issued_by),
        agency=among.name(document.supplied_by),
        author=document.author,
        published=document.published,
        url=document.url,
        archive_url=document.archive_url,
        collection=document.collection,
        language=document.language,
        file=among.files.get(document.id),
    )


def quoted(spans: Iterable[str], among: Gathered) -> tuple[Quoted, ...]:
    """The words of these spans, in the order of the text."""
    return tuple(Quoted(s.id, s.start, s.end, s.exact, s.prefix, s.suffix, s.fragment) for s in among.spans(spans))


@dataclass(frozen=True)
class Words:
    """Where something is printed: the report, its document and the words."""

    report: str
    document: Source
    words: tuple[Quoted, ...]


def printed(reports: Iterable[Attestation], among: Gathered) -> tuple[Words, ...]:
    """Where these reports are printed, the oldest document first."""
    found = [
        Words(r.id, source(document, among), quoted(r.content_span, among))
        for r in reports
        if (document := among.get(Document, r.in_document))
    ]
    return tuple(sorted(found, key=lambda w: (w.document.published or "9999", w.report)))


def within(words: Quoted) -> str:
    """Quoted words, in brackets, between what is kept of the text around them: whole words, on one line."""
    before, after = words.prefix, words.suffix
    if len(before) == CONTEXT:  # it may begin within a word, and what follows end in one
        before = re.sub(r"^\S*\s", "", before) if re.search(r"\s", before) else ""
    if len(after) == CONTEXT:
        after = re.sub(r"\s\S*$", "", after) if re.search(r"\s", after) else ""
    return re.sub(r"\s+", " ", f"{before}[{words.exact}]{after}").strip()


def joined(words: Iterable[Quoted]) -> str:
    """Quoted words as one text, its parts joined by an ellipsis, as a statement's text is."""
    return GAP.join(q.exact for q in words)


def named(actors: Iterable[str], among: Gathered) -> tuple[Named, ...]:
    """These members' heads by name, each once, in the order of their ids."""
    heads = {head.id: head for actor in actors if (head := among.head(Actor, actor))}
    return tuple(Named(i, head.name) for i, head in sorted(heads.items()))
