"""Sources without a name: *the minister*, *the former diplomats*, *officials in Lima*, *Peru’s customs agency*."""

import re
from collections.abc import Sequence
from typing import Final

from spacy.tokens import Token

from onrecord.model.terms import ActorType

from .actors import Actors, Person
from .gazetteer import Gazetteer
from .language import Language
from .layout import Block
from .names import fold
from .passage import Passage, Range
from .titles import Title

NUMBERS: Final = {
    w: n
    for n, w in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
} | {"both": 2}
BODIES: Final = frozenset(
    [
        "government",
        "governments",
        "country",
        "countries",
        "nation",
        "nations",
        "side",
        "sides",
        "party",
        "parties",
        "state",
        "states",
    ]
)


def number_of(words: str) -> int | None:
    """The number that a description begins with or holds: *six former ministers*."""
    for word in words.casefold().split()[:3]:
        if word in NUMBERS:
            return NUMBERS[word]
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
        or "both" in words[:1]
        or p.doc[span[0]].tag_ == "PRP$"
        or (p.doc[span[0]].ent_type_ in ("NORP", "GPE") and head.tag_ in ("NN", "NNP"))
    )
    title = next((t for t in actors.titles if t.passage == index and t.first <= head.i <= t.last), None)
    plural = head.tag_ in ("NNS", "NNPS")
    if (definite or "two" in words) and plural and head.text.casefold() in BODIES and (number_of(" ".join(words)) == 2):
        pair = _pair([q for q in recent if q.kind is ActorType.STATE], actors)
        return (Person(ActorType.UNNAMED_GROUP, [" ".join(words)], [], plural=True, members=pair), "pair") if pair else None
    if not definite and title is None:
        return None
    if title is not None and plural:
        return _by("group", _group(title, recent, actors, " ".join(words), definite))
    if title is not None and (definite or p.paragraph.block is Block.HEADLINE or title.country):
        return _by("office", _holder(title, recent, actors, pack))
    if plural and definite and head.text.casefold() in pack.words("people") and not any(c.dep_ == "prep" for c in head.rights):
        return _by("group", next((q for q in recent if q.plural and q.members and _alike(q, head)), None))
    if definite and head.text.casefold() in pack.words("organisation_words"):
        key = head.text.casefold()
        if words[0] == "his":
            return None
        return _by("body-noun", next((q for q in recent if q.kind is ActorType.ORGANIZATION and _is_a(q, key)), None))
    if definite and not plural and head.text.casefold() in pack.words("people"):
        return _by("person-noun", next((q for q in recent[:6] if q.kind is ActorType.PERSON), None))
    return None


def _by(rule: str, person: Person | None) -> tuple[Person, str] | None:
    return (person, rule) if person is not None else None


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


def _holder(title: Title, recent: Sequence[Person], actors: Actors, pack: Language) -> Person | None:
    """The person of that office who was met last; same state before unknown state, never another state's."""
    ordered = [*recent, *(q for q in actors.people if q not in recent)]
    ranked = []
    for distance, person in enumerate(ordered):
        for held in person.titles if person.kind is ActorType.PERSON else ():
            alike = held.noun == title.noun or title.post in held.post
            if not alike and not any({held.noun, title.noun} <= set(group) for group in pack.pack["same_office"]):
                continue
            if title.country and held.country and held.country != title.country:
                continue
            wanted, known = set(title.post.split()), set(held.post.split())
            if len(wanted) > 1 and alike and not wanted & known - {title.noun}:
                continue
            fits = len(wanted & known) / len(wanted) if alike else min(0.5, len(wanted & known) / len(wanted))
            ranked.append((-fits, title.country is not None and held.country != title.country, distance, person))
    return min(ranked, key=lambda r: r[:3])[3] if ranked else None


def _group(title: Title, recent: Sequence[Person], actors: Actors, words: str, definite: bool) -> Person | None:
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
    number = number_of(words)
    holders = [q for q in actors.people if any(t.noun == title.noun for t in q.titles)]
    if (
        title.country is None
        and len(holders) > 1
        and not title.links
        and ((number is None and len(holders) == 2) or number == len(holders))
    ):
        return Person(ActorType.UNNAMED_GROUP, [words], [], plural=True, members=tuple(holders))
    return next((q for q in recent if q.plural and len(q.members) > 2), None) if definite else None


def unnamed(
    p: Passage, head: Token, span: Range, actors: Actors, pack: Language, states: Gazetteer, groups: list[Person]
) -> Person | None:
    """The unnamed people or the described body that a phrase stands for; None when it is no actor (*data*, *a statement*)."""
    word = head.text.casefold()
    first, last = span
    last = next((t.i - 1 for t in p.doc[head.i + 1 : last + 1] if t.text in (",", "who", "which", "whose")), last)
    text = p.doc[first : last + 1].text
    if pack.singular(word) in pack.words("document_words") or head.lemma_.casefold() in pack.words("document_words"):
        return None
    if not any(t.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "PRON") for t in p.doc[first : last + 1]):
        return None
    state = states.code(word) or states.capitals.get(word)
    singular = pack.singular(word)
    of = next((c for c in head.rights if c.text.casefold() == "of"), None)
    crowd = of is not None and any(c.tag_ in ("NNS", "NNPS") and c.text[:1].islower() for c in of.children)
    body = head.lemma_.casefold() in pack.words("organisation_words") and singular not in pack.words("posts") and not crowd
    if body and p.doc[first].tag_ == "PRP$":
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
    elif head.pos_ == "PROPN":
        kind = ActorType.ORGANIZATION
    elif head.ent_type_ == "NORP" or head.tag_ in ("NNS", "JJ", "CD") or word in pack.words("pronouns", "indefinite"):
        kind = ActorType.UNNAMED_GROUP
    else:
        return None
    if kind is ActorType.ORGANIZATION and (
        known := next((q for q in actors.people if q.kind is kind and fold(q.name) == fold(text)), None)
    ):
        return known
    name = re.sub(r"^(?:the|The) ", "", text) if kind is ActorType.ORGANIZATION else text
    start = first + (1 if name != text else 0)
    for group in groups:
        if fold(group.name) == fold(name):
            group.spans.append(p.at(start, last))
            return group
    new = Person(kind, [name], [p.at(start, last)], plural=head.tag_ in ("NNS", "NNPS"), defining=p.at(start, last))
    new.country = state
    groups.append(new)
    return new
