"""Captioned recordings (WebVTT, SubRip): the turns of those who speak, without timings, numbers and tags between their words.

Who speaks is told by a voice tag (``<v Ana Soto>``) or by a label at the beginning of a caption (``ANA SOTO:``, ``>> Ana
Soto:``). A caption without either goes on with the words before it; one that begins with a dash is somebody else's, unnamed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from onrecord.model.fragment import Caption, captions

TAG: Final = re.compile(r"<[^<>\n]{0,80}>")
VOICE: Final = re.compile(r"<v(?:\.[\w.-]+)?[ \t]+([^<>\n]{1,80})>")
CHANGE: Final = re.compile(r"[ \t]*(?:>>+|[-–—])[ \t]*")
LABEL: Final = re.compile(r"(?=[^\W\d_])([\w.’'-]+(?: [\w.’'-]+){0,4}):(?=\s)")

Span = tuple[int, int]


@dataclass
class Turn:
    """What one person says on end: code points [start, end), and the ranges in it that are nobody's words."""

    start: int
    end: int
    voice: str = ""
    tagged: bool = False
    gaps: list[Span] = field(default_factory=list)


def turns(text: str) -> list[Turn]:
    """The turns of a captioned recording, in order; none of any other text."""
    found: list[Turn] = []
    for caption in captions(text):
        for turn in _spoken(text, caption):
            last = found[-1] if found else None
            if last is not None and turn.voice in ("", last.voice):
                last.gaps += [(last.end, turn.start), *turn.gaps]
                last.end = turn.end
                if turn.voice and (said := _label_end(text, turn)) is not None:
                    last.gaps.append((turn.start, said))
            else:
                found.append(turn)
    return [t for t in found if text[t.start : t.end].strip()]


def masked(words: str, start: int, gaps: tuple[Span, ...]) -> str:
    """The words from `start` on with the gaps blanked, letter for letter; the end of a voice tag becomes a line's end."""
    letters = list(words)
    for low, high in gaps:
        for at in range(max(low, start) - start, min(high - start, len(letters))):
            letters[at] = "\n" if letters[at] == ">" and high - low == 1 else " "
    return "".join(letters)


def spoken(span: Span, gaps: tuple[Span, ...], words: str, offset: int) -> list[Span]:
    """The parts of a range that are words, as they stand in `words`, which begins at `offset`; lone marks are none."""
    parts, at = [], span[0]
    for low, high in (*sorted(gaps), (span[1], span[1])):
        part = words[at - offset : min(low, span[1]) - offset] if low > at else ""
        if re.search(r"\w", part):
            parts.append((at + len(part) - len(part.lstrip()), at + len(part.rstrip())))
        at = max(at, high)
    return parts


def _spoken(text: str, caption: Caption) -> Iterator[Turn]:
    """The turns within one caption: its lines, where a dash or a voice begins another one."""
    turn: Turn | None = None
    for line in re.finditer(r"[^\n\r]+", text[caption.start : caption.stop]):
        low, high = caption.start + line.start(), caption.start + line.end()
        change = CHANGE.match(text, low, high)
        voice = VOICE.search(text, low, high)
        begins = change.end() if change else low
        label = LABEL.match(text, begins, high)
        named = voice.group(1).strip() if voice else label.group(1) if label else "-" if change else ""
        if turn is None or named:
            if turn is not None:
                yield turn
            turn = Turn(voice.start(1) if voice else begins, high, named, voice is not None)
            if voice:
                turn.gaps.append((voice.end() - 1, voice.end()))
        else:
            turn.end = high
        turn.gaps += [m.span() for m in TAG.finditer(text, max(low, turn.start), high) if not m.group().startswith("<v")]
    if turn is not None:
        yield turn


def _label_end(text: str, turn: Turn) -> int | None:
    """Where the label that opens a turn ends: it is printed again and again, and said by nobody."""
    after = turn.start + len(turn.voice)
    return after + 1 if text[after : after + 1] in (":", ">") and turn.voice != "-" else None
