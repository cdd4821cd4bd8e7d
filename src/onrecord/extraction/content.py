"""A content that stands around its cue: a quotation or clause before it, inside it, or right after it."""

from spacy.tokens import Token

from .edges import Found, cut, entry_like
from .language import Language
from .layout import Block
from .passage import Passage, Quoted, Range, mark
from .syntax import SUBJECTS, adjacent_left, participle, phrase, trimmed


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
    if anywhere and not explicit and (found := _as_told(p, verb, left, right, low, high)) is not None:
        return found
    hanging = participle(verb) and not any(c.dep_ in (*SUBJECTS, "aux") for c in verb.lefts)
    quote_left = p.quote_at(before) if before >= low and not hanging else None
    comma = before < left - 1 or (before >= low and p.doc[before].is_quote)
    if (
        quote_left is not None
        and quote_left.last == before
        and (not explicit or (quote_left.first == low and _ends_spoken(p, quote_left, verb)))
        and _whole(p, quote_left, low)
        and not _introducing(p, right, high)
    ):
        leading = p.doc[low : quote_left.first]
        parted = any((entry_like(t, pack) or t.text == ";") and p.inside[t.i] < 0 for t in leading)
        first = quote_left.first if parted else low
        ranges = [trimmed(p, first, before)]
        subject = not parted and quote_left.first > low and not any(_tells(t) for t in leading)
        if rest := _rest(p, right, high, pack, bare=subject):
            ranges.append(rest)
        return Found("quote-before-cue" if len(ranges) == 1 else "quote-around-cue", tuple(ranges), verb.i)
    if (
        anywhere
        and comma
        and before >= low
        and not explicit
        and _final(p, verb, head, right, high)
        and not _introducing(p, right, high)
    ):
        rest = (
            _rest(p, right, high, pack, bare=True)
            if right < high - 1 and p.doc[right + 1].text == "," and right - left <= 12
            else None
        )
        hung = verb.dep_ in ("relcl", "acl") and not _between_commas(p, verb, right, high)
        start = low if rest is not None and not hung else _clause_before(p, low, before, verb)
        if start is not None:
            if rest is not None and _mere_opening(p, start, before, rest, pack):
                return Found("clause-around-cue", (rest,), verb.i)
            ranges = [trimmed(p, _after_bracket(p, start, before), before), *([rest] if rest else [])]
            return Found("clause-before-cue" if len(ranges) == 1 else "clause-around-cue", tuple(ranges), verb.i)
    following = right + 1
    while following <= high and p.doc[following].text in (",", ":", "-", "–", "—"):
        following += 1
    quote = p.quote_at(following) if following <= high else None
    introduced = quote is not None and quote.first == following and not explicit and p.doc[following - 1].tag_ != "POS"
    if quote is not None and introduced and (following > right + 1 or not _within_complement(verb, following)):
        last = _quotes_on(p, quote, high)
        after = p.doc[last + 1] if last < high else None
        if after is not None and not mark(after) and after.head != verb and after.pos_ not in ("CCONJ", "SCONJ"):
            last = cut(p, verb, following, high, high, pack)[1]
        return Found("cue-before-quote", (trimmed(p, following, last),), right if p.doc[right].text == ":" else verb.i)
    return None


def _as_told(p: Passage, verb: Token, left: int, right: int, low: int, high: int) -> Found | None:
    """*As Ana Paz noted, the bridge is safe*, *as reported by Ana Paz, …*: what follows the comma, or stands on both sides."""
    start = left - 1
    if start < low or p.doc[start].text.casefold() != "as" or any(c.dep_ == "dobj" for c in verb.rights):
        return None
    if right + 1 >= high or p.doc[right + 1].text != ",":
        return None
    opening = all(mark(t) or t.dep_ in ("cc", "advmod") or t.tag_ == "CC" for t in p.doc[low:start])
    rest = trimmed(p, right + 2, high)
    if opening or p.doc[start - 1].text == "(":
        return Found("clause-around-cue", (rest,), verb.i)
    return None


def _whole(p: Passage, quote: Quoted, low: int) -> bool:
    """Whether a quotation before a cue is what was said, not a word in scare quotes at the end of some other clause."""
    return quote.last - quote.first > 3 or p.doc[quote.last - 1].text[-1:] in ",.?!" or quote.first == low


