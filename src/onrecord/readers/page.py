"""HTML pages: the article's text by trafilatura, and what the page says of itself, by its own words only.

Libraries that look for dates fill in what is missing (a month becomes its first day, or today's), and take days from the
body; so metadata are read here, from `meta` elements, JSON-LD, `time` elements and marked bylines, at their own precision.

- The *address* of a page is its canonical link, when that leads to the site that the page came from. A canonical link to
  another site says where the text was copied from: it is the source link, and the page keeps its own address, so that a
  copy never becomes a version of its original. A canonical link to the front page, as some sites put on every page, is none.
- Of several elements for one item the first that makes sense counts. What JSON-LD says stands beside it, and both are kept.
- The *outlet* is who the page says publishes it (`og:site_name`, JSON-LD), never guessed from the host's name.
"""

from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import urljoin, urlsplit

import trafilatura
from lxml import etree, html  # type: ignore[import-untyped]

from onrecord.model.terms import Item, Origin

from . import linked
from .credits import credits_at, is_agency, leads_to_source
from .found import Found, given_as, tolerated
from .given import Given
from .problem import Unreadable
from .urls import AddressError, capture, normalise_url, same_site

META: Final = {
    Item.TITLE: "og:title twitter:title dc.title dcterms.title citation_title headline",
    Item.OUTLET: "og:site_name dc.publisher dcterms.publisher publisher",
    Item.ISSUER: "issuer",
    Item.AGENCY: "agency",
    Item.AUTHOR: "author article:author dc.creator dcterms.creator parsely-author sailthru.author byl citation_author",
    Item.PUBLISHED: (
        "article:published_time og:article:published_time datepublished dcterms.issued dc.date.issued parsely-pub-date "
        "sailthru.date citation_publication_date publish-date publishdate pubdate publication_date dc.date date"
    ),
    Item.MODIFIED: "article:modified_time og:updated_time datemodified dcterms.modified last-modified lastmod",
    Item.SOURCE_LINK: "original-source syndication-source",
    Item.COLLECTION: "collection",
    Item.LICENCE: "dcterms.license dcterms.rights dc.rights",
}
"""The `name`, `property` or `itemprop` of the meta elements that are read for an item, the first to count first."""

_TIMES: Final = (
    "//time[@itemprop='datePublished' or @pubdate]",
    "//time[contains(@class,'publish') or contains(@class,'entry-date') or contains(@class,'posted')]",
    "//*[@itemprop='datePublished']",
    "(//article|//main)[.//h1]//time[not(ancestor::aside or ancestor::nav or ancestor::footer)]",
    "//*[contains(@class,'publish') or contains(@class,'entry-date') or contains(@class,'post-date')]",
)
_BYLINES: Final = ("//*[@rel='author']", "//*[@itemprop='author']", "//*[contains(concat(' ',@class,' '),' byline ')]")
_MOST: Final = 20
"""Elements of one kind that are looked at."""


def read(page: str, address: str | None = None) -> tuple[str, list[Found]]:
    """The article's text, a paragraph a line, and what the page says of it. `address` is where it came from, if known.

    Raises Unreadable when there is no article in the page.
    """
    tree = parsed(page)
    text = None if tree is None else trafilatura.extract(
        page, include_comments=False, include_tables=False, favor_precision=True
    )  # fmt: skip
    if tree is None or not text:
        raise Unreadable("no article was found in this page", "Save the article's text as .txt, with a manifest.csv beside it")
    return text, list(_described(tree, address))


def parsed(page: str) -> html.HtmlElement | None:
    """The tree of a page; nothing, where it is none."""
    try:
        # As bytes, because the parser refuses a decoded page that declares an encoding.
        return html.document_fromstring(page.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError):
        return None


def linked_data(tree: html.HtmlElement) -> list[str]:
    """The scripts of a page that hold linked data (JSON-LD)."""
    return [str(script) for script in tree.xpath("//script[contains(@type,'ld+json')]/text()")]


