"""Whom a pronoun means: the nearest one whom gender and number fit, speakers before others, names in quotations last."""

from typing import Final

from spacy.tokens import Token

from onrecord.model.terms import ActorType

from .actors import Actors, Person
from .discourse import Discourse, Place
from .language import Language
from .names import acts
from .passage import Passage

BACK: Final = 14
"""Sentences that a pronoun may reach back."""
KINDS: Final = ("male", "female", "plural", "neuter")
"""Pronouns of the third person, as the language pack sorts them."""


def pronoun_kind(word: str, pack: Language) -> str | None:
    """Which kind of third-person pronoun a word is."""
    return next((kind for kind in KINDS if word.casefold() in pack.words("pronouns", kind)), None)


def antecedent(p: Passage, head: Token, kind: str, place: Place, told: Discourse, actors: Actors) -> tuple[Person, str] | None:
    """Whom a pronoun means, and by which rule; None when nobody fits."""
    passage = place[0]
    if (owner := _owner(p, head, passage, actors)) is not None and fits(owner, kind):
        return owner, "pronoun-owner"
    rules = {"plural": "plural-pronoun", "neuter": "neuter-pronoun"}
    first, _ = p.sentences[place[1]]
    same = [
        actors.of[m] for m in actors.at(passage, first, head.i - 1) if acts(p, m) and p.inside[m.first] < 0
    ]  # fmt: skip
    here = told.sentences[place].speakers
    for person in [*here, *reversed(same)]:
        if fits(person, kind):
            return person, rules.get(kind, "pronoun-here")
    if kind == "plural" and len(here) == 1 and not any(fits(q, kind) for q in told.active(passage)):
        return here[0], "singular-they"  # nobody else in the paragraph can be meant
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
    return None


def _owner(p: Passage, head: Token, passage: int, actors: Actors) -> Person | None:
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
            return person.kind is ActorType.PERSON and person.gender in (None, kind)
        case "plural":
            return bool(person.members) or person.plural or person.kind is ActorType.ORGANIZATION
        case _:
            return person.kind in (ActorType.ORGANIZATION, ActorType.STATE, ActorType.OUTLET)
