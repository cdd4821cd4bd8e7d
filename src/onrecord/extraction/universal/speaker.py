"""Who speaks under a verb: its subject before or behind it, the subject of the verb that it hangs on, or nobody named."""

from dataclasses import dataclass

from spacy.tokens import Token

from ..labels import PEOPLE, marked
from ..language import Language
from ..passage import Passage, Range, mark
from .tree import NOMINAL, SUBJECTS, VERBAL, finite, group, leading, noun_phrase, shape, timely


@dataclass(frozen=True, slots=True)
class Source:
    """The word that heads the source, and the source's tokens."""

    head: Token
    span: Range


Earlier = list[tuple[Token, Source | None]]
"""The cues before one in the passage, with their sources."""


def source_of(p: Passage, verb: Token, pack: Language, earlier: Earlier, stop: int, naming: bool) -> Source | None:
    """The source of a cue. `stop` is the first token of what was said behind it; `naming`: a noun behind may be its subject."""
    low, high = p.sentence(verb.i)
    over = leading(verb)
    left = group(verb, pack)[0].i
    kind = shape(over, pack) if over == verb else "finite"
    if (own := own_subject(p, over, low, high, pack)) is not None:
        if own.text.casefold() in pack.words("pronouns", "relative") and own.i < over.i:
            meant = over.head if own.text.casefold() in pack.words("that") and over.head.pos_ in NOMINAL else None
            if meant is not None and low <= meant.i < own.i:
                return Source(meant, noun_phrase(p, meant, low, own.i - 1, pack))
            return Source(own, (own.i, own.i))
        if own.i < left:
            return Source(own, noun_phrase(p, own, low, left - 1, pack))
        if own.i < stop:
            return Source(own, noun_phrase(p, own, verb.i + 1, min(high, stop - 1), pack))
    if kind == "finite":
        if naming and (behind := _behind(p, verb, min(high, stop - 1), pack)) is not None:
            first, last = noun_phrase(p, behind, verb.i + 1, min(high, stop - 1), pack)
            return Source(behind, (verb.i + 1 if _particle(p.doc[verb.i + 1]) else first, last))
        if (stand := _before_verb(p, left, low, pack)) is not None:
            return stand
        if (opening := _opening_name(p, left, low)) is not None:
            return opening
        if impersonal(verb, pack):
            return None
        return _shared(p, over, low, pack, earlier)
    return _governing(p, over, low, high, pack, earlier)


def impersonal(verb: Token, pack: Language) -> bool:
    """Whether a verb stands with *se* and nobody who speaks: *se informó que*."""
    if leading(verb) != verb:
        return False  # se limitó a decir
    words = {t.text.casefold() for t in group(verb, pack)[:-1]}
    return (
        bool(words & pack.words("reflexive"))
        and not words & pack.words("clitics")
        and pack.phrasal.get(verb.text.casefold()) is None
    )


def own_subject(p: Passage, verb: Token, low: int, high: int, pack: Language) -> Token | None:
    """The subject that stands with a verb itself, on its side of quotation marks."""
    children = list(verb.children)
    if verb.i > low and p.doc[group(verb, pack)[0].i - 1].text == ",":
        children = [*verb.rights, *verb.lefts]  # El puente, sostuvo Rojas, reabrirá …
    for child in children:
        if child.dep_ not in SUBJECTS or not low <= child.i <= high or timely(child, pack):
            continue
        if any(c.dep_ == "case" for c in child.children):
            continue  # ante el pleno
        if child.text.casefold() in pack.words("consulted") or (
            marked(child, "VerbForm", "Part") and not (child.text[:1].isupper() and child.i > max(low, verb.i))
        ):
            continue  # Consultado por ello, dijo …; but: dijo Tirado
        if child.pos_ in VERBAL or p.inside[child.i] != p.inside[verb.i] or mark(child):
            continue
        if child.i < verb.i and _parted(p, child, verb, pack):
            continue
        if child.i > verb.i and any(
            t.text.casefold() in pack.words("that") for t in p.doc[verb.i + 1 : child.i] if p.inside[t.i] < 0
        ):
            continue
        return child
    return None


def _parted(p: Passage, subject: Token, verb: Token, pack: Language) -> bool:
    """Whether a clause ends between a noun and a verb that a comma parts from it: *El precio subirá, advierten …*."""
    left = group(verb, pack)[0].i
    if p.doc[left - 1].text != ",":
        return False
    relative = False
    for token in p.doc[subject.i + 1 : left]:
        relative = relative or token.text.casefold() in pack.words("pronouns", "relative")
        if finite(token) and not relative:
            return True
    return False


