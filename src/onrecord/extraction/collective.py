"""Collective statements: one content given to three or more named people without quotation is the outlet's wording."""

from collections.abc import Sequence
from typing import Final

from onrecord.model.terms import ActorType, Kind

from .actors import Person

FROM: Final = 3
"""Named speakers from which a content without quotation is collective."""


def collective(people: Sequence[Person], kind: Kind) -> bool:
    """Whether nobody in particular can have used these words."""
    return kind is Kind.INDIRECT and sum(p.kind is ActorType.PERSON for p in people) >= FROM
