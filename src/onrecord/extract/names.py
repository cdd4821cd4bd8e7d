"""Names in the text: runs of capitalised words, cut where a title ends and a person's name begins, each with a kind."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from spacy.tokens import Token

from onrecord.model.terms import ActorType, Item

from .gazetteer import Gazetteer, gazetteer
from .language import Language
from .layout import Block
from .passage import Passage, Range

NOT_NAMES: Final = ("DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY", "LANGUAGE", "LAW", "NORP")
PLACES: Final = ("GPE", "LOC", "FAC")
OUTLET_ITEMS: Final = (Item.OUTLET, Item.AGENCY, Item.ORIGINAL_OUTLET)


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


def fold(name: str) -> str:
    """A name for comparison: case and typographic apostrophes ignored, and *the* in front."""
    plain = name.replace("’", "'").casefold()
    plain = re.sub(r"^(?:the|el|la|los) (?=\w)", "", plain) if " " in plain else plain
    return " ".join(plain.split())


def names(passages: Sequence[Passage], items: Mapping[Item, str], pack: Language, states: Gazetteer) -> list[Mention]:
    """Every name of the content, in order of the text. A name has one kind in a document: the best evidence decides."""
    outlets = {fold(items[i]) for i in OUTLET_ITEMS if items.get(i)}
    found: list[Mention] = []
    votes: dict[str, Counter[ActorType | None]] = defaultdict(Counter)
    headlines: list[int] = []
    for index, p in enumerate(passages):
        if p.paragraph.block in (Block.HEADLINE, Block.SUBHEADING) and _title_case(p):
            headlines.append(index)
            continue
        for first, last in _runs(p, pack):
            for a, b, titled in _pieces(p, first, last, pack, states):
                a = _with_state(p, a, b, titled, pack, states)
                text = _words(p, a, b)
                kind = _kind(p, a, b, text, titled, outlets, pack, states)
                found.append(Mention(index, a, b, text, kind, titled))
                weight = 3 if titled else 1
                if p.paragraph.block in (Block.HEADLINE, Block.SUBHEADING):
                    weight = 0
                votes[fold(text)][kind] += weight
    settled = [replace(m, kind=_elected(m, votes[fold(m.text)])) for m in found]
    for index in headlines:
        settled += _known(passages[index], index, settled, states)
    return sorted(settled, key=lambda m: (m.passage, m.first))


def _title_case(p: Passage) -> bool:
    """Whether a headline writes most of its words with capitals, so that capitals tell no names."""
    words = [t for t in p.doc if t.is_alpha and len(t) > 3]
    return bool(words) and sum(_capital(t) for t in words) > 0.7 * len(words)


def _known(p: Passage, index: int, settled: Sequence[Mention], states: Gazetteer) -> list[Mention]:
    """The names of states and those that the body has settled, found again in a headline; the longest first."""
    kinds = {m.parts: m.kind for m in settled if m.kind is not None}
    for m in settled:
        if m.kind is ActorType.PERSON:
            for cut in range(1, len(m.parts)):
                kinds.setdefault(m.parts[cut:], m.kind)
    found: list[Mention] = []
    words = [t.text.casefold() for t in p.doc]
    i = 0
    while i < len(words):
        step = 1
        for size in range(min(6, len(words) - i), 0, -1):
            key = tuple(words[i : i + size])
            kind = ActorType.STATE if states.names.get(" ".join(key)) else kinds.get(key)
            if kind is not None and _capital(p.doc[i]):
                found.append(Mention(index, i, i + size - 1, _words(p, i, i + size - 1), kind))
                step = size
                break
        i += step
    return found


def _elected(mention: Mention, votes: Counter[ActorType | None]) -> ActorType | None:
    order = list(ActorType)
    return max(votes, key=lambda k: (votes[k], k is not None, -(order.index(k) if k else 9)))


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.text[:1].isalpha()


def _runs(p: Passage, pack: Language) -> list[Range]:
    """Runs of capitalised words with the particles between them."""
    runs: list[Range] = []
    doc = p.doc
    i = 0
    while i < len(doc):
        if not _name_word(p, i):
            i += 1
            continue
        first = last = i
        while True:
            j = last + 1
            while j < len(doc) and j - last <= 3 and doc[j].text.casefold() in pack.words("particles") and not _capital(doc[j]):
                j += 1
            if j < len(doc) and _name_word(p, j) and p.inside[j] == p.inside[last]:
                last = j
                continue
            # Center for Migration Studies at the University of Santiago: bodies go on over of, for, and, at the.
            k = last + 1
            if _body(doc[first : last + 1], pack) and k + 1 < len(doc) and doc[k].text in ("of", "for", "on"):
                k += 1
                while k < len(doc) and doc[k].text in ("the", "and"):
                    k += 1
                if k < len(doc) and _name_word(p, k) and _capital(doc[k]):
                    last = k
                    continue
            states = gazetteer().names
            if last + 2 < len(doc) and last > first and doc[last + 1].text == "and" and doc[last - 1].text == "of" and all(
                doc[j].text.casefold() in states for j in (last, last + 2)
            ) and _body(doc[first : last - 1], pack):
                last += 2
                continue
            if last + 2 < len(doc) and doc[last + 1].text in ("'", "'s") and _capital(doc[last + 2]) and _possessive_in_name(p, first, last, pack):
                last += 2
                continue
            break
        runs.append((first, last))
        i = last + 1
    return runs


def _name_word(p: Passage, i: int) -> bool:
    token = p.doc[i]
    if not _capital(token) or token.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT") or (token.is_stop and token.pos_ != "PROPN"):
        return False
    if token.pos_ == "PROPN" or token.ent_type_ not in ("", *NOT_NAMES):
        return True
    at_start = i == 0 or p.sentence(i)[0] == i or p.doc[i - 1].is_quote
    return not at_start and token.pos_ in ("ADJ", "NOUN", "X", "ADP", "VERB") and p.paragraph.block is Block.BODY


def _with_state(p: Passage, first: int, last: int, titled: bool, pack: Language, states: Gazetteer) -> int:
    """*Peru’s Foreign Trade Ministry* is the name of the body, its state included."""
    doc = p.doc
    if titled or first < 2 or doc[first - 1].text not in ("'s", "'") or not _body(doc[first : last + 1], pack):
        return first
    start = first - 2
    while start > 0 and not states.names.get(doc[start : first - 1].text.casefold()) and doc[start - 1].pos_ == "PROPN":
        start -= 1
    return start if states.names.get(doc[start : first - 1].text.casefold()) else first


def _body(words: Sequence[Token], pack: Language) -> bool:
    return any(t.text.casefold() in pack.words("organisation_words") or t.text.casefold() == "director" for t in words) and not any(
        t.text.casefold() in pack.words("offices") for t in words
    )


def _possessive_in_name(p: Passage, first: int, last: int, pack: Language) -> bool:
    """*Tacna Truckers’ Federation*: the entity recogniser spans the mark, or a plural stands before a body's word."""
    doc = p.doc
    after = doc[last + 2]
    return doc[last + 1].text == "'" and after.text.casefold() in pack.words("organisation_words") and last > first


