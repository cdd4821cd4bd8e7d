"""How many times are found, and how many of those bounded right, by kind: TimeBank, Recognizers-Text and Duckling.

    python -m benchmarks.times FOLDER [--only NAME] [--errors N]

FOLDER holds the three sets as JSON Lines, each line with a text, the day it is counted from, spans and values. Right: first
and last day are those of one of the readings that the gold gives.

- TimeBank: its calendar times only (no durations, sets, *now*). Found: the spans share half their words. A part of the
  gold's time counts as right where its MOD says that it is a part (*early October* is valued 1998-10); a span of ours that
  opens one side with its preposition (*since Monday*) by the other.
- Recognizers-Text: sentence by sentence, each time in it right and none besides. Whether the last day of *from … to …* and
  the first of *the next three days* are counted in differs between this gold and print; both pass. Times of day without a
  day, and durations, are right where found.
- Duckling: phrase by phrase, those that have a day as value.

*two weeks ago* names a week, not a day: ours is that week where these golds compute a day. In the strict figure that is wrong;
in the other, *as told*, a whole week, month or year passes that holds the day.

``times.yaml`` says which kinds of phrase news prints; the others are shown, in brackets, and are not in the total.
"""

import argparse
import datetime as dt
import json
import re
from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml
from spacy.language import Language as Pipeline

from onrecord.extraction.calendar import Range, period
from onrecord.extraction.found import AnchorDates, TimeFound
from onrecord.extraction.models import load, name_of
from onrecord.extraction.times import last_told, times

Bounds = tuple[dt.date | None, dt.date | None]
Row = dict[str, Any]
DAY: Final = dt.timedelta(days=1)

KINDS: Final[Mapping[str, Mapping[str, Any]]] = {
    row["kind"]: row for row in yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text())
}
STEPPED: Final = re.compile(
    r"\b(last|next|past|coming|previous|following|after|pasad|pr[oó]xim|viene|siguiente)", re.IGNORECASE
)
NOTHING: Final = "no time in it"
COUNTED: Final = re.compile(r"\b(ago|in|hence|later|from|hace|en|dentro|atrás|después)\b", re.IGNORECASE)
PARTS: Final = {"START", "MID", "END", "start", "mid", "end", "early", "late"}
CONNECTED: Final = re.compile(r"\b(to|and|through|thru|until|till|a|al|y|hasta)\b|[-–]", re.IGNORECASE)


def kind_of(phrase: str, language: str) -> str:
    """The kind of a phrase: the first of `KINDS` that it fits."""
    return next(name for name, row in KINDS.items() if re.search(row[language], phrase, re.IGNORECASE))


@cache
def pipeline(language: str) -> Pipeline:
    name = name_of(language)
    if name is None:
        raise SystemExit(f"no model for {language}")
    return load(name)


def read(text: str, language: str, day: str) -> list[TimeFound]:
    """The times of a text, paragraph by paragraph, as extraction finds them."""
    found: list[TimeFound] = []
    told = None
    for match in re.finditer(r"(?:(?!\n\s*\n).)+", text, re.DOTALL):
        here = times(pipeline(language)(match[0]), match.start(), AnchorDates(published=day, text=told))
        told = last_told(here) or told
        found += here
    return found


def bounds_of(time: TimeFound) -> Bounds:
    def day(text: str | None) -> dt.date | None:
        return dt.date.fromisoformat(text[:10]) if text else None

    return day(time.earliest_begin), day(time.latest_end)


def best(text: str, span: tuple[int, int], found: list[TimeFound]) -> TimeFound | None:
    """The time whose words are most like the span's, at least half of them shared."""

    def words(start: int, end: int) -> set[int]:
        return {m.start() for m in re.finditer(r"\w+", text) if start <= m.start() < end}

    def alike(time: TimeFound) -> float:
        gold, ours = words(*span), words(time.start, time.end)
        return 2 * len(gold & ours) / (len(gold) + len(ours) or 1)

    top = max(found, key=alike, default=None)
    return top if top is not None and alike(top) >= 0.5 else None


# TimeBank


def timex(value: str) -> Bounds | None:
    """The days of a TIMEX3 value; None for what is no calendar time."""
    value = value.partition("T")[0]
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = dt.date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday + (5 if match[3] else 0) * DAY, monday + 6 * DAY
    if match := re.fullmatch(r"(\d{4})-([QH])(\d)", value):
        length = 3 if match[2] == "Q" else 6
        month = (int(match[3]) - 1) * length + 1
        return month_days(int(match[1]), month)[0], month_days(int(match[1]), month + length - 1)[1]
    if match := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value):
        return (dt.date.fromisoformat(value),) * 2
    if match := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return month_days(int(match[1]), int(match[2]))
    if re.fullmatch(r"\d{4}", value):
        return dt.date(int(value), 1, 1), dt.date(int(value), 12, 31)
    if re.fullmatch(r"\d{3}", value):
        return dt.date(int(value) * 10, 1, 1), dt.date(int(value) * 10 + 9, 12, 31)
    return None


