"""Cues that are no verbs: *según X*, *a juicio de X*, *para X,*."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from ..candidate import Candidate
from ..language import Language
from ..passage import Passage, Range, mark
from ..syntax import trimmed
from .extent import reach
from .tree import NOMINAL, SUBJECTS, VERBAL, entry, finite, infinitive, noun_phrase, timely


def according_candidates(p: Passage, index: int, pack: Language) -> Iterator[Candidate]:
    """The statements of one passage that stand under a phrase that names their source."""
    doc = p.doc
    words = p.words
    taken = -1
    for i in range(len(words)):
        if p.inside[i] >= 0 or i <= taken:
            continue
        if words[i] not in _openings(pack) and words[i] not in pack.words("view_openers"):
            continue
        opening = _opening(words, i, pack)
        low, high = p.sentence(i)
        if opening is not None and (relative := _by_which(p, index, i, i + opening, high, pack)) is not None:
            yield relative
            continue
        if opening is not None:
            opening += _as_expressed(p, i + opening, pack)
        view = opening is None and words[i] in pack.words("view_openers") and (i == low or doc[i - 1].text == ",")
        if opening is None and not view:
            continue
        first = i + (opening or 1)
        if first > high or entry(doc[first], pack) is not None or not _names(p, first, pack):
            continue
        last = _source_end(p, first, high, pack, opens=i == low)
        head = _head(p, first, last)
        if head is None:
            continue
        if view and (doc[min(last + 1, high)].text != "," or not _person(head, pack)):
            continue
        ranges = _said(p, i, last, low, high, pack)
        if not ranges:
            continue
        taken = last
        yield Candidate(
            rule="according-to",
            passage=index,
            cue=[p.at(i, first - 1)],
            content=[p.at(a, b) for a, b in ranges],
            source=[p.at(first, last)],
            speech=True,
            head=head.i,
        )


def _by_which(p: Passage, index: int, cue: int, first: int, high: int, pack: Language) -> Candidate | None:
    """*Un acta según la cual el alcalde pagó*: the relative pronoun is the source, what it stands for is who speaks."""
    doc = p.doc
    if first + 2 > high or not {t.text.casefold() for t in doc[first : first + 2]} & pack.words("which"):
        return None
    last = first if doc[first].text.casefold() in pack.words("which") else first + 1
    noun = next((t for t in reversed(doc[max(0, cue - 10) : cue]) if t.pos_ == "NOUN" and _carrier(t, doc[last])), doc[cue - 1])
    start, end = last + 1, high
    for i in range(start, high + 1):
        if doc[i].text == "," and p.inside[i] < 0 and cue > 0 and doc[cue - 1].text == ",":
            end = i - 1
            break
    return Candidate(
        rule="according-to",
        passage=index,
        cue=[p.at(cue, first - 1)],
        content=[p.at(*trimmed(p, start, end))],
        source=[p.at(first, last)],
        speech=True,
        head=noun.i,
    )


def _carrier(noun: Token, pronoun: Token) -> bool:
    """Whether a relative pronoun can stand for a noun: their numbers agree, and no preposition hangs it on another noun."""
    return noun.morph.get("Number", []) == pronoun.morph.get("Number", []) and noun.dep_ != "nmod"


def _as_expressed(p: Passage, first: int, pack: Language) -> int:
    """How many tokens of *de acuerdo con lo informado por* stand before the source, behind the phrase itself."""
    behind = p.doc[first : first + 3]
    words = [t.text.casefold() for t in behind]
    lo = len(words) == 3 and words[0] in pack.words("sentence_pronouns") and words[2] in pack.words("by")
    return 3 if lo and pack.shapes.get(words[1]) == "participle" else 0


def _opening(words: tuple[str, ...], i: int, pack: Language) -> int | None:
    """How many tokens the longest phrase has that begins at token i and names a source, if one does."""
    return next((len(parts) for parts in _openings(pack).get(words[i], ()) if words[i : i + len(parts)] == parts), None)


@cache
def _openings(pack: Language) -> dict[str, list[tuple[str, ...]]]:
    """The phrases that name a source, by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(pack.pack["according"], key=len, reverse=True):
        found.setdefault(phrase.split()[0], []).append(tuple(phrase.split()))
    return found


def _names(p: Passage, first: int, pack: Language) -> bool:
    """Whether a noun phrase follows that can be a source, not *según lo previsto*, *según las cuales*, *según quien*."""
    token = p.doc[first]
    word = token.text.casefold()
    if word in pack.words("pronouns", "relative") or timely(token, pack) or infinitive(token, pack) or finite(token):
        return False
    if word in pack.words("clitics") and token.i + 1 < len(p.doc) and p.doc[first + 1].pos_ in (*VERBAL, "ADJ", "PRON", "ADP"):
        return False
    return token.pos_ in ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "SYM", "X") or mark(token)


