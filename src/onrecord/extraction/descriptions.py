"""Descriptions of those whom the text has told of: *the minister*, *the former diplomats*, *the Peruvian president*."""

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from onrecord.model.terms import ActorType

from .actors import Actors, Person
from .labels import gender, plural, possessive, singular
from .language import Language
from .layout import Block
from .names import fold
from .passage import Passage, Range
from .titles import Title


def number_of(words: str, pack: Language) -> int | None:
    """The number that a description begins with or holds: *six former ministers*."""
    for word in words.casefold().split()[:3]:
        if word in pack.pack["counts"]:
            return int(pack.pack["counts"][word])
        if word.isdecimal() and len(word) < 4:  # no list of people is longer; *²* is a digit, but no number
            return int(word)
    return None


def described(
    p: Passage, index: int, head: Token, span: Range, actors: Actors, recent: Sequence[Person], pack: Language
) -> tuple[Person, str] | None:
    """Whom a definite description means among those met so far (`recent`, the last one first), by which rule, or None."""
    words = [t.text.casefold() for t in p.doc[span[0] : span[1] + 1]]
    definite = (
        words[0] in pack.words("definite")
        or pack.pack["counts"].get(words[0]) == 2
        or possessive(p.doc[span[0]])
        or (p.doc[span[0]].ent_type_ in ("NORP", "GPE") and head.tag_ in ("NN", "NNP"))
    )
    title = next((t for t in actors.titles if t.passage == index and t.first <= head.i <= t.last), None)
    many = plural(head)
    if many and head.text.casefold() in pack.words("sides") and number_of(" ".join(words), pack) == 2:
        noun = head.text.casefold().removesuffix("s")
        alike = [q for q in dict.fromkeys(recent) if q.kind is ActorType.ORGANIZATION and _is_a(q, noun, pack)]
        pair: tuple[Person, ...] = tuple(sorted(alike, key=lambda q: q.spans[0]))
        if len(pair) != 2:
            pair = _pair([q for q in recent if q.kind is ActorType.STATE], actors)
        return (Person(ActorType.UNNAMED_GROUP, [" ".join(words)], [], plural=True, members=pair), "pair") if pair else None
    if not definite and title is None:
        return None
    if definite and (met := _met(head, recent, pack)) is not None:
        return met, "same-noun"
    if title is not None and many:
        headline = p.paragraph.block is Block.HEADLINE
        if not (definite or headline or title.country or number_of(" ".join(words), pack) is not None):
            return None  # teachers and union officials
        return _by("group", _group(title, recent, actors, " ".join(words), definite, pack))
    if title is not None and (definite or p.paragraph.block is Block.HEADLINE or title.country):
        found = holder(title, recent, actors, pack)
        heads_some = title.noun in pack.words("any_head")  # la titular del MTC: of a body that the text calls otherwise
        if found is not None or (title.links and not heads_some) or _owned(p, span):
            return _by("office", found)
        anybody = pack.syntax.lenient
        return _by("role-noun", _last_person(recent, title.gender) if anybody else _some_holder(title, recent, pack))
    if many and definite and head.text.casefold() in pack.words("people") and not _told_more(head):
        return _by("group", next((q for q in recent if q.plural and q.members and _alike(q, head)), None))
    if definite and head.text.casefold() in pack.words("organisation_words"):
        key = head.text.casefold()
        if possessive(p.doc[span[0]]) or _owned(p, span) or any(c.pos_ == "PROPN" for c in head.lefts):
            return None
        any_body = key in pack.words("any_body") and not many and not _told_more(head)
        bodies = (q for q in recent if q.kind is ActorType.ORGANIZATION and (_is_a(q, key, pack) or any_body))
        return _by("body-noun", next(bodies, None))
    if definite and not many and head.text.casefold() in pack.words("outlet_words") and not _told_more(head):
        return _by("body-noun", next((q for q in recent if q.kind is ActorType.OUTLET), None))
    somebody = head.text.casefold() in pack.words("people") - pack.words("collectives")
    if definite and somebody and not many and not _owned(p, span) and not possessive(p.doc[span[0]]):
        return _by("person-noun", _last_person(recent[:6], gender(head)))
    return None


def _by(rule: str, person: Person | None) -> tuple[Person, str] | None:
    return (person, rule) if person is not None else None


def _met(head: Token, recent: Sequence[Person], pack: Language) -> Person | None:
    """*The source*, after *a source in Lima*: those without a name who were met under the same noun."""
    noun = singular(head, pack)
    nouns = {noun, *(n for row in pack.pack["same_noun"] if noun in row for n in row)}
    met = (q for q in recent if q.kind is ActorType.UNNAMED_GROUP and q.noun in nouns and q.plural == plural(head))
    return next(met, None)


def _owned(p: Passage, span: Range) -> bool:
    """Whether a phrase begins with whose it is: *the ministry’s spokesman*, *his lawyer*."""
    return any(t.tag_ in ("POS", "PRP$") for t in p.doc[span[0] : span[1] + 1])


def _last_person(recent: Sequence[Person], known: str | None) -> Person | None:
    return next((q for q in recent if q.kind is ActorType.PERSON and _same_gender(q, known)), None)


def _told_more(head: Token) -> bool:
    """Whether a prepositional phrase behind a noun tells which people are meant."""
    return any(c.dep_ in ("prep", "nmod") for c in head.rights)


def _same_gender(person: Person, known: str | None) -> bool:
    return known is None or person.gender in (None, known)


