"""What people, under their own names, found of claims: each shown with its author, its date and its page, and as theirs.

Nothing here weighs a review. Items that print the same of one review, from several files, are shown once. A review that a
person signed here counts while its decision stands, and of one person's reviews of one claim the last.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from onrecord.model import Claim, ClaimReview, ReviewLink, Statement
from onrecord.model.terms import Decision, JudgementKind
from onrecord.resolve import RULES
from onrecord.store import Store

from .decisions import Decided, by_record, last
from .gathering import Gathered, gather


@dataclass(frozen=True)
class Review:
    """One review, as its reviewer printed or signed it; what they did not say is None or empty.

    Of one that a person signed here `reason` says why, and `decision` is the id of the decision, which can be undone.
    `claimed_on` and `reviewed_on` are EDTF dates. `speaker_page` is about the speaker, `appearance` is where it was said.
    """

    id: str
    claim: str
    claim_text: str
    language: str | None
    claimed_by: str | None
    speaker_page: tuple[str, ...]
    claimed_on: str | None
    appearance: tuple[str, ...]
    first_appearance: str | None
    reviewer: str
    reviewer_page: str | None
    rating: str | None
    rating_value: str | None
    best_rating: str | None
    worst_rating: str | None
    reviewed_on: str | None
    title: str | None
    page: str | None
    reason: str | None = None
    decision: str | None = None

    @property
    def rated(self) -> str:
        """The rating as it is printed: in the reviewer's words, and as a number with its scale."""
        number = self.rating_value
        if number and self.worst_rating and self.best_rating:
            number += f" on a scale from {self.worst_rating} to {self.best_rating}"
        elif number and self.best_rating:
            number += f" of {self.best_rating}"
        words = f"“{self.rating}”" if self.rating else None
        return ", ".join(filter(None, (words, number)))

    @property
    def words(self) -> str:
        """Who reviewed it and how they rated it, with the day and the page where they are known."""
        where = ", ".join(filter(None, (self.reviewed_on and self.reviewed_on.partition("T")[0], self.page)))
        return f"reviewed by {self.reviewer}: {self.rated}" + (f" ({where})" if where else "")


@dataclass(frozen=True)
class About:
    """A review of a statement's or a claim's words. `proposed`: that it is about these is only proposed; `reason` says why.

    `link` is the record that says so; None for a review of the claim itself.
    """

    review: Review
    proposed: bool = False
    link: str | None = None
    reason: str = ""


def reviews(store: Store) -> tuple[Review, ...]:
    """Every review that counts, by claim, reviewer and day."""
    found = counting(store)
    return shown(found, gather(store, found))


def counting(store: Store, ids: Iterable[str] | None = None) -> dict[str, Decided | None]:
    """The reviews that count, all or those of these, in the order of ids; with the decision, where a person signed it here.

    Others are those that the latest reading of their item tells. What a person rejected counts no more.
    """
    found = [r["id"] for r in store.run("analysis/claim_reviews", ids=None if ids is None else sorted(ids))]
    decided = by_record(store, found)
    signed: dict[tuple[str, str], tuple[str, str, str]] = {}
    counts: dict[str, Decided | None] = {}
    for record in store.get(found).values():
        assert isinstance(record, ClaimReview)
        acts = decided.get(record.id, ())
        if acts and acts[0].decision is Decision.REJECT:
            continue
        counts[record.id] = act = next((a for a in acts if a.decision is Decision.REVIEW), None)
        if record.in_document is None and act is None:  # it was taken back
            del counts[record.id]
        elif act:
            own = (record.review_of, record.reviewer)
            signed[own] = max(signed.get(own, ("", "", "")), (act.at, act.id, record.id))
    last = {identifier for _, _, identifier in signed.values()}
    return {i: act for i, act in sorted(counts.items()) if act is None or i in last}


