"""Whether each statement is given to who really said it, on news articles annotated by hand.

`gold/speakers.jsonl` names the speakers of 320 statements of PolNeAR 1.0, read article by article: ids and offsets only,
so PolNeAR's own text is needed: FOLDER holds `train.jsonl` and `dev.jsonl`, lines of {"id", "text"}. A row gives the
article, the content of a gold attribution with a verb of speech and a source, the fullest naming of each speaker in the
text (none where a source names nobody, as *the poll*), and the form of the source. Articles were drawn by a fixed seed;
those of the split `test` were never looked at while rules were written. Rows of the split `rules` were drawn later, from
train, by the rule that resolved them, to measure rare rules.

Matched is a statement of ours whose content shares at least half of its words (Dice) with the gold content. It counts as
right when there are as many speakers, and each gold speaker is one of ours: a mention of it overlaps the gold naming by
half, or the names are one: equal, for a person (`person` in the gold) two parts shared, for others half the words.

    python -m benchmarks.speakers FOLDER [--split dev|test|rules|all] [--rules] [--errors]
"""

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from onrecord import extraction
from onrecord.model import Snapshot, document_id

WORD = re.compile(r"\w+(?:['’.,\-]\w+)*")
SMALL = frozenset({"the", "of", "for", "and", "a", "an", "in"})
GOLD = Path(__file__).parent / "gold" / "speakers.jsonl"
Spans = Sequence[Sequence[int]]
Row = dict[str, Any]


def touched(words: Sequence[tuple[int, int]], spans: Spans) -> frozenset[int]:
    """The words of a text that spans touch."""
    return frozenset(i for i, (a, b) in enumerate(words) for start, end in spans if a < end and start < b)


def dice(one: frozenset[Any], other: frozenset[Any]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


def same(text: str, words: Sequence[tuple[int, int]], gold: Sequence[int], person: bool, actor: Mapping[str, Any]) -> bool:
    """Whether an actor of ours is who the gold span names, by name for a person."""
    here = touched(words, [gold])
    if any(dice(here, touched(words, [m])) >= 0.5 for m in actor["mentions"]):
        return True
    parts = [frozenset(re.findall(r"\w+", name.casefold())) - SMALL for name in (text[slice(*gold)], actor["name"])]
    return parts[0] == parts[1] or (len(parts[0] & parts[1]) >= 2 if person else dice(*parts) >= 0.5)


def read(identifier: str, text: str) -> Row:
    snapshot = Snapshot.of(document_id(url=f"https://example.org/{identifier}", outlet=None, title=None, sha256=""), text)
    return extraction.line(identifier, snapshot, {}, extraction.extract(snapshot, {}))


def matched(text: str, rows: Sequence[Row], found: Row) -> list[tuple[Row, Row, bool]]:
    """Gold rows with the statements of ours that match them, one to one, and whether the speakers are right."""
    words = [m.span() for m in WORD.finditer(text)]
    wanted = [touched(words, r["content"]) for r in rows]
    held = [touched(words, a["content"]) for a in found["attributions"]]
    every = ((dice(g, p), i, j) for i, g in enumerate(wanted) for j, p in enumerate(held))
    ranked = sorted(every, key=lambda r: (-r[0], *r[1:]))
    actors = {a["id"]: a for a in found["actors"]}
    pairs, rows_used, ours_used = [], set(), set()
    for overlap, i, j in ranked:
        if overlap < 0.5 or i in rows_used or j in ours_used:
            continue
        rows_used.add(i)
        ours_used.add(j)
        speakers = [actors[s] for s in found["attributions"][j]["speakers"]]
        gold = rows[i]["speaker"]
        right = len(gold) == len(speakers) and all(
            any(same(text, words, g, person, s) for s in speakers) for g, person in zip(gold, rows[i]["person"], strict=True)
        )
        pairs.append((rows[i], found["attributions"][j], right))
    return pairs


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--split", default="all", choices=["dev", "test", "rules", "all"])
    options.add_argument("--rules", action="store_true", help="by the rule that resolved the speaker")
    options.add_argument("--errors", action="store_true", help="print each wrong one")
    chosen = options.parse_args()
    rows = defaultdict(list)
    for row in map(json.loads, GOLD.read_text(encoding="utf-8").splitlines()):
        if chosen.split in (row["split"], "all"):
            rows[row["part"], row["id"]].append(row)
    texts = {}
    for part in ("train", "dev"):
        with (chosen.folder / f"{part}.jsonl").open(encoding="utf-8") as lines:
            texts |= {(part, d["id"]): d["text"] for d in map(json.loads, lines) if (part, d["id"]) in rows}
    tally: dict[str, list[bool]] = defaultdict(list)
    for key in sorted(rows):
        text = texts[key]
        found = read(key[1], text)
        names = {a["id"]: a["name"] for a in found["actors"]}
        for row, ours, right in matched(text, rows[key], found):
            tally["all"].append(right)
            tally["form: " + row["form"]].append(right)
            if chosen.rules:
                tally[f"rule: {ours['speaker_rule']}"].append(right)
            if chosen.errors and not right:
                wanted, named = [text[slice(*g)] for g in row["speaker"]], [names[i] for i in ours["speakers"]]
                print(*key, ours["speaker_rule"], row["form"], wanted, named, sep=" | ")
                print("   ", *(text[a:b] for a, b in (*ours["source"], *ours["content"])), sep=" | ")
    total = sum(map(len, rows.values()))
    print(f"{len(rows)} articles, {total} statements, {len(tally['all'])} matched")
    for name in sorted(tally):
        print(f"{name:32} {100 * sum(tally[name]) / len(tally[name]):5.1f} of {len(tally[name])}")


if __name__ == "__main__":
    main()
