# ruff: noqa: ARG001  (every frame is asked alike)
"""What else a verb may have as content, by frame: what is before it, as with *is expected to* and *a deal she opposes*.

A frame is a name that the lexicon gives a verb in `takes`; a verb has the first of its frames that the sentence shows.
"""

from collections.abc import Callable
from typing import Final

from spacy.tokens import Token

from .edges import Found, cut
from .language import Language
from .passage import Passage, mark
from .syntax import SUBJECTS, phrase, trimmed

COMPLEMENTS: Final = ("xcomp", "acomp", "oprd", "attr")


def framed(p: Passage, verb: Token, head: Token | None, takes: frozenset[str], pack: Language) -> Found | None:
    """The content of the first frame in `takes` that the sentence shows, or None."""
    for name, frame in FRAMES.items():
        if name in takes and (found := frame(p, verb, head, pack)) is not None:
            return found
    return None


def _pronoun(p: Passage, verb: Token, head: Token | None, pack: Language) -> Found | None:
    """*opposed him*."""
    direct = _child(verb, ("dobj",), after=True)
    if (
        direct is None
        or direct.pos_ != "PRON"
        or direct.tag_ in ("WP", "WDT")
        or direct.text.casefold().endswith(("self", "selves"))
    ):
        return None
    return Found("object", (trimmed(p, direct.i, direct.i),), verb.i)


def _gerund(p: Passage, verb: Token, head: Token | None, pack: Language) -> Found | None:
    """*ruled out making a bid*, *denied having made one*."""
    child = _child(verb, ("xcomp",), after=True)
    if child is None or child.left_edge.i <= verb.i:
        return None
    if child.tag_ != "VBG" and not any(c.dep_ == "aux" and c.tag_ == "VBG" for c in child.children):
        return None
    return Found(
        "gerund-after-cue", (cut(p, verb, child.left_edge.i, child.right_edge.i, p.sentence(verb.i)[1], pack),), verb.i
    )


def _another(p: Passage, verb: Token, head: Token | None, pack: Language) -> Found | None:
    """*want the court to wait*: an infinitive with a subject of its own."""
    child = _child(verb, ("ccomp",), after=True)
    if (
        child is None
        or child.tag_ not in ("VB", "VBN", "VBG", "JJ")
        or not any(c.text.casefold() == "to" and c.dep_ == "aux" for c in child.lefts)
    ):
        return None
    if child.left_edge.i <= verb.i or child.left_edge.text.casefold() == "to":
        return None
    return Found(
        "infinitive-after-cue", (cut(p, verb, child.left_edge.i, child.right_edge.i, p.sentence(verb.i)[1], pack),), verb.i
    )


def _antecedent(p: Passage, verb: Token, head: Token | None, pack: Language) -> Found | None:
    """*a deal that she once opposed*: the noun is the object of the verb in its relative clause."""
    if verb.dep_ != "relcl" or verb.head.i > verb.i:
        return None
    own = _child(verb, SUBJECTS)
    relative = next((c for c in verb.children if c.dep_ == "dobj" and c.tag_ in ("WDT", "WP")), None)
    if own is None or own.tag_ in ("WDT", "WP") or own.dep_ == "nsubjpass" or own.i < verb.head.i:
        return None
    if relative is None and any(
        c.dep_ in ("dobj", "ccomp", "xcomp", "advmod") and (c.i > verb.i or c.tag_ == "WRB") for c in verb.children
    ):
        return None
    if relative is None and verb.left_edge.tag_ in ("WP$", "IN", "WRB"):
        return None
    preposition = next((c for c in verb.rights if c.dep_ == "prep" and c.i == verb.i + 1 and not any(c.children)), None)
    end = preposition.i if preposition is not None else verb.i
    if relative is not None and p.doc[relative.i - 1].text == ",":
        return Found("antecedent", ((relative.i, relative.i),), end)
    return _before(p, verb, verb.head, min(verb.left_edge.i, own.left_edge.i), "antecedent", end)


def _by(p: Passage, verb: Token, head: Token | None, pack: Language) -> Found | None:
    """*The bill was opposed by the unions*, *a bill opposed by the unions*."""
    if not any(c.dep_ == "agent" for c in verb.children):
        return None
    return _patient(p, verb, "passive")


