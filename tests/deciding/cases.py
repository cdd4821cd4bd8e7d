"""Three invented reports, two of one utterance, and how what is shown of them is asked for."""

from onrecord.model import Actor, Attestation, Curation, Member, Record, Statement
from onrecord.record import OpenRecord
from tests.store.invented import NAMES, OUTLETS, WORDS, Report

ONE = Report(1)
OTHER = Report(2, outlet=OUTLETS[1])
ELSE = Report(3, name=NAMES[1], words=WORDS[1], outlet=OUTLETS[2])
WHO = {"by": "Inés Paredes", "reason": "heard the recording"}


def member(report: Report, kind: type[Member]) -> str:
    return next(r.id for r in report.found() if isinstance(r, kind))


def attestation(report: Report) -> Attestation:
    return next(r for r in report.found() if isinstance(r, Attestation))


def shown(record: OpenRecord, identifier: str) -> Record:
    """What is shown under an id: the head of its cluster."""
    held = record.store.get([identifier])[identifier]
    assert isinstance(held, Member)
    return record.store.get([held.canonical or held.id])[held.canonical or held.id]


def speaker(record: OpenRecord, report: Report) -> set[str | None]:
    head = shown(record, member(report, Statement))
    assert isinstance(head, Statement)
    return {a.name for a in record.store.get(head.said_by).values() if isinstance(a, Actor)}


def undo(record: OpenRecord, act: Curation) -> Curation:
    return record.decide(act.id, "undo", by="Inés Paredes", reason="it was the other microphone")
