"""Names in the text: runs of capitalised words, cut where a title ends and a person's name begins, each with a kind."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from onrecord.model.terms import ActorType, Item

from .gazetteer import Gazetteer
from .labels import ACTORS, PEOPLE, PLACES, beside, marked, plural
from .language import Language
from .layout import Block
from .passage import Passage
from .runs import NOT_NAMES, capital

ACRONYM: Final = re.compile(r"[A-ZÁÉÍÓÚÑ]{2,7}")
OUTLET_ITEMS: Final = (Item.OUTLET, Item.AGENCY, Item.ORIGINAL_OUTLET)


Cut = Callable[[Passage, Language, Gazetteer], Iterable[tuple[int, int, bool | None]]]
"""What finds the names of a passage: first and last token of each, and whether a title stands before it (None: it is what
an office is of, so that the recogniser's guess that it is a person counts nothing)."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text: its tokens in a passage, its words, what it seems to name (None: a place or unknown)."""

    passage: int
    first: int
    last: int
    text: str
    kind: ActorType | None
    titled: bool = False

    @property
    def parts(self) -> tuple[str, ...]:
        """Its words, folded, for comparison."""
        return tuple(fold(self.text).split())


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """A name for comparison: case and typographic apostrophes ignored, and *the* in front."""
    plain = name.replace("’", "'").casefold()
    plain = re.sub(r"^(?:the|el|la|los|las) (?=\w)", "", plain) if " " in plain else plain
    return " ".join(plain.split())


def names(passages: Sequence[Passage], items: Mapping[Item, str], pack: Language, states: Gazetteer) -> list[Mention]:
    """Every name of the content, in order of the text. A name has one kind in a document: the best evidence decides."""
    outlets = {fold(items[i]) for i in OUTLET_ITEMS if items.get(i)}
    found: list[Mention] = []
    votes: dict[str, Counter[ActorType | None]] = defaultdict(Counter)
    headlines: list[int] = []
    body = any(p.paragraph.block is Block.BODY for p in passages)
    for index, p in enumerate(passages):
        if body and pack.has("title-case") and p.paragraph.block in (Block.HEADLINE, Block.SUBHEADING):
            headlines.append(index)
            continue
        for a, b, titled in pack.syntax.names(p, pack, states):
            text = _words(p, a, b)
            kind = _kind(p, a, b, text, titled, outlets, pack, states)
            found.append(Mention(index, a, b, text, kind, bool(titled)))
            votes[fold(text)][kind] += 3 if titled or (kind and _called(p, a, pack)) else 2 if titled is None else 1
    settled = [replace(m, kind=_elected(votes[fold(m.text)])) for m in found]
    for index in headlines:
        settled += _known(passages[index], index, settled, states)
    settled += _missed(passages, settled, set(headlines), pack)
    return sorted(settled, key=lambda m: (m.passage, m.first))


def _known(p: Passage, index: int, settled: Sequence[Mention], states: Gazetteer) -> list[Mention]:
    """The names of states and those that the body has settled, found again in a headline; the longest first."""
    kinds = {m.parts: m.kind for m in settled if m.kind is not None}
    for m in settled:
        if m.kind is ActorType.PERSON:
            for cut in range(1, len(m.parts)):
                kinds.setdefault(m.parts[cut:], m.kind)
    found: list[Mention] = []
    words = p.words
    i = 0
    while i < len(words):
        step = 1
        for size in range(min(6, len(words) - i), 0, -1):
            key = words[i : i + size]
            kind = ActorType.STATE if states.names.get(" ".join(key)) else kinds.get(key)
            if kind is not None and capital(p.doc[i]):
                found.append(Mention(index, i, i + size - 1, _words(p, i, i + size - 1), kind))
                step = size
                break
        i += step
    return found


def _missed(passages: Sequence[Passage], settled: Sequence[Mention], headlines: set[int], pack: Language) -> list[Mention]:
    """Surnames of people the text names in full where the tagger took them for no name: *Green told reporters*.

    A word that the text also writes small is left alone.
    """
    surnames = {m.parts[-1] for m in settled if m.kind is ActorType.PERSON and len(m.parts) > 1} - pack.words("particles")
    if not surnames:
        return []
    taken = {(m.passage, i) for m in settled for i in range(m.first, m.last + 1)}
    small = {t.text for p in passages for i, word in enumerate(p.words) if word in surnames and (t := p.doc[i]).text == word}
    return [
        Mention(index, t.i, t.i, t.text, ActorType.PERSON)
        for index, p in enumerate(passages)
        if index not in headlines
        for i, word in enumerate(p.words)
        if word in surnames and word not in small and capital(t := p.doc[i]) and (index, i) not in taken
    ]


def _elected(votes: Counter[ActorType | None]) -> ActorType | None:
    order = list(ActorType)
    return max(votes, key=lambda k: (votes[k], k is not None, -(order.index(k) if k else 9)))


def _words(p: Passage, first: int, last: int) -> str:
    return p.parsed.words(first, last)


def _weak(p: Passage, first: int, last: int, text: str, pack: Language) -> bool:
    """Whether only the recogniser takes it for a body: one plain word, or a place by the preposition before it."""
    before = p.doc[first - 1].text.casefold() if first else ""
    if before in pack.words("articles") and first > 1:
        before = p.doc[first - 2].text.casefold()
    return (first == last and not text.isupper()) or before in pack.words("place_prepositions")


def _kind(
    p: Passage, first: int, last: int, text: str, titled: bool | None, outlets: set[str], pack: Language, states: Gazetteer
) -> ActorType | None:
    doc = p.doc
    folded = fold(text)
    words = folded.split()
    if folded in outlets or ((folded in states.outlets or text.casefold() in states.outlets) and not titled):
        return ActorType.OUTLET
    if states.names.get(folded) and (not text.isupper() or len(text) > 2 or folded in ("us", "uk")):
        return ActorType.STATE
    if folded in states.seats or text.casefold() in states.seats:
        return ActorType.ORGANIZATION
    if titled:
        return ActorType.PERSON
    labels = Counter(doc[i].ent_type_ for i in range(first, last + 1) if doc[i].ent_type_)
    label = max(labels, key=lambda k: (labels[k], k), default="")
    bodies, outlet_words = pack.words("organisation_words"), pack.words("outlet_words")
    if any(w in bodies for w in words) and pack.gender(words[0]) is None:
        return ActorType.ORGANIZATION
    if any(w in outlet_words for w in words) and pack.gender(words[0]) is None and (len(words) > 1 or label == "ORG"):
        return ActorType.OUTLET
    if len(words) > 1 and pack.gender(words[0]) is not None and label != "FAC":
        return ActorType.PERSON
    if (called := _called(p, first, pack)) is not None:
        return called
    if folded in states.capitals or words[0] in pack.words("place_openers"):
        return None
    doubtful = not pack.syntax.trusted
    if doubtful and ACRONYM.fullmatch(text) and pack.gender(text) is None and not _weak(p, first, last, text, pack):
        return ActorType.ORGANIZATION
    cut = doubtful and last + 1 < len(doc) and doc[last + 1].ent_iob_ == "I"
    if label in PEOPLE and titled is not None and not cut:
        return ActorType.PERSON
    if label == "ORG" and not _weak(p, first, last, text, pack):
        return ActorType.ORGANIZATION
    if label in PLACES or label in NOT_NAMES or label in ("EVENT", "PRODUCT", "WORK_OF_ART"):
        return None
    return None


def _called(p: Passage, first: int, pack: Language) -> ActorType | None:
    """What the common noun before a name says that it is: *el diario Faro Norte*, *la bancada Renovación*."""
    before = p.doc[first - 1] if first else None
    if pack.syntax.trusted or before is None or before.pos_ not in ("NOUN", "PROPN", "ADJ", "X"):
        return None
    if first > 1 and marked(p.doc[first - 2], "PronType", "Dem"):
        return None  # told this newspaper Pedro Vela: the name is not the newspaper's
    word = before.text.casefold()
    if word in pack.words("outlet_words"):
        return ActorType.OUTLET
    if word in pack.words("organisation_words"):
        return ActorType.ORGANIZATION
    person = word in pack.words("people") and word not in pack.words("collectives") and not plural(before)
    return ActorType.PERSON if person else None


def acts(p: Passage, mention: Mention) -> bool:
    """Whether a name is the subject of a clause, or stands with it: in apposition, as its owner, in its list."""
    token = p.doc[mention.first : mention.last + 1].root
    for _ in range(4):
        if token.dep_ in ACTORS:
            return True
        if not beside(token):
            return False
        token = token.head
    return False
