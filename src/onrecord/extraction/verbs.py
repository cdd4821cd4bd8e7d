"""Verb cues: *said*, *denied that*, *urged … to*, *criticized*; before, after and inside what was said."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from onrecord.model.terms import Modality, Polarity

from .candidate import Candidate
from .complements import object_content, right_clause
from .content import around
from .edges import Found
from .frames import framed
from .language import Cue, Language
from .nominal import described
from .passage import Passage, Range, mark
from .requoted import requoted
from .syntax import SUBJECTS, adjacent_left, negated, own_subject, participle, phrase, subject, trimmed

PARTICLES: Final = frozenset(["out", "on", "back", "down", "off", "up", "clear", "forth"])


def verb_candidates(p: Passage, index: int, pack: Language) -> Iterator[Candidate]:
    """The statements that verbs of one passage report, in order of the verbs."""
    before: list[tuple[Token, Token | None]] = []
    spoken: list[Range] = []
    nested: set[int] = set()
    for token in p.doc:
        cue = entry(token, pack)
        if cue is None:
            continue
        head = speaker(p, token, pack, before)
        if head is not None and token.dep_ == "conj" and own_subject(token) is None:
            head = _shared(p, token, before, spoken) or head
        if "to" in cue.takes and _silent(token, pack) and any(_hedged(c, pack) for c in token.rights):
            continue  # refused to rule out …: told at what is not ruled out
        found = contents(p, token, head, cue, pack)
        if found is None or not _plausible(p, token, head, cue, found, pack):
            continue
        if any(a <= token.i <= b for a, b in spoken):
            nested.add(token.i)
        spoken.extend(found.ranges)
        if token.i not in nested:
            before.append((token, head))
        earlier = next((t.i for t, _ in before if head is not None and head.i < t.i < token.i), token.i)
        yield _candidate(p, index, token, head, cue, found, pack, earlier)


def _shared(p: Passage, verb: Token, before: list[tuple[Token, Token | None]], spoken: list[Range]) -> Token | None:
    """The speaker of the cue before, where the parse hung a second cue (*… and dismissed*) on what the first reports."""
    low, _ = p.sentence(verb.i)
    if any(a <= verb.i <= b for a, b in spoken):
        return None
    for earlier, head in reversed(before):
        if earlier.i >= low and verb in earlier.subtree and verb.head != earlier:
            return head
    return None


def entry(token: Token, pack: Language) -> Cue | None:
    """The lexicon's entry of a token that is used as a verb; phrasal ones (*point out*) first."""
    if token.pos_ not in ("VERB", "AUX") and not (token.pos_ in ("NOUN", "PROPN", "ADJ") and _verb_after_all(token, pack)):
        return None
    if token.dep_ == "amod" or (token.dep_ == "compound" and token.pos_ != "VERB"):
        return None
    if token.tag_ == "VBN" and described(token, pack) is not None:
        return None
    form = token.text.casefold()
    phrasal = pack.phrasal.get(form, ())
    following = [t.text.casefold() for t in token.doc[token.i + 1 : token.i + 5]] if phrasal else []
    for rest, cue in phrasal:
        if rest in following[:1] or (rest in following and rest == "clear"):
            return cue
    return pack.cues.get(form)


def _plausible(p: Passage, verb: Token, head: Token | None, cue: Cue, found: Found, pack: Language) -> bool:
    """Thought, intention and criticism need somebody who can have it; a participle or infinitive needs a speaker at all."""
    quoting = found.rule.startswith("quote")
    if found.demand and any(
        t.text.casefold() in pack.words("anonymity") for t in p.doc[found.ranges[0][0] : found.ranges[0][1] + 1]
    ):
        return False  # "asked not to be named" says how he speaks, not what
    if p.inside[verb.i] >= 0:
        return head is not None and cue.kind in ("say", "write") and _retold(p, verb, head, found, pack)
    if found.rule in ("raised", "passive", "impersonal"):
        return True
    if cue.kind == "hear" and (head is None or head.lemma_.casefold() not in pack.words("hearing")):
        return False
    if head is None:
        return quoting or (verb.tag_ not in ("VBG", "VB") and found.rule.startswith(("clause", "cue-before")))
    loose = found.rule == "cue-before-quote" and p.doc[found.ranges[0][0] - 1].text not in (",", ":")
    if loose and cue.lemma == "go-on" and not somebody(head, pack):
        return False  # the talks will go on “until they end”
    if quoting or (
        cue.kind in ("say", "write", "show", "hear")
        and found.rule in ("clause-after-cue", "cue-before-quote", "clause-before-cue", "clause-around-cue")
    ):
        return True
    return somebody(head, pack)


