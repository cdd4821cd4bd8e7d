"""How a speaker is known: the rules by which one is resolved, and whether a rule has proved right often enough to count.

The precision of each rule is measured on articles annotated by hand (``benchmarks/speakers.py``) and kept, versioned with
the language's words, in ``ingest/languages/<code>/speaker_rules.yaml``. A rule that nobody measured keeps the status that
its kind gives it.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from onrecord.model.terms import SpeakerStatus

from .language import Language

TRUSTED: Final = 0.8
"""A rule that was right less often only proposes."""

STATED: Final = (
    "full-name",  # Pedro Vela
    "surname",  # Vela
    "title-surname",  # Governor Vela
    "body",  # the Harbor Ministry; Chile; Austral Wire
    "title-beside",  # the federation’s president, Pedro Vela
    "owner",  # a letter from Pedro Vela
    "issuer",  # whoever issued the document
    "unnamed",  # officials in Ilo
    "nobody",  # no source at all, or one that is no actor
)
"""The source's own words name the person or office, or nobody is named."""

INFERRED: Final = (
    "relative",  # Vela, who said
    "listed",  # Vela, Paz and Soto, all of whom said
    "pronoun-here",  # the speaker or subject of the same sentence
    "pronoun-speaker",  # the last one who spoke
    "pronoun-subject",  # the last one who acted
    "pronoun-named",  # somebody else named before
    "pronoun-quoted",  # somebody named in what others said
    "pronoun-owner",  # Vela’s letter, in which he said
    "dropped-here",  # Vela llegó a Ilo y dijo: the subject of the same sentence
    "dropped-speaker",  # Agregó que …: the last one who spoke
    "dropped-subject",  # … who acted
    "plural-pronoun",  # they
    "singular-they",  # they, of one person
    "neuter-pronoun",  # it
    "office",  # the Peruvian minister
    "same-noun",  # a source … the source
    "role-noun",  # the former minister, of whom the text tells no office
    "person-noun",  # the man
    "pair",  # the two countries
    "group",  # the former diplomats
    "body-noun",  # the commission
    "continued",  # a quotation that goes on without a cue
    "continued-later",  # … after other paragraphs
    "turn",  # a line of an interview, by whose turn it is
    "initials",  # JP: …
    "interviewed",  # Respuesta: whom the text says to be interviewed
    "first-person",  # I said, within somebody’s words
    "unresolved",  # a pronoun or description that nobody fits
)
"""An earlier mention tells who is meant."""

KNOWN: Final[Mapping[str, SpeakerStatus]] = MappingProxyType(
    dict.fromkeys(STATED, SpeakerStatus.STATED) | dict.fromkeys(INFERRED, SpeakerStatus.INFERRED)
)


def status(rule: str, pack: Language) -> SpeakerStatus:
    """How a speaker resolved by this rule is known."""
    precision = pack.speaker_rules.get(rule)
    return SpeakerStatus.PROPOSED if precision is not None and precision < TRUSTED else KNOWN[rule]
