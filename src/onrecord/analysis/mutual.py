"""What concerns both states: words that name the other state, or a place of an event that both share."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.extraction.gazetteer import gazetteer

from .lanes import Lane

_NAME = re.compile(r"\b[^\W\d_a-zà-ÿ][\w’'-]+(?: (?:de|del|la|of) [^\W\d_a-zà-ÿ][\w’'-]+| [^\W\d_a-zà-ÿ][\w’'-]+)+")


@dataclass(frozen=True)
class Mutual:
    """The words by which an entry of each lane is told to concern the other side."""

    words: Mapping[Lane, re.Pattern[str]]

    @classmethod
    def of(cls, a: Iterable[str], b: Iterable[str], codes: tuple[str, str], shared: Iterable[str]) -> "Mutual":
        """For two states by their names in the record and their codes, and the names of the events that they share."""
        places = {m.group().casefold() for text in shared for m in _NAME.finditer(text)}
        one, other = ({*names, *_known(code)} for names, code in ((a, codes[0]), (b, codes[1])))
        return cls({Lane.A: _any(other | places), Lane.B: _any(one | places), Lane.NONE: _any(one | other | places)})

    def __call__(self, lane: Lane, text: str) -> bool:
        """Whether words of this lane concern the other side."""
        return bool(self.words[lane].search(text.casefold()))


def _known(code: str) -> set[str]:
    """What a state and its people are called in the languages known."""
    states = gazetteer()
    return {w for table in (states.names, states.demonyms) for w, c in table.items() if c == code}


def _any(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{re.escape(w)}s?\b" for w in sorted(words)) or r"(?!)")
