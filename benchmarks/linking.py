"""What is joined across real articles: pairs of reports judged one, said again or proposed, and how many of them are right.

FOLDER holds `*.jsonl` of PolNeAR 1.0, lines of {"id", "text"} whose ids tell outlet and day, or a clone of BASIL
(`articles/YEAR/*.json`: three outlets on each of a hundred events). The program reads every article itself (some minutes), so
that what is measured is what a user gets. Pairs stand as the picture keeps them: *same* and proposals only where the
speakers are one. `gold/links.jsonl` holds what a reader said of pairs: ids, offsets and whether both report one utterance;
no text. Those `annotated` have the contents of PolNeAR's annotators, which no reading gives.

--recall asks instead how much of what is one utterance is found: `gold/alike.jsonl` holds pairs of BASIL drawn at random
from strata of likeness, each with the size of its stratum (A: the pairs linked). There whatever part of a name is
shared counts as one speaker. Of the `annotated` ones of PolNeAR it is written beside them whether they were found.

    python -m benchmarks.linking FOLDER [--pairs KIND] [--limit ARTICLES] [--recall]
"""

import argparse
import datetime as dt
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

from onrecord import pipeline, readers, resolve
from onrecord.model import Attestation, Document, Judgement, Record, Statement
from onrecord.model.terms import Item, JudgementKind
from onrecord.readers import Given
from onrecord.resolve.evidence import Evidence

GOLD: Final = Path(__file__).parent / "gold"
NOON: Final = dt.datetime(2031, 5, 20, 12, tzinfo=dt.UTC)
DRAWS: Final = 2000
OUTLETS: Final = {"nyt": "The New York Times", "fox": "Fox News", "hpo": "HuffPost"}
"""The outlets of BASIL, in full."""

Key: TypeAlias = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class Side:
    """One report: its article, where its content stands, and its words."""

    article: str
    start: int
    end: int
    words: str

    @property
    def outlet(self) -> str:
        """The outlet, as the article's id names it."""
        return self.article.partition("_")[0]

    @property
    def day(self) -> dt.date:
        """The day of publication."""
        return dt.date.fromisoformat(self.article.split("_")[1])


@dataclass(frozen=True)
class Pair:
    """Two reports, what was judged of them, and whether their speakers are one in the picture."""

    kind: str
    rule: str
    one: Side
    other: Side
    one_speaker: bool

    @property
    def key(self) -> Key:
        """The two places, sorted: by it a reader's answer is found."""
        return tuple(sorted((s.article, s.start, s.end) for s in (self.one, self.other)))

    @property
    def days(self) -> int:
        """Days between the two publications."""
        return abs((self.one.day - self.other.day).days)


