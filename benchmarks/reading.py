"""How fast articles are read, and what of that is the parse: words a second on one core, ours and peers' over the same parse.

    python -m benchmarks.reading [FILE.jsonl] [--rounds 3] [--language en]

Without a file it reads the articles of `gold/`. In one process and one run, for each article: the parse alone; the whole of
`extract`, whose rest above the parse is the rules; and two other approaches given the same parsed paragraphs:

- textacy's `direct_quotations`, when textacy is installed (`pip install textacy`; it is no dependency);
- the published approach of the Gender Gap Tracker, written anew from its description: complement clauses of a list of reporting
  verbs with their subjects, *according to*, and quotation marks that float free with the verb nearest to them.

Each figure is the best of the rounds. Peers read quotations alone; `extract` reads speakers, roles, times, figures, events.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from spacy.tokens import Doc

from benchmarks.gold import read as gold
from onrecord.extraction import extract, models
from onrecord.extraction.language import language
from onrecord.extraction.layout import paragraphs
from onrecord.extraction.parse import parse
from onrecord.model import Snapshot
from onrecord.model.terms import Item

GOAL = 0.25
"""What the rules may cost at most, as a share of the parse."""


def clauses(doc: Doc, verbs: frozenset[str]) -> list[tuple[str, str]]:
    """Speaker and content by complement clauses, *according to* and floating quotations, as the Gender Gap Tracker reads."""
    found = []
    for token in doc:
        if token.dep_ == "ccomp" and token.head.text.casefold() in verbs:
            who = [c for c in token.head.children if c.dep_ == "nsubj"]
            if who:
                found.append((_phrase(who[0]), doc[token.left_edge.i : token.right_edge.i + 1].text))
        elif token.text.casefold() == "according" and token.i + 1 < len(doc):
            who = [g for c in token.children for g in c.children if g.dep_ == "pobj"]
            if who:
                found.append((_phrase(who[0]), token.sent.text))
    marks = [t.i for t in doc if t.text == '"']
    for first, last in zip(marks[::2], marks[1::2], strict=False):
        near = [t for t in doc[max(0, first - 8) : last + 8] if t.text.casefold() in verbs]
        who = [c for t in near for c in t.children if c.dep_ == "nsubj"]
        if who:
            found.append((_phrase(who[0]), doc[first : last + 1].text))
    return found


def _phrase(token: object) -> str:
    return " ".join(t.text for t in token.subtree)  # type: ignore[attr-defined]  # spaCy's Token has no types


def peers(code: str) -> Iterator[tuple[str, Callable[[Doc], object]]]:
    """Other approaches, each as a function of a parsed paragraph."""
    pack = language(code)
    assert pack is not None
    verbs = frozenset(form for form, cue in pack.cues.items() if cue.speech)
    yield "complement clauses, as the Gender Gap Tracker", lambda doc: clauses(doc, verbs)
    try:
        from textacy.extract import direct_quotations
    except ImportError:
        print("textacy is not installed, and not compared")
    else:
        yield "textacy direct_quotations", lambda doc: list(direct_quotations(doc))


def timed(work: Callable[[], object], rounds: int) -> float:
    """Seconds of the fastest round."""
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("file", nargs="?", type=Path)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--language", default="en")
    asked = options.parse_args()
    lines = map(json.loads, asked.file.open(encoding="utf-8")) if asked.file else gold(asked.language, "dev")
    texts = [line["text"] for line in lines]
    words = sum(len(text.split()) for text in texts)
    items = {Item.LANGUAGE: asked.language, Item.PUBLISHED: "2031-05-16"}
    pack, model = language(asked.language), models.name_of(asked.language)
    if pack is None or model is None:
        raise SystemExit(f"there are no rules for {asked.language}")
    laid = [paragraphs(text, items, pack) for text in texts]
    parsed = [p.doc for text, layout in zip(texts, laid, strict=True) for p in parse(text, layout, model)]  # and warm up

    parsing = timed(lambda: [parse(t, layout, model) for t, layout in zip(texts, laid, strict=True)], asked.rounds)
    whole = timed(lambda: [extract(Snapshot.of("text", t), items, language=asked.language) for t in texts], asked.rounds)
    rules = whole - parsing
    print(f"{len(texts)} articles, {words:,} words, model {model}")
    print(f"{'the parse alone':48}{words / parsing:9,.0f} words/s")
    print(f"{'the whole of extract':48}{words / whole:9,.0f} words/s")
    print(f"{'rules above the parse':48}{words / rules:9,.0f} words/s  {rules / parsing:6.1%} of the parse (goal {GOAL:.0%})")
    for name, read in peers(asked.language):
        took = timed(lambda read=read: [read(doc) for doc in parsed], asked.rounds)  # type: ignore[misc]
        print(f"{name:48}{words / took:9,.0f} words/s  {took / parsing:6.1%} of the parse")


if __name__ == "__main__":
    main()
