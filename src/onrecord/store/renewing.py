"""The second transaction: the picture of what was touched is made anew, in steps that each end whole.

Marks are worked off in the order of the instants at which something was recorded, and of one instant in two layers: first
documents and actors; then the statements, events, figures and claims that rest on them. A step takes the lock, reads the
components that the marks touch with all that stands behind them, asks the pure function `picture`, writes what differs,
and takes the marks away. Broken off anywhere, it is taken up again.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Final, TypeAlias

from onrecord.model import Actor, Bearing, Document, Judgement, Member, Naming, Record, prefix_of
from onrecord.vocabulary import MAPPING, to_row

from . import marks
from . import versions as history
from .currency import current
from .deciding import decisions
from .evidence import descriptions, evidence
from .logbook import lock
from .reading import read
from .rows import by_class, execute, ids, parts, run
from .search import index
from .transaction import Past, Transaction
from .writing import write_links

Picture: TypeAlias = Callable[[Iterable[Record], Iterable[Record]], Iterable[Record]]
"""Makes members and documents with the fields of the picture, from their evidence and the judgements on them."""

STEP: Final = 200
"""Marks worked off in one transaction."""

_FIRST: Final = frozenset({Actor.PREFIX, Document.PREFIX})


def renew_step(tx: Transaction, picture: Picture, rules: Mapping[str, str] | None) -> int:
    """Work off some marks; how many documents and members have another picture now."""
    end = lock(tx)
    if (found := marks.first(tx, STEP)) is None:
        return 0
    first = tuple(i for i in found.of if prefix_of(i) in _FIRST)
    then = None if end.recorded_at is None or found.at >= end.recorded_at else Past(found.at)
    work = _Step(tx, tx.as_of(then), found.since, picture, rules)
    changed, further = work.first_layer(first) if first else (work.second_layer(found.of), set())
    marks.clear(tx, replace(found, of=first or found.of))
    marks.put(tx, further, found.since)
    return changed


@dataclass(frozen=True)
class _Step:
    tx: Transaction
    then: Transaction  # the same one, as of the instant that is pictured
    since: str
    picture: Picture
    rules: Mapping[str, str] | None

    def first_layer(self, marks: Iterable[str]) -> tuple[int, set[str]]:
        """Picture documents and actors; how many changed, and what rests on them and must follow."""
        documents = {i for i in marks if prefix_of(i) == Document.PREFIX}
        members = ids(self.then, "store/members_of_documents", documents)
        actors = self._component("Actor", (set(marks) - documents) | {m for m in members if prefix_of(m) == Actor.PREFIX})
        pages = {i: h.record for i, h in read(self.then, documents).items()}
        found = evidence(self.then, actors) | pages | descriptions(self.then, documents)
        changed = self._renew(found, actors | documents)
        renamed = {i for i, (old, new) in changed.items() if _shown(old) != _shown(new)}
        # A statement shows its speakers under the names of their heads, so all who stand under a renamed head count.
        heads = {i for i in renamed if _shown(changed[i][1])[0] == i}
        renamed |= self._follow(changed, found) | ids(self.then, "store/cluster", heads)
        return len(changed), members - actors | ids(self.then, "store/dependents", renamed)

    def _follow(self, changed: Mapping[str, tuple[Record, Record]], found: Mapping[str, Record]) -> set[str]:
        """Take along those who bear a name that stands under another head now; who was moved."""
        names = {r.naming_of for r in found.values() if isinstance(r, Naming)}
        moved = [
            {"name": i, "before": old.canonical, "now": new.canonical}
            for i, (old, new) in changed.items()
            if i in names and isinstance(old, Actor) and isinstance(new, Actor) and old.canonical not in (None, new.canonical)
        ]
        followed = {row["id"] for part in parts(moved) for row in run(self.tx, "store/follow", rows=part)}
        history.note(self.tx, (h.record for h in read(self.tx, followed).values()), self.since)
        return followed

    def second_layer(self, marks: Iterable[str]) -> int:
        """Picture statements, events, figures and claims; how many changed."""
        changed = 0
        for name, group in by_class(marks).items():
            members = self._component(name, set(group))
            changed += len(self._renew(evidence(self.then, members), members))
        return changed

    def _component(self, name: str, members: set[str]) -> set[str]:
        """The members with all that may share a cluster with them."""
        seen: set[str] = set()
        while members:
            seen |= members
            members = ids(self.then, f"neighbours/{name}", members) - seen
        return seen

    def _renew(self, found: Mapping[str, Record], wanted: set[str]) -> dict[str, tuple[Record, Record]]:
        """Ask for the picture of those wanted and write what differs: (before, after) by id."""
        pages = {i for i in wanted if prefix_of(i) == Document.PREFIX}
        versions = {i: c.snapshot for i, c in current(self.then, pages).items()}
        blanks = {i: blank(found[i], versions.get(i)) for i in sorted(wanted & found.keys())}
        # A document that is not wanted is left out: it is pictured already, and its descriptions tell all.
        given = tuple(blanks.get(i, r) for i, r in found.items() if i in blanks or not isinstance(r, Document))
        made = {i: replace(r, canonical=i) if isinstance(r, Member) else r for i, r in blanks.items()}
        made |= {r.id: r for r in self.picture(given, self._judgements(blanks)) if r.id in blanks}
        made |= self._printed_no_more(made)
        changed = {i: (found[i], r) for i, r in sorted(made.items()) if found[i] != r}
        _write(self.tx, [new for _, new in changed.values()])
        history.note(self.tx, [new for _, new in changed.values()], self.since)
        index(self.tx, made, self.since)
        return changed

    def _printed_no_more(self, made: Mapping[str, Record]) -> dict[str, Record]:
        """Names that no current reading prints, as empty as whatever else is read no more.

        The picture cannot tell, because it is not given everyone who bears a name.
        """
        actors = [r for r in made.values() if isinstance(r, Actor)]
        read = {a.canonical for a in actors if a.reference}
        heads: dict[str, list[str]] = {a.id: [] for a in actors if a.actor_type and a.id not in read}
        for actor in actors:
            if actor.canonical in heads:
                heads[actor.canonical].append(actor.id)
        asked = [{"head": head, "names": names} for head, names in heads.items()]
        borne = {row["head"] for part in parts(asked) for row in run(self.then, "store/borne", rows=part, inside=sorted(made))}
        return {head: Actor(id=head, canonical=head) for head in heads.keys() - borne}

    def _judgements(self, members: Iterable[str]) -> tuple[Record, ...]:
        """The judgements that stand between these members, by rules of today, and what persons decided about them."""
        found: dict[str, Record] = {}
        for name, group in by_class(i for i in members if prefix_of(i) != Document.PREFIX).items():
            inside = set(group)
            named = ids(self.then, f"judgements/{name}", group)
            named |= ids(self.then, "store/bearings", group) if name == "Actor" else set()
            for i, h in read(self.then, named).items():
                if isinstance(h.record, Judgement | Bearing) and inside.issuperset(h.record.pair) and self._stands(h.record):
                    found[i] = h.record
        return (*found.values(), *decisions(self.then, found).values())

    def _stands(self, judgement: Judgement | Bearing) -> bool:
        version = judgement.rule_version if self.rules is None else self.rules.get(judgement.rule)
        return version in (None, judgement.rule_version)


def blank(record: Record, snapshot: str | None = None) -> Record:
    """A member or document without its picture; of a document the snapshot that stands is known."""
    names = _picture_fields(type(record).__name__)
    empty = {f.name: f.default for f in fields(record) if f.name in names}
    bare = replace(record, **empty)  # type: ignore[arg-type]  # each field gets its own default
    return replace(bare, current_snapshot=snapshot) if isinstance(bare, Document) else bare


@cache
def _picture_fields(class_name: str) -> frozenset[str]:
    return frozenset(p.field for p in MAPPING[class_name].properties if p.layer == "picture")


def _shown(record: Record) -> tuple[object, ...]:
    """What of an actor others show: its head and, of a head, the names."""
    return (record.canonical, record.name, record.other_name) if isinstance(record, Actor) else (None,)


def _write(tx: Transaction, records: list[Record]) -> None:
    for name, group in by_class(r.id for r in records).items():
        wanted = set(group)
        rows = [{"id": r.id, "properties": to_row(r)[0]} for r in records if r.id in wanted]
        execute(tx, f"picture/{name}", rows)
        for part in parts(group):
            run(tx, f"picture/{name}.clear", ids=part)
    write_links(tx, records, with_picture=True)
