"""Nouns that carry a statement: *la denuncia de Paz de que …*, *su promesa de renunciar*."""

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from onrecord.model.terms import Modality

from ..candidate import Candidate
from ..language import Language
from ..passage import Passage, Range, mark
from ..syntax import trimmed
from .extent import reach
from .tree import SUBJECTS, VERBAL, finite, infinitive, noun_phrase


def noun_candidates(p: Passage, index: int, pack: Language) -> Iterator[Candidate]:
    """*La denuncia de Paz de que …*, *su promesa de renunciar*: a noun with the clause that it carries."""
    doc = p.doc
    for token in doc:
        if token.pos_ != "NOUN":
            continue
        row = pack.nouns.get(token.text.casefold()) or pack.nouns.get(token.lemma_.casefold())
        if row is None:
            continue
        low, high = p.sentence(token.i)
        found = _clause_of(p, token, high, row, pack)
        if found is None:
            continue
        first, kind = found
        source = _owner(p, token, first, low, pack)
        if source is None and kind == "to":
            continue
        clause_high = _clause_end(token, first, high)
        yield Candidate(
            rule="noun-clause",
            passage=index,
            cue=[p.at(token.i, token.i)],
            content=[p.at(*reach(p, token, first, clause_high, pack))],
            source=[p.at(*source[1])] if source is not None else [],
            speech=bool(row.get("speech", True)),
            head=source[0].i if source is not None else None,
            modality=None if row[kind] == "asserted" else Modality(row[kind]),
        )


def _clause_of(p: Passage, noun: Token, high: int, row: Mapping[str, object], pack: Language) -> tuple[int, str] | None:
    """Where the clause or infinitive of a noun begins, within a few words behind it."""
    doc = p.doc
    for i in range(noun.i + 1, min(high, noun.i + 10)):
        word = doc[i].text.casefold()
        if (mark(doc[i]) and not doc[i].is_quote) or finite(doc[i]):
            return None
        if word in pack.words("of") and doc[i + 1].text.casefold() in pack.words("that") and i + 2 <= high:
            return i + 2, "that"
        if word in pack.words("of") | pack.words("a") and i + 1 <= high and infinitive(doc[i + 1], pack) and "to" in row:
            return i + 1, "to"
    return None


def _clause_end(noun: Token, first: int, high: int) -> int:
    """The end of a noun's clause: where the verb that governs the noun comes, if it stands behind."""
    inner = next((c for c in noun.rights if c.dep_ in ("acl", "ccomp", "advcl") and c.right_edge.i >= first), None)
    return min(high, inner.right_edge.i) if inner is not None else high


def _owner(p: Passage, noun: Token, first: int, low: int, pack: Language) -> tuple[Token, Range] | None:
    """Whose the noun is: *la denuncia de Paz de que*, *su promesa*, or the subject of the verb it is the object of."""
    doc = p.doc
    for child in noun.rights:
        if child.dep_ == "nmod" and child.i < first and any(c.text.casefold() in pack.words("of") for c in child.lefts):
            start = next(c.i for c in child.lefts if c.text.casefold() in pack.words("of")) + 1
            return child, trimmed(p, start, min(child.right_edge.i, first - 3))
    if doc[noun.i - 1].text.casefold() in pack.words("possessive") and noun.i > 0:
        return doc[noun.i - 1], (noun.i - 1, noun.i - 1)
    if noun.dep_ == "obj" and noun.head.pos_ in VERBAL:
        own = next((c for c in noun.head.lefts if c.dep_ in SUBJECTS and c.i >= low), None)
        if own is not None:
            return own, noun_phrase(p, own, low, noun.head.i - 1, pack)
    return None
