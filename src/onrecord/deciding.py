"""From what a person asks to a decision: checked against what is held, with the records that it makes, ready for the store.

::

    DecisionError        what was asked is no decision on this record; its remedy says what would be one
    ├── NotHere          there is no such record
    └── DecidedMeanwhile somebody has answered the same question: see it first, then decide anew
"""

import datetime as dt
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from onrecord.model import (
    Activity,
    Actor,
    Attestation,
    Batch,
    Claim,
    ClaimReview,
    Curation,
    Curator,
    Event,
    EventReport,
    Judgement,
    Member,
    Record,
    Snapshot,
    Software,
    Span,
    Stance,
    Statement,
    StatementLink,
    TimeError,
    TimeExtent,
    bounds,
    prefix_of,
)
from onrecord.model.decided import PERSON, SETS, SETTABLE, decided, questions, valid
from onrecord.model.log import TICK
from onrecord.model.terms import Anchor, Decision, JudgementKind, Kind, LinkType, Modality, Polarity, Precision
from onrecord.store import Considered

VERSION: Final = "1"
"""Of the rule by which what a person says of two records becomes a judgement, a link or a stance."""

VALUES: Final[Mapping[Decision, str]] = {
    Decision.SET_SPEAKER: "ACTOR",
    Decision.SET_KIND: "KIND",
    Decision.SET_DATE: "DATE",
    Decision.SET_SPAN: "WORDS or START-END",
    Decision.SAME: "OTHER",
    Decision.DIFFERENT: "OTHER",
    Decision.LINK: "TYPE OTHER",
    Decision.STANCE: "POLARITY CLAIM [MODALITY]",
    Decision.REVIEW: "VERDICT [ADDRESS]",
}
"""What must be given beside the record, for each decision that takes more."""

_ADDRESS: Final = re.compile(r"https?://[^\s/]+\S*")
_PRECISION: Final = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}