def _is_a(body: Person, word: str, pack: Language) -> bool:
    """Whether a body's name says that it is a *ministry*, *commission* …: its last word before *of* or *for*, or its first."""
    name = fold(body.name).split()
    name = name[: next((i for i, w in enumerate(name) if i and w in pack.words("body_joints")), None)]
    return name[-1:] == [word] or name[:1] == [word]


def _pair(found: Sequence[Person], actors: Actors) -> tuple[Person, ...]:
    held: list[Person] = []
    for person in [*found, *(q for q in actors.people if q.kind is ActorType.STATE)]:
        if person not in held:
            held.append(person)
    return tuple(sorted(held[:2], key=lambda q: q.spans[0])) if len(held) >= 2 else ()


def _alike(group: Person, head: Token) -> bool:
    return head.lemma_.casefold() in group.name.casefold() or len(group.members) > 1


def holder(title: Title, recent: Sequence[Person], actors: Actors, pack: Language) -> Person | None:
    """The person of that office who was met last; same state before unknown state, never another state's."""
    ordered = [*recent, *(q for q in actors.people if q not in recent)]
    ranked = []
    for distance, person in enumerate(ordered):
        for held in person.titles if person.kind is ActorType.PERSON else ():
            alike = held.noun == title.noun or title.post in held.post
            if not alike and not _same_office(held, title, pack):
                continue
            if title.country and held.country and held.country != title.country:
                continue
            if not _same_gender(person, title.gender) or _elsewhere(title, held):
                continue
            wanted, known = _content(title, pack), _content(held, pack)
            if not pack.syntax.lenient and not alike:
                wanted -= {w for e in _entries(held, title, pack) for w in e.split()}
                if wanted and not wanted & known:
                    continue
                ranked.append((-0.5, title.country is not None and held.country != title.country, distance, person))
                continue
            if len(wanted) > 1 and alike and not wanted & known - {title.noun}:
                continue
            fits = len(wanted & known) / len(wanted) if alike else min(0.5, len(wanted & known) / len(wanted))
            ranked.append((-fits, title.country is not None and held.country != title.country, distance, person))
    return min(ranked, key=lambda r: r[:3])[3] if ranked else None


def _some_holder(title: Title, recent: Sequence[Person], pack: Language) -> Person | None:
    """*the official*, *la funcionaria*: whoever of that gender held any office and was met last."""
    any_head = title.noun in pack.words("any_head")
    if title.country or (not any_head and (title.links or title.noun not in pack.words("any_office"))):
        return None
    return next((q for q in recent if q.kind is ActorType.PERSON and q.titles and _same_gender(q, title.gender)), None)


def _elsewhere(one: Title, other: Title) -> bool:
    """Whether two offices are told to be of two places: *the Ilo mayor* is not the mayor of Tacna."""
    places = one.jurisdiction, other.jurisdiction
    return all(places) and one.country == other.country and str(places[0]).casefold() != str(places[1]).casefold()


def _content(title: Title, pack: Language) -> set[str]:
    """The words of a post that tell one from another; its head in the form in which posts are compared."""
    words = title.post.split()
    head = next((i for i, w in enumerate(words) if pack.singular(w) == title.noun), None)
    return {title.noun, *(w for i, w in enumerate(words) if i != head)} - pack.words("particles")


def _same_office(one: Title, other: Title, pack: Language) -> bool:
    """Whether texts call one office by both names: both in a row of the pack.

    An entry of several words asks for them in the post, one that begins with `=` allows no others.
    """
    return bool(_entries(one, other, pack))


def _entries(one: Title, other: Title, pack: Language) -> list[str]:
    """The entries by which the second title is of an office of the first, the longest of each row."""
    rows = (
        row for row in _offices(pack) if row.keys() >= {one.noun, other.noun} and any(_is(e, one, pack) for e in row[one.noun])
    )
    found = (max((e for e in row[other.noun] if _is(e, other, pack)), key=len, default=None) for row in rows)
    return [e.removeprefix("=") for e in found if e is not None]


@cache
def _offices(pack: Language) -> list[dict[str, list[str]]]:
    """The rows of names for one office, each by the first word."""
    rows: list[dict[str, list[str]]] = []
    for entries in pack.pack["same_office"]:
        rows.append({})
        for entry in entries:
            rows[-1].setdefault(entry.removeprefix("=").split()[0], []).append(entry)
    return rows


def _is(entry: str, title: Title, pack: Language) -> bool:
    if not set(entry.removeprefix("=").split()[1:]) <= set(title.post.split()):
        return False
    words = title.post.split()
    return not entry.startswith("=") or len(words) == 1 or words[-1] in pack.words("whole_states")


def _group(title: Title, recent: Sequence[Person], actors: Actors, words: str, definite: bool, pack: Language) -> Person | None:
    number = number_of(words, pack)
    definite = definite and not title.links
    for group in recent:
        if (
            definite
            and group.plural
            and group.members
            and (title.noun in group.name.casefold() or not any(m.titles for m in group.members))
        ):
            return group
        if not definite:
            break
        if group.plural and title.noun in fold(group.name):
            return group
    holders = [q for q in actors.people if any(t.noun == title.noun for t in q.titles)]
    if (
        title.country is None
        and len(holders) > 1
        and not title.links
        and ((number is None and len(holders) == 2) or number == len(holders))
    ):
        return Person(ActorType.UNNAMED_GROUP, [words], [], plural=True, members=tuple(holders))
    return next((q for q in recent if q.plural and len(q.members) > 2), None) if definite else None
