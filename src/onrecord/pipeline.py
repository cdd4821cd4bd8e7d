"""From an article to a batch: what was taken in, what was read of it, ready for the store.

Reading and extracting need no store, so they may run anywhere and in parallel; what comes out is a `Batch` per
document, which the store judges and commits under its lock.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from onrecord import resolve
from onrecord.__about__ import __version__
from onrecord.extraction import Findings, ModelError, extract, line
from onrecord.extraction import software as extractor
from onrecord.model import (
    Acquisition,
    Activity,
    Actor,
    ActorReference,
    Batch,
    Curation,
    Curator,
    Description,
    Extraction,
    Record,
    Resolution,
    Snapshot,
    Software,
    Statement,
    described_actor_id,
    standing,
)
from onrecord.model.terms import ActorType, Decision, Item, Origin
from onrecord.readers import FIELDS, Article, Given, Problem, from_text
from onrecord.readers.given import ALIASES, written
from onrecord.readers.reviews import Reviewed

NAMED_BODIES: Final = {
    Item.OUTLET: ActorType.OUTLET,
    Item.ORIGINAL_OUTLET: ActorType.OUTLET,
    Item.AGENCY: ActorType.OUTLET,
    Item.ISSUER: ActorType.ORGANIZATION,
}
"""The items of metadata that name an actor. The author is none: a byline wrote the article, and said nothing in it."""


@dataclass(frozen=True)
class Read:
    """One reading: the metadata under which it was made, what was found, and the batch to add."""

    items: Mapping[Item, str]
    findings: Findings
    batch: Batch

    @property
    def statements(self) -> int:
        """How many statements were read in the text."""
        return sum(isinstance(record, Statement) for record in self.findings.records)


@dataclass(frozen=True)
class Prepared:
    """An article with what was read of it under its own metadata: the part of the work that needs no store."""

    article: Article
    items: Mapping[Item, str]
    findings: Findings


def prepared(found: Article | Problem) -> Prepared | Problem:
    """Read an article ahead, on any process; a problem stays what it is, and a language without its model becomes one."""
    if isinstance(found, Problem):
        return found
    try:
        return Prepared(found, found.items, extract(found.snapshot, found.items))
    except ModelError as error:
        return Problem(found.source, "", error.message, error.remedy)


def acquirer() -> Software:
    """The software that takes documents in."""
    return Software.of("onrecord.readers", __version__)


def read(article: Article, held: Iterable[Description], at: dt.datetime, ahead: Prepared | None = None) -> Read:
    """Take in and read an article as of an instant, which becomes the record time of the activities.

    `held` are the descriptions of the document that the record has already: a person's correction outranks the article's.
    What was read `ahead` counts if it was read under the metadata that stand.
    """
    made = reading(article.snapshot, (*article.descriptions, *held), at, ahead)
    batch = acquisition(article, at) + made.batch
    batch.check()
    return Read(made.items, made.findings, batch)


def acquisition(article: Article, at: dt.datetime) -> Batch:
    """What taking in an article yields: document, snapshot, descriptions, and the bodies that these name."""
    records: list[Record] = [article.document, article.snapshot, *article.descriptions, *article.spans]
    for description in article.descriptions:
        records += named_body(article.document.id, description)
    software = acquirer()
    used = (article.snapshot.id, *(d.id for d in article.descriptions))
    activity = Acquisition.of(article.document.id, software, at, used, article.source)
    return Batch.of((*records, software), activity)


def reviewed(found: Reviewed, at: dt.datetime) -> Batch:
    """What taking in a review yields: the item as a document of its own, and the claim and the review read in it."""
    taker, reader = acquirer(), Software.of("onrecord.readers.reviews", __version__)
    taken = Acquisition.of(found.document.id, taker, at, (found.snapshot.id,), found.source)
    read_there = Extraction.of(found.snapshot.id, (), reader, at)
    batch = Batch.of((found.document, found.snapshot, taker), taken)
    batch += Batch.of((found.claim, found.review, *found.spans, reader), read_there)
    batch.check()
    return batch


def reading(snapshot: Snapshot, descriptions: Iterable[Description], at: dt.datetime, ahead: Prepared | None = None) -> Read:
    """Read a snapshot under the metadata that stand among the descriptions, unless that was done `ahead`."""
    chosen = standing(descriptions)
    items = {item: description.value for item, description in chosen.items()}
    findings = ahead.findings if ahead is not None and ahead.items == items else extract(snapshot, items)
    software = extractor(findings.language)
    activity = Extraction.of(snapshot.id, tuple(d.id for d in chosen.values()), software, at, findings.dropped)
    return Read(items, findings, Batch.of((*findings.records, software), activity))


def judging(snapshot: Snapshot, judgements: Iterable[Record], at: dt.datetime, new: Iterable[Record]) -> Batch:
    """The judgements on a snapshot's members, with the activity that made them after whatever brought the `new` records."""
    software = resolve.software()
    return Batch.of((*judgements, software), Resolution.of(snapshot.id, software, at, _brought(new)))


