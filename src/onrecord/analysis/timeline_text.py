"""A timeline in plain text: a dated list with its sources, and what may be said of what is not in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from onrecord.model.terms import RoleStatus

from .capacity import WORDS
from .checked_text import foot
from .lanes import Lane
from .order import Dated, order, runs
from .silence import between, day
from .text import attitude, said

if TYPE_CHECKING:
    from .entries import Entry, Office, Printed
    from .holding import Holding
    from .timeline import LeftOut, Side, Timeline

INFERRED: Final = "inferred from publication"
"""The mark of what stands by the week up to the day on which it was published."""


def plain(found: Timeline) -> str:
    """The timeline as a dated list in plain text, one entry after another with its sources, and what it does not hold last."""
    sides = lanes(found)
    lines = [*heading(found), ""]
    for run in bracketed(found.entries):
        told = [line for entry in run for line in _lines(entry, sides[entry.lane])]
        if len(run) > 1:
            told = [f"┌ {order_unknown(run)}", "│", *(f"│ {line}".rstrip() for line in told[:-1]), "└", ""]
        lines += told
    for headed, entries in (("Undated", found.undated), ("Apart, in no lane", found.apart)):
        if entries:
            lines += [headed, "", *(line for entry in entries for line in _lines(entry, sides[entry.lane]))]
    if not (found.entries or found.undated or found.apart):
        lines += ["Nothing in this record.", ""]
    return "\n".join([*lines, *closing(found)]).rstrip()


def heading(found: Timeline) -> list[str]:
    """Which states, of which days, and in which documents this was looked for."""
    lines = [f"{found.a.name} ({found.a.code}) and {found.b.name} ({found.b.code})"]
    return [*lines, *([asked] if (asked := days(found)) else []), holding(found.holding)]


def closing(found: Timeline) -> list[str]:
    """Whether persons looked at it, and what is not in it: silences, who could not be placed, what was left out."""
    shown = [*found.entries, *found.undated, *found.apart]
    return [
        *foot(e.review for e in shown),
        *(line for side in (found.a, found.b) for line in silences(found, side)),
        *unplaced(found),
        *left_out(found.left_out),
    ]


def days(found: Timeline) -> str | None:
    """The days asked for, in words; None where they were left open."""
    if found.earliest and found.latest:
        return f"between {between(found.earliest, found.latest)}"
    return f"from {day(found.earliest)} on" if found.earliest else f"until {day(found.latest)}" if found.latest else None


def holding(held: Holding) -> str:
    """How many documents of how many outlets it was looked for in, of which days and which collections."""
    if not held.documents:
        return "No document in this record"
    of = [counted(n, noun) for n, noun in ((held.outlets, "outlet"), (held.issuers, "issuer")) if n]
    whose = f" of {' and '.join(of)}" if of else ""
    bounds = (held.earliest, held.latest)
    published = ""
    if bounds[0] and bounds[1]:
        published = f", published on {day(bounds[0])}" if bounds[0] == bounds[1] else f", published between {between(*bounds)}"  # type: ignore[arg-type]
    undated = f", {held.undated} of them undated" if held.undated else ""
    named = [f"“{name}”" for name in held.collections]
    collections = f"; {'collection' if len(named) == 1 else 'collections'} {', '.join(named)}" if named else ""
    return f"{counted(held.documents, 'document')}{whose}{published}{undated}{collections}"


def lanes(found: Timeline) -> dict[Lane, str]:
    """What the lanes of a timeline are called."""
    a, b = found.a.name, found.b.name
    return {Lane.A: a, Lane.B: b, Lane.SHARED: f"{a} and {b}", Lane.NONE: "In no lane"}


def bracketed(entries: Sequence[Entry]) -> list[list[Entry]]:
    """These dated entries in order, those together whose order is not known."""
    by_id = {e.id: e for e in entries}
    places, _ = order(Dated(e.id, e.earliest, e.latest) for e in entries)
    return [[by_id[p.id] for p in run] for run in runs(places)]


def order_unknown(run: Sequence[Entry]) -> str:
    """What stands at the head of entries whose order is not known."""
    tells = any(len(e.order_unknown_with) < len(run) - 1 for e in run)
    known = "; known only where the days of one end before those of another begin" if tells else ""
    return f"order unknown: {len(run)} entries{known}"


def when(entry: Entry) -> str:
    """When it was said or held, in words that claim no more than is known."""
    told = said(entry.earliest, entry.latest, entry.basis)
    return f"{told.removeprefix('on ') if told.startswith('on 2') else told}{f' ({INFERRED})' if entry.inferred else ''}"


def spoke(entry: Entry, side: str | None) -> str:
    """On whose side it stands, where that is not told elsewhere, in which capacity, and what must be known of that."""
    marks = [
        *([side] if side else []),
        *([WORDS[entry.capacity]] if entry.capacity else []),
        *(["collective"] if entry.collective else []),
    ]
    return ", ".join([*marks, *([str(entry.event_status)] if entry.event_status else [])])


def speakers(entry: Entry) -> str:
    """Who spoke or took part, each with the office that was theirs."""
    return " and ".join(
        ", ".join([n.name or "somebody unnamed", *_titles([o for o in entry.offices if o.actor == n.id])]) for n in entry.who
    )


def title(office: Office) -> str:
    """The title as printed, and what must be known beside it: a candidacy, an office told elsewhere only."""
    said = office.status is RoleStatus.CURRENT or str(office.status) in office.title.casefold()
    marks = [] if said else [str(office.status)]
    marks += [] if office.here else ["as told elsewhere"]
    return f"{office.title} ({', '.join(marks)})" if marks else office.title


def words(entry: Entry) -> str:
    """What was said, in one line, with how its speaker stood to it and the reporting words."""
    cue = f" ({', '.join(entry.cue)})" if any(entry.cue) else ""
    where = f", {', '.join(entry.where)}" if entry.where else ""
    return f"{speakers(entry)}{attitude(entry.polarity)}{cue}: {' '.join(entry.text.split())}{where}"


def silences(found: Timeline, side: Side) -> list[str]:
    """The silences of a side, each with what has no day and may lie in it."""
    texts = {e.id: " ".join(e.text.split()) for e in found.undated}
    lines = []
    for silence in side.silences:
        beside = [f"{texts[i]} ({i})" if i in texts else i for i in silence.undated]
        lines.append(
            silence.words(side.name) + (f" Without a day, and perhaps of these: {'; '.join(beside)}." if beside else "")
        )
    return lines


def unplaced(found: Timeline) -> list[str]:
    """Who is left out because no document prints a state of theirs, in one line; none where nobody is."""
    if not found.unplaced:
        return []
    names = ", ".join(f"{u.name or 'somebody unnamed'} ({u.statements})" for u in found.unplaced)
    of = counted(len(found.unplaced), "speaker")
    return [f"Not placed: {of} of whom no document prints a state, with the number of their statements: {names}."]


def left_out(counts: LeftOut) -> list[str]:
    """What else the record holds of these states, in one line; none where it holds nothing else."""
    told = [
        (counts.second_hand, "told by others only"),
        (counts.proposed, "whose speaker is only proposed"),
        (counts.rejected, "rejected by a person"),
        (counts.other_days, "of other days"),
        (counts.one_sided, "that concern one side alone"),
        (counts.not_chosen, "not chosen"),
    ]
    named = [f"{number} {why}" for number, why in told if number]
    return [f"Left out: {', '.join(named)}."] if named else []


def counted(number: int, noun: str) -> str:
    """So many of what a regular noun names."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _titles(offices: Iterable[Office]) -> list[str]:
    """One title for each capacity, of those that the entry's own documents print where there are any."""
    given = sorted(offices, key=lambda o: (not o.here, o.title))
    kept = {(o.capacity, o.status): title(o) for o in reversed([o for o in given if o.here or not any(x.here for x in given)])}
    return sorted(kept.values())


def _lines(entry: Entry, side: str) -> list[str]:
    lines = [f"{when(entry)}  {spoke(entry, side)}", f"   {words(entry)}"]
    if entry.place and entry.order_unknown_with:
        lines.append(f"   place {entry.place[0]} to {entry.place[1]}")
    lines += [f"   {looked}" for looked in checked_by_persons(entry)]
    return [*lines, *(f"   {_source(printed)}" for printed in entry.printed), f"   {entry.id}", ""]


def checked_by_persons(entry: Entry) -> list[str]:
    """What of an entry persons checked, in one line; none where nobody has looked."""
    return [entry.review.words] if entry.review and entry.review.checks else []


def _source(printed: Printed) -> str:
    document = printed.document
    held = "" if document.held else " (not held)"
    collection = f" [{document.collection}]" if document.collection else ""
    return f"{document.publisher}{held}, {document.day}{collection}{f', {document.url}' if document.url else ''}"
