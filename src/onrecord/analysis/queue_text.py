"""The queue as text: each question with its words, why it is asked, what would follow, and how to answer it."""

from collections.abc import Iterable

from .queue import Entry, Queue
from .sides import Side
from .sources import joined
from .sources import within as around


def plain(found: Queue) -> str:
    """The entries, one below the other; nothing where there are none."""
    return "\n\n".join("\n".join(_lines(entry)) for entry in found.entries)


def _lines(entry: Entry) -> Iterable[str]:
    hang = f"{entry.hangs:,} reports and stances hang on it" if entry.hangs > 1 else "one report"
    yield entry.question
    yield f"{entry.id}  {entry.kind}, {hang}"
    for side in entry.sides:
        yield from _side(side)
    yield f"  why asked: {entry.reason}"
    yield f"  then: {entry.follows}"
    yield from (f"  $ {command}" for command in entry.commands)


def _side(side: Side) -> Iterable[str]:
    who = ", ".join(n.name or "somebody unnamed" for n in side.who)
    yield f"  {side.label}" + (f" ({who})" if who else "") + f"  {side.id}"
    for words in side.printed:
        place = ", ".join(f"[{q.start}, {q.end})" + (f" {q.fragment}" if q.fragment else "") for q in words.words)
        told = joined(words.words)
        shown = around(words.words[0]) if told == side.label or len(told) < _SHORT else told
        yield f"     {words.document.publisher}, {words.document.day}, {place}: {shown}"
    if side.reports > len(side.printed) > 0:
        yield f"     and {side.reports - len(side.printed):,} more; onrecord trace {side.id}"


_SHORT = 40
"""Words of fewer characters are shown between what stands around them."""
