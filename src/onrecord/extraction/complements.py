"""The content after a verb by its complement: a clause, an infinitive, a noun phrase, a phrase with a preposition."""

from spacy.tokens import Token

from .edges import Found, cut
from .language import Language
from .passage import Passage, Range


def right_clause(p: Passage, verb: Token, head: Token | None, takes: frozenset[str], pack: Language) -> Found | None:
    """The clause after the verb: *that …*, *whether …*, an infinitive, or a clause without a word to open it."""
    _, high = p.sentence(verb.i)
    for child in verb.rights:
        if child.i > high:
            continue
        passive_or_clause = child.dep_ == "ccomp" or (
            child.dep_ in ("advcl",)
            and child.i > verb.i
            and _opens_with(p, child, ("that", "whether", "if"))
            and child.left_edge.i <= verb.i + 2
        )
        passive_or_clause |= child.dep_ == "dep" and _opens_with(p, child, ("that", "whether"))  # the parse lost its verb
        if passive_or_clause and "that" in takes:
            first = max(child.left_edge.i, verb.i + 1)
            if p.doc[verb.i + 1].text.casefold() == "it":
                first = next((t.i for t in p.doc[first : child.right_edge.i] if t.text.casefold() == "that"), first)
            if head is not None and head.i > verb.i and first <= head.i <= child.i and head in verb.children:
                first = max(first, head.right_edge.i + 1)
            demand = "demand" in takes and p.doc[first].text.casefold() == "that"
            clause = cut(p, verb, first, child.right_edge.i, high, pack)
            relative = _relative(p, verb, child)
            return Found("clause-after-cue", (clause,) if relative is None else (relative, clause), verb.i, demand)
        if child.dep_ in ("xcomp", "ccomp") and takes & {"to", "person-to", "person", "ing"}:
            infinitive = any(c.dep_ == "aux" and c.text.casefold() == "to" for c in child.children)
            if infinitive and "person-to" in takes:
                first = verb.i + (2 if p.doc[verb.i + 1].text.casefold() in ("on", "upon") else 1)  # called on them to …
                return Found("demand", (cut(p, verb, first, child.right_edge.i, high, pack),), first - 1, demand=True)
            if infinitive and "to" in takes and not any(c.dep_ == "nsubjpass" for c in verb.lefts):
                return Found("infinitive-after-cue", (cut(p, verb, child.left_edge.i, child.right_edge.i, high, pack),), verb.i)
    if "that" in takes and (hung := _hung(p, verb, high, pack)) is not None:
        return Found("clause-after-cue", (cut(p, verb, hung.left_edge.i, hung.right_edge.i, high, pack),), verb.i)
    return None


def _hung(p: Passage, verb: Token, high: int, pack: Language) -> Token | None:
    """The clause of *said in a statement that the bridge was safe*, which the parse hangs on the occasion.

    A clause that *that* itself is the subject of (*a statement that was sent*) describes the occasion.
    """
    for noun in (c for r in verb.rights if r.dep_ == "prep" for c in r.rights if c.dep_ == "pobj"):
        if noun.text.casefold() not in pack.words("occasions") or p.inside[noun.i] >= 0:
            continue
        for clause in noun.rights:
            opener = clause.left_edge
            if clause.dep_ in ("acl", "relcl", "ccomp") and opener.text.casefold() == "that" and clause.i <= high:
                own = next((c for c in clause.lefts if c.dep_ in ("nsubj", "nsubjpass", "expl", "csubj")), None)
                if own is not None and own.i != opener.i:
                    return clause
    return None


def _relative(p: Passage, verb: Token, clause: Token) -> Range | None:
    """The pronoun that a clause without a subject of its own has before its cue: *who officials say is tied to it*."""
    own = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if own is None or any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in clause.children) or own.left_edge.i == 0:
        return None
    before = p.doc[own.left_edge.i - 1]
    return (before.i, before.i) if before.tag_ in ("WDT", "WP") and p.inside[before.i] < 0 else None


def _opens_with(p: Passage, clause: Token, words: tuple[str, ...]) -> bool:
    return p.doc[clause.left_edge.i].text.casefold() in words


def object_content(p: Passage, verb: Token, head: Token | None, takes: frozenset[str], pack: Language) -> Found | None:
    """A noun phrase that is what was said or talked about, where the lexicon allows it for this verb."""
    _, high = p.sentence(verb.i)
    rights = [c for c in verb.rights if c.i <= high and c != head]
    direct = next((c for c in rights if c.dep_ == "dobj"), None)
    if "as" in takes:
        held = [
            c
            for c in rights
            if c.dep_ in ("dobj", "oprd", "xcomp", "ccomp", "attr", "acomp") or (c.dep_ == "prep" and c.text.casefold() == "as")
        ]
        described = direct is not None and any(c.dep_ == "amod" and c.i > direct.i for c in direct.children)
        if (
            described
            or len(held) > 1
            or any(c.dep_ in ("oprd", "ccomp", "xcomp") for c in held)
            or (held and _quote_in(p, held))
        ):
            last = max(c.right_edge.i for c in held)
            return Found("called", (cut(p, verb, min(c.left_edge.i for c in held), last, high, pack),), verb.i)
    if "obj" in takes and direct is not None and direct.pos_ != "PRON":
        held = [
            direct,
            *(
                c
                for c in rights
                if c.dep_ == "prep" and c.i > direct.i and "of" in takes | {"for"} and c.text.casefold() in takes
            ),
        ]
        last = max(c.right_edge.i for c in held)
        beside = next((c for c in rights if c.dep_ == "prep" and c.left_edge.i == last + 1), None)
        if beside is not None and beside.text.casefold() in ("for", "to", "as"):
            last = beside.right_edge.i
        quote = p.quote_at(last + 1)
        if quote is not None and quote.first == last + 1 and quote.last <= high:
            last = quote.last  # promised an answer “in a few days”
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
                asked = name == "for" and "demand" in takes  # asked for a delay
                return Found("about", (cut(p, verb, inner.left_edge.i, child.right_edge.i, high, pack),), child.i, asked)
    return None


def _quote_in(p: Passage, held: list[Token]) -> bool:
    return any(p.inside[i] >= 0 for c in held for i in range(c.left_edge.i, c.right_edge.i + 1))
