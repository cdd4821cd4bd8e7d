"""From a file to the reviews of claims in it: each as somebody's signed review, with the words of the file that say so.

    for found in read(Path("reviews.json"), "reviews.json"):
        match found:
            case Reviewed(): ...     # the item's text, the claim and the review
            case Problem(): print(found)

What is read: schema.org ClaimReview in JSON-LD (an object, an array, `@graph`, or in the scripts of an HTML page), the JSON
of Google's Fact Check Tools API, and CSV with named columns. One item is one document, so that what else stands in a file,
and in which order, makes no difference. A problem with one item stops none of the others.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from onrecord.readers.encoding import MAX_BYTES, declared_in, decode
from onrecord.readers.problem import Problem, Unreadable

from . import factcheck, linked, table
from .item import Reviewed, assemble
from .jsontext import parse
from .said import Said

PAGES: Final = (".html", ".htm", ".xhtml")
TABLES: Final = (".csv", ".tsv")
OBJECTS: Final = (".json", ".jsonld")
ENDINGS: Final = (*OBJECTS, *PAGES, *TABLES)
"""The names of files that are read."""


def read(path: Path, source: str) -> Iterator[Reviewed | Problem]:
    """The reviews in a file, in its order. Nothing is raised for bad input: a Problem names file, place and remedy."""
    try:
        said = iter(_said(path))
        while (one := next(said, None)) is not None:
            yield one.problem(source) if isinstance(one, Unreadable) else assembled(one, source)
    except Unreadable as error:
        yield error.problem(source)


def assembled(said: Said, source: str) -> Reviewed | Problem:
    """The review of one item, or what it lacks."""
    try:
        return assemble(said, source)
    except Unreadable as error:
        return error.problem(source)


def _said(path: Path) -> Iterator[Said | Unreadable]:
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise Unreadable("reviews are not read from such a file", f"Name a file that ends in {', '.join(ENDINGS)}")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable(f"it cannot be read ({error.strerror})", "Check the path and the permissions") from error
    if len(data) > MAX_BYTES:
        raise Unreadable("it is longer than 20 MB", "Split it into several files")
    if ending in TABLES:
        return table.read(decode(data))
    if ending in PAGES:
        return linked.read_page(decode(data, declared_in(data)))
    loaded = parse(decode(data))
    return factcheck.read(loaded) if factcheck.is_answer(loaded) else linked.read(loaded)


__all__ = ["ENDINGS", "Problem", "Reviewed", "Said", "read"]
