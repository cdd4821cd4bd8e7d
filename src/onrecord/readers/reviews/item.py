"""One item of a file of reviews, put together: its text, the claim in it, and the review with the words that say so."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from onrecord.model import Claim, ClaimReview, Document, Snapshot, Span, document_id
from onrecord.model.terms import ActorType
from onrecord.readers import language
from onrecord.readers.dates import iso
from onrecord.readers.printed import date
from onrecord.readers.problem import Unreadable

from .jsontext import lay
from .said import Printed, Said


@dataclass(frozen=True)
class Reviewed:
    """A review as it was taken in: the item's document and text, the claim, the review, and the spans of its values.

    `source` is the file, `place` where in it; `notes` say what was left out because it could not be read.
    """

    source: str
    place: str
    document: Document
    snapshot: Snapshot
    claim: Claim
    review: ClaimReview
    spans: tuple[Span, ...]
    notes: tuple[str, ...] = ()


def assemble(said: Said, source: str) -> Reviewed:
    """The review that an item is. Raises Unreadable when it lacks what makes it somebody's review of something said."""
    if said.draft:
        remedy = "Read it once its author has published it with a rating"
        raise Unreadable("this review is marked as a draft, and nobody has signed a rating", remedy, said.place)
    claim = _needed(said, said.claim, "claim", "what was claimed")
    reviewer = _needed(said, said.reviewer, "reviewer", "who reviewed it")
    if said.rating is None and said.rating_value is None:
        _needed(said, None, "rating", "how it was rated")
    laid = lay(said.item)
    identity = document_id(
        url=None, outlet=reviewer.text, title=said.review_title.text if said.review_title else None,
        sha256=hashlib.sha256(laid.text.encode("utf-8")).hexdigest(),
    )  # fmt: skip
    document = Document(id=identity)
    snapshot = Snapshot.of(document.id, laid.text)
    dates = {name: _dated(getattr(said, name)) for name in ("claimed_on", "reviewed_on")}
    spans = {p: snapshot.span(*laid.places[p.at]) for p in _printed(said) if p.at in laid.places}
    found = Claim.of(snapshot.id, claim.text, language.code(said.language.text) if said.language else None)
    review = ClaimReview(
        review_of=found.id,
        in_document=document.id,
        reviewer=reviewer.text,
        evidence_span=tuple(s.id for s in spans.values()),
        reviewer_page=_text(said.reviewer_page),
        review_page=_text(said.review_page),
        review_title=_text(said.review_title),
        reviewed_on=dates["reviewed_on"],
        rating=_text(said.rating),
        rating_value=_text(said.rating_value),
        best_rating=_text(said.best_rating),
        worst_rating=_text(said.worst_rating),
        claimed_by=_text(said.claimed_by),
        actor_type=_kind(said.types),
        speaker_page=tuple(p.text for p in said.speaker_page),
        claimed_on=dates["claimed_on"],
        appearance=tuple(p.text for p in said.appearance),
        first_appearance=_text(said.first_appearance),
    )
    words = tuple({s.id: s for s in spans.values()}.values())
    notes = tuple(
        f"{printed.text!r} is no date that can be read one way, and is left out; write 2031-05-12, 2031-05 or 2031"
        for name, day in dates.items()
        if day is None and (printed := getattr(said, name))
    )
    return Reviewed(source, said.place, document, snapshot, found, review, words, notes)


KINDS: Final = {
    "person": ActorType.PERSON, "organization": ActorType.ORGANIZATION, "governmentorganization": ActorType.ORGANIZATION,
    "ngo": ActorType.ORGANIZATION, "politicalparty": ActorType.ORGANIZATION, "corporation": ActorType.ORGANIZATION,
    "newsmediaorganization": ActorType.OUTLET, "outlet": ActorType.OUTLET, "country": ActorType.STATE, "state": ActorType.STATE,
}  # fmt: skip
"""What types of schema.org are here."""


def _kind(types: Iterable[str]) -> ActorType | None:
    names = (t.rsplit("/", 1)[-1].removeprefix("schema:").lower() for t in types)
    return next((KINDS[name] for name in names if name in KINDS), None)


def _needed(said: Said, printed: Printed | None, what: str, why: str) -> Printed:
    if printed is None:
        name = said.names.get(what, what)
        remedy = f"Add {name}, or leave the review out"
        raise Unreadable(f"the review does not say {why}: {name} is missing", remedy, said.place)
    return printed


def _text(printed: Printed | None) -> str | None:
    return printed.text if printed else None


def _dated(printed: Printed | None) -> str | None:
    """A date at the precision that is printed; None where nothing that can be read one way is."""
    return (iso(printed.text) or date(printed.text)) if printed else None


def _printed(said: Said) -> list[Printed]:
    values = (v for v in vars(said).values() for v in (v if isinstance(v, tuple) else (v,)))
    return list(dict.fromkeys(v for v in values if isinstance(v, Printed)))
