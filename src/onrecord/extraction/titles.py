"""Titles and offices in the text: head, modifiers, jurisdiction, complement and status, with a holder or without."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from spacy.tokens import Doc, Token

from onrecord.model.terms import ActorType, RoleStatus

from .gazetteer import Gazetteer
from .language import Language
from .names import Mention, fold
from .passage import Passage

LINKS: Final = ("of", "for", "to", "at", "in", "from")
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
    bodies = [m for m in mentions if m.kind is ActorType.ORGANIZATION and m.passage <= index]
    found: list[Title] = []
    done = -1
    for token in doc:
        if token.i <= done or token.i in taken:
            continue
        if (heading := _heading(p, index, token, pack)) is not None:
            found.append(heading)
            done = heading.last
            continue
        noun = _noun(token.text, pack) if token.pos_ in ("NOUN", "PROPN", "ADJ") else None
        if noun is None:
            continue
        nxt = doc[token.i + 1] if token.i + 1 < len(doc) else None
        if nxt is not None and _noun(nxt.text, pack) and token.i + 1 not in taken and nxt.pos_ in ("NOUN", "PROPN"):
            continue
        title = _title(p, index, token.i, noun, taken, bodies, pack, states)
        found.append(title)
        done = title.last
    return found


def _noun(word: str, pack: Language) -> str | None:
    folded = word.casefold()
    for prefix in ("then-", "ex-"):
        folded = folded.removeprefix(prefix)
    singular = pack.pack["short_posts"].get(folded) or pack.singular(folded)
    return singular if singular in pack.words("posts") else None


def _heading(p: Passage, index: int, verb: Token, pack: Language) -> Title | None:
    """*who chairs the transport committee*: a verb that tells the office."""
    if verb.dep_ != "relcl" or verb.pos_ != "VERB" or (noun := pack.pack["heading"].get(verb.lemma_.casefold())) is None:
        return None
    who = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.text.casefold() in pack.words("pronouns", "relative")), None)
    what = next((c for c in verb.rights if c.dep_ == "dobj" and c.pos_ in ("NOUN", "PROPN")), None)
    if who is None or what is None:
        return None
    stop = next((t.i for t in what.subtree if t.i > what.i and (t.text == "," or t.dep_ == "relcl")), what.right_edge.i + 1)
    status = RoleStatus.FORMER if verb.tag_ == "VBD" else RoleStatus.CURRENT
    words = p.doc[what.left_edge.i : stop].text
    post = f"{noun} of {words}".casefold()
    return Title(index, who.i, stop - 1, verb.i, noun, post, False, None, None, status, False, (words,))


@dataclass
class _Before:
    """What stands before the head of a title, read from right to left."""

    first: int
    status: RoleStatus
    modifiers: list[str] = field(default_factory=list)
    jurisdiction: str | None = None
    country: str | None = None
    owner: str | None = None
    definite: bool = False


def _title(
    p: Passage, index: int, head: int, noun: str, taken: set[int], bodies: Sequence[Mention], pack: Language, states: Gazetteer
) -> Title:
    high = p.sentence(head)[1]
    word = p.doc[head].text.casefold()
    before = _before(p, index, head, noun, taken, bodies, pack, states)
    last, links = _complement(p, head, high, taken, pack)
    post = [*before.modifiers, noun]
    jurisdiction, country = before.jurisdiction, before.country
    local = noun in pack.words("local_offices")
    for preposition, words in links:
        code = states.names.get(words.casefold().removeprefix("the "))
        if preposition in ("of", "for", "in", "from") and code and country is None:
            country, jurisdiction = code, states.english[code]
        elif preposition in ("of", "for") and "'s " in words and (code := states.names.get(words.split("'s ")[0].casefold())):
            country = country or code
            if local:
                jurisdiction = words.split("'s ", 1)[1]
            else:
                jurisdiction = jurisdiction or states.english[code]
                post += [preposition, "the", words.split("'s ", 1)[1]]
        elif preposition in ("of", "for", "in", "from") and local and words.removeprefix("the ")[:1].isupper():
            jurisdiction = jurisdiction or words.removeprefix("the ")
        else:
            post += [preposition, _whole(words, bodies)]
            first = words.removeprefix("the ").split()[0].casefold()
            if preposition == "of" and jurisdiction is None and (code := states.demonyms.get(first)) is not None:
                country, jurisdiction = code, states.english[code]  # the head of the Peruvian delegation
    if before.owner and not links:
        post += ["of", before.owner]
    status = before.status
    if status is RoleStatus.CURRENT:
        status = _after(p, last, pack)
    base = word.removeprefix("then-").removeprefix("ex-")
    return Title(
        index,
        before.first,
        last,
        head,
        noun,
        " ".join(post).casefold(),
        base not in pack.pack["short_posts"] and ((word != noun and p.doc[head].tag_ in ("NNS", "NNPS")) or base != noun),
        jurisdiction,
        country,
        status,
        before.definite,
        tuple(w for _, w in links),
    )


def _before(
    p: Passage, index: int, head: int, noun: str, taken: set[int], bodies: Sequence[Mention], pack: Language, states: Gazetteer
) -> _Before:
    doc = p.doc
    low, _ = p.sentence(head)
    word = doc[head].text.casefold()
    found = _Before(head, RoleStatus.CURRENT)
    if word.startswith(("then-", "ex-")):
        found.status = RoleStatus.THEN if word.startswith("then-") else RoleStatus.FORMER
    if noun in pack.words("status", "candidate"):
        found.status = RoleStatus.CANDIDATE
    heads: list[int] = []
    i = head - 1
    while i >= low and i not in taken and p.inside[i] == p.inside[head]:
        word = doc[i].text.casefold()
        if word in ("'s", "'") and i > low:
            found.first = start = _owner(doc, i - 1, low)
            found.definite = True
            if found.country is not None:  # the council's French president: that is where the person is from
                found.country = found.jurisdiction = None
            _owned(found, list(doc[start:i]), noun, (index, start), bodies, pack, states)
            if start > low and (status := _status(doc[start - 1].text.casefold(), pack)) is not None:
                found.status, found.first = status, start - 1
            break
        if word in ("the", "this", "that", "a", "an") or doc[i].tag_ == "PRP$":
            found.definite = word not in ("a", "an")
            if word not in ("this", "that"):
                found.first = i
            break
        if word == "-":
            i -= 1
            continue
        if (known := _status(word, pack)) is not None:
            found.status, found.first = known, i
        elif word in pack.words("plain_modifiers"):
            found.first = i
            if i > low and doc[i - 1].text.casefold() in pack.words("and"):
                break  # mayor of Ilo and now chief organiser: two offices
        elif word in states.demonyms and found.country is None:
            found.country = states.demonyms[word]
            found.jurisdiction, found.first = states.english[found.country], i
        elif _joins(doc, i, head, low) and found.modifiers:
            found.modifiers.insert(0, "and")
            heads.insert(0, i)
            found.first = i
        elif _modifies(doc[i]) and not (doc[i].pos_ == "NOUN" and doc[i].head.i > head + 1):
            found.modifiers.insert(0, word)
            heads.insert(0, i)
            found.first = i
        else:
            break
        i -= 1
    _place(found, doc, heads, noun, pack, states)
    return found


def _place(found: _Before, doc: Doc, heads: list[int], noun: str, pack: Language, states: Gazetteer) -> None:
    """*Florida governor*, *U.S. border commissioner*, *Tulsa police chief*: the place leaves the modifiers."""
    words = found.modifiers
    for size in range(min(4, len(words)), 0, -1):
        name = " ".join(words[:size])
        if found.country is None and (code := states.names.get(name)):
            found.country, found.jurisdiction = code, states.english[code]
        elif found.jurisdiction is not None:
            continue
        elif name in pack.pack["regions"]:
            found.jurisdiction = str(pack.pack["regions"][name])
        elif all(doc[k].ent_type_ == "GPE" and doc[k].pos_ == "PROPN" for k in heads[:size]):
            found.jurisdiction = doc[heads[0] : heads[size - 1] + 1].text
        elif size == len(words) and _of_place(noun, words, [doc[k] for k in heads], pack):
            found.jurisdiction = " ".join(w.title() for w in words)
        else:
            continue
        del words[:size]
        break
    if words and words[0] == "and":
        words.pop(0)


def _of_place(noun: str, words: Sequence[str], tokens: Sequence[Token], pack: Language) -> bool:
    """Whether the modifiers of an office of a place can only be that place: *Porto mayor*, *Port Ellen councillor*."""
    if words[-1] in pack.words("office_modifiers") or noun not in pack.words("local_offices"):
        return False
    if any(t.text.casefold() in pack.words("plain_modifiers") for t in tokens):
        return False
    return noun in pack.words("named_after_places") or all(t.text[:1].isupper() and t.pos_ == "PROPN" for t in tokens)


def _owned(
    found: _Before, owner: Sequence[Token], noun: str, place: tuple[int, int], bodies: Sequence[Mention], pack: Language,
    states: Gazetteer,
) -> None:  # fmt: skip
    """Whose the office is: a state's or a place's is its jurisdiction, a body's belongs to the post."""
    name = " ".join(t.text for t in owner).removeprefix("the ").removeprefix("The ")
    code = states.names.get(name.casefold())
    if code is not None or name.casefold() in pack.pack["regions"]:
        found.country = code
        found.jurisdiction = states.english[code] if code else str(pack.pack["regions"][name.casefold()])
    elif owner[-1].ent_type_ in ("GPE", "LOC") or _of_place(noun, [name], owner, pack):
        found.jurisdiction = name
    else:
        found.owner = _whole(name, [m for m in bodies if (m.passage, m.first) < place])


