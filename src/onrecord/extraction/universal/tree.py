"""Questions to a Universal Dependencies parse: what is a cue and in which form, how far its verb group and a noun phrase go.

The parse of a small model is right about most words and wrong about some in every long sentence: what can be told by
the order of words and by the pack's lists is told by these.
"""

from functools import lru_cache
from typing import Final

from spacy.tokens import Token

from ..labels import marked
from ..language import Cue, Language
from ..layout import Block
from ..passage import Passage, Range, mark
from ..syntax import trimmed

SUBJECTS: Final = ("nsubj", "nsubj:pass", "csubj")
VERBAL: Final = ("VERB", "AUX")
NOMINAL: Final = ("NOUN", "PROPN", "PRON", "NUM")
_ENTRIES: Final = "onrecord.entries"


@lru_cache(maxsize=4096)
def bare(form: str, pack: Language) -> str:
    """A form without the pronouns that hang on it: *diciéndole* is *diciendo*."""
    hung, accents = pack.patterns("enclitics"), str.maketrans(pack.pack["accents"])
    plain = hung.sub("", form)
    if plain == form:
        plain = hung.sub("", form.translate(accents))
        return plain if plain != form.translate(accents) else form
    return plain.translate(accents)


def entry(token: Token, pack: Language) -> Cue | None:
    """The lexicon's entry of a token used as a verb: by its form, else by its lemma; a pronominal one beside its pronoun.

    Rules ask it of every word, some of a word many times: the answers for a parse are kept with it.
    """
    doc = token.doc
    entries: list[Cue | None] | None = doc.user_data.get(_ENTRIES)
    if entries is None:
        entries = doc.user_data[_ENTRIES] = [_entry(t, pack) for t in doc]
    return entries[token.i]


def _entry(token: Token, pack: Language) -> Cue | None:
    form = token.text.casefold()
    if not form.isalpha():
        return None
    cue = _listed(token, form, pack)
    return cue if cue is not None and cue.kind != "refuse" else None


def lemma(token: Token, pack: Language) -> str:
    """The infinitive of a verb: the lexicon's where it has the form, else the lemmatiser's."""
    cue = _listed(token, token.text.casefold(), pack)
    return cue.lemma if cue is not None else token.lemma_.casefold().split(" ")[0]


def _listed(token: Token, form: str, pack: Language) -> Cue | None:
    known = form if form in pack.shapes else bare(form, pack)
    if known not in pack.shapes and token.pos_ == "VERB":
        known = token.lemma_.casefold().split(" ")[0]
    kind = pack.shapes.get(known)
    if kind is None or not _verbal(token, kind, pack):
        return None
    if (idiom := _idiom(token, known, pack)) is not None:
        return idiom[1]
    if (pronominal := pack.phrasal.get(known)) is not None:
        beside = known != form or any(t.text.casefold() in pack.words("reflexive") for t in group(token, pack))
        if beside:
            return pronominal[0][1]
    return pack.cues.get(known)


def _idiom(token: Token, form: str, pack: Language) -> tuple[int, Cue] | None:
    """How many words behind a verb make it report, and what it reports with them: *puso en duda*, *dejó claro*."""
    for rest, cue in pack.idioms.get(form, ()):
        behind = token.doc[token.i + 1 : token.i + 1 + len(rest)]
        if tuple(t.text.casefold() for t in behind) == rest:
            return len(rest), cue
    return None


def last_word(verb: Token, pack: Language) -> int:
    """The last token of a cue: the verb's own, or that of the words which make it report."""
    form = verb.text.casefold()
    idiom = _idiom(verb, form if form in pack.shapes else bare(form, pack), pack)
    return verb.i + idiom[0] if idiom is not None else verb.i


def _verbal(token: Token, kind: str, pack: Language) -> bool:
    if kind == "participle":
        return perfect(token, pack)
    if token.pos_ in VERBAL:
        return token.dep_ != "amod" or kind == "gerund"
    if token.i == 0 or token.pos_ not in ("NOUN", "PROPN", "ADJ", "ADV", "X", "INTJ"):
        return kind in ("finite", "gerund") and token.i == 0
    if kind in ("finite", "gerund"):
        return token.nbor(-1).pos_ not in ("DET", "ADP") or token.text.islower()
    # “…”, denuncia Paz: what may be a noun is a verb right behind a mark and before a name
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    return kind == "plain" and mark(token.nbor(-1)) and after is not None and after.pos_ in ("PROPN", "DET")


def shape(token: Token, pack: Language) -> str:
    """What form a cue is in: infinitive, gerund, participle, or finite."""
    form = token.text.casefold()
    kind = pack.shapes.get(form) or pack.shapes.get(bare(form, pack)) or "finite"
    return "finite" if kind == "plain" or (kind == "participle" and perfect(token, pack)) else kind


def perfect(token: Token, pack: Language) -> bool:
    """Whether a participle stands behind a form of *haber* and so makes a finite verb with it."""
    for back in range(1, 4):
        if token.i - back < 0:
            return False
        word = token.nbor(-back).text.casefold()
        if word in pack.words("have"):
            return True
        if word not in pack.words("group"):
            return False
    return False


def subjunctive(token: Token) -> bool:
    """Whether a verb tells what is wished or asked rather than what is."""
    return marked(token, "Mood", "Sub")


