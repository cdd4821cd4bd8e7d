"""A comparison of two instants as text: what was added, changed and withdrawn, each with its words and who brought it about."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Final

from .diff import Diff, Difference
from .log import Entry

_CALLED: Final = {
    "Statement": "statement", "Actor": "person or body", "Event": "event", "Figure": "figure", "Claim": "claim",
    "Document": "document",
}  # fmt: skip

_TELLING: Final = ("cu", "aq", "ex", "re")
"""Of what entered at one instant only the first of these kinds is told: a decision, or else that a text was taken in."""


def plain(found: Diff) -> str:
    """The differences, one below the other under what became of them; nothing where there are none."""
    log = {e.id: e for e in found.entries}
    parts = []
    for change, group in groupby(found.differences, key=lambda d: d.change):
        those = list(group)
        parts.append("\n".join([f"{change.capitalize()} ({len(those):,})", *(line for d in those for line in _lines(d, log))]))
    return "\n\n".join(parts)


def _lines(difference: Difference, log: Mapping[str, Entry]) -> Iterable[str]:
    yield f"  {_CALLED[difference.kind]} {difference.label}  {difference.id}"
    for a in difference.altered:
        yield f"     {a.what}: {a.before or 'none'} → {a.after or 'none'}"
    yield from (f"     merged with {n.name or 'one unnamed'}  {n.id}" for n in difference.merged_with)
    yield from (f"     split from {n.name or 'one unnamed'}  {n.id}" for n in difference.split_from)
    for entry in _told([log[i] for i in difference.entries if i in log]):
        reason = f": {entry.reason}" if entry.reason else ""
        yield f"     {entry.recorded[:19].replace('T', ' ')}  {entry.by} {entry.says}{reason}"


def _told(entries: Iterable[Entry]) -> Iterable[Entry]:
    for _, group in groupby(sorted(entries, key=lambda e: e.sequence), key=lambda e: e.recorded):
        those = list(group)
        first = min(_TELLING.index(e.id[:2]) for e in those)
        yield from (e for e in those if _TELLING.index(e.id[:2]) == first)
