"""Who a source is: names, descriptions and pronouns resolved by the document's own evidence, in order of the text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from onrecord.model.terms import ActorType, SpeakerStatus

from . import warrant
from .actors import Actors, Person
from .antecedents import antecedent, dropped, pronoun_kind
from .candidate import Candidate, Span
from .descriptions import described, holder, number_of
from .discourse import Discourse, Place
from .gazetteer import Gazetteer
from .interview import INITIALS, asks, initialled, interviewed, mentioned, turns, words_of
from .labels import gender
from .language import Language
from .layout import Block
from .names import Mention
from .passage import Passage, Range
from .syntax import phrase
from .titles import Title
from .unnamed import unnamed

LIST: Final = 3
"""Names from which a list is long enough to be recognised by its number."""
NEAR: Final = 6
"""Paragraphs within which a document is still the one that was named."""
REACH: Final = 40
"""Sentences that a description may reach back."""


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who speaks, by which rule that was resolved, how it is known, and the earlier mentions that tell it."""

    people: tuple[Person, ...]
    rule: str
    status: SpeakerStatus
    antecedent: tuple[Span, ...] = ()


class Resolver:
    """Resolves the sources of one document; every answer adds to what later pronouns may mean."""

    def __init__(
        self,
        passages: Sequence[Passage],
        found: Actors,
        candidates: Sequence[Candidate],
        pack: Language,
        states: Gazetteer,
        issuer: Person | None = None,
    ) -> None:
        self.issuer = issuer
        self.writer: Person | None = None
        self.interviewee: Person | None = None
        self._asks = turns(passages, candidates)
        self._answers: Person | None = None
        self._parted = False
        self._answered: dict[int, Speakers] = {}
        self.passages, self.actors, self.pack, self.states = passages, found, pack, states
        self.told = Discourse(passages, found, candidates)
        self.groups: list[Person] = []
        self.headline_titles: list[tuple[Title, Person]] = []

    def known(self, people: Sequence[Person], rule: str, at: int) -> Speakers:
        """An answer; what is inferred is so by the last mention before code point `at`."""
        inferred = rule in warrant.INFERRED
        earlier = tuple(s for q in people if inferred and (s := _mentioned(q, at)) is not None)
        return Speakers(tuple(people), rule, warrant.status(rule, self.pack), earlier)

    def resolve(self, candidate: Candidate, before: Candidate | None, held: Speakers | None) -> Speakers:
        """The speakers of a candidate; `before` is the one before it in the text, with its own (`held`)."""
        p = self.passages[candidate.passage]
        place = self._place(candidate, p)
        if id(candidate) in self._asks:
            answer = self._turn(candidate)
        elif candidate.rule == "turn" and (question := asks(candidate, p, self.pack)) is not None:
            answer = self._part(candidate, question)
        elif self.pack.has("pro-drop") and not candidate.source and candidate.verb is not None:
            answer = self.known(*dropped(p, p.doc[candidate.verb], place, self.told), candidate.start)
        elif not candidate.source or candidate.head is None:
            answer = self._without_source(candidate, before, held)
        else:
            initials = self._initials(candidate, p) if candidate.rule == "turn" else None
            answer = initials or self._source(candidate, p, place)
            if candidate.rule == "turn" and not any(q.kind is ActorType.PERSON for q in answer.people):
                answer = self._labelled(candidate, p) or answer
        nested = candidate.parent is not None and not (candidate.parent.rule == "according-to" or not candidate.parent.source)
        if (candidate.verb is None or p.inside[candidate.verb] < 0) and not nested:
            self.told.spoke(place, answer.people)
        self._answered[id(candidate)] = answer
        return answer

    def _own_words(self, candidate: Candidate, p: Passage, head: Token) -> tuple[Person, ...]:
        """Whose own words a source stands in: *the minister told me* is never the one who says it."""
        parent = candidate.parent
        if parent is None or (p.inside[head.i] < 0 and not parent.rule.startswith("turn")):
            return ()
        answer = self._answered.get(id(parent))
        return answer.people if answer is not None else ()

    def _labelled(self, candidate: Candidate, p: Passage) -> Speakers | None:
        """A label of two words or more that names nobody known is the name of somebody: no text says more of him."""
        span, label = candidate.source[0], words_of(candidate, p)
        words = label.casefold().split()
        if len(words) < 2 or any(w in self.pack.words("posts") | self.pack.words("organisation_words") for w in words):
            return None
        held = next((q for q in (*self.actors.people, *self.groups) if q.name == label), None)
        if held is None:
            held = Person(ActorType.PERSON, [label])
            self.groups.append(held)
        held.kind = ActorType.PERSON  # capitals look like a body's name to the recogniser
        if span not in held.spans:
            held.spans.append(span)
        return self.known((held,), "full-name", span[0])

    def _initials(self, candidate: Candidate, p: Passage) -> Speakers | None:
        """A label of a few capitals that no text explains: the one person whose initials they are, else nobody's name."""
        label, at = words_of(candidate, p), candidate.start
        if not INITIALS.fullmatch(label) or self.actors.covering(candidate.passage, candidate.head or 0) is not None:
            return None
        person = initialled(label, self.actors, self.pack)
        return self.known((person,), "initials", at) if person is not None else self.known((), "nobody", at)

    def written(self, candidate: Candidate) -> Speakers:
        """The author's own words, in the first person and outside quotation."""
        if self.writer is None:
            return self.known((), "first-person", candidate.start)
        if self.writer not in self.actors.people and self.writer not in self.groups:
            self.groups.append(self.writer)
        return self.known((self.writer,), "first-person", candidate.start)

    def _turn(self, candidate: Candidate) -> Speakers:
        """A line of an interview: its author asks, and whoever it is about answers."""
        if self._answers is None:
            self._answers = interviewed(candidate, self.told)
        if self._asks[id(candidate)]:
            return self.written(candidate) if self._answers is not None else self.known((), "nobody", candidate.start)
        return self.known((self._answers,) if self._answers else (), "turn" if self._answers else "nobody", candidate.start)

    def _part(self, candidate: Candidate, question: bool) -> Speakers:
        """What stands under *Q* or *A*: the words of whoever asks or is asked, unknown where the text does not tell."""
        if not self._parted:
            self._parted = True
            self._answers = (
                self.interviewee or interviewed(candidate, self.told) or mentioned(candidate, self.actors, self.writer)
            )
        if question:
            return self.written(candidate) if self.writer is not None else self.known((), "nobody", candidate.start)
        if self._answers is None:
            return self.known((), "nobody", candidate.start)
        if self._answers not in (*self.actors.people, *self.groups):
            self.groups.append(self._answers)
        return self.known((self._answers,), "interviewed", candidate.start)

    def refuser(self, candidate: Candidate) -> tuple[Person, ...]:
        """Who it is that did not speak: resolved like a source, without being one for later pronouns."""
        p = self.passages[candidate.passage]
        return self._source(candidate, p, self._place(candidate, p)).people if candidate.source else ()

    def _place(self, candidate: Candidate, p: Passage) -> Place:
        at = candidate.verb if candidate.verb is not None else candidate.head
        if at is None:
            at = next((t.i for t in p.doc if p.parsed.offset + t.idx >= candidate.start), 0)
        return self.told.place(candidate.passage, at)

    def _without_source(self, candidate: Candidate, before: Candidate | None, held: Speakers | None) -> Speakers:
        if candidate.rule == "issuer" and self.issuer is not None:
            return self.known((self.issuer,), "issuer", candidate.start)
        if candidate.rule not in ("free-quotation", "turn-continued") or before is None or held is None:
            return self.known((), "nobody", candidate.start)
        rule = "continued" if before.passage >= candidate.passage - 1 else "continued-later"
        return self.known(held.people, rule if held.people else "nobody", candidate.start)

    def _source(self, candidate: Candidate, p: Passage, place: Place) -> Speakers:
        assert candidate.head is not None
        head = p.doc[candidate.head]
        span = self._tokens(p, candidate)
        at = p.at(*span)[0]
        described = head.i < span[0]  # the source is "who": its head is the word that the clause describes
        if described:
            span = phrase(p, head, span[0])
        if (named := self._named(candidate.passage, p, head, span)) is not None:
            return self.known(named[0], "relative" if described else named[1], at)
        if any(f"{c.text} {t.text}".casefold() in self.pack.words("of_whom") for c in head.children for t in c.children):
            low, _ = p.sentence(head.i)
            listed = [m for m in self.actors.at(candidate.passage, low, head.i - 1) if m.kind is ActorType.PERSON]
            return self.known(_unique([self.actors.of[m] for m in listed]), "listed", at)
        word = head.text.casefold()
        if word in self.pack.words("latter") and (last := self._latter(candidate.passage, head)) is not None:
            return self.known((last,), "pronoun-named", at)
        if word in self.pack.words("pronouns", "indefinite") and span[1] > span[0]:
            return self._description(candidate, p, head, span, place)
        if word in self.pack.words("pronouns"):
            return self._pronoun(candidate, p, head, place)
        return self._description(candidate, p, head, span, place)

    def _tokens(self, p: Passage, candidate: Candidate) -> Range:
        held = [t.i for t in p.tokens_from([(candidate.source[0][0], candidate.source[-1][1])])]
        return (held[0], held[-1]) if held else (candidate.head or 0, candidate.head or 0)

    def _named(self, index: int, p: Passage, head: Token, span: Range) -> tuple[list[Person], str] | None:
        """The people or bodies that the source's own words name, and how."""
        mention = self.actors.covering(index, head.i)
        if mention is None and head.text.casefold() in self.pack.words("honorifics"):
            mention = self.actors.covering(index, head.i + 1)
        if mention is None and head.lemma_.casefold() in self.pack.words("document_words"):
            if (mention := self._owner(index, head)) is not None:
                root = p.doc[mention.first : mention.last + 1].root
                joint = [self.actors.covering(index, t.i) for t in (root, *root.conjuncts)]
                return _unique([self.actors.of[o] for o in joint if o is not None and o.kind is mention.kind]), "owner"
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
                both = self._both(index, p, span)
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
        return _unique([self.actors.of[m] for m in sorted(heads, key=lambda m: m.first)]), _form(mention)

    def _latter(self, passage: int, head: Token) -> Person | None:
        """*Esta última*: whoever of that gender was named last."""
        before = (m for m in reversed(self.actors.mentions) if (m.passage, m.first) < (passage, head.i))
        people = (self.actors.of[m] for m in before if m.kind is ActorType.PERSON)
        return next((q for q in people if q.gender in (None, gender(head))), None)

    def _both(self, index: int, p: Passage, span: Range) -> list[Person]:
        """*Tanto Vela como Paz*, *ni Vela ni Paz*."""
        if p.doc[span[0]].text.casefold() not in self.pack.words("both_openers"):
            return []
        return _unique([self.actors.of[m] for m in self.actors.at(index, *span)])

    def _beside(self, index: int, head: Token, span: Range) -> list[Person]:
        """The holders of the title that a word heads, if they are named within the source."""
        heads = [t.i for t in (head, *head.conjuncts) if span[0] <= t.i <= span[1]]
        here = [r for r in self.actors.roles if r.title.passage == index and span[0] <= r.mention.first <= span[1]]
        held = [r.mention for r in here if any(r.title.first <= i <= r.title.last for i in heads)]
        if not any(r.title.first <= head.i <= r.title.last for r in here):
            return []
        held += [m for i in heads if (m := self.actors.covering(index, i)) is not None]
        return _unique([self.actors.of[m] for m in sorted(held, key=lambda m: m.first)])

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

    def _pronoun(self, candidate: Candidate, p: Passage, head: Token, place: Place) -> Speakers:
        word = head.text.casefold()
        at = p.at(head.i, head.i)[0]
        if word in self.pack.words("pronouns", "first") or word in self.pack.words("pronouns", "first_plural"):
            return self.known((), "first-person", at)
        if p.inside[head.i] >= 0:
            return self.known((), "nobody", at)
        if word in self.pack.words("pronouns", "relative"):
            return self._relative(candidate, p, head, place)
        if word in self.pack.words("pronouns", "indefinite") and word not in self.pack.words("pronouns", "negative"):
            return self._description(candidate, p, head, self._tokens(p, candidate), place)
        kind = pronoun_kind(word, self.pack)
        found = antecedent(p, head, kind, place, self.told, self.actors) if kind else None
        if kind is None or found is None:
            return self.known((), "unresolved", at)
        person, rule = found
        answer = self.known(person.members or (person,), rule, at)
        if kind in ("male", "female") and person.gender is None:
            person.gender = kind
        if not person.members:
            person.spans.append(p.at(head.i, head.i))
        return answer

    def _relative(self, candidate: Candidate, p: Passage, head: Token, place: Place) -> Speakers:
        """*Vela, who said*: whom the clause describes, or who is named right before it."""
        at = p.at(head.i, head.i)[0]
        before = head.i - 1 - (p.doc[head.i - 1].text == "," if head.i else 0)
        above = head.head.head if head.head.dep_ in ("relcl", "ccomp", "acl", "acl:relcl") else p.doc[max(before, 0)]
        near = p.doc[max(before, 0)]
        owned = near.dep_ == "nmod" and _human(near.head, self.pack)
        if owned:
            above = near.head  # un vocero de Vela, quien dijo: the spokesman
        for token in () if owned else (above, near):
            if (mention := self.actors.covering(candidate.passage, token.i)) is not None:
                return self.known((self.actors.of[mention],), "relative", at)
        if above.pos_ not in ("NOUN", "PROPN", "PRON", "NUM") or above.i >= head.i:
            return self.known((), "unresolved", at)
        span = phrase(p, above, head.i)
        found = self._description(candidate, p, above, span, place)
        return found if found.people else self.known((), "unresolved", at)

    def _description(self, candidate: Candidate, p: Passage, head: Token, span: Range, place: Place) -> Speakers:
        recent = self.told.recent(place, REACH)
        at = p.at(*span)[0]
        found = described(p, candidate.passage, head, span, self.actors, recent, self.pack)
        if found is not None and found[0] not in self._own_words(candidate, p, head):
            person, rule = found
            answer = self.known(person.members or (person,), rule, at)
            if person.kind is ActorType.PERSON:
                person.spans.append(p.at(*span))
                if p.paragraph.block is Block.HEADLINE:
                    here = [t for t in self.actors.titles if t.passage == candidate.passage and t.first <= head.i <= t.last]
                    self.headline_titles += [(t, person) for t in here]
            return answer
        speaks = candidate.entry is not None and candidate.entry.kind == "say"
        new = unnamed(p, head, span, self.actors, self.pack, self.states, self.groups, speaks)
        return self.known((new,), "unnamed", at) if new is not None else self.known((), "nobody", at)

    def match_lists(self) -> None:
        """*Six former ministers*, followed soon by six names, are these: the group gets them as members."""
        for group in self.groups:
            if group.kind is not ActorType.UNNAMED_GROUP or group.members:
                continue
            if (number := number_of(group.name, self.pack)) is None or number < LIST:
                continue
            here = next((key for key in self.told.order if group in self.told.sentences[key].speakers), None)
            soon = self.told.after(here, 3) if here is not None else []
            group.members = next((q.members for said in soon for q in said.speakers if len(q.members) == number), ())

    def match_headlines(self) -> None:
        """A title in a headline is that of its one holder, also where he does not speak: *Congreso interpela a ministro*."""
        done = {(t.passage, t.head) for t, _ in self.headline_titles} | {
            (r.title.passage, r.title.head) for r in self.actors.roles
        }
        for title in self.actors.titles:
            block = self.passages[title.passage].paragraph.block
            if block not in (Block.HEADLINE, Block.SUBHEADING) or title.plural or (title.passage, title.head) in done:
                continue
            if (person := holder(title, (), self.actors, self.pack)) is not None:
                self.headline_titles.append((title, person))


