"""Numbers with what they count, as stated: value, comparator, unit, scope. What the words do not tell is null (law 3)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final

from spacy.tokens import Doc, Span, Token

from ..model.terms import Comparator, Nature
from . import counted
from .clause import NEAR, Clauses, sentence
from .counted import Rules, Sense
from .found import FigureFound, TimeFound
from .grammar import numbers
from .language import Language, language
from .quantities import Quantity, quantities
from .sham import Shams
from .units import Units
from .universal import counted as universal

__all__ = ["FigureFound", "figures"]

_CORE: Final = ("nsubj", "nsubjpass", "dobj", "conj", "pobj", "attr", "obj", "obl", "nsubj:pass")


@dataclass(frozen=True)
class Syntax:
    """How a kind of parse is read: what a number is about, the verb over it, the place it is at."""

    sense: Callable[[Quantity, Span, Rules, Collection[int]], Sense]
    head: Callable[[Span], Token]
    place: Callable[[Token | None, Span, Collection[str], Collection[str]], str | None]


_ENGLISH: Final = Syntax(counted.sense, counted.head, counted.place)
_UNIVERSAL: Final = Syntax(universal.sense, universal.head, universal.place)


@dataclass(frozen=True)
class Pack:
    """A language's words for figures."""

    syntax: Syntax

    units: Units
    rules: Rules
    shams: Shams
    persons: frozenset[str]
    prepositions: frozenset[str]
    place_nouns: frozenset[str]
    endings: tuple[str, ...]
    things: frozenset[str]
    gap: frozenset[str]
    states: frozenset[str]
    moves: frozenset[str]
    them: frozenset[str]
    relative: frozenset[str]
    against: frozenset[str]
    during: frozenset[str]
    being: frozenset[str]
    ageing: frozenset[str]
    they: frozenset[str]
    weighing: Mapping[str, Comparator]
    winning: frozenset[str]
    votes: str
    ballots: tuple[str, ...]
    money: Mapping[str, Mapping[str, str]]

    def person(self, word: str) -> bool:
        """Whether a noun is for people: listed, in singular or plural, or by its ending."""
        if word in self.things:
            return False
        return word in self.persons or word + "s" in self.persons or word.endswith(self.endings)

    @classmethod
    def of(cls, words: Mapping[str, Any], held: Language | None) -> Pack:
        """From ``numbers.yaml``, and from the pack's syntax and its nouns for people."""
        people = held.words("people") | held.words("posts") if held is not None else frozenset()
        places, joints = words["places"], words["range_words"]
        gap = frozenset({",", "&", ";", *joints["and"], *joints["or"]})
        weighing = {verb: Comparator(code) for code, verbs in words["comparators"]["verbs"].items() for verb in verbs}
        return cls(
            syntax=_UNIVERSAL if held is not None and held.universal else _ENGLISH,
            units=Units(words),
            rules=Rules.of(words),
            shams=Shams.of(words),
            persons=frozenset(words["persons"]) | frozenset(words["tolls"]) | people,
            prepositions=frozenset(places["prepositions"]),
            place_nouns=frozenset(places["nouns"]),
            endings=tuple(words["person_endings"]),
            things=frozenset(words["no_persons"]),
            gap=gap,
            states=frozenset(words["states"]),
            moves=frozenset(words["moves"]),
            them=frozenset(words["them"]),
            relative=frozenset(words["relative"]),
            against=frozenset(words["against"]),
            during=frozenset(words["during"]),
            being=frozenset(words["being"]),
            ageing=frozenset(words["ageing"]),
            they=held.words("pronouns", "male") | held.words("pronouns", "female") | {"i"} if held is not None else frozenset(),
            weighing=weighing,
            winning=frozenset(words["winning"]["verbs"]),
            votes=words["winning"]["votes"],
            ballots=tuple(words["winning"]["stems"]),
            money=words["units"]["local"],
        )


@cache
def _pack(code: str) -> Pack | None:
    words = numbers(code)
    held = language(code)
    return None if words is None else Pack.of(words.words, held)


@dataclass(frozen=True)
class Reading:
    """A quantity in its sentence."""

    quantity: Quantity
    words: Span
    sense: Sense


