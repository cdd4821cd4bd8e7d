"""To whom or where something was said: *told ADN radio*, *in an interview with …*, *wrote on his X account*."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from spacy.tokens import Token

from onrecord.model.terms import ActorType

from .actors import Actors
from .candidate import Candidate, Span
from .language import Language
from .names import Mention
from .passage import Passage, Range, mark

NOMINAL: Final = ("NOUN", "PROPN")
OBJECTS: Final = ("dobj", "dative", "obj", "npadvmod", "oprd", "attr")
DATED: Final = ("DATE", "TIME")
HANGING: Final = ("conj", "advcl", "xcomp", "pcomp", "prep", "parataxis", "acl")
RELATIVE: Final = ("relcl", "ccomp", "pcomp")
STOPS: Final = (",", ";", ":", "-", "–", "—")
WH: Final = ("WDT", "WP", "WP$", "WRB")
TITLE: Final = 6
"""Words that the title of a programme has at most."""
NEAR: Final = 12
"""Tokens behind a cue within which *to* opens whom it is told."""


@dataclass(frozen=True, slots=True)
class Told:
    """To whom (outlet, channel, people; with where that stands) and on which occasion (its words)."""

    to: str | None
    to_span: Span | None
    outlet: bool
    occasion: str | None


@dataclass(frozen=True, slots=True)
class Scene:
    """The document that a statement stands in; `outlet` is its own, which *this newspaper* means, where known."""

    text: str
    passages: Sequence[Passage]
    actors: Actors
    pack: Language
    outlet: str | None = None

    def own(self, found: Told) -> Told:
        """Of *this newspaper*, the document's outlet, if known; never a document that is not held."""
        return replace(found, to=self.outlet or found.to, outlet=False)

    def same(self, found: Told, passage: int, first: int) -> Told:
        """Of *the station*, the outlet named last, near or alone; without one, never itself a document that is not held."""
        before = [m for m in self.actors.mentions if (m.passage, m.first) < (passage, first)]
        named = [m for m in before if m.kind is ActorType.OUTLET]
        if not named or (named[-1].passage < passage - 1 and len({self.actors.of[m].name for m in named}) > 1):
            return replace(found, outlet=False)
        return replace(found, to=self.actors.of[named[-1]].name, outlet=True)

    def published(self, mention: Mention) -> bool:
        """Whether a name is that of an outlet, or of what may be one: no person, state or body of another kind."""
        words = {w.casefold() for w in mention.text.split()}
        if mention.kind in (ActorType.PERSON, ActorType.STATE):
            return False
        body = bool(words & self.pack.words("organisation_words")) and not words & self.pack.words("outlet_words")
        return mention.kind is ActorType.OUTLET or not body


def told(candidate: Candidate, scene: Scene) -> Told | None:
    """What the candidate's own sentence says of the occasion, outside what was said."""
    if candidate.verb is None:
        return None
    p = scene.passages[candidate.passage]
    if p.inside[candidate.verb] >= 0 or candidate.rule == "about":
        return None
    reader = _Reader(candidate, scene, p, p.doc[candidate.verb])
    found = list(reader.places())
    direct = next(iter([*reader.addressees(), *(f for f in found if f.to)]), None)
    occasion = next((f for f in found if f.occasion and f.to), None) or next((f for f in found if f.occasion), None)
    if direct is None:
        return occasion
    return replace(direct, occasion=occasion.occasion if occasion else None)


