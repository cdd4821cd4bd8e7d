"""Lanes: who speaks for a state, as documents say."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from onrecord.extraction.gazetteer import gazetteer
from onrecord.model.terms import ActorType, RoleStatus
from onrecord.store import Store

from .capacity import IN_NO_LANE, Capacity, Held, Said, first_of, of_body, of_office, then


class Lane(StrEnum):
    """On whose side an entry stands."""

    A = "A"
    B = "B"
    SHARED = "shared"
    NONE = "none"


@dataclass(frozen=True)
class Speakers:
    """Who speaks for a state: it and its organisations with the capacity of each, and the roles of those who hold or held its
    posts, by actor. `names` are what the state is called, casefolded, in the record and in the languages known.
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

    def spoke(self, actor: str, said: Said) -> Capacity | None:
        """In what capacity for this state an actor spoke then, the first of several; None where it is none of its speakers."""
        if actor in self.bodies:
            return self.bodies[actor]
        if not (roles := self.roles.get(actor)):
            return None
        return first_of(of_office(r, self.names) for r in then(roles, said))


def speakers(store: Store, code: str) -> Speakers:
    """Who speaks for the state of this ISO 3166-1 alpha-2 code."""
    bodies = store.run("analysis/bodies_of", code=code)
    states = [r for r in bodies if r["type"] == ActorType.STATE]
    known = gazetteer()
    printed = {n.casefold() for r in states for n in (r["name"], *(r["others"] or ())) if n}
    names = frozenset(printed | {name for name, of in known.names.items() if of == code})
    roles: dict[str, list[Held]] = defaultdict(list)
    for row in store.run("analysis/officials_of", code=code, names=sorted(names)):
        held = Held(
            row["actor"], row["post"], row["title"], RoleStatus(row["status"]), row["document"], row["earliest"], row["latest"],
            row["jurisdiction"], row["begin"], row["end"],
        )  # fmt: skip
        roles[held.actor].append(held)
    return Speakers(
        name=states[0]["name"] if states else known.english.get(code, code),
        names=names,
        state=frozenset(r["actor"] for r in states),
        bodies={
            r["actor"]: Capacity.NATIONAL_GOVERNMENT if r["type"] == ActorType.STATE else of_body(r["name"]) for r in bodies
        },
        roles={actor: tuple(held) for actor, held in roles.items()},
    )


def lane_of(actors: Iterable[str], both: Mapping[Lane, Speakers], said: Said) -> tuple[Lane, Capacity] | None:
    """On whose side these actors stood then, and the first of the capacities in which they did; None where all are of neither.

    Between the lanes only when some are of each; in none when all are former holders of posts, outside, or of both states.
    """
    sides: dict[Lane, set[Capacity]] = {}
    for actor in actors:
        if stood := _stood(actor, both, said):
            sides.setdefault(stood[0], set()).add(stood[1])
    if not sides:
        return None
    taken = sides.keys() & {Lane.A, Lane.B} or {Lane.NONE}
    return Lane.SHARED if len(taken) == 2 else next(iter(taken)), first_of(set[Capacity]().union(*(sides[s] for s in taken)))


def _stood(actor: str, both: Mapping[Lane, Speakers], said: Said) -> tuple[Lane, Capacity] | None:
    """A role that was held then counts before one of another time; who spoke for both states alike is of neither lane."""
    spoke = {lane: c for lane in (Lane.A, Lane.B) if (c := both[lane].spoke(actor, said))}
    if not spoke:
        return None
    surest = min(map(_doubt, spoke.values()))
    of = {lane: c for lane, c in spoke.items() if _doubt(c) == surest}
    capacity = first_of(of.values())
    return (next(iter(of)) if len(of) == 1 and capacity not in IN_NO_LANE else Lane.NONE), capacity


def _doubt(capacity: Capacity) -> int:
    return 2 if capacity in IN_NO_LANE else 1 if capacity is Capacity.ROLE_THEN_UNKNOWN else 0
