"""What looks like a statement and is none: *declined to comment*, *did not say*, thanks, taking note."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from .candidate import Candidate, Span
from .language import Language
from .passage import Passage, mark
from .syntax import negated, subject


@dataclass(frozen=True)
class Refusal:
    """The words, why they are no statement, who (token in a passage), and the candidates that they would have been."""

    span: Span
    reason: str
    passage: int
    head: int | None
    source: Span | None
    instead_of: tuple[Candidate, ...] = ()


def refusals(passages: Sequence[Passage], candidates: Sequence[Candidate], pack: Language) -> list[Refusal]:
    """The non-statements of a text, in order. A verb within somebody's quoted words is left to these."""
    found: list[Refusal] = []
    for index, p in enumerate(passages):
        for token in p.doc:
            if p.inside[token.i] >= 0 or token.pos_ not in ("VERB", "AUX") or (reason := _reason(token, pack)) is None:
                continue
            mine = tuple(c for c in candidates if c.passage == index and c.verb == token.i)
            quoted = any(p.inside[t.i] >= 0 and t.i > 0 and any(c.covers(p.parsed.offset + t.idx) for c in mine) for t in p.doc)
            inner = [c for c in token.children if c.dep_ == "xcomp" or (c.dep_ == "conj" and _neither(token, pack))]
            mine += tuple(c for c in candidates if c.passage == index and c.verb in [t.i for t in inner])
            if quoted and reason != "declined to comment":
                continue
            head = subject(token, pack)
            low, high = p.sentence(token.i)
            first = min(low if head is None else max(low, head.left_edge.i), token.i)
            last = max((t.i for t in token.subtree if t.i <= high), default=token.i)
            while last > token.i and mark(p.doc[last]):
                last -= 1
            source = (
                p.at(max(low, head.left_edge.i), min(head.right_edge.i, token.i - 1))
                if head is not None and head.i < token.i
                else None
            )
            found.append(Refusal(p.at(first, last), reason, index, head.i if head is not None else None, source, mine))
    return found


def _reason(token: Token, pack: Language) -> str | None:
    lemma = token.lemma_.casefold()
    for row in pack.pack["not_statements"]:
        if lemma == row["lemma"] and any(
            c.dep_ in ("xcomp", "dobj", "prep")
            and c.lemma_.casefold() in row["complement"].split()
            and (not row.get("negative") or any(d.text.casefold() in pack.words("no") for d in c.children))
            for c in token.children
        ):
            return str(row["reason"])
    if negated(token) and token.tag_ != "VBG":
        table: dict[str, str] = pack.pack["not_statement_verbs"]
        did = _neither(token, pack) or any(
            c.dep_ in ("aux", "auxpass") and c.text.casefold() in pack.words("did") for c in token.children
        )
        if lemma in table and did:
            if lemma in pack.words("giving") and not any(c.lemma_ in pack.words("ungiven") for c in token.children):
                return None
            return table[lemma]
    return "thanks" if lemma in pack.words("thanks") and token.dep_ == "ROOT" else None


def _neither(token: Token, pack: Language) -> bool:
    """*neither confirmed nor denied*."""
    return any(c.text.casefold() in pack.words("neither") for c in token.children)