def finite(token: Token) -> bool:
    """Whether a token is a finite verb, by its morphology."""
    return token.pos_ in VERBAL and marked(token, "VerbForm", "Fin")


def infinitive(token: Token, pack: Language) -> bool:
    """Whether a token is an infinitive, with or without pronouns on it."""
    if token.pos_ not in VERBAL:
        return False
    endings = tuple(pack.words("infinitive_endings"))
    return marked(token, "VerbForm", "Inf") or bare(token.text.casefold(), pack).endswith(endings)


def leading(verb: Token) -> Token:
    """The verb that an infinitive or gerund hangs on, as in *volvió a pedir*, *siguió diciendo*; else itself."""
    over = verb.head
    if verb.dep_ in ("xcomp", "ccomp", "aux", "obj", "advcl") and over.pos_ in VERBAL and over.i < verb.i and not finite(verb):
        between = verb.doc[over.i + 1 : verb.i]
        if len(between) <= 2 and all(t.pos_ in ("ADP", "PRON", "AUX", "ADV") or t.dep_ == "mark" for t in between):
            return over
    return verb


def group(verb: Token, pack: Language) -> list[Token]:
    """The words of a verb: auxiliaries, negation and pronouns before it, and the verb that it hangs on."""
    first = leading(verb).i
    while first > 0 and _of_group(verb.doc[first - 1], pack):
        first -= 1
    return list(verb.doc[first : verb.i + 1])


def _of_group(token: Token, pack: Language) -> bool:
    word = token.text.casefold()
    return word in pack.words("group") and (token.pos_ != "DET" or word in pack.words("reflexive"))


def negated(verb: Token, pack: Language) -> bool:
    """Whether a word of negation stands in the verb's group."""
    return any(t.text.casefold() in pack.words("negation") for t in group(verb, pack)[:-1])


def timely(token: Token, pack: Language) -> bool:
    """Whether a word names a day, a part of it or another time: it is nobody who could speak. *Julio Vela* is."""
    named = token.pos_ == "PROPN" and token.text[:1].isupper()
    return not named and token.text.casefold() in pack.words("time_words")


def noun_phrase(p: Passage, head: Token, low: int, high: int, pack: Language) -> Range:
    """The noun phrase around its head within [low, high]: with title, apposition, relative clause, without circumstances.

    What is said of when, where and how somebody spoke (*en conferencia de prensa*, *este lunes*, *tras la reunión*) is
    none of the phrase, though a parse likes to hang it there.
    """
    doc = p.doc
    first, last = max(head.left_edge.i, low), min(head.right_edge.i, high)
    quote = p.inside[head.i]
    while first < head.i and p.inside[first] != quote:
        first += 1
    if first < head.i and doc[first].pos_ == "ADP":
        first += 1
    for i in range(head.i - 1, first - 1, -1):
        if doc[i].text == "," and head.head.i != i:
            first = i + 1  # Consultado por ello, el alcalde …
            break
    for i in range(head.i + 1, last + 1):
        if _circumstance(p, head, i, last, pack) or (
            p.inside[i] >= 0 and quote < 0 and doc[i].text == '"' and doc[i - 1].text in ",:"
        ):
            last = i - 1
            break
    return trimmed(p, first, max(last, head.i))


def _circumstance(p: Passage, head: Token, i: int, last: int, pack: Language) -> bool:
    """Whether at token i something begins that tells of the saying, or another clause, and no more of who speaks."""
    doc, token = p.doc, p.doc[i]
    word = token.text.casefold()
    if token.pos_ == "CCONJ" and i + 1 <= last:
        return any(finite(t) for t in doc[i + 1 : min(i + 3, last) + 1] if t.text.casefold() in pack.cues or t.head.i <= i)
    if token.text == "," and i + 2 < len(doc):
        told = doc[i + 1].text.casefold() in pack.words("pronouns", "relative") and entry(doc[i + 2], pack) is not None
        told = told and not any(t.text.casefold() in pack.words("anonymity") for t in doc[i + 3 : i + 7])
        return told or _gerund(doc[i + 1], pack)  # …, quien recordó que …: another statement
    if any(a.i > head.i and (finite(a) or a.dep_ == "acl") for a in token.ancestors if head in a.ancestors):
        return False  # within a relative clause
    if word in pack.words("circumstances"):
        noun = next((t for t in doc[i + 1 : i + 5] if t.pos_ in ("NOUN", "PROPN", "VERB", "PRON")), None)
        if noun is None:
            return True
        spoken = noun.text.casefold() in pack.words("occasions") | pack.words("channels") or timely(noun, pack)
        place = doc[i - 1].pos_ in ("NOUN", "ADJ") and (noun.pos_ == "PROPN" or noun.head == doc[i - 1]) and noun.pos_ != "VERB"
        return spoken or not place
    day = timely(token, pack) or (token.pos_ == "DET" and i + 1 < len(doc) and timely(doc[i + 1], pack))
    return day and doc[i - 1].text.casefold() not in pack.words("of")


def _gerund(token: Token, pack: Language) -> bool:
    return marked(token, "VerbForm", "Ger") or pack.shapes.get(token.text.casefold()) == "gerund"


def headline(p: Passage) -> bool:
    """Whether a passage is a headline or subheading."""
    return p.paragraph.block in (Block.HEADLINE, Block.SUBHEADING)
