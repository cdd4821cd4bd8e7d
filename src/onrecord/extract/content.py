"""Where the content of a verb cue lies, and where exactly it begins and ends."""

from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from .language import Language
from .layout import Block
from .passage import Passage, Quoted, Range, mark
from .syntax import SUBJECTS, adjacent_left, phrase, trimmed

COMPLEMENTS: Final = ("ccomp", "xcomp", "advcl", "parataxis", "dobj", "oprd", "acomp", "attr", "prep", "dep", "advmod", "appos")


@dataclass(frozen=True, slots=True)
class Found:
    """Ranges of tokens of a content, by which rule, the last token of the cue, and whether the cue demands it."""

    rule: str
    ranges: tuple[Range, ...]
    cue_end: int
    demand: bool = False


def around(p: Passage, verb: Token, head: Token | None, anywhere: bool, pack: Language) -> Found | None:
    """A quotation or clause that the cue stands after, inside or before with nothing but itself between."""
    if p.inside[verb.i] >= 0:
        return None
    low, high = p.sentence(verb.i)
    left = clause_start(p, verb, head)
    before = left - 1
    while before >= low and mark(p.doc[before]) and p.inside[before] < 0:
        before -= 1
    right = clause_end(p, verb, head, high)
    explicit = _explicit_complement(p, verb)
    participle = verb.tag_ == "VBG" and not any(c.dep_ in (*SUBJECTS, "aux") for c in verb.lefts)
    quote_left = p.quote_at(before) if before >= low and not participle else None
    comma = before < left - 1 or (before >= low and p.doc[before].is_quote)
    if quote_left is not None and quote_left.last == before and not explicit and _whole(p, quote_left, low):
        first = quote_left.first if any(entry_like(t, pack) and p.inside[t.i] < 0 for t in p.doc[low : quote_left.first]) else low
        ranges = [trimmed(p, first, before)]
        if rest := _rest(p, right, high, pack):
            ranges.append(rest)
        return Found("quote-before-cue" if len(ranges) == 1 else "quote-around-cue", tuple(ranges), verb.i)
    if anywhere and comma and before >= low and not explicit and _final(p, verb, head, right, high):
        rest = _rest(p, right, high, pack, bare=True) if right < high - 1 and p.doc[right + 1].text == "," and right - left <= 12 else None
        start = low if rest is not None and verb.dep_ not in ("relcl", "acl") else _clause_before(p, low, before, verb)
        if start is not None:
            ranges = [trimmed(p, start, before), *([rest] if rest else [])]
            return Found("clause-before-cue" if len(ranges) == 1 else "clause-around-cue", tuple(ranges), verb.i)
    following = right + 1
    while following <= high and p.doc[following].text in (",", ":", "-", "–", "—"):
        following += 1
    quote = p.quote_at(following) if following <= high else None
    if quote is not None and quote.first == following and (following > right + 1 or not _within_complement(p, verb, following)):
        if not explicit:
            last = _quotes_on(p, quote, high)
            if last < high and not mark(p.doc[last + 1]) and p.doc[last + 1].head is not verb and p.doc[last + 1].pos_ not in ("CCONJ", "SCONJ"):
                last = cut(p, verb, following, high, high, pack)[1]
            return Found("cue-before-quote", (trimmed(p, following, last),), right if p.doc[right].text == ":" else verb.i)
    return None


def _whole(p: Passage, quote: Quoted, low: int) -> bool:
    """Whether a quotation before a cue is what was said, not a word in scare quotes at the end of some other clause."""
    return quote.last - quote.first > 3 or p.doc[quote.last - 1].text[-1:] in ",.?!" or quote.first == low


def clause_start(p: Passage, verb: Token, head: Token | None) -> int:
    """The first token of subject and verb together."""
    start = adjacent_left(verb)
    if head is not None and head.i < verb.i and p.inside[head.i] == p.inside[verb.i]:
        first, _ = phrase(p, head, verb.i)
        low, _ = p.sentence(verb.i)
        if head.head is verb or p.inside[max(0, first - 1)] >= 0 or not any(t.pos_ == "VERB" and t is not verb for t in p.doc[head.i : verb.i]):
            start = min(start, max(first, low))
        while start > low and p.doc[start - 1].dep_ in ("advmod", "cc") and p.doc[start - 1].head is verb and p.inside[start - 1] < 0:
            start -= 1
    return start


