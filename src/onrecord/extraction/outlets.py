"""Outlets by a short name: of one that the text names in full, or in which it stands (*the Post*, of the Cordillera Post)."""

from collections.abc import Collection, Iterable, Sequence

from .gazetteer import gazetteer
from .names import fold


def short_for(short: Sequence[str], long: Sequence[str], joints: Collection[str]) -> bool:
    """Whether folded words are the last of a longer name, or the first before what it is of: *El Mirador (de Tacna)*."""
    n, short, long = len(short), tuple(short), tuple(long)
    if not 0 < n < len(long):
        return False
    return (long[-n:] == short and long[-n - 1] not in joints) or (long[:n] == short and long[n] in joints)


def in_full(name: str, known: Iterable[str], joints: Collection[str]) -> str:
    """The one of these names for which a name is short; itself where none or several fit, or where it is known as an outlet.

    *El Mercurio* is an outlet, and not short for *El Mercurio de Valparaíso*.
    """
    folded = fold(name)
    if folded in gazetteer().outlets or name.casefold() in gazetteer().outlets:
        return name
    fuller = {fold(k): k for k in known}
    fitting = [k for f, k in fuller.items() if short_for(folded.split(), f.split(), joints)]
    return fitting[0] if len(fitting) == 1 else name
