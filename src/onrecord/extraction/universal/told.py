"""To whom or where something was said, over Universal Dependencies: *dijo a Radio Z*, *en una entrevista con …*, *ante …*."""

from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Token

from onrecord.model.terms import ActorType

from ..actors import Actors
from ..candidate import Candidate
from ..language import Language
from ..passage import Passage, Range, mark
from ..told import Scene, Told
from .tree import finite, infinitive, timely

NEAR: Final = 80
"""Tokens before and behind a cue within which it is told to whom or where."""
FAR: Final = 8
"""Tokens behind an occasion within which the outlet or person of it is named."""


def told(candidate: Candidate, scene: Scene) -> Told | None:
    """What the candidate's own sentence says of the occasion, outside what was said."""
    if candidate.verb is None:
        return None
    passages, actors, pack = scene.passages, scene.actors, scene.pack
    p = passages[candidate.passage]
    if p.inside[candidate.verb] >= 0:
        return None
    direct = _addressee(p, candidate, actors, pack)
    occasion = _occasion(p, candidate, actors, pack)
    if direct is None:
        return occasion
    return Told(direct.to, direct.to_span, direct.outlet, occasion.occasion if occasion else None)


def _around(p: Passage, verb: int) -> Range:
    """The part of the cue's sentence that is searched."""
    low, high = p.sentence(verb)
    return max(low, verb - NEAR), min(high, verb + NEAR)


def _outside(p: Passage, candidate: Candidate, low: int, high: int) -> Iterator[Token]:
    """The tokens of a range that are neither quoted nor said nor the source."""
    for token in p.doc[low : high + 1]:
        at = p.parsed.offset + token.idx
        if p.inside[token.i] < 0 and not candidate.covers(at) and not any(s <= at < e for s, e in candidate.source):
            yield token


def _addressee(p: Passage, candidate: Candidate, actors: Actors, pack: Language) -> Told | None:
    """*a Radio Z*, *a los periodistas*, *ante el pleno* behind the verb; who is asked; *consultado por El Faro* before it."""
    assert candidate.verb is not None
    low, high = _around(p, candidate.verb)
    for token in _outside(p, candidate, candidate.verb + 1, high):
        if finite(token) or infinitive(token) or (token.text in (";", ":") and token.i > candidate.verb + 1):
            break
        if token.text.casefold() in pack.words("told_by") and token.i < high:
            found = _named(p, candidate, token.i + 1, high, actors, pack)
            if found is not None:
                return found
    for token in p.doc[low : candidate.verb]:
        if token.text.casefold() in pack.words("consulted_by") and p.inside[token.i] < 0:
            opener = p.doc[token.i + 1]
            if opener.text.casefold() in pack.words("by") and (found := _named(p, candidate, token.i + 2, high, actors, pack)):
                return found if found.outlet else None
    return None


def _named(p: Passage, candidate: Candidate, first: int, high: int, actors: Actors, pack: Language) -> Told | None:
    """The outlet, person or body that a noun phrase names which begins at a token."""
    doc = p.doc
    i = first
    while i <= high and doc[i].pos_ in ("DET", "ADJ", "NUM") and not actors.covering(candidate.passage, i):
        i += 1
    if i > high or mark(doc[i]) or infinitive(doc[i]) or timely(doc[i], pack) or candidate.covers(p.parsed.offset + doc[i].idx):
        return None
    word, lemma = doc[i].text.casefold(), doc[i].lemma_.casefold()
    own = doc[i - 1].text.casefold() in pack.words("demonstrative") if i > first else False
    mention = actors.covering(candidate.passage, i)
    if mention is None and not own and word in pack.words("outlet_words") and i < high:
        later = next((m for j in range(i + 1, min(i + 4, high + 1)) if (m := actors.covering(candidate.passage, j))), None)
        mention = later if later is not None and later.kind in (ActorType.OUTLET, ActorType.ORGANIZATION) else None
    if mention is not None:
        outlet = mention.kind is ActorType.OUTLET or (
            mention.kind is not ActorType.PERSON
            and bool({w.casefold() for w in mention.text.split()} & pack.words("outlet_words"))
        )
        return Told(mention.text, p.at(mention.first, mention.last), outlet, None)
    known = ("addressees", "people", "posts", "organisation_words", "outlet_words")
    forms = {word, lemma, pack.singular(word), word.removesuffix("s"), word.removesuffix("es")}
    if not any(forms & pack.words(name) for name in known) and doc[i].pos_ != "PROPN":
        return None
    last = i
    while doc[i].pos_ == "PROPN" and last < high and doc[last + 1].pos_ == "PROPN":
        last += 1
    if doc[i].pos_ == "NOUN" and last < high and (holder := actors.covering(candidate.passage, last + 1)) is not None:
        last = holder.last if holder.kind is ActorType.PERSON else last
    start = i - 1 if own else i
    outlet = bool(forms & pack.words("outlet_words")) or doc[i].pos_ == "PROPN"
    return Told(doc[start : last + 1].text, p.at(start, last), outlet, None)


