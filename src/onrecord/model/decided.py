"""What persons' decisions make of what documents say: pure, of the readings and of all decisions about them.

A decision is void while another undoes it. Of those that are not, the last on one question counts (by when it was made,
then by id): who spoke is one question, when it was said another, whether a reading stands at all a third. Software never
answers a question that a person has answered; only a later decision does.

A decision *sets* something of a member, so that it holds of the next reading too. Whether a reading *stands* is decided of
what was read: a reading that says something else must be looked at again, and meanwhile a rejected one stays away.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from .activity import Curation
from .evidence import Attestation, EventReport
from .ids import prefix_of
from .members import Event, Statement
from .record import Record
from .terms import Decision, Kind, SpeakerStatus

Question: TypeAlias = tuple[str, str]
"""What is asked, and of which record."""

PERSON: Final = "person"
"""The rule of what a person said of two records, and no software did. It counts while the decision that made it stands."""

STANDS: Final = "stands"
SETS: Final[Mapping[Decision, str]] = {
    Decision.SET_SPEAKER: "speaker",
    Decision.SET_KIND: "kind",
    Decision.SET_DATE: "date",
    Decision.SET_SPAN: "words",
}
"""What each decision sets of a member."""

_MAKING: Final = (Decision.LINK, Decision.STANCE, Decision.ACCEPT)
SETTABLE: Final = (Statement.PREFIX, Event.PREFIX)
"""Of which members something can be set."""
Report: TypeAlias = Attestation | EventReport


def valid(acts: Iterable[Curation]) -> list[Curation]:
    """The decisions that no valid decision undoes, oldest first."""
    given = sorted({a.id: a for a in acts}.values(), key=lambda a: (a.ended_at, a.id))
    undone: set[str] = set()
    standing: list[Curation] = []
    for act in reversed(given):
        if act.id in undone:
            continue
        standing.append(act)
        if act.decision is Decision.UNDO:
            undone.update(act.used)
    return standing[::-1]


def questions(act: Curation) -> list[Question]:
    """The questions that a decision answers of readings; none, if it is about a pair or takes another back."""
    if act.decision in SETS:
        return [(SETS[act.decision], i) for i in act.used if prefix_of(i) in SETTABLE]
    if act.decision in (Decision.ACCEPT, Decision.REJECT):
        return [(STANDS, i) for i in act.used]
    return []


def decided(readings: Iterable[Record], acts: Iterable[Curation], earlier: Iterable[Record] = ()) -> dict[str, Record]:
    """The readings as decisions leave them, by id: rejected ones are left out, set ones put in the place of what was read.

    `earlier` are readings of the same members that are no longer current: a decision may have been about one of them.
    What a person set is kept apart from what was read by an id of its own, which names the reading that it corrects.
    """
    standing = valid(acts)
    known = {question: act for act in standing for question in questions(act)}
    gone = _rejected_members(earlier, known)
    made = {i for act in standing if act.decision in _MAKING for i in act.used}
    found: dict[str, Record] = {}
    for reading in readings:
        stands = known.get((STANDS, reading.id))
        if stands is None and isinstance(reading, Report) and (_member(reading), reading.in_document) in gone:
            continue
        if stands is not None and stands.decision is Decision.REJECT:
            continue
        if getattr(reading, "rule", None) == PERSON and reading.id not in made:
            continue
        counts = _set(reading, known) if isinstance(reading, Report) else reading
        if stands is not None:
            counts = _accepted(counts, reading.id)
        found[counts.id] = counts
    return found


def _member(report: Report) -> str:
    return report.attests if isinstance(report, Attestation) else report.reports_event


def _rejected_members(earlier: Iterable[Record], known: Mapping[Question, Curation]) -> set[tuple[str, str]]:
    """Of which members and documents an earlier reading was rejected and no later one looked at since."""
    return {
        (_member(r), r.in_document)
        for r in earlier
        if isinstance(r, Report) and (act := known.get((STANDS, r.id))) and act.decision is Decision.REJECT
    }


def _set(report: Report, known: Mapping[Question, Curation]) -> Report:
    """A report with all that persons set of its member."""
    changed = report
    for aspect in SETS.values():
        if act := known.get((aspect, _member(report))):
            changed = _one_set(changed, aspect, act)
    return replace(changed, corrects=report.id) if changed != report else report


def _one_set(report: Report, aspect: str, act: Curation) -> Report:
    match report, aspect:
        case Attestation(), "speaker":
            return replace(
                report, speaker=act.set_to, speaker_status=SpeakerStatus.DECIDED, speaker_rule=None, antecedent_span=(),
                said_in_role=None,
            )  # fmt: skip
        case Attestation(content_span=held), "words" if held:
            return replace(report, content_span=act.set_to)
        case Attestation(), "kind" if act.chosen:
            return replace(report, kind=Kind(act.chosen))
        case Attestation(), "date":
            return replace(report, said_at=next(iter(act.set_to), None))
        case EventReport(), "date":
            return replace(report, event_time=next(iter(act.set_to), None))
        case _:
            return report


def _accepted(reading: Record, read_as: str) -> Record:
    """A reading that a person accepted: who was only proposed to have spoken counts then."""
    if isinstance(reading, Attestation) and reading.speaker_status is SpeakerStatus.PROPOSED:
        return replace(reading, speaker_status=SpeakerStatus.DECIDED, corrects=read_as)
    return reading