def articles(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Each article's id, title and text."""
    for file in sorted((folder / "articles").glob("*/*.json")):
        told = json.loads(file.read_text(encoding="utf-8"))
        text = "\n\n".join(" ".join(paragraph) for paragraph in told["body-paragraphs"])
        yield f"{told['source'].lower()}_{told['date'][:10]}_{file.stem}", told["title"], text
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            yield told["id"], told["id"].split("_", 2)[2], told["text"]


def read(folder: Path, limit: int | None) -> list[Record]:
    """What the program reads in the articles, as records."""
    found: dict[str, Record] = {}
    for identifier, title, text in list(articles(folder))[:limit]:
        outlet, day, _ = identifier.split("_", 2)
        url = f"https://example.org/{identifier}"
        given = Given(outlet=OUTLETS.get(outlet, outlet), published=day, title=title, language="en", url=url)
        taken = readers.from_text(text, given, identifier=identifier)
        found |= {r.id: r for r in pipeline.read(taken, (), NOON).batch.records}
    return list(found.values())


def pairs(evidence: list[Record]) -> Iterator[Pair]:
    """What was judged of statements of different articles."""
    judged = resolve.judge(evidence, ())
    drawn = {r.id: r for r in resolve.picture(evidence, judged)}
    held = Evidence.of(evidence)
    canonical = {i: r.canonical for i, r in drawn.items() if hasattr(r, "canonical")}
    names = {d.id: _article(d.id, held) for d in held.of_class(Document)}
    for judgement in judged:
        if not (isinstance(judgement, Judgement) and isinstance(drawn.get(judgement.left), Statement)):
            continue
        reports = [next(a for a in held.attestations[member] if a.content_span) for member in judgement.pair]
        speakers = [{canonical.get(s, s) for s in report.speaker} for report in reports]
        one, other = (_side(report, names[report.in_document], held) for report in reports)
        one_speaker = bool(speakers[0]) and speakers[0] == speakers[1]
        yield Pair(str(judgement.judgement_kind), judgement.rule, one, other, one_speaker)


def _article(document: str, held: Evidence) -> str:
    urls = [d.value for d in held.descriptions.get(document, ()) if d.item is Item.URL]
    return urls[0].rpartition("/")[2] if urls else ""


def _side(report: Attestation, article: str, held: Evidence) -> Side:
    spans = held.spans(report.content_span)
    return Side(article, spans[0].start, spans[-1].end, " … ".join(s.exact for s in spans))


def answers(file: str) -> Iterator[tuple[Key | None, dict[str, Any]]]:
    """The lines of a file of answers, each with its pair."""
    for row in map(json.loads, (GOLD / file).read_text(encoding="utf-8").splitlines()):
        yield tuple((a, s, e) for a, s, e in row["pair"]) if "pair" in row else None, row


def told(found: Iterable[Pair], kind: str | None) -> None:
    """Print how many pairs were judged, by kind, rule and outlets, and what a reader said of them."""
    said = {key: row["same"] for key, row in answers("links.jsonl")}
    counted: Counter[tuple[str, ...]] = Counter()
    for pair in (p for p in found if p.one_speaker):
        across = "two outlets" if pair.one.outlet != pair.other.outlet else "one outlet"
        counted[pair.kind, pair.rule, across] += 1
        if (answer := said.get(pair.key)) is not None:
            counted[pair.kind, pair.rule, f"{across}, read: {'one utterance' if answer else 'two'}"] += 1
        if pair.kind == kind:
            print(json.dumps({"pair": pair.key, "rule": pair.rule, "days": pair.days, "same": answer}))
            print(f"   {pair.one.words}\n   {pair.other.words}")
    for row, number in sorted(counted.items()):
        print(*row, number, sep=" | ")


def recalled(found: Iterable[Pair]) -> None:
    """Print of each split the share of what is one utterance that is linked or proposed, with its interval."""
    judged = {p.key for p in found if p.kind != JudgementKind.DIFFERENT}
    strata: dict[tuple[str, str], list[tuple[float, bool, bool]]] = defaultdict(list)
    linked: dict[str, int] = {}
    rows = list(answers("alike.jsonl"))
    sizes = Counter((row["split"], row["stratum"]) for _, row in rows)
    for key, row in rows:
        if key is None:
            linked[row["split"]] = row["of"]
            continue
        group = row["split"], row["stratum"]
        strata[group].append((row["of"] / sizes[group], row["same"], row.get("found", key in judged)))
    draw = random.Random(6)
    for split, all_linked in linked.items():
        groups = [rows for (part, _), rows in sorted(strata.items()) if part == split]
        once = _recall([row for group in groups for row in group], all_linked)
        drawn = sorted(_recall([draw.choice(g) for g in groups for _ in g], all_linked) for _ in range(DRAWS))
        low, high = drawn[DRAWS // 40], drawn[-DRAWS // 40]
        proposed = [row for group in groups for row in group if row[2]]
        right = sum(w for w, same, _ in proposed if same) / max(1, sum(w for w, _, _ in proposed))
        share = f"recall {once:.2f} ({low:.2f} to {high:.2f}) | proposals right {right:.2f}"
        print(f"{split} | {sum(map(len, groups))} read | {share}")


def _recall(rows: Iterable[tuple[float, bool, bool]], linked: int) -> float:
    one = [(weight, met) for weight, same, met in rows if same]
    return (linked + sum(w for w, met in one if met)) / (linked + sum(w for w, _ in one))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--pairs", choices=["same", "different", "proposed"], help="print each pair of this kind")
    options.add_argument("--limit", type=int, help="so many articles only")
    options.add_argument("--recall", action="store_true", help="how much of what is one utterance is found")
    chosen = options.parse_args()
    found = sorted(pairs(read(chosen.folder, chosen.limit)), key=lambda p: (p.rule, p.key))
    if chosen.recall:
        recalled(found)
    else:
        told(found, chosen.pairs)


if __name__ == "__main__":
    main()