def clause_end(p: Passage, verb: Token, head: Token | None, high: int) -> int:
    """The last token of the cue's clause: inverted subject, addressee, place and time of saying, up to a mark."""
    end = verb.i
    if head is not None and head.i > verb.i and head.i <= high and p.inside[head.i] < 0:
        end = max(end, phrase(p, head, verb.i)[1])
        while end > head.i and p.inside[end] >= 0:
            end -= 1
    for child in sorted(verb.rights, key=lambda t: t.i):
        if child.i <= end or child.dep_ in ("punct", "ccomp", "xcomp", "conj", "cc", "parataxis", "nsubj", "relcl"):
            continue
        if child.dep_ in ("prep", "dobj", "dative", "npadvmod", "advmod", "prt", "agent", "acomp", "oprd", "pobj"):
            between = p.doc[end + 1 : child.left_edge.i]
            if any(not mark(t) or t.text == ":" for t in between) or any(p.inside[t.i] >= 0 for t in between):
                break
            edge = child.right_edge.i
            cut = next((t.i for t in p.doc[child.left_edge.i : edge + 1] if p.inside[t.i] >= 0 or t.text == ":"), None)
            if cut is not None:
                edge = cut - 1
                while edge > child.i and mark(p.doc[edge]):
                    edge -= 1
            if edge <= high and edge >= child.i:
                end = max(end, edge)
    return min(end, high)


def _explicit_complement(p: Passage, verb: Token) -> bool:
    """Whether *that …* follows the verb itself."""
    for child in verb.rights:
        if child.dep_ in ("ccomp", "xcomp") and p.inside[child.left_edge.i] < 0:
            first = p.doc[child.left_edge.i]
            if first.text.casefold() in ("that", "whether", "if") or (child.dep_ == "ccomp" and first.i <= verb.i + 2 and first.dep_ != "punct"):
                return True
    return False


def _within_complement(p: Passage, verb: Token, token: int) -> bool:
    return any(c.dep_ in ("dobj", "oprd", "prep") and c.left_edge.i <= token <= c.right_edge.i for c in verb.rights)


def _final(p: Passage, verb: Token, head: Token | None, right: int, high: int) -> bool:
    """Whether a cue after a comma stands there as a mere *he said*: with a subject and without an object of its own."""
    if head is None or verb.tag_ == "VBG" or verb.dep_ in ("relcl", "acl", "xcomp"):
        return False
    if any(c.dep_ in ("ccomp", "xcomp") and c.i > verb.i and p.doc[c.left_edge.i].i > verb.i and c.left_edge.i <= right + 1 for c in verb.rights):
        return False
    after = p.doc[right + 1] if right + 1 <= high else None
    return after is None or mark(after) or after.text.casefold() in ("in", "on", "at", "during", "when", "after", "before", "as", "while")


def _clause_before(p: Passage, low: int, before: int, verb: Token) -> int | None:
    """Where the clause before a final cue starts, or None when no finite clause stands there."""
    if before - low < 1:
        return None
    words = p.doc[low : before + 1]
    if not _headline(p) and not any(t.pos_ in ("VERB", "AUX") and t.tag_ not in ("VBG", "VBN", "VB") for t in words):
        return None
    first = p.doc[low]
    if first.dep_ in ("mark", "prep") or first.text.casefold() in ("when", "while", "asked", "after", "as", "in", "on"):
        # "When asked about it, he said …": an adverbial opens the sentence; a main clause must follow it.
        if not any(t.dep_ in ("ccomp", "ROOT", "conj", "parataxis") and t.i < verb.i and t.pos_ in ("VERB", "AUX") for t in words):
            return None
    return low


def _headline(p: Passage) -> bool:
    return p.paragraph.block in (Block.HEADLINE, Block.SUBHEADING)


def _rest(p: Passage, right: int, high: int, pack: Language, bare: bool = False) -> Range | None:
    """What goes on after a cue in the middle: a quotation, or after *X, he said,* the other half of the clause."""
    i = right + 1
    while i <= high and mark(p.doc[i]) and p.inside[i] < 0:
        i += 1
    if i > high:
        return None
    if p.inside[i] >= 0 and p.quotes[p.inside[i]].first == i:
        if any(entry_like(t, pack) and p.inside[t.i] < 0 for t in p.doc[p.quotes[p.inside[i]].last : high + 1]):
            return i, p.quotes[p.inside[i]].last
        return trimmed(p, i, _quotes_on(p, p.quotes[p.inside[i]], high))
    words = p.doc[i : high + 1]
    if p.doc[i].tag_ == "VBG" or any(entry_like(t, pack) for t in words[:2]):
        return None
    if bare and not any(entry_like(t, pack) for t in words):
        return trimmed(p, i, high)
    nearest = next((t.i for t in words if p.inside[t.i] >= 0), None)
    if not bare and nearest is not None and p.doc[i].text.casefold() in ("and", "but", "that", "because", "adding") and nearest - i <= 2:
        return trimmed(p, i, high)
    return None


