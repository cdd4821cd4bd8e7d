"""To whom or where something was said, over Universal Dependencies: *dijo a Radio Z*, *en una entrevista con …*, *ante …*."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from spacy.tokens import Token

from onrecord.model.terms import ActorType

from ..candidate import Candidate, Span
from ..names import Mention
from ..passage import Passage, mark
from ..told import Scene, Told
from .tree import entry, finite, infinitive, shape, timely

NEAR: Final = 80
"""Tokens before and behind a cue within which it is told to whom or where."""
FAR: Final = 8
"""Tokens behind an occasion within which the outlet or person of it is named."""
KNOWN: Final = ("addressees", "people", "posts", "organisation_words", "outlet_words")


def told(candidate: Candidate, scene: Scene) -> Told | None:
    """What the candidate's own sentence says of the occasion, outside what was said."""
    if candidate.verb is None:
        return None
    p = scene.passages[candidate.passage]
    if p.inside[candidate.verb] >= 0:
        return None
    low, high = p.sentence(candidate.verb)
    reader = _Reader(candidate, scene, p, candidate.verb, max(low, candidate.verb - NEAR), min(high, candidate.verb + NEAR))
    places = list(reader.places())
    place = next((f for f in places if f.to and f.occasion), None) or next(iter(places), None)
    collected = next(reader.collected(), None)
    found = next(reader.addressees(), None) or (place if place and place.to else None) or collected or place
    occasion = next((f.occasion for f in (place, *places) if f is not None and f.occasion), None)
    return found and replace(found, occasion=occasion)