def by_claim(store: Store, claims: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The ids of the reviews that count of each of these claims, which are heads."""
    rows = store.run("api/claim_reviews", ids=sorted(claims))
    counts = counting(store, {row["id"] for row in rows}) if rows else {}
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        if row["id"] in counts:
            found[row["of"]] = (*found.get(row["of"], ()), row["id"])
    return found


def ids_about(store: Store, identifier: str | None) -> list[str]:
    """The ids of the reviews held, in their order; of those about a statement or of a claim, where one is given."""
    if identifier is None:
        return list(counting(store))
    asked = store.get([identifier]).get(identifier)
    if not isinstance(asked, Statement | Claim):
        return []
    members = [r["id"] for r in store.run("analysis/members", ids=[asked.canonical or asked.id])] or [asked.id]
    found = of_claim(store, members) if isinstance(asked, Claim) else of_statement(store, members)
    return sorted(about.review.id for about in found if not about.proposed)


def of_claim(store: Store, claims: Iterable[str]) -> tuple[About, ...]:
    """The reviews of these claims."""
    ids = [r["id"] for r in store.run("analysis/reviews_of_claims", ids=sorted(claims))]
    found = counting(store, ids) if ids else {}
    return tuple(About(review) for review in shown(found, gather(store, found)))


def of_statement(store: Store, members: Iterable[str]) -> tuple[About, ...]:
    """The reviews that are about a statement, given by all its members, and then those that are proposed to be.

    A person's acceptance of a proposal makes it one that is about it; what a person rejected is left out.
    """
    rows = store.run("analysis/reviews_of_statements", ids=sorted(members), rules=[f"{r} {v}" for r, v in RULES.items()])
    if not rows:
        return ()
    current = counting(store, {row["review"] for row in rows})
    decided = last(store, (row["link"] for row in rows))
    links = {r["link"]: r for r in rows if r["review"] in current and decided.get(r["link"]) != Decision.REJECT}
    among = gather(store, links)
    found: dict[tuple[Any, ...], About] = {}
    for link in among.all(ReviewLink, sorted(links)):
        for review in shown({link.of_review: current[link.of_review]}, among):
            accepted = decided.get(link.id) == Decision.ACCEPT
            about = About(review, link.judgement_kind is JudgementKind.PROPOSED and not accepted, link.id, link.reason)
            held = found.get(key := _printed(review))
            found[key] = min(about, held or about, key=lambda a: (a.proposed, a.link or ""))
    return tuple(sorted(found.values(), key=lambda a: (a.proposed, a.review.reviewer, a.review.reviewed_on or "9999", a.link)))


def _printed(review: Review) -> tuple[Any, ...]:
    """What of a review is printed, by which two items are one review."""
    return tuple(v for k, v in asdict(review).items() if k not in ("id", "claim"))


def shown(found: Mapping[str, Decided | None], among: Gathered) -> tuple[Review, ...]:
    """These reviews in the order of claim, reviewer and day; those that print the same are one."""
    unique: dict[tuple[Any, ...], Review] = {}
    for record in among.all(ClaimReview, sorted(found)):
        review = _shown(record, found[record.id], among)
        unique.setdefault(_printed(review), review)
    return tuple(sorted(unique.values(), key=lambda r: (r.claim_text, r.reviewer, r.reviewed_on or "9999", r.id)))


def _shown(record: ClaimReview, signed: Decided | None, among: Gathered) -> Review:
    claim = among.get(Claim, record.review_of)
    return Review(
        id=record.id,
        claim=record.review_of,
        claim_text=claim.claim_text if claim else "",
        language=claim.language if claim else None,
        claimed_by=record.claimed_by,
        speaker_page=record.speaker_page,
        claimed_on=record.claimed_on,
        appearance=record.appearance,
        first_appearance=record.first_appearance,
        reviewer=record.reviewer,
        reviewer_page=record.reviewer_page,
        rating=record.rating,
        rating_value=record.rating_value,
        best_rating=record.best_rating,
        worst_rating=record.worst_rating,
        reviewed_on=record.reviewed_on,
        title=record.review_title,
        page=record.review_page,
        reason=signed.reason if signed else None,
        decision=signed.id if signed else None,
    )


def as_dict(found: Iterable[Review]) -> list[dict[str, Any]]:
    """The reviews as plain data, for JSON."""
    return [{**asdict(r), "words": r.words} for r in found]


def plain(found: Iterable[Review]) -> str:
    """The reviews as text: the claim and its speaker, then who reviewed it."""
    lines: list[str] = []
    said: str | None = None
    for review in found:
        by = f"{review.claimed_by}: " if review.claimed_by else ""
        on = f"  ({review.claimed_on.partition('T')[0]})" if review.claimed_on else ""
        if (claim := f"{by}“{review.claim_text}”{on}") != said:
            lines += [*([""] if lines else []), claim]
            said = claim
        lines.append(f"  {review.words}")
        if review.reason:
            lines.append(f"    {review.reason}  ({review.decision})")
    return "\n".join(lines)
