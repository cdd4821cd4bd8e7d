"""What a document has told up to a sentence: who spoke, who acted, who else was named, and in whose words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.model.terms import ActorType

from .actors import Actors, Person
from .candidate import Candidate
from .labels import SUBJECTS
from .names import acts
from .passage import Passage, Range

Place = tuple[int, int]
"""A sentence: the passage and its number in it."""


@dataclass
class Said:
    """One sentence as a pronoun sees it; `inner` are those who are named within what others say."""

    speakers: list[Person] = field(default_factory=list)
    subjects: list[Person] = field(default_factory=list)
    others: list[Person] = field(default_factory=list)
    inner: list[Person] = field(default_factory=list)


class Discourse:
    """The sentences of one document in order, with those who appear in each; every resolved source adds to it."""

    def __init__(self, passages: Sequence[Passage], found: Actors, candidates: Sequence[Candidate]) -> None:
        self.passages = passages
        self.order: list[Place] = [(i, s) for i, p in enumerate(passages) for s in range(len(p.sentences))]
        self._rank = {key: n for n, key in enumerate(self.order)}
        self.sentences = {key: Said() for key in self.order}
        covered: dict[int, list[Candidate]] = {i: [] for i in range(len(passages))}
        for c in candidates:
            covered[c.passage].append(c)
        for (index, number), said in self.sentences.items():
            p = passages[index]
            sentence = p.sentences[number]
            for mention in found.at(index, *sentence):
                person = found.of[mention]
                start = p.at(mention.first, mention.last)[0]
                if p.inside[mention.first] >= 0 or any(c.covers(start) for c in covered[index]):
                    said.inner.append(person)
                elif acts(p, mention):
                    said.subjects.append(person)
                else:
                    said.others.append(person)
            said.subjects[:0] = _pairs(p, sentence, found, index)
            for title in found.titles:
                if title.passage == index and title.plural and sentence[0] <= title.head <= sentence[1]:
                    held = [found.of[r.mention] for r in found.roles if (r.title.passage, r.title.head) == (index, title.head)]
                    if len(held) > 1:
                        said.subjects.insert(0, together(held, [p.at(title.first, title.last)]))

    def place(self, passage: int, token: int) -> Place:
        """The sentence around a token."""
        sentences = self.passages[passage].sentences
        return passage, next((n for n, (a, b) in enumerate(sentences) if a <= token <= b), len(sentences) - 1)

    def before(self, place: Place, reach: int) -> list[Said]:
        """The sentences before one, the nearest first, as far as `reach` sentences back."""
        here = self._rank[place]
        return [self.sentences[key] for key in reversed(self.order[max(0, here - reach) : here])]

    def after(self, place: Place, reach: int) -> list[Said]:
        """The sentences that follow one."""
        here = self._rank[place]
        return [self.sentences[key] for key in self.order[here + 1 : here + 1 + reach]]

    def recent(self, place: Place, reach: int) -> list[Person]:
        """Who was met up to and in a sentence, the last one first; not those named only in what others say."""
        held = (self.sentences[place], *self.before(place, reach))
        return [q for said in held for q in (*said.speakers, *said.subjects, *said.others)]

    def active(self, passage: int) -> Iterator[Person]:
        """Everybody who speaks or acts in a paragraph."""
        for number in range(len(self.passages[passage].sentences)):
            said = self.sentences[passage, number]
            yield from (*said.speakers, *said.subjects)

    def spoke(self, place: Place, people: Sequence[Person]) -> None:
        """Keep that these spoke in a sentence."""
        if len(people) > 1:
            people = [together(people, [])]
        self.sentences[place].speakers[:0] = people


def _pairs(p: Passage, sentence: Range, found: Actors, index: int) -> list[Person]:
    """Two or more people who together are the subject of a clause: *Vela and Paz met*."""
    groups = []
    for mention in found.at(index, *sentence):
        token = p.doc[mention.first : mention.last + 1].root
        if mention.kind is not ActorType.PERSON or token.dep_ not in SUBJECTS or p.inside[mention.first] >= 0:
            continue
        others = [m for t in token.conjuncts if (m := found.covering(index, t.i)) and m.kind is ActorType.PERSON]
        if others:
            groups.append(together(list(dict.fromkeys(found.of[m] for m in (mention, *others))), []))
    return groups


def together(held: Sequence[Person], spans: list[tuple[int, int]]) -> Person:
    """Several people as one group that *they* and *the ministers* may mean."""
    name = " and ".join(h.name for h in held)
    return Person(ActorType.UNNAMED_GROUP, [name], spans, plural=True, members=tuple(held))
