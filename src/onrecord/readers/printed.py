"""Dates as they are printed: "Dec. 1", "May 13, 2031", "3 de mayo de 2031", "Published November 2025".

Read at their own precision and never completed: without a year it is `XXXX-12-01`, without a day `2025-11`. A date in
figures alone, `03/04/2031`, is read only where day and month cannot be exchanged. Month and weekday names come from the
Unicode locale data (babel); "sept" is added, which newspapers print.
"""

import re
from email.utils import parsedate_tz
from functools import cache
from typing import Final

from babel.dates import get_day_names, get_month_names

from .dates import iso

LANGUAGES: Final = ("en", "es", "pt", "fr", "de", "it")
"""The languages whose month names are known. No name means two different months in them (a test holds it)."""


@cache
def months() -> dict[str, int]:
    """Every month name and abbreviation, casefolded and without its full stop, with the month's number."""
    names = {"sept": 9}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, language).items():
                    names[name.casefold().rstrip(".")] = number
    return names


@cache
def pattern() -> str:
    """A regular expression for one printed date, with named groups; use it with re.IGNORECASE."""
    month = "|".join(sorted(map(re.escape, months()), key=len, reverse=True))
    return (
        rf"(?:(?P<m1>{month})\.?\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:\s*,?\s*(?P<y1>\d{{4}})(?!\d))?"
        rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th|\.|º|er)?\s+(?:de\s+|of\s+)?(?P<m2>{month})\b\.?(?:\s*,?\s*(?:del?\s+)?(?P<y2>\d{{4}})(?!\d))?"
        rf"|(?P<m3>{month})\.?\s+(?:del?\s+|of\s+)?(?P<y3>\d{{4}})(?!\d)"
        rf"|(?P<y4>\d{{4}})-(?P<m4>\d\d)(?:-(?P<d4>\d\d))?(?!\d)"
        rf"|(?P<a5>\d{{1,2}})[/.](?P<b5>\d{{1,2}})[/.](?P<y5>\d{{4}})(?!\d))"
    )


def value(match: re.Match[str]) -> str | None:
    """What a match of `pattern` says, as EDTF; null for a day that no calendar has, or that can be read two ways."""
    group = {name: text for name, text in match.groupdict().items() if text}
    if "y5" in group:
        a, b = int(group["a5"]), int(group["b5"])
        if min(a, b) <= 12 < max(a, b) or a == b:
            return iso(f"{group['y5']}-{min(a, b):02}-{max(a, b):02}")
        return None
    year = next((group[k] for k in ("y1", "y2", "y3", "y4") if k in group), "XXXX")
    name = next(group[k] for k in ("m1", "m2", "m3", "m4") if k in group)
    day = next((group[k] for k in ("d1", "d2", "d4") if k in group), None)
    month = int(name) if name.isdigit() else months()[name.casefold()]
    return iso(f"{year}-{month:02}" + (f"-{int(day):02}" if day else ""))


def date(text: str) -> str | None:
    """The date that a short text is, and nothing else but a weekday before and a clock time after it; null if it is none.

    ISO 8601, EDTF and the dates of mail headers are read, too.
    """
    text = text.strip()
    if exact := iso(text):
        return exact
    if mail := parsedate_tz(text) if re.match(r"^[A-Z][a-z]{2}, \d\d? [A-Z][a-z]{2} \d{4} ", text) else None:
        return iso(f"{mail[0]:04}-{mail[1]:02}-{mail[2]:02}")
    found = _alone().fullmatch(text)
    return value(found) if found else None


@cache
def _alone() -> re.Pattern[str]:
    days = {n.casefold() for code in LANGUAGES for w in ("wide", "abbreviated") for n in get_day_names(w, locale=code).values()}
    weekday = "|".join(sorted((re.escape(d.rstrip(".")) for d in days), key=len, reverse=True))
    clock = r"(?:[\s,|·–—-]*(?:at|a las)?\s*\d{1,2}[:.h]\d\d(?::\d\d)?\s*(?:[ap]\.?\s?m\.?|hrs?\.?)?\s*(?:\(?[A-Z]{2,5}\)?)?)?"
    return re.compile(rf"(?:(?:{weekday})\.?,?\s+)?{pattern()}{clock}\.?", re.IGNORECASE)
