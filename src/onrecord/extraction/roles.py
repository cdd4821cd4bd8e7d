"""Who holds which title: before the name, in apposition on either side of it, after a copula, shared by a list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.terms import ActorType

from .language import Language
from .names import Mention
from .passage import Passage
from .titles import Title


@dataclass(frozen=True, slots=True)
class Role:
    """Somebody's title: the mention of the name and the title beside it."""

    mention: Mention
    title: Title


def roles(p: Passage, found: Sequence[Title], mentions: Sequence[Mention], pack: Language) -> list[Role]:
    """Which named people of a passage hold which of its titles."""
    people = [m for m in mentions if m.passage == (found[0].passage if found else -1) and _may_be_person(m, pack)]
    result: list[Role] = []
    for title in found:
        for holder in _holders(p, title, people):
            result.append(Role(holder, title))
    return result


def _may_be_person(m: Mention, pack: Language) -> bool:
    """A person, or a name of several words that the recogniser took for something else."""
    if m.kind is ActorType.PERSON:
        return True
    bodies = pack.words("organisation_words") | pack.words("outlet_words")
    return m.kind in (ActorType.ORGANIZATION, None) and 1 < len(m.parts) < 6 and not any(w in bodies for w in m.parts)


def _holders(p: Passage, title: Title, people: Sequence[Mention]) -> list[Mention]:
    doc = p.doc
    after = title.last + 1
    starts: Mapping[int, Mention] = {m.first: m for m in people}
    if after < len(doc):
        nxt = starts.get(after)
        if nxt is None and doc[after].text == "," and not _closed_before(p, title, people):
            nxt = starts.get(after + 1)
            if nxt is not None and doc[after].text == "," and not _ends_apposition(p, nxt, title):
                nxt = None
        if nxt is None and doc[after].text.casefold() in ("mr", "mr.", "ms.", "mrs.", "dr."):
            nxt = starts.get(after + 1)
        if nxt is not None:
            return _joined(p, nxt, starts) if title.plural else [nxt]
    before = title.first - 1
    while before >= 0 and doc[before].text.casefold() in ("and", "the", "a", "an", "as"):
        before -= 1
    ends = {m.last: m for m in people}
    if before > 0 and doc[before].text == ",":
        k = before - 1
        if doc[k].text == ")" and (open_at := next((j for j in range(k, max(-1, k - 6), -1) if doc[j].text == "("), None)):
            k = open_at - 1
        if (holder := ends.get(k)) is not None:
            return [holder]
    head = doc[title.head]
    if head.dep_ == "attr" and head.head.lemma_ == "be" and not any(c.dep_ == "neg" for c in head.head.children):
        subject = next((c for c in head.head.lefts if c.dep_ == "nsubj"), None)
        if subject is not None and (holder := next((m for m in people if m.first <= subject.i <= m.last), None)):
            return [holder]
    return []


def _closed_before(p: Passage, title: Title, people: Sequence[Mention]) -> bool:
    """Whether the title itself is an apposition after a name, so that the comma behind it closes it."""
    before = title.first - 1
    return before > 0 and p.doc[before].text == "," and any(m.last == before - 1 for m in people)


def _ends_apposition(p: Passage, holder: Mention, title: Title) -> bool:
    """Whether a name between commas is an apposition to the title before it: a comma, stop or verb follows the name."""
    nxt = p.doc[holder.last + 1] if holder.last + 1 < len(p.doc) else None
    if title.plural:
        return True
    return nxt is None or nxt.is_punct or nxt.pos_ in ("VERB", "AUX", "ADP", "ADV", "CCONJ") or nxt.text.casefold() == "who"


def _joined(p: Passage, first: Mention, starts: Mapping[int, Mention]) -> list[Mention]:
    """The names of a list: *Ramos, Collado and Paco*."""
    held = [first]
    at = first.last + 1
    while at < len(p.doc):
        while at < len(p.doc) and p.doc[at].text in (",", "and", "&"):
            at += 1
        nxt = starts.get(at)
        if nxt is None or nxt in held:
            break
        held.append(nxt)
        at = nxt.last + 1
    return held
