"""Kind, polarity and modality: how much is quoted, and how the speaker stands to the words as they are written."""

import re
from collections.abc import Sequence, Set
from typing import Final

from spacy.tokens import Token

from onrecord.model.terms import Kind, Modality, Polarity

from .candidate import Candidate
from .language import Language
from .layout import Block
from .passage import Passage, mark
from .quotes import Quote
from .syntax import SUBJECTS, negated

LABELLED: Final = ("turn", "turn-continued")
"""The rules whose contents are somebody's very words, printed under a label in place of quotation marks."""
THINGS: Final = ("object", "about", "antecedent", "passive")
"""The rules whose contents are noun phrases: what a clause within one tells is not how it is meant."""
CLAUSES: Final = ("clause-after-cue", "clause-before-cue", "clause-around-cue")
"""The rules whose contents are clauses of the writer's, which have a tense."""


def kind(text: str, candidate: Candidate, quoted: list[tuple[int, int]]) -> Kind:
    """direct: all words stand in quotation marks or under a label; mixed: some; indirect: none.

    `quoted` are the text's quotations. One around the cue too is somebody else's, who reports the statement. An issuer
    quotes nobody: his sentences are indirect.
    """
    if candidate.rule in LABELLED:
        return Kind.DIRECT
    low, high = candidate.start, candidate.end
    quoted = [(a, b) for a, b in quoted if a < high and low < b and not any(a <= s < b for s, _ in candidate.cue)]
    words = [(s + m.start(), s + m.end()) for s, e in candidate.content for m in re.finditer(r"\w+", text[s:e])]
    within = sum(any(a <= s and e <= b for a, b in quoted) for s, e in words)
    return Kind.INDIRECT if within == 0 else Kind.DIRECT if within == len(words) else Kind.MIXED


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
    if candidate.polarity is Polarity.QUESTIONS or candidate.polarity is Polarity.DENIES:
        return candidate.polarity
    if len(candidate.content) == 1 and text[slice(*candidate.content[0])].rstrip("\"”»'’ ,").endswith("?"):
        words = text[slice(*candidate.content[0])]
        if candidate.rule in LABELLED or not re.search(r"[.!] ", words):
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
    if _conditional(tokens, candidate, pack):
        return Modality.CONDITIONAL
    if candidate.modality is Modality.DEMANDED or _command(tokens, p, pack):
        return Modality.DEMANDED
    if candidate.polarity is Polarity.QUESTIONS and candidate.verb is not None and p.inside[tokens[0].i] < 0:
        return candidate.modality or Modality.ASSERTED  # what is asked is not foretold
    verbs = mains([t for t in tokens if not _in_question(p, t)] or tokens)
    if candidate.rule in THINGS and not any(t.dep_ in ("ccomp", "ROOT") for t in verbs):
        return candidate.modality or Modality.ASSERTED  # *rejects the claim that it could wait*
    if candidate.entry is None and any(_asks(t, pack) for t in verbs):
        return Modality.DEMANDED
    for name in ("possible", "predicted", "demanded"):
        if any(_tells(t, name, pack) for t in verbs):
            return Modality(name)
    past = candidate.verb is not None and p.doc[candidate.verb].tag_ in ("VBD", "VBN", "VBG")
    if past and any("would" in _auxiliaries(t) for t in verbs):
        return Modality.PREDICTED
    if candidate.modality is Modality.PREDICTED and candidate.rule in CLAUSES and any(_happens(t) for t in verbs):
        return Modality.ASSERTED  # *warned that the ice is thinning*
    return candidate.modality or Modality.ASSERTED


def _in_question(p: Passage, token: Token) -> bool:
    _, last = p.sentence(token.i)
    while last > token.i and p.doc[last].is_quote:
        last -= 1
    return bool(p.doc[last].text == "?")


def mains(tokens: Sequence[Token]) -> list[Token]:
    """The verbs of the main clauses of a content: what a subordinate word tells is not how its sentence is meant."""
    held = {t.i for t in tokens}
    verbs = [t for t in tokens if t.pos_ in ("VERB", "AUX") and t.dep_ not in ("aux", "auxpass", "amod", "compound")]
    return [t for t in verbs if not _below(t, held)] or verbs[:1]