def _occasion(p: Passage, candidate: Candidate, actors: Actors, pack: Language) -> Told | None:
    """An interview, letter, programme, account … named beside the cue, and whose it is."""
    assert candidate.verb is not None
    low, high = _around(p, candidate.verb)
    best: Told | None = None
    for token in _outside(p, candidate, low, high):
        if token.text.casefold() not in pack.words("said_in") or token.i >= high:
            continue
        found = _place(p, candidate, token.i, high, actors, pack)
        if found is not None and (best is None or (best.to is None and found.to is not None)):
            best = found
    return best


def _place(p: Passage, candidate: Candidate, opener: int, high: int, actors: Actors, pack: Language) -> Told | None:
    doc = p.doc
    i = opener + 1
    while i < high and doc[i].pos_ in ("DET", "ADJ", "NUM") and not actors.covering(candidate.passage, i):
        i += 1
    word = doc[i].text.casefold()
    if candidate.covers(p.parsed.offset + doc[i].idx) or p.inside[i] >= 0:
        return None
    end = i
    while end < min(high, i + FAR):
        after = doc[end + 1]
        if mark(after) or finite(after) or p.inside[end + 1] >= 0 or after.text.casefold() in pack.words("that"):
            break
        if candidate.covers(p.parsed.offset + after.idx):
            break
        end += 1
    words = doc[opener + 1 : end + 1].text
    inner = list(doc[i : end + 1])
    channel = next((t for t in inner if t.text.casefold().strip(".") in pack.words("channels")), None)
    if channel is not None and (channel.i == i or word in pack.words("accounts")):
        start, stop = p.at(i, channel.i)
        stop -= len(channel.text) - len(channel.text.rstrip("."))  # a stop behind one letter is taken for part of it
        return Told(doc[i : channel.i + 1].text.rstrip("."), (start, stop), False, words)
    mention = actors.covering(candidate.passage, i)
    if mention is not None and mention.kind is ActorType.OUTLET:
        return Told(mention.text, p.at(mention.first, mention.last), True, words)
    if word in pack.words("outlet_words") and i < end and doc[i + 1].pos_ == "PROPN":
        return Told(doc[i : _name_end(i + 1, inner) + 1].text, p.at(i, _name_end(i + 1, inner)), True, words)
    if word not in pack.words("occasions"):
        return None
    for token in inner[1:]:
        if token.text.casefold() in pack.words("told_by") | pack.words("occasion_of") and token.i < end:
            target = _named(p, candidate, token.i + 1, end, actors, pack)
            owned = target is not None and target.outlet and target.to is not None and target.to[:1].isupper()
            if target is not None and (owned or token.text.casefold() not in pack.words("of")):
                return Told(target.to, target.to_span, target.outlet, words)
    return Told(None, None, False, words)


def _name_end(i: int, inner: Sequence[Token]) -> int:
    """The last token of a name that begins at token i."""
    for token in inner:
        if token.i > i and token.pos_ != "PROPN":
            return token.i - 1
    return inner[-1].i