def figures(doc: Doc, offset: int, times: Sequence[TimeFound], country: str | None = None) -> list[FigureFound]:
    """Every figure in `doc`, whose first character stands at `offset` of the whole text, in order.

    Dates, ordinals, parts of names and merely imagined numbers are none; `times` are those of the same passage. `country`
    (ISO 3166-1 alpha-2) is the one whose money a bare ``$`` or *pesos* is. Without a dependency parse there is nothing to tell
    what counts, so there are none.
    """
    pack, words = _pack(doc.lang_), numbers(doc.lang_)
    if pack is None or words is None or not doc.has_annotation("DEP"):
        return []
    text = doc.text
    clauses = Clauses.of(doc, offset, times)
    calendar = [(t.start - offset, t.end - offset) for t in times if t.duration is None]
    readings: list[Reading] = []
    for quantity in _apart(quantities(text, words, pack.units), doc, pack):
        span = doc.char_span(quantity.start, quantity.end, alignment_mode="expand")
        if span is None or any(s < quantity.end and quantity.start < e for s, e in calendar):
            continue
        if _moment(quantity, span, pack):
            continue
        quantity = _weighed(_aged(quantity, span, pack), span, pack)
        about = pack.syntax.sense(quantity, span, pack.rules, clauses.taken)
        if not pack.shams.is_sham(quantity, span, about.noun):
            readings.append(Reading(quantity, span, about))
    readings = [_people(r, readings[i - 1] if i else None, doc, pack) for i, r in enumerate(readings)]
    readings = _pointed(readings, doc, pack)
    imagined = pack.shams.imagined([r.words for r in readings])
    readings = _shared([r for r in readings if r.words.start not in imagined], text, pack)
    rivals = _rivals(readings, pack)
    found = [_figure(r, rivals, clauses, pack, offset, country) for r in readings]
    return _paired(found, doc, text, offset, clauses, pack)


def _people(reading: Reading, before: Reading | None, doc: Doc, pack: Pack) -> Reading:
    """Money that has its name from people is people where people are counted (210 colombianos y 97 bolivianos)."""
    last = reading.words[-1]
    if reading.quantity.unit not in pack.rules.money or last.lower_ not in pack.persons or before is None:
        return reading
    noun = before.sense.noun
    if noun is None or not pack.person(noun.lower_) or not _close(before, reading):
        return reading
    quantity = replace(reading.quantity, unit=None, end=reading.quantity.last)
    words = doc[reading.words.start : last.i]
    return Reading(quantity, words, pack.syntax.sense(quantity, words, pack.rules, ())) if len(words) else reading


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


def _shared(readings: Sequence[Reading], text: str, pack: Pack) -> list[Reading]:
    """In a list the noun is said once (559, 733 and 644 departures); later in a sentence it may be left out."""
    shared = list(readings)
    text = readings[0].words.doc.text if readings else ""
    for i in range(len(shared) - 2, -1, -1):
        one, two = shared[i], shared[i + 1]
        between = text[one.quantity.end : two.quantity.start].strip().lower()
        if _bare(one) and two.quantity.age and between in pack.gap:
            shared[i] = replace(one, quantity=replace(one.quantity, unit=two.quantity.unit), sense=two.sense)  # de 7 y 4 años
        elif _bare(one) and two.quantity.unit not in (None, pack.units.year) and between in pack.units.joints["to"]:
            shared[i] = replace(one, quantity=replace(one.quantity, unit=two.quantity.unit))  # from 340 to 95 km
        before = one.words.doc[one.words.start - 1].lower_ if one.words.start > 0 else ""
        if before in pack.against:
            continue  # 78 votes against 65 and nine abstentions
        if _bare(one) and two.sense.noun is not None and set(between.replace(",", " , ").split()) <= pack.gap:
            shared[i] = replace(one, sense=replace(two.sense, nature=one.sense.nature))
    for i in range(1, len(shared)):
        one, two = shared[i - 1], shared[i]
        if not _bare(two) or not _close(one, two):
            continue
        if one.quantity.unit is not None and one.quantity.scaled and two.quantity.scaled:
            quantity = replace(two.quantity, unit=one.quantity.unit)  # 19 million tons against 17 million
            shared[i] = replace(
                two, quantity=quantity, sense=replace(two.sense, measured=two.sense.measured or one.sense.measured)
            )
        elif _comparable(one, two, pack):
            about = replace(two.sense, measured=two.sense.measured or one.sense.measured)
            shared[i] = replace(two, quantity=replace(two.quantity, unit=one.quantity.unit), sense=about)
        elif one.sense.noun is not None and (
            two.words.root.dep_ in _CORE or two.words.start - one.words.end <= NEAR or _elliptical(two, pack)
        ):
            shared[i] = replace(two, sense=replace(one.sense, nature=two.sense.nature, direction=two.sense.direction))
    return _of_one_whole(_alike(shared), pack)