def _ends_spoken(p: Passage, quote: Quoted, verb: Token) -> bool:
    """Whether a quotation ends as one before *she said* does, so that no clause follows, whatever the parse says."""
    after = p.doc[verb.i + 1 : verb.i + 3]
    return p.doc[quote.last - 1].text[-1:] in ",?!" and not any(t.text.casefold() in ("that", "whether", "if") for t in after)


def _introducing(p: Passage, right: int, high: int) -> bool:
    """Whether the cue's clause ends in a colon and a quotation: *asked about it, she replied: “…”*."""
    colon = right if p.doc[right].text == ":" else right + 1
    return colon < high and p.doc[colon].text == ":" and p.inside[colon + 1] >= 0 and p.inside[colon] < 0


def _mere_opening(p: Passage, first: int, last: int, rest: Range, pack: Language) -> bool:
    """Whether what stands before *, he said,* only leads in: *But*, *After all*; *Asked about it* before a quotation."""
    words = [t for t in p.doc[first : last + 1] if not mark(t)]
    if any(t.dep_ in SUBJECTS and t.head.i > last for t in words) or any(p.inside[t.i] >= 0 for t in words):
        return False
    if all(t.dep_ in ("cc", "advmod", "mark", "intj") for t in words) or len(words) <= 1:
        return not any(t.dep_ in SUBJECTS for t in words)
    opening = words[0]
    if opening.text.casefold() in pack.words("conditions"):
        return False  # a condition turns the sense
    leads = opening.dep_ in ("prep", "advcl", "mark", "advmod") or opening.tag_ in ("VBN", "VBG", "IN")
    return p.inside[rest[0]] >= 0 and leads and p.doc[rest[0]].is_quote


def _after_bracket(p: Passage, first: int, last: int) -> int:
    """The place after a bracket that opens before a cue and closes after it."""
    opened: list[int] = []
    for token in p.doc[first : last + 1]:
        if token.text == "(":
            opened.append(token.i)
        elif token.text == ")" and opened:
            opened.pop()
    return min(opened[-1] + 1, last) if opened else first


def clause_start(p: Passage, verb: Token, head: Token | None) -> int:
    """The first token of subject and verb together."""
    start = adjacent_left(verb)
    head = head or next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    if head is not None and head.i < verb.i and p.inside[head.i] == p.inside[verb.i]:
        first, _ = phrase(p, head, verb.i)
        low, _ = p.sentence(verb.i)
        if (
            head.head == verb
            or p.inside[max(0, first - 1)] >= 0
            or not any(t.pos_ == "VERB" and t != verb for t in p.doc[head.i : verb.i])
        ):
            start = min(start, max(first, low))
        while (
            start > low
            and p.doc[start - 1].dep_ in ("advmod", "cc")
            and p.doc[start - 1].head == verb
            and p.inside[start - 1] < 0
        ):
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
            if first.text.casefold() in ("that", "whether", "if") or (
                child.dep_ == "ccomp" and first.i <= verb.i + 2 and first.dep_ != "punct"
            ):
                return True
            if child.dep_ == "xcomp" and first.i == verb.i + 1 and child.tag_ == "VBG":
                return True
    return False


def _within_complement(verb: Token, token: int) -> bool:
    return any(c.dep_ in ("dobj", "oprd", "prep") and c.left_edge.i <= token <= c.right_edge.i for c in verb.rights)


def _final(p: Passage, verb: Token, head: Token | None, right: int, high: int) -> bool:
    """Whether a cue after a comma stands there as a mere *he said*: with a subject and without an object of its own."""
    infinitive = any(c.dep_ == "aux" and c.text.casefold() == "to" for c in verb.lefts)
    told = any(c.dep_ == "nsubjpass" for c in verb.lefts)  # "…, the court was told"
    if (head is None and not told) or participle(verb) or infinitive or verb.dep_ == "xcomp":
        return False
    if verb.dep_ in ("relcl", "acl") and _between_commas(p, verb, right, high):
        return True  # "The crossing, officials said, is closed" is parsed as a crossing that they said
    if verb.dep_ == "relcl":
        return False
    if verb.dep_ == "acl" and head is not None and not (head.i == verb.i - 1 and right >= high - 1):
        return False  # "…, the two governments announced on Monday." is parsed as governments that were announced
    if any(
        c.dep_ in ("ccomp", "xcomp") and c.i > verb.i and p.doc[c.left_edge.i].i > verb.i and c.left_edge.i <= right + 1
        for c in verb.rights
    ):
        return False
    after = p.doc[right + 1] if right + 1 <= high else None
    return (
        after is None
        or mark(after)
        or after.text.casefold() in ("in", "on", "at", "during", "when", "after", "before", "as", "while")
    )


