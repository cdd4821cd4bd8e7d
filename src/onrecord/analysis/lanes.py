"""Lanes: who speaks for a state, as documents say."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from onrecord.model.terms import ActorType, RoleStatus
from onrecord.store import Store


class Lane(StrEnum):
    """On whose side an entry stands."""

    A = "A"
    B = "B"
    SHARED = "shared"


LEFT_OUT: Final = frozenset({RoleStatus.FORMER})
"""Who only held a post does not speak for the state."""


@dataclass(frozen=True)
class Speakers:
    """Who speaks for a state: it and its organisations, and the roles of those who hold its posts, by actor."""

    name: str
    state: frozenset[str]
    bodies: frozenset[str]
    roles: dict[str, tuple[dict[str, Any], ...]]

    @property
    def all(self) -> frozenset[str]:
        """The ids of all of them."""
        return self.bodies | self.roles.keys()


def speakers(store: Store, code: str) -> Speakers:
    """Who speaks for the state of this ISO 3166-1 alpha-2 code."""
    bodies = store.run("analysis/bodies_of", code=code)
    states = [r for r in bodies if r["type"] == ActorType.STATE]
    names = {n.casefold() for r in states for n in (r["name"], *(r["others"] or ()))}
    roles: dict[str, tuple[dict[str, Any], ...]] = {}
    for row in store.run("analysis/officials_of", code=code, names=sorted(names)):
        if row["status"] not in LEFT_OUT:
            roles[row["actor"]] = (*roles.get(row["actor"], ()), row)
    return Speakers(
        name=states[0]["name"] if states else code,
        state=frozenset(r["actor"] for r in states),
        bodies=frozenset(r["actor"] for r in bodies),
        roles=roles,
    )


def lane_of(speakers: Iterable[str], both: Mapping[Lane, Speakers]) -> Lane | None:
    """Whose side the speakers are on: both only when they are of both; an actor of both states is of neither lane."""
    one, other = both[Lane.A].all, both[Lane.B].all
    sides = {Lane.A if s in one else Lane.B for s in speakers if (s in one) != (s in other)}
    return Lane.SHARED if len(sides) == 2 else next(iter(sides), None)
