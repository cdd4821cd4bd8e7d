"""Whose an office is where its own words do not say so: what the text calls the same person in the same office elsewhere.

Nothing else tells it. A text from Lima may name the interior minister of Chile, and an article about two states has two of
each; so neither the dateline nor the only state named makes an office that state's. It stays unknown.
"""

from collections.abc import Sequence
from dataclasses import replace

from .roles import Role


def placed(found: Sequence[Role]) -> list[Role]:
    """The roles, each office without a place with that of the same person's same office, where all of these agree."""
    places: dict[tuple[str, str], set[tuple[str | None, str | None]]] = {}
    for role in found:
        if role.title.jurisdiction is not None:
            places.setdefault(_office(role), set()).add((role.title.jurisdiction.casefold(), role.title.country))
    told: list[Role] = []
    for role in found:
        title = role.title
        known = places.get(_office(role), set())
        if title.jurisdiction is None and title.post == title.noun and len(known) == 1:
            ((jurisdiction, country),) = known
            role = replace(role, title=replace(title, jurisdiction=jurisdiction, country=country))
        told.append(role)
    return told


def _office(role: Role) -> tuple[str, str]:
    return role.mention.parts[-1], role.title.post