def _below(verb: Token, held: Set[int]) -> bool:
    """Whether a verb stands under another word of the content otherwise than by *and* or *but*, or side by side."""
    node = verb
    while node.head.i != node.i and node.head.i in held:
        beside = node.dep_ == "ccomp" and node.i < node.head.i and not _opened(node)  # We lost, we will go on
        if node.dep_ not in ("conj", "parataxis") and not beside:
            return True
        node = node.head
    return node.dep_ in ("relcl", "advcl", "acl") and node.head.i != node.i and node.head.i < node.i and node.i > min(held) + 8


def _opened(clause: Token) -> bool:
    return any(c.dep_ == "mark" or c.tag_ in ("WRB", "WP", "WDT") for c in clause.lefts)


def _conditional(tokens: Sequence[Token], candidate: Candidate, pack: Language) -> bool:
    """Whether a clause with *if* or *unless* stands with a main clause that tells what would follow."""
    held = {t.i for t in tokens}
    for n, token in enumerate(tokens):
        if token.text.casefold() not in pack.words("conditions") or (n == 0 and candidate.polarity is Polarity.QUESTIONS):
            continue
        clause = token.head
        over = clause.head if clause.i != clause.head.i else clause
        if token.dep_ == "mark" and over.i in held and _below(over, held) and clause.dep_ in ("advcl", "ccomp"):
            continue
        if token.dep_ == "mark" and any(t.text.casefold() in pack.words("outcome") for t in tokens):
            return True
    return False


def _asks(verb: Token, pack: Language) -> bool:
    """Whether a sentence asks by saying so: *We invite you to …*, *Drivers are requested to …*."""
    cue = pack.cues.get(verb.text.casefold())
    if cue is None or "person-to" not in cue.takes or not any(c.dep_ in ("xcomp", "ccomp", "dobj") for c in verb.rights):
        return False
    passive = any(c.dep_ == "auxpass" and c.tag_ in ("VBP", "VBZ") for c in verb.lefts)
    first = pack.words("pronouns", "first") | pack.words("pronouns", "first_plural")
    own = any(c.dep_ == "nsubj" and c.text.casefold() in first for c in verb.lefts)
    return passive or (own and verb.tag_ == "VBP")


def _auxiliaries(verb: Token) -> set[str]:
    own = {c.text.casefold() for c in verb.children if c.dep_ == "aux"}
    shared = verb.dep_ == "conj" and not own and not any(c.dep_ in SUBJECTS for c in verb.lefts)
    return _auxiliaries(verb.head) if shared and verb.tag_ == "VB" else own


def _tells(verb: Token, name: str, pack: Language) -> bool:
    """Whether a main verb's auxiliary tells that something is possible, to come, or to be done."""
    near = _auxiliaries(verb)
    inside = any(c.dep_ == "xcomp" and c.i > verb.i for c in verb.children)
    if name == "predicted" and inside and _to_come(verb):
        return True
    nobody = any(t.text.casefold() == "no" for c in verb.lefts if c.dep_ in SUBJECTS for t in (c, *c.lefts))
    if nobody and {"may", "can"} & near:
        return name == "demanded"  # "no driver may be refused" forbids it
    if not any(w in pack.words(name) for w in near):
        return False
    if name == "possible":
        return not ("could" in near and (nobody or negated(verb)))  # *could not fly* tells what was so
    if name == "predicted":
        first = pack.words("pronouns", "first") | pack.words("pronouns", "first_plural")
        own = any(c.dep_ == "nsubj" and c.text.casefold() in first for c in verb.lefts)
        return not (own and negated(verb))  # *I will not pay* refuses
    return True


def _to_come(verb: Token) -> bool:
    """*is going to open*, *is to open*."""
    if verb.text.casefold() == "going":
        return True
    after = next((c for c in verb.rights if c.dep_ == "xcomp"), None)
    bare = after is not None and after.left_edge.text.casefold() == "to" and after.left_edge.i == verb.i + 1
    return verb.lemma_ == "be" and verb.tag_ in ("VBZ", "VBP") and bare


def _happens(verb: Token) -> bool:
    """Whether a verb tells what is going on or was so: *is thinning*, *broke*."""
    going = verb.tag_ == "VBG" and any(c.dep_ == "aux" and c.tag_ in ("VBZ", "VBP", "VBD") for c in verb.lefts)
    return (going and verb.text.casefold() != "going") or (
        verb.tag_ == "VBN" and any(c.tag_ in ("VBZ", "VBP") for c in verb.lefts if c.dep_ == "aux")
    )


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