def _retold(p: Passage, verb: Token, head: Token, found: Found, pack: Language) -> bool:
    """Whether a speaker tells within his quoted words what somebody said: *“She told me that …”*, *“Vela says that …”*.

    Of people without a name, and of himself, only what they did say counts: *“I say that …”* is how he speaks now.
    """
    past = verb.tag_ == "VBD" or any(c.dep_ == "aux" and c.lemma_ in ("have", "use") for c in verb.lefts)
    if found.rule not in ("clause-after-cue", "cue-before-quote") or p.inside[head.i] != p.inside[verb.i]:
        return False
    if head.pos_ == "PROPN":
        return past or verb.tag_ in ("VBZ", "VBP")
    things = pack.words("pronouns", "neuter") | pack.words("pronouns", "relative") | pack.words("pronouns", "second")
    return past and head.text.casefold() not in things and somebody(head, pack)


def somebody(head: Token, pack: Language) -> bool:
    """Whether a word can stand for people, a body or a document."""
    word, lemma = head.text.casefold(), head.lemma_.casefold()
    if head.pos_ == "PROPN" or head.ent_type_ in ("PERSON", "ORG", "GPE", "NORP"):
        return True
    lists = ("people", "organisation_words", "document_words", "outlet_words", "posts")
    if any(word in pack.words(n) or lemma in pack.words(n) for n in lists) or pack.singular(word) in pack.words("posts"):
        return True
    return (
        head.pos_ in ("PRON", "NUM", "DET")
        or head.tag_ in ("NNPS", "JJ", "CD")
        or word in ("country", "countries", "government", "governments", "state", "side", "sides")
    )


def _verb_after_all(token: Token, pack: Language) -> bool:
    """The tagger takes *claims* for a noun after a quotation: a verb form right after a closing mark or a pronoun."""
    form = token.text.casefold()
    if not pack.reporting(form) or token.i == 0:
        return False
    if participle(token):
        return True
    if not form.endswith(("s", "d")):
        return False
    earlier = token.nbor(-1)
    return earlier.text.casefold() in ("he", "she", "they", "who") or (
        token.dep_ == "ROOT" and any(c.dep_ in ("ccomp", "nsubj") for c in token.children)
    )


def speaker(p: Passage, verb: Token, pack: Language, before: list[tuple[Token, Token | None]]) -> Token | None:
    """Who says: the subject; of a participle after another cue that one's subject; after a quotation also what follows."""
    if (inverted := _inverted(p, verb)) is not None:
        return inverted
    own = own_subject(verb)
    if participle(verb) and own is None and verb.dep_ in ("advcl", "ccomp", "xcomp", "conj", "acl", "ROOT", "prep", "pcomp"):
        low, _ = p.sentence(verb.i)
        for earlier, head in reversed(before):
            if earlier.i >= low and head is not None and earlier.i < verb.i and earlier not in verb.subtree:
                if (
                    verb.dep_ in ("acl",)
                    and verb.head.i > earlier.i
                    and verb.head.pos_ in ("NOUN", "PROPN")
                    and verb.nbor(-1).text != ","
                ):
                    break
                return _issuer(p, earlier.i, verb.i, pack) or head
        if (issuer := _issuer(p, low - 1, verb.i, pack)) is not None:
            return issuer
    found = subject(verb, pack)
    if (found is None or found != own) and verb.tag_ != "VBG" and (stand := between(p, verb)) is not None:
        return _head_of(p, stand)
    if found is None and own is None and verb.i + 1 < len(p.doc):
        after = verb.nbor(1)
        left = verb.i - 1
        while left > 0 and mark(p.doc[left]) and p.inside[left] < 0:
            left -= 1
        if p.inside[left] >= 0 and after.pos_ in ("PROPN", "PRON", "NOUN", "DET", "ADJ"):
            head = next((c.root for c in p.doc.noun_chunks if c.start <= after.i < c.end), None)
            found = head if head is not None and head != verb else None
    return found


