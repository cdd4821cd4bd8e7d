"""Pages of the web as articles: what was fetched, read as its content type says."""

import io
from collections.abc import Callable, Iterator, Mapping
from typing import Final
from urllib.parse import urlsplit

from onrecord.model.terms import Origin

from . import frontmatter, jsonlines, page, pdf, word
from .addresses import anywhere, is_public
from .article import Article, assemble
from .encoding import declared_in, decode
from .fetch import Fetched, Limits, fetch
from .found import Found, given_as
from .given import Given, GivenError
from .problem import Problem, Unreadable
from .urls import capture

_HTML: Final = frozenset({"text/html", "application/xhtml+xml"})
_LINES: Final = frozenset({"application/jsonl", "application/x-ndjson", "application/jsonlines", "application/x-jsonlines"})
_PLAIN: Final = frozenset({"text/plain", "text/markdown", "text/x-markdown", "text/vtt", "application/x-subrip"})
_DOCUMENTS: Final[Mapping[str, Callable[[bytes], tuple[str, list[Found]]]]] = {
    "application/pdf": lambda body: (pdf.read(body), []),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": word.read,
}


def read(url: str, given: Given, *, allow_private: bool, limits: Limits) -> Iterator[Article | Problem]:
    """The article at an address, or the problem; several, where JSON Lines are served there."""
    known = given_as(given, Origin.OPTION)
    try:
        if "@" in urlsplit(url).netloc:
            raise Unreadable("the address has a user name or password in it", "Fetch the page yourself, and read the file")
        fetched = fetch(url, allowed=anywhere if allow_private else is_public, limits=limits)
        kind = fetched.content_type or ("text/html" if fetched.body.lstrip()[:1] == b"<" else "text/plain")
        if kind in _LINES:
            if given.singular:
                raise Unreadable(f"{', '.join(given.singular)} can be true of one document only", "Give them in the lines")
            yield from jsonlines.read(io.BytesIO(fetched.body), known, url)
        else:
            text, found = _content(fetched, kind)
            yield assemble(text, (*known, *found), source=url, identifier=url)
    except Unreadable as error:
        yield error.problem(url)
    except ValueError:
        yield Problem(url, "", "this is not an address", "Write it whole, as https://example.org/article")


def _content(fetched: Fetched, kind: str) -> tuple[str, list[Found]]:
    if kind in _HTML:
        return page.read(decode(fetched.body, fetched.charset or declared_in(fetched.body)), fetched.url)
    if kind in _DOCUMENTS:
        text, found = _DOCUMENTS[kind](fetched.body)
        return text, [*found, *given_as(_served(fetched.url), Origin.META)]
    if kind not in _PLAIN:
        remedy = "Save its text as .txt or .html"
        raise Unreadable(f"the server sends {kind}; only HTML, plain text, PDF, Word and captions are read", remedy)
    text = decode(fetched.body, fetched.charset)
    matter = None
    if "markdown" in kind or urlsplit(fetched.url).path.endswith((".md", ".markdown")):
        text, matter = frontmatter.read(text)
    return text, [*given_as(matter, Origin.FRONT_MATTER), *given_as(_served(fetched.url), Origin.META)]


def _served(url: str) -> Given | None:
    """The address of a text without any metadata: the one it was served under."""
    try:
        return Given(archive_url=url) if capture(url) else Given(url=url)
    except GivenError:
        return None
