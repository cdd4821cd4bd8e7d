"""Filters with and, or, not as the query files take them: a list of clauses, of which one must hold, of tests that all must.

A filter is brought into this form (the disjunctive normal form) before it reaches the store, so that one statement, with
parameters only, answers every filter. What a test means is written in the query file.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import product
from typing import Any, Final, TypeAlias

from onrecord.model import TimeError
from onrecord.model.time import bounds
from onrecord.store.fulltext import fold

from .errors import ClientError

MOST: Final = 64
"""Most clauses of a filter, and most tests in a clause, after it is multiplied out."""

Test: TypeAlias = "dict[str, Any]"
Clause: TypeAlias = "tuple[Test, ...]"
Leaf: TypeAlias = "Callable[[Any], Test]"
Everything: Final = ((),)
"""The clauses that let everything through."""


def clauses(given: Mapping[str, Any] | None, leaves: Mapping[str, Leaf]) -> list[list[Test]]:
    """The clauses of a filter. Raises ClientError for one that says nothing, or grows too large when multiplied out."""
    found = _expand(given, leaves, True) if given is not None else Everything
    return [list(clause) for clause in found]


def facets(found: Iterable[Iterable[Test]]) -> list[str]:
    """What the clauses test, so that the store looks at nothing else."""
    return sorted({test["on"] for clause in found for test in clause})


def any_of(on: str) -> Leaf:
    """A test that something has one of some values."""
    return lambda values: _test(on, values=[getattr(value, "value", value) for value in values])


def flag(on: str) -> Leaf:
    """A test that something is so, or is not."""
    return lambda value: {**_test(on), "wanted": value}


def words(on: str) -> Leaf:
    """A test that a text holds every word, the last of which may be the beginning of one; as search does, without phrases."""

    def leaf(text: str) -> Test:
        found = fold(text).split()
        if not found:
            raise ClientError(f"{on} must hold a word to look for; {text!r} has none.")
        return _test(on, values=[*(f" {word} " for word in found[:-1]), f" {found[-1]}"])

    return leaf


def days(on: str) -> Leaf:
    """A test that something may lie in a range of days. A bound may be a year or month, and stands for all its days."""

    def leaf(given: Mapping[str, Any]) -> Test:
        low, high = given.get("from_"), given.get("to")
        if low is None and high is None:
            raise ClientError(f"{on} needs from, to, or both.")
        first, last = bound(low, 0), bound(high, 1)
        if first and last and first > last:
            raise ClientError(f"{on} ends before it begins: from {low} to {high}.")
        return _test(on, first=first, last=last)

    return leaf


def bound(text: str | None, end: int) -> str | None:
    """The first (`end` 0) or last (1) day that an EDTF date may mean. Raises ClientError for one that bounds nothing."""
    if text is None:
        return None
    try:
        day = bounds(text)[end]
    except TimeError as error:
        raise ClientError(f"{error}.") from error
    if day is None:
        raise ClientError(f"{text!r} bounds nothing. Give a year, month or day, such as 2031-05.")
    return day


def _test(on: str, **content: Any) -> Test:
    return {"on": on, "wanted": True, "values": [], "first": None, "last": None, **content}


def _expand(given: Mapping[str, Any], leaves: Mapping[str, Leaf], wanted: bool) -> tuple[Clause, ...]:
    parts: list[tuple[Clause, ...]] = []
    for name, value in given.items():
        if value is None:
            continue
        match name:
            case "and_":
                parts.append(_all([_expand(one, leaves, wanted) for one in _some("and", value)], wanted))
            case "or_":
                parts.append(_all([_expand(one, leaves, wanted) for one in _some("or", value)], not wanted))
            case "not_":
                parts.append(_expand(value, leaves, not wanted))
            case _:
                test = leaves[name](value)
                parts.append((({**test, "wanted": test["wanted"] == wanted},),))
    if not parts:
        raise ClientError("A filter must ask for something. Leave it out to have everything.")
    return _all(parts, wanted)


def _all(parts: list[tuple[Clause, ...]], conjunction: bool) -> tuple[Clause, ...]:
    """Parts that must all hold, or of which one must (which is what becomes of the former under a negation)."""
    if conjunction:
        size = 1
        for part in parts:
            size *= len(part)
        _bearable(size)
        combined = tuple(sum(choice, ()) for choice in product(*parts))
    else:
        combined = tuple(clause for part in parts for clause in part)
        _bearable(len(combined))
    for clause in combined:
        _bearable(len(clause))
    return combined


def _bearable(size: int) -> None:
    if size > MOST:
        raise ClientError(f"The filter is too involved: multiplied out it has more than {MOST} parts.", "LIMIT_EXCEEDED")


def _some(name: str, given: list[Any]) -> list[Any]:
    if not given:
        raise ClientError(f"{name} needs at least one filter.")
    return given