def _head(p: Passage, first: int, last: int) -> Token | None:
    words = [t for t in p.doc[first : last + 1] if t.pos_ in NOMINAL]
    outer = [t for t in words if not first <= t.head.i <= last or t.head.i == t.i]
    return next(iter(outer or words), None)


def _person(head: Token, pack: Language) -> bool:
    posts = pack.words("posts") | pack.words("people") | pack.words("organisation_words")
    return head.pos_ == "PROPN" or bool({head.text.casefold(), head.lemma_.casefold(), pack.singular(head.text)} & posts)


def _source_end(p: Passage, first: int, high: int, pack: Language, opens: bool) -> int:
    """The last token of the source; where it opens the sentence, it ends at the comma behind which the clause begins."""
    doc = p.doc
    noun = next((t for t in doc[first : high + 1] if t.pos_ in NOMINAL), doc[first])
    _, edge = noun_phrase(p, noun, first, high, pack)
    depth = 0
    last = high
    for i in range(first + 1, high + 1):
        token = doc[i]
        depth += {"(": 1, ")": -1}.get(token.text, 0)
        if token.text in (",", ";", ":") and depth <= 0:
            if token.text == "," and _goes_on(p, noun, i, edge, opens):
                continue
            last = i - 1
            break
        if p.inside[i] >= 0 and p.inside[first] < 0 and i > noun.i + 1 and doc[i - 1].text == ",":
            last = i - 1
            break
        if not opens and token.i > edge and (token.pos_ == "CCONJ" or finite(token)):
            last = i - 1
            break
    else:
        last = max(edge, noun.i) if not opens else edge
    return trimmed(p, first, max(noun.i, last))[1]


def _goes_on(p: Passage, noun: Token, comma: int, edge: int, opens: bool) -> bool:
    """Whether behind a comma the source goes on with an apposition or a relative clause that another comma closes."""
    if comma >= edge:
        return False
    after = p.doc[comma + 1]
    inner = next(
        (c for c in noun.subtree if c.i > comma and comma <= c.left_edge.i <= comma + 1 and c.dep_ in ("appos", "acl", "conj")),
        None,
    )
    if inner is None:
        inner = after.head if after.head.dep_ in ("appos", "acl") and after.head.i > comma else None
    if inner is None or inner.i > edge:
        return False
    return not opens or any(t.text == "," for t in p.doc[inner.i : edge + 2])


def _said(p: Passage, cue: int, last: int, low: int, high: int, pack: Language) -> list[Range]:
    """What stands before and behind a source: the clause it closes, the one it opens, or both when it parts one."""
    doc = p.doc
    before, after = cue - 1, last + 1
    while (
        before >= low
        and p.inside[before] < 0
        and (mark(doc[before]) or doc[before].pos_ == "CCONJ" or _tail(doc[before], pack))
    ):
        before -= 1
    while after <= high and mark(doc[after]) and p.inside[after] < 0:
        after += 1
    start = _start(p, low, before, pack)
    ranges: list[Range] = []
    if start is not None and before >= start:
        ranges.append(trimmed(p, start, before))
    if after <= high:
        told = any(t.pos_ in VERBAL and finite(t) for t in doc[low:cue])
        relative = doc[after].text.casefold() in pack.words("pronouns", "relative") | pack.words("circumstances")
        if not ranges or not told:
            behind = reach(p, doc[cue], after, high, pack)
            ranges.append(behind)
        elif (
            doc[after - 1].text == ","
            and not relative
            and doc[after].pos_ != "CCONJ"
            and entry(doc[after], pack) is None
            and any(finite(t) for t in doc[after : high + 1])
            and not _own_clause(p, after, high)
        ):
            ranges.append(trimmed(p, after, high))
    return [r for r in ranges if any(not mark(t) for t in doc[r[0] : r[1] + 1])]


def _own_clause(p: Passage, first: int, high: int) -> bool:
    """Whether a full clause with its subject begins there: the sentence of the writer, not the rest of what was said."""
    return any(c.dep_ in SUBJECTS and c.i >= first for t in p.doc[first : high + 1] if finite(t) for c in t.children)


def _tail(token: Token, pack: Language) -> bool:
    """Words that only lead to the source: *todo esto*, *eso sí*, *siempre*."""
    return token.text.casefold() in pack.words("joining")


def _start(p: Passage, low: int, before: int, pack: Language) -> int | None:
    """Where the clause before a source begins: the sentence, a semicolon, or behind an earlier cue that reports its own."""
    start = low
    for i in range(before, low - 1, -1):
        if p.doc[i].text == ";" and p.inside[i] < 0:
            return i + 1
    for i in range(before, low - 1, -1):
        told = p.doc[i].text.casefold() in pack.words("that") and i > low and p.inside[i] < 0
        if told and entry(p.doc[i - 1], pack) is not None:
            start = i + 1  # El Faro informó que, según Paz, …
            break
    if start <= before and p.doc[start].pos_ == "CCONJ" and start < before:
        start += 1
    return start if before >= start else None
