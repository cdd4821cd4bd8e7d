"""*Así lo afirmó la ministra*, *lo dijo ayer Paz*: the sentence before is what was said, the pronoun stands for it."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from ..candidate import Candidate
from ..language import Language
from ..passage import Passage, mark
from .speaker import source_of
from .tree import entry, group, negated, shape


def anaphoric_candidates(
    passages: Sequence[Passage], index: int, found: Sequence[Candidate], pack: Language
) -> Iterator[Candidate]:
    """The sentences that a cue with a pronoun gives to somebody, unless they are somebody's already."""
    p = passages[index]
    for token in p.doc:
        cue = entry(token, pack)
        if cue is None or p.inside[token.i] >= 0 or not cue.takes & {"that", "quote"} or shape(token, pack) != "finite":
            continue
        if any(c.verb == token.i for c in found) or not _stands_for(p, token, pack):
            continue
        content = _before(passages, index, token)
        if content is None or any(s < content[1] and content[0] < e for c in found for s, e in (*c.content, *c.cue)):
            continue
        _, high = p.sentence(token.i)
        source = source_of(p, token, pack, [], high + 1, naming=True)
        words = group(token, pack)
        yield Candidate(
            rule="sentence-before",
            passage=index,
            cue=[p.at(words[0].i, token.i)],
            content=[content],
            source=[p.at(*source.span)] if source is not None else [],
            speech=cue.speech,
            verb=token.i,
            head=source.head.i if source is not None else None,
            entry=cue,
            polarity=cue.polarity,
            modality=cue.modality,
        )


def _stands_for(p: Passage, verb: Token, pack: Language) -> bool:
    """Whether a pronoun before the verb, near the start of its sentence, stands for what was told."""
    words = group(verb, pack)
    low, _ = p.sentence(verb.i)
    if not any(t.text.casefold() in pack.words("sentence_pronouns") for t in words[:-1]) or negated(verb, pack):
        return False
    before = [t for t in p.doc[low : words[0].i] if not mark(t)]
    return len(before) <= 8


def _before(passages: Sequence[Passage], index: int, verb: Token) -> tuple[int, int] | None:
    """The sentence before the verb's own, in its paragraph or at the end of the one before."""
    p = passages[index]
    number = next(n for n, s in enumerate(p.sentences) if s[0] <= verb.i <= s[1])
    if number > 0:
        first, last = p.sentences[number - 1]
        return p.at(first, last)
    return None
