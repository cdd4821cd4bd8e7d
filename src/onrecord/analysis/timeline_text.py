"""A timeline as a dated list in plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.model.terms import RoleStatus

from .lanes import Lane
from .text import attitude, said

if TYPE_CHECKING:
    from .timeline import Capacity, Entry, Timeline


def plain(found: Timeline) -> str:
    """The timeline as a dated list in plain text, one entry after another with its source, and the silences last."""
    sides = {Lane.A: found.a.name, Lane.B: found.b.name, Lane.SHARED: f"{found.a.name} and {found.b.name}"}
    lines = [f"{found.a.name} ({found.a.code}) and {found.b.name} ({found.b.code})", ""]
    for entry in found.entries:
        lines += _lines(entry, sides[entry.lane], said(entry.earliest, entry.latest, entry.basis))
    if found.undated:
        lines += ["Undated", ""]
        for entry in found.undated:
            lines += _lines(entry, sides[entry.lane], said(entry.earliest, entry.latest, entry.basis))
    if not (found.entries or found.undated):
        lines += ["Nothing in this record.", ""]
    lines += [s.words(side.name) for side in (found.a, found.b) for s in side.silences]
    return "\n".join(lines).rstrip()


def _title(capacity: Capacity) -> str:
    """The title as printed, and what must be known beside it: a candidacy, an office told elsewhere only."""
    marks = [] if capacity.status is RoleStatus.CURRENT else [str(capacity.status)]
    marks += [] if capacity.here else ["as told elsewhere"]
    return f"{capacity.title} ({', '.join(marks)})" if marks else capacity.title


def _lines(entry: Entry, side: str, when: str) -> list[str]:
    who = ", ".join(n.name or "somebody unnamed" for n in entry.who)
    titles = ", ".join(dict.fromkeys(_title(c) for c in entry.capacity))
    unknown = f"   order unknown against {len(entry.order_unknown_with)} other entries" if entry.order_unknown_with else None
    cue = f" ({', '.join(entry.cue)})" if any(entry.cue) else ""
    status = f" ({entry.event_status})" if entry.event_status else ""
    lines = [
        f"{when.removeprefix('on ') if when.startswith('on 2') else when}  {side}",
        f"   {who}{f', {titles}' if titles else ''}{attitude(entry.polarity)}{cue}: {' '.join(entry.text.split())}{status}",
        unknown,
    ]
    for printed in entry.printed:
        source = printed.document
        collection = f" [{source.collection}]" if source.collection else ""
        lines.append(
            f"   {source.publisher}, {source.published or 'undated'}{collection}{f', {source.url}' if source.url else ''}"
        )
    return [*(line for line in lines if line), f"   {entry.id}", ""]
