"""Runs of capitalised words, and where in them a title ends and a name begins."""

from collections.abc import Iterable, Iterator
from typing import Final

from spacy.tokens import Doc, Token

from .gazetteer import Gazetteer, gazetteer
from .language import Language
from .layout import Block
from .passage import Passage, Range

NOT_NAMES: Final = ("DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY", "LANGUAGE", "LAW", "NORP")
"""What the entity recogniser finds that names nobody."""


def named(p: Passage, pack: Language, states: Gazetteer) -> Iterator[tuple[int, int, bool]]:
    """First and last token of each name, and whether a title stands before it."""
    for first, last in runs(p, pack):
        for a, b, titled in pieces(p, first, last, pack, states):
            yield with_state(p, a, b, titled, pack, states), b, titled


def runs(p: Passage, pack: Language) -> list[Range]:
    """Runs of capitalised words with the particles between them."""
    runs: list[Range] = []
    doc = p.doc
    i = 0
    while i < len(doc):
        if not _name_word(p, i):
            i += 1
            continue
        first = last = i
        while True:
            j = last + 1
            while j < len(doc) and j - last <= 3 and doc[j].text.casefold() in pack.words("particles") and not capital(doc[j]):
                j += 1
            if j < len(doc) and _name_word(p, j) and p.inside[j] == p.inside[last]:
                last = j
                continue
            if _hyphened(p, last):
                last += 2
                continue
            # Center for Migration Studies at the University of Santiago: bodies go on over of, for, and, at the.
            k = last + 1
            if _body(doc[first : last + 1], pack) and k + 1 < len(doc) and doc[k].text in pack.words("body_joints"):
                k += 1
                while k < len(doc) and doc[k].text in ("the", "and"):
                    k += 1
                if k < len(doc) and _name_word(p, k) and capital(doc[k]):
                    last = k
                    continue
            states = gazetteer().names
            if (
                last + 2 < len(doc)
                and last > first
                and doc[last + 1].text == "and"
                and doc[last - 1].text == "of"
                and all(doc[j].text.casefold() in states for j in (last, last + 2))
                and _body(doc[first : last - 1], pack)
            ):
                last += 2
                continue
            if (
                last + 2 < len(doc)
                and doc[last + 1].text in ("'", "'s")
                and capital(doc[last + 2])
                and _possessive_in_name(p, first, last, pack)
            ):
                last += 2
                continue
            break
        runs.append((first, last))
        i = last + 1
    return runs


def pieces(p: Passage, first: int, last: int, pack: Language, states: Gazetteer) -> list[tuple[int, int, bool]]:
    """The run cut into names: *Peruvian | Foreign Minister | Hugo de Zela* leaves the last; a state alone is one."""
    doc = p.doc
    posts, honorifics = pack.words("posts"), pack.words("honorifics")
    start, titled = first, False
    pieces: list[tuple[int, int, bool]] = []
    run = [doc[i].text.casefold() for i in range(first, last + 1)]
    whole = states.names.get(" ".join(run))
    if whole:
        return [(first, last, False)]
    for i in range(first, last + 1):
        word = doc[i].text.casefold()
        singular = pack.singular(word)
        if (
            singular in posts
            or word in honorifics
            or (word.startswith("then-") and len(word) > 5)
            or word.rpartition("-")[2] in posts
        ):
            before = doc[first:i].text.casefold()
            if before and states.names.get(before):
                pieces.append((first, i - 1, False))
            start, titled = i + 1, True
    if start > last:
        return pieces + _leading_state(doc, first, last, states, pieces)
    if titled and doc[start].text.casefold() in ("of", "for", "and"):
        return pieces
    if titled and run and _body(doc[start : last + 1], pack) and (start < last or start > first):
        name_at = next((i for i in range(start + 1, last + 1) if _person_starts(doc[i], doc[i - 1], pack)), None)
        if name_at is None:
            return [*pieces, (first, last, False)] if _names_body(doc[last], pack) else pieces
        return [*pieces, (start, name_at - 1, False), (name_at, last, True)]
    name_at = next((i for i in range(start + 1, last) if _person_starts(doc[i], doc[i - 1], pack)), None)
    office_of = first >= 2 and doc[first - 1].text in ("of", "for") and pack.singular(doc[first - 2].text.casefold()) in posts
    if name_at is not None and (
        office_of or _names_body(doc[name_at - 1], pack) or doc[name_at - 1].ent_type_ in ("ORG", "GPE", "NORP", "FAC")
    ):
        return [*pieces, (start, name_at - 1, False), (name_at, last, True)]
    while start < last and doc[start].text.casefold() in states.demonyms:
        start += 1
    return [*pieces, (start, last, titled)]


def with_state(p: Passage, first: int, last: int, titled: bool, pack: Language, states: Gazetteer) -> int:
    """*Peru’s Foreign Trade Ministry* is the name of the body, its state included."""
    doc = p.doc
    if titled or first < 2 or doc[first - 1].text not in ("'s", "'") or not _body(doc[first : last + 1], pack):
        return first
    start = first - 2
    while start > 0 and not states.names.get(doc[start : first - 1].text.casefold()) and doc[start - 1].pos_ == "PROPN":
        start -= 1
    return start if states.names.get(doc[start : first - 1].text.casefold()) else first


def _hyphened(p: Passage, i: int) -> bool:
    """*Jean-Marc*, *Dlamini-Viljoen*: a hyphen without spaces goes on to another capital."""
    doc = p.doc
    if i + 2 >= len(doc) or doc[i + 1].text != "-" or doc[i].whitespace_ or doc[i + 1].whitespace_:
        return False
    return capital(doc[i + 2]) and _name_word(p, i + 2)


def capital(token: Token) -> bool:
    """Whether a word begins with a capital letter."""
    return token.text[:1].isupper() and token.text[:1].isalpha()


def _name_word(p: Passage, i: int) -> bool:
    token = p.doc[i]
    if (
        not capital(token)
        or token.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT")
        or (token.is_stop and token.pos_ != "PROPN")
    ):
        return False
    if token.pos_ == "PROPN" or token.ent_type_ not in ("", *NOT_NAMES):
        return True
    at_start = i == 0 or p.sentence(i)[0] == i or p.doc[i - 1].is_quote
    return not at_start and token.pos_ in ("ADJ", "NOUN", "X", "ADP", "VERB") and p.paragraph.block is Block.BODY


def _body(words: Iterable[Token], pack: Language) -> bool:
    return any(
        t.text.casefold() in pack.words("organisation_words") or t.text.casefold() == "director" for t in words
    ) and not any(t.text.casefold() in pack.words("offices") for t in words)


def _possessive_in_name(p: Passage, first: int, last: int, pack: Language) -> bool:
    """*Tacna Truckers’ Federation*: the entity recogniser spans the mark, or a plural stands before a body's word."""
    doc = p.doc
    after = doc[last + 2]
    return doc[last + 1].text == "'" and after.text.casefold() in pack.words("organisation_words") and last > first


def _leading_state(
    doc: Doc, first: int, last: int, states: Gazetteer, done: list[tuple[int, int, bool]]
) -> list[tuple[int, int, bool]]:
    return [(first, first, False)] if not done and first < last and states.names.get(doc[first].text.casefold()) else []


def _person_starts(token: Token, before: Token, pack: Language) -> bool:
    return (
        pack.gender(token.text) is not None
        and pack.gender(before.text) is None
        and before.text.casefold() not in ("san", "santa", "saint", "-")
    )


def _names_body(token: Token, pack: Language) -> bool:
    return token.text.casefold() in pack.words("organisation_words") or token.ent_type_ == "ORG"
