"""The log in words: what was taken in, read, judged and decided, by which program or person, in the order of its entering."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from onrecord.model import (
    MEMBERS,
    Acquisition,
    Activity,
    Actor,
    ClaimReview,
    Curation,
    Curator,
    Document,
    Extraction,
    Member,
    Record,
    Resolution,
    Snapshot,
    Software,
    Span,
    TimeExtent,
    prefix_of,
)
from onrecord.model.terms import Decision
from onrecord.store import Store

PAGE: Final = 100

WORDS: Final = {
    Decision.ACCEPT: "accepted {about}",
    Decision.REJECT: "rejected {about}",
    Decision.UNDO: "took back {about}",
    Decision.DESCRIBE: "corrected the metadata of {about}",
    Decision.SET_SPEAKER: "set the speaker of {about} to {to}",
    Decision.SET_KIND: "set the kind of {about} to {to}",
    Decision.SET_DATE: "set the date of {about} to {to}",
    Decision.SET_SPAN: "set the words of {about} to {to}",
    Decision.SAME: "said that {about} are one",
    Decision.DIFFERENT: "said that {about} are not one",
    Decision.LINK: "linked {about}",
    Decision.STANCE: "took {about} as a stance",
    Decision.WITHDRAW: "withdrew the text of {about}",
    Decision.REVIEW: "reviewed {about}: {to}",
}
"""What a person did, in words."""


@dataclass(frozen=True)
class Entry:
    """An entry of the log. `recorded` is when it entered, `done` when it was done, both in UTC; `previous` chains it."""

    sequence: int
    id: str
    recorded: str
    done: str
    by: str
    says: str
    reason: str | None
    previous: str


def entries(store: Store, after: int = 0, size: int = PAGE) -> list[Entry]:
    """The next entries after a number."""
    return _told(store, (row["id"] for row in store.run("analysis/log_page", after=after, last=after + size)))


def entries_of(store: Store, identifier: str) -> list[Entry] | None:
    """Which entries wrote a record, or readings of a member, or were decisions about these; None for what is not held."""
    held = store.get([identifier])
    if not (record := held.get(identifier)):
        return None
    if isinstance(record, Activity):
        return _told(store, {identifier, *(a.id for a in store.decisions([identifier]))})
    considered = store.considered([identifier] if isinstance(record, Member) else (), [identifier])
    readings = {identifier, *(r.id for r in (*considered.as_read, *considered.earlier))}
    return _told(store, {*store.generated_by(readings), *(a.id for a in considered.acts)})


def _told(store: Store, ids: Iterable[str]) -> list[Entry]:
    activities = [a for a in store.get(ids).values() if isinstance(a, Activity)]
    who = store.get(a.performed_by for a in activities)
    named = _named(store, activities)
    counts = {row["id"]: row["records"] for row in store.run("analysis/generated", ids=[a.id for a in activities])}
    found = [_entry(a, who.get(a.performed_by), named, counts.get(a.id, 0)) for a in activities]
    return sorted(found, key=lambda e: e.sequence)


def _named(store: Store, activities: Iterable[Activity]) -> dict[str, str]:
    """What to call texts and what decisions put in the place of others."""
    texts = {i for a in activities for i in a.used if prefix_of(i) == Snapshot.PREFIX}
    called = {
        row["text"]: f"“{row['title']}” ({row['document']})" if row["title"] else row["document"]
        for row in store.run("analysis/documents_of_texts", ids=sorted(texts))
    }
    for i, record in store.get({i for a in activities if isinstance(a, Curation) for i in _given(a)}).items():
        match record:
            case TimeExtent():
                called[i] = record.verbatim
            case Span():
                called[i] = f"“{record.exact}”"
            case ClaimReview():
                called[i] = f"“{record.rating}”"
            case Actor():
                called[i] = f"{record.name} ({i})" if record.name else i
            case _:
                pass
    return called


def _entry(activity: Activity, by: Record | None, named: dict[str, str], generated: int) -> Entry:
    assert activity.recorded_at is not None
    return Entry(
        sequence=activity.sequence or 0,
        id=activity.id,
        recorded=activity.recorded_at.isoformat(),
        done=activity.ended_at.isoformat(),
        by=_name(by),
        says=_says(activity, named, generated),
        reason=activity.reason if isinstance(activity, Curation) else None,
        previous=activity.previous_hash or "",
    )


def _name(by: Record | None) -> str:
    match by:
        case Curator():
            return by.name
        case Software():
            return f"{by.name} {by.software_version.split()[0]}"
        case _:
            return "?"


def _says(activity: Activity, named: dict[str, str], generated: int) -> str:
    text = next((named.get(i, i) for i in activity.used if prefix_of(i) == Snapshot.PREFIX), "a text")
    records = f"{generated} record{'' if generated == 1 else 's'}"
    match activity:
        case Acquisition():
            return f"took in {text}" + (f" from {activity.acquired_from}" if activity.acquired_from else "")
        case Extraction():
            return f"read {text}: {records}"
        case Resolution():
            return f"judged {text} against what was held: {records}"
        case Curation():
            return WORDS[activity.decision].format(about=_about(activity), to=_to(activity, named))
        case _:
            return records


def _about(act: Curation) -> str:
    """What a decision was about: the member, where it names readings of it too; both of a pair; of a cluster the first."""
    members = [i for i in act.used if prefix_of(i) in (*MEMBERS, Document.PREFIX)] or list(act.used)
    return " and ".join(members) if len(members) <= 2 else f"{members[0]} and {len(members) - 1} that are shown as one with it"


def _to(act: Curation, named: dict[str, str]) -> str:
    return act.chosen or ", ".join(named.get(i, i) for i in _given(act)) or "unknown"


def _given(act: Curation) -> tuple[str, ...]:
    """What a decision puts in the place of what was read, or the review that it signs."""
    reviews = tuple(i for i in act.used if prefix_of(i) == ClaimReview.PREFIX) if act.decision is Decision.REVIEW else ()
    return (*act.set_to, *reviews)
