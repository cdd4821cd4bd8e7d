"""The triggers of a passage: the verbs and nouns that tell its events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Doc

from .acts import act, consequence
from .clause import Clauses
from .event_words import EventWords
from .occurrences import OBJECTS, Trigger, occurrence

_TOLD: Final = OBJECTS | {"nsubj"}


def triggers(doc: Doc, words: EventWords, clauses: Clauses) -> Iterator[Trigger]:
    """The triggers of a passage in order, one an event."""
    acts: dict[int, Trigger] = {}
    for token in doc:
        trigger = act(token, words, clauses) if token.pos_ == "VERB" else None
        if trigger is not None and not consequence(token, words, clauses, acts):
            acts[token.i] = trigger
    for token in doc:
        if token.i in acts:
            yield acts[token.i]
        # One trigger each: of "declared a state of emergency", "an inquiry opens" the verb has told it.
        elif token.pos_ in ("NOUN", "PROPN") and not (token.dep_ in _TOLD and token.head.i in acts):
            trigger = occurrence(token, words, clauses)
            if trigger is not None:
                yield trigger
