"""The queue: what is worth deciding, most useful first, each question with its words, why it is asked, and what would follow.

The order is a stated rule (docs/explanation/decisions.md): how many reports and stances hang on the answer, then the kind,
then the id. All open questions are weighed; words are read of those alone that are shown.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from onrecord.model import Curation, FigureReport, Judgement, Record, ReviewLink, StatementLink, prefix_of
from onrecord.model.terms import Decision, JudgementKind, LinkType
from onrecord.store import Store

from .asking import Asking
from .sides import Side, sides
from .sources import Named
from .unsettled import Open, unsettled

PAGE: Final = 20


@dataclass(frozen=True)
class Entry:
    """A question: `id` is what a decision would name. `hangs` counts the reports and stances that hang on the answer,
    `follows` says what would come of it, `commands` are those that would settle it, each still to be signed and reasoned.
    """

    id: str
    kind: Asking
    question: str
    hangs: int
    sides: tuple[Side, ...]
    reason: str
    follows: str
    commands: tuple[str, ...]


@dataclass(frozen=True)
class Queue:
    """The first entries, and how many there are in all."""

    total: int
    entries: tuple[Entry, ...]


def queue(
    store: Store, kinds: Iterable[Asking] = (), *, first: int = PAGE, after: str | None = None, collection: str | None = None
) -> Queue:
    """The first questions of some kinds, or all; those behind the question `after`, where that is still one."""
    found = unsettled(store, kinds, collection)
    behind = next((one.key for one in found if one.id == after), None)
    page = [one for one in found if behind is None or one.key > behind][:first]
    return Queue(len(found), entries(store, page))


def entries(store: Store, asked: Iterable[Open]) -> tuple[Entry, ...]:
    """These questions with all that is told of them."""
    asked = list(asked)
    records = store.get(one.id for one in asked)
    told = sides(store, {i for one in asked for i in one.about})
    return tuple(_entry(one, records[one.id], told) for one in asked)


def _entry(one: Open, record: Record, told: Mapping[str, Side]) -> Entry:
    about = tuple(told[i] for i in one.about if i in told)
    question, reason, follows = _TELL[one.kind](record, about)
    return Entry(one.id, one.kind, question, one.hangs, about, one.why or reason, follows, _commands(one, record))


def _contested(record: Record, _: tuple[Side, ...]) -> tuple[str, str, str]:
    if getattr(record, "judgement_kind", None) is JudgementKind.DIFFERENT:
        follows = "they would stay two, or be one again with all that was cut off between them"
        return "Are these two?", "", follows
    return "Are these one?", "", "the two would be one for good; or parted, and what was cut off beside them joined again"


def _lost(record: Record, about: tuple[Side, ...]) -> tuple[str, str, str]:
    assert isinstance(record, Curation)
    decided = f"{record.decision} was decided here on {record.ended_at:%Y-%m-%d}: {record.reason}"
    if len(about) == 1:
        follows = "the decision would be taken back; left as it is, it stays in the record and holds of nothing"
        return "Does this decision still hold?", f"{decided}; nothing is read there any more", follows
    follows = "the decision would hold of what is read now, or be taken back"
    return "Does this decision hold of what is read now?", f"{decided}; a newer reading has something else", follows


def _speaker(_: Record, about: tuple[Side, ...]) -> tuple[str, str, str]:
    who = _names(about[0].who)
    return (
        f"Did {who} say this?",
        "a rule that is often wrong takes these words to be theirs; until somebody decides they are not counted so",
        f"a report would count among the words of {who}, or would be kept and shown no more",
    )


def _same(record: Record, about: tuple[Side, ...]) -> tuple[str, str, str]:
    assert isinstance(record, Judgement)
    one, other = about
    match prefix_of(record.left):
        case "st":
            whose = f" of {_names(one.who)}" if one.who == other.who and one.who else ""
            return "Was this said once?", record.reason, f"two statements{whose} would become one, or stay two for good"
        case "ac":
            both = f"{one.label} and {other.label}"
            return "Are these one?", record.reason, f"{both} would be one, with the statements of both, or be kept apart"
        case "ev":
            return "Did this happen once?", record.reason, "two events would become one, or stay two for good"
        case _:
            return (
                "Do these claim one thing?",
                record.reason,
                "two claims would become one, with the stances on both, or stay two",
            )


_LINKED: Final[Mapping[LinkType, str]] = {
    LinkType.REPEATS: "repeat", LinkType.ANSWERS: "answer", LinkType.DISPUTES: "dispute",
    LinkType.CORRECTS: "correct", LinkType.RETRACTS: "retract",
}  # fmt: skip


def _link(record: Record, _: tuple[Side, ...]) -> tuple[str, str, str]:
    if isinstance(record, ReviewLink):
        return (
            "Is the review about this statement?",
            record.reason,
            "the review would stand beside the statement, or would not be shown there",
        )
    assert isinstance(record, StatementLink)
    does = _LINKED[record.link_type]
    return (
        f"Does the first {does} the second?",
        record.reason,
        f"the first would be shown to {does} the second, or the proposal would go",
    )


def _second_hand(_: Record, about: tuple[Side, ...]) -> tuple[str, str, str]:
    (side,) = about
    who, told = _names(side.who), _names(side.told_by)
    return (
        f"Is there a report of {who} saying this?",
        f"no document here has it from {who}, only from {told}, who tells of it",
        f"joined with a report of the words themselves it would count as said by {who}; until then it is shown as told",
    )


def _scope(record: Record, _: tuple[Side, ...]) -> tuple[str, str, str]:
    assert isinstance(record, FigureReport)
    return (
        f"Is the number for “{record.measured}” read rightly, though no scope is read with it?",
        "its words tell neither whom or what it counts, nor where, nor for which time, so it is compared with nothing",
        "it would stand as checked without a scope, or be shown no more",
    )


_TELL: Final = {
    Asking.CONTESTED: _contested, Asking.LOST: _lost, Asking.SPEAKER: _speaker, Asking.SAME: _same, Asking.LINK: _link,
    Asking.SECOND_HAND: _second_hand, Asking.SCOPE: _scope,
}  # fmt: skip


def _commands(one: Open, record: Record) -> tuple[str, ...]:
    given = f"onrecord decide {record.id}"
    match one.kind:
        case Asking.LOST:
            assert isinstance(record, Curation)
            return (*_again(record, one.about[1:]), f"{given} undo")
        case Asking.SPEAKER:
            return f"{given} accept", f"{given} reject", f"{given} set-speaker ac-…"
        case Asking.SECOND_HAND:
            return f"{given} same st-…", f"{given} accept", f"{given} reject"
        case _:
            return f"{given} accept", f"{given} reject"


def _again(act: Curation, now: tuple[str, ...]) -> tuple[str, ...]:
    """The same decision on what is read now; what it takes is to be filled in, where it is about two."""
    if not now or (act.decision in _OF_READINGS and prefix_of(now[0]) not in {prefix_of(i) for i in act.used}):
        return ()
    taken = {Decision.SET_SPEAKER: " ".join(act.set_to), Decision.SET_KIND: act.chosen or ""}
    values = taken.get(act.decision, "" if act.decision in _OF_READINGS else "…")
    return (f"onrecord decide {now[0]} {act.decision} {values}".rstrip(),)


_OF_READINGS: Final = (Decision.ACCEPT, Decision.REJECT)


def _names(actors: Iterable[Named]) -> str:
    return ", ".join(a.name or "somebody unnamed" for a in actors) or "somebody unnamed"
