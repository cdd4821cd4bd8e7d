"""Where exactly a content begins and ends: what belongs to another cue is cut off, what the parse broke is joined."""

from dataclasses import dataclass

from spacy.tokens import Token

from .language import Language
from .passage import Passage, Range, mark
from .syntax import trimmed


@dataclass(frozen=True, slots=True)
class Found:
    """Ranges of tokens of a content, by which rule, the last token of the cue, and whether the cue demands it."""

    rule: str
    ranges: tuple[Range, ...]
    cue_end: int
    demand: bool = False


def cut(p: Passage, verb: Token, first: int, last: int, high: int, pack: Language) -> Range:
    """The range without what belongs to another cue: a participle (*, adding that*), a conjoined verb, *according to*."""
    doc = p.doc
    quote = p.inside[verb.i]
    if quote >= 0:
        last = min(last, p.quotes[quote].last - 1)
    last = min(last, high)
    if (
        last < high
        and quote < 0
        and doc[last + 1].pos_ in ("AUX", "VERB")
        and doc[last + 1].tag_ not in ("VBG", "VB")
        and not pack.reporting(doc[last + 1].text.casefold())
    ):
        last = high  # the parse took the clause's own verb for another sentence
    if last < high and quote < 0 and doc[last + 1].is_sent_start and not mark(doc[last + 1]):
        last = high  # it ended a sentence in the middle of a clause
    last = _joined_on(p, verb, last, high, pack)
    for i in range(first + 1, last + 1):
        if p.inside[i] >= 0 and quote < 0:
            continue
        token = doc[i]
        form = token.text.casefold()
        if form == "according" and i + 1 <= last and doc[i + 1].text.casefold() == "to":
            last = i - 1
            break
        if (
            token.tag_ == "VBG"
            and _after_comma(p, i)
            and pack.reporting(form)
            and form not in pack.words("adverbial_participles")
        ):
            last = i - (2 if doc[i - 1].text == "while" else 1)
            break
        if i == high:
            break
        if token.tag_ in ("VBD", "VBZ", "VBP") and token.tag_ == verb.tag_ and _coordinated(p, doc[i], first, pack):
            last = i - 1
            while last > first and (doc[last].dep_ in ("cc", "advmod") or doc[last].text in (",", "also", "and", "but")):
                last -= 1
            break
    last = _snapped(p, last, high) if quote < 0 else min(last, p.quotes[quote].last - 1)
    while last > first and doc[last].text.casefold() in ("and", "but", "while", "or"):
        last -= 1
    if quote < 0 and last + 2 <= high and doc[last + 1].text == ":" and (after := p.quote_at(last + 2)) is not None:
        last = min(after.last, high) if after.first == last + 2 else last  # the words themselves after what they come to
    return trimmed(p, first, max(first, last))


def _after_comma(p: Passage, i: int) -> bool:
    """Whether a participle opens a clause of its own: after a comma, also one inside a closing quotation mark."""
    before = p.doc[i - 1]
    return before.text in (",", "while") or (
        p.inside[i - 1] >= 0 and p.quotes[p.inside[i - 1]].last == i - 1 and p.doc[i - 2].text[-1:] == ","
    )


def _joined_on(p: Passage, verb: Token, last: int, high: int, pack: Language) -> int:
    """On over *but would …* and *and he …*, which the parse hangs on the cue: the words go on, the sense may turn there.

    So they do over *although …* and *unless …*, with which the writer seldom speaks for himself right after somebody's words.
    """
    for other in verb.rights:
        if other.dep_ == "advcl" and last < other.left_edge.i <= last + 2 and other.i <= high and p.inside[other.i] < 0:
            opening = other.left_edge.text.casefold()
            if opening in pack.words("turning") and all(mark(t) for t in p.doc[last + 1 : other.left_edge.i]):
                return min(other.right_edge.i, high)
        if other.dep_ != "conj" or other.i <= last or other.i > high or entry_like(other, pack) or p.inside[other.i] >= 0:
            continue
        own = next((c for c in other.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
        modal = any(c.tag_ == "MD" for c in other.lefts)
        between = p.doc[last + 1 : other.left_edge.i]
        if ((own is None and modal) or (own is not None and own.pos_ == "PRON")) and all(
            mark(t) or t.dep_ == "cc" for t in between
        ):
            return min(other.right_edge.i, high)
    return last


def _coordinated(p: Passage, token: Token, first: int, pack: Language) -> bool:
    """Whether a verb after *and* is a cue of its own that shares the subject of the cue before.

    Where the content is itself about somebody who could say so, in the same tense, the verb is his.
    """
    cue = pack.cues.get(token.text.casefold())
    if (
        cue is None
        or cue.kind not in ("say", "write")
        or any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for c in token.children)
    ):
        return False
    earlier = token.nbor(-1).text.casefold()
    if earlier in ("also", "then", "later", "again") and token.i > 1:
        earlier = token.nbor(-2).text.casefold()
    if earlier not in ("and", "but") or not any(c.dep_ in ("ccomp", "dobj", "xcomp", "prep") for c in token.rights):
        return False
    main = next(
        (
            t
            for t in p.doc[first : token.i]
            if t.pos_ == "VERB" and t.tag_ == token.tag_ and any(c.dep_ == "nsubj" for c in t.children)
        ),
        None,
    )
    if main is not None:
        actor = next(c for c in main.children if c.dep_ == "nsubj")
        if actor.pos_ in ("PROPN", "PRON") or actor.tag_ in ("NNS", "NNPS"):
            return False
    return True


def _snapped(p: Passage, last: int, high: int) -> int:
    """To the end of a quotation that the range breaks into."""
    quote = p.quote_at(last)
    if quote is not None and quote.last > last and quote.last <= high:
        return quote.last
    if last + 1 <= high and (after := p.quote_at(last + 1)) is not None and after.last == last + 1:
        return last + 1
    return last


def entry_like(token: Token, pack: Language) -> bool:
    """Whether a token may be a cue verb."""
    return token.pos_ == "VERB" and pack.reporting(token.text.casefold())
