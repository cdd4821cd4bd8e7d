"""Bodies: which state the words beside one's name say that it is of, and what a text prints as the short form of its name."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from spacy.tokens import Doc

from onrecord.model.terms import ActorType

from .gazetteer import Gazetteer
from .language import Language
from .names import Mention, fold
from .passage import Passage

POSSESSIVE: Final = ("'s", "’s", "'", "’")
ABBREVIATION: Final = re.compile(r"[A-ZÁÉÍÓÚÑ]{2,8}")


def state_beside(mention: Mention, passages: Sequence[Passage], pack: Language, states: Gazetteer) -> str | None:
    """The state that the words right beside the name of a body say that it is of, as its ISO code.

    *Chile's NMS*, *the Peruvian National Police*, *la Policía Nacional peruana*, *el SNM de Chile*.
    """
    doc = passages[mention.passage].doc
    before, after = mention.first - 1, mention.last + 1
    if before > 0 and doc[before].text in POSSESSIVE:
        return _named_before(doc, before, states)
    if before >= 0 and doc[before].text[:1].isupper() and (code := states.demonyms.get(fold(doc[before].text))):
        return code
    if after < len(doc) and (code := states.demonyms.get(doc[after].text)):  # in small letters, as Spanish writes it
        return code
    if after < len(doc) and doc[after].text.casefold() in pack.words("state_links"):
        return _named_after(doc, after + 1, states)
    return None


def _named_before(doc: Doc, end: int, states: Gazetteer) -> str | None:
    words = [t.text for t in doc[max(0, end - 3) : end]]
    return next((code for i in range(len(words)) if (code := states.names.get(fold(" ".join(words[i:]))))), None)


def _named_after(doc: Doc, start: int, states: Gazetteer) -> str | None:
    words = [t.text for t in doc[start : start + 4]]
    return next((code for n in range(len(words), 0, -1) if (code := states.names.get(fold(" ".join(words[:n]))))), None)


def abbreviated(mentions: Sequence[Mention], passages: Sequence[Passage]) -> list[Mention]:
    """These mentions, with those letters as bodies that the text prints in parentheses behind a body's name."""
    short = {m.parts for m in mentions if m.kind in (None, ActorType.PERSON) and expanded(m, mentions, passages)}
    return [replace(m, kind=ActorType.ORGANIZATION) if m.parts in short else m for m in mentions]


def expanded(mention: Mention, mentions: Sequence[Mention], passages: Sequence[Passage]) -> Mention | None:
    """The name of a body right before an abbreviation in parentheses whose letters it has in this order.

    The words tell it, whether or not every letter begins a word: *National Police (PNP)*.
    """
    doc = passages[mention.passage].doc
    if mention.first < 2 or mention.last + 1 >= len(doc) or not ABBREVIATION.fullmatch(mention.text):
        return None
    if doc[mention.first - 1].text != "(" or doc[mention.last + 1].text != ")":
        return None
    for m in mentions:
        if m.passage == mention.passage and m.last == mention.first - 2 and m.kind is ActorType.ORGANIZATION:
            letters = iter(fold(" ".join(t.text for t in doc[max(0, m.first - 1) : m.last + 1])))
            return m if all(letter in letters for letter in fold(mention.text)) else None
    return None
