"""Sources without a name: *the minister*, *the former diplomats*, *officials in Lima*, *Peru’s customs agency*."""

import re
from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.model.terms import ActorType

from .actors import Actors, Person
from .gazetteer import Gazetteer
from .labels import gender, plural, possessive
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
        if word.isdigit():
            return int(word)
    return None


def described(
    p: Passage,
    index: int,
    head: Token,
    span: Range,
    actors: Actors,
    recent: Sequence[Person],
    pack: Language,
    states: Gazetteer,
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
        pair = _pair([q for q in recent if q.kind is ActorType.STATE], actors)
        return (Person(ActorType.UNNAMED_GROUP, [" ".join(words)], [], plural=True, members=pair), "pair") if pair else None
    if not definite and title is None:
        return None
    if title is not None and many:
        return _by("group", _group(title, recent, actors, " ".join(words), definite, pack))
    if title is not None and (definite or p.paragraph.block is Block.HEADLINE or title.country):
        return _by("office", holder(title, recent, actors, pack)) or _by("role-noun", _some_holder(title, recent, pack))
    if many and definite and head.text.casefold() in pack.words("people") and not _told_more(head):
        return _by("group", next((q for q in recent if q.plural and q.members and _alike(q, head)), None))
    if definite and head.text.casefold() in pack.words("organisation_words"):
        key = head.text.casefold()
        if words[0] == "his":
            return None
        return _by("body-noun", next((q for q in recent if q.kind is ActorType.ORGANIZATION and _is_a(q, key)), None))
    if definite and not many and head.text.casefold() in pack.words("outlet_words") and not _told_more(head):
        return _by("body-noun", next((q for q in recent if q.kind is ActorType.OUTLET), None))
    if definite and not many and head.text.casefold() in pack.words("people") - pack.words("collectives"):
        near = (q for q in recent[:6] if q.kind is ActorType.PERSON and _same_gender(q, gender(head)))
        return _by("person-noun", next(near, None))
    return None


def _by(rule: str, person: Person | None) -> tuple[Person, str] | None:
    return (person, rule) if person is not None else None


def _told_more(head: Token) -> bool:
    """Whether a prepositional phrase behind a noun tells which people are meant."""
    return any(c.dep_ in ("prep", "nmod") for c in head.rights)


def _same_gender(person: Person, known: str | None) -> bool:
    return known is None or person.gender in (None, known)


def _is_a(body: Person, word: str) -> bool:
    """Whether a body's name says that it is a *ministry*, *commission* …: its last word before *of* or *for*."""
    name = re.split(r" (?:of|for|on) ", fold(body.name))[0].split()
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
            if not _same_gender(person, title.gender):
                continue
            wanted, known = _content(title, pack), _content(held, pack)
            if pack.universal and not alike and len(wanted) > 1 and not wanted & known:
                continue
            if len(wanted) > 1 and alike and not wanted & known - {title.noun}:
                continue
            fits = len(wanted & known) / len(wanted) if alike else min(0.5, len(wanted & known) / len(wanted))
            ranked.append((-fits, title.country is not None and held.country != title.country, distance, person))
    return min(ranked, key=lambda r: r[:3])[3] if ranked else None


def _some_holder(title: Title, recent: Sequence[Person], pack: Language) -> Person | None:
    """*the official*, *la funcionaria*: whoever of that gender held any office and was met last."""
    if title.noun not in pack.words("any_office") or title.links or title.country:
        return None
    return next((q for q in recent if q.kind is ActorType.PERSON and q.titles and _same_gender(q, title.gender)), None)


def _content(title: Title, pack: Language) -> set[str]:
    """The words of a post that tell one from another; its head in the form in which posts are compared."""
    if not pack.universal:
        return set(title.post.split())
    words = title.post.split()
    head = next((i for i, w in enumerate(words) if pack.singular(w) == title.noun), None)
    return {title.noun, *(w for i, w in enumerate(words) if i != head)} - pack.words("particles")


def _same_office(one: Title, other: Title, pack: Language) -> bool:
    """Whether texts call one office by both names: both in a row of the pack.

    An entry of several words asks for them in the post, one that begins with `=` allows no others.
    """
    return any(any(_is(e, one) for e in row) and any(_is(e, other) for e in row) for row in pack.pack["same_office"])


def _is(entry: str, title: Title) -> bool:
    noun, *others = entry.removeprefix("=").split()
    if noun != title.noun or not set(others) <= set(title.post.split()):
        return False
    return not entry.startswith("=") or len(title.post.split()) == 1 or title.post.endswith((" república", " nación"))


def _group(title: Title, recent: Sequence[Person], actors: Actors, words: str, definite: bool, pack: Language) -> Person | None:
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
    number = number_of(words, pack)
    holders = [q for q in actors.people if any(t.noun == title.noun for t in q.titles)]
    if (
        title.country is None
        and len(holders) > 1
        and not title.links
        and ((number is None and len(holders) == 2) or number == len(holders))
    ):
        return Person(ActorType.UNNAMED_GROUP, [words], [], plural=True, members=tuple(holders))
    return next((q for q in recent if q.plural and len(q.members) > 2), None) if definite else None


def _stands_alone(head: Token) -> bool:
    """Whether an adjective or number is used as a noun: *the wounded*, *dos de ellos*."""
    return head.pos_ == "NUM" or (head.pos_ == "ADJ" and (head.tag_ != "ADJ" or any(c.dep_ == "det" for c in head.lefts)))


def unnamed(
    p: Passage, head: Token, span: Range, actors: Actors, pack: Language, states: Gazetteer, groups: list[Person]
) -> Person | None:
    """The unnamed people or the described body that a phrase stands for; None when it is no actor (*data*, *a statement*)."""
    word = head.text.casefold()
    first, last = span
    relative = pack.words("pronouns", "relative")
    last = next((t.i - 1 for t in p.doc[head.i + 1 : last + 1] if t.text == "," or t.text in relative), last)
    text = p.doc[first : last + 1].text
    if pack.singular(word) in pack.words("document_words") or head.lemma_.casefold() in pack.words("document_words"):
        return None
    if not any(t.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "PRON") for t in p.doc[first : last + 1]):
        return None
    state = states.code(word) or states.capitals.get(word)
    singular = pack.singular(word)
    of = next((c for c in head.rights if c.text.casefold() == "of"), None)
    crowd = of is not None and any(plural(c) and c.text[:1].islower() for c in of.children)
    crowd = crowd or (word in pack.words("crowds") and any(c.dep_ == "nmod" and plural(c) for c in head.rights))
    called = word if pack.universal else head.lemma_.casefold()
    body = called in pack.words("organisation_words") and singular not in pack.words("posts") and not crowd
    if body and possessive(p.doc[first]):
        return None
    if state and head.pos_ == "PROPN":
        kind = ActorType.STATE
    elif body:
        kind = ActorType.ORGANIZATION
    elif (
        crowd
        or word in pack.words("people")
        or singular in pack.words("posts")
        or head.lemma_.casefold() in pack.words("people")
    ):
        kind = ActorType.UNNAMED_GROUP
    elif head.pos_ == "PROPN" and head.text[:1].isalpha():
        kind = ActorType.ORGANIZATION
    elif head.ent_type_ == "NORP" or plural(head) or _stands_alone(head) or word in pack.words("pronouns", "indefinite"):
        kind = ActorType.UNNAMED_GROUP
    else:
        return None
    if kind is ActorType.ORGANIZATION and (
        known := next((q for q in actors.people if q.kind is kind and fold(q.name) == fold(text)), None)
    ):
        return known
    name = re.sub(r"^(?:[Tt]he|[Ee]l|[Ll]as?|[Ll]os) ", "", text) if kind is ActorType.ORGANIZATION else text
    start = first + (1 if name != text else 0)
    for group in groups:
        if fold(group.name) == fold(name):
            group.spans.append(p.at(start, last))
            return group
    new = Person(kind, [name], [p.at(start, last)], plural=plural(head), defining=p.at(start, last))
    new.country = state or next((c for t in p.doc[head.i + 1 : last + 1] if (c := states.demonyms.get(t.text))), None)
    groups.append(new)
    return new
