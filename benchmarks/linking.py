"""What is joined across real articles: pairs of reports judged one, said again or proposed, and how many of them are right.

FOLDER holds `train.jsonl` of PolNeAR 1.0, lines of {"id", "text"}; the ids tell outlet and day. The program reads every
article itself (four minutes), so that what is measured is what a user gets. Pairs stand as the picture keeps them: *same* only
where the speakers are one. `gold/links.jsonl` holds what a reader said of pairs: ids, offsets and whether both report one
utterance; no text.

    python -m benchmarks.linking FOLDER [--pairs KIND] [--limit ARTICLES]
"""

import argparse
import datetime as dt
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord import pipeline, readers, resolve
from onrecord.model import Attestation, Document, Judgement, Record, Statement
from onrecord.model.terms import Item
from onrecord.readers import Given
from onrecord.resolve.evidence import Evidence

GOLD = Path(__file__).parent / "gold" / "links.jsonl"
NOON = dt.datetime(2031, 5, 20, 12, tzinfo=dt.UTC)


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
    """Two reports and what was judged of them."""

    kind: str
    rule: str
    one: Side
    other: Side

    @property
    def key(self) -> tuple[tuple[str, int, int], ...]:
        """The two places, sorted: by it a reader's answer is found."""
        return tuple(sorted((s.article, s.start, s.end) for s in (self.one, self.other)))

    @property
    def days(self) -> int:
        """Days between the two publications."""
        return abs((self.one.day - self.other.day).days)


def read(folder: Path, limit: int | None) -> list[Record]:
    """What the program reads in the articles, as records."""
    found: dict[str, Record] = {}
    with (folder / "train.jsonl").open(encoding="utf-8") as lines:
        for article in [json.loads(line) for line in lines][:limit]:
            outlet, day, title = article["id"].split("_", 2)
            url = f"https://example.org/{article['id']}"
            given = Given(outlet=outlet, published=day, title=title, language="en", url=url)
            taken = readers.from_text(article["text"], given, identifier=article["id"])
            found |= {r.id: r for r in pipeline.read(taken, (), NOON).batch.records}
    return list(found.values())


def pairs(evidence: list[Record]) -> Iterator[Pair]:
    """What was judged of statements of different articles; *same* and proposals only where their speakers are one."""
    judged = resolve.judge(evidence, ())
    drawn = {r.id: r for r in resolve.picture(evidence, judged)}
    held = Evidence.of(evidence)
    canonical = {i: r.canonical for i, r in drawn.items() if hasattr(r, "canonical")}
    articles = {d.id: _article(d.id, held) for d in held.of_class(Document)}
    for judgement in judged:
        if not (isinstance(judgement, Judgement) and isinstance(drawn.get(judgement.left), Statement)):
            continue
        reports = [next(a for a in held.attestations[member] if a.content_span) for member in judgement.pair]
        speakers = [{canonical.get(s, s) for s in report.speaker} for report in reports]
        if speakers[0] and speakers[0] == speakers[1]:
            one, other = (_side(report, articles[report.in_document], held) for report in reports)
            yield Pair(str(judgement.judgement_kind), judgement.rule, one, other)


def _article(document: str, held: Evidence) -> str:
    urls = [d.value for d in held.descriptions.get(document, ()) if d.item is Item.URL]
    return urls[0].rpartition("/")[2] if urls else ""


def _side(report: Attestation, article: str, held: Evidence) -> Side:
    spans = held.spans(report.content_span)
    return Side(article, spans[0].start, spans[-1].end, " … ".join(s.exact for s in spans))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--pairs", choices=["same", "different", "proposed"], help="print each pair of this kind")
    options.add_argument("--limit", type=int, help="so many articles only")
    chosen = options.parse_args()
    found = sorted(pairs(read(chosen.folder, chosen.limit)), key=lambda p: (p.rule, p.key))
    answers = {}
    if GOLD.exists():
        for row in map(json.loads, GOLD.read_text(encoding="utf-8").splitlines()):
            answers[tuple(tuple(side) for side in row["pair"])] = row["same"]
    right: Counter[tuple[str, str, str]] = Counter()
    for pair in found:
        across = "two outlets" if pair.one.outlet != pair.other.outlet else "one outlet"
        right[pair.kind, pair.rule, across] += 1
        if (said := answers.get(pair.key)) is not None:
            right[pair.kind, pair.rule, f"{across}, read: {'one utterance' if said else 'two'}"] += 1
        if pair.kind == chosen.pairs:
            print(json.dumps({"pair": pair.key, "rule": pair.rule, "days": pair.days, "same": said}))
            print(f"   {pair.one.words}\n   {pair.other.words}")
    for row, number in sorted(right.items()):
        print(*row, number, sep=" | ")


if __name__ == "__main__":
    main()
