"""How many sentences have their figures read right, by kind: Recognizers-Text, Duckling and quantulum3.

    python -m benchmarks.figures FOLDER [--only NAME] [--errors N]

FOLDER holds the sets as JSON Lines, each line with a text, the spans of its figures, values and units. A sentence is right
when each figure of the gold is found with its value and unit, and, in the sets that mark every number, none besides; a sentence
without any is right when none is found. Of a range both bounds count (quantulum3 gives its middle); *more than 30* and the like
are right when number and comparator are. Duckling gives weights in grams: the same weight in the unit of the words is right.

``figures.yaml`` says which kinds of sentence news could print and why the others are none of those; these are shown in brackets
and are not in the total.
"""

import argparse
import json
import re
import warnings
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml
from spacy.language import Language as Pipeline

from onrecord.extraction.figures import figures
from onrecord.extraction.found import AnchorDates, FigureFound
from onrecord.extraction.models import load, name_of
from onrecord.extraction.times import times

Row = dict[str, Any]
SETS: Final = ("recognizers_figures_en", "recognizers_figures_es", "duckling_en", "duckling_es", "quantulum_en")
DATA: Final = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text())
KINDS: Final[tuple[Row, ...]] = tuple(DATA["kinds"])
UNITS: Final[Mapping[str, list[str]]] = DATA["units"]
WHOLE: Final = ("number", "numberrange", "percent", "ordinal")
"""The kinds of Recognizers-Text that mark every number in a sentence."""
INTERVAL: Final = re.compile(r"([\[(])([^,]*),([^\])]*)([\])])")
DUCKLING: Final = re.compile(
    r"(?P<how>simple|between|under|above) (?P<unit>\w+) \(?(?P<one>-?[\d.e_]+)\)?(?:, ?(?P<two>[\d.e_]+)\))?"
)
MEASURES: Final = frozenset({unit for each in UNITS.values() for unit in each} - {"°C", "°F", "degree", "grado", "year"})
GRAMS: Final = {"kg": Decimal(1000), "mg": Decimal("0.001")}
GRAM: Final = frozenset({"Gram", "g"})
EXACT: Final = Decimal("0.00001")


@dataclass(frozen=True)
class Wanted:
    """A figure of the gold: value, or bounds of which one may be open, and whether each bound is in; the units it may have."""

    span: tuple[int, int]
    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    within: tuple[bool, bool] = (True, True)
    units: frozenset[str | None] | None = None

    def met(self, found: FigureFound) -> bool:
        """Whether a figure found is this one."""
        if not (found.start < self.span[1] and self.span[0] < found.end):
            return False
        scale = GRAMS.get(found.unit or "", Decimal(1)) if self.units == GRAM else Decimal(1)
        if self.units is not None and found.unit not in self.units and scale == 1:
            return False
        if self.value is not None:
            middle = (found.low + found.high) / 2 if found.low is not None and found.high is not None else found.value
            return middle is not None and (same(middle * scale, self.value) or same(found.high, self.value))
        if self.low is not None and self.high is not None and self.low != self.high:
            return same(found.low, self.low) and same(found.high, self.high)
        comparators = (
            {(True, True): "ge", (False, True): "gt"} if self.high is None else {(True, True): "le", (True, False): "lt"}
        )
        if self.low is not None and self.high is not None:
            return same(found.value, self.low)
        bound = self.low if self.high is None else self.high
        return same(found.value, bound) and found.comparator.value == comparators[self.within]


def same(one: Decimal | None, two: Decimal | None) -> bool:
    """Whether two numbers are equal but for rounding."""
    if one is None or two is None:
        return one is two
    return abs(one - two) <= EXACT * max(1, abs(two))


def decimal(text: str | float, language: str) -> Decimal | None:
    text = str(text).rstrip("%")
    if language == "es":
        text = text.replace(",", ".")
    try:
        return Decimal(text.replace("_", ""))
    except InvalidOperation:
        return None


def units_of(name: str | None) -> frozenset[str | None] | None:
    if name is None or name in ("dimensionless", "Unnamed"):
        return None
    return frozenset([name, name.lower()]) if name not in UNITS else frozenset(UNITS[name])


