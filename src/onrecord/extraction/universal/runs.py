"""Where names begin and end where offices are written small and *de* stands in names: *la ministra del Interior Ana Paz*."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from ..gazetteer import Gazetteer
from ..labels import PEOPLE
from ..language import Language
from ..layout import Block
from ..passage import Passage
from .titles import post_of

NAME: Final = ("PROPN", "NOUN", "ADJ", "X", "ADP", "VERB", "DET", "INTJ")
LONG: Final = 6
"""Letters of a word in capitals that is no acronym any more."""
LONGEST: Final = 8
"""Words of the longest name that is looked for in a table."""

Piece = tuple[int, int, bool | None]
"""First and last token of a name, and whether a title or honorific stands before it; None if it is what an office is of."""


def named(p: Passage, pack: Language, states: Gazetteer) -> Iterator[Piece]:
    """The names of a passage in order, each cut from the title before it and from the body or place that the title is of."""
    i, size = 0, len(p.doc)
    reader = _Runs(p, pack, states)
    while i < size:
        if not reader.starts(i):
            i += 1
            continue
        last = reader.end(i)
        yield (reader.article(i), last, None if reader.complements(i) else reader.titled(i))
        i = last + 1


class _Runs:
    """The questions that one passage is asked."""

    def __init__(self, p: Passage, pack: Language, states: Gazetteer) -> None:
        self.p, self.doc, self.pack, self.states = p, p.doc, pack, states
        self.particles = pack.words("particles")
        self.joins = pack.words("and")
        self.bodies = pack.words("organisation_words") | pack.words("outlet_words")
        self.firsts = {s[0] for s in p.sentences}

    def starts(self, i: int) -> bool:
        """Whether a name may begin at a word: written large, no office, and at the head of a sentence no plain word."""
        token = self.doc[i]
        if not _capital(token) or token.pos_ not in NAME or self._office(token):
            return False
        word = token.text.casefold()
        if word in self.pack.words("honorifics"):
            return False
        if word in self.pack.words("definite"):
            return False
        if i and token.text.isupper() and len(token.text) < LONG and self._office(self.doc[i - 1]) and i + 1 < len(self.doc):
            return not _capital(self.doc[i + 1])  # general PNP Arturo Vela: what he is a general of
        if token.pos_ == "PROPN":
            return not (self._opening(i) and token.is_stop)
        if not self._opening(i):
            return self.p.paragraph.block not in (Block.HEADLINE, Block.SUBHEADING) and not token.is_stop
        return word in self.bodies or (token.ent_type_ in PEOPLE and self.pack.gender(word) is not None)

    def end(self, first: int) -> int:
        """The last token of the name that begins at `first`."""
        if (known := self._known(first)) is not None:
            return known
        last = first
        while (following := self._next(first, last)) is not None:
            last = following
        after = self.doc[last + 1] if last + 1 < len(self.doc) else None
        if after is not None and after.text in self.states.demonyms and self._body(first, last):
            return last + 1  # Gobierno chileno: the body of that state
        return last

    def article(self, first: int) -> int:
        """*El Faro*: an article written large within a sentence is part of the name; at its head, if a table has it."""
        if first == 0 or self.doc[first - 1].text not in ("El", "La", "Los", "Las"):
            return first
        if not self._opening(first - 1):
            return first - 1
        for last in range(min(first + 4, len(self.doc) - 1), first - 1, -1):
            words = self.p.parsed.words(first - 1, last).casefold()
            if words in self.states.outlets or words in self.states.seats or words in self.states.names:
                return first - 1
        return first

    def titled(self, first: int) -> bool:
        """Whether an office or honorific stands before a name, its adjectives between them."""
        i = first - 1
        while i >= 0 and (
            self.doc[i].text.casefold() in self.states.demonyms
            or any(self.doc[i].text.casefold() in self.pack.words("status", s) for s in ("interim", "acting", "current"))
            or (self.doc[i].pos_ == "ADJ" and self.doc[i].text[:1].islower() and self.doc[i].head.i < i)
        ):
            i -= 1
        if i < 0:
            return False
        word = self.doc[i].text.casefold()
        return word in self.pack.words("honorifics") or (
            self._office(self.doc[i]) and self.doc[i].pos_ in ("NOUN", "PROPN", "ADJ")
        )

    def complements(self, first: int) -> bool:
        """*director de Migración*: whether an office and *de* stand before a name that is not plainly a person's."""
        before = self.doc[first - 1].text.casefold() if first else ""
        return (
            before in self.pack.words("genitive") and self.pack.gender(self.doc[first].text) is None and self._of_office(first)
        )

    def _opening(self, i: int) -> bool:
        return i == 0 or i in self.firsts or self.doc[i - 1].is_quote or self.doc[i - 1].text in (":", "—", "–", "-")

    def _office(self, token: Token) -> bool:
        return post_of(token.text, self.pack) is not None

    def _known(self, first: int) -> int | None:
        """The longest name of a state, outlet or seat of government that begins here."""
        for size in range(min(LONGEST, len(self.doc) - first), 0, -1):
            words = self.p.parsed.words(first, first + size - 1).casefold()
            if words in self.states.names or words in self.states.outlets or words in self.states.seats:
                last = first + size - 1
                following = self.doc[last + 1] if last + 1 < len(self.doc) else None
                if size == 1 and following is not None and _capital(following) and not self._person(following):
                    return None  # Chile Vamos, Perú Libre: a state's name opens another name
                return last
        return None

    def _next(self, first: int, last: int) -> int | None:
        """The next word of a name, or None where it ends."""
        doc, j = self.doc, last + 1
        if j < len(doc) and doc[j].text in self.pack.words("body_links") and self._body(first, last):
            j += 1  # Alianza para el Progreso
        while j < len(doc) and j - last <= 3 and doc[j].text.casefold() in self.particles and not _capital(doc[j]):
            j += 1
        if j >= len(doc) or not _capital(doc[j]) or self.p.inside[j] != self.p.inside[last] or not doc[j].text[:1].isalpha():
            return None
        between = {t.text.casefold() for t in doc[last + 1 : j]} - self.pack.words("body_links")
        body = self._body(first, last)
        token = doc[j]
        if self._office(token) and not body and (between or self.pack.gender(doc[first].text) is None):
            return None  # behind a first name it is a surname: Carlos Rey
        if between & self.joins:
            return j if self._joined(first, last, j, between, body=body) else None
        if not between and j == last + 1:
            if token.pos_ not in (*NAME, "NUM") or (self._person(token) and self._cut_before(first, j)):
                return None
            return j
        if first == last and not body and self.pack.gender(doc[first].text) is not None and token.ent_type_ not in PEOPLE:
            return j if doc[j].text.casefold() not in self.states.names else None  # Óscar del Castillo: no surname before
        if not body and self._surname(first, token, between):
            return j
        if self._person(token) and not body and not self._same(last, j):
            return None
        if body:
            return j
        if self.pack.gender(doc[first].text) is None:
            return j if self._same(last, j) else None
        return j if self._same(last, j) or not self._elsewhere(j) else None

    def _surname(self, first: int, token: Token, between: set[str]) -> bool:
        """*Inés Vela de la Maza*: what *de* and an article add to a name that begins with a first name, if it is no body."""
        named = self.pack.gender(self.doc[first].text) is not None and self.pack.gender(token.text) is None
        word = token.text.casefold()
        return named and bool(between & self.pack.words("definite")) and word not in self.bodies | self.states.names.keys()

    def _body(self, first: int, last: int) -> bool:
        """Whether a word of the name says that it is a body's."""
        return any(t.text.casefold() in self.bodies for t in self.doc[first : last + 1])

    def _joined(self, first: int, last: int, j: int, between: set[str], *, body: bool) -> bool:
        """*Economía y Finanzas* in a body's name, *Perú y Chile* where it ends with states, *Ortega y Gasset* if one entity."""
        token = self.doc[j]
        word = token.text.casefold()
        if not body:
            return self._same(last, j) and self.doc[last].ent_type_ not in PEOPLE and word not in self.states.names
        if self.doc[last].text.casefold() in self.states.names or word in self.states.names:
            return self.doc[last].text.casefold() in self.states.names and word in self.states.names and last > first
        inner = any(t.text.casefold() in self.pack.words("genitive") for t in self.doc[first:last])
        return inner and not between & self.pack.words("definite") and not self._person(token) and word not in self.bodies

    def _cut_before(self, first: int, j: int) -> bool:
        """Whether a person's name begins at j: behind what an office is of, or behind a state or body."""
        doc = self.doc
        if self.pack.gender(doc[j - 1].text) is not None:
            return False
        if doc[j - 1].text.casefold() in self.pack.words("named_after"):
            return False
        return self._of_office(first) or doc[j - 1].text.casefold() in self.states.names

    def _of_office(self, first: int) -> bool:
        """Whether what stands before a name is an office and its preposition: *ministra del*, *alcalde de la ciudad de*."""
        i = first - 1
        steps = 0
        while i >= 0 and steps < 8:
            token = self.doc[i]
            if self._office(token):
                return steps > 0
            word = token.text.casefold()
            if not (
                word in self.pack.words("title_links")
                or word in self.particles
                or word in self.pack.words("definite")
                or token.pos_ in ("ADJ", "NOUN")
                or _capital(token)
            ):
                return False
            i -= 1
            steps += 1
        return False

    def _person(self, token: Token) -> bool:
        """Whether a word begins a person's name: a first name, or the recogniser says so."""
        if self.pack.gender(token.text) is not None:
            return True
        return token.ent_iob_ == "B" and token.ent_type_ in PEOPLE

    def _same(self, last: int, j: int) -> bool:
        """Whether the recogniser takes both words for parts of one name."""
        return all(self.doc[k].ent_iob_ == "I" for k in range(last + 1, j + 1)) and bool(self.doc[j].ent_type_)

    def _elsewhere(self, j: int) -> bool:
        """Whether a word behind a particle is a place or body rather than the rest of a surname."""
        word = self.doc[j].text.casefold()
        entity = self.doc[j].ent_type_ if self.doc[j].ent_iob_ == "B" else ""
        return (
            word in self.states.names or word in self.states.capitals or word in self.bodies or entity in ("LOC", "ORG", "MISC")
        )


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.text[:1].isalpha()
