"""Whether words that could tell a time do so here: *may*, *March*, *April* and bare numbers often mean something else."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from spacy.tokens import Span, Token

from .around import Open
from .around import Span as Stretch
from .calendar import Tense
from .grammar import Grammar, Phrase
from .recurring import Season
from .said import Away, CivilDate, Period, Rolling, Said, Weekday, duration

_NAMES: Final = frozenset({"ORG", "PERSON", "WORK_OF_ART", "PRODUCT", "FAC", "LAW", "PER", "LOC", "MISC"})
_AMOUNTS: Final = frozenset({"MONEY", "QUANTITY", "PERCENT", "CARDINAL"})
_JOINING: Final = frozenset("%-–‑/°º'’")
_DIGITS_BEFORE: Final = re.compile(r"[0-9]\w{0,9}[-‑]$")
_DIGITS_AFTER: Final = re.compile(r"[-‑][0-9]")
_SHORT: Final = 5  # Sun, Mon, Thurs: by themselves they are rather newspapers and firms
_VERBAL: Final = ("VB", "VBD", "VBP", "VBZ", "MD")


def plausible(phrase: Phrase, words: Span, text: str, rules: Grammar) -> Phrase | None:
    """The phrase, or as much of it as holds in its sentence; None when it tells no time there.

    `text` is that of its passage.
    """
    said = phrase.said
    if text[phrase.start - 1 : phrase.start].isalnum() or text[phrase.end : phrase.end + 1].isalnum():
        return None  # a piece of a longer sign
    if text[phrase.end - 1].isdecimal() and (
        _DIGITS_BEFORE.search(text, 0, phrase.start) or _DIGITS_AFTER.match(text, phrase.end)
    ):
        return None  # a group of a longer number (a telephone's)
    if isinstance(said, Rolling) and words[0].tag_ in _VERBAL:
        told = duration(said.unit, None if said.count is None else Decimal(said.count))  # the trial may last five weeks
        return replace(phrase, said=told, start=phrase.start + len(words[0].text_with_ws))
    if isinstance(said, Open) and said.side in ("by", "before", "after", "from") and not _alone(words):
        # "before Monday's meeting", "criticized by Sunday's guests": the word before it takes the noun, not the day.
        said = said.inner
        phrase = replace(phrase, said=said, start=phrase.core)
        words = words.doc.char_span(phrase.start, phrase.end, alignment_mode="expand") or words
    if (
        isinstance(said, Away)
        and said.prospect
        and (words.root.head.lemma_ in rules.tense["changes"] or rules.plays(words.root) is not Tense.FUTURE)
    ):
        said = duration(said.unit, None if said.count is None else Decimal(said.count))
        return replace(phrase, said=said, start=phrase.start + len(words[0].text_with_ws))
    inner = said.inner if isinstance(said, Open) else said
    if ((isinstance(inner, Period) and inner.runs) or (isinstance(inner, CivilDate) and inner.alone)) and not _bare(
        words, rules
    ):
        return None
    if _is_year(inner) and sum(not t.is_punct for t in words) == 1 and not _year(words[-1], rules):
        return None
    if isinstance(inner, Stretch) and _is_year(inner.last) and not _year(words[-1], rules):
        return None
    if rules.common_case and isinstance(inner, (CivilDate, Weekday, Season)) and _proper(words, inner):
        return None
    if len(words) == 1 and isinstance(inner, (CivilDate, Weekday, Season)) and not _is_year(inner):
        token = words[0]
        if token.tag_ in _VERBAL or _in_name(token):
            return None
        if isinstance(inner, Weekday) and not rules.common_case and len(token.text) <= _SHORT and token.ent_type_ != "DATE":
            return None
    if isinstance(inner, Season) and any(t.tag_ in _VERBAL for t in words):
        return None
    return phrase


def _alone(words: Span) -> bool:
    """Whether the time stands by itself after its preposition, and no noun follows which it only qualifies."""
    if words.end < len(words.doc) and words.doc[words.end].tag_ == "POS":
        return False
    last = words[-1]
    return last.head.i <= last.i or last.head.pos_ not in ("NOUN", "PROPN")


def _bare(words: Span, rules: Grammar) -> bool:
    """Whether nothing qualifies or counts by what is said (*el 23 votarán*, *for the year.*, not *the year that followed*)."""
    if words.end >= len(words.doc):
        return True
    after = words.doc[words.end]
    if after.is_punct or after.is_space:
        return after.text not in _JOINING
    if not rules.common_case:  # the verb that follows in English is rather a participle
        return False
    relative = "Rel" in after.morph.get("PronType", [])
    return after.pos_ in ("VERB", "AUX", "PRON") and not relative and after.morph.get("VerbForm", []) not in (["Part"], ["Inf"])


def _proper(words: Span, said: CivilDate | Weekday | Season) -> bool:
    """Whether it is a name (Plaza de Mayo, Domingo Paz) in a language that writes months and days in lower case."""
    if isinstance(said, CivilDate) and said.year is not None:
        return False
    last = words[-1]
    if not last.text.istitle() or last.sent.text.isupper():
        return False
    first = all(t.is_punct or t.is_space for t in last.sent[: last.i - last.sent.start])
    return not first or last.ent_type_ in _NAMES


def _is_year(said: Said) -> bool:
    return isinstance(said, CivilDate) and said.month is None and said.day is None


def _in_name(token: Token) -> bool:
    """Whether the word belongs to a longer name (Sunday Times) or is a person's (April)."""
    if token.ent_type_ not in _NAMES:
        return False
    near = [token.nbor(step) for step in (-1, 1) if 0 <= token.i + step < len(token.doc)]
    return token.ent_type_ == "PERSON" or any(t.ent_type_ == token.ent_type_ and t.text[:1].isupper() for t in near)


def _year(token: Token, rules: Grammar) -> bool:
    """Whether a number of four digits is a year here."""
    before = token.nbor(-1) if token.i else None
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if before is not None and (before.tag_ == "$" or before.text in "#№"):
        return False
    if token.i > 1 and before is not None and before.text in "-‑/" and not token.nbor(-2).whitespace_:
        numbered = token.nbor(-2).text
        if numbered.isdecimal() and len(numbered) != len("2031"):
            return False  # 138-2010
    led = before is None or before.lower_ in rules.year_after or before.is_punct
    plural = after is not None and (after.tag_ == "NNS" or (after.pos_ == "NOUN" and "Plur" in after.morph.get("Number", [])))
    counted = after is not None and (plural or after.text == "%") and token.head.i == after.i
    if counted and (before is None or before.tag_ not in ("DT", "PRP$", "POS", "DET")):
        return False  # 2000 villages, but the 2018 elections
    if token.ent_type_ == "DATE":
        return True
    value = int(token.text) if token.text.isdecimal() else 0
    if token.ent_type_ in _AMOUNTS or token.ent_type_ in _NAMES:
        return led and 1900 <= value < 2100 and (before is None or not before.is_punct) and token.ent_type_ == "CARDINAL"
    return 1900 <= value < 2100 or (led and 1500 <= value < 2200)
