"""What a page says of itself in JSON-LD (schema.org), read at its own precision.

Pages put several objects into several scripts, in arrays, under `@graph`, some about other articles; the one taken is the
first of an article's types whose address is the page's, else the first of those types, else the page's own `WebPage`
object. Anything may be missing, repeated or of another type than it should be; what makes no sense is passed over, and
neither size nor depth of it can do harm (the parser limits depth, the walk is not recursive).
"""

from collections.abc import Iterator
from typing import Any, Final

import orjson

from onrecord.model.terms import Item, Origin

from .credits import is_agency
from .found import Found, present, tolerated
from .given import GivenError, written

_TYPES: Final = """
    AdvertiserContentArticle AnalysisNewsArticle Article AskPublicNewsArticle BackgroundNewsArticle BlogPosting
    LiveBlogPosting NewsArticle OpinionNewsArticle PressRelease Report ReportageNewsArticle ReviewNewsArticle
    SatiricalArticle ScholarlyArticle SocialMediaPosting TechArticle
"""
ARTICLES: Final = frozenset(_TYPES.split())
"""The types of schema.org that are articles; PressRelease is not among them, yet used."""

_MOST_OBJECTS: Final = 2_000

Node = dict[str, Any]


def read(scripts: list[str], address: str | None) -> list[Found]:
    """What the JSON-LD of a page says; `address` is the page's own, normalised, where it is known."""
    nodes = list(_nodes(scripts))
    by_id = {n["@id"]: n for n in reversed(nodes) if isinstance(n.get("@id"), str) and len(n) > 1}
    articles = [n for n in nodes if ARTICLES & _types(n)]
    of_page = [n for n in articles if address and address in _addresses(n)]
    chosen = next(iter(of_page or articles or [n for n in nodes if "WebPage" in _types(n)]), None)
    if chosen is None:
        return []
    authors = _names(chosen.get("author") or chosen.get("creator"), by_id)
    suppliers = [*_names(chosen.get("sourceOrganization"), by_id), *_names(chosen.get("provider"), by_id)]
    return present(
        [
            _said(Item.TITLE, _first(chosen.get("headline")) or _first(chosen.get("name"))),
            _said(Item.OUTLET, _first(_names(chosen.get("publisher"), by_id))),
            _said(Item.AUTHOR, ", ".join(name for name in authors if not is_agency(name))),
            *(_said(Item.AGENCY, name) for name in dict.fromkeys([*authors, *suppliers]) if is_agency(name)),
            _said(Item.PUBLISHED, _first(chosen.get("datePublished"))),
            _said(Item.MODIFIED, _first(chosen.get("dateModified"))),
            _said(Item.LANGUAGE, _first(_names(chosen.get("inLanguage"), by_id))),
            *(_said(Item.URL, found) for found in _links(chosen.get("url"))[:1] or _links(chosen.get("mainEntityOfPage"))[:1]),
            *(_said(Item.ARCHIVE_URL, found) for found in _links(chosen.get("archivedAt"))[:1]),
            *(_said(Item.SOURCE_LINK, found) for found in _links(chosen.get("isBasedOn"))[:1]),
            _said(Item.ORIGINAL, _first(_names(chosen.get("translationOfWork"), by_id))),
            _said(Item.LICENCE, _first(_links(chosen.get("license"))) or _first(_names(chosen.get("license"), by_id))),
        ]
    )


def _said(item: Item, raw: str | None) -> Found | None:
    return tolerated(item, raw, Origin.JSON_LD)


def _nodes(scripts: list[str]) -> Iterator[Node]:
    """Every object at the top, in an array or under `@graph`, in the order of the page."""
    waiting: list[Any] = []
    for script in reversed(scripts):
        try:
            waiting.append(orjson.loads(script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")))
        except orjson.JSONDecodeError:
            continue
    for _ in range(_MOST_OBJECTS):
        if not waiting:
            return
        thing = waiting.pop()
        if isinstance(thing, list):
            waiting += reversed(thing)
        elif isinstance(thing, dict):
            yield thing
            waiting += [thing["@graph"]] if "@graph" in thing else []
            waiting += [thing["mainEntity"]] if isinstance(thing.get("mainEntity"), dict) else []


def _types(node: Node) -> set[str]:
    return {str(t).rsplit("/", 1)[-1].removeprefix("schema:") for t in _listed(node.get("@type"))}


def _addresses(node: Node) -> set[str]:
    found = [*_links(node.get("url")), *_links(node.get("mainEntityOfPage")), *_links(node.get("@id"))]
    addresses = set()
    for link in found:
        try:
            addresses.add(written(Item.URL, link))
        except GivenError:
            continue
    return addresses


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _first(value: object) -> str | None:
    return next((v for v in _listed(value) if isinstance(v, str) and v.strip()), None)


def _names(value: object, by_id: dict[str, Node]) -> list[str]:
    """The names of persons or bodies, given as text, as objects, or by reference to objects elsewhere on the page."""
    names = []
    for one in _listed(value):
        if isinstance(one, dict):
            key = one.get("@id")
            whole = by_id.get(key, one) if isinstance(key, str) and "name" not in one else one
            one = _first(whole.get("name")) or _first(whole.get("headline")) or _first(whole.get("alternateName"))
        if isinstance(one, str) and one.strip() and not one.strip().startswith(("http:", "https:")):
            names.append(" ".join(one.split()))
    return names


def _links(value: object) -> list[str]:
    found = (v.get("@id") or v.get("url") if isinstance(v, dict) else v for v in _listed(value))
    return [v for v in found if isinstance(v, str) and v.startswith(("http:", "https:"))]
