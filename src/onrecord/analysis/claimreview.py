"""schema.org Claim and ClaimReview out of the record, in JSON-LD: what was said, and reviews as their reviewers printed or
signed them.

No rating comes from here. A review that somebody is to write begins as a draft, marked so, without rating, author and date.
Of a claim its speaker, its day and where it was said first stand only where they are known: the first appearance is the
document that is surely the earliest of all that report it, where none of these is undated or not held.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from onrecord.model import Attestation, Claim, ClaimReview, Document, Statement
from onrecord.model.terms import ActorType, Polarity, SaidBasis
from onrecord.store import Store
from onrecord.vocabulary.mapping import load

from .asserters import asserted
from .checked import Checked, Thing, checked, thing
from .gathering import Gathered, gather
from .reviews import counting, shown
from .sources import source

CONTEXT: Final = "https://schema.org"
PAGE: Final = 200

TYPES: Final = {
    ActorType.PERSON: "Person",
    ActorType.ORGANIZATION: "Organization",
    ActorType.OUTLET: "NewsMediaOrganization",
    ActorType.STATE: "Country",
}
"""What actors are in schema.org; of a group without a name nothing is said."""

Node = dict[str, Any]


def everything(store: Store) -> Iterator[Node]:
    """Every statement in its speaker's own words, every claim that somebody asserts, and every review, in the order of ids.

    What is proposed, second-hand, collective, denied or questioned is nobody's claim, and is left out.
    """
    after = ""
    while page := [r["id"] for r in store.run("analysis/statements_page", after=after, size=PAGE)]:
        yield from _statements(store, page)
        after = page[-1]
    for row in store.run("analysis/claims_with_stances"):
        head = store.get([row["id"]]).get(row["id"])
        if isinstance(head, Claim) and (node := _claim(store, head)).get("author"):
            yield node
    found = counting(store)
    among = gather(store, found)
    kept = {r.id: r for r in shown(found, among)}
    for record in among.all(ClaimReview, sorted(kept)):
        if claim := among.get(Claim, record.review_of):
            if record.in_document is None:
                yield _signed(record, kept[record.id].reason, _claim(store, _head(store, claim)))
            else:
                yield review(record, claim)


def draft(store: Store, identifier: str) -> Node | None:
    """A review of a statement or a claim that is yet to be written: marked as a draft, and without a rating.

    None for what is neither and held, or is not on record as somebody's own words.
    """
    asked = store.get([identifier]).get(identifier)
    if not isinstance(asked, Statement | Claim):
        return None
    head = store.get([asked.canonical]).get(asked.canonical, asked) if asked.canonical else asked
    node = _claim(store, head) if isinstance(head, Claim) else next(_statements(store, [head.id]), None)
    if node is None:
        return None
    return {
        "@type": "ClaimReview", "creativeWorkStatus": "Draft", "description": node["description"],
        "claimReviewed": node["text"], "itemReviewed": node,
    }  # fmt: skip


def document(nodes: Iterable[Node]) -> Node:
    """The JSON-LD document of these objects: one by itself, several as a graph."""
    listed = list(nodes)
    return {"@context": CONTEXT, **(listed[0] if len(listed) == 1 else {"@graph": listed})}


def review(record: ClaimReview, claim: Claim) -> Node:
    """A review that was taken in, as its reviewer's own: what was not printed is left out."""
    speaker = _present(
        {
            "@type": TYPES.get(record.actor_type) if record.actor_type else None,
            "name": record.claimed_by,
            "sameAs": list(record.speaker_page),
        }
    )
    item = {
        "@type": "Claim",
        "author": speaker if record.claimed_by or record.speaker_page else None,
        "datePublished": record.claimed_on,
        "appearance": [_work(a) for a in record.appearance],
        "firstAppearance": _work(record.first_appearance) if record.first_appearance else None,
    }
    rating = {
        "@type": "Rating",
        "alternateName": record.rating,
        "ratingValue": record.rating_value,
        "bestRating": record.best_rating,
        "worstRating": record.worst_rating,
    }
    return _present(
        {
            "@type": "ClaimReview",
            "url": record.review_page,
            "headline": record.review_title,
            "claimReviewed": claim.claim_text,
            "inLanguage": claim.language,
            "datePublished": record.reviewed_on,
            "author": _present({"name": record.reviewer, "url": record.reviewer_page}),
            "reviewRating": _present(rating),
            "itemReviewed": _present(item),
        }
    )


