"""People without a name and bodies that a text only describes: *officials in Lima*, *a source*, *Peru’s customs agency*."""

from spacy.tokens import Token

from onrecord.model.terms import ActorType

from .actors import Actors, Person
from .gazetteer import Gazetteer
from .labels import plural, possessive, singular
from .language import Language
from .names import fold
from .passage import Passage, Range


def unnamed(
    p: Passage,
    head: Token,
    span: Range,
    actors: Actors,
    pack: Language,
    states: Gazetteer,
    groups: list[Person],
    speaks: bool = False,
) -> Person | None:
    """The unnamed people or the described body that a phrase stands for; None when it is no actor (*data*, *a statement*).

    `speaks` tells that the verb is one of speaking, which only people and bodies do.
    """
    first, last = span
    relative = pack.words("pronouns", "relative")
    last = next((t.i - 1 for t in p.doc[head.i + 1 : last + 1] if t.text == "," or t.text in relative), last)
    if not any(t.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "PRON") for t in p.doc[first : last + 1]):
        return None
    kind = _kind(p, head, first, pack, states, speaks)
    if kind is None:
        return None
    text = p.doc[first : last + 1].text
    if kind is ActorType.ORGANIZATION and (
        known := next((q for q in actors.people if q.kind is kind and fold(q.name) == fold(text)), None)
    ):
        return known
    articled = kind is ActorType.ORGANIZATION and first < last and p.doc[first].text.casefold() in pack.words("articles")
    start = first + articled
    name = p.doc[start : last + 1].text
    for group in groups:
        if fold(group.name) == fold(name):
            group.spans.append(p.at(start, last))
            return group
    new = Person(kind, [name], [p.at(start, last)], plural=plural(head), defining=p.at(start, last))
    new.noun = singular(head, pack)
    new.gender = _gender(new.noun, pack)
    state = _state(head, states) if head.pos_ == "PROPN" else None
    new.country = state or next((c for t in p.doc[head.i + 1 : last + 1] if (c := states.demonyms.get(t.text))), None)
    groups.append(new)
    return new


def _state(head: Token, states: Gazetteer) -> str | None:
    word = head.text.casefold()
    return states.code(word) or states.capitals.get(word)


def _gender(noun: str, pack: Language) -> str | None:
    return next((g for g in ("male", "female") if noun in pack.words(f"{g}_posts")), None)


def _kind(p: Passage, head: Token, first: int, pack: Language, states: Gazetteer, speaks: bool) -> ActorType | None:
    word, lemma = head.text.casefold(), head.lemma_.casefold()
    singular = pack.singular(word)
    silent = pack.words("document_words") | pack.words("things")
    if singular in silent or lemma in silent:
        return None
    if _state(head, states) and head.pos_ == "PROPN":
        return ActorType.STATE
    of = next((c for c in head.rights if c.text.casefold() in pack.words("crowd_links")), None)
    crowd = of is not None and any(plural(c) and c.text[:1].islower() for c in of.children)
    crowd = crowd or (word in pack.words("crowds") and any(c.dep_ == "nmod" and plural(c) for c in head.rights))
    called = lemma if pack.syntax.trusted else word
    one = p.doc[first].text.casefold() in pack.words("indefinite_articles") and word in pack.words("people")
    if one and not pack.syntax.lenient:
        return ActorType.UNNAMED_GROUP  # un guardia: one of them, not the guard
    if called in pack.words("organisation_words") and singular not in pack.words("posts") and not crowd:
        return ActorType.ORGANIZATION if pack.syntax.lenient or not possessive(p.doc[first]) else None
    people = pack.words("people")
    if crowd or word in people or lemma in people or singular in pack.words("posts"):
        return ActorType.UNNAMED_GROUP
    if head.pos_ == "PROPN" and head.text[:1].isalpha() and head.ent_type_ != "NORP":
        return ActorType.ORGANIZATION
    if head.ent_type_ == "NORP" or plural(head) or _stands_alone(head):
        return ActorType.UNNAMED_GROUP
    if word in pack.words("pronouns", "indefinite") or (speaks and pack.syntax.lenient and head.pos_ == "NOUN"):
        return ActorType.UNNAMED_GROUP
    return None


def _stands_alone(head: Token) -> bool:
    """Whether an adjective or number is used as a noun: *the wounded*, *dos de ellos*."""
    return head.pos_ == "NUM" or (head.pos_ == "ADJ" and (head.tag_ != "ADJ" or any(c.dep_ == "det" for c in head.lefts)))
