"""Transcripts and interviews: a paragraph under its speaker's label is that speaker's own words, without quotation marks.

``ANA SOTO: …`` is one anywhere. ``Ana Soto: …`` is one in a text that is laid out so: where at least two paragraphs have
such a label, and at least half of those from the first one on. There, a paragraph without a label goes on with the words
before it. ``P.`` and ``R.``, as newspapers mark questions and answers, are labels where both are there. Long turns are cut
between sentences, so that a statement can be read at a glance.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from .candidate import Candidate, Span
from .language import Language
from .layout import Block
from .passage import Passage, mark
from .syntax import trimmed

CAPITALS: Final = re.compile(r"([A-ZÀ-Ý][A-ZÀ-Ý.'’ -]{2,40}):\s+(?=\S)")
_NAME: Final = r"((?:[A-ZÀ-Ý][\w.’'-]*)(?: (?:[A-ZÀ-Ý][\w.’'-]*|de|del|la|los|y)){0,5})"
NAMED: Final = re.compile(_NAME + r":\s+(?=\S)")
VOICED: Final = re.compile(r"([^\n]{1,80})\n(?=\s*\S)")
"""The name in a voice tag, whose end is read as a line's end."""
LONGEST: Final = 900
"""Code points of a turn from which on it is more than one statement."""
OPENING: Final = ("¿", "¡")
PIECE: Final = 450
"""Code points after which a piece of a long turn ends with its sentence."""


def turn_candidates(passages: Sequence[Passage], pack: Language) -> Iterator[Candidate]:
    """The statements of a text that stand under their speakers' labels."""
    body = [(i, p) for i, p in enumerate(passages) if p.paragraph.block in (Block.BODY, Block.STANDFIRST)]
    named = {i: m for i, p in body if (m := (VOICED if p.paragraph.voiced else NAMED).match(p.parsed.text))}
    named |= _parts(body, pack)
    first = min(named, default=len(passages))
    after = [i for i, _ in body if i >= first]
    voiced = any(p.paragraph.voiced for _, p in body)
    transcript = voiced or (len(named) >= 2 and 2 * len(named) >= len(after))
    open_turn = False
    for index, p in body:
        match = named.get(index) if transcript else None
        if match is None and p.paragraph.block is Block.BODY:
            match = CAPITALS.match(p.parsed.text)
        if match is not None and (head := _head(p, match.end(1))) is not None:
            yield from _turn(p, index, match, head)
            open_turn = transcript
        elif open_turn and not p.paragraph.unlabelled:
            for piece in _pieces(p, _words(p, 0)):
                yield Candidate("turn-continued", index, [], [piece], [], speech=True)
        else:
            open_turn = False


def _parts(body: Sequence[tuple[int, Passage]], pack: Language) -> Mapping[int, re.Match[str]]:
    """The paragraphs under *P.* or *R.*, *Q.* or *A –*, where a text has both questions and answers."""
    found: dict[str, dict[int, re.Match[str]]] = {}
    for part in ("asks", "answers"):
        marked = _marked(pack, part)
        found[part] = {i: m for i, p in body if p.parsed.text[:1].isupper() and (m := marked.match(p.parsed.text))}
    return {**found["asks"], **found["answers"]} if all(found.values()) else {}


@cache
def _marked(pack: Language, part: str) -> re.Pattern[str]:
    labels = "|".join(re.escape(word) for word in sorted(pack.words(part)))
    return re.compile(rf"((?i:{labels}))(?:[.:]\s*[-–—]|[.:]|\s+[-–—])\s+(?=\S)")


def _turn(p: Passage, index: int, match: re.Match[str], head: int) -> Iterator[Candidate]:
    offset = p.parsed.offset
    first = next((t.i for t in p.doc if t.idx >= match.end() and not t.is_space), None)
    if first is None:
        return
    colon = offset + match.end(1)
    label = (offset + match.start(1), colon)
    for piece in _pieces(p, _words(p, first)):
        yield Candidate("turn", index, [(colon, colon + 1)], [piece], [label], speech=True, head=head)


def _words(p: Passage, first: int) -> Span:
    """What is said from a token on: to the end of the paragraph, its last stop and what opens a question included."""
    start = trimmed(p, first, len(p.doc) - 1)[0]
    while start > first and p.doc[start - 1].text in OPENING:
        start -= 1
    return p.at(start, len(p.doc) - 1)


def _head(p: Passage, end: int) -> int | None:
    """The last word of a label; the first token where none is parted from what stands behind it."""
    return next((t.i for t in reversed(p.doc) if t.idx < end and not mark(t)), 0 if len(p.doc) else None)


def _pieces(p: Passage, words: Span) -> Iterator[Span]:
    """The words of a turn, whole; a long one in pieces of some sentences."""
    start, end = words
    if end - start <= LONGEST:
        yield words
        return
    for sentence in p.sentences:
        high = p.at(*sentence)[1]
        if high > start and (high - start >= PIECE or high >= end):
            yield start, min(high, end)
            start = next((p.parsed.offset + t.idx for t in p.doc[sentence[1] + 1 :] if not t.is_space), end)
            if start >= end:
                return
