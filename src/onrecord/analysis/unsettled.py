"""What nobody has decided yet: questions that the record leaves open, each by id and weight alone, so that all can be ordered.

Whatever a person decided about a question, and nobody took back, settles it. Two clusters are asked about once, however many
pairs of their members are proposed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from onrecord.model.decided import valid
from onrecord.model.terms import Decision
from onrecord.resolve.rules import RULES
from onrecord.store import Store

from .asking import Asking
from .contested import contested
from .decisions import last
from .lost import lost


@dataclass(frozen=True)
class Open:
    """A question: the record that a decision would name, what it is about, the heads of these, and how many reports and
    stances hang on the answer; `why` it is asked, where the record does not tell itself.
    """

    kind: Asking
    id: str
    about: tuple[str, ...]
    heads: tuple[str, ...]
    hangs: int
    why: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """Its place: what most hangs on comes first, then the kind, then the id."""
        return f"{_MOST - self.hangs:07}{list(Asking).index(self.kind)}", self.id


_MOST: Final = 9_999_999


def unsettled(store: Store, kinds: Iterable[Asking] = (), collection: str | None = None) -> list[Open]:
    """Every open question of some kinds, or all, in their order; of one collection, those about what its documents print."""
    found = [one for kind in (set(kinds) or Asking) for one in FINDERS[kind](store)]
    if collection is not None:
        heads = sorted({h for one in found for h in one.heads})
        inside = {row["id"] for row in store.run("search/within", ids=heads, collection=collection)} if heads else set()
        found = [one for one in found if not inside.isdisjoint(one.heads)]
    return sorted(found, key=lambda one: one.key)


def _contested(store: Store) -> Iterator[Open]:
    found = contested(store)
    members = sorted({m for one in found for m in one.pair})
    head = {row["id"]: row["head"] for row in store.run("queue/heads", ids=members)} if members else {}
    hanging = _hanging(store, head.values())
    for one in found:
        heads = tuple(head[m] for m in one.pair if m in head)
        if hanging.keys() >= set(heads):
            yield Open(Asking.CONTESTED, one.id, one.pair, heads, sum(hanging[h] for h in set(heads)), one.why)


def _lost(store: Store) -> Iterator[Open]:
    found = lost(store)
    hanging = _hanging(store, (one.head for one in found if one.head))
    for one in found:
        about = (one.was, *((one.now,) if one.now else ()))
        heads = (one.head,) if one.head else ()
        yield Open(Asking.LOST, one.act.id, about, heads, max([1, *(hanging.get(h, 1) for h in heads)]))


def _speakers(store: Store) -> Iterator[Open]:
    for row in store.run("queue/speakers"):
        yield Open(Asking.SPEAKER, row["id"], (row["id"],), (row["head"],), 1 + row["stances"])


def _same(store: Store) -> Iterator[Open]:
    """Proposals that two clusters are one: of those between the same two the one with the least id."""
    rows: dict[frozenset[str], Mapping[str, Any]] = {}
    for row in sorted(store.run("queue/proposed"), key=lambda row: row["id"], reverse=True):
        if RULES.get(row["rule"], row["version"]) == row["version"]:
            rows[_heads(row)] = row
    apart = _ruled(store, rows.keys())
    yield from _between(store, Asking.SAME, (row for heads, row in rows.items() if heads not in apart))


def _ruled(store: Store, between: Iterable[frozenset[str]]) -> set[frozenset[str]]:
    """Of which of these pairs of clusters a person's decision stands about a pair of their members."""
    wanted = set(between)
    held = {row["id"]: _heads(row) for row in store.run("queue/ruled")} if wanted else {}
    asked = [i for i, heads in held.items() if heads in wanted]
    acts = (a for a in valid(store.decisions(asked)) if a.decision is not Decision.UNDO) if asked else ()
    return {held[i] for a in acts for i in a.used if i in held}


def _links(store: Store) -> Iterator[Open]:
    rows = [row for row in store.run("queue/links") if RULES.get(row["rule"], row["version"]) == row["version"]]
    settled = _settled(store, {row["id"]: (row["id"],) for row in rows if row["touched"]})
    yield from _between(store, Asking.LINK, (row for row in rows if row["id"] not in settled))


def _between(store: Store, kind: Asking, rows: Iterable[Mapping[str, Any]]) -> Iterator[Open]:
    """Questions on two clusters, of which a current reading tells; a decision on either weighs on the reports of both."""
    rows = list(rows)
    hanging = _hanging(store, {h for row in rows for h in _heads(row)})
    for row in rows:
        if _heads(row) <= hanging.keys():
            heads = (row["head"], row["otherHead"])
            yield Open(kind, row["id"], (row["one"], row["other"]), heads, sum(hanging[h] for h in heads))


def _second_hand(store: Store) -> Iterator[Open]:
    rows = store.run("queue/second_hand")
    touched = [row["id"] for row in rows if row["touched"]]
    about: dict[str, tuple[str, ...]] = {}
    for row in store.run("queue/readings_of", ids=touched) if touched else ():
        about[row["of"]] = (*about.get(row["of"], ()), *(i for i in (row["member"], row["report"]) if i))
    settled = _settled(store, about)
    left = [row["id"] for row in rows if row["id"] not in settled]
    hanging = _hanging(store, left)
    yield from (Open(Asking.SECOND_HAND, i, (i,), (i,), hanging[i]) for i in left if i in hanging)


def _scope(store: Store) -> Iterator[Open]:
    rows = store.run("queue/without_scope")
    settled = _settled(store, {row["id"]: (row["id"],) for row in rows if row["touched"]})
    yield from (
        Open(Asking.SCOPE, row["id"], (row["id"],), (row["head"],), 1) for row in rows if row["id"] not in settled
    )  # fmt: skip


FINDERS: Final[Mapping[Asking, Callable[[Store], Iterator[Open]]]] = {
    Asking.CONTESTED: _contested,
    Asking.LOST: _lost,
    Asking.SPEAKER: _speakers,
    Asking.SAME: _same,
    Asking.LINK: _links,
    Asking.SECOND_HAND: _second_hand,
    Asking.SCOPE: _scope,
}


def _heads(row: Mapping[str, Any]) -> frozenset[str]:
    return frozenset((row["head"], row["otherHead"]))


def _settled(store: Store, about: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Which of these questions a decision about one of their records settles that nobody took back."""
    decided = last(store, {i for ids in about.values() for i in ids}) if about else {}
    return {question for question, ids in about.items() if not decided.keys().isdisjoint(ids)}


def _hanging(store: Store, heads: Iterable[str]) -> dict[str, int]:
    """How many reports and stances hang on each of these, of those that a current reading tells of."""
    ids = sorted(set(heads))
    return {row["id"]: row["hangs"] for row in store.run("queue/hanging", ids=ids)} if ids else {}
