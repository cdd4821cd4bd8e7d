"""Figures side by side: the numbers that documents give for one thing, each pair classed, with what is missing (§5).

That two numbers are of one thing is a rule's proposal, by the same words. What the words leave out of the scope stays
open: a day that is not stated is never that of publication, which is shown beside it. A number that one text has from
another, or that both have from one statement, is no agreement of two.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from itertools import combinations
from typing import Any

from onrecord.model import Document, FigureReport, Place, Statement, TimeExtent
from onrecord.resolve.passages import NARRATION
from onrecord.resolve.words import fold_name
from onrecord.store import Store

from .checked import Checked, Review, Thing, checked
from .checked_text import foot
from .comparison import Comparison, Likeness, PartOf, compare
from .gathering import Gathered, gather
from .measures import Measured, measured
from .quantity import OPEN, Days, Quantity
from .rates import Rate
from .readings import figure_words
from .sources import Named, Quoted, Source, named, quoted, source, within


class OneSource(StrEnum):
    """Why two figures are not two: what the reports of them have in common."""

    TEXT = "text"
    STATEMENT = "statement"
    OUTLET = "outlet"


@dataclass(frozen=True)
class Given:
    """A number as one document gives it. `says` tells it in words with its scope; `words` are the number as printed, and
    `statement` whose words it stands in, null where the document gives it in its own voice, and `review` what of it
    persons checked.
    """

    report: str
    figure: str
    document: Source
    says: str
    words: tuple[Quoted, ...]
    statement: str | None
    text: str | None
    speakers: tuple[Named, ...]
    quantity: Quantity
    review: Checked | None = None


@dataclass(frozen=True)
class Pair:
    """Two figures of different documents and how they stand to each other.

    `because` is what decided it, `missing` what only one of them tells, `later` which of the two an update is. `one_source`
    tells that the number has one source in both; `rate` is the user's, by which money was compared.
    """

    one: str
    other: str
    likeness: Likeness
    because: tuple[str, ...]
    missing: tuple[str, ...]
    later: str | None
    one_source: OneSource | None
    rate: str | None

    @property
    def words(self) -> str:
        """The class in words, with what decided it and what is missing."""
        said = LIKENESSES[self.likeness]
        if self.because:
            said += f": {', '.join(REASONS.get(b, b) for b in self.because)}"
        if self.missing:
            said += f"; not told of both: {', '.join(REASONS.get(m, m) for m in self.missing)}"
        if self.rate:
            said += f"; at the rate given, {self.rate}"
        return f"{said}; {ONE_SOURCE[self.one_source]}" if self.one_source else said


@dataclass(frozen=True)
class SideBySide:
    """The figures for one thing, in the words of most of them; `proposed`, since the same words alone say that it is one."""

    measured: str
    figures: tuple[Given, ...]
    pairs: tuple[Pair, ...]
    proposed: bool = True


LIKENESSES: Mapping[Likeness, str] = {
    Likeness.AGREE: "the numbers agree",
    Likeness.ROUNDING: "one may be the other, rounded",
    Likeness.UPDATE: "a later count",
    Likeness.REVISED: "a later count of a period that had closed",
    Likeness.CONFLICT: "both cannot be",
    Likeness.UNCLEAR: "too little is told to compare them",
    Likeness.OTHER_SCOPE: "not of the same",
    Likeness.OTHER_UNIT: "in other units",
    Likeness.INCOMPARABLE: "not comparable",
}
"""Each class in words."""

REASONS: Mapping[str, str] = {
    "place": "place", "population": "of whom", "period": "period", "asOf": "on which day it held", "unit": "unit",
    "kind": "one is a level, the other a change, a share or a rate", "partExceedsWhole": "a part exceeds its whole",
}  # fmt: skip
"""What decided a class or is missing, in words."""

ONE_SOURCE: Mapping[OneSource, str] = {
    OneSource.TEXT: "both stand in one passage that the texts share",
    OneSource.STATEMENT: "both report one statement",
    OneSource.OUTLET: "both are of one outlet",
}
"""Why two figures are not two, in words."""

DIFFER = (Likeness.CONFLICT, Likeness.REVISED, Likeness.UPDATE)
"""The classes of figures that do not say the same of the same."""

TOLD = (Likeness.AGREE, Likeness.ROUNDING, *DIFFER)
"""The classes of figures of the same, where it matters whether they are two."""


def side_by_side(store: Store, words: str | None = None, rates: Sequence[Rate] = ()) -> tuple[SideBySide, ...]:
    """What is counted in more than one document, by the words for it; only what has all of `words`, where some are given."""
    asked = measured(words or "")
    if words is not None and not asked:
        return ()
    groups: dict[Measured, list[dict[str, Any]]] = defaultdict(list)
    for row in store.run("analysis/figures"):
        if (key := measured(row["measured"])) and asked <= key:
            groups[key].append(row)
    among = gather(store, [row["id"] for rows in groups.values() for row in rows])
    among.add(gather(store, sorted({h for s in among.records.values() if isinstance(s, Statement) and (h := s.canonical)})))
    part_of = _parts(store.run("analysis/states"), among)
    reports = [r for r in among.records.values() if isinstance(r, FigureReport)]
    looked = checked(store, {r.id: Thing.of(r.id, r.reports_figure) for r in reports})
    found = []
    for key, rows in sorted(groups.items(), key=lambda g: sorted(g[0])):
        figures = _figures(" ".join(sorted(key)), [row["id"] for row in rows], among, looked)
        if len({f.document.id for f in figures}) > 1:
            ((most, _),) = Counter(row["measured"] for row in sorted(rows, key=lambda r: r["measured"])).most_common(1)
            found.append(SideBySide(most, figures, _pairs(store, figures, among, part_of, rates)))
    return tuple(found)


def conflicts(found: Iterable[SideBySide]) -> tuple[SideBySide, ...]:
    """Of these, the figures that do not say the same of the same: conflicts, updates and revisions."""
    kept = []
    for one in found:
        if pairs := tuple(p for p in one.pairs if p.likeness in DIFFER):
            ids = {i for p in pairs for i in (p.one, p.other)}
            kept.append(SideBySide(one.measured, tuple(f for f in one.figures if f.report in ids), pairs, one.proposed))
    return tuple(kept)


def _figures(measure: str, ids: Iterable[str], among: Gathered, looked: Mapping[str, Checked]) -> tuple[Given, ...]:
    found = [
        replace(_given(measure, report, among), review=looked[report.id])
        for report in among.all(FigureReport, ids)
        if looked[report.id].status is not Review.REJECTED
    ]
    return tuple(sorted(found, key=lambda g: (g.document.published or "9999", g.document.id, g.words[0].start, g.report)))


def _given(measure: str, report: FigureReport, among: Gathered) -> Given:
    statement = among.head(Statement, report.stated_in)
    place = among.get(Place, report.figure_place)
    return Given(
        report=report.id,
        figure=report.reports_figure,
        document=source(among.get(Document, report.in_document) or Document(id=report.in_document), among),
        says=figure_words(report, among),
        words=quoted(report.number_span, among),
        statement=statement.id if statement else None,
        text=statement.text if statement else None,
        speakers=named(statement.said_by, among) if statement else (),
        quantity=Quantity(
            measure=measure,
            value=report.value,
            low=report.low,
            high=report.high,
            comparator=report.comparator,
            nature=report.nature,
            unit=report.unit,
            place=place.id if place else None,
            population=fold_name(report.population) if report.population else None,
            period=_days(among.get(TimeExtent, report.reference_period), OPEN),
            as_of=_days(among.get(TimeExtent, report.as_of)),
        ),
    )


def _days(time: TimeExtent | None, otherwise: tuple[str | None, str | None] = (None, None)) -> Days | None:
    """The days within which a time lies. Of one that is bounded on neither side, nothing."""
    if time is None or (time.earliest_begin is None and time.latest_end is None):
        return None
    first, last = time.earliest_begin or otherwise[0], time.latest_end or otherwise[1]
    return (first[:10], last[:10]) if first and last else None


def _parts(states: Iterable[Mapping[str, Any]], among: Gathered) -> PartOf:
    """A place is a part of its state, where its code tells which; of other places no part is known."""
    codes = {(fold_name(row["name"]), row["code"]) for row in states}
    places = {p.id: p for p in among.records.values() if isinstance(p, Place)}

    def code_of(place: Place) -> str | None:
        """The code of the state that this place is."""
        name = fold_name(place.name)
        found = {code for called, code in codes if called == name and place.country_code in (None, code)}
        return found.pop() if len(found) == 1 else None

    def part_of(part: str, whole: str) -> bool:
        one, other = places.get(part), places.get(whole)
        return bool(one and other and one.country_code and code_of(one) is None and code_of(other) == one.country_code)

    return part_of


def _pairs(store: Store, figures: Sequence[Given], among: Gathered, part_of: PartOf, rates: Sequence[Rate]) -> tuple[Pair, ...]:
    texts = sorted({s.span_of for f in figures for s in among.spans(q.span for q in f.words)})
    passages = [p for p in store.run("analysis/passages", snapshots=texts) if p["narration"] >= NARRATION]
    found = []
    for a, b in combinations(figures, 2):
        if a.document.id == b.document.id:
            continue
        compared, rate = _compared(a.quantity, b.quantity, part_of, rates)
        later = None if compared.second_is_later is None else (b if compared.second_is_later else a).report
        one_source = _one_source(a, b, among, passages) if compared.likeness in TOLD else None
        given = str(rate) if rate else None
        found.append(Pair(a.report, b.report, compared.likeness, compared.because, compared.missing, later, one_source, given))
    return tuple(found)


def _compared(a: Quantity, b: Quantity, part_of: PartOf, rates: Sequence[Rate]) -> tuple[Comparison, Rate | None]:
    """The two as stated or, where they are of two currencies, at the first rate given that leads from one to the other."""
    compared = compare(a, b, part_of)
    if compared.likeness is Likeness.OTHER_UNIT:
        for rate in rates:
            if {a.unit, b.unit} == {rate.unit, rate.price_in}:
                return compare(rate.turned(a), rate.turned(b), part_of), rate
    return compared, None


def _one_source(a: Given, b: Given, among: Gathered, passages: Iterable[Mapping[str, Any]]) -> OneSource | None:
    for row in passages:
        if any(_stands(one, "one", row, among) and _stands(other, "other", row, among) for one, other in ((a, b), (b, a))):
            return OneSource.TEXT
    if a.statement is not None and a.statement == b.statement:
        return OneSource.STATEMENT
    return OneSource.OUTLET if a.document.outlet and a.document.outlet == b.document.outlet else None


def _stands(given: Given, text: str, row: Mapping[str, Any], among: Gathered) -> bool:
    """Whether a number stands in a passage, in the one text or the other."""
    spans = among.spans(q.span for q in given.words)
    return all(s.span_of == row[text] and row[f"{text}Start"] <= s.start and s.end <= row[f"{text}End"] for s in spans)


def plain(found: Iterable[SideBySide]) -> str:
    """The figures as text: each with its source and words, then the pairs in words."""
    lines: list[str] = []
    shown = list(found)
    for one in shown:
        number = {f.report: i for i, f in enumerate(one.figures, 1)}
        lines += [f"{one.measured} (taken to be one thing, by the same words)"]
        for figure in one.figures:
            who = ", ".join(n.name or "somebody unnamed" for n in figure.speakers)
            lines += [
                f"  {number[figure.report]}  {figure.says}",
                f"     {figure.document.publisher}, {figure.document.day}{f': {who}' if who else ''}",
                f"     {' … '.join(map(within, figure.words))}",
                *([f"     {figure.review.words}"] if figure.review and figure.review.checks else []),
            ]
        for pair in one.pairs:
            later = f"; the later is {number[pair.later]}" if pair.later else ""
            lines.append(f"  {number[pair.one]} and {number[pair.other]}: {pair.words}{later}")
    return "\n".join([*lines, *foot(f.review for one in shown for f in one.figures)])


def as_dict(found: Iterable[SideBySide]) -> list[dict[str, Any]]:
    """The figures as plain data, for JSON."""
    return [{**asdict(one), "pairs": [{**asdict(p), "words": p.words} for p in one.pairs]} for one in found]