def _inverted(p: Passage, verb: Token) -> Token | None:
    """The speaker after *, said* where nothing but his name and what hangs on it follows, whatever the parse makes of it."""
    before = verb.i - 1
    if verb.text.casefold() not in ("said", "says") or before < 0 or verb.i + 2 >= len(p.doc) or p.inside[verb.i] >= 0:
        return None
    if p.doc[before].text != "," and not (p.inside[before] >= 0 and p.quotes[p.inside[before]].last == before):
        return None
    chunk = next((c for c in p.doc.noun_chunks if c.start == verb.i + 1), None)
    if (
        chunk is None
        or chunk.root.ent_type_ in ("DATE", "TIME")
        or chunk.end >= len(p.doc)
        or p.doc[chunk.end].text not in (",", ".")
    ):
        return None
    return chunk.root


def between(p: Passage, verb: Token) -> Range | None:
    """The phrase that alone stands between the end of a quotation and the verb: *“…,” Ana Paz, who farms there, told …*"""
    low, _ = p.sentence(verb.i)
    start = verb.i
    while start > low and p.inside[start - 1] < 0:
        start -= 1
    if start == verb.i or start == low or p.inside[verb.i] >= 0:
        return None
    quote = p.quotes[p.inside[start - 1]]
    if quote.last != start - 1 or p.doc[start - 2].text[-1:] not in ",?!.":
        return None
    first = p.doc[start]
    words = p.doc[start : verb.i]
    finite = [t for t in words if t.pos_ == "VERB" and t.tag_ in ("VBD", "VBZ", "VBP")]
    if first.pos_ not in ("PROPN", "DET", "NOUN", "ADJ", "NUM", "PRON") or (
        finite and not any(t.text.casefold() in ("who", "which", "that", "whose") for t in words)
    ):
        return None
    last = verb.i - 1
    while last > start and ((mark(p.doc[last]) and p.doc[last].text != ")") or p.doc[last].dep_ in ("advmod", "aux", "neg")):
        last -= 1
    return start, last


def _issuer(p: Passage, start: int, stop: int, pack: Language) -> Token | None:
    """Whose text goes on in a participle: *published a letter signed by Ana Paz, saying …*."""
    for token in reversed(p.doc[start + 1 : stop]):
        if token.text.casefold() in pack.words("issued") and token.tag_ in ("VBN", "VBD"):
            agent = next((t for t in p.doc[token.i : min(stop, token.i + 8)] if t.text == "by"), None)
            return next((c for c in agent.children if c.dep_ == "pobj"), None) if agent is not None else None
    return None


def _head_of(p: Passage, stand: Range) -> Token:
    """The noun that heads a phrase: of the chunk at its start, or the last word of the name there."""
    for chunk in p.doc.noun_chunks:
        if chunk.start <= stand[0] + 1 and stand[0] < chunk.end and chunk.root.i >= stand[0]:
            return chunk.root
    last = stand[0]
    while last < stand[1] and p.doc[last + 1].pos_ == "PROPN":
        last += 1
    return p.doc[last]


def _silent(verb: Token, pack: Language) -> bool:
    """Whether a verb says that somebody will not say or do something: *refuse*, *decline*."""
    return verb.lemma_.casefold() in pack.words("refusing")


def _hedged(verb: Token, pack: Language) -> bool:
    """Whether what a verb would deny is left open: *did not rule out*, *refused to rule out*. It may be so."""
    cue = entry(verb, pack)
    if cue is None or cue.polarity is not Polarity.DENIES or cue.lemma in pack.words("refusing"):
        return False
    return negated(verb) or (verb.dep_ == "xcomp" and _silent(verb.head, pack))


def contents(p: Passage, verb: Token, head: Token | None, cue: Cue, pack: Language) -> Found | None:
    """What was said under a verb, or None when it reports nothing."""
    takes = cue.takes
    if p.inside[verb.i] >= 0 and "quote" in takes and (inner := requoted(p, verb)) is not None:
        return Found("cue-before-quote", (inner,), verb.i)
    if takes & {"quote", "wherever"} and (found := around(p, verb, head, "wherever" in takes, pack)):
        return found
    if (found := right_clause(p, verb, head, takes, pack)) is not None:
        return found
    return object_content(p, verb, head, takes, pack) or framed(p, verb, head, takes, pack)


