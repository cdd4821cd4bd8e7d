"""To whom or where something was said: *told ADN radio*, *in an interview with …*, *wrote on his X account*."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from onrecord.model.terms import ActorType

from .actors import Actors
from .candidate import Candidate, Span
from .language import Language
from .passage import Passage

TO: Final = ("with", "to", "for", "by", "on")


@dataclass(frozen=True, slots=True)
class Told:
    """To whom (outlet, channel, people; with where that stands) and on which occasion (its words)."""

    to: str | None
    to_span: Span | None
    outlet: bool
    occasion: str | None


def told(candidate: Candidate, passages: Sequence[Passage], actors: Actors, pack: Language) -> Told | None:
    """What the candidate's own sentence says of the occasion, outside what was said."""
    if candidate.verb is None:
        return None
    p = passages[candidate.passage]
    verb = p.doc[candidate.verb]
    if p.inside[verb.i] >= 0 or candidate.rule == "about":
        return None
    direct = _addressee(p, candidate, verb, actors, pack)
    occasion = _occasion(p, candidate, verb, actors, pack)
    if direct is None:
        return occasion
    return Told(direct.to, direct.to_span, direct.outlet, occasion.occasion if occasion else None)


def _addressee(p: Passage, candidate: Candidate, verb: Token, actors: Actors, pack: Language) -> Told | None:
    if candidate.entry is None or "person" not in candidate.entry.takes:
        for child in verb.rights:
            if (
                child.dep_ == "prep"
                and child.text.casefold() == "to"
                and child.i <= verb.i + 6
                and not _said(p, candidate, child)
            ):
                inner = next((c for c in child.children if c.dep_ == "pobj"), None)
                if inner is not None:
                    found = _named(p, candidate.passage, inner, actors, pack)
                    return found if found and (found.outlet or inner.text.casefold() in pack.words("addressees")) else None
        return None
    for child in verb.rights:
        if (
            child.dep_ in ("dobj", "dative", "nsubj", "obj", "npadvmod", "oprd", "attr")
            and child.i > verb.i
            and not _said(p, candidate, child)
        ):
            if child.i == candidate.head:
                continue
            return _named(p, candidate.passage, child, actors, pack)
    after = verb.i + 1
    while after < len(p.doc) and p.doc[after].pos_ in ("DET", "ADJ"):
        after += 1
    if (
        after < len(p.doc)
        and not _said(p, candidate, p.doc[after])
        and p.doc[after].i != candidate.head
        and p.inside[after] < 0
    ):
        mention = actors.covering(candidate.passage, after)
        if mention is not None and verb.i < mention.first:
            return Told(
                mention.text,
                p.at(mention.first, mention.last),
                mention.kind in (ActorType.OUTLET, None, ActorType.ORGANIZATION),
                None,
            )
    return None


def _said(p: Passage, candidate: Candidate, token: Token) -> bool:
    return candidate.covers(p.parsed.offset + token.idx)


def _named(p: Passage, index: int, head: Token, actors: Actors, pack: Language) -> Told | None:
    if head.ent_type_ in ("DATE", "TIME"):
        return None
    mention = actors.covering(index, head.i)
    if mention is not None:
        last = mention.last
        while (
            last + 1 < len(p.doc) and p.doc[last + 1].text.casefold() in pack.words("outlet_words") and p.inside[last + 1] < 0
        ):
            last += 1
        return Told(
            p.doc[mention.first : last + 1].text,
            p.at(mention.first, last),
            mention.kind in (ActorType.OUTLET, ActorType.ORGANIZATION),
            None,
        )
    word = head.text.casefold()
    if head.pos_ == "PROPN":
        first = head.i
        while first > 0 and p.doc[first - 1].pos_ == "PROPN":
            first -= 1
        return Told(p.doc[first : head.i + 1].text, p.at(first, head.i), True, None)
    if word in pack.words("addressees") or head.lemma_.casefold() in pack.words("people") or word in pack.words("outlet_words"):
        first = head.i
        while first - 1 > 0 and p.doc[first - 1].dep_ in ("compound", "amod") and p.doc[first - 1].head.i == head.i:
            first -= 1
        return Told(p.doc[first : head.i + 1].text, p.at(first, head.i), word in pack.words("outlet_words"), None)
    return None


def _occasion(p: Passage, candidate: Candidate, verb: Token, actors: Actors, pack: Language) -> Told | None:
    """An interview, letter, post … named beside the cue, and whose it is."""
    low, high = p.sentence(verb.i)
    best: Told | None = None
    for token in p.doc[low : high + 1]:
        if p.inside[token.i] >= 0 or _said(p, candidate, token) or token.i == verb.i or token.i == candidate.head:
            continue
        preposition = _preposition(token)
        if preposition is None:
            continue
        word = token.text.casefold()
        channel = next((t for t in (*token.lefts, token) if t.text.casefold() in pack.words("channels")), None)
        on = preposition.text.casefold() in ("on", "via", "through", "in")
        if channel is not None and on and word in (channel.text.casefold(), "account"):
            words = p.doc[preposition.i : token.i + 1].text
            return Told(p.doc[channel.i : token.i + 1].text, p.at(channel.i, token.i), False, words)
        if token.text.casefold() not in pack.words("occasions") or preposition.text.casefold() not in (
            "in",
            "during",
            "at",
            "on",
            "by",
            "through",
            "via",
        ):
            continue
        last = max(
            (t.i for t in token.subtree if t.i <= high and p.inside[t.i] < 0 and not _said(p, candidate, t)), default=token.i
        )
        comma = next((t.i for t in p.doc[token.i : last + 1] if t.text in (",", ":")), None)
        last = comma - 1 if comma is not None else last
        words = p.doc[preposition.i + 1 : last + 1].text
        target = _target(p, candidate, token, last, actors, pack)
        found = Told(
            target.to if target else None, target.to_span if target else None, target.outlet if target else False, words
        )
        if best is None or (best.to is None and found.to is not None):
            best = found
    return best


def _preposition(token: Token) -> Token | None:
    return token.head if token.dep_ == "pobj" and token.head.dep_ in ("prep", "agent") else None


def _target(p: Passage, candidate: Candidate, noun: Token, last: int, actors: Actors, pack: Language) -> Told | None:
    for token in p.doc[noun.i + 1 : last + 1]:
        if token.dep_ == "pobj" and token.head.text.casefold() in TO and token.i <= last:
            found = _named(p, candidate.passage, token, actors, pack)
            if found is not None:
                return found
    return None