def _described(tree: html.HtmlElement, address: str | None) -> Iterator[Found]:
    copy = capture(address) if address else None
    if copy:
        yield from given_as(Given(archive_url=copy.url), Origin.META)
    own, source = _addresses(tree, copy.original if copy else address)
    scripts = linked_data(tree)
    for said in linked.read(scripts, own):
        if said.item is not Item.URL or not (_front(said.value) or (own and not same_site(said.value, own))):
            yield said
    meta = _meta(tree)
    for item in Item:
        named = [value for name in META.get(item, "").split() for value in meta.get(name, ())]
        yield from _first(item, [*named, *_marked(tree, item)])
    declared = [*tree.xpath("/html/@lang"), *meta.get("og:locale", ()), *meta.get("content-language", ())]
    yield from _first(Item.LANGUAGE, declared)
    yield from _first(Item.URL, [own] if own else [])
    if source:
        yield from _first(Item.SOURCE_LINK, [source])


def _meta(tree: html.HtmlElement) -> dict[str, list[str]]:
    """What each meta element says, by its name in lower case."""
    said: dict[str, list[str]] = {}
    for element in tree.xpath("//meta[@content]"):
        for key in ("name", "property", "itemprop", "http-equiv"):
            if name := element.get(key):
                said.setdefault(name.strip().lower(), []).append(element.get("content"))
    return said


def _first(item: Item, candidates: Iterable[str]) -> list[Found]:
    """The first candidate that makes sense; an author that is a news agency is the agency."""
    for candidate in candidates:
        if item is Item.AUTHOR and candidate.strip().startswith(("http:", "https:")):
            continue
        if found := tolerated(item, candidate, Origin.META):
            agency = item is Item.AUTHOR and is_agency(found.value)
            return [Found(Item.AGENCY, found.value, Origin.META) if agency else found]
    return []


def _marked(tree: html.HtmlElement, item: Item) -> Iterator[str]:
    """What the page's body marks as an item: its only first heading, times, bylines, the licence link."""
    match item:
        case Item.TITLE:
            headings = tree.xpath("//h1")
            yield from (_words(h) for h in headings if len(headings) == 1)
            yield from (_words(t) for t in tree.xpath("//head/title")[:1])
        case Item.PUBLISHED:
            for path in _TIMES:
                for element in tree.xpath(path)[:_MOST]:
                    yield element.get("datetime") or element.get("content") or _after_credit(_words(element), item)
        case Item.AUTHOR:
            for path in _BYLINES:
                yield from (_after_credit(_words(element), item) for element in tree.xpath(path)[:1])
        case Item.LICENCE:
            yield from tree.xpath("//link[@rel='license']/@href | //a[@rel='license']/@href")[:1]


def _words(element: html.HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())


def _after_credit(words: str, item: Item) -> str:
    """What follows "By" or "Published on"; nothing, when the words begin as those of another item do (*Updated*)."""
    credit, at = next(((c, at) for c, at in credits_at(words) if c.shape in ("name", "date")), (None, 0))
    return words[at:] if credit is None or credit.item is item else ""


def _addresses(tree: html.HtmlElement, served: str | None) -> tuple[str | None, str | None]:
    """The page's own address and the address it says it was copied from."""
    named = tree.xpath("//link[@rel='canonical']/@href")[:1] + tree.xpath("//meta[@property='og:url']/@content")[:1]
    linked_to = [a for a in (_absolute(str(n), served) for n in named) if a and not _front(a)]
    home = _absolute(served, None) if served else (linked_to[-1] if linked_to else None)
    if home is None:
        return None, None
    own = next((a for a in linked_to if same_site(a, home)), home)
    anchors = (_absolute(a.get("href"), own) for a in tree.xpath("//a[@href]") if leads_to_source(_words(a)))
    return own, next((a for a in [*linked_to, *anchors] if a and not same_site(a, own)), None)


def _absolute(link: str, base: str | None) -> str | None:
    """A link as an address, normalised, that of the page itself for a link into a web archive; null if it is none."""
    try:
        address = urljoin(base or "", link.strip())
        copy = capture(address)
        return normalise_url(copy.original if copy else address)
    except (AddressError, ValueError):
        return None


def _front(address: str) -> bool:
    parts = urlsplit(address)
    return parts.path == "/" and not parts.query
