"""From a line of ``onrecord extract`` to marks on its text and notes on what they are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from onrecord.model.fragment import place

from . import words
from .rules import rule_in_words

STATUS: Final = {
    "stated": "named by the source's own words",
    "inferred": "taken to be, by a rule",
    "proposed": "only proposed: the rule is right too seldom to count",
}

CARRIED: Final = " (named for the words before these, which go on; the text does not say it of these)"


@dataclass(frozen=True, slots=True)
class Mark:
    """Code points [start, end) of the text, and what they are: said, cue, source, none, role, time, figure or event."""

    start: int
    end: int
    what: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """What is to be said of one mark: its number, if it has one, its words, and lines of a label with its text."""

    what: str
    number: int | None
    words: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """One document: its id, its text, marks in order of the text, and notes in order of what they are."""

    id: str
    text: str
    marks: tuple[Mark, ...]
    notes: tuple[Note, ...]

    def segments(self) -> Iterable[tuple[str, tuple[Mark, ...]]]:
        """The text in pieces, each with the marks that cover it."""
        edges = sorted({0, len(self.text), *(e for m in self.marks for e in (m.start, m.end))})
        for start, end in pairwise(edges):
            yield self.text[start:end], tuple(m for m in self.marks if m.start <= start and end <= m.end)


def explain(line: Mapping[str, Any], text: str) -> Explained:
    """Marks and notes of a line, on the text from which it was read."""
    names = {a["id"]: a["name"] for a in line["actors"]}
    marks: list[Mark] = []
    notes: list[Note] = []

    def add(what: str, spans: Iterable[Sequence[int]], number: int | None = None) -> str:
        spans = [(s[0], s[1]) for s in spans]
        marks.extend(Mark(start, end, what, number) for start, end in spans)
        return _words(text, spans)

    for number, a in enumerate(line["attributions"], 1):
        add("source", a["source"], number)
        add("cue", a["cue"], number)
        lines = tuple(_statement(a, names, text, line["meta"].get("published")))
        notes.append(Note("said", number, add("said", a["content"], number), lines))
    for n in line["not_statements"]:
        notes.append(Note("none", None, add("none", [n["span"]]), (("no statement", n["why"]),)))
    for r in line["roles"]:
        holder = names.get(r["holder"], "nobody named")
        notes.append(Note("role", None, add("role", [r["span"]]), (("role", words.role(r, holder, text)),)))
    for t in line["times"]:
        notes.append(Note("time", None, add("time", [t["span"]]), (("time", words.time(t)),)))
    for f in line["figures"]:
        notes.append(Note("figure", None, add("figure", [f["span"]]), (("figure", words.figure(f)),)))
    for e in line["events"]:
        notes.append(Note("event", None, add("event", [e["span"]]), (("event", words.event(e, names)),)))
    return Explained(line["id"], text, tuple(sorted(marks, key=lambda m: (m.start, -m.end))), tuple(notes))


def _words(text: str, spans: Iterable[Sequence[int]]) -> str:
    return " … ".join(" ".join(text[s[0] : s[1]].split()) for s in spans)


def _statement(a: Mapping[str, Any], names: Mapping[str, str], text: str, published: str | None) -> Iterable[tuple[str, str]]:
    who = ", ".join(names[s] for s in a["speakers"])
    yield "who", f"{who} ({STATUS[a['speaker_status']]})" if who else "nobody named"
    because = f", by “{_words(text, a['antecedent'])}”" if a.get("antecedent") else ""
    yield "why", f"{a['speaker_rule']}: {rule_in_words('speakers', a['speaker_rule'] or '')}{because}"
    yield "found by", f"{a['rule']}: {rule_in_words('statements', a['rule'])}"
    cue = _words(text, a["cue"])
    if any(c.isalnum() for c in cue):
        yield "cue", cue
    yield "how", words.stance(a)
    yield "when", words.said(a["said"], _words(text, [a["said"]["span"]]) if a["said"] else "", published)
    if a["told"]:
        yield "to or on", a["told"]["name"]
    if a["occasion"]:
        yield "occasion", a["occasion"] + (CARRIED if a["occasion_carried"] else "")
    if a["hearsay_of"] is not None:
        yield "second-hand", f"reported within statement {a['hearsay_of'] + 1}"
    if a["collective"]:
        yield "collective", "one content given to several, without quotation: the outlet's wording"
    if a["translation"]:
        yield "translation", f"{a['translation']}: {a['translation_reason']}"
    if a["quotation_goes_on"]:
        yield "goes on", "the quotation holds more words than these: read it whole"
    if a.get("fragment"):
        yield "where", place(a["fragment"])
