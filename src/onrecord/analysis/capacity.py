"""In what capacity somebody spoke: for the national government, another body of the state, a region, a party.

Rules over the words of the office, its jurisdiction or the body's name stand in ``ingest/capacities.yaml``
(across-documents.md §7). Which of somebody's offices was held when the words were said is told by the day of the document
that prints it: one within `REACH` of the words, or one before and one after them.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

import yaml

from onrecord.assets import asset
from onrecord.extraction.gazetteer import gazetteer
from onrecord.model.terms import RoleStatus

REACH: Final = 31
"""Days between a document that prints an office and the words, within which the office is taken as held."""


class Capacity(StrEnum):
    """In what capacity somebody spoke, the one with which a brief opens first."""

    NATIONAL_GOVERNMENT = "nationalGovernment"
    STATE_BODY = "stateBody"
    REGION_OR_CITY = "regionOrCity"
    LEGISLATURE = "legislature"
    PARTY_OR_CANDIDATE = "partyOrCandidate"
    ROLE_THEN_UNKNOWN = "roleThenUnknown"
    FORMER = "former"
    OUTSIDE = "outside"


WORDS: Final = {
    Capacity.NATIONAL_GOVERNMENT: "national government",
    Capacity.STATE_BODY: "other state body",
    Capacity.REGION_OR_CITY: "region or city",
    Capacity.LEGISLATURE: "legislature",
    Capacity.PARTY_OR_CANDIDATE: "party or candidate",
    Capacity.ROLE_THEN_UNKNOWN: "role then unknown",
    Capacity.FORMER: "former",
    Capacity.OUTSIDE: "outside the state",
}
"""What each is called on a page."""

IN_NO_LANE: Final = frozenset({Capacity.FORMER, Capacity.OUTSIDE})
"""Who speaks so does not speak on a state's side."""


@dataclass(frozen=True)
class Held:
    """An office of a person, as one document prints it; the days are those of the document, null where unknown.

    `begin` and `end` are the days for which the words themselves say that it is held.
    """

    actor: str
    post: str
    title: str
    status: RoleStatus
    document: str
    earliest: str | None = None
    latest: str | None = None
    jurisdiction: str | None = None
    begin: str | None = None
    end: str | None = None


@dataclass(frozen=True)
class Said:
    """When and where words were said: the civil days that bound it, null where open, and the documents that report it.

    `stated` tells that words of the report's own bound the time: then an office printed beside them is that of the document's
    day, not theirs.
    """

    earliest: str | None
    latest: str | None
    documents: frozenset[str] = frozenset()
    stated: bool = True


def first_of(capacities: Iterable[Capacity]) -> Capacity:
    """The one of several with which a brief opens; unknown where there is none."""
    found = set(capacities)
    return next((c for c in Capacity if c in found), Capacity.ROLE_THEN_UNKNOWN)


def of_office(held: Held, names: Iterable[str]) -> Capacity:
    """The capacity that an office gives; `names` are what its state is called, casefolded."""
    if held.status is RoleStatus.FORMER:
        return Capacity.FORMER
    if held.status is RoleStatus.CANDIDATE:
        return Capacity.PARTY_OR_CANDIDATE
    of_state = held.jurisdiction is None or held.jurisdiction.casefold() in set(names)
    text = " ".join((held.post, *(() if of_state else (held.jurisdiction or "",)), held.title))
    return _first(text, held.post if of_state else "")


def of_body(name: str | None) -> Capacity:
    """The capacity of a body that a document places in a state, by its name or, of a government, by its seat."""
    is_seat = (name or "").casefold() in gazetteer().seats
    return Capacity.NATIONAL_GOVERNMENT if is_seat else _first(name or "", "")


def then(roles: Iterable[Held], said: Said) -> list[Held]:
    """The offices held when the words were said, those that the words' own documents print first; empty where none is known."""
    given = sorted(roles, key=lambda r: (r.document, r.post, r.title))
    earliest, latest = said.earliest, said.latest
    told = [r for r in given if r.document in said.documents]
    here = [r for r in told if not said.stated or r.status is RoleStatus.THEN or _near(r, earliest, latest)]
    if here:
        return here
    if earliest is None or latest is None:
        return []
    left = [r for r in given if r.status is RoleStatus.FORMER and r.latest and r.latest <= earliest]
    since = max((r.latest or "" for r in left), default="")
    current = [r for r in given if not (r.latest and r.latest < since) or r.status is RoleStatus.FORMER]
    near = [r for r in current if _near(r, earliest, latest)]
    around = _around(current, earliest, latest)
    lasting = [r for r in current if r.status is not RoleStatus.FORMER and (r.post, r.status) in around]
    if any(r.status is not RoleStatus.FORMER for r in near) or (lasting and not near):
        return near or lasting
    ended = {r.post for r in left}
    if any(r not in current and r.post not in ended and _near(r, earliest, latest) for r in given):
        return []  # an office printed before that another one, left since, may or may not have ended
    return near or left


def _around(roles: Iterable[Held], earliest: str, latest: str) -> set[tuple[str, RoleStatus]]:
    """The offices that one document before the words and one after them print."""
    dated = [((r.post, r.status), r.earliest, r.latest) for r in roles if r.earliest and r.latest]
    return {office for office, _, end in dated if end <= earliest} & {office for office, begin, _ in dated if begin >= latest}


def _near(role: Held, earliest: str | None, latest: str | None) -> bool:
    if role.begin or role.end:
        return (not role.begin or not latest or role.begin[:10] <= latest) and (
            not role.end or not earliest or role.end[:10] >= earliest
        )
    if not (earliest and latest and role.earliest and role.latest):
        return False
    return _day(role.earliest, -REACH) <= latest and earliest <= _day(role.latest, REACH)


def _day(day: str, shift: int) -> str:
    return (dt.date.fromisoformat(day[:10]) + dt.timedelta(days=shift)).isoformat()


def _first(text: str, office: str) -> Capacity:
    whole, alone = _folded(text), _folded(office)
    for capacity, is_office, pattern in _rules():
        if pattern.fullmatch(alone) if is_office else pattern.search(whole):
            return capacity
    return Capacity.OUTSIDE


@cache
def _rules() -> tuple[tuple[Capacity, bool, re.Pattern[str]], ...]:
    given = yaml.safe_load(asset("ingest", "capacities.yaml").read_text(encoding="utf-8"))
    return tuple((Capacity(r["is"]), r.get("office", False), _pattern((*r["en"], *r["es"]))) for r in given)


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    folded = (re.escape(_folded(word)).replace(r"\*", r"\w*") for word in words)
    return re.compile("|".join(rf"\b{word}(?!\w)" for word in folded))


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))
