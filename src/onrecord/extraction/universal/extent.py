"""How far a content reaches: to the end of its sentence, unless another cue or a circumstance of the saying begins."""

from spacy.tokens import Token

from ..labels import marked
from ..language import Language
from ..passage import Passage, Range, mark
from ..syntax import trimmed
from .tree import VERBAL, entry, finite, infinitive, perfect, shape, subjunctive


def reach(p: Passage, verb: Token, first: int, high: int, pack: Language) -> Range:
    """The tokens from `first` on that one content holds, in the cue's own sentence."""
    quote = p.inside[verb.i]
    if quote >= 0:
        high = min(high, p.quotes[quote].last - 1)
    if verb.head.i > high or (verb.head.i > verb.right_edge.i and verb.head.pos_ in VERBAL and not finite(verb)):
        high = max(first, min(high, verb.right_edge.i))  # Tras afirmar que …, Rojas llamó …
    last = high
    i = first + 1
    while i <= high:
        inner = p.inside[i]
        if inner >= 0 and inner != quote:
            i = max(i, p.quotes[inner].last) + 1
            continue
        if (cut := _boundary(p, verb, first, i, high, pack)) is not None:
            last = cut
            break
        i += 1
    return trimmed(p, first, max(first, last))


def _boundary(p: Passage, verb: Token, first: int, i: int, high: int, pack: Language) -> int | None:
    """The last token of the content if something else begins at token i."""
    doc, token = p.doc, p.doc[i]
    word = token.text.casefold()
    if finite(token) and _resumed(p, verb, token):
        return i - 2 if doc[i - 1].text == "," else i - 1
    if token.text == "," and i < high:
        return i - 1 if _aside(p, verb, i, high, pack) else None
    if token.text == ";" and i < high:
        return i - 1 if any(_sibling(p, verb, first, t, pack) for t in doc[i + 1 : min(high, i + 12) + 1]) else None
    if token.text == ":" and i < high and p.inside[i + 1] >= 0 and verb.pos_ in VERBAL and not _introduced(p, first, i, pack):
        return i - 1  # Negó haber llamado: “Dormía”: a second statement, of the words themselves
    if token.pos_ == "CCONJ" or word in pack.words("joining"):
        if i < high and doc[i + 1].text.casefold() in pack.words("that"):
            return None
        verbs = [t for t in doc[i + 1 : min(high, i + 9) + 1] if t.pos_ in VERBAL or entry(t, pack) is not None]
        found = next((t for t in verbs if finite(t) or entry(t, pack) is not None), None)
        if found is not None and p.inside[found.i] == p.inside[i] and _sibling(p, verb, first, found, pack):
            return i - 1 if doc[i - 1].text != "," else i - 2
        return None
    if (
        word in pack.words("according_openers")
        and doc[i - 1].text != ","
        and i > first + 1
        and _quoted_or_said(p, i, high, pack)
    ):
        return i - 1
    if word in pack.words("told_by") and i > first and i < high and _listener(p, i, high, pack):
        return i - 1
    if word in pack.words("said_in") and token.head.i > i and not finite(token.head):
        noun = token.head
        if noun.text.casefold() in pack.words("occasions") and noun.head == verb and noun.i <= high:
            return i - 1
    return None


def _resumed(p: Passage, verb: Token, token: Token) -> bool:
    """Whether behind a relative clause the clause around it goes on: *El alcalde, quien había dicho que iría, calló*."""
    before = token.i - 1
    parted = p.doc[before].text == "," or (p.inside[before] >= 0 and p.quotes[p.inside[before]].last == before)
    return parted and verb.dep_ == "acl" and token not in verb.subtree and p.inside[token.i] == p.inside[verb.i]


def _listener(p: Passage, i: int, high: int, pack: Language) -> bool:
    """Whether a preposition opens whom the verb tells: *confirmó la noticia a este medio*."""
    noun = next((t for t in p.doc[i + 1 : min(high, i + 3) + 1] if t.pos_ in ("NOUN", "PROPN")), None)
    if noun is None or not any(t.text.casefold() in pack.words("demonstrative") for t in p.doc[i + 1 : noun.i]):
        return False
    return noun.text.casefold() in pack.words("outlet_words") | pack.words("addressees")


def _introduced(p: Passage, first: int, colon: int, pack: Language) -> bool:
    """Whether a cue within the content introduces what stands behind a colon."""
    return any(
        cue is not None and "quote" in cue.takes and finite(t)
        for t in p.doc[first:colon] if p.inside[t.i] < 0 and (cue := entry(t, pack)) is not None
    )  # fmt: skip


def _quoted_or_said(p: Passage, i: int, high: int, pack: Language) -> bool:
    """Whether *según* opens a source or *según dijo*, not *según la cual*."""
    after = p.doc[i + 1] if i < high else None
    return after is not None and (after.pos_ in ("PROPN", "DET") or entry(after, pack) is not None)


def _sibling(p: Passage, verb: Token, first: int, other: Token, pack: Language) -> bool:
    """Whether a verb goes on from the cue rather than within what was said: *dijo que …, y agregó que …*."""
    if p.inside[other.i] != p.inside[verb.i]:
        return False
    cue = entry(other, pack)
    subject = next((c for c in other.children if c.dep_ in ("nsubj", "nsubj:pass") and c.i < other.i), None)
    if other.dep_ == "conj" and (other.head == verb or (other.head.i < first and other.head.i >= p.sentence(verb.i)[0])):
        clause = next((c for c in verb.rights if c.dep_ in ("ccomp", "csubj") and c.i >= first), None)
        return clause is not None or cue is not None
    alike = _alike(verb, other, pack) or _later(p, verb, first, other)
    if cue is None or shape(other, pack) == "gerund" or not alike or subjunctive(other):
        return False
    if subject is None:
        if cue.kind in ("think", "want"):
            return _reports(p, other, pack) and not _acts(p, first, other, pack)
        return _reports(p, other, pack) and (other.head == verb or not _acts(p, first, other, pack))
    return other.dep_ in ("conj", "parataxis") and other.head == verb


