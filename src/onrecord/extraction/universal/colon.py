"""What a colon gives to somebody: *El ministro fue tajante: “…”*, and in headlines *Canciller: …* and *“…”: canciller*."""

from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Token

from ..candidate import Candidate
from ..language import Language
from ..passage import Passage, Range, mark
from ..syntax import trimmed
from .speaker import own_subject
from .tree import NOMINAL, finite, headline, noun_phrase
from .verbs import somebody

LONGEST: Final = 9
"""Tokens of the longest name or title that stands alone beside a headline's colon."""


def colon_candidates(p: Passage, index: int, found: Sequence[Candidate], pack: Language) -> Iterator[Candidate]:
    """The statements of one passage that only a colon attributes; not what a verb already reports."""
    for token in p.doc:
        if token.text != ":" or p.inside[token.i] >= 0:
            continue
        low, high = p.sentence(token.i)
        if low == token.i or token.i == high:
            continue
        behind = (token.i + 1, high)
        quote = p.quote_at(token.i + 1)
        if quote is not None and quote.first == token.i + 1:
            behind = (quote.first, min(quote.last, high))
        elif not headline(p):
            continue
        content, source = behind, _before(p, low, token.i, pack)
        if headline(p) and source is None and (name := _alone(p, token.i + 1, high, pack)) is not None:
            content, source = trimmed(p, low, token.i - 1), name
        start, end = p.at(*content)
        if source is None and _goes_on(p, low, token.i) and any(c.end <= start and not _quoted(p, c) for c in found):
            yield Candidate("colon", index, [p.at(token.i, token.i)], [(start, end)], [], speech=True)
            continue
        if source is None or not _says(p, content):
            continue
        if p.inside[content[0]] < 0 and not _speaks(source[0], pack):
            continue  # Cumbre de Salta: cinco presidentes firman …
        if any(c.covers(start) or c.covers(end - 1) for c in found):
            continue
        yield Candidate(
            rule="colon",
            passage=index,
            cue=[p.at(token.i, token.i)],
            content=[(start, end)],
            source=[p.at(*source[1])],
            speech=True,
            head=source[0].i,
        )


def _before(p: Passage, low: int, colon: int, pack: Language) -> tuple[Token, Range] | None:
    """Who stands before a colon: the subject of the clause there, or a name or title by itself."""
    words = p.doc[low:colon]
    verbs = [t for t in words if finite(t) and p.inside[t.i] < 0]
    main = next((t for t in verbs if not any(a.dep_ == "acl" for a in (t, *t.ancestors))), next(iter(verbs), None))
    if main is None:
        return _alone(p, low, colon - 1, pack)
    root = main if main.dep_ not in ("cop", "aux") else main.head
    head = own_subject(p, root, low, colon, pack) or own_subject(p, main, low, colon, pack)
    if head is None or not somebody(head, pack):
        return None
    edge = (low, main.i - 1) if head.i < main.i else (main.i + 1, colon - 1)
    return head, noun_phrase(p, head, *edge, pack)


def _alone(p: Passage, first: int, last: int, pack: Language) -> tuple[Token, Range] | None:
    """A name or title with nothing but itself in a range."""
    first, last = trimmed(p, first, last)
    words = p.doc[first : last + 1]
    if not 0 < len(words) <= LONGEST or any(finite(t) or p.inside[t.i] >= 0 for t in words):
        return None
    head = next((t for t in words if t.pos_ in NOMINAL and (not first <= t.head.i <= last or t.head.i == t.i)), None)
    if head is None:
        head = next((t for t in words if t.pos_ in NOMINAL), None)
    titled = pack.words("posts") | pack.words("people") | pack.words("organisation_words")
    if head is None or not (any(t.pos_ == "PROPN" for t in words) or {head.text.casefold(), pack.singular(head.text)} & titled):
        return None
    return (head, (first, last)) if somebody(head, pack) else None


def _goes_on(p: Passage, low: int, colon: int) -> bool:
    """Whether nothing but a word or two that lead on stand before a colon: *Y luego: “…”*."""
    words = [t for t in p.doc[low:colon] if not mark(t)]
    return 0 < len(words) <= 4 and not headline(p) and all(t.pos_ in ("CCONJ", "ADV", "SCONJ", "ADP") for t in words)


def _quoted(p: Passage, candidate: Candidate) -> bool:
    return candidate.verb is not None and p.inside[candidate.verb] >= 0


def _speaks(head: Token, pack: Language) -> bool:
    """Whether a word before a headline's colon is more than the subject of the news."""
    titled = pack.words("posts") | pack.words("people") | pack.words("organisation_words")
    return head.ent_type_ in ("PER", "ORG") or bool({head.text.casefold(), pack.singular(head.text)} & titled)


def _says(p: Passage, content: Range) -> bool:
    """Whether a range is quoted or holds a finite verb, so that it can be said."""
    words = p.doc[content[0] : content[1] + 1]
    return any(not mark(t) for t in words) and (p.inside[content[0]] >= 0 or any(finite(t) for t in words))
