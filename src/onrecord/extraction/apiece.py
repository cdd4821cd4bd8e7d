"""A title that several people share, of which each has his own part printed beside his name.

*Los alcaldes de Arica, Vela, y de Tacna, Soto*; *los ministros Vela, de Energía, y Soto, de Ambiente*.
"""

from collections.abc import Mapping
from dataclasses import replace

from .language import Language
from .names import Mention
from .passage import Passage
from .titles import Title

LONGEST = 8
"""Tokens of the longest part."""


def apiece(p: Passage, title: Title, starts: Mapping[int, Mention], pack: Language) -> list[tuple[Mention, Title]]:
    """The holders of a shared title with their own parts of it, or nothing when it is not told so."""
    if not title.plural:
        return []
    first = starts.get(title.last + 1)
    if first is not None:
        return _behind(p, title, first, starts, pack)
    first = starts.get(title.last + 2) if _text(p, title.last + 1) == "," else None
    return _before(p, title, first, starts, pack) if first is not None and title.links else []


def _behind(
    p: Passage, title: Title, first: Mention | None, starts: Mapping[int, Mention], pack: Language
) -> list[tuple[Mention, Title]]:
    """Each name with its part behind it: *Vela, de Energía, y Soto, de Ambiente*."""
    held: list[tuple[Mention, Title]] = []
    person = first
    while person is not None:
        part = _part(p, person.last + 2, pack) if _text(p, person.last + 1) == "," else None
        if part is None:
            break
        held.append((person, _own(p, title, part, pack)))
        person = starts.get(_over(p, part[1] + 1, pack))
    return held if len(held) > 1 else []


def _before(
    p: Passage, title: Title, first: Mention, starts: Mapping[int, Mention], pack: Language
) -> list[tuple[Mention, Title]]:
    """Each name with its part before it: *de Arica, Vela, y de Tacna, Soto*."""
    held = [(first, title)]
    while (part := _part(p, _over(p, held[-1][0].last + 1, pack), pack)) is not None and _text(p, part[1] + 1) == ",":
        person = starts.get(part[1] + 2)
        if person is None:
            break
        bare = replace(title, post=title.noun, jurisdiction=None, country=None)
        held.append((person, _own(p, bare, part, pack)))
    return held if len(held) > 1 else []


def _part(p: Passage, at: int, pack: Language) -> tuple[int, int] | None:
    """First and last token of *de …* up to the next comma."""
    if _text(p, at) not in pack.words("genitive"):
        return None
    end = next((i for i in range(at + 1, min(at + LONGEST, len(p.doc))) if p.doc[i].text in (",", ".", ";")), None)
    return (at, end - 1) if end is not None and end - 1 > at else None


def _own(p: Passage, title: Title, part: tuple[int, int], pack: Language) -> Title:
    words = p.doc[part[0] : part[1] + 1].text
    if title.noun in pack.words("place_posts"):
        return replace(title, jurisdiction=p.doc[part[0] + 1 : part[1] + 1].text)
    return replace(title, post=f"{title.noun} {words}".casefold())


def _over(p: Passage, at: int, pack: Language) -> int:
    """Past commas and *and*."""
    while _text(p, at) in (",", *pack.words("and")):
        at += 1
    return at


def _text(p: Passage, at: int) -> str:
    return p.doc[at].text.casefold() if at < len(p.doc) else ""
