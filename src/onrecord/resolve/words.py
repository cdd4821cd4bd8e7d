"""Words as they are compared across documents: folded, cut where the reporter left something out, and marked as quoted.

Normalisation after across-documents.md §3: "’s" is folded away, bracketed insertions are dropped, and a quotation cut
with "…" is compared inside its parts.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Final, TypeAlias

from onrecord.assets import asset, rows
from onrecord.model.terms import Kind

Run: TypeAlias = tuple[str, ...]

_INITIAL: Final = re.compile(r"\[(\w)\](?=\w)")
_BRACKETED: Final = re.compile(r"\[[^\]]*\]")
_ELLIPSIS: Final = re.compile(r"\[\s*(?:…|\.{2,})\s*\]|…|\.{2,}|(?:\.\s){2,}\.")
_FRAME: Final = re.compile(r"(?<=[,?!][”»\"])\s+(?:[^\W\d_]+\s+){1,3}[^\W\d_]+[.,]?\s*\Z")
"""What follows the comma of a quotation up to the end (“…,” she repeated): its cue, and none of its words."""

_TOKEN: Final = re.compile(
    r"(?P<gap>…)|(?P<open>[“«„])|(?P<close>[”»])|(?P<straight>\")|(?P<single>[‘’])|(?P<paragraph>\n)"
    r"|(?P<word>\d+(?:[.,]\d+)+|\w+(?:['’]\w+)*)"
)


@dataclass(frozen=True)
class Words:
    """The words of a content in their order, twice: all of them, and with None in place of each that is not quoted.

    None also stands where words were left out, so that no run crosses a gap.
    """

    said: tuple[str | None, ...]
    quoted: tuple[str | None, ...]

    @cached_property
    def content(self) -> frozenset[str]:
        """The words that carry content of their own, each once."""
        return frozenset(w for w in self.said if w is not None and w not in function_words())

    @cached_property
    def denies(self) -> bool:
        """Whether something denies what the words say. Several negations are one (*neither … nor*, *no … nada*); with a denial
        they cancel out (*did not deny*).
        """
        idle = sum(word in negations() for phrase in self._held("no-negations.txt") for word in phrase)
        return (sum(word in negations() for word in self.said) > idle) is not bool(self._held("denials.txt"))

    @cached_property
    def poles(self) -> frozenset[tuple[int, int]]:
        """The words of it that have antonyms: the row of the list, and on which side of it."""
        words = self.content
        return frozenset((n, side) for n, row in enumerate(antonyms()) for side in (0, 1) if words & row[side])

    def _held(self, name: str) -> list[Run]:
        said = self.said
        return [p for p in phrases(name) for i in range(len(said) - len(p) + 1) if said[i : i + len(p)] == p]


def read(parts: Iterable[str], kind: Kind) -> Words:
    """The words of a content, given as the exact words of its spans in their order in the text.

    Of a direct statement every word is quoted; otherwise quotation marks tell. Marks are read by span, since a
    quotation may begin before the span does; straight ones are reset at the end of a paragraph.
    """
    said: list[str | None] = []
    quoted: list[bool] = []
    for part in parts:
        for word, inside in _tokens(part):
            said.append(word)
            quoted.append(inside or kind is Kind.DIRECT)
    return Words(tuple(said), tuple(w if q else None for w, q in zip(said, quoted, strict=True)))


def tells_again(cue: Iterable[str], content: Iterable[str]) -> bool:
    """Whether a cue tells that the words had been said before (*she repeated*), also one inside the content, behind its
    quotation (``ingest/resolve/said-again.txt``).
    """
    framed = (m[0] for m in map(_FRAME.search, content) if m)
    return any(fold_word(w) in listed("said-again.txt") for part in (*cue, *framed) for w in re.findall(r"[^\W\d_]+", part))


def _tokens(part: str) -> list[tuple[str | None, bool]]:
    text = _ELLIPSIS.sub("…", _FRAME.sub("", part))
    text = _BRACKETED.sub(lambda m: "…" if m[0] == "[…]" else " ", _INITIAL.sub(r"\1", text))
    found: list[tuple[str | None, bool]] = []
    mark: str | None = None  # the kind of quotation mark that is open
    opened = False
    for match in _TOKEN.finditer(text):
        group, token = match.lastgroup, match[0]
        if group == "word":
            found.append((fold_word(token), mark is not None))
        elif group == "gap":
            found.append((None, False))
        elif group == "open":
            mark, opened = "double", True
        elif group == "close":
            if not opened:  # the quotation began before the span
                found = [(word, True) for word, _ in found]
            mark, opened = None, True
        elif group == "straight":
            mark, opened = (None if mark == "straight" else mark or "straight"), True
        elif group == "single":
            mark = ("single" if token == "‘" else None) if mark in (None, "single") else mark
        elif mark == "straight":
            mark = None
    return found


def fold(text: str) -> str:
    """Text without case, accents and apostrophes, in compatibility form."""
    if text.isascii():
        return text.lower().replace("'", "")
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c) and c not in "'’")


@lru_cache(maxsize=1 << 16)
def fold_word(word: str) -> str:
    """A word as it is compared: folded, and without a possessive ending."""
    return fold(word[:-2] if len(word) > 2 and word[-2] in "'’" and word[-1] in "sS" else word)


@lru_cache(maxsize=100_000)
def fold_name(name: str) -> str:
    """A name as it is compared: its words folded, without a leading article."""
    words = [fold_word(w) for w in re.findall(r"\w+(?:['’]\w+)*", name)]
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


@lru_cache(maxsize=100_000)
def name_parts(folded: str) -> frozenset[str]:
    """The parts of a folded name that name somebody: no particles, no function words, no initials."""
    return frozenset(w for w in folded.split() if len(w) > 1 and w not in particles() and w not in function_words())


def marks(part: str) -> frozenset[str]:
    """The numbers of a stretch of text, and the names in it: capitalised words that begin no sentence, folded."""
    numbers = {re.sub(r"[.,]", "", m[0]) for m in re.finditer(r"\d+(?:[.,]\d+)*", part)}
    named = re.finditer(r"(?<=[^\W_][,;:\s]\s)[^\W\d_]\w+|(?<=[^\W_]\s)[^\W\d_]\w+", part)
    return frozenset(numbers | {fold_word(m[0]) for m in named if m[0][0].isupper()})


def segments(words: Sequence[str | None]) -> Iterator[Run]:
    """The stretches of words that nothing interrupts."""
    current: list[str] = []
    for word in (*words, None):
        if word is not None:
            current.append(word)
        elif current:
            yield tuple(current)
            current = []


def shared_runs(a: Sequence[str | None], b: Sequence[str | None], least: int) -> set[Run]:
    """Every run of at least this many words that both have and that cannot be made longer at its place."""
    places = _starts(tuple(b), least)
    runs: set[Run] = set()
    starts = list(zip(*(a[i:] for i in range(least)), strict=False))
    if places.keys().isdisjoint(starts):
        return runs
    for i, start in enumerate(starts):
        for j in places.get(start, ()):
            if i and j and a[i - 1] is not None and a[i - 1] == b[j - 1]:
                continue  # found already, from an earlier word
            end = least
            while i + end < len(a) and j + end < len(b) and a[i + end] is not None and a[i + end] == b[j + end]:
                end += 1
            runs.add(tuple(w for w in a[i : i + end] if w is not None))
    return runs


@lru_cache(maxsize=20_000)
def _starts(words: tuple[str | None, ...], length: int) -> dict[tuple[str | None, ...], list[int]]:
    """Where so many words on end stand that nothing interrupts."""
    places: dict[tuple[str | None, ...], list[int]] = {}
    for j, start in enumerate(zip(*(words[i:] for i in range(length)), strict=False)):
        if None not in start:
            places.setdefault(start, []).append(j)
    return places


def content_words(run: Run) -> int:
    """How many words of a run carry content of their own."""
    return sum(word not in function_words() for word in run)


@cache
def function_words() -> frozenset[str]:
    """The words of every language that carry no content of their own (``ingest/resolve/function-words.*.txt``)."""
    return frozenset().union(*(listed(name) for name in WORD_LISTS if name.startswith("function-words")))


@cache
def negations() -> frozenset[str]:
    """The words that turn what is said into its opposite (``ingest/resolve/negations.txt``)."""
    return listed("negations.txt")


@cache
def phrases(name: str) -> frozenset[Run]:
    """The words on end of one of the lists, folded: a line each."""
    return frozenset(tuple(line.split()) for line in listed(name))


@cache
def antonyms() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Words that say the opposite of each other, by their forms (``ingest/resolve/antonyms.tsv``)."""
    pairs = rows("ingest", "resolve", "antonyms.tsv")
    return tuple((frozenset(fold(one).split()), frozenset(fold(other).split())) for one, other in pairs)