def _later(p: Passage, verb: Token, first: int, other: Token) -> bool:
    """Whether a past verb follows a present one over a content without a past: *cree que es débil y llamó a votar*."""
    same = all(verb.morph.get(f, []) == other.morph.get(f, []) for f in ("Number", "Person"))
    past = any(marked(t, "Tense", "Past") and finite(t) for t in p.doc[first : other.i])
    return same and marked(verb, "Tense", "Pres") and marked(other, "Tense", "Past") and finite(other) and not past


def _acts(p: Passage, first: int, other: Token, pack: Language) -> bool:
    """Whether the content is about somebody who acts in the tense of a verb behind it, which may then be his."""
    for token in p.doc[first : other.i]:
        if finite(token) and p.inside[token.i] == p.inside[other.i] and _alike(token, other, pack):
            who = next((c for c in token.children if c.dep_ == "nsubj" and c.i >= first), None)
            if who is not None and (who.pos_ == "PROPN" or who.text.casefold() in pack.words("posts") | pack.words("people")):
                return True
    return False


def _alike(verb: Token, other: Token, pack: Language) -> bool:
    """Whether two verbs tell in one tense, person and number, so that one subject can do both."""
    if perfect(verb, pack) or perfect(other, pack):
        return perfect(verb, pack) == perfect(other, pack)
    a, b = verb.morph, other.morph
    if not a.get("Tense", []) or not b.get("Tense", []):
        return True
    return (
        a.get("Tense", []) == b.get("Tense", [])
        and a.get("Number", []) == b.get("Number", [])
        and a.get("Person", []) == b.get("Person", [])
    )


def _reports(p: Passage, verb: Token, pack: Language) -> bool:
    """Whether a clause, quotation or infinitive follows a verb as what it reports."""
    doc = p.doc
    for token in doc[verb.i + 1 : verb.i + 12]:
        if token.text.casefold() in pack.words("that") | pack.words("questions") or p.inside[token.i] >= 0 or token.text == ":":
            return True
        if mark(token) or finite(token):
            break
    cue = entry(verb, pack)
    if (
        cue is not None
        and "person-to" in cue.takes
        and any(
            infinitive(t, pack) and t.nbor(-1).text.casefold() in pack.words("purpose") for t in doc[verb.i + 1 : verb.i + 9]
        )
    ):
        return True  # retó al ministro a mostrarlas
    return any(c.dep_ in ("obj", "xcomp", "ccomp") for c in verb.children if c.pos_ != "PRON" or c.i < verb.i)


def _aside(p: Passage, verb: Token, comma: int, high: int, pack: Language) -> bool:
    """Whether what a comma opens is no longer the content: another cue's gerund, a source, a circumstance of the saying."""
    doc = p.doc
    after = doc[comma + 1]
    word = after.text.casefold()
    if p.inside[after.i] >= 0:
        return False
    if after.pos_ == "CCONJ" or word in pack.words("joining"):
        return False  # judged at the conjunction
    if (cue := entry(after, pack)) is not None and shape(after, pack) == "gerund":
        return _reports(p, after, pack) or cue.kind == "say"
    if word in pack.words("according_openers"):
        return _quoted_or_said(p, comma + 1, high, pack)
    if cue is not None and shape(after, pack) == "finite" and _alike(verb, after, pack) and not subjunctive(after):
        return _reports(p, after, pack)
    if word in pack.words("as_said") and (said := _said_verb(p, comma + 2, high, pack)) is not None:
        return finite(said)
    if (who := _relative(p, comma + 1, pack)) is not None:
        teller = doc[min(who + 1, high)]
        return entry(teller, pack) is not None and who > comma + 1 and _alike_time(verb, teller)
    if word in pack.words("without") and any(entry(t, pack) is not None for t in doc[comma + 2 : min(high, comma + 4) + 1]):
        return True  # …, sin precisar plazos
    rest = doc[comma + 1 : high + 1]
    if word in pack.words("circumstances") | pack.words("consulted"):
        nouns = [t.text.casefold() for t in rest[:7]]
        told = any(n in pack.words("occasions") | pack.words("channels") | pack.words("consulted") for n in nouns)
        hangs = _over(after) == verb
        return told or (hangs and not any(finite(t) for t in rest))
    return False


def _said_verb(p: Passage, first: int, high: int, pack: Language) -> Token | None:
    """The cue in *como había dicho*, *tal como advirtió*."""
    return next((t for t in p.doc[first : min(high, first + 3) + 1] if entry(t, pack) is not None), None)


def _relative(p: Passage, i: int, pack: Language) -> int | None:
    """The relative pronoun of *a quien acusa*, *del que dijo*: a clause of the speaker's that is no part of the content."""
    words = pack.words("pronouns", "relative")
    for j in range(i, min(i + 3, len(p.doc))):
        if p.doc[j].text.casefold() in words:
            return j
        if p.doc[j].pos_ not in ("ADP", "DET"):
            return None
    return None


def _alike_time(verb: Token, other: Token) -> bool:
    return finite(other) and not any(c.dep_ == "nsubj" and c.i > other.i for c in other.children) and finite(verb)


def _over(token: Token) -> Token:
    """The verb that a preposition's phrase hangs on."""
    node = token.head
    while node.pos_ not in VERBAL and node.head.i != node.i:
        node = node.head
    return node
