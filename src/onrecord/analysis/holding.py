"""What documents the record holds, of whom and of which days: where something was looked for, and where nothing was found."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from onrecord.extraction.gazetteer import gazetteer
from onrecord.store import Store

from .silence import Held


@dataclass(frozen=True)
class Paper:
    """A document held: the civil days on which it may have been published, null where unknown, its outlet or issuer, the state
    of these where it is known, and its collection.
    """

    id: str
    earliest: str | None
    latest: str | None
    outlet: str | None
    issuer: str | None
    country: str | None
    collection: str | None

    def held(self, code: str, mentioning: Collection[str]) -> Held | None:
        """The same as a silence counts it, for the state of this code and the documents that mention it; None when undated."""
        if self.earliest is None or self.latest is None:
            return None
        return Held(self.earliest, self.latest, self.outlet, self.id in mentioning, self.country == code)


@dataclass(frozen=True)
class Holding:
    """How many documents these are, of how many outlets and of how many issuers, and how many of them bear no date.

    `collections` names theirs; `earliest` and `latest` are the first and the last day on which one may have been published.
    """

    documents: int = 0
    outlets: int = 0
    issuers: int = 0
    undated: int = 0
    collections: tuple[str, ...] = ()
    earliest: str | None = None
    latest: str | None = None

    @classmethod
    def of(cls, papers: Iterable[Paper]) -> "Holding":
        """These documents, counted."""
        given = list(papers)
        return cls(
            documents=len(given),
            outlets=len({p.outlet for p in given if p.outlet}),
            issuers=len({p.issuer for p in given if p.issuer}),
            undated=sum(p.earliest is None or p.latest is None for p in given),
            collections=tuple(sorted({p.collection for p in given if p.collection})),
            earliest=min((p.earliest for p in given if p.earliest), default=None),
            latest=max((p.latest for p in given if p.latest), default=None),
        )


def papers(store: Store, collection: str | None) -> tuple[Paper, ...]:
    """The documents held, of one collection where that is given."""
    homes = gazetteer().outlets
    return tuple(
        Paper(
            r["document"],
            r["earliest"] and r["earliest"][:10],
            r["latest"] and r["latest"][:10],
            r["outlet"],
            r["issuer"],
            r["country"] or homes.get((r["name"] or "").casefold()),
            r["collection"],
        )
        for r in store.run("analysis/documents_held", collection=collection)
    )
