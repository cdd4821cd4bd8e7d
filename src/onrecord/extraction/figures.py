"""Numbers with what they count, as stated: value, comparator, unit, scope. What the words do not tell is null (law 3)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from ..model.terms import Comparator
from .clause import NEAR, Clauses, sentence
from .counting import Pack, Reading, figure_pack
from .found import FigureFound, TimeFound
from .grammar import numbers
from .quantities import Quantity, quantities
from .together import together

__all__ = ["FigureFound", "figures"]


def figures(doc: Doc, offset: int, times: Sequence[TimeFound], country: str | None = None) -> list[FigureFound]:
    """Every figure in `doc`, whose first character stands at `offset` of the whole text, in order.

    Dates, ordinals, parts of names and merely imagined numbers are none; `times` are those of the same passage. `country`
    (ISO 3166-1 alpha-2) is the one whose money a bare ``$`` or *pesos* is. Without a dependency parse there is nothing to tell
    what counts, so there are none.
    """
    pack, words = figure_pack(doc.lang_), numbers(doc.lang_)
    if pack is None or words is None or not doc.has_annotation("DEP"):
        return []
    text = doc.text
    quantified = _apart(quantities(text, words, pack.units), doc, pack)
    if not quantified:
        return []
    clauses = Clauses.of(doc, offset, times)
    calendar = [(t.start - offset, t.end - offset) for t in times if t.duration is None]
    readings: list[Reading] = []
    for quantity in quantified:
        span = doc.char_span(quantity.start, quantity.end, alignment_mode="expand")
        if span is None or any(s < quantity.end and quantity.start < e for s, e in calendar):
            continue
        if _moment(quantity, span, pack):
            continue
        quantity = _reached(_weighed(_graded(_aged(quantity, span, pack), span, pack), span, pack), span, pack)
        about = pack.syntax.sense(quantity, span, pack.rules, clauses.taken)
        if not pack.shams.is_sham(quantity, span, about.noun):
            readings.append(Reading(quantity, span, about))
    readings = together(readings, text, doc, pack)
    rivals = _rivals(readings, pack)
    found = [_figure(r, rivals, clauses, pack, offset, country) for r in readings]
    return _paired(found, doc, text, offset, clauses, pack)


def _moment(quantity: Quantity, words: Span, pack: Pack) -> bool:
    """Whether a length only tells when (two days after the vote), and is no figure."""
    doc, end = words.doc, words.end
    if quantity.unit not in pack.rules.periods or end >= len(doc) or doc[end].lower_ not in pack.relative:
        return False
    return words.start == 0 or doc[words.start - 1].lower_ not in pack.rules.links["of"]


def _apart(found: Sequence[Quantity], doc: Doc, pack: Pack) -> list[Quantity]:
    """A rise *from 3% to 5%* is two levels, no range."""
    apart: list[Quantity] = []
    for quantity in found:
        span = doc.char_span(quantity.start, quantity.end, alignment_mode="expand")
        if quantity.ends and span is not None and span.start > 0 and doc[span.start - 1].lower_ in pack.units.joints["from"]:
            verb = pack.syntax.head(span)
            if pack.rules.direction(verb) is not None or verb.lemma_ in pack.moves:
                apart += quantity.ends
                continue
        apart.append(quantity)
    return apart


def _figure(
    reading: Reading, rivals: Collection[int], clauses: Clauses, pack: Pack, offset: int, country: str | None
) -> FigureFound:
    quantity, about = reading.quantity, reading.sense
    root = reading.words.root
    noun = about.noun if about.noun is not None else root
    unit = quantity.unit or (None if quantity.share else _unit(about.noun, pack))
    verb = pack.syntax.head(reading.words)
    time = clauses.after(reading.words) if _compares(reading.words, pack) else clauses.near(noun, verb, rivals)
    current = (
        time is not None
        and _is_state(verb, pack)
        and time.earliest_begin == time.latest_end
        and time.earliest_begin is not None
    )
    return FigureFound(
        start=quantity.start + offset,
        end=quantity.end + offset,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        comparator=quantity.comparator,
        unit=pack.money.get(unit or "", {}).get(country or "", unit),
        direction=about.direction,
        nature=about.nature,
        measured=about.measured,
        population=about.population,
        place=pack.syntax.place(about.noun, reading.words, pack.prepositions, pack.place_nouns),
        period=None if current else time,
        as_of=time if current else None,
    )


def _compares(words: Span, pack: Pack) -> bool:
    """Whether the figure is what another is compared with (up *from 35% in May*): it has its time right behind it, or none."""
    return words.start > 0 and words.doc[words.start - 1].lower_ in pack.units.joints["from"]


def _rivals(readings: Sequence[Reading], pack: Pack) -> set[int]:
    """The tokens just behind figures of comparison, whose times belong to those alone."""
    return {i for r in readings if _compares(r.words, pack) for i in range(r.words.end, r.words.end + NEAR)}


def _aged(quantity: Quantity, words: Span, pack: Pack) -> Quantity:
    """An age: a bare number between commas behind a name (Rojas, 59, said), or years *of* somebody (Rojas, de 59 años)."""
    doc, start, end = words.doc, words.start, words.end
    if quantity.value is None or not 0 < quantity.value < 120:
        return quantity
    if quantity.unit == pack.units.year and start > 2 and doc[start - 1].lower_ in pack.gap and doc[start - 2].like_num:
        start -= 2  # de 7 y 4 años
    if quantity.unit == pack.units.year and start > 1 and doc[start - 1].lower_ in pack.rules.links["aged"]:
        left = doc[start - 2] if doc[start - 2].text != "," else doc[max(0, start - 3)]
        person = left.pos_ == "PROPN" or pack.person(left.lower_)
        return replace(quantity, age=True) if person else quantity
    if quantity.unit == pack.units.year and words.root.head.lemma_ in pack.being and words.root.dep_ in ("obj", "dobj"):
        return replace(quantity, age=True)  # tiene 34 años
    if quantity.unit is not None or not quantity.digits or quantity.value != int(quantity.value):
        return quantity
    if _years_old(quantity, words, pack):
        return replace(quantity, unit=pack.units.year, age=True)
    if quantity.value <= 14:
        return quantity
    behind = start > 1 and doc[start - 1].text == "," and (doc[start - 2].pos_ == "PROPN" or pack.person(doc[start - 2].lower_))
    if behind and end < len(doc) and doc[end].text in (",", "."):
        return replace(quantity, unit=pack.units.year, age=True)
    return quantity


def _graded(quantity: Quantity, words: Span, pack: Pack) -> Quantity:
    """A magnitude that an earthquake stands beside (un sismo de 6,1)."""
    doc, start = words.doc, words.start
    if quantity.unit is not None or quantity.value is None or not 0 < quantity.value < 10 or start < 2:
        return quantity
    beside = doc[start - 1].lower_ in pack.rules.links["of"] and doc[start - 2].lower_ in pack.rules.links["quakes"]
    fine = quantity.value != int(quantity.value)
    return replace(quantity, unit=min(pack.units.named)) if beside and fine else quantity


def _reached(quantity: Quantity, words: Span, pack: Pack) -> Quantity:
    """What something changed to is no bound (subió hasta los 48 pesos)."""
    doc, first = words.doc, words.start - 1
    while first >= 0 and (doc[first].idx > quantity.outset or doc[first].lower_ in pack.rules.articles):
        first -= 1
    if quantity.comparator is not Comparator.LE or first < 0 or doc[first].lower_ not in pack.rules.links["to"]:
        return quantity
    verb = pack.syntax.head(words)
    if verb.i > first or pack.rules.direction(verb) is None:
        return quantity
    return replace(quantity, comparator=Comparator.EQ, outset=quantity.start)


def _years_old(quantity: Quantity, words: Span, pack: Pack) -> bool:
    """*aged 34 and 51*, *a girl of 16*, *she is 74*: nothing else follows that the number could count."""
    doc, start, end = words.doc, words.start, words.end
    if end < len(doc) and (
        doc[end].pos_ in ("NOUN", "PROPN", "ADJ", "SYM", "NUM") or doc[end].lower_ in pack.rules.links["of"]
    ):
        return False
    left = doc[start - 1] if start > 0 else None
    if left is None:
        return False
    if left.lower_ in pack.ageing or (
        left.lower_ in pack.gap and any(t.lower_ in pack.ageing for t in doc[max(0, start - 3) : start])
    ):
        return True
    if left.lower_ in pack.rules.links["of"] and start > 1:
        return (
            doc[start - 2].lower_ in pack.persons
            and doc[start - 2].lower_ not in pack.rules.announcing
            and doc[start - 2].tag_ == "NN"
        )
    if left.lemma_ in pack.states and quantity.value is not None and quantity.value > 9:
        return any(c.dep_ == "nsubj" and (c.lower_ in pack.they or c.ent_type_ == "PERSON") for c in left.children)
    return False


def _weighed(quantity: Quantity, words: Span, pack: Pack) -> Quantity:
    """With the comparator that the verb right before it is (losses exceed 4 million)."""
    before = words.doc[words.start - 1].lower_ if words.start > 0 else ""
    if quantity.unit in pack.rules.periods and before in pack.during and quantity.comparator is Comparator.GT:
        sure = words.start > 1 and words.doc[words.start - 2].lower_ in pack.rules.links["lasting"]
        return quantity if sure else replace(quantity, comparator=Comparator.EQ)  # 12 percent over three years
    if quantity.comparator is not Comparator.EQ:
        return quantity
    i = words.start - 1
    while i >= 0 and (words.doc[i].idx >= quantity.outset or words.doc[i].lower_ in pack.rules.articles):
        i -= 1
    verb = words.doc[i].lemma_.lower() if i >= 0 and words.doc[i].pos_ == "VERB" else ""
    comparator = pack.weighing.get(verb)
    return quantity if comparator is None else replace(quantity, comparator=comparator)


def _is_state(verb: Token, pack: Pack) -> bool:
    """Whether a clause tells how things stand (there are 60 trucks today), not what came to pass."""
    return verb.lemma_ in pack.states and (verb.tag_ in ("VBZ", "VBP") or verb.morph.get("Tense", []) == ["Pres"])


def _unit(noun: Token | None, pack: Pack) -> str | None:
    """The noun counted, in the singular, or ``person`` for people of any kind."""
    if noun is None:
        return None
    if pack.person(noun.lower_) or noun.ent_type_ == "NORP":
        return "person"
    return noun.lemma_.lower()


def _paired(found: Sequence[FigureFound], doc: Doc, text: str, offset: int, clauses: Clauses, pack: Pack) -> list[FigureFound]:
    """As many numbers in a row as times in a row belong to each other in order (in May and June 12 and 15, respectively)."""
    paired = list(found)
    rows = _rows([(f.start - offset, f.end - offset) for f in found], text, pack.gap)
    spans = [t for t, _, _ in clauses.timed]
    times = _rows([(t.start - offset, t.end - offset) for t in spans], text, pack.gap)
    for row in rows:
        here = doc.char_span(found[row[0]].start - offset, found[row[0]].end - offset, alignment_mode="expand")
        for series in times:
            there = doc.char_span(spans[series[0]].start - offset, spans[series[0]].end - offset, alignment_mode="expand")
            if (
                len(row) == len(series) > 1
                and here is not None
                and there is not None
                and sentence(here[0]) == sentence(there[0])
            ):
                for figure, time in zip(row, series, strict=True):
                    paired[figure] = replace(paired[figure], period=spans[time], as_of=None)
    return paired


def _rows(spans: Sequence[tuple[int, int]], text: str, gap: Collection[str]) -> list[list[int]]:
    """Runs of spans with nothing but commas and *and* between them, by index."""
    rows: list[list[int]] = []
    for i, (start, _) in enumerate(spans):
        between = text[spans[i - 1][1] : start].strip().lower().replace(",", " , ") if i else "x"
        if i and set(between.split()) <= set(gap):
            rows[-1].append(i)
        else:
            rows.append([i])
    return rows
