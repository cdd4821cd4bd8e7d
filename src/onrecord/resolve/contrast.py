"""What may be proposed of two sentences by their normal forms, and why (across-documents.md §4).

That they say the same, the opposite, or the same of another number. On simple sentences that is right (.98 of
contradictions on SICK), on news half the time: subjects there are generic, and conditions are left out. So nothing is linked
by it. It explains and ranks what is proposed by words, and shows both forms.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from onrecord.extraction.proposition import Proposition, Words, proposition, words

Modifier = tuple[str, str]


class Proposal(StrEnum):
    """What may be proposed of two sentences; a person decides."""

    SAME = "propose:same"
    OPPOSITE = "propose:opposite"
    FIGURE = "propose:figure"


@dataclass(frozen=True)
class Compared:
    """Two sentences in their normal forms, null where one has no verb; what may be proposed of them, if anything; and why."""

    proposal: Proposal | None
    one: Proposition | None
    other: Proposition | None
    reason: str


def compare(one: str, other: str, language: str) -> Compared:
    """What may be proposed of two sentences of a language (ISO 639-1). Raises `onrecord.extraction.ModelError`."""
    a, b = proposition(one, language), proposition(other, language)
    if a is None or b is None:
        return Compared(None, a, b, "one of them has no verb")
    known = words(language)
    assert known is not None, "a language without lists gives no normal form"
    proposal, reason = proposed(a, b, known)
    return Compared(proposal, a, b, reason)


def proposed(a: Proposition, b: Proposition, known: Words) -> tuple[Proposal | None, str]:
    """What two normal forms make a proposal of, and why in words; both ways the same."""
    turn = _turn(a.predicate, b.predicate, known)
    if turn is None:
        return None, f"“{a.predicate}” is not “{b.predicate}”"
    if not _alike(_theme(a), _theme(b)) or not (_alike(_agent(a), _agent(b)) or not (_agent(a) and _agent(b))):
        return None, "they are not of the same subject and object"
    if a.condition != b.condition:
        return None, "one stands under a condition that the other has not"
    if at := _apart(a.modifiers, b.modifiers):
        return None, f"they differ in what stands at “{at}”"
    same = "same subject, same predicate"
    if (a.negated is not b.negated) is not turn:
        if _numbers(a) and _numbers(b) and _numbers(a) != _numbers(b):
            return None, "one is negated, but of another number"
        return Proposal.OPPOSITE, f"{same}, {_how(a, b, turn=turn)}"
    if a.modifiers != b.modifiers:
        return None, f"{same}, but one says more"
    if _numbers(a) != _numbers(b):
        if not (_numbers(a) and _numbers(b)):
            return None, f"{same}, but one gives a number"
        return Proposal.FIGURE, f"{same}, another number"
    moods = "" if a.mood is b.mood else f"; one {a.mood}, one {b.mood}" if a.mood < b.mood else f"; one {b.mood}, one {a.mood}"
    return Proposal.SAME, f"{same}{moods}"


def _how(a: Proposition, b: Proposition, *, turn: bool) -> str:
    if not turn:
        return "one negated"
    return f"“{min(a.predicate, b.predicate)}” against “{max(a.predicate, b.predicate)}”"


def _turn(p: str, q: str, known: Words) -> bool | None:
    """Whether one predicate is the opposite of the other; None where the two have nothing to do with one another."""
    if p == q:
        return False
    if (a := known.sides.get(p)) and (b := known.sides.get(q)) and a[0] == b[0]:
        return a[1] is not b[1]
    less, more = sorted((p, q), key=len)
    return True if any(more == f"{prefix}{less}" for prefix in known.held["prefixes"]) else None


def _theme(p: Proposition) -> tuple[str, ...]:
    """What the predicate is about: the object or, without one, the subject: *the gate closed*, *they closed the gate*."""
    return p.objects or p.subject


def _agent(p: Proposition) -> tuple[str, ...]:
    return p.subject if p.objects else ()


def _alike(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two sets of heads are of the same; a name may leave parts out."""
    return len(a) == len(b) and all(_one(x, y) for x, y in zip(a, b, strict=True))


def _one(a: str, b: str) -> bool:
    less, more = sorted((set(a.split()), set(b.split())), key=len)
    return less <= more


def _numbers(p: Proposition) -> set[str]:
    return {number for number, _ in p.figures}


def _apart(a: Iterable[Modifier], b: Iterable[Modifier]) -> str | None:
    """Where both say something and neither says what the other does: *in April* and *in May*."""
    one, other = _places(a), _places(b)
    for at in sorted(one.keys() & other.keys()):
        if not (one[at] <= other[at] or other[at] <= one[at]):
            return at
    return None


def _places(modifiers: Iterable[Modifier]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for at, word in modifiers:
        found.setdefault(at, set()).add(word)
    return found