def _passive(p: Passage, verb: Token, head: Token | None, pack: Language) -> Found | None:
    """*The plan was widely criticized.*"""
    if not any(c.dep_ == "auxpass" for c in verb.children) or any(
        c.dep_ in (*COMPLEMENTS, "agent", "ccomp", "dobj") for c in verb.children
    ):
        return None
    return _patient(p, verb, "passive")


def _patient(p: Passage, verb: Token, rule: str) -> Found | None:
    own = _child(verb, ("nsubjpass",))
    if own is not None and own.i < verb.i:
        if own.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
            return Found(rule, ((own.i, own.i),), verb.i)
        first, last = phrase(p, own, verb.i)
        return Found(rule, ((first, last),), verb.i)
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.head.i < verb.i:
        return _before(p, verb, verb.head, verb.left_edge.i, rule, verb.i)
    return None


def _before(p: Passage, verb: Token, noun: Token, stop: int, rule: str, end: int) -> Found | None:
    """The noun phrase up to the clause that hangs on it."""
    low, _ = p.sentence(verb.i)
    first, last = max(low, noun.left_edge.i), stop - 1
    if first > last or p.inside[noun.i] != p.inside[verb.i]:
        return None
    first, last = trimmed(p, first, last)
    while last > first and (mark(p.doc[last]) or p.doc[last].tag_ in ("WDT", "WP", "IN", "RB")):
        last -= 1
    return Found(rule, ((first, last),), end)


def _raised(p: Passage, verb: Token, head: Token | None, pack: Language) -> Found | None:
    """*The court seems to wait*: what seems is the subject with what follows."""
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return None
    return _around(p, verb, ("nsubj",), "raised", pack)


def _expected(p: Passage, verb: Token, head: Token | None, pack: Language) -> Found | None:
    """*The court is expected to wait*: who expects is not told, or after *by*."""
    return _around(p, verb, ("nsubjpass",), "raised", pack)


def _around(p: Passage, verb: Token, subjects: tuple[str, ...], rule: str, pack: Language) -> Found | None:
    own, child = _child(verb, subjects), _child(verb, COMPLEMENTS, after=True)
    if own is None or child is None or own.i > verb.i or own.text.casefold() in ("it", "there"):
        return None
    first, last = phrase(p, own, verb.i)
    high = p.sentence(verb.i)[1]
    return Found(
        rule, ((first, last), cut(p, verb, max(verb.i + 1, child.left_edge.i), child.right_edge.i, high, pack)), verb.i
    )


def _known_as(p: Passage, verb: Token, head: Token | None, pack: Language) -> Found | None:
    """*He is seen as a friend*, *is known for his calm*: the subject with the phrase."""
    own = _child(verb, ("nsubjpass",))
    if own is None or own.i > verb.i:
        return None
    child = next((c for c in verb.rights if c.dep_ == "prep" and c.text.casefold() in ("as", "for")), None)
    if child is None or child.i > p.sentence(verb.i)[1]:
        return None
    start = child.i
    return Found(
        "raised", (phrase(p, own, verb.i), cut(p, verb, start, child.right_edge.i, p.sentence(verb.i)[1], pack)), verb.i
    )


def _impersonal(p: Passage, verb: Token, head: Token | None, pack: Language) -> Found | None:
    """*It is believed that the court will wait.*"""
    child = _child(verb, ("ccomp", "csubjpass", "csubj"), after=True)
    own = _child(verb, ("nsubj", "nsubjpass", "expl"))
    if child is None or own is None or own.text.casefold() != "it" or child.left_edge.i <= verb.i:
        return None
    return Found("impersonal", (cut(p, verb, child.left_edge.i, child.right_edge.i, p.sentence(verb.i)[1], pack),), verb.i)


def _child(token: Token, labels: tuple[str, ...], after: bool = False) -> Token | None:
    return next((c for c in token.children if c.dep_ in labels and (not after or c.i > token.i)), None)


Frame = Callable[[Passage, Token, Token | None, Language], Found | None]
FRAMES: Final[dict[str, Frame]] = {
    "it-that": _impersonal,
    "be-to": _expected,
    "be-as": _known_as,
    "raise": _raised,
    "ing": _gerund,
    "obj-to": _another,
    "it": _pronoun,
    "which": _antecedent,
    "by": _by,
    "passive": _passive,
}