def _brought(new: Iterable[Record]) -> tuple[str, ...]:
    """The reading among new records, or else whatever other activity there is."""
    activities = [r for r in new if isinstance(r, Activity)]
    readings = [a for a in activities if isinstance(a, Extraction)]
    return tuple(a.id for a in readings or activities)


def correction(
    document: str,
    held: Iterable[Description],
    values: Mapping[Item, str],
    curator: str,
    at: dt.datetime,
    reason: str | None = None,
) -> Batch:
    """A person's correction of a document's metadata: new descriptions, each replacing the one that stood.

    Raises `onrecord.readers.GivenError` for a date, an address or a language that is none.
    """
    person = Curator.of(curator)
    stood = standing(held)
    descriptions = [
        Description(
            describes=document,
            item=item,
            value=written(item, value),
            origin=Origin.CURATOR,
            replaces=stood[item].id if item in stood else None,
        )
        for item, value in values.items()
    ]
    activity = Curation.of(person, Decision.DESCRIBE, (document, *(d.id for d in descriptions)), at, reason)
    records: list[Record] = [*descriptions, person]
    for description in descriptions:
        records += named_body(document, description)
    return Batch.of(records, activity)


def named_body(document: str, description: Description) -> tuple[Record, ...]:
    """The outlet, agency or issuer that a description names, as an actor of that document."""
    if (kind := NAMED_BODIES.get(description.item)) is None:
        return ()
    actor = Actor(id=described_actor_id(document, description.item, description.value))
    reference = ActorReference(
        refers_to=actor.id,
        in_document=document,
        actor_type=kind,
        name=description.value,
        described_in=description.id,
    )
    return actor, reference


def extracted(text: str, metadata: Mapping[str, str]) -> dict[str, Any]:
    """What a text says, as one line of ``onrecord extract``. Raises ValueError for an item of metadata that there is not."""
    items = {Item(name): value for name, value in metadata.items()}
    snapshot = Snapshot.of("text", text)
    return line(snapshot.sha256, snapshot, items, extract(snapshot, items))


def line_of(article: Article) -> dict[str, Any]:
    """What an article says, as one line of ``onrecord extract``, under its own id."""
    return line(article.id, article.snapshot, article.items, extract(article.snapshot, article.items))


def explicable(found: Article | Problem) -> tuple[dict[str, Any], str] | Problem:
    """The same of whatever a reader found, with the text that its spans count in; what `prepared` refuses is a problem."""
    ahead = prepared(found)
    if isinstance(ahead, Problem):
        return ahead
    article = ahead.article
    return line(article.id, article.snapshot, ahead.items, ahead.findings), article.snapshot.text


def read_again(gold: Mapping[str, Any]) -> dict[str, Any]:
    """What a line of gold says when the program reads its text, with the language and the metadata that it gives.

    Raises `onrecord.readers.GivenError` for metadata that are none.
    """
    meta = {**(gold.get("meta") or {}), "language": gold.get("language")}
    given = Given(**{ALIASES.get(k, k): v for k, v in meta.items() if ALIASES.get(k, k) in FIELDS and v})
    return line_of(from_text(gold["text"], given, identifier=str(gold["id"])))
