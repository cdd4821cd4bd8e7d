"""What looks like a statement and is none, over Universal Dependencies: *declinó comentar*, *no quiso dar declaraciones*."""

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.model.terms import Polarity

from ..candidate import Candidate
from ..language import Language
from ..nonstatements import Refusal
from ..passage import Passage
from .extent import reach
from .speaker import source_of
from .tree import VERBAL, entry, finite, group, infinitive, leading, lemma, negated, perfect

NEAR = 6
"""Tokens behind a verb within which what is not said, or the noun for it, stands."""


def refusals(passages: Sequence[Passage], candidates: Sequence[Candidate], pack: Language) -> list[Refusal]:
    """The non-statements of a text, in order. A verb within somebody's quoted words is left to these."""
    found: list[Refusal] = []
    for index, p in enumerate(passages):
        here = [c for c in candidates if c.passage == index]
        for token in p.doc:
            if p.inside[token.i] >= 0 or not (finite(token) or perfect(token, pack)) or (found and _held(p, token, found[-1])):
                continue
            if token.text.casefold() in pack.words("have") and any(perfect(t, pack) for t in p.doc[token.i + 1 : token.i + 3]):
                continue  # judged at the participle
            if any(c.covers(p.parsed.offset + token.idx) for c in here if c.parent is None):
                continue  # what somebody says of it
            if (reason := _reason(p, token, pack)) is None:
                continue
            _, high = p.sentence(token.i)
            source = source_of(p, token, pack, [], high + 1, naming=False)
            first = group(token, pack)[0].i
            if source is not None and source.span[0] < first and first - source.span[1] <= 2:
                first = source.span[0]
            last = reach(p, token, token.i, high, pack)[1]
            span = p.at(first, last)
            mine = tuple(
                c for c in here
                if c.verb is not None and token.i <= c.verb <= last and leading(p.doc[c.verb]) == token
            )  # fmt: skip
            if any(p.inside[token.i] < 0 <= p.inside[i] for c in mine for i in range(token.i, last + 1)):
                continue  # No quiso hablar de “fraude”: words are quoted after all
            own = source if source is not None and source.span[0] < token.i else None
            found.append(Refusal(span, reason, index, own.head.i if own else None, p.at(*own.span) if own else None, mine))
    return found


def _held(p: Passage, token: Token, refusal: Refusal) -> bool:
    start, _ = p.at(token.i, token.i)
    return refusal.span[0] <= start < refusal.span[1]


def _reason(p: Passage, token: Token, pack: Language) -> str | None:
    """Why a verb reports nothing, in the pack's words; None when it may."""
    name = lemma(token, pack)
    if name in pack.words("thanks") and token.dep_ in ("ROOT", "conj"):
        return "thanks"
    if name in pack.words("noting") and any(t.text.casefold() in pack.words("note") for t in p.doc[token.i + 1 : token.i + 2]):
        return "takes note"
    if (reason := _contentless(p, token, pack)) is not None:
        return reason
    denied = negated(token, pack) or _nobody(token, pack)
    behind = [t for t in p.doc[token.i + 1 : token.i + 1 + NEAR] if p.inside[t.i] < 0]
    silent = any(t.text.casefold() in pack.words("negation") for t in behind[:2])
    if name in pack.words("refusing_to_say") or (name in pack.words("wishing") and (denied or silent)):
        inner = next((t for t in behind if infinitive(t, pack)), None)
        return _unsaid(p, inner, pack) if inner is not None else _ungiven(behind, pack)
    if denied and token.pos_ in VERBAL:
        return _unsaid(p, token, pack)
    return None


def _contentless(p: Passage, token: Token, pack: Language) -> str | None:
    """*Paz lo negó*, and no more: what is denied is told elsewhere, if at all."""
    words = group(token, pack)
    cue = entry(token, pack)
    pronoun = any(t.text.casefold() in pack.words("sentence_pronouns") for t in words[:-1])
    if cue is None or cue.polarity is not Polarity.DENIES or not pronoun or negated(token, pack):
        return None
    behind = p.doc[token.i + 1 : p.sentence(token.i)[1] + 1]
    words_follow = any(p.inside[t.i] >= 0 or t.text == ":" or t.text.casefold() in pack.words("that") for t in behind)
    return None if words_follow else "denied it"


def _nobody(token: Token, pack: Language) -> bool:
    """*Nadie contestó*, *ninguna autoridad lo confirmó*."""
    subjects = (c for c in token.children if c.dep_ == "nsubj")
    return any(t.text.casefold() in pack.words("nobody") for c in subjects for t in (c, *c.lefts))


def _unsaid(p: Passage, verb: Token, pack: Language) -> str | None:
    name = lemma(verb, pack)
    reasons: dict[str, str] = pack.pack["unsaid"]
    if name in reasons:
        return reasons[name]
    if name in pack.words("giving"):
        return _ungiven(list(p.doc[verb.i + 1 : verb.i + NEAR]), pack)
    return None


def _ungiven(behind: Sequence[Token], pack: Language) -> str | None:
    reasons: dict[str, str] = pack.pack["ungiven"]
    return next((reasons[w] for t in behind if (w := t.text.casefold()) in reasons), None)
