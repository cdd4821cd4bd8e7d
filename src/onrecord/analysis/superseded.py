"""What became of a member that no current reading finds, so that an id once printed leads on for ever.

Its words stay: those that an earlier reading read it from. Where the text is still the one held, whatever is read from the
same place now stands for it; where a newer text of the document is held, what it is there by the rule of `matching`, or else
whatever is read from words like these.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from onrecord.model import (
    Actor,
    ActorReference,
    Attestation,
    Claim,
    Document,
    Event,
    EventReport,
    Figure,
    FigureReport,
    Member,
    Record,
    Span,
    Stance,
    Statement,
    prefix_of,
    stub_id,
)
from onrecord.resolve.words import fold_name
from onrecord.store import Store

from . import changes
from .decisions import decisions, rejected
from .gathering import Gathered, gather
from .matching import ALIKE
from .readings import label
from .sources import Quoted, Source, quoted, source

_READ_FROM: Final = {
    Attestation: ("attests", "content_span"),
    ActorReference: ("refers_to", "mention"),
    EventReport: ("reports_event", "trigger"),
    FigureReport: ("reports_figure", "number_span"),
}
"""Of what each reading speaks, and from which words it is read."""


@dataclass(frozen=True)
class Successor:
    """What is read now instead: the member itself, the head it is shown under, and what that is called."""

    member: str
    id: str
    label: str


@dataclass(frozen=True)
class Superseded:
    """A member that no current reading finds: the words that it was read from, and what stands for it now, the most like it
    first. `edited`: these words are of a text that the document no longer has; `withdrawn`: that text was withdrawn, and its
    words with it; `rejected`: a person rejected what was read.
    """

    document: Source | None
    words: tuple[Quoted, ...]
    edited: bool
    now: tuple[Successor, ...]
    withdrawn: bool = False
    rejected: bool = False

    @property
    def why(self) -> str:
        """Why no current reading finds it, in words."""
        if self.withdrawn and self.document:
            return f"the document's text was withdrawn; the log of {self.document.id} tells by whom and why"
        if self.rejected:
            return "a person rejected it"
        return "the document's text was changed since" if self.edited else "the text is read otherwise now"


def superseded(store: Store, identifier: str) -> Superseded | None:
    """What became of this member or document not held; None for what a current reading speaks of, or for no such thing.

    Raises ValueError for what is no id.
    """
    record = store.get([identifier]).get(identifier)
    if isinstance(record, Document) and record.is_stub:
        return _stub(store, record)
    if not isinstance(record, Member) or _read(record):
        return None
    if bearers := sorted({row["id"] for row in store.run("analysis/bearers", name=record.id)}):
        return _instead(store, bearers)
    held = [r["id"] for r in store.run(f"readings/{type(record).__name__}", ids=[record.id])]
    among = gather(store, held)
    if isinstance(record, Claim) and store.run("analysis/reviews_of_claims", ids=[record.id]):
        return None  # it stands in a review, whoever takes a stance on it
    if isinstance(record, Claim):
        return _instead(store, sorted({s.stance_of for s in among.all(Stance, held)}))
    old = [r for r in among.all(Record, held) if _spans(r)]
    if not old:
        return Superseded(None, (), edited=False, now=())
    first = min(old, key=lambda r: r.id)
    document = among.get(Document, getattr(first, "in_document", None))
    words = among.spans(_spans(first))
    edited = bool(document and words and words[0].span_of != document.current_snapshot)
    withdrawn = bool(words and words[0].withdrawn)
    return Superseded(
        document=source(document, among) if document else None,
        words=quoted(_telling(first, among), among),
        edited=edited,
        now=_now(store, document, first, words) if document and not withdrawn else (),
        withdrawn=withdrawn,
        rejected=bool(rejected(decisions(store, {record.id, *(r.id for r in old)}))),
    )


def _read(member: Member) -> bool:
    """Whether a current reading speaks of it, or it stands under another."""
    if member.canonical not in (None, member.id):
        return True
    match member:
        case Statement():
            return bool(member.report)
        case Claim():
            return bool(member.stance)
        case Event():
            return bool(member.event_report)
        case Figure():
            return bool(member.figure_report)
        case Actor():
            return member.actor_type is not None
        case _:
            return True


def _spans(reading: Record) -> tuple[str, ...]:
    """The words that a reading reads its member from; none for what is no such reading, or has no words."""
    of = _READ_FROM.get(type(reading))
    return getattr(reading, of[1]) if of else ()


def _telling(reading: Record, among: Gathered) -> tuple[str, ...]:
    """The words to show: of an actor one mention, by its name if there is one so."""
    spans = _spans(reading)
    if not isinstance(reading, ActorReference):
        return spans
    mentions = among.spans(spans)
    return tuple(s.id for s in ([m for m in mentions if m.exact == reading.name] or mentions)[:1])


def _now(store: Store, document: Document, old: Record, words: list[Span]) -> tuple[Successor, ...]:
    """What is read now in the same place, or in words like these, the most alike first."""
    ids = [i for row in store.run("analysis/read_in", document=document.id) if prefix_of(i := row["id"]) == old.PREFIX]
    among = gather(store, ids)
    if words[0].span_of != document.current_snapshot:
        there = changes.successors(store, document.id, words[0].span_of).get(_member(old))
        if there in {_member(r) for r in among.all(type(old), ids)}:
            return successors(store, [there])
    likeness = [(_likeness(old, words, r, among.spans(_spans(r))), r) for r in among.all(type(old), ids)]
    like = sorted(((much, r) for much, r in likeness if much), key=lambda found: (-found[0], found[1].id))
    if words[0].span_of != document.current_snapshot:
        like = [(much, r) for much, r in like if much == like[0][0]]
    return successors(store, [_member(r) for _, r in like])


def _member(reading: Record) -> str:
    """Of which member a reading tells."""
    return str(getattr(reading, _READ_FROM[type(reading)][0]))


def successors(store: Store, members: Iterable[str]) -> tuple[Successor, ...]:
    """These members under the heads that show them, each head once."""
    members = list(members)
    among = gather(store, members)
    found: dict[str, Successor] = {}
    for member in members:
        if head := among.head(Member, member):
            called = (head.text if isinstance(head, Statement) else None) or label(head)
            found.setdefault(head.id, Successor(member, head.id, called))
    return tuple(found.values())


def _likeness(old: Record, words: list[Span], new: Record, others: list[Span]) -> float:
    """How much two readings have in common, up to 1: of one text the same places, of two texts equal words."""
    if not others:
        return 0
    if words[0].span_of == others[0].span_of:
        both = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in words for b in others)
        return both / (sum(s.end - s.start for s in (*words, *others)) - both)
    if isinstance(old, ActorReference) and isinstance(new, ActorReference):
        return float(fold_name(old.name) == fold_name(new.name) and old.actor_type is new.actor_type)
    here, there = _folded(words), _folded(others)
    exact = 1 if isinstance(old, FigureReport) else ALIKE
    if SequenceMatcher(a=here, b=there, autojunk=False).ratio() < exact:
        return 0
    around, beside = _folded(words, around=True), _folded(others, around=True)
    return SequenceMatcher(a=around, b=beside, autojunk=False).ratio()


def _folded(spans: list[Span], *, around: bool = False) -> list[str]:
    """The words of these spans, as they are compared, with those `around` them."""
    return [w for s in spans for w in fold_name(f"{s.prefix}{s.exact}{s.suffix}" if around else s.exact).split()]


def _instead(store: Store, members: Iterable[str]) -> Superseded:
    """What became of what these members stood for (of a name, who bore it; of a claim, the statements): these, or what became
    of them.
    """
    gone = {member: superseded(store, member) for member in members}
    lost = [found for found in gone.values() if found]
    now = [s.member for member, found in gone.items() for s in (found.now if found else successors(store, [member]))]
    first = lost[0] if lost else Superseded(None, (), edited=False, now=())
    return Superseded(first.document, first.words, first.edited, successors(store, now))


def _stub(store: Store, stub: Document) -> Superseded | None:
    """What became of a document known by a citation, when that is read no more: what the same words cite now."""
    if stub.cited_by is None or store.run("analysis/read_in", document=stub.id):
        return None
    citing = superseded(store, stub.cited_by) or Superseded(None, (), edited=False, now=())
    cited = store.get(stub_id(stub.stub_name or "", s.member) for s in citing.now)
    now = (Successor(i, i, label(r)) for i, r in cited.items() if store.run("analysis/read_in", document=i))
    return Superseded(citing.document, citing.words, citing.edited, tuple(now))
