"""Who is in a document: one actor for all names of one person, body or state, with what the text tells of each."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from onrecord.model.terms import ActorType

from .bodies import ABBREVIATION, abbreviated, expanded, state_beside
from .candidate import Span
from .gazetteer import Gazetteer
from .language import Language
from .names import Mention, acts, fold
from .outlets import in_full
from .passage import Passage
from .roles import Role
from .titles import Title


@dataclass(slots=True, eq=False)
class Person:
    """An actor being put together: any type, not only people. `names` run from the fullest down.

    `noun` is what those without a name are called, in the singular: *source*.
    """

    kind: ActorType
    names: list[str]
    spans: list[Span] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    titles: list[Title] = field(default_factory=list)
    gender: str | None = None
    plural: bool = False
    country: str | None = None
    defining: Span | None = None
    members: tuple["Person", ...] = ()
    noun: str | None = None

    @property
    def name(self) -> str:
        """Its fullest name or description."""
        return self.names[0]


@dataclass
class Actors:
    """The actors of one document, and which of them a mention names."""

    people: list[Person]
    of: dict[Mention, Person]
    mentions: list[Mention]
    roles: list[Role]
    titles: list[Title]

    @cached_property
    def _by_passage(self) -> Mapping[int, list[Mention]]:
        held: dict[int, list[Mention]] = {}
        for m in self.mentions:
            held.setdefault(m.passage, []).append(m)
        return held

    def within(self, passage: int) -> list[Mention]:
        """The mentions in a passage."""
        return self._by_passage.get(passage, [])

    def at(self, passage: int, first: int, last: int) -> list[Mention]:
        """The mentions within a range of tokens."""
        return [m for m in self.within(passage) if first <= m.first and m.last <= last]

    def covering(self, passage: int, token: int) -> Mention | None:
        """The mention around a token."""
        return next((m for m in self.within(passage) if m.first <= token <= m.last), None)


def actors(
    text: str,
    passages: Sequence[Passage],
    mentions: Sequence[Mention],
    found: Sequence[Role],
    titles: Sequence[Title],
    pack: Language,
    states: Gazetteer,
) -> Actors:
    """The named actors of a document. Surnames and first names join the full name that holds them."""
    people: list[Person] = []
    of: dict[Mention, Person] = {}
    by_name: dict[tuple[ActorType, str], Person] = {}
    mentions = _as_people(abbreviated(mentions, passages), {r.mention for r in found}, pack, states)
    full = {m for m in mentions if m.kind is ActorType.PERSON and len(m.parts) > 1}
    for mention in sorted(mentions, key=lambda m: (-len(m.parts) if m in full else 0, _rank(m), m.passage, m.first)):
        kind = mention.kind
        assert kind is not None
        key = (kind, states.names.get(fold(mention.text)) or fold(mention.text))
        person = by_name.get(key)
        if person is None and kind is ActorType.PERSON:
            person = _holder_of(mention, people, passages, pack)
        if person is None and kind is ActorType.ORGANIZATION:
            long = expanded(mention, mentions, passages)
            person = (of.get(long) if long else None) or _acronym(mention, people) or _shorter(mention, people, pack)
        if person is None and kind is ActorType.OUTLET:
            fuller = in_full(mention.text, (q.name for q in people if q.kind is kind), pack.words("state_links"))
            person = next((q for q in people if q.kind is kind and q.name == fuller), None)
        if person is None:
            person = Person(kind, [mention.text])
            person.country = _country(mention, states)
            if kind is ActorType.OUTLET:
                person.country = states.outlets.get(mention.text.casefold())
            people.append(person)
        by_name.setdefault(key, person)
        if fold(mention.text) not in {fold(n) for n in person.names}:
            person.names.append(mention.text)
        of[mention] = person
        person.mentions.append(mention)
    for person in people:
        person.mentions.sort(key=lambda m: (m.passage, m.first))
        person.spans = [passages[m.passage].at(m.first, m.last) for m in person.mentions]
        fullest = max(person.mentions, key=lambda m: (len(m.parts), len(m.text), not m.text.isupper(), -m.passage, -m.first))
        person.names.sort(key=lambda n: (fold(n) != fold(fullest.text), -len(n.split()), n))
        person.defining = passages[fullest.passage].at(fullest.first, fullest.last)
        person.names[0] = text[slice(*person.defining)]
        if person.kind is ActorType.ORGANIZATION and person.country is None:
            told = {code for m in person.mentions if (code := state_beside(m, passages, pack, states))}
            person.country = told.pop() if len(told) == 1 else None
    place = {(m.passage, m.first): q for m, q in of.items()}
    found = [
        replace(r, mention=next(m for m in of if (m.passage, m.first) == (r.mention.passage, r.mention.first))) for r in found
    ]
    for role in found:
        place[role.mention.passage, role.mention.first].titles.append(role.title)
    for person in people:
        if person.kind is ActorType.PERSON:
            person.gender = _gender(person, passages, pack)
            person.country = person.country or next((t.country for t in person.titles if t.country), None)
    ordered = sorted((q for q in people if _sure(q, passages, pack)), key=lambda q: q.spans[0])
    of = {m: q for m, q in of.items() if q in ordered}
    found = [r for r in found if r.mention in of]
    return Actors(ordered, of, sorted(of, key=lambda m: (m.passage, m.first)), list(found), list(titles))


def _rank(mention: Mention) -> int:
    """Short names are looked at after the longer ones that they may stand for: of outlets, and of bodies letters alone."""
    if mention.kind is ActorType.OUTLET:
        return -len(mention.parts)
    return int(mention.kind is ActorType.ORGANIZATION and ABBREVIATION.fullmatch(mention.text) is not None)


def _country(mention: Mention, states: Gazetteer) -> str | None:
    """The state that a name is, or that the name of a body says: *La Moneda*, *Gobierno chileno*."""
    name = fold(mention.text)
    if mention.kind is ActorType.STATE:
        return states.names.get(name)
    if mention.kind is ActorType.ORGANIZATION:
        return states.seats.get(name) or states.seats.get(mention.text.casefold()) or states.demonyms.get(name.split()[-1])
    return None


def _as_people(mentions: Sequence[Mention], holders: set[Mention], pack: Language, states: Gazetteer) -> list[Mention]:
    """Repair of the recogniser by the document's own evidence: who holds an office is a person, whatever else he was
    taken for, and so is every later mention of a surname of his. A governor is not a place.
    """
    sure = {m.parts for m in mentions if m in holders or (m.kind is ActorType.PERSON and (m.titled or len(m.parts) > 1))}
    full = {p for p in sure if len(p) > 1}
    tails = {p[i:j] for p in full for i in range(1, len(p)) for j in range(i + 1, len(p) + 1)} | {
        p[:2] for p in full if len(p) > 2
    }
    if not pack.syntax.trusted:
        tails |= {p[:1] for p in full if p[0] not in states.capitals and p[0] not in states.names}
    tails -= {t for t in tails if all(word in pack.words("particles") for word in t)}
    fixed: list[Mention] = []
    for m in mentions:
        bodies = any(part in pack.words("organisation_words") for part in m.parts)
        if (
            m.kind not in (ActorType.PERSON, ActorType.STATE)
            and not bodies
            and (m.parts in full or m.parts in tails or m in holders)
        ):
            m = replace(m, kind=ActorType.PERSON)
        if m.kind is not None:
            fixed.append(m)
    return fixed


def _holder_of(mention: Mention, people: Sequence[Person], passages: Sequence[Passage], pack: Language) -> Person | None:
    """The person whose full name holds all words of this one in order: *Jerí*, *De Zela*, *Diego Paco* (Mamani).

    Of two who share a surname it is the one whom the honorific fits, who is named in full and acts just before, or whom
    the text is about: who acts most often under the full name.
    """
    said = _honorific(mention, passages, pack)
    matches = []
    for person in people:
        if person.kind is not ActorType.PERSON:
            continue
        whole = [m for m in person.mentions if len(m.parts) > len(mention.parts) and _within(mention.parts, m.parts)]
        if not whole:
            continue
        gender = next((g for m in whole if (g := pack.gender(m.parts[0]))), None)
        if said and gender and said != gender:
            continue
        active = [m for m in whole if acts(passages[m.passage], m)]
        near = any(mention.passage - 1 <= m.passage and (m.passage, m.first) < (mention.passage, mention.first) for m in active)
        first = min((m.passage, m.first) for m in person.mentions)
        later = first > (mention.passage, mention.first)
        matches.append(((mention.parts == whole[0].parts[:1], later, not near, -len(active), first), person))
    return min(matches, key=lambda row: row[0])[1] if matches else None


def _honorific(mention: Mention, passages: Sequence[Passage], pack: Language) -> str | None:
    """The gender that an honorific before a name tells: *Mrs. Paz*."""
    doc = passages[mention.passage].doc
    before = doc[mention.first - 1].text.casefold() if mention.first else ""
    return next((g for g in ("male", "female") if before in pack.words("honorifics", g)), None)


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if len(short) > 1 and short[0] != long[0] and short != long[-len(short) :] and short != long[1 : 1 + len(short)]:
        return False
    rest = iter(long)
    return all(part in rest for part in short)


def _acronym(mention: Mention, people: Sequence[Person]) -> Person | None:
    """*PNP*, where *Peruvian National Police* is known: its capitals in order."""
    if not ABBREVIATION.fullmatch(mention.text):
        return None
    for person in people:
        if person.kind is ActorType.ORGANIZATION:
            capitals = "".join(w[0] for w in re.split(r"[\s-]+", person.names[0]) if w[:1].isupper())
            if capitals == mention.text:
                return person
    return None


def _shorter(mention: Mention, people: Sequence[Person], pack: Language) -> Person | None:
    """*the Commission*, where *Joint Customs Commission* is known: the last words of a longer name, or its head."""
    for person in reversed(people):
        if person.kind is ActorType.ORGANIZATION and len(mention.parts) < len(fold(person.names[0]).split()):
            words = fold(person.names[0]).split()
            cut = next((i for i, w in enumerate(words) if w in pack.words("body_joints")), len(words))
            if tuple(words[:cut][-len(mention.parts) :]) == mention.parts or (
                tuple(words[: len(mention.parts)]) == mention.parts and (len(mention.parts) > 1 or pack.has("head-first"))
            ):
                return person
    return None


def _sure(person: Person, passages: Sequence[Passage], pack: Language) -> bool:
    """Whether more than the recogniser's guess tells that this is a person: a title, a first name, or that he acts."""
    if person.kind is not ActorType.PERSON or person.titles or any(m.titled for m in person.mentions):
        return True
    if any(pack.gender(fold(name).split()[0]) for name in person.names if fold(name)):
        return True
    return any(acts(passages[m.passage], m) for m in person.mentions)


def _gender(person: Person, passages: Sequence[Passage], pack: Language) -> str | None:
    for title in person.titles:
        if title.gender is not None:
            return title.gender
        for gender, key in (("female", "female_posts"), ("male", "male_posts")):
            if title.noun in pack.words(key) or any(w in pack.words(key) for w in title.post.split()):
                return gender
    for mention in person.mentions:
        if (called := _honorific(mention, passages, pack)) is not None:
            return called
    for name in person.names:
        if len(name.split()) > 1 and (known := pack.gender(name.split()[0])):
            return known
    return None
