"""What the person who hands an article in knows of it, and how each item of metadata is written.

The same names serve as options of the command, columns of a manifest, keys of front matter and fields of JSON Lines:
the items of `model.terms.Item`, with underscores.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Final

from onrecord.model.terms import Item

from . import language
from .dates import iso
from .printed import date
from .urls import AddressError, capture, normalise_url

FIELDS: Final = {re.sub(r"([A-Z])", r"_\1", item.value).lower(): item for item in Item}
"""Every item by its name with underscores: `archive_url` is Item.ARCHIVE_URL."""

ALIASES: Final = {
    "license": "licence", "date": "published", "lang": "language", "updated": "modified", "canonical": "url",
    "headline": "title", "site_name": "outlet",
}  # fmt: skip
"""Other names that files of several articles and front matter commonly use. A manifest must use the plain names."""

_DATES: Final = (Item.PUBLISHED, Item.MODIFIED, Item.CAPTURED)
_URLS: Final = (Item.URL, Item.ARCHIVE_URL, Item.SOURCE_LINK)


class GivenError(ValueError):
    """Metadata that cannot be what it is given as; the message says how it is written."""


@dataclass(frozen=True, kw_only=True)
class Given:
    """Metadata given with a source, each item null when it is not. Raises GivenError for a date or address that is none.

    `published`, `modified` and `captured` are dates at any precision (`2025-12-01`, `2025-11`, `XXXX-12-01`).
    """

    title: str | None = None
    outlet: str | None = None
    issuer: str | None = None
    agency: str | None = None
    author: str | None = None
    dateline: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    url: str | None = None
    archive_url: str | None = None
    captured: str | None = None
    original: str | None = None
    original_outlet: str | None = None
    source_link: str | None = None
    collection: str | None = None
    licence: str | None = None

    def __post_init__(self) -> None:
        for field in fields(self):
            if (raw := getattr(self, field.name)) is not None:
                object.__setattr__(self, field.name, written(FIELDS[field.name], raw) or None)

    def items(self) -> Iterator[tuple[Item, str]]:
        """What is given. A copy in an archive tells its capture time and, when no address is given, the page's own."""
        found = {FIELDS[f.name]: value for f in fields(self) if (value := getattr(self, f.name)) is not None}
        if (archived := found.get(Item.ARCHIVE_URL)) and (copy := capture(archived)):
            found.setdefault(Item.CAPTURED, copy.captured)
            found.setdefault(Item.URL, written(Item.URL, copy.original))
        yield from found.items()

    @property
    def singular(self) -> tuple[str, ...]:
        """The names of what is given and can be true of one document only."""
        alone = ("title", "dateline", "url", "archive_url", "captured", "original", "source_link")
        return tuple(name for name in alone if getattr(self, name) is not None)


def written(item: Item, raw: str) -> str:
    """An item's value as it is held: white space made single, dates as ISO or EDTF, addresses normalised.

    Of a date-time the civil day is held, as its own clock has it; only a capture, which is no time of any place, keeps its
    hour. The address of an archived copy stays as it is, since its scheme and slashes may be part of it. Raises GivenError.
    """
    text = " ".join(raw.split())
    if not text:
        return ""
    if item in _DATES:
        day = _must(iso(text) or date(text), f"{text!r} is no date; write 2025-12-01, 2025-12, 2025 or XXXX-12-01")
        return day if item is Item.CAPTURED else day.partition("T")[0]
    if item is Item.LANGUAGE:
        return _must(language.code(text), f"{text!r} is no language; write a code such as en or es")
    if item in _URLS:
        try:
            address = normalise_url(text)
        except AddressError as error:
            raise GivenError(f"{error}; write it whole, as https://example.org/article") from error
        return text if item is Item.ARCHIVE_URL else address
    return text


def _must(value: str | None, otherwise: str) -> str:
    if value is None:
        raise GivenError(otherwise)
    return value