@cache
def common_words() -> dict[str, int]:
    """The content words that news prints often, with their rank, the most frequent first (``common-words.txt``)."""
    lines = asset("ingest", "resolve", "common-words.txt").read_text("utf-8").splitlines()
    return {word: rank for rank, word in enumerate(w for w in lines if w and not w.startswith("#"))}


def rarest(words: Iterable[str], most: int) -> list[str]:
    """At most so many of the words, the rarest first: by the static list, then the longest, then by the alphabet."""
    common = common_words()
    return sorted(set(words), key=lambda w: (-common.get(w, len(common)), -len(w), w))[:most]


@cache
def particles() -> frozenset[str]:
    """The parts of names that name nobody by themselves (``ingest/resolve/name-particles.txt``)."""
    return listed("name-particles.txt")


WORD_LISTS: Final = (
    "antonyms.tsv", "bodies.tsv", "common-surnames.txt", "common-words.txt", "denials.txt", "english-given-names.txt",
    "function-words.en.txt", "function-words.es.txt", "name-particles.txt", "name-suffixes.txt", "negations.txt", "offices.tsv",
    "no-negations.txt", "said-again.txt", "verb-negations.txt",
)  # fmt: skip
"""The lists that the rules read, in ``ingest/resolve``."""

FURTHER_LISTS: Final = (
    ("languages", "en", "given_names.tsv"),
    ("languages", "es", "given_names.tsv"),
    *(("languages", f.parent.name, f.name) for f in sorted(asset("ingest", "languages").glob("*/claims.yaml"))),
    ("gazetteers", "states.tsv"),
)
"""Lists of others in ``ingest`` that they read too."""


@cache
def listed(name: str) -> frozenset[str]:
    """The words of one of the lists, folded."""
    return frozenset(fold(row[0].strip()) for row in rows("ingest", "resolve", name) if row[0].strip())
