"""How fast articles are read, and what of that is the parse: words a second on one core, ours and peers' over the same parse.

    python -m benchmarks.reading [FILE.jsonl] [--rounds 5] [--language en]

Without a file it reads the articles of `gold/`. In one process and one run, for each article: the parse alone; the whole of
`extract`, whose rest above the parse is the rules; and other approaches given the same parsed paragraphs:

- textacy's `direct_quotations`, when textacy is installed (`pip install textacy`; it is no dependency);
- the published approach of the Gender Gap Tracker, written anew from its description: complement clauses of a list of reporting
  verbs with their subjects, *according to*, and quotation marks that float free with the verb nearest to them.

What counts is the processor's time, of each article the best of the rounds: what else the machine does changes it little.
Peers read quotations alone; `extract` reads speakers, roles, times, figures, events, and makes records of them.
"""

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

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

PARSE: Final = "the parse alone"
WHOLE: Final = "the whole of extract"
RULES: Final = "the rules above the parse"


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
    yield "as the Gender Gap Tracker", lambda doc: clauses(doc, verbs)
    try:
        from textacy.extract import direct_quotations
    except ImportError:
        print("textacy is not installed, and not compared")
    else:
        yield "textacy direct_quotations", lambda doc: _even(doc, direct_quotations)


def _even(doc: Doc, read: Callable[[Doc], Iterable[object]]) -> list[object]:
    """What textacy finds in a paragraph; it refuses one where a quotation is left open."""
    try:
        return list(read(doc))
    except ValueError:
        return []


def timed(works: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Seconds of the processor that each piece of work takes, in its best round; the works take turns."""
    best = dict.fromkeys(works, float("inf"))
    for _ in range(rounds):
        for name, work in works.items():
            start = time.process_time()
            work()
            best[name] = min(best[name], time.process_time() - start)
    return best


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("file", nargs="?", type=Path)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--language", default="en")
    asked = options.parse_args()
    lines = map(json.loads, asked.file.open(encoding="utf-8")) if asked.file else gold(asked.language, "dev")
    texts = [line["text"] for line in lines]
    words = sum(len(text.split()) for text in texts)
    items = {Item.LANGUAGE: asked.language, Item.PUBLISHED: "2031-05-16"}
    pack, model = language(asked.language), models.name_of(asked.language)
    if pack is None or model is None:
        raise SystemExit(f"there are no rules for {asked.language}")
    known = dict(peers(asked.language))
    total: dict[str, float] = defaultdict(float)
    for text in texts:
        layout = paragraphs(text, items, pack)
        docs = [p.doc for p in parse(text, layout, model)]
        works: dict[str, Callable[[], object]] = {
            PARSE: partial(parse, text, layout, model),
            WHOLE: partial(extract, Snapshot.of("text", text), items, language=asked.language),
            **{name: partial(_each, read, docs) for name, read in known.items()},
        }
        for name, took in timed(works, asked.rounds).items():
            total[name] += took
    parsing, rules = total[PARSE], total[WHOLE] - total[PARSE]
    print(f"{len(texts)} articles, {words:,} words, model {model}")
    for name, took in [(PARSE, parsing), (WHOLE, total[WHOLE]), (RULES, rules), *((n, total[n]) for n in known)]:
        goal = f" (goal {GOAL:.0%})" if name == RULES else ""
        print(f"{name:32}{words / took:9,.0f} words/s  {took / parsing:6.1%} of the parse{goal}")


def _each(read: Callable[[Doc], object], docs: Sequence[Doc]) -> None:
    for doc in docs:
        read(doc)


if __name__ == "__main__":
    main()