class DecisionError(ValueError):
    """What was asked is no decision on this record: what is wrong with it, and the `remedy`."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(f"{message}; {remedy}")
        self.message = message
        self.remedy = remedy


class NotHere(DecisionError):
    """No such record is held."""

    def __init__(self, identifier: str) -> None:
        super().__init__(f"{identifier} is not in this record", "onrecord search finds what is")


class DecidedMeanwhile(DecisionError):
    """Somebody has decided the same question, unseen by who asks now."""

    def __init__(self, acts: Sequence[Curation]) -> None:
        super().__init__("somebody has decided this already", "look at that first, then decide anew")
        self.acts = tuple(acts)


@dataclass(frozen=True)
class Asked:
    """A decision that a person asks for: on which record, what, with which values; who says so and why.

    What is decided of a statement or an event is decided of every report of it; name a report, and it is of that one alone.
    A decision that was made before tells `at` which instant, and which records it `used`.
    """

    target: str
    decision: Decision
    by: str
    reason: str
    values: tuple[str, ...] = ()
    at: dt.datetime | None = None
    used: tuple[str, ...] = ()


@dataclass(frozen=True)
class Held:
    """What is held of the records that a decision names: themselves, the members that it is about with their readings, the
    texts of these, all decisions.
    """

    records: Mapping[str, Record]
    members: tuple[str, ...]
    considered: Considered
    texts: Mapping[str, Snapshot]


@dataclass(frozen=True)
class Made:
    """A decision as a batch, and the readings that count by it and did not before."""

    act: Curation
    batch: Batch
    readings: tuple[Record, ...]


def made(asked: Asked, held: Held, now: dt.datetime) -> Made:
    """The decision asked for, made now unless it was made before. Raises DecisionError.

    Decisions count in the order in which they were made, so it is made after all that were seen, whatever clock made those.
    """
    person = _signed(asked)
    target = held.records.get(asked.target)
    if target is None:
        raise NotHere(asked.target)
    if isinstance(target, Activity | Software | Curator) and not isinstance(target, Curation):
        raise DecisionError(f"{target.id} is a {type(target).__name__}", "decide about a record that it wrote")
    at = asked.at or max((now, *(a.ended_at + TICK for a in held.considered.acts)))
    used, to, chosen, records = _effect(asked, target, held, at)
    act = Curation.of(person, asked.decision, asked.used or used, at, asked.reason, set_to=to, chosen=chosen)
    stood = decided(held.considered.as_read, held.considered.acts, held.considered.earlier)
    counting = decided(held.considered.as_read, (*held.considered.acts, act), held.considered.earlier)
    new = tuple(r for i, r in counting.items() if i not in stood)
    corrected = (r for r in new if getattr(r, "corrects", None))
    return Made(act, Batch.of((person, *records, *corrected), act), new)


def before(asked: Asked, members: Collection[str], considered: Considered) -> list[Curation]:
    """The valid decisions that answer the question that this one would answer, latest last."""
    acts = valid(considered.acts)
    if asked.decision in SETS:
        asks = {(SETS[asked.decision], i) for i in members}
        return [a for a in acts if not asks.isdisjoint(questions(a))]
    if asked.decision in _PAIRED:
        return [a for a in acts if a.decision in _PAIRED and {asked.target, *asked.values} <= set(a.used)]
    if asked.decision is Decision.REVIEW:  # everybody has a review of their own
        by = Curator.of(asked.by.strip()).id
        return [a for a in acts if a.decision is Decision.REVIEW and a.performed_by == by and asked.target in a.used]
    about = {asked.target, *(r.id for r in considered.as_read)}
    return [a for a in acts if a.decision in _STANDING and not about.isdisjoint(a.used)] if asked.decision in _STANDING else []


_STANDING: Final = (Decision.ACCEPT, Decision.REJECT)
_PAIRED: Final = (Decision.SAME, Decision.DIFFERENT)
Effect: TypeAlias = tuple[tuple[str, ...], tuple[str, ...], str | None, tuple[Record, ...]]
"""What a decision used, what it sets, which term it chooses, and the records it makes."""


def _signed(asked: Asked) -> Curator:
    if not asked.by.strip():
        raise DecisionError("a decision is signed", "say who decides")
    if not asked.reason.strip():
        raise DecisionError("a decision has a reason", "say why")
    wanted = VALUES.get(asked.decision, "")
    if bool(wanted) != bool(asked.values):
        given = " ".join(asked.values) or "no value"
        raise DecisionError(f"{asked.decision} was given {given}", f"{asked.decision} takes {wanted or 'no value'}")
    return Curator.of(asked.by.strip())


def _effect(asked: Asked, target: Record, held: Held, at: dt.datetime) -> Effect:
    match asked.decision:
        case Decision.ACCEPT | Decision.REJECT:
            return _readings(target, held), (), None, ()
        case Decision.UNDO:
            return asked.used or (_to_undo(target, held.considered.acts).id,), (), None, ()
        case Decision.SAME | Decision.DIFFERENT:
            return _pair(asked, target, held)
        case Decision.LINK:
            return _link(asked, target, held)
        case Decision.STANCE:
            return _stance(asked, target, held)
        case Decision.REVIEW:
            return _review(asked, target, at)
        case Decision.DESCRIBE:
            raise DecisionError("metadata are not decided upon like this", "onrecord describe corrects them")
        case Decision.WITHDRAW:
            raise DecisionError("a text is not withdrawn like this", "onrecord withdraw DOCUMENT removes it")
        case _:
            return _setting(asked, target, held)


def _readings(target: Record, held: Held) -> tuple[str, ...]:
    """What is accepted or rejected: the record itself; of a statement or another member also what documents say of it."""
    if not isinstance(target, Member) or isinstance(target, Claim):
        return (target.id,)
    if not held.considered.as_read:
        raise _unread(target)
    return target.id, *(r.id for r in held.considered.as_read)


def _to_undo(target: Record, acts: Iterable[Curation]) -> Curation:
    if isinstance(target, Curation):
        if target.decision is Decision.WITHDRAW:
            raise DecisionError("a withdrawn text is gone, and cannot be had back", "take in another version of the document")
        if target not in valid(acts):
            raise DecisionError(
                f"{target.id} is taken back already", "undo the decision that took it back, and it counts again"
            )
        return target
    standing = [a for a in valid(acts) if a.decision not in (Decision.UNDO, Decision.WITHDRAW)]
    if not standing:
        raise DecisionError(
            f"nobody has decided anything about {target.id} that still stands", "onrecord log ID tells what was decided"
        )
    return standing[-1]


def _setting(asked: Asked, target: Record, held: Held) -> Effect:
    """What is set of a statement or an event, with the readings of it that were seen."""
    about = (Statement.PREFIX, Event.PREFIX) if asked.decision is Decision.SET_DATE else (Statement.PREFIX,)
    if not held.members or not all(prefix_of(i) in about for i in held.members):
        kinds = " or an event" if Event.PREFIX in about else ""
        raise DecisionError(
            f"{target.id} is a {type(target).__name__}", f"{asked.decision} is for a statement{kinds}, or for one report of it"
        )
    seen = tuple(r.id for r in held.considered.as_read if _member_of(r) in held.members)
    if not seen:
        raise _unread(target)
    to, chosen, records = _value(asked, held)
    return (*held.members, *seen), to, chosen, records


def _value(asked: Asked, held: Held) -> tuple[tuple[str, ...], str | None, tuple[Record, ...]]:
    given = " ".join(asked.values)
    match asked.decision:
        case Decision.SET_SPEAKER:
            actors = [held.records.get(i) for i in asked.values]
            if not all(isinstance(a, Actor) for a in actors):
                raise DecisionError(f"{given} is no actor of this record", "onrecord search --kind actor finds some")
            return asked.values, None, ()
        case Decision.SET_KIND:
            if given not in set(Kind):
                raise DecisionError(f"{given!r} is no kind", f"say one of {', '.join(Kind)}")
            return (), given, ()
        case Decision.SET_DATE:
            time = _time(given)
            return (time.id,), None, (time,)
        case _:
            span = _span(given, held)
            return (span.id,), None, (span,)


def _time(given: str) -> TimeExtent:
    try:
        first, last = bounds(given)
    except TimeError as error:
        raise DecisionError(f"{given!r} is no date", "write 2031-05-12, 2031-05 or 2031-05-12/2031-05-14") from error
    return TimeExtent(
        verbatim=given, precision=_PRECISION.get(len(given), Precision.UNKNOWN), anchor=Anchor.NONE,
        earliest_begin=first, latest_end=last, edtf=given,
    )  # fmt: skip


def _span(given: str, held: Held) -> Span:
    """The words in the text of the reading that was seen: by their place, or as they stand there once."""
    if len(held.texts) != 1:
        raise DecisionError(f"words are of one text, and this stands in {len(held.texts)}", "name the report in one of them")
    (text,) = held.texts.values()
    first, dash, last = given.partition("-")
    if dash and first.isdigit() and last.isdigit():
        start, end = int(first), int(last)
    else:
        start, end = text.text.find(given), text.text.find(given) + len(given)
        if start < 0 or text.text.count(given) > 1:
            raise DecisionError(
                f"these words stand {text.text.count(given)} times in the text", "give their place as START-END"
            )
    if not 0 <= start < end <= len(text.text):
        length = len(text.text)
        raise DecisionError(f"[{start}, {end}) is no place in a text of {length:,} characters", f"stay within 0 and {length}")
    return text.span(start, end)


def _pair(asked: Asked, target: Record, held: Held) -> Effect:
    other = held.records.get(asked.values[0])
    if len(asked.values) != 1 or not isinstance(target, Member) or type(other) is not type(target) or other == target:
        raise DecisionError(
            f"{asked.target} and {' '.join(asked.values)} are no pair",
            f"{asked.decision} takes two members of one kind, such as two statements or two actors",
        )
    kind = JudgementKind.SAME if asked.decision is Decision.SAME else JudgementKind.DIFFERENT
    pair = (target.id, asked.values[0])
    judgement = Judgement.of(PERSON, VERSION, kind, pair, reason="a person says so")
    return (*pair, judgement.id), (), None, (judgement,)


def _link(asked: Asked, target: Record, held: Held) -> Effect:
    if len(asked.values) != 2 or asked.values[0] not in set(LinkType):
        raise DecisionError(
            f"{' '.join(asked.values)!r} is no link", f"link takes one of {', '.join(LinkType)}, and the other statement"
        )
    other = held.records.get(asked.values[1])
    if not (isinstance(target, Statement) and isinstance(other, Statement)) or target == other:
        raise DecisionError(f"{target.id} and {asked.values[1]} cannot be linked", "link takes two different statements")
    link = StatementLink(
        rule=PERSON, rule_version=VERSION, link_type=LinkType(asked.values[0]), link_from=target.id, link_to=other.id,
        reason="a person says so",
    )  # fmt: skip
    return (target.id, other.id, link.id), (), None, (link,)


def _stance(asked: Asked, target: Record, held: Held) -> Effect:
    polarity, claim, modality = (*asked.values, *("", "", Modality.ASSERTED)[len(asked.values) :])[:3]
    if len(asked.values) > 3 or polarity not in set(Polarity) or modality not in set(Modality):
        raise DecisionError(
            f"{' '.join(asked.values)!r} is no stance",
            f"stance takes one of {', '.join(Polarity)}, a claim, and perhaps one of {', '.join(Modality)}",
        )
    towards = held.records.get(claim)
    if not (isinstance(target, Statement) and isinstance(towards, Claim)):
        raise DecisionError(f"{target.id} takes no stance on {claim}", "stance takes a statement and a claim")
    stance = Stance(
        stance_of=target.id,
        towards=towards.id,
        polarity=Polarity(polarity),
        modality=Modality(modality),
        rule=PERSON,
        rule_version=VERSION,
    )
    return (target.id, towards.id, stance.id), (), None, (stance,)


def _review(asked: Asked, target: Record, at: dt.datetime) -> Effect:
    """A person's own review of a claim: what they found, in their words, on the day of the decision, which tells why."""
    verdict, page = (*(v.strip() for v in asked.values), "")[:2]
    if len(asked.values) > 2 or not verdict:
        raise DecisionError(
            f"{' '.join(asked.values)!r} is no review", "review takes a verdict in words, and perhaps an address"
        )
    if page and not _ADDRESS.fullmatch(page):
        raise DecisionError(
            f"{page!r} is no address", "write it whole, as https://example.org/review; quote a verdict of many words"
        )
    if not isinstance(target, Claim):
        raise DecisionError(f"{target.id} is a {type(target).__name__}", "review takes a claim, such as a stance is about")
    review = ClaimReview(
        review_of=target.id, reviewer=asked.by.strip(), rating=verdict, reviewed_on=at.date().isoformat(),
        review_page=page or None,
    )  # fmt: skip
    return (target.id, review.id), (), None, (review,)


def _unread(target: Record) -> DecisionError:
    return DecisionError(f"no current reading of a document has {target.id}", "onrecord trace ID tells what is read there now")


def members_of(records: Iterable[Record]) -> set[str]:
    """The statements and events among these records, or that they report, or that a decision among them was about."""
    found = {m for r in records if (m := _member_of(r))}
    return found | {i for r in records if isinstance(r, Curation) for i in r.used if prefix_of(i) in SETTABLE}


def _member_of(record: Record) -> str | None:
    match record:
        case Attestation():
            return record.attests
        case EventReport():
            return record.reports_event
        case Statement() | Event():
            return record.id
        case _:
            return None