def _between_commas(p: Passage, verb: Token, right: int, high: int) -> bool:
    """Whether a cue with its subject stands between commas, no pronoun binding it to the noun before."""
    own = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if own is None or right >= high or p.doc[right + 1].text != "," or own.left_edge.i == 0:
        return False
    return p.doc[own.left_edge.i - 1].text == "," and not any(
        c.tag_ in ("WDT", "WP", "WP$") for c in verb.subtree if c.i < verb.i
    )


def _clause_before(p: Passage, low: int, before: int, verb: Token) -> int | None:
    """Where the clause before a final cue starts, or None when no finite clause stands there."""
    if before - low < 1:
        return None
    words = p.doc[low : before + 1]
    finite = [t for t in words if t.pos_ in ("VERB", "AUX") and t.tag_ not in ("VBG", "VBN", "VB")]
    if not _headline(p) and not any(not any(a.dep_ == "relcl" for a in (t, *t.ancestors) if a.i >= low) for t in finite):
        return None
    first = next((t for t in words if t.dep_ != "cc" and not mark(t)), p.doc[low])
    adverbial = first.dep_ in ("mark", "prep") or first.text.casefold() in ("when", "while", "asked", "after", "as", "in", "on")
    main = ("ccomp", "ROOT", "conj", "parataxis")
    if adverbial and not any(t.dep_ in main and t.i < verb.i and t.pos_ in ("VERB", "AUX") for t in words):
        return None  # "When asked about it, he said …": the sentence opens with an adverbial, and no main clause follows it
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
        last = _quotes_on(p, p.quotes[p.inside[i]], high)
        return trimmed(p, i, high if bare and last < high and not mark(p.doc[last + 1]) else last)
    words = p.doc[i : high + 1]
    resumed = next((q for q in p.quotes if i < q.first <= high and p.doc[q.first - 1].text == ","), None)
    if p.doc[i].tag_ == "VBG" and not bare and resumed is not None and p.doc[resumed.first + 1].text[:1].islower():
        return resumed.first, _quotes_on(p, resumed, high)  # "A," she said, pointing at the map, "and B."
    if p.doc[i].tag_ == "VBG" or any(entry_like(t, pack) for t in words[:2]):
        return None
    if bare and not any(_reports(p, t, pack) for t in words):
        return trimmed(p, i, high)
    nearest = next((t.i for t in words if p.inside[t.i] >= 0), None)
    if (
        not bare
        and nearest is not None
        and p.doc[i].text.casefold() in ("and", "but", "that", "because", "adding")
        and nearest - i <= 2
    ):
        return trimmed(p, i, high)
    return None


def _tells(token: Token) -> bool:
    """Whether a word is a finite verb of a main clause: *Those who “wait,”* tells nothing yet."""
    return token.tag_ in ("VBD", "VBZ", "VBP", "MD") and "relcl" not in (token.dep_, token.head.dep_)


def _reports(p: Passage, token: Token, pack: Language) -> bool:
    """Whether a verb may be another cue: none that is quoted, passive, an infinitive or in a relative clause."""
    if not entry_like(token, pack) or p.inside[token.i] >= 0 or token.tag_ in ("VB", "VBN") or token.dep_ == "relcl":
        return False
    return not any(c.dep_ == "auxpass" for c in token.children)


def _quotes_on(p: Passage, quote: Quoted, high: int) -> int:
    """The end of a quotation that a cue introduces, with what follows it in the sentence as part of the same words."""
    last = quote.last
    for later in p.quotes:
        if last < later.first <= high and all(mark(t) for t in p.doc[last + 1 : later.first]):
            last = later.last
    return min(last, high)
