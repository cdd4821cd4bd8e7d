"""An explained text for a terminal: the text in colour, each statement numbered, and the notes below it."""

from rich.console import Group
from rich.text import Text

from .explained import Explained, Mark, Note

STYLES = {
    "said": "underline", "cue": "bold green", "source": "bold cyan", "none": "strike", "role": "cyan", "time": "magenta",
    "figure": "yellow", "event": "blue",
}  # fmt: skip


def in_terminal(explained: Explained) -> Group:
    """What to print with rich; without colours the numbers of the statements still stand in the text."""
    text = Text()
    opened: set[int | None] = set()
    for words, marks in explained.segments():
        begins = [m for m in marks if m.what == "said" and m.number not in opened]
        for mark in begins:
            opened.add(mark.number)
            text.append(f"[{mark.number}]", style="bold reverse")
        text.append(words, style=_style(marks))
    return Group(Text(explained.id, style="bold"), Text(), text, Text(), *(_note(note) for note in explained.notes))


def _style(marks: tuple[Mark, ...]) -> str:
    return " ".join(dict.fromkeys(STYLES[m.what] for m in marks))


def _note(note: Note) -> Text:
    if note.number is None:
        return Text.assemble((f"{note.lines[0][0]} ", STYLES[note.what]), (f"“{note.words}” ", "bold"), note.lines[0][1])
    text = Text.assemble((f"[{note.number}]", "bold reverse"), " ", (note.words, "bold"))
    for label, words in note.lines:
        text.append(f"\n    {label:12}", style="dim")
        text.append(words)
    return text
