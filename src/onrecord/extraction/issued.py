"""Documents with an issuer (a communiqué, a letter, a post, a speech): its sentences are the issuer's own words.

A sentence that reports what somebody said, or that is none (thanks, taking note), is left to the rules that read it. So are
headings, signatures and whatever has no verb.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from onrecord.model.terms import ActorType, Item

from .actors import Actors, Person
from .candidate import Candidate
from .layout import Block
from .names import fold
from .nonstatements import Refusal
from .passage import Passage, Range, mark

FEWEST: Final = 4
"""Words of the shortest sentence that says something."""


def issuer(items: Mapping[Item, str], found: Actors) -> Person | None:
    """Whose own words the document is: somebody named in it, or else one known by the metadata alone."""
    name = items.get(Item.ISSUER)
    if not name:
        return None
    named = next((q for q in found.people if fold(name) in map(fold, q.names)), None)
    return named or Person(ActorType.ORGANIZATION, [name])


def writer(text: str, items: Mapping[Item, str], found: Actors) -> Person | None:
    """Who says *I* where nobody is quoted: the author, if the text names one."""
    name = items.get(Item.AUTHOR)
    if not name or "," in name or len(name.split()) < 2:
        return None
    named = next((q for q in found.people if q.kind is ActorType.PERSON and fold(name) in map(fold, q.names)), None)
    at = text.find(name)
    if named is not None or at < 0:
        return named
    return Person(ActorType.PERSON, [name], [(at, at + len(name))], defining=(at, at + len(name)))


def issued(passages: Sequence[Passage], candidates: Sequence[Candidate], refused: Sequence[Refusal]) -> Iterator[Candidate]:
    """The sentences of a document in which its issuer speaks."""
    for index, p in enumerate(passages):
        if p.paragraph.block not in (Block.BODY, Block.STANDFIRST):
            continue
        taken = [span for c in candidates if c.passage == index for span in (*c.cue, *c.content)]
        taken += [r.span for r in refused if r.passage == index]
        for sentence in p.sentences:
            start, end = p.at(*_printed(p, sentence))
            if _says_something(p, sentence) and not any(s < end and start < e for s, e in taken):
                yield Candidate("issuer", index, [], [(start, end)], [], speech=True)


def _printed(p: Passage, sentence: Range) -> Range:
    """A sentence without the white space at its ends."""
    first, last = sentence
    while first < last and p.doc[first].is_space:
        first += 1
    while last > first and p.doc[last].is_space:
        last -= 1
    return first, last


def _says_something(p: Passage, sentence: Range) -> bool:
    words = [t for t in p.doc[sentence[0] : sentence[1] + 1] if not mark(t)]
    return len(words) >= FEWEST and any(t.pos_ in ("VERB", "AUX") for t in words)