def _alike(readings: Sequence[Reading]) -> list[Reading]:
    """What one number of a sentence measures, the next with its unit does too (cost $8 instead of $7; 40 trucks, down 9%)."""
    alike = list(readings)
    for i in range(1, len(alike)):
        one, two = alike[i - 1], alike[i]
        if sentence(one.words[0])[0] != sentence(two.words[0])[0] or one.sense.measured is None or one.quantity.age:
            continue
        same = two.quantity.unit is not None and two.quantity.unit == one.quantity.unit
        if two.sense.loose or ((same or two.quantity.share) and two.sense.measured is None):
            alike[i] = replace(two, sense=replace(two.sense, measured=one.sense.measured, loose=False))
    return alike


def _close(one: Reading, two: Reading) -> bool:
    """Whether one number stands in the same sentence as the other or the one before it."""
    return sentence(two.words[0])[0] in sentence(one.words[0])


def _comparable(one: Reading, two: Reading, pack: Pack) -> bool:
    """Whether a bare number of a sentence is so much of what the one before it measured (795,000 tons; now only 410,000)."""
    a, b = one.quantity.value, two.quantity.value
    if one.quantity.unit is None or one.quantity.unit == "percent" or one.quantity.unit in pack.rules.periods:
        return False
    same = sentence(one.words[0])[0] == sentence(two.words[0])[0]
    return same and a is not None and b is not None and min(a, b) >= 100 and max(a, b) <= 50 * min(a, b)


def _pointed(readings: Sequence[Reading], doc: Doc, pack: Pack) -> list[Reading]:
    """Mere *points* are percentage points where the passage is about percentages or polls."""
    polls = any(r.quantity.unit == "percent" for r in readings) or any(t.lower_ in pack.units.polls for t in doc)
    if not polls:
        return list(readings)
    pointed = []
    for reading in readings:
        noun = reading.sense.noun
        if reading.quantity.unit is None and noun is not None and noun.lower_ in pack.units.points:
            after = reading.words.end
            end = noun.idx + len(noun) if noun.i - after in (0, 1) else reading.quantity.end
            quantity = replace(reading.quantity, unit="percentage point", end=end)
            words = doc[reading.words.start : max(after, noun.i + 1)] if end != reading.quantity.end else reading.words
            sense = pack.syntax.sense(quantity, words, pack.rules, ())
            pointed.append(Reading(quantity, words, sense))
        else:
            pointed.append(reading)
    return pointed


def _elliptical(reading: Reading, pack: Pack) -> bool:
    """Whether a number counts some of those named before (two of them), or leaves out their noun (300 heads against 200)."""
    doc, end, root = reading.words.doc, reading.words.end, reading.words.root
    if root.dep_ == "nummod" and root.head.i < root.i:
        return True
    if end < len(doc) and (doc[end].lower_ in pack.rules.rest or pack.rules.comparing(doc[end])):
        return True  # five others, 12 fewer
    if reading.words.start > 0 and doc[reading.words.start - 1].lower_ in pack.against:
        return True
    return end + 1 < len(doc) and doc[end].lower_ in pack.rules.links["of"] and doc[end + 1].lower_ in pack.them


def _of_one_whole(readings: Sequence[Reading], pack: Pack) -> list[Reading]:
    """The whole is said with one share (A got 52 percent and B 47 percent of the votes), or told by the verb (she won 52%)."""
    shared = list(readings)
    for step in (1, -1):
        for i in range(len(shared)) if step > 0 else range(len(shared) - 1, -1, -1):
            if not 0 <= i - step < len(shared) or not _unsaid(shared[i]):
                continue
            one, two = shared[i - step], shared[i]
            of = one.sense.population if step > 0 or sentence(one.words[0])[0] == sentence(two.words[0])[0] else None
            if of is not None and one.quantity.unit == "percent":
                shared[i] = replace(two, sense=replace(two.sense, measured=one.sense.measured, population=of))
    for i, reading in enumerate(shared):
        if _unsaid(reading) and pack.syntax.head(reading.words).lemma_ in pack.winning and _voting(reading.words.doc, pack):
            shared[i] = replace(reading, sense=replace(reading.sense, measured=pack.votes, population=pack.votes))
    return shared


def _unsaid(reading: Reading) -> bool:
    """Whether a share stands without its whole."""
    return reading.quantity.unit == "percent" and reading.sense.nature is Nature.SHARE and reading.sense.measured is None


def _voting(doc: Doc, pack: Pack) -> bool:
    return any(t.lower_ in pack.units.polls for t in doc) or any(t.lower_.startswith(pack.ballots) for t in doc)


def _bare(reading: Reading) -> bool:
    """Whether a number stands without a unit, a noun and anything it measures."""
    return (
        reading.sense.noun is None and reading.quantity.unit is None and not reading.quantity.share and not reading.quantity.age
    )


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
