"""The grammar of times: a language's ``times.yaml`` compiled, and the times that it finds in a text, as words say them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import spacy.tokens
import yaml

from ..assets import asset
from . import compounds  # noqa: F401  (its meanings register themselves)
from .around import AwayFrom, Clock, DayPart, Open, WeekdayOf
from .calendar import Tense
from .language import Language, language
from .meanings import MEANINGS, Meaning
from .number import Number
from .numbers import Numbers
from .recurring import Century, Decade, Holiday, Season, Section
from .said import CivilDate, Duration, EitherDate, MonthStep, Period, Said, Weekday
from .within import DayOf, Toward, WeekdayIn, Within
from .words import Alphabet, Form, Lexicon, Token, literals

_PIECE: Final = re.compile(r"\{(\w+)(:?)\}")
_UNGROUPED: Final = re.compile(r"<(\w+)(?::\w*)?>")
_PRINTED: Final = {
    "isodate": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    "slashdate": re.compile(r"[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})"),
    "dotdate": re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}"),
    "clocktime": re.compile(r"[012]?[0-9]:[0-5][0-9](?::[0-5][0-9])?"),
    "clockdot": re.compile(r"[012]?[0-9]\.[0-5][0-9]"),
}
_SHAPES: Final[Mapping[str, frozenset[str]]] = {
    "isodate": frozenset({"isodate"}),
    "slashdate": frozenset({"slashdate"}),
    "dotdate": frozenset({"dotdate"}),
    "clocktime": frozenset({"clocktime"}),
    "clockdot": frozenset({"clockdot", "count"}),
    "clockonly": frozenset({"clockdot"}),
    "decade": frozenset({"decade"}),
    "dayth": frozenset({"nth", "dayth"}),
    "nth": frozenset({"nth"}),
    "year": frozenset({"year", "count"}),
    "hour": frozenset({"count", "day", "hour"}),
    "two_hour": frozenset({"count", "day", "hour", "two"}),
    "two_day": frozenset({"count", "day", "two"}),
    "two": frozenset({"count", "two"}),
    "word": frozenset({"count"}),
    "hour_word": frozenset({"count", "hour", "worded"}),
    "ten_word": frozenset({"count", "hour", "yearpart", "worded"}),
    "teen_word": frozenset({"count", "centuries", "yearpart", "worded"}),
    "day_word": frozenset({"count", "yearpart", "worded"}),
    "tens_word": frozenset({"count", "yearpart"}),
    "year_word": frozenset({"count", "yearword"}),
}
_WORDY: Final = ("dayth", "nth", "word", "hour_word", "ten_word", "teen_word", "day_word", "tens_word", "year_word")
_DAYNAMES: Final = (Weekday, Holiday, WeekdayOf, EitherDate, AwayFrom, DayOf, WeekdayIn)
_LONGER: Final = (MonthStep, Decade, Century, Section, Season)
_TIMES: Final[Mapping[str, frozenset[str]]] = {
    "dayname": frozenset({"time", "dayname"}),
    "today": frozenset({"time", "today", "dayname"}),
    "longer": frozenset({"time", "longer"}),
    "week": frozenset({"time", "week"}),
    "clock": frozenset({"time", "clock"}),
    "time": frozenset({"time"}),
    "length": frozenset({"length"}),
    "nothing": frozenset(),
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that tell a time, by offsets in the text given, and what they say; `core`: without *since*, *by* and such."""

    start: int
    end: int
    said: Said
    core: int


class _Level:
    """Forms that are read at one go; `begins` finds where one may begin, and `forms` says which, so that few are tried."""

    def __init__(self, rows: Sequence[tuple[str, Meaning]], alphabet: Alphabet) -> None:
        self._rows = [(alphabet.beginning(form), (alphabet.compile(form), mean)) for form, mean in rows]
        signs = "".join(sign for sign in alphabet.signs if any(may.match(sign) for may, _ in self._rows))
        self.begins = re.compile(f"[{re.escape(signs)}]" if signs else "(?!)")
        self._known: dict[str, list[tuple[Form, Meaning]]] = {}

    def forms(self, begun: str) -> list[tuple[Form, Meaning]]:
        """The forms that may begin with these characters; kept, for few beginnings are met again and again."""
        known = self._known.get(begun)
        if known is None:
            known = self._known[begun] = [row for may, row in self._rows if may.match(begun)]
        return known


