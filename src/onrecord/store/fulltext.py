"""Full text that answers alike on both stores: what is indexed and what is asked are folded by us, not by the index.

Folding takes accents, case and typographic variants away and leaves words of letters and digits, so that any analyzer
that splits at blanks finds the same. What a user types is data, never Lucene syntax; only ``"…"`` asks for a phrase.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

_WORD: Final = re.compile(r"\w+", re.UNICODE)
_QUOTED: Final = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]')
_LETTERS: Final = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d", "_": " "})
_APOSTROPHES: Final = re.compile(r"['’‘ʼ]")


def fold(text: str) -> str:
    """The words of a text in lower case without accents, one blank between them: *Víctor’s "NO"* gives ``victors no``."""
    # Compatibility forms first, or a bold 𝑨 would be an A that nobody put in lower case.
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text)).casefold()
    bare = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return " ".join(_WORD.findall(bare.translate(_LETTERS)))


@dataclass(frozen=True)
class Wanted:
    """What to ask the index for, and which runs of words must then stand in the text, each between two blanks.

    The index finds words; whether they stand side by side it tells on one store only, so that is looked at afterwards.
    """

    words: str
    phrases: tuple[str, ...]


def wanted(text: str) -> Wanted | None:
    """What a user's words ask for: every word must be there, those in quotation marks side by side.

    The last word outside quotation marks may be the beginning of one. None when there is no word to look for.
    """
    phrases = [words for found in _QUOTED.findall(text) if (words := fold(found))]
    loose = fold(_QUOTED.sub(" ", text)).split()
    # Folded words are in lower case, so AND, OR, NOT and TO are words like any other.
    terms = [f"+{word}" for words in (*phrases, *loose[:-1]) for word in words.split()]
    terms += [f"+({word} {word}*)" for word in loose[-1:]]
    return Wanted(" ".join(terms), tuple(f" {words} " for words in phrases)) if terms else None
