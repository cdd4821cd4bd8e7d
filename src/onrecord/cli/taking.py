"""What becomes of what is taken in, document or review, printed as it comes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

from .output import as_line, escaped, out, progress, say

if TYPE_CHECKING:  # the readers take seconds to load
    from onrecord.readers import Problem
    from onrecord.record import Ingested, TakenReview

T = TypeVar("T", "Ingested", "TakenReview")


def taken(
    outcomes: Iterable[T | Problem], line: Callable[[T], str], place: Callable[[T], str], *, json: bool
) -> tuple[list[T], int]:
    """What was taken in, and how much was not. Of each thing its `line` is printed, with its notes by their `place`."""
    from onrecord.readers import Problem

    found: list[T] = []
    problems = 0
    with progress("Reading") as bar:
        for outcome in outcomes:
            bar.advance(bar.tasks[0].id)
            if json:
                as_line(outcome)
            if isinstance(outcome, Problem):
                problems += 1
                if not json:
                    say(f"[yellow]not read[/] {escaped(str(outcome))}")
                continue
            found.append(outcome)
            if not json:
                mark = "[green]new[/] " if outcome.added else "[dim]held[/]"
                out.print(f"{mark} {line(outcome)}")
                for note in outcome.notes:
                    say(f"[yellow]note[/] {escaped(place(outcome))}: {escaped(note)}")
    return found, problems
