"""Blocks: which members meet, and where the work on what met is done.

A pair is a matter of the two alone, so that pairs may be judged anywhere and in any order: what is judged is the same on one
process, on four, and on many machines (docs/explanation/cost.md).
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from .features import Key

T = TypeVar("T")
R = TypeVar("R")


class Member(Protocol):
    """A view of one member, read from one source."""

    @property
    def member(self) -> str:
        """Its id."""

    @property
    def source(self) -> str:
        """What it was read from."""


View = TypeVar("View", bound=Member)


class Spread(Protocol):
    """A map: applies a pure function of a module to each of many things, here or elsewhere; the answers in their order."""

    def __call__(self, function: Callable[[T], R], things: Iterable[T], /) -> Iterable[R]:
        """The answers."""


def here(function: Callable[[T], R], things: Iterable[T], /) -> Iterable[R]:
    """Everything on this process, one after the other."""
    return map(function, things)


def met(
    new: Iterable[View], held: Iterable[View], keys: Callable[[View], Iterable[Key]]
) -> Iterator[tuple[View, tuple[View, ...]]]:
    """Each new member with those of other sources that share a key with it: every pair once, new with new and new with held."""
    fresh = {view.member: view for view in new}
    stood = {view.member: view for view in held if view.member not in fresh}
    first: dict[Key, View] = {}  # most keys are of one member
    further: dict[Key, list[View]] = {}

    def enter(view: View, key: Key) -> Iterable[View]:
        """Those under the key before it."""
        if (one := first.setdefault(key, view)) is view:
            return ()
        more = further.setdefault(key, [])
        before = (one, *more)
        more.append(view)
        return before

    for view in stood.values():
        for key in keys(view):
            enter(view, key)
    for view in fresh.values():
        found = {other.member: other for key in keys(view) for other in enter(view, key) if other.source != view.source}
        if found:
            yield view, tuple(found[i] for i in sorted(found))