def _whole(words: str, bodies: Sequence[Mention]) -> str:
    """A body by its full name, where its last word alone stands for it: *the guild*, *the Association*."""
    short = fold(words.removeprefix("the ").removeprefix("The "))
    if " " in short:
        return words
    for m in reversed(bodies):
        parts = fold(m.text).split()
        stem = parts[: next((i for i, w in enumerate(parts) if w in ("of", "for")), len(parts))]
        if len(parts) > 1 and stem[-1] == short:
            return m.text.removeprefix("the ").removeprefix("The ")
    return words


def _joins(doc: Doc, i: int, head: int, low: int) -> bool:
    if doc[i].text.casefold() not in ("and", "&") or i - 1 < low:
        return False
    return doc[i - 1].pos_ in ("PROPN", "ADJ", "NOUN") and doc[i - 1].text[:1].isupper() == doc[head].text[:1].isupper()


def _modifies(token: Token) -> bool:
    return (
        token.pos_ in ("PROPN", "ADJ", "NOUN")
        and token.ent_type_ not in ("DATE", "PERSON", "CARDINAL")
        and not token.text[:1].isdigit()
    )


def _status(word: str, pack: Language) -> RoleStatus | None:
    for name in ("former", "interim", "acting", "then"):
        if word in pack.words("status", name):
            return RoleStatus(name)
    return None


