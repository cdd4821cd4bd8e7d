"""A timeline as a dated list in plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.model.terms import RoleStatus

from .capacity import WORDS
from .lanes import Lane
from .text import attitude, said

if TYPE_CHECKING:
    from .timeline import Entry, Office, Timeline


def plain(found: Timeline) -> str:
    """The timeline as a dated list in plain text, one entry after another with its source, and the silences last."""
    sides = lanes(found)
    lines = [f"{found.a.name} ({found.a.code}) and {found.b.name} ({found.b.code})", ""]
    for entry in found.entries:
        lines += _lines(entry, sides[entry.lane], said(entry.earliest, entry.latest, entry.basis))
    if found.undated:
        lines += ["Undated", ""]
        for entry in found.undated:
            lines += _lines(entry, sides[entry.lane], said(entry.earliest, entry.latest, entry.basis))
    if found.apart:
        lines += ["Apart, in no lane", ""]
        for entry in found.apart:
            lines += _lines(entry, sides[entry.lane], said(entry.earliest, entry.latest, entry.basis))
    if not (found.entries or found.undated or found.apart):
        lines += ["Nothing in this record.", ""]
    lines += [s.words(side.name, side.undated) for side in (found.a, found.b) for s in side.silences]
    lines += unplaced(found)
    return "\n".join(lines).rstrip()


def lanes(found: Timeline) -> dict[Lane, str]:
    """What the lanes of a timeline are called."""
    a, b = found.a.name, found.b.name
    return {Lane.A: a, Lane.B: b, Lane.SHARED: f"{a} and {b}", Lane.NONE: "In no lane"}


def unplaced(found: Timeline) -> list[str]:
    """Who is left out because no document prints a state of theirs, in one line; none where nobody is."""
    if not found.unplaced:
        return []
    count = len(found.unplaced)
    names = ", ".join(f"{u.name or 'somebody unnamed'} ({u.statements})" for u in found.unplaced)
    people = "1 person, of whom" if count == 1 else f"{count} people, of whom"
    return [f"Not placed: {people} no document prints a state, with the number of their statements: {names}."]


def title(capacity: Office) -> str:
    """The title as printed, and what must be known beside it: a candidacy, an office told elsewhere only."""
    marks = [] if capacity.status is RoleStatus.CURRENT else [str(capacity.status)]
    marks += [] if capacity.here else ["as told elsewhere"]
    return f"{capacity.title} ({', '.join(marks)})" if marks else capacity.title


def _lines(entry: Entry, side: str, when: str) -> list[str]:
    who = ", ".join(n.name or "somebody unnamed" for n in entry.who)
    titles = ", ".join(dict.fromkeys(title(o) for o in entry.offices))
    unknown = f"   order unknown against {len(entry.order_unknown_with)} other entries" if entry.order_unknown_with else None
    cue = f" ({', '.join(entry.cue)})" if any(entry.cue) else ""
    status = f" ({entry.event_status})" if entry.event_status else ""
    spoke = f", {WORDS[entry.capacity]}" if entry.capacity else ""
    marked = ", collective" if entry.collective else ""
    lines = [
        f"{when.removeprefix('on ') if when.startswith('on 2') else when}  {side}{spoke}{marked}",
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
