"""Who holds which title: before the name, in apposition on either side of it, after a copula, shared by a list."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from spacy.tokens import Token

from onrecord.model.terms import ActorType, RoleStatus

from .apiece import apiece
from .gazetteer import gazetteer
from .labels import SUBJECTS
from .language import Language
from .names import Mention, fold
from .passage import Passage
from .titles import Share, Title

SEAT: Final = re.compile(r"[,(]\s*[A-Z]\s?[-–]\s?([A-Z][A-Za-z]+(?: [A-Z][a-z]+)?\.?|[A-Z]\.[A-Z]\.)")
"""Party and region behind the name of a lawmaker: *(D-Ore.)*."""


@dataclass(frozen=True, slots=True)
class Role:
    """Somebody's title: the mention of the name and the title beside it."""

    mention: Mention
    title: Title


def surnames(mentions: Sequence[Mention]) -> frozenset[str]:
    """The words behind the first of all names that are sure to be people's."""
    return frozenset(part for m in mentions if m.kind is ActorType.PERSON for part in m.parts[1:])


def roles(p: Passage, found: Sequence[Title], mentions: Sequence[Mention], known: frozenset[str], pack: Language) -> list[Role]:
    """Which named people of a passage hold which of its titles; `known` are the surnames of the text."""
    here = [m for m in mentions if m.passage == (found[0].passage if found else -1)]
    people = [m for m in here if _may_be_person(m, pack) or (m.kind is None and len(m.parts) == 1 and m.parts[0] in known)]
    result: list[Role] = []
    starts = {m.first: m for m in people}
    for title in found:
        if own := apiece(p, title, starts, pack):
            result += [Role(person, part) for person, part in own]
            continue
        held = _holders(p, title, people, pack) or _holder_of_next(p, title, found, people, pack)
        held = held or _holder_of_last(p, title, result, pack)
        title = _seated(p, title, held, pack)
        if len(title.shares) == len(held):
            result += [Role(holder, _own(title, share)) for holder, share in zip(held, title.shares, strict=True)]
        else:
            result += [Role(holder, title) for holder in held]
    return result


def _seated(p: Passage, title: Title, held: Sequence[Mention], pack: Language) -> Title:
    """*President Paz of Peru*, *Senator Paz of Oregon*, *Rep. Paz (D-Ore.)*: the place that stands behind the name."""
    if title.jurisdiction is not None or len(held) != 1 or held[0].first < title.last:
        return title
    doc, at, states = p.doc, held[0].last + 1, gazetteer()
    local = title.noun in pack.words("local_offices")
    if doc[at : at + 1].text in pack.words("seat_links") and at + 1 < len(doc):
        end = at + 1
        while end < len(doc) and doc[end].pos_ == "PROPN" and p.inside[end] == p.inside[at]:
            end += 1
        place = doc[at + 1 : end].text
        if (code := states.names.get(fold(place))) is not None and not title.links:
            return replace(title, jurisdiction=states.english[code], country=code)
        return replace(title, jurisdiction=place) if local and place else title
    seat = SEAT.match(doc[at : at + 8].text) if local else None
    name = seat.group(1).casefold() if seat else ""
    region = pack.pack["regions"].get(name) or pack.pack["regions"].get(name.rstrip("."))
    return replace(title, jurisdiction=str(region)) if region else title


def succession(found: Sequence[Role], mentions: Sequence[Mention], known: frozenset[str], pack: Language) -> list[Role]:
    """*His predecessor, Rosa Soto*, held the office of whoever is named last before; if none is told of that one, no office."""
    told: list[Role] = []
    people = [m for m in mentions if m.kind is ActorType.PERSON or m.parts[-1] in known]
    people.sort(key=lambda m: (m.passage, m.first))
    for role in found:
        if (status := pack.pack["succession"].get(role.title.noun)) is None:
            told.append(role)
            continue
        here, surname = (role.title.passage, role.title.first), role.mention.parts[-1]
        before = next((m for m in reversed(people) if (m.passage, m.first) < here and m.parts[-1] != surname), None)
        office = next((r.title for r in reversed(told) if before is not None and before.parts[-1] in r.mention.parts), None)
        if office is not None:
            told.append(replace(role, title=replace(
                role.title, noun=office.noun, post=office.post, jurisdiction=office.jurisdiction, country=office.country,
                status=RoleStatus(status),
            )))  # fmt: skip
    return told


