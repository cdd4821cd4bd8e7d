"""Which half of the earth a text's seasons are those of: that of the place it is written from."""

from collections.abc import Mapping

from onrecord.model.terms import Item

from .gazetteer import Gazetteer
from .money import origins


def southern(dateline: str, items: Mapping[Item, str], states: Gazetteer) -> bool | None:
    """Whether they are the south's: by the dateline, else by where the outlet is based; None where neither tells."""
    return next((states.southern.get(code) for code in origins(dateline, items.get(Item.OUTLET), states)), None)
