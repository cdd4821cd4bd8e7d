"""Whether a noun is for somebody: a person, a body or a state."""

from __future__ import annotations

from spacy.tokens import Token

from ..counting import figure_pack
from ..labels import marked
from .happenings import Happenings


def somebody(token: Token, words: Happenings) -> bool:
    """Whether a word is for a person, a body or a state: a name, a pronoun, a number alone, or a noun listed or ending so."""
    if token.pos_ in ("PROPN", "PRON", "NUM", "DET") or token.ent_type_ in ("PER", "ORG"):
        return True
    form = token.lower_.removeprefix(words.former)
    if form.endswith(words.people_endings) and marked(token, "Number", "Plur"):
        return True
    pack, figures, single = words.pack, figure_pack(words.pack.code), words.singular(token)
    if pack.singular(form) in pack.words("posts") or {form, single} & pack.words("people"):
        return True
    if single in pack.words("organisation_words") | pack.words("collectives") | words.lists["groups"]:
        return True
    return figures is not None and (figures.person(form) or figures.person(single))
