"""Whom a name may mean: the actors of the record that bear it, whole or in part, whatever its case and accents."""

from collections.abc import Iterable

from onrecord.model import Actor
from onrecord.resolve.words import fold_name
from onrecord.store import Store

_MOST = 100  # hits looked at


def called(store: Store, name: str) -> tuple[Actor, ...]:
    """The actors of which one name is this one; where none is, those of which one name has all its words. Best first."""
    asked = fold_name(name)
    held = store.get(row["id"] for row in store.search(name, ["Actor"], _MOST))
    found = [(actor, {fold_name(n) for n in (actor.name, *actor.other_name) if n}) for actor in _actors(held.values())]
    if whole := [actor for actor, names in found if asked in names]:
        return tuple(whole)
    words = set(asked.split())
    return tuple(actor for actor, names in found if words and any(words <= set(n.split()) for n in names))


def _actors(records: Iterable[object]) -> Iterable[Actor]:
    return (r for r in records if isinstance(r, Actor))
