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
from .language import Language
from .layout import Block
from .passage import Passage, Range
from .sources import Sources, unique
from .syntax import phrase
from .titles import Title
from .unnamed import unnamed

LIST: Final = 3
"""Names from which a list is long enough to be recognised by its number."""
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
        self.sources = Sources(passages, found, self.told, pack, states, self.groups)

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
        if (named := self.sources.named(candidate.passage, head, span)) is not None:
            return self.known(named[0], "relative" if described else named[1], at)
        if any(f"{c.text} {t.text}".casefold() in self.pack.words("of_whom") for c in head.children for t in c.children):
            low, _ = p.sentence(head.i)
            listed = [m for m in self.actors.at(candidate.passage, low, head.i - 1) if m.kind is ActorType.PERSON]
            return self.known(unique([self.actors.of[m] for m in listed]), "listed", at)
        word = head.text.casefold()
        if word in self.pack.words("latter") and (last := self.sources.latter(candidate.passage, head)) is not None:
            return self.known((last,), "pronoun-named", at)
        if word in self.pack.words("pronouns", "indefinite") and span[1] > span[0]:
            return self._description(candidate, p, head, span, place)
        if word in self.pack.words("pronouns"):
            return self._pronoun(candidate, p, head, place)
        return self._description(candidate, p, head, span, place)

    def _tokens(self, p: Passage, candidate: Candidate) -> Range:
        held = [t.i for t in p.tokens_from([(candidate.source[0][0], candidate.source[-1][1])])]
        return (held[0], held[-1]) if held else (candidate.head or 0, candidate.head or 0)

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
    people = unique([q for person in speakers.people for q in (person.members or (person,))])
    if all(not person.members or not person.spans or person.defining is None for person in speakers.people):
        return Speakers(tuple(people), speakers.rule, speakers.status, speakers.antecedent)
    found = tuple(q.defining for q in people if q.defining is not None)
    return Speakers(tuple(people), "group", warrant.status("group", pack), found)


def _mentioned(person: Person, at: int) -> Span | None:
    """The last naming of somebody before a code point; the first one after it when there is none."""
    named = person.spans[: len(person.mentions)] or person.spans  # pronouns stand behind the names
    earlier = [s for s in named if s[1] <= at]
    return max(earlier) if earlier else min(named, default=None)