@dataclass(frozen=True, slots=True)
class _Reader:
    """One candidate's sentence, as far as it is searched."""

    candidate: Candidate
    scene: Scene
    p: Passage
    verb: int
    low: int
    high: int

    def lists(self, token: Token, *names: str) -> bool:
        """Whether a word stands in one of the pack's lists."""
        word = token.text.casefold()
        return any(word in self.scene.pack.words(name) for name in names)

    def free(self, i: int) -> bool:
        """Whether a token is neither quoted nor said."""
        return self.p.inside[i] < 0 and not self.candidate.covers(self.p.at(i, i)[0])

    def outside(self, first: int, last: int) -> Iterator[Token]:
        """The tokens of a range that are neither quoted nor said nor the source, nor around words within words."""
        around = self.candidate.parent
        for token in self.p.doc[first : last + 1]:
            at = self.p.at(token.i, token.i)[0]
            if (
                self.free(token.i)
                and (around is None or around.covers(at))
                and not any(s <= at < e for s, e in self.candidate.source)
            ):
                yield token

    def near(self, token: Token) -> bool:
        """Whether no other cue stands between a word and the cue: what is beside *escribió* is not where he *dijo* it."""
        first, last = sorted((token.i, self.verb))
        return not any(self.free(t.i) and self.reports(t) for t in self.p.doc[first + 1 : last])

    def reports(self, token: Token) -> bool:
        """Whether a token is a finite cue."""
        cue = entry(token, self.scene.pack)
        return cue is not None and cue.reports and shape(token, self.scene.pack) == "finite"

    def at(self, first: int, last: int) -> Span:
        """Where tokens stand; a stop behind one letter is taken for part of it, and is none."""
        start, end = self.p.at(first, last)
        word = self.p.doc[last].text
        return start, end - (len(word) == 2 and word.endswith("."))

    def cut(self, first: int, last: int, *, outlet: bool = False) -> Told:
        """Who is told, by the words of a range."""
        start, end = self.at(first, last)
        return Told(self.scene.text[start:end], (start, end), outlet, None)

    def words(self, first: int, last: int) -> str:
        start, end = self.at(first, last)
        return self.scene.text[start:end]

    def addressees(self) -> Iterator[Told]:
        """*A Radio Z*, *a los periodistas*, *ante el pleno* behind the verb; whom *recibe a Radio Z* names before it."""
        for token in self.outside(self.verb + 1, self.high):
            if finite(token) or self.deed(token) or (token.text in (";", ":") and token.i > self.verb + 1):
                break
            beside = self.lists(self.p.doc[token.i - 1], "beside")
            if (
                self.lists(token, "told_by")
                and not beside
                and token.i < self.high
                and (found := self.named(token.i + 1, self.high))
            ):
                yield found
        for token in self.outside(self.low, self.verb - 1):
            if self.lists(token, "receiving") and self.near(token):
                by = [t.i for t in self.p.doc[token.i + 1 : token.i + 3] if self.lists(t, "told_by", "occasion_of")]
                found = self.named(by[0] + 1, self.verb) if by else None
                if found is not None and found.outlet:
                    yield found
            elif self.lists(token, "turning") and self.lists(self.p.doc[token.i + 2], "channels"):
                yield self.cut(token.i + 2, token.i + 2)

    def collected(self) -> Iterator[Told]:
        """*Consultado por El Faro*, *citada por El Faro*, *según recogió El Faro*."""
        doc = self.p.doc
        for token in doc[self.low : self.high]:
            before, after = doc[max(token.i - 1, self.low)], doc[token.i + 1]
            asked = self.lists(token, "consulted_by", "collected_by") and self.lists(after, "by", "told_by")
            cited = self.lists(token, "collects") and self.lists(before, "according_openers", "as_said")
            if not (asked or cited) or not self.free(token.i) or not self.near(token):
                continue
            found = self.named(token.i + (2 if asked else 1), self.high)
            if found is not None and not asked and not found.outlet:
                continue
            if found is not None and not self.person(found):
                yield found

    def person(self, found: Told) -> bool:
        """Whether it is somebody by name: who asks in a court or a chamber is told nothing by that."""
        token = self.p.token_at(found.to_span[0]) if found.to_span else None
        mention = self.covering(token.i) if token is not None else None
        return mention is not None and mention.kind is ActorType.PERSON and not found.outlet

    def skip(self, first: int, high: int) -> int:
        """The token where a noun phrase that begins at one has its first name or noun."""
        i = first
        while i < high and self.p.doc[i].pos_ in ("DET", "ADJ", "NUM") and not self.covering(i):
            i += 1
        return i

    def deed(self, token: Token) -> bool:
        """Whether a token is an infinitive and no name that looks like one (*Óscar*)."""
        return infinitive(token, self.scene.pack) and self.covering(token.i) is None

    def covering(self, i: int) -> Mention | None:
        return self.scene.actors.covering(self.candidate.passage, i)

    def named(self, first: int, high: int) -> Told | None:
        """The outlet, person or body that a noun phrase names which begins at a token."""
        doc, pack = self.p.doc, self.scene.pack
        i = self.skip(first, high)
        if i > high or mark(doc[i]) or self.deed(doc[i]) or timely(doc[i], pack) or not self.free(i):
            return None
        many = next((j for j in (first, first + 1) if j + 1 < high and self.lists(doc[j], "quantities")), None)
        if many is not None and self.lists(doc[many + 1], "of"):
            return self.named(many + 2, high)
        own = i > first and self.lists(doc[i - 1], "demonstrative")
        if own and self.lists(doc[i], "outlet_words"):
            return self.scene.own(self.cut(i - 1, i))
        mention = self.covering(i)
        if mention is None and self.lists(doc[i], "outlet_words"):
            mention = self.called(i, high)
            if mention is None:
                return self.scene.same(self.cut(i, i), self.candidate.passage, i)
        if mention is not None:
            return self.name(mention, first)
        word, lemma = doc[i].text.casefold(), doc[i].lemma_.casefold()
        forms = {word, lemma, pack.singular(word), word.removesuffix("s"), word.removesuffix("es")}
        if not any(forms & pack.words(name) for name in KNOWN) and doc[i].pos_ != "PROPN":
            return None
        last = i
        while doc[i].pos_ == "PROPN" and last < high and doc[last + 1].pos_ == "PROPN":
            last += 1
        if doc[i].pos_ == "NOUN" and last < high and (holder := self.covering(last + 1)) is not None:
            last = holder.last if holder.kind is ActorType.PERSON else last
        start = i - 1 if own else self.article(i, first)
        return self.cut(start, last, outlet=doc[i].pos_ == "PROPN" and not forms & pack.words("organisation_words"))

    def called(self, i: int, high: int) -> Mention | None:
        """The name that an outlet's common noun bears: *la cadena estadounidense Radio Z*."""
        later = next((m for j in range(i + 1, min(i + 4, high + 1)) if (m := self.covering(j))), None)
        if later is None or any(t.pos_ not in ("ADJ", "NOUN", "PROPN", "DET") for t in self.p.doc[i + 1 : later.first]):
            return None
        return later if self.scene.published(later) else None

    def name(self, mention: Mention, first: int) -> Told:
        """A name, with the article that is part of it: *El Mirador*."""
        start, last, pack = self.article(mention.first, first), mention.last, self.scene.pack
        while last < self.high and self.p.doc[last + 1].ent_iob_ == "I" and self.p.doc[last + 1].text.istitle():
            last += 1
        if self.p.doc[start].text.istitle() and self.lists(self.p.doc[start], "definite"):
            return self.cut(start, last, outlet=True)
        published = mention.kind is ActorType.OUTLET or bool(set(mention.parts) & pack.words("outlet_words"))
        return self.cut(start, last, outlet=published and mention.kind is not ActorType.PERSON)

    def article(self, start: int, first: int) -> int:
        """Where a name begins: with an article that is written large where a phrase goes on. Papers have such, people none."""
        before = self.p.doc[start - 1] if start > max(first, self.low) else None
        return start - 1 if before is not None and before.text.istitle() and self.lists(before, "definite") else start

    def places(self) -> Iterator[Told]:
        """An interview, letter, programme, account … beside the cue, and whose it is."""
        asked = [t for t in self.p.doc[self.low + 1 : self.high] if self.lists(t.nbor(-1), "consulted_by", "collected_by")]
        for token in (*self.outside(self.low, self.high - 1), *(t for t in asked if self.free(t.i))):
            if not self.near(token):
                continue
            through = self.lists(token, "of") and self.lists(self.p.doc[token.i - 1], "through")
            if through or self.lists(token, "said_in", "said_by"):
                by = self.lists(token, "said_by") and not self.lists(token, "said_in")
                if (found := self.place(token.i, by=by)) is not None:
                    yield found
            elif self.lists(token, "at") and self.lists(self.p.doc[min(token.i + 2, self.high)], "leaving"):
                yield Told(None, None, False, self.words(token.i + 1, self.end(token.i + 2)))

    def end(self, first: int) -> int:
        """The last token of an occasion's words, before a mark, a verb, a time or what is said."""
        doc, last = self.p.doc, first
        source = [s for s in self.candidate.source if not s[0] <= self.p.at(first, first)[0] < s[1]]
        while last < min(self.high, first + FAR):
            after = doc[last + 1]
            if mark(after) or finite(after) or not self.free(last + 1) or self.lists(after, "that"):
                break
            if any(s <= self.p.at(after.i, after.i)[0] < e for s, e in source) or after.pos_ == "CCONJ":
                break
            last += 1
        while last > first and doc[last].pos_ in ("ADP", "DET", "SCONJ"):
            last -= 1
        return last

    def place(self, opener: int, *, by: bool) -> Told | None:
        """What stands behind *en*, *durante*, *a través de*: an occasion, an outlet, a channel; behind *por* a letter."""
        doc, pack = self.p.doc, self.scene.pack
        i = self.skip(opener + 1, self.high)
        if not self.free(i):
            return None
        if by:
            last = i + (i < self.high and doc[i + 1].pos_ == "ADJ")
            return Told(None, None, False, self.words(i, last)) if self.lists(doc[i], "written") else None
        end = self.end(i)
        words = self.words(opener + 1, end)
        channel = next((t for t in doc[i : end + 1] if t.text.casefold().strip(".") in pack.words("channels")), None)
        if channel is not None and (channel.i == i or self.lists(doc[i], "accounts")):
            return replace(self.cut(i, channel.i), occasion=words if channel.i > i else None)
        mention = self.covering(i)
        if mention is not None and mention.kind is ActorType.OUTLET:
            return self.name(mention, opener + 1)
        if not self.lists(doc[i], "occasions"):
            if self.lists(doc[i], "outlet_words") and i < end and doc[i + 1].pos_ == "PROPN":
                return self.cut(i, self.name_end(i + 1, end), outlet=True)
            return None
        return replace(self.target(i, end) or Told(None, None, False, None), occasion=words)

    def target(self, i: int, end: int) -> Told | None:
        """Whose an occasion is: *con*, *a* or *de* an outlet, with or to people; a programme by its own name."""
        doc, pack = self.p.doc, self.scene.pack
        for token in doc[i + 1 : end]:
            if self.lists(doc[token.i - 1], "beside"):
                continue
            if self.lists(token, "told_by", "occasion_of") and (found := self.named(token.i + 1, end)) is not None:
                if found.outlet and not self.covering_outlet(found) and self.lists(token, "of"):
                    continue
                if found.outlet or not self.lists(token, "of"):
                    return found
            if self.lists(token, "said_in", "by") and any(self.lists(t, "collected_by") for t in doc[i : token.i]):
                found = self.named(token.i + 1, end)
                if found is not None and found.outlet:
                    return found
        if self.lists(doc[i], "outlet_words") and i < end and doc[i + 1].pos_ == "PROPN":
            return self.cut(i, self.name_end(i + 1, end), outlet=True)
        channel = next((t.i for t in doc[i + 1 : end + 1] if t.text.casefold().strip(".") in pack.words("channels")), None)
        return self.cut(channel, channel) if channel is not None else None

    def covering_outlet(self, found: Told) -> bool:
        """Whether what was found is known for an outlet: behind *de* any name may stand."""
        token = self.p.token_at(found.to_span[0]) if found.to_span else None
        spans = [self.covering(token.i), self.covering(token.i + 1)] if token is not None else []
        return found.to_span is None or any(m is not None and m.kind is ActorType.OUTLET for m in spans)

    def name_end(self, i: int, end: int) -> int:
        """The last token of a name that begins at token i."""
        while i < end and self.p.doc[i + 1].pos_ == "PROPN":
            i += 1
        return i