def _pieces(p: Passage, first: int, last: int, pack: Language, states: Gazetteer) -> list[tuple[int, int, bool]]:
    """The run cut into names: *Peruvian | Foreign Minister | Hugo de Zela* leaves the last; a state alone is one."""
    doc = p.doc
    posts, honorifics = pack.words("posts"), pack.words("honorifics")
    start, titled = first, False
    pieces: list[tuple[int, int, bool]] = []
    run = [doc[i].text.casefold() for i in range(first, last + 1)]
    whole = states.names.get(" ".join(run))
    if whole:
        return [(first, last, False)]
    for i in range(first, last + 1):
        word = doc[i].text.casefold()
        singular = pack.singular(word)
        if singular in posts or word in honorifics or (word.startswith("then-") and len(word) > 5) or word.rpartition("-")[2] in posts:
            before = doc[first:i].text.casefold()
            if before and states.names.get(before):
                pieces.append((first, i - 1, False))
            start, titled = i + 1, True
    if start > last:
        return pieces + _leading_state(doc, first, last, states, pieces)
    if titled and doc[start].text.casefold() in ("of", "for", "and"):
        return pieces
    if titled and start < last and run and _body(doc[start : last + 1], pack):
        name_at = next((i for i in range(start + 1, last + 1) if _person_starts(doc[i], doc[i - 1], pack)), None)
        if name_at is None:
            return [*pieces, (first, last, False)] if _names_body(doc[last], pack) else pieces
        return [*pieces, (start, name_at - 1, False), (name_at, last, True)]
    name_at = next((i for i in range(start + 1, last) if _person_starts(doc[i], doc[i - 1], pack)), None)
    office_of = first >= 2 and doc[first - 1].text in ("of", "for") and pack.singular(doc[first - 2].text.casefold()) in posts
    if name_at is not None and (office_of or _names_body(doc[name_at - 1], pack) or doc[name_at - 1].ent_type_ in ("ORG", "GPE", "NORP", "FAC")):
        return [*pieces, (start, name_at - 1, False), (name_at, last, True)]
    while start < last and doc[start].text.casefold() in states.demonyms:
        start += 1
    return [*pieces, (start, last, titled)]


def _leading_state(doc: Sequence[Token], first: int, last: int, states: Gazetteer, done: list[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    return [(first, first, False)] if not done and first < last and states.names.get(doc[first].text.casefold()) else []


def _person_starts(token: Token, before: Token, pack: Language) -> bool:
    return pack.gender(token.text) is not None and pack.gender(before.text) is None and before.text.casefold() not in ("san", "santa", "saint")


def _names_body(token: Token, pack: Language) -> bool:
    return token.text.casefold() in pack.words("organisation_words") or token.ent_type_ == "ORG"


def _words(p: Passage, first: int, last: int) -> str:
    doc = p.doc
    return str(doc[first : last + 1].text)


def _weak(p: Passage, first: int, last: int, text: str) -> bool:
    """Whether only the recogniser takes it for a body: one plain word, or a place by the preposition before it."""
    before = p.doc[first - 1].text.casefold() if first else ""
    if before == "the" and first > 1:
        before = p.doc[first - 2].text.casefold()
    return (first == last and not text.isupper()) or before in ("in", "at", "near", "through", "across", "along", "around", "outside")


def _kind(
    p: Passage, first: int, last: int, text: str, titled: bool, outlets: set[str], pack: Language, states: Gazetteer
) -> ActorType | None:
    doc = p.doc
    folded = fold(text)
    words = folded.split()
    if folded in outlets or ((folded in states.outlets or text.casefold() in states.outlets) and not titled):
        return ActorType.OUTLET
    if states.names.get(folded) and (not text.isupper() or len(text) > 2 or folded in ("us", "uk")):
        return ActorType.STATE
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
    if label == "PERSON":
        return ActorType.PERSON
    if label == "ORG" and (folded.startswith(("el ", "la ")) or not _weak(p, first, last, text)):
        return ActorType.ORGANIZATION
    if label in PLACES or label in NOT_NAMES or label in ("EVENT", "PRODUCT", "WORK_OF_ART"):
        return None
    return None