def _own(title: Title, share: Share) -> Title:
    return replace(title, post=share.post, jurisdiction=share.jurisdiction, country=share.country)


def _holder_of_next(
    p: Passage, title: Title, found: Sequence[Title], people: Sequence[Mention], pack: Language
) -> list[Mention]:
    """*The head of the police, General Inés Paz*: a rank without an article stands between the title and the name."""
    after = title.last + 1
    joined = after < len(p.doc) and p.doc[after].text.casefold() in pack.words("and") & pack.words("title_joins")
    while joined and after < len(p.doc) and p.doc[after].text.casefold() in pack.words("title_joins"):
        after += 1
    if joined:
        second = next((t for t in found if t.first <= after <= t.head and not t.plural and not t.definite), None)
        return _holders(p, second, people, pack) if second is not None and not title.plural else []
    if after < len(p.doc) and p.doc[after].text == ",":
        after += 1
    article = 1 if after < len(p.doc) and p.doc[after].text.casefold() in pack.words("rank_articles") else 0
    rank = next((t for t in found if t.first == t.head == after + article and not t.plural), None)
    if rank is not None and article and rank.noun not in pack.words("ranks"):
        return []
    return _holders(p, rank, people, pack) if rank is not None and not title.plural else []


def _holder_of_last(p: Passage, title: Title, done: Sequence[Role], pack: Language) -> list[Mention]:
    """*Inés Paz, a former minister and now a senator*: the second of two titles that *and* joins."""
    before, joined = title.first - 1, False
    while before >= 0 and p.doc[before].text.casefold() in pack.words("apposition_openers"):
        joined = joined or p.doc[before].pos_ == "CCONJ"
        before -= 1
    if not joined:
        return []
    return [r.mention for r in done[-1:] if r.title.last == before and r.mention.last < r.title.first]


def _may_be_person(m: Mention, pack: Language) -> bool:
    """A person, or a name of several words that the recogniser took for something else."""
    if m.kind is ActorType.PERSON:
        return True
    bodies = pack.words("organisation_words") | pack.words("outlet_words")
    return m.kind in (ActorType.ORGANIZATION, None) and 1 < len(m.parts) < 6 and not any(w in bodies for w in m.parts)


def _holders(p: Passage, title: Title, people: Sequence[Mention], pack: Language) -> list[Mention]:
    doc = p.doc
    after = title.last + 1
    starts: Mapping[int, Mention] = {m.first: m for m in people}
    if after < len(doc):
        nxt = starts.get(after)
        if nxt is None and doc[after].text == "," and not _closed_before(p, title, people):
            nxt = starts.get(after + 1)
            if nxt is None and doc[after + 1 : after + 2].text.casefold() in pack.words("honorifics"):
                nxt = starts.get(after + 2)
            if nxt is not None and doc[after].text == "," and not _ends_apposition(p, nxt, title, pack):
                nxt = None
        if nxt is None and doc[after].text.casefold() in pack.words("honorifics"):
            nxt = starts.get(after + 1)
        if nxt is None and doc[after].text == "," and doc[after + 1 : after + 2].text.casefold() in pack.words("rank_articles"):
            native = doc[after + 2 : after + 3].text.casefold()
            nxt = starts.get(after + 3) if native in gazetteer().demonyms else None  # el jefe de la misión, el peruano Vela
        if nxt is not None and not title.plural:
            return [nxt]
        if nxt is not None:
            held = _joined(p, nxt, starts, pack)
            named = doc[after].text != "," or any(pack.gender(p.doc[m.first].text) for m in held)
            return held if named or pack.syntax.trusted else []  # representantes de un partido, otro y otro
    before, joined = title.first - 1, False
    both = before >= 0 and title.plural and pack.pack["counts"].get(doc[before].text.casefold()) == 2
    before -= both
    while before >= 0 and doc[before].text.casefold() in pack.words("apposition_openers"):
        joined = joined or doc[before].text.casefold() in pack.words("and")
        before -= 1
    if both and doc[before].text == ",":
        return _joined_before(p, before - 1, {m.last: m for m in people}, pack)
    if joined and title.definite:
        return []  # Vela, and the head of the police: somebody else
    ends = {m.last: m for m in people}
    if before > 2 and doc[before].text == "," and doc[before - 1].like_num and doc[before - 2].text == ",":
        before -= 2  # Inés Paz, 45, mayor of Ilo
    if before > 0 and doc[before].text == "(" and (holder := ends.get(before - 1)) is not None:
        return [holder]
    if before > 0 and doc[before].text == ",":
        k = before - 1
        if doc[k].text == ")" and (open_at := next((j for j in range(k, max(-1, k - 6), -1) if doc[j].text == "("), None)):
            k = open_at - 1
        if (holder := ends.get(k)) is not None and not _acts_itself(p, title, pack):
            return [holder]
    subject = _subject_of(doc[title.head], pack)
    if subject is not None and (holder := next((m for m in people if m.first <= subject.i <= m.last), None)):
        return [holder]
    return []


