"""Full text that answers alike on both stores: what is indexed and what is asked are folded by us, not by the index.

Folding takes accents, case and typographic variants away and leaves words of letters and digits, so that any analyzer
that splits at blanks finds the same. What a user types is data, never Lucene syntax; only ``"…"`` asks for a phrase.
"""

import re
import unicodedata
from typing import Final

_WORD: Final = re.compile(r"\w+", re.UNICODE)
_QUOTED: Final = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]')
_LETTERS: Final = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d", "_": " "})
_APOSTROPHES: Final = re.compile(r"['’‘ʼ]")


def fold(text: str) -> str:
    """The words of a text in lower case without accents, one blank between them: *Víctor’s "NO"* gives ``victors no``."""
    joined = _APOSTROPHES.sub("", text)
    bare = "".join(c for c in unicodedata.normalize("NFKD", joined.casefold()) if not unicodedata.combining(c))
    return " ".join(_WORD.findall(bare.translate(_LETTERS)))


def lucene(text: str) -> str | None:
    """The full-text query for what a user typed: every word must be there, words in quotation marks side by side.

    The last word of what is unquoted may be the beginning of one. None when there is no word to look for.
    """
    phrases = [words for found in _QUOTED.findall(text) if (words := fold(found))]
    loose = fold(_QUOTED.sub(" ", text)).split()
    terms = [f'+"{words}"' for words in phrases]
    terms += [f'+"{word}"' for word in loose[:-1]]
    # Quoting keeps AND, OR, NOT and TO from being operators; a prefix cannot be quoted, so it is offered beside.
    terms += [f'+("{word}" {word}*)' for word in loose[-1:]]
    return " ".join(terms) or None