@dataclass(frozen=True, slots=True)
class _Reader:
    """One candidate's sentence."""

    candidate: Candidate
    scene: Scene
    p: Passage
    verb: Token

    def words(self, *path: str) -> frozenset[str]:
        return self.scene.pack.words(*path)

    def outside(self, token: Token) -> bool:
        """Whether a token is neither quoted nor said nor of the source."""
        at = self.p.parsed.offset + token.idx
        return self.free(token) and not any(s <= at < e for s, e in self.candidate.source)

    def free(self, token: Token) -> bool:
        """Whether a token is neither quoted nor said; what stands around words within words is the occasion of those."""
        at, around = self.p.parsed.offset + token.idx, self.candidate.parent
        if around is not None and around.rule == "relayed":
            around = None  # the outlet that quotes him was told
        return self.p.inside[token.i] < 0 and not self.candidate.covers(at) and (around is None or around.covers(at))

    def cut(self, first: int, last: int) -> str:
        start, end = self.at(first, last)
        return self.scene.text[start:end]

    def at(self, first: int, last: int) -> Span:
        """Where tokens stand; the stop that ends a sentence is no part of the one letter before it."""
        start, end = self.p.at(first, last)
        word = self.p.doc[last].text
        return start, end - (len(word) == 2 and word.endswith(".") and last == self.p.sentence(last)[1])

    def addressees(self) -> Iterator[Told]:
        """Whom the verb tells: its object, its subject in the passive, and who stands behind *to*."""
        entry = self.candidate.entry
        tells = entry is not None and "person" in entry.takes
        heads = [*self._objects(), *self._listeners()] if tells else self._hearers()
        for head in (*heads, *self._by_way_of_to(), *self._addressed()):
            heard = head.text.casefold() in self.words("told", "listeners")
            if self.free(head) and (heard or head.i != self.candidate.head) and (found := self.named(head)) is not None:
                yield found

    def _objects(self) -> Iterator[Token]:
        yield from (c for c in self.verb.rights if c.dep_ in OBJECTS and self._follows(c))
        doc, i = self.p.doc, self.verb.i + 1
        while i < len(doc) and doc[i].pos_ in ("DET", "ADJ", "NUM"):
            i += 1
        first = i
        while i < len(doc) and doc[i].pos_ in NOMINAL and doc[i].ent_type_ not in DATED:
            i += 1
        if i > first:
            yield doc[i - 1]

    def _follows(self, noun: Token) -> bool:
        """Whether a noun phrase stands right behind the verb."""
        between = self.p.doc[self.verb.i + 1 : noun.left_edge.i]
        return all(t.pos_ in ("ADV", "PART", "PRON") and t.tag_ not in WH for t in between)

    def _listeners(self) -> Iterator[Token]:
        """*The court was told*; *jury told* in a headline."""
        passive = any(c.dep_ == "auxpass" for c in self.verb.lefts)
        before = self.p.doc[self.verb.i - 1] if self.verb.i else None
        if passive and self.verb.lemma_.casefold() not in self.words("told", "asking"):
            yield from (c for c in self.verb.lefts if c.dep_ == "nsubjpass")
        elif before is not None and before.text.casefold() in self.words("told", "listeners") and self._last():
            yield before

    def _last(self) -> bool:
        return self.verb.i == self.p.sentence(self.verb.i)[1] or mark(self.p.doc[self.verb.i + 1])

    def _hearers(self) -> Iterator[Token]:
        """*The jury heard that …*"""
        if self.verb.lemma_.casefold() in self.words("told", "hear"):
            yield from (c for c in self.verb.lefts if c.dep_ == "nsubj")

    def _addressed(self) -> Iterator[Token]:
        """*Addressing supporters, she said …*"""
        for deed in self.verb.children:
            if deed.dep_ in ("advcl", "acl") and deed.lemma_.casefold() in self.words("told", "address"):
                yield from (c for c in deed.rights if c.dep_ == "dobj")

    def _by_way_of_to(self) -> Iterator[Token]:
        if self.verb.lemma_.casefold() in self.words("told", "answering"):
            return
        for token in self.p.doc[self.verb.i + 1 : self.verb.i + NEAR]:
            if token.text in (";", ":") or (token.pos_ == "VERB" and self.outside(token)):
                return
            apart = token.head.dep_ == "pobj" and token.head.ent_type_ not in DATED  # in reference to her
            if token.text.casefold() == "to" and self.outside(token) and token.head.i >= self.verb.i and not apart:
                for head in (c for c in token.rights if c.dep_ == "pobj"):
                    if self._hears(head):
                        yield head

    def _hears(self, head: Token) -> bool:
        """Whether it can be spoken to: an outlet, people, a body."""
        mention = self.scene.actors.covering(self.candidate.passage, head.i)
        if mention is not None and mention.kind is not None:
            return True
        if head.pos_ == "PROPN" and self.verb.lemma_.casefold() in self.words("told", "sending"):
            return True
        forms = {head.text.casefold(), head.lemma_.casefold()}
        lists = ("addressees", "people", "posts", "outlet_words", "organisation_words")
        return any(forms & self.words(name) for name in lists)

    def named(self, head: Token, *, outlets: bool = False) -> Told | None:
        """What a noun phrase names: no pronoun, no time, no tale; with `outlets`, an outlet or channel alone."""
        doc, word = self.p.doc, head.text.casefold()
        mention = self.scene.actors.covering(self.candidate.passage, head.i)
        if mention is None and (head.pos_ not in NOMINAL or head.ent_type_ in DATED or word in self.words("told", "things")):
            return None
        after = self.scene.actors.covering(self.candidate.passage, head.i + 1) if mention is None else None
        if after is not None and after.first == head.i + 1 and word in self.words("told", "own") | self.words("outlet_words"):
            return Told(after.text, self.at(after.first, after.last), True, None)
        first, last = self.phrase(head, mention)
        while first < last and doc[first].text.casefold() in self.words("told", "articles"):
            first += 1
        while last > first and last == head.i and doc[last].tag_ in ("VBN", "VBD"):
            last -= 1  # a participle that the parse takes for the last part of a name
        if not self.free(doc[first]) or not self.free(doc[last]):
            return None
        found = Told(self.cut(first, last), self.at(first, last), False, None)
        opened = doc[first].text.casefold()
        if word in self.words("told", "own") and opened in self.words("told", "this"):
            return self.scene.own(found)
        if word in self.words("told", "own") and first == last and opened != doc[head.left_edge.i].text.casefold():
            return self.scene.same(found, self.candidate.passage, first)
        if mention is not None:
            named = self.scene.published(mention) and mention.last >= head.i
            return replace(found, outlet=named) if named or not outlets else None
        body = {word} & (self.words("organisation_words") | self.words("addressees") | self.words("people"))
        found = replace(found, outlet=word in self.words("outlet_words") or (head.pos_ == "PROPN" and not body))
        return found if not outlets or self.airs(head) else None

    def airs(self, head: Token) -> bool:
        """Whether a noun phrase is an outlet or channel by its words."""
        named = (t for t in head.lefts if t.pos_ == "PROPN" and head.pos_ == "PROPN")
        phrase = {t.text.casefold().strip(".") for t in (head, *named)}
        return bool(phrase & (self.words("channels") | self.words("outlet_words") | self.words("told", "programmes")))

    def phrase(self, head: Token, mention: Mention | None) -> Range:
        """A noun phrase: what stands before its head, and behind it *of …*, *gathered …*, the place of an occasion."""
        doc = self.p.doc
        first, last = head.left_edge.i, head.i
        while first < head.i and (not self.free(doc[first]) or doc[first].text == ","):
            first += 1
        if mention is not None:
            first, last = min(first, mention.first), max(last, mention.last)
        while last + 1 < len(doc) and doc[last + 1].text.casefold() in self.words("outlet_words") and self.free(doc[last + 1]):
            last += 1
        for child in head.rights:
            if (
                (mention is None or child.dep_ != "acl")
                and self._belongs(head, child)
                and child.i == last + 1 + (child.dep_ == "conj")
            ):
                end = self.upto(child)
                last = end if doc[end].pos_ != "ADP" else last
        after = doc[last + 1] if last == head.i and head.pos_ == "NOUN" and last + 1 < len(doc) else None
        if after is not None and after.tag_ in ("VBN", "VBD") and self._gathered(after):
            last = self.upto(after)  # told supporters gathered on the square, whatever the parse hangs it on
        return first, last

    def _gathered(self, participle: Token) -> bool:
        return self.outside(participle) and not any(participle.lefts) and not self._dated(participle.i)

    def _belongs(self, head: Token, child: Token) -> bool:
        """Whether what hangs on a noun tells who or which: *of …*, *gathered …*, *and aides*, the place of an occasion."""
        if child.dep_ == "prep":
            return child.text.casefold() == "of" or (self._occasional(head) and self._placed(child))
        return child.dep_ == "conj" or (child.dep_ == "acl" and child.tag_ in ("VBN", "VBG", "VBD"))

    def upto(self, child: Token) -> int:
        """The last token of what hangs on a word, before a comma, a time or what is said."""
        last = child.i
        for token in self.p.doc[child.i : child.right_edge.i + 1]:
            if not self.free(token) or token.text in STOPS or token.tag_ in WH or self._timed(token):
                break
            if token.i < child.right_edge.i or not mark(token):
                last = token.i
        while last > child.i and (self.p.doc[last].pos_ in ("ADP", "DET", "SCONJ", "CCONJ") or self._dated(last)):
            last -= 1
        return last

    def _timed(self, token: Token) -> bool:
        """Whether a time begins here, with its preposition."""
        return token.ent_type_ in DATED or any(c.dep_ == "pobj" and c.ent_type_ in DATED for c in token.rights)

    def _dated(self, i: int) -> bool:
        """Whether a participle only binds the time behind it: *a letter dated 3 May*."""
        following = self.p.doc[i + 1] if i + 1 < len(self.p.doc) else None
        return self.p.doc[i].tag_ == "VBN" and following is not None and self._timed(following)

    def _occasional(self, head: Token) -> bool:
        doc, i = self.p.doc, head.i
        longer = (doc[max(0, i - n) : i + 1].text.casefold() for n in (0, 1, 2))  # a town hall; an op-ed is three tokens
        if head.text.casefold() in self.words("told", "series"):
            held = (c for of in head.rights if of.text.casefold() == "of" for c in of.rights)
            return any(c.text.casefold() in self.words("occasions") for c in held)
        return any(words in self.words("occasions") for words in longer)

    def _placed(self, preposition: Token) -> bool:
        return preposition.text.casefold() in self.words("place_prepositions") | {"on"}

    def places(self) -> Iterator[Told]:
        """Outlets and occasions beside the cue, the nearest to it in the tree as they stand."""
        low, high = self.p.sentence(self.verb.i)
        deeds = self.words("told", "speaking") | self.words("told", "collected") | self.words("told", "sent")
        for token in self.p.doc[low : high + 1]:
            if token.dep_ not in ("prep", "agent", "dative"):
                continue
            deed = token.head.text.casefold() in deeds
            if not (self.free if deed else self.outside)(token):
                continue
            if not self.reaches(token):
                continue
            head = next((c for c in token.rights if c.dep_ == "pobj"), None)
            if head is not None and head.i not in (self.candidate.head, self.verb.i):
                yield from self.place(token, head)
        if (quoted := self.quoting() or self.taking()) is not None:
            yield quoted

    def place(self, preposition: Token, head: Token) -> Iterator[Told]:
        """What a preposition and its noun tell of outlet or occasion."""
        word, owner = preposition.text.casefold(), preposition.head
        if not self.free(head):
            if word in self.words("told", "aired") and (title := self.titled(preposition.i + 1)) is not None:
                yield title
            return
        deed = self.deed(preposition)
        beyond = self._occasional(head) and word in self.words("told", "in")
        if deed in self.words("told", "speaking") and word in self.words("told", "to") and not beyond:
            if (found := self.named(head)) is not None:
                yield found
        elif (owner.i != self.verb.i or self.outside(head)) and self.handed(deed, word):
            if word in self.words("told", "company") and not self._hears(head):
                return  # emailed with one sentence
            mention = self.scene.actors.covering(self.candidate.passage, head.i)
            answers = mention is not None and mention.kind is ActorType.PERSON and word in self.words("told", "by")
            aired = word in self.words("told", "aired")
            if not answers and (not aired or self.aired(head, owner)) and (found := self.named(head)) is not None:
                yield found
        elif self._stands_before(word, owner) and self._hears(head):
            mention = self.scene.actors.covering(self.candidate.passage, head.i)
            aired = mention is not None and mention.kind is ActorType.OUTLET  # nobody stands before a paper
            if not aired and (found := self.named(head)) is not None:
                yield found
        if word in self.words("told", "in") and self._occasional(head):
            yield from self.occasion(head)
        elif word in self.words("told", "aired") and (found := self.aired(head, owner)) is not None:
            yield found

    def _stands_before(self, word: str, owner: Token) -> bool:
        """Whether a preposition tells before whom somebody speaks, rather than what was earlier: *life before the war*."""
        if owner.text.casefold() in self.words("told", "before"):
            return True
        return word in self.words("told", "before") and (owner.pos_ == "VERB" or self._occasional(owner))

    def deed(self, preposition: Token) -> str:
        """What the words a preposition hangs on do: *quoted as saying by*, *speaking on condition of anonymity to*."""
        owner = preposition.head
        if owner.dep_ == "pcomp" and owner.head.head.text.casefold() in self.words("told", "collected"):
            return owner.head.head.text.casefold()
        if preposition.text.casefold() == "to":
            while owner.pos_ in ("NOUN", "ADP") and owner.text.casefold() in self.words("told", "anonymously"):
                owner = owner.head
        return owner.text.casefold()

    def handed(self, deed: str, word: str) -> bool:
        """Whether words were collected by somebody, aired on something or sent to somebody."""
        collected = deed in self.words("told", "collected") and word in self.words("told", "by") | self.words("told", "aired")
        return collected or (deed in self.words("told", "sent") and word in self.words("told", "sent_to"))

    def occasion(self, head: Token) -> Iterator[Told]:
        """An interview, letter, speech … with its words, and whose it is."""
        last = self.upto(head)
        first = head.left_edge.i
        after = last + 1
        title = (
            self.title(after) if after < len(self.p.doc) and head.text.casefold() in self.words("told", "programmes") else None
        )
        words = (
            self.scene.text[self.at(first, last)[0] : title.to_span[1]] if title and title.to_span else self.cut(first, last)
        )
        target = title or self.target(head, first, last)
        if target is None:
            yield Told(None, None, False, words)
        else:
            yield replace(target, occasion=words)

    def target(self, head: Token, first: int, last: int) -> Told | None:
        """*With*, *to*, *for* whom an interview, letter … is; whose programme; *a Radio Z interview*."""
        doc, going = self.p.doc, head.text.casefold() in self.words("told", "goings")
        for token in doc[head.i + 1 : head.i + 1 if going else last + 1]:
            opener = token.head
            if token.dep_ == "pobj" and opener.text.casefold() in self.words("told", "with"):
                if opener.head.i != head.i and not self.handed(opener.head.text.casefold(), opener.text.casefold()):
                    continue
                if opener.text.casefold() in self.words("told", "before") and not self._hears(token):
                    continue
                aired = opener.text.casefold() in self.words("told", "aired") | {"of"}
                if (found := self.named(token, outlets=aired)) is not None:
                    return found
        for token in doc[first : head.i]:
            mention = self.scene.actors.covering(self.candidate.passage, token.i)
            if mention is not None and mention.kind is ActorType.OUTLET:
                stop = min(mention.last, head.i - 1)
                return Told(self.cut(mention.first, stop), self.at(mention.first, stop), True, None)
            if token.text.casefold() in self.words("channels"):
                stop = head.i if head.text.casefold() in self.words("told", "accounts") else token.i
                return Told(self.cut(token.i, stop), self.at(token.i, stop), False, None)
        channel = self.scene.pack.words("channels")
        if head.text.casefold() in self.words("told", "programmes"):
            named = [t.i for t in doc[head.i + 1 : last + 1] if t.pos_ == "PROPN"]
            if named and named[0] == head.i + 1:
                return Told(self.cut(named[0], last), self.at(named[0], last), True, None)
        for token in doc[head.i + 1 : last + 1]:
            if token.text.casefold().strip(".") in channel and token.text[:1].isupper():
                return Told(self.cut(token.i, token.i), self.at(token.i, token.i), False, None)
        return None

    def aired(self, head: Token, owner: Token) -> Told | None:
        """*On Radio Z*, *in the Gazette*, *via Facebook*, *on her X account*: an outlet or channel by its name or words."""
        doc, word = self.p.doc, head.text.casefold()
        channel = next((t for t in (*head.lefts, head) if t.text.casefold().strip(".") in self.words("channels")), None)
        if channel is not None and (word in self.words("told", "accounts") or channel.i == head.i):
            first = head.left_edge.i if word in self.words("told", "accounts") else channel.i
            occasion = self.cut(first, head.i) if first < channel.i else None
            return Told(self.cut(channel.i, head.i), self.at(channel.i, head.i), False, occasion)
        mention = self.scene.actors.covering(self.candidate.passage, head.i)
        published = mention is not None and mention.kind is ActorType.OUTLET
        possessor = next((c for c in head.lefts if c.dep_ == "poss"), None)
        theirs = possessor is not None and (m := self.scene.actors.covering(self.candidate.passage, possessor.i)) is not None
        if published or self.airs(head) or (theirs and m is not None and m.kind is ActorType.OUTLET):
            return self.named(head)
        printed = owner.lemma_.casefold() in self.words("told", "printed") and head.pos_ == "PROPN"
        if printed and head.ent_type_ not in (*DATED, "GPE", "LOC", "LANGUAGE", "NORP") and doc[head.i].is_title:
            return self.named(head)
        return None

    def titled(self, first: int) -> Told | None:
        """*“First Light”*, *Radio Z’s “First Light”*."""
        mention = self.scene.actors.covering(self.candidate.passage, first)
        if mention is None or mention.kind is not ActorType.OUTLET:
            return self.title(first)
        return Told(self.cut(first, mention.last), self.at(first, mention.last), True, None)

    def title(self, first: int) -> Told | None:
        """The title of a programme in quotation marks that begins at a token."""
        quote = self.p.quote_at(first)
        if quote is None or quote.first != first or self.candidate.covers(self.p.at(first, first)[0]):
            return None
        words = [t.text for t in self.p.doc[quote.first : quote.last + 1] if not mark(t)]
        if not words or len(words) > TITLE or not (words[0][:1].isupper() and words[-1][:1].isupper()):
            return None
        return Told(self.cut(quote.first, quote.last), self.at(quote.first, quote.last), True, None)

    def quoting(self) -> Told | None:
        """*The Herald quoted him as saying*: the outlet that collected the words."""
        above = self.verb.head.head if self.verb.dep_ == "pcomp" else self.verb
        if above.i == self.verb.i or above.text.casefold() not in self.words("told", "collected"):
            return None
        for child in above.lefts:
            mention = self.scene.actors.covering(self.candidate.passage, child.i)
            if child.dep_ == "nsubj" and mention is not None and self.scene.published(mention):
                return Told(self.cut(mention.first, mention.last), self.at(mention.first, mention.last), True, None)
        return None

    def over(self) -> Iterator[Token]:
        """The verbs that the cue goes on with or hangs on as a circumstance: *opened the debate, saying …*."""
        at = self.verb
        while at.dep_ in HANGING and at.head.i != at.i:
            at = at.head
            yield at

    def taking(self) -> Told | None:
        """*Took to Facebook to say*: the channel."""
        above = self.verb.head
        if above.lemma_.casefold() in self.words("told", "taking"):
            for token in (c for to in above.rights if to.text.casefold() == "to" for c in to.rights):
                if token.text.casefold() in self.words("channels"):
                    return self.named(token)
        return None

    def reaches(self, token: Token) -> bool:
        """Whether a word belongs to the cue: no other cue and no relative clause stands between, or they touch in the text."""
        above, at = {v.i for v in self.over()}, token
        for _ in range(len(self.p.doc)):
            if at.i == self.verb.i:
                return True
            if at.i in above:
                return token.i < at.i or at.text.casefold() in self.words("told", "collected")
            if not self.free(at):
                break
            quoted = at.dep_ == "pcomp" and at.head.head.i == self.verb.i  # was quoted as saying
            if at.pos_ == "VERB" and at.dep_ in RELATIVE and not quoted:
                return False
            if at.pos_ == "VERB" and at.dep_ == "conj" and self.scene.pack.reporting(at.text.casefold()):
                return False
            if at.head.i == at.i:
                break
            at = at.head
        low, high = sorted((token.i, self.verb.i))
        return all(t.i == self.verb.i or (self.free(t) and t.pos_ != "VERB") for t in self.p.doc[low : high + 1])
