"""Words sorted into kinds, and forms over those kinds: the small machine under the grammars for numbers and times.

Each token becomes one character that stands for the set of kinds it belongs to, so that a form such as
``<month> <day> (','? <year>)?`` is an ordinary regular expression over characters, and runs as fast as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, NamedTuple

_ATOM: Final = re.compile(r"<(?P<kind>[a-z0-9_]+)(?P<group>:[a-z0-9_]*)?>|'(?P<word>[^']+)'|(?P<space>\s+)|(?P<rest>.)")
_SHAPES: Final = (
    r"[^\W\d_]+"  # words
    r"|\d{4}-\d\d-\d\d(?!\d)|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)|\d+(?:[.,:/]\d+)*"  # dates and numbers in digits
    r"|\n\s*\n|\S"  # ends of paragraphs, signs
)
_AROUND: Final = re.compile(r"\(\?<?[=!]")  # the beginning of a look ahead or behind
HYPHENS: Final = ("-", "‑")
UNKNOWN: Final = "."
_FIRST: Final = 0xE000  # the private use area: none of these means anything in a regular expression


class Token(NamedTuple):
    """A word, number or sign of a text, half-open, with a value for each kind that it belongs to."""

    start: int
    end: int
    text: str
    kinds: Mapping[str, Any] = MappingProxyType({})


def text_at(tokens: Sequence[Token], i: int) -> str:
    """The i-th token in lower case; nothing beyond the ends."""
    return tokens[i].text.lower() if 0 <= i < len(tokens) else ""


def glued(tokens: Sequence[Token], i: int) -> bool:
    """Whether nothing stands between a token and the one before it."""
    return 0 < i < len(tokens) and tokens[i - 1].end == tokens[i].start


def hyphen(tokens: Sequence[Token], i: int) -> bool:
    """Whether a hyphen stands here that joins two words (*twenty-five*, *2-million*)."""
    return i + 1 < len(tokens) and tokens[i].text in HYPHENS and glued(tokens, i) and glued(tokens, i + 1)


class Lexicon:
    """Which kinds a word belongs to. Words with a capital are known only with it; all others in any case.

    A word may hold signs or spaces (*a. m.*, *pasado mañana*, *'s*) and is then one token.
    """

    def __init__(self, kinds: Mapping[str, Mapping[str, Any] | Sequence[str]], literals: Iterable[str] = ()) -> None:
        self._kinds: dict[str, dict[str, Any]] = {}
        for kind, words in kinds.items():
            for word in words:
                self._kinds.setdefault(str(word), {})[kind] = words[word] if isinstance(words, Mapping) else str(word)
        for word in literals:
            self._kinds.setdefault(word, {})["=" + word] = word
        self._token = re.compile("|".join([*_several(w for w in self._kinds if len(w) > 1 and not w.isalpha()), _SHAPES]))

    def kinds(self, word: str) -> Mapping[str, Any]:
        """The kinds of a word as it is printed, each with the word's value."""
        lower = word.lower()
        found = self._kinds.get(lower) or {}
        if lower != word:
            capital = self._kinds.get(word) or (self._kinds.get(word.capitalize()) if word.isupper() else None)
            found = {**found, **capital} if capital else found
        return found

    def sets(self) -> set[frozenset[str]]:
        """Every set of kinds that a word may have."""
        return {frozenset(self.kinds(w)) | frozenset(k) for w, k in self._kinds.items()}

    def tokens(self, text: str) -> list[Token]:
        """The text's words, numbers and signs."""
        return [Token(*m.span(), m[0], self.kinds(m[0])) for m in self._token.finditer(text)]


def _several(words: Iterable[str]) -> list[str]:
    """Patterns for words of several parts, in any case: one for each first character, so that few are tried at a place."""
    begun: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):  # the longest is taken
        begun.setdefault(word[0].lower(), []).append(re.escape(word[1:]) + (r"(?!\w)" if word[-1].isalnum() else ""))
    return [
        f"[{re.escape(first)}{re.escape(first.upper())}]"
        + (r"(?<![^\W\d_].)" if first.isalpha() else r"(?<!\w.)" if first.isalnum() else "")  # 8p.m.
        + f"(?i:{'|'.join(rest)})"
        for first, rest in begun.items()
    ]


@dataclass(frozen=True, slots=True)
class Form:
    """A compiled form, and the kind that each of its groups takes a word of."""

    pattern: re.Pattern[str]
    groups: Mapping[str, str]

    def values(self, match: re.Match[str], tokens: Sequence[Token]) -> dict[str, Any]:
        """The values of the words that a match of the pattern took, by group."""
        return {g: tokens[match.start(g)].kinds[self.groups[g]] for g, taken in match.groupdict().items() if taken is not None}


class Alphabet:
    """One character for each set of kinds."""

    def __init__(self, sets: Iterable[frozenset[str]]) -> None:
        ordered = sorted({s for s in sets if s}, key=sorted)
        self._sign = {kinds: chr(_FIRST + i) for i, kinds in enumerate(ordered)}
        self.signs = (UNKNOWN, *self._sign.values())

    def spell(self, tokens: Iterable[Token]) -> str:
        """The tokens as characters; one without a known set of kinds is a full stop, which no form names."""
        return "".join(self._sign.get(frozenset(t.kinds), UNKNOWN) if t.kinds else UNKNOWN for t in tokens)

    def compile(self, form: str) -> Form:
        """A form as a pattern: ``<kind>`` and ``<kind:group>`` capture, ``<kind:>`` and ``'word'`` do not; else as in `re`."""
        atoms = list(_ATOM.finditer(form))
        groups = {_group(m): m["kind"] for m in atoms if m["kind"] and _group(m)}
        return Form(re.compile("".join(self._atom(m) for m in atoms)), groups)

    def beginning(self, form: str) -> re.Pattern[str]:
        """What texts match that a form's may begin with: each of its words may stand there or the text be at its end."""
        atoms = _ATOM.finditer(_AROUND.sub("(?:|", form))
        return re.compile("".join(f"(?:{self._atom(m)}|\\Z)" if m["kind"] or m["word"] else self._atom(m) for m in atoms))

    def _atom(self, match: re.Match[str]) -> str:
        if kind := match["kind"]:
            return f"(?P<{group}>{self._class(kind)})" if (group := _group(match)) else self._class(kind)
        if word := match["word"]:
            return self._class("=" + word)
        return match["rest"] or ""

    def _class(self, kind: str) -> str:
        signs = "".join(sign for kinds, sign in self._sign.items() if kind in kinds)
        return f"[{signs}]" if signs else "(?!)"


def _group(atom: re.Match[str]) -> str:
    return str(atom["kind"] if atom["group"] is None else atom["group"][1:])


def literals(forms: Iterable[str]) -> set[str]:
    """The words that forms name by themselves."""
    return {m["word"] for form in forms for m in _ATOM.finditer(form) if m["word"]}
