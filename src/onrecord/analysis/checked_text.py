"""The English of what was checked: the one place where these words stand, for every way out and for whoever translates them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from onrecord.model.terms import Decision

if TYPE_CHECKING:
    from .checked import Aspect, Check, Checked

UNCHECKED: Final = "read by software, not checked"
"""What stands beside everything at which no person has looked."""

ALL_UNCHECKED: Final = "All of this was read by software, and not checked."
OTHERWISE: Final = "Read by software, and not checked, unless it says otherwise."
"""What is said once of a whole list."""

NOT_CHECKED: Final = "not checked"
"""The same in a column of a table."""

DECISIONS: Final[Mapping[Decision, str]] = {
    Decision.ACCEPT: "accepted", Decision.REJECT: "rejected", Decision.DESCRIBE: "described",
    Decision.SET_SPEAKER: "set", Decision.SET_KIND: "set", Decision.SET_DATE: "set", Decision.SET_SPAN: "set",
    Decision.SAME: "joined with another", Decision.DIFFERENT: "parted from another", Decision.LINK: "linked",
    Decision.STANCE: "taken as a stance", Decision.REVIEW: "reviewed", Decision.UNDO: "taken back",
    Decision.WITHDRAW: "withdrawn",
}  # fmt: skip
"""What a person did, in words."""

ASPECTS: Final[Mapping[str, str]] = {
    "speaker": "speaker", "words": "words", "quotation": "way of quoting", "event": "event", "date": "date",
}  # fmt: skip
"""What of a report a person looked at, in words."""


def told(checks: Sequence[Check], unchecked: Sequence[Aspect], reports: int) -> str:
    """What was checked, by whom and when, and what was not; without reasons, which the trace and the log give."""
    if not checks:
        return UNCHECKED
    return "; ".join([*(did(c, reports) for c in checks), *rest(checks, unchecked, reports)])


def did(check: Check, reports: int) -> str:
    """One decision: what of the thing, how, by whom and on which day, and what was read before."""
    some = f", in {check.reports} of {reports} reports" if 0 < check.reports < reports else ""
    before = f" (read as: {check.before})" if check.before else ""
    return f"{_how(check)} by {check.by} on {check.at[:10]}{some}{before}"


def rest(checks: Sequence[Check], unchecked: Sequence[Aspect], reports: int) -> list[str]:
    """What nobody has looked at, beside what somebody has."""
    if any(0 < c.reports < reports for c in checks):
        return [f"the rest {UNCHECKED}"]
    return [f"{_and(unchecked)} {NOT_CHECKED}"] if unchecked else []


def foot(shown: Iterable[Checked | None]) -> list[str]:
    """What stands once under a list: that nobody looked at any of it, or only at what says so; of nothing, nothing."""
    looked = [bool(one and one.checks) for one in shown]
    if not looked or all(looked):
        return []
    return [OTHERWISE if any(looked) else ALL_UNCHECKED]


def some_checked(number: int, of: str) -> str:
    """How many of a number of things somebody looked at."""
    return f"{number} of {of}, at what each says; the rest {UNCHECKED}"


def column(found: Checked) -> str:
    """What was checked, and what was not, without names and days: for a table that has columns for these."""
    if not found.checks:
        return NOT_CHECKED
    return "; ".join([*(_how(c) for c in found.checks), *rest(found.checks, found.unchecked, found.reports)])


def time_read(verbatim: str | None) -> str:
    """The time that was read, before a person set another."""
    return verbatim or "no time"


def speakers_read(names: Sequence[str | None]) -> str:
    """Who was read to have spoken, before a person set somebody else."""
    return ", ".join(n or "somebody unnamed" for n in names) or "nobody named"


def _how(check: Check) -> str:
    return " ".join(filter(None, (_and(check.what), DECISIONS[check.did])))


def _and(aspects: Sequence[Aspect]) -> str:
    words = [ASPECTS[a] for a in aspects]
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)