def _behind(p: Passage, verb: Token, high: int, pack: Language) -> Token | None:
    """The head of the first noun phrase behind a verb that no preposition opens and no time: *dijo ayer la ministra*."""
    doc = p.doc
    i = verb.i + 1
    while i <= high:
        token = doc[i]
        if p.inside[i] >= 0 or token.pos_ in VERBAL or mark(token) or token.pos_ in ("SCONJ", "CCONJ"):
            return None
        if token.pos_ == "ADP":
            noun = next((t for t in doc[i + 1 : high + 1] if t.pos_ in NOMINAL), None)
            if noun is None:
                return None
            if i == verb.i + 1 and _particle(token):
                return noun
            own = any(t.text.casefold() in pack.words("demonstrative") for t in doc[i + 1 : noun.i])
            i = max(noun.i, _flat_end(noun, own)) + 1
        elif token.pos_ == "ADV" or timely(token, pack):
            i += 1
        elif token.pos_ in ("DET", "ADJ", *NOMINAL):
            noun = next((t for t in doc[i : min(high + 1, i + 5)] if t.pos_ in ("NOUN", "PROPN", "PRON")), None)
            if noun is None:
                return None
            if timely(noun, pack):
                i = noun.i + 1
                continue
            return noun
        else:
            i += 1
    return None


def _particle(token: Token) -> bool:
    """Whether a preposition written large begins a surname: *señaló Del Prado*."""
    return token.pos_ == "ADP" and token.text[:1].isupper()


def _flat_end(noun: Token, demonstrative: bool) -> int:
    """The last token of a noun with its name and what *de* adds to it; a name behind *este diario* is not its."""
    parts = ("flat", "nmod", "amod", "fixed") if demonstrative else ("flat", "nmod", "amod", "fixed", "appos")
    return max([noun.i, *(c.right_edge.i for c in noun.rights if c.dep_ in parts and not mark(c))])


def _before_verb(p: Passage, left: int, low: int, pack: Language) -> Source | None:
    """The name right before a finite verb whose subject the parse has lost."""
    i = left - 1
    if i > low and p.doc[i].text in (",", ")"):
        i -= 1
    if (
        i < low
        or p.doc[i].pos_ != "PROPN"
        or p.doc[i].text.casefold() in pack.words("consulted")
        or p.inside[i] >= 0
        or timely(p.doc[i], pack)
    ):
        return None
    head = p.doc[i]
    while head.dep_ in ("flat", "appos") and low <= head.head.i < head.i:
        if head.dep_ == "appos" and i == left - 1 and p.doc[head.i - 1].text == "," and _prepositional(head.head):
            return Source(head, (head.i, i))  # Según el diario Azul, Inés Paz dijo: no comma closes an apposition
        head = head.head
    if any(c.dep_ == "case" for c in head.children) or head.dep_ in ("nmod", "obl", "obj"):
        return None
    return Source(head, noun_phrase(p, head, low, left - 1, pack))


def _opening_name(p: Passage, left: int, low: int) -> Source | None:
    """*Elena Rey, exalcaldesa de Morro, dijo*: the person who opens the sentence, where the parse took the name for a verb."""
    last = low
    while last + 1 < left and p.doc[last + 1].ent_iob_ == "I":
        last += 1
    if p.doc[low].ent_type_ not in PEOPLE or last == low or last + 2 >= left:
        return None
    between = p.doc[last + 1 : left]
    if between[0].text != "," or between[-1].text != "," or any(finite(t) for t in between):
        return None
    return Source(p.doc[last], (low, left - 2))


def _prepositional(noun: Token) -> bool:
    return any(c.dep_ == "case" for c in noun.children)


def _shared(p: Passage, verb: Token, low: int, pack: Language, earlier: Earlier) -> Source | None:
    """The source of the cue that a coordinated verb without its own subject goes on from, in one sentence."""
    for before, source in reversed(earlier):
        if before.i < low:
            return None
        if source is not None:
            return source
    node = verb
    while node.dep_ in ("conj", "acl") and node.head.i >= low and node.head.i != node.i:
        if node.dep_ == "acl" and not (node.head.head.pos_ in VERBAL and node.head.head.i >= low):
            return None
        node = node.head if node.dep_ == "conj" else node.head.head  # firmaron una carta en la que exigen …
        if node.pos_ not in VERBAL:
            return None
        own = next((c for c in node.children if c.dep_ in SUBJECTS and c.i >= low and c.pos_ in NOMINAL), None)
        if own is not None:
            return Source(own, noun_phrase(p, own, low, node.i - 1, pack)) if own.i < node.i else None
    return None


def _governing(p: Passage, verb: Token, low: int, high: int, pack: Language, earlier: Earlier) -> Source | None:
    """Whose a gerund or infinitive is: the subject of the finite verb above it, or the source of a cue before it."""
    for before, source in reversed(earlier):
        if before.i >= low and source is not None:
            return source
    node = verb
    for _ in range(6):
        if node.head.i == node.i or not low <= node.head.i <= high:
            return None
        node = node.head
        if node.pos_ in VERBAL or any(c.dep_ in SUBJECTS for c in node.children):
            own = own_subject(p, node, low, high, pack)
            if own is not None:
                edge = (low, node.i - 1) if own.i < node.i else (node.i + 1, high)
                return Source(own, noun_phrase(p, own, *edge, pack))
            if finite(node):
                return None
    return None
