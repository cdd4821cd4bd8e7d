"""Where words stand in a source as its makers divided it: the page of a paged text, the time in a captioned recording.

Both are told by the text itself, so that they can be found again by whoever holds it: a form feed ends a page, a timing line
of WebVTT or SubRip stands before the words that are heard then. They are written as the fragments by which such sources
are addressed: ``page=3`` (RFC 8118) and ``t=62,67.5`` (W3C Media Fragments, seconds).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

PAGE_END: Final = "\f"
"""What ends a page in the text of a paged source."""

_CLOCK: Final = r"(?:(\d{1,3}):)?(\d{2}):(\d{2})[.,](\d{3})"
_TIMING: Final = re.compile(rf"^[ \t]*{_CLOCK}[ \t]+-->[ \t]+{_CLOCK}[^\n\r]*", re.MULTILINE)
_BLANK: Final = re.compile(r"(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)|\Z")
_OPENS: Final = re.compile(r"\ufeff?(?:WEBVTT(?=[ \t\n\r])|\s*(?:\d+[ \t]*(?:\r\n|\n|\r))?[ \t]*[\d:]{5,10}[.,]\d{3}[ \t]+-->)")


@dataclass(frozen=True, slots=True)
class Caption:
    """What is heard from `begin` to `end` (seconds, as decimal strings): the code points [start, stop) of the text."""

    start: int
    stop: int
    begin: str
    end: str

    @property
    def fragment(self) -> str:
        """The stretch of time, as a media fragment."""
        return f"t={self.begin},{self.end}"


@lru_cache(maxsize=16)
def captions(text: str) -> tuple[Caption, ...]:
    """The captions of a WebVTT or SubRip text in order; none of any other text."""
    return tuple(_captions(text)) if _OPENS.match(text) else ()


def fragment(text: str, at: int) -> str | None:
    """The page or the time at which the code point stands, or None where the source is not divided so."""
    starts, fragments = _divisions(text)
    place = bisect_right(starts, at) - 1
    return fragments[place] if place >= 0 else None


def place(fragment: str) -> str:
    """A fragment as people read it: *page 3*, *at 1:02*."""
    kind, _, value = fragment.partition("=")
    if kind == "page":
        return f"page {value}"
    whole = int(value.split(",")[0].split(".")[0])
    minutes, seconds = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"at {hours}:{minutes:02d}:{seconds:02d}" if hours else f"at {minutes}:{seconds:02d}"


def _captions(text: str) -> Iterator[Caption]:
    for timing in _TIMING.finditer(text):
        newline = re.compile(r"\r\n|\n|\r").match(text, timing.end())
        start = newline.end() if newline else timing.end()
        blank = _BLANK.search(text, timing.end())
        stop = max(start, blank.start() if blank else len(text))
        hour, minute, second, milli, *until = timing.groups()
        yield Caption(start, stop, _seconds(hour, minute, second, milli), _seconds(*until))


def _seconds(hour: str | None, minute: str, second: str, milli: str) -> str:
    whole = int(hour or 0) * 3600 + int(minute) * 60 + int(second)
    return f"{whole}.{milli}".rstrip("0").rstrip(".")


@lru_cache(maxsize=16)
def _divisions(text: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Where each division begins, and how it is addressed."""
    if found := captions(text):
        return tuple(c.start for c in found), tuple(c.fragment for c in found)
    if PAGE_END in text:
        starts = (0, *(m.end() for m in re.finditer(PAGE_END, text)))
        return starts, tuple(f"page={n}" for n, _ in enumerate(starts, 1))
    return (), ()
