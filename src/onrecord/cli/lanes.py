"""A timeline for the eye: two lanes side by side with what both share between them, or one list where there is no room.

Words are folded by the width at which a terminal shows them, and no line is longer than the terminal.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, zip_longest
from typing import Final

from rich.console import Console
from rich.text import Text

from onrecord.analysis.entries import Entry
from onrecord.analysis.lanes import Lane
from onrecord.analysis.timeline import Timeline, plain
from onrecord.analysis.timeline_text import (
    bracketed,
    checked_by_persons,
    closing,
    heading,
    lanes,
    order_unknown,
    spoke,
    when,
    words,
)

WIDE: Final = 100
"""Columns from which on two lanes stand side by side."""

_BETWEEN: Final = " │ "
_MARGIN: Final = re.compile(r"(?:│ )?(?: {3})?")
_FAINT: Final = "dim"
_OPEN: Final = "  "
_CONSOLE: Final = Console(width=1000)


def shown(found: Timeline, width: int) -> Iterator[Text]:
    """The lines of a timeline on a terminal of so many columns."""
    return _lanes(found, width) if width >= WIDE else _list(found, width)


def _list(found: Timeline, width: int) -> Iterator[Text]:
    """The list as it stands in plain text, folded within its margins."""
    for line in plain(found).splitlines():
        margin = _MARGIN.match(line)
        before = margin.group() if margin else ""
        yield from _folded(Text(line[len(before) :]), width, before, before)


def _lanes(found: Timeline, width: int) -> Iterator[Text]:
    """The lanes under their heads; what is bracketed and what is not begins in the same column."""
    inner = width - len(_OPEN)
    for line in heading(found)[1:]:
        yield from _folded(Text(line, _FAINT), width)
    yield Text()
    for head in ("", "─"):
        left, right = (Text(head * _half(inner)) if head else Text(f"{s.name} ({s.code})", "bold") for s in (found.a, found.b))
        yield _after(_OPEN, _side(left, right, inner, "─┼─" if head else _BETWEEN))
    for run in bracketed(found.entries):
        bracket = "│ " if len(run) > 1 else _OPEN
        yield from _folded(Text(order_unknown(run), _FAINT), width, "┌ ", bracket) if len(run) > 1 else ()
        yield from (_after(bracket, line) for line in _beside(found, run, inner))
        yield from (Text("└"), Text()) if len(run) > 1 else ()
    for headed, entries in (("Undated", found.undated), ("Apart, in no lane", found.apart)):
        if entries:
            yield Text(headed, "bold")
            yield Text()
            yield from (_after(_OPEN, line) for line in _beside(found, entries, inner))
    if not (found.entries or found.undated or found.apart):
        yield from (Text("Nothing in this record."), Text())
    for line in closing(found):
        yield from _folded(Text(line), width)


def _beside(found: Timeline, entries: Iterable[Entry], width: int) -> Iterator[Text]:
    """Each lane in order on its side; what both share, and what is in no lane, across the middle."""
    half, sides = _half(width), lanes(found)
    for across, given in groupby(entries, key=lambda e: e.lane not in (Lane.A, Lane.B)):
        group = list(given)
        if across:
            inner = width * 2 // 3
            margin = " " * ((width - inner) // 2)
            for entry in group:
                yield from (_after(margin, line) for line in _block(entry, sides[entry.lane], inner))
        else:
            left, right = ([x for e in group if e.lane is lane for x in _block(e, None, half)] for lane in (Lane.A, Lane.B))
            yield from (_side(a, b, width) for a, b in zip_longest(left, right, fillvalue=Text()))


def _block(entry: Entry, side: str | None, width: int) -> list[Text]:
    """One entry: when and in which capacity, who and what, where it is printed, and its id; and an empty line."""
    place = f"place {entry.place[0]} to {entry.place[1]}  " if entry.place and entry.order_unknown_with else ""
    printed = dict.fromkeys(
        f"{p.document.publisher}{'' if p.document.held else ' (not held)'}, {p.document.day}" for p in entry.printed
    )
    return [
        *_folded(Text(f"{when(entry)}  {spoke(entry, side)}", "bold"), width),
        *_folded(Text(words(entry)), width, "  ", "  "),
        *(line for looked in checked_by_persons(entry) for line in _folded(Text(looked), width, "  ", "  ")),
        *_folded(Text("; ".join(printed), _FAINT), width, "  ", "  "),
        *_folded(Text(f"{place}{entry.id}", _FAINT), width, "  ", "  "),
        Text(),
    ]


def _side(left: Text, right: Text, width: int, between: str = _BETWEEN) -> Text:
    gap = " " * max(0, _half(width) - left.cell_len)
    return _after("", Text.assemble(left, gap, (between, _FAINT), right))


def _after(margin: str, line: Text) -> Text:
    """A line behind a margin, without empty room at its end."""
    whole = Text(margin).append_text(line)
    whole.rstrip()
    return whole


def _half(width: int) -> int:
    return (width - len(_BETWEEN)) // 2


def _folded(text: Text, width: int, first: str = "", then: str = "") -> Iterator[Text]:
    """A text in lines that are shown within so many columns, with what stands before the first and before the others."""
    room = max(10, width - max(len(first), len(then)))
    for n, line in enumerate(text.wrap(_CONSOLE, room) or [Text()]):
        yield _after(then if n else first, line)