def _after(p: Passage, last: int, pack: Language) -> RoleStatus:
    """What words behind a title say of its time: *at the time*, *until 2027*, *from 2009 to 2015*."""
    words = [t.text.casefold() for t in p.doc[last + 1 : last + 8]]
    if words[:3] == ["at", "the", "time"]:
        return RoleStatus.THEN
    dated = any(w[:1].isdigit() or w in pack.pack["months"] for w in words[1:3])
    ended = words[:1] == ["until"] or (words[:1] == ["from"] and any(w in ("to", "until") for w in words[2:5]))
    return RoleStatus.FORMER if dated and ended else RoleStatus.CURRENT


def _owner(doc: Doc, i: int, low: int) -> int:
    start = i
    while start - 1 >= low and (
        doc[start - 1].pos_ == "PROPN" or (doc[start - 1].text.casefold() == "the" and doc[start].pos_ in ("PROPN", "NOUN"))
    ):
        start -= 1
    return start


def _complement(p: Passage, head: int, high: int, taken: set[int], pack: Language) -> tuple[int, list[tuple[str, str]]]:
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
            if word in ("and", "&") and j + 1 <= high and j + 1 not in taken and _capitals(doc, j):
                nominal = True
            if not nominal or word in ("who", "which", "that") or t.ent_type_ in ("DATE", "TIME"):
                break
            if word not in ("the", "a", "an", "and", "of") or t.pos_ == "PROPN":
                end = j
            j += 1
        named = j in taken and end is not None and _noun(doc[end].text, pack) is not None
        if end is None or named or _loose(doc, i):
            break  # "a spokesman for Mayor Vela": the name is another's
        links.append((doc[i].text, doc[i + 1 : end + 1].text))
        last = end
        i = end + 1
        if len(links) == 3:
            break
    return last, links


def _capitals(doc: Doc, j: int) -> bool:
    return doc[j + 1].pos_ in ("PROPN", "NOUN") and doc[j + 1].text[:1].isupper() and doc[j - 1].text[:1].isupper()


def _loose(doc: Doc, i: int) -> bool:
    """Whether *at* or *in* tells a place of no office: *a driver in the small town*."""
    return doc[i].text in ("at", "in", "from") and doc[i + 1].pos_ != "PROPN" and doc[i + 2 : i + 3].text[:1].islower()
