"""Disputes: claims that some affirm and others deny or question, each with who, since when, and the words (§4).

Only what somebody's own words state counts, and only claims that are one by their words or by a person's decision. No
verdict: who is right is not told.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any

from onrecord.model import Attestation, Claim, Stance, Statement
from onrecord.model.terms import Modality, Polarity, SaidBasis
from onrecord.resolve.words import fold_word
from onrecord.store import Store

from .checked import Checked, checked, of_stance
from .checked_text import foot
from .decisions import decisions, rejected
from .gathering import Gathered, gather
from .positions_text import STANDS
from .sources import Named, Words, joined, named, printed
from .text import said


@dataclass(frozen=True)
class Taken:
    """A stance on the claim: who takes it, how, and the civil days within which it was said, null where open;
    `review` is what of it persons checked.
    """

    stance: str
    statement: str
    speakers: tuple[Named, ...]
    polarity: Polarity
    modality: Modality
    said_earliest: str | None
    said_latest: str | None
    said_basis: SaidBasis | None
    printed: tuple[Words, ...]
    review: Checked | None = None


@dataclass(frozen=True)
class Dispute:
    """A claim, in every wording of it, and the stances on it: the earliest first, undated ones last."""

    claim: str
    claim_text: str
    wordings: tuple[str, ...]
    stances: tuple[Taken, ...]


def disputes(store: Store, words: str | None = None) -> tuple[Dispute, ...]:
    """The claims on which stances differ, the latest stance first; only those of which a wording has all of `words`."""
    rows = store.run("analysis/disputed")
    among = gather(store, sorted({i for r in rows for i in (r["claim"], r["id"], r["statement"])}))
    among.add(gather(store, [r for s in among.all(Statement, {row["statement"] for row in rows}) for r in s.report]))
    about = {s.id: of_stance(s, among) for s in among.records.values() if isinstance(s, Stance)}
    told = decisions(store, {i for thing in about.values() for i in thing.about()})
    out, looked = rejected(told), checked(store, about, told)
    stances: dict[str, list[Taken]] = defaultdict(list)
    for row in rows:
        stance, statement = among.get(Stance, row["id"]), among.get(Statement, row["statement"])
        if stance and statement and not statement.second_hand and not {stance.id, statement.id} & out:
            stances[row["claim"]].append(replace(_taken(stance, statement, among), review=looked[stance.id]))
    wordings: dict[str, set[str]] = defaultdict(set)
    for row in store.run("api/claim_wordings", ids=sorted(stances)):
        wordings[row["of"]].add(row["text"])
    asked = _folded(words or "")
    found = [
        _dispute(claim, taken, wordings[claim], among)
        for claim, taken in stances.items()
        if len({t.polarity for t in taken}) > 1 and any(asked <= _folded(w) for w in wordings[claim])
    ]
    return tuple(sorted(found, key=lambda d: (_last(d), d.claim), reverse=True))


def _folded(text: str) -> set[str]:
    return {fold_word(w) for w in re.findall(r"\w+(?:['’]\w+)*", text)}


def _dispute(claim: str, taken: Iterable[Taken], wordings: Iterable[str], among: Gathered) -> Dispute:
    held = among.get(Claim, claim)
    ordered = sorted(taken, key=lambda t: (t.said_latest or t.said_earliest or "9999", t.said_earliest or "", t.stance))
    return Dispute(claim, held.claim_text if held else claim, tuple(sorted(wordings)), tuple(ordered))


def _last(found: Dispute) -> str:
    return max(t.said_latest or t.said_earliest or "" for t in found.stances)


def _taken(stance: Stance, statement: Statement, among: Gathered) -> Taken:
    return Taken(
        stance=stance.id,
        statement=statement.id,
        speakers=named(statement.said_by, among),
        polarity=stance.polarity,
        modality=stance.modality,
        said_earliest=statement.said_earliest,
        said_latest=statement.said_latest,
        said_basis=statement.said_basis,
        printed=printed(among.all(Attestation, statement.report), among),
    )


def plain(found: Iterable[Dispute]) -> str:
    """The disputes as text: the claim, then who stands how to it since when, with words and source."""
    shown = list(found)
    told = foot(t.review for one in shown for t in one.stances)
    return "\n\n".join(["\n".join(_lines(one)) for one in shown] + told)


def _lines(one: Dispute) -> list[str]:
    lines = [one.claim_text, f"Claim {one.claim}"]
    for taken in one.stances:
        who = ", ".join(n.name or "somebody unnamed" for n in taken.speakers) or "nobody named"
        mood = "" if taken.modality is Modality.ASSERTED else f", as {taken.modality}"
        lines.append(
            f"  {who} {STANDS[taken.polarity]}{mood}, {said(taken.said_earliest, taken.said_latest, taken.said_basis)}"
        )
        lines += [f"     {taken.review.words}"] if taken.review and taken.review.checks else []
        lines += [f"     {w.document.publisher}, {w.document.day}: {joined(w.words)}" for w in taken.printed]
    return lines


def as_dict(found: Iterable[Dispute]) -> list[dict[str, Any]]:
    """The disputes as plain data, for JSON."""
    return [asdict(one) for one in found]
