"""Verb cues over Universal Dependencies: *dijo que …*, *«…», dijo*, *negó haber …*, *instó a …*, *lo confirmó*."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from spacy.tokens import Token

from onrecord.model.terms import Modality, Polarity

from ..candidate import Candidate
from ..edges import Found
from ..labels import marked
from ..language import Cue, Language
from ..passage import Passage, mark
from ..requoted import requoted
from . import complements
from .around import around
from .speaker import Earlier, Source, impersonal, source_of
from .tree import entry, finite, group, last_word, leading, lemma, negated, shape, subjunctive

DEEPEST: Final = 8
"""Statements within each other, from which on no more are read: nobody writes so many."""
SHORT: Final = 4
"""Tokens of the shortest quotation that a verb not in the lexicon may report, its marks included."""
RECENT: Final = 20
"""Cues before one that may share their speaker with it."""
THINGS: Final = ("object", "about", "called")
OWN_WORDS: Final = ("quote-before-cue", "cue-before-quote", "clause-before-cue", "clause-around-cue")


def verb_candidates(p: Passage, index: int, pack: Language) -> Iterator[Candidate]:
    """The statements that verbs of one passage report, in order of the verbs."""
    earlier: Earlier = []
    depth = [0] * len(p.doc)  # how many statements a token is part of
    for token in p.doc:
        cue = entry(token, pack) or _unlisted(p, token, pack)
        if cue is None or (leading(token) != token and entry(leading(token), pack) is not None and not _open(token, cue, pack)):
            continue  # pidió revelar …: what is asked or promised to be said is not said
        if "to" in cue.takes and any(_open(t, c, pack) for t in token.rights if (c := entry(t, pack)) is not None):
            continue  # rehusó descartar …: told at what is not ruled out
        if token.i > 0 and token.nbor(-1).text.casefold() in pack.words("without"):
            continue  # sin precisar …
        if depth[token.i] >= DEEPEST:
            continue
        before = [e for e in earlier[-RECENT:] if not depth[e[0].i] or depth[token.i]]
        read = _read(p, token, cue, pack, before)
        if read is None:
            continue
        found, source = read
        if not _plausible(p, token, cue, found, source, pack):
            continue
        for low, high in found.ranges:
            depth[low : high + 1] = [n + 1 for n in depth[low : high + 1]]
        earlier.append((token, source))
        yield _candidate(p, index, token, cue, found, source, pack)
        if (words := _in_words(p, found)) is not None:
            yield replace(
                _candidate(p, index, token, cue, words, source, pack),
                cue=[p.at(words.cue_end, words.cue_end)],
                polarity=None,
                modality=None,
            )


def _open(verb: Token, cue: Cue, pack: Language) -> bool:
    """Whether what a verb would deny is left open: *no descartó*, *rehusó descartar*. It may be so."""
    if cue.polarity is not Polarity.DENIES or lemma(verb, pack) in pack.words("refusing_to_say"):
        return False
    over = leading(verb)
    return negated(verb, pack) or (over != verb and lemma(over, pack) in pack.words("refusing_to_say"))


def _unlisted(p: Passage, token: Token, pack: Language) -> Cue | None:
    """A verb that the lexicon lacks right behind a quotation and its comma reports it: *“…”, ejemplificó*."""
    if token.pos_ != "VERB" or not finite(token) or p.inside[token.i] >= 0 or subjunctive(token):
        return None
    left = group(token, pack)[0].i
    if left < 2 or p.doc[left - 1].text not in (",", "—", "–", '"') or lemma(token, pack) in pack.words("no_cues"):
        return None
    if any(leading(t) == token and entry(t, pack) is not None for t in p.doc[token.i + 1 : token.i + 4]):
        return None  # se limitó a decir
    before = left - 1 if p.inside[left - 1] >= 0 else left - 2
    quote = p.quote_at(before)
    if quote is None or quote.last != before or quote.last - quote.first < SHORT:
        return None
    return Cue(lemma(token, pack), "say", frozenset({"quote"}))


def _in_words(p: Passage, found: Found) -> Found | None:
    """*Rojas negó haber llamado: “Dormía”*: the words themselves, behind a colon that follows what was reported."""
    last = found.ranges[-1][1]
    if found.rule == "cue-before-quote" or last + 2 >= len(p.doc) or p.doc[last + 1].text != ":" or p.inside[last + 2] < 0:
        return None
    quote = p.quotes[p.inside[last + 2]]
    return Found("colon", ((quote.first, quote.last),), last + 1) if quote.first == last + 2 else None


def _read(p: Passage, verb: Token, cue: Cue, pack: Language, earlier: Earlier) -> tuple[Found, Source | None] | None:
    """What a verb reports and whose it is."""
    words = group(verb, pack)
    left = words[0].i
    low, high = p.sentence(verb.i)
    quoted = p.inside[verb.i] >= 0
    takes = cue.takes
    if "person-to" in takes and _anonymous(p, verb, pack):
        return None
    if quoted and "quote" in takes and (inner := requoted(p, verb)) is not None:
        return Found("cue-before-quote", (inner,), verb.i), source_of(p, verb, pack, earlier, inner[0], naming=True)
    opener = complements.opener(p, verb, cue, pack) if "that" in takes and not _quotation_left(p, left, None, low) else None
    colon = complements.after_colon(p, verb, pack) if takes & {"quote", "wherever"} else None
    stop = opener if opener is not None else colon.ranges[0][0] - 1 if colon is not None else high + 1
    source = source_of(p, verb, pack, earlier, stop, naming=True)
    if opener is not None and not _quotation_left(p, left, source, low):
        return (found, source) if (found := complements.clause(p, verb, cue, pack)) is not None else None
    if (
        takes & {"quote", "wherever"}
        and not quoted
        and (found := _around(p, verb, source, "wherever" in takes, pack)) is not None
    ):
        return found, source
    if opener is not None and (found := complements.clause(p, verb, cue, pack)) is not None:
        return found, source
    if "to" in takes and (found := complements.own_infinitive(p, verb, cue, pack)) is not None:
        return found, source
    if colon is not None:
        return colon, source
    source = source_of(p, verb, pack, earlier, high + 1, naming=False)
    found = None
    if "person-to" in takes:
        found = complements.demand(p, verb, pack)
    if found is None and "as" in takes:
        found = complements.called(p, verb, pack)
    if found is None and "quote" in takes:
        found = complements.quoted(p, verb, pack)
    if found is None:
        found = complements.thing(p, verb, source.head if source else None, cue, pack)
    return (found, source) if found is not None else None


def _anonymous(p: Passage, verb: Token, pack: Language) -> bool:
    """Whether somebody asks that his name be kept back: *pidió no revelar su apellido*."""
    return any(t.text.casefold() in pack.words("anonymity") for t in p.doc[verb.i + 1 : verb.i + 5]) and any(
        t.text.casefold() in pack.words("negation") for t in p.doc[verb.i + 1 : verb.i + 3]
    )


def _quotation_left(p: Passage, left: int, source: Source | None, low: int) -> bool:
    """Whether a quotation ends right before the cue, so that a *que* behind it belongs to something else."""
    before = (source.span[0] if source is not None and source.span[1] < left and source.span[1] >= left - 2 else left) - 1
    while before >= low and mark(p.doc[before]) and p.inside[before] < 0:
        before -= 1
    return before >= low and p.inside[before] >= 0 and p.quotes[p.inside[before]].last == before and p.inside[left] < 0


def _around(p: Passage, verb: Token, source: Source | None, anywhere: bool, pack: Language) -> Found | None:
    if source is not None and source.head.i < verb.i and source.head.text.casefold() in pack.words("pronouns", "relative"):
        return None
    if shape(verb, pack) in ("gerund", "infinitive") and leading(verb) == verb:
        return None
    left = group(verb, pack)[0].i
    before = source is not None and source.span[1] < left
    if before and source is not None and source.span[1] >= left - 2:
        left = source.span[0]
        anywhere = anywhere and p.doc[left - 1].text in (",", "—") if left > 0 else False
    elif before:
        anywhere = False
    _, high = p.sentence(verb.i)
    if left > 0 and p.doc[left - 1].text.casefold() in pack.words("as_said"):
        left -= 1
        if left > 0 and p.doc[left - 1].text.casefold() in pack.words("as_said"):
            left -= 1
    right = last_word(verb, pack) if source is None or source.span[0] < verb.i else source.span[1]
    while right < high and not (mark(p.doc[right + 1]) and p.doc[right + 1].text not in ("(", ")")) and p.inside[right + 1] < 0:
        if p.doc[right + 1].pos_ == "CCONJ" and any(finite(t) for t in p.doc[right + 2 : right + 4]):
            break
        right += 1
    return around(p, left, right, anywhere, pack)


def _plausible(p: Passage, verb: Token, cue: Cue, found: Found, source: Source | None, pack: Language) -> bool:
    """What a thing or an intention is said of needs somebody who can have it; words in quotation marks are the speaker's."""
    if p.inside[verb.i] >= 0:
        return cue.speech and _nested(p, verb, found, source, pack)
    if source is None and shape(verb, pack) == "infinitive" and leading(verb) == verb and verb.dep_ != "advcl":
        return False
    if found.rule in THINGS and verb.i > 0 and verb.nbor(-1).text.casefold() in pack.words("view_openers"):
        return False  # para expresarle su malestar
    if found.rule in THINGS and cue.polarity is None and _denied(verb, source, pack):
        return False  # Nadie confirmó la noticia
    if subjunctive(verb) and found.rule in (*THINGS, "demand", "infinitive-after-cue"):
        return False  # that somebody should ask is not that he does
    if found.rule in THINGS or cue.kind in ("think", "want") or found.rule in ("demand", "infinitive-after-cue"):
        if cue.kind in ("think", "want") and shape(verb, pack) != "finite":
            return False
        if source is None:
            return not impersonal(verb, pack) and shape(verb, pack) in ("finite", "gerund")
        own = found.rule == "infinitive-after-cue" and cue.kind == "say"
        return own or somebody(source.head, pack)
    return True


