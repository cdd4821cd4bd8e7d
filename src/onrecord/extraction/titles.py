"""Titles and offices in the text: head, modifiers, jurisdiction, complement and status, with a holder or without."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc

from onrecord.model.terms import ActorType, RoleStatus

from .gazetteer import Gazetteer
from .language import Language
from .names import Mention
from .passage import Passage

LINKS: Final = ("of", "for", "to", "at", "in")
"""Prepositions that go on with a title."""


@dataclass(frozen=True, slots=True)
class Share:
    """What one of the holders of a shared title holds: *los ministros de Defensa y del Interior* are a minister each."""

    post: str
    jurisdiction: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class Title:
    """An office in the text: its tokens, its head in the singular, the post without jurisdiction, the state, the status.

    `gender` is that of its form where it has one; `shares` tells the offices of its holders in their order, where each has one.
    """

    passage: int
    first: int
    last: int
    head: int
    noun: str
    post: str
    plural: bool
    jurisdiction: str | None
    country: str | None
    status: RoleStatus
    definite: bool
    links: tuple[str, ...] = ()
    gender: str | None = None
    shares: tuple[Share, ...] = ()


def titles(p: Passage, index: int, mentions: Sequence[Mention], pack: Language, states: Gazetteer) -> list[Title]:
    """Every title in a passage, in order, with a holder or without."""
    doc = p.doc
    taken = {i for m in mentions if m.passage == index and (m.kind is ActorType.PERSON) for i in range(m.first, m.last + 1)}
    found: list[Title] = []
    done = -1
    for token in doc:
        noun = _noun(token.text, pack)
        if token.i <= done or noun is None or token.i in taken or token.pos_ not in ("NOUN", "PROPN", "ADJ"):
            continue
        nxt = doc[token.i + 1] if token.i + 1 < len(doc) else None
        if nxt is not None and _noun(nxt.text, pack) and token.i + 1 not in taken and nxt.pos_ in ("NOUN", "PROPN"):
            continue
        title = _title(p, index, token.i, noun, taken, pack, states)
        found.append(title)
        done = title.last
    return found


def _noun(word: str, pack: Language) -> str | None:
    folded = word.casefold()
    for prefix in ("then-", "ex-"):
        folded = folded.removeprefix(prefix)
    singular = pack.singular(folded)
    return singular if singular in pack.words("posts") else None


def _title(p: Passage, index: int, head: int, noun: str, taken: set[int], pack: Language, states: Gazetteer) -> Title:
    doc = p.doc
    low, high = p.sentence(head)
    status = RoleStatus.THEN if doc[head].text.casefold().startswith("then-") else RoleStatus.CURRENT
    if doc[head].text.casefold().startswith("ex-"):
        status = RoleStatus.FORMER
    if noun in pack.words("status", "candidate"):
        status = RoleStatus.CANDIDATE
    jurisdiction: str | None = None
    country: str | None = None
    modifiers: list[str] = []
    definite = False
    first = head
    i = head - 1
    while i >= low and i not in taken and p.inside[i] == p.inside[head]:
        word = doc[i].text.casefold()
        if word in ("'s", "'") and i > low:
            start = _owner(doc, i - 1, low)
            owner = doc[start:i].text
            country = states.names.get(owner.casefold().removeprefix("the "))
            jurisdiction = owner.removeprefix("the ")
            first = start
            definite = True
            break
        if word in ("the", "this", "that", "a", "an", "his", "her", "its", "their", "our"):
            definite = word not in ("a", "an")
            if word in ("the", "a", "an"):
                first = i
            break
        if word == "-":
            i -= 1
            continue
        if (known := _status(word, pack)) is not None:
            status = known
            first = i
        elif word in states.demonyms and country is None:
            country = states.demonyms[word]
            jurisdiction = states.english[country]
            first = i
        elif (
            word in ("and", "&")
            and modifiers
            and i - 1 >= low
            and doc[i - 1].pos_ in ("PROPN", "ADJ", "NOUN")
            and doc[i - 1].text[:1].isupper() == doc[head].text[:1].isupper()
        ):
            modifiers.insert(0, "and")
            first = i
        elif (
            doc[i].pos_ in ("PROPN", "ADJ", "NOUN")
            and doc[i].ent_type_ not in ("DATE", "PERSON", "CARDINAL")
            and not doc[i].text[:1].isdigit()
        ):
            if doc[i].pos_ == "NOUN" and doc[i].head.i > head + 1:
                break
            modifiers.insert(0, word)
            first = i
        else:
            break
        i -= 1
    if country is None and len(modifiers) > 0 and (code := states.names.get(modifiers[0])):
        country, jurisdiction = code, states.english[code]
        modifiers.pop(0)
    if modifiers and modifiers[0] == "and":
        modifiers.pop(0)
    last, links = _complement(p, head, high, taken, pack, states)
    post = [*modifiers, noun]
    for preposition, words in links:
        code = states.names.get(words.casefold().removeprefix("the "))
        if preposition in ("of", "for", "in") and code and country is None:
            country, jurisdiction = code, words
        elif preposition in ("of", "for") and "'s " in words and (code := states.names.get(words.split("'s ")[0].casefold())):
            country = country or code
            if noun in ("governor", "mayor", "prefect", "intendant"):
                jurisdiction = words.split("'s ", 1)[1]
            else:
                jurisdiction = jurisdiction or states.english[code]
                post += [preposition, "the", words.split("'s ", 1)[1]]
        elif preposition in ("of", "for", "in") and noun in ("governor", "mayor", "prefect", "intendant"):
            jurisdiction = jurisdiction or words.removeprefix("the ")
        else:
            post += [preposition, *words.split()]
    if (
        noun in ("mayor", "governor")
        and modifiers
        and jurisdiction is None
        and modifiers[-1] not in ("regional", "vice", "deputy", "lieutenant")
    ):
        jurisdiction = " ".join(m.title() for m in modifiers)
        post = [noun]
    plural = (doc[head].text.casefold() != noun and doc[head].tag_ in ("NNS", "NNPS")) or doc[
        head
    ].text.casefold().removeprefix("then-").removeprefix("ex-") not in (noun,)
    return Title(
        index,
        first,
        last,
        head,
        noun,
        " ".join(post).casefold(),
        plural,
        jurisdiction,
        country,
        status,
        definite,
        tuple(w for _, w in links),
    )


def _status(word: str, pack: Language) -> RoleStatus | None:
    for name in ("former", "interim", "acting", "then"):
        if word in pack.words("status", name):
            return RoleStatus(name)
    return None


def _owner(doc: Doc, i: int, low: int) -> int:
    start = i
    while start - 1 >= low and (
        doc[start - 1].pos_ == "PROPN"
        or (doc[start - 1].text.casefold() in ("the", "and") and doc[start].pos_ == "PROPN" and doc[start - 1].text != "and")
    ):
        start -= 1
    return start


def _complement(
    p: Passage, head: int, high: int, taken: set[int], pack: Language, states: Gazetteer
) -> tuple[int, list[tuple[str, str]]]:
    """*of the interior*, *for Migration Studies at the University of Santiago*, *to Chile*: (last token, links)."""
    doc = p.doc
    last = head
    links: list[tuple[str, str]] = []
    i = head + 1
    while i + 1 <= high and doc[i].text in LINKS and i not in taken:
        j = i + 1
        end = None
        while j <= high and j not in taken and p.inside[j] == p.inside[head]:
            t = doc[j]
            word = t.text.casefold()
            nominal = t.pos_ in ("PROPN", "NOUN", "ADJ", "DET", "NUM") or word in pack.words("particles") or word in ("'s", "'")
            if (
                word in ("and", "&")
                and j + 1 <= high
                and j + 1 not in taken
                and doc[j + 1].pos_ in ("PROPN", "NOUN")
                and doc[j + 1].text[:1].isupper()
                and doc[j - 1].text[:1].isupper()
            ):
                nominal = True
            if not nominal or word in ("who", "which", "that") or t.ent_type_ in ("DATE", "TIME"):
                break
            if word not in ("the", "a", "an", "and", "of") or t.pos_ == "PROPN":
                end = j
            j += 1
        if end is None or (
            doc[i].text in ("at", "in") and doc[i + 1].pos_ != "PROPN" and doc[i + 2 : i + 3].text[:1].islower()
        ):
            break
        links.append((doc[i].text, doc[i + 1 : end + 1].text))
        last = end
        i = end + 1
        if len(links) == 3:
            break
    return last, links