def entry_like(token: Token, pack: Language) -> bool:
    """Whether a token may be a cue verb."""
    return token.pos_ == "VERB" and token.text.casefold() in pack.cues


def _quotes_on(p: Passage, quote: Quoted, high: int) -> int:
    """The end of a quotation that a cue introduces, with what follows it in the sentence as part of the same words."""
    last = quote.last
    for later in p.quotes:
        if last < later.first <= high and all(mark(t) for t in p.doc[last + 1 : later.first]):
            last = later.last
    return min(last, high)


def right_clause(p: Passage, verb: Token, head: Token | None, takes: frozenset[str], pack: Language) -> Found | None:
    """The clause after the verb: *that …*, *whether …*, an infinitive, or a clause without a word to open it."""
    _, high = p.sentence(verb.i)
    for child in verb.rights:
        if child.i > high:
            continue
        passive_or_clause = child.dep_ == "ccomp" or (child.dep_ in ("advcl",) and child.i > verb.i and _opens_with(p, child, ("that", "whether", "if")) and child.left_edge.i <= verb.i + 2)
        if passive_or_clause and "that" in takes:
            first = max(child.left_edge.i, verb.i + 1)
            if p.doc[verb.i + 1].text.casefold() == "it":
                first = next((t.i for t in p.doc[first : child.right_edge.i] if t.text.casefold() == "that"), first)
            if head is not None and head.i > verb.i and first <= head.i <= child.i and head in verb.children:
                first = max(first, head.right_edge.i + 1)
            demand = "demand" in takes and p.doc[first].text.casefold() == "that"
            return Found("clause-after-cue", (cut(p, verb, first, child.right_edge.i, high, pack),), verb.i, demand)
        if child.dep_ in ("xcomp", "ccomp") and takes & {"to", "person-to", "person", "ing"}:
            infinitive = any(c.dep_ == "aux" and c.text.casefold() == "to" for c in child.children)
            if infinitive and "person-to" in takes:
                first = verb.i + 1
                return Found("demand", (cut(p, verb, first, child.right_edge.i, high, pack),), verb.i, demand=True)
            if infinitive and "to" in takes:
                return Found("infinitive-after-cue", (cut(p, verb, child.left_edge.i, child.right_edge.i, high, pack),), verb.i)
    return None


def _opens_with(p: Passage, clause: Token, words: tuple[str, ...]) -> bool:
    return p.doc[clause.left_edge.i].text.casefold() in words


def object_content(p: Passage, verb: Token, head: Token | None, takes: frozenset[str], pack: Language) -> Found | None:
    """A noun phrase that is what was said or talked about, where the lexicon allows it for this verb."""
    _, high = p.sentence(verb.i)
    rights = [c for c in verb.rights if c.i <= high and c is not head]
    direct = next((c for c in rights if c.dep_ == "dobj"), None)
    if "as" in takes:
        held = [c for c in rights if c.dep_ in ("dobj", "oprd", "xcomp", "ccomp", "attr", "acomp") or (c.dep_ == "prep" and c.text.casefold() == "as")]
        if len(held) > 1 or any(c.dep_ in ("oprd", "ccomp", "xcomp") for c in held) or (held and _quote_in(p, held)):
            last = max(c.right_edge.i for c in held)
            return Found("called", (cut(p, verb, min(c.left_edge.i for c in held), last, high, pack),), verb.i)
    if "obj" in takes and direct is not None and direct.pos_ != "PRON":
        held = [direct, *(c for c in rights if c.dep_ == "prep" and c.i > direct.i and "of" in takes | {"for"} and c.text.casefold() in takes)]
        last = max(c.right_edge.i for c in held)
        return Found("object", (cut(p, verb, direct.left_edge.i, last, high, pack),), verb.i)
    if "obj" in takes and direct is not None and takes & {"of", "for"}:
        after = [c for c in rights if c.dep_ == "prep" and c.text.casefold() in takes]
        if after:
            return Found("object", (cut(p, verb, direct.left_edge.i, after[-1].right_edge.i, high, pack),), verb.i)
    for child in rights:
        name = "to-noun" if child.text.casefold() == "to" else child.text.casefold()
        if child.dep_ == "prep" and name in takes and child.i <= verb.i + 3:
            inner = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
            if inner is not None and inner.left_edge.i > child.i:
                return Found("about", (cut(p, verb, inner.left_edge.i, child.right_edge.i, high, pack),), child.i)
    return None


