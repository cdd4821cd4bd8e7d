"""Whom the words of a source name: by name, by a title beside one, as the owner of a document, or several at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from onrecord.model.terms import ActorType

from .actors import Actors, Person
from .antecedents import antecedent, pronoun_kind
from .discourse import Discourse
from .gazetteer import Gazetteer
from .labels import gender
from .language import Language
from .names import Mention
from .passage import Passage, Range
from .unnamed import unnamed

NEAR: Final = 6
"""Paragraphs within which a document is still the one that was named."""


@dataclass(frozen=True)
class Sources:
    """The sources of one document; a body that only the name behind a document tells of joins `groups`."""

    passages: Sequence[Passage]
    actors: Actors
    told: Discourse
    pack: Language
    states: Gazetteer
    groups: list[Person]

    def named(self, index: int, head: Token, span: Range) -> tuple[list[Person], str] | None:
        """The people or bodies that a source's own words name, by the head and the range of it, and how; None for nobody."""
        p = self.passages[index]
        mention = self.actors.covering(index, head.i)
        if mention is None and head.text.casefold() in self.pack.words("honorifics"):
            mention = self.actors.covering(index, head.i + 1)
        if mention is None and head.lemma_.casefold() in self.pack.words("document_words"):
            if (mention := self._owner(index, head)) is not None:
                root = p.doc[mention.first : mention.last + 1].root
                joint = [self.actors.covering(index, t.i) for t in (root, *root.conjuncts)]
                return unique([self.actors.of[o] for o in joint if o is not None and o.kind is mention.kind]), "owner"
            kind = next((k for c in head.lefts if (k := pronoun_kind(c.text, self.pack)) is not None), None)
            found = antecedent(p, head, kind, self.told.place(index, head.i), self.told, self.actors) if kind else None
            if found is not None:
                return [found[0]], "pronoun-owner"
            if (mention := self._owner_before(index, head)) is not None:
                return [self.actors.of[mention]], "owner"
            body = self._unknown_owner(p, head)
            return ([body], "owner") if body is not None else None
        if mention is None:
            if beside := self._beside(index, head, span):
                return beside, "title-beside"
            inner = next((c for c in head.children if c.dep_ == "appos" and span[0] <= c.i <= span[1]), None)
            if inner is not None and (beside := self._beside(index, inner, span)):
                return beside, "title-beside"
            mention = self.actors.covering(index, inner.i) if inner is not None else None
            if mention is None and self._names_kind(head):
                mention = self.actors.covering(index, head.i + 1)
            if mention is None or not (mention.kind is ActorType.PERSON or self._names_kind(head)):
                both = self._both(p, index, span)
                return (both, "full-name") if len(both) > 1 else None
        others = [t.i for t in head.conjuncts if span[0] <= t.i <= span[1]]
        heads = [mention, *(m for i in others if (m := self.actors.covering(index, i)))]
        heads += [
            r.mention
            for r in (self.actors.roles if mention.kind is ActorType.PERSON else ())
            if r.title.passage == index and r.mention not in heads and any(r.title.first <= i <= r.title.last for i in others)
        ]
        if mention.kind is ActorType.PERSON:
            # The parse loses long lists: names that only commas and "and" part are one.
            heads += [
                m
                for m in self.actors.at(index, *span)
                if m.kind is ActorType.PERSON and m not in heads and _listed(p, mention, m, self.pack)
            ]
        return unique([self.actors.of[m] for m in sorted(heads, key=lambda m: m.first)]), _form(mention)

    def latter(self, passage: int, head: Token) -> Person | None:
        """*Esta última*: whoever of that gender was named last."""
        before = (m for m in reversed(self.actors.mentions) if (m.passage, m.first) < (passage, head.i))
        people = (self.actors.of[m] for m in before if m.kind is ActorType.PERSON)
        return next((q for q in people if q.gender in (None, gender(head))), None)

    def _both(self, p: Passage, index: int, span: Range) -> list[Person]:
        """*Tanto Vela como Paz*, *ni Vela ni Paz*."""
        if p.doc[span[0]].text.casefold() not in self.pack.words("both_openers"):
            return []
        return unique([self.actors.of[m] for m in self.actors.at(index, *span)])

    def _beside(self, index: int, head: Token, span: Range) -> list[Person]:
        """The holders of the title that a word heads, if they are named within the source."""
        heads = [t.i for t in (head, *head.conjuncts) if span[0] <= t.i <= span[1]]
        here = [r for r in self.actors.roles if r.title.passage == index and span[0] <= r.mention.first <= span[1]]
        held = [r.mention for r in here if any(r.title.first <= i <= r.title.last for i in heads)]
        if not any(r.title.first <= head.i <= r.title.last for r in here):
            return []
        held += [m for i in heads if (m := self.actors.covering(index, i)) is not None]
        return unique([self.actors.of[m] for m in sorted(held, key=lambda m: m.first)])

    def _owner(self, index: int, document: Token) -> Mention | None:
        """Whose a document is: *a letter from Pedro Vela*, *una encuesta de la firma Nexo*."""
        owner = next((t for c in document.children if c.dep_ == "prep" for t in c.children if t.dep_ == "pobj"), None)
        owner = owner or next((c for c in document.children if c.dep_ in ("poss", "nmod")), None)
        if owner is None:
            return None
        named = self.actors.covering(index, owner.i)
        return named or (self.actors.covering(index, owner.i + 1) if self._names_kind(owner) else None)

    def _unknown_owner(self, p: Passage, document: Token) -> Person | None:
        """*un documento interno de Migración*: a name behind the document that nothing else in the text explains."""
        owner = next((c for c in document.children if c.dep_ == "nmod" and c.pos_ == "PROPN"), None)
        if owner is None or owner.left_edge.i >= owner.i:
            return None
        span = owner.left_edge.i + 1, owner.i
        return unnamed(p, owner, span, self.actors, self.pack, self.states, self.groups)

    def _owner_before(self, index: int, document: Token) -> Mention | None:
        """Whose a document is that was named before: *el informe de la Contraloría … el documento*."""
        if not any(c.text.casefold() in self.pack.words("definite") for c in document.lefts):
            return None
        for passage in range(index, max(-1, index - NEAR), -1):
            for token in reversed(self.passages[passage].doc[: document.i if passage == index else None]):
                if token.pos_ != "NOUN" or token.lemma_.casefold() not in self.pack.words("document_words"):
                    continue
                if (owner := self._owner(passage, token)) is not None and owner.kind is not ActorType.PERSON:
                    return owner
        return None

    def _names_kind(self, head: Token) -> bool:
        """Whether a noun says of the name behind it what it is: *la agencia Cóndor Austral*."""
        word = head.text.casefold()
        return word in self.pack.words("outlet_words") or word in self.pack.words("organisation_words")


def unique(people: Sequence[Person]) -> list[Person]:
    """Each person once, in order."""
    held: list[Person] = []
    for person in people:
        if person not in held:
            held.append(person)
    return held


def _form(mention: Mention) -> str:
    if mention.kind is not ActorType.PERSON:
        return "body"
    if len(mention.parts) > 1:
        return "full-name"
    return "title-surname" if mention.titled else "surname"


def _listed(p: Passage, first: Mention, other: Mention, pack: Language) -> bool:
    """Whether two names stand in one list, with nothing but names, commas and *and* between."""
    a, b = sorted((first, other), key=lambda m: m.first)
    between = p.doc[a.last + 1 : b.first]
    if a is b:
        return True
    joins = pack.words("and")
    words = [t for t in between if t.text not in (",", "&", ";", *joins)]
    return (
        bool(len(between))
        and all(t.pos_ == "PROPN" or t.text.casefold() in pack.words("particles") for t in words)
        and any(t.text == "," or t.text in joins for t in between)
        and any(t.text in joins for t in p.doc[a.first : min(len(p.doc), b.last + 30)])
    )