def _denied(verb: Token, source: Source | None, pack: Language) -> bool:
    """Whether nobody did what a verb tells."""
    nobody = source is not None and any(t.text.casefold() in pack.words("nobody") for t in (source.head, *source.head.lefts))
    return nobody or negated(verb, pack)


def _nested(p: Passage, verb: Token, found: Found, source: Source | None, pack: Language) -> bool:
    """Within a quotation: what the speaker tells that somebody said, who need not be named: *“Nos dijeron que …”*."""
    if found.rule not in ("clause-after-cue", "cue-before-quote", "demand", "infinitive-after-cue"):
        return False
    if any(c.text.casefold() in pack.words("conditions") for c in verb.lefts):
        return False  # si me dice que me vaya
    if source is not None:
        return p.inside[source.head.i] == p.inside[verb.i]
    told = any(t.text.casefold() in pack.words("listeners") for t in group(verb, pack)[:-1])
    past = marked(verb, "Tense", "Past") or marked(verb, "Tense", "Imp")
    return found.rule in ("clause-after-cue", "cue-before-quote") and past and finite(verb) and told


def somebody(head: Token, pack: Language) -> bool:
    """Whether a word can stand for people, a body or a document."""
    word, lemma = head.text.casefold(), head.lemma_.casefold()
    if head.pos_ in ("PROPN", "PRON", "NUM") or head.ent_type_ in ("PER", "ORG", "LOC") or head.i == head.doc[0].i:
        return head.pos_ != "ADV"
    if any(c.dep_ in ("appos", "flat") and c.pos_ == "PROPN" for c in head.children):
        return True
    lists = ("people", "crowds", "organisation_words", "document_words", "outlet_words", "posts")
    if word.endswith(tuple(pack.words("person_endings"))):
        return True
    for prefix in pack.words("status_prefixes"):
        word = word.removeprefix(prefix)
    stems = {word, lemma, pack.singular(word), word.removesuffix("s"), word.removesuffix("es")}
    return any(stems & pack.words(name) for name in lists)


