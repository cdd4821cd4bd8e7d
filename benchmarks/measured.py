"""The tables of `docs/explanation/reading.md`: how well the articles of `gold/` are read, in Markdown.

    python -m benchmarks.measured [--workers 2]

The rules were made by looking at *dev*; nobody who made them looked at *test*.
"""

import argparse

from benchmarks.gold import read as gold
from onrecord.evaluation import F1, Evaluation, evaluate
from onrecord.pipeline import read_again
from onrecord.workers import in_order

SETS = [(language, part) for language in ("en", "es") for part in ("dev", "test")]
ROWS = {
    "all: content": "statements, half the words", "all: exact": "… every word", "all: source": "… and the source's words",
    "speech: content": "speech, half the words", "speech: exact": "… every word", "speech: source": "… and the source's words",
    "speaker": "who it was", "kind": "kind", "polarity": "polarity", "modality": "modality", "second-hand": "second-hand",
    "told": "told whom", "roles": "roles", "roles: jurisdiction": "… jurisdiction", "roles: status": "… status",
    "times": "times", "times: value": "… both bounds", "times: precision": "… precision", "figures": "figures",
    "figures: value": "… value", "figures: comparator": "… comparator", "figures: unit": "… unit",
    "figures: measured": "… what is measured", "events": "events", "events: type": "… type", "events: status": "… status",
    "events: dates": "… dates",
}  # fmt: skip
"""Measures in the order of the table, with their words."""


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--workers", type=int, default=1)
    asked = options.parse_args()
    found: dict[tuple[str, str], Evaluation] = {}
    for language, part in SETS:
        wanted = gold(language, part)
        found[language, part] = evaluate(wanted, in_order(read_again, wanted, asked.workers))
    print("| | " + " | ".join(f"{language} {part}" for language, part in SETS) + " |")
    print("|---" * (len(SETS) + 1) + "|")
    print("| articles | " + " | ".join(str(found[s].documents) for s in SETS) + " |")
    for name, words in ROWS.items():
        cells = [found[s].measures.get(name) for s in SETS]
        kind = " F1 (precision, recall)" if isinstance(cells[0], F1) else ", share right"
        print(f"| {words}{kind} | " + " | ".join(map(_cell, cells)) + " |")


def _cell(measure: object) -> str:
    if isinstance(measure, F1):
        return f"{_percent(measure.value)} ({_percent(measure.precision)}, {_percent(measure.recall)}) of {measure.gold}"
    return f"{_percent(measure.value)} of {measure.total}" if measure is not None else ""  # type: ignore[attr-defined]


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.1f}"


if __name__ == "__main__":
    main()
