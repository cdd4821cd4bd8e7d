"""Interviews: who asks and who answers, where nothing but the turns or a label such as *Q* or *Respuesta* tells it.

Such a label names a part, never a person. Whoever asks is the author, if known. Whoever answers is the one whom a credit
or headline says to be interviewed (*In conversation with …*), or else the only person of whom the text tells before the
first turn; with two of them it stays unknown.
"""

import re
from collections.abc import Sequence
from typing import Final

from onrecord.model.terms import ActorType

from .actors import Actors, Person
from .candidate import Candidate
from .discourse import Discourse
from .language import Language
from .names import Mention
from .passage import Passage

NAME: Final = re.compile(r"[A-ZÀ-Ý][\w.’'-]*(?: (?:(?:de|del|la|los|y|van|von|da|dos|bin|al) )*[A-ZÀ-Ý][\w’'-]*)+")
"""Words in capitals, as they follow each other in a name."""
INITIALS: Final = re.compile(r"[A-ZÀ-Ý]{2,4}")


def turns(passages: Sequence[Passage], candidates: Sequence[Candidate]) -> dict[int, bool]:
    """The uncued lines of a dialogue in which questions and answers alternate, by identity: whether a line asks.

    A line that asks is taken for a question wherever it stands; any other line answers the one before it, or asks if that
    one answered; alone behind an interview, it answers too. A dialogue that no question opens is left alone: it is not
    known who begins it.
    """
    found: dict[int, bool] = {}
    before: tuple[int, bool] | None = None
    for c in sorted((c for c in candidates if _line(c, passages[c.passage])), key=lambda c: c.start):
        question = passages[c.passage].doc.text.rstrip().endswith("?")
        if before is not None and before[0] == c.passage - 1:
            asks = not before[1]
        elif question or found:
            asks = question
        else:
            continue
        found[id(c)] = asks
        before = (c.passage, asks)
    return found if any(found.values()) else {}


def _line(c: Candidate, p: Passage) -> bool:
    """Whether a statement is a line of dialogue that no cue reports."""
    return not c.cue and c.rule in ("dialogue", "free-quotation") and bool(p.quotes) and p.quotes[0].dialogue


def interviewed(first: Candidate, told: Discourse) -> Person | None:
    """Who answers: the only person who spoke or acted before the first line."""
    here = (first.passage, 0)
    earlier = [told.sentences[key] for key in told.order if key < here]
    return _only([q for said in earlier for q in (*said.speakers, *said.subjects)])


def words_of(candidate: Candidate, p: Passage) -> str:
    """The label that a turn stands under, as printed."""
    start, end = candidate.source[0]
    return p.doc.text[start - p.parsed.offset : end - p.parsed.offset].strip()


def asks(candidate: Candidate, p: Passage, pack: Language) -> bool | None:
    """Whether a label stands for whoever asks (True) or answers; None for any other label."""
    label = words_of(candidate, p).strip(" .").casefold()
    if label in pack.words("asks"):
        return True
    return False if label in pack.words("answers") else None


def initialled(label: str, known: Actors, pack: Language) -> Person | None:
    """The only person with these initials; particles have none."""
    return _only([q for q in known.people if label == "".join(w[0] for w in _parts(q.name, pack)).upper()])


def _parts(name: str, pack: Language) -> list[str]:
    return [w for w in re.split(r"[\s-]+", name) if w and w.casefold() not in pack.words("particles")]


def without_labels(
    mentions: Sequence[Mention], candidates: Sequence[Candidate], passages: Sequence[Passage], pack: Language
) -> list[Mention]:
    """The names of a text without the labels that the recogniser took for names."""
    labels = {(c.passage, c.head) for c in candidates if c.rule == "turn" and asks(c, passages[c.passage], pack) is not None}
    return [m for m in mentions if not any(m.passage == at and m.first <= (head or 0) <= m.last for at, head in labels)]


def interviewee(
    text: str, passages: Sequence[Passage], candidates: Sequence[Candidate], known: Actors, pack: Language
) -> Person | None:
    """Whom a text says to be interviewed, before its first turn: *Entrevista a …*, *In conversation with …*."""
    first = next((c.passage for c in candidates if c.rule == "turn" and asks(c, passages[c.passage], pack) is not None), 0)
    openers = "|".join(re.escape(words) for words in sorted(pack.words("interview_openers"), key=len, reverse=True))
    for index, p in enumerate(passages[:first]):
        start, end = p.paragraph.start, p.paragraph.end
        opener = re.compile(rf"\b(?:{openers})\s+", re.IGNORECASE).search(text, start, end)
        if opener is None:
            continue
        named = [m for m in known.at(index, 0, len(p.doc) - 1) if p.at(m.first, m.last)[0] >= opener.end()]
        if (held := next((known.of[m] for m in named if m.kind is ActorType.PERSON), None)) is not None:
            return held
        if (name := NAME.match(text, opener.end(), end)) is None:
            continue
        words = name.group().split()
        behind = max((n for n, word in enumerate(words, 1) if word.casefold() in pack.words("posts")), default=0)
        if len(words) - behind > 1:  # Port Ellery Mayor Inés Paz
            at = name.end() - len(" ".join(words[behind:]))
            called = text[at : name.end()]
            held = next((q for q in known.people if q.name == called), None)
            return held or Person(ActorType.PERSON, [called], [(at, name.end())], defining=(at, name.end()))
    return None


def mentioned(first: Candidate, known: Actors, writer: Person | None) -> Person | None:
    """The only person named before the first turn, the author aside."""
    return _only([q for m, q in known.of.items() if m.passage < first.passage and q is not writer])


def _only(people: Sequence[Person]) -> Person | None:
    held = list({id(q): q for q in people if q.kind is ActorType.PERSON}.values())
    return held[0] if len(held) == 1 else None