def _candidate(p: Passage, index: int, verb: Token, cue: Cue, found: Found, source: Source | None, pack: Language) -> Candidate:
    polarity, modality = cue.polarity, cue.modality
    if found.demand:
        polarity, modality = Polarity.AFFIRMS, Modality.DEMANDED
    elif modality is Modality.DEMANDED and found.rule == "clause-after-cue":
        modality = None
    if polarity is Polarity.DENIES and found.rule in OWN_WORDS:
        polarity = None  # lo niega: “No conozco …”: the words are his, and it is these that he affirms
    if found.rule == "object" and cue.lemma in pack.words("announcing"):
        modality = modality or Modality.PREDICTED
    if found.rule == "infinitive-after-cue" and cue.lemma in pack.words("refusing"):
        modality = modality or Modality.PREDICTED
    if _open(verb, cue, pack):
        polarity, modality = Polarity.AFFIRMS, Modality.POSSIBLE  # no descartó: it may be so
    span = source.span if source is not None else None
    if span is not None:
        for low, high in found.ranges:
            if span[0] < low <= span[1]:
                span = (span[0], low - 1)
            elif low <= span[0] <= high:
                span = None
                break
    words = group(verb, pack)
    return Candidate(
        rule="impersonal" if source is None and impersonal(verb, pack) else found.rule,
        passage=index,
        cue=[p.at(words[0].i, last_word(verb, pack))],
        content=[p.at(a, b) for a, b in found.ranges],
        source=[p.at(*span)] if span is not None else [],
        speech=cue.speech,
        verb=verb.i,
        head=source.head.i if source is not None and span is not None else None,
        entry=cue,
        polarity=polarity,
        modality=modality,
    )
