"""Decisions as lines of JSON, out of one record and into another: everything that a person said, and of which records.

A line that a person writes needs the record, the decision, its values, a name and a reason. One that was written by a record
also tells when the decision was made and which readings were seen, so that it is the same decision wherever it goes.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import orjson

from onrecord.deciding import Asked, DecisionError
from onrecord.model import (
    MEMBERS,
    ClaimReview,
    Curation,
    Curator,
    Description,
    Document,
    Record,
    Span,
    Stance,
    StatementLink,
    TimeExtent,
    prefix_of,
)
from onrecord.model.terms import Decision

KEYS: Final = ("id", "decision", "values", "by", "reason", "at", "used")
"""The keys of a line, of which the last two may be left out."""


def line(act: Curation, records: Mapping[str, Record]) -> dict[str, Any]:
    """A decision as a line; `records` are those that it names, and its curator."""
    target, values = _asked(act, records)
    by = records[act.performed_by]
    assert isinstance(by, Curator)
    return {
        "id": target, "decision": act.decision, "values": list(values), "by": by.name, "reason": act.reason,
        "at": act.ended_at.isoformat(), "used": list(act.used),
    }  # fmt: skip


def lines(texts: Iterable[str]) -> Iterator[tuple[int, Asked | DecisionError]]:
    """The decisions on lines of JSON, with their numbers; a line that is none is its error."""
    for number, text in enumerate(texts, 1):
        if text.strip():
            yield number, _parsed(text)


@dataclass(frozen=True)
class Taken:
    """What became of a line: the decision, or why there is none."""

    line: int
    decision: str | None
    added: bool
    problem: str | None = None


def _parsed(text: str) -> Asked | DecisionError:
    try:
        given = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        return DecisionError(f"this is no JSON: {error}", "write one JSON object a line")
    if not isinstance(given, dict) or not isinstance(given.get("id"), str):
        return DecisionError("this is no decision", 'write an object with "id", "decision", "values", "by" and "reason"')
    if unknown := given.keys() - set(KEYS):
        return DecisionError(f"there is no key {min(unknown)!r}", f"a decision has {', '.join(KEYS)}")
    if given.get("decision") not in set(Decision):
        return DecisionError(f"{given.get('decision')!r} is no decision", f"say one of {', '.join(Decision)}")
    try:
        at = dt.datetime.fromisoformat(given["at"]).astimezone(dt.UTC) if given.get("at") else None
    except (TypeError, ValueError):
        return DecisionError(f"{given['at']!r} is no date-time", "write 2031-05-20T12:00:00+00:00")
    listed = [given.get(key) or [] for key in ("values", "used")]
    if not all(isinstance(v, list) and all(isinstance(i, str) for i in v) for v in listed):
        return DecisionError('"values" and "used" are lists of texts', 'write ["…", "…"]')
    return Asked(
        target=given["id"], decision=Decision(given["decision"]), by=str(given.get("by") or ""),
        reason=str(given.get("reason") or ""), values=tuple(listed[0]), at=at, used=tuple(listed[1]),
    )  # fmt: skip


def _asked(act: Curation, records: Mapping[str, Record]) -> tuple[str, tuple[str, ...]]:
    """The record that was named, and the values given."""
    members = [i for i in act.used if prefix_of(i) in MEMBERS]
    match act.decision:
        case Decision.DESCRIBE:
            document = next(i for i in act.used if prefix_of(i) == Document.PREFIX)
            told = (r for i in act.used if isinstance(r := records.get(i), Description))
            return document, tuple(f"{d.item}={d.value}" for d in told)
        case Decision.WITHDRAW:
            return next(i for i in act.used if prefix_of(i) == Document.PREFIX), ()
        case Decision.SAME | Decision.DIFFERENT:
            return members[0], (members[1],)
        case Decision.LINK:
            link = next(r for i in act.used if isinstance(r := records.get(i), StatementLink))
            return link.link_from, (link.link_type, link.link_to)
        case Decision.STANCE:
            stance = next(r for i in act.used if isinstance(r := records.get(i), Stance))
            return stance.stance_of, (stance.polarity, stance.towards, stance.modality)
        case Decision.REVIEW:
            review = next(r for i in act.used if isinstance(r := records.get(i), ClaimReview))
            return review.review_of, tuple(filter(None, (review.rating, review.review_page)))
        case Decision.ACCEPT | Decision.REJECT | Decision.UNDO:
            return (members or act.used)[0], ()
        case _:
            return members[0], (act.chosen,) if act.chosen else tuple(_value(i, records) for i in act.set_to)


def _value(identifier: str, records: Mapping[str, Record]) -> str:
    match records.get(identifier):
        case TimeExtent(verbatim=verbatim):
            return verbatim
        case Span(start=start, end=end):
            return f"{start}-{end}"
        case _:
            return identifier