class Grammar:
    """One language's words and forms for times."""

    def __init__(self, rules: Mapping[str, Any], numbers: Numbers, pack: Language) -> None:
        self._pack = pack
        rows = [[_rule(row, rules.get("pieces", {})) for row in level] for level in rules["levels"]]
        self._lexicon = Lexicon(rules["kinds"], literals(form for level in rows for form, _ in level))
        self._numbers = numbers
        words = self._lexicon.sets()
        numeral = {a | b for a in words for b in (_SHAPES[k] for k in _WORDY)}
        self._alphabet = Alphabet(words | numeral | set(_SHAPES.values()) | set(_TIMES.values()))
        self._levels = [_Level(level, self._alphabet) for level in rows]
        self.tense: Mapping[str, frozenset[str]] = {k: frozenset(v) for k, v in rules["tense"].items()}
        self.year_after = frozenset(rules["year_after"])
        self.common_case = bool(rules.get("common_case"))

    def plays(self, word: spacy.tokens.Token) -> Tense:
        """When the clause plays that a word stands in, by its verb."""
        return self._pack.syntax.tense(word, self.tense)

    def phrases(self, text: str) -> list[Phrase]:
        """The times that the text tells, in order; where two overlap, the one with more words."""
        tokens = [_shaped(t) for t in self._numbers.merge(self._lexicon.tokens(text))]
        for level in self._levels:
            tokens = self._read(tokens, level)
        told = ((t, t.kinds.get("time") or t.kinds.get("length")) for t in tokens)
        return [Phrase(t.start, t.end, said, t.kinds.get("core", t.start)) for t, said in told if said]

    def _read(self, tokens: list[Token], level: _Level) -> list[Token]:
        signs = self._alphabet.spell(tokens)
        read: list[Token] = []
        i = 0
        for start in level.begins.finditer(signs):
            at = start.start()
            if at < i:
                continue
            best: tuple[int, Said, int] | None = None
            for form, mean in level.forms(signs[at : at + 2]):
                match = form.pattern.match(signs, at)
                if match is None or (best is not None and match.end() <= best[0]):
                    continue
                if (said := mean(form.values(match, tokens))) is not None:
                    best = match.end(), said, tokens[match.start("time") if "time" in form.groups else at].start
            if best is None:
                continue
            end, said, core = best
            kinds: dict[str, Any] = dict.fromkeys(_kinds(said), said)
            if isinstance(said, Open):
                kinds["core"] = core
            read += [*tokens[i:at], Token(tokens[at].start, tokens[end - 1].end, "", kinds)]
            i = end
        return read + tokens[i:]


def _rule(row: Mapping[str, Any], pieces: Mapping[str, str]) -> tuple[str, Meaning]:
    """A form and its meaning. ``{name}`` stands for a piece, ``{name:}`` for one that captures nothing.

    The row's `with` adds values that stand in no word.
    """
    form = _PIECE.sub(lambda m: _UNGROUPED.sub(r"<\1:>", pieces[m[1]]) if m[2] else pieces[m[1]], row["form"])
    mean: Meaning = MEANINGS[row["is"]]
    settings: Mapping[str, Any] | None = row.get("with")
    return form, (lambda values: mean({**settings, **values})) if settings else mean


def _shaped(token: Token) -> Token:
    """A number under the kinds that its shape allows (a year, a day of the month, an hour, a count)."""
    number: Number | None = token.kinds.get("number")
    text = token.text
    if number is None:
        if text[0].isdigit():
            for kind, pattern in _PRINTED.items():
                if pattern.fullmatch(text):
                    return Token(token.start, token.end, text, {kind: text})
        return token
    for kind in ("slashdate", "dotdate"):
        if _PRINTED[kind].fullmatch(text):
            return Token(token.start, token.end, text, {kind: text})
    kinds = {k: v for k, v in token.kinds.items() if k != "number"}
    kinds |= dict.fromkeys(_SHAPES.get(_shape(number, text), ()), number)
    if "clockdot" in kinds:
        kinds["clockdot"] = text
    return Token(token.start, token.end, text, kinds)


def _shape(number: Number, text: str) -> str:
    value = number.value
    if number.decade:
        return "decade"
    if number.share or value < 0:
        return ""
    if number.ordinal:
        return "dayth" if value <= 31 else "nth"
    if not number.digits:
        if value <= 12:
            return "ten_word" if value >= 10 else "hour_word"
        if value < 100:
            return "teen_word" if value <= 20 else "day_word" if value <= 31 else "tens_word"
        return "year_word" if 1900 <= value < 2100 and value == int(value) else "word"
    if _PRINTED["clockdot"].fullmatch(text):
        return "clockdot"
    if not text.isdecimal():
        return "word"
    if len(text) == 4 and 1000 <= value < 2200:
        return "year"
    if 1 <= value <= 31:
        return ("two_" if len(text) == 2 else "") + ("hour" if value <= 12 else "day")
    return "two" if len(text) == 2 else "word"


def _kinds(said: Said) -> frozenset[str]:
    if isinstance(said, Duration):
        return _TIMES["length" if said.iso else "nothing"]
    if isinstance(said, (Toward, Within)):
        return _kinds(said.inner)
    if isinstance(said, Clock) and said.inner is None:
        return _TIMES["clock"]
    if isinstance(said, DayPart):
        return _TIMES["today"]
    if isinstance(said, Period):
        return _TIMES["dayname" if said.unit == "day" else "week" if said.unit in ("week", "weekend") else "longer"]
    if isinstance(said, CivilDate):
        return _TIMES["dayname" if said.day else "longer"]
    if isinstance(said, _DAYNAMES):
        return _TIMES["dayname"]
    return _TIMES["longer" if isinstance(said, _LONGER) else "time"]


@cache
def numbers(code: str) -> Numbers | None:
    """How a language writes numbers, by its ISO 639-1 code; None when its pack does not say."""
    rules = pack(code, "numbers.yaml")
    return None if rules is None else Numbers(rules)


@cache
def grammar(code: str) -> Grammar | None:
    """A language's grammar of times, by its ISO 639-1 code; None when its pack has none."""
    rules, words, held = pack(code, "times.yaml"), numbers(code), language(code)
    return None if rules is None or words is None or held is None else Grammar(rules, words, held)


def pack(code: str, name: str) -> Mapping[str, Any] | None:
    """One file of a language's pack, read; None when the pack, or this file of it, is not there."""
    if not re.fullmatch(r"[a-z]{2,3}", code):
        return None
    path = asset("ingest", "languages") / code / name
    return yaml.load(path.read_bytes(), yaml.CSafeLoader) if path.is_file() else None
