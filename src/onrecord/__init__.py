"""OnRecord: who said what, when, to whom, where is it printed, and how do we know.

    import onrecord

    onrecord.extract("…")          # what a text says, without a store
    with onrecord.open() as record: …

Everything public hangs here; the rest is a house of packages, each of which says what it is for.
"""

from typing import TYPE_CHECKING, Any

from .__about__ import __version__

if TYPE_CHECKING:
    from .record import Ingested, NotHeldError, OpenRecord
    from .record import open_record as open  # noqa: A004  # reads as onrecord.open()
    from .resolve.contrast import Compared

__all__ = ["Ingested", "NotHeldError", "OpenRecord", "__version__", "compare", "extract", "open"]

_FROM_RECORD = {"Ingested": "Ingested", "NotHeldError": "NotHeldError", "OpenRecord": "OpenRecord", "open": "open_record"}


def extract(text: str, **metadata: str) -> dict[str, Any]:
    """What a text says, as one line of ``onrecord extract``; needs no store.

    `metadata` are items such as ``published="2031-05-12"``, ``outlet="…"``, ``language="en"``. Spans are half-open
    ranges of code points of `text`. Raises ValueError for an item that there is not.
    """
    from .pipeline import extracted

    return extracted(text, metadata)


def compare(one: str, other: str, *, language: str | None = None) -> "Compared":
    """What may be proposed of two sentences by their normal forms: that they say the same, the opposite, or another number.

    ``proposal`` is ``"propose:same"``, ``"propose:opposite"``, ``"propose:figure"`` or None; ``one`` and ``other`` are both
    normal forms, ``reason`` tells why in words. A person decides: nothing is linked by it. `language` is ``"en"`` or ``"es"``;
    without it the words tell. Raises `onrecord.extraction.ModelError` for another language, or without its model.
    """
    from .extraction import languages
    from .readers.language import nearest
    from .resolve.contrast import compare as compared

    return compared(one, other, language or nearest(f"{one} {other}", languages()))


def __getattr__(name: str) -> Any:  # the store and its driver are loaded when first asked for
    if name in _FROM_RECORD:
        from . import record

        return getattr(record, _FROM_RECORD[name])
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