def month_days(year: int, month: int) -> tuple[dt.date, dt.date]:
    return dt.date(year, month, 1), dt.date(year, month, monthrange(year, month)[1])


def timebank(rows: list[Row], note: Callable[..., None]) -> Iterator[tuple[str, bool, bool]]:
    """For each calendar time of the gold: its kind, whether it is found, and whether rightly bounded."""
    for row in rows:
        found = read(row["text"], "en", row["reference_date"])
        for (start, end), value, mod in zip(row["spans"], row["values"], row["mods"], strict=True):
            if (gold := timex(value)) is None:
                continue
            words = row["text"][start:end]
            time = best(row["text"], (start, end), found)
            right = time is not None and same(bounds_of(time), gold, mod)
            if not right:
                note(row["id"], words, row["reference_date"], value, mod, shown(time))
            yield kind_of(words, "en"), time is not None, right


def same(ours: Bounds, gold: tuple[dt.date, dt.date], mod: str | None) -> bool:
    """Whether our bounds are the gold's, a part of them that its MOD allows, or one of them where ours are open."""
    first, last = ours
    if first is None or last is None:
        return first in (gold[0], gold[1] + DAY) or last in (gold[1], gold[0] - DAY)
    return ours == gold or (mod in PARTS and inside(ours, gold))


def shown(time: TimeFound | None) -> object:
    return time and (time.verbatim, time.edtf, time.duration)


def inside(ours: Bounds, gold: Bounds) -> bool:
    return None not in (*ours, *gold) and gold[0] <= ours[0] and ours[1] <= gold[1]  # type: ignore[operator]


# Recognizers-Text


def readings(value: Mapping[str, Any], phrase: str) -> Iterator[Bounds]:
    """The days that a reading may mean; nothing for a time of day or a duration."""
    mod = str(value.get("Mod") or "")
    if value.get("value"):
        day = dt.date.fromisoformat(value["value"][:10])
        yield day, day
        return
    start, end = (dt.date.fromisoformat(t[:10]) if (t := value.get(k)) else None for k in ("start", "end"))
    firsts = {start, start + DAY} if start and "after" in mod else {start}
    lasts = {end}
    if end:
        lasts |= {end - DAY}
        if CONNECTED.search(phrase):
            lasts |= {month_days(end.year, end.month)[1]} if end.day == 1 else set()
            lasts |= {end.replace(month=12, day=31)} if (end.month, end.day) == (1, 1) else set()
    if start and end and not mod and re.match(r"\(", value.get("timex", "")):
        firsts |= {start - DAY}
    yield from ((first, last) for first in firsts for last in lasts)


def sentence(row: Row, note: Callable[..., None]) -> tuple[str, bool, bool] | None:
    """The kind of a sentence of Recognizers-Text, whether all in it is right, and whether so as told.

    None where the gold tells nothing.
    """
    text, language = row["text"], row["lang"]
    day = (row["reference_date"] or "2016-11-07")[:10]
    if any(None in (s or [None]) for s in row["spans"]):
        return None
    golds = [(tuple(s), [v for v in vs or [] if v]) for s, vs in zip(row["spans"], row["values"] or [], strict=False)]
    if any(v["type"] == "timezone" or (v["type"] != "set" and v.get("value") == "not resolved") for _, vs in golds for v in vs):
        return None
    found = read(text, language, day)
    kinds = ["set" if any(v["type"] == "set" for v in vs) else kind_of(text[s[0] : s[1]], language) for s, vs in golds]
    kind = next((k for k in kinds if not KINDS[k]["printed"]), kinds[0] if kinds else NOTHING)
    right = coarse = True
    for span, vs in golds:
        time = best(text, span, found)  # type: ignore[arg-type]
        good = time is not None and _sentence_right(time, vs, text[span[0] : span[1]])
        if not good:
            told = [tuple(v.get(k) for k in ("value", "start", "end", "Mod")) for v in vs][:2]
            note(kind, "|", text[span[0] : span[1]], "|", text, day, told, "OURS", shown(time))
        right = right and good
        days = [bounds for v in vs if v.get("value") and v["type"].startswith("date") for bounds in readings(v, "")]
        coarse = coarse and (good or (time is not None and holding(time, days)))
    extra = [t for t in found if t.duration is None and not any(t.start < s[1] and s[0] < t.end for s, _ in golds)]
    if extra:
        note(kind, "extra", text, [t.verbatim for t in extra])
    return kind, right and not extra, coarse and not extra


