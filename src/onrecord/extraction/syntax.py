"""Questions to the dependency parse: who is the subject, how far does a noun phrase reach, what belongs to the verb."""

from typing import Final

from spacy.tokens import Token

from .language import Language
from .passage import Passage, Range, mark

SUBJECTS: Final = ("nsubj", "nsubjpass", "csubj")
VERBAL: Final = ("VERB", "AUX")


def subject(verb: Token, pack: Language, seen: int = 0) -> Token | None:
    """The word that heads who does what `verb` says, also by way of conjunction, control and relative clauses."""
    if seen > 8:
        return None
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children) or (
        verb.tag_ == "VBN" and verb.dep_ == "advcl" and not any(c.dep_ in ("aux", *SUBJECTS) for c in verb.children)
    )  # "asked about it, she …": not she who asks
    for child in _nearest(verb):
        if child.dep_ in SUBJECTS and not passive and not _mere_that(child):
            if child.text.casefold() in pack.words("pronouns", "relative") and verb.dep_ == "relcl":
                return verb.head
            return child
    if passive:
        for child in verb.children:
            if child.dep_ == "agent":
                return next((c for c in child.children if c.dep_ == "pobj"), None)
        return None
    match verb.dep_:
        case "conj" if verb.head.pos_ in VERBAL:
            return subject(verb.head, pack, seen + 1)
        case "xcomp" | "advcl" | "ccomp" if verb.head.pos_ in VERBAL and _dependent(verb):
            return subject(verb.head, pack, seen + 1)
        case "relcl" | "acl" if verb.head.pos_ in ("NOUN", "PROPN", "PRON"):
            return verb.head
        case "pcomp":
            above = verb.head.head
            if verb.head.text.casefold() == "as" and above.tag_ == "VBN":  # "was quoted as saying"
                own = next((c for c in above.children if c.dep_ == "nsubjpass"), None)
                return own if own is not None or above.dep_ != "acl" else above.head
            return subject(above, pack, seen + 1) if above.pos_ in VERBAL else None
    return None if passive or verb.tag_ not in ("VBD", "VBZ", "VBP") else _name_before(verb)


def _name_before(verb: Token) -> Token | None:
    """The name right before a finite verb whose subject the parse has lost: *Diego Paz (RN), began*."""
    i = verb.i - 1
    while i > 0 and (verb.doc[i].text in (",", ")") or verb.doc[i].dep_ == "advmod"):
        if verb.doc[i].text == ")":
            i = next((j for j in range(i, max(-1, i - 8), -1) if verb.doc[j].text == "("), i)
        i -= 1
    token = verb.doc[max(i, 0)]
    return token if token.pos_ == "PROPN" and token.sent == verb.sent and token.dep_ != "pobj" else None


def _dependent(verb: Token) -> bool:
    """Whether a verb form has no subject of its own: a participle or an infinitive."""
    return verb.tag_ in ("VB", "VBN") or verb.dep_ == "xcomp" or participle(verb)


def participle(token: Token) -> bool:
    """Whether a word is a present participle, also where the tagger took it for a noun (*, warning of …*)."""
    if token.tag_ == "VBG":
        return True
    return token.text.endswith("ing") and token.dep_ == "advcl" and token.i > 0 and token.nbor(-1).text == ","


def own_subject(verb: Token) -> Token | None:
    """The subject that stands with the verb itself."""
    return next((c for c in _nearest(verb) if c.dep_ in ("nsubj", "nsubjpass") and not _mere_that(c)), None)


def _nearest(verb: Token) -> list[Token]:
    """A verb's children, of two subjects before it the nearer one first: *Ana Paz: the mayor said …*."""
    return [*reversed(list(verb.lefts)), *verb.rights]


def _mere_that(word: Token) -> bool:
    """A *that* which the parse takes for a subject beside the real one: *told Ana that Leo had said*."""
    verb = word.head
    real = verb.dep_ == "ccomp" and any(c.i > word.i and c.dep_ in SUBJECTS for c in verb.lefts)
    return real and word.text.casefold() == "that"


def phrase(p: Passage, head: Token, stop: int | None = None) -> Range:
    """The noun phrase around its head: with title, apposition and relative clause, without what a mark cuts off.

    `stop` is a token that does not belong to it any more (the verb).
    """
    first, last = head.left_edge.i, head.right_edge.i
    if stop is not None:
        if stop > head.i:
            last = min(last, stop - 1)
        elif stop < head.i:
            first = max(first, stop + 1)
    low, high = p.sentence(head.i)
    first, last = max(first, low), min(last, high)
    quote = p.inside[head.i]
    while first < head.i and (p.inside[first] != quote and quote < 0 and p.inside[first] >= 0):
        first += 1
    return trimmed(p, first, last)


def trimmed(p: Passage, first: int, last: int) -> Range:
    """A range without punctuation at its ends, but with the marks of a quotation and a closing bracket."""
    doc = p.doc
    while first < last and mark(doc[first]) and not opens(p, first):
        first += 1
    while last > first and mark(doc[last]) and not closes(p, last) and doc[last].text not in (")", "]"):
        last -= 1
    return first, last


def opens(p: Passage, i: int) -> bool:
    """Whether a token is the mark that opens a quotation."""
    quote = p.quote_at(i)
    return quote is not None and quote.first == i


def closes(p: Passage, i: int) -> bool:
    """Whether a token is the mark that closes a quotation, or its last word where that has no end mark."""
    quote = p.quote_at(i)
    return quote is not None and quote.last == i


def negated(verb: Token) -> bool:
    """Whether *not* or *never* stands with the verb."""
    return any(c.dep_ == "neg" or c.text.casefold() in ("never", "nor") for c in verb.children)


def adjacent_left(verb: Token) -> int:
    """The first token of the verb group: its auxiliaries, and adverbs between them and the verb."""
    first = verb.i
    held = {t.i for t in verb.lefts if t.dep_ in ("aux", "auxpass", "neg", "advmod") and t.right_edge.i - t.left_edge.i <= 1}
    while first - 1 in held:
        first -= 1
    return first
