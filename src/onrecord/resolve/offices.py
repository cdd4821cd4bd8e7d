"""Offices that one person of a state holds at a time: whom two texts of one time name in one is one, if the names allow.

*Minister Huamaní* alone tells nobody apart. *Peru’s Foreign Minister Huamaní* is whoever another text of that week calls
Lucía Huamaní, canciller del Perú; a longer time would take who follows somebody of one surname for him. Which offices these
are, and which body each heads, is data (``ingest/resolve/offices.tsv``).
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from onrecord.assets import rows
from onrecord.model import ActorReference, Judgement, Post, RoleHolding, overlap
from onrecord.model.judgement import STRONGEST
from onrecord.model.terms import ActorType, JudgementKind, RoleStatus

from .bodies import body, state_named
from .evidence import Evidence
from .names import is_full, naming
from .persons import akin, person
from .when import NEWS_WINDOW, news_window, published
from .words import fold, fold_name, name_parts

SAME_OFFICE: Final = "actor.same-office"
VERSION: Final = "1"


@dataclass(frozen=True)
class Holder:
    """Somebody in an office that one person holds, as one document names him. `reference` is the document's actor, `bears`
    the actor of his full name, or the document's where he has none; the office is held at some time between the two days:
    in the week up to publication.
    """

    reference: str
    bears: str
    source: str
    printed: str
    full: bool
    office: str
    country_code: str
    earliest: str
    latest: str

    @property
    def member(self) -> str:
        """What is judged: one document's actor in one office."""
        return f"{self.reference} {self.office}"

    @property
    def surnames(self) -> frozenset[str]:
        """The parts of the name by which two of them may meet: of a full one those behind the first."""
        found = person(self.printed)
        return frozenset(found.surnames) if self.full and found else name_parts(fold_name(self.printed))


def holders(evidence: Evidence) -> Iterator[Holder]:
    """Every person whom a document names in such an office of a state that it tells, as held at a time that is known."""
    for holder, held in evidence.offices.items():
        reference = next((r for r in evidence.references.get(holder, ()) if r.actor_type is ActorType.PERSON), None)
        for holding in held:
            post = evidence.by_id.get(holding.held_post)
            if reference is not None and isinstance(post, Post) and holding.role_status is RoleStatus.CURRENT:
                yield from _holder(reference, post, holding, evidence)


def _holder(reference: ActorReference, post: Post, holding: RoleHolding, evidence: Evidence) -> Iterator[Holder]:
    held_as = office(post.post_title)
    first, last = published(holding.in_document, evidence)
    of_state = post.jurisdiction is None or state_named(fold(post.jurisdiction)) == post.country_code
    if held_as is None or post.country_code is None or not of_state or first is None or last is None or holding.held_during:
        return
    borne = naming(reference)
    yield Holder(
        reference=reference.refers_to,
        bears=borne.naming_of if borne else reference.refers_to,
        source=holding.in_document,
        printed=reference.name,
        full=is_full(reference.name, reference.actor_type),
        office=held_as,
        country_code=post.country_code,
        earliest=news_window(first),
        latest=last,
    )


def holder_features(holder: Holder) -> Iterator[tuple[str, ...]]:
    """The features of a holder: office, state and a surname in a stretch of days; whoever may be one shares one."""
    first, last = (dt.date.fromisoformat(day).toordinal() // (NEWS_WINDOW + 1) for day in (holder.earliest, holder.latest))
    return ((holder.office, holder.country_code, part, str(s)) for part in holder.surnames for s in range(first, last + 1))


def offices(a: Holder, b: Holder) -> tuple[Judgement, ...]:
    """That two holders of one office of one state at one time are one person, where one name may be the other."""
    a, b = sorted((a, b), key=lambda h: (h.bears, h.member))
    if a.bears == b.bears or (a.office, a.country_code) != (b.office, b.country_code):
        return ()
    if not overlap((a.earliest, a.latest), (b.earliest, b.latest)) or not _may_be_one(a, b):
        return ()
    reason = f"“{a.printed}” and “{b.printed}” are named as {a.office} of {a.country_code} within {NEWS_WINDOW} days"
    kind, pair = JudgementKind.SAME, (a.bears, b.bears)
    return (Judgement.of(SAME_OFFICE, VERSION, kind, pair, level=STRONGEST, reason=reason),)


def _may_be_one(a: Holder, b: Holder) -> bool:
    if a.full and b.full:
        found = akin(a.printed, b.printed)
        return found is not None and found[0] is not JudgementKind.DIFFERENT
    single, other = (b, a) if a.full else (a, b)
    return single.surnames <= other.surnames


@cache
def office(title: str) -> str | None:
    """Which office a title means, if one person of a state holds it at a time; that of the head of a body by the body."""
    folded = fold_name(title)
    words = folded.split()
    for names, head_of in _offices():
        if not head_of and folded in names:
            return names[0]
        for place, word in enumerate(words):
            if head_of and word in names and (headed := body(" ".join((*words[:place], head_of, *words[place + 1 :])))):
                return f"head of the {headed.kind}"
    return None


@cache
def _offices() -> tuple[tuple[tuple[str, ...], str], ...]:
    found = rows("ingest", "resolve", "offices.tsv")[1:]
    return tuple((tuple(fold(n) for n in names.split(";")), fold(head)) for names, head in found)
