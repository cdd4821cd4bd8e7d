"""How a text is read by what its parser calls things: one `Syntax` for each scheme of labels, chosen by the language's pack.

English is read over ClearNLP's labels, every other language over Universal Dependencies, so that a language with these needs
no code. Another scheme of labels would be another `Syntax` here. What differs between languages of one scheme is words, and
the `traits` of the pack.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc, Token

from onrecord.model.terms import Modality

from . import candidates, counted, events, nonstatements, runs, stance, syntax, tense, titles, told, universal
from .calendar import Tense
from .candidate import Candidate
from .counting import Questions
from .found import EventFound, TimeFound
from .gazetteer import Gazetteer
from .language import Language
from .names import Cut, Mention
from .nonstatements import Refusal
from .passage import Passage
from .titles import Title
from .told import Scene, Told
from .universal import counted as universal_counted
from .universal import events as universal_events

Passages = Sequence[Passage]


@dataclass(frozen=True)
class Syntax:
    """The rules over one scheme of labels, and how far what a model says under it can be relied upon.

    `trusted` tells that lemmas and the kinds of names are right more often than a pack's own words would be; `lenient` that a
    description may mean whoever was met last, and a phrase that speaks be anybody, which was measured for English alone.
    """

    candidates: Callable[[Passages, Language], Iterable[Candidate]]
    refusals: Callable[[Passages, Sequence[Candidate], Language], list[Refusal]]
    names: Cut
    titles: Callable[[Passage, int, Sequence[Mention], Language, Gazetteer], list[Title]]
    told: Callable[[Candidate, Scene], Told | None]
    negated: Callable[[Token, Language], bool]
    modality: Callable[[Candidate, Passages, Language], Modality]
    tense: Callable[[Token, Mapping[str, frozenset[str]]], Tense]
    figures: Questions
    events: Callable[[Doc, int, Sequence[TimeFound], Sequence[tuple[int, int, str]], str | None], list[EventFound]]
    trusted: bool
    lenient: bool


CLEARNLP: Final = Syntax(
    candidates=candidates.candidates,
    refusals=nonstatements.refusals,
    names=runs.named,
    titles=titles.titles,
    told=told.told,
    negated=lambda verb, _: syntax.negated(verb),
    modality=stance.modality,
    tense=tense.tense,
    figures=Questions(counted.sense, counted.head, counted.place),
    events=events.english_events,
    trusted=True,
    lenient=True,
)

UNIVERSAL: Final = Syntax(
    candidates=universal.candidates,
    refusals=universal.refusals,
    names=universal.named,
    titles=universal.titles,
    told=universal.told,
    negated=universal.negated,
    modality=universal.modality,
    tense=universal.tense,
    figures=Questions(universal_counted.sense, universal_counted.head, universal_counted.place),
    events=universal_events.events,
    trusted=False,
    lenient=False,
)

SCHEMES: Final[Mapping[str, Syntax]] = {"clearnlp": CLEARNLP, "universal": UNIVERSAL}
"""By what a pack gives as its ``syntax``."""
