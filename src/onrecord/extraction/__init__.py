"""Reading: from a snapshot to what it says, by rules over a dependency parse, every result bound to exact words.

`extract` is the way in; `software` names the version of the rules with their data and model, `line` prints one document
of ``onrecord extract``, `models` lists the language models.

`reading` goes the way of a text: its layout, its parse, statements, names, titles, who speaks. The rules that depend on what a
parser calls things are gathered in `schemes`; those over Universal Dependencies are in `universal`, those for English beside
this module, and all others are shared. `assemble`, `statements` and `scope` make records of what was found.
"""

import hashlib
from collections.abc import Mapping
from typing import Final

from onrecord.__about__ import __version__
from onrecord.model import Snapshot, Software
from onrecord.model.terms import Item

from . import models
from .assemble import Records, add_actors, add_non_statements, add_roles
from .findings import Findings
from .gazetteer import gazetteer
from .language import language as _language
from .language import languages
from .line import line
from .models import Model, ModelError
from .money import country
from .reading import read
from .scope import add_scope, find_times, printed
from .statements import add_statements

RULES: Final = "3"
"""The version of the rules; raised whenever they read a text differently."""

LONGEST: Final = 1_000_000
"""Code points of the longest text that is read, twice a long novel: reading takes time and memory in proportion."""

__all__ = ["RULES", "Findings", "Model", "ModelError", "extract", "languages", "line", "models", "software"]


def extract(snapshot: Snapshot, items: Mapping[Item, str], *, language: str | None = None) -> Findings:
    """What a snapshot says. `items` is its metadata; `language` (ISO 639-1) overrides theirs, English when neither tells.

    A text in a language without rules, or beyond `LONGEST`, gives no statements and a note, never a wrong reading.
    Raises `ModelError` when the language model is missing.
    """
    code = (language or items.get(Item.LANGUAGE) or "en").split("-")[0].casefold()
    pack = _language(code)
    model = models.name_of(code)
    if pack is None or model is None:
        return Findings(notes=(f"no reading rules for the language {code!r}: kept, but not read",))
    if len(snapshot.text) > LONGEST:
        return Findings(notes=(f"longer than {LONGEST:,} code points: kept, but not read. Take it in as several documents",))
    states = gazetteer()
    reading = read(snapshot.text, items, model, pack, states)
    records = Records(snapshot)
    members = add_actors(records, reading)
    found = find_times(reading)
    roles = add_roles(records, reading, members, found, pack)
    statements = add_statements(records, reading, members, roles, found, items, pack)
    add_non_statements(records, reading, members)
    add_scope(records, reading, found, members, statements, states, country(snapshot.text, items, states))
    return Findings(records.in_order(), records.dropped, code, (), printed(found))


def software(language: str | None = "en") -> Software:
    """The reader of a language as it is now: package and rules version; the configuration is its words and its model.

    What another language needs is no part of it, so that an English text is read by the same software whether or not
    Spanish can be read. Raises `ModelError` when the language has rules, but no model.
    """
    pack, states = _language(language or "en"), gazetteer()
    model = models.identity(pack.code) if pack is not None and models.name_of(pack.code) else ()
    parts = [states.sha256, pack.sha256 if pack else "", *model]
    return Software.of(
        "onrecord.extraction", f"{__version__}+rules{RULES}", hashlib.sha256("\0".join(parts).encode()).hexdigest()
    )
