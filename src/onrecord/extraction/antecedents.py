"""Whom a pronoun means: the nearest one whom gender and number fit, speakers before others, names in quotations last."""

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Token

from onrecord.model.terms import ActorType

from .actors import Actors, Person
from .discourse import Discourse, Place
from .labels import plural
from .language import Language
from .names import acts
from .passage import Passage

BACK: Final = 14
"""Sentences that a pronoun may reach back."""
NEAR: Final = 2
"""… that *it* may reach back, which means things far more often than bodies."""
KINDS: Final = ("male", "female", "pair", "plural", "neuter")
"""Pronouns of the third person, as the language pack sorts them."""


def pronoun_kind(word: str, pack: Language) -> str | None:
    """Which kind of third-person pronoun a word is."""
    return next((kind for kind in KINDS if word.casefold() in pack.words("pronouns", kind)), None)


def antecedent(p: Passage, head: Token, kind: str, place: Place, told: Discourse, actors: Actors) -> tuple[Person, str] | None:
    """Whom a pronoun means, and by which rule; None when nobody fits."""
    passage = place[0]
    if (owner := _owner(head, passage, actors)) is not None and fits(owner, kind):
        return owner, "pronoun-owner"
    rules = {"plural": "plural-pronoun", "pair": "plural-pronoun", "neuter": "neuter-pronoun"}
    first, _ = p.sentences[place[1]]
    same = [
        actors.of[m] for m in actors.at(passage, first, head.i - 1) if acts(p, m) and p.inside[m.first] < 0
    ]  # fmt: skip
    here = told.sentences[place].speakers
    for person in [*here, *reversed(same)]:
        if fits(person, kind):
            return person, rules.get(kind, "pronoun-here")
    if kind == "plural":
        near = [*here, *(q for said in told.before(place, 1) for q in (*said.speakers, *said.subjects))]
        groups = [q for q in near if fits(q, kind)] or [q for q in near if q.kind is ActorType.ORGANIZATION]
        if groups:
            return groups[0], rules[kind]
    if kind == "plural" and len(here) == 1 and not any(fits(q, kind) for q in told.active(passage)):
        return here[0], "singular-they"  # nobody else in the paragraph can be meant
    if kind in ("male", "female"):
        others = told.sentences[place].others  # "As for Vela, he said": not who is named in somebody's words
        for mention in reversed(actors.at(passage, first, head.i - 1)):
            if actors.of[mention] in others and p.inside[mention.first] < 0 and actors.of[mention].gender == kind:
                return actors.of[mention], "pronoun-here"
    if kind == "neuter":
        spoke = (q for said in told.before(place, NEAR) for q in said.speakers)
        return next(((q, rules[kind]) for q in spoke if fits(q, kind)), None)
    earlier = told.before(place, BACK)
    for said in earlier:
        for people, rule in ((said.speakers, "pronoun-speaker"), (said.subjects, "pronoun-subject")):
            for person in people:
                if fits(person, kind):
                    return person, rules.get(kind, rule)
    for tier, rule in (([s.others for s in earlier], "pronoun-named"), ([s.inner for s in earlier], "pronoun-quoted")):
        for people in tier:
            for person in people:
                if fits(person, kind):
                    return person, rules.get(kind, rule)
    for mention in reversed(actors.at(passage, first, head.i - 1)):
        if actors.of[mention].gender == kind:
            return actors.of[mention], "pronoun-quoted"  # named in the same words of somebody else
    return None


def dropped(p: Passage, verb: Token, place: Place, told: Discourse) -> tuple[tuple[Person, ...], str]:
    """Who speaks where the verb alone tells it (*Agregó que …*): the last who spoke or acted, in its number; with the rule."""
    forms = [verb, *(c for c in verb.children if c.dep_ == "aux")]
    if any(t.morph.get("Person", []) in (["1"], ["2"]) for t in forms):
        return (), "first-person"
    if p.inside[verb.i] >= 0:
        return (), "nobody"
    many = any(plural(t) for t in forms)
    start = p.at(verb.i, verb.i)[0]
    here = told.sentences[place]
    acting = [q for q in here.subjects if _acts(q) and (q.members or any(s < start for s, _ in q.spans))]
    for people, rule in ((here.speakers, "dropped-speaker"), (acting, "dropped-here")):
        if found := _in_number(people, many=many):
            return found, rule
    for said in told.before(place, BACK):
        for people, rule in ((said.speakers, "dropped-speaker"), ([q for q in said.subjects if _acts(q)], "dropped-subject")):
            if found := _in_number(people, many=many):
                return found, rule
    return (), "unresolved"


def _acts(person: Person) -> bool:
    return person.kind is ActorType.PERSON or bool(person.members)


def _in_number(people: Sequence[Person], *, many: bool) -> tuple[Person, ...]:
    """The first of the people that a verb in the singular may mean; the group, or all of several people, for the plural."""
    if not many:
        return next(((q,) for q in people if not q.members and not q.plural), ())
    if group := next((q for q in people if q.members or q.plural), None):
        return group.members or (group,)
    persons = tuple(dict.fromkeys(q for q in people if q.kind is ActorType.PERSON))
    return persons if len(persons) > 1 else ()


def _owner(head: Token, passage: int, actors: Actors) -> Person | None:
    """*Paz's remarks, in which he called …*: the owner of what the clause describes."""
    if head.head.dep_ != "relcl":
        return None
    owner = next((c for c in head.head.head.lefts if c.dep_ == "poss"), None)
    mention = actors.covering(passage, owner.i) if owner is not None else None
    return actors.of[mention] if mention is not None else None


def fits(person: Person, kind: str) -> bool:
    """Whether somebody may be meant by a pronoun of a kind."""
    match kind:
        case "male" | "female":
            alone = person.kind is ActorType.UNNAMED_GROUP and not person.plural and not person.members
            return (alone or person.kind is ActorType.PERSON) and person.gender in (None, kind)
        case "pair":
            return len(person.members) == 2
        case "plural":
            return bool(person.members) or person.plural
        case _:
            return person.kind in (ActorType.ORGANIZATION, ActorType.STATE, ActorType.OUTLET)