def _manner(p: Passage, verb: Token, last: int, found: Found, pack: Language) -> int:
    """The end of a cue with an adjacent *in a statement* or *on X*, which belongs to it."""
    doc = p.doc
    for child in verb.rights:
        noun = next((c for c in child.children if c.dep_ == "pobj"), None) if child.dep_ == "prep" else None
        if child.i != last + 1 or noun is None or any(a <= noun.i <= b for a, b in found.ranges):
            continue
        word = noun.text.casefold()
        if (child.text == "in" and word in pack.words("occasions")) or (child.text == "on" and word in pack.words("channels")):
            return noun.i if all(p.inside[i] < 0 for i in range(last + 1, noun.i + 1)) and doc[noun.i].i - last <= 4 else last
    return last


def _list_of_names(p: Passage, verb: Token, head: Token, first: int, last: int) -> Range:
    """The whole list where the parse took only part of *Ana Paz, Rosa Soto and Pedro Vela* for the subject."""
    doc = p.doc
    if head.pos_ != "PROPN" or head.i > verb.i:
        return first, last
    after = adjacent_left(verb) - 1
    rest = doc[last + 1 : after + 1]
    if (
        len(rest)
        and any(t.text in (",", "and") for t in rest)
        and all(t.pos_ == "PROPN" or t.text in (",", "and") for t in rest)
    ):
        last = after
    low, _ = p.sentence(verb.i)
    while any(t.text == "and" for t in doc[first : last + 1]) and first - 2 >= low and doc[first - 1].text == ",":
        start = first - 2
        if doc[start].pos_ != "PROPN" or doc[start].dep_ == "pobj" or p.inside[start] >= 0:
            break
        while start - 1 >= low and doc[start - 1].pos_ == "PROPN":
            start -= 1
        first = start
    return first, last


def _candidate(
    p: Passage, index: int, verb: Token, head: Token | None, cue: Cue, found: Found, pack: Language, stop: int
) -> Candidate:
    source: list[Range] = []
    if head is not None and found.rule == "raised" and not any(c.dep_ == "agent" for c in verb.children):
        head = None
    if cue.kind == "hear":
        head = None  # who said it before the court is not told
    if head is not None:
        relative = next(
            (c for c in verb.lefts if c.dep_ in SUBJECTS and c.text.casefold() in pack.words("pronouns", "relative")), None
        )
        if head.dep_ in SUBJECTS and head.i < head.head.i < verb.i:
            stop = min(stop, head.head.i)
        first, last = phrase(p, head, stop)
        if relative is not None and head.i <= relative.i:
            first = last = relative.i
        elif (stand := between(p, verb)) is not None and stand[0] <= head.i <= stand[1]:
            first, last = stand
        first, last = _list_of_names(p, verb, head, first, last)
        for low, high in found.ranges:
            if first < low <= last:
                last = low - 1
            elif low <= first <= high < last:
                first = high + 1
        first, last = trimmed(p, first, last)
        if first <= last and not any(low <= head.i <= high for low, high in found.ranges):
            source.append((first, last))
    first, last = adjacent_left(verb), max(verb.i, found.cue_end)
    while (
        last + 1 < len(p.doc)
        and p.doc[last + 1].text.casefold() in PARTICLES
        and p.doc[last + 1].dep_ in ("prt", "advmod", "acomp", "oprd")
    ):
        last += 1
    last = _manner(p, verb, last, found, pack)
    polarity, modality = cue.polarity, cue.modality
    if found.demand:
        polarity, modality = Polarity.AFFIRMS, Modality.DEMANDED
    elif found.rule == "object" and cue.lemma in pack.words("announcing"):
        modality = modality or Modality.PREDICTED
    if _hedged(verb, pack):
        polarity, modality = Polarity.AFFIRMS, Modality.POSSIBLE
        first = min(first, adjacent_left(verb.head) if verb.dep_ == "xcomp" and not negated(verb) else first)
    return Candidate(
        rule=found.rule,
        passage=index,
        cue=[p.at(first, last)],
        content=[p.at(a, b) for a, b in found.ranges],
        source=[p.at(a, b) for a, b in source],
        speech=cue.speech,
        verb=verb.i,
        head=head.i if head is not None else None,
        entry=cue,
        polarity=polarity,
        modality=modality,
    )
