"""Whether quoted words are a translation: stated by the document, probable with the reason, or nothing known."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from onrecord.model.terms import ActorType, Item, Kind, Translation

from .actors import Person
from .candidate import Candidate, Span
from .gazetteer import Gazetteer, gazetteer
from .language import Language
from .reading import Reading

CREDIT: Final = 200
"""Code points up to which a paragraph can be a credit rather than news of a translation."""

Known = tuple[Translation | None, str | None]


def translated(
    reading: Reading,
    candidate: Candidate,
    kind: Kind,
    outlet: str | None,
    people: Sequence[Person],
    context: Sequence[Span],
    items: Mapping[Item, str],
    pack: Language,
) -> Known:
    """How it stands, and why. Words without quotation marks are the writer's own, in his language.

    `outlet` was told the words or is where they were taken from; `context` is the sentences around the statement.
    """
    if kind is Kind.INDIRECT:
        return None, None
    if items.get(Item.ORIGINAL):
        return Translation.STATED, "the document names the original that it translates"
    if (credit := _credit(reading, pack)) is not None:
        return Translation.STATED, f"the document's credit: {credit}"
    if (words := _beside(reading, candidate, context, pack)) is not None:
        return Translation.STATED, f"the sentence says so: {words}"
    reason = _probably(outlet, people, pack, gazetteer())
    return (Translation.PROBABLE, reason) if reason else (None, None)


def _credit(reading: Reading, pack: Language) -> str | None:
    """A short paragraph without quotation that says that the text is translated."""
    for paragraph in reading.paragraphs:
        words = reading.text[paragraph.start : paragraph.end]
        if len(words) > CREDIT or any(paragraph.start <= q.start < paragraph.end for q in reading.quotes):
            continue
        if any(match and _begins(words, match.start()) for p in _patterns("translated", pack) if (match := p.search(words))):
            return " ".join(words.split())
    return None


def _begins(words: str, at: int) -> bool:
    """Whether a credit begins here: with the paragraph, a sentence, a line or a part of one."""
    before = words[:at].rstrip()
    return not before or before[-1] in ".;|/(—–-,:" or words[at].isupper()


def _beside(reading: Reading, candidate: Candidate, context: Sequence[Span], pack: Language) -> str | None:
    for start, end in context:
        for pattern in _patterns("interpreted", pack):
            for match in pattern.finditer(reading.text, start, end):
                if not candidate.covers(match.start()) and not any(q.start <= match.start() < q.end for q in reading.quotes):
                    return match.group()
    return None


def _probably(outlet: str | None, people: Sequence[Person], pack: Language, states: Gazetteer) -> str | None:
    if outlet is not None and outlet.casefold() in states.outlets:
        language = states.outlet_languages.get(outlet.casefold())
        other = language is not None and language != pack.code
        return f"{outlet} publishes in another language ({language})" if other else None
    if len(people) == 1 and people[0].kind is ActorType.PERSON and (country := people[0].country) is not None:
        language = states.languages.get(country)
        if language is not None and language != pack.code:
            return f"{people[0].name} is of {states.english[country]}, whose news is in another language ({language})"
    return None


@cache
def _patterns(name: str, pack: Language) -> list[re.Pattern[str]]:
    return [re.compile(pattern, re.IGNORECASE if name == "translated" else 0) for pattern in pack.pack.get(name, ())]
