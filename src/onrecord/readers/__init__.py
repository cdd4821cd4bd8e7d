"""From a file, a folder or an address to articles: the exact text, and what is known of it with where it came from.

    for found in read("articles/", Given(collection="border")):
        match found:
            case Article(): ...      # a document, its snapshot, descriptions and spans
            case Problem(): print(found)

What is read: plain text, Markdown with front matter, HTML, PDF with a text layer, Word documents, captions (WebVTT, SubRip),
JSON Lines, folders of these with a `manifest.csv`, and what the web serves of these. Metadata come from options, the
manifest, front matter, a page's JSON-LD and `meta`, and from the words of the text itself, in this order of trust; each item
says which (`Description.origin`) and, when read in the text, by which words.
A problem with one input stops none of the others.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from onrecord.model.terms import Origin

from . import files, web
from .article import Article, assemble
from .fetch import USUAL, Limits
from .found import given_as
from .given import FIELDS, Given, GivenError, written
from .problem import Problem, Unreadable
from .urls import AddressError, normalise_url

NOTHING: Final = Given()
"""No metadata given."""


def read(
    source: str | Path, given: Given = NOTHING, *, allow_private: bool = False, limits: Limits = USUAL
) -> Iterator[Article | Problem]:
    """The articles of a file, a folder or an http(s) address, in a fixed order, each as soon as it is read.

    `given` is true of every document of the source. With `allow_private`, addresses on this machine and in private networks
    are fetched, too. Nothing is raised for bad input: a Problem names the file, the place in it and the remedy.
    """
    named = str(source)
    if isinstance(source, str) and (scheme := re.match(r"([A-Za-z][A-Za-z0-9+.-]+)://", source)):
        if scheme[1].lower() in ("http", "https"):
            yield from web.read(source, given, allow_private=allow_private, limits=limits)
        else:
            yield Problem(named, "", f"{scheme[1]} addresses are not read", "Name an http or https address, a file or a folder")
    else:
        yield from files.read(Path(source), named, given)


def from_text(text: str, given: Given = NOTHING, *, identifier: str = "text") -> Article:
    """The article with this text, which stays as it is. Raises Unreadable when there are no words in it."""
    return assemble(text, given_as(given, Origin.OPTION), source=identifier, identifier=identifier)


__all__ = [
    "FIELDS", "NOTHING", "AddressError", "Article", "Given", "GivenError", "Limits", "Problem", "Unreadable",
    "from_text", "normalise_url", "read", "written",
]  # fmt: skip