def _human(noun: Token, pack: Language) -> bool:
    """Whether a noun is for people."""
    word = noun.text.casefold()
    return word in pack.words("people") or pack.singular(word) in pack.words("posts")


def expanded(speakers: Speakers, pack: Language) -> Speakers:
    """Groups whose members are known, as these; such a description is inferred, not stated."""
    people = _unique([q for person in speakers.people for q in (person.members or (person,))])
    if all(not person.members or not person.spans or person.defining is None for person in speakers.people):
        return Speakers(tuple(people), speakers.rule, speakers.status, speakers.antecedent)
    found = tuple(q.defining for q in people if q.defining is not None)
    return Speakers(tuple(people), "group", warrant.status("group", pack), found)


def _mentioned(person: Person, at: int) -> Span | None:
    """The last naming of somebody before a code point; the first one after it when there is none."""
    named = person.spans[: len(person.mentions)] or person.spans  # pronouns stand behind the names
    earlier = [s for s in named if s[1] <= at]
    return max(earlier) if earlier else min(named, default=None)


def _form(mention: Mention) -> str:
    if mention.kind is not ActorType.PERSON:
        return "body"
    if len(mention.parts) > 1:
        return "full-name"
    return "title-surname" if mention.titled else "surname"


def _unique(people: Sequence[Person]) -> list[Person]:
    held: list[Person] = []
    for person in people:
        if person not in held:
            held.append(person)
    return held


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
