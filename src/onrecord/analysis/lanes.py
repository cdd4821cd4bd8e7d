"""Lanes: who speaks for a state, as documents say."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.terms import ActorType, RoleStatus
from onrecord.store import Store

from .capacity import Capacity, Held, of_body


class Lane(StrEnum):
    """On whose side an entry stands."""

    A = "A"
    B = "B"
    SHARED = "shared"
    NONE = "none"


@dataclass(frozen=True)
class Speakers:
    """Who speaks for a state: it and its organisations with the capacity of each, and the roles of those who hold or held its
    posts, by actor. `names` are what the state is called, casefolded.
    """

    name: str
    names: frozenset[str]
    state: frozenset[str]
    bodies: dict[str, Capacity]
    roles: dict[str, tuple[Held, ...]]

    @property
    def all(self) -> frozenset[str]:
        """The ids of all of them."""
        return frozenset(self.bodies) | self.roles.keys()


def speakers(store: Store, code: str) -> Speakers:
    """Who speaks for the state of this ISO 3166-1 alpha-2 code."""
    bodies = store.run("analysis/bodies_of", code=code)
    states = [r for r in bodies if r["type"] == ActorType.STATE]
    names = frozenset(n.casefold() for r in states for n in (r["name"], *(r["others"] or ())) if n)
    roles: dict[str, tuple[Held, ...]] = {}
    for row in store.run("analysis/officials_of", code=code, names=sorted(names)):
        held = Held(
            row["actor"], row["post"], row["title"], RoleStatus(row["status"]), row["document"], row["earliest"], row["latest"],
            row["jurisdiction"], row["begin"], row["end"],
        )  # fmt: skip
        roles[held.actor] = (*roles.get(held.actor, ()), held)
    return Speakers(
        name=states[0]["name"] if states else code,
        names=names,
        state=frozenset(r["actor"] for r in states),
        bodies={
            r["actor"]: Capacity.NATIONAL_GOVERNMENT if r["type"] == ActorType.STATE else of_body(r["name"]) for r in bodies
        },
        roles=roles,
    )


def lane_of(speakers: Iterable[str], both: Mapping[Lane, Speakers]) -> Lane | None:
    """Whose side the speakers are on: both only when they are of both; an actor of both states is of neither lane."""
    one, other = both[Lane.A].all, both[Lane.B].all
    sides = {Lane.A if s in one else Lane.B for s in speakers if (s in one) != (s in other)}
    return Lane.SHARED if len(sides) == 2 else next(iter(sides), None)
