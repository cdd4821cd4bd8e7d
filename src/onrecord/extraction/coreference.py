"""Who a source is: names, descriptions and pronouns resolved by the document's own evidence, in order of the text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from onrecord.model.terms import ActorType, SpeakerStatus

from .actors import Actors, Person
from .candidate import Candidate
from .descriptions import described, number_of, unnamed
from .gazetteer import Gazetteer
from .language import Language
from .layout import Block
from .names import Mention, acts
from .passage import Passage, Range
from .titles import Title

BACK: Final = 14
"""Sentences that a pronoun may reach back."""


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who speaks, and how that is known."""

    people: tuple[Person, ...]
    status: SpeakerStatus


@dataclass
class _Said:
    """One sentence as a pronoun sees it: who spoke in it, who acted, who else was named."""

    passage: int
    speakers: list[Person]
    subjects: list[Person]
    others: list[Person]
    inner: list[Person]


LIST: Final = 3
"""Names from which a list is long enough to be recognised by its number."""


class Resolver:
    """Resolves the sources of one document; every answer adds to what later pronouns may mean."""

    def __init__(self, passages: Sequence[Passage], found: Actors, pack: Language, states: Gazetteer) -> None:
        self.passages, self.actors, self.pack, self.states = passages, found, pack, states
        self.groups: list[Person] = []
        self.headline_titles: list[tuple[Title, Person]] = []
        self._sentences: dict[tuple[int, int], _Said] = {}
        self._order = [(i, s) for i, p in enumerate(passages) for s in range(len(p.sentences))]
        self._place = {key: n for n, key in enumerate(self._order)}

    def prepare(self, candidates: Sequence[Candidate]) -> None:
        """Note who is named in each sentence; names within what others say count last."""
        for index, p in enumerate(self.passages):
            for number, sentence in enumerate(p.sentences):
                said = _Said(index, [], [], [], [])
                self._sentences[index, number] = said
                for mention in self.actors.at(index, *sentence):
                    person = self.actors.of[mention]
                    start = p.at(mention.first, mention.last)[0]
                    within = p.inside[mention.first] >= 0 or any(c.passage == index and c.covers(start) for c in candidates)
                    if within:
                        said.inner.append(person)
                    elif acts(p, mention):
                        said.subjects.append(person)
                    else:
                        said.others.append(person)
                for title in self.actors.titles:
                    if title.passage == index and title.plural and sentence[0] <= title.head <= sentence[1]:
                        held = [self.actors.of[r.mention] for r in self.actors.roles if r.title is title]
                        if len(held) > 1:
                            self._group(said, held, p.at(title.first, title.last))

    def _group(self, said: _Said, held: Sequence[Person], span: tuple[int, int]) -> Person:
        group = Person(ActorType.UNNAMED_GROUP, [" and ".join(h.name for h in held)], [span], plural=True, members=tuple(held))
        said.subjects.insert(0, group)
        return group

    def resolve(
        self, candidate: Candidate, candidates: Sequence[Candidate], before: Candidate | None, held: Speakers | None
    ) -> Speakers:
        """The speakers of a candidate; `before` is the one before it in the text, with its own (`held`)."""
        p = self.passages[candidate.passage]
        number = self._number(candidate, p)
        if not candidate.source or candidate.head is None:
            answer = self._without_source(candidate, before, held)
        else:
            answer = self._source(candidate, p, number, candidates)
        said = self._sentences.get((candidate.passage, number))
        nested = candidate.parent is not None and not (candidate.parent.rule == "according-to" or not candidate.parent.source)
        if said is not None and (candidate.verb is None or p.inside[candidate.verb] < 0) and not nested:
            people = list(answer.people)
            if len(people) > 1:
                people = [
                    Person(
                        ActorType.UNNAMED_GROUP, [" and ".join(h.name for h in people)], [], plural=True, members=tuple(people)
                    )
                ]
            said.speakers[:0] = people
        return answer

    def refuser(self, candidate: Candidate) -> tuple[Person, ...]:
        """Who it is that did not speak: resolved like a source, without being one for later pronouns."""
        p = self.passages[candidate.passage]
        return self._source(candidate, p, self._number(candidate, p), ()).people if candidate.source else ()

    def _number(self, candidate: Candidate, p: Passage) -> int:
        at = candidate.verb if candidate.verb is not None else candidate.head
        if at is None:
            start = candidate.start
            at = next((t.i for t in p.doc if p.parsed.offset + t.idx >= start), 0)
        return next(n for n, s in enumerate(p.sentences) if s[0] <= at <= s[1])

    def _without_source(self, candidate: Candidate, before: Candidate | None, held: Speakers | None) -> Speakers:
        if candidate.rule != "free-quotation" or before is None or held is None:
            return Speakers((), SpeakerStatus.STATED)
        return Speakers(
            held.people, SpeakerStatus.INFERRED if before.passage >= candidate.passage - 1 else SpeakerStatus.PROPOSED
        )

    def _source(self, candidate: Candidate, p: Passage, number: int, candidates: Sequence[Candidate]) -> Speakers:
        assert candidate.head is not None
        head = p.doc[candidate.head]
        word = head.text.casefold()
        span = self._tokens(p, candidate)
        if named := self._named(candidate.passage, p, head, span):
            return Speakers(tuple(named), SpeakerStatus.STATED)
        if any(c.text.casefold() == "of" and any(t.text.casefold() == "whom" for t in c.children) for c in head.children):
            low, _ = p.sentence(head.i)
            listed = [m for m in self.actors.at(candidate.passage, low, head.i - 1) if m.kind is ActorType.PERSON]
            return Speakers(tuple(_unique([self.actors.of[m] for m in listed])), SpeakerStatus.INFERRED)
        if word in self.pack.words("pronouns"):
            return self._pronoun(candidate, p, head, number, candidates)
        return self._description(candidate, p, head, span, number)

    def _tokens(self, p: Passage, candidate: Candidate) -> Range:
        low, high = candidate.source[0][0], candidate.source[-1][1]
        held = [t.i for t in p.doc if low <= p.parsed.offset + t.idx < high]
        return (held[0], held[-1]) if held else (candidate.head or 0, candidate.head or 0)

    def _named(self, index: int, p: Passage, head: Token, span: Range) -> list[Person]:
        """The people or bodies that the source's own words name."""
        mention = self.actors.covering(index, head.i)
        if mention is None and head.lemma_.casefold() in self.pack.words("document_words"):
            owner = next((t for c in head.children if c.dep_ == "prep" for t in c.children if t.dep_ == "pobj"), None)
            owner = owner or next((c for c in head.children if c.dep_ == "poss"), None)
            mention = self.actors.covering(index, owner.i) if owner is not None else None
            return [self.actors.of[mention]] if mention is not None else []
        if mention is None:
            beside = [
                r.mention for r in self.actors.roles if r.title.passage == index and r.title.first <= head.i <= r.title.last
            ]
            beside = [m for m in beside if span[0] <= m.first <= span[1]]
            if beside:
                return _unique([self.actors.of[m] for m in beside])
            inner = next((c for c in head.children if c.dep_ == "appos" and span[0] <= c.i <= span[1]), None)
            mention = self.actors.covering(index, inner.i) if inner is not None else None
            if mention is None or mention.kind is not ActorType.PERSON:
                return []
        heads = [mention, *(m for t in head.conjuncts if (m := self.actors.covering(index, t.i)) and span[0] <= t.i <= span[1])]
        if mention.kind is ActorType.PERSON:
            # The parse loses long lists: names that only commas and "and" part are one.
            heads += [
                m
                for m in self.actors.at(index, *span)
                if m.kind is ActorType.PERSON and m not in heads and _listed(p, mention, m)
            ]
        return _unique([self.actors.of[m] for m in sorted(heads, key=lambda m: m.first)])

    def _pronoun(self, candidate: Candidate, p: Passage, head: Token, number: int, candidates: Sequence[Candidate]) -> Speakers:
        word = head.text.casefold()
        first = word in self.pack.words("pronouns", "first") or word in self.pack.words("pronouns", "first_plural")
        if first or p.inside[head.i] >= 0:
            return Speakers((), SpeakerStatus.STATED) if not first else Speakers((), SpeakerStatus.INFERRED)
        if word in self.pack.words("pronouns", "relative") and head.head.dep_ in ("relcl", "ccomp"):
            above = head.head.head
            if (mention := self.actors.covering(candidate.passage, above.i)) is not None:
                return Speakers((self.actors.of[mention],), SpeakerStatus.STATED)
        for kind in ("male", "female", "plural", "neuter"):
            if word in self.pack.words("pronouns", kind):
                found = self._antecedent(candidate, p, head, number, kind)
                if found is None:
                    return Speakers((), SpeakerStatus.INFERRED)
                if kind in ("male", "female") and found.gender is None:
                    found.gender = kind
                if not found.members:
                    found.spans.append(p.at(head.i, head.i))
                return Speakers(found.members or (found,), SpeakerStatus.INFERRED)
        return Speakers((), SpeakerStatus.INFERRED)

    def _antecedent(self, candidate: Candidate, p: Passage, head: Token, number: int, kind: str) -> Person | None:
        here = self._place[candidate.passage, number]
        sentence = p.sentences[number]
        if (
            head.head.dep_ == "relcl"
            and (owner := next((c for c in head.head.head.lefts if c.dep_ == "poss"), None)) is not None
        ):
            # "Paz's remarks, in which he called …": the owner of what the clause describes.
            mention = self.actors.covering(candidate.passage, owner.i)
            if mention is not None and _fits(self.actors.of[mention], kind):
                return self.actors.of[mention]
        same = [self.actors.of[m] for m in self.actors.at(candidate.passage, sentence[0], head.i - 1)
                if acts(p, m) and p.inside[m.first] < 0]  # fmt: skip
        said_here = self._sentences[candidate.passage, number]
        for person in [*said_here.speakers, *reversed(same)]:
            if _fits(person, kind):
                return person
        if (
            kind == "plural"
            and len(said_here.speakers) == 1
            and not any(_fits(q, kind) for q in self._paragraph(candidate.passage))
        ):
            return said_here.speakers[0]  # one person goes on as "they": nobody else in the paragraph can be meant
        earlier = [self._sentences[key] for key in reversed(self._order[max(0, here - BACK) : here])]
        for tier in ([[*s.speakers, *s.subjects] for s in earlier], [s.others for s in earlier], [s.inner for s in earlier]):
            for people in tier:
                for person in people:
                    if _fits(person, kind):
                        return person
        return None

    def _paragraph(self, passage: int) -> list[Person]:
        return [
            q
            for (index, _), s in self._sentences.items()
            if index == passage
            for q in (*s.speakers, *s.subjects)
            if q.kind is not ActorType.ORGANIZATION
        ]

    def _description(self, candidate: Candidate, p: Passage, head: Token, span: Range, number: int) -> Speakers:
        here = self._place[candidate.passage, number]
        recent = [
            q
            for key in reversed(self._order[max(0, here - 40) : here + 1])
            for q in (*self._sentences[key].speakers, *self._sentences[key].subjects, *self._sentences[key].others)
        ]
        answer = described(p, candidate.passage, head, span, self.actors, recent, self.pack, self.states)
        if answer is not None:
            people = answer.members or (answer,)
            if answer.kind is ActorType.PERSON:
                answer.spans.append(p.at(*span))
                if p.paragraph.block is Block.HEADLINE:
                    here_titles = (
                        t for t in self.actors.titles if t.passage == candidate.passage and t.first <= head.i <= t.last
                    )
                    self.headline_titles += [(t, answer) for t in here_titles]
            return Speakers(tuple(people), SpeakerStatus.INFERRED)
        new = unnamed(p, head, span, self.actors, self.pack, self.states, self.groups)
        if new is None:
            return Speakers((), SpeakerStatus.STATED)
        return Speakers((new,), SpeakerStatus.STATED)

    def match_lists(self) -> None:
        """*Six former ministers*, followed soon by six names, are these: the group gets them as members."""
        for group in self.groups:
            if (
                group.kind is not ActorType.UNNAMED_GROUP
                or group.members
                or (number := number_of(group.name)) is None
                or number < LIST
            ):
                continue
            here = next((n for n, key in enumerate(self._order) if group in self._sentences[key].speakers), None)
            soon = self._order[here + 1 : here + 4] if here is not None else []
            group.members = next(
                (q.members for key in soon for q in self._sentences[key].speakers if len(q.members) == number), ()
            )


def _fits(person: Person, kind: str) -> bool:
    match kind:
        case "male" | "female":
            return person.kind is ActorType.PERSON and person.gender in (None, kind)
        case "plural":
            return bool(person.members) or person.plural or person.kind is ActorType.ORGANIZATION
        case _:
            return person.kind in (ActorType.ORGANIZATION, ActorType.STATE, ActorType.OUTLET)


def _unique(people: Sequence[Person]) -> list[Person]:
    held: list[Person] = []
    for person in people:
        if person not in held:
            held.append(person)
    return held


def _listed(p: Passage, first: Mention, other: Mention) -> bool:
    """Whether two names stand in one list, with nothing but names, commas and *and* between."""
    a, b = sorted((first, other), key=lambda m: m.first)
    between = p.doc[a.last + 1 : b.first]
    if a is b:
        return True
    words = [t for t in between if t.text not in (",", "and", "&", ";")]
    return (
        bool(len(between))
        and all(t.pos_ == "PROPN" or t.text.casefold() in ("de", "la", "del", "van") for t in words)
        and any(t.text in ("and", ",") for t in between)
        and any(t.text == "and" for t in p.doc[a.first : min(len(p.doc), b.last + 30)])
    )
