"""Which country's money a text means by a bare sign or word (*$*, *pesos*): where it is from, else what it is about most."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Final

from onrecord.model.terms import Item

from .gazetteer import Gazetteer

_WORD: Final = re.compile(r"[^\W\d_]{3,}")


def country(text: str, items: Mapping[Item, str], states: Gazetteer) -> str | None:
    """The country (ISO 3166-1 alpha-2) of outlet or dateline, else the one named most in the text; None in a tie."""
    based = origins("", items.get(Item.OUTLET), states)
    if from_there := based or origins(items.get(Item.DATELINE) or "", None, states):
        return from_there[0]
    counted: Counter[str] = Counter()
    for word, times in Counter(_WORD.findall(text)).items():
        if code := _code(word, states):
            counted[code] += times
    ranked = counted.most_common(2)
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else None


def origins(dateline: str, outlet: str | None, states: Gazetteer) -> list[str]:
    """The countries that a dateline names, then the one where the outlet is based."""
    named = [_code(part.strip(), states) for part in re.split(r"[,;()–—-]", dateline)]
    return [code for code in (*named, states.outlets.get((outlet or "").casefold())) if code]


def _code(word: str, states: Gazetteer) -> str | None:
    key = word.casefold()
    if word[:1].isupper() and (code := states.names.get(key) or states.capitals.get(key)):
        return code
    return next((code for form in _singulars(key) if (code := states.demonyms.get(form))), None)


def _singulars(word: str) -> tuple[str, ...]:
    """Demonyms are listed in the masculine singular: peruanas, peruanos, peruana, peruano; españoles, español."""
    bare = word.removesuffix("s")
    return (word, bare, bare[:-1] + "o", bare[:-1], bare.removesuffix("e"))
