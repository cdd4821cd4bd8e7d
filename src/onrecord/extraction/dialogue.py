"""Lines of dialogue: *—No cederemos —dijo Paz—. El puente es nuestro.*, where dashes stand for quotation marks.

The paragraph opens with a dash and is somebody's words, but for what stands between a dash and the next one and tells who
speaks: that begins with a verb that reports. Any other pair of dashes is a parenthesis of the speaker's own.
"""

import re
from collections.abc import Collection, Iterator
from typing import Final

DASHES: Final = "—–―"
OPENS: Final = re.compile(rf"[{DASHES}]\s?(?=[¿¡\w\"“«(…])|-(?=[¿¡\"“«A-ZÀ-Ý])")
DASH: Final = re.compile(rf"\s[{DASHES}-](?=\S)|(?<=\S)[{DASHES}-](?=[\s.,;:?!…]|$)")
SHORT: Final = re.compile(rf"[\s.,;:{DASHES}-]*")


def speech(text: str, start: int, end: int, verbs: Collection[str]) -> Iterator[tuple[int, int]]:
    """The ranges of a paragraph that are spoken, if it is a line of dialogue; `verbs` are the forms that report."""
    if not OPENS.match(text, start, end):
        return
    dashes = [m.end() - 1 for m in DASH.finditer(text, start + 1, end)]
    if text[start] == "-" and text[start + 1] not in "¿¡" and not any(_tells(text, d + 1, end, verbs) for d in dashes):
        return  # an item of a list
    low, inside = start, True
    for dash in dashes:
        if inside and text[dash - 1].isspace() and _tells(text, dash + 1, end, verbs):
            yield low, _ended(text, low, dash)
            inside = False
        elif not inside and not text[dash - 1].isspace():
            low, inside = _begun(text, dash, end), True
    if inside and low < end:
        yield low, end


def marks(text: str, start: int, end: int, spoken: Collection[tuple[int, int]]) -> dict[int, str]:
    """What the dashes of a line of dialogue are to a parser: quotation marks where words begin or end, else nothing."""
    held = [m.end() - 1 for m in DASH.finditer(text, start + 1, end)]
    inner = {d for d in held if any(a <= d < b for a, b in spoken)}
    closing = {d for d in held if not text[d - 1].isspace()}
    return {start: '"'} | {d: " " if d in closing else '"' for d in held if d not in inner}


def _tells(text: str, at: int, end: int, verbs: Collection[str]) -> bool:
    """Whether what follows a dash begins with a verb that reports, a pronoun or two before it."""
    words = re.findall(r"\w+", text[at : min(end, at + 40)])[:3]
    return bool(words) and words[0][:1].islower() and any(w in verbs for w in words)


def _ended(text: str, low: int, dash: int) -> int:
    while dash > low and text[dash - 1].isspace():
        dash -= 1
    return dash


def _begun(text: str, dash: int, end: int) -> int:
    match = SHORT.match(text, dash, end)
    return match.end() if match else dash
