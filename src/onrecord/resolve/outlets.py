"""Outlets by a short name: *the Post* may be the Cordillera Post, or any other; the pair alone does not tell."""

from .bodies import ARTICLES, without_article
from .words import fold_name, particles


def short_for(short: str, long: str) -> bool:
    """Whether a name is the first or the last words of a longer one, articles apart. What it is of alone (*Tacna*) is none."""
    a, b = (without_article(fold_name(n)).split() for n in (short, long))
    n = len(a)
    return 0 < n < len(b) and (b[:n] == a or (b[-n:] == a and b[-n - 1] not in particles() - {*ARTICLES}))