def wanted(row: Row) -> Iterator[Wanted]:
    """The figures of a line of any set; those without a value are left out."""
    language = row["lang"]
    if "spans" in row:
        for span, value, unit in zip(row["spans"], row["values"], row["units"], strict=True):
            units = frozenset({"percent"}) if row["kind"] == "percent" else units_of(unit)
            if match := INTERVAL.fullmatch(value or ""):
                low, high = (decimal(match[i], language) if match[i].strip() else None for i in (2, 3))
                within = (match[1] == "[" if low is not None else True, match[4] == "]" if high is not None else True)
                yield Wanted(tuple(span), None, low, high, within, units)
            elif value and (number := decimal(value, language)) is not None:
                yield Wanted(tuple(span), number, units=units)
    elif "raw" in row:
        yield from _of_duckling(row)
    elif row.get("span"):
        yield Wanted(tuple(row["span"]), decimal(repr(row["value"]), "en"), units=units_of(row["unit"]))


def _of_duckling(row: Row) -> Iterator[Wanted]:
    span, raw = tuple(row["span"]), row["raw"]
    if match := re.fullmatch(r"NumeralValue \(?(-?[\d.e_]+)\)?", raw):
        yield Wanted(span, decimal(match[1], "en"))
    elif match := DUCKLING.match(raw):
        one, two = decimal(match["one"], "en"), decimal(match["two"], "en") if match["two"] else None
        units = units_of(match["unit"])
        if match["how"] == "between":
            yield Wanted(span, None, one, two, units=units)
        else:
            yield Wanted(span, one, units=units)


def kind_of(row: Row) -> Row:
    """The kind of a sentence: the first of `KINDS` that it fits."""
    text, name = row["text"], row.get("kind") or "quantulum"
    for kind in KINDS:
        if "set" in kind and name not in kind["set"]:
            continue
        if kind.get("valueless") and not (row.get("spans") and not list(wanted(row))):
            continue
        if (pattern := kind.get(row["lang"])) is not None and not re.search(pattern, text, re.IGNORECASE):
            continue
        if "set" in kind or "valueless" in kind or pattern is not None:
            return kind
    raise SystemExit(f"no kind for {row['id']}")


@cache
def pipeline(language: str) -> Pipeline:
    name = name_of(language)
    if name is None:
        raise SystemExit(f"no model for {language}")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return load(name)


def right(row: Row) -> bool:
    """Whether a sentence has its figures read right."""
    doc = pipeline(row["lang"])(row["text"])
    found = figures(doc, 0, times(doc, 0, AnchorDates(published="2031-05-13")))
    gold = list(wanted(row))
    left = list(found)
    for each in gold:
        hit = next((f for f in left if each.met(f)), None)
        if hit is None:
            return False
        left.remove(hit)
    if row.get("kind") in WHOLE:
        return not left
    return bool(gold) or not any(is_of(f.unit, row.get("kind", "")) for f in left)


def is_of(unit: str | None, kind: str) -> bool:
    """Whether a unit is one that a set of this kind would mark."""
    money = unit is not None and (unit == "$" or re.fullmatch("[A-Z]{3}", unit) is not None)
    if kind == "currency":
        return money
    if kind == "age":
        return unit in ("year", "año")
    if kind == "temperature":
        return unit in ("°C", "°F", "K", "degree", "grado")
    return not money and unit in MEASURES


def score(path: Path, errors: int) -> None:
    """Print the table of one set."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    tally: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    news = [0, 0]
    everything = [0, 0]
    wrong: list[str] = []
    for row in rows:
        kind, hit = kind_of(row), right(row)
        for count in (tally[kind["kind"]], everything, *([news] if kind["news"] else [])):
            count[0] += hit
            count[1] += 1
        if not hit and kind["news"]:
            wrong.append(f"  {row['id']}: {row['text'][:150]!r} {[str(w.value or (w.low, w.high)) for w in wanted(row)]}")
    print(f"\n{path.stem}: {share(news)} of the sentences that news could print, {share(everything)} of all")
    for kind in KINDS:
        if (count := tally.get(kind["kind"])) is not None:
            cells = f"{kind['kind']:28} {share(count):>6} of {count[1]}"
            print(f"  {cells}" if kind["news"] else f" ({cells})")
    print(*wrong[:errors], sep="\n", end="\n" if wrong[:errors] else "")


def share(count: list[int]) -> str:
    return f"{100 * count[0] / max(1, count[1]):.1f} %"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="only the sets whose name holds this")
    parser.add_argument("--errors", type=int, default=0, help="show so many of those missed in each set")
    options = parser.parse_args()
    for name in SETS:
        if options.only in name and (path := options.folder / f"{name}.jsonl").is_file():
            score(path, options.errors)


if __name__ == "__main__":
    main()