def _subject_of(head: Token, pack: Language) -> Token | None:
    """Who is said to be what the head names: *Inés Paz is the mayor*, *Inés Paz, quien fue alcaldesa*."""
    verb = head.head
    if head.pos_ == "VERB":
        return verb  # who heads the union
    named = head.dep_ in ("attr", "oprd", "dobj") and verb.lemma_ in pack.words("naming")
    if (head.dep_ == "attr" and verb.lemma_ == "be") or (named and any(c.dep_ == "nsubjpass" for c in verb.children)):
        subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
        if subject is None or any(c.dep_ == "neg" for c in verb.children):
            return None
        return verb.head if subject.text.casefold() in pack.words("pronouns", "relative") else subject
    if not any(c.dep_ == "cop" for c in head.children) or any("Neg" in c.morph.get("Polarity", []) for c in head.children):
        return None
    subject = next((c for c in head.lefts if c.dep_ in SUBJECTS), None)
    if subject is not None and subject.text.casefold() in pack.words("pronouns", "relative"):
        return head.head
    return subject


def _acts_itself(p: Passage, title: Title, pack: Language) -> bool:
    """*Según Vela, el gobernador dijo …*: the title behind the name is the subject of what follows, not an apposition."""
    after = p.doc[title.last + 1] if title.last + 1 < len(p.doc) else None
    if after is None or pack.syntax.trusted or not title.definite:
        return False
    return after.pos_ in ("VERB", "AUX", "PRON") and after.text.casefold() not in pack.words("pronouns", "relative")


def _closed_before(p: Passage, title: Title, people: Sequence[Mention]) -> bool:
    """Whether the title itself is an apposition after a name, so that the comma behind it closes it."""
    before = title.first - 1
    return before > 0 and p.doc[before].text == "," and any(m.last == before - 1 for m in people)


def _ends_apposition(p: Passage, holder: Mention, title: Title, pack: Language) -> bool:
    """Whether a name between commas is an apposition to the title before it: a comma, stop or verb follows the name."""
    nxt = p.doc[holder.last + 1] if holder.last + 1 < len(p.doc) else None
    if title.plural:
        return True
    return (
        nxt is None
        or nxt.is_punct
        or nxt.pos_ in ("VERB", "AUX", "ADP", "ADV", "CCONJ")
        or nxt.text.casefold() in pack.words("pronouns", "relative")
    )


def _joined_before(p: Passage, at: int, ends: Mapping[int, Mention], pack: Language) -> list[Mention]:
    """The two names before a title: *Inés Paz y Julio Vela, ambos excancilleres*."""
    second = ends.get(at)
    if second is None or p.doc[second.first - 1].text.casefold() not in pack.words("and"):
        return []
    first = ends.get(second.first - 2)
    return [first, second] if first is not None else []


def _joined(p: Passage, first: Mention, starts: Mapping[int, Mention], pack: Language) -> list[Mention]:
    """The names of a list: *Ramos, Collado and Paco*."""
    held = [first]
    at = first.last + 1
    while at < len(p.doc):
        while at < len(p.doc) and p.doc[at].text in (",", "&", *pack.words("and")):
            at += 1
        nxt = starts.get(at)
        if nxt is None or nxt in held:
            break
        held.append(nxt)
        at = nxt.last + 1
    return held