def holding(time: TimeFound, golds: Sequence[Bounds]) -> bool:
    """Whether it is a whole week, month, quarter or year, as its words say, that holds the one day which the gold computes."""
    first, last = bounds_of(time)
    if first is None or last is None or not COUNTED.search(time.verbatim):
        return False
    whole = any(Range(first, last) == period(unit, first) for unit in ("week", "month", "year"))
    return whole and any(inside(gold, (first, last)) for gold in golds)


def _sentence_right(time: TimeFound, values: list[Row], phrase: str) -> bool:
    if any(v["type"] in ("duration", "set", "time", "timerange") or v.get("Mod") == "ref_undef" for v in values):
        return True
    ours = bounds_of(time)
    parts = [v for v in values if set(str(v.get("Mod")).split("-")) & PARTS]
    return any(ours in set(readings(v, phrase)) for v in values) or any(
        inside(ours, bounds) for v in parts for bounds in readings(v, phrase)
    )


# Duckling


def phrase(row: Row, note: Callable[..., None]) -> tuple[str, bool, bool] | None:
    """The kind of a phrase of Duckling, whether it is right, and whether so as told; None where the gold gives no day."""
    value, grain = str(row["value"] or ""), row["raw"].rpartition(" ")[2].lower()
    if (gold := timex(value)) is None:
        return None
    if grain in ("week", "quarter"):
        gold = period(grain, gold[0]).begin, period(grain, gold[0]).end
    start, end = row["span"]
    found = read(row["text"], row["lang"], row["reference_date"][:10])
    time = best(row["text"], (start, end), found)
    kind = kind_of(row["text"][start:end], row["lang"])
    # Without a sentence, no tense says which of two Mondays is meant.
    weeks = (-7 * DAY, 0 * DAY, 7 * DAY) if kind == "weekday" and not STEPPED.search(row["text"]) else (0 * DAY,)
    shifts = [tuple(day + week if day else None for day in bounds_of(time)) for week in weeks] if time else []
    right = time is not None and (gold in shifts or (time.earliest_begin is None and "T" in value))
    coarse = right or (time is not None and holding(time, [gold]))
    if not right:
        note(kind, "|", row["text"], "|", value, shown(time))
    return kind, right, coarse


def table(title: str, counted: Mapping[str, Counter[str]], columns: tuple[str, ...]) -> None:
    """By kind, those that news prints before the rest, with their sum in between."""
    print(f"\n{title}")
    printed = {k: c for k, c in counted.items() if k == NOTHING or KINDS[k]["printed"]}
    total: Counter[str] = sum(printed.values(), Counter())
    for name, count in [
        *printed.items(), ("ALL THAT NEWS PRINTS", total),
        *((f"({k})", c) for k, c in counted.items() if k not in printed),
        ("all", sum(counted.values(), Counter())),
    ]:  # fmt: skip
        of = count["all"] or 1
        print(f"  {name:44} {count['all']:5}" + "".join(f"   {c} {count[c] / of:6.1%}" for c in columns))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])  # type: ignore[union-attr]
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="how many of each set's errors to print")
    parser.add_argument("--only", default="", help="only the sets whose name holds this")
    given = parser.parse_args()
    for name in ("timebank", *(f"{s}_{c}" for s in ("recognizers_times", "duckling") for c in ("en", "es"))):
        if given.only not in name:
            continue
        rows = [json.loads(line) for line in (given.folder / f"{name}.jsonl").read_text().splitlines()]
        errors: list[str] = []

        def note(*parts: object, errors: list[str] = errors) -> None:
            errors.append("   ".join(str(p) for p in parts))

        counted: dict[str, Counter[str]] = defaultdict(Counter)
        if name == "timebank":
            for kind, found, right in timebank(rows, note):
                counted[kind].update(["all", *["found"] * found, *["right"] * right])
            table(name, counted, ("found", "right"))
            whole: Counter[str] = sum(counted.values(), Counter())
            share = whole["right"] / (whole["found"] or 1)
            print(f"  of {whole['all']} found {whole['found'] / whole['all']:.1%}, of those right {share:.1%}")
        else:
            for row in rows:
                if (result := (sentence if name.startswith("rec") else phrase)(row, note)) is not None:
                    counted[result[0]].update(["all", *["right"] * result[1], *["as told"] * result[2]])
            table(name, counted, ("right", "as told"))
        for error in errors[: given.errors]:
            print(error)


if __name__ == "__main__":
    main()