def _signed(record: ClaimReview, reason: str | None, claim: Node) -> Node:
    """A review that a person signed here: with that person as its author, and of the claim as this record holds it."""
    return _present(
        {
            "@type": "ClaimReview",
            "url": record.review_page,
            "claimReviewed": claim["text"],
            "datePublished": record.reviewed_on,
            "author": {"@type": "Person", "name": record.reviewer},
            "reviewBody": reason,
            "reviewRating": {"@type": "Rating", "alternateName": record.rating},
            "itemReviewed": claim,
        }
    )


def _statements(store: Store, ids: Iterable[str]) -> Iterator[Node]:
    heads = [s for s in store.get(ids).values() if isinstance(s, Statement) and s.report and s.canonical == s.id]
    own = [s for s in heads if not (s.proposed or s.second_hand or s.collective)]
    among = gather(store, [i for s in own for i in (s.id, *s.report)])
    looked = checked(store, {s.id: thing(s, among.records) for s in own})
    for head in own:
        reports = among.all(Attestation, head.report)
        if all(r.polarity is Polarity.AFFIRMS for r in reports) and head.text:
            yield _node(head.id, head.text, head.language, [head], among, looked[head.id])


def _head(store: Store, claim: Claim) -> Claim:
    head = store.get([claim.canonical]).get(claim.canonical) if claim.canonical else None
    return head if isinstance(head, Claim) else claim


def _claim(store: Store, head: Claim) -> Node:
    """A claim with those who assert it, and where."""
    by = {s.statement for s in asserted(store, head).statements if s.asserts}
    heads = [s for s in store.get(sorted(by)).values() if isinstance(s, Statement)]
    among = gather(store, [i for s in heads for i in (s.id, *s.report)])
    looked = checked(store, {head.id: Thing.of(head.id)})[head.id]
    return _node(head.id, head.claim_text, head.language, heads, among, looked)


def _node(identifier: str, text: str, language: str | None, said: list[Statement], among: Gathered, looked: Checked) -> Node:
    reports = [r for s in said for r in among.all(Attestation, s.report)]
    papers = {d.id: d for r in reports if (d := among.get(Document, r.in_document))}
    held = sorted((d for d in papers.values() if not d.is_stub), key=lambda d: (d.published_earliest or "9999", d.id))
    first = _first(papers.values())
    days = {s.said_earliest for s in said} | {s.said_latest for s in said}
    known = len(said) == 1 and len(days) == 1 and said[0].said_basis is SaidBasis.STATED
    speakers = [a for s in sorted({a for s in said for a in s.said_by}) if (a := _speaker(s, among))]
    return _present(
        {
            "@type": "Claim",
            "@id": f"{load().data}{identifier}",
            "text": text,
            "description": looked.words,
            "inLanguage": language,
            "author": speakers[0] if len(speakers) == 1 else speakers,
            "datePublished": (said[0].said_earliest or "")[:10] if known else None,
            "appearance": [_page(d, among) for d in held],
            "firstAppearance": _page(first, among) if first else None,
        }
    )


def _speaker(actor: str, among: Gathered) -> Node | None:
    head = among.actor(actor)
    kind = TYPES.get(head.actor_type) if head and head.actor_type else None
    return {"@type": kind, "name": head.name} if head and kind and head.name else None


def _first(papers: Iterable[Document]) -> Document | None:
    """The document that is surely the earliest of these; none where one is undated or not held, or days overlap."""
    given = sorted(papers, key=lambda d: (d.published_latest or "9999", d.id))
    if not given or any(d.is_stub or not (d.published_earliest and d.published_latest) for d in given):
        return None
    first, *others = given
    surely = all((first.published_latest or "")[:10] < (d.published_earliest or "")[:10] for d in others)
    return first if surely else None


def _page(paper: Document, among: Gathered) -> Node:
    shown_as = source(paper, among)
    publisher = {"@type": "Organization", "name": shown_as.publisher} if shown_as.outlet or shown_as.issuer else None
    day = paper.published if paper.published and not paper.published.startswith("XXXX") else None
    return _present(
        {
            "@type": "CreativeWork",
            "url": paper.url,
            "name": shown_as.title,
            "identifier": None if shown_as.title or paper.url else paper.id,
            "publisher": publisher,
            "datePublished": day,
            "archivedAt": paper.archive_url,
        }
    )


_ADDRESS: Final = re.compile(r"https?://\S+")


def _work(named: str) -> Node:
    return {"@type": "CreativeWork", "url" if _ADDRESS.fullmatch(named) else "name": named}


def _present(node: Node) -> Node:
    """An object without what is unknown."""
    return {k: v for k, v in node.items() if v not in (None, "", [], {})}
