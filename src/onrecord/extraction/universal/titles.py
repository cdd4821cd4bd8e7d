"""Titles of languages in which what belongs to a noun stands behind it: *la exministra peruana de Defensa*."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from spacy.tokens import Token

from onrecord.model.terms import ActorType, RoleStatus

from ..gazetteer import Gazetteer
from ..labels import gender, plural, possessive
from ..language import Language
from ..names import Mention
from ..passage import Passage
from ..titles import Share, Title

STATUSES = ("former", "interim", "acting", "then")


@dataclass
class _Held:
    """A title while its words are read, from the head to the right."""

    last: int
    post: list[str]
    status: RoleStatus
    country: str | None = None
    jurisdiction: str | None = None
    links: list[str] = field(default_factory=list)
    states: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)


def titles(p: Passage, index: int, mentions: Sequence[Mention], pack: Language, states: Gazetteer) -> list[Title]:
    """Every title in a passage, in order, with a holder or without."""
    here = [m for m in mentions if m.passage == index]
    people = {i for m in here if m.kind is ActorType.PERSON for i in range(m.first, m.last + 1)}
    bodies = {m.first: m for m in here if m.kind in (ActorType.ORGANIZATION, ActorType.OUTLET)}
    within = {i for m in bodies.values() for i in range(m.first, m.last + 1)}
    found: list[Title] = []
    done = -1
    for token in p.doc:
        if token.i <= done or token.i in people or token.i in within or not _heads(token, pack):
            continue
        title = _Reader(p, index, token, people, bodies, pack, states).title()
        found.append(title)
        done = title.last
    return found


@lru_cache(maxsize=4096)
def post_of(word: str, pack: Language) -> tuple[str, RoleStatus] | None:
    """The post that a word is a form of, and what its prefix says of it: *exministra* is a former *ministro*."""
    folded = word.casefold()
    if folded in pack.words("organisation_words"):
        return None  # la consultora: the firm
    if (known := pack.singular(folded)) in pack.words("posts"):
        return known, RoleStatus.CANDIDATE if known in pack.words("status", "candidate") else RoleStatus.CURRENT
    for status, prefixes in pack.pack["status_prefixes"].items():
        for prefix in prefixes:
            if folded.startswith(prefix) and (known := pack.singular(folded[len(prefix) :])) in pack.words("posts"):
                return known, RoleStatus(status)
    return None


def _heads(token: Token, pack: Language) -> bool:
    """Whether a word is the head of a title: a form of a post, as a noun, and no adjective of the noun before it."""
    if token.pos_ not in ("NOUN", "PROPN", "ADJ") or post_of(token.text, pack) is None:
        return False
    if token.text.casefold() in pack.words("owned_posts"):
        return token.i > 0 and possessive(token.nbor(-1))
    return token.pos_ != "ADJ" or token.dep_ not in ("amod", "flat") or token.i == 0 or token.nbor(-1).pos_ in ("DET", "PUNCT")


@dataclass
class _Reader:
    """One title, read from its head to both sides."""

    p: Passage
    index: int
    head: Token
    people: set[int]
    bodies: dict[int, Mention]
    pack: Language
    states: Gazetteer

    def title(self) -> Title:
        post, status = post_of(self.head.text, self.pack) or (self.head.text.casefold(), RoleStatus.CURRENT)
        many = plural(self.head) or (self.head.text.casefold().endswith("s") and not post.endswith("s"))
        printed = post if many else _without_prefix(self.head.text.casefold(), post, status, self.pack)
        first, before, definite, sex = self._left()
        ahead = [t.text for t in self.p.doc[first : self.head.i] if t.pos_ == "ADJ" and not self._tells(t.text.casefold())]
        held = _Held(self.head.i, [*ahead, printed], status)
        if before is not None:
            held.status = before
        self._right(held, post, many)
        return Title(
            self.index,
            first,
            held.last,
            self.head.i,
            post,
            " ".join(held.post).casefold(),
            many,
            held.jurisdiction,
            held.country,
            held.status,
            definite,
            tuple(held.links),
            gender=sex or (None if many else self._gender(post)),
            shares=self._shares(held, post) if many else (),
        )

    def _gender(self, post: str) -> str | None:
        """A feminine ending says more than the parse; *la canciller* shows in the article only."""
        word = self.head.text.casefold()
        if word.endswith("a") and not post.endswith("a"):
            return "female"
        return gender(self.head) if self.head.pos_ == "NOUN" and word.endswith("o") else None

    def _left(self) -> tuple[int, RoleStatus | None, bool, str | None]:
        """First token, status, whether it is a definite description, gender: *la entonces*, *un ex*, *su*."""
        doc, low = self.p.doc, self.p.sentence(self.head.i)[0]
        i, first, status = self.head.i - 1, self.head.i, None
        definite, sex = False, None
        while i >= low and i not in self.people and self.p.inside[i] == self.p.inside[self.head.i]:
            word = doc[i].text.casefold()
            if word == "-":
                i -= 1
                continue
            if (known := self._status(word)) is not None or word in self.pack.words("status", "current"):
                status, first = known or status, i
            elif word in self.pack.words("definite") or doc[i].pos_ == "DET" or word in self.pack.words("indefinite_articles"):
                definite = word not in self.pack.words("indefinite_articles")
                sex = gender(doc[i])
                break
            elif word in self.pack.words("definite_joined"):
                definite = True
                sex = "male" if not plural(self.head) else None
                break
            elif doc[i].pos_ == "ADJ" and doc[i].head.i == self.head.i:
                first = i
            elif doc[i].pos_ in ("ADJ", "NOUN") and doc[i].text[:1].islower() and i > low and doc[i - 1].text == ",":
                first = i  # , prófugo líder de …
            else:
                break
            i -= 1
        return first, status, definite, None if plural(self.head) else sex

    def _tells(self, word: str) -> bool:
        """Whether a word says how a post is held, and so is not of its name."""
        return any(word in self.pack.words("status", name) for name in (*STATUSES, "current"))

    def _status(self, word: str) -> RoleStatus | None:
        for name in STATUSES:
            if word in self.pack.words("status", name):
                return RoleStatus(name)
        return None

    def _right(self, held: _Held, post: str, many: bool) -> None:
        doc, high = self.p.doc, self.p.sentence(self.head.i)[1]
        while (i := held.last + 1) <= high and i not in self.people and self.p.inside[i] == self.p.inside[self.head.i]:
            word = doc[i].text.casefold()
            if self._phrase(held, i, high):
                continue
            if (code := self.states.demonyms.get(word)) is not None:
                held.country = held.country or code
                held.jurisdiction = held.jurisdiction or self.states.called(code, self.pack.code)
                held.states.append(code)
                held.last = i
            elif (known := self._status(word)) is not None:
                held.status, held.last = known, i
            elif word in self.pack.words("status", "current"):
                held.last = i
            elif not held.links and (self._describes(i) or (i == self.head.i + 1 and self._qualifies(i, high))):
                held.post.append(word)
                held.last = i
            elif doc[i].text.isupper() and len(word) > 1 and i + 1 in self.people:
                held.last = i
            elif many and word in self.pack.words("and") and i < high and self._goes_on(held, i + 1, post):
                continue
            elif word in self.pack.words("title_links") and (end := self._complement(i, high, held.status)) is not None:
                self._link(held, i, end, post)
            else:
                break

    def _describes(self, i: int) -> bool:
        """*regional*, *presidencial*: an adjective, written small unless the title is written large."""
        token = self.p.doc[i]
        return token.pos_ == "ADJ" and (token.text[:1].islower() or self.head.text[:1].isupper())

    def _qualifies(self, i: int, high: int) -> bool:
        """*líder opositor venezolano Pedro Vela*: a noun right behind the head, and then the rest of the title or the name."""
        doc = self.p.doc
        if i >= high or doc[i].pos_ not in ("NOUN", "VERB") or not doc[i].text[:1].islower():
            return False
        return i + 1 in self.people or doc[i + 1].text.casefold() in self.states.demonyms

    def _phrase(self, held: _Held, i: int, high: int) -> bool:
        """*en funciones*, *(s)*: several words that say how a post is held."""
        opener = self.p.doc[i].text.casefold()
        for phrase, name in _phrases(self.pack):
            if not phrase.startswith(opener):
                continue
            size = next((n for n in range(1, 5) if _squeezed(self.p.doc[i : i + n].text) == phrase), 0)
            if size and i + size - 1 <= high:
                held.status = held.status if name == "current" else RoleStatus(name)
                held.last = i + size - 1
                return True
        return False

    def _goes_on(self, held: _Held, i: int, post: str) -> bool:
        """The second of two things that the holders share: *de Defensa y del Interior*, *peruano y chileno*."""
        doc = self.p.doc
        if (code := self.states.demonyms.get(doc[i].text.casefold())) is not None and held.states:
            held.states.append(code)
            held.last = i
            return True
        joined = doc[i].text.casefold() in self.pack.words("title_links")
        end = self._complement(i, self.p.sentence(i)[1], held.status) if joined and held.links else None
        if end is None:
            return False
        self._link(held, i, end, post, shared=True)
        return True

    def _complement(self, i: int, high: int, status: RoleStatus) -> int | None:
        """The last token of what a preposition at token i adds to the title, or None when it adds nothing."""
        doc, word = self.p.doc, self.p.doc[i].text.casefold()
        j = i + 1
        while j <= high and doc[j].pos_ == "DET" and doc[j].text.casefold() in self.pack.words("definite"):
            j += 1
        if j > high or j in self.people or self.p.inside[j] != self.p.inside[i]:
            return None
        if word not in self.pack.words("genitive") and not (
            _capital(doc[j]) or (status is RoleStatus.CANDIDATE and word in self.pack.words("candidate_links"))
        ):
            return None
        if doc[j].pos_ in ("NUM", "VERB", "AUX", "PRON", "PUNCT", "ADV") and j not in self.bodies:
            return None
        return self._noun_phrase(j, high)

    def _noun_phrase(self, j: int, high: int) -> int | None:
        doc, end = self.p.doc, None
        while j <= high and j not in self.people and self.p.inside[j] == self.p.inside[self.head.i]:
            token, word = doc[j], doc[j].text.casefold()
            if j in self.bodies:
                end = self.bodies[j].last
                j = end + 1
                continue
            if word in self.pack.words("and") and end == j - 1 and self._joins(j, high):
                j += 1
                continue
            if token.pos_ in ("PROPN", "NOUN", "ADJ", "X") and (end is None or end == j - 1 or _capital(token)):
                if end is not None and not _capital(token) and self._begins_anew(token):
                    break
                end = j
            elif not (
                word in self.pack.words("particles")
                and word not in self.pack.words("and")
                and end is not None
                and _capital(doc[end])
                and self._name_goes_on(j, high)
            ):
                break
            j += 1
        return end

    def _begins_anew(self, token: Token) -> bool:
        """Whether a word behind the complement belongs to the title again, or to another: *de Defensa chileno*, *interino*."""
        word = token.text.casefold()
        again = self._status(word) is not None or word in self.states.demonyms
        return again or (token.pos_ == "NOUN" and post_of(word, self.pack) is not None)

    def _name_goes_on(self, j: int, high: int) -> bool:
        """Whether a particle within a name is followed by more of it that is no state: *San Pedro de Atacama*."""
        doc = self.p.doc
        while j <= high and doc[j].text.casefold() in self.pack.words("particles"):
            j += 1
        return (
            j <= high
            and j not in self.people
            and _capital(doc[j])
            and doc[j].text.casefold() not in self.states.names
            and doc[j].ent_iob_ == "I"
        )

    def _joins(self, j: int, high: int) -> bool:
        """Whether *y* goes on within one name or phrase: *Economía y Finanzas*, *obras y servicios*."""
        doc = self.p.doc
        if j + 1 > high or j + 1 in self.people or doc[j + 1].pos_ not in ("PROPN", "NOUN"):
            return False
        same = _capital(doc[j - 1]) == _capital(doc[j + 1])
        return same and (_capital(doc[j + 1]) or post_of(doc[j + 1].text, self.pack) is None)

    def _link(self, held: _Held, i: int, end: int, post: str, *, shared: bool = False) -> None:
        doc, preposition = self.p.doc, self.p.doc[i].text.casefold()
        start = i + 1
        while start < end and doc[start].pos_ == "DET":
            start += 1
        last, state = self._state_at_end(start, end)
        words = doc[start : last + 1].text if last >= start else ""
        held.last = end
        genitive = preposition in self.pack.words("genitive")
        place = (genitive and post in self.pack.words("place_posts")) or (
            preposition in self.pack.words("constituency_links") and post in self.pack.words("sent_posts")
        )
        if state is not None and genitive:
            held.country = held.country or self.states.names[state.casefold()]
            held.jurisdiction = held.jurisdiction or state
            held.states.append(self.states.names[state.casefold()])
        elif state is not None:
            last, words = end, doc[start : end + 1].text
        if not words:
            held.links.append(doc[start : end + 1].text)
            return
        if " " not in words and words.casefold() in self.pack.words("place_words") and place:
            return
        if genitive and len(pair := self._states(words)) > 1:
            held.states += pair
            held.links.append(words)
            return
        if place and _capital(doc[start]) and start not in self.bodies:
            held.jurisdiction = held.jurisdiction or words
            held.parts.append(words)
            held.links.append(words)
            return
        held.links.append(words)
        if shared:
            held.parts.append(f"{preposition} {words}")
            held.post += ["y", *doc[i : last + 1].text.split()]
        else:
            held.parts = [f"{preposition} {words}"] if genitive else held.parts
            held.post += doc[i : last + 1].text.split()

    def _state_at_end(self, start: int, end: int) -> tuple[int, str | None]:
        """Last token before the state that ends the words (*Policía Nacional del Perú*), and the state's name."""
        doc = self.p.doc
        for size in range(min(6, end - start + 1), 0, -1):
            first = end - size + 1
            if doc[first : end + 1].text.casefold() not in self.states.names:
                continue
            if first == start:
                return start - 1, doc[first : end + 1].text
            cut = first - 1
            while cut > start and doc[cut].text.casefold() in self.pack.words("definite"):
                cut -= 1
            if doc[cut].text.casefold() in self.pack.words("genitive"):
                return cut - 1, doc[first : end + 1].text
        return end, None

    def _states(self, words: str) -> list[str]:
        """The states that words list: *Perú y Chile*."""
        parts = list(_split(words, self.pack.words("and")))
        codes = [self.states.names.get(w.casefold()) for w in parts]
        return [c for c in codes if c] if all(codes) else []

    def _shares(self, held: _Held, post: str) -> tuple[Share, ...]:
        """What each of the holders of a shared title holds: *los ministros de Defensa y del Interior*."""
        if len(held.states) > 1:
            own = " ".join(held.post).casefold()
            return tuple(Share(own, self.states.called(code, self.pack.code), code) for code in held.states)
        parts = list(held.parts)
        if len(parts) == 1:
            words = parts[0]
            opener = next((w for w in sorted(self.pack.words("genitive")) if words.casefold().startswith(w + " ")), "")
            parts = [f"{opener} {w}".strip() for w in _split(words.removeprefix(opener).strip(), self.pack.words("and"))]
        if post in self.pack.words("place_posts"):
            return tuple(Share(post, words, held.country) for words in parts)
        return tuple(Share(f"{post} {words}".casefold(), held.jurisdiction, held.country) for words in parts)


def _split(words: str, joins: frozenset[str]) -> Iterator[str]:
    part: list[str] = []
    for word in words.replace(",", " ,").split():
        if word in joins or word == ",":
            if part:
                yield " ".join(part)
            part = []
        else:
            part.append(word)
    if part:
        yield " ".join(part)


def _without_prefix(word: str, post: str, status: RoleStatus, pack: Language) -> str:
    if pack.singular(word) == post:
        return word
    for prefix in sorted(pack.pack["status_prefixes"].get(status.value, ()), key=len, reverse=True):
        if word.startswith(prefix) and pack.singular(word[len(prefix) :]) == post:
            return word[len(prefix) :]
    return word


@cache
def _phrases(pack: Language) -> tuple[tuple[str, str], ...]:
    """The phrases of several words that say how a post is held, without their spaces, with what each says."""
    held = ((phrase, name) for name in (*STATUSES, "current") for phrase in sorted(pack.words("status", name)))
    return tuple((_squeezed(phrase), name) for phrase, name in held if not phrase[:1].isalpha() or " " in phrase)


def _squeezed(words: str) -> str:
    return words.replace(" ", "").casefold()


def _capital(token: Token) -> bool:
    return bool(token.text[:1].isupper())
