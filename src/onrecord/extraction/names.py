"""Names in the text: runs of capitalised words, cut where a title ends and a person's name begins, each with a kind."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from onrecord.model.terms import ActorType, Item

from .gazetteer import Gazetteer
from .language import Language
from .layout import Block
from .passage import Passage
from .runs import NOT_NAMES, capital, pieces, runs, with_state

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
    body = any(p.paragraph.block is Block.BODY for p in passages)
    for index, p in enumerate(passages):
        if body and p.paragraph.block in (Block.HEADLINE, Block.SUBHEADING):
            headlines.append(index)
            continue
        for first, last in runs(p, pack):
            for a, b, titled in pieces(p, first, last, pack, states):
                a = with_state(p, a, b, titled, pack, states)
                text = _words(p, a, b)
                kind = _kind(p, a, b, text, titled, outlets, pack, states)
                found.append(Mention(index, a, b, text, kind, titled))
                votes[fold(text)][kind] += 3 if titled else 1
    settled = [replace(m, kind=_elected(m, votes[fold(m.text)])) for m in found]
    for index in headlines:
        settled += _known(passages[index], index, settled, states)
    return sorted(settled, key=lambda m: (m.passage, m.first))


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
            if kind is not None and capital(p.doc[i]):
                found.append(Mention(index, i, i + size - 1, _words(p, i, i + size - 1), kind))
                step = size
                break
        i += step
    return found


def _elected(mention: Mention, votes: Counter[ActorType | None]) -> ActorType | None:
    order = list(ActorType)
    return max(votes, key=lambda k: (votes[k], k is not None, -(order.index(k) if k else 9)))


def _words(p: Passage, first: int, last: int) -> str:
    doc = p.doc
    return str(doc[first : last + 1].text)


def _weak(p: Passage, first: int, last: int, text: str) -> bool:
    """Whether only the recogniser takes it for a body: one plain word, or a place by the preposition before it."""
    before = p.doc[first - 1].text.casefold() if first else ""
    if before == "the" and first > 1:
        before = p.doc[first - 2].text.casefold()
    return (first == last and not text.isupper()) or before in (
        "in",
        "at",
        "near",
        "through",
        "across",
        "along",
        "around",
        "outside",
    )


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


def acts(p: Passage, mention: Mention) -> bool:
    """Whether a name is the subject of a clause, or stands with it: in apposition, as its owner, in its list."""
    token = p.doc[mention.first : mention.last + 1].root
    for _ in range(4):
        if token.dep_ in ("nsubj", "nsubjpass", "agent"):
            return True
        if token.dep_ not in ("appos", "compound", "poss", "conj", "nmod"):
            return False
        token = token.head
    return False