def _quote_in(p: Passage, held: list[Token]) -> bool:
    return any(p.inside[i] >= 0 for c in held for i in range(c.left_edge.i, c.right_edge.i + 1))


def cut(p: Passage, verb: Token, first: int, last: int, high: int, pack: Language) -> Range:
    """The range without what belongs to another cue: a participle (*, adding that*), a conjoined verb, *according to*."""
    doc = p.doc
    quote = p.inside[verb.i]
    if quote >= 0:
        last = min(last, p.quotes[quote].last - 1)
    last = min(last, high)
    if last < high and quote < 0 and doc[last + 1].pos_ in ("AUX", "VERB") and doc[last + 1].tag_ not in ("VBG", "VB") and doc[last + 1].text.casefold() not in pack.cues:
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
        if token.tag_ == "VBG" and _after_comma(p, i) and form in pack.cues and form not in pack.words("adverbial_participles"):
            last = i - (2 if doc[i - 1].text == "while" else 1)
            break
        if i == high:
            break
        if token.tag_ in ("VBD", "VBZ", "VBP") and token.tag_ == verb.tag_ and _coordinated(p, doc[i], first, pack):
            last = i - 1
            while last > first and (doc[last].dep_ in ("cc", "advmod") or doc[last].text in (",", "also", "and", "but")):
                last -= 1
            break
    last = _snapped(p, last, high)
    while last > first and doc[last].text.casefold() in ("and", "but", "while", "or"):
        last -= 1
    return trimmed(p, first, max(first, last))


def _after_comma(p: Passage, i: int) -> bool:
    """Whether a participle opens a clause of its own: after a comma, also one inside a closing quotation mark."""
    before = p.doc[i - 1]
    return before.text in (",", "while") or (p.inside[i - 1] >= 0 and p.quotes[p.inside[i - 1]].last == i - 1 and p.doc[i - 2].text[-1:] == ",")


def _joined_on(p: Passage, verb: Token, last: int, high: int, pack: Language) -> int:
    """On over *but would …* and *and he …*, which the parse hangs on the cue: the words go on, the sense may turn there."""
    for other in verb.rights:
        if other.dep_ != "conj" or other.i <= last or other.i > high or entry_like(other, pack) or p.inside[other.i] >= 0:
            continue
        own = next((c for c in other.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
        modal = any(c.tag_ == "MD" for c in other.lefts)
        between = p.doc[last + 1 : other.left_edge.i]
        if ((own is None and modal) or (own is not None and own.pos_ == "PRON")) and all(mark(t) or t.dep_ == "cc" for t in between):
            return min(other.right_edge.i, high)
    return last


def _coordinated(p: Passage, token: Token, first: int, pack: Language) -> bool:
    """Whether a verb after *and* is a cue of its own that shares the subject of the cue before.

    Where the content is itself about somebody who could say so, in the same tense, the verb is his.
    """
    cue = pack.cues.get(token.text.casefold())
    if cue is None or cue.kind not in ("say", "write") or any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for c in token.children):
        return False
    main = next((t for t in p.doc[first : token.i] if t.pos_ == "VERB" and t.tag_ == token.tag_ and any(c.dep_ == "nsubj" for c in t.children)), None)
    if main is not None:
        actor = next(c for c in main.children if c.dep_ == "nsubj")
        if actor.pos_ in ("PROPN", "PRON") or actor.tag_ in ("NNS", "NNPS"):
            return False
    earlier = token.nbor(-1).text.casefold()
    if earlier in ("also", "then", "later", "again") and token.i > 1:
        earlier = token.nbor(-2).text.casefold()
    return earlier in ("and", "but") and any(c.dep_ in ("ccomp", "dobj", "xcomp", "prep") for c in token.rights)


def _snapped(p: Passage, last: int, high: int) -> int:
    """To the end of a quotation that the range breaks into."""
    quote = p.quote_at(last)
    if quote is not None and quote.last > last and quote.last <= high:
        return quote.last
    if last + 1 <= high and (after := p.quote_at(last + 1)) is not None and after.last == last + 1:
        return last + 1
    return last
