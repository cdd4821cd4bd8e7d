"""Which language a text is in, told by its words (py3langid, offline)."""

import re
from collections.abc import Collection
from functools import cache
from typing import Final

from py3langid.langid import MODEL_FILE, LanguageIdentifier

CERTAIN: Final = 0.9
"""From this probability on the detector's answer weighs more than what a page's template declares."""
_LETTERS_NEEDED: Final = 20
_READ: Final = 20_000  # code points: an article's language shows long before


def detect(text: str) -> tuple[str, float] | None:
    """The ISO 639 code of a text's language and its probability; null when there are too few letters to tell."""
    sample = text[:_READ]
    if len(re.findall(r"[^\W\d_]", sample)) < _LETTERS_NEEDED:
        return None
    code, probability = _identifier().classify(sample)
    return None if code in ("zxx", "und") else (str(code), float(probability))


def nearest(text: str, among: Collection[str]) -> str:
    """Of some languages, by their ISO 639 codes, the one that a text is most likely in, however short it is."""
    ranked = (str(code) for code, _ in _identifier().rank(text[:_READ]))
    return next((code for code in ranked if code in among), min(among))


def code(tag: str) -> str | None:
    """The language of a tag such as `es-CL` or `en_US`: its first part, lower-cased; null for what is no tag."""
    match = re.fullmatch(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9_.@-]+)?", tag.strip())
    return match[1].lower() if match else None


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
