"""schema.org ClaimReview in JSON-LD: an object, an array, a `@graph`, or the scripts of a page.

The claim is a `Claim`, or, as it was written before there was such a type, a `CreativeWork` in which it was made. Pages about
the speaker (`author`'s `url` and `sameAs`) are kept apart from where the claim was made (`appearance`, `firstAppearance`, and
`url` and `sameAs` of the thing reviewed). Objects that are only named by `@id` are looked up in the same file.
"""

from collections.abc import Iterator
from typing import Any, Final

from onrecord.readers.page import linked_data, parsed
from onrecord.readers.problem import Unreadable

from .jsontext import parse, step
from .said import Part, Said

TYPE: Final = "ClaimReview"
_NAMES: Final = {
    "claim": "claimReviewed", "reviewer": "author with a name", "rating": "reviewRating with alternateName or ratingValue",
}  # fmt: skip
_HOPS: Final = 2
"""References on end that are followed: from a review to its claim, and from that to its speaker."""
_LINK: Final = ("url", "@id", "name", "headline")


def read(loaded: Any) -> Iterator[Said]:
    """The reviews in a JSON-LD document, at any place in it. Raises Unreadable when there is none."""
    by_id = {n["@id"]: n for _, n in _objects(loaded) if isinstance(n.get("@id"), str) and len(n) > 1}
    found = [(at, n) for at, n in _objects(loaded) if _is_review(n)]
    if not found:
        raise Unreadable("there is no ClaimReview in it", 'Name a file with objects of "@type": "ClaimReview"')
    for at, node in found:
        yield _said(_plain(_resolved(node, by_id, _HOPS)), at or "/")


def read_page(page: str) -> Iterator[Said | Unreadable]:
    """The reviews in the scripts of an HTML page. Raises Unreadable when there is none."""
    if (tree := parsed(page)) is None:
        raise Unreadable("this is no HTML page", "Save the page whole")
    found = False
    for number, script in enumerate(linked_data(tree), 1):
        try:
            loaded = parse(script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";"))
            for said in read(loaded):
                found = True
                yield _within(said, f"script {number}, {said.place}")
        except Unreadable as error:
            if TYPE in script and not error.message.startswith("there is no"):
                found = True
                yield Unreadable(error.message, error.remedy, f"script {number}")
    if not found:
        raise Unreadable("there is no ClaimReview in this page", "Name a page with one in a script of type ld+json")


def _within(said: Said, place: str) -> Said:
    return Said(**{**vars(said), "place": place})


def _said(item: dict[str, Any], place: str) -> Said:
    node = Part(item)
    claim, rating, author = node.get("itemReviewed"), node.get("reviewRating"), node.get("author")
    speaker = claim.get("author")
    first = claim.get("firstAppearance").all(*_LINK)
    elsewhere = (*claim.get("url").all(), *claim.get("sameAs").all())
    return Said(
        item=item,
        place=place,
        names=_NAMES,
        claim=node.get("claimReviewed").text() or claim.get("text").text() or claim.get("name").text(),
        language=node.get("inLanguage").text("alternateName", "name"),
        reviewer=author.text("name", "legalName", "alternateName") or node.get("publisher").text("name") or author.text("url"),
        reviewer_page=author.get("url").text() or author.get("sameAs").text(),
        review_page=node.get("url").text() or node.get("mainEntityOfPage").text("@id", "url"),
        review_title=node.get("headline").text() or node.get("name").text(),
        reviewed_on=node.get("datePublished").text(),
        rating=rating.get("alternateName").text() or rating.get("name").text() or rating.text(),
        rating_value=rating.get("ratingValue").text(),
        best_rating=rating.get("bestRating").text(),
        worst_rating=rating.get("worstRating").text(),
        claimed_by=speaker.text("name", "alternateName"),
        speaker_page=(*speaker.get("url").all(), *speaker.get("sameAs").all()),
        claimed_on=claim.get("datePublished").text() or claim.get("dateCreated").text(),
        appearance=(*claim.get("appearance").all(*_LINK), *elsewhere, *first[1:]),
        first_appearance=next(iter(first), None),
        types=tuple(p.text for p in speaker.get("@type").all()),
        draft=any(p.text.rsplit("/", 1)[-1] == "Draft" for p in node.get("creativeWorkStatus").all("name")),
    )


def _objects(value: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object at any depth, with its JSON pointer, in the order of the file."""
    waiting = [("", value)]
    while waiting:
        place, one = waiting.pop()
        if isinstance(one, dict):
            yield place, one
            waiting += reversed([(f"{place}/{step(k)}", v) for k, v in one.items()])
        elif isinstance(one, list):
            waiting += reversed([(f"{place}/{i}", v) for i, v in enumerate(one)])


def _is_review(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    return TYPE in {_local(k) for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str)}


def _local(name: str) -> str:
    return name.rsplit("/", 1)[-1].removeprefix("schema:")


def _resolved(value: Any, by_id: dict[str, Any], hops: int) -> Any:
    """An object with those that it only names by `@id` in their places."""
    if isinstance(value, list):
        return [_resolved(v, by_id, hops) for v in value]
    if not isinstance(value, dict):
        return value
    if hops and value.keys() == {"@id"} and isinstance(value["@id"], str) and value["@id"] in by_id:
        return _resolved(by_id[value["@id"]], by_id, hops - 1)
    return {k: _resolved(v, by_id, hops) for k, v in value.items()}


def _plain(value: Any) -> Any:
    """An object with schema.org's names alone as its keys, whichever way they are written, and texts without their wrapping."""
    if isinstance(value, list):
        return [_plain(v) for v in value]
    if not isinstance(value, dict):
        return value
    if "@value" in value:
        return value["@value"]
    return {k if k.startswith("@") else _local(k): _plain(v) for k, v in value.items()}
