"""Positions as plain text: each with its days, its office, its words and sources; then what changed, told by both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from onrecord.model.terms import Polarity, RoleStatus

from .checked_text import foot
from .position import Change, ChangeKind
from .sources import joined

if TYPE_CHECKING:
    from .positions import Office, Position, Positions
    from .sources import Words

CHANGES: Mapping[ChangeKind, str] = {
    ChangeKind.REVERSAL: "reversed", ChangeKind.OPENED: "called into question", ChangeKind.SETTLED: "settled",
    ChangeKind.SOFTENED: "softened", ChangeKind.HARDENED: "hardened", ChangeKind.NEW_CONDITION: "a new condition",
}  # fmt: skip
"""What changed, in words."""

STANDS: Mapping[Polarity, str] = {
    Polarity.AFFIRMS: "affirms it", Polarity.DENIES: "denies it", Polarity.QUESTIONS: "questions it",
}  # fmt: skip
"""How a position stands to the claim, in words."""


def told(change: Change) -> str:
    """A change in words: possible, where the reporter's words decide."""
    return f"possibly {CHANGES[change.kind]}, in the reporter's words" if change.possible else CHANGES[change.kind]


def when(position: Position) -> str:
    """The days on which a position may have been taken, in words that claim no more than is known."""
    first, last = position.earliest, position.latest
    if position.inferred:
        return f"on or before {last} (by the day of publication)"
    if first and last:
        return f"on {first}" if first == last else f"between {first} and {last}"
    return f"on or after {first}" if first else f"on or before {last}" if last else "at a time not stated"


def office(position: Position) -> str:
    """The office held then, as documents print it, and whence it is known where these reports do not tell."""
    return "; ".join(map(_title, position.offices)) or "office not told"


def plain(found: Iterable[Positions]) -> str:
    """Claim by claim: the positions in order, what changed, and what cannot be told."""
    shown = list(found)
    told = foot(p.review for one in shown for p in one.positions)
    return "\n\n".join(["\n".join(_claim(one)) for one in shown] + told)


def _claim(one: Positions) -> list[str]:
    number = {p.stance: n for n, p in enumerate(one.positions, 1)}
    by_stance = {p.stance: p for p in one.positions}
    lines = [f"{one.actor.name or 'Somebody unnamed'}, on: {one.claim_text}", f"Claim {one.claim}"]
    for position in one.positions:
        lines += _position(number[position.stance], position)
    for change in one.changes:
        lines.append(f"From {number[change.before]} to {number[change.after]}: {told(change)}")
        lines += [_side(number[s], by_stance[s]) for s in (change.before, change.after)]
    for a, b in one.order_unknown:
        days = all(p.earliest and p.latest for p in (by_stance[a], by_stance[b]))
        why = "their days overlap" if days else "the days of one are not known"
        lines.append(f"{number[a]} and {number[b]}: unlike, order unknown, for {why}; no change is told")
    for a, b in one.read_otherwise:
        lines.append(f"{number[a]} and {number[b]}: one statement, read in opposite senses; no change is told")
    return lines


def _position(number: int, position: Position) -> list[str]:
    whose = "in the speaker's own words" if position.own else "in the reporter's words"
    second = "; somebody else says so, and it counts for no change" if position.hearsay else ""
    lines = [
        f"{number}  {when(position)}: {STANDS[position.polarity]}, {position.modality}, {whose}{second}",
        f"   {office(position)}",
        *([f"   {position.review.words}"] if position.review and position.review.checks else []),
    ]
    for printed in position.printed:
        lines += [f"   {joined(printed.words)}", f"      {_source(printed, address=True)}"]
    return lines


def _side(number: int, position: Position) -> str:
    printed = f"{joined(position.printed[0].words)} ({_source(position.printed[0])})" if position.printed else position.text
    return f"   {number}  {when(position)}, {office(position)}: {printed}"


def _source(printed: Words, *, address: bool = False) -> str:
    document = printed.document
    at = f", {document.url}" if address and document.url else ""
    return f"{document.publisher}, {document.day}{at}"


def _title(held: Office) -> str:
    marks = [] if held.status == RoleStatus.CURRENT else [held.status]
    marks += [] if held.here else [f"as a document of {held.day or 'an unknown day'} tells"]
    return f"{held.title} ({', '.join(marks)})" if marks else held.title
