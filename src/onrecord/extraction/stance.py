"""Kind, polarity and modality: how much is quoted, and how the speaker stands to the words as they are written."""

import re
from collections.abc import Sequence
from typing import Final

from spacy.tokens import Token

from onrecord.model.terms import Kind, Modality, Polarity

from .candidate import Candidate
from .language import Language
from .layout import Block
from .passage import Passage, mark
from .quotes import Quote
from .syntax import SUBJECTS, negated

OWN_WORDS: Final = ("turn", "turn-continued", "issuer")
"""The rules whose contents are somebody's very words without quotation marks."""


def kind(text: str, candidate: Candidate, quoted: list[tuple[int, int]], pack: Language) -> Kind:
    """direct: all words stand in quotation marks; mixed: some; indirect: none. `quoted` are the text's quotations.

    A quotation around the cue too is somebody else's, who reports the statement.
    """
    if candidate.rule in OWN_WORDS:
        return Kind.DIRECT
    low, high = candidate.start, candidate.end
    quoted = [(a, b) for a, b in quoted if a < high and low < b and not any(a <= s < b for s, _ in candidate.cue)]
    words = [(s + m.start(), s + m.end()) for s, e in candidate.content for m in re.finditer(r"\w+", text[s:e])]
    within = sum(any(a <= s and e <= b for a, b in quoted) for s, e in words)
    if within == 0:
        return Kind.INDIRECT
    loose = [text[s:e].casefold() for s, e in words if not any(a <= s and e <= b for a, b in quoted)]
    return Kind.DIRECT if all(w in pack.words("that") for w in loose) else Kind.MIXED


def goes_on(text: str, candidate: Candidate, quotes: Sequence[Quote]) -> bool | None:
    """Whether a quotation that the content is from holds more words than it; None when nothing of it is quoted.

    A quotation around the cue too is somebody else's. One that runs over paragraphs is one.
    """
    own = [q for q in quotes if not any(q.start <= s < q.end for s, _ in candidate.cue)]
    held = [n for n, q in enumerate(own) if any(s < q.end and q.start < e for s, e in candidate.content)]
    if not held:
        return None
    while held[-1] + 1 < len(own) and own[held[-1] + 1].continues:
        held.append(held[-1] + 1)
    words = (own[n].start + m.start() for n in held for m in re.finditer(r"\w+", text[own[n].start : own[n].end]))
    return not all(candidate.covers(at) for at in words)


def polarity(text: str, candidate: Candidate, passages: list[Passage], pack: Language) -> Polarity:
    """The cue's own polarity; a bare question questions; *does not believe* denies."""
    if candidate.rule == "called" and candidate.polarity is Polarity.DENIES:
        return Polarity.AFFIRMS  # *dismissed it as hollow* says that it is hollow
    if candidate.polarity is Polarity.QUESTIONS or candidate.polarity is Polarity.DENIES:
        return candidate.polarity
    if len(candidate.content) == 1 and text[slice(*candidate.content[0])].rstrip("\"”»'’ ,").endswith("?"):
        words = text[slice(*candidate.content[0])]
        if not re.search(r"[.!] ", words):
            return Polarity.QUESTIONS
    if candidate.verb is not None and candidate.entry is not None and not candidate.entry.speech:
        verb = passages[candidate.passage].doc[candidate.verb]
        if pack.syntax.negated(verb, pack):
            return Polarity.DENIES
    return Polarity.AFFIRMS


def modality(candidate: Candidate, passages: Sequence[Passage], pack: Language) -> Modality:
    """A condition wins; then a demand or forecast of the cue; then what the main verb's auxiliary tells."""
    p = passages[candidate.passage]
    tokens = [t for t in p.tokens_from(candidate.content) if not mark(t)]
    words = [t.text.casefold() for t in tokens]
    if p.paragraph.block is Block.HEADLINE:
        finite = next((n for n, t in enumerate(tokens) if t.tag_ in ("VBZ", "VBP", "VBD", "MD")), len(tokens))
        if "to" in words[1:finite] and tokens[words.index("to")].tag_ in ("TO", "IN"):
            return Modality.PREDICTED  # headlines say "to open" for "will open"
    condition = any(t.text.casefold() in ("if", "unless") and t.dep_ == "mark" and i > 0 for i, t in enumerate(tokens))
    if words[:1] == ["if"] and candidate.polarity is not Polarity.QUESTIONS:
        condition = True
    if condition and any(w in ("would", "will", "could", "may", "might", "'ll", "can") for w in words):
        return Modality.CONDITIONAL
    if candidate.modality is Modality.DEMANDED or _command(tokens, p, pack):
        return Modality.DEMANDED
    if candidate.polarity is Polarity.QUESTIONS and candidate.verb is not None and p.inside[tokens[0].i] < 0:
        return candidate.modality or Modality.ASSERTED  # what is asked is not foretold
    main = next(
        (t for t in tokens if t.dep_ in ("ROOT", "ccomp", "parataxis") or (t.pos_ in ("VERB", "AUX") and t.head not in tokens)),
        None,
    )
    near = [c.text.casefold() for c in main.children if c.dep_ == "aux"] if main is not None else []
    if main is not None and main.text.casefold() == "going" and any(c.dep_ == "xcomp" for c in main.children):
        return Modality.PREDICTED
    if main is not None and main.left_edge.text.casefold() == "no" and {"may", "can"} & set(near):
        return Modality.DEMANDED  # "no driver may be refused" forbids it
    for name in ("possible", "predicted", "demanded"):
        if any(w in pack.words(name) for w in near) and not (name == "possible" and main is not None and _impossible(main)):
            return Modality(name)
    if "would" in near and candidate.verb is not None and p.doc[candidate.verb].tag_ in ("VBD", "VBN", "VBG"):
        return Modality.PREDICTED
    return candidate.modality or Modality.ASSERTED


def _command(tokens: Sequence[Token], p: Passage, pack: Language) -> bool:
    """A quotation that begins with an order: *Go home*, *Do not cross*, *Let us wait*, *Please sign*."""
    rest = [t for t in tokens if t.text.casefold() not in pack.words("before_orders")]
    if not rest or p.inside[rest[0].i] < 0 or rest[0].i > tokens[0].i + 3:
        return False
    first = rest[0]
    if first.text.casefold() in pack.words("let"):
        return True
    verb = first.head if first.lemma_ == "do" and first.dep_ == "aux" and negated(first.head) else first
    own = any(c.dep_ in SUBJECTS for c in verb.children)
    return verb.tag_ in ("VB", "VBP") and verb.pos_ == "VERB" and not own and verb.dep_ in ("ROOT", "ccomp", "parataxis")


def _impossible(verb: Token) -> bool:
    """*could not fly* tells what was so."""
    return any(c.dep_ == "aux" and c.text.casefold() == "could" for c in verb.children) and negated(verb)
