"""Cues that are nouns and adjectives: *the claim that …*, *her plan to …*, *support for …*, *is willing to …*."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from spacy.tokens import Token

from onrecord.model.terms import Modality

from .candidate import Candidate
from .language import Language
from .passage import Passage, Range
from .syntax import SUBJECTS, adjacent_left, phrase, subject, trimmed

COPULA: Final = ("acomp", "attr", "oprd")


@dataclass(frozen=True, slots=True)
class Nominal:
    """A complement of a noun or adjective: `takes` names it as the lexicon does, `owner` is whose it is, if told."""

    takes: str
    content: Range
    cue: Range
    owner: Token | None
    source: Range | None


def nominal_candidates(p: Passage, index: int, pack: Language, verbs: Collection[int | None]) -> Iterator[Candidate]:
    """The statements of one passage that stand under a noun or an adjective of the lexicon.

    The object of one of the `verbs`, which are cues themselves (*expressed concern about*), says nothing by itself, unless
    it is what somebody else said: *rejects the union's claim that …*.
    """
    for token in p.doc:
        if p.inside[token.i] >= 0:
            continue
        noun = token.pos_ == "NOUN"
        entry = pack.nouns.get(token.lemma_.casefold()) if noun else described(token, pack)
        if entry is None:
            continue
        object_of_cue = token.dep_ == "dobj" and token.head.i in verbs
        for found in nominals(p, token, pack):
            if object_of_cue and not _others(found):
                continue
            if found.takes in entry or found.takes.removesuffix("'s") in entry:
                yield _candidate(p, index, found, entry, noun)
                break


def _others(found: Nominal) -> bool:
    """Whether a clause is told to be another's than the subject's: of somebody named, or by him."""
    return found.takes.startswith("that") and found.owner is not None and found.owner.pos_ != "PRON"


def described(token: Token, pack: Language) -> Mapping[str, Any] | None:
    """The entry of an adjective, or of a participle used as one (*is convinced that*)."""
    if token.pos_ == "ADJ" or (token.tag_ == "VBN" and not any(c.dep_ in ("agent", "dobj") for c in token.children)):
        return pack.adjectives.get(token.text.casefold())
    return None


def nominals(p: Passage, token: Token, pack: Language) -> Iterator[Nominal]:
    """The complements of a noun or adjective, the clause first; with ``'s`` where they count only for somebody's own."""
    owner, source, cue = _owner(p, token, pack)
    for kind, child in _complements(token):
        first, last = child.left_edge.i, min(child.right_edge.i, p.sentence(token.i)[1])
        end = token.i
        if kind.startswith("+"):
            inner = next((c for c in child.children if c.dep_ in ("pobj", "pcomp") and c.i > child.i), None)
            if inner is None or inner.left_edge.i != child.i + 1:
                continue
            first, end = inner.left_edge.i, child.i
        by, by_source = owner, source
        if by is None:
            by, by_source = _author(p, token, pack)
            if by is not None and by_source is not None and first <= by_source[0] <= last:
                last = by_source[0] - 2
        if last < first:
            continue
        first, last = trimmed(p, first, last)
        name = kind if by is None else kind + "'s"
        yield Nominal(name, (first, last), (cue[0], max(cue[1], end)), by, by_source)


def _complements(token: Token) -> Iterator[tuple[str, Token]]:
    for child in token.rights:
        first = child.left_edge
        opening = first.text.casefold()
        if child.dep_ in ("acl", "ccomp", "relcl", "xcomp", "advcl"):
            if opening in ("that", "whether") and first.dep_ == "mark":
                yield opening, child
            elif opening == "to" and first.i <= token.i + 2:
                yield "to", child
            elif child.dep_ == "ccomp" and token.pos_ == "ADJ" and first.i == token.i + 1:
                yield "that", child
        elif child.dep_ == "prep" and child.i <= token.i + 2:
            yield "+" + child.text.casefold(), child


def _owner(p: Passage, token: Token, pack: Language) -> tuple[Token | None, Range | None, Range]:
    """Whose it is: the possessor, the subject of the verb that has it as its object or of the copula, or the noun described."""
    cue = (token.i, token.i)
    possessor = next((c for c in token.lefts if c.dep_ == "poss"), None)
    if possessor is not None:
        first, last = phrase(p, possessor, token.i)
        if p.doc[last].text in ("'s", "’s", "'", "’") and last > first:
            last -= 1
        return possessor, (first, last), cue
    passive = next((c for c in token.lefts if c.dep_ == "nsubjpass"), None)
    if passive is not None:
        return passive, phrase(p, passive, token.i), (adjacent_left(token), token.i)
    verb = token.head
    if token.dep_ == "dobj" and verb.lemma_.casefold() not in pack.words("light_verbs"):
        return None, None, cue
    if token.dep_ in (*COPULA, "dobj") and verb.pos_ in ("VERB", "AUX") and verb.i < token.i:
        own = next((c for c in verb.lefts if c.dep_ == "nsubj"), None) or subject(verb, pack)
        if own is not None and own.i < verb.i and p.inside[verb.i] < 0:
            relative = next((c for c in verb.lefts if c.dep_ in SUBJECTS and c.tag_ in ("WP", "WDT")), None)
            where = (relative.i, relative.i) if relative is not None else phrase(p, own, verb.i)
            return own, where, (adjacent_left(verb), token.i)
    if token.pos_ != "NOUN" and token.dep_ == "amod" and token.i > verb.i and verb.pos_ in ("NOUN", "PROPN", "PRON"):
        first, last = verb.left_edge.i, token.left_edge.i - 1
        if first <= last:
            return verb, trimmed(p, first, last), cue
    return None, None, cue


def _author(p: Passage, token: Token, pack: Language) -> tuple[Token | None, Range | None]:
    """*criticism of the deal by Ana Paz*, *from Ana Paz*; *the claim of the union that …*."""
    bodies = pack.words("organisation_words") | pack.words("people") | pack.words("posts")
    within = (c for r in token.rights if r.dep_ == "prep" for n in r.children for c in n.rights)
    beside = (c for c in token.head.rights if token.dep_ == "dobj" and c.i > token.i)
    for child in (*token.rights, *within, *beside):
        of = child.text.casefold() == "of" and child.head.i == token.i and any(c.dep_ in ("acl", "ccomp") for c in token.rights)
        if child.dep_ in ("prep", "agent") and (child.text.casefold() in ("by", "from") or of):
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            if (
                inner is not None
                and p.inside[inner.i] < 0
                and (inner.pos_ == "PROPN" or inner.ent_type_ or inner.tag_ == "NNS" or inner.lemma_.casefold() in bodies)
            ):
                return inner, phrase(p, inner, child.i)
    return None, None


def _candidate(p: Passage, index: int, found: Nominal, entry: Mapping[str, Any], noun: bool) -> Candidate:
    modality = entry.get(found.takes) or entry[found.takes.removesuffix("'s")]
    return Candidate(
        rule="noun-clause" if noun else "adjective-clause",
        passage=index,
        cue=[p.at(*found.cue)],
        content=[p.at(*found.content)],
        source=[p.at(*found.source)] if found.source else [],
        speech=bool(entry.get("speech", noun)),
        head=found.owner.i if found.owner is not None else None,
        modality=None if modality == "asserted" else Modality(modality),
    )
