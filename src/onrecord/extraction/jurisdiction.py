"""Which state an office belongs to where its own words do not say so: *the interior minister* of the text's country."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.model.terms import ActorType, Item

from .gazetteer import Gazetteer
from .language import Language
from .layout import Paragraph
from .names import Mention, fold
from .roles import Role


def home(
    text: str,
    laid: Sequence[Paragraph],
    items: Mapping[Item, str],
    mentions: Sequence[Mention],
    found: Sequence[Role],
    states: Gazetteer,
) -> str | None:
    """The country that a text writes from: that of its dateline, or the only state that it names; None when it is open."""
    words = items.get(Item.DATELINE) or next((text[slice(*p.dateline)] for p in laid if p.dateline), "")
    parts = [fold(part.strip(" .—–-(")) for part in words.replace("(", ",").split(",")]
    for part in reversed(parts):
        if (code := states.names.get(part) or states.capitals.get(part)) is not None:
            return code
    named = {states.names.get(fold(m.text)) for m in mentions if m.kind is ActorType.STATE}
    named |= {r.title.country for r in found}
    named.discard(None)
    return named.pop() if len(named) == 1 else None


def placed(found: Sequence[Role], country: str | None, pack: Language, states: Gazetteer) -> list[Role]:
    """The roles, each office of state with its state: that of another office of the same person, or else `country`."""
    own = {r.mention.parts[-1]: (r.title.jurisdiction, r.title.country) for r in found if r.title.country is not None}
    told: list[Role] = []
    for role in found:
        title = role.title
        known = own.get(role.mention.parts[-1]) or (states.english[country] if country else None, country)
        bare = title.jurisdiction is None and not title.shares and title.post == title.post.split(" of ")[0]
        if bare and known[1] is not None and title.noun in pack.words("state_offices") and not title.links:
            role = replace(role, title=replace(title, jurisdiction=states.english[known[1]], country=known[1]))
        told.append(role)
    return told
